package postgres

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
)

func TestAwaitServer(t *testing.T) {
	away, starting := &pgconn.ConnectError{}, &pgconn.PgError{Code: "57P03"}
	refused := &pgconn.PgError{Code: "28P01"}
	tests := []struct {
		rule    string
		answers []error // the last is given for ever
		want    error
		pings   int
	}{
		{"a server that is up", []error{nil}, nil, 1},
		{"a server that comes up", []error{away, starting, starting, nil}, nil, 4},
		{"a server that says no", []error{away, refused}, refused, 2},
		{"another fault", []error{context.Canceled}, context.Canceled, 1},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			pings := 0
			err := awaitServer(t.Context(), func(context.Context) error {
				pings++
				return tt.answers[pings-1]
			})
			if !errors.Is(err, tt.want) || pings != tt.pings {
				t.Errorf("%v after %d pings, want %v after %d", err, pings, tt.want, tt.pings)
			}
		})
	}
}

func TestAwaitServerEndsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	away := &pgconn.ConnectError{}
	if err := awaitServer(ctx, func(context.Context) error { return away }); !errors.Is(err, away) {
		t.Errorf("err = %v, want the last answer", err)
	}
}

func TestOpenFailsAtOnce(t *testing.T) {
	good := pgtest.EmptyURL(t)
	tests := []struct{ rule, url string }{
		{"no url", "postgres://%%"},
		{"a database that is not there", strings.Replace(good, "chancery_test_", "chancery_nowhere_", 1)},
	}
	for _, tt := range tests {
		ctx, cancel := context.WithTimeout(t.Context(), startup/2)
		if store, err := Open(ctx, tt.url); err == nil || ctx.Err() != nil {
			t.Errorf("%s: %v, %v", tt.rule, store, err)
		}
		cancel()
	}
}

func TestOpenSettings(t *testing.T) {
	url := pgtest.URL(t)
	separator := "?"
	if strings.Contains(url, "?") {
		separator = "&"
	}
	tests := []struct {
		rule, url, timeout string
		connections        int32
	}{
		{"our settings", url, "30s", connections},
		{"the url's come first", url + separator + "statement_timeout=5s&pool_max_conns=3", "5s", 3},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			store, err := Open(t.Context(), tt.url)
			if err != nil {
				t.Fatal(err)
			}
			defer store.Close()
			var timeout string
			if err := store.pool.QueryRow(t.Context(), `SHOW statement_timeout`).Scan(&timeout); err != nil {
				t.Fatal(err)
			}
			if timeout != tt.timeout || store.pool.Config().MaxConns != tt.connections {
				t.Errorf("timeout %s, %d connections", timeout, store.pool.Config().MaxConns)
			}
			if err := store.Ping(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestWriteTriesAgainAfterADeadlock(t *testing.T) {
	store, err := Open(t.Context(), pgtest.URL(t))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	deadlock, other := &pgconn.PgError{Code: "40P01"}, &pgconn.PgError{Code: "23505"}
	tests := []struct {
		rule    string
		answers []error // the last is given for ever
		want    error
		tries   int
	}{
		{"no fault", []error{nil}, nil, 1},
		{"two deadlocks", []error{deadlock, deadlock, nil}, nil, 3},
		{"deadlocks without end", []error{deadlock, deadlock, deadlock, nil}, deadlock, 3},
		{"another fault", []error{other, nil}, other, 1},
	}
	for _, tt := range tests {
		tries := 0
		err := write(t.Context(), store, func(pgx.Tx) error {
			tries++
			return tt.answers[tries-1]
		})
		if !errors.Is(err, tt.want) || tries != tt.tries {
			t.Errorf("%s: %v after %d, want %v after %d", tt.rule, err, tries, tt.want, tt.tries)
		}
	}
}
