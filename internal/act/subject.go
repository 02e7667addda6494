package act

// subjectKind says who a subject is, as far as undertakings go.
type subjectKind uint8

const (
	thing         subjectKind = iota // a thing or an abstraction
	issuer                           // those who issue the statement, or one of them
	oneOf                            // an issuer by name
	body                             // a body or officials that act for the issuers
	scheme                           // a programme of the issuers
	other                            // somebody else
	expletive                        // it, there
	demonstrative                    // this, these
	relative                         // who, which
)

// subject is who does what a verb says.
type subject struct {
	kind subjectKind
	a, b int // its words
	head int // its head noun

	plural     bool
	collective bool // a name that takes verbs of either number: "the G7"
	ours       bool // "our efforts"
	deed       bool // heads what issuers hold, give and set up
	event      bool
	person     bool // named by a title
	agency     bool // a part of a government, by its own name
	weak       bool // only the grammar says so: "they", an unnamed "the committee"
}

func (k subjectKind) binds() bool { return k == issuer || k == oneOf }

// attach finds the subject of a verb group and how its clause hangs on the sentence.
func (s *sentence) attach(g group) (predicate, bool) {
	if g.turned > 0 {
		return s.withTurned(g)
	}
	p := s.behindDashes(s.behindAside(s.before(g.at)))
	if s.aside.b > 0 && p == s.aside.b-1 {
		return s.withPhrase(g, s.aside.a-1)
	}
	w := s.at(p)
	switch {
	case p < s.start:
		return predicate{}, false
	case !w.is(isWe|isPron|isRel|isThat) && s.apposed(&g):
		return predicate{group: g, subject: subject{kind: issuer, a: s.we, b: s.we + 1, plural: true}, governor: -1}, true
	case w.is(isWe), w.is(isPron) && !w.is(isThat|isDet) && !w.is(isRel):
		return s.withPronoun(g, p)
	case w.is(isRel), w.is(isThat):
		if sub, ok := s.itIs(p); ok && g.aux {
			return predicate{group: g, subject: sub, governor: -1}, true
		}
		return s.withRelative(g, p)
	case w.Norm == "," && s.speaks.organ && s.actsUnder(&g):
		return predicate{group: g, subject: subject{kind: issuer}, governor: -1}, true // "Acting under Chapter VII, authorizes"
	case w.is(isCoord), w.Norm == ",", w.Norm == ";", w.Norm == "-", w.Norm == ")":
		if pred, ok := s.inOpenClause(g, p); ok {
			return pred, true
		}
		if w.Norm == "," && g.modal == "will" && s.shutRelative(&g) {
			break // "Norway, which will hold the chair, will"
		}
		if pred, ok := s.coordinate(g, p); ok && !(g.aux && w.Norm == ")" && !s.speaks.organ) { // "stressed that the fleet (NAF) can"
			return pred, true
		}
		if q := s.beforeAside(p); q >= s.start {
			return s.withPronoun(g, q)
		}
	}
	return s.withPhrase(g, p)
}

// actsUnder reports whether g is what an organ does that has only told, so far, by what
// right: "Acting under Chapter VII, authorizes".
func (s *sentence) actsUnder(g *group) bool {
	if !s.elided || len(s.preds) == 0 || s.preds[0].link != adjunctLink {
		return false
	}
	for k := range s.preds[1:] {
		if s.preds[k+1].link != relativeLink {
			return false
		}
	}
	return g.form == thirdForm && !g.aux && s.takesComplement(g)
}

// inOpenClause attaches a verb behind an aside, which ends with the comma at p,
// to the subject of the clause that the aside interrupts: "agreed that a
// settlement, to be lasting, must".
func (s *sentence) inOpenClause(g group, p int) (predicate, bool) {
	last := s.last()
	if last == nil || !g.aux || s.at(p).Norm != "," {
		return predicate{}, false
	}
	that := last.end
	for that < last.end+6 && s.at(that).Norm != "that" {
		that++
	}
	comma := that + 1
	for comma < p && comma < that+farthest && s.at(comma).Norm != "," {
		comma++
	}
	if s.at(that).Norm != "that" || comma == that+1 || comma >= p || s.at(comma).Norm != "," || !s.complements(that) {
		return predicate{}, false
	}
	if s.at(that + 1).is(isWe | isPron) {
		return s.withPronoun(g, that+1)
	}
	if w := s.at(that + 1); w.has(ingForm) && w.verb != nil { // "recognise that raising money, including grants, will"
		return s.link(g, subject{kind: thing, a: that + 1, b: comma, head: that + 1}, that+1), true
	}
	a, ok := s.nounFrom(that+1, comma)
	if !ok {
		return predicate{}, false
	}
	return s.link(g, s.classify(a, comma), a), true
}

