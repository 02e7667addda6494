package act

// states reads countries, governments, members, partners and parties.
func (s *sentence) states(a, b, head int) subjectKind {
	w := s.at(head)
	for k := a; k < head; k++ {
		if x := &s.words[k]; (s.speaks.names[x.Norm] || s.speaks.schemes[x.Norm] || k == head-1 && x.heading(programmeHead) && !s.speaks.bilateral && !s.speaks.alone && !s.speaks.organ) && x.Upper {
			return issuer
		}
	}
	if kind, named := s.namedStates(a, b); named {
		return kind
	}
	if next := s.at(head + 1).Norm; (next == "represented" || next == "present" || next == "assembled" || next == "gathered") && !s.speaks.organ && s.at(a).Norm != "some" {
		return issuer
	}
	if s.within(a, head, "subscribing") || s.within(a, head, "acceding") {
		return issuer // "the other subscribing states"
	}
	if s.inOurGroup(head, b) || s.memberOf(a, head) || s.withMembers(a, head) || s.ofBoth(head, b) || s.joinsIn(head) {
		return issuer
	}
	first := s.at(a)
	if first.is(isQuant) && !first.is(isForeign) && a+1 == head && first.Norm != "no" && first.Norm != "any" && first.Norm != "all" && len(first.Norm) == 3 {
		return issuer // "two governments": a line that lost its article
	}
	switch first.Norm {
	case "all":
		if s.at(a+1).Norm == "our" && a+2 == head && !s.speaks.organ {
			return s.states(a+1, b, head)
		}
	case "our", "both":
		if s.speaks.organ && first.Norm == "both" {
			return other // those whom it tells what to do
		}
		if w.Norm == "economies" || w.Norm == "economy" {
			return thing
		}
		if w.Norm == "partners" || w.Norm == "allies" || w.Norm == "partner" || w.Norm == "ally" {
			return other
		}
		return issuer
	case "his", "her", "its", "their":
		if (a+1 == head || a+2 == head && (s.at(a+1).is(isQuant) || s.at(a+1).Norm == "respective")) && (w.Norm == "government" || w.Norm == "governments" || w.Norm == "country" || w.Norm == "countries" || w.Norm == "administration") {
			return s.theirOwn(a)
		}
	case "the":
		if s.at(a+1).is(isQuant) && !s.at(a+1).is(isForeign) || s.at(a+1).Norm == "undersigned" || s.at(a+1).Norm == "summit" || s.at(a+1).Norm == "contracting" || s.at(a+1).Norm == "participating" || s.at(a+1).Norm == "aforementioned" || s.at(a+1).Norm == "signatory" {
			return issuer
		}
	case "each", "either", "neither":
		if w.Norm == "party" || w.Norm == "country" || w.Norm == "government" || w.Norm == "side" || w.Norm == "member" || w.Norm == "partner" {
			return issuer
		}
	case "participating", "contracting":
		return issuer
	}
	return s.unnamedStates(a, b, head)
}

// theirOwn is whose government "his Government" and "their countries" are, the
// possessive standing at word a: those of whoever among the issuers has spoken.
func (s *sentence) theirOwn(a int) subjectKind {
	own := map[bool]subjectKind{true: issuer, false: oneOf}[s.words[a].Norm == "their"]
	if len(s.preds) == 0 {
		if (a == s.start || a == s.first()) && (own == issuer || len(s.speaks.persons) > 0 || s.speaks.office) {
			return own
		}
		return other
	}
	if first := s.preds[0].subject; first.kind.binds() && first.plural == (own == issuer) {
		return own
	}
	return other
}

// withMembers reports whether the phrase whose head is given is the members of the
// body that speaks, named beside it: "The Community and its Member States".
func (s *sentence) withMembers(a, head int) bool {
	for k := a; k < head; k++ {
		if s.words[k].Norm == "its" {
			return s.at(head).Norm == "states" && s.at(head-1).Norm == "member" && s.at(k-1).is(isCoord) && s.speaks.collectively(s.at(k-2).Norm)
		}
	}
	return false
}

// inOurGroup reports whether "in our group" or "among our number" follows the head.
func (s *sentence) inOurGroup(head, b int) bool {
	if k := head + 1; k+2 < b && s.words[k].is(isPrep) && s.words[k+1].Norm == "our" {
		return s.words[k+2].Norm == "group" || s.words[k+2].Norm == "number" || s.words[k+2].Norm == "ranks"
	}
	return false
}

