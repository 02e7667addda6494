package evaluate

import "github.com/chancery-archive/chancery/internal/chancery"

// Report is how a run of the coder did against statements coded by hand.
type Report struct {
	Statements int     `json:"statements"`
	Lines      int     `json:"lines"`
	Passages   int     `json:"passages"`
	Tasks      []Task  `json:"tasks"`
	Acts       Matrix  `json:"acts"`
	Strengths  Matrix  `json:"strengths"`
	Wrong      []Wrong `json:"wrong"`
}

// Task is the outcome of one task. Counts are zero for a mean of other tasks.
// For an accuracy, precision, recall and F1 are all the share that is right.
type Task struct {
	Name string `json:"task"`
	Counts
	Precision float64  `json:"precision"`
	Recall    float64  `json:"recall"`
	F1        float64  `json:"f1"`
	Interval  Interval `json:"interval"` // of F1
}

// Matrix counts lines by their code in the sheet (rows) and by the coder (columns).
type Matrix struct {
	Labels []string `json:"labels"`
	Cells  [][]int  `json:"cells"`
}

// nothing is the label of a line without passage and of a passage without line.
const nothing = "(none)"

func newMatrix(labels ...string) Matrix {
	m := Matrix{Labels: labels, Cells: make([][]int, len(labels))}
	for i := range m.Cells {
		m.Cells[i] = make([]int, len(labels))
	}
	return m
}

func (m Matrix) add(want, got string) {
	for i, row := range m.Labels {
		for j, column := range m.Labels {
			if row == want && column == got {
				m.Cells[i][j]++
			}
		}
	}
}

// Wrong is one thing that the coder got wrong in one line.
type Wrong struct {
	Statement string   `json:"statement"`
	Line      int      `json:"line"` // of the sheet; 0 for a passage that is no line
	Task      string   `json:"task"`
	Want      string   `json:"want"`
	Got       string   `json:"got"`
	Text      string   `json:"text"`
	Evidence  []string `json:"evidence"` // rules and words that led to what was got
}

// Task is the outcome of the task of the name; ok is false where there is none.
func (r Report) Task(name string) (t Task, ok bool) {
	for _, t := range r.Tasks {
		if t.Name == name {
			return t, true
		}
	}
	return Task{}, false
}

func actLabels() []string {
	var labels []string
	for _, a := range chancery.Acts() {
		labels = append(labels, string(a))
	}
	return append(labels, nothing)
}

func strengthLabels() []string {
	var labels []string
	for _, s := range chancery.Strengths() {
		labels = append(labels, s.String())
	}
	return labels
}
