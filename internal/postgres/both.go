package postgres

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
)

// alongBoth is how many entries are read of the indexes of two tags, to find what is in
// both, at most. To look one of the other up takes ten times as long as to read it.
const alongBoth = 10_000

// ofBoth is the selection of a stretch by date that reads the passages of two tags side by
// side, in their order: those that are in both are found without any other's row. It comes
// up short where they are not among so many. It is false where that is likely, or no two
// tags are followed.
func (p *plan) ofBoth(s stretch) (both selected, can bool) {
	tags := p.rarestTwo()
	if tags == nil {
		return selected{}, false
	}
	entries := float64(p.standing(tags[0]) + p.standing(tags[1]))
	likely := p.measured.about >= 1.5*float64(s.limit)
	if !likely || float64(s.limit)*entries > alongBoth*p.measured.about {
		return selected{}, false
	}
	one, args := p.entries(tags[0], s, p.args)
	other, args := p.entries(tags[1], s, args)
	word, _ := s.order.direction()
	ordered := strings.NewReplacer("{word}", word, "{one}", one, "{other}", other).Replace(`
		SELECT one.place, one.key
		FROM ({one}) AS one
		JOIN ({other}) AS other ON other.place = one.place AND other.key = one.key
		ORDER BY one.place {word}, one.key {word}`)
	args["limit"] = s.limit
	sql := ordered + " LIMIT @limit"
	if rest := p.besidesBoth(tags); len(rest) > 0 {
		sql = fmt.Sprintf(`
		SELECT found.place, found.key
		FROM (%s LIMIT %d) AS found
		CROSS JOIN LATERAL (SELECT FROM passages p WHERE p.key = found.key AND %s OFFSET 0) AS p
		ORDER BY found.place %s, found.key %[4]s
		LIMIT @limit`, ordered, lookedThrough, strings.Join(rest, " AND "), word)
	}
	return selected{sql, named(sql, args)}, true
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

// entries is the query for the passages of a tag in the order of a stretch. ORDER BY
// beneath LIMIT has them read by the index, and so merged, not looked up one by one.
func (p *plan) entries(tag int, s stretch, args pgx.StrictNamedArgs) (string, pgx.StrictNamedArgs) {
	along := p.followed(tag)
	s.most = alongBoth
	sql, more := along.selection(ofPassages, 0, s)
	args = maps.Clone(args)
	maps.Copy(args, more)
	return sql, args
}

// besidesBoth are the conditions on a passage p besides that it has two tags.
func (p *plan) besidesBoth(tags []int) []string {
	rest := criteria{where: slices.DeleteFunc(slices.Clone(p.where), func(w condition) bool { return w.dates })}
	for i, t := range p.tags {
		if !slices.Contains(tags, i) {
			rest.tags = append(rest.tags, t)
		}
	}
	at := followed{dated: "p.dated", passage: "p.key", key: "p.key"}
	return rest.others(-1, &at)
}
