package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// Where one government speaks of what it rules, or a party of what it would
// rule, little is said of who acts: "Stamp duty will be abolished", "Pensioners
// will receive £200". What those who rule will see done is undertaken; what
// only comes to pass is foretold.

// ofRuled judges what will be of the things and people that those who speak rule.
func (s *sentence) ofRuled(p *predicate) (verdict, bool) {
	if !s.speaks.rules || p.link != mainLink || p.perfect || p.form == pastForm || !s.ruledHere(p) {
		return verdict{}, false
	}
	switch {
	case p.subject.kind == expletive:
		return s.thereWillBe(p)
	case p.modal == "" && s.beingDone(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.under-way"), true
	case p.modal == "will" && p.copula && !p.neg && s.stressed(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.stress"), true
	case p.modal == "" && s.inHandTo(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.under-way"), true
	case p.modal != "will" && !s.isTo(p):
		return verdict{}, false
	case s.ordered(p), s.granted(p), s.lawful(p), s.setAt(p), s.begunOrEnded(p), s.planned(p), s.spared(p), s.setForAll(p), s.raisedTo(p):
		v := s.verdict(p, commits(s.weight(p.head)), "commissive.rule")
		v.object = p.head
		if c, at := s.complement(p.end); c == "to" { // "will be required to publish", "will have to publish"
			v.strength, v.object = s.weight(at), at
		}
		if s.lawful(p) || s.begunOrEnded(p) || p.copula && s.granted(p) && s.at(s.past(p.end)).Norm != "able" {
			v.strength = chancery.Firm
		}
		return v, true
	}
	return verdict{}, false
}

// isTo reports whether the predicate tells what is to be: "is to rise".
func (s *sentence) isTo(p *predicate) bool {
	return p.modal == "shall" && s.at(p.at).is(isBe)
}

// ruledHere reports whether nothing gives the subject, or what is done, to
// somebody else: another state, people at large, whoever stands behind "by".
func (s *sentence) ruledHere(p *predicate) bool {
	switch p.subject.kind {
	case issuer, oneOf, relative, demonstrative:
		return false
	}
	for k := p.subject.a; k < p.subject.b; k++ {
		w := &s.words[k]
		if w.nation != 0 && !s.speaks.nations[w.nation] {
			return false
		}
		if s.lex.ruled["unruled"][w.Norm] {
			return false
		}
	}
	return !p.passive || !s.agent(p) && !s.doneBy(p)
}

// ordered reports whether the passive tells what is done by those who rule, or
// by order of theirs: "Waiting lists will be cut", "Councils will be required to".
func (s *sentence) ordered(p *predicate) bool {
	if !s.speaks.entry && !s.setHere(p.subject) && !s.requiredOfAll(p) {
		return false
	}
	if p.copula && p.subject.kind != other && s.unlistedPassive(p) {
		return true
	}
	if !p.passive || p.verb == nil || ungiven.Has(p.verb.lemma) && p.verb.lemma != "need" || s.lex.ruled["befalls"][p.verb.lemma] || s.restsOn(p) || s.prophesied(p) {
		return false
	}
	if s.notTheirs(p.end, p.verb.lemma) {
		return false
	}
	return s.caredFor(p) || s.byOrder(p)
}

// requiredOfAll reports whether it is of all of a kind, or none, that something is
// required or forbidden: "All new buildings will be required to".
func (s *sentence) requiredOfAll(p *predicate) bool {
	if p.verb == nil || !s.at(p.subject.a).is(isQuant) || s.at(p.subject.a).is(isForeign) && s.at(p.subject.a).Norm != "all" {
		return false
	}
	return s.lex.ruled["imposed"][p.verb.lemma]
}

// notTheirs reports whether what stands at word k, behind the participle of the
// verb, makes what is done nobody's order: "imposed from outside", "given up",
// "given little time", "closed on Monday".
func (s *sentence) notTheirs(k int, lemma string) bool {
	switch s.at(k).Norm {
	case "from":
		next := s.at(k + 1).Norm
		return next == "outside" || next == "abroad" || next == "above"
	case "on", "for":
		return lemma == "draw" || lemma == "close"
	case "up", "little", "few":
		return true
	}
	return false
}

// caredFor reports whether somebody is looked after, or nobody left behind.
func (s *sentence) caredFor(p *predicate) bool {
	next := s.at(p.end).Norm
	switch p.verb.lemma {
	case "look":
		return next == "after"
	case "care":
		return next == "for"
	case "leave":
		return (next == "behind" || next == "unturned" || next == "out") && p.subject.b > p.subject.a && s.at(p.subject.a).Norm == "no"
	}
	return false
}

// byOrder reports whether the verb tells what is done by those who rule or, where
// it asks or allows, to whom and what.
func (s *sentence) byOrder(p *predicate) bool {
	switch c, at := s.complement(p.end); p.verb.lemma {
	case "require", "oblige":
		if p.neg && s.at(p.at+1).Norm == "no" {
			return true // "will no longer be required"
		}
		return c == "to" && s.at(at).verb != nil && s.at(at).verb.action == concrete
	case "hold", "stage":
		return p.subject.event || p.subject.deed || s.lex.drafting["enacted"][s.at(p.subject.head).Norm]
	case "need":
		return p.neg && s.at(p.head-1).Norm != "not"
	}
	if c, _ := s.complement(p.end); s.lex.ruled["asking"][p.verb.lemma] {
		return c == "to" || p.subject.kind != other
	}
	return p.verb.deed() || administered.Has(p.verb.lemma)
}

// setHere reports whether the subject is what those who rule set, make or serve;
// a long text tells of other things, too.
func (s *sentence) setHere(sub subject) bool {
	w := s.at(sub.head).Norm
	return s.lex.drafting["lever"][w] || s.lex.drafting["scaled"][w] || s.lex.drafting["enacted"][w] || s.servedBy(sub)
}

// unlistedPassive reports whether what will be of the subject is the participle of
// a verb that the tables do not know: "will be zero-rated".
func (s *sentence) unlistedPassive(p *predicate) bool {
	k := s.past(p.end)
	if s.at(k+1).Norm == "-" {
		k += 2 // "zero-rated"
	}
	w := s.at(k)
	n := len(w.Norm)
	return s.at(k+1).Norm != "by" && !s.lex.ruled["talked"][w.Norm] && w.lexeme == unknown && n > 4 && w.Norm[n-2:] == "ed" && !s.servedBy(p.subject)
}

// granted reports whether people are said to get, have or be free of what only
// those who rule give and lift.
func (s *sentence) granted(p *predicate) bool {
	if !s.servedBy(p.subject) && !(s.at(p.subject.a).is(isQuant) && p.lemma() == "have" && s.next(p.end) == "to" && !s.at(p.subject.head).heading(stateHead)) {
		return false
	}
	k := s.past(p.end)
	switch {
	case p.copula:
		return !p.neg && s.lex.ruled["entitled"][s.at(k).Norm]
	case p.verb == nil || p.passive:
		return false
	}
	switch p.verb.lemma {
	case "receive":
		return !p.neg
	case "keep":
		return !p.neg && s.at(p.subject.a).is(isQuant)
	case "have":
		if amounting.Has(s.at(p.end).Norm) {
			return false
		}
		return s.at(k).is(isTo) && s.at(k+1).verb.deed() || s.gift(p.end) || s.at(p.subject.a).is(isQuant) && !p.neg && (s.at(k).Norm == "a" || s.at(k).Norm == "an")
	case "go":
		return s.at(k).is(isTo) && (s.at(k+1).Norm == "jail" || s.at(k+1).Norm == "prison")
	case "face", "incur":
		for j := k; j < k+4; j++ {
			if s.lex.ruled["punishment"][s.at(j).Norm] {
				return true
			}
		}
		return false
	case "get":
		return s.gift(p.end)
	case "pay":
		return p.neg || s.at(p.subject.a).Norm == "no" || s.at(p.head-1).Norm == "longer" || s.at(k).Norm == "no" || s.at(p.end).Norm == "less" || s.at(k).Norm == "lower"
	}
	return false
}

// lawful reports whether the subject will be what only those who rule can make
// it: "will be free at the point of use", "will become illegal".
func (s *sentence) lawful(p *predicate) bool {
	if p.neg || !p.copula && p.lemma() != "become" && p.lemma() != "remain" || p.subject.kind == other {
		return false
	}
	w := s.at(s.past(p.end))
	if k := s.past(p.end); s.at(k+1).Norm == "-" && s.at(k+2).Norm == "free" {
		return p.subject.deed || s.lex.drafting["scaled"][s.at(p.subject.head).Norm] || s.lex.drafting["enacted"][s.at(p.subject.head).Norm]
	}
	switch w.Norm {
	case "free":
		next := s.at(s.past(p.end) + 1)
		return next.Norm == "for" || next.Norm == "at" || next.is(isTo) || next.Norm == "of" && s.at(s.past(p.end)+2).Norm == "charge"
	case "available":
		return p.subject.deed || s.lex.drafting["scaled"][s.at(p.subject.head).Norm] || s.lex.drafting["enacted"][s.at(p.subject.head).Norm]
	}
	return s.lex.ruled["lawful"][w.Norm]
}

// begunOrEnded reports whether what those who rule do and give is said to begin
// or end at a time: "State aid will end in 1987", "The railway is to open in May".
func (s *sentence) begunOrEnded(p *predicate) bool {
	if p.passive || p.neg || p.verb == nil || !s.figures && !s.yearNear(p.end) || !s.isTo(p) && !p.subject.deed && p.subject.kind != scheme {
		return false
	}
	return s.lex.ruled["begun"][p.verb.lemma]
}

// setAt reports whether an amount that is set by those who rule is said to be so
// much at least, or at most: "will be at least £30,000".
func (s *sentence) setAt(p *predicate) bool {
	k := s.past(p.end)
	if !p.copula || p.neg || !s.lex.drafting["scaled"][s.at(p.subject.head).Norm] {
		return false
	}
	least := s.at(k).Norm == "at" && (s.at(k+1).Norm == "least" || s.at(k+1).Norm == "most") || s.at(k).Norm == "no" && s.at(k+2).Norm == "than" || s.at(k).Norm == "up" && s.at(k+1).is(isTo)
	return least && s.numberIn(k, k+6)
}

// yearNear reports whether a year is named soon behind word k: "will end in 1987".
func (s *sentence) yearNear(k int) bool {
	for j := k; j < k+5; j++ {
		if isYear(s.at(j).Norm) {
			return true
		}
	}
	return false
}

// planned reports whether the plans of those who would rule are said to do
// something, or what they set is said to go: "Our plan will cut", "The toll will go".
func (s *sentence) planned(p *predicate) bool {
	if p.passive || p.neg || p.verb == nil {
		return false
	}
	head := s.at(p.subject.head).Norm
	if p.verb.lemma == "go" {
		next := s.at(p.end)
		return next.Kind != token.Word && (s.lex.drafting["lever"][head] || s.lex.drafting["scaled"][head] || s.lex.drafting["enacted"][head])
	}
	return s.lex.ruled["plan"][head] && p.subject.ours && p.verb.action != state && p.verb.action != effect
}

// spared reports whether nobody and nothing of a kind is said to suffer what
// those who rule can spare it: "Not a single school will close", "No one will
// have to sell".
func (s *sentence) spared(p *predicate) bool {
	first := s.at(p.subject.a).Norm
	none := first == "no" || first == "nobody" || first == "none" || first == "not" || s.at(p.subject.a-1).Norm == "not"
	if !none || p.passive || p.verb == nil || p.neg {
		return false
	}
	if p.verb.lemma == "have" {
		return s.at(s.past(p.end)).is(isTo)
	}
	return s.lex.ruled["suffered"][p.verb.lemma]
}

// stressed reports whether what those who rule will look to first is named: "The
// emphasis will be on prevention".
func (s *sentence) stressed(p *predicate) bool {
	head := s.at(p.subject.head).Norm
	return s.lex.ruled["stress"][head] && (head == "priority" || s.at(s.past(p.end)).Norm == "on")
}

// gift reports whether what somebody will have or get, at word k, is of the kind
// that is given: "more help", "the right to", "a guaranteed place".
func (s *sentence) gift(k int) bool {
	for j := k; j < k+4 && !s.at(j).is(isPrep|isTo); j++ {
		if s.lex.ruled["gift"][s.at(j).Norm] {
			return true
		}
	}
	return s.sums && s.numberIn(k, k+4)
}

// servedBy reports whether the subject is people, or what works for them, whom
// a government serves or sets rules.
func (s *sentence) servedBy(sub subject) bool {
	served := s.lex.drafting["served"]
	head := sub.head
	if s.at(head).has(partForm) { // "drivers caught using"
		head = max(sub.a, head-1)
	}
	w := s.at(head).Norm
	return served[w] || s.lex.drafting["governed"][w] && !s.at(head).heading(stateHead) || len(w) > 1 && w[len(w)-1] == 's' && served[w[:len(w)-1]]
}

// setForAll reports whether all of something, or none of it, will be so by a year
// that is named: "By 2030 all new buses will be electric".
func (s *sentence) setForAll(p *predicate) bool {
	if next := s.at(s.past(p.end)); p.verb != nil && (next.Kind != token.Word || next.has(partForm) || strings.HasSuffix(next.Norm, "ed")) && !s.gift(s.past(p.end)) {
		return false // "will have melted"
	}
	if p.neg || p.passive || p.verb != nil && p.verb.lemma != "have" && p.verb.lemma != "meet" && p.verb.lemma != "use" || s.predicts(p) {
		return false
	}
	if !everyWord.Has(s.at(p.subject.a).Norm) {
		return false
	}
	if next := s.at(p.subject.a + 1); next.is(isQuant) || next.is(isAdv) { // "every third"
		return false
	}
	for k := s.start; k < len(s.words) && k < s.start+farthest; k++ {
		if w := &s.words[k]; (w.Norm == "by" || w.Norm == "before" || w.Norm == "from") && (isYear(s.at(k+1).Norm) || s.at(k+1).Norm == "the" && s.at(k+2).Norm == "end" || s.at(k+1).Norm == "next" && s.at(k+2).Norm == "year") {
			return true
		}
	}
	return false
}

// everyWord are words of all whom a rule is for.
var everyWord = list("every word")

// raisedTo reports whether an amount that is set by those who rule is said to
// move, and how far: "The minimum wage will rise to £8".
func (s *sentence) raisedTo(p *predicate) bool {
	if p.passive || p.verb == nil || !s.isTo(p) && !s.numberIn(p.end, p.end+8) && !s.sumIn(p.end, p.end+8) || s.within(p.end, p.end+8, "than") || !s.lex.drafting["scaled"][s.at(p.subject.head).Norm] && !(s.at(p.subject.head+1).Norm == "of" && s.lex.drafting["scaled"][s.at(p.subject.b-1).Norm]) {
		return false
	}
	return s.lex.ruled["moves"][p.verb.lemma]
}

// beingDone reports whether the passive tells what is being done on purpose:
// "Steps are being taken to", "A fund is being set up".
func (s *sentence) beingDone(p *predicate) bool {
	if !p.passive || p.verb == nil || p.neg || !s.within(p.at, p.head, "being") || ungiven.Has(p.verb.lemma) || s.lex.ruled["befalls"][p.verb.lemma] {
		return false
	}
	founded := s.at(p.subject.a).Norm == "a" || s.at(p.subject.a).Norm == "an" || s.at(p.subject.a).Norm == "new"
	return (p.subject.deed || founded) && (p.verb.deed() || administered.Has(p.verb.lemma))
}

// thereWillBe judges "There will be no increase in", "There will be a new tax".
func (s *sentence) thereWillBe(p *predicate) (verdict, bool) {
	if s.at(p.subject.a).Norm == "it" && p.modal == "will" && !p.neg && s.offence(s.past(p.end)) && (p.copula || p.lemma() == "become" || p.lemma() == "remain") {
		return s.verdict(p, commits(chancery.Firm), "commissive.rule"), true
	}
	if s.at(p.subject.a).Norm != "there" || p.modal != "will" || !p.copula || p.neg {
		return verdict{}, false
	}
	k := s.past(p.end)
	if !s.lex.ruled["there"][s.at(k).Norm] && !comparative(s.at(k)) && (!s.sums || s.at(k).Kind != token.Number) {
		return verdict{}, false
	}
	for j := k; j < k+5 && !s.at(j).is(isPrep|isTo); j++ {
		w := s.at(j)
		if nounAction[w.Norm] != "" || s.lex.drafting["lever"][w.Norm] || s.lex.drafting["scaled"][w.Norm] || s.lex.drafting["enacted"][w.Norm] || w.heading(deedHead) || lapses.Has(w.Norm) {
			v := s.verdict(p, commits(s.weight(p.head)), "commissive.there-will-be")
			if nounAction[w.Norm] == concrete || s.lex.drafting["enacted"][w.Norm] {
				v.strength = chancery.Firm
			}
			return v, true
		}
	}
	return verdict{}, false
}

// inHandTo reports whether work is said to be under way to do something.
func (s *sentence) inHandTo(p *predicate) bool {
	if !p.copula || p.neg || !s.lex.drafting["toil"][s.at(p.subject.head).Norm] {
		return false
	}
	k := s.past(p.end)
	switch {
	case s.at(k).Norm == "underway":
		k++
	case (s.at(k).Norm == "in" || s.at(k).Norm == "under") && s.at(k+1).Norm == "preparation" && s.at(k+2).Kind != token.Word:
		return true
	case s.at(k).Norm == "under" && s.at(k+1).Norm == "way", s.at(k).Norm == "in" && (s.at(k+1).Norm == "hand" || s.at(k+1).Norm == "progress" || s.at(k+1).Norm == "train"):
		k += 2
	default:
		return false
	}
	c, at := s.complement(k)
	return c == "to" && s.at(at).verb != nil && s.at(at).verb.action != state && s.at(at).verb.action != effect
}

// statedPolicy reports whether "the policy of the Government to", or of one who
// speaks, stands at word k.
func (s *sentence) statedPolicy(k int) bool {
	for j := k; j < k+4; j++ {
		if !s.lex.ruled["policy"][s.at(j).Norm] || s.at(j+1).Norm != "of" {
			continue
		}
		a := j + 2
		b := a
		for b < a+6 && !s.at(b).is(isTo) {
			b++
		}
		return s.next(b) == "to" && a < b && s.classify(a, b).kind.binds()
	}
	return false
}

// offence reports whether the words at k make something one that is punished, or
// asked of everybody: "an offence to", "illegal to".
func (s *sentence) offence(k int) bool {
	if s.at(k).is(isDet) {
		k++
	}
	for range 2 {
		if s.at(k).Norm == "criminal" || s.at(k).Norm == "specific" || s.at(k).Norm == "new" {
			k++
		}
	}
	if !s.lex.ruled["offence"][s.at(k).Norm] {
		return false
	}
	k++
	for s.at(k).Norm == "for" && k < len(s.words) || s.at(k-1).Norm == "for" {
		k++
	}
	return s.at(k).is(isTo) || s.at(k+1).is(isTo)
}
