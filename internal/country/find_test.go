package country_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
)

func TestFind(t *testing.T) {
	const text = "Türkiye’s Government met Prime Minister Kishida in the Congo."
	var got []string
	for _, m := range country.Find(text) {
		unsure := ""
		if m.Ambiguous {
			unsure = "?"
		}
		got = append(got, string(m.Country)+unsure+" "+m.Span.In(text)+" "+string(m.Rule))
	}
	want := []string{"TUR Türkiye country.name", "JPN Kishida country.leader", "COD? Congo country.name"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Find (-want +got):\n%s", diff)
	}
}

func TestFindStatesOfTwoSuccessors(t *testing.T) {
	found := country.Find("Czechoslovakia abstained.")
	if len(found) != 2 || found[0].Country != "CZE" || found[1].Country != "SVK" || found[0].Span != found[1].Span {
		t.Errorf("Find = %v, want CZE and SVK on one span", found)
	}
}

// TestLinear holds the coder to time in proportion to the length of a text,
// whatever the text: without that a line of ten megabytes would stop it.
func TestLinear(t *testing.T) {
	texts := map[string]string{
		"a list of countries":   "Iraq, ",
		"a list of peoples":     "Iraqi, ",
		"a compound":            "Iraq-",
		"a list of seats":       "Geneva, ",
		"a mission":             "United Nations Iraq Mission in ",
		"towns and a summit":    "in Paris Summit ",
		"titles without end":    "President ",
		"names after titles":    "President Joe Biden of Iraq, ",
		"quotes":                "\" Agreement between Iraq ",
		"one word":              "iraq",
		"marks":                 "....",
		"capital words":         "University of the Centre for Iraq ",
		"places in brackets":    "(Nice) ",
		"a prefix that repeats": "Democratic People's Republic of ",
	}
	for name, unit := range texts {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			country.Find(strings.Repeat(unit, 1<<18/len(unit)))
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("a quarter of a megabyte took %v", took)
			}
		})
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"Washington, D.C., 3 May 2011", "the U.S.-Japan Security Treaty", "Prime Minister Kishida of Japan", "“the Agreement between Iraq and",
		"Guinea-Bissau’s\xff", "Côte d’Ivoire", "President", "in Nice.", "the Kingdom of", "Iraq-", "-Iraq", "Kosovo*",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, m := range country.Find(text) {
			if m.Span.Start < end || m.Span.End <= m.Span.Start || m.Span.End > len(text) {
				t.Fatalf("span %v after %d in %d bytes", m.Span, end, len(text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(m.Span.In(text)) {
				t.Fatalf("cut a character: %q", m.Span.In(text))
			}
			if len(m.Country) != 3 || m.Rule == "" || m.Role == "" {
				t.Fatalf("incomplete: %+v", m)
			}
			end = m.Span.Start
		}
	})
}

// FuzzCode feeds any segments, also such as do not fit the body.
func FuzzCode(f *testing.F) {
	f.Add("Iraq and the Kingdom of Bahrain. The Kingdom will act.", "Joint Statement of Iraq", 0, 32, 33, 54)
	f.Add("Iraq", "", -1, 99, 3, 1)
	f.Fuzz(func(t *testing.T, body, title string, a, b, c, d int) {
		in := country.Input{
			Body: body, Origin: chancery.Origin{Title: title, Date: "2016-07-21"},
			Segments: []chancery.Segment{{Span: chancery.Span{Start: a, End: b}}, {Span: chancery.Span{Start: c, End: d}}},
		}
		coded := country.Code(in)
		if len(coded) != len(in.Segments) {
			t.Fatalf("%d lists for %d segments", len(coded), len(in.Segments))
		}
		for _, tags := range coded {
			for _, tag := range tags {
				if len(tag.Roles) == 0 || len(tag.Evidence) == 0 {
					t.Fatalf("%s without a role or evidence", tag.Country)
				}
				for _, e := range tag.Evidence {
					if e.Span.Start < 0 || e.Span.End <= e.Span.Start || e.Span.End > len(body) {
						t.Fatalf("span %v in %d bytes", e.Span, len(body))
					}
				}
			}
		}
		if diff := cmp.Diff(coded, country.Code(in)); diff != "" {
			t.Fatalf("a second run differs:\n%s", diff)
		}
	})
}
