package resolution

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

func TestCouncilTable(t *testing.T) {
	c := councilTable()
	if c.years[0] != 1946 || c.firsts[0] != 1 {
		t.Errorf("the table begins with %d in %d", c.firsts[0], c.years[0])
	}
	for i := 1; i < len(c.years); i++ {
		if c.years[i] != c.years[i-1]+1 || c.firsts[i] <= c.firsts[i-1] || c.firsts[i]-c.firsts[i-1] > councilPerYear {
			t.Errorf("%d begins with %d after %d in %d", c.years[i], c.firsts[i], c.firsts[i-1], c.years[i-1])
		}
	}
	for i, r := range rows(councilResolutionsTSV) {
		n, date := i+1, chancery.Date(r[1])
		if len(r) != 3 || r[0] != strconv.Itoa(n) || r[2] == "" || r[2] != strings.TrimSpace(r[2]) {
			t.Errorf("row %d: %q", n, r)
		}
		if _, err := chancery.ParseDate(r[1]); date != "" && (err != nil || date.Year() != c.year(n)) {
			t.Errorf("resolution %d of %d is dated %s", n, c.year(n), date)
		}
	}
}

func TestCouncilYear(t *testing.T) {
	tests := []struct {
		rule       string
		n, want    int
		year       int
		isPlausble bool
	}{
		{"there is none before the first", 0, 0, 1946, false},
		{"the first", 1, 1946, 1946, false},
		{"the last of a year", 2259, 2015, 2015, false},
		{"the first of the next", 2260, 2016, 2016, false},
		{"beyond the table a year must be late enough", 2900, 0, 2025, false},
		{"and may be", 2900, 0, 2027, true},
		{"but not too many in a year", 3300, 0, 2027, false},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if got := councilTable().year(tt.n); got != tt.want {
				t.Errorf("year(%d) = %d, want %d", tt.n, got, tt.want)
			}
			if got := councilTable().plausible(tt.n, tt.year); got != tt.isPlausble {
				t.Errorf("plausible(%d, %d) = %v", tt.n, tt.year, got)
			}
		})
	}
}

func TestAssemblySessions(t *testing.T) {
	last := 0
	for _, s := range assemblySessions() {
		if s.first <= last || s.last < s.first || s.last > lastRunningNumber {
			t.Errorf("session %s has %d to %d after %d", s.session, s.first, s.last, last)
		}
		if _, ok := running(chancery.GeneralAssembly, s.first, "", s.session); !ok {
			t.Errorf("session %q is none", s.session)
		}
		last = s.last
	}
	for n, want := range map[int]session{217: "III", 377: "V", 1514: "XV", 2252: "ES-V", 2625: "XXV", 2758: "XXVI", 3201: "S-VI", 3314: "XXIX", 3541: "XXX", 3542: "", 0: ""} {
		if got := sessionOf(n); got != want {
			t.Errorf("session of %d is %q, want %q", n, got, want)
		}
	}
	for n := range famous() {
		if sessionOf(n) == "" {
			t.Errorf("famous %d has no session", n)
		}
	}
}

// TestWords holds the word lists to the form in which words are looked up.
func TestWords(t *testing.T) {
	classes := []string{"one", "many", "link", "filler", "such", "separator", "of", "by", "adopted", "determiner", "follow", "unit", "month", "open", "paper"}
	var seen []string
	for _, r := range rows(wordsTSV) {
		if len(r) != 2 || r[1] != token.Fold(r[1]) || !slices.Contains(classes, r[0]) {
			t.Errorf("row %q", r)
		}
		if key := strings.Join(r, " "); slices.Contains(seen, key) {
			t.Errorf("%q stands twice", key)
		} else {
			seen = append(seen, key)
		}
	}
	for _, class := range classes {
		if !slices.ContainsFunc(seen, func(k string) bool { return strings.HasPrefix(k, class+" ") }) {
			t.Errorf("class %q is empty", class)
		}
	}
}

func TestBodies(t *testing.T) {
	kinds := []body{sc, ga, hrc, ecosoc, unea, united, councilAlone, assembly, other, modifier}
	form := regexp.MustCompile(`^[a-z.]+( [a-z.]+)*$`)
	seen := map[string]body{}
	for _, r := range rows(bodiesTSV) {
		if len(r) != 2 || !form.MatchString(r[0]) || !slices.Contains(kinds, body(r[1])) {
			t.Errorf("row %q", r)
			continue
		}
		if seen[r[0]] == body(r[1]) {
			t.Errorf("%q stands twice", r[0])
		}
		seen[r[0]] = body(r[1])
	}
}

func TestRoman(t *testing.T) {
	for s, want := range map[string]int{"I": 1, "IV": 4, "IX": 9, "XXVI": 26, "XXX": 30, "XLVIII": 48, "LXIII": 63, "": 0, "XXVV": 0, "IIX": 0, "V I": 0, "XVID": 0, "xx": 0} {
		if got := roman(s); got != want {
			t.Errorf("roman(%q) = %d, want %d", s, got, want)
		}
	}
}

// TestRoundTrip parses label and symbol of every resolution that the tables
// tell of, and of one of each other kind.
func TestRoundTrip(t *testing.T) {
	var all []chancery.Resolution
	for n := 1; n <= councilTable().last(); n++ {
		r, _, _ := council(n, 0)
		all = append(all, r)
	}
	for _, s := range assemblySessions() {
		for _, letter := range []string{"", "A", "D"} {
			r, _ := running(chancery.GeneralAssembly, s.last, letter, s.session)
			all = append(all, r)
		}
	}
	for _, s := range []session{"31", "60", "81", "S-8", "S-32", "ES-6", "ES-11"} {
		r, _ := serial(chancery.GeneralAssembly, s, 7, "")
		all = append(all, r)
	}
	lettered, _ := serial(chancery.GeneralAssembly, "69", 96, "B")
	rights, _ := serial(chancery.HumanRightsCouncil, "S-30", 1, "")
	social, _ := serial(chancery.ECOSOC, "2005", 12, "")
	old, _ := running(chancery.ECOSOC, 663, "E", "XXIV")
	environment, _ := serial(chancery.EnvironmentAssembly, "5", 14, "")
	for _, want := range append(all, lettered, rights, social, old, environment) {
		for _, spelling := range []string{string(want.Symbol), want.Label, strings.ToLower(want.Label), strings.ReplaceAll(want.Label, " ", "")} {
			if got, err := Parse(spelling); err != nil || got != want {
				t.Errorf("Parse(%q) = %+v, %v, want %+v", spelling, got, err, want)
			}
		}
	}
}
