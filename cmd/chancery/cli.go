package main

import (
	"io"
	"log/slog"
	"time"
)

const description = `An archive of official statements that can be asked what was promised.

Type "chancery serve" and follow the three lines it prints.`

// cli is the command line. Flags win over the environment, the environment over
// the defaults.
type cli struct {
	LogLevel slog.Level `default:"INFO" env:"CHANCERY_LOG_LEVEL" help:"Least level that is logged: DEBUG, INFO, WARN or ERROR."`

	LogFormat string `default:"text" enum:"text,json" env:"CHANCERY_LOG_FORMAT" help:"Form of the log: text or json."`

	Serve       serveCommand       `cmd:"" help:"Serve the archive over HTTP."`
	Ingest      ingestCommand      `cmd:"" help:"Take files, folders and JSON Lines into the archive."`
	Export      exportCommand      `cmd:"" help:"Take a snapshot of the archive."`
	Mirror      mirrorCommand      `cmd:"" help:"Keep a copy of an archive that a server has, and prove that it is one."`
	Analyze     analyzeCommand     `cmd:"" help:"Code documents and show what they do; stores nothing."`
	Eval        evalCommand        `cmd:"" help:"Measure the coder against statements coded by hand."`
	Keys        keysCommand        `cmd:"" help:"Make, list and revoke access keys."`
	Recode      recodeCommand      `cmd:"" help:"Code every statement again, by the rules of this version."`
	Audit       auditCommand       `cmd:"" help:"Show who did what."`
	Migrate     migrateCommand     `cmd:"" help:"Bring the schema of a database up to date."`
	Healthcheck healthcheckCommand `cmd:"" help:"Ask a server whether it is ready."`
	Version     versionCommand     `cmd:"" help:"Print versions."`
}

// database says which Postgres holds the archive.
type database struct {
	DatabaseURL  string        `env:"DATABASE_URL" placeholder:"URL" help:"Postgres to use, as postgres://user:password@host/name; without it a private one is started."`
	DataDir      string        `env:"CHANCERY_DATA_DIR" placeholder:"DIR" help:"Where the private Postgres keeps the archive."`
	DatabaseWait time.Duration `default:"30s" env:"CHANCERY_DATABASE_WAIT" help:"How long to wait at the start for a Postgres that does not answer yet."`
	PostgresBin  string        `env:"CHANCERY_POSTGRES_BIN" placeholder:"DIR" help:"Directory of initdb and postgres for the private Postgres; found where it is not given."`
}

// logger logs to w as the command line says.
func (c *cli) logger(w io.Writer) *slog.Logger {
	options := &slog.HandlerOptions{Level: c.LogLevel}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}
