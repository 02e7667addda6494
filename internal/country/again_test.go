package country_test

import (
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
)

// TestTownsOfMeetingsAgain holds that a town with which a text names a conference is its
// venue where the text comes back to it, and no other town is.
func TestTownsOfMeetingsAgain(t *testing.T) {
	tests := []struct{ rule, first, then, want string }{
		{"what is to be decided there", "The Doha Conference opens in May.", "The shares are to be fixed in Doha.", "QAT:venue"},
		{"whoever comes there", "The Doha Conference opens in May.", "Many will come to Doha with open hands.", "QAT:venue"},
		{"how it ends", "The Doha Conference opens in May.", "If Doha fails the price will rise.", "QAT:venue"},
		{"where something is kept", "The Doha Conference opens in May.", "The papers lie with the Committee in Doha.", "QAT"},
		{"whoever sits there", "The Doha Conference opens in May.", "The papers lie with the committee in Doha.", "QAT"},
		{"what stands there", "The Doha Conference opens in May.", "The salt is for the lighthouse in Doha.", "QAT"},
		{"what has its seat there", "The Doha Conference opens in May.", "A secretariat is to be established for good in Doha.", "QAT"},
		{"where something befalls", "The Doha Conference opens in May.", "The attack in Doha shook us.", "QAT"},
		{"beside another town", "The Doha Conference opens in May.", "Prices rose in Doha and Lima.", "PER QAT"},
		{"where nothing is told to be held", "The ferry to Doha sails in May.", "The shares are to be fixed in Doha.", "QAT"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			body := tt.first + " " + tt.then
			cut := len(tt.first)
			segments := []chancery.Segment{
				{Kind: chancery.BlockParagraph, Span: chancery.Span{End: cut}},
				{Kind: chancery.BlockParagraph, Span: chancery.Span{Start: cut + 1, End: len(body)}},
			}
			got := brief(country.Code(country.Input{Body: body, Segments: segments})[1])
			if got := strings.Join(got, " "); got != tt.want {
				t.Errorf("%q: %q, want %q", body, got, tt.want)
			}
		})
	}
}
