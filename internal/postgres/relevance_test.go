package postgres_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// The passage that says best what is asked for comes first, however old it is.
func TestRelevance(t *testing.T) {
	store := openStore(t)
	put := func(date chancery.Date, title string, passages ...chancery.Passage) {
		mustPut(t, store, compose(chancery.Statement{
			ID: chancery.StatementID(date), Origin: chancery.Origin{Date: date, Title: title},
		}, passages...))
	}
	item := promised("by mending the harbours")
	item.LeadIn = &chancery.Quotation{Quote: "We help with salt and with boat building", Span: chancery.Span{Start: 0, End: 40}}
	put("2001-01-01", "Police and training",
		said("We train police."),
		said("We will train more of the border police."),
		said("Border guards wait for police, boats, radios, fuel and, before all that, to train."),
	)
	put("2002-01-01", "Of bread",
		said("Bread is dear, and bread is scarce."),
		said("Bread is dear, and salt is scarce."),
		said("Bread is dear, in the north and in the south and in every town of the valley, and salt is scarce."),
	)
	put("2003-01-01", "On harbours", item, said("Nothing else is said of it."))
	put("2004-01-01", "On wells", said("Wells dry up."), promised("dig wells."))
	put("2005-01-01", "On ferries", said("Boats sail."))
	put("2006-01-01", "On ferries", said("Boats leave."))
	tests := []struct {
		rule, query string
		want        []string
	}{
		{"words side by side before words apart", "train police", []string{
			"We train police.", "We will train more of the border police.",
			"Border guards wait for police, boats, radios, fuel and, before all that, to train.",
		}},
		{"a phrase leaves the others out", `"train police"`, []string{"We train police."}},
		{"twice before once, in few words before many", "bread", []string{
			"Bread is dear, and bread is scarce.", "Bread is dear, and salt is scarce.",
			"Bread is dear, in the north and in the south and in every town of the valley, and salt is scarce.",
		}},
		{"the quote before the title", "harbours", []string{"by mending the harbours", "Nothing else is said of it."}},
		{"the quote before the lead-in", "salt", []string{
			"Bread is dear, and salt is scarce.",
			"Bread is dear, in the north and in the south and in every town of the valley, and salt is scarce.",
			"by mending the harbours",
		}},
		{"a promise before what fits as well", "wells", []string{"dig wells.", "Wells dry up."}},
		{"the newest of what is the same", "ferries", []string{"Boats leave.", "Boats sail."}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			listing, err := store.Passages(t.Context(), chancery.Filter{Query: tt.query}, chancery.Page{Limit: 9, Sort: chancery.MostRelevant})
			if err != nil {
				t.Fatal(err)
			}
			equal(t, "quotes", tt.want, quotes(listing.Items))
		})
	}
}
