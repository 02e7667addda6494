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

// Pages of two tags, read side by side in either order, are together all that has both and
// meets the rest, and no passage is looked up to see which tags it has.
func TestPagesOfTwoTagsAreReadSideBySide(t *testing.T) {
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
			got := pagesOfBoth(t, conn, tt.filter, sort, len(want))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s", tt.rule, sort, diff)
			}
		}
	}
}

// pagesOfBoth are the keys of the pages of a list of so many passages, one after another.
func pagesOfBoth(t *testing.T, conn *pgx.Conn, f chancery.Filter, sort chancery.Sort, listed int) (keys []int64) {
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
	p.measured = &measured{marked: p.marked(), about: 20}
	if _, can := p.ofBoth(s); can {
		t.Error("a list that does not fill its page is read side by side")
	}
	p.measured.about = float64(listed)
	for {
		both, can := p.ofBoth(s)
		if !can {
			t.Fatal("not read side by side")
		}
		if plan := explain(t, conn, both.sql, both.args); s.after == nil && !strings.Contains(plan, "Merge Join") {
			t.Errorf("read another way:\n%s", plan)
		}
		var place pgtype.Date
		var key int64
		rows, _ := conn.Query(t.Context(), both.sql, both.args)
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
