package main

import (
	"context"
	"time"

	"github.com/chancery-archive/chancery/internal/feed"
	"github.com/chancery-archive/chancery/internal/webhook"
)

// sender delivers what changes to who subscribed to it.
func (a *archive) sender(bell *feed.Bell, policy webhook.Policy) *webhook.Sender {
	return webhook.New(webhook.Config{
		Store: a.store, Encode: wire(), Edition: edition(), Policy: policy, Bell: bell, Log: a.log, Now: time.Now,
	})
}

// beside runs work until end is called, which waits for it.
func beside(ctx context.Context, work func(context.Context)) (end func()) {
	ctx, stop := context.WithCancel(ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		work(ctx)
	}()
	return func() {
		stop()
		<-ended
	}
}
