package act_test

import (
	"slices"
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// TestMentioned holds which sums and numbers of a commitment are facts beside what is
// promised, and which are promised.
func TestMentioned(t *testing.T) {
	tests := []struct {
		rule, text string
		want       []string
	}{
		{"what others gave, in front", "Having learnt that the Bank lent $3 billion in 2009, we will urge our parliaments to help.", nil},
		{"what moves them", "Glad that Qatar has given $70 million, we will work more closely in the rebuilt towns.", nil},
		{"what is to come, in front", "Recognising that ending hunger will take feeding 40 per cent of them, we will act.", []string{"40 per cent"}},
		{"what a partner has done", "We will work with the Fund, which has paid out $12 billion since 1995, on better reports.", nil},
		{"what comes behind what a partner has done", "We will give the Fund, which has worked since 1995, $12 million.", []string{"$12 million"}},
		{"what they have spent themselves", "We have already paid $1.5 billion, and we will tell our parliaments about the rest.", nil},
		{"what they have set aside", "We will lend ships to all who ask and have set aside $5 million for it.", []string{"$5 million"}},
		{"what is announced behind what is mourned", "Norway expressed sympathy for the harm which the flood had done and announced a grant of $3 million.", []string{"$3 million"}},
		{"what is noted besides", "We agreed to widen our work and noted that the first $2 million had been spent in 2010.", nil},
		{"what a study told", "We will take account of the study in which the Bank put at $80 billion the cost of delay.", nil},
		{"what a country is like", "We will stand by a country where 70 per cent of the people live on the land.", nil},
		{"what has happened to some", "We will pursue those behind the attack, in which 54 sailors lost their lives.", nil},
		{"what some suffered", "We will oppose this practice, which 2,300 women suffered last year.", nil},
		{"what things weigh", "We will share what we know about two shipments weighing 5 tonnes.", nil},
		{"how things have changed", "We are determined to reverse the 15 per cent fall in enrolment.", nil},
		{"how things have changed, put behind", "We will study the fall of 22 per cent.", nil},
		{"a bound that others propose", "We will look again at the 3 per cent ceiling.", nil},
		{"a cut that is promised", "We commit to a 25 per cent cut in output.", []string{"25 per cent"}},
		{"a fund that gives", "Canada will set up a fund which provides $3 million a year.", []string{"$3 million a year"}},
		{"a part that will serve", "We will give $5 million, half of which will serve the islands.", []string{"$5 million", "half"}},
		{"what more is given besides", "In addition to the $50 million, we will give $20 million.", []string{"$20 million"}},
		{"what is told before a semicolon", "Remittances come to $300 million a year; we will cut their cost to 5 per cent.", []string{"5 per cent"}},
		{"what somebody gave, welcomed", "We welcome the $60 million that the Bank gave, and we will work with it in the ports.", nil},
		{"a line that is pointed to", "We will withdraw from that line 20 tanks.", []string{"20 tanks"}},
		{"a condition's bound is none, its time is", "We will send 20 ships, if feasible by May 2013.", []string{"20 ships"}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			c := act.Code(of(tt.text))[0]
			if c.Act != chancery.Commitment {
				t.Fatalf("%s: %s", c.Act, tt.text)
			}
			var got []string
			for _, a := range c.Amounts {
				got = append(got, a.Text)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%q, want %q: %s", got, tt.want, tt.text)
			}
		})
	}
}
