package main

import (
	"context"
	"fmt"
	"slices"
	"text/tabwriter"
	"time"

	vegeta "github.com/tsenart/vegeta/v12/lib"
)

// questionFigures are those of one kind of question, with nothing in a cache of pages.
type questionFigures struct {
	Name  string   `json:"name"`
	List  bool     `json:"list"`
	Alone outcome  `json:"alone"` // one client, for what a single answer takes
	Many  outcome  `json:"many"`
	Small *outcome `json:"small,omitempty"` // as many, of the smaller archive
}

// growth is how much slower the slowest of a hundred are than in the smaller archive.
func (k questionFigures) growth() float64 {
	if k.Small == nil || k.Small.P99 == 0 {
		return 0
	}
	return float64(k.Many.P99) / float64(k.Small.P99)
}

// measureQuestions asks each kind of question alone.
func (r *run) measureQuestions(ctx context.Context, big *contents) error {
	asked, err := questions(ctx, r.plain.base, big)
	if err != nil {
		return err
	}
	same := map[string]question{}
	if r.small != nil {
		if same, err = r.questionsOfSmall(ctx); err != nil {
			return err
		}
	}
	table := tabwriter.NewWriter(r.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(table, "%d clients, not cached\trequests/s\tp50\tp99\tworst\tp99 of small\tgrowth\tfailed\talone: p50\tworst\t\n", r.Clients)
	for _, k := range asked {
		if len(r.Only) > 0 && !slices.Contains(r.Only, k.name) {
			continue
		}
		f := questionFigures{Name: k.name, List: k.list}
		targets := k.targets(r.plain.base)
		attack(ctx, targets, 2, min(time.Second, r.For)) // what is asked first comes from the disk
		f.Alone = attack(ctx, targets, 1, r.For/2)
		f.Many = attack(ctx, targets, r.Clients, r.For)
		growth, of := "", ""
		if small, there := same[k.name]; there {
			attack(ctx, small.targets(r.small.base), 2, min(time.Second, r.For))
			o := attack(ctx, small.targets(r.small.base), r.Clients, r.For)
			f.Small = &o
			of, growth = short(o.P99), fmt.Sprintf("%.2f", f.growth())
		}
		r.figures.Questions = append(r.figures.Questions, f)
		fmt.Fprintf(table, "%s\t%.0f\t%s\t%s\t%s\t%s\t%s\t%d\t%s\t%s\t\n", k.name, f.Many.PerSecond, short(f.Many.P50), short(f.Many.P99),
			short(f.Many.Worst), of, growth, f.Many.Failed, short(f.Alone.P50), short(f.Alone.Worst))
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return table.Flush()
}

func (r *run) questionsOfSmall(ctx context.Context) (map[string]question, error) {
	found, err := discover(ctx, r.small.base)
	if err != nil {
		return nil, err
	}
	list, err := questions(ctx, r.small.base, found)
	named := map[string]question{}
	for _, k := range list {
		named[k.name] = k
	}
	return named, err
}

func short(d time.Duration) string {
	switch {
	case d >= 100*time.Millisecond:
		return d.Round(time.Millisecond).String()
	default:
		return d.Round(10 * time.Microsecond).String()
	}
}

// ratio compares what we do with what can be done at most, in turn.
type ratio struct {
	Name   string    `json:"name"`
	Ours   []outcome `json:"ours"`
	Limit  []outcome `json:"limit"`
	Median float64   `json:"ratio"` // of the rounds
}

// measureLimits compares pages with those that cost no more than they must.
func (r *run) measureLimits(ctx context.Context, _ *contents) error {
	fmt.Fprintf(r.out, "\n%d clients, requests/s, %d rounds in turn\n", r.Crowd, r.Rounds)
	for _, c := range []struct{ name, ours, limit string }{
		{"one filter, not cached : bare chi and pgx", r.plain.base + onePage, r.limits.base + queryLimit},
		{"one filter, cached : bytes from memory", r.caching.base + onePage, r.limits.base + memoryLimit},
	} {
		found := r.compare(ctx, c.name, get(c.ours), get(c.limit))
		r.figures.Ratios = append(r.figures.Ratios, found)
		fmt.Fprintf(r.out, "  %s: %.2f (", c.name, found.Median)
		for i := range found.Ours {
			fmt.Fprintf(r.out, " %.0f/%.0f", found.Ours[i].PerSecond, found.Limit[i].PerSecond)
		}
		fmt.Fprintln(r.out, " )")
	}
	return ctx.Err()
}

func (r *run) compare(ctx context.Context, name string, ours, limit []vegeta.Target) ratio {
	found := ratio{Name: name}
	var ratios []float64
	attack(ctx, ours, r.Crowd, time.Second)
	attack(ctx, limit, r.Crowd, time.Second)
	for range r.Rounds {
		a, b := attack(ctx, ours, r.Crowd, r.For), attack(ctx, limit, r.Crowd, r.For)
		found.Ours, found.Limit = append(found.Ours, a), append(found.Limit, b)
		ratios = append(ratios, a.PerSecond/b.PerSecond)
	}
	slices.Sort(ratios)
	found.Median = ratios[len(ratios)/2]
	return found
}
