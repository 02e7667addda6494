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
