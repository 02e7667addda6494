package httpapi_test

import (
	"bytes"
	"encoding/xml"
	"net/http"
	"os/exec"
	"strings"
	"testing"
	"time"
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
