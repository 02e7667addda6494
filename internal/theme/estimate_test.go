package theme

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/document"
	"github.com/chancery-archive/chancery/internal/gold"
	"github.com/chancery-archive/chancery/internal/segment"
	"github.com/chancery-archive/chancery/internal/token"
)

var (
	estimate = flag.String("estimate", "", "folders of statements coded by hand, by commas: write the tables that are estimated anew")
	corpus   = flag.String("corpus", "", "files of statements nobody coded, one JSON object a line, by commas: for the leanings")
)

// TestEstimate writes the five tables that are estimated and not written by
// hand. Leanings are counted where the lexicon is loud, on statements nobody
// coded, and where readers gave themes, on those they did; areas on these and on
// the plain sentences of testdata; company and judgement are what readers did,
// hints what they did where judgement fails.
//
//	go test ./internal/theme -run TestEstimate -estimate gold/ -corpus statements.jsonl
func TestEstimate(t *testing.T) {
	if *estimate == "" {
		t.Skip("no -estimate")
	}
	var statements []gold.Statement
	for _, dir := range split(*estimate, ",") {
		more, err := gold.Load(dir)
		if err != nil {
			t.Fatal(err)
		}
		statements = append(statements, more...)
	}
	examples := examplesOf(t, statements)
	loud, plain := newKin(t, statements), newPlainGround(t)
	loud.teach(t)
	t.Logf("%d passages, each judged by what other statements taught: %v", len(examples), crossed(examples, loud, plain, 10))
	company, kin, ground := newCompany(examples), loud.and(examples), plain.and(examples)
	write(t, "leanings", kin.rows())
	write(t, "company", company.rows())
	write(t, "areas", ground.rows())
	fitted := fit(examples, company, kin, ground)
	write(t, "judgement", judgementRows(fitted))
	write(t, "hints", newHints(examples, fitted, company, kin, ground).rows())
}

func write(t *testing.T, name string, table []string) {
	t.Helper()
	if err := os.WriteFile("data/"+name+".tsv", []byte(strings.Join(table, "\n")+"\n"), 0o644); err != nil { //nolint:gosec // it is read by everybody
		t.Fatal(err)
	}
	t.Logf("%s: %d rows", name, len(table)-1)
}

// example is a passage that a reader gave themes to.
type example struct {
	statement int
	claims    []claim // the strongest first
	traits    []traits
	words     []string
	plain     []string  // of those, as areas.tsv has them
	areas     []float64 // what they say of each, by others
	unsaid    []unsaidClaim
	length    int // of the passage, in words
	want      []int
}

// examplesOf are the passages of statements that readers gave themes to, with
// the claims on them.
func examplesOf(t *testing.T, statements []gold.Statement) []example {
	var examples []example
	names := loaded().names()
	for n, s := range statements {
		c := newCoderOf(t, s.Text, s.Title, s.Date)
		passages := map[string][]int{}
		for i := range c.passages {
			passages[c.text(i)] = append(passages[c.text(i)], i)
		}
		for _, line := range s.Lines {
			key := bare(line.Span.In(s.Text))
			if len(line.Themes) == 0 || len(passages[key]) == 0 {
				continue
			}
			i := passages[key][0]
			passages[key] = passages[key][1:]
			examples = append(examples, c.example(n, i, line.Themes, names))
		}
	}
	return examples
}

func (c *coder) example(statement, i int, want []chancery.ThemeID, names []string) example {
	e := example{
		statement: statement, words: c.words(i, names), plain: loaded().plainOf(c.in.Body, c.passages[i].words, names),
		length: len(c.passages[i].words), claims: slices.Clone(tellableOf(c.inContext(i))),
	}
	for k := range e.claims {
		t, _ := c.traitsOf(i, e.claims, k, judge())
		e.traits = append(e.traits, t)
	}
	e.unsaid = c.unsaidOn(i, e.claims)
	for _, id := range want {
		e.want = append(e.want, concepts().byID[id])
	}
	return e
}

// newCoderOf is a statement as it is coded.
func newCoderOf(t *testing.T, text, title string, date chancery.Date) *coder {
	t.Helper()
	doc, err := document.Parse(document.Source{Raw: []byte(text), MediaType: "text/plain"})
	if err != nil {
		t.Fatal(err)
	}
	origin := doc.Origin
	origin.Title, origin.Date = title, date
	segments := segment.Split(doc.Body)
	words := token.ScanPassages(doc.Body.Text, segments)
	in := Input{Body: doc.Body.Text, Segments: segments, Origin: origin, Words: words}
	in.Acts = act.Code(act.Input{Body: doc.Body.Text, Segments: segments, Origin: origin, Words: words})
	return newCoder(in)
}

// text is the words of passage i, to tell passages by.
func (c *coder) text(i int) string { return bare(c.span(i).In(c.in.Body)) }

func bare(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}
