package postgres

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/exaring/otelpgx"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"go.opentelemetry.io/otel/trace"
)

// dialling bounds the making of a connection unless the URL does (connect_timeout):
// a machine without power does not say no.
const dialling = 3 * time.Second

// connections is how many a store keeps at most unless the URL says otherwise
// (pool_max_conns): more did not answer more requests on the machines measured.
const connections = 8

// settings of every connection, unless the URL has them.
var settings = map[string]string{
	"application_name":                    "chancery",
	"statement_timeout":                   "30s",
	"lock_timeout":                        "20s", // who waits longer stands behind one that hangs
	"idle_in_transaction_session_timeout": "60s", // the change log's lock must not outlive a hung writer
	"jit":                                 "off", // compiling costs more than these queries
	// The archive is on a disk without a head or in memory: the default of 4 reads
	// whole tables for the tags of eight thousand passages, in twice the time.
	"random_page_cost": "1.1",
	// Themes are common or rare a thousandfold: a plan made for any of them was
	// measured six hundred times slower than one made for the one asked for.
	"plan_cache_mode": "force_custom_plan",
	// In kilobytes. Queries read the list to its end.
	"gin_pending_list_limit": "256",
	// Where so many of a table are counted and no more, the same are each time.
	"synchronize_seqscans": "off",
}

// opening is how a store is opened.
type opening struct {
	ctx      context.Context // of what goes on in the store until it is closed
	tracer   pgx.QueryTracer // nil: none
	replicas []string
	log      *slog.Logger
}

// Option changes how a store is opened.
type Option func(*opening)

// Traced has a span for every query, with its text, which holds no values.
func Traced(to trace.TracerProvider) Option {
	return func(o *opening) {
		o.tracer = otelpgx.NewTracer(otelpgx.WithTracerProvider(to), otelpgx.WithDisableConnectionDetailsInAttributes())
	}
}

// Replicas are URLs of streaming replicas, which reads are sent to as far as they
// have come. One that is away is done without until it answers.
func Replicas(urls ...string) Option {
	return func(o *opening) { o.replicas = append(o.replicas, urls...) }
}

// Logged tells of servers that go and come.
func Logged(log *slog.Logger) Option { return func(o *opening) { o.log = log } }

// config is that of a pool.
func (o opening) config(url string) (*pgxpool.Config, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("read database url: %w", err)
	}
	if !strings.Contains(url, "pool_max_conns") {
		config.MaxConns = connections
	}
	if !strings.Contains(url, "connect_timeout") {
		config.ConnConfig.ConnectTimeout = dialling
	}
	config.PingTimeout = checking
	for name, value := range settings {
		if _, given := config.ConnConfig.RuntimeParams[name]; !given {
			config.ConnConfig.RuntimeParams[name] = value
		}
	}
	if o.tracer != nil {
		config.ConnConfig.Tracer = o.tracer
	}
	return config, nil
}

func (o opening) server(name string, config *pgxpool.Config) (*server, error) {
	pool, err := pgxpool.NewWithConfig(o.ctx, config)
	if err != nil {
		return nil, err
	}
	return &server{name: name, pool: pool, log: o.log, open: o.ctx}, nil
}

// side is a pool of one connection, made when it is needed.
func (o opening) side(config *pgxpool.Config) (*pgxpool.Pool, error) {
	config = config.Copy()
	config.MaxConns, config.MinConns, config.MinIdleConns = 1, 0, 0
	config.ConnConfig.Tracer = nil // what is asked for many is in nobody's trace
	return pgxpool.NewWithConfig(o.ctx, config)
}

func (o opening) replica(url string, number int) (*replica, error) {
	config, err := o.config(url)
	if err != nil {
		return nil, fmt.Errorf("replica %d: %w", number, err)
	}
	s, err := o.server(fmt.Sprintf("replica-%d", number), config)
	if err != nil {
		return nil, fmt.Errorf("replica %d: %w", number, err)
	}
	s.hurry = checking
	return &replica{server: s}, nil
}

// onlyPrimary has connections made to a server alone that takes writes, of those
// that the URL names, unless the URL says otherwise (target_session_attrs).
func onlyPrimary(config *pgx.ConnConfig) {
	if config.ValidateConnect == nil {
		config.ValidateConnect = pgconn.ValidateConnectTargetSessionAttrsReadWrite
	}
}
