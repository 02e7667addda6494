package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

func (s *sentence) withPronoun(g group, p int) (predicate, bool) {
	w := s.at(p)
	if w.Norm == "it" && g.form == baseForm && !g.aux && len(s.preds) > 0 && s.preds[0].link == relativeLink {
		if sub, ok := s.beforeRelative(&s.preds[0]); ok && sub.kind.binds() && s.lexicalSubject(&g, sub) {
			return predicate{group: g, subject: sub, governor: -1}, true // "Members who signed it reaffirm"
		}
	}
	if last := s.last(); w.Norm == "it" && g.form&baseForm != 0 && !g.aux && last != nil && last.end == p && s.letsKnow(last) {
		return predicate{}, false // "made it clear that"
	}
	sub := subject{a: p, b: p + 1, plural: true}
	switch {
	case w.is(isWe):
		sub.kind = issuer
	case w.Norm == "i":
		sub.kind = oneOf
	case w.Norm == "they":
		s.theyStandFor(&g, p, &sub)
	case w.Norm == "he" || w.Norm == "she":
		sub.kind, sub.plural, sub.weak, sub.person = s.speaks.he(s, p), false, true, true
	case w.Norm == "it":
		s.itStandsFor(&g, p, &sub)
	case w.Norm == "one" && s.at(p-1).Norm == "no":
		sub.kind, sub.a, sub.plural = other, p-1, false
	case w.Norm == "there":
		sub.kind = expletive
	case w.Norm == "both" || w.Norm == "each" || w.Norm == "all":
		if s.at(p-1).Norm == "," && !g.aux && g.form&pastForm != 0 && !s.at(s.first()).is(isPrep|isSub) {
			return predicate{}, false // "two pacts, both signed this year"
		}
		sub.kind, sub.weak = issuer, true
	case w.Norm == "who":
		return s.withRelative(g, p)
	default:
		sub.kind = demonstrative
	}
	pred := s.link(g, sub, p)
	if pred.link == embeddedLink && w.Norm == "it" && (s.speaksOn(p) || s.toldOnBut(p)) {
		pred.governor = 0
	}
	return pred, true
}

// theyStandFor tells who "they" at word p are.
func (s *sentence) theyStandFor(g *group, p int, sub *subject) {
	sub.kind, sub.weak = s.speaks.they(s, p), true
	if len(s.preds) == 0 && s.at(s.before(p)).Norm == "," && !s.at(s.start).is(isWe) && s.notOnly(p) {
		sub.kind = thing // "Reefs not only feed us, they also shelter"
	}
	if p == s.start && g.wills() && s.prior.plural && (s.prior.kind == thing || s.prior.kind == scheme) {
		sub.kind = thing // the measures just spoken of
	}
	if p == s.start && s.prior.kind == other && s.prior.plural && s.ofTheOthers(g) {
		sub.kind = other // the rebels just spoken of
	}
}

// itStandsFor tells what "it" at word p is.
func (s *sentence) itStandsFor(g *group, p int, sub *subject) {
	sub.kind, sub.plural = expletive, false
	opens := p == s.start || !s.speaks.organ && s.main() == nil && s.openingAside(p)
	if says := s.last(); says != nil && says.end == p && says.link == relativeLink && says.subject.kind == other && !says.subject.plural {
		sub.kind = other // "the fund which Mali has said it will open"
	} else if (s.speaks.it && opens || s.itSpeaks(g, p)) && !g.copula && !g.passive {
		sub.kind = issuer
	} else if g.modal == "will" && !g.copula && !g.passive && s.clauseOfOne(p) || s.ofLabel(g, p) {
		sub.kind, sub.weak = oneOf, true
	} else if (opens || s.fronted(p)) && !s.prior.plural && s.prior.kind.binds() && s.onlyOne(g) {
		sub.kind, sub.weak = oneOf, true // the one issuer just spoken of
	} else if opens && g.modal == "will" && !s.prior.plural && (s.prior.kind == scheme || s.prior.kind == body) {
		sub.kind, sub.head = s.prior.kind, p // "It will also support": the programme just spoken of
	} else if opens && (g.wills() || g.shalls() || s.speaks.parties && g.modal == "") && s.founded != thing {
		sub.kind, sub.head = s.founded, p // the body that has just been set up
	}
}

