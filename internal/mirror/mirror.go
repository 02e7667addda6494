package mirror

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/chancery-archive/chancery/api"
)

// Mirror is a copy of an archive in a directory. Its methods are for one
// goroutine.
type Mirror struct {
	dir    string
	client Client
	copied copied
	about  about
}

// Open opens the copy in a directory, or begins one. The directory holds one copy
// of one archive under one filter, and one process keeps it; the caller closes it.
func Open(dir string, c Client) (*Mirror, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("open copy: %w", err)
	}
	c.Base = strings.TrimSuffix(c.Base, "/")
	copied, err := openCopy(dir)
	if err != nil {
		return nil, err
	}
	m := &Mirror{dir: dir, client: c, copied: copied}
	if err := m.recognise(); err != nil {
		return nil, errors.Join(fmt.Errorf("open copy in %s: %w", dir, err), m.Close())
	}
	return m, nil
}

// recognise sees to it that the directory is the copy that is meant.
func (m *Mirror) recognise() error {
	var err error
	if m.about, err = m.copied.about(); err != nil {
		return err
	}
	filters := m.client.Filters.Encode()
	if m.about.Archive == "" {
		m.about.Archive, m.about.Filters = m.client.Base, filters
	}
	if m.about.Archive != m.client.Base || m.about.Filters != filters {
		return fmt.Errorf("it is a copy of %s under the filters %q; use another directory", m.about.Archive, m.about.Filters)
	}
	return nil
}

// Close lets go of the directory.
func (m *Mirror) Close() error { return m.copied.db.Close() }

// Cursor is where in the change feed the copy stands; "" where it holds nothing.
func (m *Mirror) Cursor() string { return m.about.Cursor }

// Begin takes a snapshot and puts it in the place of whatever the copy holds, in
// one step at the end. The two kinds of records come one after the other, each
// with a cursor of its own; what happened in between is made up for.
func (m *Mirror) Begin(ctx context.Context) error {
	fresh := m.about
	fresh.Generation++
	if err := m.copied.empty(fresh.Generation); err != nil {
		return fmt.Errorf("begin copy: %w", err)
	}
	for i, kind := range kinds() {
		s, err := m.load(ctx, fresh.Generation, kind)
		if err != nil {
			return fmt.Errorf("begin copy: %w", err)
		}
		if i > 0 {
			if s.Edition != fresh.Edition {
				return fmt.Errorf("begin copy: %w: the server was replaced meanwhile", ErrLost)
			}
			if err := m.amend(ctx, fresh, s.Cursor, kinds()[:i]); err != nil {
				return fmt.Errorf("begin copy: %w", err)
			}
		}
		fresh.Cursor, fresh.Edition = s.Cursor, s.Edition
	}
	if err := m.copied.adopt(fresh); err != nil {
		return fmt.Errorf("begin copy: %w", err)
	}
	m.about = fresh
	return nil
}

// loadBatch is how many records are written in one transaction.
const loadBatch = 2000

// load writes a snapshot of one kind into a generation.
func (m *Mirror) load(ctx context.Context, generation uint64, kind string) (Snapshot, error) {
	o, err := m.open(ctx, kind)
	if err != nil {
		return Snapshot{}, err
	}
	defer o.close()
	var lines [][]byte
	write := func() error {
		defer func() { lines = lines[:0] }()
		return m.copied.load(generation, kind, lines)
	}
	s, err := o.records(func(line []byte) error {
		lines = append(lines, line)
		if len(lines) < loadBatch {
			return nil
		}
		return write()
	})
	if err != nil {
		return s, err
	}
	return s, write()
}

// open asks for a fresh snapshot of one kind.
func (m *Mirror) open(ctx context.Context, kind string) (*opened, error) {
	filters := maps.Clone(m.client.Filters)
	if filters == nil {
		filters = url.Values{}
	}
	if kind == api.KindStatement {
		filters.Set("any_act", "true") // those with a passage, as in the feed
	}
	return m.client.open(ctx, kind+"s.ndjson.gz", filters)
}

// amend brings the records of some kinds in a generation that is being made from
// its cursor to another.
func (m *Mirror) amend(ctx context.Context, fresh about, to string, kinds []string) error {
	for fresh.Cursor != to {
		p, err := m.client.changes(ctx, fresh.Cursor, to, 0)
		if err != nil {
			return err
		}
		if p.edition != fresh.Edition || p.Next == fresh.Cursor {
			return fmt.Errorf("%w: the archive is another than a moment ago", ErrLost)
		}
		fresh.Cursor = p.Next
		if err := m.copied.amend(fresh.Generation, p.Data, kinds); err != nil {
			return err
		}
	}
	return nil
}

// take applies a page of the feed to the copy, and hands its changes on.
func (m *Mirror) take(p page, each func(api.Change)) error {
	if p.edition != m.about.Edition {
		return fmt.Errorf("%w: the form of the records has changed", ErrLost)
	}
	if p.Next == m.about.Cursor {
		return nil
	}
	next := m.about
	next.Cursor = p.Next
	if err := m.copied.apply(next, p.Data); err != nil {
		return err
	}
	m.about = next
	for _, change := range p.Data {
		each(change)
	}
	return nil
}

// CatchUp brings the copy to the end of the feed: with a snapshot where it holds
// nothing, and every change after that, each of which it hands on once applied.
func (m *Mirror) CatchUp(ctx context.Context, each func(api.Change)) error {
	if m.about.Cursor == "" {
		if err := m.Begin(ctx); err != nil {
			return err
		}
	}
	for {
		before := m.about.Cursor
		if err := m.Wait(ctx, 0, each); err != nil || m.about.Cursor == before {
			return err
		}
	}
}

// Wait applies the changes that there are, or the next that come within the time.
func (m *Mirror) Wait(ctx context.Context, wait time.Duration, each func(api.Change)) error {
	p, err := m.client.changes(ctx, m.about.Cursor, "", wait)
	if err != nil {
		return err
	}
	return m.take(p, each)
}

// Listen applies changes as they come in a stream of events, until that ends.
func (m *Mirror) Listen(ctx context.Context, each func(api.Change)) error {
	return m.client.stream(ctx, m.about.Cursor, func(p page) error { return m.take(p, each) })
}
