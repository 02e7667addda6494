package postgres

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Where fewer of a list were looked at than a page shows, the total says what the
// page does, and the same on the pages behind it, however short.
func TestBoundedTotalIsTheSameOnEveryPage(t *testing.T) {
	p := plan{measured: &measured{indexed: 10, most: 9, found: 1}}
	behind := &chancery.Cursor{Key: 1}
	for _, tt := range []struct {
		page  chancery.Page
		shown int
		want  int
	}{
		{chancery.Page{Limit: 2}, 3, 3},
		{chancery.Page{Limit: 2, After: behind}, 3, 3},
		{chancery.Page{Limit: 2, After: behind}, 1, 3},
		{chancery.Page{Limit: 2, After: behind}, 0, 3},
		{chancery.Page{Limit: 2}, 0, 1},
	} {
		total, err := p.total(t.Context(), nil, ofStatements, tt.page, make([]int, tt.shown))
		if want := (chancery.Total{Value: tt.want}); err != nil || total != want {
			t.Errorf("%d of %+v: total %+v, %v, want %+v", tt.shown, tt.page, total, err, want)
		}
	}
}

// Words that very many passages have are counted among the newest, unless these are of
// little beside the words.
func TestWordy(t *testing.T) {
	known := tallies{{tallyArchive, ""}: {Commitments: 200_000, Passages: 1_000_000}}
	for _, tt := range []struct {
		rule   string
		filter chancery.Filter
		worded int
		want   bool
	}{
		{"many", chancery.Filter{Query: "peace"}, 100_000, true},
		{"of commitments", chancery.Filter{Query: "peace", Acts: []chancery.Act{chancery.Commitment}}, 100_000, true},
		{"not so many", chancery.Filter{Query: "peace"}, 50_000, false},
		{"of some dates", chancery.Filter{Query: "peace", Since: "2000-01-01"}, 100_000, false},
		{"with a deadline", chancery.Filter{Query: "peace", Has: []chancery.Feature{chancery.HasDeadline}}, 100_000, false},
		{"with a tag", chancery.Filter{Query: "peace", Themes: []chancery.ThemeID{"health"}}, 100_000, false},
	} {
		p := plan{criteria: newCriteria(tt.filter), known: known, lead: -1, worded: tt.worded}
		if got := p.wordy(); got != tt.want {
			t.Errorf("%s: %t, want %t", tt.rule, got, tt.want)
		}
	}
}