// onlyOne reports whether only somebody, and no thing, can be the subject of g: "It
// affirms that", "It will reduce its forces".
func (s *sentence) onlyOne(g *group) bool {
	if g.adj != nil && g.modal == "" {
		c := s.next(g.end)
		f := lookup(g.adj.frames, c)
		return (f == firm || f == intent) && (c == "to" || c == "toing")
	}
	if g.verb == nil || g.passive {
		return false
	}
	if g.wills() {
		for k := g.end; k < g.end+4; k++ {
			if s.at(k).Norm == "its" {
				return g.verb.deed() && !s.speaks.organ
			}
		}
		return g.modal == "will" && !s.speaks.organ && s.doesConcrete(g)
	}
	if g.modal != "" {
		return false
	}
	c := s.next(g.end)
	switch f := g.verb.force(c); f {
	case firm, intent, agree, decide:
		return c == "to" || c == "that" || c == "toing" || f != intent && c == "np"
	case decision, call, charge, soft, welcome, condemn:
		return g.form == pastForm && g.verb.action == ""
	case express:
		return c == "that" || performs(g.verb) && !underlining.Has(g.verb.lemma)
	}
	return false
}

// doesConcrete reports whether g is of a concrete deed, or of going on with one.
func (s *sentence) doesConcrete(g *group) bool {
	verb, end := g.verb, g.end
	if verb.lemma == "continue" {
		c, at := s.complement(end)
		if verb, end = s.at(at).verb, at+1; c != "to" || verb == nil {
			return false
		}
	}
	return verb.action == concrete && s.next(end) == "np"
}

// fronted reports whether nothing but a phrase that a comma ends stands before word p: "To
// that end, it".
func (s *sentence) fronted(p int) bool {
	first := s.at(s.first())
	if s.main() != nil || p > s.first()+farthestLead {
		return false
	}
	if first.Norm == "having" {
		return s.at(p-1).Norm == ","
	}
	if s.othersIn(s.first(), p) {
		return false
	}
	return first.is(isPrep|isTo) || s.at(p-1).Norm == "," && (first.has(ingForm) || first.Norm == "as") || p == s.first()+1 && first.is(isAdv)
}

// ofTheOthers reports whether others just spoken of, rather than those who speak, are told
// to do or undertake what g says.
func (s *sentence) ofTheOthers(g *group) bool {
	if g.wills() || g.modal == "shall" {
		return true
	}
	if g.verb == nil || g.passive || g.modal != "" {
		return false
	}
	switch f := g.verb.force(s.next(g.end)); f {
	case firm, agree, intent, decide:
		return true
	}
	return false
}

// itSpeaks reports whether "it" at word p is the issuer by what stands before it.
func (s *sentence) itSpeaks(g *group, p int) bool {
	return s.speaksOfItself(p) || s.speaksOn(p) || s.toldOn(p) || s.toldOnBut(p) || s.andIt(g, p)
}

// thatOfFirst reports whether the word at k is the "that" of what the first clause tells.
func (s *sentence) thatOfFirst(k int) bool {
	if !s.at(k).is(isThat) {
		return false
	}
	return k <= s.preds[0].end+1 || len(s.preds) == 1 && (s.told(k) || s.toldThere(k))
}

// speaksOfItself reports whether "it" at word p is the one issuer whose words
// the clause reports: "Norway announced that it would".
func (s *sentence) speaksOfItself(p int) bool {
	if that := s.thatBefore(p); that >= 0 && that < p-1 {
		p = that + 1
	}
	if len(s.preds) == 0 || !s.announces(p-1) && !s.inThatClause(p) && !s.thatOfFirst(p-1) {
		return false
	}
	sub := s.teller(p)
	if s.speaks.pledging && s.sums && sub.kind == other && !sub.plural && !s.preds[0].perfect {
		return true // "Chad said it would give €3 million", where donors meet
	}
	if s.speaks.unknown && s.preds[0].perfect {
		return false // told of one of those who may speak
	}
	return sub.kind.binds() && (!sub.plural || sub.collective)
}

// teller is who tells what begins with the pronoun at word p: the subject of the verb right
// before it, or of the first.
func (s *sentence) teller(p int) subject {
	if last := s.last(); last.link == mainLink && (last.end == p || last.end == p-1 && s.at(p-1).is(isThat)) {
		return last.subject
	}
	return s.preds[0].subject
}

// notOnly reports whether "not only" stands before word p.
func (s *sentence) notOnly(p int) bool {
	for k := max(s.start, p-farthest); k+1 < p; k++ {
		if s.words[k].Norm == "not" && s.words[k+1].Norm == "only" {
			return true
		}
	}
	return false
}

