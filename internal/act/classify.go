package act

import "github.com/chancery-archive/chancery/internal/token"

// classify says who or what the noun phrase [a, b) is.
func (s *sentence) classify(a, b int) subject {
	head := s.headOf(a, b)
	w := s.at(head)
	sub := subject{a: a, b: b, head: head, plural: s.plural(a, b, head), deed: w.heading(deedHead), event: w.heading(eventHead)}
	sub.ours = s.at(a).is(isPoss) && s.at(a).Norm == "our"
	sub.kind = s.kind(a, b, head, &sub)
	sub.plural = sub.plural || sub.kind == issuer && (numbers[s.at(head).Norm] || s.at(a).Norm == "those" || (s.at(b-1).Norm == "us" || s.at(head).is(isWe)) && s.at(a).Norm != "each" && s.at(a).Norm != "one")
	sub.collective = sub.kind == oneOf && (s.speaks.names[w.Norm] || s.hyphenated(a, b))
	return sub
}

func (s *sentence) plural(a, b, head int) bool {
	w := s.at(head)
	if s.at(a).Norm == "each" || s.at(a).Norm == "every" {
		return false
	}
	inside := false
	for k := a; k < b; k++ {
		inside = inside || s.words[k].is(isPrep) && s.words[k].Norm != "of"
		if s.words[k].is(isCoord) && !(inside && k+1 < b && s.words[k+1].Kind == token.Word && !s.words[k+1].is(isDet|isPoss|isAdv) && !s.words[k+1].Upper) {
			return true
		}
	}
	if s.titled(a, head-1) >= 0 && !w.heading(titleHead|speakerHead|stateHead) { // "President Weeks"
		return false
	}
	if w.nation != 0 && w.Norm == "states" {
		return false
	}
	return len(w.Norm) > 2 && w.Norm[len(w.Norm)-1] == 's' && w.Norm[len(w.Norm)-2] != 's'
}

func (s *sentence) kind(a, b, head int, sub *subject) subjectKind {
	w := s.at(head)
	for k := a; k < b; k++ {
		if s.words[k].is(isWe) {
			return map[bool]subjectKind{true: thing, false: issuer}[s.shortRelative(k, b)]
		}
		if k > a && (s.words[k-1].Norm == "of" || s.words[k-1].Norm == "among") && (s.words[k].Norm == "us" || s.words[k].Norm == "our" && s.at(k+1).heading(stateHead) && (w.heading(stateHead|speakerHead) || w.is(isQuant) || w.Norm == "one" || w.Norm == "each")) {
			return issuer
		}
	}
	if w := &s.words[a]; (w.Norm == "he" || w.Norm == "she") && s.at(a+1).is(isCoord) { // "he and his party"
		return s.speaks.he(s, a)
	}
	if s.words[a].is(isTo) || s.words[a].has(ingForm) && s.words[a].heads == 0 && head != a && !(head <= a+2 && w.heading(stateHead|speakerHead|bodyHead)) {
		return thing
	}
	if s.byNumber(a, b, head) || s.thosePresent(a) {
		return issuer
	}
	if s.hyphenated(a, b) {
		return oneOf
	}
	if s.speaks.alone && s.government(a, b, head) || s.speaks.rules && s.wouldRule(a, b, head) || s.speaks.unknown && w.Norm == "government" && w.Upper && s.at(a).Norm == "the" && s.at(a+1).Norm == "federal" {
		return oneOf
	}
	if person := s.titled(a, head); person >= 0 {
		if s.at(head+1).Norm == "of" && s.nationIn(head+1, b) { // "the President of Mali"
			return s.nations(a, b)
		}
		if kind := s.speaks.person(s, person, head); kind != other || s.at(a).Norm != "the" || !s.nationIn(a, person) {
			return kind
		}
		return s.nations(a, b)
	}
	switch {
	case w.Norm == "party" && head > a && s.at(head-1).Norm == "working":
		return s.bodyKind(a, head, sub)
	case w.heading(speakerHead):
		return s.speaker(a, b, head)
	case w.nation != 0 && s.nationHeads(head, b):
		return s.nations(a, b)
	case s.speaks.names[w.Norm] && (w.Upper || s.at(a).Norm == "the") && s.ownName(a, head):
		return oneOf
	case w.Upper && head == a+1 && (b == head+1 || s.at(head+1).is(isCoord) && s.at(head+2).Norm == "its") && s.at(a).Norm == "the" && s.speaks.collectively(w.Norm):
		return oneOf
	case w.heading(stateHead):
		if s.unmodified(a, head) {
			sub.weak = true
			return issuer
		}
		return s.states(a, b, head)
	case w.heading(bodyHead):
		return s.bodyKind(a, head, sub)
	case w.heading(programmeHead):
		return s.schemeKind(a, head)
	case w.heading(otherHead) && !(w.Upper && s.officeOf(a, b)):
		return other
	case s.speaks.schemes[w.Norm] && w.Caps:
		return body
	case s.officeOf(a, b):
		return s.nations(a, b)
	case w.nation != 0:
		return s.nations(a, b)
	}
	return thing
}

