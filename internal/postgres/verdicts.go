package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Verdicts are what people said of a passage, the oldest first, also where the
// passage is in the archive no longer.
func (s *Store) Verdicts(ctx context.Context, id chancery.PassageID) ([]chancery.Verdict, error) {
	verdicts, err := rowsOf(ctx, s, current, func(row pgx.CollectableRow) (chancery.Verdict, error) { return scanVerdict(row, id) }, `
		SELECT verdict, by, reason, at, before, after
		FROM reviews
		WHERE passage = $1
		ORDER BY key`, id)
	if err != nil {
		return nil, fmt.Errorf("verdicts on passage %s: %w", id, foundOrNot(err))
	}
	return verdicts, nil
}

func scanVerdict(row pgx.CollectableRow, id chancery.PassageID) (chancery.Verdict, error) {
	v := chancery.Verdict{Correction: chancery.Correction{Passage: id}}
	var before, after []byte
	if err := row.Scan(&v.Review, &v.By, &v.Reason, &v.At, &before, &after); err != nil {
		return v, err
	}
	v.At = v.At.UTC()
	was, err := unmarshalRecord(before)
	if err != nil {
		return v, err
	}
	is, err := unmarshalRecord(after)
	if err != nil {
		return v, err
	}
	v.Before, v.After = *was, *is
	return v, nil
}
