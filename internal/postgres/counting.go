package postgres

import (
	"context"
	"fmt"
	"maps"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// countCap is how far a list is counted where neither tallies nor crossings know
// its length, and how many passages are looked at for it.
const countCap = 10_000

// counting is an expression for how many rows the list has; beyond countCap only
// tallies and crossings know. Below 0 it is [atLeast]. It uses the arguments of a selection
// and adds its own.
func (p *plan) counting(u unit, args pgx.StrictNamedArgs) string {
	if p.measured != nil {
		return "0::bigint"
	}
	if column, kind, tags, known := p.tallied(u); known {
		return lengthByTallies(column, kind, tags, args)
	}
	if p.crossing(u) {
		return p.crossedTotal(args)
	}
	if scan, can := p.scanning(u); can {
		return scan
	}
	selection, _ := p.all(u, stretch{most: countCap + 1})
	if u == ofStatements {
		selection, _ = p.anyStatements(countCap + 1)
	}
	count := `(SELECT count(*) FROM (` + selection + `) AS counted)`
	if fullest, known := p.fullest(u); known {
		return fmt.Sprintf(`(CASE WHEN %s > %d THEN %s%[2]d ELSE %[4]s END)`, fullest, countCap, atLeast, count)
	}
	return count
}

// fullest is an expression for how much is filed under the tag of a list of several
// that has most: the list is as long at least.
func (p *plan) fullest(u unit) (sql string, known bool) {
	if len(p.tags) != 1 || len(p.where) > 0 {
		return "", false
	}
	t := p.tags[0]
	if !t.exact {
		return "", false
	}
	columns := [2]string{"passages", "statements"}
	if p.commitmentsOnly {
		columns = [2]string{"commitments", "committing"}
	}
	return fmt.Sprintf(`(SELECT coalesce(max(n.%s), 0) FROM tallies n WHERE n.kind = '%s' AND n.tag = ANY(@%s::text[]))`, columns[u], t.kind, t.arg), true
}

// total is the length of the list, as the rows of a page counted it. A page
// without rows tells it where it is the first; behind the end it is asked for.
func (p *plan) total(ctx context.Context, q querier, u unit, page chancery.Page, counts []int) (chancery.Total, error) {
	// What is on the page may not be among what was looked at to count. Before a page
	// that goes on stands a full one, and on every page of a list the total is the same.
	shown := len(counts)
	if page.After != nil {
		shown = page.Limit + 1
	}
	if p.measured != nil {
		total := p.measured.total()
		if !total.Exact {
			total.Value = max(total.Value, shown)
		}
		return total, nil
	}
	var n int
	switch {
	case len(counts) > 0:
		n = counts[0]
	case page.After != nil:
		args := maps.Clone(p.args)
		err := q.QueryRow(ctx, `SELECT `+p.counting(u, args), args).Scan(&n)
		if err != nil {
			return chancery.Total{}, fmt.Errorf("count: %w", err)
		}
	}
	if p.counts(u) {
		return chancery.Total{Value: n, Exact: true}, nil
	}
	if n < 0 {
		return chancery.Total{Value: max(-1-n, shown)}, nil
	}
	return chancery.Total{Value: min(n, countCap), Exact: n <= countCap}, nil
}

// counts reports whether tallies or crossings have the length of the list.
func (p *plan) counts(u unit) bool {
	_, _, _, known := p.tallied(u)
	return known || p.crossing(u)
}

// atLeast makes a number of a count that is a lower bound; it is its own inverse.
const atLeast = "-1 - "

// scanning is the expression for a list that follows one tag and asks for more: of
// the passages filed under the tag the newest countCap are looked at, one by one.
// Where all of a common tag were counted, the rarest pairs of common tags took longest.
func (p *plan) scanning(u unit) (sql string, can bool) {
	if u != ofPassages || p.lead < 0 || p.text != "" {
		return "", false
	}
	t := p.tags[p.lead]
	if len(t.values) > 1 || t.kind == tallyAct || t.kind == tallyIssuer || t.kind == tallyRegion {
		return "", false
	}
	at := p.follow(u, p.lead)
	at.alone = " OFFSET 0" // looked up for each row: no plan that reads all of the other tag
	filed := append(t.besides(&at), fmt.Sprintf("%s = (%s)[1]", at.tag, t.list()))
	if p.commitmentsOnly {
		filed = append(filed, at.commitment)
	}
	newest := fmt.Sprintf(`(SELECT d.passage, d.dated FROM %s WHERE %s ORDER BY d.dated DESC, d.passage DESC LIMIT %d) AS d`,
		at.from, strings.Join(filed, " AND "), countCap+1)
	at.from = newest
	found := strings.Join(append(p.others(p.lead, &at), "true"), " AND ")
	return fmt.Sprintf(`(
		SELECT CASE WHEN count(*) > %d THEN %s count(*) FILTER (WHERE found) ELSE count(*) FILTER (WHERE found) END
		FROM (SELECT %s AS found FROM %s OFFSET 0) AS looked_at)`, countCap, atLeast, found, at.from), true
}

// tallied is where the tallies have the length of the list, if they have it: under
// one tag, or under languages, of which a statement has one.
func (p *plan) tallied(u unit) (column string, kind tallyKind, tags []string, known bool) {
	kind, tags = tallyArchive, []string{""}
	switch {
	case len(p.where)+len(p.tags) > 1:
		return "", kind, nil, false
	case len(p.where) == 1:
		kind, tags = p.where[0].of, p.tagsOf(p.where[0])
		if kind != tallyLanguage && kind != tallyFeature {
			return "", kind, nil, false
		}
	case len(p.tags) == 1:
		t := p.tags[0]
		kind, tags = t.kind, t.values
		if !t.exact || len(tags) > 1 {
			return "", kind, nil, false
		}
	}
	switch {
	case u == ofPassages && p.commitmentsOnly:
		return "commitments", kind, tags, true
	case u == ofPassages:
		return "passages", kind, tags, true
	case p.commitmentsOnly:
		return "committing", kind, tags, true
	default: // an issuer's tally has statements without passages too
		return "statements", kind, tags, kind != tallyIssuer && (kind != tallyLanguage || p.statementsAlone)
	}
}

// lengthByTallies is an expression for the length of the list where it is tallied.
func lengthByTallies(column string, kind tallyKind, tags []string, args pgx.StrictNamedArgs) string {
	args["counted_kind"], args["counted_tags"] = string(kind), tags
	return `(SELECT coalesce(sum(n.` + column + `), 0)::bigint FROM tallies n WHERE n.kind = @counted_kind AND n.tag = ANY(@counted_tags))`
}
