package evaluate_test

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/evaluate"
	"github.com/chancery-archive/chancery/internal/gold"
)

// sheet makes a statement of lines, one to a row of the text.
func sheet(name string, lines ...gold.Line) gold.Statement {
	s := gold.Statement{Name: name}
	for i, l := range lines {
		l.Number = i + 1
		start := len(s.Text)
		s.Text += texts[l.Number]
		l.Span = chancery.Span{Start: start, End: len(s.Text)}
		s.Text += "\n"
		s.Lines = append(s.Lines, l)
	}
	return s
}

// texts are what line n of every sheet says.
var texts = map[int]string{
	1: "We will train two thousand police officers in Mosul by 2030.",
	2: "We support the efforts of the government to bring the displaced home.",
	3: "We call on all parties to respect Security Council resolution 2254.",
	4: "We welcome the offer of Kuwait to hold the next meeting there.",
}

// entry makes an entry of passages; a passage without quote has the words of the line of its number.
func entry(passages ...chancery.Passage) chancery.Entry {
	var e chancery.Entry
	for i := range passages {
		if passages[i].Quote == "" {
			passages[i].Quote = texts[i+1]
		}
		e.Revision.Body.Text += passages[i].Quote + "\n"
	}
	e.Passages = passages
	return e
}

func coded(act chancery.Act, strength chancery.Strength) chancery.Passage {
	var p chancery.Passage
	p.Act, p.Strength = act, strength
	return p
}

func broader(t chancery.ThemeID) chancery.ThemeID {
	top, _, _ := strings.Cut(string(t), "-")
	return chancery.ThemeID(top)
}

// four is the sheet of four lines that the tests code rightly and wrongly.
func four() gold.Statement {
	return sheet("four",
		gold.Line{Act: chancery.Commitment, Strength: chancery.Firm, Themes: []chancery.ThemeID{"aid-police", "aid-home"}, Countries: []string{"IRQ"}, Deadlines: []string{"by 2030"}},
		gold.Line{Act: chancery.Commitment, Strength: chancery.Soft, Themes: []chancery.ThemeID{"aid-home"}},
		gold.Line{Act: chancery.Call, Themes: []chancery.ThemeID{"law-peace"}, Resolutions: []chancery.Symbol{"S/RES/2254"}},
		gold.Line{Act: chancery.Welcome, Countries: []string{"KWT:venue"}},
	)
}

// right codes the sheet of four as it is.
func right() []chancery.Passage {
	ps := []chancery.Passage{
		coded(chancery.Commitment, chancery.Firm), coded(chancery.Commitment, chancery.Soft),
		coded(chancery.Call, 0), coded(chancery.Welcome, 0),
	}
	ps[0].Themes = []chancery.ThemeTag{{Theme: "aid-police"}, {Theme: "aid-home"}}
	ps[0].Countries = []chancery.CountryTag{{Country: "IRQ", Roles: []chancery.Role{chancery.RoleLocation}}}
	ps[0].Deadline = &chancery.Deadline{Text: "by 2030"}
	ps[1].Themes = []chancery.ThemeTag{{Theme: "aid-home"}}
	ps[2].Themes = []chancery.ThemeTag{{Theme: "law-peace"}}
	ps[2].Citations = []chancery.Citation{{Resolution: chancery.Resolution{Symbol: "S/RES/2254"}}}
	ps[3].Countries = []chancery.CountryTag{{Country: "KWT", Roles: []chancery.Role{chancery.RoleVenue}}}
	return ps
}

func score(s gold.Statement, passages ...chancery.Passage) evaluate.Report {
	return evaluate.Score([]gold.Statement{s}, []chancery.Entry{entry(passages...)}, broader)
}

func counts(t *testing.T, r evaluate.Report, task string) evaluate.Counts {
	t.Helper()
	got, ok := r.Task(task)
	if !ok {
		t.Fatalf("no task %q", task)
	}
	return got.Counts
}

