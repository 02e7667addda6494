package country

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
)

var words = sync.OnceValue(func() *lexicon {
	x := &lexicon{
		words: map[string]int32{}, classes: []wordClass{0}, opens: []opening{nothing},
	}
	x.addWords()
	x.addAmbiguous()
	x.addMasks()
	x.addPolicy()
	x.addNames()
	x.addPlaces()
	x.addTitles()
	x.addLeaders()
	x.addForeign()
	x.words["&"] = x.word("and")
	x.trie.Freeze()
	return x
})

func (x *lexicon) addMasks() {
	for _, row := range table("masks") {
		for _, text := range list(row[1]) {
			x.add(text, entry{class: classMask})
		}
	}
}

func (x *lexicon) addPolicy() {
	for _, row := range table("policy") {
		e := entry{class: kinds[row[1]], codes: codes(row[0])}
		if len(e.codes) == 0 {
			e.class = classMask
		}
		for _, text := range list(row[2]) {
			x.add(text, e)
		}
	}
}

func (x *lexicon) addNames() {
	for _, c := range catalog().countries {
		e := entry{class: className, codes: []chancery.CountryCode{c.Code}}
		x.add(c.Name, e)
		x.addScanned(c.Name, e)
		x.addMisread(c.Name, e)
		x.addApart(c.Name, e)
		x.addSplit(c.Name, e)
		e.formal = true
		if c.Formal != "" {
			x.add(c.Formal, e)
		}
	}
	for _, row := range table("names") {
		one := []chancery.CountryCode{chancery.CountryCode(row[0])}
		for _, text := range list(row[1]) {
			x.add(text, entry{class: className, codes: one, formal: strings.Contains(text, " of ")})
			x.addScanned(text, entry{class: className, codes: one})
			x.addMisread(text, entry{class: className, codes: one})
			x.addSplit(text, entry{class: className, codes: one})
		}
		for _, text := range list(row[2]) {
			if prefix, ok := strings.CutSuffix(text, "-"); ok {
				x.add(prefix, entry{class: classPrefix, codes: one})
				continue
			}
			x.add(text, entry{class: classPeople, codes: one})
			x.addScanned(text, entry{class: classPeople, codes: one})
			x.addMisread(text, entry{class: classPeople, codes: one})
			x.addSplit(text, entry{class: classPeople, codes: one})
			if many := plural(text); many != "" {
				x.add(many, entry{class: classPeople, codes: one})
			}
		}
	}
}

// addScanned enters a name of one word as scanners misread its capital I:
// "lndia".
func (x *lexicon) addScanned(name string, e entry) {
	if rest, ok := strings.CutPrefix(name, "I"); ok && !strings.ContainsAny(name, " -.") && len(rest) > 2 {
		x.add("l"+rest, e)
	}
}

// How many letters a name has at least that a scan may have split, one that it may
// have split twice, and how many the parts have at an end of it.
const (
	shortestSplit  = 5
	shortestSplits = 8
	shortestPart   = 2
	shortestEnd    = 3
)

// addSplit enters a name of one word as scanners and line ends split it: "Madagas
// car", "Mada gas car". A part that is a word as such is none.
func (x *lexicon) addSplit(name string, e entry) {
	if len(name) < shortestSplit || strings.ContainsAny(name, " -.'(") || caseOf(phrase(name)[0]) != capital {
		return
	}
	e.split = true
	for i := shortestPart; i <= len(name)-shortestPart; i++ {
		if !utf8.RuneStart(name[i]) || wholeWords.Has(name[i:]) {
			continue
		}
		x.add(name[:i]+" "+name[i:], e)
		for k := i + 1; i >= shortestEnd && len(name) >= shortestSplits && k <= len(name)-shortestEnd; k++ {
			if utf8.RuneStart(name[k]) {
				x.add(name[:i]+" "+name[i:k]+" "+name[k:], e)
			}
		}
	}
}

// wholeWords are words that end a name and are no part of one that a scan has split.
var wholeWords = wordList("whole words")

// addApart enters a name of one word as scanners and headings set its letters:
// "I r a q".
func (x *lexicon) addApart(name string, e entry) {
	if len(name) > 3 && !strings.ContainsAny(name, " -.'(") {
		x.add(strings.Join(strings.Split(name, ""), " "), e)
	}
}

func (x *lexicon) addPlaces() {
	for _, row := range slices.Concat(table("places"), table("gazetteer")) {
		for _, text := range list(row[2]) {
			name, wary := strings.CutSuffix(text, "*")
			e := entry{class: kinds[row[1]], codes: codes(row[0]), wary: wary}
			x.add(name, e)
			if e.class == classCapital && len(name) > shortestSplit {
				x.addSplit(name, e)
			}
		}
	}
	for _, row := range table("towns") {
		one := codes(row[0])
		for _, text := range list(row[1]) {
			x.add(text, entry{class: classCity, codes: one, rare: true})
		}
	}
}

// plural is the plural a demonym forms by itself: Iraqis, Americans.
func plural(demonym string) string {
	if strings.HasSuffix(demonym, "n") && !strings.HasSuffix(demonym, "men") || strings.HasSuffix(demonym, "i") {
		return demonym + "s"
	}
	return ""
}
