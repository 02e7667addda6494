package encode

import (
	"bytes"
	"encoding/json"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// Change converts an entry of the feed, whose cursor the caller names. Shown is
// false where the record looks as before: what changed is not part of it.
func (e Passages) Change(c chancery.Change, cursor string) (out api.Change, shown bool, err error) {
	out = api.Change{Cursor: cursor, At: c.At.UTC(), Op: string(c.Op), Reason: string(c.Reason), Kind: api.KindStatement}
	subject := c.Subject()
	out.ID = string(subject.Statement.ID)
	if subject.Passage != nil {
		out.Kind, out.ID = api.KindPassage, string(subject.Passage.ID)
	}
	if out.Before, err = e.record(c.Before); err != nil {
		return out, false, err
	}
	if out.After, err = e.record(c.After); err != nil {
		return out, false, err
	}
	return out, !bytes.Equal(out.Before, out.After), nil
}

// record is the canonical form of a record, as a line of a snapshot has it; nil
// for none.
func (e Passages) record(r *chancery.Record) (json.RawMessage, error) {
	if r == nil {
		return nil, nil
	}
	var wire any = Statement(*r.Statement)
	if r.Passage != nil {
		wire = e.One(chancery.Found{Passage: *r.Passage, Statement: *r.Statement})
	}
	line, err := JSON(wire)
	return bytes.TrimSuffix(line, []byte("\n")), err
}
