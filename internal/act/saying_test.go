package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// TestSaying holds what is undertaken by saying it against what is done as a rule.
func TestSaying(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Today we treble our gift to the lifeboat fund.", "commitment 3"},
		{"Today we raise our gift to the lifeboat fund to $3 million.", "commitment 3"},
		{"We hereby open our harbours to the stricken ships.", "commitment 3"},
		{"Canada hereby lowers its duty on timber by a tenth.", "commitment 3"},
		{"We allocate $7 million for the dredging of the strait.", "commitment 3"},
		{"Norway contributes $7 million to the survey.", "commitment 3"},
		{"We allocate $7 million each year for the dredging of the strait.", "assertion"},
		{"Norway already contributes $7 million to the survey.", "assertion"},
		{"Today we raise more timber than our fathers did.", "assertion"},
		{"Today we meet at a hard time.", "assertion"},
		{"We raise our voices when harbours silt up.", "assertion"},
	})
}

// TestDecidedBySaying holds what becomes so by being said, beside what is judged or told.
func TestDecidedBySaying(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We hereby raise our relations to an enhanced partnership.", "decision"},
		{"The Ministers declared 2014 the Year of the Lighthouse.", "decision"},
		{"The Ministers declare the northern strait a zone of peace.", "decision"},
		{"We declare the northern strait free of mines.", "decision"},
		{"We declare the survey a success.", "assertion"},
		{"We declare that the northern strait is a zone of peace.", "assertion"},
		{"We have decided that the index shall include fuel.", "decision"},
		{"We have today extended the mandate of the panel on wrecks.", "decision"},
		{"We have extended the mandate of the panel on wrecks.", "assertion"},
		{"The Ministers have adopted the following declaration.", "decision"},
		{"The Ministers have adopted strict laws.", "assertion"},
		{"We hereby establish a task force on the needs of young pilots, which will report to us by June.", "commitment 3"},
		{"We launched the Fjords and Harbours Warning Partnership, which is to extend its network to all lighthouses by 2017.", "commitment 3"},
		{"We set up a fund with the Nordic Bank, which will publish its report in June.", "decision"},
	})
}

// TestNounFirst holds that a noun which might be a verb begins a sentence, not a point of a
// plan, where a finite verb tells something of it.
func TestNounFirst(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Lead in paint harms the young.", "assertion"},
		{"Control rooms for the locks, bridges and cranes have all been flooded.", "assertion"},
		{"Research on seaweed feeds many islands.", "assertion"},
		{"Control of the strait rests with the pilots.", "assertion"},
		{"Control the spread of seaweed in the strait.", "commitment 2"},
		{"Research new nets with crews who have the means.", "commitment 2"},
		{"Aid the victims of floods and have them housed.", "commitment 2"},
	})
}

// TestByWhen holds that "by" and a time names nobody who does what is told.
func TestByWhen(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The report will be published by December 2013.", "commitment 3"},
		{"The two sides agreed that a study would be completed by March.", "commitment 3"},
		{"Consultations will be resumed by next spring.", "commitment 3"},
		{"The report will be published by the World Bank.", "assertion"},
		{"Talks will be led by April Weeks.", "assertion"},
	})
}

// TestSaid holds further ways to say what one will do.
func TestSaid(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The two ministers concurred to reopen the ferry.", "commitment 3"},
		{"Both ministers concurred in exploring a joint survey.", "commitment 2"},
		{"The ministers concurred in the view that the ferry is old.", "assertion"},
		{"We intend this fund to be open to all islands.", "commitment 2"},
		{"We intend no harm.", "assertion"},
		{"The two sides took upon themselves the obligation to clear the mines.", "commitment 2"},
		{"The Norwegian side gave an assurance that the strait would be kept open.", "commitment 2"},
		{"The two sides reached an understanding that patrols would be doubled.", "commitment 3"},
		{"We are pledged to end the trade in ivory.", "commitment 2"},
		{"A total of $9 million is pledged to the islands.", "assertion"},
		{"The two sides expressed the intention of concluding a treaty.", "commitment 2"},
		{"Talks were held with the aim of concluding a treaty.", "assertion"},
		{"Both ministers shared the view that the two countries would work closely on fisheries.", "commitment 2"},
		{"Both ministers shared the view that the islands would flourish.", "assertion"},
		{"Norway reaffirmed that its ports would not be used against any neighbour.", "commitment 2"},
		{"Norway reaffirmed that the ports of Chad would not be used against any neighbour.", "assertion"},
		{"Ministers decided that the survey be completed by 2014.", "commitment 3"},
		{"Mr Weeks said that Norway would continue to patrol the strait.", "commitment 2"},
		{"Mr Weeks said that Chad would continue to patrol the strait.", "assertion"},
	})
}

