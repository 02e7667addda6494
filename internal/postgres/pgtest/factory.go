package pgtest

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// factory makes and drops databases on one server.
type factory struct {
	migrate Migrate
	given   string // DATABASE_URL

	mu       sync.Mutex
	server   *server       // nil until the first database is asked for
	admin    *pgxpool.Pool // to the server's own database
	template string        // "" until the first migrated database is asked for
}

// empty makes a database with nothing in it and returns its name.
func (f *factory) empty(ctx context.Context) (string, error) {
	if err := f.open(ctx); err != nil {
		return "", err
	}
	return f.create(ctx, "template0")
}

// migrated makes a copy of the migrated database and returns its name.
func (f *factory) migrated(ctx context.Context) (string, error) {
	if err := f.open(ctx); err != nil {
		return "", err
	}
	template, err := f.migratedTemplate(ctx)
	if err != nil {
		return "", err
	}
	return f.create(ctx, template)
}

// open connects to the server, which it starts when none is given.
func (f *factory) open(ctx context.Context) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.admin != nil {
		return nil
	}
	if f.server == nil {
		server, err := openServer(ctx, f.given)
		if err != nil {
			return err
		}
		f.server = server
	}
	// The pool outlives the test that opens it.
	admin, err := pgxpool.New(context.WithoutCancel(ctx), f.server.url)
	if err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	f.admin = admin
	return nil
}

func (f *factory) migratedTemplate(ctx context.Context) (string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.template != "" {
		return f.template, nil
	}
	name, err := f.create(ctx, "template0")
	if err != nil {
		return "", err
	}
	if err := f.migrate(ctx, f.url(name)); err != nil {
		return "", errors.Join(fmt.Errorf("migrate: %w", err), f.drop(ctx, name))
	}
	f.template = name
	return name, nil
}

// create makes a database from a template. Postgres lets nobody be connected to
// the template meanwhile, so a migration that keeps its connection fails here.
func (f *factory) create(ctx context.Context, template string) (string, error) {
	name := "chancery_test_" + strings.ToLower(rand.Text())
	_, err := f.admin.Exec(ctx, fmt.Sprintf(`CREATE DATABASE %s TEMPLATE %s`, quote(name), quote(template)))
	if err != nil {
		return "", fmt.Errorf("create database: %w", err)
	}
	return name, nil
}

// drop removes a database, whoever is connected to it.
func (f *factory) drop(ctx context.Context, name string) error {
	_, err := f.admin.Exec(ctx, fmt.Sprintf(`DROP DATABASE IF EXISTS %s WITH (FORCE)`, quote(name)))
	if err != nil {
		return fmt.Errorf("drop database: %w", err)
	}
	return nil
}

// close drops the template and stops the server, as far as there are any.
func (f *factory) close(ctx context.Context) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	var errs []error
	if f.template != "" {
		errs = append(errs, f.drop(ctx, f.template))
	}
	if f.admin != nil {
		f.admin.Close()
	}
	if f.server != nil {
		errs = append(errs, f.server.stop(ctx))
	}
	return errors.Join(errs...)
}

func quote(name string) string { return pgx.Identifier{name}.Sanitize() }
