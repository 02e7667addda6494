package act

// coordinate lets a verb behind "and" or a comma share the subject of the verb
// it is parallel to.
func (s *sentence) coordinate(g group, p int) (predicate, bool) {
	if last := s.last(); last != nil && last.link == relativeLink && s.continuesRelative(&g, last, p) {
		return predicate{group: g, subject: last.subject, link: relativeLink, governor: last.governor}, true
	}
	for k := len(s.preds) - 1; k >= 0 && k >= len(s.preds)-6; k-- {
		prior := &s.preds[k]
		if prior.link == adverbLink || prior.link == relativeLink || s.speaksAgain(&g, prior) {
			continue
		}
		if !s.parallel(&g, prior) || s.leavesClause(&g, prior, p) {
			continue
		}
		if s.listedInClause(&g, prior, p) {
			return predicate{}, false
		}
		if !g.aux && g.form&pastForm != 0 && s.inSeries(p) {
			return predicate{}, false
		}
		if !g.aux && (g.verb.does() || s.swallows(prior, &g, p)) {
			return predicate{}, false
		}
		g.perfect = g.perfect || prior.perfect && !g.aux && g.form&pastForm != 0
		pred := predicate{group: g, subject: prior.subject, link: prior.link, governor: prior.governor}
		return pred, true
	}
	return predicate{}, false
}

// speaksAgain reports whether g goes on for the one who told what prior tells, not for prior's
// subject: "recalled that it had lent boats, and expressed".
func (s *sentence) speaksAgain(g *group, prior *predicate) bool {
	if prior.link != embeddedLink || prior.governor < 0 || g.aux || g.form&pastForm == 0 || s.at(prior.at).Norm != "had" {
		return false
	}
	governor := &s.preds[prior.governor]
	return governor.link == mainLink && governor.form == pastForm && performs(g.verb)
}

// continuesRelative reports whether g, behind "and" or a comma at p, goes on with the relative
// clause of last.
func (s *sentence) continuesRelative(g *group, last *predicate, p int) bool {
	if g.modal != "" && g.modal == last.modal && (s.at(p).is(isCoord) || !s.setOff(last)) {
		return true
	}
	if !s.at(p).is(isCoord) {
		return false
	}
	if s.at(p - 1).is(isPrep | isTo) {
		return true // "which is open to and will study"
	}
	if last.subject.kind != relative {
		return false
	}
	if !g.aux && last.modal == "will" && g.form&baseForm != 0 && g.verb.force("np") == decision {
		return true // "which will train divers, and create a register"
	}
	switch {
	case s.at(p-1).Norm == ",":
		return false
	case !g.aux && !last.aux && last.form&g.form != 0:
		return true // "an envoy who follows events and works to"
	case g.modal == "will" && s.setOff(last) && !s.anyWithin(g.end, g.end+3, backwards):
		return true // "the conference, which is to be held in Oslo and will review"
	}
	// "nurses who have trained here and will be working"
	return g.modal == "will" && last.modal == "" && last.perfect && s.at(last.at-1).Norm == "who"
}

// setOff reports whether a comma sets the relative clause of p off: another ends it.
func (s *sentence) setOff(p *predicate) bool {
	for k := p.at - 1; k > s.start && k > p.at-4; k-- {
		if s.at(k).is(isRel) {
			return s.at(k-1).Norm == ","
		}
	}
	return false
}

// backwards are pronouns of what the clause before tells of.
var backwards = list("backwards")

// listedInClause reports whether g, behind "and" at p, is the last of several verbs of a thing
// of which the clause of prior tells: "We stress that fines fund gangs, deter nobody, and
// encourage bribes".
func (s *sentence) listedInClause(g *group, prior *predicate, p int) bool {
	if s.at(g.at).is(isDo) && s.at(p).Norm == "," {
		return s.at(prior.end).is(isThat)
	}
	if g.aux || g.form&baseForm == 0 || !s.at(p).is(isCoord) || !s.at(prior.end).is(isThat) || p > prior.end+farthest {
		return false
	}
	if f := g.verb.force("np"); f != call && f != soft {
		return false
	}
	for k := prior.end + 3; k < p-1; k++ {
		if next := s.at(k + 1); s.at(k).Norm == "," && (next.is(isDo) || next.has(baseForm) && s.onlyVerb(k+1) && !nounVerbs.Has(next.Norm)) {
			return true
		}
	}
	return false
}

// inSeries reports whether what stands before "and" at p tells, by a participle, how
// something is: "trade, governed by rules, driven by trust, and committed to".
func (s *sentence) inSeries(p int) bool {
	for k := p - 2; k > s.start && k > p-farthestDeed; k-- {
		if s.words[k].Norm == "," {
			return s.at(k+1).has(partForm) && s.at(k+2).Norm == "by"
		}
	}
	return false
}

