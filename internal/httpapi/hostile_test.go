package httpapi_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// injections are words that mean something to SQL, HTML, XML, spreadsheets, JSON,
// logs, headers or shells, and are nothing but words here.
var injections = []string{
	`'; DROP TABLE passages; --`, `" OR 1=1 --`, `$1`, `%s%n`, `\'); SELECT pg_sleep(9); --`,
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `]]><x/>`, `&lt;&x;`, `<!ENTITY x SYSTEM "file:///etc/passwd">`,
	`=cmd|' /C calc'!A0`, `+1+1`, `@SUM(A1)`, "\t=1", `{"act":"decision"}`, `</script>`, "\u2028", "\u202eevil",
	"\ntime=2026 level=ERROR msg=forged", "\r\nSet-Cookie: a=b", `../../etc/passwd`, `%2e%2e%2f`, "${jndi:ldap://x}", "`id`", "{{7*7}}",
}

// TestInjection files all of them in every field that a document has, asks for
// each in every parameter, and reads what comes back as its readers do.
func TestInjection(t *testing.T) {
	a := newArchive(t, injected())
	c := config(a)
	var log bytes.Buffer
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	s := serve(t, c)
	before := s.get("/v1/passages?limit=500").body
	for _, words := range injections {
		v := url.QueryEscape(words)
		for _, parameter := range []string{"q", "theme", "country", "issuer", "statement", "resolution", "cursor", "sort", "fields", "since", "limit", words} {
			res := s.get("/v1/passages?" + url.QueryEscape(parameter) + "=" + v)
			if res.StatusCode >= 500 || res.Header.Get("Set-Cookie") != "" {
				t.Errorf("%s=%q: %d %s", parameter, words, res.StatusCode, res.body)
			}
		}
		for _, path := range []string{"/v1/statements/", "/v1/themes/", "/v1/countries/", "/v1/resolutions/", "/v1/issuers/", "/v1/passages/", "/v1/"} {
			res := s.get(path + url.PathEscape(words)) // a name is found in marks that it stands in
			if res.StatusCode != http.StatusNotFound && res.StatusCode != http.StatusBadRequest && res.StatusCode != http.StatusPermanentRedirect {
				t.Errorf("%s%q: %d", path, words, res.StatusCode)
			}
		}
		s.get("/v1/themes", "X-Request-Id", strings.Map(printable, words), "User-Agent", strings.Map(printable, words))
	}
	if after := s.get("/v1/passages?limit=500").body; after != before {
		t.Error("the archive is not as it was")
	}
	readBack(t, s)
	s.Close() // the last line is written after its answer
	for line := range strings.Lines(log.String()) {
		if !strings.HasPrefix(line, "time=") || strings.Contains(line, "msg=forged") {
			t.Errorf("a line of the log is forged: %q", line)
		}
	}
}

// printable leaves out what no client of Go sends in a header field.
func printable(r rune) rune {
	if r < ' ' || r == 0x7f {
		return -1
	}
	return r
}

// injected is a statement all of whose words are injections.
func injected() chancery.Entry {
	all := strings.Join(injections, " ")
	line := strings.Map(printable, all)
	var passages []chancery.Passage
	for _, words := range injections {
		passages = append(passages, said(chancery.Commitment, chancery.Firm, words, chancery.Coding{
			ActCoding: chancery.ActCoding{Verb: line, Actor: chancery.Actor{Text: words, Kind: chancery.ActorIssuers}, Beneficiary: words},
		}))
	}
	return compose(chancery.Statement{ID: "injected", Origin: chancery.Origin{
		Title: line, Date: "2022-02-02", Place: line, Language: "en", SourceURL: "https://example.org/?" + url.QueryEscape(line),
		Issuers: []chancery.Issuer{{ID: "injected", Name: line}},
	}}, passages...)
}

