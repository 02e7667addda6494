package postgres

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
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

// Schema is the number of the newest migration, and of the schema that this
// program works on.
func Schema() uint {
	steps, err := fs.Glob(migrations.FS, "*.up.sql")
	if err != nil { // only a malformed pattern fails
		panic(err)
	}
	return uint(len(steps)) // they are numbered one after the other
}

// Migrate brings the database that url names to the newest schema and lets go
// of it. Several servers may call it at once: one migrates, the others wait. The
// database has to be encoded in UTF-8; its user has to own it, and needs no
// extension. Postgres 14 or newer.
func Migrate(ctx context.Context, url string) error { return MigrateTo(ctx, url, Schema()) }

// MigrateTo is Migrate to the schema of an older program, which then runs on the
// database. What only newer schemas have room for is lost on the way back.
func MigrateTo(ctx context.Context, url string, version uint) error {
	m, err := migrator(ctx, url)
	if err != nil {
		return err
	}
	// The library takes no context; it stops between two steps when told to.
	stop := context.AfterFunc(ctx, func() { m.GracefulStop <- true })
	defer stop()
	if err := walk(m, version); err != nil {
		return errors.Join(fmt.Errorf("migrate: %w", err), closeMigrator(m))
	}
	if err := errors.Join(ctx.Err(), closeMigrator(m)); err != nil {
		return err
	}
	return migrateQueue(ctx, url)
}

// walk goes up or down to a version. It refuses a schema that it has no steps for.
func walk(m *migrate.Migrate, version uint) error {
	now, _, err := m.Version()
	if err != nil && !errors.Is(err, migrate.ErrNilVersion) {
		return err
	}
	if now > Schema() {
		return fmt.Errorf("the database has schema %d, and this program knows %d: "+
			"run a newer one, or bring the schema back with the newer one's migrate --to %[2]d", now, Schema())
	}
	if err := m.Migrate(version); err != nil && !errors.Is(err, migrate.ErrNoChange) {
		return err
	}
	return nil
}

// Ready reports whether the database answers, the primary or in its absence a
// replica, and has the schema that this program
// works on, or a newer one: while servers are replaced one by one, the newer
// migrates before the older has left.
func (s *Store) Ready(ctx context.Context) error {
	type schema struct {
		Version int64
		Dirty   bool
	}
	has, err := rowOf(ctx, s, reading{impatient: true}, pgx.RowToStructByName[schema], `SELECT version, dirty FROM schema_migrations`)
	if err != nil {
		return fmt.Errorf("schema of the database: %w", err)
	}
	if has.Dirty || has.Version < int64(Schema()) {
		return fmt.Errorf("the database has schema %d (half migrated: %t), want %d", has.Version, has.Dirty, Schema())
	}
	return nil
}

func migrator(ctx context.Context, url string) (*migrate.Migrate, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("read database url: %w", err)
	}
	onlyPrimary(config)
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
