package postgres

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// The database and the program number periods alike.
func TestPeriodsAreNumberedAlike(t *testing.T) {
	conn := openConn(t)
	for _, date := range []string{"0001-01-01", "0999-12-31", "1945-06-26", "1969-12-31", "1970-01-01", "2016-02-29", "2106-02-07"} {
		at, err := time.Parse(time.DateOnly, date)
		if err != nil {
			t.Fatal(err)
		}
		for _, commitment := range []bool{false, true} {
			var kept []int
			if err := conn.QueryRow(t.Context(), `SELECT periods($1, $2)`, at, commitment).Scan(&kept); err != nil {
				t.Fatal(err)
			}
			day := dayOf(at)
			for _, length := range periodLengths {
				first := day / length * length
				of := days{first, first + length}.periods(commitment)
				if len(of) != 1 || !slices.Contains(kept, of[0]) {
					t.Errorf("%s, commitment %t, of %d days: %v, the database has %v", date, commitment, length, of, kept)
				}
			}
		}
	}
	var undated []int
	if err := conn.QueryRow(t.Context(), `SELECT periods('-infinity', true)`).Scan(&undated); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]int{undatedPeriod(false), undatedPeriod(true)}, undated); diff != "" {
		t.Errorf("undated (-want +got):\n%s", diff)
	}
}

// The periods of some days hold each of them, and no more than a few others.
func TestPeriodsHoldTheirDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := rapid.IntRange(0, 800_000).Draw(t, "first")
		of := days{first, first + rapid.IntRange(1, 40_000).Draw(t, "long")}
		held := map[int]bool{}
		for _, n := range of.periods(false) {
			length := periodLengths[n/perLength]
			for day := n % perLength * length; day < n%perLength*length+length; day++ {
				if held[day] {
					t.Fatalf("day %d is held twice", day)
				}
				held[day] = true
			}
		}
		shortest := periodLengths[0]
		for day := of.first; day < of.behind; day++ {
			if !held[day] {
				t.Fatalf("day %d of %v is not held", day, of)
			}
		}
		if more := len(held) - (of.behind - of.first); more >= 2*shortest {
			t.Fatalf("%d more days than %v are held", more, of)
		}
	})
}

// What comes next of a calendar begins where it has to, and has about as many passages as
// were asked for.
func TestNextOfCalendar(t *testing.T) {
	var c calendar
	newest := pgtype.Date{Time: time.Date(2020, 6, 30, 0, 0, 0, 0, time.UTC), Valid: true}
	for year := 2020; year > 1990; year-- {
		c.add(year, 3650, newest)
	}
	all := c.all()
	if got := c.count(all); got != 30*3650 {
		t.Errorf("%g passages in all", got)
	}
	for _, passages := range []float64{1, 100, 4000, 30_000} {
		near, more := c.next(all, passages, true)
		if !more || near.behind != all.behind || near.first < all.first || c.count(near) < passages {
			t.Errorf("newest %g: %v, %t, with %g", passages, near, more, c.count(near))
		}
		far, more := c.next(all, passages, false)
		if !more || far.first != all.first || far.behind > all.behind || c.count(far) < passages {
			t.Errorf("oldest %g: %v, %t, with %g", passages, far, more, c.count(far))
		}
	}
	if got, more := c.next(all, 200_000, true); more || got != all {
		t.Errorf("more than there are: %v, %t", got, more)
	}
}

// sprinkled is an archive in which many passages have the word uniform, and many of the
// newest the word recent, with a connection to it. Some of its statements are undated.
func sprinkled(t *testing.T) (*Store, *pgx.Conn) {
	t.Helper()
	conn := grown(t, 400)
	store, err := Open(t.Context(), conn.Config().ConnString())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	_, err = conn.Exec(t.Context(), `
		SET chancery.crossings = 'of regions';
		UPDATE statements SET date = NULL WHERE key % 40 = 0;
		UPDATE passages SET search = search || 'uniform' WHERE key % 17 = 0;
		UPDATE passages SET search = search || 'recent'
		WHERE key IN (SELECT key FROM passages ORDER BY dated DESC, key DESC LIMIT 250) OR key % 23 = 0;
		INSERT INTO tallies (kind, tag, commitments, passages, statements, committing)
			SELECT 'year', coalesce(to_char(s.date, 'YYYY'), ''), count(*) FILTER (WHERE commitment), count(*), 0, 0
			FROM passages p JOIN statements s ON s.key = p.statement
			GROUP BY 2;
		ANALYZE`)
	if err != nil {
		t.Fatal(err)
	}
	return store, conn
}

