package feed_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/feed"
)

func isClosed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

func TestBellWakesAllWhoWait(t *testing.T) {
	b := feed.NewBell()
	first, second := b.Next(), b.Next()
	if isClosed(first) {
		t.Error("it has not rung")
	}
	b.Ring()
	third := b.Next()
	if !isClosed(first) || !isClosed(second) || isClosed(third) {
		t.Error("those who waited are to be waked, and nobody else")
	}
	b.Ring()
	if !isClosed(third) {
		t.Error("it rings again")
	}
}

func TestBellCloses(t *testing.T) {
	b := feed.NewBell()
	if isClosed(b.Closed()) {
		t.Error("it is open")
	}
	b.Close()
	b.Close()
	b.Ring()
	if !isClosed(b.Closed()) {
		t.Error("it is closed")
	}
}
