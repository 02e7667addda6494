// Package postgres keeps the archive in a PostgreSQL database. It is the only
// package that speaks SQL, which stands beside the function that uses it, one
// file per resource. It does not code statements and knows nothing of HTTP.
//
//	if err := postgres.Migrate(ctx, url); err != nil { … }
//	store, err := postgres.Open(ctx, url)
//	…
//	defer store.Close()
//	err = store.SeedVocabulary(ctx, themes, countries, regions)
//	statement, created, err := store.Put(ctx, entry, time.Now())
//	page, err := store.Passages(ctx, chancery.Filter{
//		Themes: []chancery.ThemeID{"ct-financing"}, Acts: []chancery.Act{chancery.Commitment},
//	}, chancery.Page{Limit: 50})
//
// # How it is laid out
//
// Statements and revisions are never deleted, and revisions, blocks, reviews and
// changes never altered: the schema refuses it. The passages tables hold the
// current coding of what stands. Filters read narrow join tables that carry the
// date and act of their passage, so a page of one tag is one stretch of one
// index; composite foreign keys keep the copies equal. The whole schema is in
// schema.sql.
//
// # How it is written
//
// Every write is one transaction that ends with its rows of the change log and
// the tallies. They are written under an advisory lock, so that change cursors
// become visible in their order and a reader that has seen one has seen all
// before it. Everything that takes time is done before the lock is taken.
//
// # How it is read
//
// Reads that take more than one query run in one snapshot. Lists are ordered by
// statement date, newest first and undated last, then by key, or by another order
// of the vocabulary; a page begins behind a row, not at a number, so its cost does
// not grow with its depth. By relevance every passage that has the words is
// ranked.
//
// Tallies have how much is filed under one tag, and crossings how many passages
// are under each two. For more tags and for words one index has both, by the marks
// in the rows of passages: it is asked how much there is, see [plan.measure], and
// where that is little the page is made of it at once. Else the passages of the rarest
// tag are looked at in their order, and all that the index has is fetched and sorted
// where those that come next do not fill the page. Words that are in every eighth
// passage or more, as the planner knows, are looked for without the index. What no index knows is looked at for as long
// as is reasonable.
package postgres
