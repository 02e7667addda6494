package postgres

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Changes are the entries of the change log behind a cursor, oldest first and at
// most limit of them; after 0 it begins with the first. Who has read up to a
// cursor has missed nothing before it, however many are writing.
func (s *Store) Changes(ctx context.Context, after int64, limit int) ([]chancery.Change, error) {
	found, err := rowsOf(ctx, s, anywhere, scanLogged, `
		SELECT `+loggedColumns+`, before, after, true AS found_before, true AS found_after
		FROM changes
		WHERE cursor > $1
		ORDER BY cursor
		LIMIT $2`, after, limit)
	if err != nil {
		return nil, fmt.Errorf("changes after %d: %w", after, err)
	}
	return each(found, func(c chancery.Logged) chancery.Change { return c.Change }), nil
}

// changeRow is a change as it is written.
type changeRow struct {
	at            time.Time
	op            chancery.Op
	reason        chancery.Reason
	statement     chancery.StatementID
	passage       *chancery.PassageID
	before, after []byte
}

// changeRows renders changes, which takes too long to be done under the lock; tags are
// what is rendered already, of what they lead to.
func changeRows(changes []chancery.Change, tags map[*chancery.Passage][]byte) ([]changeRow, error) {
	rows := make([]changeRow, len(changes))
	was, is := recordWriter{}, recordWriter{tags: tags}
	for i, c := range changes {
		before, err := was.write(c.Before)
		if err != nil {
			return nil, err
		}
		after, err := is.write(c.After)
		if err != nil {
			return nil, err
		}
		subject := c.After
		if subject == nil {
			subject = c.Before
		}
		rows[i] = changeRow{c.At, c.Op, c.Reason, subject.Statement.ID, nil, before, after}
		if subject.Passage != nil {
			rows[i].passage = &subject.Passage.ID
		}
	}
	return rows, nil
}

// insertChanges writes the log in the order of the rows; the caller holds its lock.
func insertChanges(ctx context.Context, tx pgx.Tx, rows []changeRow) error {
	return copyRows(ctx, tx, "changes",
		[]string{"at", "op", "reason", "kind", "statement", "passage", "before", "after"},
		rows, func(_ int, r changeRow) ([]any, error) {
			kind := "statement"
			if r.passage != nil {
				kind = "passage"
			}
			return []any{r.at, r.op, r.reason, kind, r.statement, r.passage, r.before, r.after}, nil
		})
}
