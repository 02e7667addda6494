package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/chancery-archive/chancery/internal/postgres"
)

type migrateCommand struct {
	DatabaseURL string `env:"DATABASE_URL" placeholder:"URL" help:"Postgres to migrate."`
	To          *uint  `placeholder:"VERSION" help:"Schema to go to, as an older version of the program says it: to go back to that version, with this one."`
}

func (*migrateCommand) Help() string {
	return `"chancery serve" migrates by itself; this command is for those who would rather do it before.
Several may run at the same time: one does the work, the others wait.

An older program does not start on a newer schema. To go back to it, stop the servers, let this
program bring the schema back to what "chancery version" of the older one says, and start the older:
  chancery migrate --to 15`
}

// Run brings the schema up to date.
func (m *migrateCommand) Run(ctx context.Context, c console, _ *slog.Logger) error {
	if m.DatabaseURL == "" {
		return &exitError{exitUsage, errors.New("migrate needs --database-url or DATABASE_URL; a private Postgres is migrated when it is started")}
	}
	version := postgres.Schema()
	if m.To != nil {
		version = *m.To
	}
	if version == 0 || version > postgres.Schema() {
		return &exitError{exitUsage, fmt.Errorf("--to is 1 to %d", postgres.Schema())}
	}
	if err := postgres.MigrateTo(ctx, m.DatabaseURL, version); err != nil {
		return err
	}
	_, err := fmt.Fprintf(c.out, "the database has schema %d\n", version)
	return err
}