// readBack reads the statement in every form with a reader of that form.
func readBack(t *testing.T, s server) {
	t.Helper()
	const filter = "?statement=injected&limit=500"
	for _, path := range []string{"/v1/passages" + filter, "/v1/statements/injected", "/v1/statements/injected/outline", "/v1/issuers/injected", "/v1/statements/injected?format=csl"} {
		res := s.get(path)
		if !json.Valid([]byte(res.body)) || strings.Contains(res.body, "\u2028") {
			t.Errorf("%s: no JSON that is a script too: %.200s", path, res.body)
		}
	}
	for _, path := range []string{"/v1/passages" + filter + "&format=csv", "/v1/export/passages.csv?statement=injected", "/v1/statements?format=csv"} {
		rows, err := csv.NewReader(strings.NewReader(s.get(path).body)).ReadAll()
		if err != nil || len(rows) < 2 {
			t.Fatalf("%s: %v", path, err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if strings.ContainsAny(cell[:min(1, len(cell))], "=+-@\t\r") {
					t.Errorf("%s: a spreadsheet would run %q", path, cell)
				}
			}
		}
	}
	for _, path := range []string{
		"/v1/passages" + filter + "&format=atom", "/oai?verb=ListRecords&metadataPrefix=oai_dc", "/oai?verb=ListRecords&metadataPrefix=chancery",
		"/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=" + url.QueryEscape(injections[7]),
	} {
		elements(t, path, s.get(path).body)
	}
	for _, path := range []string{"/v1/statements/injected/raw", "/v1/statements/injected/text"} {
		h := s.get(path).Header
		if h.Get("X-Content-Type-Options") != "nosniff" || !strings.Contains(h.Get("Content-Security-Policy"), "sandbox") {
			t.Errorf("%s may be run: %v", path, h)
		}
	}
}

// elements reads XML to its end, and finds no element that came in as words.
func elements(t *testing.T, path, text string) {
	t.Helper()
	in := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if e, ok := token.(xml.StartElement); ok && (e.Name.Local == "script" || e.Name.Local == "x" || e.Name.Local == "img") {
			t.Errorf("%s: an element %s", path, e.Name.Local)
		}
		if _, ok := token.(xml.Directive); ok {
			t.Errorf("%s: a document type", path)
		}
	}
}

// TestHostileQueries asks for as much as an address can hold. Each is answered, or
// refused as the client's mistake; none is a fault of the server, or a long wait.
func TestHostileQueries(t *testing.T) {
	s := newServer(t)
	many := func(n int, one string) string { return strings.TrimSuffix(strings.Repeat(one, n), ",") }
	for name, query := range map[string]string{
		"two thousand words":               "q=" + many(2000, "peace+"),
		"two thousand words, none of them": "q=" + many(2000, "-peace+"),
		"words or words":                   "q=" + many(1000, "peace+or+"),
		"phrases":                          "q=" + many(500, "%22we+will%22+"),
		"quotation marks":                  "q=" + many(5000, "%22"),
		"one long word":                    "q=" + many(15000, "a"),
		"stop words":                       "q=" + many(3000, "the+"),
		"operators alone":                  "q=" + many(1500, "%26%7C%21"),
		"a regular expression":             "q=" + url.QueryEscape(many(500, "(a+)+$")),
		"one theme a thousand times":       "theme=" + many(1000, "ct-financing,"),
		"themes that are none":             "theme=" + many(1500, "nonsense,"),
		"countries":                        "country=" + many(3000, "IRQ,"),
		"all of so many":                   "country_all=" + many(3000, "IRQ,"),
		"resolutions":                      "resolution=" + many(3000, "2254,"),
		"parameters that are none":         many(3000, "a=1&"),
		"one parameter again and again":    many(700, "theme=ct-financing&"),
		"facets":                           "facets=" + many(1000, "theme,"),
		"fields":                           "fields=" + many(1000, "id,"),
		"a cursor":                         "cursor=" + many(15000, "A"),
		"commas":                           "theme=" + strings.Repeat(",", 15000),
		"mistakes, no two alike":           "theme=" + distinct(2500) + "&facets=" + distinct(500),
	} {
		t.Run(name, func(t *testing.T) {
			s := server{s.Server, t}
			for _, path := range []string{"/v1/passages?", "/v1/facets?", "/v1/changes?"} {
				res := s.get(path + query)
				if res.StatusCode != http.StatusOK && res.StatusCode != http.StatusBadRequest {
					t.Errorf("%s: %d %.300s", path, res.StatusCode, res.body)
				}
				if len(res.body) > 256<<10 {
					t.Errorf("%s: answered with %d bytes", path, len(res.body))
				}
			}
		})
	}
}

// distinct are names that nothing has.
func distinct(n int) string {
	names := make([]string, n)
	for i := range names {
		names[i] = "x" + strconv.Itoa(i)
	}
	return strings.Join(names, ",")
}
