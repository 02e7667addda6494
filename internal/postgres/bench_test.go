package postgres_test

import (
	"fmt"
	"sync/atomic"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// ordinary is a statement of sixty passages, a quarter of them promises.
func ordinary(n int64) chancery.Entry {
	var passages []chancery.Passage
	for i := range 60 {
		p := said(fmt.Sprintf("In sentence %d of text %d the ministers noted the progress made by the Government and its partners.", i, n))
		if i%4 == 0 {
			p.Coding = fullCoding()
		}
		passages = append(passages, p)
	}
	return compose(chancery.Statement{ID: "ordinary", Origin: chancery.Origin{
		Title: "An ordinary statement", Date: "2016-07-21", SourceURL: fmt.Sprintf("https://example.org/%d", n),
	}}, passages...)
}

func BenchmarkPut(b *testing.B) {
	store := openStore(b)
	var n int64
	for b.Loop() {
		n++
		mustPut(b, store, ordinary(n))
	}
}

func BenchmarkPutByEight(b *testing.B) {
	store := openStore(b)
	var n atomic.Int64
	b.SetParallelism(4)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			mustPut(b, store, ordinary(n.Add(1)))
		}
	})
}

func BenchmarkPassages(b *testing.B) {
	store := openStore(b)
	for n := range 50 {
		mustPut(b, store, ordinary(int64(n)))
	}
	filters := map[string]chancery.Filter{
		"all":       {},
		"one theme": {Themes: []chancery.ThemeID{"aid"}, Acts: []chancery.Act{chancery.Commitment}},
		"two tags":  {Themes: []chancery.ThemeID{"aid"}, Countries: []chancery.CountryCode{"IRQ"}},
	}
	for name, f := range filters {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := store.Passages(b.Context(), f, chancery.Page{Limit: 20}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