// TestToldInTurn holds undertakings that the object of another verb tells.
func TestToldInTurn(t *testing.T) {
	checkActs(t, minutes, []actCase{
		{"The Malian delegation informed the Commission of its readiness to buy rice.", "commitment 2"},
		{"The Malian delegation informed the Commission of its harvest.", "assertion"},
		{"Both delegations agreed that every help should be given to exchanges of pilots.", "commitment 3"},
		{"The Ministers signed a memorandum under which they will carry out a study of the reefs.", "commitment 2"},
		{"The Ministers spoke of the rebels and the law under which they will be tried.", "assertion"},
		{"The two sides agreed on the need for, and their willingness to provide, training.", "commitment 2"},
		{"The two sides agreed on the need for training.", "assertion"},
	})
	checkActs(t, of, []actCase{
		{"We remain committed to the Oslo goal to end hunger.", "commitment 2"},
		{"We remain committed to the goals of the Oslo Agreement.", "commitment 1"},
	})
	party := under("Swamp Labor Party: Our Plan for the Coast", "")
	checkActs(t, party, []actCase{
		{"Labor will build ten ports by 2020.", "commitment 3"},
		{"The Liberals will close ten ports.", "assertion"},
	})
	checkActs(t, under("Donor Conference for the Lake District", ""), []actCase{
		{"Chad will double its aid to €3 million.", "commitment 3"},
		{"Chad will double its aid.", "assertion"},
	})
}

// TestOfBefore holds what was said before, felt about what is to come, or is only an aim
// that is named.
func TestOfBefore(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Norway recently announced that it would reform its ports.", "assertion"},
		{"Norway announced that it would reform its ports.", "commitment 2"},
		{"The two sides expressed satisfaction that a fund would soon be established.", "welcome"},
		{"The two sides expressed concern that the fund would be closed.", "condemnation"},
		{"Reaffirming the goals and principles set out in the Oslo Charter, the ministers met in Bergen.", "assertion"},
		{"We reaffirm the commitments set out in the Oslo Charter.", "commitment 1"},
	})
}

// TestBetweenTwo holds what minutes of two governments, and news of one, tell in passing.
func TestBetweenTwo(t *testing.T) {
	checkActs(t, minutes, []actCase{
		{"The President of Mali conveyed his Government's decision to open the port of Kayes.", "commitment 3"},
		{"The parties confirmed their intention to expand trade in cod.", "commitment 2"},
		{"The Malian side submitted a draft, which the Norwegian side promised to study.", "commitment 2"},
		{"The Norwegian side described the harbour, which the Malian side built.", "assertion"},
		{"The two sides agreed as follows: to exchange pilots; to hold seminars.", "commitment 3"},
		{"Cooperation will cover joint exercises and the common use of ports.", "commitment 2"},
		{"A joint task group will be fully operational by 2015.", "commitment 3"},
		{"The joint task group will be glad of rain by 2015.", "assertion"},
		{"Both countries remain available to help.", "commitment 2"},
		{"At least half of the funding will go to the islands.", "commitment 3"},
		{"Half of the islands will go to the opposition.", "assertion"},
	})
	checkActs(t, under("Memorandum of Understanding between the City of Bergen and the City of Oran", ""), []actCase{
		{"The Cities will share what they know of waste.", "commitment 2"},
		{"The Villages will share what they know of waste.", "assertion"},
	})
	norway := func(text string) act.Input {
		in := of(text)
		in.Origin = chancery.Origin{Title: "Statement", Date: "2012-05-20", Issuers: []chancery.Issuer{{Name: "Norway", Country: "NOR"}}}
		return in
	}
	checkActs(t, norway, []actCase{
		{"Cabinet has agreed that the ports will reopen in stages from June.", "commitment 3"},
		{"From next year, all new ferries will be electric.", "commitment 3"},
	})
}
