package country_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
)

// whole codes a text as a statement of one passage.
func whole(text string) []chancery.CountryTag {
	return country.Code(country.Input{
		Body:     text,
		Segments: []chancery.Segment{{Span: chancery.Span{End: len(text)}, Kind: chancery.BlockParagraph}},
	})[0]
}

// brief writes tags as the cases do: the code, with :venue where that is all it is.
func brief(tags []chancery.CountryTag) []string {
	var out []string
	for _, t := range tags {
		if len(t.Roles) == 1 && t.Roles[0] == chancery.RoleVenue {
			out = append(out, string(t.Country)+":venue")
		} else {
			out = append(out, string(t.Country))
		}
	}
	return set(out)
}

func TestCases(t *testing.T) {
	text, err := os.ReadFile("testdata/cases.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if line[0] == '#' {
			continue
		}
		row := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(row) != 3 {
			t.Fatalf("%d cells in %q", len(row), line)
		}
		t.Run(row[0], func(t *testing.T) {
			want := strings.Fields(strings.TrimPrefix(row[2], "-"))
			if diff := cmp.Diff(strings.Join(want, " "), strings.Join(brief(whole(row[1])), " ")); diff != "" {
				t.Errorf("%s (-want +got):\n%s", row[1], diff)
			}
		})
	}
}
