package feed

import "sync"

// Bell wakes those who wait for the log to grow, however many they are, and
// sends them home when the server goes down.
type Bell struct {
	mu     sync.Mutex
	rung   chan struct{} // closed by the next ring
	closed chan struct{}
}

// NewBell is a bell that has not rung.
func NewBell() *Bell {
	return &Bell{rung: make(chan struct{}), closed: make(chan struct{})}
}

// Ring wakes all who wait.
func (b *Bell) Ring() {
	b.mu.Lock()
	defer b.mu.Unlock()
	close(b.rung)
	b.rung = make(chan struct{})
}

// Next is closed at the next ring. Who takes it before they read the log misses
// nothing that is written while they read.
func (b *Bell) Next() <-chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.rung
}

// Close ends all waiting, for good. It may be called more than once.
func (b *Bell) Close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	select {
	case <-b.closed:
	default:
		close(b.closed)
	}
}

// Closed is closed when waiting is over.
func (b *Bell) Closed() <-chan struct{} { return b.closed }
