package telemetry

import (
	"context"
	"fmt"
	"log/slog"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/resource"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

// endpoints are the variables that say where traces go; without them there are
// none, and nothing of this runs.
var endpoints = []string{"OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"}

// Traces sends traces by OTLP over HTTP where the environment says, as the
// specification of OpenTelemetry has it: headers, sampling and the name of the
// service come from its variables too. The provider is nil where there are to be
// no traces. Stop sends what is left.
func Traces(ctx context.Context, getenv func(string) string, p Program, log *slog.Logger) (provider trace.TracerProvider, stop func(context.Context) error, err error) {
	if !wanted(getenv) {
		return nil, func(context.Context) error { return nil }, nil
	}
	otel.SetErrorHandler(otel.ErrorHandlerFunc(func(err error) { log.Warn("traces are lost", "error", err) }))
	exporter, err := otlptracehttp.New(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("send traces: %w", err)
	}
	about, err := resource.New(ctx, resource.WithAttributes(
		attribute.String("service.name", "chancery"), attribute.String("service.version", p.Version),
	), resource.WithTelemetrySDK(), resource.WithFromEnv())
	if err != nil {
		return nil, nil, fmt.Errorf("send traces: %w", err)
	}
	sdk := sdktrace.NewTracerProvider(sdktrace.WithBatcher(exporter), sdktrace.WithResource(about))
	return sdk, sdk.Shutdown, nil
}

func wanted(getenv func(string) string) bool {
	for _, name := range endpoints {
		if getenv(name) != "" {
			return true
		}
	}
	return false
}
