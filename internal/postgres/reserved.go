package postgres

import (
	"maps"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// reserved are the ids that writers of a store are claiming: who would take one, too,
// had to wait for the end of their transaction to learn that it is gone, so that many
// documents of one title were stored by one writer after another, and most of them
// anew. It spares waiting and guards nothing: other servers know nothing of it.
type reserved struct {
	mu  sync.Mutex
	ids map[chancery.StatementID]bool
}

// reservation is what one writer has reserved. Nil reserves nothing, and knows of
// nobody who did.
type reservation struct {
	in  *reserved
	ids []chancery.StatementID
}

// others are the ids that are reserved; to be asked before the database, which then
// knows those that are reserved no more.
func (r *reservation) others() map[chancery.StatementID]bool {
	if r == nil {
		return nil
	}
	r.in.mu.Lock()
	defer r.in.mu.Unlock()
	return maps.Clone(r.in.ids)
}

// reserve is false where somebody else has reserved the id.
func (r *reservation) reserve(id chancery.StatementID) bool {
	if r == nil {
		return true
	}
	r.in.mu.Lock()
	defer r.in.mu.Unlock()
	if r.in.ids[id] {
		return false
	}
	if r.in.ids == nil {
		r.in.ids = map[chancery.StatementID]bool{}
	}
	r.in.ids[id] = true
	r.ids = append(r.ids, id)
	return true
}

// release lets go of all ids, once the transaction has ended.
func (r *reservation) release() {
	r.in.mu.Lock()
	defer r.in.mu.Unlock()
	for _, id := range r.ids {
		delete(r.in.ids, id)
	}
	r.ids = nil
}
