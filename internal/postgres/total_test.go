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
