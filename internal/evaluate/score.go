package evaluate

import (
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/gold"
)

// Score compares statements coded by hand with what the coder made of them:
// coded[i] is the entry of statements[i], and a statement beyond the end of
// coded has no passages. Broader gives the theme above a theme, itself for a
// top one.
func Score(statements []gold.Statement, coded []chancery.Entry, broader func(chancery.ThemeID) chancery.ThemeID) Report {
	report := Report{Statements: len(statements), Acts: newMatrix(actLabels()...), Strengths: newMatrix(strengthLabels()...), Wrong: []Wrong{}}
	tallies := make([]tally, len(statements))
	total := tally{}
	for i, s := range statements {
		var entry chancery.Entry
		if i < len(coded) {
			entry = coded[i]
		}
		sc := scorer{statement: s, entry: entry, broader: broader, offsets: offsetsOf(entry.Revision.Body.Text), tally: tally{}, report: &report}
		sc.score()
		tallies[i] = sc.tally
		total.addAll(sc.tally)
		report.Lines += len(s.Lines)
		report.Passages += len(entry.Passages)
	}
	report.Tasks = outcomes(total, tallies)
	return report
}

func outcomes(total tally, tallies []tally) []Task {
	names := taskNames()
	around := intervals(tallies, names)
	var tasks []Task
	for _, name := range names {
		c := total[name]
		task := Task{Name: name, Counts: c, Precision: c.Precision(), Recall: c.Recall(), F1: c.F1(), Interval: around[name]}
		if name == taskMacro {
			task.F1 = total.macro()
		}
		tasks = append(tasks, task)
	}
	return tasks
}

// scorer scores one statement.
type scorer struct {
	statement gold.Statement
	entry     chancery.Entry
	broader   func(chancery.ThemeID) chancery.ThemeID
	offsets   []int // of code points in the body
	tally     tally
	report    *Report
}

func (s *scorer) score() {
	lines, passages := s.words()
	of := align(lines, passages)
	for i, line := range s.statement.Lines {
		if len(lines[i]) == 0 {
			continue
		}
		if of[i] == unmatched {
			s.miss(line, fate(lines[i], passages))
			continue
		}
		s.line(line, s.entry.Passages[of[i]])
	}
	for j, p := range s.entry.Passages {
		if len(passages[j]) > 0 && !slices.Contains(of, j) {
			s.surplus(p)
		}
	}
	s.document()
}

func (s *scorer) words() (lines, passages [][]string) {
	for _, l := range s.statement.Lines {
		lines = append(lines, sentenceWords(l.Span.In(s.statement.Text)))
	}
	for _, p := range s.entry.Passages {
		passages = append(passages, sentenceWords(p.Quote))
	}
	return lines, passages
}

// miss counts a line without passage.
func (s *scorer) miss(line gold.Line, why string) {
	want := labelsOfLine(line)
	s.tally.add(taskLines, Counts{FN: 1})
	s.tally.add(taskAct, right(false))
	s.acts(want, Labels{Act: nothing})
	s.tally.add(taskResolutions, compare(want.Resolutions, nil))
	s.wrong(line, taskLines, "one passage", why, nil)
}

// surplus counts a passage that is no line.
func (s *scorer) surplus(p chancery.Passage) {
	got := labelsOfPassage(p)
	s.tally.add(taskLines, Counts{FP: 1})
	s.acts(Labels{Act: nothing}, got)
	s.tally.add(taskResolutions, compare(nil, got.Resolutions))
	s.report.Wrong = append(s.report.Wrong, Wrong{
		Statement: s.statement.Name, Task: taskLines, Want: nothing, Got: string(got.Act), Text: p.Quote, Evidence: []string{},
	})
}

// acts counts a pair of acts, either of which may be missing.
func (s *scorer) acts(want, got Labels) {
	for _, a := range chancery.Acts() {
		s.tally.add(taskOfAct(a), one(want.Act == a, got.Act == a))
	}
	s.tally.add(taskCommitment, one(want.Act == chancery.Commitment, got.Act == chancery.Commitment))
	s.tally.add(taskBinding, one(want.binding(), got.binding()))
	s.report.Acts.add(string(want.Act), string(got.Act))
}

// line counts a line and its passage.
func (s *scorer) line(line gold.Line, p chancery.Passage) {
	want, got := labelsOfLine(line), labelsOfPassage(p)
	s.tally.add(taskLines, Counts{TP: 1})
	s.tally.add(taskAct, right(want.Act == got.Act))
	s.acts(want, got)
	if want.Act != got.Act {
		s.wrong(line, taskAct, string(want.Act), string(got.Act), s.evidence(p.ActCoding.Evidence, "act", "strength"))
	}
	s.strength(line, want, got, p)
	s.flags(line, want, got, p)
	s.sets(line, want, got, p)
}

