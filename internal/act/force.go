package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// forced judges a verb of the issuers by its force before its complement,
// which begins at word at.
func (s *sentence) forced(p *predicate, f force, c string, at int) (verdict, bool) {
	v := s.verdict(p, isAssertion, "assert")
	v.object = at
	if k, to, ok := s.asOurTask(p); ok {
		v.sense, v.rule, v.object = k, "commissive.task", to
		return v, true
	}
	switch f {
	case firm, intent:
		return s.pledges(p, f, v, c, at), true
	case committed:
		v.sense, v.rule = commits(s.aspires(p, at)), "commissive."+p.lemma()
	case soft:
		return s.supports(p, v, c, at), true
	case agree, agreed, decide, reached:
		return s.agreement(p, f, c, at)
	case decision:
		return s.deciding(p, at)
	case call:
		return s.calling(p, v, c, at), true
	case charge:
		return s.charging(p, at)
	case condemn:
		v.sense, v.rule = isCondemnation, "condemn."+p.lemma()
	case welcome:
		return s.welcoming(p, v, at), true
	case express, noted, united, guided, extend, announce:
		return s.expressed(p, f, c, at)
	case semi:
		return s.semi(p, at)
	case carryOn:
		return s.carriesOn(p, c, at)
	case forward:
		return s.looksForward(p, at), true
	case credit:
		return s.crediting(p, v, at), true
	case expect:
		if s.expectsDeed(p, at) {
			v.sense, v.rule = isCall, "call."+p.lemma()
		}
	case blame, praise:
		return s.verdictOnThing(p)
	case byNoun:
		return s.byNoun(p, v, c, at)
	case focused:
		v.sense, v.rule = commits(chancery.Intent), "commissive.focus"
	case placing:
		return s.placed(p, v, at)
	}
	return v, true
}

// supports judges a verb that binds softly: what it governs may have been decided, promised
// before, or blamed.
func (s *sentence) supports(p *predicate, v verdict, c string, at int) verdict {
	if s.setsOut(at) && !s.speaks.organ {
		v.sense, v.rule = isDecision, "decision."+p.lemma()
	} else if noun, k, ok := s.pledgedBefore(p, c); ok {
		v.sense, v.rule, v.end, v.object, v.restates = k, "noun."+s.at(noun).noun.lemma, noun+1, noun+1, true
	} else if n := s.blamed(p, at); n > 0 {
		v.sense, v.rule, v.end = isCondemnation, "noun."+s.at(n).noun.lemma, n+1
	} else if !s.onlyWeighed(p, at) {
		v.sense, v.rule = commits(chancery.Soft), "commissive."+p.lemma()
	}
	return v
}

// welcoming judges a verb of welcoming, which calls where it is for anybody to join in.
func (s *sentence) welcoming(p *predicate, v verdict, at int) verdict {
	if p.lemma() == "welcome" && p.form != pastForm && s.invitesAll(at) {
		v.sense, v.rule = isCall, "call.welcome"
		return v
	}
	v.sense, v.rule, v.reported = isWelcome, "welcome."+p.lemma(), s.reports(at)
	return v
}

// pledges judges verbs of promising and intending, unless what is promised is no deed:
// "agree to differ", "commit atrocities", "undertook a tour".
func (s *sentence) pledges(p *predicate, f force, v verdict, c string, at int) verdict {
	what := s.at(at).Norm
	switch {
	case c == "to" && (what == "differ" || what == "disagree"),
		c == "np" && p.lemma() == "commit" && s.crimeAt(at),
		c == "np" && p.lemma() == "seek" && s.visionAt(at),
		c == "np" && p.lemma() == "devote" && p.form == pastForm && s.within(at, at+4, "attention"),
		c == "that" && p.lemma() == "assure" && s.assuresOfFact(at),
		c == "np" && p.lemma() == "undertake" && p.form == pastForm && s.madeAt(at):
		return v
	}
	v.sense, v.rule = commits(chancery.Intent), "commissive."+p.lemma()
	if f == firm {
		v.strength = s.weightOf(c, at)
	}
	if c == "to" && what == "consider" {
		v.strength = chancery.Soft
	}
	return v
}