// clauseOfOne reports whether "it" at word p is the one issuer of whom alone the
// subordinate clause tells that opens the passage: "As Norway takes the chair, it will".
func (s *sentence) clauseOfOne(p int) bool {
	if !asOne.Has(s.at(s.start).Norm) || s.main() != nil {
		return false
	}
	if s.at(p-1).Norm != "," && s.at(p-1).is(isPrep|isTo|isThat|isRel|isCoord) {
		return false
	}
	b := s.start + 1
	for b < s.start+5 && (s.at(b).is(isDet) || s.at(b).nation != 0) {
		b++
	}
	verb := s.at(s.past(b))
	if s.at(p-1).Norm != "," && s.nationIn(b, p) {
		return false
	}
	if !s.speaks.nations[s.at(b-1).nation] || verb.Kind != token.Word || !verb.is(isHave|isBe) && !strings.HasSuffix(verb.Norm, "s") {
		return false
	}
	return s.classify(s.start+1, b).kind == oneOf
}

// asOne are conjunctions of a clause that tells what one does meanwhile, or has done.
var asOne = list("as one")

// speaksOn reports whether "it" at word p goes on with what the one issuer said
// who has spoken: "Norway stresses that …, and that it is ready to".
func (s *sentence) speaksOn(p int) bool {
	if len(s.preds) == 0 || !s.at(p-1).is(isThat) || s.at(p-2).Norm != "and" {
		return false
	}
	first := &s.preds[0]
	if first.subject.kind != oneOf || first.subject.plural || first.link != mainLink || !s.at(first.end).is(isThat) {
		return false
	}
	return first.verb != nil && first.verb.force("that") == express
}

// toldOn reports whether "it" at word p, behind a semicolon, is the one issuer
// that the clause before tells of: "Norway values its ports; it will".
func (s *sentence) toldOn(p int) bool {
	main := s.main()
	if s.at(p-1).Norm != ";" || main == nil || main.end >= p {
		return false
	}
	return main.subject.kind.binds() && (!main.subject.plural || main.subject.collective)
}

// andIt reports whether "it" at word p, behind "and", is the one that has the main clause,
// as only somebody who speaks can be the subject of g: "The Council noted that a vote would
// be held, and it appealed to".
func (s *sentence) andIt(g *group, p int) bool {
	main := s.main()
	if main == nil || !s.at(p-1).is(isCoord) || !main.subject.kind.binds() || main.subject.plural && !main.subject.collective {
		return false
	}
	if g.verb == nil || g.modal != "" || g.form&main.form == 0 {
		return false
	}
	return performs(g.verb) || g.verb.force(s.next(g.end)) == call || s.onlyOne(g)
}

// announces reports whether the word at k, or the one before a "that" there, is
// a verb of announcing.
func (s *sentence) announces(k int) bool {
	if s.at(k).is(isThat) {
		k--
	}
	v := s.at(k).verb
	return v != nil && informing.Has(v.lemma)
}

// underlining are verbs of saying with stress what is so.
var underlining = list("underlining")

// informing are verbs by which those who speak let others know.
var informing = list("informing")

// they is who "they" are at word p: those of the subject before, or the issuers
// where the sentence begins with it.
func (who *issuers) they(s *sentence, p int) subjectKind {
	main := s.main()
	ours := main != nil && main.subject.plural && main.subject.kind.binds()
	if ours && s.at(p-1).Norm == ";" {
		return issuer
	}
	if p == s.start || p-1 == s.first() && s.at(p-1).is(isThat) || main == nil && (s.at(p-1).Norm == "," || s.openingAside(p)) {
		return issuer
	}
	if w := s.at(p - 1); p-1 == s.start && w.is(isAdv) && !w.is(isSub) && w.Upper {
		return issuer // "Accordingly they agreed"
	}
	if len(s.preds) == 0 && s.at(s.first()).is(isPrep) && !s.othersIn(s.first(), p) {
		return issuer // "In the face of the storm they pledged"
	}
	if s.ofThemWhoTell(p) {
		return s.last().subject.kind
	}
	if (s.at(p-1).is(isThat) || s.opensClause(p)) && len(s.preds) > 0 && (s.preds[0].subject.plural || s.at(p).Norm != "they") {
		return s.preds[0].subject.kind
	}
	if g := s.last(); g != nil && g.subject.kind.binds() && s.at(p-1).is(isCoord) {
		return issuer
	}
	if ours && s.theyGoOn(main, p) {
		return issuer
	}
	if g := s.last(); g != nil && g.end == p && g.subject.kind.binds() { // "agreed they would"
		return issuer
	}
	return other
}