// behindAside skips "in this regard" between "and" and the verb that goes on.
func (s *sentence) behindAside(p int) int {
	ownPart := s.at(p).Norm == "part" && s.at(p-1).is(isPoss)
	if p-3 < s.start || !s.at(p-2).is(isPrep|isTo) || s.at(p-1).Norm != "this" && s.at(p-1).Norm != "that" && !ownPart {
		return p
	}
	if q := s.before(p - 2); s.at(q).is(isCoord) {
		return q
	}
	return p
}

// behindDashes skips an aside between dashes that ends at word p: "all
// countries - rich and poor - must".
func (s *sentence) behindDashes(p int) int {
	if s.at(p).Norm != "-" || !s.boundary(p) || p < s.start {
		return p
	}
	for k := p - 1; k > s.start && k > p-30; k-- {
		if s.words[k].Norm == "-" && s.boundary(k) {
			return s.before(k)
		}
	}
	return p
}

// beforeAside is the pronoun that the aside ending with the comma at p parts
// from its verb: "We strongly, and without reservation, commit"; or -1.
func (s *sentence) beforeAside(p int) int {
	if s.at(p).Norm != "," || s.main() != nil {
		return -1
	}
	for k := p - 1; k > s.start && k > p-15; k-- {
		if s.words[k].Norm == "," {
			if q := s.before(k); q >= s.start && s.words[q].is(isWe) {
				return q
			}
			return -1
		}
	}
	return -1
}

// apposed reports whether g is the first verb of a "we" that names itself
// before it speaks: "We, the Ministers of …, meeting in …, agree".
func (s *sentence) apposed(g *group) bool {
	if s.we < 0 || g.form&(baseForm|pastForm) == 0 || g.at < s.we+3 || g.verb != nil && g.modal == "" && s.next(g.end) == "end" {
		return false
	}
	for k := 0; k < len(s.preds) && k < 16; k++ {
		if p := &s.preds[k]; p.link == mainLink && p.form&baseForm != 0 && p.subject.kind.binds() {
			return false
		}
	}
	return true
}

// come are verbs that tell, in an aside, where those are who speak.
var come = list("come")

// naming is the "we" near the beginning that names itself: "We, the Leaders …",
// "Today, we – the Prime Ministers …"; or -1.
func (s *sentence) naming() int {
	for i := s.start; i < s.start+25 && i < len(s.words); i++ {
		if !s.words[i].is(isWe) || i >= s.start+5 && s.at(i-1).Norm != "," {
			continue
		}
		if next := s.at(i + 1); next.Norm == "," || next.Norm == "-" || next.is(isDet) {
			return i
		}
		return -1
	}
	return -1
}

// before is the last word before i that is no adverb, skipping an aside in brackets.
func (s *sentence) before(i int) int {
	for j := i - 1; j >= s.start && j > i-12; j-- {
		w := &s.words[j]
		switch {
		case w.Norm == "nor" && j > s.start+1 && s.neitherBefore(j):
			return j
		case w.is(isAdv|isNeg) && !w.is(isRel|isPron), w.Norm == "[" || w.Norm == "]" || w.Norm == "*":
		case (w.Norm == "both" || w.Norm == "each" || w.Norm == "all") && s.at(j-1).is(isWe|isPron):
		case w.is(isCoord) && j < i-1 && s.at(j-1).lexeme == adverb && s.at(j-2).is(isWe): // "We individually and collectively commit"
		default:
			return j
		}
	}
	return s.start - 1
}

// neitherBefore reports whether "nor" at word k goes on from "neither" before a verb: "neither
// recognises nor intends to".
func (s *sentence) neitherBefore(k int) bool {
	for j := k - 1; j > s.start && j > k-farthestDeed; j-- {
		if s.words[j].Norm == "neither" {
			return s.at(j+1).verb != nil || s.at(j+1).is(isModal|isBe|isHave)
		}
	}
	return false
}

