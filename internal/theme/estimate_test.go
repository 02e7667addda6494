package theme

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math"
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
	estimate = flag.String("estimate", "", "folders of statements coded by hand, by commas: write leanings, company and judgement anew")
	corpus   = flag.String("corpus", "", "files of statements nobody coded, one JSON object a line, by commas: for the leanings")
)

// TestEstimate writes the three tables that are estimated and not written by
// hand. Leanings are counted where the lexicon is loud, on statements nobody
// coded; company and judgement are what readers did on statements they coded.
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
	if *corpus != "" {
		write(t, leaningsName, leaningRows(t, statements))
		return // the judgement is estimated by the leanings, which are read when a program starts
	}
	examples := examplesOf(t, statements)
	company := newCompany(examples)
	write(t, "company", company.rows())
	write(t, "judgement", judgementRows(examples, company))
}

const leaningsName = "leanings"

func write(t *testing.T, name string, table []string) {
	t.Helper()
	if err := os.WriteFile("data/"+name+".tsv", []byte(strings.Join(table, "\n")+"\n"), 0o644); err != nil { //nolint:gosec // it is read by everybody
		t.Fatal(err)
	}
	t.Logf("%s: %d rows", name, len(table)-1)
}

// coded is a statement as it is coded, with the acts the coder finds.
func coded(t *testing.T, text, title string, date chancery.Date) *coder {
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

// Leanings.

const (
	loud         = 2.0 // weight from which a passage is taken to be about a theme
	besideLoud   = 0.5 // of it, from which it is about another, too
	leastSeen    = 5   // passages that hold a word, below which nothing is said of it
	doubt        = 4   // passages in which a word is as if seen by chance
	leastLeaning = 0.7 // logarithm of how much oftener than by chance
	leastShare   = 0.08
	mostLeaning  = 3.0
)

type counts map[string]map[int]float64

func leaningRows(t *testing.T, statements []gold.Statement) []string {
	names, known := loaded().names(), map[string]bool{}
	for _, s := range statements {
		for _, line := range s.Lines {
			known[bare(line.Span.In(s.Text))] = true
		}
	}
	seen, with, themes, passages := map[string]float64{}, counts{}, map[int]float64{}, 0.0
	eachStatement(t, func(text, title string) {
		c := coded(t, text, title, "")
		r := newReader(loaded()).open(c.in.Words)
		for i, p := range c.passages {
			about := loudest(p.tallies)
			if len(about) == 0 || c.act(i) == chancery.Other || known[c.text(i)] {
				continue
			}
			passages++
			share := 1 / float64(len(about))
			for _, theme := range about {
				themes[theme] += share
			}
			for w := range wordsOf(read(nil, r.passages.Of(i), &r.known), names) {
				seen[w]++
				if with[w] == nil {
					with[w] = map[int]float64{}
				}
				for _, theme := range about {
					with[w][theme] += share
				}
			}
		}
	})
	t.Logf("%.0f passages, %d words", passages, len(with))
	table := []string{"words\ttheme\tweight"}
	for _, w := range slices.Sorted(maps.Keys(with)) {
		for _, theme := range slices.Sorted(maps.Keys(with[w])) {
			chance := themes[theme] / passages
			share := (with[w][theme] + doubt*chance) / (seen[w] + doubt)
			odds := math.Log(share / chance)
			if seen[w] >= leastSeen && odds > leastLeaning && share > leastShare {
				table = append(table, fmt.Sprintf("%s\t%s\t%.2f", w, concepts().concepts[theme].ID, min(odds, mostLeaning)*share))
			}
		}
	}
	return table
}

func loudest(tallies []tally) []int {
	var about []int
	for _, t := range tallies {
		if tallies[0].weight >= loud && t.weight >= besideLoud*tallies[0].weight {
			about = append(about, t.theme)
		}
	}
	return about
}

// names is the keys of the words by number, those of acronyms in capitals.
func (l *lexicon) names() []string {
	names := make([]string, l.count()+1)
	for key, n := range l.words {
		names[n] = key
	}
	for key, n := range l.acronyms {
		names[n] = strings.ToUpper(key)
	}
	return names
}

// grammar is words that lean to nothing.
var grammar = strings.Fields("we the and of to in our for that on will with as is be this are by which it or its have has their from at other all not these those an us")

// wordsOf is the words of a passage and the pairs that stand together.
func wordsOf(words []word, names []string) map[string]bool {
	all, before := map[string]bool{}, ""
	for _, w := range words {
		name := names[w.number]
		if name == "" || !unicode.IsLetter(rune(name[0])) || slices.Contains(grammar, name) {
			before = ""
			continue
		}
		all[name] = true
		if before != "" {
			all[before+" "+name] = true
		}
		before = name
	}
	return all
}

func eachStatement(t *testing.T, visit func(text, title string)) {
	for _, name := range split(*corpus, ",") {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<26)
		for lines.Scan() {
			var statement struct{ Title, Text string }
			if err := json.Unmarshal(lines.Bytes(), &statement); err != nil {
				t.Fatal(err)
			}
			visit(statement.Text, statement.Title)
		}
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
}

// Company and judgement.

// example is a passage that a reader gave themes to.
type example struct {
	statement int
	claims    []claim // the strongest first
	traits    []traits
	want      []int
}

// examplesOf are the passages of statements with their claims, under the acts
// the readers found.
func examplesOf(t *testing.T, statements []gold.Statement) []example {
	var examples []example
	for n, s := range statements {
		c := coded(t, s.Text, s.Title, s.Date)
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
			examples = append(examples, c.example(n, i, line.Themes))
		}
	}
	return examples
}