func TestScoreOfTheSheetItself(t *testing.T) {
	r := score(four(), right()...)
	for _, task := range r.Tasks {
		if task.FP+task.FN > 0 || task.TP > 0 && (task.F1 != 1 || task.Interval != evaluate.Interval{Low: 1, High: 1}) {
			t.Errorf("%+v", task)
		}
	}
	if len(r.Wrong) > 0 {
		t.Errorf("wrong: %+v", r.Wrong)
	}
	if r.Statements != 1 || r.Lines != 4 || r.Passages != 4 {
		t.Errorf("%d statements, %d lines, %d passages", r.Statements, r.Lines, r.Passages)
	}
}

func TestScoreCounts(t *testing.T) {
	type want map[string]evaluate.Counts
	c := func(tp, fp, fn int) evaluate.Counts { return evaluate.Counts{TP: tp, FP: fp, FN: fn} }
	tests := []struct {
		rule   string
		change func(ps []chancery.Passage) []chancery.Passage
		want   want
	}{
		{
			"a wrong act is missed in one act and false in another",
			func(ps []chancery.Passage) []chancery.Passage {
				ps[1].Act, ps[1].Strength = chancery.Assertion, 0
				return ps
			},
			want{
				"act, accuracy": c(3, 1, 1), "act commitment": c(1, 0, 1), "act assertion": c(0, 1, 0), "act call": c(1, 0, 0),
				"commitments": c(1, 0, 1), "commitments, firm and intent": c(1, 0, 0), "strength, accuracy": c(1, 0, 0),
			},
		},
		{
			"a soft commitment called firm is false among the binding ones",
			func(ps []chancery.Passage) []chancery.Passage { ps[1].Strength = chancery.Firm; return ps },
			want{"commitments": c(2, 0, 0), "commitments, firm and intent": c(1, 1, 0), "strength, accuracy": c(1, 1, 1)},
		},
		{
			"a flag is counted by itself",
			func(ps []chancery.Passage) []chancery.Passage { ps[0].Restatement = true; return ps },
			want{"flag restatement": c(0, 1, 0), "flag self": c(0, 0, 0)},
		},
		{
			"a theme beside the right one is false, and right at the top level",
			func(ps []chancery.Passage) []chancery.Passage { ps[0].Themes[1].Theme = "aid-other"; return ps },
			want{"themes": c(3, 1, 1), "top themes": c(3, 0, 0)},
		},
		{
			"themes of what nobody is to do are not asked for",
			func(ps []chancery.Passage) []chancery.Passage {
				ps[3].Themes = []chancery.ThemeTag{{Theme: "aid-home"}}
				return ps
			},
			want{"themes": c(4, 0, 0)},
		},
		{
			"a venue is another label than the country",
			func(ps []chancery.Passage) []chancery.Passage {
				ps[3].Countries[0].Roles = []chancery.Role{chancery.RoleActor}
				return ps
			},
			want{"countries": c(1, 1, 1), "countries of the document": c(1, 1, 1), "venues": c(0, 0, 1)},
		},
		{
			"a false resolution spoils the document",
			func(ps []chancery.Passage) []chancery.Passage {
				ps[3].Citations = []chancery.Citation{{Resolution: chancery.Resolution{Symbol: "S/RES/1"}}}
				return ps
			},
			want{"resolutions": c(1, 1, 0), "documents with exactly their resolutions": c(0, 1, 1)},
		},
		{
			"a deadline cut a little longer is the same",
			func(ps []chancery.Passage) []chancery.Passage { ps[0].Deadline.Text = "in Mosul by 2030"; return ps },
			want{"deadlines": c(1, 0, 0)},
		},
		{
			"a deadline of another year is not",
			func(ps []chancery.Passage) []chancery.Passage { ps[0].Deadline.Text = "next summer"; return ps },
			want{"deadlines": c(0, 1, 1)},
		},
		{
			"a dropped line is missed where lines are counted, and not again within",
			func(ps []chancery.Passage) []chancery.Passage { return append(ps[:2:2], ps[3]) },
			want{
				"lines with one passage": c(3, 0, 1), "act, accuracy": c(3, 1, 1), "act call": c(0, 0, 1),
				"resolutions": c(0, 0, 1), "documents with exactly their resolutions": c(0, 1, 1), "themes": c(3, 0, 0),
			},
		},
		{
			"two lines in one passage are two missed and one false",
			func(ps []chancery.Passage) []chancery.Passage {
				ps[0].Quote += " " + ps[1].Quote
				return append(ps[:1:1], ps[2:]...)
			},
			want{"lines with one passage": c(2, 1, 2), "commitments": c(0, 1, 2)},
		},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			ps := right()
			for i := range ps {
				ps[i].Quote = texts[i+1]
			}
			r := score(four(), tt.change(ps)...)
			for task, want := range tt.want {
				if diff := cmp.Diff(want, counts(t, r, task)); diff != "" {
					t.Errorf("%s (-want +got):\n%s", task, diff)
				}
			}
		})
	}
}

