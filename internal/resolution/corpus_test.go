package resolution_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/gold"
	"github.com/chancery-archive/chancery/internal/resolution"
)

// TestGold holds every line coded by hand to exactly its resolutions.
func TestGold(t *testing.T) {
	dir := os.Getenv("CHANCERY_GOLD")
	if dir == "" {
		t.Skip("CHANCERY_GOLD names no folder of statements coded by hand")
	}
	statements, err := gold.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range statements {
		citations := resolution.Find(s.Text)
		for _, line := range s.Lines {
			got := map[chancery.Symbol]bool{}
			for _, c := range citations {
				if line.Span.Contains(c.Span) {
					got[c.Resolution.Symbol] = true
				}
			}
			want := map[chancery.Symbol]bool{}
			for _, symbol := range line.Resolutions {
				want[symbol] = true
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s line %d (-want +got):\n%s\n%s", s.Name, line.Number, diff, line.Span.In(s.Text))
			}
		}
	}
}

// TestCouncilVolumes checks Find over the Council's own resolutions against the
// pattern "N (YYYY)", which is a citation there wherever number and year agree.
func TestCouncilVolumes(t *testing.T) {
	dir := os.Getenv("CHANCERY_CORPUS")
	if dir == "" {
		t.Skip("CHANCERY_CORPUS names no folder of texts")
	}
	file, err := os.Open(filepath.Join(dir, "unsc_resolutions.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	pattern := regexp.MustCompile(`\b\d{1,4}\s*\(\s*\d{4}\s*\)`)
	pairs, missed := 0, 0
	lines := bufio.NewReader(file)
	for decoder := json.NewDecoder(lines); decoder.More(); {
		var doc struct{ ID, Text string }
		if err := decoder.Decode(&doc); err != nil {
			t.Fatal(err)
		}
		citations := resolution.Find(doc.Text)
		for _, at := range pattern.FindAllStringIndex(doc.Text, -1) {
			r, err := resolution.Parse(doc.Text[at[0]:at[1]])
			if err != nil || r.Organ != chancery.SecurityCouncil {
				continue
			}
			pairs++
			pair := chancery.Span{Start: at[0], End: at[1]}
			if !slices.ContainsFunc(citations, func(c chancery.Citation) bool {
				return c.Span.Overlaps(pair) && c.Resolution.Symbol == r.Symbol
			}) {
				missed++
				t.Logf("%s: missed %q", doc.ID, pair.In(doc.Text))
			}
		}
	}
	if pairs == 0 || missed*1000 > pairs {
		t.Errorf("missed %d of %d", missed, pairs)
	}
}
