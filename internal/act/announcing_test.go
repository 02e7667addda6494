package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
)

// TestAnnouncing holds what is decided by being announced or told in minutes, what was
// set up before, and what notes of a vote do, beside what looks like it.
func TestAnnouncing(t *testing.T) {
	joint := titled("Joint Statement of Norway, Canada and Japan")
	health := titled("Communiqué of the Meeting of Health Ministers")
	dated := func(text string) act.Input {
		in := joint(text)
		in.Origin.Date = "2023-05-20"
		return in
	}
	tests := []struct {
		rule  string
		in    func(string) act.Input
		cases []actCase
	}{
		{"something new is set up by being announced", joint, []actCase{
			{"We announce a new initiative to light the strait.", "decision"},
			{"Today, we announce a fellowship for young pilots.", "decision"},
			{"Today, we announce the evolution of our pilot scheme into a union.", "decision"},
			{"We announced a new initiative last year.", "assertion"},
			{"We announce progress on the survey.", "assertion"},
			{"We announce a delay to the survey.", "assertion"},
		}},
		{"a plan is agreed on", joint, []actCase{
			{"Ministers agreed on a plan of action for the strait.", "decision"},
			{"Ministers agreed on the following programme of work:", "decision"},
			{"Ministers endorsed the following timetable for 2024:", "decision"},
			{"Ministers endorsed the timetable for 2024.", "commitment 1"},
			{"Ministers agreed to a plan to light the strait.", "commitment 2"},
			{"Ministers agreed to the following initiatives:", "commitment 2"},
		}},
		{"results and none", joint, []actCase{
			{"Ministers agreed that the results will be published.", "commitment 3"},
			{"Ministers agreed that none of their claims will be pressed by force.", "commitment 2"},
			{"Ministers agreed that the storm will be felt by all.", "assertion"},
		}},
		{"invitations", joint, []actCase{
			{"We have invited the Bank to lend its charts.", "call"},
			{"We have accepted the invitation of Japan to hold our next meeting in Kobe.", "commitment 3"},
			{"We have accepted the report of the pilots.", "assertion"},
			{"Japan invited the Prime Minister of Canada to visit, and the Prime Minister accepted with pleasure.", "commitment 2"},
			{"Japan thanked the pilots, and Canada accepted with pleasure.", "decision"},
		}},
		{"requests are met kindly", joint, []actCase{
			{"Canada would look favourably on a request for pilots.", "commitment 1"},
			{"Canada will look very sympathetically at their request.", "commitment 1"},
			{"Canada will look paler on the chart.", "assertion"},
		}},
		{"what an earlier meeting set up", dated, []actCase{
			{"At the 2021 summit in Oslo, we launched the fellowship.", "assertion"},
			{"We announced the opening of a joint station in May 2018.", "assertion"},
			{"We announced the opening of a joint station.", "decision"},
			{"At the 2023 summit in Oslo, we launched the fellowship.", "decision"},
			{"As part of our talks in March 2019, we established a task force.", "assertion"},
			{"As part of our talks in March 2023, we established a task force.", "assertion"},
			{"As part of our talks in May 2023, we established a task force.", "decision"},
		}},
		{"what is welcomed in an announcement", joint, []actCase{
			{"We welcome the announcement that Norway will host the fair.", "welcome"},
			{"We welcome the fair and will host the next.", "commitment 3"},
		}},
		{"what minutes tell was decided", health, []actCase{
			{"The agenda was adopted.", "decision"},
			{"The agenda was adopted by the Council of Mali.", "assertion"},
			{"The agenda was long.", "assertion"},
		}},
		{"a note of a vote, and a number with a spoilt stop", council, []actCase{
			{"One member (Kenya) did not participate in the voting.", "other"},
			{"Two members abstained.", "other"},
			{"Two members left the hall.", "assertion"},
			{"General Assembly resolution 41 (XII) of 12 June 1959.", "other"},
			{"4, Requests the Secretary-General to report by May;", "call"},
			{"Calls on Mali to keep the truce, without which the Council will have to look at other means;", "call"},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) { checkActs(t, tt.in, tt.cases) })
	}
}

// TestSaidAgain holds that what is asked or praised again is said again.
func TestSaidAgain(t *testing.T) {
	for text, want := range map[string]bool{
		"We again call for a truce.":               true,
		"We urge again that the raids end.":        true,
		"We call for the lamps to be lit again.":   false,
		"We thank the pilots for opening up again": false,
	} {
		in := titled("Joint Statement of Norway, Canada and Japan")(text)
		if got := act.Code(in); len(got) != 1 || got[0].Restatement != want {
			t.Errorf("restatement %v, want %v: %s", !want, want, text)
		}
	}
}
