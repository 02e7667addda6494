// Package revise tells what a new coding of a statement changes, and what a
// person's correction makes of a coding. It knows nothing of how statements are
// stored or of why they are coded again.
//
//	changes := revise.Diff(stored, fresh)
//	// changed statement · removed p_7… · added p_k… · changed p_2…
//
// A passage has changed when what is said of it has: its place, its act, its
// tags. It has not when only the way to the same conclusion is another: evidence,
// weights, rules and ruleset belong together, so the stored ones stay and stay
// true. Coding an archive again with a new ruleset is thereby silent about every
// passage that it reads as before. In the same way a passage that a correction
// of the text left where it was keeps the revision it had.
package revise

import (
	"reflect"
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Diff lists the changes that turn stored into fresh, without cursor, time and
// reason: the statement, then the passages that are gone, then the new and the
// changed ones in their order; a statement that goes is last. A statement has
// changed when it or one of its passages has. Passages are told apart by id,
// which has to be unique in each list.
//
// A statement with another id is another record: the new one is added before its
// passages change over to it, and the old one is removed behind them.
//
// An entry without an id is not there, and neither is a withdrawn one: taking it
// back removes it with all its passages.
func Diff(stored, fresh chancery.Entry) []chancery.Change {
	stored, fresh = standing(stored), standing(fresh)
	passages := diffPassages(stored, fresh)
	before, after := wholeRecord(stored.Statement), wholeRecord(fresh.Statement)
	switch {
	case before == nil && after == nil:
		return nil
	case after == nil:
		return append(passages, change(before, nil))
	case before != nil && len(passages) == 0 && sameStatement(stored.Statement, fresh.Statement):
		return nil
	case before != nil && stored.Statement.ID != fresh.Statement.ID:
		return slices.Concat([]chancery.Change{change(nil, after)}, passages, []chancery.Change{change(before, nil)})
	}
	return append([]chancery.Change{change(before, after)}, passages...)
}

func standing(e chancery.Entry) chancery.Entry {
	if e.Statement.ID == "" || e.Statement.Withdrawn != nil {
		return chancery.Entry{}
	}
	return e
}

func diffPassages(stored, fresh chancery.Entry) []chancery.Change {
	before, after := byID(stored.Passages), byID(fresh.Passages)
	stood, stands := recordsOf(stored), recordsOf(fresh)
	headChanged := !reflect.DeepEqual(settledHead(stored.Statement), settledHead(fresh.Statement))
	var changes []chancery.Change
	for i, p := range stored.Passages {
		if _, stays := after[p.ID]; !stays {
			changes = append(changes, change(stood(i), nil))
		}
	}
	for i, p := range fresh.Passages {
		was, known := before[p.ID]
		switch {
		case !known:
			changes = append(changes, change(nil, stands(i)))
		case headChanged || !SamePassage(stored.Passages[was], p):
			changes = append(changes, change(stood(was), stands(i)))
		}
	}
	return changes
}

func byID(passages []chancery.Passage) map[chancery.PassageID]int {
	index := make(map[chancery.PassageID]int, len(passages))
	for i, p := range passages {
		index[p.ID] = i
	}
	return index
}

func change(before, after *chancery.Record) chancery.Change {
	op := chancery.Changed
	switch {
	case before == nil:
		op = chancery.Added
	case after == nil:
		op = chancery.Removed
	}
	return chancery.Change{Op: op, Before: before, After: after}
}

func wholeRecord(s chancery.Statement) *chancery.Record {
	if s.ID == "" {
		return nil
	}
	return &chancery.Record{Statement: &s}
}

// recordsOf makes the records of the passages of an entry. They share the head of
// their statement, and the passages with the entry.
func recordsOf(e chancery.Entry) func(i int) *chancery.Record {
	head := chancery.Statement{ID: e.Statement.ID, Origin: e.Statement.Origin}
	return func(i int) *chancery.Record { return &chancery.Record{Statement: &head, Passage: &e.Passages[i]} }
}
