package httpapi_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
)

func quote(text string) string { return "/v1/quotes?text=" + url.QueryEscape(text) }

func testQuotes(t *testing.T, s server) {
	tests := []struct {
		rule    string
		path    string
		verdict string
		edits   string // of the best match
	}{
		{"word for word", quote("We support the ban on funding."), "verbatim", "equal We support the ban on funding"},
		{"in other quotation marks and dashes", quote(`“We will train 20,000 Iraqi 'border' & coast guards - under`), "verbatim", `equal We will train 20,000 Iraqi "border" & coast guards – under`},
		{"on several lines", quote("We will train\r\n20,000\tIraqi\nborder"), "verbatim", `equal We will train 20,000 Iraqi "border`},
		{"over several passages", quote("the calm at sea. We will train 20,000"), "verbatim", "equal the calm at sea. We will train 20,000"},
		{"a changed word", quote("We will train 30,000 Iraqi border"), "altered", `equal We will train, deleted 20,000, inserted 30,000, equal Iraqi "border`},
		{"an ellipsis", quote("We will train […] coast guards"), "shortened", `equal We will train, omitted 20,000 Iraqi "border" &, equal coast guards`},
		{"a word in brackets", quote("We will [not] train 20,000 Iraqi"), "shortened", "equal We will, bracketed [not], equal train 20,000 Iraqi"},
		{"two words of four", quote("We oppose the ban on donating"), "altered", "equal We, deleted support, inserted oppose, equal the ban on, deleted funding, inserted donating"},
		{"the words of an earlier revision", quote("The harbour is shut"), "altered", "equal The harbour is, deleted open, inserted shut"},
		{"what was withdrawn", quote("We will publish drafts"), "absent", ""},
		{"what nobody said", quote("The moon is made of cheese"), "absent", ""},
		{"among passages of one act", quote("We support the ban on funding") + "&act=commitment", "verbatim", "equal We support the ban on funding"},
		{"not among those of another", quote("We support the ban on funding") + "&act=call", "absent", ""},
		{"in another statement", quote("We support the ban on funding") + "&statement=undated", "absent", ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := get[api.Quotes](s, tt.path)
			if edits := show(got); got.Verdict != tt.verdict || edits != tt.edits {
				t.Errorf("%s: %s, want %s: %s", got.Verdict, edits, tt.verdict, tt.edits)
			}
			for _, m := range got.Data {
				s.holdsQuote(got.Text, m)
			}
		})
	}
	if many := get[api.Quotes](s, quote("We will continue to act")+"&limit=1"); len(many.Data) != 1 {
		t.Errorf("%d matches, want one", len(many.Data))
	}
}

func show(q api.Quotes) string {
	if len(q.Data) == 0 {
		return ""
	}
	var parts []string
	for _, e := range q.Data[0].Edits {
		parts = append(parts, e.Op+" "+strings.Join(strings.Fields(e.Words), " "))
	}
	return strings.Join(parts, ", ")
}

// holdsQuote holds the offsets of a match to the quotation and to the text of the
// statement, and its passages to those that stand there.
func (s server) holdsQuote(asked string, m api.QuoteMatch) {
	s.t.Helper()
	text := []rune(s.get("/v1/statements/" + m.Statement.ID + "/text").body)
	if got := string(text[m.Start:m.End]); got != m.Quote {
		s.t.Errorf("text[%d:%d] is %q, the quote %q", m.Start, m.End, got, m.Quote)
	}
	for _, e := range m.Edits {
		words := ""
		if e.Text != nil {
			words = string([]rune(asked)[e.Text.Start:e.Text.End])
		}
		if e.Source != nil {
			words = string(text[e.Source.Start:e.Source.End])
		}
		if words != e.Words {
			s.t.Errorf("%s of %q, want %q", e.Op, e.Words, words)
		}
	}
	var want []api.Neighbour
	for _, p := range list[api.Passage](s, "/v1/statements/"+m.Statement.ID+"/passages").Data {
		if p.Locator.Start < m.End && m.Start < p.Locator.End {
			want = append(want, api.Neighbour{ID: p.ID, URL: p.URL, Act: p.Act, Quote: p.Quote})
		}
	}
	if diff := cmp.Diff(want, m.Passages); diff != "" {
		s.t.Errorf("passages (-want +got):\n%s", diff)
	}
}

func testWrongQuotes(t *testing.T, s server) {
	tests := []struct{ rule, path, parameter, reason string }{
		{"nothing asked", "/v1/quotes", "text", "is needed"},
		{"nothing in it", "/v1/quotes?text=", "text", "is empty"},
		{"two words", quote("We will …"), "text", "fewer than 3 words"},
		{"nothing a search takes for words", quote("we will be there for them"), "text", "has no word to look for"},
		{"a book", quote(strings.Repeat("We act. ", 251)), "text", "more than 2000 characters"},
		{"a search", quote("We will act now") + "&q=act", "q", "is no filter here"},
		{"too many", quote("We will act now") + "&limit=21", "limit", "is not from 1 to 20"},
		{"no text", "/v1/quotes?text=%00we+will+act", "text", "is not percent-encoded text"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			faults := s.problem(s.get(tt.path), http.StatusBadRequest).Errors
			if len(faults) != 1 || faults[0].Parameter != tt.parameter || !strings.Contains(faults[0].Reason, tt.reason) {
				t.Errorf("faults %+v, want one of %s: %s", faults, tt.parameter, tt.reason)
			}
		})
	}
}
