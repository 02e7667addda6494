package act_test

import "testing"

// TestOffices holds that an office of a state that speaks keeps speaking by its
// short name.
func TestOffices(t *testing.T) {
	checkWhole(t, []wholeCase{{"two presidents", "Joint Statement by President Weeks of Norway and President Keita of Kenya, 4 May 2012", []string{
		"commitment 2|The Norwegian Coastal Agency (NCA) intends to fund a lighthouse.",
		"commitment 2|NCA also plans to fund the training of pilots.",
		"assertion|The Portuguese Coastal Agency (PCA) works along the coast.",
		"assertion|PCA plans to fund the training of pilots.",
	}}})
}

// TestOfItsMembers holds a government that takes its verb in the plural against what
// it has.
func TestOfItsMembers(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"The Government intend to deepen the harbour.", "commitment 2"},
		{"The Government undertake to deepen the harbour by 2030.", "commitment 3"},
		{"The Government plan to deepen the harbour has failed.", "assertion"},
		{"The Government work to deepen the harbour is done.", "assertion"},
	})
}
