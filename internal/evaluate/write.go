package evaluate

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"
)

// Write prints the figures of a report as tables for people.
func Write(w io.Writer, r Report) error {
	p := &printer{tab: tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)}
	p.printf("%d statements, %d lines, %d passages\n\n", r.Statements, r.Lines, r.Passages)
	p.printf("task\tprecision\trecall\tF1\t95%% of draws\tright\tfalse\tmissed\n")
	for _, t := range r.Tasks {
		p.task(t)
	}
	p.matrix("acts, sheet by row and coder by column", r.Acts)
	p.matrix("strengths of commitments, sheet by row and coder by column", r.Strengths)
	return p.close()
}

// WriteWrong prints what was wrong, line by line, with the evidence for it.
func WriteWrong(w io.Writer, wrong []Wrong) error {
	p := &printer{tab: tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)}
	for _, x := range wrong {
		p.printf("%s line %d, %s: %s, coder says %s\n  %s\n", x.Statement, x.Line, x.Task, x.Want, x.Got, oneLine(x.Text))
		for _, e := range x.Evidence {
			p.printf("    %s\n", oneLine(e))
		}
	}
	return p.close()
}

// WriteDifferences prints how many gains and losses there are, and each of them.
func WriteDifferences(w io.Writer, ds []Difference) error {
	p := &printer{tab: tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)}
	count := map[Verdict]int{}
	for _, d := range ds {
		count[d.Verdict]++
	}
	p.printf("%d losses, %d gains, %d other changes\n", count[Loss], count[Gain], count[Changed])
	for _, d := range ds {
		p.printf("%s: %s", d.Verdict, d.Statement)
		if d.Line > 0 {
			p.printf(" line %d", d.Line)
		}
		p.printf(", %s: %s -> %s", d.Field, d.Before, d.After)
		if d.Want != "" {
			p.printf(" (sheet: %s)", d.Want)
		}
		p.printf("\n  %s\n", oneLine(d.Text))
	}
	return p.close()
}

// WriteJSON writes a report, wrong lines, differences or a run for programs.
func WriteJSON(w io.Writer, v any) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	if err := out.Encode(v); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}

// printer prints to a table writer and keeps the first error.
type printer struct {
	tab *tabwriter.Writer
	err error
}

func (p *printer) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.tab, format, args...)
	}
}

func (p *printer) close() error {
	if p.err == nil {
		p.err = p.tab.Flush()
	}
	if p.err != nil {
		return fmt.Errorf("write table: %w", p.err)
	}
	return nil
}

// task prints a row; figures of a task that had nothing to do are dashes.
func (p *printer) task(t Task) {
	switch {
	case t.Name == taskMacro:
		p.printf("%s\t\t\t%.3f\t%.3f–%.3f\t\t\t\n", t.Name, t.F1, t.Interval.Low, t.Interval.High)
	case t.Counts == Counts{}:
		p.printf("%s\t-\t-\t-\t-\t0\t0\t0\n", t.Name)
	default:
		p.printf("%s\t%.3f\t%.3f\t%.3f\t%.3f–%.3f\t%d\t%d\t%d\n",
			t.Name, t.Precision, t.Recall, t.F1, t.Interval.Low, t.Interval.High, t.TP, t.FP, t.FN)
	}
}

func (p *printer) matrix(title string, m Matrix) {
	p.printf("\n%s\n", title)
	for _, l := range m.Labels {
		p.printf("\t%s", l)
	}
	p.printf("\n")
	for i, row := range m.Cells {
		p.printf("%s", m.Labels[i])
		for _, n := range row {
			p.printf("\t%d", n)
		}
		p.printf("\n")
	}
}

// widest is how much of a text a report shows.
const widest = 240

// oneLine sets a text on one line and cuts it where it is long.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= widest {
		return s
	}
	return string([]rune(s)[:widest]) + " …"
}
