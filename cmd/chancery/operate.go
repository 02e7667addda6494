package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/pprof"
	"os"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"go.opentelemetry.io/otel/trace"

	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/postgres"
	"github.com/chancery-archive/chancery/internal/telemetry"
)

// operations says how a server is watched, how much it takes on, and how it leaves.
type operations struct {
	MetricsAddr string        `env:"CHANCERY_METRICS_ADDR" placeholder:"HOST:PORT" help:"Address at which whoever reaches it is told the metrics, for Prometheus; without it /metrics of --addr tells them to this machine alone."`
	PprofAddr   string        `env:"CHANCERY_PPROF_ADDR" placeholder:"HOST:PORT" help:"Address for profiles of the running program; without it there are none."`
	MaxRequests int           `default:"32" env:"CHANCERY_MAX_REQUESTS" help:"Requests in work at once, of those that read, and as many of those that send; 0: no bound."`
	MaxQueue    int           `default:"32" env:"CHANCERY_MAX_QUEUE" help:"Requests that wait for their turn, half a second at most; those beyond are answered 503."`
	PageCache   int64         `default:"32" env:"CHANCERY_PAGE_CACHE" placeholder:"MIB" help:"MiB of answers to reads that are kept for who asks the same while the archive does not change; 0: none are."`
	Drain       time.Duration `default:"0s" env:"CHANCERY_DRAIN" help:"How long to go on answering after the signal to stop, while /readyz says no and proxies learn of it."`
	Grace       time.Duration `default:"20s" env:"CHANCERY_GRACE" help:"How long requests under way have to finish then."`
}

// check refuses bounds that are none.
func (o *operations) check() error {
	if o.MaxRequests < 0 || o.MaxQueue < 0 || o.PageCache < 0 || o.Drain < 0 || o.Grace < 0 {
		return errors.New("--max-requests, --max-queue, --page-cache, --drain and --grace are not below 0")
	}
	return nil
}

// observed is what sees into the program while it runs.
type observed struct {
	registry *prometheus.Registry
	traces   trace.TracerProvider // nil: there are none
	coder    coder
	ends     []func()
}

// observe opens the addresses for operators, and the way for traces.
func (o *operations) observe(ctx context.Context, log *slog.Logger) (*observed, error) {
	program := telemetry.Program{Version: release, Ruleset: coding.Ruleset, Edition: edition()}
	seen := &observed{registry: telemetry.NewRegistry(program)}
	seen.coder = telemetry.Coder(seen.registry)
	traces, stop, err := telemetry.Traces(ctx, os.Getenv, program, log)
	if err != nil {
		return nil, err
	}
	seen.traces = traces
	seen.ends = append(seen.ends, func() {
		hurried, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		if err := stop(hurried); err != nil {
			log.Warn("the last traces are lost", "error", err)
		}
	})
	metrics := http.NewServeMux()
	metrics.Handle("GET /metrics", promhttp.HandlerFor(seen.registry, promhttp.HandlerOpts{}))
	if err := errors.Join(
		seen.open(ctx, log, "metrics", o.MetricsAddr, metrics),
		seen.open(ctx, log, "pprof", o.PprofAddr, profiles()),
	); err != nil {
		seen.end()
		return nil, err
	}
	return seen, nil
}

// profiles are those of net/http/pprof but the command line, in which the password
// of a database may stand.
func profiles() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /debug/pprof/", pprof.Index)
	mux.HandleFunc("GET /debug/pprof/cmdline", http.NotFound)
	mux.HandleFunc("GET /debug/pprof/profile", pprof.Profile)
	mux.HandleFunc("GET /debug/pprof/symbol", pprof.Symbol)
	mux.HandleFunc("GET /debug/pprof/trace", pprof.Trace)
	return mux
}

// open serves a handler on an address of its own, where there is one.
func (s *observed) open(ctx context.Context, log *slog.Logger, name, addr string, handler http.Handler) error {
	if addr == "" {
		return nil
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", addr)
	if err != nil {
		return &exitError{exitUsage, fmt.Errorf("--%s-addr: %w", name, err)}
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: headerTimeout, IdleTimeout: idleTimeout}
	done := make(chan struct{})
	go func() {
		defer close(done)
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			log.Error("an address for operators is lost", "which", name, "error", err)
		}
	}()
	log.Info("for operators", "which", name, "address", listener.Addr().String())
	s.ends = append(s.ends, func() {
		_ = server.Close()
		<-done
	})
	return nil
}

// end closes the addresses and sends the last traces.
func (s *observed) end() {
	for _, end := range s.ends {
		end()
	}
}

// ofDatabase has the database seen too.
func (s *observed) ofDatabase() []postgres.Option {
	if s.traces == nil {
		return nil
	}
	return []postgres.Option{postgres.Traced(s.traces)}
}
