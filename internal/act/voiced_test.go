package act_test

import "testing"

// TestVoiced holds feelings, calls and warnings of others that those who speak make
// their own, and words of the same letters that say nothing of the kind.
func TestVoiced(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The Ministers warned that prices were rising fast in many islands.", "assertion"},
		{"The Ministers warned that the rebels must leave the port.", "call"},
		{"We warn against any use of mines.", "call"},
		{"Against this background the group offers a place for talks.", "assertion"},
		{"We hold that openness is essential to closing the supply and demand gap.", "assertion"},
		{"They supported the Forum's strong condemnation of the tests.", "condemnation"},
		{"The Ministers endorsed the concern expressed for the safety of the strait.", "condemnation"},
		{"They supported efforts to meet the concerns of the islands.", "commitment 1"},
		{"We have grave concerns about the closing of the port.", "condemnation"},
		{"We had concerns about the closing of the port.", "assertion"},
		{"The Ministers reiterated the call for talks with the rebels.", "call"},
		{"They renewed the appeal for calm.", "call"},
		{"In reaffirming their commitment to a free port, the Ministers noted with alarm the build-up of fleets.", "commitment 1"},
		{"We share the view that online platforms should remove such films.", "call"},
		{"We share the view that our platforms should remove such films.", "assertion"},
		{"A call for action to online platforms to protect children.", "call"},
		{"A call for help came at night.", "assertion"},
		{"Accordingly they decided that the Secretary should send a copy to the Bank.", "decision"},
		{"Therefore they urged all States to sign the pact.", "call"},
		{"We welcome to our group the Republic of Chad.", "welcome"},
		{"We pay homage to the sailors who died.", "welcome"},
	})
	checkActs(t, council, []actCase{
		{"Warns that if the attacks go on the Council will consider further steps;", "call"},
		{"Holds that no action across the lines should be undertaken without consent;", "call"},
		{"Pays homage to the courage of the sailors;", "welcome"},
		{"Declares that the unity of the island must be preserved;", "call"},
		{"Declares that the parties should carry out the measures agreed upon;", "call"},
		{"Declares that the raid undermines the truce;", "assertion"},
		{"Noting with concern the refusal of entry to ports which were closed, considers that the parties should permit such entry;", "call"},
		{"13 Geneva Conventions of 12 August 1949 (Treaty Series, vol. 75).", "other"},
		{"29 Legal Effects for States of the Fleet, I.C.J. Reports 1971, p. 16.", "other"},
	})
}

// TestToldOfThings holds what a thing is there for or goes on doing, and what
// was done months before.
func TestToldOfThings(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Cooperation in the group is intended to feed into wider talks.", "assertion"},
		{"A visit is intended to be held in 2014.", "commitment 2"},
		{"Close exchanges on fair rules, and on ports, continue.", "assertion"},
		{"Norway and Canada on 10 January 2012 launched a dialogue on ports.", "assertion"},
		{"Norway and Canada on 20 May 2012 launched a dialogue on ports.", "decision"},
		{"On January 10, 2012, at the meeting in Oslo, Norway and Canada decided to cooperate on ports.", "assertion"},
		{"On May 20, 2012, Norway and Canada decided to open an office.", "commitment 3"},
		{"During the visit of the President to Oslo in March, Norway and Canada launched a dialogue on ports.", "assertion"},
		{"During the visit of the President to Oslo in May, Norway and Canada launched a dialogue on ports.", "decision"},
		{"Fighting fires and floods remain joint tasks of both states.", "assertion"},
		{"The study is meant to inform a plan, to ensure we are continuing to train divers.", "assertion"},
		{"We will ensure we continue to train divers.", "commitment 2"},
		{"We reaffirm the principle that the conquest of land is inadmissible.", "assertion"},
		{"The conquest of land is inadmissible.", "condemnation"},
	})
}

// TestBesideIssuer holds undertakings of one who speaks together with a body that does not.
func TestBesideIssuer(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The World Bank and Norway will fund the port.", "commitment 3"},
		{"NSF and Norway's Ministry of Fisheries will train divers.", "commitment 3"},
		{"The World Bank and Mali will fund the port.", "assertion"},
		{"Mali and Norway's ports will be busy.", "assertion"},
		{"The World Bank and Norway's trawlers will leave the port.", "assertion"},
	})
}

// TestBoundLoosely holds undertakings that words stand between.
func TestBoundLoosely(t *testing.T) {
	checkActs(t, of, []actCase{
		{"They reiterate their commitment under the pact to end the levy.", "commitment 2"},
		{"They reiterate their commitment under the pact.", "commitment 1"},
		{"We reaffirm our commitment to the goal of making the strait safe.", "commitment 1"},
		{"We continue to strengthen our coordination on ports.", "commitment 2"},
		{"We continue to support the envoy.", "commitment 1"},
		{"We will build an even stronger, diverse partnership.", "commitment 2"},
		{"We will build a dock.", "commitment 3"},
		{"The exchange will remain a useful tool.", "assertion"},
		{"The two countries envisage to meet every year.", "commitment 2"},
		{"We look forward to our governments holding an ocean dialogue.", "commitment 1"},
		{"We look forward to the islands holding an election.", "assertion"},
		{"They accepted the invitation of Norway to hold their next meeting there.", "commitment 3"},
		{"They accepted the invitation of Norway to visit the port.", "commitment 2"},
	})
}
