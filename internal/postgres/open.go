package postgres

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/exaring/otelpgx"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"go.opentelemetry.io/otel/trace"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// startup is how long [Open] and [Migrate] wait for a server that is coming up.
const startup = 30 * time.Second

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
}

// Store is the archive in a database. Its methods may be called by many
// goroutines at once, and by many servers on one database.
type Store struct {
	pool     *pgxpool.Pool
	state    *pgxpool.Pool // one connection, made when it is needed, see [Store.Version]
	patience time.Duration // for searches and counts, see the constant
}

// Option changes how a store is opened.
type Option func(*pgxpool.Config)

// Traced has a span for every query, with its text, which holds no values.
func Traced(to trace.TracerProvider) Option {
	return func(c *pgxpool.Config) {
		c.ConnConfig.Tracer = otelpgx.NewTracer(otelpgx.WithTracerProvider(to), otelpgx.WithDisableConnectionDetailsInAttributes())
	}
}

// Open connects to the migrated database that url names, as a URL or as
// keywords and values. It waits half a minute for a server that is starting.
// The caller closes the store.
func Open(ctx context.Context, url string, options ...Option) (*Store, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("read database url: %w", err)
	}
	if !strings.Contains(url, "pool_max_conns") {
		config.MaxConns = connections
	}
	for name, value := range settings {
		if _, given := config.ConnConfig.RuntimeParams[name]; !given {
			config.ConnConfig.RuntimeParams[name] = value
		}
	}
	for _, set := range options {
		set(config)
	}
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	if err := awaitServer(ctx, pool.Ping); err != nil {
		pool.Close()
		return nil, fmt.Errorf("open database: %w", err)
	}
	config = config.Copy()
	config.MaxConns, config.MinConns, config.MinIdleConns = 1, 0, 0
	config.ConnConfig.Tracer = nil // what is asked for many is in nobody's trace
	state, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		pool.Close()
		return nil, fmt.Errorf("open database: %w", err)
	}
	return &Store{pool: pool, state: state, patience: patience}, nil
}

// Close lets go of every connection, once the queries under way have ended.
func (s *Store) Close() {
	s.pool.Close()
	s.state.Close()
}

// Ping reports whether the database answers.
func (s *Store) Ping(ctx context.Context) error {
	if err := s.pool.Ping(ctx); err != nil {
		return fmt.Errorf("ping database: %w", err)
	}
	return nil
}

// Await waits until the server that url names answers, for so long at most, and
// tells of each time that it does not. What a server refuses for good is an error
// at once.
func Await(ctx context.Context, url string, patience time.Duration, away func(error)) error {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return fmt.Errorf("read database url: %w", err)
	}
	err = await(ctx, patience, func(ctx context.Context) error {
		conn, err := pgx.ConnectConfig(ctx, config)
		if err != nil {
			if starting(err) {
				away(err)
			}
			return err
		}
		return conn.Close(ctx)
	})
	if err != nil {
		return fmt.Errorf("wait for the database: %w", err)
	}
	return nil
}

// awaitServer waits for a server that has answered before.
func awaitServer(ctx context.Context, ping func(context.Context) error) error {
	return await(ctx, startup, ping)
}

// await tries until the server answers, refuses for good, or time is up.
func await(ctx context.Context, patience time.Duration, ping func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for wait := 20 * time.Millisecond; ; wait = min(2*wait, time.Second) {
		err := ping(ctx)
		if err == nil || !starting(err) {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(wait):
		}
	}
}

// starting tells a server that is not up yet from one that says no: SQLSTATE
// 57P03 is cannot_connect_now.
func starting(err error) bool {
	var answer *pgconn.PgError
	if errors.As(err, &answer) {
		return answer.Code == "57P03"
	}
	var connect *pgconn.ConnectError
	return errors.As(err, &connect)
}

// read runs f in a transaction that sees one state of the archive throughout,
// so that a page and what hangs on it agree.
func read[T any](ctx context.Context, s *Store, f func(pgx.Tx) (T, error)) (T, error) {
	var result T
	options := pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}
	err := pgx.BeginTxFunc(ctx, s.pool, options, func(tx pgx.Tx) (err error) {
		result, err = f(tx)
		return err
	})
	return result, err
}

// write runs f in a transaction, again when it fell into a deadlock. Each query
// sees what was committed before it, whatever the database has for a default:
// what is looked up under a lock relies on that.
//
// The queries of a write go by keys, and so do the checks of foreign keys and the
// trigger that takes words, which Postgres would plan anew for every row as it does
// the queries of lists (see settings): that was half of the time of a write.
func write(ctx context.Context, s *Store, f func(pgx.Tx) error) error {
	const attempts = 3
	begin := pgx.TxOptions{BeginQuery: `BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL plan_cache_mode = auto`}
	var err error
	for range attempts {
		err = pgx.BeginTxFunc(ctx, s.pool, begin, f)
		if !hasCode(err, "40P01") { // deadlock_detected
			break
		}
	}
	return err
}

func hasCode(err error, codes ...string) bool {
	var answer *pgconn.PgError
	if !errors.As(err, &answer) {
		return false
	}
	for _, code := range codes {
		if answer.Code == code {
			return true
		}
	}
	return false
}

// foundOrNot says in the archive's words that a query for one row found none. A
// name that is no text (22021, character_not_in_repertoire) is nobody's.
func foundOrNot(err error) error {
	if errors.Is(err, pgx.ErrNoRows) || hasCode(err, "22021") {
		return chancery.ErrNotFound
	}
	return err
}
