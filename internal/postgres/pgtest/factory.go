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

	mu        sync.Mutex
	server    *server           // nil until the first database is asked for
	admin     *pgxpool.Pool     // to the server's own database
	templates map[string]string // names of those that are copied, by what is in them
}

// bare is what is in a database that is migrated and no more.
const bare = ""

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
	template, err := f.template(ctx, bare, "template0", f.migrate)
	if err != nil {
		return "", err
	}
	return f.create(ctx, template)
}

// filled makes a copy of a migrated database with something in it, which is made
// when it is asked for the first time.
func (f *factory) filled(ctx context.Context, with string, fill Migrate) (string, error) {
	if err := f.open(ctx); err != nil {
		return "", err
	}
	empty, err := f.template(ctx, bare, "template0", f.migrate)
	if err != nil {
		return "", err
	}
	template, err := f.template(ctx, with, empty, fill)
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

// template is the name of the database to copy, which is made of another the first time.
func (f *factory) template(ctx context.Context, with, of string, fill Migrate) (string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if name := f.templates[with]; name != "" {
		return name, nil
	}
	name, err := f.create(ctx, of)
	if err != nil {
		return "", err
	}
	if err := fill(ctx, f.url(name)); err != nil {
		return "", errors.Join(fmt.Errorf("fill template: %w", err), f.drop(ctx, name))
	}
	if f.templates == nil {
		f.templates = map[string]string{}
	}
	f.templates[with] = name
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

// close drops the templates and stops the server, as far as there are any.
func (f *factory) close(ctx context.Context) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	var errs []error
	for _, name := range f.templates {
		errs = append(errs, f.drop(ctx, name))
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
