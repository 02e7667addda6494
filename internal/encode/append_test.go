package encode_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/encode"
)

// byLibrary is what encoding/json makes of a value.
func byLibrary(t interface{ Fatal(...any) }, v any) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What is written field by field has the bytes of encoding/json, whatever is in it.
func TestPassagesAreWrittenAsByTheLibrary(t *testing.T) {
	number, passage := rapid.Float64Range(-1e300, 1e300), rapid.Make[api.Passage]()
	total := rapid.Make[api.Total]()
	rapid.Check(t, func(t *rapid.T) {
		list := api.List[api.Passage]{Data: rapid.SliceOfN(passage, 0, 3).Draw(t, "passages"), Total: total.Draw(t, "total")}
		for i := range list.Data {
			for j := range list.Data[i].Amounts {
				list.Data[i].Amounts[j].Value = number.Draw(t, "number")
			}
		}
		got, err := encode.List(list, nil)
		if want := byLibrary(t, list); err != nil || string(got) != want {
			t.Fatalf("%v, list\n%s\nwant\n%s", err, got, want)
		}
		for _, p := range list.Data {
			if got, want := lines(t, p), byLibrary(t, p); got != want {
				t.Fatalf("line\n%s\nwant\n%s", got, want)
			}
		}
	})
}

// So have the records of vocabulary lists, and one that is shown alone.
func TestConceptsAreWrittenAsByTheLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		requireAsByLibrary(t, rapid.Make[api.Theme]().Draw(t, "theme"), func(r *api.Theme) *api.Detail { return &r.Detail })
		requireAsByLibrary(t, rapid.Make[api.Country]().Draw(t, "country"), func(r *api.Country) *api.Detail { return &r.Detail })
		requireAsByLibrary(t, rapid.Make[api.Resolution]().Draw(t, "resolution"), func(r *api.Resolution) *api.Detail { return &r.Detail })
		requireAsByLibrary(t, rapid.Make[api.IssuerRecord]().Draw(t, "issuer"), func(r *api.IssuerRecord) *api.Detail { return &r.Detail })
	})
}

func requireAsByLibrary[T any](t *rapid.T, record T, detail func(*T) *api.Detail) {
	plain := record
	*detail(&plain) = api.Detail{}
	list := api.List[T]{Data: []T{record, plain}}
	got, err := encode.List(list, nil)
	if want := byLibrary(t, list); err != nil || string(got) != want {
		t.Fatalf("%v, list\n%s\nwant\n%s", err, got, want)
	}
}

func lines(t interface{ Fatal(...any) }, p api.Passage) string {
	var b bytes.Buffer
	rows, err := encode.NewRows[api.Passage](encode.AsNDJSON, &b, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := rows.Write(p); err != nil {
		t.Fatal(err)
	}
	if err := rows.Flush(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Strings that hold what JSON escapes, and what it need not.
func TestTextsAreWrittenAsByTheLibrary(t *testing.T) {
	texts := []string{"", "plain", "é – 日本", `a "quote" \ and`, "a\u2028b\u2029c", "\xff\xfe", "é\xff", "<&>", "\x7f", "é\x01", "🎉"}
	for c := range rune(' ') {
		texts = append(texts, string(c), "é"+string(c))
	}
	for _, text := range texts {
		p := api.Passage{Quote: text}
		if got, want := lines(t, p), byLibrary(t, p); got != want {
			t.Errorf("%q: %s want %s", text, got, want)
		}
	}
}

func TestListOfNothing(t *testing.T) {
	for rule, list := range map[string]api.List[api.Passage]{
		"no list": {}, "empty": {Data: []api.Passage{}}, "with facets": {Facets: map[string]api.Facet{"act": {}}},
	} {
		got, err := encode.List(list, nil)
		if want := byLibrary(t, list); err != nil || string(got) != want {
			t.Errorf("%s: %s, %v, want %s", rule, got, err, want)
		}
	}
}

// fullPage is a page of twenty passages with all that they usually have.
func fullPage() api.List[api.Passage] {
	text := func(s string) *string { return &s }
	list := api.List[api.Passage]{Total: api.Total{Value: 20, Relation: api.Exact}}
	for i := range 20 {
		p := api.Passage{
			ID: "p_" + strings.Repeat("a", 26), URL: "/v1/commitments/p_" + strings.Repeat("a", 26), Act: text("commitment"), Strength: text("firm"),
			Verb: text("provide"), Actor: &api.Actor{Text: text("We"), Kind: "issuers"}, Kind: "paragraph",
			Quote:     fmt.Sprintf("We will provide €%d million to Iraq for border security and the return of refugees by the end of 2030.", i),
			Themes:    []api.ThemeTag{{Slug: "refugees-idps", Label: "Refugees and displaced people", Broader: text("migration")}},
			Countries: []api.CountryTag{{Code: "IRQ", Alpha2: text("IQ"), M49: text("368"), Name: "Iraq", Roles: []string{"beneficiary"}}},
			Amounts:   []api.Amount{{Text: "€5 million", Value: 5e6, Currency: text("EUR")}}, Resolutions: []api.Citation{},
			Statement: api.StatementRef{ID: "2024-05-06-a", Title: "Joint statement on security", Date: text("2024-05-06"), Issuers: []string{"G7"}},
			Coded:     api.Coded{Ruleset: "2026.2", Review: "machine"}, Highlights: []api.Range{},
		}
		for range 8 {
			p.Evidence = append(p.Evidence, api.Evidence{For: "theme", Value: "refugees-idps", Rule: "theme.refugees-idps.return_of_refugee", Start: 452, End: 470})
		}
		list.Data = append(list.Data, p)
	}
	return list
}

// BenchmarkList writes a page of twenty passages.
func BenchmarkList(b *testing.B) {
	list := fullPage()
	written := len(byLibrary(b, list))
	run := func(name string, write func() error) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(written))
			for b.Loop() {
				if err := write(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	run("json", func() error { _, err := encode.List(list, nil); return err })
	run("json by the library", func() error { _, err := encode.JSON(list); return err })
	for _, f := range []encode.Format{encode.AsNDJSON, encode.AsCSV} {
		run(string(f), func() error {
			rows, err := encode.NewRows(f, &bytes.Buffer{}, encode.PassageColumns(), nil)
			for _, p := range list.Data {
				if err == nil {
					err = rows.Write(p)
				}
			}
			return err
		})
	}
}
