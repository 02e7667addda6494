package httpapi_test

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
)

const oaiPrefix = "tag:chancery-archive.github.io,2026:statement/"

func testOAIIdentify(t *testing.T, s server) {
	got := s.oai("verb=Identify").Identify
	if got.Base != s.URL+"/oai" || got.Version != "2.0" || got.Email != "archive@example.org" || got.Deleted != "persistent" ||
		got.Granularity != "YYYY-MM-DDThh:mm:ssZ" {
		t.Errorf("%+v", got)
	}
	for _, h := range s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc").Headers {
		if h.Datestamp < got.Earliest {
			t.Errorf("%s is of %s, the earliest of %s", h.Identifier, h.Datestamp, got.Earliest)
		}
	}
}

func testOAIFormats(t *testing.T, s server) {
	for _, query := range []string{"verb=ListMetadataFormats", "verb=ListMetadataFormats&identifier=" + url.QueryEscape(oaiPrefix+"undated")} {
		got := s.oai(query).Formats
		if len(got) != 2 || got[0].Prefix != "oai_dc" || got[1].Prefix != "chancery" {
			t.Errorf("formats %+v", got)
		}
		if res := s.get(strings.TrimPrefix(got[1].Schema, s.URL)); res.StatusCode != http.StatusOK || !strings.Contains(res.body, `targetNamespace="`+got[1].Space+`"`) {
			t.Errorf("schema %s: %d", got[1].Schema, res.StatusCode)
		}
	}
}

func testOAISets(t *testing.T, s server) {
	names := map[string]string{}
	for _, set := range s.oai("verb=ListSets").Sets {
		names[set.Spec] = set.Name
	}
	for spec, name := range map[string]string{
		"theme": "By theme", "theme:counter-terrorism": "Counter-terrorism", "theme:counter-terrorism:ct-financing": "Terrorist financing",
		"issuer": "By issuer", "issuer:italy": "Italy", "issuer:harbour-council": "Harbour Council",
	} {
		if names[spec] != name {
			t.Errorf("set %s is %q, want %q", spec, names[spec], name)
		}
	}
	for spec := range names { // every set can be harvested, and has what it says
		for _, h := range s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc&set=" + spec).Headers {
			if !slices.ContainsFunc(h.Sets, func(in string) bool { return in == spec || strings.HasPrefix(in, spec+":") }) {
				t.Errorf("%s is in %q, and was listed in %s", h.Identifier, h.Sets, spec)
			}
		}
	}
}

func testOAIRecords(t *testing.T, s server) {
	var got []string
	for _, r := range s.oai("verb=ListRecords&metadataPrefix=oai_dc").Records {
		line := strings.TrimPrefix(r.Header.Identifier, oaiPrefix) + " " + strings.Join(r.Header.Sets, ",") + " " + r.Header.Status
		if (r.Metadata == nil) != (r.Header.Status == "deleted") {
			t.Errorf("%s: metadata %v", line, r.Metadata)
		}
		got = append(got, strings.TrimSpace(line))
	}
	want := []string{
		"2020-05-01-harbour issuer:harbour-council,issuer:italy,theme:counter-terrorism:ct-financing,theme:counter-terrorism:foreign-fighters",
		"2021-02-02-climate issuer:italy,theme:climate-environment:climate-mitigation",
		"undated", "2019-corrected issuer:harbour-council", "2018-withdrawn  deleted",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("records (-want +got):\n%s", diff)
	}
}

