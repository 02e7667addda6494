package encode_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

var accessed = time.Date(2026, 2, 3, 23, 30, 0, 0, time.UTC)

func harbour(change func(*chancery.Statement)) chancery.Found {
	s := chancery.Statement{ID: "2020-05-01-harbour", Origin: chancery.Origin{
		Title: "On harbours & peace", Date: "2020-05-01", Place: "Genoa", Language: "en", SourceURL: "https://example.org/h?a={1}",
		Issuers: []chancery.Issuer{{Name: "Harbour Council"}, {Name: "Italy"}},
	}}
	change(&s)
	return chancery.Found{Statement: s, Passage: chancery.Passage{
		ID: "p_1", Quote: "We will pay 5% of {it}.", Locator: chancery.Locator{Paragraph: 8}, Coding: chancery.Coding{ActCoding: chancery.ActCoding{Act: chancery.Commitment}},
	}}
}

func TestReferenceLines(t *testing.T) {
	issuers := func(names ...string) func(*chancery.Statement) {
		return func(s *chancery.Statement) {
			s.Issuers = nil
			for _, n := range names {
				s.Issuers = append(s.Issuers, chancery.Issuer{Name: n})
			}
		}
	}
	tests := []struct {
		rule    string
		change  func(*chancery.Statement)
		un, chi string
	}{
		{
			"all that is known", func(*chancery.Statement) {},
			"Harbour Council and Italy, “On harbours & peace”, Genoa, 1 May 2020, para. 8. Available at https://example.org/h?a={1} (accessed on 3 February 2026).",
			"Harbour Council and Italy, “On harbours & peace,” Genoa, May 1, 2020, para. 8, accessed February 3, 2026, https://example.org/h?a={1}.",
		},
		{
			"what is not known is left out", func(s *chancery.Statement) {
				*s = chancery.Statement{ID: "x", Origin: chancery.Origin{Title: "On\n fog"}}
			},
			"“On fog”, para. 8. Available at http://a/v1/commitments/p_1 (accessed on 3 February 2026).",
			"“On fog,” para. 8, accessed February 3, 2026, http://a/v1/commitments/p_1.",
		},
		{
			"three issuers", issuers("A", "B", "C"),
			"A, B and C, “On harbours & peace”, Genoa, 1 May 2020, para. 8. Available at https://example.org/h?a={1} (accessed on 3 February 2026).",
			"A, B and C, “On harbours & peace,” Genoa, May 1, 2020, para. 8, accessed February 3, 2026, https://example.org/h?a={1}.",
		},
		{
			"more than three issuers", issuers("A", "B", "C", "D"),
			"A and others, “On harbours & peace”, Genoa, 1 May 2020, para. 8. Available at https://example.org/h?a={1} (accessed on 3 February 2026).",
			"A et al., “On harbours & peace,” Genoa, May 1, 2020, para. 8, accessed February 3, 2026, https://example.org/h?a={1}.",
		},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := string(encode.PassageReference(harbour(tt.change), "http://a", accessed).Lines())
			if diff := cmp.Diff("UN: "+tt.un+"\nChicago: "+tt.chi+"\n", got); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
}

func TestBibTeX(t *testing.T) {
	got := string(encode.PassageReference(harbour(func(*chancery.Statement) {}), "http://a", accessed).BibTeX())
	const want = `@misc{p_1,
  author = {{Harbour Council} and {Italy}},
  title = {{On harbours \& peace}},
  year = {2020},
  month = may,
  day = {1},
  address = {Genoa},
  url = {https://example.org/h?a=%7B1%7D},
  urldate = {2026-02-03},
  note = {para. 8: “We will pay 5\% of \textbraceleft{}it\textbraceright{}.”},
}
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("entry (-want +got):\n%s", diff)
	}
	key := encode.StatementReference(chancery.Statement{ID: "é,{x} 1"}, "", accessed).BibTeX()
	if !strings.HasPrefix(string(key), "@misc{---x--1,\n") {
		t.Errorf("entry %s", key)
	}
}

// FuzzBibTeX holds that no text of a statement ends a field or the entry.
func FuzzBibTeX(f *testing.F) {
	f.Add("{", "}}", `\}`, "http://a/}{")
	f.Fuzz(func(t *testing.T, title, name, quote, source string) {
		found := chancery.Found{
			Statement: chancery.Statement{ID: chancery.StatementID(title), Origin: chancery.Origin{
				Title: title, SourceURL: source, Place: name, Issuers: []chancery.Issuer{{Name: name}},
			}},
			Passage: chancery.Passage{Quote: quote},
		}
		depth := 0
		entry := string(encode.PassageReference(found, "", accessed).BibTeX())
		for i, c := range entry {
			switch c {
			case '{':
				depth++
			case '}':
				depth--
			}
			if depth < 1 && i > len("@misc") && i < len(entry)-len("}\n") {
				t.Fatalf("the entry ends at %d of\n%s", i, entry)
			}
		}
		if depth != 0 {
			t.Fatalf("braces do not balance in\n%s", entry)
		}
	})
}

func TestCSL(t *testing.T) {
	body, err := encode.PassageReference(harbour(func(*chancery.Statement) {}), "http://a", accessed).CSL()
	if err != nil {
		t.Fatal(err)
	}
	var got []api.CSLItem
	if err := json.Unmarshal(body, &got); err != nil {
		t.Fatal(err)
	}
	want := []api.CSLItem{{
		ID: "p_1", Type: "document", Title: "On harbours & peace", Author: []api.CSLName{{Literal: "Harbour Council"}, {Literal: "Italy"}},
		Issued: &api.CSLDate{Parts: [][]int{{2020, 5, 1}}}, Place: "Genoa", Language: "en", URL: "https://example.org/h?a={1}",
		Accessed: api.CSLDate{Parts: [][]int{{2026, 2, 3}}}, Archive: "Chancery", Location: "http://a/v1/commitments/p_1",
		Note: "para. 8: “We will pay 5% of {it}.”",
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("items (-want +got):\n%s", diff)
	}
}
