package httpapi_test

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/document"
	"github.com/chancery-archive/chancery/internal/httpapi"
)

func TestIngest(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	query := url.Values{
		"title": {"Fog"}, "date": {"2024-02-29"}, "place": {"Genoa"}, "language": {"en-gb"},
		"source_url": {"https://example.org/fog"}, "issuer": {"Ships, Boats and Friends", "Harbour Council"},
	}
	const text = "We will wait for the fog to lift.\n"
	first := s.do(http.MethodPost, "/v1/statements?"+query.Encode(), text, "Content-Type", "text/plain; charset=utf-8", "Authorization", "Bearer "+a.good)
	location := first.Header.Get("Location")
	if first.StatusCode != http.StatusCreated || first.Header.Get("Cache-Control") != "no-store" {
		t.Fatalf("%d %v: %s", first.StatusCode, first.Header, first.body)
	}
	if res := s.get(location); res.body != first.body {
		t.Errorf("%s has %s, answered was %s", location, res.body, first.body)
	}
	if raw := s.get(location + "/raw").body; raw != text {
		t.Errorf("raw %q", raw)
	}
	got := decode[api.Statement](t, first.body)
	if got.Title != "Fog" || *got.Date != "2024-02-29" || *got.Place != "Genoa" || *got.Language != "en-GB" ||
		*got.SourceURL != "https://example.org/fog" || len(got.Issuers) != 2 || got.Issuers[0].Name != "Ships, Boats and Friends" {
		t.Errorf("statement %+v", got)
	}
	if found := list[api.Passage](s, "/v1/commitments?q=fog&issuer=harbour-council"); len(found.Data) != 1 || found.Data[0].Statement.ID != got.ID {
		t.Errorf("commitments %+v", found.Data)
	}
	again := s.do(http.MethodPost, "/v1/statements?"+query.Encode(), text, "Content-Type", "text/plain", "Authorization", "bearer "+a.good)
	if again.StatusCode != http.StatusOK || again.Header.Get("Location") != location || again.body != first.body {
		t.Errorf("a repeat: %d %s", again.StatusCode, again.body)
	}
}

// TestIngestUnread holds that a statement in a language that the coder does not
// read is stored, that what it cites finds it, and that it has no act.
func TestIngestUnread(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	const cites = "Ils ont rappelé la résolution 2254 (2015) du Conseil de sécurité."
	res := s.do(http.MethodPost, "/v1/statements?title=Paris", "Les ministres se sont réunis à Paris. "+cites+" Ils ont remercié leurs hôtes.",
		"Content-Type", "text/plain", "Authorization", "Bearer "+a.good)
	stored := decode[api.Statement](t, res.body)
	if res.StatusCode != http.StatusCreated || stored.Status != "uncoded" || *stored.Language != "fr" || stored.Ruleset != nil {
		t.Fatalf("%d %s", res.StatusCode, res.body)
	}
	found := list[api.Passage](s, "/v1/passages?resolution=2254&statement="+stored.ID).Data
	if len(found) != 1 || found[0].Quote != cites || found[0].Act != nil {
		t.Fatalf("passages %+v", found)
	}
	if refused := s.problem(s.get("/v1/commitments/"+found[0].ID), http.StatusNotFound); !strings.Contains(refused.Detail, "its act is not read") {
		t.Errorf("detail %q", refused.Detail)
	}
	if table := s.get("/v1/passages?statement=" + stored.ID + "&format=csv&fields=act,quote").body; !strings.Contains(table, "\r\n,"+cites) {
		t.Errorf("table %q", table)
	}
	for _, act := range chancery.Acts() {
		if found := list[api.Passage](s, "/v1/passages?act="+string(act)+"&statement="+stored.ID).Data; len(found) != 0 {
			t.Errorf("of act %s: %+v", act, found)
		}
	}
}

func TestIngestEnvelope(t *testing.T) {
	a := newArchive(t)
	c := config(a)
	kept := &keeper{Intake: c.Intake}
	c.Intake = kept
	s := serve(t, c)
	for name, content := range map[string]map[string]any{
		"text":   {"content": "We will wait – \x00."},
		"base64": {"content_base64": base64.StdEncoding.EncodeToString([]byte("We will wait – \x00."))},
	} {
		t.Run(name, func(t *testing.T) {
			content["title"], content["issuers"], content["place"] = "Fog", []string{"Harbour Council"}, nil
			content["media_type"] = "text/plain"
			body, err := json.Marshal(content)
			if err != nil {
				t.Fatal(err)
			}
			res := s.do(http.MethodPost, "/v1/statements", string(body), "Content-Type", "application/json", "Authorization", "Bearer "+a.good)
			want := chancery.Submission{
				Raw: []byte("We will wait – \x00."), MediaType: "text/plain",
				Given: chancery.Origin{Title: "Fog", Issuers: []chancery.Issuer{{Name: "Harbour Council"}}},
			}
			if diff := cmp.Diff(want, kept.got); diff != "" || res.StatusCode != http.StatusCreated {
				t.Errorf("%d, submission (-want +got):\n%s", res.StatusCode, diff)
			}
		})
	}
}

