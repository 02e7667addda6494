package postgres

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// crossed is a filter as crossings know it: tags, each of which a passage has to
// have, years and months, and acts and strengths.
type crossed struct {
	tags   []string
	dates  side // years, and months before and behind them; nil: any
	months side // the same, as months alone
	parts  []part
	known  bool // false: the filter asks for what they do not know
}

// side is a set of tags as stretches of them in their order, first and last.
type side [][2]string

func just(tag string) side { return side{{tag, tag}} }

// every is the side of all tags of a kind.
func every(kind tallyKind) side { return side{{mark(kind, ""), string(kind) + ";"}} } // which follows the colon

// everyPassage is the tag that every passage has.
var everyPassage = mark(tallyArchive, "")

// newCrossed reads a filter.
func newCrossed(f chancery.Filter) crossed {
	x := crossed{parts: partsOf(f)}
	f.Acts, f.Strengths = nil, nil
	if set := texts(f.Themes); len(set) == 1 {
		x.add(tallyTheme, set)
		f.Themes = nil
	}
	x.add(tallyTheme, texts(f.ThemesAll))
	if set := texts(f.Resolutions); len(set) == 1 {
		x.add(tallyResolution, set)
		f.Resolutions = nil
	}
	x.add(tallyResolution, texts(f.ResolutionsAll))
	if set := texts(f.Issuers); len(set) == 1 {
		x.add(tallyIssuer, set)
		f.Issuers = nil
	}
	f.ThemesAll, f.ResolutionsAll = nil, nil
	if len(f.Roles) == 0 {
		if set := texts(f.Countries); len(set) == 1 {
			x.add(tallyCountry, set)
			f.Countries = nil
		}
		x.add(tallyCountry, texts(f.CountriesAll))
		f.CountriesAll = nil
		if set := texts(f.Regions); len(set) == 1 {
			x.add(tallyRegion, set)
			f.Regions = nil
		}
	}
	if f.Since != "" || f.Until != "" {
		if first, behind, whole := wholeMonths(f.Since, f.Until); whole {
			x.dates, x.months = yearsAndMonths(first, behind), monthsFrom(side{}, first, behind)
			f.Since, f.Until = "", ""
		}
	}
	rest := newCriteria(f)
	x.known = rest.empty()
	return x
}

func (x *crossed) add(kind tallyKind, values []string) {
	x.tags = append(x.tags, each(values, func(v string) string { return mark(kind, v) })...)
}

// wholeMonths are the months that lie between two days, either of which may be
// open, from the first to before another, counted from year 0; whole is false
// where one is cut.
func wholeMonths(since, until chancery.Date) (first, behind int, whole bool) {
	start, end := dateValue(cmp.Or(since, "0001-01-01")), dateValue(cmp.Or(until, "9999-12-31"))
	if !start.Valid || !end.Valid || start.Time.Day() != 1 || end.Time.AddDate(0, 0, 1).Day() != 1 {
		return 0, 0, false
	}
	count := func(t time.Time) int { return 12*t.Year() + int(t.Month()) - 1 }
	return count(start.Time), count(end.Time) + 1, true
}

// yearsAndMonths are the years among months, and the months before and behind them.
func yearsAndMonths(first, behind int) side {
	years, yearsBehind := (first+11)/12, behind/12
	if years >= yearsBehind {
		return monthsFrom(side{}, first, behind)
	}
	dates := monthsFrom(side{}, first, 12*years)
	dates = append(dates, [2]string{yearTag(years), yearTag(yearsBehind - 1)})
	return monthsFrom(dates, 12*yearsBehind, behind)
}

// monthsFrom adds the months from one to before another.
func monthsFrom(dates side, first, behind int) side {
	if first >= behind {
		return dates
	}
	return append(dates, [2]string{monthTag(first), monthTag(behind - 1)})
}

func yearTag(year int) string { return mark(tallyYear, fmt.Sprintf("%04d", year)) }

func monthTag(month int) string {
	return mark(tallyMonth, fmt.Sprintf("%04d-%02d", month/12, month%12+1))
}

// sides are those that a passage has to have a tag of, each.
func (x crossed) sides() []side {
	sides := each(x.tags, just)
	if x.dates != nil {
		sides = append(sides, x.dates)
	}
	return sides
}

// two are the sides of a filter that has no more.
func (x crossed) two() (one, other side) {
	sides := append(x.sides(), just(everyPassage), just(everyPassage))
	return sides[0], sides[1]
}

// periods are all years, or months, that a filter leaves. Under one of dates they
// are months: years may be cut.
func (x crossed) periods(kind tallyKind) side {
	if x.dates == nil {
		return every(kind)
	}
	return x.months
}