// ofBoth reports whether "of both countries" or the like follows the head.
func (s *sentence) ofBoth(head, b int) bool {
	for k := head + 1; k+1 < b; k++ {
		if s.words[k].is(isPrep) && (s.at(k+1).Norm == "both" || s.at(k+1).Norm == "our") && s.at(b-1).heading(stateHead) {
			return true
		}
	}
	return false
}

// joinsIn reports whether those named at head are those who endorse the very
// text: "States joining this declaration".
func (s *sentence) joinsIn(head int) bool {
	if !adhering.Has(s.at(head + 1).Norm) {
		return false
	}
	k := head + 2
	for s.at(k).is(isTo | isPrep) {
		k++
	}
	if s.at(k).Norm == "the" && s.at(head+1).Norm == "participating" && s.at(k+1).Upper && s.at(k+1).heading(eventHead) && s.speaks.collectively(s.at(k+1).Norm) {
		return true // "the countries participating in the Conference"
	}
	return s.at(k).Norm == "this" && !s.speaks.organ
}

// adhering are participles of joining in a text.
var adhering = list("adhering")

// memberOf reports whether the phrase whose head is given is the members of the
// organisation that speaks: "all Member States", "Allies", "its Members".
func (s *sentence) memberOf(a, head int) bool {
	if !s.speaks.members || s.speaks.organ || s.at(head+1).is(isPrep) {
		return false
	}
	k := a
	for k < head && (s.words[k].is(isDet|isPoss) || s.words[k].Norm == "all" || s.words[k].Norm == "both") {
		k++
	}
	switch s.at(head).Norm {
	case "states":
		return k == head-1 && s.words[k].Norm == "member"
	case "members", "allies":
		return k == head && s.words[head].Upper
	}
	return false
}