func TestFigures(t *testing.T) {
	c := evaluate.Counts{TP: 3, FP: 1, FN: 2}
	for _, tt := range []struct {
		rule      string
		got, want float64
	}{
		{"precision is the share of what was found", c.Precision(), 0.75},
		{"recall is the share of what there is", c.Recall(), 0.6},
		{"F1 lies between", c.F1(), 6.0 / 9},
		{"nothing found is no precision", evaluate.Counts{FN: 1}.Precision(), 0},
		{"nothing to find is no recall", evaluate.Counts{FP: 1}.Recall(), 0},
	} {
		if math.Abs(tt.got-tt.want) > 1e-12 {
			t.Errorf("%s: %v, want %v", tt.rule, tt.got, tt.want)
		}
	}
}

func TestMacro(t *testing.T) {
	ps := right()
	ps[3].Act = chancery.Call // welcome 0; call 1 right, 1 false: 2/3; commitment 1
	r := score(four(), ps...)
	macro, _ := r.Task("act, macro F1")
	if want := (0 + 2.0/3 + 1) / 3; math.Abs(macro.F1-want) > 1e-12 {
		t.Errorf("macro F1 %v, want %v", macro.F1, want)
	}
}

func TestMatrix(t *testing.T) {
	ps := right()
	ps[3].Act = chancery.Call
	ps[2].Quote = "Something that no line says at all."
	r := score(four(), ps...)
	cell := func(row, column string) int {
		for i, a := range r.Acts.Labels {
			for j, b := range r.Acts.Labels {
				if a == row && b == column {
					return r.Acts.Cells[i][j]
				}
			}
		}
		t.Fatalf("no cell %s, %s", row, column)
		return 0
	}
	for _, c := range []struct {
		row, column string
		want        int
	}{
		{"commitment", "commitment", 2},
		{"welcome", "call", 1},
		{"call", "(none)", 1},
		{"(none)", "call", 1},
		{"call", "call", 0},
	} {
		if got := cell(c.row, c.column); got != c.want {
			t.Errorf("cell %s, %s is %d, want %d", c.row, c.column, got, c.want)
		}
	}
}

// TestIntervals draws from statements that are wholly right or wholly wrong.
func TestIntervals(t *testing.T) {
	var statements []gold.Statement
	var entries []chancery.Entry
	for i := range 20 {
		ps := right()
		if i%2 == 0 {
			ps[2].Act = chancery.Other
		}
		statements, entries = append(statements, four()), append(entries, entry(ps...))
	}
	first, again := evaluate.Score(statements, entries, broader), evaluate.Score(statements, entries, broader)
	if diff := cmp.Diff(first, again); diff != "" {
		t.Errorf("a second score differs:\n%s", diff)
	}
	call, _ := first.Task("act call") // recall one half, F1 2/3
	if math.Abs(call.F1-2.0/3) > 1e-12 || call.Interval.Low >= call.F1 || call.Interval.High <= call.F1 || call.Interval.Low < 0.3 || call.Interval.High > 0.95 {
		t.Errorf("%+v", call)
	}
	welcome, _ := first.Task("act welcome")
	if welcome.Interval != (evaluate.Interval{Low: 1, High: 1}) {
		t.Errorf("an act always right has interval %+v", welcome.Interval)
	}
}

