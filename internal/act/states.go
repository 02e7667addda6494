package act

// states reads countries, governments, members, partners and parties.
func (s *sentence) states(a, b, head int) subjectKind {
	w := s.at(head)
	for k := a; k < head; k++ {
		if w := &s.words[k]; w.Upper && (s.speaks.names[w.Norm] || s.speaks.schemes[w.Norm] || k == head-1 && s.ownProgramme(w)) {
			return issuer
		}
	}
	if kind, named := s.namedStates(a, b); named {
		return kind
	}
	if s.moneyAuthorities(a, head) || s.present(a, head) || s.ownRealm(a, head) || s.ofRegion(a, head) {
		return issuer
	}
	if s.within(a, head, "subscribing") || s.within(a, head, "acceding") {
		return issuer // "the other subscribing states"
	}
	if s.inOurGroup(head, b) || s.memberOf(a, head) || s.withMembers(a, head) || s.ofBoth(head, b) || s.joinsIn(head) {
		return issuer
	}
	first := s.at(a)
	if a+1 == head && s.lostArticle(first) {
		return issuer // "two governments": a line that lost its article
	}
	switch first.Norm {
	case "all":
		if s.at(a+1).Norm == "our" && a+2 == head && !s.speaks.organ {
			return s.states(a+1, b, head)
		}
	case "our", "both":
		if s.speaks.organ && first.Norm == "both" || s.calledToOrder(a, b, head) {
			return other // those whom it tells what to do
		}
		switch w.Norm {
		case "economies", "economy":
			return thing
		case "partners", "partner", "allies", "ally":
			return other
		}
		return issuer
	case "his", "her", "its", "their":
		if countryNouns.Has(w.Norm) && (a+1 == head || a+2 == head && s.countedOrEach(a+1)) {
			return s.theirOwn(a)
		}
	case "the":
		if second := s.at(a + 1); second.is(isQuant) && !second.is(isForeign) || signing.Has(second.Norm) {
			return issuer
		}
	case "each", "either", "neither":
		if eachOf.Has(w.Norm) || w.Norm == "state" && s.at(head-1).Norm == "member" && s.speaks.members && !s.speaks.organ {
			return issuer
		}
	case "participating", "contracting":
		return issuer
	}
	if s.ofKind(a, head) || s.ofSeveral(a, b, head) {
		return issuer
	}
	return s.unnamedStates(a, b, head)
}

// signing are words that states which sign a text go by.
var signing = list("signing")

// countryNouns are nouns of a state that go with "his" and "their".
var countryNouns = list("country nouns")

// eachOf are nouns of one of those who speak, behind "each".
var eachOf = list("each of")

// ownProgramme reports whether a word before those named is one of the programmes of
// several who speak: "the Decade countries".
func (s *sentence) ownProgramme(w *word) bool {
	return w.heading(programmeHead) && !s.speaks.bilateral && !s.speaks.alone && !s.speaks.organ
}

// moneyAuthorities reports whether the phrase names, where the ministers of finance of
// several meet, what they and their banks are: "Monetary authorities".
func (s *sentence) moneyAuthorities(a, head int) bool {
	if s.at(head).Norm != "authorities" || s.speaks.organ || !(s.speaks.names["g20"] || s.speaks.names["g7"] || s.speaks.parts["finance"]) {
		return false
	}
	k := a
	if s.at(k).Norm == "the" || s.at(k).Norm == "our" {
		k++
	}
	return k+1 == head && ofMoney.Has(s.at(k).Norm)
}

// ofMoney are words for the authorities of a state that see to its money.
var ofMoney = list("of money")

// present reports whether those named at head are told to be at the meeting that
// speaks: "the countries represented".
func (s *sentence) present(a, head int) bool {
	return presentHere.Has(s.at(head+1).Norm) && !s.speaks.organ && s.at(a).Norm != "some"
}

// presentHere are words behind those who are at the meeting that speaks.
var presentHere = list("present here")

// ownRealm reports whether the state that speaks alone is called by its form: "the
// Kingdom", "the Republic".
func (s *sentence) ownRealm(a, head int) bool {
	if !s.speaks.alone || s.at(a).Norm != "the" || a+1 != head || s.at(head+1).Norm == "of" {
		return false
	}
	return s.at(head).Upper && realms.Has(s.at(head).Norm)
}

// realms are forms of a state that it is called by.
var realms = list("realms")

// lostArticle reports whether the word is a small number, behind which those who speak
// are meant though "the" is missing.
func (s *sentence) lostArticle(w *word) bool {
	if !w.is(isQuant) || w.is(isForeign) || len(w.Norm) != 3 {
		return false
	}
	return w.Norm != "any" && w.Norm != "all"
}

