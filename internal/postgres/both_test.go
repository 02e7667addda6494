package postgres

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Pages of two tags, read side by side or along one of them, in either order, are together
// all that has both and meets the rest.
func TestPagesOfTwoTagsAreReadAlongThem(t *testing.T) {
	conn := grown(t, 400)
	_, err := conn.Exec(t.Context(), `
		SET chancery.crossings = 'of regions';
		UPDATE statements SET date = NULL WHERE key % 40 = 0;
		UPDATE passages SET strength = 3 WHERE commitment AND key % 3 = 0;
		ANALYZE`)
	if err != nil {
		t.Fatal(err)
	}
	two := chancery.Filter{Themes: []chancery.ThemeID{"theme-0"}, Countries: []chancery.CountryCode{"AAA"}}
	firm, dated := two, two
	firm.Strengths = []chancery.Strength{chancery.Firm}
	dated.Since, dated.Until = "1960-01-01", "1999-12-31"
	tests := []struct {
		rule   string
		filter chancery.Filter
		where  string
	}{
		{"two tags", two, "true"},
		{"and a strength", firm, "p.strength = 3"},
		{"and dates", dated, "p.dated BETWEEN '1960-01-01' AND '1999-12-31'"},
	}
	for _, tt := range tests {
		for sort, direction := range map[chancery.Sort]string{chancery.NewestFirst: "DESC", chancery.OldestFirst: "ASC"} {
			rows, _ := conn.Query(t.Context(), fmt.Sprintf(`
				SELECT key FROM passages p
				WHERE EXISTS (SELECT FROM passage_themes WHERE passage = p.key AND theme = 'theme-0')
					AND EXISTS (SELECT FROM passage_countries WHERE passage = p.key AND country = 'AAA') AND %s
				ORDER BY dated %s, key %[2]s`, tt.where, direction))
			want, err := pgx.CollectRows(rows, pgx.RowTo[int64])
			if err != nil || len(want) < 50 {
				t.Fatalf("%s: %d passages, %v", tt.rule, len(want), err)
			}
			for way, read := range map[string]func(*plan, []int, stretch) selected{
				"Merge Join":    (*plan).ofBoth,
				"Subquery Scan": func(p *plan, tags []int, s stretch) selected { return p.ofOne(tags[0], s) },
			} {
				got := pagesAlong(t, conn, tt.filter, sort, way, read)
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s, %s, by %s (-want +got):\n%s", tt.rule, sort, way, diff)
				}
			}
		}
	}
}

// pagesAlong are the keys of the pages of a list, one after another, as they are read one
// way or the other: no tag is read whole, nor sorted.
func pagesAlong(
	t *testing.T, conn *pgx.Conn, f chancery.Filter, sort chancery.Sort, way string, read func(*plan, []int, stretch) selected,
) (keys []int64) {
	t.Helper()
	p, err := newPlan(t.Context(), conn, f)
	if err != nil {
		t.Fatal(err)
	}
	o, err := passageOrder(chancery.Page{Sort: sort}, f)
	if err != nil {
		t.Fatal(err)
	}
	s := stretch{order: o, limit: 20}
	for {
		of := read(&p, p.rarestTwo(), s)
		if plan := explain(t, conn, of.sql, of.args); s.after == nil && (!strings.Contains(plan, way) || strings.Contains(plan, "Hash")) {
			t.Errorf("read another way than %s:\n%s", way, plan)
		}
		var place pgtype.Date
		var key int64
		rows, _ := conn.Query(t.Context(), of.sql, of.args)
		tag, err := pgx.ForEachRow(rows, []any{&place, &key}, func() error {
			keys = append(keys, key)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if tag.RowsAffected() < int64(s.limit) {
			return keys
		}
		s.after = &chancery.Cursor{Key: key}
		if place.InfinityModifier == pgtype.Finite {
			s.after.Date = chancery.Date(place.Time.Format(time.DateOnly))
		}
	}
}

// Which way a page of two tags is read hangs on how much has each, and both.
func TestTagsAreReadAlongWhereThatIsLess(t *testing.T) {
	f := chancery.Filter{Themes: []chancery.ThemeID{"aid"}, Countries: []chancery.CountryCode{"IRQ"}}
	tests := []struct {
		rule                    string
		themes, countries, both int
		want                    []string
	}{
		{"few of one: it is read, to its end if need be", 80_000, 200, 60, []string{"one"}},
		{"as many of each, and much of both: side by side, or all", 40_000, 20_000, 3_000, []string{"both", "all"}},
		{"many of each, and little of both: all that has both", 40_000, 20_000, 10, nil},
		{"so many that the page lies beyond what is read at most", 400_000, 20_000, 400, nil},
		{"none of one", 400_000, 0, 0, []string{"one"}},
	}
	for _, tt := range tests {
		p := plan{criteria: newCriteria(f), known: tallies{
			{tallyArchive, ""}:    {Passages: 2_000_000},
			{tallyTheme, "aid"}:   {Passages: tt.themes},
			{tallyCountry, "IRQ"}: {Passages: tt.countries},
		}}
		p.measured = &measured{marked: p.index(), tallied: true, found: tt.both, indexed: tt.both, about: float64(tt.both)}
		var got []string
		for _, way := range p.alongTags(stretch{order: newest, limit: 21}) {
			switch {
			case strings.Contains(way.sql, "AS other"):
				got = append(got, "both")
			case strings.Contains(way.sql, "AS gathered"):
				got = append(got, "all")
			default:
				got = append(got, "one")
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.rule, diff)
		}
	}
}
