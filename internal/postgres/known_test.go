package postgres_test

import (
	"errors"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func TestKnownDocuments(t *testing.T) {
	store, url := openStoreURL(t)
	e := specimen()
	e.Given.SourceURL = "https://example.org/a"
	s := mustPut(t, store, e)
	other := compose(chancery.Statement{ID: "other"}, said("Other words."))
	mustPut(t, store, other)

	known := func(digest [32]byte, source string) (chancery.StatementID, error) {
		statement, err := store.Known(t.Context(), digest, source)
		return statement.ID, err
	}
	if id, err := known(e.Revision.SHA256, "https://example.org/a"); err != nil || id != s.ID {
		t.Errorf("the same from the same source: %s, %v", id, err)
	}
	if id, err := known(other.Revision.SHA256, ""); err != nil || id != "other" {
		t.Errorf("the same from nowhere both times: %s, %v", id, err)
	}
	for rule, source := range map[string]string{"another source": "https://example.org/b", "no source now": ""} {
		if id, err := known(e.Revision.SHA256, source); !errors.Is(err, chancery.ErrNotFound) {
			t.Errorf("%s: %s, %v", rule, id, err)
		}
	}
	if id, err := known([32]byte{1}, ""); !errors.Is(err, chancery.ErrNotFound) {
		t.Errorf("other bytes: %s, %v", id, err)
	}

	if _, err := store.Withdraw(t.Context(), s.ID, "a forgery", noon); err != nil {
		t.Fatal(err)
	}
	if gone, err := store.Known(t.Context(), e.Revision.SHA256, "https://example.org/a"); !errors.Is(err, chancery.ErrWithdrawn) || gone.Withdrawn == nil {
		t.Errorf("withdrawn: %+v, %v", gone, err)
	}
	if _, err := connect(t, url).Exec(t.Context(), `UPDATE statements SET given = NULL`); err != nil {
		t.Fatal(err)
	}
	if id, err := known(other.Revision.SHA256, ""); !errors.Is(err, chancery.ErrNotFound) {
		t.Errorf("where it was not kept what was said: %s, %v", id, err)
	}
}
