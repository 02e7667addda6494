package httpapi

import (
	"errors"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/feed"
)

// editionHeader names the form that records have, see [encode.Edition].
const editionHeader = "Chancery-Edition"

// place reads a cursor of the feed; the beginning where it is not given.
func (q *query) place(name string) chancery.Place {
	if v := q.one(name); v != "" {
		return q.parsePlace(name, v)
	}
	return chancery.Place{}
}

func (q *query) parsePlace(name, value string) chancery.Place {
	p, err := feed.ParseCursor(value)
	if err != nil {
		q.reject(name, value, "is not a cursor of the change feed")
	}
	return p
}

// lostPlace sends a follower whose place the log does not have to the snapshots.
func lostPlace(err error) error {
	if !errors.Is(err, chancery.ErrLostPlace) {
		return err
	}
	return (&problem{
		kind: cursorLost,
		detail: "The change log has no such place: the cursor is of another archive, or of this one before it was restored from a backup. " +
			"Begin again with a snapshot.",
	}).with("Link", `</v1/export/passages.ndjson>; rel="alternate", </v1/export/statements.ndjson>; rel="alternate"`)
}
