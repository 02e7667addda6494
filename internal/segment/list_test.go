package segment

import (
	"slices"
	"strings"
	"testing"
)

// TestListsAsked holds that each list of words has a rule that asks for it.
func TestListsAsked(t *testing.T) {
	for _, name := range lists.Unasked() {
		t.Errorf("no rule asks for the list %q", name)
	}
}

// TestAbbreviations holds that each abbreviation has one use, which a rule knows, and that
// those of a use are in order.
func TestAbbreviations(t *testing.T) {
	uses := []usage{beforeName, beforeNumber, beforeBoth, beforeAny, maybeLast}
	seen, last := make(map[string]bool), make(map[usage]string)
	for row := range entries(abbreviationRows) {
		name, short, _ := strings.Cut(row, "\t")
		use := usage(name)
		if short == "" || seen[short] || !slices.Contains(uses, use) {
			t.Errorf("%q has no abbreviation, one that stands twice, or no known use", row)
		}
		if short < last[use] {
			t.Errorf("%q stands below %q", short, last[use])
		}
		seen[short], last[use] = true, short
	}
}