func TestWrongTellsWhy(t *testing.T) {
	ps := right()
	ps[2].Act = chancery.Commitment
	ps[2].Strength = chancery.Firm
	offset := len([]rune(texts[1] + "\n" + texts[2] + "\n"))
	ps[2].ActCoding.Evidence = []chancery.Evidence{
		{Field: "act", Value: "commitment", Rule: "act.call", Span: chancery.Span{Start: offset, End: offset + 10}},
		{Field: "deadline", Value: "x", Rule: "other", Span: chancery.Span{Start: 0, End: 2}},
	}
	r := score(four(), ps...)
	want := []evaluate.Wrong{{
		Statement: "four", Line: 3, Task: "act, accuracy", Want: "call", Got: "commitment", Text: texts[3],
		Evidence: []string{"commitment by act.call: “We call on”"},
	}}
	if diff := cmp.Diff(want, r.Wrong); diff != "" {
		t.Errorf("wrong (-want +got):\n%s", diff)
	}
}

func TestFate(t *testing.T) {
	tests := []struct {
		rule   string
		quotes []string
		want   string
	}{
		{"two halves", []string{"We will train two thousand police", "officers in Mosul by 2030."}, "split over several passages"},
		{"one passage for two lines", []string{texts[1] + " " + texts[2] + " " + texts[3]}, "merged with other lines"},
		{"a passage that lost its end", []string{"We will train two thousand police officers"}, "altered"},
		{"nothing like it", []string{"The ministers met on Thursday."}, "missing"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			var ps []chancery.Passage
			for _, q := range tt.quotes {
				ps = append(ps, chancery.Passage{Quote: q})
			}
			r := score(sheet("one", gold.Line{Act: chancery.Commitment, Strength: chancery.Firm}), ps...)
			if got := r.Wrong[0]; got.Task != "lines with one passage" || got.Got != tt.want {
				t.Errorf("%+v, want %q", got, tt.want)
			}
		})
	}
}

func TestRepeatedLinesKeepTheirOrder(t *testing.T) {
	s := gold.Statement{Name: "twice", Text: "We will:We will:"}
	s.Lines = []gold.Line{
		{Number: 1, Span: chancery.Span{Start: 0, End: 8}, Act: chancery.Other},
		{Number: 2, Span: chancery.Span{Start: 8, End: 16}, Act: chancery.Commitment, Strength: chancery.Intent},
	}
	a, b := coded(chancery.Other, 0), coded(chancery.Commitment, chancery.Intent)
	a.Quote, b.Quote = "We will:", "We  will –"
	if r := score(s, a, b); len(r.Wrong) > 0 {
		t.Errorf("wrong: %+v", r.Wrong)
	}
}

func TestMarkersAndRulesAreNoWords(t *testing.T) {
	s := gold.Statement{Name: "marked", Text: "1. Preamble\n--------\n(b) be firm"}
	s.Lines = []gold.Line{
		{Number: 1, Span: chancery.Span{Start: 0, End: 11}, Act: chancery.Other},
		{Number: 2, Span: chancery.Span{Start: 12, End: 20}, Act: chancery.Other},
		{Number: 3, Span: chancery.Span{Start: 21, End: 32}, Act: chancery.Commitment, Strength: chancery.Intent},
	}
	a, b := coded(chancery.Other, 0), coded(chancery.Commitment, chancery.Intent)
	a.Quote, b.Quote = "Preamble", "be firm"
	if r := score(s, a, b); len(r.Wrong) > 0 {
		t.Errorf("wrong: %+v", r.Wrong)
	}
}

func TestScoreOfNothing(t *testing.T) {
	r := evaluate.Score([]gold.Statement{four()}, nil, broader)
	if got := counts(t, r, "lines with one passage"); got != (evaluate.Counts{FN: 4}) {
		t.Errorf("%+v", got)
	}
	if r := evaluate.Score(nil, nil, broader); r.Lines != 0 || len(r.Tasks) == 0 {
		t.Errorf("%+v", r)
	}
}
