package postgres

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"regexp"
	"slices"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// indexCap is how many passages are looked at to count what the index of words and
// marks finds: the row of each is fetched for it, from all over the archive.
const indexCap = 3_000

// measured is how much a filter selects, as the index of words and marks knows it.
type measured struct {
	marked
	indexed int // passages that meet what the index answers, no more than the cap and one
	found   int // those of them that meet the rest; all of the list where it is tallied
	most    int // that were to be looked at
	tallied bool
	// page has the rows of the stretch that was to be read, in its order, where all that
	// the index finds were looked at; else it is nil.
	page []int64
}

// total is the length of the list.
func (m *measured) total() chancery.Total {
	if m.tallied || m.indexed <= m.most {
		return chancery.Total{Value: m.found, Exact: true}
	}
	return chancery.Total{Value: min(m.found, m.most)}
}

// gathers reports whether a stretch is read fastest by fetching all that the index
// has and sorting them. Else rows are looked at in their order, so many of them that
// the stretch is filled.
func (p *plan) gathers(s stretch) bool {
	m := p.measured
	return m != nil && m.tallied && m.indexed <= countCap && m.indexed*m.found <= p.along()*s.limit
}

// measure asks the index how much a filter for words or several marks selects, and,
// where that is little, for a stretch of it.
func (p *plan) measure(ctx context.Context, q querier, u unit, s stretch) error {
	index := p.marked()
	if !index.bound || p.statementsAlone {
		return nil
	}
	m := measured{marked: index, most: cmp.Or(s.most, indexCap)}
	args := maps.Clone(p.args)
	maps.Copy(args, m.args)
	var sql string
	switch column, kind, tags, known := p.tallied(u); {
	case known:
		m.tallied, sql = true, measuredAs(lengthByTallies(column, kind, tags, args))
	case p.crossing(u):
		m.tallied, sql = true, measuredAs(p.crossedTotal(args))
	case u == ofPassages && p.wordy():
		sql, args = p.measuredAlong(m.most)
	default:
		sql = m.measuring(u, s, args)
	}
	if err := q.QueryRow(ctx, sql, named(sql, args)).Scan(&m.indexed, &m.found, &m.page); err != nil {
		return fmt.Errorf("measure: %w", err)
	}
	p.measured = &m
	return nil
}

// measuring is the query that looks at what the index finds.
func (m *measured) measuring(u unit, s stretch, args pgx.StrictNamedArgs) string {
	key, listed := "p.key", []string{"true"}
	if u == ofStatements {
		key = "p.statement"
	}
	if s.where != "" {
		listed = append(listed, s.where)
	}
	page := "NULL::bigint[]"
	if s.limit > 0 {
		beyond := "listed"
		if s.after != nil {
			args["after_key"] = s.after.Key
			beyond += " AND " + s.beyond("place", "key", args)
		}
		page = fmt.Sprintf(`CASE WHEN count(*) <= %d THEN ARRAY(
			SELECT key FROM (SELECT DISTINCT place, key FROM looked WHERE found AND %s) AS page %s LIMIT %d) END`,
			m.most, beyond, s.order.by("place", "key"), s.limit)
	}
	return fmt.Sprintf(`
		WITH looked AS MATERIALIZED (
			SELECT %s AS place, %s AS key, %s AS found, %s AS listed FROM passages p WHERE %s LIMIT %d)
		SELECT count(*), count(%s) FILTER (WHERE found), %s
		FROM looked`,
		s.place(followed{dated: "p.dated"}), key, all(m.rest), all(listed), all(m.where), m.most+1,
		map[unit]string{ofPassages: "*", ofStatements: "DISTINCT key"}[u], page)
}

// wordy reports whether the words of a query are in so many passages that to read what
// the index has of them takes longer than to look at passages in their order.
func (p *plan) wordy() bool {
	return !p.dated() && p.followable() < 0 && p.along() > countCap && wordiness*p.worded >= p.known[tallyKey{tallyArchive, ""}].Passages
}

