package postgres

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// tallyKind is what a tally counts under.
type tallyKind string

// The kinds of tally.
const (
	tallyArchive    tallyKind = "archive" // everything; its tag is empty
	tallyAct        tallyKind = "act"
	tallyTheme      tallyKind = "theme"
	tallyCountry    tallyKind = "country" // in any role but venue
	tallyRegion     tallyKind = "region"  // what any of its countries has
	tallyResolution tallyKind = "resolution"
	tallyIssuer     tallyKind = "issuer"
	tallyStrength   tallyKind = "strength"
	tallyYear       tallyKind = "year"
	tallyLanguage   tallyKind = "language"
	tallyFeature    tallyKind = "has"
)

type tallyKey struct {
	Kind tallyKind
	Tag  string
}

// tally is how much is filed under a tag.
type tally struct {
	Commitments int
	Passages    int
	Statements  int
	Committing  int // statements with a commitment
}

// talliedColumns select a tally from the table n, joined left.
const talliedColumns = `coalesce(n.commitments, 0) AS commitments, coalesce(n.passages, 0) AS passages,
		coalesce(n.statements, 0) AS statements, coalesce(n.committing, 0) AS committing`

type tallies map[tallyKey]tally

func (t tallies) minus(o tallies) tallies {
	difference := maps.Clone(t)
	for key, n := range o {
		d := difference[key]
		d.Commitments -= n.Commitments
		d.Passages -= n.Passages
		d.Statements -= n.Statements
		d.Committing -= n.Committing
		difference[key] = d
	}
	maps.DeleteFunc(difference, func(_ tallyKey, n tally) bool { return n == tally{} })
	return difference
}

// add adds what other statements add.
func (t tallies) add(o tallies) {
	for key, n := range o {
		sum := t[key]
		sum.Commitments += n.Commitments
		sum.Passages += n.Passages
		sum.Statements += n.Statements
		sum.Committing += n.Committing
		t[key] = sum
	}
}

type tallyRow struct {
	Kind tallyKind
	Tag  string
	tally
}

// tallyEntry counts what a statement adds to the tallies; nothing where it does
// not stand.
func tallyEntry(e chancery.Entry, broader hierarchy) tallies {
	counted := tallies{}
	if e.Statement.ID == "" || e.Statement.Withdrawn != nil {
		return counted
	}
	whole := tally{Statements: 1}
	for i := range e.Passages {
		p := &e.Passages[i]
		one := tally{Passages: 1, Statements: 1}
		if p.Act == chancery.Commitment {
			one.Commitments, one.Committing = 1, 1
		}
		whole = whole.and(one)
		for _, f := range broader.filedUnder(e.Statement, p) {
			counted[f.tallyKey] = counted[f.tallyKey].and(one)
		}
		for _, feature := range p.Features() {
			key := tallyKey{tallyFeature, string(feature)}
			counted[key] = counted[key].and(one)
		}
	}
	counted[tallyKey{tallyArchive, ""}] = whole
	counted[tallyKey{tallyLanguage, e.Statement.Language}] = whole
	for _, i := range e.Statement.Issuers {
		counted[tallyKey{tallyIssuer, string(i.ID)}] = whole
	}
	return counted
}

// and adds passages of the same statement.
func (t tally) and(o tally) tally {
	return tally{
		Commitments: t.Commitments + o.Commitments, Passages: t.Passages + o.Passages,
		Statements: max(t.Statements, o.Statements), Committing: max(t.Committing, o.Committing),
	}
}

// filed is a tag that counts a passage, and the mark of it.
type filed struct {
	tallyKey
	mark string
}

// filedUnder are the tags that count a passage of a statement, once each. Of the kinds
// that it has no tag of it is filed under the empty one. In a write they are asked for
// to mark the passage, to count it and to cross it: they are worked out for the first.
func (h hierarchy) filedUnder(s chancery.Statement, p *chancery.Passage) []filed {
	tags, there := h.filed[p]
	if !there {
		tags = h.file(s, p)
		h.filed[p] = tags
	}
	return tags
}

func (h hierarchy) file(s chancery.Statement, p *chancery.Passage) []filed {
	tags := make([]filed, 0, 8+5*len(p.Themes)/2+6*len(p.Countries)+len(p.Citations))
	add := func(kind tallyKind, tag string) {
		for i := range tags { // there are few
			if tags[i].Tag == tag && tags[i].Kind == kind {
				return
			}
		}
		tags = append(tags, filed{tallyKey{kind, tag}, mark(kind, tag)})
	}
	add(tallyAct, string(p.Act))
	add(tallyYear, yearOf(s.Date))
	if p.Strength > 0 {
		add(tallyStrength, p.Strength.String())
	}
	for _, t := range p.Themes {
		add(tallyTheme, string(t.Theme))
		if top, under := h.themes[t.Theme]; under {
			add(tallyTheme, string(top))
		}
	}
	topical := false
	for _, c := range p.Countries {
		if slices.ContainsFunc(c.Roles, func(r chancery.Role) bool { return r != chancery.RoleVenue }) {
			add(tallyCountry, string(c.Country))
			for _, r := range h.regions[c.Country] {
				add(tallyRegion, r)
			}
			topical = true
		}
	}
	for _, c := range p.Citations {
		add(tallyResolution, string(c.Resolution.Symbol))
	}
	if len(p.Themes) == 0 {
		add(tallyTheme, "")
	}
	if !topical {
		add(tallyCountry, "")
	}
	if len(p.Citations) == 0 {
		add(tallyResolution, "")
	}
	if len(s.Issuers) == 0 {
		add(tallyIssuer, "")
	}
	return tags
}

// yearOf is the year of a date as facets have it, "2016"; "" where it is unknown.
func yearOf(d chancery.Date) string {
	if !d.IsDay() {
		return ""
	}
	return string(d[:4])
}

func scanTally(row pgx.CollectableRow) (tallyRow, error) {
	var r tallyRow
	err := row.Scan(&r.Kind, &r.Tag, &r.Commitments, &r.Passages, &r.Statements, &r.Committing)
	return r, err
}

// addTallies adds to the stored counts; the caller holds the lock of the log, or
// writers who share tags would wait for one another in any order.
func addTallies(ctx context.Context, tx pgx.Tx, difference tallies) error {
	keys := slices.SortedFunc(maps.Keys(difference), func(a, b tallyKey) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Tag, b.Tag))
	})
	columns := []any{
		each(keys, func(k tallyKey) string { return string(k.Kind) }),
		each(keys, func(k tallyKey) string { return k.Tag }),
		each(keys, func(k tallyKey) int { return difference[k].Commitments }),
		each(keys, func(k tallyKey) int { return difference[k].Passages }),
		each(keys, func(k tallyKey) int { return difference[k].Statements }),
		each(keys, func(k tallyKey) int { return difference[k].Committing }),
	}
	var batch pgx.Batch
	batch.Queue(`
		INSERT INTO tallies (kind, tag, commitments, passages, statements, committing)
		SELECT kind, tag, 0, 0, 0, 0
		FROM unnest($1::text[], $2::text[]) AS new (kind, tag)
		ON CONFLICT (kind, tag) DO NOTHING`, columns[:2]...)
	batch.Queue(`
		UPDATE tallies t
		SET commitments = t.commitments + d.commitments,
			passages = t.passages + d.passages,
			statements = t.statements + d.statements,
			committing = t.committing + d.committing
		FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])
			AS d (kind, tag, commitments, passages, statements, committing)
		WHERE t.kind = d.kind AND t.tag = d.tag`, columns...)
	if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
		return fmt.Errorf("add tallies: %w", err)
	}
	return nil
}
