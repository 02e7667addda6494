package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Outline is the sections of a statement as it is now, in the order of its text:
// one for its title and each heading, and one for what stands before them, if
// anything does.
func (s *Store) Outline(ctx context.Context, id chancery.StatementID) ([]chancery.Section, error) {
	sections, err := read(ctx, s, func(tx pgx.Tx) ([]chancery.Section, error) {
		key, err := standingKey(ctx, tx, id)
		if err != nil {
			return nil, err
		}
		return outline(ctx, tx, key)
	})
	if err != nil {
		return nil, fmt.Errorf("outline of statement %s: %w", id, err)
	}
	return sections, nil
}

func outline(ctx context.Context, tx pgx.Tx, statement int64) ([]chancery.Section, error) {
	type heading struct {
		blockRow
		Heading string
		Length  int // of the whole text
	}
	type passage struct {
		SpanStart, Paragraph int
		Kind                 chancery.BlockKind
		Act                  chancery.Act
	}
	var (
		sections []chancery.Section
		length   int
		batch    pgx.Batch
	)
	batch.Queue(`
		SELECT char_length(r.body) FROM statements s JOIN revisions r ON r.statement = s.key AND r.number = s.revision
		WHERE s.key = $1`, statement).QueryRow(func(row pgx.Row) error { return row.Scan(&length) })
	batch.Queue(`
		SELECT b.kind, b.level, b.marker, b.span_start, b.span_end, char_length(r.body) AS length,
			substr(r.body, b.span_start + 1, b.span_end - b.span_start) AS heading
		FROM statements s
		JOIN revisions r ON r.statement = s.key AND r.number = s.revision
		JOIN blocks b ON b.statement = s.key AND b.revision = s.revision
		WHERE s.key = $1 AND b.kind IN ('title', 'heading')
		ORDER BY b.position`, statement,
	).Query(eachRow(func(h heading) {
		if n := len(sections); n > 0 {
			sections[n-1].Span.End = h.SpanStart
		} else if h.SpanStart > 0 {
			sections = append(sections, chancery.Section{Span: chancery.Span{End: h.SpanStart}})
		}
		sections = append(sections, chancery.Section{
			Kind: h.Kind, Heading: h.Heading, Level: h.Level, Marker: h.Marker, Span: chancery.Span{Start: h.SpanStart, End: h.Length},
		})
	}))
	batch.Queue(`
		SELECT span_start, paragraph, kind, act FROM passages WHERE statement = $1 ORDER BY ordinal`, statement,
	).Query(eachRow(func(p passage) {
		if len(sections) == 0 {
			sections = []chancery.Section{{Span: chancery.Span{End: length}}}
		}
		for i := range sections {
			if sections[i].Holds(p.SpanStart) {
				sections[i].Take(p.Act, p.Paragraph, p.Kind)
			}
		}
	}))
	err := tx.SendBatch(ctx, &batch).Close()
	return sections, err
}
