package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

type makeCommand struct {
	Passages    int    `default:"20000" help:"How many passages at least."`
	Seed        uint64 `default:"1" help:"The same seed and texts give the same archive, another seed another."`
	Texts       string `type:"existingdir" placeholder:"DIR" help:"Folder of texts to vary, as \"chancery ingest\" reads them; without it the bundled statement alone."`
	DatabaseURL string `env:"DATABASE_URL" placeholder:"URL" help:"Database to fill; it is migrated first."`
	Out         string `type:"path" placeholder:"DIR" help:"Write the texts as files to this folder instead, for \"chancery ingest\"."`
}

func (*makeCommand) Help() string {
	return `Texts are stretches of real ones with other dates, numbers, countries, resolutions and issuers, each as skewed as they
are in reality. They are read, coded and stored as any document is.

Examples:
  go run ./deploy/load make --passages 2000000 --texts texts/ --database-url postgres://localhost/archive
  go run ./deploy/load make --passages 20000 --seed 7 --out made/ && chancery ingest made/`
}

// Run makes the archive.
func (c *makeCommand) Run(ctx context.Context) error {
	if (c.DatabaseURL == "") == (c.Out == "") {
		return errors.New("either --database-url or --out is needed")
	}
	sources, err := readSources(c.Texts)
	if err != nil {
		return fmt.Errorf("read texts: %w", err)
	}
	put, done, err := c.target(ctx)
	if err != nil {
		return err
	}
	defer done()
	progress := newProgress(os.Stderr, c.Passages, time.Now())
	defer progress.end()
	for batch, err := range newMaker(c.Seed, sources).entries(ctx, c.Passages) {
		if err != nil {
			return err
		}
		if err := put(ctx, batch); err != nil {
			return err
		}
		progress.add(batch)
	}
	return nil
}

// target is where batches of entries go.
func (c *makeCommand) target(ctx context.Context) (put func(context.Context, []chancery.Entry) error, done func(), err error) {
	if c.Out != "" {
		return (&folder{path: c.Out}).put, func() {}, nil
	}
	return openDatabase(ctx, c.DatabaseURL)
}
