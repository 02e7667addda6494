package segment_test

import (
	"os"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/document"
	"github.com/chancery-archive/chancery/internal/gold"
	"github.com/chancery-archive/chancery/internal/segment"
	"github.com/chancery-archive/chancery/internal/token"
)

// goldFloor is the share of lines coded by hand that must come back as one
// passage each; what is stripped on purpose does not count.
const goldFloor = 0.99

// goldMatch is the share of words, as the harmonic mean over both, from which a
// passage is the same as a line.
const goldMatch = 0.9

// TestGold measures document and segment together against the lines of
// statements coded by hand, whose folder CHANCERY_GOLD names.
func TestGold(t *testing.T) {
	dir := os.Getenv("CHANCERY_GOLD")
	if dir == "" {
		t.Skip("CHANCERY_GOLD is not set")
	}
	statements, err := gold.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	lines, found, furniture := 0, 0, 0
	for _, s := range statements {
		passages := passagesOf(t, s)
		for _, line := range s.Lines {
			want := line.Span.In(s.Text)
			if isFurniture(want) || repeats(s, line) {
				furniture++
				continue
			}
			best, at := bestMatch(passages, words(want))
			lines++
			if best < goldMatch {
				t.Logf("%s %d: %.2f %q", s.Name, line.Number, best, clip(want))
				continue
			}
			passages[at].taken = true
			found++
		}
	}
	share := float64(found) / float64(lines)
	t.Logf("%d of %d lines, %.4f; %d left out on purpose", found, lines, share, furniture)
	if share < goldFloor {
		t.Errorf("share %.4f, want %.2f", share, goldFloor)
	}
}

type passage struct {
	words map[string]int
	n     int
	taken bool
}

func passagesOf(t *testing.T, s gold.Statement) []passage {
	t.Helper()
	doc, err := document.Parse(document.Source{Raw: []byte(s.Text), MediaType: "text/plain"})
	if err != nil {
		t.Fatal(err)
	}
	var out []passage
	for _, seg := range segment.Split(doc.Body) {
		w := words(seg.Span.In(doc.Body.Text))
		out = append(out, passage{words: count(w), n: len(w)})
	}
	return out
}

// words are the words and numbers of a line, without its marker.
func words(s string) []string {
	s = strings.TrimLeft(strings.TrimSpace(s), "•*- ")
	if first, rest, ok := strings.Cut(s, " "); ok && len(first) <= 6 && strings.ContainsAny(first[len(first)-1:], ".)") && strings.Trim(first, "0123456789abcdeivxABCIVX.()") == "" {
		s = rest
	}
	var out []string
	for _, t := range token.Scan(s) {
		if t.Kind != token.Mark {
			out = append(out, t.Norm)
		}
	}
	return out
}

func count(words []string) map[string]int {
	out := make(map[string]int)
	for _, w := range words {
		out[w]++
	}
	return out
}

// bestMatch is the passage, not yet taken, that shares most words with a line:
// the harmonic mean of the shares of both.
func bestMatch(passages []passage, want []string) (best float64, at int) {
	need := count(want)
	for i, p := range passages {
		shared := 0
		for w, n := range need {
			shared += min(n, p.words[w])
		}
		if f := 2 * float64(shared) / float64(p.n+len(want)); f > best && !p.taken {
			best, at = f, i
		}
	}
	return best, at
}

// isFurniture reports whether a line is what document strips by intent: rules,
// and the words of a consent banner.
func isFurniture(s string) bool {
	return strings.Trim(s, "-*_ ") == "" || strings.Contains(s, "cookies") || s == "Accept Read More" || strings.Trim(s, "0123456789") == ""
}

// repeats reports whether the line after this one begins with the same words:
// a title that was cut short before its full form.
func repeats(s gold.Statement, line gold.Line) bool {
	if line.Number >= len(s.Lines) {
		return false
	}
	next := s.Lines[line.Number]
	return strings.HasPrefix(next.Span.In(s.Text), line.Span.In(s.Text))
}

func clip(s string) string { return s[:min(len(s), 160)] }
