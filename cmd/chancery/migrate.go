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
}

func (*migrateCommand) Help() string {
	return `"chancery serve" migrates by itself; this command is for those who would rather do it before.
Several may run at the same time: one does the work, the others wait.`
}

// Run brings the schema up to date.
func (m *migrateCommand) Run(ctx context.Context, c console, _ *slog.Logger) error {
	if m.DatabaseURL == "" {
		return &exitError{exitUsage, errors.New("migrate needs --database-url or DATABASE_URL; a private Postgres is migrated when it is started")}
	}
	if err := postgres.Migrate(ctx, m.DatabaseURL); err != nil {
		return err
	}
	_, err := fmt.Fprintln(c.out, "the schema is up to date")
	return err
}
