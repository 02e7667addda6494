package httpapi_test

import (
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/document"
	"github.com/chancery-archive/chancery/internal/encode"
	"github.com/chancery-archive/chancery/internal/feed"
	"github.com/chancery-archive/chancery/internal/httpapi"
	"github.com/chancery-archive/chancery/internal/resolution"
	"github.com/chancery-archive/chancery/internal/theme"
	"github.com/chancery-archive/chancery/internal/webhook"
)

// server is the handler behind a real HTTP server, for a client that follows
// nothing and decodes nothing by itself.
type server struct {
	*httptest.Server
	t *testing.T
}

func config(a *archive) httpapi.Config {
	return httpapi.Config{
		Store:     a,
		Intake:    a.intake(),
		Webhooks:  sender(a),
		Documents: document.MediaTypes(),
		Vocabulary: httpapi.Vocabulary{
			ParseRegion: func(s string) (chancery.RegionCode, error) {
				r, err := country.LookupRegion(s)
				return r.Code, err
			},
			ParseTheme: func(s string) (chancery.ThemeID, error) {
				t, err := theme.Lookup(s)
				return t.ID, err
			},
			ParseCountry: func(s string) (chancery.CountryCode, error) {
				c, err := country.Lookup(s)
				return c.Code, err
			},
			ParseResolution: resolution.Parse,
			Theme:           wire().Themes,
			Country:         wire().Countries,
		},
		FindResolutions: resolution.Find,
		Ruleset:         coding.Ruleset,
		Edition:         encode.Edition(theme.All(), country.All()),
		Contact:         "archive@example.org",
		Heartbeat:       50 * time.Millisecond,
		PageCache:       8 << 20,
		Ready:           a.Ping,
		Now:             func() time.Time { return noon },
		Log:             slog.New(slog.DiscardHandler),
	}
}

// wire names the concepts of the vocabulary.
func wire() encode.Passages {
	return encode.Passages{
		Themes: func(id chancery.ThemeID) (chancery.Theme, bool) {
			t, err := theme.Lookup(string(id))
			return t, err == nil
		},
		Countries: func(code chancery.CountryCode) (chancery.Country, bool) {
			c, err := country.Lookup(string(code))
			return c, err == nil
		},
	}
}

// sender may send to receivers of the test.
func sender(a *archive) *webhook.Sender {
	return webhook.New(webhook.Config{
		Store:    a.Store,
		Encode:   wire(),
		Edition:  encode.Edition(theme.All(), country.All()),
		Policy:   webhook.Policy{AllowPrivate: true},
		Bell:     feed.NewBell(),
		Log:      slog.New(slog.DiscardHandler),
		Now:      time.Now,
		Every:    20 * time.Millisecond,
		Workers:  2,
		Schedule: webhook.Schedule{First: time.Millisecond, Most: 5 * time.Millisecond, GiveUp: time.Hour, Tries: 20},
	})
}

func newServer(t *testing.T) server {
	t.Helper()
	return serve(t, config(newArchive(t)))
}

func serve(t *testing.T, c httpapi.Config, set ...func(*http.Server)) server {
	s := httptest.NewUnstartedServer(httpapi.New(c))
	for _, f := range set {
		f(s.Config)
	}
	s.Start()
	t.Cleanup(s.Close)
	s.Client().CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	s.Client().Transport.(*http.Transport).DisableCompression = true
	return server{s, t}
}

