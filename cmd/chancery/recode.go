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
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/encode"
)

type recodeCommand struct {
	database
	Server string `env:"CHANCERY_SERVER" placeholder:"URL" help:"Server to have it done by, instead of here."`
	Key    string `env:"CHANCERY_KEY" placeholder:"KEY" help:"Access key for the server, with scope admin."`
	JSON   bool   `help:"Print the outcome as JSON."`
	Quiet  bool   `short:"q" help:"Show no progress."`
}

func (*recodeCommand) Help() string {
	return `Every statement is read again by the rules of this version of the program (with --server, by those of the
server). Only what they read otherwise changes and enters the change log; what people said of passages stands.
Servers of the same version on the same database share the work. Stopped or killed, it is gone on with by whoever
serves the archive, or by running the command again.

Exit codes: 0 all were read, 3 some could not be read again and stay as they were, 1 it did not come to an end.

Examples:
  chancery recode
  chancery recode --server https://archive.example.org --key ch_…`
}

// Run has every statement coded again and reports.
func (r *recodeCommand) Run(ctx context.Context, c console, log *slog.Logger) error {
	follow := r.here
	if r.Server != "" {
		follow = r.there
	}
	show, finish := r.progress(c)
	recode, err := follow(ctx, log, show)
	finish()
	if err != nil {
		return err
	}
	if err := r.print(c.out, recode); err != nil {
		return err
	}
	switch {
	case recode.Status != "done":
		return &exitError{exitFailed, fmt.Errorf("the recode was given up for one under another ruleset: ask for /v1/recode of the server that started it")}
	case recode.Failed > 0:
		return &exitError{code: exitPartial}
	}
	return nil
}

// followTime is how long to wait between two looks at the progress.
const followTime = 500 * time.Millisecond

// here does the work in this process.
func (r *recodeCommand) here(ctx context.Context, log *slog.Logger, show func(api.Recode)) (api.Recode, error) {
	archive, err := openArchive(ctx, r.database, log)
	if err != nil {
		return api.Recode{}, err
	}
	defer archive.close()
	started, err := archive.store.StartRecode(ctx, coding.Ruleset, time.Now())
	if err != nil {
		return api.Recode{}, err
	}
	working, stop := context.WithCancel(ctx)
	group, working := errgroup.WithContext(working)
	group.Go(func() error { return archive.store.Work(working, archive.recoding(runtime.GOMAXPROCS(0), coding.Run)) })
	recode, err := follow(working, show, func() (api.Recode, error) {
		now, err := archive.store.Recode(ctx, started.Number)
		return encode.Recode(now), err
	})
	stop()
	return recode, errors.Join(err, group.Wait())
}

// there has a server do it.
func (r *recodeCommand) there(ctx context.Context, _ *slog.Logger, show func(api.Recode)) (api.Recode, error) {
	if r.Key == "" {
		return api.Recode{}, &exitError{exitUsage, errors.New("--server needs --key, an access key with scope admin")}
	}
	base := strings.TrimRight(r.Server, "/")
	started, err := r.ask(ctx, http.MethodPost, base+"/v1/recode")
	if err != nil {
		return api.Recode{}, err
	}
	return follow(ctx, show, func() (api.Recode, error) { return r.ask(ctx, http.MethodGet, base+started.URL) })
}

// ask sends a request without a body and reads the recode in the answer.
func (r *recodeCommand) ask(ctx context.Context, method, address string) (api.Recode, error) {
	var recode api.Recode
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, method, address, http.NoBody)
	if err != nil {
		return recode, &exitError{exitUsage, fmt.Errorf("--server: %w", err)}
	}
	req.Header.Set("Authorization", "Bearer "+r.Key)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return recode, err
	}
	defer res.Body.Close()
	if res.StatusCode >= http.StatusBadRequest {
		var problem api.Problem
		_ = json.NewDecoder(io.LimitReader(res.Body, 1<<20)).Decode(&problem) // the status says enough without it
		return recode, fmt.Errorf("the server answered %s: %s", res.Status, problem.Detail)
	}
	if err := json.NewDecoder(res.Body).Decode(&recode); err != nil {
		return recode, fmt.Errorf("read the answer of %s: %w", address, err)
	}
	return recode, nil
}

// follow looks at the progress until there is no more.
func follow(ctx context.Context, show func(api.Recode), look func() (api.Recode, error)) (api.Recode, error) {
	for {
		recode, err := look()
		if err != nil || recode.EndedAt != nil {
			return recode, err
		}
		show(recode)
		select {
		case <-ctx.Done():
			return recode, fmt.Errorf("stopped after %d of %d statements: %w", recode.Done, recode.Total, ctx.Err())
		case <-time.After(followTime):
		}
	}
}

// progress shows a bar on a terminal, until finish.
func (r *recodeCommand) progress(c console) (show func(api.Recode), finish func()) {
	if r.Quiet || !isTerminal(c.err) {
		return func(api.Recode) {}, func() {}
	}
	bar := newCounter(c.err, "statements")
	return func(now api.Recode) { bar.set(now.Done, now.Total, now.Failed) }, bar.finish
}

func (r *recodeCommand) print(w io.Writer, recode api.Recode) error {
	if r.JSON {
		return json.NewEncoder(w).Encode(recode)
	}
	for _, f := range recode.Failures {
		fmt.Fprintf(w, "failed    %s: %s\n", f.Statement, f.Reason)
	}
	_, err := fmt.Fprintf(w, "ruleset %s: %d statements read, %d changed in %d passages, %d failed\n",
		recode.Ruleset, recode.Done, recode.Changed, recode.Passages, recode.Failed)
	return err
}
