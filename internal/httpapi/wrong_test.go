package httpapi_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
)

// testWrongQueries holds that nothing in a query is ignored, clamped or guessed.
func testWrongQueries(t *testing.T, s server) {
	passages := list[api.Passage](s, "/v1/passages?limit=1")
	foreign := *passages.Page.Next
	flipped := strings.Repeat("A", 5) + foreign[5:]
	tests := []struct {
		rule       string
		path       string
		parameter  string
		reason     string   // part of it
		candidates []string // the first of them
	}{
		{"an unknown parameter", "/v1/commitments?contry=IRQ", "contry", "is not a parameter", []string{"country"}},
		{"parameters are spelt in lower case", "/v1/commitments?Theme=police", "Theme", "is not a parameter", []string{"theme"}},
		{"an unknown parameter that is near none", "/v1/commitments?colour=red", "colour", "is not a parameter", []string{}},
		{"a parameter of another address", "/v1/themes?theme=foreign-fighters", "theme", "is not a parameter", []string{}},
		{"an unknown parameter of one record", "/v1/statements/undated?filds=id", "filds", "is not a parameter", []string{"fields"}},
		{"an unknown parameter of a text", "/v1/statements/undated/text?format=json", "format", "is not a parameter", []string{}},
		{"an unknown theme", "/v1/commitments?theme=foreign-figthers", "theme", "is not a theme", []string{"foreign-fighters"}},
		{"one of several themes", "/v1/commitments?theme=foreign-fighters,foreign-figthers", "theme", "is not a theme", []string{"foreign-fighters"}},
		{"an unknown country", "/v1/commitments?country=Iraqq", "country", "is not a country", []string{"Iraq"}},
		{"an unknown resolution", "/v1/commitments?resolution=twelve", "resolution", "is not a resolution", []string{}},
		{"an unknown issuer", "/v1/commitments?issuer=itali", "issuer", "is not an issuer", []string{"italy"}},
		{"part of an issuer", "/v1/commitments?issuer=harbour", "issuer", "is not an issuer", []string{"harbour-council"}},
		{"an unknown statement", "/v1/commitments?statement=nothing", "statement", "is not a statement", []string{}},
		{"a withdrawn statement", "/v1/commitments?statement=2018-withdrawn", "statement", "was withdrawn", []string{}},
		{"an unknown role", "/v1/commitments?role=targt", "role", "is not a value of role", []string{"target"}},
		{"an unknown act", "/v1/passages?act=promise", "act", "is not a value of act", []string{"commitment", "decision", "call", "condemnation", "welcome", "assertion", "other"}},
		{"an act near another", "/v1/passages?act=comitment", "act", "is not a value of act", []string{"commitment"}},
		{"act where every passage is a commitment", "/v1/commitments?act=call", "act", "is no filter here", []string{}},
		{"act among commitments of statements", "/v1/statements?act=call", "act", "any_act=true", []string{}},
		{"any_act is true or false", "/v1/statements?any_act=yes", "any_act", "is neither", []string{"true", "false"}},
		{"an unknown strength", "/v1/commitments?strength=3", "strength", "is not a value of strength", []string{"firm", "intent", "soft"}},
		{"a year is no date", "/v1/commitments?since=2016", "since", "YYYY-MM-DD", []string{}},
		{"a day that is none", "/v1/commitments?until=2021-02-29", "until", "YYYY-MM-DD", []string{}},
		{"until before since", "/v1/commitments?since=2021-01-02&until=2021-01-01", "until", "is before since", []string{}},
		{"facets of a table", "/v1/commitments?facets=theme&format=csv", "facets", "has no place", []string{}},
		{"a facet there is not", "/v1/facets?facets=themes", "facets", "is not a value of facets", []string{"theme"}},
		{"a period there is not", "/v1/timeline?per=decade", "per", "is not a period", []string{"year", "quarter", "month"}},
		{"a split there is not", "/v1/timeline?split=county", "split", "is not a facet", []string{"country"}},
		{"an unknown region", "/v1/commitments?region=Westrn+Asia", "region", "is not a region", []string{"Western Asia"}},
		{"an unknown theme among all", "/v1/commitments?theme_all=foreign-figthers", "theme_all", "is not a theme", []string{"foreign-fighters"}},
		{"an unknown country among none", "/v1/commitments?country_not=Iraqq", "country_not", "is not a country", []string{"Iraq"}},
		{"a feature there is not", "/v1/commitments?has=dedline", "has", "is not a value of has", []string{"deadline"}},
		{"restatement is true or false", "/v1/commitments?restatement=1", "restatement", "is neither", []string{"true", "false"}},
		{"a language that is none", "/v1/commitments?language=english!", "language", "is not a language tag", []string{}},
		{"a deadline before it begins", "/v1/commitments?deadline_after=2022-01-01&deadline_before=2021-01-01", "deadline_before", "is before deadline_after", []string{}},
		{"relevance of nothing", "/v1/commitments?sort=-relevance", "sort", "needs q", []string{}},
		{"buckets of a table that has all", "/v1/facets?top=3&format=csv", "top", "has no place in the format csv", []string{}},
		{"buckets of no facet", "/v1/commitments?top=3", "top", "needs facets", []string{}},
		{"an order there is not", "/v1/commitments?sort=newest", "sort", "is not an order", []string{"-date", "date", "-relevance", "-deadline", "deadline"}},
		{"an order statements have not", "/v1/statements?sort=deadline", "sort", "is not an order", []string{"-date", "date"}},
		{"limit zero", "/v1/commitments?limit=0", "limit", "is not from 1 to 500", []string{}},
		{"limit below zero", "/v1/commitments?limit=-1", "limit", "is not from 1 to 500", []string{}},
		{"limit too large", "/v1/commitments?limit=501", "limit", "is not from 1 to 500", []string{}},
		{"limit that is no number", "/v1/commitments?limit=ten", "limit", "is not a whole number", []string{}},
		{"limit with a fraction", "/v1/commitments?limit=1.0", "limit", "is not a whole number", []string{}},
		{"limit beyond numbers", "/v1/commitments?limit=99999999999999999999", "limit", "is not a whole number", []string{}},
		{"limit with a sign", "/v1/commitments?limit=%2B5", "limit", "is not a whole number", []string{}},
		{"a cursor that is none", "/v1/commitments?cursor=zzz", "cursor", "is not a cursor", []string{}},
		{"a cursor with a changed byte", "/v1/passages?cursor=" + flipped, "cursor", "is not a cursor", []string{}},
		{"a cursor cut short", "/v1/passages?cursor=" + foreign[:len(foreign)-2], "cursor", "is not a cursor", []string{}},
		{"a cursor of another list", "/v1/commitments?cursor=" + foreign, "cursor", "of another list", []string{}},
		{"a cursor of other filters", "/v1/passages?theme=foreign-fighters&cursor=" + foreign, "cursor", "of another list", []string{}},
		{"an empty value", "/v1/commitments?theme=", "theme", "is empty", []string{}},
		{"a parameter without a value", "/v1/commitments?cursor", "cursor", "is empty", []string{}},
		{"a blank value", "/v1/commitments?q=+", "q", "is empty", []string{}},
		{"an empty value between commas", "/v1/commitments?theme=foreign-fighters,,climate-mitigation", "theme", "empty value", []string{}},
		{"a comma at the end", "/v1/commitments?theme=foreign-fighters,", "theme", "empty value", []string{}},
		{"a single value given twice", "/v1/commitments?since=2020-01-01&since=2021-01-01", "since", "is given 2 times", []string{}},
		{"limit given twice, alike", "/v1/commitments?limit=5&limit=5", "limit", "is given 2 times", []string{}},
		{"a query of marks", "/v1/commitments?q=%22-%22", "q", "has no word", []string{}},
		{"a query of words that are everywhere", "/v1/commitments?q=the", "q", "has no word", []string{}},
		{"a query too long", "/v1/commitments?q=" + strings.Repeat("a", 501), "q", "more than 500", []string{}},
		{"too many values", "/v1/commitments?theme=foreign-fighters" + strings.Repeat(",foreign-fighters", 100), "theme", "more than 100", []string{}},
		{"a malformed escape", "/v1/commitments?theme=%zz", "theme", "is not percent-encoded", []string{}},
		{"bytes that are no text", "/v1/commitments?q=%ff", "q", "is not percent-encoded", []string{}},
		{"a zero byte", "/v1/commitments?statement=a%00b", "statement", "is not percent-encoded", []string{}},
		{"an unknown format", "/v1/commitments?format=xml", "format", "is not a format", []string{"json", "ndjson", "csv"}},
		{"an unknown field", "/v1/commitments?fields=id,quot", "fields", "is not a field", []string{"quote"}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			p := s.problem(s.get(tt.path), http.StatusBadRequest)
			if len(p.Errors) != 1 {
				t.Fatalf("%d errors, want one: %+v", len(p.Errors), p.Errors)
			}
			e := p.Errors[0]
			if e.Parameter != tt.parameter || !strings.Contains(e.Reason, tt.reason) || e.Pointer != "" {
				t.Errorf("error %+v, want parameter %q and reason %q", e, tt.parameter, tt.reason)
			}
			if got := e.Candidates; got == nil || !slices.Equal(tt.candidates, got[:min(len(got), len(tt.candidates))]) {
				t.Errorf("candidates %q, want %q first", got, tt.candidates)
			}
			if !strings.Contains(p.Detail, e.Reason) {
				t.Errorf("detail %q does not say %q", p.Detail, e.Reason)
			}
		})
	}
}

func testEveryMistakeAtOnce(t *testing.T, s server) {
	p := s.problem(s.get("/v1/passages?contry=IRQ&theme=x,y&since=never&limit=0&act=&cursor=zzz&format=pdf"), http.StatusBadRequest)
	var got []string
	for _, e := range p.Errors {
		got = append(got, e.Parameter+"="+e.Value)
	}
	want := []string{"theme=x", "theme=y", "since=never", "act=", "limit=0", "cursor=zzz", "format=pdf", "contry=IRQ"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("errors (-want +got):\n%s", diff)
	}
}

func testLongAddress(t *testing.T, s server) {
	s.problem(s.get("/v1/commitments?q="+strings.Repeat("a", 17<<10)), http.StatusRequestURITooLong)
	s.problem(s.get("/v1/countries/"+strings.Repeat("a", 17<<10)), http.StatusRequestURITooLong)
}

// testMarkupInErrors holds that what the client sent comes back as data.
func testMarkupInErrors(t *testing.T, s server) {
	res := s.get("/v1/commitments?theme=%3Cscript%3E")
	p := s.problem(res, http.StatusBadRequest)
	if p.Errors[0].Value != "<script>" || res.Header.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("value %q, headers %v", p.Errors[0].Value, res.Header)
	}
}
