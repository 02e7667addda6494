package httpapi_test

import (
	"bytes"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// audited are the entries that a query selects, the oldest first, as "action detail".
func (s server) audited(key, query string) (all []api.Deed, brief []string) {
	s.t.Helper()
	res := s.get("/v1/audit?limit=500&"+query, "Authorization", "Bearer "+key)
	if res.StatusCode != http.StatusOK {
		s.t.Fatalf("%d %s", res.StatusCode, res.body)
	}
	all = decode[api.List[api.Deed]](s.t, res.body).Data
	slices.Reverse(all)
	for _, d := range all {
		line := d.Action
		if d.Detail != nil {
			line += " " + *d.Detail
		}
		brief = append(brief, line)
	}
	return all, brief
}

// TestAudit follows a key through everything it writes.
func TestAudit(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	key, token, err := a.CreateKey(t.Context(), "press office", []chancery.Scope{chancery.ScopeIngest, chancery.ScopeReview}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	first := decode[api.Statement](t, s.post("/v1/statements?title=On+harbours&date=2021-03-02", token, pledge, "X-Request-Id", "one").body)
	s.post("/v1/statements?title=On+harbours&date=2021-03-02", token, pledge)
	s.post("/v1/statements?title=On+ports", token, "We will close ports.", "Idempotency-Key", "two")
	s.post("/v1/statements?title=On+ports", token, "We will close ports.", "Idempotency-Key", "two")
	s.batch(token, envelope("Three", "We will close three ports."), "{}")
	s.write(http.MethodPut, first.URL, token, s.tag(first.URL), pledge+"\nWe thank Italy.\n")
	passage := "/v1/passages/" + list[api.Passage](s, first.URL+"/passages").Data[0].ID
	s.judge(passage, token, s.tag(passage), `{"review":"confirmed","by":"Ada"}`)
	s.write(http.MethodDelete, first.URL+"?reason=A+draft", token, "", "")

	all, brief := s.audited(a.admin, "key="+key.ID)
	want := []string{
		"statement.ingest", "statement.ingest", "statement.ingest", "statement.correct revision 2", "passage.review confirmed by Ada",
		"statement.withdraw A draft",
	}
	if diff := cmp.Diff(want, brief); diff != "" {
		t.Fatalf("audit log (-want +got):\n%s", diff)
	}
	if d := all[0]; *d.Request != "one" || *d.Client != "127.0.0.1" || *d.Name != "press office" || *d.Subject != first.ID || !d.At.Equal(noon) || d.Refused {
		t.Errorf("entry %+v", d)
	}
	if _, brief := s.audited(a.admin, "subject="+first.ID); len(brief) != 3 {
		t.Errorf("of the statement: %q", brief)
	}
	if _, brief := s.audited(a.admin, "action=statement.withdraw,passage.review&since=2026-02-03&until=2026-02-03"); len(brief) != 3 { // one of the fixture
		t.Errorf("by action and day: %q", brief)
	}
	if _, brief := s.audited(a.admin, "until=2026-02-02"); len(brief) != 0 {
		t.Errorf("before: %q", brief)
	}
	table := s.get("/v1/audit?format=csv&limit=1&fields=action,detail", "Authorization", "Bearer "+a.admin)
	if table.body != "action,detail\r\nstatement.withdraw,A draft\r\n" {
		t.Errorf("table %q", table.body)
	}
	next := decode[api.List[api.Deed]](t, s.get("/v1/audit?limit=1", "Authorization", "Bearer "+a.admin).body).Page.NextURL
	if more := decode[api.List[api.Deed]](t, s.get(*next, "Authorization", "Bearer "+a.admin).body); more.Data[0].Action != "passage.review" {
		t.Errorf("next page %+v", more.Data)
	}
}

// TestRefusalsAreAudited turns people away: all are answered alike, and the log
// has why.
func TestRefusalsAreAudited(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	scopes := []chancery.Scope{chancery.ScopeIngest}
	_, expired, err := a.CreateKey(t.Context(), "old", scopes, time.Now().Add(-time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	gone, revoked, err := a.CreateKey(t.Context(), "lost", scopes, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if err := a.RevokeKey(t.Context(), gone.ID); err != nil {
		t.Fatal(err)
	}
	secret := strings.Repeat("a", 52)
	tests := []struct{ token, name, why string }{
		{"ch_aaaaaaaaaaaaaaaa_" + secret, "", "the key is of no key"},
		{a.good[:20] + secret, "test", "the key has another secret"},
		{expired, "old", "the key is expired"},
		{revoked, "lost", "the key is revoked"},
		{"password", "", "the key has not the form of one"},
	}
	var bodies []string
	for _, tt := range tests {
		res := s.post("/v1/statements", tt.token, "We will.", "X-Request-Id", "same")
		s.problem(res, http.StatusUnauthorized)
		bodies = append(bodies, res.Header.Get("WWW-Authenticate")+res.body)
	}
	if slices.Sort(bodies); bodies[0] != bodies[len(bodies)-1] {
		t.Errorf("answers tell them apart:\n%s\n%s", bodies[0], bodies[len(bodies)-1])
	}
	s.problem(s.do(http.MethodDelete, "/v1/statements/undated?reason=x", ""), http.StatusUnauthorized)
	s.problem(s.get("/v1/audit", "Authorization", "Bearer "+a.good), http.StatusForbidden)

	all, brief := s.audited(a.admin, "refused=true")
	for i, tt := range tests {
		if want := "POST /v1/statements " + tt.why; brief[i] != want {
			t.Errorf("entry %q, want %q", brief[i], want)
		}
		if name := all[i].Name; (name == nil) != (tt.name == "") || name != nil && *name != tt.name {
			t.Errorf("%s: name %v", tt.why, name)
		}
	}
	want := []string{"DELETE /v1/statements/{id} no key was given", "GET /v1/audit the key has not the scope admin"}
	if diff := cmp.Diff(want, brief[len(tests):]); diff != "" {
		t.Errorf("more entries (-want +got):\n%s", diff)
	}
	for range 30 {
		s.post("/v1/statements", "guess", "We will.")
	}
	if _, brief := s.audited(a.admin, "refused=true"); len(brief) != 20 {
		t.Errorf("who guesses has %d entries", len(brief))
	}
	if _, brief := s.audited(a.admin, "action=statement.ingest&refused=true"); len(brief) != 0 {
		t.Errorf("what was refused is told as done: %q", brief)
	}
}

// TestNoKeyIsTold sends keys in every way that goes wrong, and looks for them in
// every answer, the log of the server and the audit log.
func TestNoKeyIsTold(t *testing.T) {
	a := newArchive(t)
	c := config(a)
	var log bytes.Buffer
	c.Log = slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	s := serve(t, c)
	wrong := a.good[:20] + strings.Repeat("a", 52)
	var said strings.Builder
	for _, token := range []string{a.good, a.weak, a.admin, wrong} {
		for _, res := range []response{
			s.post("/v1/statements", token, "We will act."),
			s.post("/v1/statements", token, "\x00\x00"),
			s.send(token),
			s.write(http.MethodPut, "/v1/statements/undated", token, `"x"`, "We will act."),
			s.write(http.MethodDelete, "/v1/statements/nothing?reason=x", token, "", ""),
			s.judge("/v1/passages/p_none", token, `"x"`, `{"review":"confirmed"}`),
			s.get("/v1/audit?limit=500", "Authorization", "Bearer "+token),
			s.get("/v1/commitments", "Authorization", "Bearer "+token),
			s.get("/v1/commitments", "Authorization", token),
		} {
			said.WriteString(res.body)
			for _, values := range res.Header {
				said.WriteString(strings.Join(values, " "))
			}
		}
	}
	a.failure = chancery.ErrConflict
	said.WriteString(s.get("/v1/commitments", "Authorization", "Bearer "+a.good).body)
	s.Close() // the last line is written after its answer
	for _, token := range []string{a.good, a.weak, a.admin, wrong} {
		secret := token[strings.LastIndex(token, "_")+1:]
		if strings.Contains(said.String(), secret) {
			t.Errorf("the secret of %s is in an answer", token[:19])
		}
		if strings.Contains(log.String(), secret) {
			t.Errorf("the secret of %s is in the log", token[:19])
		}
	}
	if log.Len() == 0 || said.Len() == 0 {
		t.Error("nothing was said")
	}
}

func (s server) send(key string) response {
	s.t.Helper()
	return s.do(http.MethodPost, batchPath, "{}", "Content-Type", "application/x-ndjson", "Authorization", "Bearer "+key)
}
