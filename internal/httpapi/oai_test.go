package httpapi_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"net/http"
	"net/url"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// oaiAnswer is an answer as a harvester reads it.
type oaiAnswer struct {
	XMLName xml.Name   `xml:"http://www.openarchives.org/OAI/2.0/ OAI-PMH"`
	Date    string     `xml:"responseDate"`
	Request oaiRequest `xml:"request"`
	Errors  []struct {
		Code string `xml:"code,attr"`
		Text string `xml:",chardata"`
	} `xml:"error"`
	Identify struct {
		Name        string `xml:"repositoryName"`
		Base        string `xml:"baseURL"`
		Version     string `xml:"protocolVersion"`
		Email       string `xml:"adminEmail"`
		Earliest    string `xml:"earliestDatestamp"`
		Deleted     string `xml:"deletedRecord"`
		Granularity string `xml:"granularity"`
	} `xml:"Identify"`
	Formats []struct {
		Prefix string `xml:"metadataPrefix"`
		Schema string `xml:"schema"`
		Space  string `xml:"metadataNamespace"`
	} `xml:"ListMetadataFormats>metadataFormat"`
	Sets []struct {
		Spec string `xml:"setSpec"`
		Name string `xml:"setName"`
	} `xml:"ListSets>set"`
	SetsEnd    *oaiToken   `xml:"ListSets>resumptionToken"`
	Headers    []oaiHeader `xml:"ListIdentifiers>header"`
	HeadersEnd *oaiToken   `xml:"ListIdentifiers>resumptionToken"`
	Records    []oaiRecord `xml:"ListRecords>record"`
	RecordsEnd *oaiToken   `xml:"ListRecords>resumptionToken"`
	Record     oaiRecord   `xml:"GetRecord>record"`
}

type oaiRequest struct {
	Attributes []xml.Attr `xml:",any,attr"`
	Base       string     `xml:",chardata"`
}

type oaiHeader struct {
	Status     string   `xml:"status,attr"`
	Identifier string   `xml:"identifier"`
	Datestamp  string   `xml:"datestamp"`
	Sets       []string `xml:"setSpec"`
}

type oaiRecord struct {
	Header   oaiHeader    `xml:"header"`
	Metadata *oaiMetadata `xml:"metadata"`
}

type oaiMetadata struct {
	DC *struct {
		Titles    []string `xml:"http://purl.org/dc/elements/1.1/ title"`
		Creators  []string `xml:"http://purl.org/dc/elements/1.1/ creator"`
		Subjects  []string `xml:"http://purl.org/dc/elements/1.1/ subject"`
		Dates     []string `xml:"http://purl.org/dc/elements/1.1/ date"`
		Sources   []string `xml:"http://purl.org/dc/elements/1.1/ source"`
		Relations []string `xml:"http://purl.org/dc/elements/1.1/ relation"`
		Coverage  []string `xml:"http://purl.org/dc/elements/1.1/ coverage"`
	} `xml:"http://www.openarchives.org/OAI/2.0/oai_dc/ dc"`
	Statement *struct {
		ID          string `xml:"id,attr"`
		Title       string `xml:"title"`
		Commitments []struct {
			ID       string `xml:"id,attr"`
			Strength string `xml:"strength,attr"`
			Quote    string `xml:"quote"`
		} `xml:"commitment"`
	} `xml:"https://chancery-archive.github.io/oai/1/ statement"`
}

type oaiToken struct {
	Size   int    `xml:"completeListSize,attr"`
	Cursor int    `xml:"cursor,attr"`
	Text   string `xml:",chardata"`
}

// oai asks the repository, and holds the answer to the schemas of the protocol.
func (s server) oai(query string) oaiAnswer {
	s.t.Helper()
	res := s.get("/oai?" + query)
	if got := res.Header.Get("Content-Type"); res.StatusCode != http.StatusOK || got != "text/xml; charset=utf-8" {
		s.t.Fatalf("GET /oai?%s: %d %s\n%s", query, res.StatusCode, got, res.body)
	}
	requireValid(s.t, query, res.body)
	var a oaiAnswer
	if err := xml.Unmarshal([]byte(res.body), &a); err != nil {
		s.t.Fatalf("GET /oai?%s: %v\n%s", query, err, res.body)
	}
	if _, err := time.Parse("2006-01-02T15:04:05Z", a.Date); err != nil || a.Request.Base != s.URL+"/oai" {
		s.t.Errorf("responseDate %s, request %s", a.Date, a.Request.Base)
	}
	return a
}