func testOAIRecord(t *testing.T, s server) {
	id := "&identifier=" + url.QueryEscape(oaiPrefix+"2020-05-01-harbour")
	dc := s.oai("verb=GetRecord&metadataPrefix=oai_dc" + id).Record.Metadata.DC
	if got := fmt.Sprintf("%q", *dc); got != `{["On \"harbours\" & <peace>"] ["Harbour Council" "Italy"] ["Foreign terrorist fighters" "Terrorist financing"] ["2020-05-01"] ["https://example.org/harbour"] ["S/RES/2254 (2015)"] ["Iraq" "Syrian Arab Republic"]}` {
		t.Errorf("Dublin Core %s", got)
	}
	rich := s.oai("verb=GetRecord&metadataPrefix=chancery" + id).Record.Metadata.Statement
	if rich.ID != "2020-05-01-harbour" || rich.Title != `On "harbours" & <peace>` || len(rich.Commitments) != 2 {
		t.Errorf("statement %+v", rich)
	}
	for i, p := range list[api.Passage](s, "/v1/commitments?statement=2020-05-01-harbour").Data {
		if c := rich.Commitments[i]; c.ID != p.ID || c.Quote != p.Quote || c.Strength != *p.Strength {
			t.Errorf("commitment %+v, want %s", c, p.Quote)
		}
	}
	deleted := s.oai("verb=GetRecord&metadataPrefix=chancery&identifier=" + url.QueryEscape(oaiPrefix+"2018-withdrawn")).Record
	if deleted.Header.Status != "deleted" || deleted.Metadata != nil {
		t.Errorf("withdrawn %+v", deleted)
	}
}

