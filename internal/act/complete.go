package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// complete reads an item with its lead-in: it has the act of the lead-in unless
// it is a sentence of its own.
func (s *sentence) complete(lead leadIn, v verdict, found bool) (verdict, bool) {
	clause := s.ownClause()
	switch {
	case lead.gifts && v.act != chancery.Commitment && s.willGive():
		return s.item(lead), true
	case lead.gifts && (!s.numberIn(s.start, len(s.words)) || s.labelled == 0 && s.stateEnd(s.start) < 0):
		return v, false // "None", "World Bank: $4 million"
	case lead.alone && lead.act == chancery.Commitment && s.elided && s.at(s.first()).has(baseForm) && s.preds[0].form&pastForm != 0:
		return s.item(lead), true
	case lead.ends == conditional && s.ownSubject(), clause && (lead.decides() || lead.welcomes() && !s.at(s.first()).is(isWe)):
		return s.item(lead), true
	case lead.act == chancery.Call && v.rule == "decision.shall":
		return s.item(lead), true // "Requests the Secretary-General to proceed, on the understanding that: (a) Two units shall"
	case lead.verb != nil && (s.opensThat() || s.lacksSubject()):
		return s.underVerb(lead)
	case !found && clause && lead.undertakes() && lead.act == chancery.Commitment && s.tellsDeed():
		return s.item(lead), true
	case !found && (clause && lead.undertakes() || lead.ends == bareItem && s.says()):
		return s.byDefault(), true
	}
	if !found {
		return s.item(lead), true
	}
	if v.act == chancery.Assertion && lead.act != chancery.Assertion && !clause && s.deedFirst() {
		return s.item(lead), true // "guarantees, as Jordan has shown"
	}
	if lead.act == chancery.Assertion && v.act == chancery.Commitment && v.pred >= 0 && s.preds[v.pred].link == relativeLink {
		return v, false // "training in Oslo, for which Norway will pay"
	}
	if s.ownSubject() || s.operative() && !(v.act == chancery.Assertion && lead.act == chancery.Commitment && s.elided) {
		return v, false
	}
	return s.item(lead), true
}

// willGive reports whether the item of a list of gifts tells in a sentence what somebody will
// give: of those who met, if they are not all named, whoever gives takes part.
func (s *sentence) willGive() bool {
	p := s.main()
	return p != nil && p.wills() && !p.neg && len(s.speaks.nations) < 2 && s.numberIn(p.end, len(s.words))
}

// decides reports whether the lead-in says that what follows was decided.
func (l *leadIn) decides() bool {
	if l.ends != clauseItem || l.act != chancery.Decision {
		return false
	}
	return l.lemma == "decide" || l.lemma == "resolve" || l.lemma == "determine"
}

// welcomes reports whether the lead-in says that what clauses tell is welcome, by whomever it
// was promised: "We welcome the following announcements:".
func (l *leadIn) welcomes() bool { return l.act == chancery.Welcome && l.ends == clauseItem }

// undertakes reports whether the lead-in says that what clauses tell was undertaken
// or decided.
func (l *leadIn) undertakes() bool {
	return l.ends == clauseItem && (l.act == chancery.Commitment || l.act == chancery.Decision)
}

// tellsDeed reports whether the passage is a clause of its own that tells what will be done
// or happen with something that is nobody else's: "the bridge would be built".
func (s *sentence) tellsDeed() bool {
	p := s.main()
	if p == nil || p.verb == nil || p.copula || p.perfect || p.modal != "would" && p.modal != "will" && p.modal != "shall" {
		return false
	}
	if p.verb.ofItself() && !openings.Has(p.verb.lemma) || ungiven.Has(p.verb.lemma) {
		return false
	}
	return s.theirs(p) && !s.foreign(p.subject) && !s.agent(p)
}

// openings are verbs of what is made to begin.
var openings = list("openings")

