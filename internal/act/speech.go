package act

import "github.com/chancery-archive/chancery/internal/token"

// ofTheSpeech reports whether somebody only says how the speech or the questions go
// on: "I'll make one comment there", "we will now take questions". Nothing is
// undertaken but the next sentence.
func (s *sentence) ofTheSpeech(p *predicate) bool {
	if p.neg || p.passive || p.verb == nil && !p.copula {
		return false
	}
	if first := s.at(p.subject.a).Norm; first != "i" && first != "we" {
		return false
	}
	if p.copula {
		return s.at(p.end-1).Norm == "brief" || s.at(p.end).Norm == "brief"
	}
	if p.verb.lemma == "hand" {
		return s.passesOn(p.end)
	}
	for k := p.end; k < p.end+speechPhrase && !s.at(k).is(isThat); k++ {
		if speechSteps.Has(p.verb.lemma + " " + s.at(k).Norm) {
			return true
		}
	}
	return false
}

// passesOn reports whether it is the word that is handed over, for nothing else is told
// to be: "I will hand over to the Minister", not "hand over to the tribunal those".
func (s *sentence) passesOn(k int) bool {
	next := s.at(k + 1)
	return s.at(k).Norm == "over" && (next.is(isTo) || next.Kind != token.Word) && !s.within(k, len(s.words), "those")
}

// speechPhrase is how many words behind its verb tell that a step is of the speech.
const speechPhrase = 5

// speechSteps are verbs and words behind them that tell how a speech goes on.
var speechSteps = list("speech steps")
