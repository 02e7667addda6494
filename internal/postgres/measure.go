package postgres

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// indexCap is how many passages are looked at to count what the index of words and
// marks finds: the row of each is fetched for it, from all over the archive.
const indexCap = 1_000

// measured is how much a filter selects, as the index of words and marks knows it.
type measured struct {
	marked
	indexed int // passages that meet what the index answers, no more than the cap and one
	found   int // those of them that meet the rest; all of the list where it is tallied
	most    int // that were to be looked at
	tallied bool
	newest  int     // passages that were found among the newest, see [plan.sounding]
	about   float64 // how many passages of the list there are, more or less
	// page has the rows of the stretch that was to be read, in its order, where all that
	// the index finds were looked at, or where the nearest fill it; else it is nil.
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
// the stretch is filled: by date along a tag, otherwise of all there are. Where all that is
// found is not counted, a list by date is not read so: its nearest passages are found by
// their dates.
func (p *plan) gathers(s stretch) bool {
	m, looked := p.measured, p.inAll()
	if s.order.byDate() {
		looked = p.along()
	}
	return m != nil && (m.tallied || !s.order.byDate()) && m.about <= countCap && m.about*m.about <= float64(looked*s.limit)
}

// measure asks the index how much a filter for words or several marks selects, and,
// where that is little, for a stretch of it.
func (p *plan) measure(ctx context.Context, q querier, u unit, s stretch) error {
	index := p.index()
	if !index.bound || p.statementsAlone {
		return nil
	}
	m := measured{marked: index, most: cmp.Or(s.most, indexCap)}
	if of := p.days(); p.dated() && !of.empty() { // so that the index knows the dates, too
		m.where, m.args["dates"] = append(m.where, p.within("dates")), of.periods(p.commitmentsOnly)
	}
	args := maps.Clone(p.args)
	maps.Copy(args, m.args)
	sql, along := "", false
	switch column, kind, tags, known := p.tallied(u); {
	case known:
		m.tallied, sql = true, measuredAs(lengthByTallies(column, kind, tags, args))
	case p.crossing(u):
		m.tallied, sql = true, measuredAs(p.crossedTotal(args))
	case u == ofPassages && p.wordy():
		along = true
		sql, args = p.measuredAlong(m.most)
	case s.limit > 0 && p.sounds(&m):
		sql = p.sounding(&m, u, s, args)
	default:
		sql = m.measuring(u, s, args)
	}
	if err := q.QueryRow(ctx, sql, named(sql, args)).Scan(&m.indexed, &m.found, &m.newest, &m.page); err != nil {
		return fmt.Errorf("measure: %w", err)
	}
	m.about = float64(max(m.indexed, m.found, sounded*m.newest))
	if along {
		m.about = float64(m.found) / float64(max(1, m.indexed)) * float64(p.inAll())
	}
	p.measured = &m
	return nil
}

// measuring is the query that looks at what the index finds.
func (m *measured) measuring(u unit, s stretch, args pgx.StrictNamedArgs) string {
	listed := []string{"true"}
	if s.where != "" {
		listed = append(listed, s.where)
	}
	page := "NULL::bigint[]"
	if s.limit > 0 {
		page = fmt.Sprintf(`CASE WHEN count(*) <= %d THEN ARRAY(
			SELECT key FROM (SELECT DISTINCT place, key FROM looked WHERE found AND listed AND %s) AS page %s LIMIT %d) END`,
			m.most, s.goesOn("place", "key", args), s.order.by("place", "key"), s.limit)
	}
	return fmt.Sprintf(`
		WITH looked AS MATERIALIZED (
			SELECT %s AS place, %s AS key, %s AS found, %s AS listed FROM passages p WHERE %s LIMIT %d)
		SELECT count(*), count(%s) FILTER (WHERE found), 0, %s
		FROM looked`,
		s.place(followed{dated: "p.dated"}), u.key(), all(m.rest), all(listed), all(m.where), m.most+1, u.counted(), page)
}

// key is that of the unit in a row of passages p, and counted what is counted of such keys.
func (u unit) key() string {
	return map[unit]string{ofPassages: "p.key", ofStatements: "p.statement"}[u]
}

func (u unit) counted() string {
	return map[unit]string{ofPassages: "*", ofStatements: "DISTINCT key"}[u]
}

// goesOn is the condition that a row stands where the stretch begins, or behind.
func (s stretch) goesOn(place, key string, args pgx.StrictNamedArgs) string {
	if s.after == nil {
		return "true"
	}
	args["after_key"] = s.after.Key
	return s.beyond(place, key, args)
}

// sounded is one in how many passages, the newest, are sounded for what the index finds,
// and aplenty how many of them are so many that all are not counted.
const (
	sounded = 64
	aplenty = 120
)

// sounds reports whether what the index finds is first looked for among the newest: it
// may be so much that it takes long to go through, and no row has to be read for more
// than its date. What is guessed of several words is often far too little, as they tend to
// be together.
func (p *plan) sounds(m *measured) bool {
	together := 1.0
	if len(p.tags) == 0 && strings.ContainsAny(p.text, "&<") {
		together = 60
	}
	return !m.read && p.calendar.count(p.days()) > sounded*aplenty && together*p.guess() >= float64(2*m.most)
}

// sounding is the query that looks at what the index finds among the newest passages, and
// at what it finds in all where there is not plenty of it. The page is made of those where
// they fill it.
func (p *plan) sounding(m *measured, u unit, s stretch, args pgx.StrictNamedArgs) string {
	newest, _ := p.calendar.next(p.days(), p.calendar.count(p.days())/sounded, true)
	args["newest"] = newest.periods(p.commitmentsOnly)
	found := all(slices.Concat(m.where, m.rest))
	listed := "true"
	if s.where != "" {
		listed = s.where
	}
	goesOn := s.goesOn("place", "key", args)
	page := func(of string) string {
		return fmt.Sprintf(`ARRAY(SELECT key FROM (SELECT DISTINCT place, key FROM %s WHERE listed AND %s) AS page %s LIMIT %d)`,
			of, goesOn, s.order.by("place", "key"), s.limit)
	}
	pages := fmt.Sprintf("WHEN %s < %d AND count(*) <= %d THEN %s", soundedNewest, aplenty, m.most, page("looked"))
	if s.order.byDate() && s.order.descending {
		pages += fmt.Sprintf(" WHEN %s <= %d AND (SELECT count(%s) FROM newest WHERE %s) >= %d THEN %s",
			soundedNewest, m.most, u.counted(), goesOn, s.limit, page("newest"))
	}
	return fmt.Sprintf(`
		WITH newest AS MATERIALIZED (SELECT p.dated AS place, %[9]s AS key, true AS listed FROM passages p WHERE %[1]s AND %[2]s LIMIT %[3]d),
		looked AS MATERIALIZED (
			SELECT %[4]s AS place, %[9]s AS key, %[5]s AS listed FROM passages p WHERE %[1]s AND %[6]s < %[7]d LIMIT %[3]d)
		SELECT CASE WHEN %[6]s < %[7]d THEN count(*) ELSE %[3]d END,
			CASE WHEN %[6]s < %[7]d THEN count(%[10]s) ELSE (SELECT count(%[10]s) FROM newest) END, %[6]s, CASE %[8]s END
		FROM looked`,
		found, p.within("newest"), m.most+1, s.place(followed{dated: "p.dated"}), listed, soundedNewest, aplenty, pages, u.key(), u.counted())
}

// soundedNewest is how many of the newest were found.
const soundedNewest = "(SELECT count(*) FROM newest)"

// wordy reports whether the words of a query are in so many passages that to read what
// the index has of them takes longer than to look at passages in their order: of those
// with a deadline, or the like, there are too few among the newest.
func (p *plan) wordy() bool {
	few := p.dated() || p.followable() >= 0 ||
		slices.ContainsFunc(p.where, func(w condition) bool { return w.of == tallyFeature })
	return !few && p.along() > countCap && wordiness*p.worded >= p.known[tallyKey{tallyArchive, ""}].Passages
}

// dated reports whether a filter is of dates.
func (c *criteria) dated() bool {
	return slices.ContainsFunc(c.where, func(w condition) bool { return w.dates })
}

// wordiness is one in how many passages has words that are looked for in their order.
const wordiness = 16

// measuredAlong is the query that looks at the newest passages that a list is read
// along, so many at most.
func (p *plan) measuredAlong(most int) (string, pgx.StrictNamedArgs) {
	looked, args := p.walked(stretch{order: newest, most: most + 1})
	return `SELECT count(*), count(*) FILTER (WHERE found), 0, NULL::bigint[] FROM (` + looked + `) AS looked`, args
}

// measuredAs is the query for a length that is known, which is worked out once: that is
// what OFFSET is for.
func measuredAs(length string) string {
	return `SELECT n, n, 0, NULL::bigint[] FROM (SELECT ` + length + ` AS n OFFSET 0) AS known`
}

// days are those that a filter is of, no more than the archive has.
func (p *plan) days() days {
	of := p.calendar.all()
	if since, given := p.args["since"].(pgtype.Date); given && since.InfinityModifier == pgtype.Finite {
		of.first = max(of.first, dayOf(since.Time))
	}
	if until, given := p.args["until"].(pgtype.Date); given && until.InfinityModifier == pgtype.Finite {
		of.behind = min(of.behind, dayOf(until.Time)+1)
	}
	return of
}

// guess is how many passages have the words and tags of a filter if none is more often
// with another than without.
func (p *plan) guess() float64 {
	all := float64(max(1, p.inAll()))
	guess := p.calendar.count(p.days())
	if p.text != "" {
		guess *= float64(p.worded) / max(1, float64(p.known[tallyKey{tallyArchive, ""}].Passages))
	}
	for _, t := range p.tags {
		guess *= float64(p.filed(t)) / all
	}
	return guess
}

// inAll is how many passages there are, or commitments.
func (p *plan) inAll() int { return p.known[tallyKey{tallyArchive, ""}].of(p.commitmentsOnly) }

// along is how many passages stand where a list in order is read.
func (p *plan) along() int {
	return p.standing(p.lead)
}

// standing is how many passages stand where a tag filter is followed, or none.
func (p *plan) standing(lead int) int {
	if lead >= 0 {
		return p.filed(p.tags[lead])
	}
	return p.inAll()
}

// selected is a query for a selection.
type selected struct {
	sql  string
	args pgx.StrictNamedArgs
}

// ways are the selections by which a stretch of passages is read, that which costs
// least by what was measured first. Where there are several, each but the last may come
// up short though there is more: it goes no further than the nearest passages.
func (p *plan) ways(lead int, s stretch) []selected {
	m, walking := p.measured, p.criteria
	walking.walks = true
	switch {
	case m == nil:
		return []selected{asSelected(p.selection(ofPassages, lead, s))}
	case p.paged() && s.first:
		return []selected{p.page(ofPassages, s)}
	case s.order.byDate():
		if along := p.alongTags(s); along != nil {
			return along
		}
		return append(p.nearest(s), p.gathered(ofPassages, s, m.where))
	case s.order.sort == chancery.MostRelevant || p.gathers(s):
		return []selected{p.gathered(ofPassages, s, m.where)}
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

// few are so few passages that all of them are fetched for a page, and lookedThrough so
// few that a page is looked for among them in their order.
const (
	few           = 600
	lookedThrough = 1_000
)

// nearest are selections of the passages that come next, each of more than the one
// before: those of a page are looked for in their order where they are likely to be among
// few, else by when they are. There is none where all that is found is fetched as quickly.
func (p *plan) nearest(s stretch) []selected {
	m := p.measured
	of, undated := p.reach(s)
	if m.about < max(few, float64(4*s.limit)) || of.empty() {
		return nil
	}
	among := p.calendar.count(p.days()) / m.about // passages of which one is found
	var near []selected
	if lead := p.followable(); 1.5*float64(s.limit)*float64(p.standing(lead)) <= lookedThrough*m.about {
		near = append(near, p.lookedFor(s, lookedThrough))
	}
	for found := 1.5 * float64(s.limit); found < m.about/4; found *= 8 {
		span, more := p.calendar.next(of, found*among, s.order.descending)
		if !more {
			break
		}
		next := p.gathered(ofPassages, s, append(slices.Clone(m.where), p.within("periods")))
		next.args["periods"] = append(span.periods(p.commitmentsOnly), undated...)
		near = append(near, next)
	}
	return near
}

// lookedFor is a selection that looks at so many passages that come next, and takes those
// that meet the rest.
func (p *plan) lookedFor(s stretch, most int) selected {
	limit := s.limit
	s.most = most
	looked, args := p.walked(s)
	args["limit"] = limit
	sql := `
		SELECT place, key
		FROM (` + looked + `) AS looked
		WHERE found
		` + stretch{order: s.order, limit: limit}.tail("place", "key")
	return selected{sql, named(sql, args)}
}

// reach are the days in which a stretch by date goes on, and the period of undated
// passages where it begins with these. They are none where it has nothing but these.
func (p *plan) reach(s stretch) (of days, undated []int) {
	of = p.days()
	switch after := s.after; {
	case after != nil && after.Date != "" && s.order.descending:
		of.behind = min(of.behind, dayOf(dateValue(after.Date).Time)+1)
	case after != nil && after.Date != "":
		of.first = max(of.first, dayOf(dateValue(after.Date).Time))
	case after != nil && s.order.descending:
		return days{}, nil
	case !s.order.descending && !p.dated():
		undated = []int{undatedPeriod(p.commitmentsOnly)}
	}
	return of, undated
}

// gathered is a selection that fetches all that the index has before it sorts them:
// OFFSET keeps the planner from reading in order after all, and from another index.
func (p *plan) gathered(u unit, s stretch, where []string) selected {
	at := p.follow(u, -1)
	rows, args := at.rows(slices.Concat(where, p.measured.rest), s, p.args)
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