// assuresOfFact reports whether what somebody is assured of, behind "that" at word at, is so
// already: "assured them that the lamps were in good use".
func (s *sentence) assuresOfFact(at int) bool {
	for k := at; k < len(s.words) && k < at+farthestDeed; k++ {
		switch w := s.at(k); {
		case w.is(isModal):
			return false
		case w.is(isBe|isHave) && !s.at(k+1).is(isTo):
			return true
		}
	}
	return false
}

// visionAt reports whether what is sought, at word at, is how the world should be: "a
// region where all are free". Who says so undertakes nothing by it.
func (s *sentence) visionAt(at int) bool {
	if !s.at(at).indefinite() {
		return false
	}
	for k := at + 1; k < at+5 && s.at(k).Kind == token.Word; k++ {
		if visions.Has(s.at(k).Norm) {
			next := s.at(k + 1)
			return next.Norm == "where" || next.is(isThat) || next.Norm == "in" && s.at(k+2).Norm == "which"
		}
	}
	return false
}

// visions are nouns of what should be otherwise than it is.
var visions = list("visions")

// calls reports whether a verb of calling, before its complement at word at, asks
// something of somebody: "Reminding Mali of its obligations," and "called on the Queen"
// ask nothing.
func (s *sentence) calls(p *predicate, c string, at int) bool {
	switch {
	case c == "np" && p.verb != nil && informs.Has(p.verb.lemma) && p.verb.lemma != "warn" && s.toldThat(at) && !s.remindsOf(p, at),
		p.lemma() == "warn" && c == "that" && !s.speaks.organ && !s.othersMust(at),
		p.lemma() == "remind" && s.preambular() && !s.remindsTo(at),
		p.lemma() == "call" && (p.form == pastForm || p.perfect) && !s.asksOf(at):
		return false
	}
	return true
}

// crediting judges what is acknowledged: with gratitude, a merit, or one's own resolve.
func (s *sentence) crediting(p *predicate, v verdict, at int) verdict {
	if k, _, ok := s.withFeeling(p.end); ok && k.act == chancery.Welcome { // "acknowledge with gratitude"
		v.sense, v.rule = k, "with."+p.lemma()
		return v
	}
	if s.credits(p, at) {
		v.sense, v.rule = isWelcome, "welcome."+p.lemma()
		return v
	}
	noun, k, ok := s.nominal(at, min(s.until(p), at+5), possessed)
	if ok && k.strength == chancery.Intent && s.at(at).is(isPoss) && resolves.Has(s.at(noun).Norm) {
		v.sense, v.rule, v.end, v.object = k, "noun."+s.at(noun).noun.lemma, noun+1, noun+1
	}
	return v
}

// placed judges what is made, set, placed, put or given, at word at.
func (s *sentence) placed(p *predicate, v verdict, at int) (verdict, bool) {
	switch p.lemma() {
	case "make":
		return s.makes(p, v, at)
	case "set":
		if s.setsAim(p, at) {
			v.sense, v.rule = commits(chancery.Intent), "commissive.set"
		}
		return v, true
	}
	if k, ok := s.handsOver(p, at); ok {
		v.sense, v.rule = k, "commissive."+p.lemma()
		return v, true
	}
	if noun, k, ok := s.nominal(at, min(s.until(p), at+8), possessed); ok && k.act == chancery.Commitment {
		v.sense, v.rule, v.end, v.object = k, "noun."+s.at(noun).noun.lemma, noun+1, noun+1
	} else if s.placesFirst(at) {
		v.sense, v.rule = commits(chancery.Soft), "commissive.priority"
	}
	return v, true
}

// handsOver reads what is put, lent or given, at word at, for others to use or build on:
// "place two ships at the disposal of", "throw our weight behind", "give our word that".
func (s *sentence) handsOver(p *predicate, at int) (sense, bool) {
	for k := at; k < len(s.words) && k < at+12; k++ {
		w, next := &s.words[k], s.at(k+1)
		switch {
		case w.is(isThat | isRel | isModal), w.Norm == ",", w.Norm == ";":
			return sense{}, false
		case w.Norm == "disposal" && s.within(k-3, k, "at"):
			if s.figures || numbers.Has(s.at(at).Norm) {
				return commits(chancery.Firm), true
			}
			return commits(chancery.Intent), true
		case weights.Has(w.Norm) && k > at && s.at(at).is(isPoss):
			return commits(chancery.Soft), next.Norm == "behind" || next.is(isTo)
		case p.lemma() == "give" && s.at(at).is(isPoss) && k < at+3 && s.wordThat(k):
			return commits(s.weightOf("np", at)), true
		}
	}
	return sense{}, false
}

