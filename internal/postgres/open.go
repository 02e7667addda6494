package postgres

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// startup is how long [Open] and [Migrate] wait for a server that is coming up.
const startup = 30 * time.Second

// Store is the archive in a database. Its methods may be called by many
// goroutines at once, and by many servers on one database.
type Store struct {
	pool     *pgxpool.Pool // of the primary
	primary  *server
	replicas []*replica
	patience time.Duration // for searches and counts, see the constant

	uncrossed atomic.Int64 // passages written since this store last looked, see crossMany

	spans       wordSpans // of texts that were searched
	resolutions knownResolutions
	reserved    reserved      // by its own writers
	asked       atomic.Uint64 // of replicas, whose turn it is
	states      asking[chancery.Version]
	furthest    asking[chancery.Version]
	latest      latestState
	close       context.CancelFunc
}

// Open connects to the migrated database that url names, as a URL or as
// keywords and values. It waits half a minute for a server that is starting.
// The caller closes the store.
func Open(ctx context.Context, url string, options ...Option) (*Store, error) {
	o := opening{log: slog.New(slog.DiscardHandler)}
	for _, set := range options {
		set(&o)
	}
	s := &Store{patience: patience}
	s.states = asking[chancery.Version]{ask: s.askPrimary, patience: askingFor}
	s.furthest = asking[chancery.Version]{ask: s.askReplicas, patience: askingFor}
	o.ctx, s.close = context.WithCancel(context.WithoutCancel(ctx))
	if err := s.connect(ctx, url, o); err != nil {
		s.Close()
		return nil, fmt.Errorf("open database: %w", err)
	}
	return s, nil
}

// connect awaits the primary. A replica that is not there comes by itself.
func (s *Store) connect(ctx context.Context, url string, o opening) error {
	config, err := o.config(url)
	if err != nil {
		return err
	}
	onlyPrimary(config.ConnConfig)
	config.AfterConnect = new(lexicon).keepWith
	if s.primary, err = o.server("primary", config); err != nil {
		return err
	}
	if s.primary.side, err = o.side(config); err != nil {
		return err
	}
	s.pool = s.primary.pool
	for _, url := range o.replicas {
		r, err := o.replica(url, len(s.replicas)+1)
		if err != nil {
			return err
		}
		s.replicas = append(s.replicas, r)
	}
	return awaitServer(ctx, s.pool.Ping)
}

// Close lets go of every connection, once the queries under way have ended.
func (s *Store) Close() {
	s.close()
	for _, r := range s.replicas {
		r.shut()
	}
	if s.primary != nil {
		s.primary.shut()
	}
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
	onlyPrimary(config)
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
