package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// classify says who or what the noun phrase [a, b) is.
func (s *sentence) classify(a, b int) subject {
	head := s.headOf(a, b)
	w := s.at(head)
	sub := subject{a: a, b: b, head: head, plural: s.plural(a, b, head), deed: w.heading(deedHead), event: w.heading(eventHead)}
	sub.ours = s.at(a).is(isPoss) && s.at(a).Norm == "our"
	sub.kind = s.kind(a, b, head, &sub)
	sub.plural = sub.plural || sub.kind == issuer && (numbers.Has(s.at(head).Norm) || s.at(a).Norm == "those" || (s.at(b-1).Norm == "us" || s.at(head).is(isWe)) && s.at(a).Norm != "each" && s.at(a).Norm != "one")
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
		if s.words[k].is(isCoord) && s.namesOne(a, k, head) {
			continue
		}
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

// namesOne reports whether "and" at k stands in the name of one body, which ends
// with the noun at head: "the Trade and Development Agency".
func (s *sentence) namesOne(a, k, head int) bool {
	if !s.at(head).heading(bodyHead) || head < k+2 || !s.at(head).Upper || !s.at(a).is(isDet) {
		return false
	}
	before := s.at(k - 1)
	if k-1 <= a || before.nation != 0 || before.heads != 0 {
		return false
	}
	for i := k + 1; i < head; i++ {
		if w := &s.words[i]; !w.Upper || w.nation != 0 || w.heads != 0 {
			return false
		}
	}
	return before.Upper
}

// kind is what the phrase [a, b) is whose head is given: first by what words it holds,
// then by the persons it names, then by its head.
func (s *sentence) kind(a, b, head int, sub *subject) subjectKind {
	if kind, ok := s.kindOfSpeakers(a, b, head); ok {
		return kind
	}
	if kind, ok := s.kindByWords(a, b, head); ok {
		return kind
	}
	if kind, ok := s.kindOfPerson(a, b, head); ok {
		return kind
	}
	return s.kindByHead(a, b, head, sub)
}

// kindOfSpeakers tells phrases in which those who speak name themselves, or that stand
// for those named before.
func (s *sentence) kindOfSpeakers(a, b, head int) (subjectKind, bool) {
	for k := a; k < b; k++ {
		if s.words[k].is(isWe) {
			if s.shortRelative(k, b) {
				return thing, true
			}
			return issuer, true
		}
		if k > a && s.ofUs(k, head) {
			return issuer, true
		}
	}
	next := s.at(a + 1)
	switch s.words[a].Norm {
	case "he", "she":
		if next.is(isCoord) { // "he and his party"
			return s.speaks.he(s, a), true
		}
	case "they":
		if next.is(isRefl) && b == a+2 || next.is(isCoord) && s.at(a+2).Norm == "their" { // "they and their Ministers"
			return s.speaks.they(s, a), true
		}
	}
	return thing, false
}

// ofUs reports whether the word at k says that the head is one or some of those who
// speak: "one of us", "each of our Governments".
func (s *sentence) ofUs(k, head int) bool {
	if before := s.words[k-1].Norm; before != "of" && before != "among" {
		return false
	}
	if s.words[k].Norm == "us" {
		return true
	}
	w := s.at(head)
	return s.words[k].Norm == "our" && s.at(k+1).heading(stateHead) && (w.heading(stateHead|speakerHead) || w.is(isQuant) || w.Norm == "one" || w.Norm == "each")
}

// kindByWords tells phrases by other words than their head.
func (s *sentence) kindByWords(a, b, head int) (subjectKind, bool) {
	w := s.at(head)
	switch {
	case s.words[a].is(isTo), s.deedPhrase(a, head):
		return thing, true
	case s.byNumber(a, b, head), s.thosePresent(a), s.meets(a, b, head):
		return issuer, true
	case w.is(isQuant) && !w.is(isForeign) && s.at(head+1).Norm == "of" && head+3 < b: // "each of the Parties"
		return s.classify(head+2, b).kind, true
	case w.heading(stateHead|speakerHead) && s.atMeeting(head+1, b):
		return issuer, true // "Developed countries at the meeting"
	case s.hyphenated(a, b), s.governsAlone(a, b, head):
		return oneOf, true
	}
	return thing, false
}

// deedPhrase reports whether a gerund begins the phrase, and is not said of its head.
func (s *sentence) deedPhrase(a, head int) bool {
	if !s.words[a].has(ingForm) || s.words[a].heads != 0 || head == a {
		return false
	}
	return head > a+2 || !s.at(head).heading(stateHead|speakerHead|bodyHead)
}

// governsAlone reports whether the phrase names the government that speaks, or one that
// would.
func (s *sentence) governsAlone(a, b, head int) bool {
	w := s.at(head)
	return s.speaks.alone && s.government(a, b, head) || s.speaks.rules && s.wouldRule(a, b, head) ||
		s.speaks.unknown && w.Norm == "government" && w.Upper && s.at(a).Norm == "the" && s.at(a+1).Norm == "federal"
}

// kindOfPerson tells phrases that name somebody by a title, or two states as a pair.
func (s *sentence) kindOfPerson(a, b, head int) (subjectKind, bool) {
	if s.at(head).Norm == "secretary" && s.at(head+1).Norm == "of" && s.at(head+2).Norm == "state" && head+3 < b && s.at(head+3).Upper {
		return s.speaks.person(s, a, b-1), true // "Secretary of State Weeks"
	}
	if person := s.titled(a, head); person >= 0 {
		if s.at(head+1).Norm == "of" && s.nationIn(head+1, b) { // "the President of Mali"
			return s.nations(a, b), true
		}
		if kind := s.speaks.person(s, person, head); kind != other || s.at(a).Norm != "the" || !s.nationIn(a, person) {
			return kind, true
		}
		return s.nations(a, b), true
	}
	return oneOf, s.pair(a, b)
}

// kindByHead tells phrases by their head.
func (s *sentence) kindByHead(a, b, head int, sub *subject) subjectKind {
	w := s.at(head)
	switch {
	case w.Norm == "party" && head > a && s.at(head-1).Norm == "working":
		return s.bodyKind(a, head, sub)
	case w.heading(speakerHead):
		return s.speaker(a, b, head)
	case w.nation != 0 && s.nationHeads(head, b):
		return s.nations(a, b)
	case s.inTreaty(a, b, head) && s.severalOf(w.Norm):
		return issuer // "the Cities", of a memorandum between them
	case s.inTreaty(a, b, head) && movements.Has(w.Norm), s.namedWhole(a, b, head):
		return oneOf // "the Movement", of an agreement
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
	case s.officeOf(a, b), w.nation != 0:
		return s.nations(a, b)
	}
	return thing
}

// inTreaty reports whether the phrase is "the" and a capitalised noun, in a text that
// binds its parties, as such texts name these.
func (s *sentence) inTreaty(a, b, head int) bool {
	return s.speaks.parties && s.at(head).Upper && s.at(a).Norm == "the" && head == a+1 && b == head+1
}

// namedWhole reports whether the phrase is the name of one who speaks, or what several
// are called together.
func (s *sentence) namedWhole(a, b, head int) bool {
	w, the := s.at(head), s.at(a).Norm == "the"
	if s.speaks.names[w.Norm] && (w.Upper || the) && s.ownName(a, head) {
		return true
	}
	alone := b == head+1 || s.at(head+1).is(isCoord) && s.at(head+2).Norm == "its"
	return w.Upper && the && head == a+1 && alone && s.speaks.collectively(w.Norm)
}

// severalOf reports whether the noun is the plural of one that the title names the
// parties by.
func (s *sentence) severalOf(noun string) bool {
	one, ok := strings.CutSuffix(noun, "ies")
	if ok {
		return s.speaks.parts[one+"y"]
	}
	one, ok = strings.CutSuffix(noun, "s")
	return ok && s.speaks.parts[one]
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
var assembled = list("assembled")

// collectively reports whether those who speak call themselves by the noun alone: it
// is theirs, or heads what the title says that they are or hold.
func (who *issuers) collectively(noun string) bool {
	return who.names[noun] || noun == "meeting" && who.members || assembled.Has(noun) && (who.unknown && !who.we || who.parts[noun] && !who.organ) || who.parts[noun] && movements.Has(noun) || who.european && (noun == "union" || noun == "community")
}

// government reports whether the phrase names, where one government speaks, that
// government or a part of it: "the Government", "the Ministry of Foreign
// Affairs", "the Foreign Minister".
func (s *sentence) government(a, b, head int) bool {
	if w := s.at(a); w.Norm == "minister" && w.Upper && head > a && s.words[head].Upper && !s.nationIn(a, b) {
		return true // one of the ministers, by name
	}
	if w := s.at(a); w.Norm == "cabinet" && w.Upper && (a == s.start || a == s.start+1 && s.at(s.start).Norm == `"`) && b == a+1 {
		return true
	}
	if s.at(a).Norm != "the" && s.at(a).Norm != "my" || !s.words[head].Upper {
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
		return numbers.Has(s.at(head).Norm)
	}
	return numbers.Has(s.at(a).Norm) && s.at(a+1).Norm == "of" && s.at(a+2).Norm == "the" && numbers.Has(s.at(a+3).Norm)
}

// numbers are those that groups of states call themselves by.
var numbers = list("numbers")

// thosePresent reports whether the phrase is "those taking part" or the like.
func (s *sentence) thosePresent(a int) bool {
	if s.at(a).Norm == "all" && s.at(a+1).Norm == "present" && !s.speaks.organ {
		return true
	}
	if s.at(a).Norm != "those" {
		return false
	}
	return attending.Has(s.at(a + 1).Norm)
}

// attending are words of being at a meeting.
var attending = list("attending")

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
	last := s.at(b - 1)
	if last.heading(eventHead) && !last.heading(bodyHead) {
		return false // "the Uruguay Round"
	}
	if s.at(a).Norm != "the" || !s.at(a+1).Upper || !last.Upper {
		return false
	}
	head := s.at(a + 1)
	return head.nation != 0 || last.nation != 0 && s.at(a+2).Norm == "of" && (head.Norm == "bank" || s.lex.offices[head.Norm]) // "the Bank of Japan"
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
		if w.is(isForeign) && w.Norm != "all" && w.Norm != "such" || outsiders.Has(w.Norm) {
			return other
		}
	}
	if s.at(a).Norm == "all" && s.at(head).Norm == "sides" && s.at(s.past(b)).is(isModal) && s.at(s.past(b)).Norm != "will" && !s.speaks.bilateral {
		return other // those whom the one who speaks calls to order
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

// atMeeting reports whether [a, b) says that somebody is at the meeting that speaks.
func (s *sentence) atMeeting(a, b int) bool {
	if s.speaks.organ || b != a+3 || s.at(a).Norm != "at" || s.at(a+1).Norm != "the" && s.at(a+1).Norm != "this" {
		return false
	}
	n := s.at(a + 2).Norm
	return n == "meeting" || n == "conference" || n == "summit"
}

// outsiders are words that make leaders and members somebody else's.
var outsiders = list("outsiders")

// bodyKind reads committees, groups and officials: the issuers' own unless named otherwise.
func (s *sentence) bodyKind(a, head int, sub *subject) subjectKind {
	for k := a; k <= head; k++ {
		w := &s.words[k]
		if w.Norm == "foreign" && s.at(k+1).Norm == "affairs" {
			continue
		}
		if s.speaks.names[w.Norm] && w.Upper && (k < head || s.ownName(a, head)) {
			return map[bool]subjectKind{true: oneOf, false: body}[k == head]
		}
		if w.Norm == "european" && s.speaks.unknown && s.at(head).Norm == "council" || w.nation != 0 && chairs.Has(s.at(head).Norm) && s.at(head).Upper && k+1 == head && !s.speaks.bilateral && !s.speaks.alone {
			continue // the chair of those who meet is theirs, whoever holds it
		}
		if w.nation != 0 && !s.speaks.nations[w.nation] || w.is(isForeign) || foreignBody.Has(w.Norm) && !(w.Norm == "central" && (s.speaks.parts["central"] || w.Norm == "central" && s.at(head).Norm == "banks" && k == a && a == s.start && (s.speaks.unknown || s.speaks.names["g20"] || s.speaks.names["g7"]) || s.at(a).Norm == "our" || s.at(a+1).Norm == "our")) {
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
var foreignBody = list("foreign body")

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
