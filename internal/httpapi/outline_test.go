package httpapi_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// TestOutline reads the sections of a document that the real coder took apart.
func TestOutline(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	const document = "# Statement on fog\n\nWe welcome the calm.\n\n## Ships\n\nWe will repair every ship by 2030. We call on Italy to act.\n\n" +
		"We will train the crews.\n\n### Crews\n\n- We will pay them.\n\n## Annex\n"
	given := chancery.Origin{Title: "Statement on fog", Date: "2024-05-06", Issuers: []chancery.Issuer{{Name: "Italy"}}}
	statement, _, err := a.intake().Ingest(t.Context(), chancery.Submission{Raw: []byte(document), MediaType: "text/markdown", Given: given})
	if err != nil {
		t.Fatal(err)
	}
	path := "/v1/statements/" + string(statement.ID) + "/outline"
	text := []rune(s.get("/v1/statements/" + string(statement.ID) + "/text").body)
	var got []string
	at := 0
	for _, section := range list[api.Section](s, path).Data {
		if section.Start != at {
			t.Errorf("a section begins at %d, the one before it ends at %d", section.Start, at)
		}
		at = section.End
		line := fmt.Sprintf("%d %s", section.Level, textOr(section.Heading, "-"))
		if section.Paragraphs != nil {
			line += fmt.Sprintf(" %d-%d", section.Paragraphs.First, section.Paragraphs.Last)
		}
		for _, act := range section.Acts {
			line += fmt.Sprintf(" %s:%d", act.Value, act.Count)
		}
		if h := section.Heading; h != nil && !strings.HasPrefix(string(text[section.Start:]), *h) {
			t.Errorf("%q does not stand at %d", *h, section.Start)
		}
		got = append(got, line)
	}
	if at != len(text) {
		t.Errorf("the last section ends at %d of %d", at, len(text))
	}
	want := []string{
		"0 Statement on fog 1-1 welcome:1 other:1", "1 Ships 2-3 commitment:2 call:1 other:1", "2 Crews 4-4 commitment:1 other:1", "1 Annex other:1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("outline (-want +got):\n%s", diff)
	}
}

func textOr(s *string, none string) string {
	if s == nil {
		return none
	}
	return *s
}

// testOutline: a text without headings is one section, and every passage is in
// exactly one.
func testOutline(t *testing.T, s server) {
	for _, st := range list[api.Statement](s, "/v1/statements").Data {
		passages := list[api.Passage](s, st.URL+"/passages").Data
		sections := list[api.Section](s, st.URL+"/outline").Data
		count := 0
		for _, section := range sections {
			for _, act := range section.Acts {
				count += act.Count
			}
		}
		if count != len(passages) || len(sections) != 1 || sections[0].Kind != nil || *sections[0].Paragraphs != (api.Paragraphs{First: 1, Last: len(passages)}) {
			t.Errorf("%s: %d passages, outline %+v", st.ID, len(passages), sections)
		}
	}
	s.problem(s.get("/v1/statements/2018-withdrawn/outline"), 410)
	s.problem(s.get("/v1/statements/nothing/outline"), 404)
}
