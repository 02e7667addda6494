package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"time"
)

// driveCommand asks an archive what people ask it, and measures the answers beside
// what the machine could do at most.
type driveCommand struct {
	Chancery    string        `required:"" placeholder:"FILE" help:"The program to measure, as go build ./cmd/chancery makes it."`
	DatabaseURL string        `required:"" env:"DATABASE_URL" placeholder:"URL" help:"Archive to ask; the writers add to it."`
	Small       string        `placeholder:"URL" help:"A smaller archive, whose answers are timed in turn with those of the other."`
	For         time.Duration `default:"4s" help:"How long each kind of question is asked."`
	Clients     int           `default:"16" help:"How many ask at once."`
	Crowd       int           `default:"64" help:"How many ask at once where requests a second are compared with the limits."`
	Rounds      int           `default:"3" help:"How often each comparison is made in turn."`
	Writers     int           `default:"1" help:"How many send statements while the mix is asked; 0: none."`
	Overload    time.Duration `default:"0s" help:"How long ten times as much is asked as can be answered."`
	Only        []string      `placeholder:"NAME" help:"Kinds of questions to ask, by name; without it all."`
	Parts       []string      `default:"questions,limits,mix" help:"What to measure: questions, limits, mix."`
	JSON        string        `placeholder:"FILE" help:"Write the figures there, too."`
}

func (*driveCommand) Help() string {
	return `Starts the program twice, with its cache of pages and without, and beside it two
handlers that do no more than they must: one writes a page from memory, one asks
Postgres the one query of a page and encodes it. All of them share the machine with
whoever asks, so only the ratios of one run mean something.

Example:
  go build -o chancery ./cmd/chancery
  go run ./deploy/load drive --chancery ./chancery --database-url "$DATABASE_URL"`
}

// Run measures and prints.
func (d *driveCommand) Run(ctx context.Context) error {
	work, err := os.MkdirTemp("", "chancery-drive-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(work) }()
	run := &run{driveCommand: d, out: os.Stdout, work: work}
	defer run.stop()
	if err := run.start(ctx); err != nil {
		return err
	}
	if err := run.measure(ctx); err != nil {
		return err
	}
	return run.save()
}

// run is one run of drive: what it started, and what it saw.
type run struct {
	*driveCommand
	out  io.Writer
	work string // directory of the logs

	plain   *process // chancery without its cache of pages
	caching *process
	small   *process // chancery without its cache, on the smaller archive; nil where there is none
	limits  *process
	figures figures
}

// figures are what a run has measured.
type figures struct {
	Questions []questionFigures `json:"questions"`
	Ratios    []ratio           `json:"ratios"`
	Mix       *mixFigures       `json:"mix,omitempty"`
	Overload  *overloadFigures  `json:"overload,omitempty"`
	Memory    map[string]string `json:"memory"` // most that a process had at any time
}

func (r *run) measures(part string) bool { return slices.Contains(r.Parts, part) }

// measure goes from the single questions to all at once. The order is that of
// growing disturbance: writers change the archive, and overload leaves a mess.
func (r *run) measure(ctx context.Context) error {
	big, err := discover(ctx, r.plain.base)
	if err != nil {
		return err
	}
	if r.measures("questions") {
		if err := r.measureQuestions(ctx, big); err != nil {
			return err
		}
	}
	if r.measures("limits") {
		if err := r.measureLimits(ctx, big); err != nil {
			return err
		}
	}
	if r.measures("mix") {
		if err := r.measureMix(ctx, big); err != nil {
			return err
		}
	}
	if r.Overload > 0 {
		if err := r.measureOverload(ctx, big); err != nil {
			return err
		}
	}
	r.reportMemory()
	return nil
}

func (r *run) reportMemory() {
	r.figures.Memory = map[string]string{
		"chancery":               r.plain.peakMemory(),
		"chancery, with a cache": r.caching.peakMemory(),
	}
	fmt.Fprintf(r.out, "\nmost memory that a server had: %s without its cache, %s with it\n",
		r.figures.Memory["chancery"], r.figures.Memory["chancery, with a cache"])
}

func (r *run) save() error {
	if r.JSON == "" {
		return nil
	}
	body, err := json.MarshalIndent(r.figures, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(r.JSON, append(body, '\n'), 0o644)
}
