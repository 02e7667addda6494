package act

// What ought to be done or held, by whomever it concerns: "The mines must be cleared", "The talks
// should resume".

// mustBeDone reports whether p tells what should or must be done, without who is to do it.
func (s *sentence) mustBeDone(p *predicate) bool {
	switch p.modal {
	case "should", "ought":
		return s.shouldBeDone(p) || s.isToBeHeld(p)
	case "must":
		return (p.passive || p.subject.kind == thing) && (!s.needs(p) || p.link == mainLink && s.mustBeSo(p)) || s.isToBeHeld(p) || ceasing.Has(p.lemma()) && p.subject.kind != expletive
	}
	return false
}

// mustBeSo reports whether p tells how a thing must be, or what it must have or show, whoever
// is to see to that: "must be swift and open", "Towns must share in the proceeds".
func (s *sentence) mustBeSo(p *predicate) bool {
	if p.copula {
		return s.isToBeSo(p) || s.at(s.past(p.end)).Norm == "able"
	}
	return s.mustDo(p) && !p.subject.event
}

// mustDo reports whether p tells what something that is nobody's own must do, and not what would
// make a thing of its kind: "The package must have", not "Such a peace must", "a peace must".
func (s *sentence) mustDo(p *predicate) bool {
	first := s.at(p.subject.a)
	if p.subject.ours || first.indefinite() || !s.at(p.at).is(isModal) {
		return false
	}
	return first.Norm != "this" && first.Norm != "these" && first.Norm != "such"
}

// isToBeHeld reports whether it is told when, or that, a meeting, a vote or talks are to be
// held: "Elections should take place by May", "The talks should resume".
func (s *sentence) isToBeHeld(p *predicate) bool {
	if p.link != mainLink || p.passive || p.neg || p.verb == nil || !p.subject.event && !polled.Has(s.at(p.subject.head).Norm) {
		return false
	}
	return p.verb.lemma == "take" && s.at(p.end).Norm == "place" || beginOrEnd.Has(p.verb.lemma) || toBeHeld.Has(p.verb.lemma)
}

// toBeHeld are verbs of holding what is held, said of it.
var toBeHeld = list("to be held")

// polled are nouns of votes and talks, which somebody holds.
var polled = list("polled")

// shouldBeDone reports whether the passive tells what should be done to a thing, by anybody.
func (s *sentence) shouldBeDone(p *predicate) bool {
	return (p.subject.kind == thing || p.subject.kind == scheme && !p.subject.ours) && s.oughtToBe(p)
}

// oughtToBe reports whether the passive tells what should be done by anybody, and
// not what was agreed that those who speak should do.
func (s *sentence) oughtToBe(p *predicate) bool {
	if p.link != mainLink || !s.forAnybody(p) {
		return false
	}
	for k := 0; k < len(s.preds) && k < 8 && s.preds[k].at < p.at; k++ {
		if s.thatForce(&s.preds[k]) == agree {
			return false
		}
	}
	return true
}

// forAnybody reports whether what is to be done to the subject is something that anybody
// can be asked to do.
func (s *sentence) forAnybody(p *predicate) bool {
	deed := s.doneTo(p)
	if deed == "" || ungiven.Has(deed) || thoughtOf.Has(deed) {
		return false
	}
	return p.adj == nil && !ceasing.Has(s.at(p.head).Norm) || remedied.Has(deed) || administered.Has(deed)
}

// thoughtOf are verbs of how a thing is to be looked at, which ask nobody to do anything.
var thoughtOf = list("thought of")

// needs reports whether "must" tells a logical need: "must be consistent with".
func (s *sentence) needs(p *predicate) bool {
	return p.copula || p.verb != nil && (p.verb.action == state || p.verb.lemma == "include")
}
