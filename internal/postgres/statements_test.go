package postgres_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// An id that a statement had leads to it, and is given to no other.
func TestFormerIDsLeadToTheStatement(t *testing.T) {
	store, url := openStoreURL(t)
	ctx := t.Context()
	s := mustPut(t, store, specimen())
	_, err := connect(t, url).Exec(ctx, `INSERT INTO statement_slugs SELECT 'former', key FROM statements`)
	if err != nil {
		t.Fatal(err)
	}
	found, err := store.Statement(ctx, "former")
	if err != nil || found.ID != s.ID {
		t.Errorf("former id leads to %q, %v", found.ID, err)
	}
	if revision, err := store.Revision(ctx, "former", 1); err != nil || revision.Number != 1 {
		t.Errorf("revision %d, %v", revision.Number, err)
	}
	filter := chancery.Filter{Statements: []chancery.StatementID{"former"}}
	listing, err := store.Passages(ctx, filter, chancery.Page{Limit: 10})
	if err != nil || len(listing.Items) != 3 {
		t.Errorf("%d passages of the former id, %v", len(listing.Items), err)
	}
	other := mustPut(t, store, compose(chancery.Statement{ID: "former"}, said("Another text.")))
	if other.ID != "former-2" {
		t.Errorf("another statement is called %s", other.ID)
	}
}
