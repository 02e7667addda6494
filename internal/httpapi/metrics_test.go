package httpapi_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/api"
)

// metric is the value of a metric with its labels, as Prometheus is told it; ""
// where there is none.
func (s server) metric(name string) string {
	s.t.Helper()
	res := s.get("/metrics")
	if res.StatusCode != http.StatusOK {
		s.t.Fatalf("/metrics: %d %s", res.StatusCode, res.body)
	}
	for line := range strings.Lines(res.body) {
		if value, ok := strings.CutPrefix(line, name+" "); ok {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// awaitMetric waits until a metric has a value: a request is counted when its
// answer is out.
func (s server) awaitMetric(name, want string) {
	s.t.Helper()
	for end := time.Now().Add(30 * time.Second); s.metric(name) != want; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			s.t.Fatalf("%s is %q, want %s", name, s.metric(name), want)
		}
	}
}

func TestMetrics(t *testing.T) {
	s := newServer(t)
	s.get("/v1/statements/undated?fields=id")
	s.get("/v1/statements/undated?fields=private")
	s.get("/v1/statements/private-name")
	s.get("/v1/private-address")
	s.do("PRIVATE", "/v1/statements", "")
	s.awaitMetric(`chancery_http_requests_total{method="GET",route="/v1/statements/{id}",status="200"}`, "1")
	s.awaitMetric(`chancery_http_requests_total{method="GET",route="/v1/statements/{id}",status="400"}`, "1")
	s.awaitMetric(`chancery_http_requests_total{method="GET",route="/v1/statements/{id}",status="404"}`, "1")
	s.awaitMetric(`chancery_http_requests_total{method="GET",route="none",status="404"}`, "1")
	s.awaitMetric(`chancery_http_request_duration_seconds_count{route="/v1/statements/{id}"}`, "3")
	if all := s.get("/metrics").body; strings.Contains(strings.ToLower(all), "private") {
		t.Errorf("what clients send is among the metrics:\n%s", all)
	}
	s.problem(s.get("/metrics?x=1"), http.StatusBadRequest)
}

// TestMetricsAreNotForEverybody asks as proxies do.
func TestMetricsAreNotForEverybody(t *testing.T) {
	s := newServer(t)
	for _, field := range []string{"X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"} {
		s.problem(s.get("/metrics", field, "127.0.0.1"), http.StatusNotFound)
	}
}

func TestStreamsAreCounted(t *testing.T) {
	_, s, bell := live(t)
	end := get[api.Changes](s, "/v1/changes").Next
	over := make(chan int)
	go func() { over <- s.get("/v1/changes?wait=60&after=" + end).StatusCode }()
	s.awaitMetric(`chancery_http_streams{kind="long_poll"}`, "1")
	s.listen("/v1/changes?after=" + end)
	s.awaitMetric(`chancery_http_streams{kind="events"}`, "1")
	bell.Close()
	if status := <-over; status != http.StatusOK {
		t.Errorf("the long poll ended with %d", status)
	}
	s.awaitMetric(`chancery_http_streams{kind="long_poll"}`, "0")
	s.awaitMetric(`chancery_http_streams{kind="events"}`, "0")
}
