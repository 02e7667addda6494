package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/evaluate"
	"github.com/chancery-archive/chancery/internal/gold"
	"github.com/chancery-archive/chancery/internal/ingest"
	"github.com/chancery-archive/chancery/internal/theme"
)

type evalCommand struct {
	Gold    string   `arg:"" optional:"" name:"gold-dir" help:"Folder of statements coded by hand: NAME.txt, NAME.json, NAME.tsv."`
	Corpus  []string `placeholder:"PATH" help:"Files, folders or .jsonl files that nobody coded, for gains and losses; repeat for several."`
	Save    string   `placeholder:"FILE" help:"Keep what the coder made of it all, to compare a later run with."`
	Against string   `placeholder:"FILE" help:"List what was gained and lost since the run kept there."`
	Wrong   bool     `help:"List the lines that are wrong, with what the coder went by."`
	JSON    bool     `help:"Print as JSON."`
}

func (*evalCommand) Help() string {
	return `Precision, recall and F1 of every task with 95 % intervals (bootstrap over statements), a confusion matrix of
the acts, and with --wrong every line that is wrong. A run that is kept can be compared with a later one, also over
texts that nobody coded.

Examples:
  chancery eval gold/
  chancery eval gold/ --corpus corpus/ --save before.json
  chancery eval gold/ --corpus corpus/ --against before.json`
}

// Run measures the coder.
func (e *evalCommand) Run(ctx context.Context, c console) error {
	if e.Gold == "" && len(e.Corpus) == 0 {
		return &exitError{exitUsage, errors.New("eval needs a folder of statements coded by hand, or --corpus")}
	}
	var statements []gold.Statement
	if e.Gold != "" {
		var err error
		if statements, err = gold.Load(e.Gold); err != nil {
			return &exitError{exitUsage, err}
		}
	}
	before, err := e.before()
	if err != nil {
		return &exitError{exitUsage, err}
	}
	names, subs := coded(statements)
	corpusNames, corpus, err := e.corpus(c)
	if err != nil {
		return err
	}
	entries, err := codeAll(ctx, append(names, corpusNames...), append(subs, corpus...), c.err)
	if err != nil {
		return err
	}
	run := evaluate.NewRun(coding.Ruleset, append(names, corpusNames...), entries)
	if err := e.save(run); err != nil {
		return err
	}
	var differences []evaluate.Difference
	if before != nil {
		differences = evaluate.Compare(*before, run, statements)
	}
	report := evaluate.Score(statements, entries[:len(statements)], broaderTheme())
	return e.print(c.out, report, differences)
}

// coded are the texts of statements coded by hand, as submissions.
func coded(statements []gold.Statement) (names []string, subs []chancery.Submission) {
	for _, s := range statements {
		names = append(names, s.Name)
		subs = append(subs, chancery.Submission{
			Raw: []byte(s.Text), MediaType: "text/plain", Name: s.Name,
			Given: chancery.Origin{Title: s.Title, Date: s.Date},
		})
	}
	return names, subs
}

// corpus reads the texts nobody coded, under names that do not depend on where
// they lie.
func (e *evalCommand) corpus(c console) (names []string, subs []chancery.Submission, err error) {
	for sub, err := range ingest.Walk(e.Corpus, c.in) {
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", sub.Name, err)
		}
		names = append(names, filepath.Base(sub.Name))
		subs = append(subs, sub)
	}
	return names, subs, nil
}

// codeAll codes the submissions on every processor. One that cannot be read is
// told, and counts as a statement without passages.
func codeAll(ctx context.Context, names []string, subs []chancery.Submission, w io.Writer) ([]chancery.Entry, error) {
	entries := make([]chancery.Entry, len(subs))
	failures := make([]error, len(subs))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, sub := range subs {
		group.Go(func() error {
			entries[i], failures[i] = coding.Run(sub)
			return ctx.Err()
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	for i, err := range failures {
		if err != nil {
			fmt.Fprintf(w, "chancery: %s: %v\n", names[i], err)
		}
	}
	return entries, nil
}

func (e *evalCommand) before() (*evaluate.Run, error) {
	if e.Against == "" {
		return nil, nil
	}
	f, err := os.Open(e.Against)
	if err != nil {
		return nil, fmt.Errorf("--against: %w", err)
	}
	defer f.Close()
	run, err := evaluate.LoadRun(f)
	if err != nil {
		return nil, fmt.Errorf("--against %s: %w", e.Against, err)
	}
	return &run, nil
}

func (e *evalCommand) save(run evaluate.Run) error {
	if e.Save == "" {
		return nil
	}
	f, err := os.Create(e.Save)
	if err != nil {
		return fmt.Errorf("--save: %w", err)
	}
	if err := evaluate.WriteJSON(f, run); err != nil {
		return errors.Join(fmt.Errorf("--save %s: %w", e.Save, err), f.Close())
	}
	return f.Close()
}

func broaderTheme() func(chancery.ThemeID) chancery.ThemeID {
	broader := make(map[chancery.ThemeID]chancery.ThemeID)
	for _, t := range theme.All() {
		broader[t.ID] = t.Broader
	}
	return func(id chancery.ThemeID) chancery.ThemeID { return broader[id] }
}

func (e *evalCommand) print(w io.Writer, report evaluate.Report, differences []evaluate.Difference) error {
	if e.JSON {
		return evaluate.WriteJSON(w, struct {
			Report      evaluate.Report       `json:"report"`
			Differences []evaluate.Difference `json:"differences,omitempty"`
		}{report, differences})
	}
	if e.Gold != "" {
		if err := evaluate.Write(w, report); err != nil {
			return err
		}
	}
	if e.Wrong {
		if err := evaluate.WriteWrong(w, report.Wrong); err != nil {
			return err
		}
	}
	if e.Against == "" {
		return nil
	}
	if len(differences) == 0 {
		_, err := fmt.Fprintf(w, "nothing changed since %s\n", strings.TrimSpace(e.Against))
		return err
	}
	return evaluate.WriteDifferences(w, differences)
}
