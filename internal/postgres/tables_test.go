package postgres_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
)

// numberColumns are the columns that number rows, and the others that hold the numbers.
var numberColumns = map[string][]string{
	"statements.key": {
		"statement_slugs.statement", "statement_issuers.statement", "revisions.statement", "blocks.statement", "passages.statement",
	},
	"passages.key": {
		"passage_amounts.passage", "passage_themes.passage", "passage_countries.passage", "passage_resolutions.passage",
	},
	"changes.cursor": {"statements.changed"},
	"audit.number":   nil,
}

// byClock are the columns that the clock of the database fills.
var byClock = []string{"statements.changed_at", "editions.since", "alterations.at"}

// tables are all rows of a database by table, each as the values of its columns;
// without gaps, the numbers of rows are their places in order.
func tables(t *testing.T, url string, closed bool) map[string][]map[string]any {
	t.Helper()
	conn := connect(t, url)
	rows, _ := conn.Query(t.Context(), `
		SELECT relname FROM pg_class
		WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'schema_migrations' ORDER BY relname`)
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]map[string]any{}
	for _, name := range names {
		from := name
		if name == "uncrossed" { // those that are alike in one row or in several
			from = "(SELECT sum(passages) AS passages, commitment, tags FROM uncrossed GROUP BY commitment, tags)"
		}
		rows, _ := conn.Query(t.Context(), `SELECT to_jsonb(t) FROM `+from+` t ORDER BY to_jsonb(t)::text`)
		if all[name], err = pgx.CollectRows(rows, pgx.RowTo[map[string]any]); err != nil {
			t.Fatal(err)
		}
	}
	each := func(column string, f func(any) any) {
		for _, row := range all[tableOf(column)] {
			row[column[len(tableOf(column))+1:]] = f(row[column[len(tableOf(column))+1:]])
		}
	}
	for _, column := range byClock {
		each(column, func(any) any { return nil })
	}
	for column, others := range numberColumns {
		var known []float64
		each(column, func(v any) any { known = append(known, v.(float64)); return v })
		slices.Sort(known)
		for _, c := range append([]string{column}, others...) {
			each(c, func(v any) any {
				if number, ok := v.(float64); ok && closed {
					place, _ := slices.BinarySearch(known, number)
					return place
				}
				return v
			})
		}
	}
	for _, rows := range all {
		slices.SortFunc(rows, func(a, b map[string]any) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	}
	return all
}

func tableOf(column string) string { return column[:strings.IndexByte(column, '.')] }
