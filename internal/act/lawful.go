package act

// asLawsAllow is the end of the condition, begun at i, that something is done as the law at
// home has it: "consistent with our national laws", "in line with its legislation"; or 0.
func (s *sentence) asLawsAllow(i int) int {
	if s.begun&aLawOwner == 0 {
		return 0
	}
	_, n := s.lex.lawful.find(s.words[i:])
	if n == 0 || s.at(i+n).begins(anAmount) { // "within 48 hours of its passing into law"
		return 0
	}
	return s.atHome(i + n)
}

// atHome is the end of what holds at home and stands behind "consistent with"
// at word k: "our respective national laws"; or 0.
func (s *sentence) atHome(k int) int {
	for stop := k + 7; k < stop && k < len(s.words); k++ {
		w := &s.words[k]
		if w.Norm == "international" || w.Norm == "," {
			return 0
		}
		if !w.begins(aLawOwner) || w.Upper {
			continue
		}
		for j := k; j < k+5 && j < len(s.words); j++ {
			if n := &s.words[j]; n.begins(aLaw) || n.begins(aHomely) && w.Norm != "respective" {
				return j + 1
			}
		}
	}
	return 0
}