// requireValid validates an answer where xmllint is installed.
func requireValid(t *testing.T, what, document string) {
	t.Helper()
	lint, err := exec.LookPath("xmllint")
	if err != nil {
		return // encoding/xml reads every answer anyway
	}
	cmd := exec.CommandContext(t.Context(), lint, "--noout", "--nonet", "--schema", "../oai/testdata/protocol.xsd", "-")
	cmd.Stdin = strings.NewReader(document)
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		t.Errorf("%s: %v: %s", what, err, &said)
	}
}

func (a oaiAnswer) codes() string {
	var codes []string
	for _, e := range a.Errors {
		codes = append(codes, e.Code)
	}
	return strings.Join(codes, " ")
}

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

// TestOAISetsInParts lists more sets than come in one answer.
func TestOAISetsInParts(t *testing.T) {
	many := make([]chancery.Issuer, 1100)
	for i := range many {
		many[i] = chancery.Issuer{ID: chancery.IssuerID(fmt.Sprintf("council-%04d", i)), Name: fmt.Sprintf("Council %d", i)}
	}
	s := serve(t, config(newArchive(t, compose(
		chancery.Statement{ID: "many", Origin: chancery.Origin{Title: "Many", Issuers: many}}, said(chancery.Other, 0, "All.", chancery.Coding{})))))
	specs := map[string]bool{}
	query := "verb=ListSets"
	for parts := 1; ; parts++ {
		part := s.oai(query)
		for _, set := range part.Sets {
			if specs[set.Spec] {
				t.Errorf("%s came twice", set.Spec)
			}
			specs[set.Spec] = true
		}
		if part.SetsEnd == nil || part.SetsEnd.Text == "" {
			if parts != 2 || part.SetsEnd == nil || part.SetsEnd.Size != len(specs) {
				t.Errorf("%d parts, %d sets, end %+v", parts, len(specs), part.SetsEnd)
			}
			break
		}
		query = "verb=ListSets&resumptionToken=" + part.SetsEnd.Text
	}
	if !specs["issuer:council-1099"] || !specs["theme:counter-terrorism:ct-financing"] {
		t.Error("sets are missing")
	}
}

// TestOAIHarvestInParts harvests while the archive is written to: every statement
// that stands at the end was listed as it is, and those that changed meanwhile
// came again, behind the others.
func TestOAIHarvestInParts(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	numbered := func(n int, quote string) chancery.Entry {
		id := chancery.StatementID(fmt.Sprintf("n-%d", n))
		return compose(chancery.Statement{ID: id, Origin: chancery.Origin{Title: fmt.Sprintf("Number %d", n)}},
			said(chancery.Commitment, chancery.Soft, fmt.Sprintf("%s Number %d.", quote, n), chancery.Coding{}))
	}
	for n := range 120 {
		if _, _, err := a.Put(t.Context(), numbered(n, "We support it."), noon); err != nil {
			t.Fatal(err)
		}
	}
	held, parts := map[string]string{}, 0
	for query := "verb=ListRecords&metadataPrefix=chancery"; ; parts++ {
		part := s.oai(query)
		for _, r := range part.Records {
			held[r.Header.Identifier] = r.Header.Status
			if r.Metadata != nil && len(r.Metadata.Statement.Commitments) > 0 {
				held[r.Header.Identifier] = r.Metadata.Statement.Commitments[0].Quote
			}
		}
		if len(part.Records) == 0 || part.RecordsEnd == nil {
			t.Fatalf("part %d: %+v", parts, part)
		}
		if part.RecordsEnd.Size != 125 {
			t.Errorf("size %d", part.RecordsEnd.Size)
		}
		if part.RecordsEnd.Text == "" {
			break
		}
		again := s.oai("verb=ListRecords&resumptionToken=" + part.RecordsEnd.Text) // a token may be used twice
		query = "verb=ListRecords&resumptionToken=" + part.RecordsEnd.Text
		if parts == 0 {
			for _, change := range []func() error{
				func() error {
					_, err := a.Replace(t.Context(), "n-7", numbered(7, "We support it no more."), chancery.SourceCorrected, noon)
					return err
				},
				func() error { _, err := a.Withdraw(t.Context(), "n-60", "a test", noon); return err },
				func() error { _, _, err := a.Put(t.Context(), numbered(500, "We are late."), noon); return err },
			} {
				if err := change(); err != nil {
					t.Fatal(err)
				}
			}
		}
		if len(again.Records) == 0 {
			t.Error("a token was used up")
		}
	}
	if parts != 2 || len(held) != 126 {
		t.Errorf("%d parts, %d statements", parts+1, len(held))
	}
	for n, want := range map[string]string{
		"n-7": "We support it no more. Number 7.", "n-60": "deleted", "n-500": "We are late. Number 500.", "n-119": "We support it. Number 119.",
	} {
		if got := held[oaiPrefix+n]; got != want {
			t.Errorf("%s is held as %q, want %q", n, got, want)
		}
	}
}