// dated reports whether a filter is of dates.
func (c *criteria) dated() bool {
	return slices.ContainsFunc(c.where, func(w condition) bool { return w.dates })
}

// wordiness is one in how many passages has words that are looked for in their order.
const wordiness = 8

// measuredAlong is the query that looks at the newest passages that a list is read
// along, so many at most.
func (p *plan) measuredAlong(most int) (string, pgx.StrictNamedArgs) {
	looked, args := p.walked(stretch{order: newest, most: most + 1})
	return `SELECT count(*), count(*) FILTER (WHERE found), NULL::bigint[] FROM (` + looked + `) AS looked`, args
}

// measuredAs is the query for a length that is known, which is worked out once: that is
// what OFFSET is for.
func measuredAs(length string) string {
	return `SELECT n, n, NULL::bigint[] FROM (SELECT ` + length + ` AS n OFFSET 0) AS known`
}

// along is how many passages stand where a list in order is read.
func (p *plan) along() int {
	if p.lead >= 0 {
		return p.filed(p.tags[p.lead])
	}
	return p.known[tallyKey{tallyArchive, ""}].of(p.commitmentsOnly)
}

// selected is a query for a selection.
type selected struct {
	sql  string
	args pgx.StrictNamedArgs
}

// ways are the selections by which a stretch of passages is read, that which costs
// least by what was measured first. Where there are two, the first may come up short
// though there is more: it goes no further than the nearest passages.
func (p *plan) ways(lead int, s stretch) []selected {
	m, walking := p.measured, p.criteria
	walking.walks = true
	switch {
	case m == nil:
		return []selected{asSelected(p.selection(ofPassages, lead, s))}
	case p.paged() && s.first:
		return []selected{p.page(ofPassages, s)}
	case s.order.sort == chancery.MostRelevant || p.gathers(s):
		return []selected{p.gathered(ofPassages, s)}
	case s.order.byDate():
		return []selected{p.nearest(s), p.gathered(ofPassages, s)}
	}
	return []selected{asSelected(walking.selection(ofPassages, lead, s))}
}

func asSelected(sql string, args pgx.StrictNamedArgs) selected { return selected{sql, args} }

// paged reports whether the rows of the first stretch were found with the measure.
func (p *plan) paged() bool { return p.measured != nil && p.measured.page != nil }

// page is the selection of the rows that were found with the measure.
func (p *plan) page(u unit, s stretch) selected {
	from, key := "passages p", "p.key"
	at := followed{dated: "p.dated"}
	if u == ofStatements {
		from, key, at.dated = "statements s", "s.key", "s.dated"
	}
	args := maps.Clone(p.args) // relevance is to a query
	args["page"] = p.measured.page
	sql := fmt.Sprintf("SELECT %s AS place, %s AS key FROM %s WHERE %[2]s = ANY(@page::bigint[])", s.place(at), key, from)
	return selected{sql, named(sql, args)}
}

// nearest is a selection that looks at the passages that come next and takes those
// that meet the rest, no more of them than are looked at to count.
func (p *plan) nearest(s stretch) selected {
	limit := s.limit
	s.most = countCap
	looked, args := p.walked(s)
	args["limit"] = limit
	sql := `
		SELECT place, key
		FROM (` + looked + `) AS looked
		WHERE found
		` + stretch{order: s.order, limit: limit}.tail("place", "key")
	return selected{sql, named(sql, args)}
}

// gathered is a selection that fetches all that the index has before it sorts them:
// OFFSET keeps the planner from reading in order after all, and from another index.
func (p *plan) gathered(u unit, s stretch) selected {
	at := p.follow(u, -1)
	rows, args := at.rows(slices.Concat(p.measured.where, p.measured.rest), s, p.args)
	maps.Copy(args, p.measured.args)
	sql := `
		SELECT gathered.place, gathered.key
		FROM (` + rows + ` OFFSET 0) AS gathered
		` + s.tail("gathered.place", "gathered.key")
	return selected{sql, named(sql, args)}
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
