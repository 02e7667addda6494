package token_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/token"
)

func TestScan(t *testing.T) {
	tests := []struct {
		rule string
		text string
		want string
	}{
		{"words are lower case", "We Will act.", "we will act ."},
		{"a possessive ending stands alone", "Iraq’s and the Ministers' aim", "iraq 's and the ministers ' aim"},
		{"an abbreviation keeps its dots", "the U.S. and Washington D.C., then", "the u.s. and washington d.c. , then"},
		{"a sentence may end in a single letter", "vitamin C. We", "vitamin c . we"},
		{"a number keeps its separators", "$4.5 billion, 1,267 people", "$ 4.5 billion , 1,267 people"},
		{"a list of numbers is not one number", "2139, 2165", "2139 , 2165"},
		{"a compound is its parts", "Iraqi-led – now", "iraqi - led - now"},
		{"diacritics are folded", "Türkiye, São Tomé, Łódź", "turkiye , sao tome , lodz"},
		{"inner apostrophes stay", "Da’esh o'clock", "da'esh o'clock"},
		{"a symbol is its parts", "S/RES/2254", "s / res / 2254"},
		{"no space after a full stop", "partners.We", "partners . we"},
		{"letters and digits are one word", "B3W, COP26 and EU's", "b3w , cop26 and eu 's"},
		{"a plain word may go on in another script", "naïve café", "naive cafe"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			var got []string
			for _, tok := range token.Scan(tt.text) {
				got = append(got, tok.Norm)
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("Scan(%q) (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestScanCase(t *testing.T) {
	tokens := token.Scan("US us Us U.S. Élysée")
	want := []struct{ upper, caps bool }{{true, true}, {false, false}, {true, false}, {true, true}, {true, false}}
	for i, tok := range tokens {
		if tok.Upper != want[i].upper || tok.Caps != want[i].caps {
			t.Errorf("token %d: upper %v, caps %v, want %v", i, tok.Upper, tok.Caps, want[i])
		}
	}
}

// TestIsASCII holds that a character beyond ASCII is seen wherever in a text it stands.
func TestIsASCII(t *testing.T) {
	for length := range 12 {
		plain := strings.Repeat("~", length)
		if !token.IsASCII(plain) {
			t.Errorf("%q is not ASCII", plain)
		}
		for i := range length {
			if text := plain[:i] + "é" + plain[i:]; token.IsASCII(text) {
				t.Errorf("%q is ASCII", text)
			}
		}
	}
}

func FuzzScan(f *testing.F) {
	f.Add("We, the U.S.’s Ministers, pledge €4.5bn (100,000 people).")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, tok := range token.Scan(text) {
			if tok.Span.Start < end || tok.Span.End <= tok.Span.Start || tok.Span.End > len(text) {
				t.Fatalf("span %v after %d", tok.Span, end)
			}
			if strings.TrimSpace(text[end:tok.Span.Start]) != "" {
				t.Fatalf("dropped %q", text[end:tok.Span.Start])
			}
			if utf8.ValidString(text) && !utf8.ValidString(tok.Span.In(text)) {
				t.Fatalf("cut a character: %q", tok.Span.In(text))
			}
			end = tok.Span.End
		}
	})
}

func BenchmarkScan(b *testing.B) {
	text := strings.Repeat("We will continue to utilize UNSCRs 1267, 1989 and 2253 as the basis for sanctions against those who support Da’esh. ", 100)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		token.Scan(text)
	}
}
