package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// recoder codes batches of statements again.
type recoder struct {
	river.WorkerDefaults[recodeBatch]
	store *Store
	work  Work
}

// Work codes what is left of a batch, a transaction a statement, and completes it
// in one that counts it, so that a batch is counted once however often it is tried.
func (r *recoder) Work(ctx context.Context, job *river.Job[recodeBatch]) error {
	batch := job.Args
	ctx = chancery.WithAuthor(ctx, batch.Author)
	recode, err := r.store.recodeHead(ctx, batch.Recode)
	if err != nil {
		return err
	}
	if !recode.Superseded && recode.Ruleset != r.work.Ruleset {
		return river.JobSnooze(30 * time.Second) // for a server with that ruleset
	}
	if !recode.Superseded {
		whole, err := r.batch(ctx, batch)
		if err != nil {
			return err
		}
		if !whole {
			return river.JobSnooze(0) // to go on where it is, after others
		}
	}
	return r.complete(ctx, job)
}

// batch codes what is left of a batch; whole is false where its time was up first.
func (r *recoder) batch(ctx context.Context, batch recodeBatch) (whole bool, err error) {
	left, err := r.store.leftOf(ctx, batch)
	if err != nil {
		return false, err
	}
	for _, id := range left {
		if ctx.Err() != nil {
			return false, nil
		}
		if err := r.one(ctx, batch.Recode, id); err != nil {
			return false, err
		}
	}
	return true, nil
}

// storing is how long it may take to store what a statement was read as.
const storing = 30 * time.Second

// one codes a statement again, and stores it also when the time of the batch ended
// meanwhile: so every try comes further, however long a document takes. One that
// cannot be read any more is a result, too. Where somebody corrected or judged the
// statement while it was coded, what was made of the text before does not take the
// place of theirs: it is coded again.
func (r *recoder) one(ctx context.Context, recode int64, id chancery.StatementID) error {
	ctx = context.WithoutCancel(ctx)
	for {
		err := r.try(ctx, recode, id)
		switch {
		case errors.Is(err, chancery.ErrWithdrawn):
			return nil // meanwhile
		case !errors.Is(err, errOvertaken):
			return err
		}
	}
}

// errOvertaken is a reading of a statement that has changed since.
var errOvertaken = errors.New("the statement has changed since it was read")

func (r *recoder) try(ctx context.Context, recode int64, id chancery.StatementID) error {
	read, err := r.store.Statement(ctx, id) // before its text, so that no change slips between
	if err != nil {
		return err
	}
	sub, err := r.store.Submission(ctx, id)
	if err != nil {
		return err
	}
	entry, err := r.work.Code(sub)
	ctx, cancel := context.WithTimeout(ctx, storing)
	defer cancel()
	if err != nil {
		return r.store.noteFailure(ctx, recode, id, err)
	}
	unchanged := func(stored chancery.Entry) error {
		if stored.Statement.Revision != read.Revision || !stored.Statement.UpdatedAt.Equal(read.UpdatedAt) {
			return errOvertaken
		}
		return nil
	}
	_, err = r.store.replace(ctx, id, entry, replacing{
		reason: chancery.Recoded, now: r.work.Now(), recode: recode, conditions: []chancery.Condition{unchanged},
	})
	return err
}

func (r *recoder) complete(ctx context.Context, job *river.Job[recodeBatch]) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), storing)
	defer cancel()
	return write(ctx, r.store, func(tx pgx.Tx) error {
		if _, err := river.JobCompleteTx[*riverpgxv5.Driver](ctx, tx, job); err != nil {
			return fmt.Errorf("complete batch: %w", err)
		}
		_, err := tx.Exec(ctx, `
			UPDATE recodes
			SET finished = finished + 1,
				ended_at = CASE WHEN finished + 1 < batches THEN ended_at ELSE coalesce(ended_at, $2) END,
				total = CASE WHEN finished + 1 < batches THEN total ELSE
					(SELECT count(*) FROM recode_results WHERE recode = number) END
			WHERE number = $1`, job.Args.Recode, moment(r.work.Now()))
		if err != nil {
			return fmt.Errorf("count batch: %w", err)
		}
		return nil
	})
}

func (s *Store) recodeHead(ctx context.Context, number int64) (chancery.Recode, error) {
	r := chancery.Recode{Number: number}
	err := s.direct(ctx, func(conn *pgxpool.Conn) error {
		return conn.QueryRow(ctx, `SELECT ruleset, superseded FROM recodes WHERE number = $1`, number).Scan(&r.Ruleset, &r.Superseded)
	})
	if err != nil {
		return r, fmt.Errorf("recode %d: %w", number, foundOrNot(err))
	}
	return r, nil
}

// leftOf are the statements of a batch that the recode has not read.
func (s *Store) leftOf(ctx context.Context, batch recodeBatch) ([]chancery.StatementID, error) {
	ids, err := rowsOf(ctx, s, current, pgx.RowTo[chancery.StatementID], `
		SELECT id
		FROM statements s
		WHERE key BETWEEN $1 AND $2 AND withdrawn_at IS NULL
			AND NOT EXISTS (SELECT FROM recode_results r WHERE r.recode = $3 AND r.statement = s.key)
		ORDER BY key`, batch.First, batch.Last, batch.Recode)
	if err != nil {
		return nil, fmt.Errorf("batch of recode %d: %w", batch.Recode, err)
	}
	return ids, nil
}

// noteFailure keeps why a document could not be read again.
func (s *Store) noteFailure(ctx context.Context, recode int64, id chancery.StatementID, failure error) error {
	return write(ctx, s, func(tx pgx.Tx) error {
		key, err := statementKey(ctx, tx, id)
		if err != nil {
			return err
		}
		return insertResult(ctx, tx, recode, key, false, 0, failure.Error())
	})
}

func insertResult(ctx context.Context, tx pgx.Tx, recode, statement int64, changed bool, passages int, failure string) error {
	_, err := tx.Exec(ctx, `
		INSERT INTO recode_results (recode, statement, changed, passages, failure)
		VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT DO NOTHING`, recode, statement, changed, passages, failure)
	if err != nil {
		return fmt.Errorf("result of recode %d: %w", recode, err)
	}
	return nil
}