// testOAIErrors goes through all eight, and where each may come from.
func testOAIErrors(t *testing.T, s server) {
	id := "&identifier=" + url.QueryEscape(oaiPrefix+"undated")
	gone := "&identifier=" + url.QueryEscape(oaiPrefix+"2018-withdrawn")
	tests := []struct{ query, code string }{
		{"", "badVerb"},
		{"verb=", "badVerb"},
		{"verb=Nothing", "badVerb"},
		{"verb=identify", "badVerb"},
		{"verb=Identify&verb=Identify", "badVerb"},
		{"verb=Identify&metadataPrefix=oai_dc", "badArgument"},
		{"verb=ListSets&set=theme", "badArgument"},
		{"verb=ListMetadataFormats&identifier=", "badArgument"},
		{"verb=ListRecords", "badArgument"},
		{"verb=ListIdentifiers", "badArgument"},
		{"verb=GetRecord", "badArgument badArgument"},
		{"verb=GetRecord&metadataPrefix=oai_dc", "badArgument"},
		{"verb=GetRecord" + id, "badArgument"},
		{"verb=GetRecord&metadataPrefix=oai_dc&set=theme" + id, "badArgument"},
		{"verb=GetRecord&metadataPrefix=oai+dc" + id, "badArgument"},
		{"verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"},
		{"verb=ListRecords&metadataPrefix=oai_dc&frm=2020-01-01", "badArgument"},
		{"verb=ListRecords&metadataPrefix=oai_dc&from=2020", "badArgument"},
		{"verb=ListRecords&metadataPrefix=oai_dc&from=2020-13-01&until=yesterday", "badArgument badArgument"},
		{"verb=ListRecords&metadataPrefix=oai_dc&from=2020-01-01T00:00:00", "badArgument"},
		{"verb=ListRecords&metadataPrefix=oai_dc&from=2020-01-01T00:00:00%2B01:00", "badArgument"},
		{"verb=ListRecords&metadataPrefix=oai_dc&from=2020-01-01&until=2021-01-01T00:00:00Z", "badArgument"},
		{"verb=ListRecords&metadataPrefix=oai_dc&from=2021-01-01&until=2020-01-01", "badArgument"},
		{"verb=ListRecords&metadataPrefix=oai_dc&from=2020-01-01T00:00:00.5Z", "badArgument"},
		{"verb=GetRecord&metadataPrefix=oai_dc&identifier=invalid%22id", "badArgument"},
		{"verb=GetRecord&metadataPrefix=oai_dc&identifier=a%20b", "badArgument"},
		{"verb=GetRecord&metadataPrefix=oai_dc&identifier=%00%ff", "badArgument"},
		{"verb=GetRecord&metadataPrefix=oai_dc&identifier=%25zz", "badArgument"},
		{"verb=ListMetadataFormats&identifier=1:x", "badArgument"},
		{"verb=ListRecords&metadataPrefix=oai_dc&set=a+b", "badArgument"},
		{"verb=ListRecords&metadataPrefix=oai_dc&set=theme:", "badArgument"},
		{"verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x", "badArgument"},
		{"verb=ListRecords&resumptionToken=x", "badResumptionToken"},
		{"verb=ListIdentifiers&resumptionToken=eyJhIjoxfQ", "badResumptionToken"},
		{"verb=ListSets&resumptionToken=x", "badResumptionToken"},
		{"verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat"},
		{"verb=ListIdentifiers&metadataPrefix=OAI_DC", "cannotDisseminateFormat"},
		{"verb=GetRecord&metadataPrefix=marc21" + id, "cannotDisseminateFormat"},
		{"verb=GetRecord&metadataPrefix=oai_dc&identifier=nothing", "idDoesNotExist"},
		{"verb=GetRecord&metadataPrefix=oai_dc&identifier=" + url.QueryEscape(oaiPrefix), "idDoesNotExist"},
		{"verb=GetRecord&metadataPrefix=oai_dc" + id + "x", "idDoesNotExist"},
		{"verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:undated", "idDoesNotExist"},
		{"verb=ListMetadataFormats&identifier=nothing", "idDoesNotExist"},
		{"verb=ListMetadataFormats" + gone, "noMetadataFormats"},
		{"verb=ListRecords&metadataPrefix=oai_dc&from=2999-01-01", "noRecordsMatch"},
		{"verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01", "noRecordsMatch"},
		{"verb=ListIdentifiers&metadataPrefix=oai_dc&set=issuer:nobody", "noRecordsMatch"},
		{"verb=ListIdentifiers&metadataPrefix=oai_dc&set=theme:nothing", "noRecordsMatch"},
		{"verb=ListIdentifiers&metadataPrefix=oai_dc&set=theme:ct-financing", "noRecordsMatch"},
		{"verb=ListIdentifiers&metadataPrefix=oai_dc&set=colour", "noRecordsMatch"},
	}
	for _, tt := range tests {
		t.Run(tt.query, func(t *testing.T) {
			s := server{s.Server, t}
			got := s.oai(tt.query)
			if got.codes() != tt.code {
				t.Errorf("%s: %+v, want %s", tt.query, got.Errors, tt.code)
			}
			bare := strings.HasPrefix(tt.code, "badVerb") || strings.HasPrefix(tt.code, "badArgument")
			if bare != (len(got.Request.Attributes) == 0) {
				t.Errorf("%s: the request is repeated as %v", tt.query, got.Request.Attributes)
			}
		})
	}
	if got := serve(t, config(emptyArchive(t))).oai("verb=ListSets"); got.codes() != "noSetHierarchy" {
		t.Errorf("sets of an empty archive: %+v", got.Errors)
	}
	s.problem(s.get("/oai?verb=%zz"), http.StatusBadRequest)
}

func testOAIPost(t *testing.T, s server) {
	dates := regexp.MustCompile(`<responseDate>[^<]*`)
	for _, query := range []string{"verb=ListRecords&metadataPrefix=oai_dc&set=issuer:italy", "verb=Nothing", "verb=Identify&x=y"} {
		posted := s.do(http.MethodPost, "/oai", query, "Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
		got := s.get("/oai?" + query)
		if posted.StatusCode != http.StatusOK || dates.ReplaceAllString(posted.body, "") != dates.ReplaceAllString(got.body, "") {
			t.Errorf("POST is not GET:\n%s\n%s", posted.body, got.body)
		}
	}
	s.problem(s.do(http.MethodPost, "/oai", "{}", "Content-Type", "application/json"), http.StatusUnsupportedMediaType)
	s.problem(s.do(http.MethodPost, "/oai", "verb="+strings.Repeat("a", 70<<10), "Content-Type", "application/x-www-form-urlencoded"), http.StatusRequestEntityTooLarge)
}
