package postgres

import (
	"context"
	"fmt"
	"log/slog"
	"math"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"
	"github.com/riverqueue/river/rivertype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// queueSchema keeps the tables of the job queue apart from those of the archive.
const queueSchema = "river"

// migrateQueue brings the tables of the queue to what its library wants. Its
// migrations come with the library, so that the two never part; ours are numbered
// apart. Of several servers one does it and the others wait.
func migrateQueue(ctx context.Context, url string) error {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return fmt.Errorf("read database url: %w", err)
	}
	onlyPrimary(config.ConnConfig)
	config.MaxConns = 2 // one waits with the lock while the other works
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return fmt.Errorf("migrate the queue: %w", err)
	}
	defer pool.Close()
	err = pgx.BeginFunc(ctx, pool, func(tx pgx.Tx) error {
		if err := lock(ctx, tx, queueLock, 0); err != nil {
			return err
		}
		if _, err := pool.Exec(ctx, `CREATE SCHEMA IF NOT EXISTS `+queueSchema); err != nil {
			return err
		}
		migrator, err := rivermigrate.New(riverpgxv5.New(pool), &rivermigrate.Config{Schema: queueSchema, Logger: slog.New(slog.DiscardHandler)})
		if err != nil {
			return err
		}
		_, err = migrator.Migrate(ctx, rivermigrate.DirectionUp, nil)
		return err
	})
	if err != nil {
		return fmt.Errorf("migrate the queue: %w", err)
	}
	return nil
}

// Work says how the jobs of the archive are done.
type Work struct {
	Code    func(chancery.Submission) (chancery.Entry, error) // under Ruleset; pure
	Ruleset string
	Workers int // jobs at once, at least 1
	Now     func() time.Time
	Log     *slog.Logger

	// Patience is how long a job may take before it is cut short and goes on later;
	// 0 is ten seconds. What a killed server was at is taken up once half as much
	// again is over, by any that is there.
	Patience time.Duration
}

// stopping is how long jobs under way have to end when the work is to stop.
const stopping = 10 * time.Second

// Work does the jobs of the archive until the context ends; then it finishes
// those under way. Any number of servers may do so, and share the jobs.
func (s *Store) Work(ctx context.Context, w Work) error {
	workers := river.NewWorkers()
	river.AddWorker(workers, &recoder{store: s, work: w})
	patience := w.Patience
	if patience == 0 {
		patience = 10 * time.Second
	}
	client, err := river.NewClient(riverpgxv5.New(s.pool), &river.Config{
		Schema:               queueSchema,
		Queues:               map[string]river.QueueConfig{recodeQueue: {MaxWorkers: max(1, w.Workers)}},
		Workers:              workers,
		Logger:               slog.New(onlyWarnings{w.Log.Handler()}),
		PollOnly:             true, // a listener would keep one of few connections for itself
		FetchPollInterval:    time.Second,
		JobTimeout:           patience,
		RescueStuckJobsAfter: patience + patience/2,
		RetryPolicy:          soonAgain{},
		SoftStopTimeout:      stopping,
	})
	if err != nil {
		return fmt.Errorf("work: %w", err)
	}
	if err := client.Start(ctx); err != nil && ctx.Err() == nil {
		return fmt.Errorf("work: %w", err)
	} else if err != nil {
		return nil // stopped before it began
	}
	s.crossBehind(ctx, w.Log)
	<-client.Stopped()
	return nil
}

// soonAgain tries what failed again, within a minute at the latest: what fails
// is the database, and it comes back.
type soonAgain struct{}

func (soonAgain) NextRetry(job *rivertype.JobRow) time.Time {
	return time.Now().Add(min(time.Minute, time.Second<<min(len(job.Errors), 6)))
}

// manyTries is as often as the library can count.
const manyTries = math.MaxInt16

// onlyWarnings passes on what an operator has to know: the library tells of every
// start and sweep.
type onlyWarnings struct{ slog.Handler }

func (h onlyWarnings) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= slog.LevelWarn && h.Handler.Enabled(ctx, level)
}

func (h onlyWarnings) WithAttrs(attrs []slog.Attr) slog.Handler {
	return onlyWarnings{h.Handler.WithAttrs(attrs)}
}

func (h onlyWarnings) WithGroup(name string) slog.Handler {
	return onlyWarnings{h.Handler.WithGroup(name)}
}