// withTurned attaches a modal to the subject behind it; "it" and "they" are who
// the sentence began with.
func (s *sentence) withTurned(g group) (predicate, bool) {
	sub := subject{kind: issuer, a: g.turned, b: g.turned + 1, plural: true}
	switch w := s.at(g.turned); {
	case w.is(isWe):
	case g.turnedEnd > g.turned+1, w.nation != 0:
		sub = s.classify(g.turned, g.turnedEnd)
	case len(s.preds) > 0:
		first := s.preds[0].subject
		sub.kind, sub.plural, sub.weak = first.kind, first.plural, true
	case w.Norm == "it" && !s.speaks.it:
		return predicate{}, false
	}
	return predicate{group: g, subject: sub, governor: -1}, true
}

// withRelative attaches a verb whose subject is who, which or that.
func (s *sentence) withRelative(g group, p int) (predicate, bool) {
	if !g.aux && s.at(p).Norm != "which" && s.at(p).Norm != "who" {
		return predicate{}, false
	}
	return predicate{group: g, subject: subject{kind: relative, a: p, b: p + 1}, link: relativeLink, governor: len(s.preds) - 1}, true
}

// withPhrase attaches a verb to the noun phrase that ends at p.
func (s *sentence) withPhrase(g group, p int) (predicate, bool) {
	a, b := s.phrase(p)
	if sub, ok := s.thoseAmongThem(&g); ok {
		return predicate{group: g, subject: sub, governor: -1}, true
	}
	if sub, ok := s.aheadOfRelative(&g); ok {
		return predicate{group: g, subject: sub, governor: -1}, true
	}
	if sub, ok := s.aheadOfClause(&g); ok {
		return predicate{group: g, subject: sub, governor: -1}, true
	}
	if a >= b {
		return s.behindNone(g)
	}
	if p, ok := s.behindRelative(g, a); ok {
		return p, true
	}
	if from := s.clauseOfThat(a); from > 0 { // "Countries that gain from it should"
		if x, y := s.phrase(from - 1); x < y {
			sub := s.classify(x, y)
			if g.aux || x == s.start && sub.kind.binds() && s.lexicalSubject(&g, sub) { // "The five states that sign this text reiterate"
				return s.link(g, sub, x), true
			}
		}
	}
	if k := s.contact(a, b); k > a {
		return predicate{group: g, subject: s.classify(k, b), link: relativeLink, governor: len(s.preds) - 1}, true
	}
	sub := s.classify(a, b)
	last := s.last()
	ofMembers := last != nil && last.link == relativeLink && a == last.end // "members that are parties to it commit"
	if sub.kind == thing || sub.kind == scheme || ofMembers {
		if antecedent, ok := s.antecedent(); ok {
			sub = antecedent
		}
	}
	if ofMembers && g.aux && last.subject.kind == relative && sub.kind == thing && a > last.at { // "Farmers who lose land shall"
		if noun, ok := s.beforeRelative(last); ok {
			return predicate{group: g, subject: noun, governor: -1}, true
		}
	}
	if first := s.at(a).Norm; g.modal == "" && (first == "neither" || first == "no") {
		g.neg = true
	}
	if !g.aux && !s.lexicalSubject(&g, sub) {
		return predicate{}, false
	}
	return s.link(g, sub, a), true
}

// behindNone attaches a verb before which stands no phrase to what the relative clause before
// it tells of.
func (s *sentence) behindNone(g group) (predicate, bool) {
	sub, ok := s.antecedent()
	if ok && (g.aux || sub.kind.binds() && s.lexicalSubject(&g, sub)) { // "All members that have joined commit to"
		return predicate{group: g, subject: sub, governor: -1}, true
	}
	if g.obligesAny(sub) {
		return s.link(g, sub, sub.a), true // "agreed that the states which have helped to clear it should"
	}
	if s.shutRelative(&g) && sub.b > sub.a && (obliges(g.modal) || g.passive) {
		return s.link(g, sub, sub.a), true
	}
	return predicate{}, false
}

