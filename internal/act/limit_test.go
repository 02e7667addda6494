package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// TestDates holds what day a limit ends on, in statements of 20 May 2012 by
// Canada and Norway.
func TestDates(t *testing.T) {
	tests := []struct {
		rule, limit string
		day         chancery.Date
	}{
		{"a year ends with it", "by 2030", "2030-12-31"},
		{"before a year is the year before it", "before 2030", "2029-12-31"},
		{"before a month is the month before it", "before June 2013", "2013-05-31"},
		{"before the end of a year is its end", "before the end of 2013", "2013-12-31"},
		{"a fiscal year", "by fiscal year 2014", "2014-12-31"},
		{"years told by two", "by 2020-2025", "2025-12-31"},
		{"a season's year", "by 2014/15", "2015-12-31"},
		{"a decade", "by the 2030s", "2039-12-31"},
		{"the middle of a decade", "by the mid-2030s", "2035-12-31"},
		{"early in a year", "by early 2014", "2014-03-31"},
		{"the middle of a year", "by mid-2014", "2014-06-30"},
		{"late in a year", "by late 2014", "2014-12-31"},
		{"a half", "by the first half of 2014", "2014-06-30"},
		{"a quarter", "by the third quarter of 2014", "2014-09-30"},
		{"a quarter by its letter", "by Q1 2014", "2014-03-31"},
		{"a month", "by February 2016", "2016-02-29"},
		{"the end of a month", "by the end of June 2013", "2013-06-30"},
		{"a month without a year is the next to come", "by March", "2013-03-31"},
		{"a month of this year", "by October", "2012-10-31"},
		{"a day first", "by 1 June 2013", "2013-06-01"},
		{"a day in figures", "by 2013-06-01", "2013-06-01"},
		{"a day in figures, its number first", "by 21/06/2013", "2013-06-21"},
		{"a day in figures, its month first", "by 06/21/2013", "2013-06-21"},
		{"a day in figures that are alike", "by 06/06/2013", "2013-06-06"},
		{"a day in figures between points", "by 01.06.2013", "2013-06-01"},
		{"a day in figures of either order", "by 01/06/2013", ""},
		{"a day as an ordinal", "by the 1st of June 2013", "2013-06-01"},
		{"a month first", "by June 1, 2013", "2013-06-01"},
		{"the last of some days", "by 6-9 October 2013", "2013-10-09"},
		{"a month cut short", "by 31 Dec. 2013", "2013-12-31"},
		{"a month cut short, first", "by Sept. 30", "2012-09-30"},
		{"a month cut short, its year", "no later than Feb. 2016", "2016-02-29"},
		{"a month cut short, without its stop", "by 3 Aug 2013", "2013-08-03"},
		{"no later than", "no later than 31 July 2013", "2013-07-31"},
		{"at the latest", "by 2014 at the latest", "2014-12-31"},
		{"until", "until 31 December 2012", "2012-12-31"},
		{"through to", "through to 2015", "2015-12-31"},
		{"midnight", "by midnight on 21 May 2012", "2012-05-21"},
		{"this year", "by the end of this year", "2012-12-31"},
		{"the year", "by the end of the year", "2012-12-31"},
		{"next year", "by the end of next year", "2013-12-31"},
		{"within the year", "within this year", "2012-12-31"},
		{"this month", "by the end of the month", "2012-05-31"},
		{"this decade", "by the end of the decade", "2019-12-31"},
		{"the middle of the century", "by the middle of the century", "2050-12-31"},
		{"the end of the century", "by the end of the century", "2100-12-31"},
		{"a northern season", "by the autumn", "2012-11-30"},
		{"the next of a season that is on", "by next spring", "2013-05-31"},
		{"a season of a year", "by summer 2014", "2014-08-31"},
		{"days", "within 90 days", "2012-08-18"},
		{"hours", "within 48 hours", "2012-05-22"},
		{"weeks in words", "within three weeks", "2012-06-10"},
		{"months", "within eighteen months", "2013-11-20"},
		{"years to come", "over the next five years", "2017-05-20"},
		{"a year to come", "over the next year", "2013-05-20"},
		{"a period of years", "over a period of ten years", "2022-05-20"},
		{"a period by its length", "over a ten-year period", "2022-05-20"},
		{"months to come", "in the next twelve months", "2013-05-20"},
		{"a span after the signing", "within 30 days of the signing of this treaty", "2012-06-19"},
		{"a span after what may come has no day", "within 30 days of the withdrawal", ""},
		{"an event has no day", "before the next summit", ""},
		{"an event that is dated has one", "by the Oslo Summit in May 2013", "2013-05-31"},
		{"or sooner", "by 2014 or sooner", "2014-12-31"},
		{"the year", "by the year 2030", "2030-12-31"},
		{"the end of the year", "by the end of the year 2014", "2014-12-31"},
		{"at the very latest", "by 2014 at the very latest", "2014-12-31"},
		{"a financial year of two years", "by the end of the 2013-14 financial year", "2014-12-31"},
		{"a target date", "with a target date of 2030", "2030-12-31"},
		{"until at least", "until at least 2030", "2030-12-31"},
		{"between two years", "between 2013 and 2015", "2015-12-31"},
		{"a period by the last two of its years", "in the period 2013-16", "2016-12-31"},
		{"two months", "in October and December 2013", "2013-12-31"},
		{"two years", "in 2013 and 2014", "2014-12-31"},
		{"a decade that matters", "in this critical decade", "2019-12-31"},
		{"later in the year", "later in the year", "2012-12-31"},
		{"a span of three to five", "over the next three to five years", "2017-05-20"},
		{"a span of two numbers in figures", "over the next 2-3 years", "2015-05-20"},
		{"a period for which it lasts", "for a period of three years", "2015-05-20"},
		{"as long again", "for a further two years", "2014-05-20"},
		{"months that nobody counts", "over the coming months", ""},
		{"a conference by its number", "ahead of COP26", ""},
		{"a term of office", "by the end of its presidency", ""},
		{"weeks that nobody counts", "in the coming weeks", ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			text := "We will publish the maps " + tt.limit + "."
			got := act.Code(of(text))[0].Deadline
			if got == nil {
				t.Fatalf("no deadline in %q", text)
			}
			if got.Date != tt.day {
				t.Errorf("%q ends %q, want %q", got.Text, got.Date, tt.day)
			}
		})
	}
}

