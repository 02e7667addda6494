package httpapi

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	chimiddleware "github.com/go-chi/chi/v5/middleware"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/trace"
)

// traced makes a span for each request, which goes on that of its client where
// there is one (W3C Trace Context). As in the log, it tells the pattern of the
// route and no address, query or client: a trace goes to others, who need not
// know what people look for. That is why it is not left to a library.
func traced(to trace.TracerProvider) func(http.Handler) http.Handler {
	if to == nil {
		return func(next http.Handler) http.Handler { return next }
	}
	tracer := to.Tracer("github.com/chancery-archive/chancery/internal/httpapi")
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if isProbe(r.URL.Path) {
				next.ServeHTTP(w, r)
				return
			}
			ctx := propagation.TraceContext{}.Extract(r.Context(), propagation.HeaderCarrier(r.Header))
			method := methodLabel(r.Method)
			ctx, span := tracer.Start(ctx, method, trace.WithSpanKind(trace.SpanKindServer), trace.WithAttributes(
				attribute.String("http.request.method", method),
				attribute.String("chancery.request_id", requestID(ctx)),
			))
			defer func() { endSpan(span, method, w, r) }()
			next.ServeHTTP(w, r.WithContext(ctx))
		})
	}
}

// endSpan tells what became of a request, which is known when it is over.
func endSpan(span trace.Span, method string, w http.ResponseWriter, r *http.Request) {
	defer span.End()
	if route := chi.RouteContext(r.Context()).RoutePattern(); route != "" {
		span.SetName(method + " " + route)
		span.SetAttributes(attribute.String("http.route", route))
	}
	ww, ok := w.(chimiddleware.WrapResponseWriter)
	if !ok || ww.Status() == 0 { // the client left
		return
	}
	span.SetAttributes(attribute.Int("http.response.status_code", ww.Status()))
	if ww.Status() >= http.StatusInternalServerError {
		span.SetStatus(codes.Error, http.StatusText(ww.Status()))
	}
}
