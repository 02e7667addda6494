package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/ingest"
)

// outcomeLine is what became of one document, as a line of the report.
type outcomeLine struct {
	Name      string               `json:"name"`
	Status    string               `json:"status"`    // "created", "repeated", "failed"
	Statement chancery.StatementID `json:"statement"` // "" where it failed
	Reason    string               `json:"reason"`    // why it failed
	Bytes     int                  `json:"bytes"`
}

// reportFile takes the outcome of each document as it comes, so that the report
// is there also when the run is killed. Without a file it takes none.
type reportFile struct {
	file *os.File
	err  error // the first, which close tells
}

func openReport(path string) (*reportFile, error) {
	if path == "" {
		return &reportFile{}, nil
	}
	file, err := os.Create(path)
	if err != nil {
		return nil, &exitError{exitUsage, fmt.Errorf("--report: %w", err)}
	}
	return &reportFile{file: file}, nil
}

func (r *reportFile) add(o ingest.Outcome) {
	if r.file == nil || r.err != nil {
		return
	}
	line := outcomeLine{Name: o.Name, Status: "repeated", Statement: o.Statement, Bytes: o.Bytes}
	switch {
	case o.Err != nil:
		line.Status, line.Statement, line.Reason = "failed", "", reason(o.Err)
	case o.Created:
		line.Status = "created"
	}
	r.err = json.NewEncoder(r.file).Encode(line)
}

func (r *reportFile) close() error {
	if r.file == nil {
		return nil
	}
	if err := errors.Join(r.err, r.file.Close()); err != nil {
		return fmt.Errorf("--report: %w", err)
	}
	return nil
}

// failure is a document that failed, in the summary as JSON.
type failure struct {
	Name   string `json:"name"`
	Reason string `json:"reason"`
}

// printReport sums a run up.
func printReport(w io.Writer, asJSON bool, r ingest.Report, took time.Duration) error {
	if asJSON {
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
	_, err := fmt.Fprintf(w, "%d created, %d already there, %d failed, %.1f MB in %s, %.1f documents a second\n",
		r.Created, r.Repeated, len(r.Failed), float64(r.Bytes)/1e6, took.Round(time.Millisecond), float64(r.Done())/took.Seconds())
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
