package httpapi_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/httpapi"
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
		Intake:    &intake{archive: a},
		Documents: []string{"text/plain", "text/html"},
		Vocabulary: httpapi.Vocabulary{
			ParseTheme: parseTheme, ParseCountry: parseCountry, ParseResolution: parseResolution,
			Theme: findTheme, Country: findCountry,
		},
		Ready: func(context.Context) error { return nil },
		Log:   slog.New(slog.DiscardHandler),
	}
}

func newServer(t *testing.T) server { return serve(t, config(newArchive())) }

func serve(t *testing.T, c httpapi.Config) server {
	s := httptest.NewServer(httpapi.New(c))
	t.Cleanup(s.Close)
	s.Client().CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	s.Client().Transport.(*http.Transport).DisableCompression = true
	return server{s, t}
}

type response struct {
	*http.Response
	body string
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
	res := s.get(path)
	if res.StatusCode != http.StatusOK {
		s.t.Fatalf("GET %s: %d %s", path, res.StatusCode, res.body)
	}
	return decode[api.List[T]](s.t, res.body)
}

func decode[T any](t *testing.T, body string) T {
	t.Helper()
	var v T
	if err := json.Unmarshal([]byte(body), &v); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	return v
}

// intake takes every text in as one passage; what it cannot read is what a
// document reader cannot.
type intake struct{ archive *archive }

func (in *intake) Analyze(_ context.Context, sub chancery.Submission) (chancery.Entry, error) {
	text := string(sub.Raw)
	switch {
	case strings.Contains(text, "\x00"):
		return chancery.Entry{}, errorf("it is binary data, not text", chancery.ErrUnreadable)
	case strings.HasPrefix(sub.MediaType, "image/"):
		return chancery.Entry{}, errorf("images have no text", chancery.ErrUnsupported)
	}
	s := statement(chancery.Statement{ID: chancery.StatementID("new-" + strings.ToLower(sub.Given.Title)), Origin: sub.Given},
		said(chancery.Commitment, chancery.Intent, strings.TrimSpace(text), chancery.Coding{}))
	s.Revision.MediaType, s.Revision.Raw = sub.MediaType, sub.Raw
	return s.Entry, nil
}

func (in *intake) Ingest(ctx context.Context, sub chancery.Submission) (chancery.Statement, bool, error) {
	entry, err := in.Analyze(ctx, sub)
	if err != nil {
		return chancery.Statement{}, false, err
	}
	if known, err := in.archive.Statement(ctx, entry.Statement.ID); err == nil {
		return known, false, nil
	}
	in.archive.entries = append(in.archive.entries, stored{Entry: entry})
	return entry.Statement, true, nil
}

// errorf wraps as package coding does: the words for the sender inside.
func errorf(words string, sentinel error) error {
	return fmt.Errorf("read document: %w", fmt.Errorf("%w: %s", sentinel, words))
}
