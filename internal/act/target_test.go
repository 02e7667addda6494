package act_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/act"
)

// TestTargetsOfPlaces holds more of what a sentence promises: what is to be built or filled,
// told before its verb too, sums that go from one to another, and figures in other spellings.
func TestTargetsOfPlaces(t *testing.T) {
	tests := []struct {
		rule, text string
		want       []string
	}{
		{"people of a country", "We will hire up to 300 Canadian teaching assistants.", []string{"up to 300 Canadian teaching assistants = 300 assistants"}},
		{"points that are places", "We agreed to open four additional entry points.", []string{"four additional entry points = 4 points"}},
		{"points of a text", "We agreed on three points.", nil},
		{"what is to be filled", "An additional twenty guards will be assigned to our embassy.", []string{"An additional twenty guards = 20 guards"}},
		{"what is to be built", "Four hospitals will be built by our governments.", []string{"Four hospitals = 4 hospitals"}},
		{"some of those there are", "Fourteen of our twenty-two reactors will be placed under seal.", []string{"Fourteen of our twenty-two reactors = 14 reactors"}},
		{"those who speak are none", "The two sides will be represented by experts.", nil},
		{"a share asked for", "Grants of at least two per cent of GDP should be provided by rich countries.", []string{"at least two per cent of GDP = 2 percent of GDP"}},
		{"a number asked for", "The number of committees should be cut to no more than eleven.", []string{"no more than eleven = 11 committees"}},
		{"a distance from something", "We will build two towers, neither of them closer than nine miles to the shore.", []string{"two towers = 2 towers"}},
		{"a distance to withdraw to", "The Parties shall withdraw their mortars to at least six kilometres from the line.", []string{"at least six kilometres = 6 kilometres"}},
		{"some of a country's", "Twelve of Norway's nineteen ports will be placed under inspection by our governments.", []string{"Twelve of Norway's nineteen ports = 12 ports"}},
		{"at least so many, behind a preposition", "We will agree on at least six chapters.", []string{"at least six chapters = 6 chapters"}},
		{"a length of road", "We will build 400 kilometres of road.", []string{"400 kilometres = 400 kilometres"}},
		{"from one sum to another", "We will raise the ceiling from $2 million to $5 million.", []string{"from $2 million to $5 million = 5e+06 CAD"}},
		{"doubling, and from what to what", "We will double our contribution, from NOK 60 million to NOK 120 million.", []string{"from NOK 60 million to NOK 120 million = 1.2e+08 NOK"}},
		{"a share of what was", "We will cut emissions to 50 per cent of 1990 levels.", []string{"50 per cent = 50 percent"}},
		{"what is due by a year", "Norway has raised its aim to at least 40 per cent by 2022 and will close its mines by 2035.", []string{"at least 40 per cent = 40 percent"}},
		{"twice its level", "We will raise trade to twice its present level.", []string{"twice = 2 times"}},
		{"so many out of so many", "We will connect 3 out of 4 schools.", []string{"3 out of 4 = 0.75 share"}},
		{"rounds of shot", "We will supply 20,000 rounds of ammunition.", []string{"20,000 rounds = 20000 rounds"}},
		{"rounds of talks", "We will hold two rounds.", nil},
		{"what some live on", "We resolve to feed those who get by on less than three dollars a day.", nil},
		{"half of a decade", "We will cut our forces by a fifth over the coming half-decade.", []string{"a fifth = 0.2 share"}},
		{"three quarters", "We will equip three quarters of eligible schools.", []string{"three quarters = 0.75 share"}},
		{"a decimal comma", "We will give EUR 1,5 billion.", []string{"EUR 1,5 billion = 1.5e+09 EUR"}},
		{"points between thousands", "We will give EUR 2.000.000.", []string{"EUR 2.000.000 = 2e+06 EUR"}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			var got []string
			for _, a := range act.Code(of(tt.text))[0].Amounts {
				got = append(got, fmt.Sprintf("%s = %g %s%s", a.Text, a.Value, a.Unit, a.Currency))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
