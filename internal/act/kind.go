package act

import (
	"strings"
)

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
	before := s.words[k-1].Norm
	if before != "of" && before != "among" {
		return false
	}
	if s.words[k].Norm == "us" {
		return true
	}
	w := s.at(head)
	if s.words[k].Norm == "ours" { // "no ministry of ours"
		return before == "of" && w.heading(stateHead|speakerHead|bodyHead)
	}
	if s.words[k].Norm != "our" || !s.at(k+1).heading(stateHead) {
		return false
	}
	if w.heading(stateHead|speakerHead) || w.is(isQuant) || partsOfMany.Has(w.Norm) {
		return true
	}
	return w.Norm == "one" || w.Norm == "each" || w.Norm == "those"
}

// kindByWords tells phrases by other words than their head.
func (s *sentence) kindByWords(a, b, head int) (subjectKind, bool) {
	if s.words[a].is(isTo) || s.deedPhrase(a, head) {
		return thing, true
	}
	if !s.speaks.organ {
		if kind, ok := s.kindOfFellows(a, b, head); ok {
			return kind, true
		}
	}
	w := s.at(head)
	switch {
	case s.thosePresent(a), s.meets(a, b, head):
		return issuer, true
	case s.words[a].Norm == "those" && a+1 < b && s.at(a+1).is(isPrep) && !s.speaks.organ:
		return other, true // "those with the means"
	case s.words[a].Norm == "those" && head == a+1 && w.heading(stateHead) && s.at(b).is(isRel|isThat) && !s.speaks.organ:
		return other, true // "those economies that"
	case w.is(isQuant) && !w.is(isForeign) && s.at(head+1).Norm == "of" && head+3 < b: // "each of the Parties"
		return s.classify(head+2, b).kind, true
	case !s.speaks.organ && s.someOfOurs(head, b):
		return issuer, true
	case w.heading(stateHead|speakerHead) && s.atMeeting(head+1, b):
		return issuer, true // "Developed countries at the meeting"
	case s.hyphenated(a, b), s.governsAlone(a, b, head), s.capital(a, b), s.royal(a, b, head):
		return oneOf, true
	}
	return thing, false
}

// someOfOurs reports whether the head tells how many, of those who speak, are meant: "a number
// of members", "none of our ministries".
func (s *sentence) someOfOurs(head, b int) bool {
	if !partsOfMany.Has(s.at(head).Norm) || s.at(head+1).Norm != "of" || head+2 >= b {
		return false
	}
	switch s.classify(head+2, b).kind {
	case issuer, oneOf:
		return true
	case body:
		return s.at(head+2).Norm == "our"
	}
	return false
}

// partsOfMany are words that tell how many of several are meant.
var partsOfMany = list("parts of many")

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
	return s.speaks.alone && s.government(a, b, head) || s.ownGovernment(a, b, head) || s.speaks.rules && s.wouldRule(a, b, head) ||
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
		kind := s.speaks.person(s, person, head)
		if kind == other && s.speaksFor(a, b) {
			return oneOf, true
		}
		if kind != other || s.at(a).Norm != "the" || !s.nationIn(a, person) {
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
	case s.meetsToAgree(a, b, head), s.inRole(a, head), s.givesForUs(a, b, head):
		return issuer
	case s.donorsThere(a, b, head):
		sub.weak = true
		return issuer
	case s.publicServices(a, b, head):
		return body
	case w.Norm == "powers" && head > a && powerKinds.Has(s.at(head-1).Norm):
		return other // "the nuclear powers"
	case s.foughtElsewhere(head, b), s.membersElsewhere(head, b):
		return other
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
		return s.schemeKind(a, head, sub)
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
	if (w.Upper || the) && s.speaks.names[w.Norm] && s.ownName(a, head) {
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

// capital reports whether the subject is the capital of a state that speaks, which
// stands for its government where it "will" do something: "Canberra will".
func (s *sentence) capital(a, b int) bool {
	for k := a; k < b; k++ {
		w := s.at(k)
		if k > a && (w.is(isCoord) || w.Norm == ",") { // "Canberra and Tokyo"
			continue
		}
		if !w.Upper {
			return false
		}
		if n := s.lex.capitals[w.Norm]; n == 0 || !s.speaks.nations[n] {
			return false
		}
	}
	return b > a && s.at(s.past(b)).Norm == "will"
}

// royal reports whether the phrase is "Her Majesty's Government".
func (s *sentence) royal(a, b, head int) bool {
	if s.speaks.organ || head != a+3 || b != head+1 {
		return false
	}
	return s.at(a).is(isPoss) && s.at(a+1).Norm == "majesty" && s.at(head).Norm == "government"
}

// powerKinds are words by which states are called powers.
var powerKinds = list("kinds of powers")