// Lists of words that many passages have are those of all passages, page by page,
// wherever these words stand and whether passages are dated; and their total is the same
// on every page and no more than there are.
func TestPagesAreFoundByPeriods(t *testing.T) {
	store, conn := sprinkled(t)
	tests := []struct {
		rule   string
		filter chancery.Filter
		where  string
		total  func(total chancery.Total, listed int) bool
	}{
		{"uniform", chancery.Filter{Query: "uniform"}, "key % 17 = 0", func(total chancery.Total, _ int) bool {
			return total == chancery.Total{Value: indexCap}
		}},
		{"mostly among the newest", chancery.Filter{Query: "recent peace"}, "search @@ 'recent'", func(total chancery.Total, _ int) bool {
			return !total.Exact && aplenty <= total.Value && total.Value < indexCap
		}},
		{
			"of some dates",
			chancery.Filter{Query: "uniform", Since: "1970-01-02", Until: "2010-05-05"},
			"key % 17 = 0 AND dated BETWEEN '1970-01-02' AND '2010-05-05'",
			func(total chancery.Total, listed int) bool {
				return total == chancery.Total{Value: listed, Exact: true}
			},
		},
		{
			"commitments",
			chancery.Filter{Query: "recent", Acts: []chancery.Act{chancery.Commitment}},
			"search @@ 'recent' AND commitment",
			func(total chancery.Total, listed int) bool {
				return total == chancery.Total{Value: listed, Exact: true}
			},
		},
	}
	for _, tt := range tests {
		for sort, direction := range map[chancery.Sort]string{chancery.NewestFirst: "DESC", chancery.OldestFirst: "ASC"} {
			rows, _ := conn.Query(t.Context(), fmt.Sprintf(`SELECT id FROM passages WHERE %s ORDER BY dated %s, key %[2]s`, tt.where, direction))
			want, err := pgx.CollectRows(rows, pgx.RowTo[string])
			if err != nil {
				t.Fatal(err)
			}
			for _, limit := range []int{20, 150} {
				var got []string
				var totals []chancery.Total
				for page := (chancery.Page{Limit: limit, Sort: sort}); ; {
					listing, err := store.Passages(t.Context(), tt.filter, page)
					if err != nil {
						t.Fatal(err)
					}
					totals = append(totals, listing.Total)
					got = append(got, each(listing.Items, func(f chancery.Found) string { return string(f.Passage.ID) })...)
					if page.After = listing.Next; page.After == nil {
						break
					}
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s, %s by %d (-want +got):\n%s", tt.rule, sort, limit, diff)
				}
				if totals = slices.Compact(totals); len(totals) != 1 || !tt.total(totals[0], len(want)) {
					t.Errorf("%s, %s by %d: totals %+v of %d", tt.rule, sort, limit, totals, len(want))
				}
			}
		}
	}
}

// Statements with words that many passages have are those of all passages, page by page,
// and their total is no more than there are.
func TestStatementsAreFoundByPeriods(t *testing.T) {
	store, conn := sprinkled(t)
	tests := []struct {
		rule   string
		filter chancery.Filter
		where  string
	}{
		{"evenly", chancery.Filter{Query: "uniform"}, "key % 17 = 0"},
		{"mostly among the newest", chancery.Filter{Query: "recent peace"}, "search @@ 'recent'"},
		{"of some dates", chancery.Filter{Query: "recent peace", Since: "1970-01-02"}, "search @@ 'recent' AND dated >= '1970-01-02'"},
		{"commitments", chancery.Filter{Query: "uniform peace", Acts: []chancery.Act{chancery.Commitment}}, "key % 17 = 0 AND commitment"},
	}
	for _, tt := range tests {
		for sort, direction := range map[chancery.Sort]string{chancery.NewestFirst: "DESC", chancery.OldestFirst: "ASC"} {
			rows, _ := conn.Query(t.Context(), fmt.Sprintf(`
				SELECT 'statement-' || statement
				FROM (SELECT DISTINCT dated, statement FROM passages WHERE %s) AS p
				ORDER BY dated %s, statement %[2]s`, tt.where, direction))
			want, err := pgx.CollectRows(rows, pgx.RowTo[string])
			if err != nil {
				t.Fatal(err)
			}
			for _, limit := range []int{3, 20} {
				var got []string
				var totals []chancery.Total
				for page := (chancery.Page{Limit: limit, Sort: sort}); ; {
					listing, err := store.Statements(t.Context(), tt.filter, true, page)
					if err != nil {
						t.Fatal(err)
					}
					totals = append(totals, listing.Total)
					got = append(got, each(listing.Items, func(s chancery.Statement) string { return string(s.ID) })...)
					if page.After = listing.Next; page.After == nil {
						break
					}
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s, %s by %d (-want +got):\n%s", tt.rule, sort, limit, diff)
				}
				totals = slices.Compact(totals)
				if total := totals[0]; len(totals) != 1 || total.Value > len(want) || total.Exact && total.Value != len(want) {
					t.Errorf("%s, %s by %d: totals %+v of %d", tt.rule, sort, limit, totals, len(want))
				}
			}
		}
	}
}

// Words of commitments are looked for in the index of commitments, with their tags and
// among the newest, too.
func TestWordsOfCommitmentsHaveAnIndex(t *testing.T) {
	conn := grown(t, 400)
	for _, filter := range []chancery.Filter{
		{Query: "peace", Acts: []chancery.Act{chancery.Commitment}},
		{Query: "number4000", Acts: []chancery.Act{chancery.Commitment}, Themes: []chancery.ThemeID{"theme-0"}},
		{Query: "word77", Strengths: []chancery.Strength{chancery.Intent}, Countries: []chancery.CountryCode{"AAA"}},
	} {
		c := newCriteria(filter)
		index := c.marked()
		args := pgx.StrictNamedArgs{"newest": days{730_000, 730_400}.periods(true), "query": filter.Query}
		maps.Copy(args, index.args)
		sql := `SELECT FROM passages p WHERE ` + all(append(index.where, c.within("newest")))
		plan := explain(t, conn, sql, named(sql, args))
		if strings.Count(plan, "Bitmap Index Scan on passages_commitments_by_word") != 1 || strings.Count(plan, "Index Scan") != 1 {
			t.Errorf("%+v: its index is not used alone:\n%s", filter, plan)
		}
	}
}
