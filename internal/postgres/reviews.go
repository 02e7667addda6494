package postgres

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/revise"
)

// Review keeps what a person said of the coding of a passage, and puts the coding
// they want in its place: their own where they corrected it, the one that is there
// where they confirmed or rejected it, with coding nil. It stands until the next
// review of the passage, also when the statement is coded again or a correction
// of the text moves the passage. Spans of coding are code points of the body.
func (s *Store) Review(
	ctx context.Context, c chancery.Correction, coding *chancery.Coding, conditions ...chancery.Condition,
) (chancery.Found, error) {
	return s.judge(ctx, c, conditions, func(chancery.Passage) *chancery.Coding { return coding })
}

// Amend is [Store.Review] with what the person wants to be otherwise, nil where
// they want nothing: the rest of the coding stays as it is at that moment.
func (s *Store) Amend(
	ctx context.Context, c chancery.Correction, amendment *chancery.Amendment, conditions ...chancery.Condition,
) (chancery.Found, error) {
	return s.judge(ctx, c, conditions, func(p chancery.Passage) *chancery.Coding {
		if amendment == nil {
			return nil
		}
		coding := revise.Amend(p, *amendment)
		return &coding
	})
}

// judge puts the coding that a person wants in the place of the one that is there.
func (s *Store) judge(
	ctx context.Context, c chancery.Correction, conditions []chancery.Condition, want func(chancery.Passage) *chancery.Coding,
) (chancery.Found, error) {
	statement, err := readCurrent(ctx, s, func(tx pgx.Tx) (chancery.StatementID, error) { return statementWith(ctx, tx, c.Passage) })
	if err == nil {
		_, err = s.rewrite(ctx, statement, conditions, func(tx pgx.Tx, w *rewriting) error { return review(ctx, tx, w, c, want) })
	}
	if hasCode(err, "23503") { // foreign_key_violation
		err = fmt.Errorf("a theme or country that is not known: %w: %w", chancery.ErrConflict, err)
	}
	if err != nil {
		return chancery.Found{}, fmt.Errorf("review passage %s: %w", c.Passage, foundOrNot(err))
	}
	return s.Passage(ctx, c.Passage)
}

// requireVerdict refuses what the archive could not keep.
func requireVerdict(c chancery.Correction, coding *chancery.Coding) error {
	wrong := func(kind, value, reason string) error {
		return &chancery.ValueError{Kind: kind, Value: value, Reason: reason}
	}
	switch {
	case !slices.Contains([]chancery.Review{chancery.Confirmed, chancery.Corrected, chancery.Rejected}, c.Review):
		return wrong("review", string(c.Review), "is not a verdict of a person")
	case c.By == "":
		return wrong("by", "", "is nobody")
	case (c.Review == chancery.Corrected) != (coding != nil):
		return wrong("review", string(c.Review), "does not go with what is said of the coding: only a corrected one is another")
	case coding != nil && !slices.Contains(chancery.Acts(), coding.Act):
		return wrong("act", string(coding.Act), "is not an act")
	case coding != nil && (coding.Act == chancery.Commitment) != slices.Contains(chancery.Strengths(), coding.Strength):
		return wrong("strength", coding.Strength.String(), "does not go with the act: a commitment has one, no other act does")
	}
	return requireRoles(coding)
}

// requireRoles refuses a country that plays no part.
func requireRoles(coding *chancery.Coding) error {
	if coding == nil {
		return nil
	}
	for _, tag := range coding.Countries {
		if len(tag.Roles) == 0 {
			return &chancery.ValueError{
				Kind: "countries", Value: string(tag.Country), Reason: "plays no part in the passage yet: give its roles",
				Candidates: texts(chancery.Roles()),
			}
		}
	}
	return nil
}

// statementWith is the statement that a passage stands in.
func statementWith(ctx context.Context, tx pgx.Tx, id chancery.PassageID) (chancery.StatementID, error) {
	var statement chancery.StatementID
	err := tx.QueryRow(ctx, `
		SELECT s.id
		FROM passages p
		JOIN statements s ON s.key = p.statement
		WHERE p.id = $1`, id).Scan(&statement)
	if errors.Is(err, pgx.ErrNoRows) {
		_, err = whyNoPassage(ctx, tx, id)
	}
	return statement, err
}

// review makes the passage what the person wants, and keeps that they do.
func review(
	ctx context.Context, tx pgx.Tx, w *rewriting, c chancery.Correction, want func(chancery.Passage) *chancery.Coding,
) error {
	i := slices.IndexFunc(w.stored.Passages, func(p chancery.Passage) bool { return p.ID == c.Passage })
	if i < 0 {
		return chancery.ErrWithdrawn // since it was looked up
	}
	coding := want(w.stored.Passages[i])
	if err := requireVerdict(c, coding); err != nil {
		return err
	}
	w.fresh.Statement, w.fresh.Passages = w.stored.Statement, slices.Clone(w.stored.Passages)
	w.reason, w.at = chancery.Reviewed, moment(c.At)
	judged := &w.fresh.Passages[i]
	judged.Review = c.Review
	if coding != nil {
		judged.Coding = *coding
	}
	said := chancery.Deed{At: w.at, Action: chancery.Judged, Subject: string(c.Passage), Detail: string(c.Review) + " by " + c.By}
	if c.Reason != "" {
		said.Detail += ": " + c.Reason
	}
	if err := insertDeed(ctx, tx, said); err != nil { // also where it changes nothing
		return err
	}
	return insertReview(ctx, tx, w, c, w.stored.Passages[i], *judged)
}

func insertReview(ctx context.Context, tx pgx.Tx, w *rewriting, c chancery.Correction, before, after chancery.Passage) error {
	statement := chancery.Statement{ID: w.stored.Statement.ID, Origin: w.stored.Statement.Origin}
	was, err := marshalRecord(&chancery.Record{Statement: &statement, Passage: &before})
	if err != nil {
		return err
	}
	is, err := marshalRecord(&chancery.Record{Statement: &statement, Passage: &after})
	if err != nil {
		return err
	}
	_, err = tx.Exec(ctx, `
		INSERT INTO reviews (statement, passage, verdict, by, reason, at, before, after)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`, w.statement, c.Passage, c.Review, c.By, c.Reason, w.at, was, is)
	return err
}

// keepReviews makes passages of a fresh reading what people want them to be.
func keepReviews(ctx context.Context, tx pgx.Tx, w *rewriting) error {
	rows, _ := tx.Query(ctx, `
		SELECT DISTINCT ON (passage) after
		FROM reviews
		WHERE statement = $1
		ORDER BY passage, key DESC`, w.statement)
	kept, err := pgx.CollectRows(rows, pgx.RowTo[[]byte])
	if err != nil {
		return fmt.Errorf("reviews: %w", err)
	}
	reviewed := make(map[chancery.PassageID]chancery.Passage, len(kept))
	for _, data := range kept {
		record, err := unmarshalRecord(data)
		if err != nil {
			return fmt.Errorf("reviews: %w", err)
		}
		reviewed[record.Passage.ID] = *record.Passage
	}
	for i, p := range w.fresh.Passages {
		if wanted, there := reviewed[p.ID]; there {
			w.fresh.Passages[i] = asReviewed(p, wanted)
		}
	}
	return nil
}