// hyphenated reports whether the phrase is the group that speaks, written with a
// hyphen: "the G-8", "G-20 members".
func (s *sentence) hyphenated(a, b int) bool {
	if s.at(a).Norm == "the" {
		a++
	}
	if s.at(a).Norm != "g" || s.at(a+1).Norm != "-" || !s.speaks.names["g"+s.at(a+2).Norm] {
		return false
	}
	return b == a+3 || b == a+4 && s.at(a+3).heading(stateHead|speakerHead)
}

// assembled are nouns of those who speak as one; where nobody else is known to
// speak, the one that a text so calls by no other name does: "The Conference".
var assembled = map[string]bool{
	"conference": true, "assembly": true, "council": true, "commission": true, "committee": true, "commonwealth": true, "union": true, "league": true,
	"community": true, "alliance": true, "association": true, "forum": true, "summit": true, "congress": true, "organization": true, "organisation": true,
	"agency": true, "board": true, "meeting": true, "bank": true,
}

// collectively reports whether those who speak call themselves by the noun alone.
func (who *issuers) collectively(noun string) bool {
	return who.names[noun] || who.unknown && assembled[noun] || who.european && (noun == "union" || noun == "community")
}

// government reports whether the phrase names, where one government speaks, that
// government or a part of it: "the Government", "the Ministry of Foreign
// Affairs", "the Foreign Minister".
func (s *sentence) government(a, b, head int) bool {
	if w := s.at(a); w.Norm == "minister" && w.Upper && head > a && s.words[head].Upper && !s.nationIn(a, b) {
		return true // one of the ministers, by name
	}
	if s.at(a).Norm != "the" || !s.words[head].Upper {
		return false
	}
	for k := a; k < b; k++ {
		if n := s.words[k].nation; n != 0 && !s.speaks.nations[n] {
			return false
		}
	}
	return s.lex.offices[s.words[head].Norm]
}

// byNumber reports whether those who issue are named by how many they are:
// "the Seven", "the eight", "five of the seven governments".
func (s *sentence) byNumber(a, b, head int) bool {
	if s.speaks.organ || s.speaks.bilateral && s.at(head).Norm != "two" {
		return false
	}
	if s.at(a).Norm == "the" && head == a+1 && b == head+1 {
		return numbers[s.at(head).Norm]
	}
	return numbers[s.at(a).Norm] && s.at(a+1).Norm == "of" && s.at(a+2).Norm == "the" && numbers[s.at(a+3).Norm]
}

// numbers are those that groups of states call themselves by.
var numbers = map[string]bool{
	"two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true,
	"ten": true, "twelve": true, "fifteen": true, "twenty": true,
}

// thosePresent reports whether the phrase is "those taking part" or the like.
func (s *sentence) thosePresent(a int) bool {
	if s.at(a).Norm != "those" {
		return false
	}
	switch s.at(a + 1).Norm {
	case "present", "taking", "participating", "assembled", "gathered", "attending":
		return true
	}
	return false
}

// shortRelative reports whether "we" at k only opens a clause in the phrase that
// ends at b: "the goals we set".
func (s *sentence) shortRelative(k, b int) bool {
	next := s.at(s.past(k + 1))
	return k+1 < b && next.verb != nil && next.form&(baseForm|pastForm) != 0 && next.heads == 0
}

