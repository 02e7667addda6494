package postgres

import (
	"context"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// measured is how much a filter selects, as the index of words and marks knows it.
type measured struct {
	marked
	indexed int // passages that meet what the index answers, no more than countCap+1
	found   int // those of them that meet the rest; all of the list where it is tallied
	tallied bool
}

// total is the length of the list.
func (m *measured) total() chancery.Total {
	if m.tallied || m.indexed <= countCap {
		return chancery.Total{Value: m.found, Exact: true}
	}
	return chancery.Total{Value: min(m.found, countCap)}
}

// gathers reports whether a stretch is read fastest by fetching all that the index
// has and sorting them. Else rows are looked at in their order, so many of them that
// the stretch is filled.
func (p *plan) gathers(s stretch) bool {
	m := p.measured
	return m != nil && m.indexed <= countCap && m.indexed*m.found <= p.along()*s.limit
}

// measure asks the index how much a filter for words or several marks selects.
func (p *plan) measure(ctx context.Context, q querier, u unit) error {
	index := p.marked()
	if !index.bound || p.statementsAlone {
		return nil
	}
	m := measured{marked: index}
	args := maps.Clone(p.args)
	maps.Copy(args, m.args)
	counted := "*"
	if u == ofStatements {
		counted = "DISTINCT statement"
	}
	sql := fmt.Sprintf(`
		SELECT count(*), count(%s) FILTER (WHERE found)
		FROM (SELECT p.statement, %s AS found FROM passages p WHERE %s LIMIT %d) AS looked_at`,
		counted, strings.Join(append(m.rest, "true"), " AND "), strings.Join(m.where, " AND "), countCap+1)
	if column, kind, tags, known := p.tallied(u); known {
		m.tallied, sql = true, measuredAs(lengthByTallies(column, kind, tags, args))
	} else if p.crossing(u) {
		m.tallied, sql = true, measuredAs(p.crossedTotal(args))
	}
	if err := q.QueryRow(ctx, sql, named(sql, args)).Scan(&m.indexed, &m.found); err != nil {
		return fmt.Errorf("measure: %w", err)
	}
	p.measured = &m
	return nil
}

// measuredAs is the query for a length that is known, which is worked out once: that is
// what OFFSET is for.
func measuredAs(length string) string {
	return `SELECT n, n FROM (SELECT ` + length + ` AS n OFFSET 0) AS known`
}

// along is how many passages stand where a list in order is read.
func (p *plan) along() int {
	if p.lead >= 0 {
		return p.filed(p.tags[p.lead])
	}
	return p.known[tallyKey{tallyArchive, ""}].of(p.commitmentsOnly)
}

// indexedSelection is [criteria.selection] of passages in the way that costs least by
// what was measured, if it was.
func (p *plan) indexedSelection(lead int, s stretch) (string, pgx.StrictNamedArgs) {
	switch {
	case p.measured == nil:
		return p.selection(ofPassages, lead, s)
	case s.order.sort == chancery.MostRelevant || p.gathers(s):
		return p.gathered(ofPassages, s)
	}
	walking := p.criteria
	walking.walks = true
	return walking.selection(ofPassages, lead, s)
}

// gathered is a selection that fetches all that the index has before it sorts them:
// OFFSET keeps the planner from reading in order after all.
func (p *plan) gathered(u unit, s stretch) (string, pgx.StrictNamedArgs) {
	at := p.follow(u, -1)
	rows, args := at.rows(slices.Concat(p.measured.where, p.measured.rest), s, p.args)
	maps.Copy(args, p.measured.args)
	sql := `
		SELECT gathered.place, gathered.key
		FROM (` + rows + ` OFFSET 0) AS gathered
		` + s.tail("gathered.place", "gathered.key")
	return sql, named(sql, args)
}

// argument is where a query names one.
var argument = regexp.MustCompile(`@(\w+)`)

// named are the arguments that a query names.
func named(sql string, args pgx.StrictNamedArgs) pgx.StrictNamedArgs {
	used := pgx.StrictNamedArgs{}
	for _, name := range argument.FindAllStringSubmatch(sql, -1) {
		if value, there := args[name[1]]; there {
			used[name[1]] = value
		}
	}
	return used
}
