package postgres

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// crossed is a filter as crossings know it: each side is a set of tags, one of
// which a passage has to have, and of which it has no more than one, so that the
// counts of the tags add up. Acts, strengths, years and months are such sets, and
// any tag by itself.
type crossed struct {
	sides  []side
	months [][2]string // that lie between the dates of the filter, where it has any
	known  bool        // false: the filter asks for what they do not know
}

// side is a set of tags of which a passage has one at most: these, or all in
// stretches of them.
type side struct {
	tags      []string
	stretches [][2]string // first and last
}

// everyPassage is the side of no filter.
var everyPassage = side{tags: []string{tallyKey{tallyArchive, ""}.crossed()}}

// newCrossed reads a filter; that it is for commitments alone is not its matter.
func newCrossed(f chancery.Filter, commitmentsOnly bool) crossed {
	var x crossed
	if set := texts(f.Themes); len(set) == 1 {
		x.tag(tallyTheme, set)
		f.Themes = nil
	}
	x.each(tallyTheme, texts(f.ThemesAll))
	if set := texts(f.Resolutions); len(set) == 1 {
		x.tag(tallyResolution, set)
		f.Resolutions = nil
	}
	x.each(tallyResolution, texts(f.ResolutionsAll))
	if set := texts(f.Issuers); len(set) == 1 {
		x.tag(tallyIssuer, set)
		f.Issuers = nil
	}
	f.ThemesAll, f.ResolutionsAll = nil, nil
	if len(f.Roles) == 0 {
		if set := texts(f.Countries); len(set) == 1 {
			x.tag(tallyCountry, set)
			f.Countries = nil
		}
		x.each(tallyCountry, texts(f.CountriesAll))
		f.CountriesAll = nil
	}
	if len(f.Strengths) > 0 {
		x.tag(tallyStrength, texts(each(f.Strengths, chancery.Strength.String)))
	}
	if acts := texts(f.Acts); len(acts) > 0 && !(commitmentsOnly && slices.Contains(f.Acts, chancery.Commitment)) {
		x.tag(tallyAct, acts)
	}
	f.Acts, f.Strengths = nil, nil
	if f.Since != "" || f.Until != "" {
		if first, behind, whole := wholeMonths(f.Since, f.Until); whole {
			x.sides, x.months = append(x.sides, yearsAndMonths(first, behind)), monthsFrom(nil, first, behind)
			f.Since, f.Until = "", ""
		}
	}
	rest := newCriteria(f)
	x.known = rest.empty()
	return x
}

func (x *crossed) tag(kind tallyKind, values []string) {
	x.sides = append(x.sides, side{tags: each(values, func(v string) string { return tallyKey{kind, v}.crossed() })})
}

func (x *crossed) each(kind tallyKind, values []string) {
	for _, v := range values {
		x.tag(kind, []string{v})
	}
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
		return side{stretches: monthsFrom([][2]string{}, first, behind)}
	}
	stretches := monthsFrom(nil, first, 12*years)
	stretches = append(stretches, [2]string{yearTag(years), yearTag(yearsBehind - 1)})
	return side{stretches: monthsFrom(stretches, 12*yearsBehind, behind)}
}

// monthsFrom adds the months from one to before another.
func monthsFrom(stretches [][2]string, first, behind int) [][2]string {
	if first >= behind {
		return stretches
	}
	return append(stretches, [2]string{monthTag(first), monthTag(behind - 1)})
}

func yearTag(year int) string { return tallyKey{tallyYear, fmt.Sprintf("%04d", year)}.crossed() }

func monthTag(month int) string {
	return tallyKey{tallyMonth, fmt.Sprintf("%04d-%02d", month/12, month%12+1)}.crossed()
}

