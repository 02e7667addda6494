package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/postgres"
	"github.com/chancery-archive/chancery/internal/theme"
)

// folder takes texts as files, a thousand in each folder of it.
type folder struct {
	path  string
	files int // so far
}

func (f *folder) put(_ context.Context, entries []chancery.Entry) error {
	for _, e := range entries {
		dir := filepath.Join(f.path, fmt.Sprintf("%04d", f.files/1000))
		if err := os.MkdirAll(dir, 0o755); err != nil { //nolint:gosec // it is for everybody
			return err
		}
		f.files++
		file := filepath.Join(dir, fmt.Sprintf("%07d.txt", f.files))
		if err := os.WriteFile(file, e.Revision.Raw, 0o644); err != nil { //nolint:gosec // as above
			return err
		}
	}
	return nil
}

// together is how many entries are stored together.
const together = 64

// openDatabase brings a database up to date and puts entries into it.
func openDatabase(ctx context.Context, url string) (put func(context.Context, []chancery.Entry) error, done func(), err error) {
	if err := postgres.Migrate(ctx, url); err != nil {
		return nil, nil, err
	}
	store, err := postgres.Open(ctx, url)
	if err != nil {
		return nil, nil, err
	}
	if err := store.SeedVocabulary(ctx, theme.All(), country.All(), country.Regions()); err != nil {
		store.Close()
		return nil, nil, err
	}
	return func(ctx context.Context, entries []chancery.Entry) error { return putAll(ctx, store, entries) }, store.Close, nil
}

// putAll stores entries in a few groups side by side: Postgres is at work on one
// while another is on its way.
func putAll(ctx context.Context, store *postgres.Store, entries []chancery.Entry) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for some := range slices.Chunk(entries, together) {
		group.Go(func() error {
			for _, receipt := range store.PutAll(ctx, some, time.Now()) {
				if receipt.Err != nil {
					return receipt.Err
				}
			}
			return nil
		})
	}
	return group.Wait()
}
