package postgres

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// plan is a filter with what the archive knows of how much it selects.
type plan struct {
	criteria
	crossed crossed
	lead    int // index of the tag filter that a page follows, or -1
	through int // the same where all that the filter selects is read
	known   tallies
	// statementsAlone: nothing is asked of passages.
	statementsAlone bool
	measured        *measured
	worded          int // passages that have the words of the query, as the planner guesses
	calendar        calendar
	text            string // the query as the database reads it: stems and what they have to do with one another
}

// newPlan reads a filter. Where there is a choice of what to follow it looks the
// tags up in the tallies, and what else has to be known first. A value that is no
// text, and a query without a word to look for, is a [*chancery.ValueError].
func newPlan(ctx context.Context, q querier, f chancery.Filter) (plan, error) {
	p := plan{criteria: newCriteria(f), known: tallies{}, statementsAlone: ofStatementsAlone(f)}
	if err := p.requireText(); err != nil {
		return plan{}, err
	}
	p.crossed = newCrossed(f)
	var batch pgx.Batch
	bound := p.marked().bound
	if len(p.tags) > 1 && len(f.Statements) == 0 || bound || p.regional() {
		p.queueTallies(&batch)
	}
	if bound {
		p.queueCalendar(&batch)
	}
	p.queueLanguages(&batch, f)
	if f.Query != "" {
		batch.Queue(`SELECT `+typed+`::text`, pgx.StrictNamedArgs{"query": searchable(f.Query)}).
			QueryRow(func(row pgx.Row) error { return row.Scan(&p.text) })
		p.queueGuess(&batch, f.Query)
	}
	if batch.Len() > 0 {
		if err := q.SendBatch(ctx, &batch).Close(); err != nil {
			return plan{}, fmt.Errorf("plan: %w", err)
		}
	}
	if f.Query != "" && p.text == "" {
		return plan{}, noWord(f.Query)
	}
	p.through = p.rarest(len(f.Statements) > 0)
	p.pass()
	p.lead = p.rarest(len(f.Statements) > 0)
	return p, nil
}

// commonRegion is one in how many passages has a country of a region that is common:
// a page of a list has some in every few that are looked at, where the countries,
// sixty in Africa, were each to be read as far as the page goes.
const commonRegion = 100

// pass marks the regions that are common. A stretch of dates is near each of their
// countries, and not of all.
func (p *plan) pass() {
	all := p.known[tallyKey{tallyArchive, ""}].of(p.commitmentsOnly)
	for i := range p.tags {
		t := &p.tags[i]
		t.common = t.kind == tallyRegion && t.exact && !p.dated() && p.filed(*t)*commonRegion >= all
	}
	p.walks = len(p.tags) == 1 && p.tags[0].common && len(p.where) == 0
}

// all is the selection of a stretch that is read to its end.
func (p *plan) all(u unit, s stretch) (string, pgx.StrictNamedArgs) {
	reading := p.criteria
	reading.walks = false
	return reading.selection(u, p.through, s)
}

// regional reports whether a filter is of a region.
func (c *criteria) regional() bool {
	return slices.ContainsFunc(c.tags, func(t tagFilter) bool { return t.kind == tallyRegion })
}

// queueGuess asks the planner how many passages have the words of a query: it knows
// the most common ones from statistics.
func (p *plan) queueGuess(batch *pgx.Batch, query string) {
	var explained []struct {
		Plan struct {
			Rows float64 `json:"Plan Rows"`
		}
	}
	batch.Queue(`EXPLAIN (FORMAT JSON) SELECT FROM passages p WHERE p.search @@ `+searched, pgx.StrictNamedArgs{"query": searchable(query)}).
		QueryRow(func(row pgx.Row) error {
			err := row.Scan(&explained)
			if err == nil && len(explained) > 0 {
				p.worded = int(explained[0].Plan.Rows)
			}
			return err
		})
}

// requireText refuses what the database would not take for text.
func (c *criteria) requireText() error {
	for _, name := range slices.Sorted(maps.Keys(c.args)) {
		for _, value := range textsOf(c.args[name]) {
			if !utf8.ValidString(value) || strings.ContainsRune(value, 0) {
				kind, _, _ := strings.Cut(name, "_")
				return &chancery.ValueError{Kind: kind, Value: value, Reason: "is not text"}
			}
		}
	}
	return nil
}

func textsOf(arg any) []string {
	switch arg := arg.(type) {
	case string:
		return []string{arg}
	case []string:
		return arg
	}
	return nil
}

func (p *plan) queueTallies(batch *pgx.Batch) {
	kinds, tags := []string{string(tallyArchive)}, []string{""}
	for _, t := range p.tags {
		for _, tag := range t.values {
			kinds, tags = append(kinds, string(t.kind)), append(tags, tag)
		}
	}
	for _, w := range p.where {
		for _, tag := range w.tags {
			kinds, tags = append(kinds, string(w.of)), append(tags, tag)
		}
	}
	batch.Queue(`
		SELECT kind, tag, commitments, passages, statements, committing
		FROM tallies
		JOIN unnest($1::text[], $2::text[]) AS asked (kind, tag) USING (kind, tag)`, kinds, tags,
	).Query(func(rows pgx.Rows) error {
		found, err := pgx.CollectRows(rows, scanTally)
		for _, r := range found {
			p.known[tallyKey{r.Kind, r.Tag}] = r.tally
		}
		return err
	})
}

// queueLanguages asks which languages of the archive a filter means, so that it
// is planned by how many statements are in them. Tags match as in RFC 4647 section
// 3.3.1: "en" is also "en-GB". Statements of unknown language are found by "".
func (p *plan) queueLanguages(batch *pgx.Batch, f chancery.Filter) {
	if len(f.Languages) == 0 {
		return
	}
	batch.Queue(`
		SELECT DISTINCT n.tag
		FROM tallies n
		JOIN unnest($1::text[]) AS asked (language) ON starts_with(lower(n.tag) || '-', lower(asked.language) || '-')
		WHERE n.kind = 'language'`,
		texts(f.Languages),
	).Query(func(rows pgx.Rows) error {
		meant, err := pgx.CollectRows(rows, pgx.RowTo[string])
		p.args["language"] = append([]string{}, meant...)
		return err
	})
}

// rarest is the tag filter under which the least is filed, but for common regions.
// Where the statements are named there are few rows to look through, and none is
// followed.
func (p *plan) rarest(fewStatements bool) int {
	lead, least := -1, 0
	for i, t := range p.tags {
		if n := p.filed(t); !t.common && (lead < 0 || n < least) {
			lead, least = i, n
		}
	}
	if fewStatements {
		return -1
	}
	return lead
}

func (p *plan) filed(t tagFilter) int {
	n := 0
	for _, tag := range t.values {
		n += p.known[tallyKey{t.kind, tag}].of(p.commitmentsOnly)
	}
	return n
}

func (t tally) of(commitmentsOnly bool) int {
	if commitmentsOnly {
		return t.Commitments
	}
	return t.Passages
}
