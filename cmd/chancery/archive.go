package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/embedded"
	"github.com/chancery-archive/chancery/internal/postgres"
	"github.com/chancery-archive/chancery/internal/theme"
)

// archive is an open database, migrated and with the vocabulary in it.
type archive struct {
	store   *postgres.Store
	private *embedded.Server // nil where the database is somebody else's
	dir     string           // of the private archive
	wait    time.Duration    // for a Postgres that does not answer yet
	options []postgres.Option
	log     *slog.Logger
}

// openArchive opens the database that is asked for. A private one is started, or
// joined where a server runs it.
func openArchive(ctx context.Context, d database, log *slog.Logger) (*archive, error) {
	a := &archive{log: log, wait: d.DatabaseWait}
	url, err := a.find(ctx, d)
	if errors.As(err, new(*embedded.InUseError)) {
		if running, ok := embedded.Join(a.dir); ok {
			return a.opened(ctx, running)
		}
	}
	if err != nil {
		return nil, err
	}
	return a.opened(ctx, url)
}

// holdArchive opens the database that is asked for; a private one is started, and
// is this process's alone.
func holdArchive(ctx context.Context, d database, log *slog.Logger, options ...postgres.Option) (*archive, error) {
	a := &archive{log: log, wait: d.DatabaseWait, options: options}
	url, err := a.find(ctx, d)
	if err != nil {
		return nil, err
	}
	return a.opened(ctx, url)
}

// find is the URL of the database.
func (a *archive) find(ctx context.Context, d database) (url string, err error) {
	if d.DatabaseURL != "" {
		return d.DatabaseURL, nil
	}
	return a.startPrivate(ctx, d)
}

func (a *archive) opened(ctx context.Context, url string) (*archive, error) {
	if err := a.open(ctx, url); err != nil {
		a.close()
		return nil, err
	}
	return a, nil
}

func (a *archive) startPrivate(ctx context.Context, d database) (url string, err error) {
	if a.dir, err = dataDir(d.DataDir); err != nil {
		return "", &exitError{exitUsage, fmt.Errorf("%w, or a Postgres of yours with DATABASE_URL", err)}
	}
	a.private, err = embedded.Start(ctx, embedded.Options{
		DataDir: a.dir,
		BinDir:  d.PostgresBin,
		Logger:  a.log,
	})
	if err != nil {
		return "", fmt.Errorf("%w; or name a Postgres of yours with DATABASE_URL", err)
	}
	return a.private.URL(), nil
}

func (a *archive) open(ctx context.Context, url string) error {
	if err := postgres.Await(ctx, url, a.wait, a.away()); err != nil {
		return err
	}
	if err := postgres.Migrate(ctx, url); err != nil {
		return err
	}
	store, err := postgres.Open(ctx, url, a.options...)
	if err != nil {
		return err
	}
	a.store = store
	return store.SeedVocabulary(ctx, theme.All(), country.All(), country.Regions())
}

// away logs that the database does not answer yet, once in five seconds.
func (a *archive) away() func(error) {
	var last time.Time
	return func(err error) {
		if time.Since(last) > 5*time.Second {
			last = time.Now()
			a.log.Warn("waiting for Postgres", "at_most", a.wait, "error", err)
		}
	}
}

// close lets the database go, and ends a private one in order.
func (a *archive) close() {
	if a.store != nil {
		a.store.Close()
	}
	if a.private == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	if err := a.private.Stop(ctx); err != nil {
		a.log.Error("private Postgres did not stop in order", "error", err)
	}
}

// died is closed when a private Postgres ends by itself; it is nil, which
// blocks for ever, where there is none.
func (a *archive) died() <-chan struct{} {
	if a.private == nil {
		return nil
	}
	return a.private.Done()
}

// death is why a private Postgres ended.
func (a *archive) death() error {
	return fmt.Errorf("the private Postgres ended by itself: %w", a.private.Err())
}
