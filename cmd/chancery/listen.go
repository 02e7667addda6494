package main

import (
	"context"

	"github.com/chancery-archive/chancery/internal/feed"
)

// listen makes a bell that rings when the change log grows. Stop closes it, which
// sends home who waits for it; the end of ctx does not, so that a server that is
// to stop goes on serving followers until others are asked.
func (a *archive) listen(ctx context.Context) (bell *feed.Bell, stop func()) {
	bell = feed.NewBell()
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
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
