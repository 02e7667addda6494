package httpapi_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"github.com/chancery-archive/chancery/internal/postgres"
	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
)

// TestTraces follows a request of a client that is traced, through the server and
// to the database, and looks for what is nobody's business.
func TestTraces(t *testing.T) {
	spans := tracetest.NewSpanRecorder()
	provider := sdktrace.NewTracerProvider(sdktrace.WithSpanProcessor(spans))
	store, err := postgres.Open(t.Context(), pgtest.URL(t), postgres.Traced(provider))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	c := config(&archive{Store: store})
	c.Traces = provider
	s := serve(t, c)
	const trace = "4bf92f3577b34da6a3ce929d0e0e4736"
	s.get("/v1/statements/private-name?q=private", "Traceparent", "00-"+trace+"-00f067aa0ba902b7-01",
		"Authorization", "Bearer private", "User-Agent", "private", "X-Forwarded-For", "private")
	s.get("/v1/statements/private-name", "Traceparent", "00-"+trace+"-00f067aa0ba902b7-01", "X-Request-Id", "r1")
	s.get("/healthz")
	s.Close() // a span ends after its answer

	var queries, requests int
	for _, span := range spans.Ended() {
		told := fmt.Sprint(span.Name(), span.Attributes(), span.Events(), span.Status())
		if strings.Contains(told, "private") {
			t.Errorf("a span tells too much: %s", told)
		}
		if span.Name() == "GET /healthz" {
			t.Error("a probe is traced")
		}
		if span.SpanContext().TraceID().String() != trace {
			continue
		}
		switch {
		case span.Name() == http.MethodGet+" /v1/statements/{id}":
			requests++
		case strings.Contains(told, "db.query.text") || strings.Contains(told, "db.statement"):
			queries++
		}
	}
	if requests != 2 || queries == 0 {
		t.Errorf("%d spans of requests and %d of queries belong to the client's trace", requests, queries)
	}
}
