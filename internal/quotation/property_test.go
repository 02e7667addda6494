package quotation_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/quotation"
	"github.com/chancery-archive/chancery/internal/sample"
)

// words of a stretch of the bundled statement, at least so many.
func drawStretch(t *rapid.T, body string, least int) []string {
	words := strings.Fields(body)
	start := rapid.IntRange(0, len(words)-least).Draw(t, "start")
	n := rapid.IntRange(least, min(60, len(words)-start)).Draw(t, "length")
	return slices.Clone(words[start : start+n])
}

// Whatever stands in a text is found in it word for word, however it is set.
func TestStretchesAreVerbatim(t *testing.T) {
	body := string(sample.Submission().Raw)
	rapid.Check(t, func(t *rapid.T) {
		stretch := drawStretch(t, body, 4)
		asked := strings.Join(stretch, rapid.SampledFrom([]string{" ", "\n", "\u00a0", "  "}).Draw(t, "space"))
		if rapid.Bool().Draw(t, "plain") {
			asked = strings.NewReplacer("’", "'", "“", `"`, "”", `"`, "–", "-").Replace(asked)
		}
		if rapid.Bool().Draw(t, "capitals") {
			asked = strings.ToUpper(asked)
		}
		c, ok := quotation.Parse(asked).In(body)
		if !ok || c.Verdict != quotation.Verbatim || c.Similarity != 1 {
			t.Fatalf("%q: %v, %+v", asked, ok, c)
		}
	})
}

// Whatever is done to a quotation, the edits in their order are the quotation,
// and are the text; and it is verbatim only where nothing was done to it.
func TestEditsAreBothSides(t *testing.T) {
	body := string(sample.Submission().Raw)
	rapid.Check(t, func(t *rapid.T) {
		stretch := drawStretch(t, body, 8)
		changes := rapid.IntRange(1, len(stretch)/4).Draw(t, "changes")
		for range changes {
			at := rapid.IntRange(1, len(stretch)-2).Draw(t, "at")
			switch rapid.IntRange(0, 2).Draw(t, "change") {
			case 0:
				stretch[at] = "zebra"
			case 1:
				stretch = slices.Insert(stretch, at, "zebra")
			default:
				stretch[at] = "…"
			}
		}
		asked := strings.Join(stretch, " ")
		c, ok := quotation.Parse(asked).In(body)
		if !ok {
			return // what is left is too little
		}
		if strings.Contains(asked, "zebra") && c.Verdict != quotation.Altered {
			t.Fatalf("%q is %s", asked, c.Verdict)
		}
		mine, its := "", ""
		for _, e := range c.Edits {
			mine += e.Asked.In(asked)
			its += e.Source.In(body)
		}
		if letters(mine) != letters(asked) {
			t.Fatalf("the edits of %q make %q", asked, mine)
		}
		if letters(its) != letters(c.Span.In(body)) {
			t.Fatalf("the edits of %q make of the text %q, and it says %q", asked, its, c.Span.In(body))
		}
	})
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

func FuzzIn(f *testing.F) {
	f.Add("We will […] train [the] police", "We will help to train police.")
	f.Fuzz(func(t *testing.T, asked, body string) {
		c, ok := quotation.Parse(asked).In(body)
		if ok && (c.Span.Start < 0 || c.Span.End > len(body) || c.Span.Len() <= 0) {
			t.Errorf("%q in %q at %+v", asked, body, c.Span)
		}
		for _, e := range c.Edits {
			_, _ = e.Asked.In(asked), e.Source.In(body)
		}
	})
}

func BenchmarkIn(b *testing.B) {
	body := strings.Repeat(string(sample.Submission().Raw)+"\n", 10)
	q := quotation.Parse(strings.Join(strings.Fields(body)[100:160], " "))
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		q.In(body)
	}
}
