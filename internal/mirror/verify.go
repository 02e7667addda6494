package mirror

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"

	bolt "go.etcd.io/bbolt"

	"github.com/chancery-archive/chancery/api"
)

// Report is how the records of one kind compare with a fresh snapshot.
type Report struct {
	Kind    string `json:"kind"`
	Cursor  string `json:"cursor"` // at which they were compared
	Records int    `json:"records"`
	SHA256  string `json:"sha256"` // of the records of the archive, as NDJSON
	Equal   bool   `json:"equal"`
	// Differing are ids of records that only one side has, or that differ; the first
	// hundred.
	Differing []string `json:"differing"`
}

const maxDiffering = 100

// Verify compares the copy with fresh snapshots, byte for byte. For each kind it
// first brings the copy to exactly the cursor of the snapshot.
func (m *Mirror) Verify(ctx context.Context, each func(api.Change)) ([]Report, error) {
	if m.about.Cursor == "" {
		return nil, fmt.Errorf("verify: %w", ErrLost)
	}
	var reports []Report
	for _, kind := range kinds() {
		r, err := m.verify(ctx, kind, each)
		if err != nil {
			return reports, fmt.Errorf("verify: %w", err)
		}
		reports = append(reports, r)
	}
	return reports, nil
}

func (m *Mirror) verify(ctx context.Context, kind string, each func(api.Change)) (Report, error) {
	o, err := m.open(ctx, kind)
	if err != nil {
		return Report{}, err
	}
	defer o.close()
	if o.Edition != m.about.Edition {
		return Report{}, fmt.Errorf("%w: the form of the records has changed", ErrLost)
	}
	for m.about.Cursor != o.Cursor {
		before := m.about.Cursor
		p, err := m.client.changes(ctx, before, o.Cursor, 0)
		if err == nil {
			err = m.take(p, each)
		}
		if err != nil {
			return Report{}, err
		}
		if m.about.Cursor == before {
			return Report{}, fmt.Errorf("%w: the feed does not come to %s", ErrLost, o.Cursor)
		}
	}
	return m.compare(o, kind)
}

// compare walks both sides in the order of ids.
func (m *Mirror) compare(o *opened, kind string) (Report, error) {
	c := comparison{Report: Report{Kind: kind, Cursor: o.Cursor, Differing: []string{}}, theirs: sha256.New(), ours: sha256.New()}
	err := m.copied.db.View(func(tx *bolt.Tx) error {
		held := tx.Bucket(bucketOf(m.about.Generation, kind)).Cursor()
		c.id, c.line = held.First()
		_, err := o.records(func(line []byte) error { return c.take(line, held.Next) })
		for err == nil && c.id != nil {
			c.pass(held.Next, true)
		}
		return err
	})
	c.SHA256 = hex.EncodeToString(c.theirs.Sum(nil))
	c.Equal = bytes.Equal(c.theirs.Sum(nil), c.ours.Sum(nil)) && len(c.Differing) == 0
	return c.Report, err
}

// comparison stands at a record of the copy.
type comparison struct {
	Report
	id, line     []byte
	theirs, ours hash.Hash
}

// take compares a line of the snapshot with what the copy has in its place.
func (c *comparison) take(line []byte, next func() (id, line []byte)) error {
	id, err := idOf(line)
	if err != nil {
		return err
	}
	c.Records++
	c.theirs.Write(append(line, '\n'))
	for c.id != nil && bytes.Compare(c.id, id) < 0 {
		c.pass(next, true)
	}
	if !bytes.Equal(c.id, id) {
		c.differs(id)
		return nil
	}
	if !bytes.Equal(c.line, line) {
		c.differs(id)
	}
	c.pass(next, false)
	return nil
}

// pass goes on to the next record of the copy.
func (c *comparison) pass(next func() (id, line []byte), alone bool) {
	if alone {
		c.differs(c.id)
	}
	c.ours.Write(c.line)
	c.ours.Write([]byte{'\n'})
	c.id, c.line = next()
}

func (c *comparison) differs(id []byte) {
	if len(c.Differing) < maxDiffering {
		c.Differing = append(c.Differing, string(id))
	}
}
