package feed

import (
	"context"
	"fmt"
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Log is the change log.
type Log interface {
	// ReadLog reads a stretch of it, oldest first. A place that it does not have is
	// [chancery.ErrLostPlace] or [chancery.ErrNotYet].
	ReadLog(ctx context.Context, asked chancery.LogStretch) ([]chancery.Logged, error)
	// PassagesAround are all passages of a statement before and after the write
	// that an entry about the statement tells of.
	PassagesAround(ctx context.Context, c chancery.Change, query string) (before, after []chancery.Said, err error)
	// Aliases are every id that the statements have or had.
	Aliases(ctx context.Context, ids []chancery.StatementID) ([]chancery.StatementID, error)
}

// Reader reads the log as followers under filters see it.
type Reader struct {
	Log   Log
	Match Vocabulary
}

// Stretch asks for a page of the feed.
type Stretch struct {
	After chancery.Place // begins behind it
	To    chancery.Place // ends with it; the zero value goes to the end
	Limit int            // how many changes at most, at least 1
}

// Page is a stretch of the feed.
type Page struct {
	Changes []chancery.Change
	Next    chancery.Place // where the next page begins, also behind an empty one
	AtEnd   bool           // nothing more was there
}

const (
	// scanBatch is how many entries are looked at together at most.
	scanBatch = 500
	// scanMost is how many are looked at for one page. A page under a filter may
	// come out short, or empty, before the end; its next still leads on.
	scanMost = 5000
)

// Read reads a page: changes in the order of the log, with what they do to the
// set that the filter selects.
func (r Reader) Read(ctx context.Context, f chancery.Filter, s Stretch) (Page, error) {
	view, err := r.view(ctx, f)
	if err != nil {
		return Page{}, err
	}
	page := Page{Next: s.After}
	for scanned := 0; scanned < scanMost && !page.AtEnd && len(page.Changes) < s.Limit; {
		batch := view.batch(s.Limit-len(page.Changes), scanned)
		rows, err := r.Log.ReadLog(ctx, chancery.LogStretch{After: page.Next, To: s.To, Limit: batch, Query: f.Query})
		if err != nil {
			return Page{}, err
		}
		scanned += len(rows)
		whole, err := view.take(ctx, rows, s.Limit, &page)
		if err != nil {
			return Page{}, err
		}
		page.AtEnd = whole && len(rows) < batch
	}
	return page, nil
}

// view is the log under a filter.
type view struct {
	Reader
	filter chancery.Filter
	// whole: the filter selects everything; statementsAlone: it asks nothing of passages.
	whole, statementsAlone bool
}

func (r Reader) view(ctx context.Context, f chancery.Filter) (view, error) {
	v := view{Reader: r, filter: f, whole: isEmpty(f), statementsAlone: isEmpty(withoutLanguages(f))}
	if len(f.Statements) == 0 {
		return v, nil
	}
	every, err := r.Log.Aliases(ctx, f.Statements)
	if err != nil {
		return view{}, fmt.Errorf("read feed: %w", err)
	}
	v.filter.Statements = every
	return v, nil
}

// batch is how many entries to look at next: as many as are wanted, and more the
// more were looked at in vain.
func (v view) batch(wanted, scanned int) int {
	if v.whole {
		return wanted
	}
	return min(max(wanted, 2*scanned, 50), scanBatch)
}

// take adds what is shown of the rows to the page, up to the limit; whole is
// false where rows are left.
func (v view) take(ctx context.Context, rows []chancery.Logged, limit int, page *Page) (whole bool, err error) {
	for i, row := range rows {
		c, shown, err := v.relative(ctx, row)
		if err != nil {
			return false, err
		}
		page.Next = row.Place
		if shown {
			page.Changes = append(page.Changes, c)
		}
		if len(page.Changes) == limit {
			return i == len(rows)-1, nil
		}
	}
	return true, nil
}

// relative is what a change does to the set that the filter selects.
func (v view) relative(ctx context.Context, row chancery.Logged) (c chancery.Change, shown bool, err error) {
	c = row.Change
	was, is, err := v.selects(ctx, row)
	if err != nil {
		return c, false, err
	}
	if !was {
		c.Before = nil
	}
	if !is {
		c.After = nil
	}
	switch {
	case !was && !is:
		return c, false, nil
	case !was:
		c.Op = chancery.Added
	case !is:
		c.Op = chancery.Removed
	}
	return c, true, nil
}

// selects reports whether the filter selects the record before and after.
func (v view) selects(ctx context.Context, row chancery.Logged) (was, is bool, err error) {
	was, is = row.Before != nil, row.After != nil
	switch {
	case v.whole:
		return was, is, nil
	case row.Subject().Passage != nil:
		was = was && row.FoundBefore && v.Match.Matches(v.filter, *row.Before)
		is = is && row.FoundAfter && v.Match.Matches(v.filter, *row.After)
		return was, is, nil
	case v.statementsAlone:
		return was && matchesStatement(v.filter, *row.Before.Statement), is && matchesStatement(v.filter, *row.After.Statement), nil
	}
	before, after, err := v.Log.PassagesAround(ctx, row.Change, v.filter.Query)
	if err != nil {
		return false, false, err
	}
	return was && v.any(before), is && v.any(after), nil
}

func (v view) any(passages []chancery.Said) bool {
	return slices.ContainsFunc(passages, func(p chancery.Said) bool { return p.Found && v.Match.Matches(v.filter, p.Record) })
}
