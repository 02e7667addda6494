package document_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/responses"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/document"
)

// FuzzDates holds that dates are days of the calendar, stand in order in the
// text, and are found again where they stand alone.
func FuzzDates(f *testing.F) {
	for _, s := range []string{
		"20-21 July 2016", "this 4th day of May, 2001", "30 June to 2 July 2016", "21.07.2016, 2016-07-21 and 31/12/1999", "July 21st, 2016",
		"21 de julio de 2016", "le 1er juillet 2016", "the twenty-first day of July two thousand and sixteen", "99/99/9999", "31 June 2016\xff",
		"No. 7, first day of July two thousAnd",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		dates, spans := document.FindDates(text)
		end := 0
		for i, span := range spans {
			if span.Start < end || span.End <= span.Start || span.End > len(text) {
				t.Fatalf("date at %v of %d bytes, behind %d", span, len(text), end)
			}
			words := span.In(text)
			if utf8.ValidString(text) && !utf8.ValidString(words) {
				t.Fatalf("%q cuts a character", words)
			}
			if _, err := chancery.ParseDate(string(dates[i])); err != nil {
				t.Fatalf("%q is the date %q: %v", words, dates[i], err)
			}
			if again, _ := document.FindDates(words); len(again) == 0 || again[0] != dates[i] {
				t.Fatalf("%q is %s, and alone %v", words, dates[i], again)
			}
			end = span.End
		}
	})
}

// FuzzMarker holds that a marker and the words after it are what stood there.
func FuzzMarker(f *testing.F) {
	for _, s := range []string{"1. We", "(a) we", "IV. We", "2. (a) Decides", "• we", "1.2.3 We", "- we", "(xxviii) we", "a)", "1.)we", "\u2022\xff", "10 We", "99999999. We"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, rest, value, ok := document.CutMarker(s)
		if !ok {
			if rest != s {
				t.Fatalf("no marker in %q, but %q behind it", s, rest)
			}
			return
		}
		if text == "" || value < 0 || !strings.HasSuffix(s, rest) {
			t.Fatalf("marker %q, %d, before %q of %q", text, value, rest, s)
		}
		plain := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if before := s[:len(s)-len(rest)]; plain(before) != plain(text) {
			t.Fatalf("marker %q of %q", text, before)
		}
	})
}

// FuzzPages holds the promises of a body on characters that stand anywhere on
// the pages of a PDF, in any type.
func FuzzPages(f *testing.F) {
	f.Add("Joint Statement\nWe met.1\n1. We will act;\f1 A note.\n- 2 -", []byte{0, 0, 11, 0, 5, 0, 11, 0, 10, 0, 11, 1, 15, 4, 6, 0})
	f.Add("\u0002\ufffe \x00a\r\n\f\f", []byte{255, 255, 0, 255})
	f.Add("", []byte{})
	f.Fuzz(func(t *testing.T, text string, places []byte) {
		at := 0
		next := func() byte { // of the places, over and over
			if len(places) == 0 {
				return 0
			}
			at++
			return places[(at-1)%len(places)]
		}
		var pages [][]*document.Glyph
		for page := range strings.SplitSeq(strings.ToValidUTF8(text, ""), "\f") {
			pages = append(pages, nil)
			for _, c := range page {
				pages[len(pages)-1] = append(pages[len(pages)-1], glyph(c, next(), next(), next(), next()))
			}
		}
		body := document.ReadPages(pages)
		checkBody(t, body)
	})
}

// glyph is a character at a place, in type of a size; style is bits.
func glyph(c rune, x, y, size, style byte) *document.Glyph {
	g := &document.Glyph{Text: string(c), Angle: float64(style&2) / 2}
	g.PointPosition = responses.CharPosition{Left: float64(x) * 3, Right: float64(x)*3 + float64(size)/2, Bottom: float64(y) * 4, Top: float64(y)*4 + float64(size)}
	if style&4 == 0 {
		g.FontInformation = &responses.FontInformation{Name: "Sans", RenderedSize: float64(size), Weight: 400 + 300*int(style&1)}
	}
	return g
}

// TestRaisedFigures holds that a page of nothing but raised figures is read in
// linear time.
func TestRaisedFigures(t *testing.T) {
	var page []*document.Glyph
	for range 60_000 {
		page = append(page, glyph('a', 0, 0, 12, 0))
	}
	for range 50_000 {
		page = append(page, glyph('1', 1, 2, 6, 0))
	}
	start := time.Now()
	document.ReadPages([][]*document.Glyph{page})
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("%d characters took %v", len(page), took)
	}
}