func (s *scorer) strength(line gold.Line, want, got Labels, p chancery.Passage) {
	if want.Act != chancery.Commitment || got.Act != chancery.Commitment {
		return
	}
	s.tally.add(taskStrength, right(want.Strength == got.Strength))
	s.report.Strengths.add(want.Strength.String(), got.Strength.String())
	if want.Strength != got.Strength {
		s.wrong(line, taskStrength, want.Strength.String(), got.Strength.String(), s.evidence(p.ActCoding.Evidence, "strength"))
	}
}

func (s *scorer) flags(line gold.Line, want, got Labels, p chancery.Passage) {
	for _, f := range flags {
		if s.differ(taskOfFlag(f), one(slices.Contains(want.Flags, f), slices.Contains(got.Flags, f))) {
			s.wrong(line, taskOfFlag(f), join(want.Flags), join(got.Flags), s.evidence(p.ActCoding.Evidence, f))
		}
	}
}

// sets counts what a line may hold any number of.
func (s *scorer) sets(line gold.Line, want, got Labels, p chancery.Passage) {
	if s.differ(taskResolutions, compare(want.Resolutions, got.Resolutions)) {
		s.wrong(line, taskResolutions, join(want.Resolutions), join(got.Resolutions), citationEvidence(p.Citations))
	}
	s.tally.add(taskVenues, compare(venues(want.Countries), venues(got.Countries)))
	if s.differ(taskCountries, compare(want.Countries, got.Countries)) {
		s.wrong(line, taskCountries, join(want.Countries), join(got.Countries), s.countryEvidence(p.Countries))
	}
	if want.themed() {
		s.themes(line, want.Themes, got.Themes, p.Themes)
	}
	if s.differ(taskDeadlines, compareText(want.Deadlines, got.Deadlines)) {
		s.wrong(line, taskDeadlines, join(want.Deadlines), join(got.Deadlines), s.evidence(p.ActCoding.Evidence, "deadline"))
	}
	if s.differ(taskAmounts, compareText(want.Amounts, got.Amounts)) {
		s.wrong(line, taskAmounts, join(want.Amounts), join(got.Amounts), s.evidence(p.ActCoding.Evidence, "amount"))
	}
}

func (s *scorer) themes(line gold.Line, want, got []string, tags []chancery.ThemeTag) {
	s.tally.add(taskTopThemes, compare(s.tops(want), s.tops(got)))
	if s.differ(taskThemes, compare(want, got)) {
		s.wrong(line, taskThemes, join(want), join(got), s.themeEvidence(tags))
	}
}

// differ counts a comparison and reports whether anything in it is wrong.
func (s *scorer) differ(task string, c Counts) bool {
	s.tally.add(task, c)
	return c.FP+c.FN > 0
}

// document counts what a statement names as a whole.
func (s *scorer) document() {
	var want, got Labels
	for _, l := range s.statement.Lines {
		labels := labelsOfLine(l)
		want.Resolutions = append(want.Resolutions, labels.Resolutions...)
		want.Countries = append(want.Countries, labels.Countries...)
	}
	for _, p := range s.entry.Passages {
		labels := labelsOfPassage(p)
		got.Resolutions = append(got.Resolutions, labels.Resolutions...)
		got.Countries = append(got.Countries, labels.Countries...)
	}
	s.tally.add(taskExact, right(slices.Equal(set(want.Resolutions), set(got.Resolutions))))
	s.tally.add(taskDocument, compare(set(want.Countries), set(got.Countries)))
}

func (s *scorer) tops(themes []string) []string {
	var tops []string
	for _, t := range themes {
		tops = append(tops, string(s.broader(chancery.ThemeID(t))))
	}
	return set(tops)
}

func (s *scorer) wrong(line gold.Line, task, want, got string, evidence []string) {
	s.report.Wrong = append(s.report.Wrong, Wrong{
		Statement: s.statement.Name, Line: line.Number, Task: task, Want: want, Got: got,
		Text: line.Span.In(s.statement.Text), Evidence: append([]string{}, evidence...),
	})
}

func venues(countries []string) []string {
	return slices.DeleteFunc(slices.Clone(countries), func(c string) bool { return !strings.HasSuffix(c, venue) })
}

func join(labels []string) string {
	if len(labels) == 0 {
		return "-"
	}
	return strings.Join(labels, ", ")
}
