package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/golang-migrate/migrate/v4"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"golang.org/x/sync/errgroup"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// requireCrossings counts all pairs of tags anew and compares with what was kept,
// before and after what waits is added for good.
func requireCrossings(t *testing.T, conn *pgx.Conn) {
	t.Helper()
	counted := crossingRows(t, conn, `
		WITH filed AS (
			SELECT p.key, p.act, p.strength, kinds.kind || ':' || kinds.id AS tag
			FROM passages p
			JOIN statements s ON s.key = p.statement
			CROSS JOIN LATERAL (
				VALUES ('archive', ''),
					('year', coalesce(to_char(s.date, 'YYYY'), '')), ('month', coalesce(to_char(s.date, 'YYYY-MM'), ''))
				UNION SELECT 'theme', theme FROM passage_themes WHERE passage = p.key
				UNION SELECT 'theme', '' WHERE NOT EXISTS (SELECT FROM passage_themes WHERE passage = p.key)
				UNION SELECT 'country', country FROM passage_countries WHERE passage = p.key AND topical
				UNION SELECT 'country', '' WHERE NOT EXISTS (SELECT FROM passage_countries WHERE passage = p.key AND topical)
				UNION SELECT 'region', region FROM passage_countries JOIN country_regions USING (country) WHERE passage = p.key AND topical
				UNION SELECT 'resolution', symbol FROM passage_resolutions WHERE passage = p.key
				UNION SELECT 'resolution', '' WHERE NOT EXISTS (SELECT FROM passage_resolutions WHERE passage = p.key)
				UNION SELECT 'issuer', issuer FROM statement_issuers WHERE statement = p.statement
				UNION SELECT 'issuer', '' WHERE NOT EXISTS (SELECT FROM statement_issuers WHERE statement = p.statement)
			) AS kinds (kind, id)
		)
		SELECT a.tag, b.tag, ARRAY[
			count(*), count(*) FILTER (WHERE a.act = 'commitment'),
			count(*) FILTER (WHERE a.act = 'decision'), count(*) FILTER (WHERE a.act = 'call'), count(*) FILTER (WHERE a.act = 'condemnation'),
			count(*) FILTER (WHERE a.act = 'welcome'), count(*) FILTER (WHERE a.act = 'assertion'),
			count(*) FILTER (WHERE a.strength = 3), count(*) FILTER (WHERE a.strength = 2)]
		FROM filed a JOIN filed b USING (key)
		GROUP BY 1, 2`)
	const kept = `
		SELECT tag, other, ARRAY[sum(passages), sum(commitments), sum(decisions), sum(calls), sum(condemnations), sum(welcomes), sum(assertions),
			sum(firm), sum(intent)]
		FROM (
			SELECT tag, other, passages, commitments, decisions, calls, condemnations, welcomes, assertions, firm, intent FROM crossings
			UNION ALL
			SELECT tag, other, passages, passages * commitment::int, passages * ('act:decision' = ANY(tags))::int, passages * ('act:call' = ANY(tags))::int,
				passages * ('act:condemnation' = ANY(tags))::int, passages * ('act:welcome' = ANY(tags))::int, passages * ('act:assertion' = ANY(tags))::int,
				passages * ('strength:firm' = ANY(tags))::int, passages * ('strength:intent' = ANY(tags))::int
			FROM uncrossed, unnest(tags) AS tag, unnest(tags) AS other
			WHERE (tag || ' ' || other) !~ '\m(act|strength):'
		) AS kept
		GROUP BY tag, other
		HAVING sum(passages) <> 0 OR sum(commitments) <> 0`
	equal(t, "crossings", counted, crossingRows(t, conn, kept))
	store, err := postgres.Open(t.Context(), conn.Config().ConnString())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if _, err := store.CrossTags(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if n := scanOne[int](t, conn, `SELECT count(*) FROM uncrossed`); n != 0 {
		t.Errorf("%d rows wait behind the last", n)
	}
	equal(t, "crossings for good", counted, crossingRows(t, conn, kept))
}

type crossing struct{ Tag, Other string }

func crossingRows(t *testing.T, conn *pgx.Conn, sql string) map[crossing][]int {
	t.Helper()
	rows, _ := conn.Query(t.Context(), sql)
	var (
		of     crossing
		counts []int
		all    = map[crossing][]int{}
	)
	_, err := pgx.ForEachRow(rows, []any{&of.Tag, &of.Other, &counts}, func() error {
		all[of] = slices.Clone(counts)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Programs of before there were crossings would write past them.
func TestWritersWhoKeepNoCrossingsAreRefused(t *testing.T) {
	a := newArchive(t, 1)
	_, err := connect(t, a.url).Exec(t.Context(), `UPDATE tallies SET passages = passages + 1`)
	var refused *pgconn.PgError
	if !errors.As(err, &refused) || refused.Code != "55000" {
		t.Errorf("%v", err)
	}
}

// Servers of before count no acts and strengths: they may write, but not add what is
// written to the crossings.
func TestWhoAddsNoPartsToCrossingsIsRefused(t *testing.T) {
	a := newArchive(t, 1)
	_, err := connect(t, a.url).Exec(t.Context(), `UPDATE crossings SET passages = passages + 1`)
	var refused *pgconn.PgError
	if !errors.As(err, &refused) || refused.Code != "55000" {
		t.Errorf("%v", err)
	}
}

// What waited while crossings were first parted by acts and strengths is added later,
// once.
func TestMigratePartsCrossings(t *testing.T) {
	const before = 28
	a := newArchive(t, 60)
	if n := scanOne[int](t, connect(t, a.url), `SELECT count(*) FROM uncrossed`); n == 0 {
		t.Fatal("nothing waits")
	}
	if _, err := a.store.CrossTags(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	cites := said("What no other passage cites.")
	cites.Citations = []chancery.Citation{{Resolution: resolution("S/RES/9999", 0), Text: "it"}}
	mustPut(t, a.store, compose(chancery.Statement{ID: "waits"}, cites, said("And cites nothing.")))
	steps(t, a.url, func(m *migrate.Migrate) error { return m.Migrate(before) })
	steps(t, a.url, (*migrate.Migrate).Up)
	requireCrossings(t, connect(t, a.url))
}

// Regions are counted where they were not, of what waits to be added, too.
func TestMigrateCountsRegions(t *testing.T) {
	const before = 32
	a := newArchive(t, 60)
	if _, err := a.store.CrossTags(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	placed := said("In two countries of one region.")
	for _, c := range []chancery.CountryCode{"IRQ", "SYR"} {
		placed.Countries = append(placed.Countries, chancery.CountryTag{Country: c, Roles: []chancery.Role{chancery.RoleLocation}})
	}
	placed.Citations = []chancery.Citation{{Resolution: resolution("S/RES/9999", 0), Text: "it"}}
	mustPut(t, a.store, compose(chancery.Statement{ID: "waits"}, placed, said("And of none.")))
	steps(t, a.url, func(m *migrate.Migrate) error { return m.Migrate(before) })
	conn := connect(t, a.url)
	if n := scanOne[int](t, conn, `SELECT count(*) FROM crossings WHERE starts_with(tag || other, 'region:')`); n != 0 {
		t.Errorf("%d crossings of regions on the way down", n)
	}
	if n := scanOne[int](t, conn, `SELECT count(*) FROM uncrossed`); n == 0 {
		t.Error("nothing waits")
	}
	equal(t, "acts on the way down", crossingRows(t, conn, `
		SELECT 'theme:' || t.theme, 'act:' || p.act, ARRAY[count(*), count(*) FILTER (WHERE p.strength = 2)]
		FROM passage_themes t JOIN passages p ON p.key = t.passage GROUP BY 1, 2`),
		crossingRows(t, conn, `SELECT other, tag, ARRAY[passages, intent] FROM crossings WHERE tag LIKE 'act:%' AND other LIKE 'theme:_%'`))
	steps(t, a.url, (*migrate.Migrate).Up)
	requireTallies(t, conn)
}

// Servers that do not know of regions would leave them out of what they write.
func TestWritersWhoCountNoRegionsAreRefused(t *testing.T) {
	a := newArchive(t, 1)
	_, err := connect(t, a.url).Exec(t.Context(), `SET chancery.crossings = kept; UPDATE tallies SET passages = passages + 1`)
	var refused *pgconn.PgError
	if !errors.As(err, &refused) || refused.Code != "55000" {
		t.Errorf("%v", err)
	}
}

// What is loaded is crossed by the loader, and the rest by the work behind a server.
func TestCrossingsAreBroughtUpToDate(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	waiting := func() int { return scanOne[int](t, conn, `SELECT count(*) FROM uncrossed`) }
	var passages []chancery.Passage
	for i := range 5001 {
		p := said(fmt.Sprintf("number %d", i))
		p.Citations = []chancery.Citation{{Resolution: resolution(chancery.Symbol(fmt.Sprintf("S/RES/%d", i)), 2015), Text: "it"}}
		passages = append(passages, p)
	}
	first := compose(chancery.Statement{ID: "first", Origin: chancery.Origin{Title: "First"}}, passages...)
	second := compose(chancery.Statement{ID: "second", Origin: chancery.Origin{Title: "Second", Date: "2020-02-02"}}, passages...)
	store.PutAll(t.Context(), []chancery.Entry{first}, noon)
	if n := waiting(); n != 5001 {
		t.Errorf("%d rows wait behind the first", n)
	}
	store.PutAll(t.Context(), []chancery.Entry{second}, noon)
	if n := waiting(); n != 0 {
		t.Errorf("%d rows wait behind ten thousand", n)
	}
	mustPut(t, store, specimen())
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- store.Work(ctx, work(nil, "2024.1")) }()
	for deadline := time.Now().Add(time.Minute); waiting() > 0; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("what a statement left waits for ever")
		}
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	requireCrossings(t, conn)
}

// Writers go on while what they left is crossed, by two at once, and every count is
// exact meanwhile.
func TestCrossingBesideWriters(t *testing.T) {
	store, url := openStoreURL(t)
	const statements, passages = 60, 4
	f := chancery.Filter{Countries: []chancery.CountryCode{"IRQ"}, Themes: []chancery.ThemeID{"peace"}}
	group, ctx := errgroup.WithContext(t.Context())
	writing, written := context.WithCancel(ctx)
	group.Go(func() error {
		defer written()
		for n := range statements {
			entry := compose(chancery.Statement{ID: chancery.StatementID(fmt.Sprintf("number-%d", n)), Origin: chancery.Origin{
				Title: fmt.Sprint(n), Date: "2016-07-21",
			}}, peaceful(passages)...)
			statement, _, err := store.Put(ctx, entry, noon)
			if err == nil && n%3 == 0 {
				_, err = store.Withdraw(ctx, statement.ID, "", noon)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	for range 2 {
		group.Go(func() error {
			for writing.Err() == nil {
				if _, err := store.CrossTags(ctx, 1); err != nil && ctx.Err() == nil {
					return err
				}
			}
			return nil
		})
	}
	group.Go(func() error {
		for writing.Err() == nil {
			listing, err := store.Passages(ctx, f, chancery.Page{Limit: 500})
			if err == nil && (listing.Total != chancery.Total{Value: len(listing.Items), Exact: true}) {
				err = fmt.Errorf("%d passages, total %+v", len(listing.Items), listing.Total)
			}
			if err != nil && ctx.Err() == nil {
				return err
			}
		}
		return nil
	})
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	requireTallies(t, connect(t, url))
}

// peaceful are passages on peace in Iraq.
func peaceful(n int) []chancery.Passage {
	var all []chancery.Passage
	for i := range n {
		p := promised(fmt.Sprintf("We will keep the peace of Iraq, %d.", i))
		p.Themes = []chancery.ThemeTag{{Theme: "ceasefire", Weight: 1}}
		p.Countries = []chancery.CountryTag{{Country: "IRQ", Roles: []chancery.Role{chancery.RoleLocation}}}
		all = append(all, p)
	}
	return all
}

// What a first load leaves of the table of what waits is given back, so that reads do not
// go through it.
func TestWhatWaitedGivesItsRoomBack(t *testing.T) {
	a := newArchive(t, 1)
	conn := connect(t, a.url)
	const room = 1 << 20
	for _, passages := range []int{+1, -1} { // together nothing
		if _, err := conn.Exec(t.Context(), `
			INSERT INTO uncrossed (passages, commitment, tags)
			SELECT $1, false, ARRAY['archive:', 'theme:' || repeat('x', 500)] FROM generate_series(1, 2500)`, passages); err != nil {
			t.Fatal(err)
		}
	}
	size := func() int64 { return scanOne[int64](t, conn, `SELECT pg_relation_size('uncrossed')`) }
	if n := size(); n < 2*room {
		t.Fatalf("what waits takes %d bytes", n)
	}
	if done, err := a.store.CrossTags(t.Context(), 1); err != nil || !done {
		t.Fatal(done, err)
	}
	if n := size(); n > room {
		t.Errorf("%d bytes for nothing that waits", n)
	}
}
