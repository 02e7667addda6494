package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/encode"
	"github.com/chancery-archive/chancery/internal/ingest"
)

type analyzeCommand struct {
	JSON   bool     `help:"Print {\"statement\", \"passages\"} as POST /v1/analyze does, a document a line."`
	All    bool     `short:"a" help:"Show passages of every act, not commitments alone."`
	Title  string   `help:"Title, where the document does not say or says it wrong."`
	Date   string   `placeholder:"YYYY[-MM[-DD]]" help:"Date, or its year or month, likewise."`
	Issuer []string `help:"Issuer, likewise; repeat for several."`
	Paths  []string `arg:"" name:"file" help:"Files, folders, .jsonl files, or - for standard input."`
}

func (*analyzeCommand) Help() string {
	return `Needs no database and stores nothing.

Examples:
  chancery analyze statement.txt
  chancery analyze --all statement.html
  chancery analyze --json statement.txt | jq '.passages[] | select(.act == "commitment") | .quote'`
}

// Run codes the documents. One that cannot be read fails alone.
func (a *analyzeCommand) Run(ctx context.Context, c console) error {
	given, err := a.given()
	if err != nil {
		return &exitError{exitUsage, err}
	}
	failed, done := 0, 0
	for sub, err := range ingest.Walk(a.Paths, c.in) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err == nil {
			sub.Given = overlaid(given, sub.Given)
			err = a.analyze(c.out, sub)
		}
		if err != nil {
			fmt.Fprintf(c.err, "chancery: %s: %v\n", sub.Name, err)
			failed++
			continue
		}
		done++
	}
	switch {
	case failed == 0:
		return nil
	case done == 0:
		return &exitError{code: exitFailed}
	default:
		return &exitError{code: exitPartial}
	}
}

// given is what the command line says of the documents.
func (a *analyzeCommand) given() (chancery.Origin, error) {
	origin := chancery.Origin{Title: a.Title}
	if a.Date != "" {
		date, err := chancery.ParsePartialDate(a.Date)
		if err != nil {
			return chancery.Origin{}, fmt.Errorf("--date: %w", err)
		}
		origin.Date = date
	}
	for _, name := range a.Issuer {
		if strings.TrimSpace(name) == "" {
			return chancery.Origin{}, errors.New("--issuer: is empty")
		}
		origin.Issuers = append(origin.Issuers, chancery.Issuer{Name: name})
	}
	return origin, nil
}

// overlaid puts what the command line gives over what came with the document.
func overlaid(given, sent chancery.Origin) chancery.Origin {
	if given.Title != "" {
		sent.Title = given.Title
	}
	if given.Date != "" {
		sent.Date = given.Date
	}
	if len(given.Issuers) > 0 {
		sent.Issuers = given.Issuers
	}
	return sent
}

func (a *analyzeCommand) analyze(w io.Writer, sub chancery.Submission) error {
	entry, err := coding.Run(sub)
	if err != nil {
		return err
	}
	if a.JSON {
		line, err := encode.JSON(wire().Analysis(entry))
		if err != nil {
			return err
		}
		_, err = w.Write(line)
		return err
	}
	return a.show(w, entry)
}

// show prints an entry for people.
func (a *analyzeCommand) show(w io.Writer, entry chancery.Entry) error {
	s := entry.Statement
	fmt.Fprintf(w, "%s\n%s %s %s\n\n", s.Title, s.Date, s.Place, strings.Join(issuerNames(s), ", "))
	if s.Status == chancery.Uncoded {
		fmt.Fprintf(w, "not coded: the coder does not read %q\n\n", s.Language)
		if len(entry.Passages) == 0 {
			return nil
		}
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "WHERE\tACT\tTHEMES\tCOUNTRIES\tRESOLUTIONS\tQUOTE")
	for _, p := range entry.Passages {
		if a.All || p.Act == chancery.Commitment || s.Status == chancery.Uncoded {
			fmt.Fprintf(table, "%d.%d\t%s\t%s\t%s\t%s\t%s\n", p.Locator.Paragraph, p.Locator.Sentence,
				strings.TrimSpace(string(p.Act)+" "+p.Strength.String()),
				themeNames(p), countryNames(p), symbols(p), shorten(p.Quote))
		}
	}
	fmt.Fprintln(table)
	return table.Flush()
}

func issuerNames(s chancery.Statement) []string {
	names := make([]string, len(s.Issuers))
	for i, issuer := range s.Issuers {
		names[i] = issuer.Name
	}
	return names
}

func themeNames(p chancery.Passage) string {
	return joined(p.Themes, func(t chancery.ThemeTag) string { return string(t.Theme) })
}

func countryNames(p chancery.Passage) string {
	return joined(p.Countries, func(t chancery.CountryTag) string { return string(t.Country) })
}

func symbols(p chancery.Passage) string {
	return joined(p.Citations, func(c chancery.Citation) string { return string(c.Resolution.Symbol) })
}

// joined lists names, each once.
func joined[T any](list []T, name func(T) string) string {
	var names []string
	for _, v := range list {
		if n := name(v); !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return strings.Join(names, ",")
}

// width is how much of a quote fits on a line, in characters.
const width = 100

func shorten(quote string) string {
	if r := []rune(quote); len(r) > width {
		return string(r[:width-1]) + "…"
	}
	return quote
}
