package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// TestLimitsOfDeeds holds the limit of what is promised, and its day, in all kinds
// of statements of Sunday 20 May 2012 by Canada and Norway.
func TestLimitsOfDeeds(t *testing.T) {
	tests := []struct {
		rule, text, want string
		day              chancery.Date
	}{
		{"a weekday is the next to come", "Canada will send a team to Accra on Thursday.", "on Thursday", "2012-05-24"},
		{"a weekday before its deed", "On Monday, we will open the bridge.", "On Monday", "2012-05-21"},
		{"the day after", "The Ministers will sign the protocol tomorrow.", "tomorrow", "2012-05-21"},
		{"what is left of the week", "We will publish the names later this week.", "later this week", "2012-05-20"},
		{"a number in words and in figures", "The Parties shall withdraw their guns within seventy-two (72) hours of the signature of this Protocol.", "within seventy-two (72) hours of the signature of this Protocol", "2012-05-23"},
		{"a span after what may come later", "Norway shall return the archives not later than thirty (30) days after the entry into force of this Treaty.", "not later than thirty (30) days after the entry into force of this Treaty", ""},
		{"a span before its verb", "Within a month of the adoption of this Declaration, each of us will name a coordinator.", "Within a month of the adoption of this Declaration", "2012-06-20"},
		{"a span from today", "We will set up the Commission within 21 days from today.", "within 21 days from today", "2012-06-10"},
		{"towards the end", "We will report to the Assembly towards the end of the year.", "towards the end of the year", "2012-12-31"},
		{"in the course of what nobody counts", "Norway will, in the course of the coming months, name an envoy.", "in the course of the coming months", ""},
		{"in the course of it, without its article", "Norway will, in the course of coming weeks, name an envoy.", "in the course of coming weeks", ""},
		{"two spans joined", "We will finish the work in the days and weeks ahead.", "in the days and weeks ahead", ""},
		{"a matter of weeks", "We will reopen the embassies in a matter of weeks.", "in a matter of weeks", ""},
		{"until a session", "We will keep the tariff unchanged until our next session.", "until our next session", ""},
		{"the meeting of a season", "We will review progress at the autumn meeting of the Commission.", "at the autumn meeting of the Commission", ""},
		{"the meeting of a month", "The Northern Group will decide on the seat at its December meeting.", "at its December meeting", "2012-12-31"},
		{"before a conference", "We will report before the donors' conference.", "before the donors' conference", ""},
		{"before a COP", "We will raise our targets before the next COP.", "before the next COP", ""},
		{"before an assembly that has it", "We will press for the bill now before Congress.", "", ""},
		{"the end of a parliament", "We will widen the canal before the end of this Parliament.", "before the end of this Parliament", ""},
		{"the life of a parliament", "We will widen the canal within the lifetime of the next Parliament.", "within the lifetime of the next Parliament", ""},
		{"one's own budget", "We will widen the canal in our first Budget.", "in our first Budget", ""},
		{"one's own presidency", "We will widen the canal during our presidency.", "during our presidency", ""},
		{"a session of a parliament", "We will widen the canal in the first session of Parliament.", "in the first session of Parliament", ""},
		{"budgets of every year", "We will provide for the canal in the budget.", "", ""},
		{"a budget that has been", "We will spend what was set aside in the Budget.", "", ""},
		{"a generation", "We will end hunger within a generation.", "within a generation", ""},
		{"this time next year", "We will widen the canal by this time next year.", "by this time next year", ""},
		{"laid before an assembly", "We will lay the bill before the Assembly.", "", ""},
		{"laid before an assembly by a day", "We will lay the bill before the Assembly by June 2013.", "by June 2013", "2013-06-30"},
		{"before a break", "The Ministers agreed to meet again before the summer break.", "before the summer break", ""},
		{"in time for a session", "We will present a draft in time for the October session.", "in time for the October session", "2012-10-31"},
		{"the end of a year in short", "We will have the law in force by end-2014.", "by end-2014", "2014-12-31"},
		{"a school year", "Norway will open two lyceums by the school year 2013/14.", "by the school year 2013/14", "2014-12-31"},
		{"a financial year", "By the end of the current financial year, Canada will release the second tranche.", "By the end of the current financial year", "2012-12-31"},
		{"a date that is pointed to", "We will abolish the quotas by this date.", "by this date", ""},
		{"years of a payment", "Canada will provide $5 million over five years.", "over five years", "2017-05-20"},
		{"a month of this year", "Our experts will meet again in September this year.", "in September this year", "2012-09-30"},
		{"how often is no limit", "We will review the measures every six months.", "", ""},
		{"nor is when a habit begins", "We will consult each other every spring, starting in 2013.", "", ""},
		{"a first day", "Norway will apply the new tariff from 1 July 2013.", "from 1 July 2013", "2013-07-01"},
		{"half a year", "We will hold the first round in the second half of 2013.", "in the second half of 2013", "2013-12-31"},
		{"between its verb and object", "We will complete, not later than 30 September 2013, the marking of the border.", "not later than 30 September 2013", "2013-09-30"},
		{"of some of what is promised", "We will hold four seminars, the first of which will take place in Bergen before the end of 2012.", "before the end of 2012", "2012-12-31"},
		{"a beginning that has a latest day", "We will train the guards, starting no later than June 2013.", "no later than June 2013", "2013-06-30"},
		{"of one of them", "We will name three panels, one of which will begin by May 2013.", "by May 2013", "2013-05-31"},
		{"of those in want of it", "We will secure clean water for all those who lack it by 2015.", "by 2015", "2015-12-31"},
		{"of what is to be ensured", "We will work to ensure that three quarters of those schools reach it by 2015.", "by 2015", "2015-12-31"},
		{"of what those do who are sent", "Norway will send a team to prepare a timetable, meeting first in Accra in June 2012.", "in June 2012", "2012-06-30"},
		{"of what comes into force by then", "We will ratify both texts in time for their entry into force by the Third Harbour Conference.", "in time for their entry into force by the Third Harbour Conference", ""},
		{"a year and what comes after it", "We will update the plan by 2015 and every two years thereafter.", "by 2015", "2015-12-31"},
		{"of two, the first", "We will put an end to open burning by 2015, and to the trade in waste by 2018.", "by 2015", "2015-12-31"},
		{"in the subject, an aim of those who speak", "While storms rage, our goal to end open burning by 2050 at the latest remains unchanged.", "by 2050 at the latest", "2050-12-31"},
		{"what is stressed without a comma", "We commit to reverse the fall of the stocks stressing the need of ending waste by 2030.", "", ""},
		{"the time of a review", "Norway will double its aid by the time of the Busan review.", "by the time of the Busan review", ""},
		{"in any case", "We intend to conclude the talks as soon as possible and in any case by December 2012.", "by December 2012", "2012-12-31"},
		{"the middle of a month", "Canada will withdraw its troops by mid-July.", "by mid-July", "2012-07-15"},
		{"a season to come", "Canada will host a conference on water next spring.", "next spring", "2013-05-31"},
		{"next year", "Canada will host the conference next year.", "next year", "2013-12-31"},
		{"a decade to come", "We will reduce stocks by half over the coming decade.", "over the coming decade", "2022-05-20"},
		{"before it is out", "We will end the use of coal before the decade is out.", "before the decade is out", "2019-12-31"},
		{"an anniversary", "We will ratify the Protocol by the tenth anniversary of its adoption.", "by the tenth anniversary", ""},
		{"in a year's time", "We will meet again in two years' time.", "in two years' time", "2014-05-20"},
		{"a day that opens", "On 3 June, the Prime Minister of Norway will open the bridge.", "On 3 June", "2012-06-03"},
		{"an instalment", "We will pay the arrears in three instalments, the last of them not later than May 2014.", "not later than May 2014", "2014-05-31"},
		{"what happens at a meeting", "Norway and Canada will sign the pact at a ceremony in Oslo this autumn.", "this autumn", "2012-11-30"},
		{"a passive of the issuers' own", "We will see that the money is paid out before 15 July.", "before 15 July", "2012-07-14"},
		{"a deed of the day", "We agreed to hold a debate on the budget in March 2013.", "in March 2013", "2013-03-31"},
		{"a programme's months are none of the deed", "We endorsed the programme for the six months to come and agreed to hold a debate in March 2013.", "in March 2013", "2013-03-31"},
		{"how long others stay is no limit", "We will study the report of the group, the mandate of which runs until 1 August 2013.", "", ""},
		{"a condition's day is none", "We will consider sanctions unless by 1 August 2012 the fighting has ended.", "", ""},
		{"what others shall present", "Norway will give $3 million; it asks the secretariat to present, before the session of 4 June, a plan.", "", ""},
		{"the lead-up to an event", "We agreed to work closely in the lead-up to Canada's hosting of the games in Calgary in October.", "", ""},
		{"an event that is only supported", "We reaffirmed our support for the Fund and its Seventh Replenishment later this year.", "", ""},
		{"an event that others hold", "We will help Ghana to prepare for the elections in December 2012.", "", ""},
		{"elections to be held", "We will support Mali, whose elections are to be held in July 2013.", "", ""},
		{"what others aim at, commended", "We commend Kenya for its plan to end poaching by 2020 and will share our data.", "", ""},
		{"a clause about the day", "We will deepen our alliance, noting that this year is its fiftieth.", "", ""},
		{"a year in a name", "We will carry out the 2014 Action Plan in full.", "", ""},
		{"those who do it", "We support the efforts by the Contact Group of the Conference to make peace.", "", ""},
		{"a call's limit is none", "We call on the parties to lay down their arms by 1 June 2012.", "", ""},
		{"a part taken in what is held", "Norway will take part in the meeting of like-minded producers to be held in Cairns next month.", "next month", "2012-06-30"},
		{"what shows a deed is no limit", "We will show more presence, as evidenced by the upcoming visit of a frigate.", "", ""},
		{"a forum of this year", "We will follow through on actions put forth during this year's Economies Forum.", "", ""},
		{"what is noted beside it", "We reaffirmed our commitment to build chains, noting an initiative of Mali to invest over the next five years.", "", ""},
		{"an event that takes place", "We will hold an outreach event on the work of the Investment Screening Working Group in mid-December.", "in mid-December", "2012-12-15"},
		{"on the occasion of a visit", "Our ministers will review the pact on the occasion of the Premier's visit to Oslo later this year.", "later this year", "2012-12-31"},
		{"a goal taken up", "We recognize the efforts to save a third of the seas by 2030 and will help to make progress.", "by 2030", "2030-12-31"},
		{"half a century is none", "We will strengthen our partnership in the next 50 years.", "", ""},
		{"what rises meanwhile", "We will keep markets stable as the war threatens the harvest this year.", "", ""},
		{"early in a month", "We will open the pass early next month.", "early next month", "2012-06-07"},
		{"an ordinal session", "We will finish the draft by the fortieth session of the Assembly.", "by the fortieth session of the Assembly", ""},
		{"a budget year", "We commit to bring the reform into effect by the 2014 budget year.", "by the 2014 budget year", "2014-12-31"},
		{"a feast", "We will send more soldiers by Christmas.", "by Christmas", ""},
		{"a span after what may never take place", "The Parties shall release all prisoners within 24 hours after the cease-fire takes effect.", "within 24 hours after the cease-fire takes effect", ""},
		{"a fortnight", "We agreed to exchange ambassadors within a fortnight.", "within a fortnight", "2012-06-03"},
		{"the end of a month, loosely", "The Ministers will meet again in Bergen at the end of October.", "at the end of October", "2012-10-31"},
		{"before a year is over", "We will ratify the agreement before the year is over.", "before the year is over", "2012-12-31"},
		{"the decade that runs", "We will phase out these subsidies within the decade.", "within the decade", "2019-12-31"},
		{"the years up to one", "Norway will double its aid in the period up to 2015.", "in the period up to 2015", "2015-12-31"},
		{"between two months", "We will open the canal between May and September 2013.", "between May and September 2013", "2013-09-30"},
		{"from one month to another", "We will open the canal from May to September 2013.", "from May to September 2013", "2013-09-30"},
		{"a day that work commences", "They agreed to open the canal, with traffic commencing from 1 July 2013.", "from 1 July 2013", "2013-07-01"},
		{"a year that a habit commences", "We will dredge the canal every spring, commencing in 2013.", "", ""},
		{"how long something lasts", "Norway will test the locks for two years.", "for two years", "2014-05-20"},
		{"how long a period lasts", "Norway will test the locks for an initial period of six months.", "for an initial period of six months", "2012-11-20"},
		{"how long something has lasted", "We will reopen the locks, now closed for two years.", "", ""},
		{"what is left of the year", "Norway will keep its ships there for the rest of the year.", "for the rest of the year", "2012-12-31"},
		{"a gerund that names a kind of thing", "We will open a training college in early 2013.", "in early 2013", "2013-03-31"},
		{"how long something lasts at least", "Norway will keep the patrols for a minimum of five years.", "for a minimum of five years", "2017-05-20"},
		{"through a year at least", "We will share images through at least 2014.", "through at least 2014", "2014-12-31"},
		{"a session of a body of two words", "We will take it up at the next session of the Arctic Council.", "at the next session of the Arctic Council", ""},
		{"the years to one", "We will double traffic in the five years to 2017.", "in the five years to 2017", "2017-12-31"},
		{"the time of something", "By the time of our next summit we will have opened it.", "By the time of our next summit", ""},
		{"the day of a vote that is only watched", "We will send observers to the vote on 7 July 2012.", "", ""},
		{"from today to a year", "We will lift production between now and 2015.", "between now and 2015", "2015-12-31"},
		{"the turn of the year", "We will name an envoy by the turn of the year.", "by the turn of the year", "2012-12-31"},
		{"as soon as a year", "We will launch the satellite as soon as 2014.", "as soon as 2014", "2014-12-31"},
		{"as soon as can be is no date", "We will launch the satellite as soon as possible.", "", ""},
		{"a means is no date", "We will deepen our alliance through the founding of a Next Generation Dialogue.", "", ""},
		{"a day told by its number in words", "We will lift the last curbs before the first of May.", "before the first of May", "2013-04-30"},
		{"a day of two words", "Norway will hand over the files by the twenty-first of June.", "by the twenty-first of June", "2012-06-21"},
		{"the last day of a month", "We will exchange lists by the last day of March 2013.", "by the last day of March 2013", "2013-03-31"},
		{"a week of a month", "We will publish the names in the second week of July.", "in the second week of July", "2012-07-14"},
		{"the first weeks of a year", "We will publish the names in the first weeks of 2013.", "in the first weeks of 2013", "2013-03-31"},
		{"the years from one to another", "Canada will provide a grant of $20 million for the years 2013 to 2016.", "for the years 2013 to 2016", "2016-12-31"},
		{"fiscal years", "We will bring down the deficit in the fiscal years 2013 and 2014.", "in the fiscal years 2013 and 2014", "2014-12-31"},
		{"the years that tell a plan are none", "We agreed to deepen our work on the Strategic Plan for 2013-2016.", "", ""},
		{"the calendar year", "Norway will pay its share within the calendar year.", "within the calendar year", "2012-12-31"},
		{"a number of years ago is none", "We will not forget the flood of ten years ago this week.", "", ""},
		{"a day just past", "We will look together into the collapse of the bridge on 3 May.", "", ""},
		{"months that follow an event", "We shall withdraw all guns stationed there in the twelve months that follow ratification.", "in the twelve months that follow ratification", ""},
		{"seasons", "We will exchange data on snow for two growing seasons.", "for two growing seasons", ""},
		{"a biennium", "We will double the number of patrols over the next biennium.", "over the next biennium", ""},
		{"in time for what is no meeting", "We will conclude the talks in time for the next harvest.", "in time for the next harvest", ""},
		{"a season from which", "From the autumn, Norway will issue the new visas.", "From the autumn", "2012-11-30"},
		{"a year to come from which", "With effect from the coming financial year, Norway will set aside a fund.", "With effect from the coming financial year", "2012-12-31"},
		{"until a vote", "We will extend the truce until the elections.", "until the elections", ""},
		{"ahead of one's own meeting", "We will put the scheme to our ministers ahead of their meeting in Lima.", "ahead of their meeting", ""},
		{"a term of years", "We will lend 20 ships over a ten-year term.", "over a ten-year term", "2022-05-20"},
		{"the first of some", "We will hold two exercises a year, the first of them, led by Norway, in March 2013.", "in March 2013", "2013-03-31"},
		{"what is promised of a part", "We pledged 300 buses, half of which will be handed over before the month is out.", "before the month is out", "2012-05-31"},
		{"what has been is none", "We will look at how the storm, which sank 30 boats within two days, could grow so strong.", "", ""},
		{"their meeting in a month", "Norway will return to the matter at our meeting in March 2013.", "at our meeting in March 2013", "2013-03-31"},
		{"their meeting in a town", "We will return to the matter at our informal meeting in Oslo next April.", "at our informal meeting in Oslo next April", "2013-04-30"},
		{"a meeting that is reported to", "Each of us will promote trade and report on it to the meeting of 2013.", "to the meeting of 2013", ""},
		{"the next meeting, reported to", "Norway will submit the draft to the next session of the Assembly.", "to the next session of the Assembly", ""},
		{"the next meeting, looked forward to", "We remain committed to peace and look forward to the next meeting of the Group.", "", ""},
		{"the day on which it starts", "We will issue the new visas starting 1 March 2013.", "starting 1 March 2013", "2013-03-01"},
		{"before a season", "We will set up the commission before the rainy season sets in.", "before the rainy season sets in", ""},
		{"what it is to bring about", "Norway will finish the rules so that the first phase starts on 1 January 2013.", "on 1 January 2013", "2013-01-01"},
		{"a visit during which", "We agreed to sign the treaty during the visit of the King to Accra this autumn.", "this autumn", "2012-11-30"},
		{"budgets of years", "We will bring forward budgets for the years to 2014.", "", ""},
		{"an event before which they only say so", "Ahead of the Accra Conference, we reiterate our support for the poor.", "", ""},
		{"behind a line that is pointed to", "We will withdraw all tanks from that line within ten days of the opening of the road.", "within ten days of the opening of the road", ""},
		{"a peace is no date", "We will keep the measures in place until peace is restored.", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			var got chancery.Deadline
			if d := act.Code(of(tt.text))[0].Deadline; d != nil {
				got = *d
			}
			if got.Text != tt.want || got.Date != tt.day {
				t.Errorf("deadline %q on %q, want %q on %q: %s", got.Text, got.Date, tt.want, tt.day, tt.text)
			}
		})
	}
}

// TestItemLimits holds the limit of an item whose lead-in makes it a promise.
func TestItemLimits(t *testing.T) {
	got := act.Code(list("Norway will take the following steps to strengthen ties with Ghana:", "Portco will open an office in Accra in 2013, in view of the growing trade."))[1]
	if got.Deadline == nil || got.Deadline.Text != "in 2013" {
		t.Errorf("%s with deadline %v, want in 2013", got.Act, got.Deadline)
	}
	held := act.Code(list("The Ministers endorsed the following steps:", "to send a ship to Regatta Volta, to be held in Ghana in 2013."))[1]
	if held.Act != chancery.Commitment || held.Deadline != nil {
		t.Errorf("%s with deadline %v, want none for what others hold", held.Act, held.Deadline)
	}
}
