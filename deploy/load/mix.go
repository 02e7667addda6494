package main

import (
	"context"
	"fmt"
	"math/rand/v2"

	vegeta "github.com/tsenart/vegeta/v12/lib"
)

// mixFigures are of all questions together while others write.
type mixFigures struct {
	NotCached outcome `json:"not_cached"`
	Cached    outcome `json:"cached"`
	Written   outcome `json:"written"` // statements, over both
}

// mixture are the questions of all kinds, each as often as it comes, in the order
// that the seed gives.
func mixture(list []question, base string, seed uint64) []vegeta.Target {
	chance := rand.New(rand.NewPCG(seed, 0))
	var all []vegeta.Target
	for range 500 {
		for _, k := range list {
			targets := k.targets(base)
			for range k.weight {
				all = append(all, targets[chance.IntN(len(targets))])
			}
		}
	}
	chance.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

// measureMix asks everything at once, while others write, of the server without
// the cache of pages and of the one with it.
func (r *run) measureMix(ctx context.Context, big *contents) error {
	asked, err := questions(ctx, r.plain.base, big)
	if err != nil {
		return err
	}
	written, err := r.writing(ctx)
	if err != nil {
		return err
	}
	var m mixFigures
	m.NotCached = attack(ctx, mixture(asked, r.plain.base, 1), r.Clients, 5*r.For)
	m.Cached = attack(ctx, mixture(asked, r.caching.base, 1), r.Clients, 5*r.For)
	m.Written = written()
	r.figures.Mix = &m
	fmt.Fprintf(r.out, "\nthe mix, %d clients, %d writers\n", r.Clients, r.Writers)
	for _, line := range []struct {
		name string
		outcome
	}{{"not cached", m.NotCached}, {"cached", m.Cached}, {"statements written", m.Written}} {
		fmt.Fprintf(r.out, "  %s: %.0f/s, p50 %s, p99 %s, worst %s, %d failed %v\n",
			line.name, line.PerSecond, short(line.P50), short(line.P99), short(line.Worst), line.Failed, line.Why)
	}
	return ctx.Err()
}
