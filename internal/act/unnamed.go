package act

import "github.com/chancery-archive/chancery/internal/chancery"

// unnamedStates reads governments, members, partners and parties that no word names as
// those of one state or another.
func (s *sentence) unnamedStates(a, b, head int) subjectKind {
	if s.ofGroup(head, b) || !besideThem.Has(s.at(head).Norm) && s.ofThem(head, b) {
		return issuer
	}
	switch s.at(head).Norm {
	case "parties", "party":
		if s.partyIssues(a, b, head) {
			return issuer
		}
	case "members", "member":
		if s.memberIssues(a, b, head) {
			return issuer
		}
	case "government":
		alone := b == head+1 && s.governmentIssues(a, head)
		if s.at(a).Norm == "the" && (alone || s.speaks.reconciled && s.at(head+1).Norm == "of" && s.ofTitle(head+2, b)) {
			return oneOf
		}
	case "authorities":
		if b == head+1 && head == a+2 && s.speaks.bilateral && s.at(a).Norm == "the" && inCharge.Has(s.at(a+1).Norm) {
			return body
		}
	case "governments", "countries":
		if b == head+1 && s.at(a).Norm == "the" && (s.speaks.bilateral || s.at(head).Upper && a == head-1 && s.binding(b)) {
			return issuer
		}
	case "belligerents":
		if s.speaks.parties && b == head+1 && (s.at(a).Norm == "the" || s.at(a).Norm == "both") {
			return issuer
		}
	}
	if b == head+1 && s.titleStates(a, head) {
		return issuer
	}
	return other
}

// grouped reports whether those who speak are "the Group" to themselves: the G20, a contact group.
func (who *issuers) grouped() bool {
	if who.parts["group"] {
		return true
	}
	for name := range who.names {
		if name[0] == 'g' && hasDigit(name) {
			return true
		}
	}
	return false
}

// besideThem are nouns of those who are of nobody who speaks though they are told to be "of" them.
var besideThem = list("beside them")

// inCharge are words for the authorities of each state that see to a matter.
var inCharge = list("in charge")

// ofKind reports whether states that begin an undertaking standing alone, of which it is
// not told who speaks, are named by what makes them meet: "Supplier Governments", "The
// riparian States"; or are "The Allies".
func (s *sentence) ofKind(a, head int) bool {
	if !s.speaks.unknown || !s.speaks.entry || a != s.start {
		return false
	}
	k := a
	if s.at(a).Norm == "the" {
		k++
	}
	switch noun := s.at(head).Norm; {
	case noun == "allies":
		return k == head && s.at(head).Upper
	case noun == "partners", noun == "members", noun == "signatories":
		return k == head && k > a && s.undertakesAt(head+1)
	}
	kind := s.at(k).Norm
	return k == head-1 && (partyKinds.Has(kind) || k > a && memberKinds.Has(kind) && s.undertakesAt(head+1)) && s.plural(a, head+1, head)
}

// undertakesAt reports whether the verb at word k undertakes something: "will", "agreed to".
func (s *sentence) undertakesAt(k int) bool {
	w := s.at(s.past(k))
	return w.Norm == "will" || w.Norm == "shall" || w.verb != nil && contracting.Has(w.verb.lemma)
}

// partyKinds are words for what makes some states meet.
var partyKinds = list("party kinds")

// meetsToAgree reports whether those who begin an undertaking standing alone, of which
// it is not told who speaks, are some who meet to agree, and do: "Creditors agreed to".
func (s *sentence) meetsToAgree(a, b, head int) bool {
	if !s.speaks.unknown || !s.speaks.entry || a != s.start || b != head+1 || !meetingKinds.Has(s.at(head).Norm) {
		return false
	}
	if a != head && !s.justThe(a, b, head) {
		return false
	}
	k := s.past(b)
	w := s.at(k)
	return w.verb != nil && w.form&(baseForm|pastForm) != 0 && contracting.Has(w.verb.lemma) && s.next(k+1) == "to"
}

// meetingKinds are nouns of those who meet to agree, and may be others elsewhere.
var meetingKinds = list("meeting kinds")

// publicServices reports whether the subject of an undertaking is services that every state
// has, "Police and customs authorities will", where it stands alone and is not told who
// speaks, or several governments do. The ministers they serve speak for them.
func (s *sentence) publicServices(a, b, head int) bool {
	if a != s.start || b != head+1 || head == a {
		return false
	}
	several := len(s.speaks.nations) > 1 && !s.speaks.organ && !s.speaks.parties
	if !several && (!s.speaks.unknown || !s.speaks.entry) {
		return false
	}
	if !serviceNouns.Has(s.at(head).Norm) || s.at(s.past(b)).Norm != "will" {
		return false
	}
	for k := a; k < head; k++ {
		if w := s.at(k); !w.is(isCoord) && w.Norm != "," && !publicDuties.Has(w.Norm) {
			return false
		}
	}
	return true
}

// serviceNouns are nouns of services of a state, publicDuties what they are for.
var (
	serviceNouns = list("service nouns")
	publicDuties = list("public duties")
)

// ofGroup reports whether the name of a group of so many follows the head: "the
// countries of the Group of Ten".
func (s *sentence) ofGroup(head, b int) bool {
	k := head + 1
	if s.speaks.organ || k+5 != b || s.at(k).Norm != "of" || s.at(k+1).Norm != "the" {
		return false
	}
	return s.at(k+2).Norm == "group" && s.at(k+2).Upper && s.at(k+3).Norm == "of"
}

