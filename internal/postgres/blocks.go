package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

type blockRow struct {
	Kind      chancery.BlockKind
	Level     int
	Marker    string
	SpanStart int
	SpanEnd   int
}

// blocks are the blocks of a revision, whose spans count bytes in Go and code
// points in the database.
func blocks(ctx context.Context, tx pgx.Tx, statement int64, r chancery.Revision) ([]chancery.Block, error) {
	rows, _ := tx.Query(ctx, `
		SELECT kind, level, marker, span_start, span_end
		FROM blocks
		WHERE statement = $1 AND revision = $2
		ORDER BY position`, statement, r.Number)
	found, err := pgx.CollectRows(rows, pgx.RowToStructByName[blockRow])
	at := pointer{text: r.Body.Text}
	return each(found, func(b blockRow) chancery.Block {
		span := at.toBytes(chancery.Span{Start: b.SpanStart, End: b.SpanEnd})
		return chancery.Block{Kind: b.Kind, Level: b.Level, Marker: b.Marker, Span: span}
	}), err
}

// placedBlock is a block that is to be written, its span in code points.
type placedBlock struct {
	revision keyedRevision
	position int
	chancery.Block
}

func insertBlocks(ctx context.Context, tx pgx.Tx, revisions []keyedRevision) error {
	var rows []placedBlock
	for _, r := range revisions {
		at := pointer{text: r.Body.Text}
		for i, b := range r.Body.Blocks {
			var err error
			if b.Span, err = at.toPoints(b.Span); err != nil {
				return fmt.Errorf("block %d: %w", i+1, err)
			}
			rows = append(rows, placedBlock{r, i + 1, b})
		}
	}
	return copyRows(ctx, tx, "blocks",
		[]string{"statement", "revision", "position", "kind", "level", "marker", "span_start", "span_end"},
		rows, func(w *rowWriter, b *placedBlock) {
			w.bigint(b.revision.statement)
			w.integer(b.revision.Number)
			w.integer(b.position)
			w.text(string(b.Kind))
			w.smallint(b.Level)
			w.text(b.Marker)
			w.span(b.Span)
		})
}
