package country

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// columns is how many cells a row of each table has; 0 is any number from three.
var columns = map[string]int{
	"countries": 6, "regions": 3, "names": 3, "foreign": 4, "towns": 2, "policy": 4, "places": 3, "gazetteer": 3,
	"ambiguous": 0, "masks": 2, "leaders": 3, "lists": 2, "titles": 2, "words": 2,
}

func TestTablesAreWhole(t *testing.T) {
	files, err := data.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(columns) {
		t.Errorf("%d tables, want %d", len(files), len(columns))
	}
	for name, want := range columns {
		for _, row := range table(name) {
			if len(row) != want && (want != 0 || len(row) < 3) {
				t.Errorf("%s: %d cells in %q", name, len(row), row)
			}
			for _, c := range row {
				if c == "" || c != strings.TrimSpace(c) || strings.Contains(c, ";;") || strings.HasSuffix(c, ";") {
					t.Errorf("%s: ragged cell %q", name, c)
				}
			}
		}
	}
}

// TestCodes holds every table to the codes of countries.tsv.
func TestCodes(t *testing.T) {
	known := catalog().at
	check := func(file string, cell string) {
		for _, code := range codes(cell) {
			if _, ok := known[code]; !ok {
				t.Errorf("%s: no country %s", file, code)
			}
		}
	}
	for _, file := range []string{"names", "foreign", "policy", "places", "gazetteer", "towns", "leaders"} {
		for _, row := range table(file) {
			check(file, row[0])
		}
	}
	for _, row := range table("ambiguous") {
		for _, c := range row[2:] {
			code, _, _ := strings.Cut(c, "=")
			check("ambiguous "+row[0], strings.TrimRight(code, "?!"))
		}
	}
	if len(table("names")) != len(catalog().countries) {
		t.Errorf("%d rows of names for %d countries", len(table("names")), len(catalog().countries))
	}
}

func TestKindsAreKnown(t *testing.T) {
	for _, row := range table("words") {
		if _, ok := wordClasses[row[0]]; !ok {
			t.Errorf("words: no class %q", row[0])
		}
		if row[1] != strings.ToLower(row[1]) {
			t.Errorf("words: %s has capitals", row[0])
		}
	}
	for _, row := range table("titles") {
		if _, ok := offices[row[0]]; !ok {
			t.Errorf("titles: no office %q", row[0])
		}
	}
	for file, column := range map[string]int{"places": 1, "gazetteer": 1, "policy": 1, "ambiguous": 1} {
		for _, row := range table(file) {
			if _, ok := kinds[row[column]]; !ok {
				t.Errorf("%s: no kind %q", file, row[column])
			}
		}
	}
}

func TestPhrasesFit(t *testing.T) {
	columnOf := map[string]int{"names": 1, "policy": 2, "places": 2, "gazetteer": 2, "towns": 1, "masks": 1, "titles": 1}
	for file, column := range columnOf {
		for _, row := range table(file) {
			for _, text := range list(row[column]) {
				if n := len(phrase(text)); n == 0 || n > longestPhrase {
					t.Errorf("%s: %d words in %q", file, n, text)
				}
			}
		}
	}
	if n := words().cues; n >= 64*cueWords {
		t.Errorf("%d cues, room for %d", n, 64*cueWords)
	}
}

// TestOnePlaceOneEntry keeps a place from standing for two countries in two
// rows; such a name belongs in ambiguous.tsv.
func TestOnePlaceOneEntry(t *testing.T) {
	seen := make(map[string]string)
	for _, row := range table("places") {
		for _, text := range list(row[2]) {
			text = strings.TrimSuffix(text, "*")
			if old, ok := seen[text]; ok && old != row[0] {
				t.Errorf("%s is in %s and in %s", text, old, row[0])
			}
			seen[text] = row[0]
		}
	}
}

// TestMasksMask finds masks that hold no name and so mask nothing.
func TestMasksMask(t *testing.T) {
	x := words()
	for _, row := range table("masks") {
		for _, mask := range list(row[1]) {
			if !holdsName(x, phrase(mask)) {
				t.Errorf("%q masks nothing", mask)
			}
		}
	}
}

// holdsName reports whether a proper part of the words is a name of a country
// or a place.
func holdsName(x *lexicon, tokens []token.Token) bool {
	for i := range tokens {
		node := int32(0)
		for j := i; j < len(tokens); j++ {
			if node = x.trie.Next(node, x.words[tokens[j].Norm]); node == token.Root {
				break
			}
			if e := x.trie.At(node).entry; e != nil && e.class < classMask && j-i+1 < len(tokens) {
				return true
			}
		}
	}
	return false
}

var leaderForm = regexp.MustCompile(`^['\p{L}\[][\p{L}.'’ \[\]-]*\*? [12]\d{3}-[12]\d{3}$`)

func TestLeadersServe(t *testing.T) {
	for _, row := range table("leaders") {
		if _, ok := offices[row[1]]; !ok {
			t.Errorf("leaders: no office %q", row[1])
		}
		for _, text := range list(row[2]) {
			if !leaderForm.MatchString(text) {
				t.Errorf("leaders: %q", text)
				continue
			}
			years := text[strings.LastIndexByte(text, ' ')+1:]
			from, _ := strconv.Atoi(years[:4])
			to, _ := strconv.Atoi(years[5:])
			if from > to {
				t.Errorf("leaders: %q ends before it begins", text)
			}
		}
	}
}

// TestPolicyExplains holds each decision to a reason that can be read.
func TestPolicyExplains(t *testing.T) {
	for _, row := range table("policy") {
		if len(strings.Fields(row[3])) < 3 {
			t.Errorf("policy: %q has no reason", row[2])
		}
	}
}

func TestRolesAreRanked(t *testing.T) {
	for i, role := range chancery.Roles() {
		if rank[role] != i {
			t.Errorf("rank of %s is %d, want %d", role, rank[role], i)
		}
	}
}
