package encode

import (
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// CSL writes the reference as CSL-JSON, a list of one item, which reference
// managers import.
func (r Reference) CSL() ([]byte, error) {
	item := api.CSLItem{
		ID:       r.Key,
		Type:     "document",
		Title:    r.Statement.Title,
		Author:   Each(r.Statement.Issuers, func(i chancery.Issuer) api.CSLName { return api.CSLName{Literal: i.Name} }),
		Place:    r.Statement.Place,
		Language: r.Statement.Language,
		URL:      r.address(),
		Accessed: cslDate(r.Accessed),
		Archive:  "Chancery",
		Location: r.Record,
		Note:     r.note(),
	}
	if day, ok := r.date(); ok {
		issued := cslDate(day)
		item.Issued = &issued
	}
	return JSON([]api.CSLItem{item})
}

func cslDate(day time.Time) api.CSLDate {
	return api.CSLDate{Parts: [][]int{{day.Year(), int(day.Month()), day.Day()}}}
}