// TestReads runs the tests that only read, on one archive.
func TestReads(t *testing.T) {
	shared := newServer(t)
	for name, test := range map[string]func(*testing.T, server){
		"Filters":            testFilters,
		"StatementFilters":   testStatementFilters,
		"Facets":             testFacets,
		"FacetsAgree":        testFacetsAgree,
		"Timeline":           testTimeline,
		"CountFormats":       testCountFormats,
		"TopBuckets":         testTopBuckets,
		"ListFacets":         testListFacets,
		"Highlights":         testHighlights,
		"Pages":              testPages,
		"Formats":            testFormats,
		"Fields":             testFields,
		"WrongQueries":       testWrongQueries,
		"EveryMistakeAtOnce": testEveryMistakeAtOnce,
		"LongAddress":        testLongAddress,
		"MarkupInErrors":     testMarkupInErrors,
		"GoldenPassage":      testGoldenPassage,
		"ListsAreNeverNull":  testListsAreNeverNull,
		"Offsets":            testOffsets,
		"PassageAddresses":   testPassageAddresses,
		"PassageContext":     testPassageContext,
		"Statement":          testStatement,
		"Outline":            testOutline,
		"ConceptDetail":      testConceptDetail,
		"Text":               testText,
		"Revisions":          testRevisions,
		"NoStatement":        testNoStatement,
		"MovedStatement":     testMovedStatement,
		"WithdrawnStatement": testWithdrawnStatement,
		"CorrectedAway":      testCorrectedAway,
		"Difference":         testDifference,
		"Themes":             testThemes,
		"CountsAgree":        testCountsAgree,
		"SpellingsRedirect":  testSpellingsRedirect,
		"NoConcept":          testNoConcept,
		"Resolutions":        testResolutions,
		"EveryGet":           testEveryGet,
		"Conditional":        testConditional,
		"ContentCoding":      testContentCoding,
		"Negotiation":        testNegotiation,
		"Methods":            testMethods,
		"CrossOrigin":        testCrossOrigin,
		"RequestID":          testRequestID,
		"ProblemKinds":       testProblemKinds,
		"OpenAPIForms":       testOpenAPIForms,
		"Citations":          testCitations,
		"Quotes":             testQuotes,
		"WrongQuotes":        testWrongQuotes,
		"Changes":            testChanges,
		"ChangesInParts":     testChangesInParts,
		"ChangesMakeLists":   testChangesMakeLists,
		"WrongFollowers":     testWrongFollowers,
		"LostCursor":         testLostCursor,
		"Exports":            testExports,
		"OAIIdentify":        testOAIIdentify,
		"OAIFormats":         testOAIFormats,
		"OAISets":            testOAISets,
		"OAIRecords":         testOAIRecords,
		"OAIRecord":          testOAIRecord,
		"OAIErrors":          testOAIErrors,
		"OAIPost":            testOAIPost,
		"ExportForms":        testExportForms,
		"ExportTags":         testExportTags,
		"WrongExports":       testWrongExports,
		"Resolve":            testResolve,
		"WrongTexts":         testWrongTexts,
		"Index":              testIndex,
		"Atom":               testAtom,
		"AtomEntry":          testAtomEntry,
		"AtomOfNothing":      testAtomOfNothing,
		"PagesForPeople":     testPagesForPeople,
		"Analyze":            testAnalyze,
		"Unread":             testUnread,
		"WrongMetadata":      testWrongMetadata,
		"WrongEnvelopes":     testWrongEnvelopes,
		"WrongForms":         testWrongForms,
		"ClientPages":        testClientPages,
		"ClientRecords":      testClientRecords,
		"ClientCounts":       testClientCounts,
		"ClientProblems":     testClientProblems,
	} {
		t.Run(name, func(t *testing.T) { test(t, server{shared.Server, t}) })
	}
}

type response struct {
	*http.Response
	body string
}

// link is where the answer leads by a relation, "" where by none (RFC 8288).
func (r response) link(relation string) string {
	for _, line := range r.Header.Values("Link") {
		for _, link := range strings.Split(line, ", ") {
			target, parameters, _ := strings.Cut(link, ">; ")
			_, relations, _ := strings.Cut(parameters, `rel="`)
			relations, _, _ = strings.Cut(relations, `"`)
			if slices.Contains(strings.Fields(relations), relation) {
				return strings.TrimPrefix(target, "<")
			}
		}
	}
	return ""
}

// do sends a request; headers are names and values in turn.
func (s server) do(method, path, body string, headers ...string) response {
	s.t.Helper()
	req, err := http.NewRequest(method, s.URL+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		req.Header.Add(headers[i], headers[i+1])
	}
	res, err := s.Client().Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	got, err := io.ReadAll(res.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	holdsContract(s.t, req, res, string(got))
	return response{res, string(got)}
}

func (s server) get(path string, headers ...string) response {
	s.t.Helper()
	return s.do(http.MethodGet, path, "", headers...)
}

// problem checks that the response is a problem in form, and gives it.
func (s server) problem(res response, status int) api.Problem {
	s.t.Helper()
	var p api.Problem
	if err := json.Unmarshal([]byte(res.body), &p); err != nil {
		s.t.Fatalf("status %d, no problem document: %v\n%s", res.StatusCode, err, res.body)
	}
	if res.StatusCode != status || p.Status != status {
		s.t.Fatalf("status %d, in the document %d, want %d: %s", res.StatusCode, p.Status, status, res.body)
	}
	if got := res.Header.Get("Content-Type"); got != "application/problem+json" {
		s.t.Errorf("Content-Type %q", got)
	}
	if p.Instance != res.Header.Get("X-Request-Id") || p.Instance == "" {
		s.t.Errorf("instance %q, request id %q", p.Instance, res.Header.Get("X-Request-Id"))
	}
	if p.Title == "" || p.Detail == "" || p.Errors == nil {
		s.t.Errorf("the problem lacks title, detail or errors: %s", res.body)
	}
	if kind := s.get(p.Type); kind.StatusCode != http.StatusOK {
		s.t.Errorf("type %q does not resolve", p.Type)
	}
	return p
}

// list decodes a list of the records that T describes.
func list[T any](s server, path string) api.List[T] {
	s.t.Helper()
	return get[api.List[T]](s, path)
}

// get decodes an answer that T describes.
func get[T any](s server, path string) T {
	s.t.Helper()
	res := s.get(path)
	if res.StatusCode != http.StatusOK {
		s.t.Fatalf("GET %s: %d %s", path, res.StatusCode, res.body)
	}
	return decode[T](s.t, res.body)
}

func decode[T any](t *testing.T, body string) T {
	t.Helper()
	var v T
	if err := json.Unmarshal([]byte(body), &v); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	return v
}
