package evaluate

import (
	"cmp"
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/gold"
)

// Verdict says whether a difference between two runs is for the better.
type Verdict string

// The verdicts.
const (
	Gain    Verdict = "gain"    // nearer to the sheet than before
	Loss    Verdict = "loss"    // farther from it
	Changed Verdict = "changed" // as far, or there is no sheet
)

// Difference is one field of one line or passage that two runs coded differently.
type Difference struct {
	Statement string  `json:"statement"`
	Line      int     `json:"line,omitempty"` // of the sheet; 0 where there is none
	Text      string  `json:"text"`
	Field     string  `json:"field"`
	Before    string  `json:"before"`
	After     string  `json:"after"`
	Want      string  `json:"want,omitempty"` // in the sheet
	Verdict   Verdict `json:"verdict"`
}

// Compare lists what changed from one run to another, losses first, then
// gains, then the rest. Statements coded by hand are judged line by line; those
// that nobody coded are compared passage by passage.
func Compare(before, after Run, statements []gold.Statement) []Difference {
	var all []Difference
	judged := map[string]bool{}
	for _, s := range statements {
		judged[s.Name] = true
		all = append(all, judge(s, before.statement(s.Name), after.statement(s.Name))...)
	}
	for _, result := range after.Statements {
		if !judged[result.Name] {
			all = append(all, differences(before.statement(result.Name), result)...)
		}
	}
	for _, result := range before.Statements {
		if !judged[result.Name] && !after.has(result.Name) {
			all = append(all, differences(result, Result{Name: result.Name})...)
		}
	}
	rank := map[Verdict]int{Loss: 0, Gain: 1, Changed: 2}
	slices.SortStableFunc(all, func(a, b Difference) int { return cmp.Compare(rank[a.Verdict], rank[b.Verdict]) })
	return all
}

// judge compares two results of a statement with its sheet.
func judge(s gold.Statement, before, after Result) []Difference {
	lines := make([][]string, len(s.Lines))
	for i, l := range s.Lines {
		lines[i] = sentenceWords(l.Span.In(s.Text))
	}
	was, is := align(lines, before.words()), align(lines, after.words())
	var out []Difference
	for i, l := range s.Lines {
		want := labelsOfLine(l)
		for _, d := range changes(before.labels(was[i]), after.labels(is[i]), &want) {
			d.Statement, d.Line, d.Text = s.Name, l.Number, l.Span.In(s.Text)
			out = append(out, d)
		}
	}
	return out
}

// differences compares two results of a statement without sheet.
func differences(before, after Result) []Difference {
	of := align(after.words(), before.words())
	var out []Difference
	for j, p := range after.Passages {
		ds := []Difference{{Field: "passage", Before: "-", After: string(p.Act), Verdict: Changed}}
		if of[j] != unmatched {
			ds = changes(before.labels(of[j]), p.Labels, nil)
		}
		for _, d := range ds {
			d.Statement, d.Text = after.Name, p.Quote
			out = append(out, d)
		}
	}
	for j, p := range before.Passages {
		if !slices.Contains(of, j) {
			out = append(out, Difference{Statement: after.Name, Text: p.Quote, Field: "passage", Before: string(p.Act), After: "-", Verdict: Changed})
		}
	}
	return out
}

// labels are those of passage i; of a line without passage, none.
func (r Result) labels(i int) Labels {
	if i == unmatched {
		return Labels{Act: nothing}
	}
	return r.Passages[i].Labels
}

// field is one column of a coding sheet.
type field struct {
	name   string
	labels []string
	count  func(want, got []string) Counts
}

// fieldsOf are the columns, in the order of a sheet.
func fieldsOf(l Labels) []field {
	var strength []string
	if l.Act == chancery.Commitment && l.Strength > 0 {
		strength = []string{l.Strength.String()}
	}
	return []field{
		{"act", []string{string(l.Act)}, compare},
		{"strength", strength, compare},
		{"flags", l.Flags, compare},
		{"themes", l.Themes, compare},
		{"countries", l.Countries, compare},
		{"resolutions", l.Resolutions, compare},
		{"deadlines", l.Deadlines, compareText},
		{"amounts", l.Amounts, compareText},
	}
}

// changes are the differences between two codings of a text, without saying of
// which. Want is the coding of the sheet, nil where there is none.
func changes(before, after Labels, want *Labels) []Difference {
	var out []Difference
	old, fresh := fieldsOf(before), fieldsOf(after)
	for i := range old {
		if slices.Equal(old[i].labels, fresh[i].labels) {
			continue
		}
		d := Difference{Field: old[i].name, Before: join(old[i].labels), After: join(fresh[i].labels), Verdict: Changed}
		if want != nil {
			sheet := fieldsOf(*want)[i]
			d.Want = join(sheet.labels)
			d.Verdict = verdict(sheet.count(sheet.labels, old[i].labels), sheet.count(sheet.labels, fresh[i].labels))
		}
		out = append(out, d)
	}
	return out
}

// verdict weighs by how many labels are wrong.
func verdict(was, is Counts) Verdict {
	switch d := (is.FP + is.FN) - (was.FP + was.FN); {
	case d < 0:
		return Gain
	case d > 0:
		return Loss
	}
	return Changed
}
