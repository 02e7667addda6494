package postgres_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// highlighted are the words of the body that the highlights of a passage are of.
func highlighted(t testing.TB, store *postgres.Store, f chancery.Found) []string {
	t.Helper()
	revision, err := store.Revision(t.Context(), f.Statement.ID, 0)
	if err != nil {
		t.Fatal(err)
	}
	body := []rune(revision.Body.Text)
	var words []string
	for _, s := range f.Highlights {
		words = append(words, string(body[s.Start:s.End]))
	}
	return words
}

func TestHighlights(t *testing.T) {
	store := openStore(t)
	item := promised("rebuild the Harbours of São Tomé and its œuvres – counter-terrorism, the minister’s, of https://example.com/harbours – " +
		"with x̂enon and 5.5 harbouring ports, as the bridge over the water; the bridge of wheat, Da’esh/ISIL, COVID-19 and U.S.-led.The end of 2021-2025. " +
		"The India-Middle East-Europe corridor and well-being-led UN-WHO help join us; US aid, HIV/AIDS.")
	item.LeadIn = &chancery.Quotation{Quote: "Déclaration", Span: chancery.Span{Start: 13, End: 24}}
	mustPut(t, store, compose(chancery.Statement{ID: "s", Origin: chancery.Origin{Title: "Joint Łódź"}}, item))
	tests := []struct {
		rule, query string
		want        []string
	}{
		{"every form of a word", "harbour", []string{"Harbours", "harbours", "harbouring"}},
		{"several words, each on its own", "ports harbours", []string{"Harbours", "harbours", "harbouring", "ports"}},
		{"accents in the text do not matter", "sao tome", []string{"São", "Tomé"}},
		{"accents in the query do not either", "hárbours", []string{"Harbours", "harbours", "harbouring"}},
		{"a letter keeps what it carries", "xenon", []string{"x̂enon"}},
		{"ligatures are two letters", "oeuvre", []string{"œuvres"}},
		{"what stands behind a ligature is where it is", "wheat", []string{"wheat"}},
		{"a phrase is one stretch", `"rebuild the harbours"`, []string{"rebuild the Harbours"}},
		{"a word of a phrase elsewhere is not meant", `"bridge over the water"`, []string{"bridge over the water"}},
		{"a hyphenated word is one", "counter-terrorism", []string{"counter-terrorism"}},
		{"or two", "counter terrorism", []string{"counter", "terrorism"}},
		{"and is its two as a phrase", `"counter terrorism"`, []string{"counter-terrorism"}},
		{"a part of one is a part", "terrorism", []string{"terrorism"}},
		{"a possessive is its word", "minister", []string{"minister"}},
		{"a number is a word", "5.5", []string{"5.5"}},
		{"an address is one", "example.com/harbours", []string{"example.com/harbours"}},
		{"a name has its apostrophe or not", "daesh", []string{"Da’esh"}},
		{"whatever the apostrophe", "da'esh", []string{"Da’esh"}},
		{"so has an abbreviation its dots, and is no pronoun", "US", []string{"U.S", "US"}},
		{"with dots, too", "U.S. led", []string{"U.S", "led", "led", "US"}},
		{"but small letters may be either", "us", []string{"U.S", "us", "US"}},
		{"also in a phrase", `"us aid"`, []string{"US aid"}},
		{"an abbreviation is a word that is left out otherwise", "WHO", []string{"WHO"}},
		{"or has its stem", "AIDS", []string{"AIDS"}},
		{"and is found by the stem", `"hiv aids"`, []string{"HIV/AIDS"}},
		{"a phrase is in a hyphenated word", `"middle east"`, []string{"Middle East"}},
		{"or runs out of one", `"europe corridor"`, []string{"Europe corridor"}},
		{"a word with one that is left out is whole", "well-being", []string{"well-being"}},
		{"and its part is one", "well", []string{"well"}},
		{"names that a slash joins are two", "isil", []string{"ISIL"}},
		{"and are found together", "Da'esh/ISIL", []string{"Da’esh/ISIL"}},
		{"a number with a hyphen is one", "covid-19", []string{"COVID-19"}},
		{"and its parts are found", "19", []string{"19"}},
		{"either end of a range is", "2025", []string{"2025"}},
		{"a sentence begins without a space", "end", []string{"end"}},
		{"a range is kept out as a whole", "led -2021-2024", []string{"led", "led"}},
		{"what is kept out is not there", "ports -airport", []string{"ports"}},
		{"either of two", "airport or ports", []string{"ports"}},
		{"the lead-in counts", "declaration", []string{"Déclaration"}},
		{"a phrase runs from the lead-in into the quote", `"declaration rebuild"`, []string{"Déclaration", "rebuild"}},
		{"the title has none", "lodz", nil},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			listing, err := store.Passages(t.Context(), chancery.Filter{Query: tt.query}, chancery.Page{Limit: 5})
			if err != nil || len(listing.Items) != 1 {
				t.Fatalf("%d passages, %v", len(listing.Items), err)
			}
			equal(t, "highlights", tt.want, highlighted(t, store, listing.Items[0]))
		})
	}
}

// The words that are highlighted are those the query asks for.
func TestHighlightsAreWhatTheQueryAsksFor(t *testing.T) {
	a := newArchive(t, 30)
	rapid.Check(t, func(rt *rapid.T) {
		q := query().Draw(rt, "query")
		listing, err := a.store.Passages(t.Context(), chancery.Filter{Query: q}, chancery.Page{Limit: 20, Sort: chancery.MostRelevant})
		if err != nil {
			rt.Fatal(err)
		}
		for _, f := range listing.Items {
			want, got := askedFor(q, f.Passage), f.Highlights
			if w, g := fmt.Sprint(want), fmt.Sprint(got); w != g {
				rt.Errorf("%s in %q: want %s, got %s", q, f.Passage.Quote, w, g)
			}
		}
	})
}

// askedFor finds the words of a query in the forms of [query] by hand.
func askedFor(q string, p chancery.Passage) []chancery.Span {
	if strings.HasPrefix(q, "-") {
		return nil
	}
	words := strings.Fields(unaccented(p.Quote))
	asked := strings.Fields(strings.Trim(unaccented(q), `"`))
	var spans []chancery.Span
	at := p.Locator.Span.Start
	for i, word := range words {
		length := utf8.RuneCountInString(word)
		switch {
		case !strings.HasPrefix(q, `"`):
			if word != "or" && slices.Contains(asked, word) {
				spans = append(spans, chancery.Span{Start: at, End: at + length})
			}
		case i+1 < len(words) && slices.Equal(words[i:i+2], asked):
			s := chancery.Span{Start: at, End: at + length + 1 + len(words[i+1])}
			if last := len(spans) - 1; last >= 0 && spans[last].Overlaps(s) {
				spans[last].End = s.End
			} else {
				spans = append(spans, s)
			}
		}
		at += length + 1
	}
	return spans
}
