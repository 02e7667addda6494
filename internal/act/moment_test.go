package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// TestMoments holds ways of telling by when something is due: by what will have happened, by
// spans told from behind, by seasons, hours and days of a plan.
func TestMoments(t *testing.T) {
	tests := []struct {
		rule, limit string
		day         chancery.Date
	}{
		{"the first day of a year", "on the first day of 2013", "2013-01-01"},
		{"the last day of a month", "on the last day of June 2013", "2013-06-30"},
		{"a year of another era", "by the end of 1395", ""},
		{"a year of another era, called so", "in the year 1434", ""},
		{"what begins", "before the Conference opens", ""},
		{"what comes to power", "before the new Parliament takes office", ""},
		{"what runs out", "before the moratorium expires", ""},
		{"a year that closes", "before the year closes", "2012-12-31"},
		{"a season that sets in", "before winter sets in", "2012-11-30"},
		{"the first of a season", "before the onset of winter", ""},
		{"those who speak, next time", "by the time we next meet", ""},
		{"those who speak, once more", "before we meet again", ""},
		{"when they meet", "when we meet in Lagos next year", "2013-12-31"},
		{"the end of a term", "until the end of our term", ""},
		{"the new year", "early in the new year", "2013-03-31"},
		{"a term of months", "within a term of eighteen months", "2013-11-20"},
		{"not so long", "inside six months", "2012-11-20"},
		{"from now", "two years from now", "2014-05-20"},
		{"hence", "three years hence", "2015-05-20"},
		{"more years", "for three more years", "2015-05-20"},
		{"at least so long", "for at least ten years", "2022-05-20"},
		{"all through a year", "throughout 2013", "2013-12-31"},
		{"up to a year", "up to 2015", "2015-12-31"},
		{"in the course of a calendar year", "in the course of next year", "2013-12-31"},
		{"in the course of this one", "in the course of the year", "2012-12-31"},
		{"a year told before", "in the last quarter of that year", ""},
		{"what is at work", "before any dredging work begins", ""},
		{"what is told without an article", "before deliveries start", ""},
		{"what comes into force", "before the entry into force of the Treaty", ""},
		{"what is done once", "until its adoption", ""},
		{"a season by its years, which is an event as well", "during the 2013/14 season", "2014-12-31"},
		{"nobody knows when school begins", "by the start of the next school year", ""},
		{"at the latest on a day", "at the latest on 9 October", "2012-10-09"},
		{"a day of a plan", "no later than D+14", ""},
		{"a day of a plan in full", "by D-Day + 30 days", ""},
		{"days after signature", "ten days after signature", "2012-05-30"},
		{"hours before it", "seventy-two hours in advance", ""},
		{"a number of weeks before", "at least two weeks before the Conference", ""},
		{"a meeting with its date", "ahead of our meeting in November", "2012-11-30"},
		{"a meeting with a long name", "at the second session of the Assembly of Ports in Lagos in March 2013", "2013-03-31"},
		{"an hour of a day", "by 18:00 hours on 15 August", "2012-08-15"},
		{"a day from an event on", "as of 06:30 hours local time on the fourth day after signature", "2012-05-24"},
		{"a day of a month after", "on the first day of the second month following its ratification", ""},
		{"one month or the other", "in August or September", "2012-09-30"},
		{"the week of a day", "in the week of 3 September", "2012-09-09"},
		{"the present decade", "within the present decade", "2019-12-31"},
		{"a season of a year", "in the 2013 growing season", "2013-12-31"},
		{"a season of a year, behind", "in the vegetation period of 2013", "2013-12-31"},
		{"a season to come", "during the coming planting season", ""},
		{"a jubilee", "by the centenary of its independence in 2019", "2019-12-31"},
		{"the day of a poll", "by polling day", ""},
		{"a parliament of today", "during the present legislature", ""},
		{"the life of a plan", "over the lifetime of the programme", ""},
		{"as long as a mission lasts", "for the duration of the mission", ""},
		{"at most", "within at most three years", "2015-05-20"},
		{"the opening of games", "before the opening of the Games", ""},
		{"a horizon", "with a horizon of 2020", "2020-12-31"},
		{"a deadline with its year", "by the agreed deadline of 2015", "2015-12-31"},
		{"years told by number and name", "over the three years 2013 to 2015", "2015-12-31"},
		{"the day after", "by tomorrow", "2012-05-21"},
		{"weeks of an event", "within weeks of the signing of the treaty", ""},
		{"the first months of a year", "in the first months of the coming year", "2013-03-31"},
		{"what takes effect", "within 24 hours after the Agreement takes effect", ""},
		{"a month by its name", "by the month of March", "2013-03-31"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			text := "We will complete the training of the new guards " + tt.limit + "."
			got := act.Code(of(text))[0].Deadline
			if got == nil {
				t.Fatalf("no deadline in %q", text)
			}
			if got.Text != tt.limit || got.Date != tt.day {
				t.Errorf("%q ends %q, want %q on %q", got.Text, got.Date, tt.limit, tt.day)
			}
		})
	}
}

// TestYearSaid holds that a year which is said to be one, and no season, is read as any other.
func TestYearSaid(t *testing.T) {
	for _, text := range []string{"We will hold the talks in the 2013 year.", "We will hold the talks in 2013."} {
		if got := act.Code(of(text))[0].Deadline; got == nil || got.Date != "2013-12-31" {
			t.Errorf("deadline %+v: %s", got, text)
		}
	}
}

// TestNoMoments holds what looks like a time and sets no limit.
func TestNoMoments(t *testing.T) {
	tests := []struct{ rule, text string }{
		{"what comes where one is", "We will stop the weapons before they enter the country."},
		{"what gets worse", "We will act before the situation gets worse."},
		{"a number, and no year of another era", "We will open ten posts by the end of 1400 trials."},
		{"a day of every month", "We will pay the fee on the last day of each month."},
		{"a measure", "We will provide tents for up to 2000 families."},
		{"how long it has been", "We will keep to the course that for more than ten years has served us."},
		{"years since", "Two years after the signing of the treaty, we will continue to stand by it."},
		{"years since, behind", "We will stand by the treaty ten years after its signing."},
		{"how far one may go", "We will act within the terms of the treaty."},
		{"before it is done", "We will inform each other in advance."},
		{"the same of two times", "We will not hold both fairs in the same month."},
		{"those that were sent in by then", "We will answer the petitions received before 1 July 2013."},
		{"what somebody has until then", "We will take it up in the Danube Council, of which Norway is the chair until July 2013."},
		{"what leads to a conference with a number", "We will assist the planning of OASIS 4 in Lima in 2013."},
		{"again and again", "We will meet every two weeks after the signing."},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if got := act.Code(of(tt.text))[0].Deadline; got != nil {
				t.Errorf("deadline %q: %s", got.Text, tt.text)
			}
		})
	}
}