// TestOAIByTime harvests from the responseDate of the harvest before: what has
// changed since is there, to the second.
func TestOAIByTime(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	first := s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc")
	time.Sleep(1100 * time.Millisecond) // datestamps are of seconds
	since := s.oai("verb=Identify").Date
	if got := s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc&from=" + since); got.codes() != "noRecordsMatch" {
		t.Errorf("nothing has happened, and there are %+v", got.Headers)
	}
	if _, err := a.Withdraw(t.Context(), "undated", "a test", noon); err != nil {
		t.Fatal(err)
	}
	got := s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc&from=" + since).Headers
	if len(got) != 1 || got[0].Identifier != oaiPrefix+"undated" || got[0].Status != "deleted" || got[0].Datestamp < since {
		t.Errorf("changed since %s: %+v", since, got)
	}
	day := first.Date[:10]
	for query, want := range map[string]int{
		"until=" + first.Date: 4, "from=" + got[0].Datestamp + "&until=" + got[0].Datestamp: 1, "from=" + first.Headers[0].Datestamp: 5,
		"from=" + day + "&until=" + got[0].Datestamp[:10]: 5,
	} {
		if found := s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc&" + query).Headers; len(found) != want {
			t.Errorf("%s: %d headers, want %d", query, len(found), want)
		}
	}
}

// TestOAIAnotherEdition moves every datestamp to when records got another form.
func TestOAIAnotherEdition(t *testing.T) {
	a := newArchive(t)
	c := config(a)
	c.EditionSince = time.Now().Add(time.Hour).UTC().Truncate(time.Second)
	s := serve(t, c)
	since := c.EditionSince.Format("2006-01-02T15:04:05Z")
	if got := s.oai("verb=Identify").Identify.Earliest; got != since {
		t.Errorf("earliest %s, want %s", got, since)
	}
	for query, want := range map[string]int{"": 5, "&from=" + since: 5, "&until=" + since: 5} {
		for _, h := range s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc" + query).Headers {
			want--
			if h.Datestamp != since {
				t.Errorf("datestamp %s", h.Datestamp)
			}
		}
		if want != 0 {
			t.Errorf("%q: %d records too few", query, want)
		}
	}
	before := c.EditionSince.Add(-time.Second).Format("2006-01-02T15:04:05Z")
	if got := s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc&until=" + before); got.codes() != "noRecordsMatch" {
		t.Errorf("before that: %+v", got.Headers)
	}
}

// TestOAIRenamed keeps the identifier of a statement whose title is corrected.
func TestOAIRenamed(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	e := fixture()[2]
	e.Statement.ID, e.Statement.Title = "dated-after-all", "Dated after all"
	if _, err := a.Replace(t.Context(), "undated", e, chancery.SourceCorrected, noon); err != nil {
		t.Fatal(err)
	}
	got := s.oai("verb=GetRecord&metadataPrefix=chancery&identifier=" + url.QueryEscape(oaiPrefix+"undated")).Record
	if got.Metadata == nil || got.Metadata.Statement.ID != "dated-after-all" {
		t.Errorf("record %+v", got)
	}
	if n := len(s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc").Headers); n != 5 {
		t.Errorf("%d records, want 5", n)
	}
}