// lacksSubject reports whether the passage names nobody who does what it tells: it begins
// with its verb, or with "to".
func (s *sentence) lacksSubject() bool {
	switch first := s.first(); {
	case s.operative():
		return false
	case !s.ownSubject():
		return true
	default:
		return !s.speaks.organ && s.at(first).is(isTo) && s.next(first) == "to"
	}
}

// deedFirst reports whether the passage begins with what is to be done, not with how or when.
func (s *sentence) deedFirst() bool {
	first := s.at(s.first())
	return !s.operative() && !first.is(isPrep) && !first.has(ingForm)
}

// longestLabel is the most words in a name for the items that follow.
const longestLabel = 7

// labels reports whether an item only names what those nested in it are about:
// "Protection of civilians:".
func (c *coder) labels(i int, s *sentence, found bool) bool {
	if i+1 >= len(c.in.Segments) || c.in.Segments[i+1].LeadIn != i {
		return false
	}
	n := len(s.words)
	w := s.at(s.first())
	if s.at(n-1).Norm == "," && w.has(baseForm) && s.at(s.first()+1).Norm == "," { // "Strengthen, in line with our laws,"
		return true
	}
	if found || n-s.start > longestLabel || s.at(n-1).Norm != ":" || w.is(isDet|isPoss|isTo|isQuant|isPrep) {
		return false
	}
	if last := s.at(n - 2); last.is(isPrep) || last.has(thirdForm|ingForm) {
		return false
	}
	return w.verb == nil || w.noun != nil || !w.has(baseForm|ingForm)
}

// item has the act of its lead-in.
func (s *sentence) item(lead leadIn) verdict {
	item := verdict{
		sense: lead.sense, rule: "item." + lead.rule, lemma: lead.lemma,
		at: s.start, end: min(s.start+1, len(s.words)), object: s.first(), pred: -1,
	}
	if w := s.at(s.first()); w.verb != nil && lead.alone {
		item.lemma = w.verb.lemma
	}
	if lead.act == chancery.Commitment && lead.strength > chancery.Soft && lead.rule != "commissive.stage" {
		deed := s.first()
		if p := s.last(); p != nil && p.passive && p.modal == "will" {
			deed = p.head // "40 trawlers will be scrapped"
		}
		item.strength = s.weight(deed)
		if lead.dated {
			item.strength = chancery.Firm
		}
		if lead.intends {
			item.strength = min(item.strength, chancery.Intent)
		}
		if deed != s.first() && s.at(s.first()).Kind == token.Number {
			item.strength = chancery.Firm
		}
		if k := s.pastTo(s.first()); s.at(k).Norm == "consider" {
			item.strength = chancery.Soft
		}
		if lead.rule == "commissive.ongoing" {
			item.strength = min(item.strength, lead.strength) // what steps are being taken to
		}
	}
	return item
}

// pastTo is the word behind "to" at word k, or k.
func (s *sentence) pastTo(k int) int {
	if s.at(k).is(isTo) {
		return s.past(k + 1)
	}
	return k
}

// ownClause reports whether the passage begins with the subject of a finite verb.
func (s *sentence) ownClause() bool {
	for k := range s.preds {
		p := &s.preds[k]
		if p.link == mainLink && p.subject.b > p.subject.a {
			return p.subject.a == s.first() || p.subject.a == s.start
		}
	}
	return false
}

// longestSaid is how many words the subject of an item may have that says
// something rather than what is to be done.
const longestSaid = 8

// says reports whether the passage begins with a phrase that a form of "be",
// "have" or a modal makes a sentence of, where a verb in its bare form was to be
// expected: "Hunger is a problem without borders."
func (s *sentence) says() bool {
	first := s.first()
	opens := s.at(first)
	if opens.Kind != token.Word || opens.has(baseForm) || opens.is(isPrep|isTo|isSub) {
		return false
	}
	for k := first + 1; k < len(s.words) && k <= first+longestSaid; k++ {
		switch w := &s.words[k]; {
		case w.is(isBe|isHave|isModal) && !w.Upper:
			return w.Norm != "be" && w.Norm != "being" && w.Norm != "been" && w.Norm != "having"
		case w.Kind != token.Word, w.is(isRel | isThat | isSub | isTo), w.is(isDet|isPoss) && !opens.is(isDet|isPoss|isQuant):
			return false
		}
	}
	return false
}

