package act_test

import (
	"testing"
)

// TestParted holds who speaks where a clause or a phrase parts a subject from its verb, or
// from the "that" before it.
func TestParted(t *testing.T) {
	joint := titled("Joint Statement of the Leaders of Norway, Canada and Japan")
	tests := []struct {
		rule  string
		cases []actCase
	}{
		{"a phrase between that and its subject", []actCase{
			{"Norway announced that next year it would open a school for pilots in Nuuk.", "commitment 3"},
			{"The Canadian side announced that over the next four years it would train some 200 divers.", "commitment 3"},
			{"Japan stated that by 2018 it will scrap two of its ferries.", "commitment 3"},
			{"Norway noted that in many ports it will be hard to find pilots.", "assertion"},
			{"Norway noted that since 2010 it has built 40 beacons.", "assertion"},
		}},
		{"those of whom a relative clause tells", []actCase{
			{"All members that have signed commit to publish their charts.", "commitment 3"},
			{"Every member that has joined the survey undertakes to open its ports.", "commitment 3"},
			{"The participants who attended pledged to mark all wrecks.", "commitment 2"},
			{"The boats that members have bought support the survey.", "assertion"},
			{"The pilots that have signed pledges support the plan.", "assertion"},
		}},
		{"states told of by their part in something", []actCase{
			{"Under the Compact, participating countries will close two ports.", "commitment 3"},
			{"We launch the Compact, under which participating countries will close two ports.", "commitment 3"},
			{"We launch the Compact, whereby member states will close two ports.", "commitment 3"},
			{"We launch the Compact, under which harbour towns will close two ports.", "decision"},
			{"We note the Treaty, under which nuclear states will disarm.", "assertion"},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) { checkActs(t, joint, tt.cases) })
	}
}
