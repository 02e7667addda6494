package postgres_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// logged are the changes behind a cursor, one line each.
func logged(t *testing.T, store *postgres.Store, after int64) []string {
	t.Helper()
	changes, err := store.Changes(t.Context(), after, 1000)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, c := range changes {
		r := c.After
		if r == nil {
			r = c.Before
		}
		line := fmt.Sprintf("%s %s statement", c.Op, c.Reason)
		if r.Passage != nil {
			line = fmt.Sprintf("%s %s %q", c.Op, c.Reason, r.Passage.Quote)
		}
		lines = append(lines, line)
	}
	return lines
}

func lastCursor(t *testing.T, store *postgres.Store) int64 {
	t.Helper()
	changes, err := store.Changes(t.Context(), 0, 100_000)
	if err != nil || len(changes) == 0 {
		t.Fatalf("%d changes, %v", len(changes), err)
	}
	return changes[len(changes)-1].Cursor
}

func quotes(found []chancery.Found) []string {
	var out []string
	for _, f := range found {
		out = append(out, f.Passage.Quote)
	}
	return out
}

// Passages that say the same are found by the issuers and the language that their
// statement has now.
func TestAnotherHeadIsFiled(t *testing.T) {
	store, url := openStoreURL(t)
	first := mustPut(t, store, specimen())
	headed := specimen()
	headed.Statement.Language = "fr"
	headed.Statement.Issuers = []chancery.Issuer{{ID: "nobody-before", Name: "Nobody Before"}}
	correct(t, store, first.ID, headed)
	requireTallies(t, connect(t, url))

	f := chancery.Filter{Issuers: []chancery.IssuerID{"nobody-before"}, Languages: []string{"fr"}}
	found, err := store.Passages(t.Context(), f, chancery.Page{Limit: 10})
	if want := len(headed.Passages); err != nil || len(found.Items) != want || found.Total.Value != want {
		t.Errorf("%d passages of %+v, %v; want %d", len(found.Items), found.Total, err, want)
	}
}

func TestReplace(t *testing.T) {
	first := specimen()
	reworded := compose(first.Statement, first.Passages[0], promised("We will clear mines in Syria."), first.Passages[2])
	recoded := specimen()
	recoded.Statement.Ruleset = "2025.1"
	for i := range recoded.Passages {
		recoded.Passages[i].Ruleset = "2025.1"
	}
	retagged := specimen()
	retagged.Statement.Ruleset = "2025.1"
	retagged.Passages[0].Act = chancery.Welcome
	redated := specimen()
	redated.Statement.Date = "2024-05-07"

	met, promise, thanks := first.Passages[0].Quote, first.Passages[1].Quote, first.Passages[2].Quote
	tests := []struct {
		rule     string
		entry    chancery.Entry
		reason   chancery.Reason
		revision int
		want     []string
	}{
		{"the same again changes nothing", first, chancery.SourceCorrected, 1, nil},
		{"a ruleset that reads the same changes nothing", recoded, chancery.Recoded, 1, nil},
		{"another act is one passage changed", retagged, chancery.Recoded, 1, []string{
			"changed recoded statement", fmt.Sprintf("changed recoded %q", met),
		}},
		{"other words are another passage and move what follows", reworded, chancery.SourceCorrected, 2, []string{
			"changed source_corrected statement", fmt.Sprintf("removed source_corrected %q", promise),
			`added source_corrected "We will clear mines in Syria."`, fmt.Sprintf("changed source_corrected %q", thanks),
		}},
		{"another date shows in every passage", redated, chancery.SourceCorrected, 1, []string{
			"changed source_corrected statement", fmt.Sprintf("changed source_corrected %q", met),
			fmt.Sprintf("changed source_corrected %q", promise), fmt.Sprintf("changed source_corrected %q", thanks),
		}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			store, url := openStoreURL(t)
			before := mustPut(t, store, first)
			cursor := lastCursor(t, store)
			later := noon.AddDate(0, 1, 0)
			after, err := store.Replace(t.Context(), before.ID, tt.entry, tt.reason, later)
			if err != nil {
				t.Fatal(err)
			}
			equal(t, "log", tt.want, logged(t, store, cursor))
			if after.Revision != tt.revision {
				t.Errorf("revision %d, want %d", after.Revision, tt.revision)
			}
			if moved := after.UpdatedAt.Equal(later); moved != (tt.want != nil) {
				t.Errorf("updated at %s", after.UpdatedAt)
			}
			read, err := store.Statement(t.Context(), before.ID)
			if err != nil {
				t.Fatal(err)
			}
			equal(t, "statement", after, read)
			found, err := store.StatementPassages(t.Context(), before.ID)
			if err != nil {
				t.Fatal(err)
			}
			equal(t, "quotes", quotes(passagesIn(tt.entry)), quotes(found))
			requireQuotes(t, url, len(tt.entry.Passages))
			requireTallies(t, connect(t, url))
		})
	}
}

func passagesIn(e chancery.Entry) []chancery.Found {
	var found []chancery.Found
	for _, p := range e.Passages {
		found = append(found, chancery.Found{Passage: p})
	}
	return found
}

