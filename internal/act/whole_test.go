package act_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/document"
	"github.com/chancery-archive/chancery/internal/segment"
)

// wholeCase is a statement by whose paragraphs a rule is held.
type wholeCase struct {
	rule, title string
	lines       []string // "act|paragraph"; a commitment has its strength
}

func checkWhole(t *testing.T, cases []wholeCase) {
	t.Helper()
	for _, tt := range cases {
		t.Run(tt.rule, func(t *testing.T) {
			got, want := whole(t, tt.title, tt.lines...)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("acts (-want +got):\n%s", diff)
			}
		})
	}
}

// whole is a statement read as the coder reads one: its paragraphs parsed and
// cut. Each line is "act|paragraph"; an act is told by its first letters, a
// commitment by its strength. A line that begins with a space goes on with the paragraph before.
func whole(t *testing.T, title string, lines ...string) (got, want []string) {
	t.Helper()
	var text, wants []string
	for _, line := range lines {
		w, p, _ := strings.Cut(line, "|")
		text, wants = append(text, p), append(wants, w)
	}
	raw := strings.ReplaceAll(strings.Join(text, "\n\n"), "\n\n ", " ")
	doc, err := document.Parse(document.Source{Raw: []byte(raw), MediaType: "text/plain"})
	if err != nil {
		t.Fatal(err)
	}
	in := act.Input{Body: doc.Body.Text, Segments: segment.Split(doc.Body), Origin: chancery.Origin{Title: title, Date: "2012-05-20"}}
	codings := act.Code(in)
	if len(codings) != len(lines) {
		t.Fatalf("%d passages of %d lines", len(codings), len(lines))
	}
	for i, c := range codings {
		name := string(c.Act)
		if c.Strength > 0 {
			name += " " + string(rune('0'+int(c.Strength)))
		}
		got, want = append(got, name+" | "+text[i]), append(want, wants[i]+" | "+text[i])
	}
	return got, want
}