// pairs is the query for how many passages of some parts have a tag of one side and
// another of the other, as columns tag, other, name and count. It may have several
// rows of the same, which are to be added. The name is of its arguments.
//
// OFFSET keeps the crossings from being read as a whole, whatever the planner thinks
// of how many are looked up.
func pairs(name string, one, other side, counts []partial, args pgx.StrictNamedArgs) string {
	ones, others := one.named(name+"_one", args), other.named(name+"_other", args)
	return strings.NewReplacer(
		"{ones}", ones.known(), "{others}", others.holds("c.other"),
		"{counts}", strings.Join(each(counts, partial.row), ", "), "{parts}", strings.Join(each(counts, partial.waiting), ", "),
		"{one}", ones.waiting(), "{has one}", ones.waits("one.tag"), "{other}", others.waiting(), "{has other}", others.waits("other.tag"),
	).Replace(`
			SELECT one.tag, x.other, x.name, x.count
			FROM {ones} AS one (tag)
			CROSS JOIN LATERAL (
				SELECT c.other, of.name, of.count
				FROM crossings c
				CROSS JOIN LATERAL (VALUES {counts}) AS of (name, count)
				WHERE c.tag = one.tag AND {others}
				OFFSET 0) AS x
			UNION ALL
			SELECT one.tag, other.tag, of.name, u.passages
			FROM uncrossed u
			JOIN (VALUES {parts}) AS of (name, tags) ON u.tags && of.tags
			CROSS JOIN {one} AS one (tag)
			CROSS JOIN {other} AS other (tag)
			WHERE {has one} AND {has other}`)
}

// namedSide is a side with the names of its arguments.
type namedSide struct {
	single string      // of the one tag that it is; "" where it is more
	ends   [][2]string // of the first and last of its stretches
}

func (s side) named(name string, args pgx.StrictNamedArgs) namedSide {
	if len(s) == 1 && s[0][0] == s[0][1] {
		args[name] = s[0][0]
		return namedSide{single: "@" + name + "::text"}
	}
	var n namedSide
	for i, ends := range s {
		first, last := fmt.Sprintf("%s_first_%d", name, i), fmt.Sprintf("%s_last_%d", name, i)
		args[first], args[last] = ends[0], ends[1]
		n.ends = append(n.ends, [2]string{"@" + first + "::text", "@" + last + "::text"})
	}
	return n
}

// holds is the condition that a tag is of the side.
func (n namedSide) holds(tag string) string {
	if n.single != "" {
		return tag + " = " + n.single
	}
	stretches := each(n.ends, func(ends [2]string) string { return tag + " BETWEEN " + ends[0] + " AND " + ends[1] })
	return "(" + strings.Join(append(stretches, "false"), " OR ") + ")"
}

// known is a table of the tags that crossings have of the side.
func (n namedSide) known() string {
	if n.single != "" {
		return "(SELECT " + n.single + ")"
	}
	return "(SELECT c.other FROM crossings c WHERE c.tag = '" + everyPassage + "' AND " + n.holds("c.other") + ")"
}

// waiting is a table of tags of a row u of uncrossed, and waits the condition that one
// of them is of the side.
func (n namedSide) waiting() string {
	if n.single != "" {
		return "(SELECT " + n.single + ")"
	}
	return "unnest(u.tags)"
}

func (n namedSide) waits(tag string) string {
	if n.single != "" {
		return "u.tags @> ARRAY[" + n.single + "]"
	}
	return n.holds(tag)
}

// crossing reports whether the crossings have the length of the list.
func (p *plan) crossing(u unit) bool {
	return u == ofPassages && p.crossed.known && len(p.crossed.sides()) <= 2
}

// crossedTotal is the expression for how many passages are selected, where crossings
// know that, with its arguments.
func (p *plan) crossedTotal(args pgx.StrictNamedArgs) string {
	one, other := p.crossed.two()
	return `(SELECT coalesce(sum(n.count), 0)::bigint FROM (` +
		pairs("total", one, other, []partial{{"", p.crossed.parts}}, args) + `) AS n)`
}

// crossedFacets reports whether crossings have the counts of facets: of acts and
// strengths under two tags, of the others under one.
func (p *plan) crossedFacets(facets []chancery.Facet) bool {
	most := 1
	if !slices.ContainsFunc(facets, func(f chancery.Facet) bool { return !parted(f) }) {
		most = 2
	}
	return p.crossed.known && len(p.crossed.sides()) <= most
}

// crossedCounts is the query for what facets count by crossings, as the columns
// facet, value and count.
func (p *plan) crossedCounts(facets []chancery.Facet) (string, pgx.StrictNamedArgs) {
	one, other := p.crossed.two()
	var values side
	var partials []partial
	for _, facet := range slices.Compact(slices.Sorted(slices.Values(facets))) {
		if parted(facet) {
			partials = append(partials, byFacet(facet, p.crossed.parts)...)
		} else {
			values = append(values, every(tallyKind(facet))...)
		}
	}
	args := pgx.StrictNamedArgs{}
	counted := []string{"SELECT NULL AS tag, NULL::bigint AS count WHERE false"}
	if len(values) > 0 {
		counted = append(counted, `SELECT other, count FROM (`+pairs("values", one, values, []partial{{"", p.crossed.parts}}, args)+`) AS n`)
	}
	if len(partials) > 0 {
		counted = append(counted, `SELECT name, count FROM (`+pairs("parts", one, other, partials, args)+`) AS n`)
	}
	return `
		SELECT split_part(n.tag, ':', 1) AS facet, ` + idOf("n.tag") + ` AS value, sum(n.count)::bigint AS count
		FROM (` + strings.Join(counted, " UNION ALL ") + `) AS n
		GROUP BY n.tag
		HAVING sum(n.count) > 0`, args
}

// idOf is the expression for the id in a tag of crossings.
func idOf(tag string) string { return "substr(" + tag + ", strpos(" + tag + ", ':') + 1)" }
