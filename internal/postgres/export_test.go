package postgres_test

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

func exportPassages(t testing.TB, store *postgres.Store, f chancery.Filter) (chancery.Place, []chancery.Found) {
	t.Helper()
	var at chancery.Place
	var all []chancery.Found
	err := store.ExportPassages(t.Context(), f, func(p chancery.Place) error {
		at = p
		return nil
	}, func(batch []chancery.Found) error {
		all = append(all, batch...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return at, all
}

func exportStatements(t testing.TB, store *postgres.Store, f chancery.Filter, anyAct bool) []chancery.Statement {
	t.Helper()
	var all []chancery.Statement
	err := store.ExportStatements(t.Context(), f, anyAct, func(chancery.Place) error { return nil },
		func(batch []chancery.Statement) error {
			all = append(all, batch...)
			return nil
		})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// A snapshot has what lists under the same filter have, by id.
func TestExportsAreTheLists(t *testing.T) {
	a := changedArchive(t)
	standing := allStatements(t, a.store)
	byStatement := func(x, y chancery.Statement) int { return cmp.Compare(x.ID, y.ID) }
	rapid.Check(t, func(rt *rapid.T) {
		f := filters(standing).Draw(rt, "filter")
		anyAct := rapid.Bool().Draw(rt, "any act")
		passages, err := a.store.Passages(t.Context(), f, chancery.Page{Limit: 10_000})
		if err != nil {
			t.Fatal(err)
		}
		for i := range passages.Items {
			passages.Items[i].Highlights = nil // they are about the query
		}
		slices.SortFunc(passages.Items, func(x, y chancery.Found) int { return cmp.Compare(x.Passage.ID, y.Passage.ID) })
		_, got := exportPassages(t, a.store, f)
		equal(t, fmt.Sprintf("passages under %+v", f), passages.Items, got)

		statements, err := a.store.Statements(t.Context(), f, anyAct, chancery.Page{Limit: 10_000})
		if err != nil {
			t.Fatal(err)
		}
		slices.SortFunc(statements.Items, byStatement)
		equal(t, fmt.Sprintf("statements under %+v", f), statements.Items, exportStatements(t, a.store, f, anyAct))
		if t.Failed() {
			rt.FailNow()
		}
	})
}

// A snapshot is of one moment, whatever is written while it is read, and names
// the place in the log that this moment is.
func TestAnExportIsOfOneMoment(t *testing.T) {
	store := openStore(t)
	long := make([]chancery.Passage, 1200) // more than two batches
	for i := range long {
		long[i] = said(fmt.Sprintf("Number %d.", i))
	}
	s := mustPut(t, store, compose(chancery.Statement{ID: "long"}, long...))
	before, want := exportPassages(t, store, chancery.Filter{})
	end, err := store.LogEnd(t.Context())
	if err != nil || before != end {
		t.Errorf("place %v, %v, the log ends at %v", before, err, end)
	}
	var at chancery.Place
	var got []chancery.Found
	err = store.ExportPassages(t.Context(), chancery.Filter{}, func(p chancery.Place) error {
		at = p
		_, err := store.Withdraw(t.Context(), s.ID, "meanwhile", noon.Add(time.Hour))
		return err
	}, func(batch []chancery.Found) error {
		got = append(got, batch...)
		return nil
	})
	if err != nil || at != before {
		t.Errorf("place %v, %v, want %v", at, err, before)
	}
	if len(got) != 1200 {
		t.Errorf("%d passages", len(got))
	}
	equal(t, "passages", want, got)
	if after, left := exportPassages(t, store, chancery.Filter{}); len(left) != 0 || after == before {
		t.Errorf("%d passages after the withdrawal, at %v", len(left), after)
	}
}

func TestAnExportEndsWithAnError(t *testing.T) {
	store := openStore(t)
	mustPut(t, store, specimen())
	stop := errors.New("stop")
	begun := func(chancery.Place) error { return nil }
	if err := store.ExportPassages(t.Context(), chancery.Filter{}, func(chancery.Place) error { return stop }, nil); !errors.Is(err, stop) {
		t.Errorf("error of begin: %v", err)
	}
	if err := store.ExportPassages(t.Context(), chancery.Filter{}, begun, func([]chancery.Found) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("error of each: %v", err)
	}
	var wrong *chancery.ValueError
	err := store.ExportPassages(t.Context(), chancery.Filter{Query: "the"}, func(chancery.Place) error {
		t.Error("it has begun")
		return nil
	}, nil)
	if !errors.As(err, &wrong) {
		t.Errorf("a query of nothing: %v", err)
	}
}