// countedOrEach reports whether the word at k tells how many, or each: "their two
// governments", "their respective countries".
func (s *sentence) countedOrEach(k int) bool {
	return s.at(k).is(isQuant) || s.at(k).Norm == "respective"
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
		if s.words[k].Norm != "its" {
			continue
		}
		member := s.at(head).Norm == "states" && s.at(head-1).Norm == "member"
		return member && s.at(k-1).is(isCoord) && s.speaks.collectively(s.at(k-2).Norm)
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
	if w := s.at(head); (w.Norm == "parties" || w.Norm == "party") && s.at(head+1).is(isTo) && s.at(head+2).Norm == "this" && !s.speaks.organ {
		return true // "Parties to this compact"
	}
	if !adhering.Has(s.at(head + 1).Norm) {
		return false
	}
	k := head + 2
	for s.at(k).is(isTo | isPrep) {
		k++
	}
	next := s.at(k + 1)
	if s.at(k).Norm == "the" && s.at(head+1).Norm == "participating" && next.Upper && next.heading(eventHead) {
		if s.speaks.collectively(next.Norm) {
			return true // "the countries participating in the Conference"
		}
	}
	return s.at(k).Norm == "this" && !s.speaks.organ
}

// adhering are participles of joining in a text.
var adhering = list("adhering")

// memberOf reports whether the phrase whose head is given is the members of the
// organisation that speaks: "all Member States", "Allies", "its Members".
func (s *sentence) memberOf(a, head int) bool {
	if !s.speaks.members || s.speaks.organ && (s.speaks.council || !s.binding(head+1)) || s.at(head+1).is(isPrep) {
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
// declaration it is, as they like to call themselves who never say "we" or say it
// at the beginning alone.
func (s *sentence) partiesSpeak(a, b, head int) bool {
	if s.speaks.organ || !s.justThe(a, b, head) {
		return false
	}
	if s.speaks.we { // "We, the Presidents of …, declare: The Parties will"
		if len(s.speaks.nations) < 2 || s.speaks.brokers() || s.speaks.partyLines < fewestPartyLines || !s.at(head).Upper {
			return false
		}
	} else if s.speaks.bilateral && a == s.start && s.agreesAt(b) {
		return true // "The parties confirmed", of two states that met
	}
	if !s.at(head).Upper && !(s.speaks.bilateral && s.eachOther(b)) {
		return false
	}
	if (len(s.speaks.nations) < 2 || s.speaks.unknown) && s.speaks.partyLines < fewestPartyLines {
		return false
	}
	next := s.at(s.past(b)) // others may be meant who must
	return !next.is(isModal) || next.Norm == "will" || next.Norm == "shall"
}

// agreesAt reports whether the verb at word k, in the past, is of what those who speak
// say or agree on.
func (s *sentence) agreesAt(k int) bool {
	v := s.at(s.past(k))
	return v.verb != nil && v.has(pastForm) && (performs(v.verb) || v.verb.lemma == "agree")
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
	if next := s.at(head + 1); next.is(isThat) && !s.speaks.members || next.Norm == "who" || s.gerundAt(head+1) {
		switch s.at(head).Norm {
		case "countries", "nations", "economies":
			return false // those of them "that fail to act", "bordering the lake"
		}
	}
	switch norm := s.at(head).Norm; {
	case norm == "allies":
		return s.speaks.unknown && s.at(head).Upper && a == head && a == s.start
	case memberNouns.Has(norm):
		return s.membersAlone(a, head)
	case norm == "states":
		return head > a && !s.speaks.bilateral && !s.speaks.organ && (a == s.start || s.beginsClause(a) && s.at(a-1).Norm != ",")
	}
	return false
}

// membersAlone reports whether states begin a clause, named by a noun that may be of
// those who speak: "Member economies will", "Countries agree", "by which member states will".
func (s *sentence) membersAlone(a, head int) bool {
	if s.speaks.bilateral || s.speaks.organ || a != s.start && !s.beginsClause(a) {
		return false
	}
	switch s.at(head).Norm {
	case "nations":
		return s.speaks.unknown || head > a
	case "partners":
		return s.speaks.unknown || s.speaks.parts["partners"]
	case "economies":
		return head > a || s.speaks.names["apec"]
	}
	return true
}

// beginsClause reports whether the phrase that begins at word a begins a clause.
func (s *sentence) beginsClause(a int) bool {
	switch before := s.at(a - 1); before.Norm {
	case ",", ":", "whereby":
		return true
	default:
		return before.Norm == "which" && s.at(a-2).is(isPrep)
	}
}

// memberNouns are nouns of states, and may be of those that speak.
var memberNouns = list("member nouns")

// memberKinds are words that tell states from nobody who speaks.
var memberKinds = list("member kinds")

// marketKinds are words that tell some economies from others.
var marketKinds = list("market kinds")

// mostlyOurs reports whether the phrase is a list of states of which at least half are among
// the several that speak: who acts with them does not undo what these promise.
func (s *sentence) mostlyOurs(a, b int) bool {
	if s.speaks.bilateral || s.speaks.alone || s.speaks.organ || b < a+3 {
		return false
	}
	ours, others, listed := 0, 0, false
	for k := a; k < b; k++ {
		switch w := &s.words[k]; {
		case w.nation != 0 && s.speaks.nations[w.nation]:
			ours++
		case w.nation != 0:
			others++
		case w.is(isCoord):
			listed = true
		case w.Norm != "," && !w.is(isDet):
			return false
		}
	}
	return listed && others > 0 && ours >= others
}

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
	if s.mostlyOurs(a, b) {
		return oneOf
	}
	for k := a; k < b; k++ {
		if n := s.words[k].nation; n != 0 && !s.speaks.nations[n] {
			return other
		}
	}
	return oneOf
}
