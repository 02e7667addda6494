package mirror

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"github.com/chancery-archive/chancery/api"
)

// kinds are the kinds of records, in the order in which they are copied: what a
// passage stands in before the passage.
func kinds() []string { return []string{api.KindStatement, api.KindPassage} }

// about is what a copy knows of itself.
type about struct {
	Archive string `json:"archive"` // address of the server
	Filters string `json:"filters"` // under which it follows, as a query
	Edition string `json:"edition"` // of the form of its records
	Cursor  string `json:"cursor"`  // of the change feed, that it equals; "" where it holds nothing yet
	// Generation tells the records of this copy from those of one that was begun
	// again and is not whole yet.
	Generation uint64 `json:"generation"`
}

// copied is the database of a copy: a bucket with what it knows of itself, and for
// each generation and kind one with the lines of the records by id. Keys are in
// the order of their bytes, which is that of snapshots.
type copied struct {
	db *bolt.DB
}

// ErrInUse is a directory that another process keeps a copy in.
var ErrInUse = errors.New("in use by another process")

func openCopy(dir string) (copied, error) {
	db, err := bolt.Open(filepath.Join(dir, "mirror.db"), 0o644, &bolt.Options{Timeout: time.Second})
	if errors.Is(err, bolterrors.ErrTimeout) {
		err = ErrInUse
	}
	if err != nil {
		return copied{}, fmt.Errorf("open copy in %s: %w", dir, err)
	}
	return copied{db}, nil
}

var (
	aboutBucket = []byte("about")
	aboutKey    = []byte("copy")
)

func bucketOf(generation uint64, kind string) []byte {
	return fmt.Appendf(nil, "%s %d", kind, generation)
}

// about reads what the copy knows of itself; nothing of a new one.
func (c copied) about() (about, error) {
	var a about
	err := c.db.View(func(tx *bolt.Tx) error {
		b := tx.Bucket(aboutBucket)
		if b == nil {
			return nil
		}
		return json.Unmarshal(b.Get(aboutKey), &a)
	})
	return a, err
}

func putAbout(tx *bolt.Tx, a about) error {
	b, err := tx.CreateBucketIfNotExists(aboutBucket)
	if err != nil {
		return err
	}
	text, err := json.Marshal(a)
	if err != nil {
		return err
	}
	return b.Put(aboutKey, text)
}

// empty makes the buckets of a generation anew.
func (c copied) empty(generation uint64) error {
	return c.db.Update(func(tx *bolt.Tx) error {
		for _, kind := range kinds() {
			name := bucketOf(generation, kind)
			if err := tx.DeleteBucket(name); err != nil && !errors.Is(err, bolterrors.ErrBucketNotFound) {
				return err
			}
			if _, err := tx.CreateBucket(name); err != nil {
				return err
			}
		}
		return nil
	})
}

// load writes lines of records, "{"id":"…", as they come from a snapshot.
func (c copied) load(generation uint64, kind string, lines [][]byte) error {
	return c.db.Update(func(tx *bolt.Tx) error {
		b := tx.Bucket(bucketOf(generation, kind))
		b.FillPercent = 0.9 // they come in order
		for _, line := range lines {
			id, err := idOf(line)
			if err != nil {
				return err
			}
			if err := b.Put(id, line); err != nil {
				return err
			}
		}
		return nil
	})
}

func idOf(line []byte) ([]byte, error) {
	var record struct{ ID string }
	if err := json.Unmarshal(line, &record); err != nil || record.ID == "" {
		return nil, fmt.Errorf("%w: a line is no record: %.100s", ErrBroken, line)
	}
	return []byte(record.ID), nil
}

// adopt makes a generation the copy and lets go of every other.
func (c copied) adopt(a about) error {
	return c.db.Update(func(tx *bolt.Tx) error {
		var old [][]byte
		err := tx.ForEach(func(name []byte, _ *bolt.Bucket) error {
			if !bytes.Equal(name, aboutBucket) && !bytes.HasSuffix(name, fmt.Appendf(nil, " %d", a.Generation)) {
				old = append(old, bytes.Clone(name))
			}
			return nil
		})
		if err != nil {
			return err
		}
		for _, name := range old {
			if err := tx.DeleteBucket(name); err != nil {
				return err
			}
		}
		return putAbout(tx, a)
	})
}

// DivergedError is a change that does not fit what the copy holds. It cannot
// happen where both sides work.
type DivergedError struct {
	Change api.Change
	Held   []byte // nil: nothing
}

func (e *DivergedError) Error() string {
	return fmt.Sprintf("the copy is not what the archive was: of %s %s it held %d bytes before the change, the archive %d",
		e.Change.Kind, e.Change.ID, len(e.Held), len(e.Change.Before))
}

// apply does to the records what the changes say, and moves the cursor, all in
// one transaction.
func (c copied) apply(a about, changes []api.Change) error {
	return c.db.Update(func(tx *bolt.Tx) error {
		if err := applyAll(tx, a.Generation, changes, kinds()); err != nil {
			return err
		}
		return putAbout(tx, a)
	})
}

// amend does so to the records of some kinds in a generation that is not adopted.
func (c copied) amend(generation uint64, changes []api.Change, kinds []string) error {
	return c.db.Update(func(tx *bolt.Tx) error { return applyAll(tx, generation, changes, kinds) })
}

func applyAll(tx *bolt.Tx, generation uint64, changes []api.Change, kinds []string) error {
	for _, change := range changes {
		if !slices.Contains(kinds, change.Kind) {
			continue
		}
		if err := applyOne(tx.Bucket(bucketOf(generation, change.Kind)), change); err != nil {
			return err
		}
	}
	return nil
}

func applyOne(b *bolt.Bucket, change api.Change) error {
	id := []byte(change.ID)
	if held := b.Get(id); !bytes.Equal(held, change.Before) {
		return &DivergedError{change, bytes.Clone(held)}
	}
	if change.After == nil {
		return b.Delete(id)
	}
	return b.Put(id, change.After)
}
