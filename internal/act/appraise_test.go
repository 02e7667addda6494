package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
)

// TestAppraisal holds how praise and blame are said without a verb of praising or
// blaming, each beside what looks like it and is a fact.
func TestAppraisal(t *testing.T) {
	joint := titled("Joint Statement of Norway, Canada and Japan")
	tests := []struct {
		rule  string
		in    func(string) act.Input
		cases []actCase
	}{
		{"what something is called", joint, []actCase{
			{"It is a great pity that some crews have left.", "condemnation"},
			{"It is most regrettable that the lamps went out.", "condemnation"},
			{"It is unacceptable that schools are shelled.", "condemnation"},
			{"The truce is an encouraging step.", "welcome"},
			{"The truce is an important step.", "assertion"},
			{"It is heartening to see the harbour open.", "welcome"},
			{"It is clear that the harbour is open.", "assertion"},
			{"The raid was of deep concern to both countries.", "condemnation"},
			{"The strait is of particular concern to islands.", "assertion"},
			{"The raids cause us grave concern.", "condemnation"},
			{"The storm caused damage.", "assertion"},
			{"The vote was a mockery of the rules.", "condemnation"},
			{"The vote was a test of the rules.", "assertion"},
			{"It is a tribute to the pilots that nobody was lost.", "welcome"},
			{"Our thoughts are with the families.", "condemnation"},
			{"Our ships are with the fleet.", "assertion"},
			{"We share the concerns of parents about the harbour.", "condemnation"},
			{"The debt is outstanding.", "assertion"},
			{"The Ministers viewed with misgiving the lack of lamps.", "condemnation"},
			{"The survey gave rise to concerns among residents.", "assertion"},
		}},
		{"what those who speak take it for", joint, []actCase{
			{"We find it shameful that boats were seized.", "condemnation"},
			{"We find it useful to compare notes.", "assertion"},
			{"The Ministers described the vote as most encouraging.", "welcome"},
			{"The Ministers described the vote as close.", "assertion"},
			{"The Ministers assessed the talks positively.", "welcome"},
			{"The Ministers referred with satisfaction to the survey.", "welcome"},
			{"The Ministers referred to the survey.", "assertion"},
			{"The Ministers took note with interest and appreciation of the wish of Mali to take part.", "welcome"},
			{"Neither side is satisfied with the pace of the talks.", "condemnation"},
			{"The Ministers raised their concern at the raids.", "condemnation"},
			{"The Ministers raised funds for the lamps.", "assertion"},
			{"We are pleased the survey is under way.", "welcome"},
		}},
		{"what is paid and owed", joint, []actCase{
			{"The Ministers paid a warm tribute to the pilots.", "welcome"},
			{"The Ministers paid the pilots.", "assertion"},
			{"We take great pride in marking the anniversary.", "welcome"},
			{"We take part in marking the anniversary.", "assertion"},
			{"The crews deserve our thanks.", "welcome"},
			{"The crews deserve better boats.", "assertion"},
			{"Our thanks go to the crews.", "welcome"},
			{"Our ships go to the strait.", "assertion"},
			{"Gratitude is due to the pilots.", "welcome"},
		}},
		{"a feeling that minutes give words", minutes, []actCase{
			{"Concern was expressed at the raids.", "condemnation"},
			{"Tribute was paid to the pilots.", "welcome"},
			{"Satisfaction was expressed by both sides at the survey.", "welcome"},
			{"Concern was expressed by residents at the noise.", "assertion"},
			{"An opinion was expressed on the raids.", "assertion"},
		}},
		{"what is said on from somewhere", joint, []actCase{
			{"It is in this spirit that Norway welcomed the survey.", "welcome"},
			{"It is in this spirit that Norway built the harbour.", "assertion"},
			{"The Ministers discussed the lamps and, in this connection, they welcomed the survey.", "welcome"},
			{"The Ministers discussed the lamps with the pilots and, in their view, they are new.", "assertion"},
			{"The Ministers considered that the war had changed the island and tributes were paid to the pilots.", "welcome"},
		}},
		{"what is done with others", joint, []actCase{
			{"We join the Council in condemning the raid.", "condemnation"},
			{"We joined others in calling for a truce.", "call"},
			{"We join partners in building ships.", "assertion"},
		}},
		{"what a preamble bears in mind", council, []actCase{
			{"Bearing in mind the question of the hostels, dangerous weapons, and the roads,", "assertion"},
			{"Concern was expressed at the raids.", "assertion"},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) { checkActs(t, tt.in, tt.cases) })
	}
}

// TestToldWithFeeling holds what is told with satisfaction or regret, and with whom
// those stood who had blamed others.
func TestToldWithFeeling(t *testing.T) {
	checkActs(t, of, []actCase{
		{"It is with deep sorrow that we learnt of the loss of the ferry.", "condemnation"},
		{"It is with great satisfaction that we greet the new keepers of the lighthouse.", "welcome"},
		{"The Ministers rejected the verdict and stood with the crews.", "condemnation"},
		{"The Ministers stood with the crews.", "commitment 1"},
		{"Today we double our gift to the lifeboats to $4 million for the next two years.", "commitment 3"},
		{"We give $4 million to the lifeboats a year.", "assertion"},
	})
}
