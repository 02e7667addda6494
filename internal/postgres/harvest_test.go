package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

func harvest(t *testing.T, store *postgres.Store, h chancery.Harvest) []chancery.Harvested {
	t.Helper()
	if h.Limit == 0 {
		h.Limit = 100
	}
	found, err := store.Harvest(t.Context(), h)
	if err != nil {
		t.Fatal(err)
	}
	n, err := store.HarvestCount(t.Context(), h)
	if err != nil || h.After == 0 && h.Limit == 100 && n != len(found) {
		t.Errorf("counted %d, %v, found %d", n, err, len(found))
	}
	return found
}

func roots(found []chancery.Harvested) []string {
	var out []string
	for _, h := range found {
		line := string(h.Root)
		if h.Statement.Withdrawn != nil {
			line += " withdrawn"
		}
		out = append(out, line)
	}
	return out
}

// harvestable has four statements: in this order stored, and then one corrected,
// renamed, and one withdrawn.
func harvestable(t *testing.T) *postgres.Store {
	t.Helper()
	store := openStore(t)
	on := func(id string, issuer chancery.IssuerID, themes ...chancery.ThemeID) chancery.Entry {
		p := said("About " + id + ".")
		for _, theme := range themes {
			p.Themes = append(p.Themes, chancery.ThemeTag{Theme: theme, Weight: 1})
		}
		s := chancery.Statement{ID: chancery.StatementID(id), Origin: chancery.Origin{Title: id}}
		if issuer != "" {
			s.Issuers = []chancery.Issuer{{ID: issuer, Name: string(issuer)}}
		}
		return compose(s, p)
	}
	mustPut(t, store, on("a", "alpha", "mines"))
	mustPut(t, store, on("b", "beta", "debt", "mines"))
	mustPut(t, store, on("c", "alpha"))
	mustPut(t, store, on("d", ""))
	renamed := on("a", "alpha", "mines")
	renamed.Statement.Title, renamed.Statement.ID = "aa", "aa"
	if _, err := store.Replace(t.Context(), "a", renamed, chancery.SourceCorrected, noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Withdraw(t.Context(), "b", "a test", noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	return store
}

func TestHarvestGoesByLastChange(t *testing.T) {
	store := harvestable(t)
	all := harvest(t, store, chancery.Harvest{})
	equal(t, "harvest", []string{"c", "d", "a", "b withdrawn"}, roots(all))
	if all[2].Statement.ID != "aa" || all[2].Statement.Title != "aa" || len(all[2].Passages) != 1 {
		t.Errorf("renamed %+v", all[2])
	}
	if len(all[3].Passages) != 0 || len(all[3].Themes) != 2 {
		t.Errorf("withdrawn %+v", all[3])
	}
	for i := 1; i < len(all); i++ {
		if all[i].Change <= all[i-1].Change || all[i].ChangedAt.Before(all[i-1].ChangedAt) {
			t.Errorf("%s at %d, %s behind %d, %s", all[i].Root, all[i].Change, all[i].ChangedAt, all[i-1].Change, all[i-1].ChangedAt)
		}
	}
	for i := range all {
		equal(t, "rest", roots(all[i+1:]), roots(harvest(t, store, chancery.Harvest{After: all[i].Change})))
		equal(t, "since", roots(all[i:]), roots(harvest(t, store, chancery.Harvest{From: all[i].ChangedAt})))
		equal(t, "before", roots(all[:i]), roots(harvest(t, store, chancery.Harvest{Before: all[i].ChangedAt})))
	}
	equal(t, "two", roots(all[:2]), roots(harvest(t, store, chancery.Harvest{Limit: 2})))
}

// A withdrawn statement is in the sets that it was in, so that who harvests one of
// them learns of it.
func TestHarvestBySet(t *testing.T) {
	store := harvestable(t)
	for _, tt := range []struct {
		set  chancery.HarvestSet
		want []string
	}{
		{chancery.HarvestSet{Kind: "theme"}, []string{"a", "b withdrawn"}},
		{chancery.HarvestSet{Kind: "theme", Theme: "mines"}, []string{"a", "b withdrawn"}},
		{chancery.HarvestSet{Kind: "theme", Theme: "peace"}, []string{"a", "b withdrawn"}},
		{chancery.HarvestSet{Kind: "theme", Theme: "debt"}, []string{"b withdrawn"}},
		{chancery.HarvestSet{Kind: "theme", Theme: "money"}, []string{"b withdrawn"}},
		{chancery.HarvestSet{Kind: "theme", Theme: "aid"}, nil},
		{chancery.HarvestSet{Kind: "issuer"}, []string{"c", "a", "b withdrawn"}},
		{chancery.HarvestSet{Kind: "issuer", Issuer: "alpha"}, []string{"c", "a"}},
		{chancery.HarvestSet{Kind: "issuer", Issuer: "beta"}, []string{"b withdrawn"}},
		{chancery.HarvestSet{Kind: "issuer", Issuer: "nobody"}, nil},
	} {
		equal(t, fmt.Sprintf("%+v", tt.set), tt.want, roots(harvest(t, store, chancery.Harvest{Set: tt.set})))
	}
}

func TestHarvestOne(t *testing.T) {
	store := harvestable(t)
	for root, id := range map[chancery.StatementID]chancery.StatementID{"a": "aa", "b": "b", "c": "c"} {
		found, err := store.HarvestOne(t.Context(), root)
		if err != nil || found.Root != root || found.Statement.ID != id || found.ChangedAt.IsZero() {
			t.Errorf("%s: %+v, %v", root, found, err)
		}
	}
	for _, none := range []chancery.StatementID{"aa", "nothing", ""} {
		if found, err := store.HarvestOne(t.Context(), none); !errors.Is(err, chancery.ErrNotFound) {
			t.Errorf("%s: %+v, %v", none, found, err)
		}
	}
}

// The stamp of a statement moves with every change of it or of its passages, and
// with nothing else.
func TestStampsMoveWithChanges(t *testing.T) {
	store := openStore(t)
	s := mustPut(t, store, specimen())
	stamp := func() int64 {
		t.Helper()
		found, err := store.HarvestOne(t.Context(), s.ID)
		if err != nil {
			t.Fatal(err)
		}
		return found.Change
	}
	coding := wanted()
	for _, step := range []struct {
		rule  string
		moves bool
		do    func() error
	}{
		{"the same again", false, func() error {
			_, err := store.Replace(t.Context(), s.ID, specimen(), chancery.Recoded, noon)
			return err
		}},
		{"another statement", false, func() error {
			mustPut(t, store, compose(chancery.Statement{ID: "another"}, said("One.")))
			return nil
		}},
		{"a review", true, func() error {
			_, err := store.Review(t.Context(), verdict(stored(specimen(), s).Passages[1].ID, chancery.Corrected), &coding)
			return err
		}},
		{"a correction", true, func() error {
			e := specimen()
			_, err := store.Replace(t.Context(), s.ID, compose(e.Statement, e.Passages[0]), chancery.SourceCorrected, noon)
			return err
		}},
		{"a withdrawal", true, func() error {
			_, err := store.Withdraw(t.Context(), s.ID, "a test", noon)
			return err
		}},
	} {
		before := stamp()
		if err := step.do(); err != nil {
			t.Fatal(err)
		}
		if after := stamp(); after != before != step.moves {
			t.Errorf("%s: %d, then %d", step.rule, before, after)
		}
	}
}

// The time that a harvester is told is not before anything that becomes visible
// later was stamped.
func TestHarvestStateWaitsForWriters(t *testing.T) {
	store, url := openStoreURL(t)
	mustPut(t, store, specimen())
	requireWaits(t, url, func(ctx context.Context) error {
		state, err := store.HarvestState(ctx)
		if err != nil || state.Earliest.IsZero() || !state.Now.After(state.Earliest) {
			return fmt.Errorf("%+v: %w", state, err)
		}
		return nil
	})
}

func TestAnEditionIsKnownSinceItCame(t *testing.T) {
	store := openStore(t)
	first, err := store.KnowEdition(t.Context(), "e1")
	if err != nil {
		t.Fatal(err)
	}
	second, err := store.KnowEdition(t.Context(), "e2")
	if err != nil || !second.After(first) {
		t.Errorf("second %s, %v, first %s", second, err, first)
	}
	if again, err := store.KnowEdition(t.Context(), "e1"); err != nil || !again.Equal(first) {
		t.Errorf("again %s, %v, want %s", again, err, first)
	}
}
