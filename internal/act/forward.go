package act

import "github.com/chancery-archive/chancery/internal/chancery"

// semi judges "wish to thank", "are pleased to announce" by the infinitive.
func (s *sentence) semi(p *predicate, at int) (verdict, bool) {
	w := s.at(at)
	if w.is(isTo) {
		at = s.past(at + 1)
		w = s.at(at)
	}
	if w.verb == nil {
		return s.verdict(p, isAssertion, "assert"), true
	}
	q := *p
	q.group = group{at: p.at, head: at, end: at + 1, form: baseForm, aux: true}
	s.headVerb(&q.group, at)
	if q.adj != nil {
		return s.described(&q)
	}
	c, next := s.complement(q.end)
	v, ok := s.forced(&q, q.verb.force(c), c, next)
	if f := q.verb.force(c); p.lemma() == "want" && v.act == chancery.Assertion && q.verb.action != "" && (f == "" || f == placing) {
		v.sense, v.rule = commits(chancery.Soft), "commissive.want"
	}
	if p.adj != nil && p.form != pastForm && !p.perfect && lends.Has(q.verb.lemma) {
		v.sense, v.rule = commits(chancery.Soft), "commissive."+p.lemma()
		return v, ok
	}
	if p.adj != nil && c == "that" && (q.verb.lemma == "report" || q.verb.lemma == "inform" || q.verb.lemma == "say") {
		return v, ok // "I am pleased to report that": what is told counts
	}
	if p.adj != nil && (v.act == chancery.Assertion || v.act == chancery.Commitment && q.verb.action != "") {
		v.sense, v.rule = isWelcome, "welcome."+p.lemma()
		if p.lemma() == "pleased" && p.form != pastForm && !p.perfect && s.at(p.subject.a).Norm != "i" && widens.Has(q.verb.lemma) {
			v.sense, v.rule, v.object = commits(chancery.Intent), "commissive.pleased", at // "are pleased to expand"
		}
	}
	return v, ok
}

// widens are verbs of what one who is pleased to do it has yet to do.
var widens = list("widens")

// begins are verbs of founding that also tell, in a figure, how times have changed.
var begins = list("begins")

// lends are verbs of what one who is proud to do it goes on doing.
var lends = list("lends")

// carriesOn judges "continue to" by the infinitive: what is kept up is done.
func (s *sentence) carriesOn(p *predicate, c string, at int) (verdict, bool) {
	v := s.verdict(p, commits(chancery.Intent), "commissive.continue")
	v.object, v.restates = at, true
	w := s.at(at)
	if c != "to" {
		return v, true
	}
	if w.Norm == "be" {
		q := *p
		q.group = group{at: p.at, form: baseForm}
		s.afterBe(&q.group, at+1)
		return s.statement(&q)
	}
	if w.verb == nil {
		return v, true
	}
	q := *p
	q.group = group{at: p.at, form: baseForm, aux: true}
	s.headVerb(&q.group, at)
	if q.adj != nil {
		return s.described(&q)
	}
	c2, at2 := s.complement(q.end)
	if p.modal == "" && q.verb.lemma == "make" && s.within(at2, at2+3, "progress") {
		v.sense, v.rule = isAssertion, "assert.continue"
		return v, true // how they get on
	}
	f := q.verb.force(c2)
	if s.actsAgain(q.verb, f) {
		k, ok := s.forced(&q, f, c2, at2)
		k.restates = true
		return k, ok
	}
	if q.verb.deed() || f == intent || f == firm {
		return v, true
	}
	v.sense, v.rule = isAssertion, "assert.continue"
	return v, true
}

