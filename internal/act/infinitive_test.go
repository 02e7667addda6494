package act_test

import "testing"

// TestInfinitives holds that a noun does the office of a verb where it is denied
// or has an object, and that things can be recognised by deed.
func TestInfinitives(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We agree not to tax broadcasts.", "commitment 2"},
		{"They agreed to ring-fence the proceeds.", "commitment 2"},
		{"They agreed to crown a queen.", "commitment 2"},
		{"We agree to trade.", "assertion"},
		{"We are committed to fairness, the rule of law and free speech.", "commitment 1"},

		{"We will recognise each other's diplomas.", "commitment 2"},
		{"The two Governments will mutually recognise driving licences.", "commitment 2"},
		{"We will recognise the growing importance of trade.", "assertion"},
		{"We will recognise that the war was lost.", "assertion"},
		{"History will recognise their courage.", "assertion"},
	})
}

// TestInfinitive holds verbs behind "agreed to" that are nouns as well.
func TestInfinitive(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We have agreed to plant reeds along the two rivers.", "commitment 2"},
		{"The Ministers agreed to post harbour pilots on both shores.", "commitment 3"},
	})
}
