package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"time"

	"github.com/chancery-archive/chancery/internal/ingest"
)

type ingestCommand struct {
	database
	Server  string   `env:"CHANCERY_SERVER" placeholder:"URL" help:"Server to send the documents to, instead of writing to the database."`
	Key     string   `env:"CHANCERY_KEY" placeholder:"KEY" help:"Access key for the server, with scope ingest."`
	Workers int      `default:"0" help:"How many documents are taken in at once; 0 is one a processor."`
	Report  string   `type:"path" placeholder:"FILE" help:"Write what became of each document to this file, as JSON Lines, while it goes on."`
	JSON    bool     `help:"Print the summary as JSON."`
	Quiet   bool     `short:"q" help:"Show no progress."`
	Paths   []string `arg:"" name:"path" help:"Files, folders, .jsonl files, or - for standard input."`
}

func (*ingestCommand) Help() string {
	return `Documents the archive holds already are recognised and not coded again, so a run that was cut short is simply
run again. A bad file fails alone. With --server, what a busy server did not take is sent again.

A line of a .jsonl file is {"content", "title", "date", "place", "language", "source_url", "issuers", "media_type"};
"text" and "url" are understood for "content" and "source_url".

A line of --report FILE is {"name", "status", "statement", "reason", "bytes"}; status is created, repeated or failed.

Exit codes: 0 all are in, 3 some failed (the report says which and why), 1 nothing could be done, or it ended early.

Examples:
  chancery ingest statement.txt
  chancery ingest --workers 4 --report ingested.jsonl statements/ more.jsonl
  chancery ingest --server https://archive.example.org --key ch_… statements/`
}

// Run takes the documents in and reports.
func (i *ingestCommand) Run(ctx context.Context, c console, log *slog.Logger) error {
	each, err := openReport(i.Report)
	if err != nil {
		return err
	}
	target, stop, err := i.target(ctx, log)
	if err != nil {
		return errors.Join(err, each.close())
	}
	defer stop()
	workers := i.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	start := time.Now()
	show, finish := i.progress(c)
	report, err := ingest.Run(ctx, ingest.Walk(i.Paths, c.in), target, workers, func(o ingest.Outcome, r ingest.Report) {
		each.add(o)
		show(r)
	})
	finish()
	if printErr := errors.Join(each.close(), printReport(c.out, i.JSON, report, time.Since(start))); printErr != nil {
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
	client := ingest.PatientClient()
	return ingest.Remote{URL: i.Server, Key: i.Key, Client: client}, client.CloseIdleConnections, nil
}

// progress shows a bar on a terminal, until finish: how many are done and how fast,
// and how long the rest will take once they are counted.
func (i *ingestCommand) progress(c console) (show func(ingest.Report), finish func()) {
	if i.Quiet || !isTerminal(c.err) {
		return func(ingest.Report) {}, func() {}
	}
	counted := make(chan int, 1)
	go func() {
		if n, ok := ingest.Count(i.Paths); ok {
			counted <- n
		}
	}()
	docs, total := newCounter(c.err, "documents"), 0
	return func(r ingest.Report) {
		select {
		case total = <-counted:
		default:
		}
		docs.set(r.Done(), total, len(r.Failed))
	}, docs.finish
}
