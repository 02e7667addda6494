package postgres_test

import (
	"errors"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func TestSubmissionsAreKept(t *testing.T) {
	store, url := openStoreURL(t)
	e := specimen()
	e.Revision.MediaType = "text/plain; charset=utf-8"
	e.Given = chancery.Origin{
		Title: "As sent", Date: "2024-05", Place: "Abidjan", Language: "en", SourceURL: "https://example.org/a",
		Issuers: []chancery.Issuer{{Name: "The Zeta Group"}},
	}
	s := mustPut(t, store, e)
	read := func() chancery.Submission {
		t.Helper()
		sub, err := store.Submission(t.Context(), s.ID)
		if err != nil {
			t.Fatal(err)
		}
		return sub
	}
	equal(t, "submission", chancery.Submission{Raw: e.Revision.Raw, MediaType: e.Revision.MediaType, Given: e.Given}, read())

	e.Given.Title = "As corrected"
	correct(t, store, s.ID, e) // the same words: nothing else changes
	equal(t, "given with a correction", e.Given, read().Given)

	recoded := e
	recoded.Given = chancery.Origin{}
	if _, err := store.Replace(t.Context(), s.ID, recoded, chancery.Recoded, noon); err != nil {
		t.Fatal(err)
	}
	equal(t, "given after coding again", e.Given, read().Given)

	if _, err := connect(t, url).Exec(t.Context(), `UPDATE statements SET given = NULL`); err != nil {
		t.Fatal(err)
	}
	equal(t, "given before it was kept", s.Origin, read().Given)

	if _, err := store.Withdraw(t.Context(), s.ID, "a forgery", noon); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Submission(t.Context(), s.ID); !errors.Is(err, chancery.ErrWithdrawn) {
		t.Errorf("of a withdrawn statement: %v", err)
	}
}

func TestAPassageThatWasLeadsToItsStatement(t *testing.T) {
	store := openStore(t)
	s := mustPut(t, store, specimen())
	passages := listed(t, store)
	e := specimen()
	reworded := correct(t, store, s.ID, compose(e.Statement, said("Other words."), e.Passages[1]))
	found, err := store.Passage(t.Context(), passages[0])
	if !errors.Is(err, chancery.ErrWithdrawn) {
		t.Errorf("a passage that was corrected away: %v", err)
	}
	equal(t, "its statement", reworded, found.Statement)

	if _, err := store.Withdraw(t.Context(), s.ID, "a forgery", noon.AddDate(0, 2, 0)); err != nil {
		t.Fatal(err)
	}
	for _, id := range passages {
		found, err := store.Passage(t.Context(), id)
		if !errors.Is(err, chancery.ErrWithdrawn) || found.Statement.Withdrawn == nil || found.Statement.Withdrawn.Reason != "a forgery" {
			t.Errorf("a passage of a withdrawn statement: %+v, %v", found.Statement, err)
		}
	}
}
