package httpapi_test

import (
	"context"
	"log/slog"
	"net/http"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// TestRecode codes the archive again, whose fixture no coder made, and then once
// more, which changes nothing.
func TestRecode(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	start := func(key string) response {
		return s.do(http.MethodPost, "/v1/recode", "", "Authorization", "Bearer "+key)
	}
	s.problem(start(""), http.StatusUnauthorized)
	s.problem(start(a.good), http.StatusForbidden)
	s.problem(s.do(http.MethodPost, "/v1/recode?all=true", "", "Authorization", "Bearer "+a.admin), http.StatusBadRequest)

	res := start(a.admin)
	first := decode[api.Recode](t, res.body)
	if res.StatusCode != http.StatusAccepted || res.Header.Get("Location") != first.URL || first.Status != "running" || first.Total != 4 || first.Done != 0 {
		t.Fatalf("%d to %q: %s", res.StatusCode, res.Header.Get("Location"), res.body)
	}
	if again := start(a.admin); again.Header.Get("Location") != first.URL {
		t.Errorf("started again it is another: %s", again.body)
	}

	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- a.Work(ctx, postgres.Work{
			Code: coding.Run, Ruleset: coding.Ruleset, Workers: 1, Now: func() time.Time { return noon }, Log: slog.New(slog.DiscardHandler),
		})
	}()
	await := func(address string) api.Recode {
		t.Helper()
		for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
			if now := get[api.Recode](s, address); now.Status != "running" {
				return now
			}
		}
		t.Fatal("the recode does not end")
		return api.Recode{}
	}
	done := await(first.URL)
	if done.Status != "done" || done.Done != 4 || done.Changed == 0 || done.Passages == 0 || done.EndedAt == nil || done.Failures == nil {
		t.Errorf("recode %+v", done)
	}
	before := s.get("/v1/passages?limit=500").body
	second := decode[api.Recode](t, start(a.admin).body)
	if done = await(second.URL); done.Changed != 0 || done.Passages != 0 || done.Done != 4 {
		t.Errorf("once more %+v", done)
	}
	if diff := cmp.Diff(before, s.get("/v1/passages?limit=500").body); diff != "" {
		t.Errorf("coded once more, the archive is another:\n%s", diff)
	}
	if picked := s.get(first.URL + "?fields=status,done"); picked.body != `{"status":"done","done":4}`+"\n" {
		t.Errorf("picked %s", picked.body)
	}
	for _, path := range []string{"/v1/recode/99", "/v1/recode/one", "/v1/recode/01", "/v1/recode/99999999999999999999"} {
		s.problem(s.get(path), http.StatusNotFound)
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
