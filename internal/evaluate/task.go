package evaluate

import "github.com/chancery-archive/chancery/internal/chancery"

// Names of the tasks that are not one of a family.
const (
	taskLines       = "lines with one passage"
	taskAct         = "act, accuracy"
	taskMacro       = "act, macro F1"
	taskCommitment  = "commitments"
	taskBinding     = "commitments, firm and intent"
	taskStrength    = "strength, accuracy"
	taskResolutions = "resolutions"
	taskExact       = "documents with exactly their resolutions"
	taskCountries   = "countries"
	taskDocument    = "countries of the document"
	taskVenues      = "venues"
	taskThemes      = "themes"
	taskTopThemes   = "top themes"
	taskDeadlines   = "deadlines"
	taskAmounts     = "amounts"
)

func taskOfAct(a chancery.Act) string { return "act " + string(a) }
func taskOfFlag(f string) string      { return "flag " + f }

// taskNames are the tasks in the order of a report.
func taskNames() []string {
	names := []string{taskLines, taskAct, taskMacro}
	for _, a := range chancery.Acts() {
		names = append(names, taskOfAct(a))
	}
	names = append(names, taskCommitment, taskBinding, taskStrength)
	for _, f := range flags {
		names = append(names, taskOfFlag(f))
	}
	return append(names, taskResolutions, taskExact, taskCountries, taskDocument, taskVenues,
		taskThemes, taskTopThemes, taskDeadlines, taskAmounts)
}

// tally is what one statement, or many, got right and wrong in each task.
type tally map[string]Counts

func (t tally) add(task string, c Counts) { t[task] = t[task].plus(c) }

func (t tally) addAll(o tally) {
	for task, c := range o {
		t.add(task, c)
	}
}

// macro is the mean F1 of the acts that occur.
func (t tally) macro() float64 {
	sum, n := 0.0, 0
	for _, a := range chancery.Acts() {
		if c := t[taskOfAct(a)]; c.TP+c.FN > 0 {
			sum += c.F1()
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// value is the figure of a task that intervals are drawn for.
func (t tally) value(task string) float64 {
	if task == taskMacro {
		return t.macro()
	}
	return t[task].F1()
}