// ofThemWhoTell reports whether "they" at word p are one party, of many people, that lets
// others know what it will do: "The Front stated that they will".
func (s *sentence) ofThemWhoTell(p int) bool {
	last := s.last()
	if last == nil || last.link != mainLink || last.end != p-1 || !s.at(p-1).is(isThat) || s.prior.kind == other && s.prior.plural {
		return false
	}
	sub := last.subject
	return sub.kind == oneOf && !sub.plural && !sub.person && last.verb != nil && informing.Has(last.verb.lemma)
}

// theyGoOn reports whether "they" at word p are still those of whom main is told.
func (s *sentence) theyGoOn(main *predicate, p int) bool {
	switch before := s.at(p - 1); {
	case before.Norm == "which":
		if s.at(p-2).is(isPrep) && !s.othersIn(main.end, p) {
			return true // "signed a memorandum under which they will"
		}
	case before.is(isCoord):
		last := s.last()
		if last.subject.kind == thing || last.form == thirdForm && !last.subject.plural {
			return true // "recognise that shipping is vital and they commit"
		}
	}
	return s.last().subject.kind.binds() && s.andThey(p) // "discussed fares and, in this connection, they"
}

// andThey reports whether no more than a phrase that names nobody stands between "and",
// behind the last clause, and word p.
func (s *sentence) andThey(p int) bool {
	for k := p - 1; k >= s.last().end && k > p-farthestLead; k-- {
		w := &s.words[k]
		if w.is(isCoord) {
			next := s.at(k + 1)
			return (next.Norm == "," || next.is(isPrep)) && !s.othersIn(k, p)
		}
		if w.is(isThat|isRel|isSub) || w.Norm == ";" {
			return false
		}
	}
	return false
}

// othersIn reports whether somebody who does not issue is named in [a, b).
func (s *sentence) othersIn(a, b int) bool {
	if b-a > farthest {
		return true
	}
	for k := a; k < b; k++ {
		if w := &s.words[k]; w.nation != 0 || w.heading(otherHead|titleHead|bodyHead) || w.Norm == "who" {
			return true
		}
	}
	return false
}

// opensClause reports whether nothing but a phrase stands between "that", of
// the verb before, and word p: "agreed that with the growth of trade they would".
func (s *sentence) opensClause(p int) bool {
	last := s.last()
	if last == nil || s.at(last.end).Norm != "that" || !s.at(last.end+1).is(isPrep) {
		return false
	}
	return !s.othersIn(last.end+1, p)
}

// openingAside reports whether nothing but "in this regard" or the like stands
// before word p.
func (s *sentence) openingAside(p int) bool {
	_, n := s.lex.asides.find(s.words[s.start:min(p, len(s.words))])
	return n > 0 && s.start+n == p
}

// tellsOthers reports whether p is of one person among those who speak who lets the
// others know something.
func (s *sentence) tellsOthers(p *predicate) bool {
	sub := p.subject
	return sub.kind.binds() && !sub.plural && s.titled(sub.a, sub.head) >= 0 && lettingKnow.Has(p.lemma())
}

// he is who "he" or "she" is.
func (who *issuers) he(s *sentence, p int) subjectKind {
	if who.entry && len(s.preds) > 0 && s.preds[0].subject.kind == oneOf && !s.preds[0].subject.plural {
		return oneOf // "The President announced that he would"
	}
	if len(s.preds) == 1 && (s.at(p-1).is(isThat) || s.preds[0].end == p) && s.tellsOthers(&s.preds[0]) {
		return oneOf // "The Chilean Minister told his colleagues that he would"
	}
	if p == s.start && s.prior.person && s.prior.kind.binds() && !s.prior.plural {
		return oneOf // "The Kenyan Minister … He undertook to"
	}
	if len(who.persons) == 0 && !who.office {
		return other
	}
	if kind := who.they(s, p); kind.binds() {
		return oneOf
	}
	return other
}

// stillOfIt reports whether the passage begins with "it" and what is done to it: whoever was
// spoken of before still is.
func (s *sentence) stillOfIt(main *predicate) bool {
	sub := main.subject
	if sub.kind != expletive || sub.a != s.start || s.at(sub.a).Norm != "it" || !main.passive {
		return false
	}
	return !s.at(s.past(main.end)).is(isThat | isTo)
}