// looksForward judges "look forward to" a gerund: hosting is undertaken,
// hearing is hoped for.
func (s *sentence) looksForward(p *predicate, at int) verdict {
	v := s.verdict(p, commits(chancery.Soft), "commissive.look-forward")
	v.object = at
	if k := at + 1; s.at(at).Norm == "our" && s.at(k).heading(stateHead|speakerHead) && s.at(k+1).has(ingForm) && s.at(k+1).verb != nil {
		at = k + 1 // "to our governments holding"
	}
	if !s.at(at).has(ingForm) && !s.worksOn(at) {
		v.sense, v.rule = isAssertion, "assert.look-forward"
	}
	if noticing.Has(s.at(at).Norm) && !s.receives(at) {
		v.sense, v.rule = isAssertion, "assert.look-forward"
	}
	if v.act == chancery.Commitment && s.at(at).verb != nil && s.at(at).verb.action == state {
		v.sense, v.rule = isAssertion, "assert.look-forward"
	}
	return v
}

// receives reports whether the gerund at word at is of having guests come, which takes
// a host: "welcoming the President to Wellington".
func (s *sentence) receives(at int) bool {
	if s.at(at).Norm != "welcoming" {
		return false
	}
	guest := false
	for k := at + 1; k < at+10 && !s.at(k).is(isCoord); k++ {
		w := s.at(k)
		if w.is(isTo) {
			return !s.at(k + 1).has(baseForm)
		}
		guest = guest || w.Upper && w.heading(titleHead)
		if guest && w.Norm == "visit" {
			return true
		}
	}
	return false
}

// noticing are gerunds of what comes to those who look forward.
var noticing = list("noticing")

// worksOn reports whether what is looked forward to, at word at, is to go on
// working with somebody: "further consultation with", "continued cooperation".
func (s *sentence) worksOn(at int) bool {
	if s.at(at).is(isPoss) || s.at(at).Norm == "a" {
		at++
	}
	if s.at(at-1).Norm == "further" {
		at--
	}
	ours := s.at(at-1).is(isPoss) && s.judging != nil && s.refersTo(s.at(at-1), s.judging.subject)
	if !ours && !furthering.Has(s.at(at).Norm) && s.at(at).Norm != "continuing" && s.at(at).Norm != "close" {
		return false
	}
	for k := at; k < at+4 && !s.at(k).is(isPrep|isTo|isThat|isCoord); k++ {
		if w := s.at(k).Norm; exchanging.Has(w) && (w != "engagement" || engagedBy.Has(s.at(k+1).Norm)) {
			return true
		}
	}
	return false
}

// actsAgain reports whether the verb, before what it governs, does again an act of its own.
func (s *sentence) actsAgain(v *verb, f force) bool {
	switch f {
	case call, condemn, welcome, express:
		return true
	case placing:
		return v.lemma != "make"
	case soft:
		return !seenThrough.Has(v.lemma) && (v.action != general || v.lemma == "support")
	}
	return false
}

// engagedBy are words that tell, behind "engagement", with whom or in what.
var engagedBy = list("engaged by")

// seenThrough are soft verbs of what one who continues to do it is held to.
var seenThrough = list("seen through")

// exchanging are nouns of working or talking with others.
var exchanging = list("exchanging")

// madeAt reports whether the noun phrase at word at is of what is over when it is told
// of: "undertook a full programme of visits".
func (s *sentence) madeAt(at int) bool {
	for k := at; k < at+5; k++ {
		if tours.Has(s.at(k).Norm) {
			return true
		}
		if s.at(k).is(isPrep) {
			return false
		}
	}
	return false
}

// tours are nouns of what is over when it is told of.
var tours = list("tours")

// leans reports whether those who speak would meet a request kindly: "would look favourably on".
func (s *sentence) leans(p *predicate) bool {
	if p.lemma() != "look" || p.neg || p.passive {
		return false
	}
	k := p.end
	for s.at(k).Norm == "very" || s.at(k).Norm == "most" {
		k++
	}
	return kindly.Has(s.at(k).Norm) && s.at(k+1).is(isPrep)
}

// kindly are adverbs of meeting a request with favour.
var kindly = list("kindly")
