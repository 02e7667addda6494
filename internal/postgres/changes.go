package postgres

import (
	"bytes"
	"context"
	"fmt"

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

// changeColumns are the columns that [changeRows.add] writes.
var changeColumns = []string{"at", "op", "reason", "kind", "statement", "passage", "before", "after"}

// changeRows are rows of the log that are written before the lock is taken, which they
// would take too long for.
type changeRows struct {
	*rowWriter
	tags map[*chancery.Passage][]byte // what is written already, of what the changes lead to
	rows int
}

func (r *changeRows) add(changes []chancery.Change) {
	was, is := recordWriter{}, recordWriter{tags: r.tags}
	for i := range changes {
		r.row(func() { r.change(&changes[i], &was, &is) })
	}
	r.rows += len(changes)
}

func (r *changeRows) change(c *chancery.Change, was, is *recordWriter) {
	subject := c.After
	if subject == nil {
		subject = c.Before
	}
	r.timestamptz(c.At)
	r.text(string(c.Op))
	r.text(string(c.Reason))
	if subject.Passage == nil {
		r.text("statement")
		r.text(string(subject.Statement.ID))
		r.null()
	} else {
		r.text("passage")
		r.text(string(subject.Statement.ID))
		r.text(string(subject.Passage.ID))
	}
	before, err := was.marshal(c.Before)
	if err != nil {
		r.fail(err)
	}
	r.jsonb(before)
	if c.After == nil {
		r.null()
		return
	}
	r.json(func(j *jsonWriter) { is.write(j, c.After) })
}

// insertChanges writes the log in the order of the rows; the caller holds its lock.
func insertChanges(ctx context.Context, tx pgx.Tx, r changeRows) error {
	if r.rows == 0 {
		return nil
	}
	return copyFrom(ctx, tx, "changes", changeColumns, r.rowWriter, bytes.NewReader(r.out))
}
