package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

const (
	recodeQueue = "recode"
	// batchSize is how many statements a job codes again: about a second of work.
	batchSize = 20
	// shownFailures is how many failures are told of one recode.
	shownFailures = 100
)

// recodeBatch is a job: to code again what lies between two keys.
type recodeBatch struct {
	Recode int64           `json:"recode"`
	First  int64           `json:"first"`
	Last   int64           `json:"last"`
	Author chancery.Author `json:"author"` // of the recode
}

// Kind names the job in the queue.
func (recodeBatch) Kind() string { return "recode" }

// InsertOpts says how the job is queued.
func (recodeBatch) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: recodeQueue, MaxAttempts: manyTries}
}

// StartRecode has every statement that stands coded again, in the background, by
// whoever does the work. One recode goes on at a time: to start it again while it
// does gives the one that is there; one under another ruleset takes its place.
func (s *Store) StartRecode(ctx context.Context, ruleset string, now time.Time) (chancery.Recode, error) {
	var recode chancery.Recode
	err := write(ctx, s, func(tx pgx.Tx) error {
		if err := lock(ctx, tx, queueLock, 1); err != nil {
			return err
		}
		var number int64
		err := tx.QueryRow(ctx, `SELECT number FROM recodes WHERE ended_at IS NULL AND ruleset = $1`, ruleset).Scan(&number)
		if errors.Is(err, pgx.ErrNoRows) {
			number, err = startRecode(ctx, tx, s, ruleset, moment(now))
		}
		if err != nil {
			return err
		}
		recode, err = recodeByNumber(ctx, tx, number)
		return err
	})
	if err != nil {
		return chancery.Recode{}, fmt.Errorf("start a recode under ruleset %s: %w", ruleset, err)
	}
	return recode, nil
}

func startRecode(ctx context.Context, tx pgx.Tx, s *Store, ruleset string, now time.Time) (int64, error) {
	_, err := tx.Exec(ctx, `UPDATE recodes SET ended_at = $1, superseded = true WHERE ended_at IS NULL`, now)
	if err != nil {
		return 0, err
	}
	var number int64
	err = tx.QueryRow(ctx, `
		INSERT INTO recodes (ruleset, total, batches, started_at)
		VALUES ($1, 0, 0, $2)
		RETURNING number`, ruleset, now).Scan(&number)
	if err != nil {
		return 0, err
	}
	batches, total, err := cutBatches(ctx, tx, number)
	if err != nil {
		return 0, err
	}
	_, err = tx.Exec(ctx, `
		UPDATE recodes
		SET total = $2, batches = $3, ended_at = CASE WHEN $3 = 0 THEN started_at END
		WHERE number = $1`, number, total, len(batches))
	if err != nil {
		return 0, err
	}
	if err := enqueue(ctx, tx, s, batches); err != nil {
		return 0, fmt.Errorf("queue %d batches: %w", len(batches), err)
	}
	started := chancery.Deed{At: now, Action: chancery.StartedRecode, Subject: fmt.Sprint(number), Detail: "ruleset " + ruleset}
	return number, insertDeed(ctx, tx, started)
}

// cutBatches divides the statements that stand into jobs.
func cutBatches(ctx context.Context, tx pgx.Tx, number int64) (batches []river.InsertManyParams, total int, err error) {
	rows, _ := tx.Query(ctx, `
		SELECT min(key), max(key), count(*)
		FROM (
			SELECT key, (row_number() OVER (ORDER BY key) - 1) / $1 AS batch
			FROM statements
			WHERE withdrawn_at IS NULL
		) AS numbered
		GROUP BY batch
		ORDER BY batch`, batchSize)
	batch, size := recodeBatch{Recode: number, Author: chancery.AuthorOf(ctx)}, 0
	_, err = pgx.ForEachRow(rows, []any{&batch.First, &batch.Last, &size}, func() error {
		batches = append(batches, river.InsertManyParams{Args: batch})
		total += size
		return nil
	})
	return batches, total, err
}

func enqueue(ctx context.Context, tx pgx.Tx, s *Store, jobs []river.InsertManyParams) error {
	if len(jobs) == 0 {
		return nil
	}
	client, err := river.NewClient(riverpgxv5.New(s.pool), &river.Config{Schema: queueSchema})
	if err == nil {
		_, err = client.InsertManyFastTx(ctx, tx, jobs)
	}
	return err
}

// Recode is how far a recode has come.
func (s *Store) Recode(ctx context.Context, number int64) (chancery.Recode, error) {
	recode, err := readCurrent(ctx, s, func(tx pgx.Tx) (chancery.Recode, error) { return recodeByNumber(ctx, tx, number) })
	if err != nil {
		return chancery.Recode{}, fmt.Errorf("recode %d: %w", number, err)
	}
	return recode, nil
}

func recodeByNumber(ctx context.Context, tx pgx.Tx, number int64) (chancery.Recode, error) {
	r := chancery.Recode{Number: number}
	var ended *time.Time
	err := tx.QueryRow(ctx, `
		SELECT ruleset, total, started_at, ended_at, superseded, done, changed, passages, failed
		FROM recodes, (
			SELECT count(*) AS done, count(*) FILTER (WHERE changed) AS changed,
				coalesce(sum(passages), 0) AS passages, count(*) FILTER (WHERE failure <> '') AS failed
			FROM recode_results
			WHERE recode = $1
		) AS results
		WHERE number = $1`, number,
	).Scan(&r.Ruleset, &r.Total, &r.StartedAt, &ended, &r.Superseded, &r.Done, &r.Changed, &r.Passages, &r.Failed)
	if err != nil {
		return r, foundOrNot(err)
	}
	r.StartedAt, r.EndedAt = r.StartedAt.UTC(), momentOf(ended)
	rows, _ := tx.Query(ctx, `
		SELECT s.id AS statement, r.failure AS reason
		FROM recode_results r
		JOIN statements s ON s.key = r.statement
		WHERE r.recode = $1 AND r.failure <> ''
		ORDER BY s.key
		LIMIT $2`, number, shownFailures)
	r.Failures, err = pgx.CollectRows(rows, pgx.RowToStructByName[chancery.RecodeFailure])
	return r, err
}