// titleStates reports whether states are named by words of the title: "the Arab States",
// at their summit.
func (s *sentence) titleStates(a, head int) bool {
	if s.speaks.organ || s.at(a).Norm != "the" || a >= head-1 {
		return false
	}
	return (s.at(head).Upper || s.speaks.parts[s.at(head).Norm]) && s.ofTitle(a+1, head)
}

// partyIssues reports whether the party or parties named are those of the agreement, or
// of the declaration, that speaks.
func (s *sentence) partyIssues(a, b, head int) bool {
	if s.speaks.talking && s.at(head).Norm == "parties" && !s.at(a).is(isForeign) {
		return true
	}
	if s.speaks.brokers() {
		return false // those between whom they keep the peace
	}
	first, upper := s.at(a), s.at(head).Upper
	switch {
	case s.at(head).Norm == "parties" && first.Norm == "states" && head == a+1 && b == head+1 && s.statesParties():
		return true
	case s.speaks.parties && upper && first.Norm == "all" && s.at(a+1).Norm == "the":
		return true
	case s.speaks.parties && first.Norm != "all" && !first.is(isForeign):
		return true
	case upper && head > a && s.at(head-1).Norm == "contracting":
		return true
	case s.partiesSpeak(a, b, head):
		return true
	}
	if !s.speaks.unknown || a != s.start || !s.justThe(a, b, head) {
		return false
	}
	return s.binding(b) || s.speaks.entry && upper && s.at(s.past(b)).Norm == "will"
}

// statesParties reports whether those who speak may call themselves "States parties".
func (s *sentence) statesParties() bool {
	return s.speaks.unknown || s.speaks.parties || s.speaks.collectively("conference")
}

// memberIssues reports whether the members named are of those who speak.
func (s *sentence) memberIssues(a, b, head int) bool {
	first, next := s.at(a), s.at(head+1).Norm
	if s.speaks.council && (s.at(head-1).Norm == "council" || s.ofCouncil(head)) {
		return true
	}
	if s.speaks.organ || next == "of" || next == "for" {
		return false
	}
	richer := a+2 == head && first.is(isDet) && comparative(s.at(a+1)) // "the richer members"
	if a != head && !(a+1 == head && first.is(isDet|isQuant)) && !richer {
		return false
	}
	return !first.is(isForeign) || first.Norm == "all" || first.Norm == "every"
}

// ofCouncil reports whether the Council, or Security Council, is named soon behind the head.
func (s *sentence) ofCouncil(head int) bool {
	return s.within(head+1, head+6, "council") || s.at(head+1).Norm == "of" && s.within(head+1, head+6, "security")
}

// governmentIssues reports whether "the" and the words up to head name the government
// that speaks.
func (s *sentence) governmentIssues(a, head int) bool {
	if (s.speaks.parties || s.speaks.partyLines >= fewestPartyLines && !s.speaks.we) && a == head-2 && s.at(head).Upper && homely.Has(s.at(a+1).Norm) {
		return true // "the National Government", of a peace agreement
	}
	return s.speaks.government && s.ofTitle(a+1, head)
}

// homely are words that tell a government from the movements of its own country.
var homely = list("homely")

// ofThem reports whether "of" and the name of those who speak, or of their region, follow
// the head: "the members of the G20", "the States of Central Asia".
func (s *sentence) ofThem(head, b int) bool {
	k := head + 2
	if s.at(k).Norm == "the" {
		k++
	}
	if s.at(b-1).Norm == "so" && s.within(k, b, "position") { // "in a position to do so"
		for b = k; s.at(b).Upper; b++ {
		}
	}
	if s.speaks.organ || s.at(head+1).Norm != "of" || k >= b || !s.named(k, b) {
		return false
	}
	if n, length := s.lex.regionNames.find(s.words[k:b]); n > 0 && k+length == b {
		return s.speaks.unknown && s.speaks.entry || s.speaks.fromRegion(&s.lex.regions[n-1])
	}
	last := s.at(b - 1)
	if s.speaks.names[last.Norm] {
		return k == b-1
	}
	if k == b-1 && last.Norm == "group" && s.speaks.grouped() {
		return true // "Members of the Group", of the G-33
	}
	return s.speaks.unknown && k == head+3 && k >= b-3 && (assembled.Has(last.Norm) || last.Norm == "group")
}

// standsAlone reports whether the passage is an undertaking standing alone that no "we" is said to
// take on.
func (s *sentence) standsAlone() bool {
	return s.speaks.unknown && s.speaks.entry && !s.speaks.programme && !s.speaks.we
}

// groupAlone judges an undertaking standing alone that a group of states says of itself by what
// it is called: "The Friends of the Lakes reaffirm their commitment to". Nobody else speaks there.
func (s *sentence) groupAlone(p *predicate) (verdict, bool) {
	if !s.standsAlone() || p.link != mainLink || p.at != s.preds[0].at {
		return verdict{}, false
	}
	if p.modal != "" || p.neg || p.passive || p.form == pastForm || p.subject.a != s.start || p.subject.kind == expletive || p.subject.kind == demonstrative {
		return verdict{}, false
	}
	if !s.anyWithin(p.subject.a, p.subject.b, joinedStates) || s.foreign(p.subject) {
		return verdict{}, false
	}
	v, ok := s.ofIssuers(p)
	return v, ok && v.act == chancery.Commitment
}

// joinedStates are nouns of states or governments that act together, or of one of them.
var joinedStates = list("joined states")
