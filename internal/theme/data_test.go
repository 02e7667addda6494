package theme

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// A theme below this many terms is not covered: it would be found by luck.
const fewestTerms = 20

func TestVocabulary(t *testing.T) {
	seen := map[chancery.ThemeID]bool{}
	labels := map[string]bool{}
	for _, c := range All() {
		if seen[c.ID] || labels[strings.ToLower(c.Label)] {
			t.Errorf("%s or its label %q stands twice", c.ID, c.Label)
		}
		if c.Broader != "" && (!seen[c.Broader] || concepts().concepts[concepts().byID[c.Broader]].Broader != "") {
			t.Errorf("%s: broader %q is no top concept that stands before it", c.ID, c.Broader)
		}
		if c.Label == "" || !strings.HasSuffix(c.ScopeNote, ".") || len(c.CAP) == 0 || len(c.SDG) == 0 {
			t.Errorf("%s is incomplete: %+v", c.ID, c)
		}
		for _, goal := range c.SDG {
			if n, err := strconv.Atoi(goal); err != nil || n < 1 || n > 17 {
				t.Errorf("%s: no Sustainable Development Goal %q", c.ID, goal)
			}
		}
		for _, major := range c.CAP {
			if n, err := strconv.Atoi(major); err != nil || n < 1 || n > 23 {
				t.Errorf("%s: no major topic %q", c.ID, major)
			}
		}
		seen[c.ID], labels[strings.ToLower(c.Label)] = true, true
	}
	if !seen[protocol] {
		t.Errorf("%s is not in the vocabulary", protocol)
	}
}

// folded is a term as a data file should spell it: its words by their norms,
// acronyms in capitals, silent tokens left out.
func folded(term string) (spelling string, keys []string) {
	var words []string
	for _, tok := range token.Scan(term) {
		switch {
		case silent(tok):
		case tok.Caps:
			words, keys = append(words, strings.ToUpper(tok.Norm)), append(keys, strings.ToUpper(tok.Norm))
		default:
			words, keys = append(words, tok.Norm), append(keys, string(fold(nil, tok)))
		}
	}
	return strings.Join(words, " "), keys
}

func TestLexicon(t *testing.T) {
	order := map[string]int{"-": -1}
	for i, c := range All() {
		order[string(c.ID)] = i
	}
	terms, seen, last := map[string]int{}, map[string]bool{}, -1
	for _, row := range rows(lexiconTSV, 5) {
		term, theme := row[0], row[1]
		place, known := order[theme]
		if !known {
			t.Errorf("%q: no theme %q", term, theme)
		} else if theme != "-" && concepts().concepts[place].Broader == "" {
			t.Errorf("%q is of the top concept %s", term, theme)
		}
		if place < last {
			t.Errorf("%q of %s stands behind another theme", term, theme)
		}
		spelling, keys := folded(term)
		if spelling != term || term == "" {
			t.Errorf("%q should be spelt %q", term, spelling)
		}
		id := theme + "\t" + strings.Join(keys, " ")
		if seen[id] {
			t.Errorf("%q of %s stands twice", term, theme)
		}
		lintWeight(t, term, theme, row[2])
		lintConditions(t, term, row[3], row[4])
		seen[id], last = true, place
		terms[theme]++
	}
	for _, c := range All() {
		if c.Broader != "" && terms[string(c.ID)] < fewestTerms {
			t.Errorf("%s has %d terms, want at least %d", c.ID, terms[string(c.ID)], fewestTerms)
		}
	}
}

func lintWeight(t *testing.T, term, theme, weight string) {
	w, err := strconv.ParseFloat(weight, 64)
	if theme == "-" {
		if weight != "0" {
			t.Errorf("%q has no theme and weighs %s", term, weight)
		}
		return
	}
	if err != nil || w < 0.1 || w > maxWeight {
		t.Errorf("%q of %s weighs %q, want 0.1 to %d", term, theme, weight, maxWeight)
	}
}

func lintConditions(t *testing.T, term string, fields ...string) {
	for _, field := range fields {
		words := split(field, ";")
		for i, w := range words {
			if len(token.Scan(w)) != 1 || slices.Contains(words[:i], w) {
				t.Errorf("%q: condition %q is no single word, or stands twice", term, w)
			}
		}
	}
}

// TestMasks holds that a phrase without a theme is there for a reason: it hides
// a term that it contains.
func TestMasks(t *testing.T) {
	l := loaded()
	for _, row := range rows(lexiconTSV, 5) {
		if row[1] != "-" {
			continue
		}
		words, hides := l.read(row[0]), false
		for i := range words {
			for j := i + 1; j <= len(words); j++ {
				for _, h := range l.find(nil, words[i:j]) {
					hides = hides || len(l.readingsOf(h.node)) > 0
				}
			}
		}
		if !hides {
			t.Errorf("%q hides no term", row[0])
		}
	}
}

