package postgres

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Revision is one version of the text of a statement, with its bytes as they
// were received; number 0 asks for the current one. Of a withdrawn statement
// there is [chancery.ErrWithdrawn].
func (s *Store) Revision(ctx context.Context, id chancery.StatementID, number int) (chancery.Revision, error) {
	revision, err := read(ctx, s, func(tx pgx.Tx) (chancery.Revision, error) {
		key, err := standingKey(ctx, tx, id)
		if err != nil {
			return chancery.Revision{}, err
		}
		return revisionByNumber(ctx, tx, key, number)
	})
	if err != nil {
		return chancery.Revision{}, fmt.Errorf("revision %d of statement %s: %w", number, id, err)
	}
	return revision, nil
}

// Revisions are the versions of the text of a statement, first to last, without
// bytes and body.
func (s *Store) Revisions(ctx context.Context, id chancery.StatementID) ([]chancery.Revision, error) {
	revisions, err := read(ctx, s, func(tx pgx.Tx) ([]chancery.Revision, error) {
		key, err := standingKey(ctx, tx, id)
		if err != nil {
			return nil, err
		}
		rows, _ := tx.Query(ctx, `
			SELECT number, media_type, digest, received_at
			FROM revisions
			WHERE statement = $1
			ORDER BY number`, key)
		found, err := pgx.CollectRows(rows, pgx.RowToStructByNameLax[revisionRow])
		return each(found, revisionRow.revision), err
	})
	if err != nil {
		return nil, fmt.Errorf("revisions of statement %s: %w", id, err)
	}
	return revisions, nil
}

type revisionRow struct {
	Number     int
	Raw        []byte
	MediaType  string
	Digest     []byte
	Body       string
	ReceivedAt time.Time
}

func (r revisionRow) revision() chancery.Revision {
	return chancery.Revision{
		Number: r.Number, Raw: r.Raw, MediaType: r.MediaType, SHA256: [32]byte(r.Digest),
		Body: chancery.Body{Text: r.Body}, ReceivedAt: r.ReceivedAt.UTC(),
	}
}

func revisionByNumber(ctx context.Context, tx pgx.Tx, statement int64, number int) (chancery.Revision, error) {
	rows, _ := tx.Query(ctx, `
		SELECT r.number, r.raw, r.media_type, r.digest, r.body, r.received_at
		FROM revisions r
		JOIN statements s ON s.key = r.statement
		WHERE r.statement = $1 AND r.number = coalesce(nullif($2, 0), s.revision)`, statement, number)
	row, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[revisionRow])
	if err != nil {
		return chancery.Revision{}, foundOrNot(err)
	}
	revision := row.revision()
	revision.Body.Blocks, err = blocks(ctx, tx, statement, revision)
	return revision, err
}

// keyedRevision is a revision with the key of its statement.
type keyedRevision struct {
	statement int64
	chancery.Revision
}

func insertRevisions(ctx context.Context, tx pgx.Tx, revisions []keyedRevision) error {
	err := copyRows(ctx, tx, "revisions",
		[]string{"statement", "number", "raw", "media_type", "digest", "body", "received_at"},
		revisions, func(w *rowWriter, r *keyedRevision) {
			w.bigint(r.statement)
			w.integer(r.Number)
			w.bytea(r.Raw)
			w.text(r.MediaType)
			w.bytea(r.SHA256[:])
			w.text(r.Body.Text)
			w.timestamptz(r.ReceivedAt)
		})
	if err != nil {
		return err
	}
	return insertBlocks(ctx, tx, revisions)
}
