package document_test

import (
	"strings"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/document"
)

// longStatement is a statement of at least n bytes, in lines as wide as said.
func longStatement(n, width int) string {
	const paragraph = "We, the Ministers of the six Governments, met in Lisbon at the invitation of Portugal. We welcome the progress made since " +
		"our last meeting, and we will provide a further $40 million by the end of 2031 to rebuild schools and clinics along the coast. "
	var b strings.Builder
	b.WriteString("Joint Statement of the Coastal Ministers\n\nLisbon, 3 June 2030\n\n")
	for i := 1; b.Len() < n; i++ {
		b.WriteString(wrap(strings.Repeat(paragraph, 3), width))
		b.WriteString("\n\nRebuilding the Coast\n\nWe will:\n\n• open the harbours again by May;\n\n• train 400 pilots; and\n\n• share charts.\n\n")
	}
	return b.String()
}

func wrap(s string, width int) string {
	var b strings.Builder
	column := 0
	for word := range strings.FieldsSeq(s) {
		if column+len(word) > width {
			b.WriteByte('\n')
			column = 0
		} else if column > 0 {
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += len(word)
	}
	return b.String()
}

func BenchmarkParse(b *testing.B) {
	page := "<html><body><article><h1>Statement</h1><p>" + strings.ReplaceAll(longStatement(1<<20, 1<<20), "\n\n", "</p>\n<p>") + "</p></article></body></html>"
	for _, bench := range []struct{ name, mediaType, text string }{
		{"lines", "text/plain", longStatement(1<<20, 1<<20)},
		{"wrapped", "text/plain", longStatement(1<<20, 72)},
		{"html", "text/html", page},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(bench.text)))
			for b.Loop() {
				if _, err := document.Parse(document.Source{Raw: []byte(bench.text), MediaType: bench.mediaType}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestLinear holds that no input takes time out of proportion to its size:
// each of these once was, or could be, read again and again.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("long texts of many kinds")
	}
	const size = 1 << 20
	for name, unit := range map[string]string{
		"opening brackets":     "[",
		"opening tags":         "<",
		"struck tags":          "<s>",
		"links cut short":      "[](",
		"stars":                "*a",
		"items run together":   "We act. -  ",
		"broken words":         "word-\n",
		"lines that go on":     "and so it goes on without an end and on\n\n",
		"markers":              "1. ",
		"numbers":              "9",
		"one word":             "a",
		"full stops":           "A.",
		"accents":              "\u0301",
		"form feeds":           "\f",
		"numbered lines":       "1\n\n",
		"unclosed parentheses": "(a\n",
		"letters with marks":   "e\u0301 ",
		"list elements":        "<li>",
		"anchors":              "<a href=#x>1",
		"raised":               "<sup>1</sup>",
		"tables":               "<table><tr><td>a<td>b</table>",
	} {
		t.Run(name, func(t *testing.T) {
			raw := []byte(strings.Repeat(unit, size/len(unit)))
			for _, mediaType := range []string{"text/plain", "text/html"} {
				start := time.Now()
				_, _ = document.Parse(document.Source{Raw: raw, MediaType: mediaType})
				if took := time.Since(start); took > 20*time.Second {
					t.Errorf("%s of %d bytes took %v", mediaType, len(raw), took)
				} else {
					t.Logf("%s %v", mediaType, took)
				}
			}
		})
	}
}
