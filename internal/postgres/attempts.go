package postgres

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// PutOnce is [Store.Put] for an attempt. One that was answered before is answered
// the same again, whatever became of the statement since; of several at once, one
// is made and the others wait for its answer. A name that its owner gave to
// something else is [chancery.ErrReused]. What fails is not kept: it may be tried
// again. Attempts are known for a week.
func (s *Store) PutOnce(
	ctx context.Context, a chancery.Attempt, e chancery.Entry, now time.Time,
) (statement chancery.Statement, created bool, err error) {
	err = write(ctx, s, func(tx pgx.Tx) error {
		if err := lockAttempt(ctx, tx, a); err != nil {
			return err
		}
		statement, created, err = answered(ctx, tx, a)
		if !errors.Is(err, chancery.ErrNotFound) {
			return err
		}
		statement, created, err = put(ctx, tx, e, moment(now))
		if err == nil && statement.Withdrawn != nil {
			err = chancery.ErrWithdrawn
		}
		if err != nil {
			return err
		}
		return keepAnswer(ctx, tx, a, statement, created)
	})
	if err != nil {
		return statement, false, fmt.Errorf("put %s once: %w", e.Statement.ID, readable(err))
	}
	return statement, created, nil
}

// Answered is the answer that an attempt has had; where it has had none, it is
// [chancery.ErrNotFound].
func (s *Store) Answered(ctx context.Context, a chancery.Attempt) (statement chancery.Statement, created bool, err error) {
	_, err = readCurrent(ctx, s, func(tx pgx.Tx) (struct{}, error) {
		statement, created, err = answered(ctx, tx, a)
		return struct{}{}, err
	})
	if err != nil {
		return chancery.Statement{}, false, fmt.Errorf("answer to an attempt: %w", err)
	}
	return statement, created, nil
}

// lockAttempt keeps everybody else from making the same attempt meanwhile.
func lockAttempt(ctx context.Context, tx pgx.Tx, a chancery.Attempt) error {
	sum := sha256.Sum256([]byte(a.Owner + "\x00" + a.Name))
	return lock(ctx, tx, attemptLock, int32(binary.BigEndian.Uint32(sum[:4])))
}

func answered(ctx context.Context, tx pgx.Tx, a chancery.Attempt) (chancery.Statement, bool, error) {
	var (
		same, created bool
		answer        []byte
	)
	err := tx.QueryRow(ctx, `
		SELECT digest = $3, answer, created
		FROM attempts
		WHERE owner = $1 AND name = $2`, a.Owner, a.Name, a.Digest[:]).Scan(&same, &answer, &created)
	if err == nil && !same {
		err = chancery.ErrReused
	}
	if err != nil {
		return chancery.Statement{}, false, foundOrNot(err)
	}
	record, err := unmarshalRecord(answer)
	if err != nil {
		return chancery.Statement{}, false, err
	}
	return *record.Statement, created, nil
}

func keepAnswer(ctx context.Context, tx pgx.Tx, a chancery.Attempt, s chancery.Statement, created bool) error {
	answer, err := marshalRecord(&chancery.Record{Statement: &s})
	if err != nil {
		return err
	}
	_, err = tx.Exec(ctx, `
		INSERT INTO attempts (owner, name, digest, answer, created)
		VALUES ($1, $2, $3, $4, $5)`, a.Owner, a.Name, a.Digest[:], answer, created)
	if err != nil {
		return fmt.Errorf("keep the answer: %w", err)
	}
	return forgetAttempts(ctx, tx)
}

// forgetAttempts takes away a few that are old, as many as come in at least.
func forgetAttempts(ctx context.Context, tx pgx.Tx) error {
	_, err := tx.Exec(ctx, `
		DELETE FROM attempts
		WHERE (owner, name) IN (
			SELECT owner, name
			FROM attempts
			WHERE at < now() - interval '7 days'
			ORDER BY at
			LIMIT 10
			FOR UPDATE SKIP LOCKED)`)
	if err != nil {
		return fmt.Errorf("forget old attempts: %w", err)
	}
	return nil
}
