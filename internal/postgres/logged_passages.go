package postgres

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// PassagesAround are all passages of a statement as they stood before and after
// the write that an entry of the log about the statement tells of; query is as in
// [chancery.LogStretch]. They are made from the log alone, so they can be had of
// any time.
//
// A write is changes that stand side by side, one of them about the statement:
// the first, or, where the statement was removed, the last; see [revise.Diff].
// Ids are every id the statement has or had.
func (s *Store) PassagesAround(ctx context.Context, c chancery.Change, query string) (before, after []chancery.Said, err error) {
	args := pgx.StrictNamedArgs{
		"id": c.Subject().Statement.ID, "cursor": c.Cursor, "reason": c.Reason, "removed": c.Op == chancery.Removed,
	}
	sql := `
		WITH ids AS (
			SELECT array_agg(every.slug) AS every
			FROM statement_slugs one
			JOIN statement_slugs every ON every.statement = one.statement
			WHERE one.slug = @id
		), write AS (
			SELECT
				CASE WHEN @removed THEN coalesce((
					SELECT cursor FROM logged
					WHERE cursor < @cursor AND NOT (` + sameWrite + `)
					ORDER BY cursor DESC LIMIT 1), 0)
				ELSE @cursor - 1 END AS before,
				CASE WHEN @removed THEN @cursor ELSE coalesce((
					SELECT cursor FROM logged
					WHERE cursor > @cursor AND NOT (` + sameWrite + `)
					ORDER BY cursor LIMIT 1) - 1, 9223372036854775807)
				END AS after
		), page AS MATERIALIZED (
			SELECT false AS later, * FROM (` + newestUpTo("before") + `) AS newest
			UNION ALL
			SELECT true, * FROM (` + newestUpTo("after") + `) AS newest
		), held AS (
			SELECT h.cursor + of.place AS cursor, h.head, of.passage AS held
			FROM logged h, unnest(h.passages) WITH ORDINALITY AS of (passage, place)
			WHERE h.cursor = ANY (ARRAY(SELECT DISTINCT cursor - place FROM page WHERE place IS NOT NULL))
		)
		SELECT later, after, head, held, ` + foundIn("whole", query, args) + ` AS found
		FROM (
			SELECT later, passage, after, head, held, coalesce(after, whole_record(head, held)) AS whole
			FROM page LEFT JOIN held USING (cursor)
			WHERE place IS NOT NULL OR after IS NOT NULL
			OFFSET 0) AS records
		ORDER BY later, passage`
	type row struct {
		later bool
		chancery.Said
	}
	var reader recordReader
	scan := func(r pgx.CollectableRow) (row, error) {
		var (
			one              row
			data, head, held []byte
		)
		if err := r.Scan(&one.later, &data, &head, &held, &one.Found); err != nil {
			return one, err
		}
		record, err := unmarshalRecord(data)
		if data == nil {
			record, err = reader.read(head, held)
		}
		if err != nil || record == nil {
			return one, cmp.Or(err, errLostRecord)
		}
		one.Record = *record
		return one, nil
	}
	found, err := rowsOf(ctx, s, anywhere, scan, sql, args)
	if err != nil {
		return nil, nil, fmt.Errorf("passages around change %d: %w", c.Cursor, err)
	}
	for _, r := range found {
		if r.later {
			after = append(after, r.Said)
		} else {
			before = append(before, r.Said)
		}
	}
	return before, after, nil
}

var errLostRecord = errors.New("the log has a passage without its record")

// sameWrite is whether an entry of the log is about a passage that the write
// changed.
const sameWrite = `kind = 'passage' AND reason = @reason AND statement = ANY ((SELECT ids.every FROM ids)::text[])`

// newestUpTo are the records of the passages at a bound of the write.
func newestUpTo(bound string) string {
	return `
			SELECT DISTINCT ON (passage) passage, cursor, after, place
			FROM logged
			WHERE kind = 'passage' AND statement = ANY ((SELECT ids.every FROM ids)::text[])
				AND cursor <= (SELECT write.` + bound + ` FROM write)
			ORDER BY passage, cursor DESC`
}
