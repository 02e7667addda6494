package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/mirror"
)

type mirrorCommand struct {
	Filter string        `placeholder:"QUERY" help:"Copy what these filters select, as in the query of a URL."`
	Once   bool          `help:"End when the copy is up to date."`
	Verify bool          `help:"Bring the copy up to date, compare it with fresh snapshots, and end."`
	Fresh  bool          `help:"Begin again with a snapshot."`
	Events bool          `help:"Follow by a stream of events instead of waiting requests."`
	Poll   time.Duration `placeholder:"DURATION" help:"Ask so often instead of waiting for changes, as 1h."`
	Files  time.Duration `default:"1m" help:"How often to write the files at most while following; they are written at the end, too."`
	JSON   bool          `help:"Print changes and reports as JSON, one a line."`
	Quiet  bool          `short:"q" help:"Print no changes."`
	URL    string        `arg:"" name:"url" help:"Address of the archive."`
	Dir    string        `arg:"" name:"dir" help:"Directory of the copy."`
}

func (*mirrorCommand) Help() string {
	return `Takes a snapshot, then applies every change as it happens and prints what changed and why. Killed at any moment it goes
on where it was. The directory holds statements.ndjson, passages.ndjson and manifest.json, which names their
cursor and digests, and mirror.db, from which they are written.

Exit codes: 0 done, 1 the copy differs from the archive or the archive cannot be reached, 2 wrong command line.

Examples:
  chancery mirror https://archive.example.org copy/
  chancery mirror --once --filter 'theme=ct-financing' https://archive.example.org financing/
  chancery mirror --verify https://archive.example.org copy/`
}

// Validate refuses ways to follow that exclude one another.
func (m *mirrorCommand) Validate() error {
	if m.Events && m.Poll > 0 {
		return errors.New("--events and --poll exclude one another")
	}
	return nil
}

// Run keeps the copy until it is told to stop.
func (m *mirrorCommand) Run(ctx context.Context, c console, log *slog.Logger) error {
	filters, err := queryOf(m.Filter)
	if err != nil {
		return &exitError{exitUsage, err}
	}
	held, err := mirror.Open(m.Dir, mirror.Client{Base: m.URL, Filters: filters})
	if err != nil {
		return err
	}
	k := keeper{mirrorCommand: m, copy: held, console: c, log: log}
	err = k.run(ctx)
	if ctx.Err() != nil && !m.Once && !m.Verify {
		err = nil // it was told to stop
	}
	if held.Cursor() != "" {
		err = errors.Join(err, held.WriteFiles())
	}
	return errors.Join(err, held.Close())
}

// keeper keeps a copy for as long as it is to be kept.
type keeper struct {
	*mirrorCommand
	console
	copy *mirror.Mirror
	log  *slog.Logger

	written string // cursor at which the files were last written
	at      time.Time
}

func (k *keeper) run(ctx context.Context) error {
	if k.Fresh {
		if err := k.copy.Begin(ctx); err != nil {
			return err
		}
	}
	switch {
	case k.Verify:
		return k.verify(ctx)
	case k.Once:
		return k.catchUp(ctx)
	default:
		return k.follow(ctx)
	}
}

// catchUp brings the copy up to date, from a fresh snapshot where it cannot go on.
func (k *keeper) catchUp(ctx context.Context) error {
	err := k.copy.CatchUp(ctx, k.show)
	if errors.Is(err, mirror.ErrLost) {
		k.log.Warn("beginning again with a snapshot", "reason", err)
		if err = k.copy.Begin(ctx); err == nil {
			err = k.copy.CatchUp(ctx, k.show)
		}
	}
	return err
}

const (
	// patience is how long a request waits for a change.
	patience = 55 * time.Second
	// slowest is the longest pause after a failure.
	slowest = time.Minute
)

// follow applies changes as they come. Failures of the archive and of the way to
// it pass; a copy that does not fit the archive does not.
func (k *keeper) follow(ctx context.Context) error {
	pause := time.Second
	for {
		err := k.step(ctx)
		var diverged *mirror.DivergedError
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.As(err, &diverged), errors.Is(err, mirror.ErrRefused):
			return err
		case err != nil:
			k.log.Warn("following goes on in a moment", "pause", pause, "error", err)
			if !sleep(ctx, pause) {
				return ctx.Err()
			}
			pause = min(2*pause, slowest)
			continue
		}
		pause = time.Second
		if err := k.write(); err != nil {
			return err
		}
		if k.Poll > 0 && !sleep(ctx, k.Poll) {
			return ctx.Err()
		}
	}
}

// step brings the copy up to date and waits for more.
func (k *keeper) step(ctx context.Context) error {
	if err := k.catchUp(ctx); err != nil || k.Poll > 0 {
		return err
	}
	if err := k.write(); err != nil {
		return err
	}
	if k.Events {
		return k.copy.Listen(ctx, k.show)
	}
	return k.copy.Wait(ctx, patience, k.show)
}

// write writes the files where something has changed and it is time.
func (k *keeper) write() error {
	if k.written == k.copy.Cursor() || time.Since(k.at) < k.Files {
		return nil
	}
	k.written, k.at = k.copy.Cursor(), time.Now()
	return k.copy.WriteFiles()
}

func (k *keeper) show(change api.Change) {
	switch {
	case k.Quiet:
	case k.JSON:
		lines := json.NewEncoder(k.out)
		lines.SetEscapeHTML(false) // records are as the archive has them
		_ = lines.Encode(change)
	default:
		fmt.Fprintln(k.out, mirror.Describe(change))
	}
	if k.Events {
		if err := k.write(); err != nil {
			k.log.Warn("files of the copy", "error", err)
		}
	}
}

// verify compares the copy with fresh snapshots.
func (k *keeper) verify(ctx context.Context) error {
	if err := k.catchUp(ctx); err != nil {
		return err
	}
	reports, err := k.copy.Verify(ctx, k.show)
	equal := true
	for _, r := range reports {
		equal = equal && r.Equal
		if k.JSON {
			_ = json.NewEncoder(k.out).Encode(r)
			continue
		}
		verdict := "equal"
		if !r.Equal {
			verdict = fmt.Sprintf("DIFFERENT: %q", r.Differing)
		}
		fmt.Fprintf(k.out, "%ss: %d records at cursor %s, sha256 %s: %s\n", r.Kind, r.Records, r.Cursor, r.SHA256, verdict)
	}
	if err == nil && !equal {
		err = errors.New("the copy differs from the archive; chancery mirror --fresh begins it again")
	}
	return err
}

// sleep waits; it is false where ctx ends first.
func sleep(ctx context.Context, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(d):
		return true
	}
}
