package postgres

import (
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// selectLogged selects the first @limit rows of the log that a condition tells, oldest
// first, for [scanLogged]. What a row holds for those behind it, see logged.place, comes
// once, with the first of these: the head, and as many passages as there are rows to come;
// and whether the query finds each.
func selectLogged(where, query string, args pgx.StrictNamedArgs) string {
	const (
		isFirst = `place = 1 OR place > 1 AND nth = 1`
		toCome  = `h.passages[l.place:(l.place + @limit::bigint - nth)::integer]`
		holder  = `h.cursor = l.cursor - l.place`
	)
	foundHeld := `NULL::boolean[]`
	if query != "" {
		foundHeld = `
			CASE WHEN ` + isFirst + ` THEN ARRAY(
				SELECT ` + foundIn("after", query, args) + `
				FROM (
					SELECT whole_record(h.head, of.passage) AS after
					FROM logged h, unnest(` + toCome + `) AS of (passage)
					WHERE ` + holder + `
					OFFSET 0) AS each) END`
	}
	return `
		SELECT cursor, at, op, reason, coalesce(passage, statement) AS record, before, after,
			` + foundIn("before", query, args) + ` AS found_before,
			` + foundIn("after", query, args) + ` AS found_after,
			place IS NOT NULL AS is_held,
			CASE WHEN ` + isFirst + ` THEN (SELECT h.head || ` + toCome + ` FROM logged h WHERE ` + holder + `) END AS held,
			` + foundHeld + ` AS found_held
		FROM (
			SELECT *, row_number() OVER (ORDER BY cursor) AS nth
			FROM logged
			` + where + `
			ORDER BY cursor
			LIMIT @limit) AS l
		ORDER BY cursor`
}

// scanLogged reads what selectLogged selects.
func scanLogged(rows pgx.Rows) ([]chancery.Logged, error) {
	var (
		reader   recordReader
		head     []byte
		passages [][]byte // that a row before holds for the next
		found    []bool
	)
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (chancery.Logged, error) {
		var (
			c             chancery.Logged
			cursor        int64
			id            string
			before, after []byte
			isHeld        bool
			held          [][]byte
			foundHeld     []bool
		)
		err := row.Scan(&cursor, &c.At, &c.Op, &c.Reason, &id, &before, &after, &c.FoundBefore, &c.FoundAfter, &isHeld, &held, &foundHeld)
		if err != nil {
			return c, err
		}
		c.At = c.At.UTC()
		c.Place = chancery.NewPlace(cursor, c.At, c.Op, id)
		if c.Before, err = unmarshalRecord(before); err != nil {
			return c, err
		}
		if len(held) > 0 {
			head, passages, found = held[0], held[1:], foundHeld
		}
		if isHeld && len(passages) > 0 {
			c.After, err = reader.read(head, passages[0])
			passages = passages[1:]
		} else {
			c.After, err = unmarshalRecord(after)
		}
		if isHeld && len(found) > 0 {
			c.FoundAfter, found = found[0], found[1:]
		}
		if err != nil {
			return c, err
		}
		return c, requireOwn(c, id)
	})
}

// requireOwn checks that a change has the record that is its own, wherever it is kept.
func requireOwn(c chancery.Logged, id string) error {
	if c.Op == chancery.Removed && c.After == nil || c.After != nil && recordID(c.After) == id {
		return nil
	}
	return fmt.Errorf("the record after change %d is not of %s", c.Cursor, id)
}

func recordID(r *chancery.Record) string {
	if r.Passage != nil {
		return string(r.Passage.ID)
	}
	return string(r.Statement.ID)
}
