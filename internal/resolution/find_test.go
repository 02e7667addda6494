package resolution_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/resolution"
)

// labels are the resolutions that text cites, in order, each once.
func labels(text string) []string {
	var got []string
	for _, c := range resolution.Find(text) {
		label := c.Resolution.Label
		if slices.Contains(c.Flags, chancery.YearConflict) {
			label += "!year"
		}
		if !slices.Contains(got, label) {
			got = append(got, label)
		}
	}
	return got
}

// TestTables runs the tables of texts and what they cite.
func TestTables(t *testing.T) {
	for _, name := range []string{"citations.tsv", "cases.tsv"} {
		file, err := os.Open("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		rule := ""
		lines := bufio.NewScanner(file)
		for lines.Scan() {
			line := lines.Text()
			if after, ok := strings.CutPrefix(line, "# "); ok || line == "" {
				rule = after
				continue
			}
			text, want, ok := strings.Cut(line, "\t")
			if !ok {
				t.Fatalf("%s: no tab in %q", name, line)
			}
			text = strings.NewReplacer(`\n`, "\n", `\u00a0`, "\u00a0", `\u202f`, "\u202f", `\u2011`, "\u2011").Replace(text)
			t.Run(name+"/"+rule+"/"+text, func(t *testing.T) {
				if diff := cmp.Diff(want, strings.Join(labels(text), "|")); diff != "" {
					t.Errorf("Find(%q) (-want +got):\n%s", text, diff)
				}
			})
		}
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
}