// behindRelative attaches a verb to what a relative clause tells of, where the phrase before
// the verb, from word a on, is of that clause.
func (s *sentence) behindRelative(g group, a int) (predicate, bool) {
	if last := s.last(); g.aux && last != nil && last.link == relativeLink && a <= last.end {
		sub, ok := s.antecedent()
		if ok { // "Those who arm the rebels must"
			return predicate{group: g, subject: sub, governor: -1}, true
		}
		if g.obligesAny(sub) || sub.kind == other && s.speaks.rules && g.modal == "will" {
			return s.link(g, sub, sub.a), true // "States that have not yet done so should"
		}
		if s.shutRelative(&g) && sub.b > sub.a && (obliges(g.modal) || g.passive || s.holdsOurs(&g)) {
			return s.link(g, sub, sub.a), true // "The closure, which has cut off the islands, must be ended"
		}
	}
	if s.holdsOurs(&g) && s.shutRelative(&g) {
		if sub, _ := s.antecedent(); sub.b > sub.a {
			return s.link(g, sub, sub.a), true // "The fund, which is now at work, has our support"
		}
	}
	return predicate{}, false
}

// obligesAny reports whether the group tells what the subject of a relative clause, others or
// a thing that something is done to, should do or have done.
func (g *group) obligesAny(sub subject) bool {
	if sub.kind != other && !(g.passive && sub.b > sub.a) {
		return false
	}
	return g.modal != "shall" && obliges(g.modal)
}

// bearsOut are verbs with which a thing speaks for the resolve of those who
// issue: "This attack strengthens our determination to".
var bearsOut = list("bears out")

// lexicalSubject reports whether a bare finite verb may belong to sub: only
// issuers and other states are worth the risk of reading a noun as a verb.
func (s *sentence) lexicalSubject(g *group, sub subject) bool {
	switch sub.kind {
	case issuer, oneOf, other, body:
	case scheme, thing:
		if s.at(sub.a).Norm == "nothing" && s.at(sub.a+1).Norm == "in" {
			break
		}
		if s.speaks.parties && s.bindingText(sub.head) && (clauseVerbs.Has(g.verb.lemma) || validity.Has(s.at(g.end).Norm)) {
			break
		}
		if _, ok := s.earns(g, sub); ok || s.arouses(g) || s.someOfThose(sub) && s.takesComplement(g) {
			return true
		}
		if s.holdsOurs(g) || s.goesOut(g, sub) || s.onStage(sub) && g.form&thirdForm != 0 && s.takesComplement(g) {
			return true
		}
		return s.verbOfThing(g, sub)
	default:
		return false
	}
	if g.form&pastForm == 0 && !sub.collective && sub.plural == (g.form&thirdForm != 0) && !s.ofItsMembers(g, sub) {
		return false
	}
	_, earned := s.earns(g, sub)
	if s.speaks.parties && sub.kind == body && makingUp.Has(g.verb.lemma) {
		return true // "The Committee consists of"
	}
	return s.holdsOurs(g) || s.takesComplement(g) || sub.kind.binds() && s.waits(g) || earned || s.arouses(g)
}

// ofItsMembers reports whether those of whom one noun tells are many, as British usage
// has it, and undertake something: "The Government intend to".
func (s *sentence) ofItsMembers(g *group, sub subject) bool {
	if sub.plural || !sub.kind.binds() || !collectives.Has(s.at(sub.head).Norm) || s.next(g.end) != "to" {
		return false
	}
	return g.form&baseForm != 0 && onlyVerbs.Has(g.verb.lemma)
}

// onlyVerbs are verbs of undertaking that are no nouns, as plan and work are.
var onlyVerbs = list("only verbs")

// collectives are nouns of one body that may take a verb in the plural.
var collectives = list("collectives")

// verbOfThing reports whether the finite verb is one that is worth reading of a thing.
func (s *sentence) verbOfThing(g *group, sub subject) bool {
	switch lemma := g.verb.lemma; {
	case lemma == "include", s.pledgeOf(sub) && s.holdsGood(g):
		return true
	case lemma == "remain":
		return sub.ours || s.putFirst(s.past(g.end)) || s.anyWithin(g.end, g.end+3, matters)
	case sub.kind == scheme && (lemma == "plan" || lemma == "intend") && s.next(g.end) == "to":
		return true
	case sub.ours && g.form&thirdForm != 0 && g.verb.force("to") == intent && s.next(g.end) == "to":
		return true
	}
	return bearsOut.Has(g.verb.lemma) && s.at(g.end).Norm == "our"
}
