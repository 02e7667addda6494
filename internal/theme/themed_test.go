package theme

import (
	"slices"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// weightOfWritten is what a sentence written to teach weighs, in passages of statements
// nobody coded, where leanings are counted.
const weightOfWritten = 2

// themedLine is an undertaking, decision or call written to teach, with its themes, the
// most central first. Half of them do without the words that everybody would look for.
type themedLine struct {
	themes []int
	text   string
}

// areasOf are the areas that themes are of.
func areasOf(themes []int) []int {
	var areas []int
	for _, theme := range themes {
		if a := loaded().areaOf[theme]; !slices.Contains(areas, a) {
			areas = append(areas, a)
		}
	}
	return areas
}

// themedLines are those of testdata/themed.tsv.
func themedLines(t *testing.T) []themedLine {
	t.Helper()
	text, err := plainFiles.ReadFile("testdata/themed.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var lines []themedLine
	for _, row := range rows(string(text), 2) {
		line := themedLine{text: row[1]}
		for id := range strings.SplitSeq(row[0], ",") {
			theme, ok := concepts().byID[chancery.ThemeID(id)]
			if !ok || concepts().concepts[theme].Broader == "" {
				t.Fatalf("themed.tsv: no theme %q", id)
			}
			line.themes = append(line.themes, theme)
		}
		lines = append(lines, line)
	}
	return lines
}

// teach adds what the sentences written to teach say of their words.
func (k *kin) teach(t *testing.T) {
	names := loaded().names()
	for _, line := range themedLines(t) {
		c := newCoderOf(t, line.text, "", "")
		for i := range c.passages {
			k.add(c.words(i, names), line.themes, weightOfWritten)
		}
	}
}

// writtenLessons are the sentences written to teach, for hints.
func writtenLessons(t *testing.T) []lesson {
	var lessons []lesson
	names := loaded().names()
	for _, line := range themedLines(t) {
		c := newCoderOf(t, line.text, "", "")
		for i := range c.passages {
			lessons = append(lessons, lesson{c.words(i, names), line.themes, len(c.passages[i].words)})
		}
	}
	return lessons
}