func (c *coder) example(statement, i int, want []chancery.ThemeID) example {
	e := example{statement: statement, claims: slices.Clone(tellableOf(c.inContext(i)))}
	for k := range e.claims {
		e.traits = append(e.traits, c.traitsOf(i, e.claims, k, judge()))
	}
	for _, id := range want {
		e.want = append(e.want, concepts().byID[id])
	}
	return e
}

// company is how often readers named themes, and one beside another.
type company struct {
	passages float64
	named    []float64
	beside   [][]float64
	within   map[int]*company // of each statement
}

// alike is passages in which a theme is as if named beside another by chance.
const alike = 2

func newCompany(examples []example) *company {
	all := emptyCompany()
	for _, e := range examples {
		if all.within[e.statement] == nil {
			all.within[e.statement] = emptyCompany()
		}
		for _, c := range []*company{all, all.within[e.statement]} {
			c.passages++
			for _, a := range e.want {
				c.named[a]++
				for _, b := range e.want {
					c.beside[a][b]++
				}
			}
		}
	}
	return all
}

func emptyCompany() *company {
	n := len(concepts().concepts)
	c := &company{named: make([]float64, n), beside: make([][]float64, n), within: map[int]*company{}}
	for i := range c.beside {
		c.beside[i] = make([]float64, n)
	}
	return c
}

// odds is the logarithm of how much oftener than by chance a theme is named
// beside another, by all passages or by those of other statements than one.
func (c *company) odds(theme, other int, without *company) float64 {
	if without == nil {
		without = emptyOne
	}
	chance := (c.named[theme] - without.named[theme] + 0.5) / (c.passages - without.passages + 30)
	share := (c.beside[other][theme] - without.beside[other][theme] + alike*chance) / (c.named[other] - without.named[other] + alike)
	return max(-2.5, min(2.5, math.Log(share/chance)))
}

var emptyOne = emptyCompany()

func (c *company) rows() []string {
	table := []string{"other\ttheme\tweight"}
	for other, o := range concepts().concepts {
		if o.Broader == "" {
			continue
		}
		never := math.Log(alike / (c.named[other] + alike))
		table = append(table, fmt.Sprintf("%s\t*\t%.2f", o.ID, max(-2.5, never)))
		for theme, th := range concepts().concepts {
			if theme != other && c.beside[other][theme] > 0 {
				table = append(table, fmt.Sprintf("%s\t%s\t%.2f", o.ID, th.ID, c.odds(theme, other, nil)))
			}
		}
	}
	return table
}

const ridge = 1 / 0.3

func judgementRows(examples []example, company *company) []string {
	samples, scale := samplesOf(examples, company)
	weights := logit(samples, traitCount+len(concepts().concepts), ridge)
	table := []string{"trait\tweight"}
	for k, name := range traitNames {
		table = append(table, fmt.Sprintf("%s\t%.3f", name, weights[k]/scale[k]))
	}
	for i, c := range concepts().concepts {
		if c.Broader != "" {
			table = append(table, fmt.Sprintf("%s\t%.3f", c.ID, weights[traitCount+i]))
		}
	}
	return table
}

// samplesOf is a sample for each claim, with traits of like size. Company is
// told by other statements than the claim's, so that it is trusted no more
// than it may be on a statement that is new.
func samplesOf(examples []example, company *company) (samples []sample, scale traits) {
	var all []traits
	for _, e := range examples {
		for k := range e.claims {
			all = append(all, e.apart(k, company))
		}
	}
	for k := range scale {
		for _, t := range all {
			scale[k] += t[k] * t[k]
		}
		scale[k] = max(1e-9, math.Sqrt(scale[k]/float64(len(all))))
	}
	n := 0
	for _, e := range examples {
		for k := range e.claims {
			s := sample{named: slices.Contains(e.want, e.claims[k].theme)}
			for f := range scale {
				s.features = append(s.features, feature{f, all[n][f] / scale[f]})
			}
			s.features = append(s.features, feature{traitCount + e.claims[k].theme, 1})
			samples, n = append(samples, s), n+1
		}
	}
	return samples, scale
}

func (e *example) apart(k int, company *company) traits {
	t, at := e.traits[k], besideFirst
	for other := 0; other < len(e.claims) && at < traitCount; other++ {
		if other != k {
			t[at] = company.odds(e.claims[k].theme, e.claims[other].theme, company.within[e.statement])
			at++
		}
	}
	return t
}
