package act

import "github.com/chancery-archive/chancery/internal/chancery"

// weight is how far a firm verb binds to the deed whose verb stands at word i:
// firm where something will be seen to have been done or not, else intent.
func (s *sentence) weight(i int) chancery.Strength {
	if s.figures {
		return chancery.Firm
	}
	w := s.at(i)
	v := w.verb
	if s.hyphened(i) {
		v = s.compound(i).verb
	}
	if v == nil {
		return chancery.Intent
	}
	if v.lemma == "exchange" && s.informs(i+1) {
		return chancery.Intent
	}
	if v.action == concrete {
		return chancery.Firm
	}
	return chancery.Intent
}

// informs reports whether what is exchanged, at word i, is what one knows.
func (s *sentence) informs(i int) bool {
	for k := i; k < i+4; k++ {
		switch s.at(k).Norm {
		case "information", "views", "experience", "experiences", "knowledge", "lessons", "ideas", "intelligence", "data":
			return true
		}
	}
	return false
}

// weightOf is the weight of a complement.
func (s *sentence) weightOf(c string, at int) chancery.Strength {
	switch c {
	case "to", "toing", "ing":
		return s.weight(at)
	}
	if s.figures {
		return chancery.Firm
	}
	return chancery.Intent
}
