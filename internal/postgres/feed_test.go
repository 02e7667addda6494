package postgres_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/feed"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// vocabulary is the test vocabulary as the feed wants it.
func vocabulary() feed.Vocabulary {
	return feed.Vocabulary{
		Broader: func(id chancery.ThemeID) chancery.ThemeID {
			i := slices.IndexFunc(themes(), func(t chancery.Theme) bool { return t.ID == id })
			if i < 0 {
				return ""
			}
			return themes()[i].Broader
		},
		Regions: func(code chancery.CountryCode) []chancery.RegionCode {
			i := slices.IndexFunc(countries(), func(c chancery.Country) bool { return c.Code == code })
			if i < 0 {
				return nil
			}
			return countries()[i].Regions
		},
	}
}

// held is what a follower of the feed has.
type held struct {
	statements map[chancery.StatementID]chancery.Statement
	passages   map[chancery.PassageID]chancery.Passage
}

// follower reads the feed to its end, page by page, and checks that each change
// fits what it holds.
func follower(t testing.TB, store *postgres.Store, f chancery.Filter, limit int) held {
	t.Helper()
	h := held{map[chancery.StatementID]chancery.Statement{}, map[chancery.PassageID]chancery.Passage{}}
	reader := feed.Reader{Log: store, Match: vocabulary()}
	for after := (chancery.Place{}); ; {
		page, err := reader.Read(t.Context(), f, feed.Stretch{After: after, Limit: limit})
		if err != nil {
			t.Fatal(err)
		}
		if len(page.Changes) > limit {
			t.Errorf("%d changes on a page of %d", len(page.Changes), limit)
		}
		for _, c := range page.Changes {
			h.apply(t, c)
		}
		after = page.Next
		if page.AtEnd {
			return h
		}
	}
}

func (h held) apply(t testing.TB, c chancery.Change) {
	t.Helper()
	if (c.Op == chancery.Added) != (c.Before == nil) || (c.Op == chancery.Removed) != (c.After == nil) {
		t.Errorf("%s with before %v and after %v", c.Op, c.Before, c.After)
	}
	if p := c.Subject().Passage; p != nil {
		replaceHeld(t, h.passages, p.ID, c, func(r *chancery.Record) chancery.Passage { return *r.Passage })
		return
	}
	replaceHeld(t, h.statements, c.Subject().Statement.ID, c, func(r *chancery.Record) chancery.Statement { return *r.Statement })
}

func replaceHeld[K comparable, V any](t testing.TB, all map[K]V, id K, c chancery.Change, of func(*chancery.Record) V) {
	t.Helper()
	was, there := all[id]
	if there != (c.Before != nil) {
		t.Errorf("%s %v, held before: %t", c.Op, id, there)
	}
	if c.Before != nil {
		equal(t, "before", was, of(c.Before))
	}
	delete(all, id)
	if c.After != nil {
		all[id] = of(c.After)
	}
}

// changedArchive is a random archive in which statements were corrected, recoded,
// reviewed and withdrawn.
func changedArchive(t testing.TB) archive {
	t.Helper()
	a := newArchive(t, 10)
	d := newDice(3)
	for n, s := range allStatements(t, a.store) {
		at := noon.Add(time.Duration(n) * time.Hour)
		for range d.IntN(4) {
			if err := changeSomehow(t, a.store, d, s.ID, n, at); err != nil {
				t.Fatal(err)
			}
		}
		if d.chance(15) {
			if _, err := a.store.Withdraw(t.Context(), s.ID, "a test", at); err != nil {
				t.Fatal(err)
			}
		}
	}
	a.found = everything(t, a.store)
	return a
}

func changeSomehow(t testing.TB, store *postgres.Store, d dice, id chancery.StatementID, n int, at time.Time) error {
	t.Helper()
	found, err := store.StatementPassages(t.Context(), id)
	if err != nil {
		return err
	}
	switch {
	case len(found) == 0 || d.chance(40):
		_, err = store.Replace(t.Context(), id, randomEntry(d, n), chancery.SourceCorrected, at)
	case d.chance(50):
		p := oneOf(d, found).Passage
		coding := p.Coding
		coding.Themes = randomPassage(d, n).Themes
		_, err = store.Review(t.Context(), chancery.Correction{Passage: p.ID, Review: chancery.Corrected, By: "ada", At: at}, &coding)
	default:
		var passages []chancery.Passage
		for _, f := range found {
			f.Passage.Coding = randomPassage(d, n).Coding
			passages = append(passages, f.Passage)
		}
		_, err = store.Replace(t.Context(), id, compose(found[0].Statement, passages...), chancery.Recoded, at)
	}
	return err
}

// Whoever follows the feed under a filter holds what lists under it show.
func TestFollowersHoldWhatListsShow(t *testing.T) {
	a := changedArchive(t)
	standing := allStatements(t, a.store)
	rapid.Check(t, func(rt *rapid.T) {
		f := filters(standing).Draw(rt, "filter")
		passages, err := a.store.Passages(t.Context(), f, chancery.Page{Limit: 10_000})
		if err != nil {
			t.Fatal(err)
		}
		statements, err := a.store.Statements(t.Context(), f, true, chancery.Page{Limit: 10_000})
		if err != nil {
			t.Fatal(err)
		}
		want := held{map[chancery.StatementID]chancery.Statement{}, map[chancery.PassageID]chancery.Passage{}}
		for _, found := range passages.Items {
			want.passages[found.Passage.ID] = found.Passage
		}
		for _, s := range statements.Items {
			want.statements[s.ID] = recorded(s)
		}
		got := follower(t, a.store, f, rapid.SampledFrom([]int{100, 7, 500}).Draw(rt, "limit"))
		equal(t, fmt.Sprintf("statements under %+v", f), want.statements, got.statements)
		equal(t, fmt.Sprintf("passages under %+v", f), want.passages, got.passages)
		if t.Failed() {
			rt.FailNow()
		}
	})
}
