package httpapi_test

import (
	"encoding/csv"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
)

// quotes names passages in tests by their quotes.
func quotes(l api.List[api.Passage]) []string {
	out := []string{}
	for _, p := range l.Data {
		out = append(out, strings.Join(strings.Fields(p.Quote)[:3], " "))
	}
	return out
}

func testFilters(t *testing.T, s server) {
	const (
		calm, train, call, support = "We welcome the", "We will train", "We call on", "We support the"
		emissions, act, open       = "We will continue", "We will act.", "The harbour is"
	)
	tests := []struct {
		rule string
		path string
		want []string
	}{
		{"newest first, undated last", "/v1/commitments", []string{emissions, train, support, act}},
		{"passages of every act", "/v1/passages", []string{emissions, calm, train, call, support, open, act}},
		{"a theme", "/v1/commitments?theme=foreign-fighters", []string{train}},
		{"a parent covers what is under it", "/v1/commitments?theme=counter-terrorism", []string{train, support}},
		{"repeated is any of", "/v1/commitments?theme=foreign-fighters&theme=climate-mitigation", []string{emissions, train}},
		{"commas are any of", "/v1/commitments?theme=foreign-fighters,climate-mitigation", []string{emissions, train}},
		{"different filters are all of", "/v1/commitments?theme=counter-terrorism&strength=soft", []string{support}},
		{"any code or name of a country", "/v1/passages?country=iq,760", []string{train, call}},
		{"a venue does not match unasked", "/v1/passages?country=ITA", []string{}},
		{"a venue matches when asked for", "/v1/passages?country=ITA&role=venue", []string{emissions}},
		{"a role of any country", "/v1/passages?role=beneficiary", []string{train}},
		{"any spelling of a resolution", "/v1/passages?resolution=UNSCR+2254", []string{train, call}},
		{"an issuer", "/v1/commitments?issuer=italy", []string{emissions, train, support}},
		{"acts", "/v1/passages?act=call,welcome", []string{calm, call}},
		{"strengths", "/v1/passages?strength=firm&strength=soft", []string{train, support}},
		{"a statement", "/v1/passages?statement=undated", []string{act}},
		{"an old id of a statement", "/v1/passages?statement=2018-misdated", []string{open}},
		{"since is inclusive", "/v1/commitments?since=2021-02-02", []string{emissions}},
		{"until is inclusive and leaves out the undated", "/v1/commitments?until=2020-05-01", []string{train, support}},
		{"a day", "/v1/passages?since=2019-01-01&until=2019-01-01", []string{open}},
		{"words", "/v1/commitments?q=ban+funding", []string{support}},
		{"all of several themes", "/v1/commitments?theme_all=foreign-fighters,counter-terrorism", []string{train}},
		{"none of a theme", "/v1/commitments?theme_not=counter-terrorism", []string{emissions, act}},
		{"all of several countries", "/v1/passages?country_all=IRQ,SYR", []string{}},
		{"none of a country", "/v1/passages?country_not=Iraq&act=commitment,call", []string{emissions, call, support, act}},
		{"a region by its number", "/v1/passages?region=145", []string{train, call}},
		{"a region by its name", "/v1/passages?region=Western+Asia&act=call", []string{call}},
		{"all of several resolutions", "/v1/passages?resolution_all=2254,1325", []string{}},
		{"a deadline in time", "/v1/commitments?deadline_after=2021-12-31&deadline_before=2021-12-31", []string{train}},
		{"a deadline too late", "/v1/commitments?deadline_before=2021-12-30", []string{}},
		{"an amount", "/v1/passages?has=amount", []string{train}},
		{"a resolution and a deadline", "/v1/passages?has=resolution,deadline", []string{train}},
		{"a restatement", "/v1/passages?restatement=true", []string{train}},
		{"no restatement", "/v1/commitments?restatement=false", []string{emissions, support, act}},
		{"a language", "/v1/commitments?language=en", []string{train, support}},
		{"a language in any case", "/v1/commitments?language=EN", []string{train, support}},
		{"a state of review", "/v1/commitments?review=confirmed,rejected", []string{}},
		{"oldest first, undated first", "/v1/commitments?sort=date", []string{act, support, train, emissions}},
		{"earliest due, those without a date last", "/v1/commitments?sort=deadline&limit=50&theme=counter-terrorism", []string{train, support}},
		{"the most relevant", "/v1/passages?q=harbour&sort=-relevance&act=assertion", []string{open}},
		{"spaces around values do not matter", "/v1/commitments?theme=foreign-fighters%2C%20climate-mitigation", []string{emissions, train}},
		{"what nothing matches is an empty list", "/v1/commitments?theme=climate-mitigation&strength=firm", []string{}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := list[api.Passage](s, tt.path)
			if diff := cmp.Diff(tt.want, quotes(got)); diff != "" {
				t.Errorf("GET %s (-want +got):\n%s", tt.path, diff)
			}
			if want := (api.Total{Value: len(tt.want), Relation: api.Exact}); got.Total != want {
				t.Errorf("total %+v, want %+v", got.Total, want)
			}
			if got.Page.Next != nil || got.Page.NextURL != nil || *got.Page.Limit != 50 {
				t.Errorf("page %+v of a list that ends here", got.Page)
			}
		})
	}
}

