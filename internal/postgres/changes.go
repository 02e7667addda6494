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
	found, err := read(ctx, s, func(tx pgx.Tx) ([]chancery.Logged, error) {
		return readLog(ctx, tx, chancery.LogStretch{After: chancery.Place{Cursor: after}, Limit: limit})
	})
	if err != nil {
		return nil, fmt.Errorf("changes after %d: %w", after, err)
	}
	return each(found, func(c chancery.Logged) chancery.Change { return c.Change }), nil
}

// changeColumns are the columns that [changeRows.add] writes.
var changeColumns = []string{"at", "op", "reason", "kind", "statement", "passage", "before", "after", "place", "head", "passages"}

// mostTogether is how many passages are kept in one value at most: who reads one of them
// reads all.
const mostTogether = 100

// changeRows are rows of the log that are written before the lock is taken, which they
// would take too long for.
type changeRows struct {
	*rowWriter
	tags map[*chancery.Passage][]byte // what is written already, of what the changes lead to
	rows int
}

// add writes the changes of one statement. What passages are after changes that follow
// another is kept in its row, see logged.place: cursors are drawn under the lock of the
// log, row by row, so that those of one COPY stand side by side.
func (r *changeRows) add(changes []chancery.Change) {
	was, is := recordWriter{}, recordWriter{tags: r.tags}
	r.rows += len(changes)
	for len(changes) > 0 {
		first, held := &changes[0], together(changes[1:])
		r.row(func() {
			r.change(first, &was)
			r.after(first, &is)
			r.null()
			r.held(held, &is)
		})
		for i := range held {
			r.row(func() {
				r.change(&held[i], &was)
				r.null()
				r.integer(i + 1)
				r.nulls(2)
			})
		}
		changes = changes[1+len(held):]
	}
}

// together are the first of the changes, as far as they lead to passages with one head.
func together(changes []chancery.Change) []chancery.Change {
	n := 0
	for n < min(len(changes), mostTogether) {
		after := changes[n].After
		if after == nil || after.Passage == nil || after.Statement != changes[0].After.Statement {
			break
		}
		n++
	}
	if n < 2 {
		return nil
	}
	return changes[:n]
}

// change writes all of a change but the record after it.
func (r *changeRows) change(c *chancery.Change, was *recordWriter) {
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
}

func (r *changeRows) after(c *chancery.Change, is *recordWriter) {
	if c.After == nil {
		r.null()
		return
	}
	r.json(func(j *jsonWriter) { is.write(j, c.After) })
}

// held writes the head and the passages of the rows that follow.
func (r *changeRows) held(held []chancery.Change, is *recordWriter) {
	if len(held) == 0 {
		r.nulls(2)
		return
	}
	r.json(func(j *jsonWriter) { j.object(func() { is.writeHead(j, held[0].After.Statement) }) })
	r.texts(len(held), func(i int) {
		p := held[i].After.Passage
		j := jsonWriter{out: r.out, start: len(r.out)}
		j.passage(p, is.tags[p])
		if r.out = j.out; j.err != nil {
			r.fail(fmt.Errorf("record of passage %s: %w", p.ID, j.err))
		}
	})
}

// insertChanges writes the log in the order of the rows; the caller holds its lock.
func insertChanges(ctx context.Context, tx pgx.Tx, r changeRows) error {
	if r.rows == 0 {
		return nil
	}
	return copyFrom(ctx, tx, "logged", changeColumns, r.rowWriter, bytes.NewReader(r.out))
}
