package main

import (
	"context"
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
	log     *slog.Logger
}

// openArchive opens the database that is asked for, or starts a private one.
func openArchive(ctx context.Context, d database, log *slog.Logger) (*archive, error) {
	a := &archive{log: log}
	url := d.DatabaseURL
	if url == "" {
		var err error
		if url, err = a.startPrivate(ctx, d); err != nil {
			return nil, err
		}
	}
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
	if err := postgres.Migrate(ctx, url); err != nil {
		return err
	}
	store, err := postgres.Open(ctx, url)
	if err != nil {
		return err
	}
	a.store = store
	return store.SeedVocabulary(ctx, theme.All(), country.All(), country.Regions())
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
