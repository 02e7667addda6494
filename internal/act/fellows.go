package act

// Phrases by which some of those who speak, or all of them, are named without a noun of
// theirs: "all three", "each of them", "those able to", "Oslo and Nairobi".

// kindOfFellows tells phrases that stand for states or persons who speak, or for what is
// theirs. An organ has none.
func (s *sentence) kindOfFellows(a, b, head int) (subjectKind, bool) {
	if kind, ok := s.countsThem(a, b, head); ok {
		return kind, true
	}
	switch {
	case s.capitalsOf(a, b, head), s.thoseAble(a, b), s.theRest(a, b, head):
		return issuer, true
	case s.agency(a, b, head):
		return oneOf, true
	case s.ownServices(a, b, head), s.teamOf(a, b, head), s.countedServices(a, b, head), s.ownOrgan(a, b, head):
		return body, true
	case s.onVisit(a, b, head):
		return oneOf, true
	case s.byNumber(a, b, head):
		return issuer, true
	}
	return thing, false
}

// countsThem is who the phrase names that only counts those spoken of before: "each of them",
// "all three", "both".
func (s *sentence) countsThem(a, b, head int) (subjectKind, bool) {
	w, first := s.at(head), s.at(a)
	switch {
	case !w.is(isQuant) && !numbers.Has(w.Norm), a != s.start && a != s.first(), s.undergoes(b):
		return thing, false
	case w.is(isQuant) && head == a && b == a+3 && s.at(a+1).Norm == "of" && s.at(a+2).Norm == "them":
	case head == a && b == a+1 && (first.Norm == "neither" || first.Norm == "each"):
	case first.Norm == "all" && head == a+1 && b == head+1 && numbers.Has(w.Norm):
	default:
		return thing, false
	}
	switch s.prior.kind {
	case other, scheme, body:
		return s.prior.kind, true
	case thing:
		if s.prior.b > s.prior.a {
			return thing, true
		}
	}
	return issuer, true
}

// undergoes reports whether the verb at word k tells what is done or comes to its subject:
// "will be closed", "will receive".
func (s *sentence) undergoes(k int) bool {
	k = s.past(k)
	if s.at(k).is(isModal) {
		k = s.past(k + 1)
	}
	w := s.at(k)
	return w.is(isBe) && s.at(s.past(k+1)).adj == nil || w.verb != nil && (w.verb.ofItself() || coming.Has(w.verb.lemma))
}

// coming are verbs of what comes to somebody.
var coming = list("coming")

// thoseAble reports whether the phrase is of those of the speakers who can do what is
// undertaken: "those in a position to do so", "those able to".
func (s *sentence) thoseAble(a, b int) bool {
	if s.at(a).Norm != "those" || a != s.start && a != s.first() || s.speaks.alone {
		return false
	}
	k := a + 1
	if s.at(k).is(isWe) || s.at(k).Norm == "among" && s.at(k+1).Norm == "them" {
		return true
	}
	if s.at(k).Norm == "in" && s.at(k+1).Norm == "a" && s.at(k+2).Norm == "position" {
		return s.at(s.past(b)).Norm == "will"
	}
	return ableTo.Has(s.at(k).Norm) && s.at(k+1).is(isTo) && s.at(k+2).Norm == "do" && s.at(s.past(b)).Norm == "will"
}

// ableTo are adjectives of those who can or would do something.
var ableTo = list("able to")

// capitalsOf reports whether the phrase names those who speak by their capitals, or, where
// regions meet, by these: "the three capitals", "both capitals", "our two regions".
func (s *sentence) capitalsOf(a, b, head int) bool {
	norm := s.at(head).Norm
	if norm != "capitals" && !(s.speaks.regional && regionNouns.Has(norm)) || b != head+1 {
		return false
	}
	counted := false
	for k := a; k < head; k++ {
		switch w := s.at(k); {
		case numbers.Has(w.Norm), w.Norm == "both", w.Norm == "our":
			counted = true
		case w.Norm != "the" && w.Norm != "all":
			return false
		}
	}
	return counted
}

// regionNouns are nouns of regions and of unions of states, where these meet.
var regionNouns = list("region nouns")

// ownServices reports whether the phrase names those who act for a state that speaks by
// its adjective: "the Norwegian coast guard", "Norwegian troops".
func (s *sentence) ownServices(a, b, head int) bool {
	w := s.at(head)
	if s.menOfParties(head, b) {
		return true
	}
	if b != head+1 || w.nation != 0 || w.heading(speakerHead|titleHead) {
		return false
	}
	if !ownPeople.Has(w.Norm) && !forcesOfState.Has(w.Norm) {
		return false
	}
	return s.nationIn(a, head) && s.nations(a, head) == oneOf
}

