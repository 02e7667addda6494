package postgres

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Marks are what a passage is filed under, in its row: passages.marks. One index has
// them and the words, so that what several of them have in common is known without
// reading what each has. Commitments, a fifth of the passages and what most filters
// are for, have each mark in a form of their own, too.

// promised begins the marks of commitments.
const promised = "+"

func mark(kind tallyKind, tag string) string { return string(kind) + ":" + tag }

// marksOf are the marks of a passage of a statement, sorted, once each.
func marksOf(s chancery.Statement, p *chancery.Passage, broader hierarchy) []string {
	filed := broader.filedUnder(s, p)
	marks := append(make([]string, 0, 2*(len(filed)+len(s.Issuers)+4)), ofStatement(s)...)
	for _, f := range filed {
		if f.Kind != tallyYear && f.Kind != tallyRegion && (f.Tag != "" || f.Kind == tallyAct) {
			marks = append(marks, f.mark)
		}
	}
	for _, feature := range p.Features() {
		marks = append(marks, mark(tallyFeature, string(feature)))
	}
	if p.Act == chancery.Commitment {
		for _, m := range marks {
			if ofAll(m) {
				marks = append(marks, promised+m)
			}
		}
	}
	slices.Sort(marks)
	return slices.Compact(marks)
}

// ofAll reports whether a mark does not itself tell commitments from others.
func ofAll(mark string) bool {
	return !strings.HasPrefix(mark, string(tallyAct)) && !strings.HasPrefix(mark, string(tallyStrength))
}

// ofStatement are the marks that all passages of a statement have.
func ofStatement(s chancery.Statement) []string {
	marks := []string{mark(tallyLanguage, s.Language)}
	for _, i := range s.Issuers {
		marks = append(marks, mark(tallyIssuer, string(i.ID)))
	}
	return texts(marks)
}

// remark gives the passages of statements the marks that their statements now have,
// but for those that were just written.
func remark(ctx context.Context, tx pgx.Tx, statements []int64, written passageSet) error {
	if len(statements) == 0 {
		return nil
	}
	_, err := tx.Exec(ctx, `
		UPDATE passages p
		SET marks = ARRAY(
			SELECT mark FROM unnest(p.marks) AS mark WHERE ltrim(mark, '+') !~ '^(issuer|language):'
			UNION SELECT form || 'issuer:' || i.issuer FROM statement_issuers i, `+formsOfMarks+` WHERE i.statement = s.key
			UNION SELECT form || 'language:' || s.language FROM `+formsOfMarks+`
			ORDER BY 1)
		FROM statements s
		WHERE p.statement = s.key AND s.key = ANY($1) AND NOT p.key = ANY(coalesce($2, '{}'::bigint[]))`,
		statements, each(written.passages, func(p keyedPassage) int64 { return p.key }))
	if err != nil {
		return fmt.Errorf("mark passages: %w", err)
	}
	return nil
}

// formsOfMarks are what the marks of a passage p begin with, as a table.
const formsOfMarks = `unnest(CASE WHEN p.commitment THEN ARRAY['', '+'] ELSE ARRAY[''] END) AS form`

// marked is a filter as the index of words and marks reads it.
type marked struct {
	where []string // what the index answers
	rest  []string // what the rows have to be read for
	read  bool     // for more than their dates
	held  []held   // marks that a passage has to have, each; they are in where
	reads float64  // how much the index has of them, as far as it is known, see [plan.index]
	args  pgx.StrictNamedArgs
	// bound: words are asked for, or what no other index has in one order, and not of
	// statements that are named, which have few rows to look through.
	bound bool
}

// held is a mark, and what it is a mark of.
type held struct {
	mark string
	of   tallyKey
}

// ofWords reports whether a filter is of words.
func (c *criteria) ofWords() bool {
	return slices.ContainsFunc(c.where, func(w condition) bool { return w.words })
}

// marked reads the filter for the index.
func (c *criteria) marked() marked {
	m := marked{args: pgx.StrictNamedArgs{}}
	form, promises := "", ""
	if c.commitmentsOnly {
		form, promises = promised, mark(tallyAct, string(chancery.Commitment))
	}
	anyOf := func(kind tallyKind, tags []string) {
		marks := each(tags, func(tag string) string {
			if m := mark(kind, tag); !ofAll(m) {
				return m
			}
			return form + mark(kind, tag)
		})
		promises = "" // as the marks say
		if len(marks) == 1 {
			m.held = append(m.held, held{marks[0], tallyKey{kind, tags[0]}})
			return
		}
		name := fmt.Sprintf("marks_%d", len(m.where))
		m.args[name] = append([]string{}, marks...)
		m.where = append(m.where, "p.marks && @"+name+"::text[]")
	}
	tagged := 0
	for _, t := range c.tags {
		switch {
		case t.kind == tallyRegion && t.exact:
			promises = ""
			m.where = append(m.where, "p.marks && ARRAY(SELECT '"+form+"country:' || r.country FROM country_regions r WHERE r.region = ANY(@"+t.arg+"::text[]))")
		case t.exact:
			anyOf(t.kind, t.values)
		default:
			m.rest, m.read = append(m.rest, t.condition().sql), true
			continue
		}
		tagged++
	}
	m.bound = tagged > 1
	for _, w := range c.where {
		switch {
		case w.words:
			m.where = append(m.where, w.sql)
		case w.of != "":
			anyOf(w.of, c.tagsOf(w))
		default:
			m.rest, m.read = append(m.rest, w.sql), m.read || !w.dates
			continue
		}
		m.bound = true
	}
	if _, named := c.args["statements"]; named {
		m.bound = false
	}
	switch {
	case c.commitmentsOnly && c.ofWords(): // an index of its own has those of commitments
		m.where = append(m.where, "p.commitment")
	case promises != "":
		m.held = append(m.held, held{promises, tallyKey{tallyAct, string(chancery.Commitment)}})
	}
	m.find(m.held)
	columns := strings.NewReplacer("{dated}", "p.dated", "{passage}", "p.key", "{alone}", "")
	m.rest = each(m.rest, columns.Replace)
	return m
}

// find has the index look for passages that have some marks, each.
func (m *marked) find(marks []held) {
	if len(marks) > 0 {
		m.args["marks"] = texts(each(marks, func(h held) string { return h.mark }))
		m.where = append(m.where, "p.marks @> @marks::text[]")
	}
}