// leavesClause reports whether g, behind "and" at p, goes on for those who speak
// rather than for the subject of the clause that prior stands in: "we agree that
// talks should resume, and will send an envoy".
func (s *sentence) leavesClause(g *group, prior *predicate, p int) bool {
	if prior.link != embeddedLink || prior.subject.kind.binds() || prior.governor < 0 || g.modal == "" || g.modal == prior.modal {
		return false
	}
	if g.verb != nil && g.verb == prior.verb {
		return false // "that raids have not ended, and will not end, the revolt"
	}
	governor := &s.preds[prior.governor]
	ours, comma := governor.subject.kind.binds(), s.at(p-1).Norm == ","
	described := prior.subject.kind == thing && prior.modal == "" && (prior.copula || prior.adj != nil)
	switch we := g.shalls() && s.at(governor.subject.a).is(isWe); {
	case we && possibly.Has(string(prior.modal)):
		return true
	case !s.at(p).is(isCoord):
		return false
	case we && described && pursues(g): // "recognise that aid is not enough and will pursue"
		return true
	case g.modal == "will" && ours && comma && described && pursues(g): // "accepted that the nets are too fine, and will try to"
		return true
	}
	return ours && comma && governor.form != pastForm
}

// possibly are modals of what may be, which no will goes on.
var possibly = list("possibly")

// alsoIntends reports whether g tells what a body of those who speak intends beside what it
// has done: "has lent $40 million and aims to lend".
func (s *sentence) alsoIntends(g *group, prior *predicate) bool {
	if prior.subject.kind != body || prior.subject.weak || prior.passive || g.form&thirdForm == 0 {
		return false
	}
	return g.verb.force("to") == intent && s.next(g.end) == "to"
}

// pursues reports whether g is a deed that only somebody can do, and nothing
// can bring about.
func pursues(g *group) bool {
	if g.verb == nil || g.passive {
		return false
	}
	return g.verb.force("to") == intent || g.verb.deed() && !brings.Has(g.verb.lemma) && g.verb.lemma != "provide" && g.verb.lemma != "give"
}

// parallel reports whether g can be a second verb of prior's subject.
func (s *sentence) parallel(g *group, prior *predicate) bool {
	if prior.link == adjunctLink {
		return false
	}
	if g.modal != "" && s.operativeVerb(prior) { // "Decides … that the embargo (1991) shall not apply"
		return false
	}
	if g.aux {
		if g.modal == "" && g.form == thirdForm && prior.subject.plural {
			return false
		}
		return true
	}
	if prior.form&g.form == 0 && !s.changesTense(g, prior) {
		return false
	}
	if prior.aux && !prior.subject.kind.binds() && !s.alsoIntends(g, prior) {
		return false
	}
	weOrThey := prior.subject.kind.binds() && s.at(prior.subject.a).is(isWe|isPron)
	if g.form == baseForm && weOrThey && mayBe.Has(string(prior.modal)) && s.alsoMeansTo(g) {
		return true // "They would favour a ban, and intend to"
	}
	if prior.modal != "" || prior.copula && !prior.subject.kind.binds() {
		return false
	}
	return s.takesComplement(g)
}

// changesTense reports whether g is parallel to prior though it stands in another form.
func (s *sentence) changesTense(g *group, prior *predicate) bool {
	switch {
	case g.form&pastForm != 0 && prior.perfect: // "have met and agreed"
		return true
	case g.form&baseForm != 0 && prior.form == pastForm && s.at(prior.subject.a).is(isWe): // "We met and reaffirm"
		return performs(g.verb)
	case s.seconds(g, prior):
		return true
	case g.form&(thirdForm|baseForm) != 0 && prior.form == pastForm && prior.subject.kind.binds() && !prior.aux:
		number := prior.subject.plural && g.form&baseForm != 0 || !prior.subject.plural && g.form&thirdForm != 0
		return number && s.alsoMeansTo(g)
	case g.form&pastForm != 0 && prior.form&baseForm != 0 && prior.modal == "" && prior.subject.kind.binds():
		return performs(g.verb)
	case g.form == thirdForm && prior.form == pastForm && !prior.subject.plural && prior.subject.kind == oneOf:
		return s.binds(g) || onlyVerbs.Has(g.verb.lemma) && g.verb.force(s.next(g.end)) == intent // "recalled its aid, and intends to"
	}
	return false
}