// keeper keeps what was submitted.
type keeper struct {
	httpapi.Intake
	got chancery.Submission
}

func (k *keeper) Ingest(_ context.Context, sub chancery.Submission) (chancery.Statement, bool, error) {
	k.got = sub
	return chancery.Statement{ID: "kept", Revision: 1, Status: chancery.Coded}, true, nil
}

// testUnread holds that of a text in a language that the coder does not read the
// sentences that cite a resolution are told, and that they have no act.
func testUnread(t *testing.T, s server) {
	const cites = "Ils ont rappelé la résolution 2254 (2015) du Conseil de sécurité."
	res := s.do(http.MethodPost, "/v1/analyze", "Les ministres se sont réunis à Paris. "+cites+" Ils ont remercié leurs hôtes.", "Content-Type", "text/plain")
	got := decode[api.Analysis](t, res.body)
	if res.StatusCode != http.StatusOK || got.Statement.Status != "uncoded" || len(got.Passages) != 1 || got.Passages[0].Quote != cites ||
		got.Passages[0].Act != nil || len(got.Passages[0].Resolutions) != 1 || got.Passages[0].Resolutions[0].Symbol != "S/RES/2254" {
		t.Errorf("%d %s", res.StatusCode, res.body)
	}
}

func testAnalyze(t *testing.T, s server) {
	before := list[api.Statement](s, "/v1/statements").Total
	res := s.do(http.MethodPost, "/v1/analyze?title=Fog", "We will wait for the fog to lift.", "Content-Type", "text/plain")
	got := decode[api.Analysis](t, res.body)
	if res.StatusCode != http.StatusOK || got.Statement.Title != "Fog" || got.Statement.CreatedAt != nil || len(got.Passages) != 1 ||
		got.Passages[0].Quote != "We will wait for the fog to lift." || text(got.Passages[0].Act) != "commitment" || len(got.Passages[0].Evidence) == 0 {
		t.Errorf("%d %s", res.StatusCode, res.body)
	}
	if after := list[api.Statement](s, "/v1/statements").Total; after != before {
		t.Error("analyzing stored a statement")
	}
}

func TestAuthorization(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	tests := []struct {
		rule, header string
		status       int
		challenge    string
	}{
		{"no key", "", 401, `Bearer realm="chancery"`},
		{"another scheme", "Basic Z29vZDo=", 401, `Bearer realm="chancery"`},
		{"no token", "Bearer ", 401, `Bearer realm="chancery"`},
		{"an unknown key", "Bearer bad", 401, `Bearer realm="chancery", error="invalid_token"`},
		{"a key of another scope", "Bearer " + a.weak, 403, `Bearer realm="chancery", error="insufficient_scope", scope="ingest"`},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			res := s.do(http.MethodPost, "/v1/statements", "We will.", "Content-Type", "text/plain", "Authorization", tt.header)
			s.problem(res, tt.status)
			if got := res.Header.Get("WWW-Authenticate"); got != tt.challenge {
				t.Errorf("WWW-Authenticate %q, want %q", got, tt.challenge)
			}
		})
	}
}

func TestWrongDocuments(t *testing.T) {
	big := strings.Repeat("a", 10<<20)
	tests := []struct {
		rule        string
		contentType string
		body        string
		status      int
		detail      string
	}{
		{"nothing", "text/plain", "", 400, "is empty"},
		{"white space", "text/plain", " \n\t ", 400, "is empty"},
		{"no media type", "", "We will.", 415, "text/plain"},
		{"a form, as curl sends unasked", "application/x-www-form-urlencoded", "We will.", 415, "text/plain"},
		{"a type nobody reads", "image/png", "We will.", 415, `"image/png"`},
		{"a malformed type", "text/", "We will.", 415, `"text/"`},
		{"binary data", "text/plain", "\x7fELF\x00", 422, "it is binary data, not text"},
		{"one byte too many", "text/plain", big + "a", 413, "10485760 bytes"},
		{"an envelope too large", "application/json", `{"content":"` + big + big + `"}`, 413, "10485760 bytes"},
		{"a document too large in its envelope", "application/json", `{"content":"` + big + `a"}`, 413, "10485760 bytes"},
	}
	a := newArchive(t)
	s := serve(t, config(a))
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			for _, path := range []string{"/v1/statements", "/v1/analyze"} {
				res := s.do(http.MethodPost, path, tt.body, "Content-Type", tt.contentType, "Authorization", "Bearer "+a.good)
				if p := s.problem(res, tt.status); !strings.Contains(p.Detail, tt.detail) || strings.Contains(p.Detail, "read document") {
					t.Errorf("POST %s: detail %q, want %q", path, p.Detail, tt.detail)
				}
				if tt.status == 415 && res.Header.Get("Accept") != strings.Join(append(document.MediaTypes(), "application/json", "multipart/form-data"), ", ") {
					t.Errorf("Accept %q", res.Header.Get("Accept"))
				}
			}
		})
	}
	if res := s.do(http.MethodPost, "/v1/analyze", big, "Content-Type", "text/plain"); res.StatusCode != http.StatusOK {
		t.Errorf("a document of the size allowed: %d", res.StatusCode)
	}
	res := s.do(http.MethodPost, "/v1/analyze", "We will.", "Content-Type", "text/plain", "Content-Encoding", "gzip")
	s.problem(res, http.StatusUnsupportedMediaType)
}

