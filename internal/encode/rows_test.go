package encode_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/encode"
)

func write[T any](t *testing.T, f encode.Format, columns []encode.Column[T], fields []string, records ...T) string {
	t.Helper()
	var b bytes.Buffer
	rows, err := encode.NewRows(f, &b, columns, fields)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		if err := rows.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := rows.Flush(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCSV(t *testing.T) {
	text := []encode.Column[string]{{Name: "text", Field: "text", Cell: func(s string) string { return s }}}
	tests := []struct{ rule, cell, want string }{
		{"plain text", "We will act.", "We will act."},
		{"a comma is quoted", "a,b", `"a,b"`},
		{"a quote is doubled", `say "no"`, `"say ""no"""`},
		{"a line break is quoted", "a\nb", "\"a\r\nb\""},
		{"an equals sign is defused", "=1+1", "'=1+1"},
		{"a plus is defused", "+41", "'+41"},
		{"a minus is defused", "-1", "'-1"},
		{"an at sign is defused", "@SUM(A1)", "'@SUM(A1)"},
		{"a tab is defused", "\t=1", "'\t=1"},
		{"a carriage return is defused", "\r=1", "\"'=1\""},
		{"a full-width sign is defused", "＝1", "'＝1"},
		{"a sign within is left alone", "1=1", "1=1"},
		{"letters beyond ASCII", "Łódź – 東京", "Łódź – 東京"},
		{"an empty row is no empty line", "", `""`},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := write(t, encode.AsCSV, text, nil, tt.cell)
			if want := "text\r\n" + tt.want + "\r\n"; got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}

// TestColumns holds that a table shows every field of its records, but those
// that only a single one has.
func TestColumns(t *testing.T) {
	holdsColumns(t, encode.PassageColumns(), "context")
	holdsColumns(t, encode.StatementColumns())
	holdsColumns(t, encode.ThemeColumns(), "facets", "links")
	holdsColumns(t, encode.CountryColumns(), "facets", "links")
	holdsColumns(t, encode.ResolutionColumns(), "facets", "links")
	holdsColumns(t, encode.IssuerColumns(), "facets", "links")
}

func holdsColumns[T any](t *testing.T, columns []encode.Column[T], without ...string) {
	t.Helper()
	shown := make(map[string]bool)
	names := make(map[string]bool)
	var empty T
	for _, c := range columns {
		if !slices.Contains(encode.Fields[T](), c.Field) || names[c.Name] {
			t.Errorf("column %s of %T shows no field %s, or is there twice", c.Name, empty, c.Field)
		}
		shown[c.Field], names[c.Name] = true, true
		c.Cell(empty) // what is unknown is no panic
	}
	for _, field := range encode.Fields[T]() {
		if !shown[field] && !slices.Contains(without, field) {
			t.Errorf("no column of %T shows %s", empty, field)
		}
	}
}

func TestPassageTable(t *testing.T) {
	act, verb, text, date, marker := "commitment", "train", "We", "2021-12-31", "-"
	p := api.Passage{
		ID: "p_1", Act: &act, Verb: &verb, Actor: &api.Actor{Text: &text, Kind: "issuers"}, Quote: "=We train, \"all\"",
		LeadIn: &api.Quotation{Quote: "We will:"}, Locator: api.Locator{Paragraph: 2, Sentence: 3, Marker: &marker, Start: 4, End: 5},
		Themes:      []api.ThemeTag{{Slug: "police"}, {Slug: "finance"}},
		Countries:   []api.CountryTag{{Code: "IRQ", Roles: []string{"actor", "target"}}},
		Resolutions: []api.Citation{{Label: "S/RES/2254 (2015)"}},
		Deadline:    &api.Deadline{Text: "by 2021", Date: &date}, Amounts: []api.Amount{{Text: "€3 million"}},
		Statement: api.StatementRef{Issuers: []string{"Italy", "Iraq"}},
		Evidence:  []api.Evidence{{For: "act", Value: "commitment", Rule: "act.will", Start: 4, End: 5}},
	}
	records, err := csv.NewReader(strings.NewReader(write(t, encode.AsCSV, encode.PassageColumns(), nil, p))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[string]string)
	for i, name := range records[0] {
		if records[1][i] != "" && records[1][i] != "false" {
			got[name] = records[1][i]
		}
	}
	want := map[string]string{
		"id": "p_1", "act": "commitment", "verb": "train", "actor": "We", "actor_kind": "issuers", "quote": `'=We train, "all"`,
		"lead_in": "We will:", "paragraph": "2", "sentence": "3", "marker": "'-", "start": "4", "end": "5", "themes": "police; finance",
		"countries": "IRQ:actor+target", "resolutions": "S/RES/2254 (2015)", "deadline": "by 2021", "deadline_date": "2021-12-31",
		"amounts": "€3 million", "statement_issuers": "Italy; Iraq", "revision": "0", "evidence": "act=commitment (act.will 4-5)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}

func TestPicked(t *testing.T) {
	record := api.IssuerRecord{Issuer: api.Issuer{Slug: "a&b", Name: "A <b>"}, URL: "/v1/issuers/a", Counts: api.Counts{Passages: 2}}
	all, err := encode.JSON(record)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		rule   string
		fields []string
		want   string
	}{
		{"no fields are all", nil, string(all)},
		{"in the order of the record", []string{"counts", "slug"}, `{"slug":"a&b","counts":{"commitments":0,"passages":2,"statements":0}}` + "\n"},
		{"null is shown", []string{"country"}, `{"country":null}` + "\n"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got, err := encode.JSON(encode.Picked[api.IssuerRecord]{Record: record, Fields: tt.fields})
			if err != nil || string(got) != tt.want {
				t.Errorf("%s, %v, want %s", got, err, tt.want)
			}
		})
	}
	if got := write(t, encode.AsNDJSON, nil, []string{"name"}, record, record); got != strings.Repeat(`{"name":"A <b>"}`+"\n", 2) {
		t.Errorf("lines %q", got)
	}
}

// TestPickedIsWhole holds that picking every field is picking none.
func TestPickedIsWhole(t *testing.T) {
	p := api.Passage{ID: "p_1", Context: &api.Context{}}
	all, err1 := encode.JSON(p)
	picked, err2 := encode.JSON(encode.Picked[api.Passage]{Record: p, Fields: encode.Fields[api.Passage]()})
	if err1 != nil || err2 != nil || string(all) != string(picked) {
		t.Errorf("%v, %v:\n%s%s", err1, err2, all, picked)
	}
	if n := reflect.TypeFor[api.Passage]().NumField(); n != len(encode.Fields[api.Passage]()) {
		t.Errorf("%d fields have names, of %d", len(encode.Fields[api.Passage]()), n)
	}
}

func TestJSONHasNoRows(t *testing.T) {
	if _, err := encode.NewRows[int](encode.AsJSON, &bytes.Buffer{}, nil, nil); err == nil {
		t.Error("a list in JSON is one value")
	}
}

func BenchmarkNDJSON(b *testing.B) {
	p := api.Passage{Quote: strings.Repeat("We will act. ", 20), Evidence: make([]api.Evidence, 6), Themes: make([]api.ThemeTag, 2)}
	line, err := json.Marshal(p)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(line)))
	rows, err := encode.NewRows[api.Passage](encode.AsNDJSON, &bytes.Buffer{}, nil, nil)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := rows.Write(p); err != nil {
			b.Fatal(err)
		}
	}
}
