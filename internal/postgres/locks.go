package postgres

import (
	"context"
	"encoding/binary"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// lockClass is the first half of an advisory lock: what it guards.
type lockClass int32

// The advisory locks of the archive; each is held to the end of its transaction.
const (
	logLock        lockClass = 1 // writing changes and tallies; the last lock anybody takes
	documentLock   lockClass = 2 // storing a document of a given digest
	vocabularyLock lockClass = 3 // writing the vocabulary
	queueLock      lockClass = 5 // 0 migrating the queue, 1 starting a recode
	crossingLock   lockClass = 6 // adding to the crossings; nobody waits for it
	attemptLock    lockClass = 4 // answering an attempt of a given name; the first lock its writer takes
)

// lock takes an advisory lock. It is a query of its own on purpose: what the
// next one sees was committed before the lock was given.
func lock(ctx context.Context, tx pgx.Tx, class lockClass, key int32) error {
	if _, err := tx.Exec(ctx, `SELECT pg_advisory_xact_lock($1, $2)`, int32(class), key); err != nil {
		return fmt.Errorf("lock %d/%d: %w", class, key, err)
	}
	return nil
}

// lockDocument keeps everybody else from storing the same bytes meanwhile.
func lockDocument(ctx context.Context, tx pgx.Tx, digest [32]byte) error {
	return lock(ctx, tx, documentLock, documentKey(digest))
}

func documentKey(digest [32]byte) int32 { return int32(binary.BigEndian.Uint32(digest[:4])) }

// lockDocuments locks several, all in one order, so that writers who bring the
// same do not wait for one another.
func lockDocuments(ctx context.Context, tx pgx.Tx, entries []chancery.Entry) error {
	_, err := tx.Exec(ctx, `
		SELECT pg_advisory_xact_lock($1, key)
		FROM (SELECT DISTINCT key FROM unnest($2::int[]) AS of (key) ORDER BY key) AS sorted`,
		int32(documentLock), each(entries, func(e chancery.Entry) int32 { return documentKey(e.Revision.SHA256) }))
	if err != nil {
		return fmt.Errorf("lock documents: %w", err)
	}
	return nil
}
