package httpapi_test

import (
	"context"
	"net/http"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// slow is a server that answers one request at once and has one wait; one is in work
// until it is set free.
func slow(t *testing.T, patience time.Duration) (s server, answers chan response, free func()) {
	t.Helper()
	a := newArchive(t)
	c := config(a)
	gate := make(chan struct{})
	c.MaxRequests, c.MaxQueue, c.QueueTime = 1, 1, patience
	c.Vocabulary.ParseTheme = func(string) (chancery.ThemeID, error) {
		<-gate
		return "ct-financing", nil
	}
	s = serve(t, c)
	answers = make(chan response, 2)
	go func() { answers <- s.get("/v1/commitments?theme=ct-financing") }()
	s.awaitMetric("chancery_http_requests_in_work", "1")
	return s, answers, func() { close(gate) }
}

// TestOverload asks more of a server than it does at once.
func TestOverload(t *testing.T) {
	s, answers, free := slow(t, time.Minute)
	go func() { answers <- s.get("/v1/statements") }()
	s.awaitMetric("chancery_http_requests_queued", "1")

	res := s.get("/v1/commitments", "Origin", "https://example.org")
	p := s.refused(res)
	if p != "/v1/problems/busy" || res.Header.Get("Retry-After") != "1" || res.Header.Get("Access-Control-Allow-Origin") != "*" {
		t.Errorf("%s, headers %v", p, res.Header)
	}
	for _, path := range []string{"/healthz", "/readyz", "/v1/changes", "/v1/export/statements.ndjson"} {
		if got := s.get(path).StatusCode; got != http.StatusOK {
			t.Errorf("meanwhile %s answers %d", path, got)
		}
	}
	if got := s.post("/v1/resolve", "", "UNSCR 2254"); got.StatusCode != http.StatusOK {
		t.Errorf("who sends waits for those who read: %d %s", got.StatusCode, got.body)
	}
	if got := s.metric(`chancery_http_requests_refused_total{reason="overload"}`); got == "0" || got == "" {
		t.Errorf("%q refusals are counted", got)
	}

	free()
	for range 2 {
		if res := <-answers; res.StatusCode != http.StatusOK {
			t.Errorf("one of those before: %d %s", res.StatusCode, res.body)
		}
	}
	s.awaitMetric("chancery_http_requests_in_work", "0")
	if got := s.get("/v1/commitments").StatusCode; got != http.StatusOK {
		t.Errorf("afterwards: %d", got)
	}
}

// TestNobodyWaitsForEver has a queue that is left before its time.
func TestNobodyWaitsForEver(t *testing.T) {
	s, answers, free := slow(t, time.Millisecond)
	if p := s.refused(s.get("/v1/statements")); p != "/v1/problems/busy" {
		t.Error(p)
	}
	free()
	<-answers
}

// refused is the type of the problem that a request is refused with.
func (s server) refused(res response) string {
	s.t.Helper()
	if res.StatusCode != http.StatusServiceUnavailable {
		s.t.Fatalf("%d %s", res.StatusCode, res.body)
	}
	return decode[struct{ Type string }](s.t, res.body).Type
}

// TestAClientThatLeavesGivesItsTurnBack abandons the request that is in work and
// one that waits.
func TestAClientThatLeavesGivesItsTurnBack(t *testing.T) {
	s, answers, free := slow(t, time.Minute)
	ctx, leave := context.WithCancel(t.Context())
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, s.URL+"/v1/statements", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	left := make(chan error)
	go func() {
		res, err := s.Client().Do(req)
		if err == nil {
			res.Body.Close()
		}
		left <- err
	}()
	s.awaitMetric("chancery_http_requests_queued", "1")
	leave()
	<-left
	s.awaitMetric("chancery_http_requests_queued", "0")
	free()
	<-answers
	s.awaitMetric("chancery_http_requests_in_work", "0")
	if got := s.get("/v1/statements").StatusCode; got != http.StatusOK {
		t.Errorf("afterwards: %d", got)
	}
}
