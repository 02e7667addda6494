package main

import (
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
