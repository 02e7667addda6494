package evaluate

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Run is what the coder made of a set of statements, kept to compare a later
// run with. The statements may be coded by hand or not.
type Run struct {
	Ruleset    string   `json:"ruleset"`
	Statements []Result `json:"statements"`
}

// Result is a statement of a run.
type Result struct {
	Name     string          `json:"name"`
	Passages []PassageResult `json:"passages"`
}

// PassageResult is a passage of a run.
type PassageResult struct {
	Quote string `json:"quote"`
	Labels
}

// NewRun keeps entries under names; names[i] is that of coded[i] and does not
// change from run to run, as an id that is made of the text might.
func NewRun(ruleset string, names []string, coded []chancery.Entry) Run {
	run := Run{Ruleset: ruleset, Statements: make([]Result, len(coded))}
	for i, entry := range coded {
		result := Result{Name: names[i], Passages: make([]PassageResult, len(entry.Passages))}
		for j, p := range entry.Passages {
			result.Passages[j] = PassageResult{Quote: p.Quote, Labels: labelsOfPassage(p)}
		}
		run.Statements[i] = result
	}
	return run
}

// LoadRun reads a run that [WriteJSON] wrote.
func LoadRun(r io.Reader) (Run, error) {
	var run Run
	in := json.NewDecoder(r)
	in.DisallowUnknownFields()
	if err := in.Decode(&run); err != nil {
		return Run{}, fmt.Errorf("load run: %w", err)
	}
	return run, nil
}

// statement is the result of the name; empty where the run has none.
func (r Run) statement(name string) Result {
	for _, s := range r.Statements {
		if s.Name == name {
			return s
		}
	}
	return Result{Name: name}
}

func (r Run) has(name string) bool {
	return slices.ContainsFunc(r.Statements, func(s Result) bool { return s.Name == name })
}

func (r Result) words() [][]string {
	words := make([][]string, len(r.Passages))
	for i, p := range r.Passages {
		words[i] = sentenceWords(p.Quote)
	}
	return words
}
