package postgres

import (
	"fmt"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// What hangs on a passage is kept twice. Its row has it to read: a page is then
// the rows of its passages, and not six queries more. Tables of their own have it
// to filter and count by.

// roomForTags is made at a time for the tags of some passages.
const roomForTags = 16 << 10

// writtenTags are the evidence, the themes and the countries of a passage as members
// of a JSON object: both its row and its record in the log have them. They are written
// into room, of which the rest is given back.
func writtenTags(p *chancery.Passage, room []byte) (tags, rest []byte, err error) {
	if cap(room) < roomForTags/16 {
		room = make([]byte, 0, roomForTags)
	}
	w := jsonWriter{out: room[:0]}
	w.tags(&p.Coding)
	if w.err != nil {
		return nil, nil, fmt.Errorf("tags of passage %s: %w", p.ID, w.err)
	}
	n := len(w.out)
	return w.out[:n:n], w.out[n:], nil
}

// tags writes tags and citations, null for no citation. What the archive learns of a
// resolution from one passage it knows for all of them, so that is not there, see
// [withResolutions].
func (w *rowWriter) tags(p *keyedPassage) {
	w.json(func(j *jsonWriter) {
		j.object(func() {
			j.members(p.tags)
			j.amounts(p.Amounts)
		})
	})
	if len(p.Citations) == 0 {
		w.null()
		return
	}
	w.json(func(j *jsonWriter) {
		j.array(len(p.Citations), func(i int) { j.cited(&p.Citations[i]) })
	})
}

// withResolutions is what is known of the resolutions of a passage p: symbol,
// organ, day of adoption and topic. Few passages cite any.
const withResolutions = `
			CASE WHEN p.citations IS NOT NULL THEN (
				SELECT json_agg(json_build_array(r.symbol, r.organ, coalesce(r.adopted::text, ''), r.topic))
				FROM passage_resolutions c
				JOIN resolutions r ON r.symbol = c.symbol
				WHERE c.passage = p.key) END`

// some makes nil of an empty list: the vocabulary has one form of "none".
func some[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}
