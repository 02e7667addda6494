package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/sample"
)

func makerOf(t *testing.T, seed uint64) maker {
	t.Helper()
	sources, err := readSources("")
	if err != nil {
		t.Fatal(err)
	}
	return newMaker(seed, sources)
}

func TestTextsAreDistinctAndComeAgain(t *testing.T) {
	one, again, other := makerOf(t, 1), makerOf(t, 1), makerOf(t, 2)
	there := map[string]bool{}
	for n := range 500 {
		text := one.text(n)
		if !bytes.Equal(text, again.text(n)) {
			t.Fatalf("text %d is another the second time", n)
		}
		for _, text := range [][]byte{text, other.text(n)} {
			if there[string(text)] {
				t.Errorf("text %d has been made before", n)
			}
			there[string(text)] = true
		}
	}
}

// TestEntriesComeAgain holds for what is coded, whoever is faster.
func TestEntriesComeAgain(t *testing.T) {
	made := func() (ids []string, passages int) {
		for entries, err := range makerOf(t, 3).entries(t.Context(), 5000) {
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range entries {
				ids = append(ids, string(e.Statement.ID))
				passages += len(e.Passages)
			}
		}
		return ids, passages
	}
	first, passages := made()
	second, _ := made()
	if diff := cmp.Diff(first, second); diff != "" {
		t.Errorf("statements (-first +second):\n%s", diff)
	}
	if passages < 5000 || passages > 5400 {
		t.Errorf("%d passages, want 5000 and no statement more", passages)
	}
}

// TestEntriesAreSkewed asks for what a load is to have: origins that were read,
// late years more than early ones, one country far before the others.
func TestEntriesAreSkewed(t *testing.T) {
	early, late, origins, all := 0, 0, 0, 0
	named := map[string]int{}
	for entries, err := range makerOf(t, 1).entries(t.Context(), 10000) {
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			all++
			if s := e.Statement; s.Title != "" && s.Date != "" && s.Place != "" && len(s.Issuers) > 0 {
				origins++
			}
			if e.Statement.Date < "1986" {
				early++
			} else if e.Statement.Date > "1987" {
				late++
			}
			for _, p := range e.Passages {
				for _, c := range p.Countries {
					named[string(c.Country)]++
				}
			}
		}
	}
	if origins < all*9/10 {
		t.Errorf("title, date, place and issuers were read of %d of %d statements", origins, all)
	}
	if late < 2*early {
		t.Errorf("%d statements before 1986, %d after", early, late)
	}
	counts := make([]int, 0, len(named))
	for _, n := range named {
		counts = append(counts, n)
	}
	slices.SortFunc(counts, func(a, b int) int { return b - a })
	if len(counts) < 60 || counts[0] < 10*counts[50] {
		t.Errorf("%d countries, named %v times", len(counts), counts[:min(len(counts), 60)])
	}
}

func TestPiecesAddUp(t *testing.T) {
	text := "We recall resolutions 1267, 1989 (2011) and S/RES/2254 (2015), A/60/L.48, and the 25,000 of 21 July 2016 in Iraq and Iran."
	var joined, varied strings.Builder
	for _, p := range cut(text) {
		joined.WriteString(p.text)
		if p.kind != kept {
			varied.WriteString(p.text + " ")
		}
	}
	if joined.String() != text {
		t.Errorf("pieces are %q", joined.String())
	}
	if got, want := varied.String(), "1267 1989 2011 2254 2015 25 000 21 2016 Iraq Iran "; got != want {
		t.Errorf("replaced is %q, want %q", got, want)
	}
}

func TestNationsAreKnownByTheirNames(t *testing.T) {
	for _, n := range nations(nil) {
		if c, ok := country.Named(n.name); !ok || c.Code != n.code {
			t.Errorf("%s is read as %s", n.name, c.Code)
		}
	}
}

func TestSourceIsWholeStatement(t *testing.T) {
	s := cutSource(sample.Submission())
	if len(s.paragraphs) < 12 || s.year != 2016 {
		t.Errorf("%d paragraphs of %d", len(s.paragraphs), s.year)
	}
}
