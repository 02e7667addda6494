package httpapi

import (
	"context"
	"errors"
)

// errBusy is the error of a server at which as many do something as may.
var errBusy = errors.New("busy")

// turns lets so many do something at once as it has room.
type turns chan struct{}

func newTurns(n int) turns { return make(turns, n) }

// take waits for a turn until ctx ends; leave gives it back.
func (t turns) take(ctx context.Context) (leave func(), err error) {
	select {
	case t <- struct{}{}:
		return func() { <-t }, nil
	case <-ctx.Done():
		return nil, errBusy
	}
}

// try takes a turn if there is one.
func (t turns) try() (leave func(), ok bool) {
	select {
	case t <- struct{}{}:
		return func() { <-t }, true
	default:
		return nil, false
	}
}
