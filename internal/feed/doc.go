// Package feed is how partners stay in step with the archive. It reads the
// change log as a follower under a filter sees it, names places in it by opaque
// cursors, and wakes who waits for more. It holds no SQL and knows nothing of
// HTTP.
//
//	reader := feed.Reader{Log: store, Match: feed.Vocabulary{Broader: broader, Regions: regions}}
//	page, err := reader.Read(ctx, filter, feed.Stretch{After: place, Limit: 50})
//	for _, change := range page.Changes { … }
//	next := feed.Cursor(page.Next)
//
// Under a filter a follower holds what lists and snapshots under the same filter
// show: the passages that it selects, and the statements that have one. What
// comes to be among these is added, what ceases to be is removed, and what
// happens to everything else is not told.
package feed
