package coding_test

import (
	"embed"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/theme"
)

// composed are statements written for this test, of kinds that the sheets have
// few of, each with the themes that their author gave to passages before the
// coder read them: some words of the passage, a tab, slugs by commas.
//
//go:embed testdata/composed
var composed embed.FS

// agreement counts themes that both, or one, of two coders gave.
type agreement struct{ both, either int }

func (a *agreement) add(want, got []chancery.ThemeID) {
	a.either += len(want) + len(got)
	for _, w := range want {
		if slices.Contains(got, w) {
			a.both += 2
		}
	}
}

func (a agreement) f1() float64 { return float64(a.both) / float64(a.either) }

// TestComposed holds the themes of whole statements, where a passage also
// speaks through its heading and its neighbours.
func TestComposed(t *testing.T) {
	broader := map[chancery.ThemeID]chancery.ThemeID{}
	for _, concept := range theme.All() {
		broader[concept.ID] = concept.Broader
	}
	files, err := composed.ReadDir("testdata/composed")
	if err != nil {
		t.Fatal(err)
	}
	var concepts, areas agreement
	for _, file := range files {
		text, err := composed.ReadFile("testdata/composed/" + file.Name())
		if err != nil {
			t.Fatal(err)
		}
		body, key, ok := strings.Cut(string(text), "\n-- themes --\n")
		if !ok {
			t.Fatalf("%s has no themes", file.Name())
		}
		entry, err := coding.Run(chancery.Submission{Raw: []byte(body), MediaType: "text/plain"})
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(key) {
			words, slugs, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			want, got := slugsOf(slugs), themesOf(t, entry, words)
			concepts.add(want, got)
			areas.add(above(want, broader), above(got, broader))
		}
	}
	t.Logf("themes F1 %.3f, top themes %.3f", concepts.f1(), areas.f1())
	if concepts.f1() < 0.78 || areas.f1() < 0.86 {
		t.Errorf("themes F1 %.3f, want at least 0.78; top themes %.3f, want at least 0.86", concepts.f1(), areas.f1())
	}
}

func slugsOf(field string) []chancery.ThemeID {
	var ids []chancery.ThemeID
	for slug := range strings.SplitSeq(field, ",") {
		ids = append(ids, chancery.ThemeID(slug))
	}
	return ids
}

// themesOf is the themes of the passage that holds the words.
func themesOf(t *testing.T, entry chancery.Entry, words string) []chancery.ThemeID {
	t.Helper()
	for _, p := range entry.Passages {
		if !strings.Contains(p.Quote, words) {
			continue
		}
		var ids []chancery.ThemeID
		for _, tag := range p.Coding.Themes {
			ids = append(ids, tag.Theme)
		}
		return ids
	}
	t.Fatalf("no passage holds %q", words)
	return nil
}

// above is the top concepts of themes, each once.
func above(ids []chancery.ThemeID, broader map[chancery.ThemeID]chancery.ThemeID) []chancery.ThemeID {
	var tops []chancery.ThemeID
	for _, id := range ids {
		tops = append(tops, broader[id])
	}
	slices.Sort(tops)
	return slices.Compact(tops)
}
