package main

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"golang.org/x/sync/errgroup"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
)

// batch is how many texts are coded before they are handed on.
const batch = 256

// entries are coded texts, in order, in batches, until there are as many passages
// as wanted.
func (m maker) entries(ctx context.Context, passages int) iter.Seq2[[]chancery.Entry, error] {
	return func(yield func([]chancery.Entry, error) bool) {
		for n := 0; passages > 0; n += batch {
			entries, err := m.code(ctx, n)
			if err != nil {
				yield(nil, err)
				return
			}
			for i, e := range entries {
				if passages -= len(e.Passages); passages <= 0 {
					entries = entries[:i+1]
					break
				}
			}
			if !yield(entries, nil) {
				return
			}
		}
	}
}

// code makes and codes the batch of texts from number n on.
func (m maker) code(ctx context.Context, n int) ([]chancery.Entry, error) {
	entries := make([]chancery.Entry, batch)
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range entries {
		group.Go(func() (err error) {
			if err := ctx.Err(); err != nil {
				return err
			}
			entries[i], err = coding.Run(chancery.Submission{Raw: m.text(n + i), MediaType: "text/plain"})
			if err != nil {
				return fmt.Errorf("text %d: %w", n+i, err)
			}
			return nil
		})
	}
	return entries, group.Wait()
}
