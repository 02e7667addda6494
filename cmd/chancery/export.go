package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/url"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"

	"github.com/chancery-archive/chancery/internal/ingest"
	"github.com/chancery-archive/chancery/internal/mirror"
)

type exportCommand struct {
	database
	Server  string `env:"CHANCERY_SERVER" placeholder:"URL" help:"Server to take the snapshot from, instead of reading the database."`
	Output  string `short:"o" placeholder:"FILE" help:"File to write, in one step when it is whole; without it standard output."`
	JSON    bool   `help:"Print what the snapshot is as JSON."`
	Quiet   bool   `short:"q" help:"Show no progress."`
	Name    string `arg:"" help:"commitments, passages or statements, with .ndjson or .csv, and .gz for a compressed one."`
	Filters string `arg:"" optional:"" help:"Filters as in the query of a URL."`
}

func (*exportCommand) Help() string {
	return `The snapshot is of one moment, has no limit, and is checked to be whole. Standard error says at which cursor of
the change feed it was taken; changes go on after it.

Examples:
  chancery export passages.ndjson.gz -o passages.ndjson.gz
  chancery export commitments.csv 'country=IRQ&theme=ct-financing' > iraq.csv
  chancery export --server https://archive.example.org statements.ndjson | head -1`
}

// Run takes the snapshot and says what it is.
func (e *exportCommand) Run(ctx context.Context, c console, log *slog.Logger) error {
	filters, err := queryOf(e.Filters)
	if err != nil {
		return &exitError{exitUsage, err}
	}
	client, stop, err := e.client(ctx, log)
	if err != nil {
		return err
	}
	defer stop()
	bar := e.progress(c)
	var s mirror.Snapshot
	download := func(w io.Writer) (err error) {
		s, err = client.Download(ctx, e.Name, filters, io.MultiWriter(w, bar))
		return err
	}
	if e.Output == "" {
		err = download(c.out)
	} else {
		err = mirror.Replace(e.Output, download)
	}
	_ = bar.Finish()
	if err != nil {
		return err
	}
	return e.print(c, s)
}

func (e *exportCommand) client(ctx context.Context, log *slog.Logger) (mirror.Client, func(), error) {
	if e.Server != "" {
		return mirror.Client{Base: e.Server}, func() {}, nil
	}
	archive, err := openArchive(ctx, e.database, log)
	if err != nil {
		return mirror.Client{}, nil, err
	}
	archive.log = quieter(log)
	client, stop := inProcess(archive, ingest.Ingester{Store: archive.store, Now: time.Now})
	return mirror.Client{Base: "http://archive", HTTP: client}, func() {
		stop()
		archive.close()
	}, nil
}

// quieter leaves out what a server logs of each request.
func quieter(log *slog.Logger) *slog.Logger {
	return slog.New(atLeast{log.Handler(), slog.LevelWarn})
}

type atLeast struct {
	slog.Handler
	level slog.Level
}

func (h atLeast) Enabled(ctx context.Context, l slog.Level) bool {
	return l >= h.level && h.Handler.Enabled(ctx, l)
}

func (e *exportCommand) progress(c console) *progressbar.ProgressBar {
	if e.Quiet || e.Output == "" || !isTerminal(c.err) {
		return progressbar.DefaultBytesSilent(-1)
	}
	return progressbar.NewOptions(-1, progressbar.OptionSetWriter(c.err), progressbar.OptionShowBytes(true), progressbar.OptionClearOnFinish())
}

// print goes where the records do not.
func (e *exportCommand) print(c console, s mirror.Snapshot) error {
	w := c.err
	if e.Output != "" {
		w = c.out
	}
	if e.JSON {
		return json.NewEncoder(w).Encode(map[string]any{
			"cursor": s.Cursor, "edition": s.Edition, "records": s.Records, "sha256": s.SHA256,
		})
	}
	_, err := fmt.Fprintf(w, "%d records at cursor %s, sha256 %s\n", s.Records, s.Cursor, s.SHA256)
	return err
}

// queryOf reads filters as they stand in a URL, with or without what is before.
func queryOf(filters string) (url.Values, error) {
	_, query, found := strings.Cut(filters, "?")
	if !found {
		query = filters
	}
	values, err := url.ParseQuery(query)
	if err != nil {
		return nil, fmt.Errorf("filters %q are not as in a URL: %w", filters, err)
	}
	return values, nil
}
