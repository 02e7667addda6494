package postgres

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/golang-migrate/migrate/v4"
	driver "github.com/golang-migrate/migrate/v4/database/pgx/v5"
	"github.com/golang-migrate/migrate/v4/source/iofs"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"github.com/chancery-archive/chancery/migrations"
)

// migrationPatience is how long a server waits while another migrates.
const migrationPatience = 10 * time.Minute

// Migrate brings the database that url names to the newest schema and lets go
// of it. Several servers may call it at once: one migrates, the others wait. The
// database has to be encoded in UTF-8; its user has to own it, and needs no
// extension. Postgres 14 or newer.
func Migrate(ctx context.Context, url string) error {
	m, err := migrator(ctx, url)
	if err != nil {
		return err
	}
	// The library takes no context; it stops between two steps when told to.
	stop := context.AfterFunc(ctx, func() { m.GracefulStop <- true })
	defer stop()
	if err := m.Up(); err != nil && !errors.Is(err, migrate.ErrNoChange) {
		return errors.Join(fmt.Errorf("migrate: %w", err), closeMigrator(m))
	}
	if err := errors.Join(ctx.Err(), closeMigrator(m)); err != nil {
		return err
	}
	return migrateQueue(ctx, url)
}

func migrator(ctx context.Context, url string) (*migrate.Migrate, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("read database url: %w", err)
	}
	db := stdlib.OpenDB(*config)
	m, err := newMigrate(ctx, db)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("migrate: %w", err), db.Close())
	}
	m.LockTimeout = migrationPatience
	return m, nil
}

func newMigrate(ctx context.Context, db *sql.DB) (*migrate.Migrate, error) {
	if err := awaitServer(ctx, db.PingContext); err != nil {
		return nil, err
	}
	var encoding string
	if err := db.QueryRowContext(ctx, `SHOW server_encoding`).Scan(&encoding); err != nil {
		return nil, err
	}
	if encoding != "UTF8" {
		return nil, fmt.Errorf("the database is encoded in %s, want UTF8", encoding)
	}
	steps, err := iofs.New(migrations.FS, ".")
	if err != nil {
		return nil, err
	}
	database, err := driver.WithInstance(db, &driver.Config{})
	if err != nil {
		return nil, err
	}
	return migrate.NewWithInstance("embedded", steps, "chancery", database)
}

// closeMigrator gives its connection back: while it is open the database cannot
// be copied.
func closeMigrator(m *migrate.Migrate) error {
	source, database := m.Close()
	return errors.Join(source, database)
}