func TestSouthernSeasons(t *testing.T) {
	in := of("Australia and Fiji will sign the treaty by the autumn.")
	in.Origin.Issuers = []chancery.Issuer{{Name: "Australia", Country: "AUS"}, {Name: "Fiji", Country: "FJI"}}
	if got := act.Code(in)[0].Deadline; got == nil || got.Date != "" {
		t.Errorf("autumn where issuers' seasons differ ends %v", got)
	}
}

// TestUndatedLimits holds which limits are read where nobody tells the day of the statement.
func TestUndatedLimits(t *testing.T) {
	for text, want := range map[string]string{
		"Canada undertook to lower its tolls by $30 million in the coming fiscal year, and asked for more time.": "in the coming fiscal year",
		"Ministers of the Union agreed to apply the new rules from 1 January 2035.":                              "from 1 January 2035",
		"Norway and Kenya will build on the reforms of 1998.":                                                    "",
	} {
		in := of(text)
		in.Origin.Date = ""
		got := ""
		if d := act.Code(in)[0].Deadline; d != nil {
			got = d.Text
		}
		if got != want {
			t.Errorf("deadline %q, want %q: %s", got, want, text)
		}
	}
}

// TestLooseLimits holds which dates behind "in" and "on", and which of "this
// year", belong to what is promised.
func TestLooseLimits(t *testing.T) {
	checkLimits(t, []limitCase{
		{"the year of a deed", "We will conclude the treaty in 2014.", "in 2014"},
		{"the year before its object", "We intend to develop in 2014 a plan for the ports.", "in 2014"},
		{"the year of a gerund", "We commit to stronger ties, including convening a forum in 2014.", "in 2014"},
		{"a month that opens the sentence", "In October, we will open the school.", "In October"},
		{"days of a meeting", "The Ministers will meet in Oslo from 6-9 October 2013.", "from 6-9 October 2013"},
		{"what shall be done", "The plan will be completed in 2014.", "in 2014"},
		{"weeks to come", "We will open the school in the coming weeks.", "in the coming weeks"},
		{"early next year", "We will open the school early next year.", "early next year"},
		{"a period of the budget", "Norway pledges $5 million for the 2013-2016 period.", "for the 2013-2016 period"},
		{"the next meeting", "We will report at our next meeting.", "at our next meeting"},
		{"a day on which it starts", "We will lift the ban as of 1 January 2013.", "as of 1 January 2013"},
		{"a limit before one that is loose", "By June 2013, we will publish maps in colour.", "By June 2013"},
		{"a month cut short", "We will open the school in Nov. 2013 in Bergen.", "in Nov. 2013"},
		{"a name like a month's", "We will support the school run by Jan Berg in Mar del Plata.", ""},
		{"a year of something past", "We will build on the pact signed in 2010.", ""},
		{"a meeting held then", "We will prepare the summit to be held in 2014.", ""},
		{"a presidency", "We will support the Irish presidency in 2014.", ""},
		{"a hosting by somebody", "We will work closely on Norway's hosting of the games in 2014.", ""},
		{"a festival", "We will expand exchanges such as the Festival of the Sea in 2014.", ""},
		{"a clause beside", "We will keep prices stable as we await the harvest this year.", ""},
		{"years by which others are measured", "We will cut waste from 2014 levels.", ""},
		{"a year in the name of a meeting", "We will report during the 2014 Security Dialogue.", ""},
		{"the meeting that a year names", "We will report by the 2014 Annual Meetings.", "by the 2014 Annual Meetings"},
		{"a scenario's year", "We will act in line with the zero by 2050 scenario.", ""},
		{"an agent that meets", "We will support the efforts by Northern Forum members.", ""},
		{"a conference by its number", "We will work towards a successful COP19 in 2013.", ""},
		{"two that are no years", "We will build ties between 30 ports and 20 cities.", ""},
		{"years that nobody counts", "We will help the port over the coming years.", ""},
		{"the years of a budget", "We will report on the work between the 2013-14 budget and the next.", ""},
		{"the limit of the first of two deeds", "We reaffirm our commitment to close the mines by 2014 or sooner and will report in 2013 on progress made.", "by 2014 or sooner"},
		{"an end before the time till then", "We will help the port for another two years until 2014.", "until 2014"},
		{"for years to come", "We will help the port for years to come.", ""},
		{"a year of what is only looked forward to", "We look forward to meeting in 2014.", ""},
		{"the day that names a text", "As agreed in the September 22 Joint Statement, we will help the port.", ""},
		{"what others are asked by a day", "We will help the port and call on Mali to open it by 2014.", ""},
		{"what others aim at", "Encouraged by their aim to finish by 2014, we will help the port.", ""},
		{"no year to come", "We will help the port over eleven days in May 2011.", ""},
		{"an assertion has none", "The port was opened in 2014.", ""},
	})
}

// limitCase is a sentence and the limit that is read in it, or "".
type limitCase struct{ rule, text, want string }

func checkLimits(t *testing.T, tests []limitCase) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := ""
			if d := act.Code(of(tt.text))[0].Deadline; d != nil {
				got = d.Text
			}
			if got != tt.want {
				t.Errorf("deadline %q, want %q: %s", got, tt.want, tt.text)
			}
		})
	}
}