// wordThat reports whether the word at k is a promise that one gives, and what is promised
// follows: "word that", "assurance of".
func (s *sentence) wordThat(k int) bool {
	w, next := s.at(k), s.at(k+1)
	if w.Norm != "word" && !wordsGiven.Has(w.Norm) {
		return false
	}
	return next.is(isThat|isTo) || next.Norm == "of"
}

// weights are what one lends to the cause of others.
var weights = list("weights")

// crimeAt reports whether what is committed, at word k, is a wrong.
func (s *sentence) crimeAt(k int) bool {
	for j := k; j < k+4 && s.at(j).Kind == token.Word && !s.at(j).is(isPrep|isTo); j++ {
		if wrongs.Has(s.at(j).Norm) {
			return true
		}
	}
	return false
}

// pledgedBefore is the noun of what those who speak say they stand by: "stands by
// its offer to help"; and how far it binds.
func (s *sentence) pledgedBefore(p *predicate, c string) (noun int, k sense, ok bool) {
	if c != "by" || p.lemma() != "stand" {
		return 0, sense{}, false
	}
	first := s.past(p.end) + 1
	noun, k, ok = s.nominal(first, min(first+6, len(s.words)), possessed)
	return noun, k, ok && k.act == chancery.Commitment && k.strength >= chancery.Intent
}

// wrongs are what one commits without undertaking anything.
var wrongs = list("wrongs")

// asOurTask reads "regard it as our task to fight", "see it as our duty to", "took
// upon themselves the obligation to".
func (s *sentence) asOurTask(p *predicate) (sense, int, bool) {
	k := p.end
	if s.at(k).Norm == "it" && s.at(k+1).Norm == "upon" {
		k++
	}
	if p.lemma() == "take" && !p.neg && s.at(k).Norm == "upon" && s.at(k+1).is(isRefl) {
		k = p.end
		for k += 2; k < p.end+7; k++ {
			if s.at(k).is(isTo) {
				c, to := s.complement(k)
				return commits(chancery.Intent), to, c == "to"
			}
		}
	}
	if k := p.end; s.at(k).Norm != "it" || s.at(k+1).Norm != "as" || p.form == pastForm || p.neg {
		return sense{}, 0, false
	}
	for k := p.end + 2; k < p.end+6; k++ {
		if n := s.at(k).noun; n != nil && n.doing.act == chancery.Commitment && s.within(p.end+2, k, "our") {
			c, to := s.complement(k + 1)
			return n.doing, to, c == "to"
		}
	}
	return sense{}, 0, false
}

// credits reports whether what is acknowledged, at word at, is to the credit of
// somebody: "the tireless work of the pilots", "Mali's efforts to".
func (s *sentence) credits(p *predicate, at int) bool {
	if s.at(at).Norm == "our" || s.clauseAt(at) {
		return false
	}
	for k := at; k < len(s.words) && k < at+7; k++ {
		w := &s.words[k]
		switch {
		case weighing.Has(w.Norm) && w.Norm != "role", w.is(isPrep | isTo | isThat | isRel | isModal), w.Norm == ",":
			return false
		case w.Norm == "'s" && s.within(k, k+4, "efforts"):
			return !s.ownerIssues(k-1) || p.subject.kind == oneOf && !p.subject.plural
		case merits.Has(w.Norm):
			return true
		}
	}
	return false
}

// merits are words that make it praise to recognise what somebody has or does.
var merits = list("merits")

// makes judges "made a pledge of $2 million", "make a commitment to open".
func (s *sentence) makes(p *predicate, v verdict, at int) (verdict, bool) {
	for k := at; k < at+4 && !s.at(k).is(isPrep|isTo); k++ {
		n := s.at(k).noun
		if n == nil || n.having.act != chancery.Commitment || n.having.strength < chancery.Intent && n.lemma != "commitment" || s.at(k).plural {
			continue
		}
		c, to := s.complement(k + 1)
		if c == "to" || c == "toing" || c == "of" && s.sums {
			v.sense, v.rule, v.end, v.object = commits(s.weight(to)), "noun."+n.lemma, k+1, to
		}
		break
	}
	return v, true
}

