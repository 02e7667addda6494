package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// exportBatch is how many records are read together for a snapshot.
const exportBatch = 500

// ExportPassages hands over every passage that a filter selects, as all of them
// stand at one moment: first to begin the place in the change log that this
// moment is, then to each the passages, some at a time, in the order of their ids
// by byte. An error of either ends it. The error of a filter is as that of
// [Store.Passages] and comes before begin.
func (s *Store) ExportPassages(
	ctx context.Context, f chancery.Filter, begin func(chancery.Place) error, each func([]chancery.Found) error,
) error {
	err := s.export(ctx, begin, exported{
		keys: func(tx pgx.Tx) (string, pgx.StrictNamedArgs, error) {
			p, err := newPlan(ctx, tx, f)
			if err != nil {
				return "", nil, err
			}
			selection, args := p.all(ofPassages, stretch{})
			return `SELECT p.key FROM passages p JOIN (` + selection + `) AS page ON page.key = p.key ORDER BY p.id`, args, nil
		},
		records: func(tx pgx.Tx, keys []int64) error {
			found, err := queryPassages(ctx, tx, `WHERE p.key = ANY($1) ORDER BY p.id`, keys)
			if err != nil {
				return err
			}
			batch := make([]chancery.Found, len(found))
			for i, p := range found {
				batch[i] = p.Found
			}
			return each(batch)
		},
	})
	if err != nil {
		return fmt.Errorf("export passages: %w", err)
	}
	return nil
}

// ExportStatements does for statements what [Store.ExportPassages] does; which
// they are is told by the filter and anyAct as in [Store.Statements].
func (s *Store) ExportStatements(
	ctx context.Context, f chancery.Filter, anyAct bool, begin func(chancery.Place) error, each func([]chancery.Statement) error,
) error {
	err := s.export(ctx, begin, exported{
		keys: func(tx pgx.Tx) (string, pgx.StrictNamedArgs, error) {
			p, err := newPlan(ctx, tx, commitmentsUnless(anyAct, f))
			if err != nil {
				return "", nil, err
			}
			selection, args := p.statementSelection(stretch{})
			return `SELECT s.key FROM statements s JOIN (` + selection + `) AS page ON page.key = s.key ORDER BY s.id`, args, nil
		},
		records: func(tx pgx.Tx, keys []int64) error {
			var batch pgx.Batch
			found := queueStatements(&batch, keys)
			if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
				return err
			}
			statements := make([]chancery.Statement, len(keys))
			for i, key := range keys {
				statements[i] = *found[key]
			}
			return each(statements)
		},
	})
	if err != nil {
		return fmt.Errorf("export statements: %w", err)
	}
	return nil
}

// exported is what a snapshot is made of: the query for the keys of its records
// in their order, and what is done with some of them.
type exported struct {
	keys    func(pgx.Tx) (string, pgx.StrictNamedArgs, error)
	records func(tx pgx.Tx, keys []int64) error
}

// export reads a snapshot in one transaction, which sees one state of the archive
// however long it takes. The keys are walked with a cursor of the database, so
// the size of the archive does not matter here.
func (s *Store) export(ctx context.Context, begin func(chancery.Place) error, e exported) error {
	return s.read(ctx, reading{long: true}, func(tx pgx.Tx) error {
		end, err := logEnd(ctx, tx) // fixes the moment
		if err != nil {
			return err
		}
		if err := openCursor(ctx, tx, e); err != nil {
			return err
		}
		keys, err := nextKeys(ctx, tx)
		if err != nil {
			return err
		}
		if err = begin(end); err == nil {
			err = e.handOver(ctx, tx, keys)
		}
		if err != nil {
			return &onceError{err}
		}
		return nil
	})
}

// handOver hands over the records of keys, and of all that come behind them.
func (e exported) handOver(ctx context.Context, tx pgx.Tx, keys []int64) (err error) {
	for len(keys) > 0 {
		if err = e.records(tx, keys); err != nil || len(keys) < exportBatch {
			return err
		}
		if keys, err = nextKeys(ctx, tx); err != nil {
			return err
		}
	}
	return nil
}

// openCursor gives the transaction time: to sort an archive, and to wait for a
// reader who takes minutes for a batch.
func openCursor(ctx context.Context, tx pgx.Tx, e exported) error {
	sql, args, err := e.keys(tx)
	if err != nil {
		return err
	}
	const patiently = `SET LOCAL statement_timeout = '10min';
		SET LOCAL idle_in_transaction_session_timeout = '10min';
		SET LOCAL cursor_tuple_fraction = 1`
	if _, err := tx.Exec(ctx, patiently); err != nil {
		return err
	}
	_, err = tx.Exec(ctx, `DECLARE exported NO SCROLL CURSOR FOR `+sql, args)
	return err
}

func nextKeys(ctx context.Context, tx pgx.Tx) ([]int64, error) {
	rows, _ := tx.Query(ctx, fmt.Sprintf(`FETCH FORWARD %d FROM exported`, exportBatch), pgx.QueryExecModeExec)
	return pgx.CollectRows(rows, pgx.RowTo[int64])
}