// ownName reports whether no word before the head makes it the name of another
// body: "the Supreme National Council" is not "the Council".
func (s *sentence) ownName(a, head int) bool {
	for k := a; k < head; k++ {
		if w := &s.words[k]; w.Upper && w.nation == 0 && !s.speaks.parts[w.Norm] && !s.speaks.names[w.Norm] && !w.is(isDet|isAdv|isCoord|isQuant|isPrep) {
			return false
		}
	}
	return true
}

// nationHeads reports whether the phrase is the name of a state itself, not
// something that a state's name qualifies.
func (s *sentence) nationHeads(head, b int) bool {
	next := s.at(head + 1)
	return head+1 >= b || next.Norm != "'s" && next.nation == 0
}

// officeOf reports whether the phrase is a ministry or bank of a state that it names: "the Saudi General Authority".
func (s *sentence) officeOf(a, b int) bool {
	return s.at(a).Norm == "the" && s.at(a+1).nation != 0 && s.at(a+1).Upper && s.at(b-1).Upper
}

// titled is the first title of a person in the phrase before its head: "Prime Minister Rudd".
func (s *sentence) titled(a, head int) int {
	for k := a; k <= head; k++ {
		if s.words[k].heading(titleHead) && (s.words[k].Upper || k > a && k == head) {
			return k
		}
	}
	return -1
}

// speaker reads leaders, ministers and sides: issuers unless a word makes them others.
func (s *sentence) speaker(a, b, head int) subjectKind {
	for k := a; k < head; k++ {
		w := &s.words[k]
		if w.is(isForeign) && w.Norm != "all" && w.Norm != "such" || outsiders[w.Norm] {
			return other
		}
	}
	if s.at(head+1).Norm == "of" && s.at(head+2).Norm == "all" {
		return other // "the leaders of all countries"
	}
	if s.at(head+1).Norm == "of" && s.at(head+2).heading(otherHead) && !s.at(head+2).heading(stateHead) {
		return other // "representatives of business"
	}
	if kind, named := s.namedStates(a, b); named && !(s.at(head).Norm == "sides" || s.at(a).Norm == "the" && s.at(a+1).is(isQuant)) {
		return kind
	}
	return issuer
}

// outsiders are words that make leaders and members somebody else's.
var outsiders = map[string]bool{
	"military": true, "religious": true, "business": true, "community": true, "world": true, "local": true,
	"former": true, "opposition": true, "political": true, "tribal": true, "rebel": true, "terrorist": true, "regional": true,
	"faith": true, "labour": true, "youth": true, "family": true, "civil": true, "party": true, "un": true, "board": true, "gang": true,
}

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
		if a == s.start && (own == issuer || len(s.speaks.persons) > 0 || s.speaks.office) {
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
	switch s.at(head + 1).Norm {
	case "endorsing", "joining", "supporting", "signing", "subscribing", "adhering", "participating":
	default:
		return false
	}
	k := head + 2
	for s.at(k).is(isTo | isPrep) {
		k++
	}
	return s.at(k).Norm == "this" && !s.speaks.organ
}

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
	switch s.at(head).Norm {
	case "parties", "party":
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
		if s.speaks.government && b == head+1 && a+1 == head && s.at(a).Norm == "the" {
			return issuer
		}
	case "governments", "countries":
		if b == head+1 && s.at(a).Norm == "the" && s.speaks.bilateral {
			return issuer
		}
	}
	return other
}

// ofThem reports whether "of" and the name of those who speak follow the head:
// "the members of the G20".
func (s *sentence) ofThem(head, b int) bool {
	k := head + 2
	if s.at(k).Norm == "the" {
		k++
	}
	w := s.at(k)
	return s.at(head+1).Norm == "of" && k == b-1 && w.Upper && (s.speaks.names[w.Norm] || s.speaks.unknown && k == head+3 && (assembled[w.Norm] || w.Norm == "group")) && !s.speaks.organ
}

// binding reports whether the verb at word k, in the plain present, binds who says it.
func (s *sentence) binding(k int) bool {
	w := s.at(s.past(k))
	if w.verb == nil || !w.has(baseForm) {
		return false
	}
	switch w.verb.lemma {
	case "undertake", "agree", "commit", "pledge":
		return true
	}
	return false
}

