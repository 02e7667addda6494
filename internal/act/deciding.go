package act

import "github.com/chancery-archive/chancery/internal/chancery"

// deciding judges a verb that does what it says.
func (s *sentence) deciding(p *predicate, at int) (verdict, bool) {
	v := s.verdict(p, isDecision, "decision."+p.lemma())
	v.object = at
	if p.lemma() == "ratify" && s.at(at).is(isPoss) { // "ratified their will to advance"
		if noun, k, ok := s.nominal(at, min(s.until(p), at+5), possessed); ok && k.act == chancery.Commitment {
			v.sense, v.rule, v.end, v.object = k, "noun."+s.at(noun).noun.lemma, noun+1, noun+1
			return v, true
		}
	}
	if p.verb != nil && begins.Has(p.verb.lemma) && s.within(at, at+4, "era") {
		return s.verdict(p, isAssertion, "assert.era"), true // "inaugurated a new era"
	}
	if p.verb != nil && p.verb.lemma == "accept" && s.at(at+1).Norm == "need" {
		return s.verdict(p, isAssertion, "assert.accept"), true
	}
	if p.verb != nil && p.verb.lemma == "accept" {
		hosts := s.offeredToHost(at)
		if hosts || s.within(at, at+8, "invitation") || s.at(p.end).Norm == "with" && s.invitedBefore(p) {
			v.sense, v.rule = commits(chancery.Intent), "commissive.accept"
			if hosts && s.figures || s.meetsNext(at) {
				v.strength = chancery.Firm
			}
			return v, true
		}
		if s.chargeAt(at) {
			v.sense, v.rule = commits(chancery.Intent), "commissive.accept"
			return v, true
		}
		for k := at; k < at+5; k++ {
			if burdens.Has(s.at(k).Norm) {
				if c, to := s.complement(k + 1); (c == "to" || c == "toing") && p.form != pastForm {
					v.sense, v.rule, v.object = commits(chancery.Intent), "commissive.accept", to
					return v, true
				}
			}
		}
	}
	return v, true
}

// invitedBefore reports whether it was told, before p, that somebody was invited: "invited him to
// come, and the President accepted with pleasure".
func (s *sentence) invitedBefore(p *predicate) bool {
	for k := range s.preds {
		if q := &s.preds[k]; q.at < p.at && q.lemma() == "invite" {
			return true
		}
	}
	return s.invited(s.start, p.at)
}

// offeredToHost reports whether what is accepted, at word at, is somebody's offer, or their
// invitation, to hold a meeting: "the offer of Norway to host the next forum".
func (s *sentence) offeredToHost(at int) bool {
	offered := false
	for k := at; k < len(s.words) && k < at+12; k++ {
		w := &s.words[k]
		switch {
		case w.Norm == "offer" || w.Norm == "proposal" || w.Norm == "invitation":
			offered = true
		case w.Norm == ",", w.is(isThat | isRel | isModal):
			return false
		case offered && s.at(k-1).is(isTo) && w.verb != nil && (hosting.Has(w.verb.lemma) || s.serves(k)):
			return true
		}
	}
	return false
}

// meetsNext reports whether the invitation accepted, at word at, is one to hold the next
// meeting of those who accept it.
func (s *sentence) meetsNext(at int) bool {
	for k := at; k < len(s.words) && k < at+farthestGuest+4; k++ {
		if w := &s.words[k]; w.verb != nil && hosting.Has(w.verb.lemma) && s.at(k-1).is(isTo) {
			return s.meetingOfOurs(k + 1)
		}
	}
	return false
}

// burdens are nouns of what one takes on.
var burdens = list("burdens")