func testWrongMetadata(t *testing.T, s server) {
	res := s.do(http.MethodPost,
		"/v1/analyze?titel=x&title=&date=29-02-2024&language=english!&source_url=ftp://a&place=a&place=b&issuer=+&issuer="+strings.Repeat("a", 1001),
		"We will.", "Content-Type", "text/plain")
	var got []string
	for _, e := range s.problem(res, http.StatusBadRequest).Errors {
		got = append(got, e.Parameter+": "+e.Reason)
	}
	want := []string{
		"title: is empty",
		"place: is given 2 times but has one value",
		"date: is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY",
		"language: is not a language tag (BCP 47), such as en or fr-CA",
		"source_url: is not an address that begins with https:// or http://",
		"issuer: is empty",
		"issuer: has more than 1000 characters",
		"titel: is not a parameter of this address",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("errors (-want +got):\n%s", diff)
	}
}

func testWrongEnvelopes(t *testing.T, s server) {
	tests := []struct {
		rule string
		body string
		want []string // pointer and part of the reason, or part of the detail
	}{
		{"not JSON", `We will.`, []string{"should begin with {"}},
		{"nothing", ``, []string{"it is empty"}},
		{"a list", `[]`, []string{"should begin with {"}},
		{"cut short", `{"title":"a"`, []string{"it ends too early"}},
		{"a slip", `{"title":"a" "date":"b"}`, []string{"invalid character"}},
		{"two objects", `{"content":"a"}{}`, []string{"something follows"}},
		{"bytes that are no text", "{\"title\":\"\xff\"}", []string{"not UTF-8"}},
		{"no document", `{"title":"a"}`, []string{"/content or else content_base64 is needed"}},
		{"two documents", `{"content":"a","content_base64":"YQ=="}`, []string{"/content or else content_base64 is needed"}},
		{"an empty document", `{"content":" "}`, []string{"/content is empty"}},
		{"a document that is no string", `{"content":{}}`, []string{"/content is not a string"}},
		{"what is not base64", `{"content_base64":"%%"}`, []string{"/content_base64 is not base64"}},
		{"an unknown member", `{"content":"a","titel":"b"}`, []string{"/titel is not a member"}},
		{"a member with a slash", `{"content":"a","x/y":"b"}`, []string{"/x~1y is not a member"}},
		{"a member twice", `{"content":"a","title":"b","title":"c"}`, []string{"/title is given twice"}},
		{"a title that is a number", `{"content":"a","title":5}`, []string{"/title is not a string"}},
		{"issuers that are no list", `{"content":"a","issuers":"b"}`, []string{"/issuers is not a list"}},
		{"an issuer without a name", `{"content":"a","issuers":["b"," "]}`, []string{"/issuers holds at place 1"}},
		{"a malformed media type", `{"content":"a","media_type":"html;"}`, []string{"/media_type is not a media type"}},
		{
			"every mistake at once", `{"date":"2024-13","language":"!","source_url":"x"}`,
			[]string{"/date is not a date of the form", "/language is not a language", "/source_url is not an address", "/content or else"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			p := s.problem(s.do(http.MethodPost, "/v1/analyze", tt.body, "Content-Type", "application/json"), http.StatusBadRequest)
			if len(p.Errors) == 0 {
				if !strings.Contains(p.Detail, tt.want[0]) {
					t.Errorf("detail %q, want %q", p.Detail, tt.want[0])
				}
				return
			}
			if len(p.Errors) != len(tt.want) {
				t.Fatalf("errors %+v, want %d", p.Errors, len(tt.want))
			}
			for i, e := range p.Errors {
				if got := e.Pointer + " " + e.Reason; !strings.HasPrefix(got, tt.want[i]) || e.Parameter != "" {
					t.Errorf("error %q, want %q", got, tt.want[i])
				}
			}
		})
	}
	res := s.do(http.MethodPost, "/v1/analyze?title=x", `{"content":"a"}`, "Content-Type", "application/json")
	if p := s.problem(res, http.StatusBadRequest); p.Errors[0].Parameter != "title" {
		t.Errorf("metadata beside an envelope: %+v", p.Errors)
	}
	res = s.do(http.MethodPost, "/v1/analyze", `{"content":"a","media_type":"image/png"}`, "Content-Type", "application/json")
	s.problem(res, http.StatusUnsupportedMediaType)
}
