package act

import "github.com/chancery-archive/chancery/internal/token"

// classify says who or what the noun phrase [a, b) is.
func (s *sentence) classify(a, b int) subject {
	head := s.headOf(a, b)
	w := s.at(head)
	sub := subject{a: a, b: b, head: head, plural: s.plural(a, b, head), deed: w.heading(deedHead), event: w.heading(eventHead)}
	sub.ours = s.at(a).is(isPoss) && s.at(a).Norm == "our"
	sub.kind = s.kind(a, b, head, &sub)
	sub.person = s.titled(a, head) >= 0
	if (sub.kind == other || sub.kind == thing) && (s.besideIssuer(a, b) || s.besideAgency(a, b)) {
		sub.kind, sub.plural = oneOf, true
	}
	if sub.kind == oneOf && w.nation == 0 && s.agency(a, b, head) {
		sub.agency = true
	}
	sub.plural = sub.plural || sub.kind == issuer && s.severalIssuers(a, b, head)
	sub.collective = s.ofMany(&sub)
	return sub
}

// ofMany reports whether the subject, in the singular, is a body of many people.
func (s *sentence) ofMany(sub *subject) bool {
	head := s.at(sub.head).Norm
	switch {
	case sub.agency:
		return true
	case sub.kind == oneOf && (s.speaks.names[head] || s.hyphenated(sub.a, sub.b)):
		return true
	}
	return sub.kind.binds() && partsOfMany.Has(head)
}

// severalIssuers reports whether words of the phrase make issuers several: "the eight",
// "those who met", "all of us", but not "each of us".
func (s *sentence) severalIssuers(a, b, head int) bool {
	first := s.at(a).Norm
	if first == "those" || numbers.Has(s.at(head).Norm) {
		return true
	}
	return (s.at(b-1).Norm == "us" || s.at(head).is(isWe)) && first != "each" && first != "one"
}

// justThe reports whether the phrase is "the" and one noun.
func (s *sentence) justThe(a, b, head int) bool {
	return s.at(a).Norm == "the" && head == a+1 && b == head+1
}

// besideIssuer reports whether a body is named together with one of those who speak, or
// an office of theirs, who then promises too: "The World Bank and Norway".
func (s *sentence) besideIssuer(a, b int) bool {
	and := a + 1
	for and < b && !s.at(and).is(isCoord) {
		if s.at(and).nation != 0 || s.at(and).Norm == "," {
			return false
		}
		and++
	}
	if and+1 >= b || s.at(and).Norm != "and" || s.at(a).nation != 0 {
		return false
	}
	for k := and + 1; k < b; k++ {
		if s.at(k).is(isCoord) && !s.at(k+1).Upper || s.at(k).Norm == "," {
			return false
		}
	}
	last := s.at(and - 1)
	named := last.Caps && len(last.Norm) > 2 || last.Upper && last.heading(bodyHead|otherHead)
	if !named || !s.nationIn(and+1, b) {
		return false
	}
	kind := s.classify(and+1, b).kind
	return kind == oneOf || kind == body
}

func (s *sentence) plural(a, b, head int) bool {
	w := s.at(head)
	if s.at(a).Norm == "each" || s.at(a).Norm == "every" {
		return false
	}
	inside := false
	for k := a; k < b; k++ {
		inside = inside || s.words[k].is(isPrep) && s.words[k].Norm != "of"
		if !s.words[k].is(isCoord) || s.namesOne(a, k, head) || inside && k+1 < b && s.plainWord(k+1) {
			continue
		}
		return true
	}
	if s.titled(a, head-1) >= 0 && !w.heading(titleHead|speakerHead|stateHead) { // "President Weeks"
		return false
	}
	if w.nation != 0 && oneInS.Has(w.Norm) {
		return false
	}
	return len(w.Norm) > 2 && w.Norm[len(w.Norm)-1] == 's' && w.Norm[len(w.Norm)-2] != 's'
}

// oneInS are last words of the names of single states that end as plurals do.
var oneInS = list("one in s")

