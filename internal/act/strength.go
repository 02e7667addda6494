package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

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
	if light[v.lemma] && s.abstract(i) {
		return chancery.Intent
	}
	if v.action == concrete {
		return chancery.Firm
	}
	return chancery.Intent
}

// numbersDeed reports whether an entry of a list of undertakings tells by a number
// how far the deed goes, whatever it counts: "raise the age to 16". Numbers of
// laws and years do not.
func (s *sentence) numbersDeed() bool {
	for k := s.start; k < len(s.words) && k < s.start+farthest; k++ {
		if s.words[k].Kind != token.Number || isYear(s.words[k].Norm) || s.at(k+1).is(isMonth) {
			continue
		}
		switch s.at(k - 1).Norm {
		case "section", "article", "chapter", "clause", "title", "resolution", "g", "schedule", "part", "paragraph", ".", "-":
		default:
			return true
		}
	}
	return false
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

// light are verbs that are as general as what one gives or pays is.
var light = map[string]bool{"give": true, "pay": true, "lend": true, "provide": true, "take": true, "build": true}

// abstract reports whether what a light verb at word i governs, or is said of in
// the passive, is nothing one can count: "give impetus", "attention will be paid".
func (s *sentence) abstract(i int) bool {
	if s.judging != nil && s.judging.passive && s.judging.head == i {
		return intangible[s.at(s.judging.subject.head).Norm]
	}
	for k := i + 1; k < i+5 && s.at(k).Kind == token.Word && !s.at(k).is(isPrep|isTo); k++ {
		if intangible[s.at(k).Norm] {
			return true
		}
	}
	return false
}

// intangible are nouns of what is given and paid without being seen.
var intangible = map[string]bool{"impetus": true, "attention": true, "priority": true, "momentum": true, "emphasis": true, "consideration": true, "weight": true, "importance": true, "heed": true, "cooperation": true, "resilience": true, "trust": true, "confidence": true, "freedom": true, "autonomy": true, "control": true, "say": true, "voice": true, "choice": true, "encouragement": true, "recognition": true}

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