// A changed passage stays where it is in every list.
func TestReplaceKeepsThePlaceOfPassages(t *testing.T) {
	store := openStore(t)
	s := mustPut(t, store, specimen())
	want := listed(t, store)
	retagged := specimen()
	retagged.Passages[1].Themes = nil
	if _, err := store.Replace(t.Context(), s.ID, retagged, chancery.Recoded, noon); err != nil {
		t.Fatal(err)
	}
	equal(t, "list", want, listed(t, store))
}

func listed(t *testing.T, store *postgres.Store) []chancery.PassageID {
	t.Helper()
	listing, err := store.Passages(t.Context(), chancery.Filter{}, chancery.Page{Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	return passageIDs(listing.Items)
}

func TestRevisionsStay(t *testing.T) {
	store := openStore(t)
	ctx := t.Context()
	first := specimen()
	s := mustPut(t, store, first)
	if _, err := store.Replace(ctx, s.ID, compose(first.Statement, said("Other words.")), chancery.SourceCorrected, noon); err != nil {
		t.Fatal(err)
	}
	revisions, err := store.Revisions(ctx, s.ID)
	if err != nil || len(revisions) != 2 {
		t.Fatalf("%d revisions, %v", len(revisions), err)
	}
	old, err := store.Revision(ctx, s.ID, 1)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "first revision", first.Revision.Body, old.Body)
	if _, err := store.Revision(ctx, s.ID, 3); !errors.Is(err, chancery.ErrNotFound) {
		t.Errorf("revision 3: %v", err)
	}
	again, created, err := store.Put(ctx, first, noon)
	if err != nil || created || again.ID != s.ID {
		t.Errorf("bytes of the first revision: %s, created %t, %v", again.ID, created, err)
	}
}

func TestWithdraw(t *testing.T) {
	store, url := openStoreURL(t)
	ctx := t.Context()
	s := mustPut(t, store, specimen())
	mustPut(t, store, compose(chancery.Statement{ID: "other"}, said("Something else.")))
	passage, cursor := listed(t, store)[0], lastCursor(t, store)
	if _, err := store.Withdraw(ctx, s.ID, "a forgery", noon.AddDate(0, 1, 0)); err != nil {
		t.Fatal(err)
	}
	tombstone, err := store.Statement(ctx, s.ID)
	if !errors.Is(err, chancery.ErrWithdrawn) || tombstone.Withdrawn == nil || tombstone.Withdrawn.Reason != "a forgery" {
		t.Errorf("statement %+v, %v", tombstone, err)
	}
	equal(t, "statements", []chancery.StatementID{"other"}, []chancery.StatementID{allStatements(t, store)[0].ID})
	if lines := logged(t, store, cursor); len(lines) != 4 || lines[3] != "removed withdrawn statement" {
		t.Errorf("log %q", lines)
	}
	requireTallies(t, connect(t, url))

	gone := map[string]error{}
	_, gone["passage"] = store.Passage(ctx, passage)
	_, _, gone["neighbours"] = store.Neighbours(ctx, passage)
	_, gone["passages"] = store.StatementPassages(ctx, s.ID)
	_, gone["revision"] = store.Revision(ctx, s.ID, 0)
	_, gone["revisions"] = store.Revisions(ctx, s.ID)
	_, gone["replace"] = store.Replace(ctx, s.ID, specimen(), chancery.Recoded, noon)
	_, gone["withdraw again"] = store.Withdraw(ctx, s.ID, "once more", noon)
	_, _, gone["put again"] = store.Put(ctx, specimen(), noon)
	for what, err := range gone {
		if !errors.Is(err, chancery.ErrWithdrawn) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestWhatNeverWasIsNotFound(t *testing.T) {
	store := openStore(t)
	ctx := t.Context()
	never := map[string]error{}
	_, never["statement"] = store.Statement(ctx, "no")
	_, never["passage"] = store.Passage(ctx, "p_no")
	_, _, never["neighbours"] = store.Neighbours(ctx, "p_no")
	_, never["passages"] = store.StatementPassages(ctx, "no")
	_, never["revision"] = store.Revision(ctx, "no", 1)
	_, never["theme"] = store.Theme(ctx, "no")
	_, never["country"] = store.Country(ctx, "ZZZ")
	_, never["issuer"] = store.Issuer(ctx, "no")
	_, never["resolution"] = store.Resolution(ctx, "S/RES/0")
	_, never["replace"] = store.Replace(ctx, "no", specimen(), chancery.Recoded, noon)
	_, never["a statement that is no text"] = store.Statement(ctx, "a\x00")
	_, never["a passage that is no text"] = store.Passage(ctx, "\xff")
	_, never["an issuer that is no text"] = store.Issuer(ctx, "\xff")
	_, never["withdraw"] = store.Withdraw(ctx, "no", "why", noon)
	for what, err := range never {
		if !errors.Is(err, chancery.ErrNotFound) {
			t.Errorf("%s: %v", what, err)
		}
	}
}
