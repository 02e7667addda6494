package act_test

import "testing"

// TestTurns holds turns of speech that praise, blame or ask by a verb that does nothing
// of the kind by itself, each family beside what has the same words and tells a fact.
func TestTurns(t *testing.T) {
	joint := titled("Joint Statement of Norway, Canada and Japan")
	tests := []struct {
		rule  string
		cases []actCase
	}{
		{"how one speaks of somebody", []actCase{
			{"The Ministers spoke warmly of the work of the harbour pilots.", "welcome"},
			{"They spoke with gratitude of the help of Mali after the flood.", "welcome"},
			{"The Ministers spoke in glowing terms of the new port.", "welcome"},
			{"We think highly of the work of the Commission.", "welcome"},
			{"We hold the crews in the highest esteem.", "welcome"},
			{"The Ministers were full of praise for the crews.", "welcome"},
			{"The Ministers spoke with sorrow of the wreck.", "condemnation"},
			{"They spoke out strongly against the raids.", "condemnation"},
			{"The Ministers spoke briefly of the budget.", "assertion"},
			{"The Ministers spoke frankly of their differences.", "assertion"},
		}},
		{"what somebody has of those who speak", []actCase{
			{"The pilots have our respect.", "welcome"},
			{"The islanders have earned our admiration.", "welcome"},
			{"The crews have won the admiration of the world.", "welcome"},
			{"The new Director enjoys our full confidence.", "welcome"},
			{"We are greatly indebted to Mali for its hospitality.", "welcome"},
			{"The envoy, who built an army into a police, leaves us; we are in his debt.", "welcome"},
			{"We owe a debt of gratitude to the divers.", "welcome"},
			{"The widows have our sympathy.", "condemnation"},
			{"The islanders have our address.", "assertion"},
			{"Mali owes a large debt to the Fund.", "assertion"},
			{"We owe it to our children to keep the sea clean.", "assertion"},
		}},
		{"to whose credit it is", []actCase{
			{"That is greatly to the credit of the crews on both shores.", "welcome"},
			{"The result does credit to the negotiators.", "welcome"},
			{"Much of the credit belongs to the pilots.", "welcome"},
			{"To its credit, Mali opened its ports.", "welcome"},
			{"Mali, to its great credit, kept the port open.", "welcome"},
			{"The Malian survey is an example from which all can learn.", "welcome"},
			{"The courage of the crews is an inspiration to us all.", "welcome"},
			{"The bank gave credit to the farmers.", "assertion"},
			{"The survey is an example of a shared task.", "assertion"},
		}},
		{"how something was taken", []actCase{
			{"They regarded as timely the decision of the Council to send ships.", "welcome"},
			{"The news of the truce was received with joy.", "welcome"},
			{"The dispatch of a hospital ship was warmly applauded.", "welcome"},
			{"The help of Mali is much appreciated.", "welcome"},
			{"The spread of mines was viewed with deep concern.", "condemnation"},
			{"It was regretted that the port was still shut.", "condemnation"},
			{"The vote is to be welcomed.", "welcome"},
			{"The raid was condemned by the press.", "assertion"},
			{"The ship was welcomed in the port by a band.", "assertion"},
		}},
		{"mourning", []actCase{
			{"The Ministers bowed before the memory of the sailors who were lost.", "condemnation"},
			{"They observed a minute of silence in memory of the dead.", "condemnation"},
			{"We remember all those who died in the flood.", "condemnation"},
			{"The loss of the ferry fills us with grief.", "condemnation"},
			{"We remember the winter of 1963.", "assertion"},
		}},
		{"what has no excuse", []actCase{
			{"The raids were outrages for which there can be no excuse.", "condemnation"},
			{"The raid was an act of barbarism.", "condemnation"},
			{"Such acts can never be justified.", "condemnation"},
			{"No cause can justify the taking of hostages.", "condemnation"},
			{"Nothing excuses the shelling of a school.", "condemnation"},
			{"Such delays are not acceptable.", "condemnation"},
			{"Those who shell schools put themselves outside the community of nations.", "condemnation"},
			{"Those who did this bring shame on their flag.", "condemnation"},
			{"Hatred has no place in our schools.", "condemnation"},
			{"This in no way justifies the delay.", "assertion"},
			{"The report says that the raid had no excuse.", "assertion"},
		}},
		{"what one cannot be glad of", []actCase{
			{"We take no pride in the state of the lamps.", "condemnation"},
			{"We are ashamed of the state of the lamps.", "condemnation"},
			{"The pace of the talks is far from satisfactory.", "condemnation"},
			{"The result was a disappointment.", "condemnation"},
			{"We take issue with the closure.", "condemnation"},
			{"We are at a loss to understand the closure.", "condemnation"},
			{"We make no secret of our disappointment.", "condemnation"},
			{"It pains us to see the port in ruins.", "condemnation"},
			{"The press took issue with the report.", "assertion"},
			{"The strait is far from the port.", "assertion"},
		}},
		{"an opening word", []actCase{
			{"Regrettably, many boats sank.", "condemnation"},
			{"Little, alas, has been done since.", "condemnation"},
			{"To the regret of all, the port remained shut.", "condemnation"},
			{"To our great satisfaction, the port has opened.", "welcome"},
			{"To the north, the port remained shut.", "assertion"},
		}},
		{"what others should know", []actCase{
			{"Owners of dark boats should know that we are watching.", "call"},
			{"Owners who light no lamps should not imagine that nobody sees.", "call"},
			{"Nobody should doubt our resolve.", "call"},
			{"Let no one mistake our patience for weakness.", "call"},
			{"Let us recall the flood.", "assertion"},
		}},
		{"what others would do well to do", []actCase{
			{"Banks, for their part, would do well to be patient.", "call"},
			{"Lenders might usefully ask why so much is unspent.", "call"},
			{"The owners may wish to study the code.", "call"},
			{"Talks on the pact deserve to be speeded up.", "call"},
			{"The nine piers merit the attention of the banks.", "call"},
			{"It is for the junta to free the captives.", "call"},
			{"It is for the people of Mali to choose its port.", "assertion"},
			{"The onus is on the owners to light their boats.", "call"},
			{"The junta will have to free the captives.", "call"},
			{"The junta had to move its seat.", "assertion"},
			{"Further movement is required of all sides.", "call"},
			{"Lamps are required for the survey.", "assertion"},
		}},
		{"what one counts on", []actCase{
			{"All the heirs are answerable for the debt, and we count on them to pay what they signed.", "call"},
			{"We rely on the donors to pay.", "call"},
			{"We rely on the lamps to find the port.", "assertion"},
			{"We strongly discourage the payment of tolls.", "call"},
			{"We plead with both sides to keep the truce.", "call"},
			{"The Ministers issued a call for blankets.", "call"},
			{"An appeal was made to all sides to keep the peace.", "call"},
			{"It should not be used by anyone as a weapon.", "call"},
			{"The raids should stop at once.", "call"},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) { checkActs(t, joint, tt.cases) })
	}
}
