package main

import (
	"context"
	"runtime"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// coder codes a document under the rules of this program.
type coder = func(chancery.Submission) (chancery.Entry, error)

// recoding says how this program codes statements again.
func (a *archive) recoding(workers int, code coder) postgres.Work {
	return postgres.Work{
		Code: code, Ruleset: coding.Ruleset, Workers: max(1, workers), Now: time.Now, Log: a.log,
	}
}

// workBehind does the jobs of the archive beside what the program is for, with
// half of the processors; the function that it gives ends the work in order.
func (a *archive) workBehind(ctx context.Context, code coder) (end func()) {
	return beside(ctx, func(ctx context.Context) {
		if err := a.store.Work(ctx, a.recoding(runtime.GOMAXPROCS(0)/2, code)); err != nil {
			a.log.ErrorContext(ctx, "no jobs are done in the background", "error", err)
		}
	})
}

// beside runs work until end is called, which waits for it.
func beside(ctx context.Context, work func(context.Context)) (end func()) {
	ctx, stop := context.WithCancel(ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		work(ctx)
	}()
	return func() {
		stop()
		<-ended
	}
}