// seconds reports whether g tells, beside what several who speak did, what they stand behind:
// "They commended the fund and support its work".
func (s *sentence) seconds(g *group, prior *predicate) bool {
	if g.form&baseForm == 0 || prior.form != pastForm || prior.aux || !prior.subject.plural || !prior.subject.kind.binds() {
		return false
	}
	return seconding.Has(g.verb.lemma) && s.next(g.end) == "np" && !s.infinitiveIn(prior.end, g.at)
}

// seconding are verbs of standing behind something, which hold whenever it was told of.
var seconding = list("seconding")

// mayBe are modals of what only may or would be, behind which a verb in the same form would
// tell more of it.
var mayBe = list("may be")

// alsoMeansTo reports whether a comma stands before g, and g promises what follows it:
// "Norway drew attention to the wrecks, and intends to".
func (s *sentence) alsoMeansTo(g *group) bool {
	if s.at(s.before(g.at)-1).Norm != "," {
		return false
	}
	force := g.verb.force("to")
	return (force == intent || force == firm) && s.next(g.end) == "to"
}

// takesComplement reports whether what follows the verb is something it can
// govern; otherwise the word is a noun or participle.
func (s *sentence) takesComplement(g *group) bool {
	c, _ := s.complement(g.end)
	if next := s.at(g.head + 1).Norm; s.at(g.head).Norm == "cost" && (next == "effective" || next == "efficient" || next == "neutral") {
		return false // "the cheapest and most cost effective way"
	}
	if s.at(g.head).Norm == "demand" && s.at(g.head-2).Norm == "supply" {
		return false // "the supply and demand gap"
	}
	if c == "by" && !g.verb.takes("by") || c == "end" || c == "of" && g.verb.force("of") == "" {
		return false
	}
	if g.form&pastForm != 0 && c == "in" && g.verb.force("in") == "" {
		return false
	}
	if s.at(g.head).noun != nil && g.form&(baseForm|thirdForm) != 0 { // support, call, plan
		return g.verb.force(c) != "" && c != "for" || c == "for" && (g.verb.lemma == "call" || g.verb.lemma == "aim")
	}
	return true
}

// swallows reports whether a base form behind an infinitive owed by others
// belongs to that infinitive: "urge all States to cooperate and commit to".
func (s *sentence) swallows(prior *predicate, g *group, p int) bool {
	if g.form&baseForm == 0 || prior.verb == nil {
		return false
	}
	if s.at(p).Norm == "or" {
		return true
	}
	if s.at(p).Norm == "and" && (s.at(p+1).Norm == "further" || s.at(p+1).Norm == "also" || s.at(p-1).Norm == "-" && s.boundary(p-1)) {
		return false
	}
	if !performs(g.verb) && !s.binds(g) && (s.at(p).Norm == "," || s.at(p-1).Norm != ",") && s.infinitiveIn(prior.end, p) {
		return true
	}
	switch prior.verb.force("np") {
	case call, charge, expect:
	default:
		return false
	}
	if s.binds(g) && s.at(s.past(g.end)).Norm == "our" {
		return false // "invite the Bank to act and pledge our support"
	}
	switch f := g.verb.force("np"); f {
	case call, condemn, welcome:
		return wishedOfOthers.Has(g.verb.lemma)
	case express:
		return !s.at(s.past(g.end)).is(isPoss | isThat)
	}
	return true
}

// wishedOfOthers are verbs of welcoming and calling that others may be asked to do.
var wishedOfOthers = list("wished of others")

// binds reports whether g, before what it governs, binds whoever says it.
func (s *sentence) binds(g *group) bool {
	if vows.Has(g.verb.lemma) {
		f := g.verb.force(s.next(g.end))
		return f == firm || f == intent
	}
	return false
}

// vows are verbs that bind whoever says them before what they govern.
var vows = list("vows")

// performs reports whether the verb, said by issuers, can hardly be what they
// want of others: condemn, call on, reaffirm.
func performs(v *verb) bool {
	if asWished.Has(v.lemma) {
		return false
	}
	switch v.force("np") {
	case call, condemn, welcome, express, noted:
		return true
	}
	return v.force("on") == call
}

// asWished are verbs of what issuers want of others as often as they do it.
var asWished = list("as wished")

// infinitiveIn reports whether an infinitive or a clause is open in [a, b).
func (s *sentence) infinitiveIn(a, b int) bool {
	for k := max(a, b-farthest); k < b; k++ {
		w := &s.words[k]
		if w.is(isTo) && s.at(k+1).has(baseForm) || w.is(isRel) || w.is(isThat) && w.Norm == "that" {
			return true
		}
	}
	return false
}
