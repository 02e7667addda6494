package postgres

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
)

// field is a value of a type, as SQL and as it is written; nothing is null.
type field struct {
	typed, sql string
	write      func(*rowWriter)
}

func day(year int, month time.Month, day int) pgtype.Date {
	return pgtype.Date{Time: time.Date(year, month, day, 0, 0, 0, 0, time.UTC), Valid: true}
}

var fields = []field{
	{"boolean", `true`, func(w *rowWriter) { w.boolean(true) }},
	{"boolean", `false`, func(w *rowWriter) { w.boolean(false) }},
	{"smallint", `-32768`, func(w *rowWriter) { w.smallint(math.MinInt16) }},
	{"integer", `2147483647`, func(w *rowWriter) { w.integer(math.MaxInt32) }},
	{"integer", `-1`, func(w *rowWriter) { w.integer(-1) }},
	{"bigint", `-9223372036854775808`, func(w *rowWriter) { w.bigint(math.MinInt64) }},
	{"double precision", `-0.1`, func(w *rowWriter) { w.double(-0.1) }},
	{"text", `'“We” will'`, func(w *rowWriter) { w.text("“We” will") }},
	{"text", `''`, func(w *rowWriter) { w.text("") }},
	{"text", `null`, func(w *rowWriter) { w.null() }},
	{"bytea", `'\x00ff'`, func(w *rowWriter) { w.bytea([]byte{0, 255}) }},
	{"bytea", `''`, func(w *rowWriter) { w.bytea(nil) }},
	{"json", `'{"a":[1,2]}'`, func(w *rowWriter) {
		w.json(func(j *jsonWriter) {
			j.object(func() {
				j.name("a")
				j.array(2, func(i int) { j.integer(i + 1) })
			})
		})
	}},
	{"json", `'["a"]'`, func(w *rowWriter) { w.marshaled([]string{"a"}) }},
	{"jsonb", `'{"a": null}'`, func(w *rowWriter) { w.jsonb([]byte(`{"a":null}`)) }},
	{"jsonb", `null`, func(w *rowWriter) { w.jsonb(nil) }},
	{"date", `'1999-12-31'`, func(w *rowWriter) { w.date(day(1999, 12, 31)) }},
	{"date", `'2000-02-29'`, func(w *rowWriter) { w.date(day(2000, 2, 29)) }},
	{"date", `'0001-01-01'`, func(w *rowWriter) { w.date(day(1, 1, 1)) }},
	{"date", `'-infinity'`, func(w *rowWriter) { w.date(dateOrder("")) }},
	{"date", `'infinity'`, func(w *rowWriter) { w.date(pgtype.Date{InfinityModifier: pgtype.Infinity, Valid: true}) }},
	{"date", `null`, func(w *rowWriter) { w.date(dateValue("")) }},
	{"timestamptz", `'1945-06-26 12:00:00.000001+00'`, func(w *rowWriter) { w.timestamptz(time.Date(1945, 6, 26, 12, 0, 0, 1000, time.UTC)) }},
	{"timestamptz", `'0001-01-01 00:00:00+00'`, func(w *rowWriter) { w.timestamptz(time.Time{}) }},
	{"text[]", `'{a,"b c",NULL_,é}'`, func(w *rowWriter) { writeTexts(w, []string{"a", "b c", "NULL_", "é"}) }},
	{"text[]", `'{}'`, func(w *rowWriter) { writeTexts[string](w, nil) }},
	{"tsvector", `'a:1A,3B b:2C,4'`, func(w *rowWriter) {
		v := vector{}
		v.add("b", 4, pgtype.TSVectorWeightD)
		v.add("a", 1, pgtype.TSVectorWeightA)
		v.add("b", 2, pgtype.TSVectorWeightC)
		v.add("a", 3, pgtype.TSVectorWeightB)
		w.tsvector(&v)
	}},
	{"tsvector", `''`, func(w *rowWriter) { w.tsvector(&vector{}) }},
	{"tsvector", `null`, func(w *rowWriter) {
		v := vector{}
		v.add("a", lastPlace+1, pgtype.TSVectorWeightA)
		w.tsvector(&v)
	}},
	{"tsvector", `null`, func(w *rowWriter) {
		v := vector{}
		for place := range uint16(maxPlaces + 1) {
			v.add("a", 1+place, pgtype.TSVectorWeightA)
		}
		w.tsvector(&v)
	}},
	{"tsvector", `array_to_string(ARRAY(SELECT 'a:' || n FROM generate_series(1, 255) AS n), ' ')`, func(w *rowWriter) {
		v := vector{}
		for place := range uint16(maxPlaces) {
			v.add("a", 1+place, pgtype.TSVectorWeightD)
		}
		w.tsvector(&v)
	}},
}

