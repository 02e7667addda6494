package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/revise"
)

// Replace puts an entry in the place of what is stored of a statement, for a
// reason: [chancery.SourceCorrected] or [chancery.Recoded]. Another text makes a
// new revision, the same text none. Only what differs is written and logged; an
// entry that says the same leaves the statement as it is. What people said of a
// passage, see [Store.Review], stands before what the entry says.
//
// A correction of title or date gives the statement the id that the entry
// proposes, or the first free form of it; the ids it had lead to it for ever, and
// those of its passages stay. The bytes of another statement that stands, from
// the same source, are refused with a [*chancery.TwinError].
func (s *Store) Replace(
	ctx context.Context, id chancery.StatementID, e chancery.Entry, reason chancery.Reason, now time.Time,
	conditions ...chancery.Condition,
) (chancery.Statement, error) {
	return s.replace(ctx, id, e, replacing{reason: reason, now: now, conditions: conditions})
}

// replacing is why and when a statement is replaced, and where.
type replacing struct {
	reason     chancery.Reason
	now        time.Time
	conditions []chancery.Condition
	recode     int64 // that it is a part of; 0: of none
}

func (s *Store) replace(ctx context.Context, id chancery.StatementID, e chancery.Entry, r replacing) (chancery.Statement, error) {
	return s.rewrite(ctx, id, r.conditions, func(tx pgx.Tx, w *rewriting) error {
		revision, err := revisionFor(ctx, tx, *w, e)
		if err != nil {
			return err
		}
		name := w.stored.Statement.ID
		if r.reason == chancery.SourceCorrected {
			if name, err = w.rename(ctx, tx, e.Statement); err != nil {
				return err
			}
			if err := rememberGiven(ctx, tx, w.statement, e.Given); err != nil {
				return err
			}
		}
		w.fresh = edition(e, name, w.root, revision)
		w.fresh.Revision.ReceivedAt = receipt(e.Revision.ReceivedAt, moment(r.now))
		w.fresh.Statement.CreatedAt = w.stored.Statement.CreatedAt
		w.reason, w.at, w.deed, w.recode = r.reason, moment(r.now), replacement(*w, r.reason), r.recode
		return keepReviews(ctx, tx, w)
	})
}

// replacement says what puts another reading in the place of a statement.
func replacement(w rewriting, reason chancery.Reason) chancery.Deed {
	was, is := w.stored.Statement, w.fresh.Statement
	if reason == chancery.Recoded {
		return chancery.Deed{Action: chancery.CodedAgain, Subject: string(is.ID), Detail: "ruleset " + is.Ruleset}
	}
	d := chancery.Deed{Action: chancery.CorrectedText, Subject: string(is.ID), Detail: fmt.Sprintf("revision %d", is.Revision)}
	if was.ID != is.ID {
		d.Detail += ", before " + string(was.ID)
	}
	return d
}

// Withdraw takes a statement back: it and its passages leave the archive, and
// stay in the log and the revisions.
func (s *Store) Withdraw(
	ctx context.Context, id chancery.StatementID, why string, now time.Time, conditions ...chancery.Condition,
) (chancery.Statement, error) {
	return s.rewrite(ctx, id, conditions, func(_ pgx.Tx, w *rewriting) error {
		w.fresh.Statement = w.stored.Statement
		w.fresh.Statement.Withdrawn = &chancery.Withdrawal{At: moment(now), Reason: why}
		w.reason, w.at = chancery.WasWithdrawn, moment(now)
		w.deed = chancery.Deed{Action: chancery.TookBack, Subject: string(w.stored.Statement.ID), Detail: why}
		return nil
	})
}

