package revise_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/revise"
)

// entry is a statement with passages of the given ids, each an assertion.
func entry(ids ...chancery.PassageID) chancery.Entry {
	e := chancery.Entry{Statement: chancery.Statement{
		ID: "s", Origin: chancery.Origin{Title: "A statement", Date: "2016-07-21"}, Revision: 1, Status: chancery.Coded, Ruleset: "1",
	}}
	for i, id := range ids {
		p := chancery.Passage{ID: id, Statement: "s", Revision: 1, Ordinal: i + 1, Ruleset: "1", Review: chancery.Machine}
		p.Act = chancery.Assertion
		e.Passages = append(e.Passages, p)
	}
	return e
}

func with(e chancery.Entry, alter func(*chancery.Entry)) chancery.Entry {
	e.Passages = slices.Clone(e.Passages)
	alter(&e)
	return e
}

// lines names each change: "changed s", "removed s/a".
func lines(changes []chancery.Change) []string {
	var out []string
	for _, c := range changes {
		r := c.After
		if r == nil {
			r = c.Before
		}
		name := string(r.Statement.ID)
		if r.Passage != nil {
			name += "/" + string(r.Passage.ID)
		}
		out = append(out, fmt.Sprintf("%s %s", c.Op, name))
	}
	return out
}

func TestDiff(t *testing.T) {
	ab := entry("a", "b")
	tests := []struct {
		rule          string
		stored, fresh chancery.Entry
		want          []string
	}{
		{"nothing before: all is added, the statement first", chancery.Entry{}, ab, []string{"added s", "added s/a", "added s/b"}},
		{"nothing before and after", chancery.Entry{}, chancery.Entry{}, nil},
		{"the same says nothing", ab, ab, nil},
		{"another act changes the passage and its statement", ab, with(ab, func(e *chancery.Entry) {
			e.Passages[1].Act = chancery.Call
		}), []string{"changed s", "changed s/b"}},
		{"a new ruleset that reads the same says nothing", ab, with(ab, func(e *chancery.Entry) {
			e.Statement.Ruleset, e.Passages[0].Ruleset, e.Passages[1].Ruleset = "2", "2", "2"
			e.Passages[0].Evidence = []chancery.Evidence{{Rule: "act.will"}}
		}), nil},
		{"a passage that goes is told before those that come", entry("a", "b", "c"), entry("b", "d"), []string{
			"changed s", "removed s/a", "removed s/c", "changed s/b", "added s/d",
		}},
		{"another date changes every passage, which is filtered by it", ab, with(ab, func(e *chancery.Entry) {
			e.Statement.Date = "2016-07-22"
		}), []string{"changed s", "changed s/a", "changed s/b"}},
		{"another id is another statement, to which the passages change over", ab, with(ab, func(e *chancery.Entry) {
			e.Statement.ID, e.Passages[0].Statement, e.Passages[1].Statement = "t", "t", "t"
		}), []string{"added t", "changed t/a", "changed t/b", "removed s"}},
		{"a revision that leaves the passages alone changes the statement only", ab, with(ab, func(e *chancery.Entry) {
			e.Statement.Revision, e.Passages[0].Revision, e.Passages[1].Revision = 2, 2, 2
		}), []string{"changed s"}},
		{"a moved date of change is no change", ab, with(ab, func(e *chancery.Entry) {
			e.Statement.UpdatedAt = e.Statement.UpdatedAt.AddDate(1, 0, 0)
		}), nil},
		{"withdrawal removes all, the statement last", ab, with(ab, func(e *chancery.Entry) {
			e.Statement.Withdrawn = &chancery.Withdrawal{Reason: "a forgery"}
		}), []string{"removed s/a", "removed s/b", "removed s"}},
		{"an empty list is no other than none", ab, with(ab, func(e *chancery.Entry) {
			e.Statement.Issuers = []chancery.Issuer{}
			e.Passages[0].Themes, e.Passages[0].Amounts = []chancery.ThemeTag{}, []chancery.Amount{}
		}), nil},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, lines(revise.Diff(tt.stored, tt.fresh))); diff != "" {
				t.Errorf("changes (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDiffShowsTheHeadOfTheStatement(t *testing.T) {
	got := revise.Diff(chancery.Entry{}, entry("a"))[1].After
	want := &chancery.Statement{ID: "s", Origin: chancery.Origin{Title: "A statement", Date: "2016-07-21"}}
	if diff := cmp.Diff(want, got.Statement); diff != "" {
		t.Errorf("head (-want +got):\n%s", diff)
	}
}

// What a follower holds after applying the changes is what is in fresh.
func TestDiffTurnsStoredIntoFresh(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		stored, fresh := entries().Draw(t, "stored"), entries().Draw(t, "fresh")
		held := map[chancery.PassageID]chancery.Passage{}
		for _, p := range stored.Passages {
			held[p.ID] = p
		}
		for _, c := range revise.Diff(stored, fresh) {
			apply(t, held, c)
		}
		if len(held) != len(fresh.Passages) {
			t.Fatalf("%d passages, want %d", len(held), len(fresh.Passages))
		}
		for _, p := range fresh.Passages {
			if !revise.SamePassage(held[p.ID], p) {
				t.Errorf("passage %s is held as %+v, want %+v", p.ID, held[p.ID], p)
			}
		}
	})
}

func apply(t *rapid.T, held map[chancery.PassageID]chancery.Passage, c chancery.Change) {
	if c.Before != nil && c.Before.Passage != nil {
		if diff := cmp.Diff(held[c.Before.Passage.ID], *c.Before.Passage); diff != "" {
			t.Fatalf("before is not what was held:\n%s", diff)
		}
		delete(held, c.Before.Passage.ID)
	}
	if c.After != nil && c.After.Passage != nil {
		if _, known := held[c.After.Passage.ID]; known {
			t.Fatalf("%s is added twice", c.After.Passage.ID)
		}
		held[c.After.Passage.ID] = *c.After.Passage
	}
}

func entries() *rapid.Generator[chancery.Entry] {
	return rapid.Custom(func(t *rapid.T) chancery.Entry {
		if rapid.Bool().Draw(t, "nothing") {
			return chancery.Entry{}
		}
		e := entry(rapid.SliceOfDistinct(rapid.SampledFrom([]chancery.PassageID{"a", "b", "c", "d", "e"}), rapid.ID).Draw(t, "ids")...)
		for i := range e.Passages {
			e.Passages[i].Act = rapid.SampledFrom(chancery.Acts()).Draw(t, "act")
			e.Passages[i].Ruleset = rapid.SampledFrom([]string{"1", "2"}).Draw(t, "ruleset")
		}
		return e
	})
}