// tagsOf is what to read the tags of a side from, as the column tag, and a
// condition that a row u of uncrossed has one of them. Name is of arguments, and
// alike none of others.
func (s side) tagsOf(name string, args pgx.StrictNamedArgs) (from, has string) {
	if s.tags != nil {
		args[name] = s.tags
		return "unnest(@" + name + "::text[])", "u.tags && @" + name + "::text[]"
	}
	args[name+"_first"] = append([]string{}, each(s.stretches, func(ends [2]string) string { return ends[0] })...)
	args[name+"_last"] = append([]string{}, each(s.stretches, func(ends [2]string) string { return ends[1] })...)
	stretches := stretchesOf(name)
	from = "(SELECT c.other FROM " + stretches + " JOIN crossings c ON c.tag = '" + everyPassage.tags[0] + "' AND c.other BETWEEN s.first AND s.last)"
	return from, "EXISTS (SELECT FROM " + stretches + " JOIN unnest(u.tags) AS of (tag) ON of.tag BETWEEN s.first AND s.last)"
}

func stretchesOf(name string) string {
	return "unnest(@" + name + "_first::text[], @" + name + "_last::text[]) AS s (first, last)"
}

// ofDates reports whether the filter is about dates alone, or about nothing.
func (x crossed) ofDates() bool {
	return len(x.sides) == 0 || len(x.sides) == 1 && x.sides[0].tags == nil
}

// periods are all years, or months, that a filter of dates alone leaves. Under one
// they are months: years may be cut.
func (x crossed) periods(kind tallyKind) side {
	if len(x.sides) == 0 {
		return side{stretches: [][2]string{{tallyKey{kind, ""}.crossed(), tallyKey{kind, "~"}.crossed()}}}
	}
	return side{stretches: x.months}
}

// counted is the column of crossings to count by, and what a row u of uncrossed
// has to meet for it.
func (p *plan) counted() (column, besides string) {
	if p.commitmentsOnly {
		return "commitments", " AND u.commitment"
	}
	return "passages", ""
}

// crossedTotal is the expression for how many passages have a tag of each of two
// sides, with its arguments.
func (p *plan) crossedTotal(args pgx.StrictNamedArgs) string {
	sides := append(slices.Clone(p.crossed.sides), everyPassage, everyPassage)[:2]
	one, hasOne := sides[0].tagsOf("crossed", args)
	other, hasOther := sides[1].tagsOf("crossing", args)
	column, besides := p.counted()
	return fmt.Sprintf(`(
		SELECT coalesce(sum(n.count), 0)::bigint
		FROM (
			SELECT x.count
			FROM %s AS one (tag)
			CROSS JOIN %s AS other (tag)
			CROSS JOIN LATERAL (SELECT c.%s AS count FROM crossings c WHERE c.tag = one.tag AND c.other = other.tag OFFSET 0) AS x
			UNION ALL
			SELECT u.passages FROM uncrossed u WHERE %s AND %s%s
		) AS n)`, one, other, column, hasOne, hasOther, besides)
}

// crossedCounts is the query for how many passages with a tag of a side have each
// tag of some kinds, as the columns kind, id and count.
func (p *plan) crossedCounts(kinds []string) (string, pgx.StrictNamedArgs) {
	args := pgx.StrictNamedArgs{"kinds": kinds}
	side := append(slices.Clone(p.crossed.sides), everyPassage)[0]
	from, has := side.tagsOf("crossed", args)
	column, besides := p.counted()
	return fmt.Sprintf(`
		SELECT split_part(n.tag, ':', 1) AS kind, substr(n.tag, strpos(n.tag, ':') + 1) AS id, sum(n.count)::bigint AS count
		FROM (
			SELECT x.tag, x.count
			FROM %s AS one (tag)
			CROSS JOIN unnest(@kinds::text[]) AS of (kind)
			CROSS JOIN LATERAL (
				SELECT c.other AS tag, c.%s AS count
				FROM crossings c
				WHERE c.tag = one.tag AND c.other >= of.kind || ':' AND c.other < of.kind || ';'
				OFFSET 0) AS x
			UNION ALL
			SELECT o.tag, u.passages
			FROM uncrossed u
			CROSS JOIN unnest(u.tags) AS o (tag)
			WHERE %s%s AND split_part(o.tag, ':', 1) = ANY(@kinds)
		) AS n
		GROUP BY n.tag
		HAVING sum(n.count) > 0`, from, column, has, besides), args
}