// menOfParties reports whether the phrase names the people of those parties that speak by their
// initials: "the commanders of the NA and the LF".
func (s *sentence) menOfParties(head, b int) bool {
	if !ownPeople.Has(s.at(head).Norm) || s.at(head+1).Norm != "of" || s.speaks.partyLines < fewestPartyLines {
		return false
	}
	for k := head + 2; k < b; k++ {
		if w := &s.words[k]; !w.is(isDet|isCoord) && w.Norm != "," && !(w.Caps && s.speaks.names[w.Norm]) {
			return false
		}
	}
	return b > head+2
}

// forcesOfState are nouns of forces that a state has one of.
var forcesOfState = list("forces of a state")

// speaksFor reports whether the person named before word b is said to speak for one of
// those who issue: "Mrs Weeks, on behalf of the Norwegian Government, undertook".
func (s *sentence) speaksFor(a, b int) bool {
	if s.speaks.organ {
		return false
	}
	if s.at(b).Norm == "," && s.forOneOfUs(b+1) || s.at(b).Norm == "(" && s.speaks.nations[s.at(b+1).nation] {
		return true
	}
	return s.at(a-1).Norm == "," && s.forOneOfUs(s.start)
}

// forOneOfUs reports whether "on behalf of" or "speaking for", and one of those who issue,
// stand at word k.
func (s *sentence) forOneOfUs(k int) bool {
	switch s.at(k).Norm {
	case "on":
		if s.at(k+1).Norm != "behalf" {
			return false
		}
		k += 3
	case "speaking", "for":
		for s.at(k).Norm == "speaking" || s.at(k).Norm == "for" {
			k++
		}
	default:
		return false
	}
	for end := k + 4; k < end && s.at(k).Norm != ","; k++ {
		if n := s.at(k).nation; n != 0 {
			return s.speaks.nations[n]
		}
	}
	return false
}

// noneOfOurs reports whether nothing of theirs is said by those who speak to do something:
// "No ship of any of our countries will carry these goods".
func (s *sentence) noneOfOurs(p *predicate) bool {
	if first := s.at(p.subject.a).Norm; first != "no" && first != "none" && first != "not" || p.passive || p.verb == nil || p.verb.ofItself() {
		return false
	}
	for k := p.subject.a + 1; k < p.subject.b; k++ {
		if n := s.words[k].Norm; n == "our" && s.at(k+1).heading(stateHead) || n == "ours" {
			return true
		}
	}
	return false
}

// theRest reports whether the phrase is the others of those of whom the sentence has begun
// to tell: "Two of us have finished; the rest pledged to".
func (s *sentence) theRest(a, b, head int) bool {
	if !s.justThe(a, b, head) || len(s.preds) == 0 || !s.preds[0].subject.kind.binds() {
		return false
	}
	switch s.at(head).Norm {
	case "rest", "others", "remainder":
	default:
		return false
	}
	first := s.preds[0].subject
	return s.within(first.a, first.b, "us") || numbers.Has(s.at(first.a).Norm) || someOrMany.Has(s.at(first.a).Norm)
}

// onVisit reports whether the phrase names one of two who meet by what he is to the other:
// "the host", "the guest country", "his visitor".
func (s *sentence) onVisit(a, b, head int) bool {
	if !s.speaks.bilateral || b != head+1 || !s.at(a).is(isDet|isPoss) {
		return false
	}
	if head == a+1 {
		return visiting.Has(s.at(head).Norm)
	}
	return head == a+2 && visiting.Has(s.at(a+1).Norm) && (s.at(head).heading(stateHead) || s.at(head).Norm == "side")
}

// visiting are nouns of those of whom one receives the other.
var visiting = list("visiting")

// teamOf reports whether the phrase is a group of those whom a state that speaks sends: "a
// team of Norwegian engineers".
func (s *sentence) teamOf(a, b, head int) bool {
	last := s.at(b - 1)
	if !sentOut.Has(s.at(head).Norm) || s.at(head+1).Norm != "of" || !people.Has(last.Norm) && !ownPeople.Has(last.Norm) {
		return false
	}
	return s.nationIn(head+2, b) && s.nations(head+2, b) == oneOf
}

// sentOut are nouns of a group that is sent.
var sentOut = list("sent out")

// countedServices reports whether the phrase is the services of those who speak, counted:
// "the two navies", "the five countries' statistical offices", "Norway's central bank".
func (s *sentence) countedServices(a, b, head int) bool {
	w := s.at(head)
	if b != head+1 || w.nation != 0 || w.heading(speakerHead|titleHead) {
		return false
	}
	if !ownPeople.Has(w.Norm) && !stateServices.Has(w.Norm) {
		return false
	}
	if s.at(a).Norm == "the" && numbers.Has(s.at(a+1).Norm) {
		for k := a + 2; k < head; k++ {
			w := s.at(k)
			if w.Upper || w.is(isPrep) || outsiders.Has(w.Norm) || foreignBody.Has(w.Norm) && w.Norm != "central" {
				return false
			}
		}
		return true
	}
	for k := a + 1; k < head; k++ {
		if s.at(k).Norm == "'s" || s.at(k).Norm == "'" {
			return s.ownerIssues(k - 1)
		}
	}
	return false
}

// stateServices are nouns of services that every state has.
var stateServices = list("state services")
