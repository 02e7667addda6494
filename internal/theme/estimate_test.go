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
	unseen   = flag.String("unseen", "", "folders of statements coded by hand, by commas: judge them by what those of -estimate teach")
	corpus   = flag.String("corpus", "", "files of statements nobody coded, one JSON object a line, by commas: for the leanings")
)

// TestEstimate writes the six tables that are estimated and not written by
// hand. Leanings are counted where the lexicon is loud, on statements nobody
// coded, and where readers gave themes, on those they did; areas on these and on
// the plain sentences of testdata; hints are learnt from what readers did and from
// the sentences written to teach; company and judgement are what readers did, amends
// what they did where judgement fails.
// With -unseen it writes nothing and tells how near what the other folders teach
// comes to readers in each of these, which the judgement has not seen.
//
//	go test ./internal/theme -run TestEstimate -estimate gold/ -corpus statements.jsonl
func TestEstimate(t *testing.T) {
	if *estimate == "" {
		t.Skip("no -estimate")
	}
	statements := statementsIn(t, *estimate)
	examples, written := examplesOf(t, statements, 0), writtenLessons(t)
	loud, plain := newKin(t, append(statementsIn(t, *unseen), statements...)), newPlainGround(t)
	loud.teach(t)
	if *unseen != "" {
		tellUnseen(t, learn(examples, loud, plain, written), len(statements))
		return
	}
	t.Logf("%d passages, each judged by what other statements taught: %v", len(themedOf(examples)), crossed(examples, loud, plain, written, 5))
	all := learn(examples, loud, plain, written)
	write(t, "leanings", all.kin.rows())
	write(t, "company", all.company.rows())
	write(t, "areas", all.ground.rows())
	write(t, "hints", all.hints.rows())
	write(t, "judgement", judgementRows(all.judgements))
	write(t, "amends", all.amends.rows())
}

// statementsIn are those coded by hand in folders.
func statementsIn(t *testing.T, dirs string) []gold.Statement {
	t.Helper()
	var statements []gold.Statement
	for _, dir := range split(dirs, ",") {
		more, err := gold.Load(dir)
		if err != nil {
			t.Fatal(err)
		}
		statements = append(statements, more...)
	}
	return statements
}

// tellUnseen tells how near what was taught comes to readers in statements that
// nothing was learnt from, numbered from first.
func tellUnseen(t *testing.T, all *taught, first int) {
	var second, top [3]int
	for _, dir := range split(*unseen, ",") {
		var s, tp [3]int
		examples := examplesOf(t, statementsIn(t, dir), first)
		all.compare(examples, &s, &tp)
		t.Logf("%s: F1 %.3f, top level %.3f", dir, f1(s), f1(tp))
		for k := range s {
			second[k], top[k] = second[k]+s[k], top[k]+tp[k]
		}
	}
	t.Logf("together: F1 %.3f, top level %.3f", f1(second), f1(top))
}

func write(t *testing.T, name string, table []string) {
	t.Helper()
	if err := os.WriteFile("data/"+name+".tsv", []byte(strings.Join(table, "\n")+"\n"), 0o644); err != nil { //nolint:gosec // it is read by everybody
		t.Fatal(err)
	}
	t.Logf("%s: %d rows", name, len(table)-1)
}

// example is a passage that does something, with the themes that a reader gave it, if any.
type example struct {
	statement int
	section   int     // the heading it stands under
	title     []tally // what the title of its statement says
	claims    []claim // the strongest first
	traits    []traits
	around    []around // of each claim, once the first judgement is made
	words     []string
	plain     []string  // of those, as areas.tsv has them
	areas     []float64 // what they say of each, by others
	unsaid    []unsaidClaim
	length    int // of the passage, in words
	want      []int
}

// examplesOf are the passages of statements, which are numbered from first.
func examplesOf(t *testing.T, statements []gold.Statement, first int) []example {
	var examples []example
	names := loaded().names()
	for n, s := range statements {
		c := newCoderOf(t, s.Text, s.Title, s.Date)
		themes := c.readersThemes(s)
		for i := range c.passages {
			if len(themes[i]) > 0 || c.act(i) != chancery.Other {
				examples = append(examples, c.example(first+n, i, themes[i], names))
			}
		}
	}
	return examples
}

// readersThemes are the themes that a reader gave, by passage.
func (c *coder) readersThemes(s gold.Statement) map[int][]chancery.ThemeID {
	passages, themes := map[string][]int{}, map[int][]chancery.ThemeID{}
	for i := range c.passages {
		key := unnumbered(c.text(i))
		passages[key] = append(passages[key], i)
	}
	for _, line := range s.Lines {
		key := unnumbered(bare(line.Span.In(s.Text)))
		if len(passages[key]) > 0 {
			themes[passages[key][0]] = line.Themes
			passages[key] = passages[key][1:]
		}
	}
	return themes
}

func (c *coder) example(statement, i int, want []chancery.ThemeID, names []string) example {
	e := example{
		statement: statement, section: c.in.Segments[i].Heading, title: slices.Clone(c.title.tallies),
		words: c.words(i, names), plain: loaded().plainOf(c.in.Body, c.passages[i].words, names),
		length: len(c.passages[i].words), claims: slices.Clone(tellableOf(c.inContext(i))),
	}
	first, _ := judges()
	c.swayedBy(i, e.claims)
	place := c.placeOf(i)
	for k := range e.claims {
		t, _ := c.traitsOf(&place, e.claims, k, first)
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

// unnumbered is words without what numbers a passage, which sheets have and
// passages may have not: "9 1", "b", "iv".
func unnumbered(words string) string {
	for {
		first, rest, more := strings.Cut(words, " ")
		if !more || strings.Trim(first, "0123456789") != "" && strings.Trim(first, "ivx") != "" && (len(first) > 1 || first == "a") {
			return words
		}
		words = rest
	}
}
