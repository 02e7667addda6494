package theme

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/gold"
)

// eachLoud visits the passages of the corpus that are loud about something,
// besides those of statements coded by hand.
func eachLoud(t *testing.T, statements []gold.Statement, visit func(words []string, about []int)) {
	names, coded := loaded().names(), map[string]bool{}
	for _, s := range statements {
		for _, line := range s.Lines {
			coded[bare(line.Span.In(s.Text))] = true
		}
	}
	eachStatement(t, func(text, title string) {
		c := newCoderOf(t, text, title, "")
		for i, p := range c.passages {
			if about := loudest(p.tallies); len(about) > 0 && c.act(i) != chancery.Other && !coded[c.text(i)] {
				visit(c.words(i, names), about)
			}
		}
	})
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

// words is the words of passage i and the pairs that stand together.
func (c *coder) words(i int, names []string) []string {
	r := newReader(loaded()).open(c.in.Words)
	var all []string
	before := ""
	for _, w := range read(nil, r.passages.Of(i), &r.known) {
		name := names[w.number]
		if name == "" || !unicode.IsLetter(rune(name[0])) || teachesNothing(name) {
			before = ""
			continue
		}
		all = append(all, name)
		if before != "" {
			all = append(all, before+" "+name)
		}
		before = name
	}
	return all
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

// grammar is words that teach nothing.
var grammar = strings.Fields(`we the and of to in our for that on will with as is be this are by which it or its have has
	their from at other all not these those an us do does did done so what who whom whose when where how why let`)

// teachesNothing reports whether a word is one of grammar, or names a country or its
// people: what was said of them at one time is not what they are spoken of for at another.
func teachesNothing(word string) bool { return slices.Contains(grammar, word) || ofNation(word) }

// ofNation reports whether a word names a country or its people.
func ofNation(word string) bool {
	nation, asked := nations.Load(word)
	if !asked {
		found := country.Find(strings.ToUpper(word[:1]) + word[1:])
		nation = len(found) == 1 && (found[0].Rule == "country.name" || found[0].Rule == "country.demonym")
		nations.Store(word, nation)
	}
	return nation.(bool) //nolint:forcetypeassert // nothing else is stored
}

// nations is the words that were asked for: [country.Find] is slow.
var nations sync.Map

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
