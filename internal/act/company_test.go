package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
)

// TestCompany holds that those who speak promise with others, beside what they told, and by
// those they send, and that what was done or promised at other times or by others is none.
func TestCompany(t *testing.T) {
	two := under("Joint Statement of Norway and Estonia", "Norway and Estonia")
	several := titled("G20 Communiqué")
	tests := []struct {
		rule  string
		in    func(string) act.Input
		cases []actCase
	}{
		{"with whom stands before what", two, []actCase{
			{"Norway intends, together with Denmark, Chad and Mali, to chart the reef.", "commitment 2"},
			{"Norway intends, together with Denmark, that the reef be charted.", "commitment 2"},
		}},
		{"what they stand behind beside what they did", two, []actCase{
			{"The Ministers commended the pilots and support the survey of the reef.", "commitment 1"},
			{"The Ministers commended efforts to help the pilots and support the survey.", "welcome"},
		}},
		{"those who see to it and those who are sent", two, []actCase{
			{"The competent authorities will start talks on pilots.", "commitment 3"},
			{"The local authorities will start talks on pilots.", "assertion"},
			{"A first group of nine Estonian pilots will begin training in Oslo.", "commitment 3"},
			{"A first group of nine pilots of Chad will begin training in Oslo.", "assertion"},
			{"The new bridge will begin to shine.", "assertion"},
		}},
		{"a list of states of which most speak", several, []actCase{
			{"Canada, Japan and Chad will continue to light the strait.", "commitment 2"},
			{"Canada, Mali and Chad will continue to light the strait.", "assertion"},
		}},
		{"at other times and by others", several, []actCase{
			{"In Oslo a year ago, the two countries set themselves targets for 2031.", "assertion"},
			{"In Oslo, the two countries set themselves targets for 2031.", "commitment 2"},
			{"We welcome the announcements by Mali and Chad that they will double their patrols.", "welcome"},
			{"Lower prices have helped the islands.", "assertion"},
			{"Up to 900 pilots will be required in our ports by 2031.", "assertion"},
		}},
	}
	for _, test := range tests {
		t.Run(test.rule, func(t *testing.T) { checkActs(t, test.in, test.cases) })
	}
}