func testStatementFilters(t *testing.T, s server) {
	tests := []struct {
		rule string
		path string
		want []string
	}{
		{"without filters all that stand", "/v1/statements", []string{"2021-02-02-climate", "2020-05-01-harbour", "2019-corrected", "undated"}},
		{"with filters those with a commitment that matches", "/v1/statements?country=SYR", []string{}},
		{"with any_act those with a passage that matches", "/v1/statements?country=SYR&any_act=true", []string{"2020-05-01-harbour"}},
		{"any_act=false is the default", "/v1/statements?issuer=italy&any_act=false", []string{"2021-02-02-climate", "2020-05-01-harbour"}},
		{"an act among passages of any act", "/v1/statements?act=assertion&any_act=true", []string{"2019-corrected"}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := []string{}
			for _, st := range list[api.Statement](s, tt.path).Data {
				got = append(got, st.ID)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("GET %s (-want +got):\n%s", tt.path, diff)
			}
		})
	}
}

func testPages(t *testing.T, s server) {
	for _, start := range []string{"/v1/passages", "/v1/commitments?issuer=italy&q=emissions+or+ban;", "/v1/statements?any_act=true&issuer=italy"} {
		whole := list[struct{ ID string }](s, start)
		var got []struct{ ID string }
		path := start + map[bool]string{true: "&", false: "?"}[strings.Contains(start, "?")] + "limit=1"
		for range 10 {
			res := s.get(path)
			page := decode[api.List[struct{ ID string }]](t, res.body)
			if len(page.Data) != 1 || page.Total.Value != len(whole.Data) {
				t.Fatalf("GET %s: %s", path, res.body)
			}
			got = append(got, page.Data...)
			if page.Page.Next == nil {
				if link := res.link("next"); link != "" || page.Page.NextURL != nil {
					t.Errorf("the last page of %s leads to %q", start, link)
				}
				break
			}
			path = *page.Page.NextURL
			if link := res.link("next"); link != path {
				t.Errorf("Link %q, next_url %q", link, path)
			}
			if address, err := url.Parse(path); err != nil || address.Query().Get("cursor") != *page.Page.Next {
				t.Errorf("next_url %q does not hold next %q", path, *page.Page.Next)
			}
		}
		if diff := cmp.Diff(whole.Data, got); diff != "" {
			t.Errorf("the pages of %s are not the list (-want +got):\n%s", start, diff)
		}
	}
}

// testFormats holds every format to the rows of JSON, in their order.
func testFormats(t *testing.T, s server) {
	for _, path := range []string{
		"/v1/passages?limit=5", "/v1/statements?limit=2", "/v1/statements/2020-05-01-harbour/passages",
		"/v1/themes?", "/v1/countries?", "/v1/resolutions?", "/v1/issuers?",
	} {
		t.Run(path, func(t *testing.T) {
			separator := map[bool]string{true: "&", false: "?"}[strings.Contains(path, "?")]
			plain := s.get(path)
			var want []string
			for _, r := range decode[api.List[map[string]any]](t, plain.body).Data {
				want = append(want, identity(r))
			}
			lines := s.get(path + separator + "format=ndjson")
			var got []string
			for line := range strings.Lines(lines.body) {
				got = append(got, identity(decode[map[string]any](t, line)))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("ndjson (-json +ndjson):\n%s", diff)
			}
			table := s.get(path, "Accept", "text/csv")
			records, err := csv.NewReader(strings.NewReader(table.body)).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			got = nil
			for _, record := range records[1:] {
				got = append(got, record[0])
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("csv (-json +csv):\n%s", diff)
			}
			for _, res := range []response{lines, table} {
				if got, want := res.link("next"), plain.link("next"); (got == "") != (want == "") {
					t.Errorf("%s: Link to the next page %q, want %q", res.Header.Get("Content-Type"), got, want)
				}
			}
		})
	}
}

func identity(record map[string]any) string {
	for _, name := range []string{"id", "slug", "code", "symbol"} {
		if v, ok := record[name].(string); ok {
			return v
		}
	}
	return ""
}

func testFields(t *testing.T, s server) {
	tests := []struct {
		rule string
		path string
		want string
	}{
		{"of a list, in the order of the record", "/v1/commitments?theme=climate-mitigation&fields=quote,act", `"data":[{"act":"commitment","quote":"We will continue to cut emissions."}]`},
		{"of lines", "/v1/commitments?theme=climate-mitigation&fields=act&format=ndjson", `{"act":"commitment"}` + "\n"},
		{"of a table", "/v1/commitments?theme=climate-mitigation&fields=statement,act&format=csv", "act,statement_id,statement_title,statement_date,statement_issuers,statement_source_url\r\ncommitment,2021-02-02-climate,On climate,2021-02-02,Italy,\r\n"},
		{"of one record", "/v1/statements/undated?fields=title", `{"title":"Undated"}` + "\n"},
		{"of an embedded record", "/v1/issuers/italy?fields=name", `{"name":"Italy"}` + "\n"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if res := s.get(tt.path); res.StatusCode != http.StatusOK || !strings.Contains(res.body, tt.want) {
				t.Errorf("GET %s: %s, want %s", tt.path, res.body, tt.want)
			}
		})
	}
}