// rewrite loads what is stored, lets prepare say what is to be, and writes it,
// where the conditions hold.
func (s *Store) rewrite(
	ctx context.Context, id chancery.StatementID, conditions []chancery.Condition, prepare func(pgx.Tx, *rewriting) error,
) (chancery.Statement, error) {
	var statement chancery.Statement
	err := write(ctx, s, func(tx pgx.Tx) error {
		w, err := load(ctx, tx, id)
		if err != nil {
			return err
		}
		for _, holds := range conditions {
			if err := holds(w.stored); err != nil {
				return err
			}
		}
		if err := prepare(tx, &w); err != nil {
			return err
		}
		w.fresh.Statement.UpdatedAt, w.fresh.Statement.SaidAt = w.at, w.stored.Statement.SaidAt
		if !revise.SaysSame(w.stored.Statement, w.fresh.Statement) {
			w.fresh.Statement.SaidAt = w.at
		}
		changed, err := w.apply(ctx, tx)
		if err != nil {
			return err
		}
		statement = w.fresh.Statement
		if !changed {
			statement = w.stored.Statement
			err = noteReading(ctx, tx, w)
		}
		return err
	})
	if err != nil {
		return chancery.Statement{}, fmt.Errorf("rewrite %s: %w", id, readable(err))
	}
	return statement, nil
}

// load reads what is stored of a statement and keeps other writers from it.
func load(ctx context.Context, tx pgx.Tx, id chancery.StatementID) (rewriting, error) {
	key, err := statementKey(ctx, tx, id)
	if err != nil {
		return rewriting{}, err
	}
	w := rewriting{statement: key, keys: map[chancery.PassageID]int64{}, said: map[chancery.PassageID]time.Time{}}
	err = tx.QueryRow(ctx, `SELECT root FROM statements WHERE key = $1 FOR NO KEY UPDATE`, key).Scan(&w.root)
	if err != nil {
		return rewriting{}, err
	}
	if _, err = standingKey(ctx, tx, id); err != nil {
		return rewriting{}, err
	}
	if w.stored.Statement, err = statementByKey(ctx, tx, key); err != nil {
		return rewriting{}, err
	}
	passages, err := passagesOf(ctx, tx, key)
	for _, p := range passages {
		w.keys[p.Passage.ID] = p.key
		w.said[p.Passage.ID] = p.SaidAt
		w.stored.Passages = append(w.stored.Passages, p.Passage)
	}
	return w, err
}

// revisionFor is the number of the revision that an entry is of: the current one
// where bytes and body are the same, else the next.
func revisionFor(ctx context.Context, tx pgx.Tx, w rewriting, e chancery.Entry) (int, error) {
	r := e.Revision
	// Nobody may store these bytes as a new statement meanwhile.
	if err := lockDocument(ctx, tx, r.SHA256); err != nil {
		return 0, err
	}
	current := w.stored.Statement.Revision
	var same bool
	err := tx.QueryRow(ctx, `
		SELECT digest = $3 AND body = $4
		FROM revisions
		WHERE statement = $1 AND number = $2`, w.statement, current, r.SHA256[:], r.Body.Text).Scan(&same)
	if err != nil {
		return 0, fmt.Errorf("compare revision %d: %w", current, err)
	}
	if same {
		return current, nil
	}
	return current + 1, refuseTwin(ctx, tx, w.statement, e)
}

// refuseTwin sees to it that a document is not in the archive as two statements.
func refuseTwin(ctx context.Context, tx pgx.Tx, statement int64, e chancery.Entry) error {
	rows, _ := tx.Query(ctx, `
		SELECT s.id
		FROM revisions r
		JOIN statements s ON s.key = r.statement AND s.revision = r.number
		WHERE r.digest = $1 AND (s.source_url = $2 OR s.source_url = '' OR $2 = '')
			AND s.key <> $3 AND s.withdrawn_at IS NULL
		ORDER BY s.key
		LIMIT 1`, e.Revision.SHA256[:], e.Statement.SourceURL, statement)
	twin, err := pgx.CollectExactlyOneRow(rows, pgx.RowTo[chancery.StatementID])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("recognise document: %w", err)
	}
	return &chancery.TwinError{Statement: twin}
}

// noteReading keeps that a ruleset read the statement and found nothing new.
func noteReading(ctx context.Context, tx pgx.Tx, w rewriting) error {
	_, err := tx.Exec(ctx, `
		UPDATE statements
		SET read_by = $2
		WHERE key = $1 AND read_by <> $2`, w.statement, w.fresh.Statement.Ruleset)
	return err
}
