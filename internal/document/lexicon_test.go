package document

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/membership"
	"github.com/chancery-archive/chancery/internal/token"
)

// TestData lints the data files: rows of the right form, in order where order
// helps the reader, and nothing twice.
func TestData(t *testing.T) {
	inOrder := []string{"bodies.tsv", "factions.tsv", "lists.tsv", "states.tsv", "unions.tsv"}
	for name, fields := range map[string]int{
		"bodies.tsv": 2, "compounds.tsv": 2, "factions.tsv": 2, "furniture.tsv": 2, "leaders.tsv": 2, "lists.tsv": 2,
		"months.tsv": 2, "openers.txt": 1, "operatives.txt": 1, "places.txt": 1, "states.tsv": 4, "unions.tsv": 2,
	} {
		seen, last := make(map[string]bool), ""
		for _, row := range rows(name) {
			line := strings.Join(row, "\t")
			switch {
			case slices.Contains(inOrder, name) && line < last:
				t.Errorf("%s: %q stands below %q", name, line, last)
			case len(row) != fields:
				t.Errorf("%s: %d fields in %q, want %d", name, len(row), line, fields)
			case slices.Contains(row, ""), strings.TrimSpace(line) != line, strings.Contains(line, "  "):
				t.Errorf("%s: stray space or empty field in %q", name, line)
			case !norm.NFC.IsNormalString(line):
				t.Errorf("%s: %q is not NFC", name, line)
			case seen[line]:
				t.Errorf("%s: %q twice", name, line)
			}
			seen[line], last = true, line
		}
	}
}

func TestFurnitureIsPlain(t *testing.T) {
	for _, row := range rows("furniture.tsv") {
		if !slices.Contains([]string{"is", "edge", "starts", "has"}, row[0]) || plainWords(row[1]) != row[1] {
			t.Errorf("%q can never be met", row)
		}
	}
	for _, phrase := range contacts.Words() {
		if plainWords(phrase) != phrase {
			t.Errorf("%q can never be met", phrase)
		}
	}
}

// TestStates holds that a name means the same state here and where countries
// are coded.
func TestStates(t *testing.T) {
	gone := []string{"Czechoslovakia", "Yugoslavia"} // no country of today continues them
	names := make(map[string]string)
	for _, row := range rows("states.tsv") {
		if _, err := country.Lookup(row[0]); err != nil && !slices.Contains(gone, row[0]) {
			t.Errorf("%q: %v", row[0], err)
		}
		for _, name := range strings.Split(row[0]+"; "+row[1], "; ") {
			key := strings.Join(norms(token.Scan(name)), " ")
			if other := names[key]; name != "-" && other != "" && other != row[0] {
				t.Errorf("%q is %s and %s", name, other, row[0])
			}
			names[key] = row[0]
		}
	}
	for _, row := range rows("leaders.tsv") {
		found := false
		for _, state := range rows("states.tsv") {
			found = found || state[0] == row[0]
		}
		if !found {
			t.Errorf("leaders of %q, which is no state of the list", row[0])
		}
	}
}

// TestMembers holds that groups, and who belongs to them, are in the lists of those who
// issue texts, and that a state has the same code there and where countries are coded.
func TestMembers(t *testing.T) {
	withdrawn := []string{"CSK", "SUN", "YUG"} // codes of states that are no more, though another goes by the name
	for _, row := range rows("states.tsv") {
		if found, err := country.Lookup(row[0]); err == nil && row[3] != string(found.Code) && !slices.Contains(withdrawn, row[3]) {
			t.Errorf("%q has the code %s, want %s", row[0], row[3], found.Code)
		}
	}
	for _, row := range rows("unions.tsv") {
		for name := range strings.SplitSeq(row[1], "; ") {
			if !isBody(name) {
				t.Errorf("%q, of %s, is no body of the list", name, row[0])
			}
		}
	}
	for _, group := range membership.Groups() {
		if group.Name != "" && !isBody(group.Name) {
			t.Errorf("%q is no body of the list", group.Name)
		}
		for _, code := range slices.Concat(group.Members, group.Others) {
			if len(speakersFor()[code]) == 0 {
				t.Errorf("%s, of %q, is no state of the list", code, groupNames(group))
			}
		}
	}
}

// TestLeaders holds that the name of a leader stands for one state only.
func TestLeaders(t *testing.T) {
	seen := make(map[string]string)
	for _, row := range rows("leaders.tsv") {
		for name := range strings.SplitSeq(row[1], "; ") {
			if other := seen[name]; other != "" {
				t.Errorf("%q led %s and %s", name, other, row[0])
			}
			seen[name] = row[0]
		}
	}
}