// holdsKnown holds that a row is of a word or two that the lexicon knows.
func holdsKnown(t *testing.T, l *lexicon, row string) {
	t.Helper()
	words := split(row, " ")
	if len(words) > 2 {
		t.Errorf("%q is more than two words", row)
	}
	for _, w := range words {
		if l.named(w) == 0 {
			t.Errorf("%q: the lexicon knows no word %q", row, w)
		}
	}
}

// TestLeanings holds that the table fits the lexicon: a word it no longer knows
// leans to nothing, and the table is to be estimated anew.
func TestLeanings(t *testing.T) {
	l, last := loaded(), ""
	for _, row := range rows(leaningsTSV, 3) {
		holdsKnown(t, l, row[0])
		if w := number("leanings", row[2]); w <= 0 || w > 3 {
			t.Errorf("%q leans to %s by %s, want more than 0 to 3", row[0], row[1], row[2])
		}
		if row[0] < last {
			t.Errorf("%q stands behind %q", row[0], last)
		}
		last = row[0]
	}
}

// TestHintsAndAmends holds that the tables fit the lexicon and the claims of the doc: a
// hint is one of a word or two, for a theme, an amend for or against one, and
// both are big enough to tell.
func TestHintsAndAmends(t *testing.T) {
	for _, tt := range []struct {
		name, table string
		least       float64
		against     bool
	}{
		{"hints", hintsTSV, leastHint, false},
		{"amends", amendsTSV, leastAmend, true},
	} {
		l, seen := loaded(), map[string]bool{}
		for _, row := range rows(tt.table, 3) {
			holdsKnown(t, l, row[0])
			w := number(tt.name, row[2])
			if tt.against {
				w = math.Abs(w)
			}
			if w < tt.least || w > mostLean/100 {
				t.Errorf("%s: %q at %s by %s, want %v to %d", tt.name, row[0], row[1], row[2], tt.least, mostLean/100)
			}
			id := row[0] + "\t" + row[1]
			if seen[id] {
				t.Errorf("%s: %q at %s twice", tt.name, row[0], row[1])
			}
			seen[id] = true
		}
	}
}

func TestJudgement(t *testing.T) {
	given := map[string]bool{}
	for _, row := range rows(judgementTSV, 3) {
		if given[row[0]] {
			t.Errorf("%s stands twice", row[0])
		}
		given[row[0]] = true
	}
	for _, name := range append(traitNames[:], aroundNames[:]...) {
		if !given[name] {
			t.Errorf("no weight of trait %q", name)
		}
	}
	for _, c := range All() {
		if given[string(c.ID)] == (c.Broader == "") {
			t.Errorf("%s: weight given %v", c.ID, given[string(c.ID)])
		}
	}
	first, second := judges()
	for trait, w := range first.traits {
		if up := trait != always && trait != breadth && trait != unsaid; up && w <= 0 {
			t.Errorf("trait %q speaks against a theme: %v", traitNames[trait], w)
		}
	}
	for trait, w := range second.around { // what terms around say is told by these, and counts little beside them
		if w <= 0 {
			t.Errorf("trait %q speaks against a theme: %v", aroundNames[trait], w)
		}
	}
}

// TestAreas holds that the table has a number for each area and each word once,
// as words are compared, in order.
func TestAreas(t *testing.T) {
	if head, _, _ := strings.Cut(areasTSV, "\n"); head != (&ground{counts: newCounts()}).rows()[0] {
		t.Errorf("columns %q", head)
	}
	last := ""
	for _, row := range rows(areasTSV, 1+loaded().areaCount) {
		if row[0] <= last {
			t.Errorf("%q stands behind %q", row[0], last)
		}
		for _, field := range row[1:] {
			if w := number("areas", field); w < -mostSaid || w > mostSaid {
				t.Errorf("%q says %s of an area, want %v to %v", row[0], field, -mostSaid, mostSaid)
			}
		}
		last = row[0]
	}
}

// TestAreaWords holds that a word that no term has is numbered apart from those
// of terms, and is told by its area all the same.
func TestAreaWords(t *testing.T) {
	l := loaded()
	for key, n := range l.others {
		if l.named(key) != 0 || l.areaRow[n] == 0 {
			t.Errorf("%q is word %d", key, n)
		}
		if got := l.know(token.Scan(key)[0]); int32(got.number) != n && got.prefix == 0 && l.base([]byte(key)) == 0 {
			t.Errorf("%q is read as word %d, want %d", key, got.number, n)
		}
	}
	areas := make([]float64, l.areaCount)
	l.speakFor(l.read("the smell of bread"), areas)
	for a, weight := range areas {
		if weight > 0 || weight < -farFrom {
			t.Errorf("area %d has %v, want %v to 0", a, weight, -farFrom)
		}
	}
}

