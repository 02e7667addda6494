package postgres

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
)

// alongTags are the ways to read a stretch by date along the indexes of its tags, of which
// all but the last may come up short; nil where no two tags are followed, or the index of
// marks finds all of the list in less.
func (p *plan) alongTags(s stretch) []selected {
	tags := p.rarestTwo()
	if tags == nil {
		return nil
	}
	all := p.gathered(ofPassages, s, p.measured.where)
	rarest, other := float64(p.standing(tags[0])), float64(p.standing(tags[1]))
	part := min(1, 1.5*float64(s.limit)/max(1, p.measured.about)) // of each that is likely to be read
	walk := part * rarest * (p.perEntry(tags[0]) + perLookUp)
	both := part * (rarest*p.perEntry(tags[0]) + other*p.perEntry(tags[1]))
	gather := p.measured.reads*perMarked + p.measured.about*perRow
	switch {
	case rarest <= alongOne && walk <= min(both, gather):
		return []selected{p.ofOne(tags[0], s)}
	case part < 1 && part*other <= alongBoth && min(walk, both) < gather:
		return []selected{p.ofBoth(tags, s), all}
	}
	return nil
}

// perEntry is what it takes to read one passage of a tag. Of an issuer its statements are
// read, and each passage of these.
func (p *plan) perEntry(tag int) float64 {
	if p.tags[tag].kind == tallyIssuer {
		return perRow
	}
	return perEntry
}

// alongOne is of how many entries the rest of a filter is looked up one by one, at most.
const alongOne = 3_000

// ofOne is the selection of a stretch by date that reads the passages of a tag in their
// order, to the end if it has to, and looks up of each whether it meets the rest.
func (p *plan) ofOne(tag int, s stretch) selected {
	entries, args := p.entries(tag, s, alongOne, p.args)
	args["limit"] = s.limit
	rest := append(p.besides([]int{tag}, "d.place", "d.key"), "true")
	word, _ := s.order.direction()
	sql := fmt.Sprintf(`
		SELECT d.place, d.key
		FROM (%s) AS d
		WHERE %s
		ORDER BY d.place %s, d.key %[3]s
		LIMIT @limit`, entries, strings.Join(rest, " AND "), word)
	return selected{sql, named(sql, args)}
}

// alongBoth is how many entries are read of the indexes of two tags, to find what is in
// both, at most. To look one of the other up takes ten times as long as to read it.
const alongBoth = 10_000

// ofBoth is the selection of a stretch by date that reads the passages of two tags side by
// side, in their order: those that are in both are found without any other's row. It comes
// up short where they are not among so many.
func (p *plan) ofBoth(tags []int, s stretch) selected {
	one, args := p.entries(tags[0], s, alongBoth, p.args)
	other, args := p.entries(tags[1], s, alongBoth, args)
	word, _ := s.order.direction()
	ordered := strings.NewReplacer("{word}", word, "{one}", one, "{other}", other).Replace(`
		SELECT one.place, one.key
		FROM ({one}) AS one
		JOIN ({other}) AS other ON other.place = one.place AND other.key = one.key
		ORDER BY one.place {word}, one.key {word}`)
	args["limit"] = s.limit
	sql := ordered + " LIMIT @limit"
	if rest := p.besides(tags, "found.place", "found.key"); len(rest) > 0 {
		sql = fmt.Sprintf(`
		SELECT found.place, found.key
		FROM (%s LIMIT %d) AS found
		WHERE %s
		ORDER BY found.place %s, found.key %[4]s
		LIMIT @limit`, ordered, lookedThrough, strings.Join(rest, " AND "), word)
	}
	return selected{sql, named(sql, args)}
}

// rarestTwo are the indexes of the two tags of a filter under which least is filed, of
// those that an index has in order; nil where there are no two.
func (p *plan) rarestTwo() []int {
	var tags []int
	for i, t := range p.tags {
		if t.table != "" && t.exact && len(t.values) == 1 && t.kind != tallyRegion {
			tags = append(tags, i)
		}
	}
	if len(tags) < 2 {
		return nil
	}
	slices.SortFunc(tags, func(a, b int) int { return cmp.Or(cmp.Compare(p.standing(a), p.standing(b)), cmp.Compare(a, b)) })
	return tags[:2]
}

// entries is the query for so many passages of a tag in the order of a stretch. ORDER BY
// beneath LIMIT has them read by the index, and so merged, not looked up one by one.
func (p *plan) entries(tag int, s stretch, most int, args pgx.StrictNamedArgs) (string, pgx.StrictNamedArgs) {
	along := p.followed(tag)
	s.most = most
	sql, more := along.selection(ofPassages, 0, s)
	args = maps.Clone(args)
	maps.Copy(args, more)
	return sql, args
}

// besides are the conditions on a passage, of which the place and the key are known, besides
// that it has some of the tags and is of the dates: those first for which its row need not
// be read.
func (p *plan) besides(tags []int, place, key string) []string {
	var list []condition
	for i, t := range p.tags {
		if !slices.Contains(tags, i) {
			list = append(list, t.condition())
		}
	}
	for _, w := range p.where {
		if !w.dates {
			list = append(list, w)
		}
	}
	columns := strings.NewReplacer("{dated}", place, "{passage}", key, "{alone}", " OFFSET 0")
	var rest, ofRow []string
	for _, c := range list {
		if sql := columns.Replace(c.sql); c.needRow {
			ofRow = append(ofRow, sql)
		} else {
			rest = append(rest, sql)
		}
	}
	if len(ofRow) > 0 {
		rest = append(rest, fmt.Sprintf("EXISTS (SELECT FROM passages p WHERE p.key = %s AND %s OFFSET 0)", key, strings.Join(ofRow, " AND ")))
	}
	return rest
}
