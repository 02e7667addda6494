package postgres

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Where the passages that come next have none of what is looked for, a page is made of
// all that the index has.
func TestPagesLookFurther(t *testing.T) {
	conn := grown(t, 400)
	store := opened(t, conn)
	const old = 4000
	_, err := conn.Exec(t.Context(), `
		UPDATE passages SET search = search || 'ancient'
		WHERE key IN (SELECT key FROM passages ORDER BY dated, key LIMIT $1)`, old)
	if err != nil {
		t.Fatal(err)
	}
	rows, _ := conn.Query(t.Context(), `
		SELECT id FROM (SELECT * FROM passages ORDER BY dated, key LIMIT $1) AS p ORDER BY dated DESC, key DESC`, old)
	want, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range []string{"of a word like any", "of a word that many have"} {
		var got []string
		for page := (chancery.Page{Limit: 500}); ; {
			listing, err := store.Passages(t.Context(), chancery.Filter{Query: "ancient"}, page)
			if err != nil {
				t.Fatal(err)
			}
			if total := listing.Total; total.Exact || total.Value > old || total.Value < len(listing.Items) {
				t.Errorf("%s: total %+v over %d rows", rule, total, len(listing.Items))
			}
			got = append(got, each(listing.Items, func(f chancery.Found) string { return string(f.Passage.ID) })...)
			if page.After = listing.Next; page.After == nil {
				break
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", rule, diff)
		}
		if _, err := conn.Exec(t.Context(), `ANALYZE passages`); err != nil { // which tells of the second
			t.Fatal(err)
		}
	}
}

// However far a page of statements has to look, they are the ones that come next.
func TestPagesOfStatementsLookFurther(t *testing.T) {
	conn := grown(t, 400)
	store := opened(t, conn)
	rare := chancery.Filter{Themes: []chancery.ThemeID{"theme-7"}, Countries: []chancery.CountryCode{"AAC"}}
	tests := []struct {
		rule   string
		filter chancery.Filter
		where  string
	}{
		{"a common theme", chancery.Filter{Themes: []chancery.ThemeID{"theme-0"}}, "theme = 'theme-0'"},
		{"any of two themes", chancery.Filter{Themes: []chancery.ThemeID{"theme-0", "theme-1"}}, "theme IN ('theme-0', 'theme-1')"},
		{"commitments", chancery.Filter{Acts: []chancery.Act{chancery.Commitment}}, "p.commitment"},
		{"an issuer", chancery.Filter{Issuers: []chancery.IssuerID{"issuer-3"}}, "statement % 20 = 3"},
		{"what no index knows", chancery.Filter{Themes: []chancery.ThemeID{"theme-0"}, Since: "1990-01-01"}, "theme = 'theme-0' AND p.dated >= '1990-01-01'"},
		{"two tags", rare, "theme = 'theme-7' AND country = 'AAC'"},
		{"dates far from either end", chancery.Filter{Since: "1970-01-02", Until: "1990-05-05"}, "p.dated BETWEEN '1970-01-02' AND '1990-05-05'"},
	}
	for _, tt := range tests {
		for sort, direction := range map[chancery.Sort]string{chancery.NewestFirst: "DESC", chancery.OldestFirst: "ASC"} {
			rows, _ := conn.Query(t.Context(), strings.ReplaceAll(`
				SELECT DISTINCT p.dated, statement
				FROM passages p JOIN passage_themes t ON t.passage = p.key JOIN passage_countries c ON c.passage = p.key
				WHERE `+tt.where+`
				ORDER BY p.dated DIRECTION, statement DIRECTION`, "DIRECTION", direction))
			want, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (id string, err error) {
				var key int64
				var dated time.Time
				err = row.Scan(&dated, &key)
				return fmt.Sprintf("statement-%d", key), err
			})
			if err != nil || len(want) == 0 {
				t.Fatalf("%d statements, %v", len(want), err)
			}
			for _, limit := range []int{20, 300} {
				var got []string
				for page := (chancery.Page{Limit: limit, Sort: sort}); ; {
					listing, err := store.Statements(t.Context(), tt.filter, true, page)
					if err != nil {
						t.Fatal(err)
					}
					got = append(got, each(listing.Items, func(s chancery.Statement) string { return string(s.ID) })...)
					if page.After = listing.Next; page.After == nil {
						break
					}
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s, %s by %d (-want +got):\n%s", tt.rule, sort, limit, diff)
				}
			}
		}
	}
}

// The passages that are read for a page of statements at first are of the dates that
// are asked for: were they the newest of all, none might be.
func TestNearPassagesAreOfTheDates(t *testing.T) {
	conn := grown(t, 400)
	store := opened(t, conn)
	_, err := read(t.Context(), store, func(tx pgx.Tx) (found []listedStatement, err error) {
		p, err := newPlan(t.Context(), tx, chancery.Filter{Until: "1970-12-31", Acts: []chancery.Act{chancery.Commitment}})
		if err != nil {
			return nil, err
		}
		s := stretch{order: newest, limit: 21}
		near, bounded, err := p.near(t.Context(), tx, s)
		if err != nil || !bounded {
			t.Fatalf("bounded: %t, %v", bounded, err)
		}
		found, err = near.statementRows(t.Context(), tx, s, &p)
		if len(found) != s.limit {
			t.Errorf("%d statements are near", len(found))
		}
		return found, err
	})
	if err != nil {
		t.Fatal(err)
	}
}
