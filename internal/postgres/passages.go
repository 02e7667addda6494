package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Passage is the passage with its evidence and its statement. A passage that is
// in the archive no longer, because its statement was withdrawn or its words
// corrected, is [chancery.ErrWithdrawn], with what is known of the statement.
func (s *Store) Passage(ctx context.Context, id chancery.PassageID) (chancery.Found, error) {
	found, err := readOnce(ctx, s, anywhere, func(q querier) (chancery.Found, error) { return onePassage(ctx, q, id) })
	if errors.Is(err, chancery.ErrNotFound) {
		found, err = read(ctx, s, func(tx pgx.Tx) (chancery.Found, error) {
			found, err := onePassage(ctx, tx, id)
			if errors.Is(err, chancery.ErrNotFound) {
				found.Statement, err = whyNoPassage(ctx, tx, id)
			}
			return found, err
		})
	}
	if err != nil {
		return found, fmt.Errorf("passage %s: %w", id, foundOrNot(err))
	}
	return found, nil
}

func onePassage(ctx context.Context, q querier, id chancery.PassageID) (chancery.Found, error) {
	var found []storedPassage
	err := ask(ctx, q, true, selectPassages("0::bigint", "0::bigint")+`WHERE p.id = @id`, pgx.StrictNamedArgs{"id": id}, func(rows pgx.Rows) (err error) {
		found, err = scanPassages(rows)
		return err
	})
	if err == nil && len(found) == 0 {
		err = chancery.ErrNotFound
	}
	if err != nil {
		return chancery.Found{}, err
	}
	return found[0].Found, nil
}

// whyNoPassage is the error of a passage that is not there, with the statement
// that it stood in: what went is in the log for that, and there is an index of it.
func whyNoPassage(ctx context.Context, tx pgx.Tx, id chancery.PassageID) (chancery.Statement, error) {
	var statement int64
	err := tx.QueryRow(ctx, whereItStood, pgx.StrictNamedArgs{"passage": id}).Scan(&statement)
	if err != nil {
		return chancery.Statement{}, foundOrNot(err)
	}
	stood, err := statementByKey(ctx, tx, statement)
	if err == nil {
		err = chancery.ErrWithdrawn
	}
	return stood, err
}

const whereItStood = `
		SELECT s.statement
		FROM logged c
		JOIN statement_slugs s ON s.slug = c.statement
		WHERE c.passage = @passage AND c.op = 'removed'
		LIMIT 1`

// Neighbours are the passages that stand before and after a passage in its
// statement; nil where there is none.
func (s *Store) Neighbours(ctx context.Context, id chancery.PassageID) (before, after *chancery.Passage, err error) {
	found, err := read(ctx, s, func(tx pgx.Tx) ([]storedPassage, error) {
		found, err := queryPassages(ctx, tx, `
			JOIN passages own ON own.statement = p.statement
			WHERE own.id = $1 AND p.ordinal BETWEEN own.ordinal - 1 AND own.ordinal + 1
			ORDER BY p.ordinal`, id)
		if err == nil && len(found) == 0 {
			_, err = whyNoPassage(ctx, tx, id)
		}
		return found, err
	})
	if err != nil {
		return nil, nil, fmt.Errorf("neighbours of passage %s: %w", id, foundOrNot(err))
	}
	if found[0].Passage.ID != id {
		before = &found[0].Passage
	}
	if last := len(found) - 1; found[last].Passage.ID != id {
		after = &found[last].Passage
	}
	return before, after, nil
}

// StatementPassages are the passages of a statement in their order; of one
// that is uncoded those that cite a resolution.
func (s *Store) StatementPassages(ctx context.Context, id chancery.StatementID) ([]chancery.Found, error) {
	found, err := read(ctx, s, func(tx pgx.Tx) ([]storedPassage, error) {
		key, err := standingKey(ctx, tx, id)
		if err != nil {
			return nil, err
		}
		return passagesOf(ctx, tx, key)
	})
	if err != nil {
		return nil, fmt.Errorf("passages of statement %s: %w", id, err)
	}
	return each(found, storedPassage.found), nil
}

func passagesOf(ctx context.Context, tx pgx.Tx, statement int64) ([]storedPassage, error) {
	return queryPassages(ctx, tx, `WHERE p.statement = $1 ORDER BY p.ordinal`, statement)
}

// queryPassages reads the passages p that the rest of a query is about.
func queryPassages(ctx context.Context, q querier, rest string, args ...any) ([]storedPassage, error) {
	rows, _ := q.Query(ctx, selectPassages("0::bigint", "0::bigint")+rest, args...)
	return scanPassages(rows)
}

// deletePassages takes passages out of the current coding with all that hangs on them.
func deletePassages(ctx context.Context, tx pgx.Tx, keys []int64) error {
	if len(keys) == 0 {
		return nil
	}
	_, err := tx.Exec(ctx, `DELETE FROM passages WHERE key = ANY($1)`, keys)
	if err != nil {
		return fmt.Errorf("delete passages: %w", err)
	}
	return nil
}

// passageKeys makes n new keys, rising.
func passageKeys(ctx context.Context, tx pgx.Tx, n int) ([]int64, error) {
	rows, _ := tx.Query(ctx, `
		SELECT nextval(sequence)
		FROM (SELECT pg_get_serial_sequence('passages', 'key')::regclass OFFSET 0) AS of (sequence), generate_series(1, $1)`, n)
	keys, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return nil, fmt.Errorf("keys of passages: %w", err)
	}
	return keys, nil
}

// passageSet is passages that are to be written.
type passageSet struct {
	passages []keyedPassage
	broader  hierarchy
}

// tags are the tags of the passages as they are written.
func (s passageSet) tags() map[*chancery.Passage][]byte {
	written := make(map[*chancery.Passage][]byte, len(s.passages))
	for _, p := range s.passages {
		written[p.Passage] = p.tags
	}
	return written
}

// insert writes the passages under their keys, with their tags.
func (s passageSet) insert(ctx context.Context, tx pgx.Tx) error {
	if len(s.passages) == 0 {
		return nil
	}
	words, err := wordingOf(ctx, tx, s.passages)
	if err != nil {
		return err
	}
	err = indexTogether(ctx, tx, len(s.passages), func() error {
		return copyRows(ctx, tx, "passages", passageColumns, s.passages, func(w *rowWriter, p *keyedPassage) {
			w.passage(p, words)
		})
	})
	if err != nil {
		return err
	}
	return s.insertTags(ctx, tx)
}

// manyPassages are enough to put their words and marks into the index by themselves.
const manyPassages = 500

// indexTogether writes so many passages. The indexes of words and marks have a list of
// what is not in its place yet, which every query reads to its end; it is kept short
// (see settings), and put into place every few passages. What many passages add is
// put into place once, which is a sixth less for Postgres to do in a load. It has room
// for what triggers look at of them, which went to disk and back before.
func indexTogether(ctx context.Context, tx pgx.Tx, n int, write func() error) error {
	if n < manyPassages {
		return write()
	}
	if _, err := tx.Exec(ctx, `SET LOCAL gin_pending_list_limit = '64MB'; SET LOCAL work_mem = '32MB'`); err != nil {
		return fmt.Errorf("index passages: %w", err)
	}
	if err := write(); err != nil {
		return err
	}
	_, err := tx.Exec(ctx, `
		SELECT gin_clean_pending_list(index::regclass)
		FROM unnest('{passages_by_word,passages_commitments_by_word,passages_firm_by_mark,passages_soft_by_mark,passages_due_by_mark}'::text[]) AS index`)
	if err != nil {
		return fmt.Errorf("index passages: %w", err)
	}
	return nil
}
