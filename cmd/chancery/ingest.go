package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"runtime"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/ingest"
)

type ingestCommand struct {
	database
	Server  string   `env:"CHANCERY_SERVER" placeholder:"URL" help:"Server to send the documents to, instead of writing to the database."`
	Key     string   `env:"CHANCERY_KEY" placeholder:"KEY" help:"Access key for the server, with scope ingest."`
	Workers int      `default:"0" help:"How many documents are coded at once; 0 is one a processor."`
	JSON    bool     `help:"Print the report as JSON."`
	Quiet   bool     `short:"q" help:"Show no progress."`
	Paths   []string `arg:"" name:"path" help:"Files, folders, .jsonl files, or - for standard input."`
}

func (*ingestCommand) Help() string {
	return `Documents the archive holds already are recognised, so a run that was cut short is simply run again.
A line of a .jsonl file is {"content", "title", "date", "place", "language", "source_url", "issuers", "media_type"};
"text" and "url" are understood for "content" and "source_url".

Exit codes: 0 all are in, 3 some failed (the report says which and why), 1 nothing could be done.

Examples:
  chancery ingest statement.txt
  chancery ingest --workers 4 statements/ more.jsonl
  chancery ingest --server https://archive.example.org --key ch_… statements/`
}

// Run takes the documents in and reports.
func (i *ingestCommand) Run(ctx context.Context, c console, log *slog.Logger) error {
	target, stop, err := i.target(ctx, log)
	if err != nil {
		return err
	}
	defer stop()
	workers := i.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	start := time.Now()
	progress, finish := i.progress(c)
	report, err := ingest.Run(ctx, ingest.Walk(i.Paths, c.in), target, workers, progress)
	finish()
	if printErr := i.print(c.out, report, time.Since(start)); printErr != nil {
		return printErr
	}
	switch {
	case err != nil:
		return fmt.Errorf("stopped before the end: %w", err)
	case len(report.Failed) == 0:
		return nil
	case report.Created+report.Repeated == 0:
		return &exitError{code: exitFailed}
	default:
		return &exitError{code: exitPartial}
	}
}

func (i *ingestCommand) target(ctx context.Context, log *slog.Logger) (ingest.Target, func(), error) {
	if i.Server == "" {
		archive, err := openArchive(ctx, i.database, log)
		if err != nil {
			return nil, nil, err
		}
		return ingest.Ingester{Store: archive.store, Now: time.Now}, archive.close, nil
	}
	if i.Key == "" {
		return nil, nil, &exitError{exitUsage, errors.New("--server needs --key, an access key with scope ingest")}
	}
	client := &http.Client{Timeout: time.Minute}
	return ingest.Remote{URL: i.Server, Key: i.Key, Client: client}, client.CloseIdleConnections, nil
}

// progress shows a counter on a terminal, until finish.
func (i *ingestCommand) progress(c console) (show func(ingest.Outcome, ingest.Report), finish func()) {
	if i.Quiet || !isTerminal(c.err) {
		return nil, func() {}
	}
	docs := newCounter(c.err, "documents")
	return func(_ ingest.Outcome, r ingest.Report) { docs.set(r.Done(), 0, len(r.Failed)) }, docs.finish
}

// failure is a document that failed, in the JSON report.
type failure struct {
	Name   string `json:"name"`
	Reason string `json:"reason"`
}

func (i *ingestCommand) print(w io.Writer, r ingest.Report, took time.Duration) error {
	if i.JSON {
		failed := make([]failure, 0, len(r.Failed))
		for _, o := range r.Failed {
			failed = append(failed, failure{o.Name, reason(o.Err)})
		}
		return json.NewEncoder(w).Encode(struct {
			Created  int       `json:"created"`
			Repeated int       `json:"repeated"`
			Failed   []failure `json:"failed"`
			Bytes    int       `json:"bytes"`
			Seconds  float64   `json:"seconds"`
		}{r.Created, r.Repeated, failed, r.Bytes, took.Seconds()})
	}
	for _, o := range r.Failed {
		fmt.Fprintf(w, "failed    %s: %s\n", o.Name, reason(o.Err))
	}
	_, err := fmt.Fprintf(w, "%d created, %d already there, %d failed, %.1f MB in %s\n",
		r.Created, r.Repeated, len(r.Failed), float64(r.Bytes)/1e6, took.Round(time.Millisecond))
	return err
}

// reason is why a document failed, in words for its sender.
func reason(err error) string {
	var value *chancery.ValueError
	if errors.As(err, &value) {
		return value.Error()
	}
	return err.Error()
}