// plainWord reports whether the word at k, behind "and", goes on with what a
// preposition governs, rather than begins a phrase of its own.
func (s *sentence) plainWord(k int) bool {
	w := &s.words[k]
	return w.Kind == token.Word && !w.Upper && !w.is(isDet|isPoss|isAdv)
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
	switch {
	case who.names[noun], noun == "meeting" && who.members:
		return true
	case assembled.Has(noun) && (who.unknown && !who.we || who.parts[noun] && !who.organ):
		return true
	case movements.Has(noun) && who.parts[noun]:
		return true
	}
	return who.european && (noun == "union" || noun == "community" || noun == "europe")
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
	if s.speaks.bilateral && s.at(head).Norm != "two" {
		return false
	}
	if s.at(a).Norm == "the" && numbers.Has(s.at(a+1).Norm) && s.at(a+1).Upper && s.at(a+2).is(isCoord) && a+2 < b {
		return true // "the Twelve and the Commission"
	}
	if s.justThe(a, b, head) {
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
	if s.at(a + 1).is(isAdv) { // "those here assembled"
		a++
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
		w := &s.words[k]
		if !w.Upper || w.nation != 0 || w.is(isDet|isAdv|isCoord|isQuant|isPrep) {
			continue
		}
		if !s.speaks.parts[w.Norm] && !s.speaks.names[w.Norm] {
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
	first := s.at(a + 1)
	if first.nation != 0 {
		return true
	}
	return last.nation != 0 && s.at(a+2).Norm == "of" && (first.Norm == "bank" || s.lex.offices[first.Norm]) // "the Bank of Japan"
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
		if w.is(isForeign) && w.Norm != "all" && w.Norm != "such" {
			return other
		}
		if outsiders.Has(w.Norm) && !(ministries.Has(w.Norm) && s.at(head).Norm == "ministers") {
			return other
		}
	}
	if s.calledToOrder(a, b, head) {
		return other
	}
	if s.at(head+1).Norm == "of" && s.at(head+2).Norm == "all" {
		if next := s.at(head + 3).Norm; !numbers.Has(next) && next != "our" && next != "participating" {
			return other // "the leaders of all countries"
		}
	}
	if s.at(head+1).Norm == "of" && s.at(head+2).heading(otherHead) && !s.at(head+2).heading(stateHead) {
		return other // "representatives of business"
	}
	if kind, named := s.namedStates(a, b); named && !(s.at(head).Norm == "sides" || s.at(a).Norm == "the" && s.at(a+1).is(isQuant)) {
		return kind
	}
	return issuer
}

// calledToOrder reports whether the phrase is all sides, or both parties, whom those who
// speak tell what to do: "All sides must", "Both parties should".
func (s *sentence) calledToOrder(a, b, head int) bool {
	first, w := s.at(a).Norm, s.at(head).Norm
	if s.speaks.bilateral || s.speaks.parties || first != "all" && first != "both" || w != "sides" && w != "parties" {
		return false
	}
	if first == "both" && len(s.speaks.nations) < 3 {
		return false
	}
	next := s.at(s.past(b))
	return next.is(isModal) && next.Norm != "will"
}

// ministries are words for what a minister sees to, which tell others from those who speak elsewhere.
var ministries = list("ministries")

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
	if s.forcesElsewhere(a, head) {
		return other
	}
	for k := a; k <= head; k++ {
		w := &s.words[k]
		if w.Norm == "foreign" && foreignOffices.Has(s.at(k+1).Norm) {
			continue
		}
		if s.speaks.names[w.Norm] && w.Upper && (k < head || s.ownName(a, head)) {
			return map[bool]subjectKind{true: oneOf, false: body}[k == head]
		}
		if s.meetingChair(k, head) || w.Norm == "armed" && s.at(a).Norm == "our" {
			continue
		}
		if s.foreignState(w) || w.is(isForeign) || foreignBody.Has(w.Norm) && !s.ownCentral(a, k, head) {
			return other
		}
	}
	if s.ofStrangers(head, sub.b) {
		return other
	}
	first := s.at(a)
	if first.is(isDet) && first.Norm != "the" && first.Norm != "this" && s.at(a+1).Norm != "joint" && !s.sentOut(a, head) {
		sub.weak = true
	}
	return body
}

// forcesElsewhere reports whether the forces at head are told by what they do and by
// nobody's name: where several speak, of the country that is spoken of.
func (s *sentence) forcesElsewhere(a, head int) bool {
	kind := s.at(head - 1).Norm
	if s.at(head).Norm != "forces" || (s.speaks.alone || s.speaks.bilateral) && !keepingPeace.Has(kind) {
		return false
	}
	for k := a; k < head; k++ {
		if w := &s.words[k]; w.is(isPoss) || w.nation != 0 || w.Upper && k > s.start {
			return false
		}
	}
	return soldierly.Has(kind) || keepingPeace.Has(kind)
}

// soldierly are words before "forces" that tell what they are for.
var soldierly = list("soldierly")

// keepingPeace are those of forces that several send.
var keepingPeace = list("keeping peace")

// meetingChair reports whether the word at k tells, of the chair of those who meet, who
// it is that holds it, or of their council that it is European: neither makes it others'.
func (s *sentence) meetingChair(k, head int) bool {
	w := &s.words[k]
	if w.Norm == "european" && s.speaks.unknown && s.at(head).Norm == "council" {
		return true
	}
	if w.nation == 0 || k+1 != head || s.speaks.bilateral || s.speaks.alone {
		return false
	}
	return s.at(head).Upper && chairs.Has(s.at(head).Norm)
}

// ownCentral reports whether the word at k says that a body is the central one of those
// who speak: "our central banks", or "Central banks" where finance ministers meet.
func (s *sentence) ownCentral(a, k, head int) bool {
	switch {
	case s.words[k].Norm != "central":
		return false
	case s.speaks.parts["central"], s.at(a).Norm == "our", s.at(a+1).Norm == "our":
		return true
	case s.at(head).Norm != "banks" || k != a || a != s.start:
		return false
	}
	return s.speaks.unknown || s.speaks.names["g20"] || s.speaks.names["g7"]
}

// foreignOffices are those that a government has for what is foreign.
var foreignOffices = list("foreign offices")

// foreignBody are words of bodies that no issuer sends about its business.
var foreignBody = list("foreign body")

// schemeKind reads programmes and efforts: the issuers' own where they say so.
func (s *sentence) schemeKind(a, head int, sub *subject) subjectKind {
	if s.ofStrangers(head, sub.b) {
		return thing
	}
	for k := a; k <= head; k++ {
		w := &s.words[k]
		if s.foreignState(w) || w.is(isForeign) {
			return thing
		}
	}
	first := s.at(a)
	for k := a + 1; k <= head; k++ {
		if s.words[k].Norm == "'s" && !s.ownerIssues(k-1) {
			return thing
		}
	}
	switch first.Norm {
	case "a", "an", "its", "their", "such":
		return thing
	}
	return scheme
}