func TestCompany(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range rows(companyTSV, 3) {
		if row[1] == "*" != !seen[row[0]] {
			t.Errorf("%s: %q, want * first and once", row[0], row[1])
		}
		if w := number("company", row[2]); w < -2.5 || w > 2.5 || row[0] == row[1] || seen[row[0]+row[1]] {
			t.Errorf("row %v", row)
		}
		seen[row[0]], seen[row[0]+row[1]] = true, true
	}
}

func TestBase(t *testing.T) {
	l := &lexicon{words: map[string]int32{"step": 1, "steppe": 2, "smuggle": 3, "disband": 4}}
	for word, want := range map[string]int32{"stepping": 1, "smuggling": 3, "disbanded": 4, "wedding": 0} {
		if got := l.base([]byte(word)); got != want {
			t.Errorf("base of %q is word %d, want %d", word, got, want)
		}
	}
}

func TestAsides(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range rows(asidesTSV, 3) {
		spelling, keys := folded(row[0])
		key := strings.Join(keys, " ")
		if spelling != row[0] || seen[key] {
			t.Errorf("%q should be spelt %q, once", row[0], spelling)
		}
		if row[1] != "comma" && row[1] != "end" {
			t.Errorf("%q lasts until %q, want comma or end", row[0], row[1])
		}
		if w, err := strconv.ParseFloat(row[2], 64); err != nil || w <= 0 || w >= 1 {
			t.Errorf("%q weighs %q, want between 0 and 1", row[0], row[2])
		}
		seen[key] = true
	}
}

func TestPointers(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range rows(pointersTSV, 3) {
		spelling, keys := folded(row[0])
		key := strings.Join(keys, " ")
		if spelling != row[0] || seen[key] {
			t.Errorf("%q should be spelt %q, once", row[0], spelling)
		}
		if row[1] != "previous" && row[1] != "statement" {
			t.Errorf("%q points to %q, want previous or statement", row[0], row[1])
		}
		if share, err := strconv.ParseFloat(row[2], 64); err != nil || share <= 0 || share > 1 {
			t.Errorf("%q takes %q, want more than 0 and at most 1", row[0], row[2])
		}
		seen[key] = true
	}
}

// TestParticiples holds that a verb is known in forms the lexicon does not list.
func TestParticiples(t *testing.T) {
	l := &lexicon{words: map[string]int32{"disband": 1, "smuggle": 2, "combat": 3, "train": 4, "training": 5}}
	for word, want := range map[string]int32{
		"disbanded": 1, "smuggling": 2, "smuggled": 2, "combatting": 3, "training": 5, "trained": 4, "red": 0, "king": 0, "unheeded": 0,
	} {
		if got := l.know(token.Scan(word)[0]); int32(got.number) != want {
			t.Errorf("%s is word %d, want %d", word, got.number, want)
		}
	}
}

func TestYields(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range rows(yieldsTSV, 4) {
		for _, id := range row[:2] {
			if c, err := Lookup(id); id != "*" && (err != nil || c.Broader == "") {
				t.Errorf("%s is no theme of the second level", id)
			}
		}
		if share, err := strconv.ParseFloat(row[2], 64); err != nil || share <= 0 || share >= 1 {
			t.Errorf("%s to %s: share %q, want between 0 and 1", row[0], row[1], row[2])
		}
		if row[3] == "" || row[0] == row[1] || seen[row[0]+" "+row[1]] || seen[row[1]+" "+row[0]] {
			t.Errorf("%s to %s has no reason, or stands twice", row[0], row[1])
		}
		seen[row[0]+" "+row[1]] = true
	}
}

func TestFold(t *testing.T) {
	tests := []struct{ rule, a, b string }{
		{"a plural", "sanctions", "sanction"},
		{"a plural in -ies", "treaties", "treaty"},
		{"a plural in -sses", "processes", "process"},
		{"an irregular plural", "crises", "crisis"},
		{"-ise and -ize", "demobilisation", "demobilization"},
		{"-ised and -ized", "decarbonised", "decarbonized"},
		{"-our and -or", "labour", "labor"},
		{"-our- within a word", "neighbourly", "neighborly"},
		{"-ence and -ense", "defence", "defense"},
		{"-tre and -ter", "centres", "center"},
		{"-mme and -m", "programmes", "program"},
		{"a doubled l", "travellers", "traveler"},
		{"dots of an abbreviation", "U.N.", "un"},
		{"an inner apostrophe", "Da'esh", "daesh"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			a, b := fold(nil, token.Scan(tt.a)[0]), fold(nil, token.Scan(tt.b)[0])
			if string(a) != string(b) {
				t.Errorf("%s gives %s, %s gives %s", tt.a, a, tt.b, b)
			}
		})
	}
	for _, pair := range [][2]string{{"virus", "viru"}, {"access", "acces"}, {"gas", "ga"}, {"training", "train"}} {
		if a, b := fold(nil, token.Scan(pair[0])[0]), fold(nil, token.Scan(pair[1])[0]); string(a) == string(b) {
			t.Errorf("%s and %s give the same key %s", pair[0], pair[1], a)
		}
	}
}
