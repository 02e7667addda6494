package evaluate

import (
	"math/rand/v2"
	"slices"
)

// resamples is how often statements are drawn anew; at a thousand the ends of
// an interval move by less than the second digit.
const resamples = 1000

// Interval holds 95 of 100 values of a figure when the statements are drawn
// anew with replacement: statements, not lines, since lines of one text are
// alike.
type Interval struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// intervals draws the same sequence each time it is called.
func intervals(statements []tally, tasks []string) map[string]Interval {
	draw := rand.New(rand.NewPCG(1975, 1946))
	values := make(map[string][]float64, len(tasks))
	for range resamples {
		total := tally{}
		for range statements {
			total.addAll(statements[draw.IntN(len(statements))])
		}
		for _, task := range tasks {
			values[task] = append(values[task], total.value(task))
		}
	}
	out := make(map[string]Interval, len(tasks))
	for task, vs := range values {
		slices.Sort(vs)
		out[task] = Interval{Low: vs[resamples*25/1000], High: vs[resamples*975/1000-1]}
	}
	return out
}