// setsAim reports whether what is set, at word at, is an aim and tells which: "set
// the target of", "set as our aim the".
func (s *sentence) setsAim(p *predicate, at int) bool {
	if s.bygone(p) {
		return false
	}
	for k := at; k < at+5; k++ {
		if targets.Has(s.at(k).Norm) {
			next := s.at(k + 1)
			return next.Norm == "of" || next.is(isTo) || s.within(at, k, "as") && next.is(isDet)
		}
	}
	return false
}

// targets are nouns of what is set to be reached.
var targets = list("targets")

// placesFirst reports whether what is placed, put or given, at word at, is
// priority, or emphasis on a deed: "place priority on the talks", "put special
// emphasis on training".
func (s *sentence) placesFirst(at int) bool {
	for k := at; k < len(s.words) && k < at+6; k++ {
		switch s.words[k].Norm {
		case "priority", "priorities":
			next := s.at(k + 1)
			return next.is(isPrep | isTo)
		case "emphasis", "focus", "stress":
			next := s.at(s.past(k + 2))
			return s.at(k+1).Norm == "on" && (next.has(ingForm) && !next.is(isDet) || next.Norm == ":")
		}
		if s.words[k].is(isPrep | isTo) {
			return false
		}
	}
	return false
}

// described judges "are committed to", "remain concerned", "stand ready".
func (s *sentence) described(p *predicate) (verdict, bool) {
	c, at := s.complement(p.end)
	if c == "tonp" && p.link == relativeLink && s.at(s.past(at)).has(baseForm) && s.at(s.past(at)+1).Kind != token.Word {
		c = "to" // "a plan which Norway stands ready to support."
	}
	f := lookup(p.adj.frames, c)
	if f == "" && c == "by" && p.perfect { // "have been determined by Chad to be safe"
		return verdict{}, false
	}
	if f == "" {
		if c2, at2 := s.beyond(p.adj.frames, p.end); c2 != "" {
			c, at = c2, at2
			f = lookup(p.adj.frames, c)
		}
	}
	if f == "" && lookup(p.adj.frames, "in") == byNoun {
		f = byNoun
	}
	if c == "that" && p.adj.lemma == "determined" && p.subject.kind.binds() && s.othersMust(at) {
		return s.verdict(p, isCall, "call.determined"), true // "are determined that the rebels must disarm"
	}
	copula := s.at(p.at).verb
	if f == "" && copula != nil && copula.lemma == "stand" {
		f = soft
	}
	v, ok := s.forced(p, f, c, at)
	if v.strength == chancery.Firm && copula != nil && copula.lemma == "remain" {
		v.strength = chancery.Intent // the guide: what one remains committed to is an intention
	}
	return v, ok
}

// othersMust reports whether the clause that begins at word k, or behind "that"
// there, tells what somebody else must do.
func (s *sentence) othersMust(k int) bool {
	if s.at(k).is(isThat) {
		k++
	}
	for i := range s.preds {
		if p := &s.preds[i]; p.subject.a == k {
			return p.modal == "must" && !p.subject.kind.binds()
		}
	}
	for i := k; i < k+6; i++ {
		if w := s.at(i); w.is(isWe) || w.Kind != token.Word {
			return false
		} else if w.Norm == "must" {
			return i > k
		}
	}
	return false
}

// within reports whether the word stands in [a, b).
func (s *sentence) within(a, b int, norm string) bool {
	for k := max(a, 0); k < b && k < len(s.words); k++ {
		if s.words[k].Norm == norm {
			return true
		}
	}
	return false
}

// anyWithin reports whether a word of the list stands in the words [a, b).
func (s *sentence) anyWithin(a, b int, of *token.List) bool {
	return s.firstOf(a, b, of) >= 0
}

// firstOf is the first word of the list in [a, b), or -1.
func (s *sentence) firstOf(a, b int, of *token.List) int {
	for k := max(a, 0); k < b && k < len(s.words); k++ {
		if of.Has(s.words[k].Norm) {
			return k
		}
	}
	return -1
}