// partiesSpeak reports whether "the Parties" are the states whose joint
// declaration it is, as they like to call themselves who never say "we".
func (s *sentence) partiesSpeak(a, b, head int) bool {
	if !s.at(head).Upper || a != head-1 || b != head+1 || s.at(a).Norm != "the" || len(s.speaks.nations) < 2 || s.speaks.we || s.speaks.organ || s.speaks.unknown {
		return false
	}
	next := s.at(s.past(b)) // others may be meant who must
	return !next.is(isModal) || next.Norm == "will" || next.Norm == "shall"
}

// unmodified reports whether countries or members are named with no word that
// tells them from those who speak: "Countries will", "member states agree".
func (s *sentence) unmodified(a, head int) bool {
	for k := a; k < head; k++ {
		switch s.at(k).Norm {
		case "member", "advanced", "signatory", "endorsing", "summit":
		case "emerging", "market", "surplus", "deficit", "industrial", "industrialised", "industrialized":
			if !s.speaks.unknown && !s.speaks.names["g20"] {
				return false
			}
		default:
			return false
		}
	}
	switch s.at(head).Norm {
	case "allies":
		return s.speaks.unknown && s.at(head).Upper && a == head && a == s.start
	case "countries", "members", "economies", "governments", "nations", "partners":
		return (s.at(head).Norm != "nations" && s.at(head).Norm != "partners" || s.speaks.unknown) && !s.speaks.bilateral && !s.speaks.organ && (a == s.start || s.at(a-1).Norm == "," || s.at(a-1).Norm == ":") && (head > a || s.at(head).Norm != "economies" || s.speaks.names["apec"])
	case "states":
		return head > a && !s.speaks.bilateral && !s.speaks.organ && a == s.start
	}
	return false
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
	for k := a; k < b; k++ {
		if n := s.words[k].nation; n != 0 && !s.speaks.nations[n] {
			return other
		}
	}
	return oneOf
}

// bodyKind reads committees, groups and officials: the issuers' own unless named otherwise.
func (s *sentence) bodyKind(a, head int, sub *subject) subjectKind {
	for k := a; k <= head; k++ {
		w := &s.words[k]
		if s.speaks.names[w.Norm] && w.Upper && (k < head || s.ownName(a, head)) {
			return map[bool]subjectKind{true: oneOf, false: body}[k == head]
		}
		if w.Norm == "european" && s.speaks.unknown && s.at(head).Norm == "council" {
			continue
		}
		if w.nation != 0 && !s.speaks.nations[w.nation] || w.is(isForeign) || foreignBody[w.Norm] && !(w.Norm == "central" && (s.speaks.parts["central"] || w.Norm == "central" && s.at(head).Norm == "banks" && k == a && a == s.start && (s.speaks.unknown || s.speaks.names["g20"] || s.speaks.names["g7"]) || s.at(a).Norm == "our" || s.at(a+1).Norm == "our")) {
			return other
		}
	}
	first := s.at(a)
	if first.is(isDet) && first.Norm != "the" && first.Norm != "this" && s.at(a+1).Norm != "joint" {
		sub.weak = true
	}
	return body
}

// foreignBody are words of bodies that no issuer sends about its business.
var foreignBody = map[string]bool{
	"international": true, "united": true, "general": true, "european": true, "african": true, "armed": true,
	"opposition": true, "iraqi": true, "terrorist": true, "rebel": true, "foreign": true, "government": true, "un": true, "central": true,
	"electoral": true, "financial": true, "monetary": true, "independent": true, "humanitarian": true, "commercial": true, "private": true, "occupying": true, "occupation": true, "paramilitary": true, "donor": true,
}

// schemeKind reads programmes and efforts: the issuers' own where they say so.
func (s *sentence) schemeKind(a, head int) subjectKind {
	for k := a; k <= head; k++ {
		w := &s.words[k]
		if w.nation != 0 && !s.speaks.nations[w.nation] || w.is(isForeign) {
			return thing
		}
	}
	first := s.at(a)
	for k := a + 1; k <= head; k++ {
		if s.words[k].Norm == "'s" && !s.ownerIssues(k-1) {
			return thing
		}
	}
	if first.Norm == "a" || first.Norm == "an" || first.Norm == "its" || first.Norm == "their" || first.Norm == "such" {
		return thing
	}
	return scheme
}
