package resolution_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/resolution"
)

// cited are the labels of the resolutions that text cites, in order, each once.
func cited(text string) []string {
	var got []string
	for _, c := range resolution.Find(text) {
		label := c.Resolution.Label
		if slices.Contains(c.Flags, chancery.YearConflict) {
			label += "!year"
		}
		if !slices.Contains(got, label) {
			got = append(got, label)
		}
	}
	return got
}

// escapes are the characters that the tables spell out.
var escapes = strings.NewReplacer(`\n`, "\n", `\u00a0`, "\u00a0", `\u202f`, "\u202f", `\u2011`, "\u2011")

// TestTables runs the tables of texts and what they cite.
func TestTables(t *testing.T) {
	for _, name := range []string{"citations.tsv", "cases.tsv"} {
		file, err := os.Open("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		rule := ""
		lines := bufio.NewScanner(file)
		for lines.Scan() {
			line := lines.Text()
			if after, ok := strings.CutPrefix(line, "# "); ok || line == "" {
				rule = after
				continue
			}
			text, want, ok := strings.Cut(line, "\t")
			if !ok {
				t.Fatalf("%s: no tab in %q", name, line)
			}
			text = escapes.Replace(text)
			t.Run(name+"/"+rule+"/"+text, func(t *testing.T) {
				if diff := cmp.Diff(want, strings.Join(cited(text), "|")); diff != "" {
					t.Errorf("Find(%q) (-want +got):\n%s", text, diff)
				}
			})
		}
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFlags(t *testing.T) {
	tests := []struct {
		rule, text string
		want       []chancery.Flag
	}{
		{"organ and year told", "Security Council resolution 2254 (2015)", nil},
		{"neither told", "resolution 2254", []chancery.Flag{chancery.OrganInferred, chancery.YearInferred}},
		{"the organ told behind", "resolution 2254 of the Security Council", []chancery.Flag{chancery.YearInferred}},
		{"a date tells the year", "UNSCR 2254 of 18 December 2015", nil},
		{"the UN is no organ", "UN resolution 2254 (2015)", []chancery.Flag{chancery.OrganInferred}},
		{"a wrong year", "UNSCR 2254 (2016)", []chancery.Flag{chancery.YearConflict}},
		{"a wrong date", "UNSCR 2254 of 18 December 2016", []chancery.Flag{chancery.YearConflict}},
		{"the date of something else", "we met on UNSCR 2254 on 2 May 2019", []chancery.Flag{chancery.YearInferred}},
		{"a year that the session cannot have", "General Assembly resolution 60/288 (2015)", []chancery.Flag{chancery.YearConflict}},
		{"a year that it can", "General Assembly resolution 60/288 (2006)", nil},
		{"beyond the table", "UNSCR 2830 (2026)", []chancery.Flag{chancery.Unverified}},
		{"a session from the table", "General Assembly resolution 2758", []chancery.Flag{chancery.YearInferred}},
		{"an open reference", "UNSCR 1325 (2000) and subsequent resolutions on women", []chancery.Flag{chancery.OpenReference}},
		{"an open reference by short form", "UNSCR 2231 (2015) and all other relevant UNSCRs", []chancery.Flag{chancery.OpenReference}},
		{"an open reference in French", "la résolution 2254 (2015) du Conseil de sécurité et les autres résolutions pertinentes", []chancery.Flag{chancery.OpenReference}},
		{"no open reference over a full stop", "See UNSCR 1325 (2000). All relevant resolutions apply.", nil},
		{"a range of numbers with years", "UNSCRs 1267 (1999) to 1390 (2002)", []chancery.Flag{chancery.InRange}},
		{"a range of bare numbers", "UNSCRs 1267 to 1390", []chancery.Flag{chancery.InRange, chancery.YearInferred}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := resolution.Find(tt.text)
			if len(got) == 0 {
				t.Fatalf("Find(%q) found nothing", tt.text)
			}
			if diff := cmp.Diff(tt.want, got[0].Flags); diff != "" {
				t.Errorf("Find(%q) flags (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestSpans(t *testing.T) {
	tests := []struct {
		rule, text string
		want       []string
	}{
		{"the first number has its head, the others stand alone", "under UNSCRs 1267, 1989 (2011) and 2253.", []string{"UNSCRs 1267", "1989 (2011)", "2253"}},
		{"a head apart from its number stays out", "the UNSCRs, including 2231", []string{"2231"}},
		{"a symbol is whole", "see (A/HRC/RES/S-30/1).", []string{"A/HRC/RES/S-30/1"}},
		{"an address stays out", "https://undocs.org/S/RES/2254(2015)", []string{"S/RES/2254(2015)"}},
		{"letters share a span", "resolutions 3411 A and B (XXX)", []string{"resolutions 3411 A and B (XXX)", "resolutions 3411 A and B (XXX)"}},
		{"dates and organs stay out", "la résolution 242 (1967) du 22 novembre 1967", []string{"résolution 242 (1967)"}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			var got []string
			for _, c := range resolution.Find(tt.text) {
				if c.Text != c.Span.In(tt.text) {
					t.Errorf("text %q, span %q", c.Text, c.Span.In(tt.text))
				}
				got = append(got, c.Text)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestResolution(t *testing.T) {
	tests := []struct {
		rule, text string
		want       chancery.Resolution
	}{
		{"all that is known of a Council resolution", "UNSCR 2254", chancery.Resolution{
			Symbol: "S/RES/2254", Organ: chancery.SecurityCouncil, Year: 2015, Adopted: "2015-12-18", Label: "S/RES/2254 (2015)",
			Topic: "The situation in the Middle East", URL: "https://undocs.org/S/RES/2254(2015)",
		}},
		{"a session does not tell the year", "A/RES/60/288", chancery.Resolution{
			Symbol: "A/RES/60/288", Organ: chancery.GeneralAssembly, Label: "A/RES/60/288", URL: "https://undocs.org/A/RES/60/288",
		}},
		{"the document holds all letters of an old number", "A/RES/217 A (III)", chancery.Resolution{
			Symbol: "A/RES/217A(III)", Organ: chancery.GeneralAssembly, Label: "A/RES/217 A (III)", URL: "https://undocs.org/A/RES/217(III)",
		}},
		{"the Human Rights Council meets three times a year", "A/HRC/RES/49/1", chancery.Resolution{
			Symbol: "A/HRC/RES/49/1", Organ: chancery.HumanRightsCouncil, Year: 2022, Label: "A/HRC/RES/49/1", URL: "https://undocs.org/A/HRC/RES/49/1",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := resolution.Find(tt.text)
			if len(got) != 1 {
				t.Fatalf("Find(%q) = %v", tt.text, got)
			}
			if diff := cmp.Diff(tt.want, got[0].Resolution); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func FuzzFind(f *testing.F) {
	f.Add("UNSCRs 1267 (1999), 1989 and all other relevant resolutions; A/RES/3419 A to D (XXX)")
	f.Add("la résolution 60/288 de l’Assemblée générale\n\n• 2254\u00a0(2015) H.Res. 1 S11 (1982)")
	for _, cut := range []string{"UNSCR 1 of", "UNSCR 1 of the", "UNSCR (", "resolution", "resolutions 1325 and", "S/RES/", "A/RES/3419 A to", "resolution 377 A (", "resolution S-", "UNSCR 1325, adopted by"} {
		f.Add(cut)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, c := range resolution.Find(text) {
			if c.Span.Start < last || c.Span.End <= c.Span.Start || c.Span.End > len(text) {
				t.Fatalf("span %v after %d of %d", c.Span, last, len(text))
			}
			if c.Text != c.Span.In(text) {
				t.Fatalf("text %q, span %q", c.Text, c.Span.In(text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(c.Text) {
				t.Fatalf("span cuts a character: %q", c.Text)
			}
			if again, err := resolution.Parse(c.Resolution.Label); err != nil || again.Symbol != c.Resolution.Symbol {
				t.Fatalf("label %q of %q parses to %q, %v", c.Resolution.Label, c.Text, again.Symbol, err)
			}
			last = c.Span.Start
		}
	})
}

// TestLinear holds Find to linear time on texts that are all heads, or one line.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"resolutions ", "UNSCR (", "resolution 1325 and ", "S/RES/", "resolutions on peace, ", "A ", "\xff\xfes", "UNSC 1 ("} {
		start := time.Now()
		resolution.Find(strings.Repeat(unit, 1<<20/len(unit)))
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("a megabyte of %q took %v", unit, took)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	prose := "We will continue to support the resolution of the conflict and stand with the people of the region as they seek peace. "
	for _, bb := range []struct{ name, text string }{
		{"prose", strings.Repeat(prose, 400)},
		{"communique", strings.Repeat(strings.Repeat(prose, 15)+"We recall UNSCRs 1267 (1999), 1989 and 2253, and General Assembly resolution 60/288. ", 30)},
		{"resolution", strings.Repeat("Recalling its resolutions 1267 (1999) of 15 October 1999, 1333 (2000) and 1390 (2002), ", 500)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.text)))
			b.ReportAllocs()
			for b.Loop() {
				resolution.Find(bb.text)
			}
		})
	}
}

// TestCutShort ends every text of the tables at every byte.
func TestCutShort(t *testing.T) {
	for _, name := range []string{"citations.tsv", "cases.tsv"} {
		table, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(table)) {
			text, _, _ := strings.Cut(line, "\t")
			text = escapes.Replace(text)
			for end := range len(text) {
				for _, c := range resolution.Find(text[:end]) {
					if c.Span.End > end || c.Text != text[c.Span.Start:c.Span.End] {
						t.Errorf("Find(%q) gave %+v", text[:end], c)
					}
				}
			}
		}
	}
}
