package httpapi_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/httpapi"
)

func TestFaultsOfOurs(t *testing.T) {
	var log bytes.Buffer
	const secret = "secret internal text"
	tests := []struct {
		rule    string
		failure error
		status  int
	}{
		{"an error of the store", errors.New(secret), 500},
		{"a store that takes too long", context.DeadlineExceeded, 503},
	}
	a := newArchive(t)
	c := config(a)
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	s := serve(t, c)
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			log.Reset()
			a.failure = tt.failure
			res := s.get("/v1/commitments?q=private", "X-Request-Id", "find-me")
			s.problem(res, tt.status)
			if strings.Contains(res.body, secret) {
				t.Errorf("internal text leaks: %s", res.body)
			}
			if logged := log.String(); !strings.Contains(logged, tt.failure.Error()) || !strings.Contains(logged, "find-me") {
				t.Errorf("the log does not tell: %s", logged)
			}
		})
	}
}

func TestPanic(t *testing.T) {
	var log bytes.Buffer
	c := config(newArchive(t))
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	c.Vocabulary.ParseTheme = func(string) (chancery.ThemeID, error) { panic("secret internal text") }
	s := serve(t, c)
	res := s.get("/v1/commitments?theme=foreign-fighters")
	s.problem(res, http.StatusInternalServerError)
	if strings.Contains(res.body, "secret") || !strings.Contains(log.String(), "secret internal text") || !strings.Contains(log.String(), "status=500") {
		t.Errorf("body %s, log %s", res.body, log.String())
	}
	if got := s.get("/v1/commitments").StatusCode; got != http.StatusOK {
		t.Errorf("after a panic: %d", got)
	}
}

func TestLog(t *testing.T) {
	var log bytes.Buffer
	c := config(newArchive(t))
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	s := serve(t, c)
	s.get("/v1/statements/undated?fields=private", "Authorization", "Bearer private", "X-Request-Id", "r1")
	line := log.String()
	for _, want := range []string{"msg=request", "method=GET", "route=/v1/statements/{id}", "status=400", "bytes=", "duration=", "request_id=r1"} {
		if !strings.Contains(line, want) {
			t.Errorf("no %s in %s", want, line)
		}
	}
	if strings.Contains(line, "private") || strings.Count(line, "\n") != 1 {
		t.Errorf("logged %q", line)
	}
}

func TestTimeout(t *testing.T) {
	c := config(newArchive(t))
	c.ReadTimeout = time.Millisecond
	c.Ready = func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }
	s := serve(t, c)
	res := s.get("/readyz")
	s.problem(res, http.StatusServiceUnavailable)
	if res.Header.Get("Retry-After") == "" || res.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("headers %v", res.Header)
	}
}

func TestHealth(t *testing.T) {
	c := config(newArchive(t))
	c.Ready = func(context.Context) error { return errors.New("no database at secret:5432") }
	s := serve(t, c)
	if got := s.get("/healthz").StatusCode; got != http.StatusOK {
		t.Errorf("healthz %d", got)
	}
	if res := s.get("/readyz"); strings.Contains(res.body, "secret") || s.problem(res, 503).Type != "/v1/problems/not-ready" {
		t.Errorf("readyz %s", res.body)
	}
}

// TestGoingDown holds that a request cut off by the end of the server is seen to
// be cut off, and not taken for an empty answer.
func TestGoingDown(t *testing.T) {
	base, end := context.WithCancel(context.Background())
	defer end()
	c := config(newArchive(t))
	c.Ready = func(ctx context.Context) error { end(); <-ctx.Done(); return ctx.Err() }
	s := httptest.NewUnstartedServer(httpapi.New(c))
	s.Config.BaseContext = func(net.Listener) context.Context { return base }
	s.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	s.Start()
	defer s.Close()
	res, err := s.Client().Get(s.URL + "/readyz")
	if err == nil {
		res.Body.Close()
		t.Errorf("the answer is %s", res.Status)
	}
}
