package token_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

const body = "We will act in the U.S. and Türkiye. They will act; we WILL."

func segments(cuts ...int) []chancery.Segment {
	segments := make([]chancery.Segment, 0, len(cuts)/2)
	for pair := range slices.Chunk(cuts, 2) {
		segments = append(segments, chancery.Segment{Span: chancery.Span{Start: pair[0], End: pair[1]}})
	}
	return segments
}

// TestScanPassages holds that each passage has the tokens that Scan finds in
// it, at their place in the body.
func TestScanPassages(t *testing.T) {
	segments := segments(0, 37, 38, len(body), 11, 22, 22, 11, -4, 8, 40, 999, 7, 7)
	passages := token.ScanPassages(body, segments)
	if passages.Len() != len(segments) {
		t.Fatalf("%d passages of %d segments", passages.Len(), len(segments))
	}
	known := token.Know(passages, token.Common(), func(t token.Token) token.Token { return t })
	for i, s := range segments {
		start := min(max(s.Span.Start, 0), len(body))
		end := min(max(s.Span.End, start), len(body))
		want := token.Scan(body[start:end])
		for k := range want {
			want[k].Span = want[k].Span.Shift(start)
		}
		got := slices.Clone(passages.Of(i))
		for k := range got {
			if of := known.Of(got[k].Word); of.Norm != got[k].Norm || of.Kind != got[k].Kind {
				t.Errorf("%q is word %d, which is %q", got[k].Norm, got[k].Word, of.Norm)
			}
			got[k].Word = 0
		}
		if len(got)+len(want) > 0 && !cmp.Equal(want, got) {
			t.Errorf("%v (-want +got):\n%s", s.Span, cmp.Diff(want, got))
		}
	}
}

// TestOwn holds that a word that is not common is there once, in whatever case
// it stands; common numbers are none of its own.
func TestOwn(t *testing.T) {
	var got []string
	for _, w := range token.Whole("We will, and we WILL, gainsay Ruritania’s GAINSAYING of 2254, 3000 and 007: Gainsay!").Own {
		got = append(got, w.Norm)
	}
	if diff := cmp.Diff([]string{"gainsay", "ruritania", "gainsaying", "3000", "007"}, got); diff != "" {
		t.Errorf("own words (-want +got):\n%s", diff)
	}
}

// TestCommon holds the data file: one token a line, as it is compared, each once.
func TestCommon(t *testing.T) {
	words := token.Common()
	seen := map[string]bool{}
	for i := 1; i < len(words); i++ { // behind the possessive ending
		w := words[i]
		if tokens := token.Scan(w.Norm); len(tokens) != 1 || tokens[0].Norm != w.Norm {
			t.Errorf("%q is not one token as it is compared", w.Norm)
		}
		if seen[w.Norm] {
			t.Errorf("%q stands twice", w.Norm)
		}
		seen[w.Norm] = true
		if upper := token.Whole(strings.ToUpper(w.Norm)).Of(0)[0]; upper.Word != int32(i) {
			t.Errorf("%q in upper case is word %d, want %d", w.Norm, upper.Word, i)
		}
	}
}

func BenchmarkScanPassages(b *testing.B) {
	var text string
	for range 100 {
		text += "We will continue to utilize UNSCRs 1267, 1989 and 2253 as the basis for sanctions against those who support Da’esh. "
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		token.Whole(text)
	}
}

// TestFree holds that a body is scanned as it is by itself in the memory of
// another, and that its words are its own.
func TestFree(t *testing.T) {
	first := token.ScanPassages("Ruritania and SYLDAVIA gainsay 2254.", segments(0, 36))
	first.Free()
	for range 3 {
		p := token.ScanPassages(body, segments(0, 37))
		if diff := cmp.Diff(token.Whole(body[:37]).Of(0), p.Of(0)); diff != "" {
			t.Errorf("in the memory of another (-alone +there):\n%s", diff)
		}
		for _, w := range p.Own {
			if !strings.Contains("turkiye u.s.", w.Norm) {
				t.Errorf("%q is a word of another body", w.Norm)
			}
		}
		p.Free()
		if p.Len() != 0 {
			t.Error("freed passages can be asked for")
		}
	}
}

// FuzzScanPassages holds, of any stretch of any body, that its tokens are those
// that Scan finds in it, within it and in order, each numbered as the word it
// is, and no word twice.
func FuzzScanPassages(f *testing.F) {
	f.Add(body, 0, 37)
	f.Add("Türkiye’s café in CAFE and Cafe's; “U.S.” 1,000 ß", 3, 99)
	f.Add("internationalisation Internationalisation’s", -5, 20)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		passages := token.ScanPassages(text, segments(start, end, 0, len(text)))
		defer passages.Free()
		norm := func(t token.Token) string { return t.Norm }
		known := token.Know(passages, token.KnowCommon(norm), norm)
		words := map[string]int32{}
		for i := range passages.Len() {
			from, to := 0, len(text)
			if i == 0 {
				from = min(max(start, 0), len(text))
				to = min(max(end, from), len(text))
			}
			want := token.Scan(text[from:to])
			if len(passages.Of(i)) != len(want) {
				t.Fatalf("%d tokens in [%d, %d), want %d", len(passages.Of(i)), from, to, len(want))
			}
			for k, got := range passages.Of(i) {
				if got.Span != want[k].Span.Shift(from) || got.Norm != want[k].Norm || got.Kind != want[k].Kind || got.Upper != want[k].Upper || got.Caps != want[k].Caps {
					t.Errorf("token %d is %+v, want %+v at %d", k, got, want[k], from)
				}
				if of := *known.Of(got.Word); of != got.Norm {
					t.Errorf("%q has the number of %q", got.Norm, of)
				}
				if n, seen := words[got.Norm]; seen && n != got.Word {
					t.Errorf("%q is word %d and word %d", got.Norm, n, got.Word)
				}
				words[got.Norm] = got.Word
			}
		}
	})
}