// inTable runs f in a transaction with a table.
func inTable(t *testing.T, columns string, f func(pgx.Tx)) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), pgtest.URL(t))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close(t.Context()) }()
	tx, err := conn.Begin(t.Context())
	if err == nil {
		_, err = tx.Exec(t.Context(), `CREATE TEMPORARY TABLE written (`+columns+`)`)
	}
	if err != nil {
		t.Fatal(err)
	}
	f(tx)
}

// What is written is what the database reads, more of it than one message holds.
func TestRowsAreReadAsWritten(t *testing.T) {
	for _, of := range fields {
		inTable(t, "number bigint, value "+of.typed, func(tx pgx.Tx) {
			const rows = 10_000
			err := copyRows(t.Context(), tx, "written", []string{"number", "value"}, make([]int, rows), func(w *rowWriter, _ *int) {
				w.bigint(7)
				of.write(w)
			})
			if err != nil {
				t.Errorf("%s %s: %v", of.typed, of.sql, err)
				return
			}
			var there, same int
			err = tx.QueryRow(t.Context(), `
				SELECT count(*), count(*) FILTER (WHERE number = 7 AND (value::text IS NOT DISTINCT FROM (`+of.sql+`)::`+of.typed+`::text))
				FROM written`).Scan(&there, &same)
			if err != nil || there != rows || same != rows {
				t.Errorf("%s %s: %d rows of %d, %d as written, %v", of.typed, of.sql, there, rows, same, err)
			}
		})
	}
}

// What has no place in a column, or is of none, is refused, and nothing written.
func TestRowsThatAreWrongAreRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		columns string
		write   func(*rowWriter)
		want    string
	}{
		"too large":     {"value smallint", func(w *rowWriter) { w.smallint(1 << 15) }, "no smallint"},
		"too large, 32": {"value integer", func(w *rowWriter) { w.integer(1 << 31) }, "no integer"},
		"no number":     {"value json", func(w *rowWriter) { w.marshaled(math.NaN()) }, "NaN"},
		"too few":       {"value integer", func(*rowWriter) {}, errFields.Error()},
		"too many":      {"value integer", func(w *rowWriter) { w.nulls(2) }, errFields.Error()},
		"other type":    {"value integer", func(w *rowWriter) { w.bigint(1) }, "incorrect binary data format"},
		"no UTF-8":      {"value text", func(w *rowWriter) { w.text("\xff") }, "invalid byte sequence"},
	} {
		inTable(t, tt.columns, func(tx pgx.Tx) {
			err := copyRows(t.Context(), tx, "written", []string{"value"}, []int{1, 2}, func(w *rowWriter, i *int) {
				if *i == 1 {
					w.null()
				} else {
					tt.write(w)
				}
			})
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%s: %v, want %q", name, err, tt.want)
			}
			if err := tx.Commit(t.Context()); !errors.Is(err, pgx.ErrTxCommitRollback) {
				t.Errorf("%s: committed: %v", name, err)
			}
		})
	}
}
