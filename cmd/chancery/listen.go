package main

import (
	"context"

	"github.com/chancery-archive/chancery/internal/feed"
)

// listen makes a bell that rings when the change log grows, and closes when ctx
// ends. Stop waits until nobody rings it any more.
func (a *archive) listen(ctx context.Context) (bell *feed.Bell, stop func()) {
	bell = feed.NewBell()
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer bell.Close()
		a.store.Listen(ctx, bell.Ring, func(err error) { a.log.Warn("followers may be told late", "error", err) })
	}()
	return bell, func() {
		cancel()
		<-done
	}
}