func (s *sentence) unnamedStates(a, b, head int) subjectKind {
	if k := head + 1; s.at(k).Norm == "of" && s.at(k+1).Norm == "the" && s.at(k+2).Norm == "group" && s.at(k+2).Upper && s.at(k+3).Norm == "of" && k+5 == b && !s.speaks.organ {
		return issuer // "the countries of the Group of Ten"
	}
	switch s.at(head).Norm {
	case "parties", "party":
		if s.at(head).Norm == "parties" && head == a+1 && b == head+1 && s.at(a).Norm == "states" && (s.speaks.unknown || s.speaks.parties || s.speaks.collectively("conference")) {
			return issuer
		}
		if s.speaks.parties && s.at(a).Norm == "all" && s.at(a+1).Norm == "the" && s.at(head).Upper {
			return issuer
		}
		if s.speaks.parties && s.at(a).Norm != "all" && !s.at(a).is(isForeign) || s.at(head).Upper && head > a && s.at(head-1).Norm == "contracting" {
			return issuer
		}
		if s.partiesSpeak(a, b, head) {
			return issuer
		}
		if s.speaks.unknown && a == s.start && b == head+1 && a == head-1 && s.at(a).Norm == "the" && s.binding(b) {
			return issuer
		}
	case "members", "member":
		if s.ofThem(head, b) {
			return issuer
		}
		if next := s.at(head + 1).Norm; next != "of" && next != "for" && (a == head || a+1 == head && s.at(a).is(isDet|isQuant)) && (!s.at(a).is(isForeign) || s.at(a).Norm == "all" || s.at(a).Norm == "every") && !s.speaks.organ {
			return issuer
		}
		if s.speaks.council && (s.at(head-1).Norm == "council" || s.within(head+1, head+6, "council") || s.at(head+1).Norm == "of" && s.within(head+1, head+6, "security")) {
			return issuer
		}
	case "government":
		if s.speaks.parties && b == head+1 && a == head-2 && s.at(a).Norm == "the" && s.at(head).Upper && homely.Has(s.at(a+1).Norm) {
			return issuer // "the National Government", of a peace agreement
		}
		if s.speaks.government && b == head+1 && s.at(a).Norm == "the" && s.ofTitle(a+1, head) {
			return issuer
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
	if s.at(a).Norm == "the" && b == head+1 && a < head-1 && (s.at(head).Upper || s.speaks.parts[s.at(head).Norm]) && !s.speaks.organ && s.ofTitle(a+1, head) { // "the Arab States", at their summit
		return issuer
	}
	return other
}

// homely are words that tell a government from the movements of its own country.
var homely = list("homely")

// ofThem reports whether "of" and the name of those who speak follow the head:
// "the members of the G20".
func (s *sentence) ofThem(head, b int) bool {
	k := head + 2
	if s.at(k).Norm == "the" {
		k++
	}
	w := s.at(k)
	return s.at(head+1).Norm == "of" && k == b-1 && w.Upper && (s.speaks.names[w.Norm] || s.speaks.unknown && k == head+3 && (assembled.Has(w.Norm) || w.Norm == "group")) && !s.speaks.organ
}

// binding reports whether the verb at word k, in the plain present, binds who says it.
func (s *sentence) binding(k int) bool {
	w := s.at(s.past(k))
	if w.Norm == "shall" {
		return true
	}
	if w.verb == nil || !w.has(baseForm) {
		return false
	}
	return contracting.Has(w.verb.lemma)
}

// contracting are verbs by which parties are bound.
var contracting = list("contracting")

// ofTitle reports whether every word of [a, b) stands in the names of those who
// speak: "the Transitional Government", where a title so calls it.
func (s *sentence) ofTitle(a, b int) bool {
	for k := a; k < b; k++ {
		if w := &s.words[k]; !w.Upper || !s.speaks.parts[w.Norm] {
			return false
		}
	}
	return true
}

// eachOther reports whether "each other" stands soon behind word k.
func (s *sentence) eachOther(k int) bool {
	for j := k; j < k+8; j++ {
		if s.at(j).Norm == "each" && s.at(j+1).Norm == "other" {
			return true
		}
	}
	return false
}

// fewestPartyLines is in how many paragraphs "the Parties" must say something to be
// those who speak, where nothing else tells.
const fewestPartyLines = 3

// partiesSpeak reports whether "the Parties" are the states whose joint
// declaration it is, as they like to call themselves who never say "we".
func (s *sentence) partiesSpeak(a, b, head int) bool {
	if v := s.at(s.past(b)); s.speaks.bilateral && !s.speaks.we && !s.speaks.organ && a == head-1 && b == head+1 && a == s.start && s.at(a).Norm == "the" && v.verb != nil && v.has(pastForm) && (performs(v.verb) || v.verb.lemma == "agree") {
		return true // "The parties confirmed", of two states that met
	}
	if !s.at(head).Upper && !(s.speaks.bilateral && s.eachOther(b)) || a != head-1 || b != head+1 || s.at(a).Norm != "the" || s.speaks.we || s.speaks.organ {
		return false
	}
	if (len(s.speaks.nations) < 2 || s.speaks.unknown) && s.speaks.partyLines < fewestPartyLines {
		return false
	}
	next := s.at(s.past(b)) // others may be meant who must
	return !next.is(isModal) || next.Norm == "will" || next.Norm == "shall"
}

// unmodified reports whether countries or members are named with no word that
// tells them from those who speak: "Countries will", "member states agree".
func (s *sentence) unmodified(a, head int) bool {
	for k := a; k < head; k++ {
		switch norm := s.at(k).Norm; {
		case memberKinds.Has(norm):
		case marketKinds.Has(norm):
			if !s.speaks.unknown && !s.speaks.names["g20"] {
				return false
			}
		default:
			return false
		}
	}
	if next := s.at(head + 1); next.is(isThat) && !s.speaks.members || next.Norm == "who" {
		switch s.at(head).Norm {
		case "countries", "nations", "economies":
			return false // those of them "that fail to act"
		}
	}
	switch norm := s.at(head).Norm; {
	case norm == "allies":
		return s.speaks.unknown && s.at(head).Upper && a == head && a == s.start
	case memberNouns.Has(norm):
		return (s.at(head).Norm != "nations" && s.at(head).Norm != "partners" || s.speaks.unknown) && !s.speaks.bilateral && !s.speaks.organ && (a == s.start || s.at(a-1).Norm == "," || s.at(a-1).Norm == ":") && (head > a || s.at(head).Norm != "economies" || s.speaks.names["apec"])
	case norm == "states":
		return head > a && !s.speaks.bilateral && !s.speaks.organ && a == s.start
	}
	return false
}

// memberNouns are nouns of states, and may be of those that speak.
var memberNouns = list("member nouns")

// memberKinds are words that tell states from nobody who speaks.
var memberKinds = list("member kinds")

// marketKinds are words that tell some economies from others.
var marketKinds = list("market kinds")

// namedStates reads the states a phrase names: issuers where all of them are.
func (s *sentence) namedStates(a, b int) (subjectKind, bool) {
	if s.nationIn(a, b) {
		return s.nations(a, b), true
	}
	return other, false
}

func (s *sentence) nationIn(a, b int) bool {
	for k := a; k < b; k++ {
		if s.words[k].nation != 0 {
			return true
		}
	}
	return false
}

func (s *sentence) nations(a, b int) subjectKind {
	for k := a; k < b; k++ {
		if n := s.words[k].nation; n != 0 && !s.speaks.nations[n] {
			return other
		}
	}
	return oneOf
}
