package postgres_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/postgres"
	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
	"github.com/chancery-archive/chancery/internal/sample"
	"github.com/chancery-archive/chancery/internal/theme"
)

// filled are the tables that a load fills, referred ones first.
var filled = []string{
	"issuers", "resolutions", "statements", "statement_slugs", "statement_issuers", "revisions", "blocks", "passages",
	"passage_amounts", "passage_themes", "passage_countries", "passage_resolutions", "audit", "uncrossed", "crossings", "tallies", "logged",
}

// tableDump is the rows of a table, as COPY has them.
type tableDump struct {
	table, columns string
	rows           []byte
}

// BenchmarkPutAll loads coded statements of the size of the bundled one, 64 at a
// time, and the same rows by COPY into the same tables with their indexes and
// triggers, in turns: "of-copy" is the speed of the one in that of the other.
func BenchmarkPutAll(b *testing.B) {
	entries := codedSamples(b, 256)
	store, url := openReal(b)
	load(b, store, entries)
	dumps := dumpTables(b, connect(b, url))
	var loading, copying time.Duration
	for b.Loop() {
		b.StopTimer()
		store, url := openReal(b)
		_, bare := openReal(b)
		b.StartTimer()
		begin := time.Now()
		load(b, store, entries)
		between := time.Now()
		b.StopTimer()
		copyTables(b, connect(b, bare), dumps)
		loading, copying = loading+between.Sub(begin), copying+time.Since(between)
		for _, table := range []string{"passages", "logged", "tallies"} {
			equal(b, table, scanOne[int](b, connect(b, bare), `SELECT count(*) FROM `+table), scanOne[int](b, connect(b, url), `SELECT count(*) FROM `+table))
		}
		b.StartTimer()
	}
	passages := 0
	for _, e := range entries {
		passages += len(e.Passages)
	}
	b.ReportMetric(float64(b.N*passages)/loading.Seconds(), "passages/s")
	b.ReportMetric(copying.Seconds()/loading.Seconds(), "of-copy")
}

func codedSamples(b *testing.B, n int) []chancery.Entry {
	b.Helper()
	entries := make([]chancery.Entry, n)
	for i := range entries {
		sub := sample.Submission()
		sub.Raw = fmt.Appendf(sub.Raw, "\n\nThis is text %d.\n", i)
		var err error
		if entries[i], err = coding.Run(sub); err != nil {
			b.Fatal(err)
		}
	}
	return entries
}

func load(b *testing.B, store *postgres.Store, entries []chancery.Entry) {
	b.Helper()
	for some := range slices.Chunk(entries, 64) {
		for _, r := range store.PutAll(b.Context(), some, noon) {
			if r.Err != nil || !r.Created {
				b.Fatalf("%s: created %t, %v", r.Statement.ID, r.Created, r.Err)
			}
		}
	}
}

// openReal is a store with the vocabulary of the coder.
func openReal(b *testing.B) (*postgres.Store, string) {
	b.Helper()
	url := pgtest.URL(b)
	store, err := postgres.Open(b.Context(), url)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(store.Close)
	if err := store.SeedVocabulary(b.Context(), theme.All(), country.All(), country.Regions()); err != nil {
		b.Fatal(err)
	}
	return store, url
}

func dumpTables(b *testing.B, conn *pgx.Conn) []tableDump {
	b.Helper()
	var dumps []tableDump
	for _, table := range filled {
		d := tableDump{table: table, columns: strings.Join(columnsOf(b, conn, table), ", ")}
		var rows bytes.Buffer
		_, err := conn.PgConn().CopyTo(b.Context(), &rows, fmt.Sprintf(`COPY %s (%s) TO STDOUT (FORMAT binary)`, d.table, d.columns))
		if err != nil {
			b.Fatal(err)
		}
		d.rows = rows.Bytes()
		dumps = append(dumps, d)
	}
	return dumps
}

// columnsOf are the columns of a table that are not computed.
func columnsOf(b testing.TB, conn *pgx.Conn, table string) []string {
	b.Helper()
	rows, _ := conn.Query(b.Context(), `
		SELECT quote_ident(attname) FROM pg_attribute
		WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`, table)
	columns, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		b.Fatal(err)
	}
	return columns
}

func copyTables(b *testing.B, conn *pgx.Conn, dumps []tableDump) {
	b.Helper()
	err := pgx.BeginFunc(b.Context(), conn, func(tx pgx.Tx) error {
		if _, err := tx.Exec(b.Context(), `SET LOCAL chancery.crossings = 'of regions'; SET LOCAL chancery.crossing = parts`); err != nil { // they come with the rest
			return err
		}
		for _, d := range dumps {
			_, err := conn.PgConn().CopyFrom(b.Context(), bytes.NewReader(d.rows), fmt.Sprintf(`COPY %s (%s) FROM STDIN (FORMAT binary)`, d.table, d.columns))
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}
