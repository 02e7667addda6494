package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// givenRecord is what senders said of a document, as the database keeps it.
type givenRecord struct {
	Title     string        `json:"title,omitempty"`
	Date      chancery.Date `json:"date,omitempty"` // may be partial
	Place     string        `json:"place,omitempty"`
	Language  string        `json:"language,omitempty"`
	SourceURL string        `json:"source_url,omitempty"`
	Issuers   []string      `json:"issuers,omitempty"` // names
}

func recordGiven(o chancery.Origin) givenRecord {
	return givenRecord{
		Title: o.Title, Date: o.Date, Place: o.Place, Language: o.Language, SourceURL: o.SourceURL,
		Issuers: each(o.Issuers, func(i chancery.Issuer) string { return i.Name }),
	}
}

func (r givenRecord) origin() chancery.Origin {
	return chancery.Origin{
		Title: r.Title, Date: r.Date, Place: r.Place, Language: r.Language, SourceURL: r.SourceURL,
		Issuers: each(r.Issuers, func(name string) chancery.Issuer { return chancery.Issuer{Name: name} }),
	}
}

// Submission is the current text of a statement as it was sent: the bytes, their
// media type, and what was said of them, so that they can be coded again. Of a
// statement stored before this was kept, all that is known counts as said.
func (s *Store) Submission(ctx context.Context, id chancery.StatementID) (chancery.Submission, error) {
	submission, err := readCurrent(ctx, s, func(tx pgx.Tx) (chancery.Submission, error) {
		key, err := standingKey(ctx, tx, id)
		if err != nil {
			return chancery.Submission{}, err
		}
		return submissionOf(ctx, tx, key)
	})
	if err != nil {
		return chancery.Submission{}, fmt.Errorf("submission of statement %s: %w", id, err)
	}
	return submission, nil
}

func submissionOf(ctx context.Context, tx pgx.Tx, statement int64) (chancery.Submission, error) {
	var (
		sub   chancery.Submission
		given *givenRecord
	)
	err := tx.QueryRow(ctx, `
		SELECT r.raw, r.media_type, s.given
		FROM statements s
		JOIN revisions r ON r.statement = s.key AND r.number = s.revision
		WHERE s.key = $1`, statement).Scan(&sub.Raw, &sub.MediaType, &given)
	if err != nil {
		return chancery.Submission{}, err
	}
	if given != nil {
		sub.Given = given.origin()
		return sub, nil
	}
	known, err := statementByKey(ctx, tx, statement)
	sub.Given = known.Origin
	return sub, err
}

// rememberGiven keeps what the sender of a correction said.
func rememberGiven(ctx context.Context, tx pgx.Tx, statement int64, given chancery.Origin) error {
	_, err := tx.Exec(ctx, `
		UPDATE statements
		SET given = $2
		WHERE key = $1 AND given IS DISTINCT FROM $2`, statement, recordGiven(given))
	if err != nil {
		return fmt.Errorf("what was said of the document: %w", err)
	}
	return nil
}