// opensThat reports whether the passage begins with "that", as what was agreed
// or decided does: "(a) that talks will begin".
func (s *sentence) opensThat() bool { return s.at(s.first()).is(isThat) }

// underVerb judges an item as what the verb of its lead-in governs.
func (s *sentence) underVerb(lead leadIn) (verdict, bool) {
	first := s.first()
	p := *lead.verb
	p.at, p.head, p.end = s.start, s.start, first
	p.subject.a, p.subject.b = 0, 0
	if s.opensThat() {
		return s.underThat(p, lead)
	}
	s.judging = &p
	c, at := s.complement(first)
	if c == "tonp" && (s.at(at).lexeme == unknown || s.at(at).has(baseForm)) && p.verb.force("to") != "" { // a verb the tables do not know
		c = "to"
	}
	f := p.verb.force(c)
	v := verdict{}
	switch {
	case f == announce:
		v = s.announcedItem(&p, at)
	case (f == agreed || f == agree || f == reached) && (c == "np" || s.figures && s.at(first).is(isPrep)):
		v = s.item(lead)
		v.sense, v.rule = commits(s.weight(at)), "commissive."+p.lemma()
	case f != "":
		v, _ = s.forced(&p, f, c, at)
	default:
		v = s.item(lead)
	}
	v.rule, v.pred, v.at, v.end = "item."+v.rule, -1, s.start, min(s.start+1, len(s.words))
	return v, true
}

// underThat judges a clause that the verb of the lead-in governs.
func (s *sentence) underThat(governor predicate, lead leadIn) (verdict, bool) {
	if governor.verb.force("that") == decision && s.speaks.organ {
		return s.item(leadIn{sense: isDecision, rule: "decision." + lead.lemma, lemma: lead.lemma}), true
	}
	governor.at, governor.end, governor.link, governor.governor = s.start, s.start, mainLink, -1
	preds := append([]predicate{governor}, s.preds...)
	for k := range preds[1:] {
		p := &preds[k+1]
		if p.governor >= 0 {
			p.governor++
		} else if p.link == mainLink || p.link == relativeLink && p.subject.kind != relative {
			p.link, p.governor = embeddedLink, 0
		}
	}
	s.preds, s.looked = preds, 0
	v, found := s.best()
	if !found {
		v = verdict{sense: isAssertion, rule: "assert." + lead.lemma, at: s.start, end: s.start + 1, pred: -1}
	}
	return v, true
}

// announcedItem judges what was announced as an item of a list: money, more of
// something, a decision to act are undertaken; what exists by being announced is
// decided.
func (s *sentence) announcedItem(p *predicate, at int) verdict {
	v, _ := s.announced(p, s.verdict(p, isAssertion, "assert.announce"), at)
	v.object = at
	if v.act == chancery.Commitment {
		return v
	}
	for k := at; k < len(s.words) && k < at+8; k++ {
		w := &s.words[k]
		if w.is(isPrep | isTo | isRel | isThat) {
			break
		}
		if foundings.Has(w.Norm) {
			return v
		}
		if k == at && w.Kind == token.Number && s.sums { // "4 million dollars for schools"
			v.sense, v.rule = commits(chancery.Firm), "commissive.announce"
			return v
		}
		if nounAction[w.Norm] != "" || more.Has(w.Norm) || furthering.Has(w.Norm) || s.figures && w.noun != nil {
			v.sense, v.rule = commits(chancery.Firm), "commissive.announce"
			return v
		}
	}
	return v
}

// foundings are nouns of what is done by being announced.
var foundings = list("foundings")

// more are words for what there was less of before.
var more = list("more")
