package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// signatories learns from the opening of an agreement who its parties are: the
// states, movements and governments named before "hereinafter" or a last comma.
func (who *issuers) signatories(words []word) {
	end := len(words)
	for i := range words {
		if n := words[i].Norm; n == "hereinafter" || n == "hereafter" {
			who.parties, end = true, i
			if partiesNext(words, i+1) {
				who.reconciled = true
				who.adversaries(words[:i])
			}
			break
		}
	}
	if !who.parties || words[len(words)-1].Norm != "," || opensRecital(&words[0]) {
		return
	}
	for i := range end {
		switch w := &words[i]; {
		case w.nation != 0:
			who.learn(w.nation)
		case w.Norm == "government":
			who.government = true
		case w.Caps && len(w.Norm) > 2, w.Upper && w.heads == 0 && i > 0 && words[i-1].Norm == "the" && words[min(i+1, end-1)].is(isPrep):
			who.names[w.Norm] = true
		}
	}
	who.alias(words[end:])
}

// adversaries takes the names of those who made peace, each behind "the": "the Government of
// National Unity", "the Northern Command".
func (who *issuers) adversaries(words []word) {
	for i := range words {
		w := &words[i]
		if !w.Upper || w.nation != 0 || w.Kind != token.Word || i == 0 {
			continue
		}
		who.parts[w.Norm] = true
		last := i+1 == len(words) || !words[i+1].Upper
		if last && w.Norm != "government" && words[i-1].Norm != "of" && !w.heading(speakerHead|titleHead) {
			who.names[w.Norm] = true
		}
	}
}

// partiesNext reports whether "the Parties", in quotes, is what those named are called from word i on.
func partiesNext(words []word, i int) bool {
	for ; i < len(words) && (words[i].Kind == token.Mark || words[i].is(isDet) || quotedAs.Has(words[i].Norm)); i++ {
	}
	return i < len(words) && words[i].Norm == "parties"
}

// quotedAs are words between "hereinafter" and what somebody is called.
var quotedAs = list("quoted as")

// opensRecital reports whether the word, with which a paragraph of an agreement begins,
// tells what moves its parties rather than names them.
func opensRecital(w *word) bool {
	return w.adj != nil || w.verb != nil && w.has(ingForm|partForm)
}

// enrolled takes the states of a list of those who join in a statement:
// "Participating countries: Chile, Kenya, Norway".
func (who *issuers) enrolled(words []word) {
	joins := false
	for i := 0; i < len(words) && i < 8; i++ {
		switch w := &words[i]; {
		case w.Norm == ":" && joins:
			for k := i + 1; k < len(words); k++ {
				if words[k].nation != 0 {
					who.learn(words[k].nation)
				}
			}
			return
		case enrolling.Has(w.Norm):
			joins = true
		case w.verb != nil && w.noun == nil && w.heads == 0 && w.form&(pastForm|thirdForm) != 0 && !joins:
			return
		}
	}
}

// enrolling are words that head a list of those who join in a statement.
var enrolling = list("enrolling")

// movements are what armed parties to an agreement are called.
var movements = list("movements")

// contractors takes, from what a title says an agreement is on, those between
// whom it is: "Agreement on a Cease-fire between the Government of A and the XYZ".
func (who *issuers) contractors(words []word) {
	between := false
	for i := range words {
		switch w := &words[i]; {
		case w.Norm == "between":
			between = true
		case !between:
		case w.nation != 0:
			who.nations[w.nation] = true
		case w.Norm == "government":
			who.government = true
		case w.Caps && len(w.Norm) > 2, w.Upper && movements.Has(w.Norm):
			who.names[w.Norm] = true
		case w.Upper && (w.heading(otherHead) || w.lexeme == unknown) && words[i-1].Norm == "the":
			who.names[w.Norm] = true
		}
		if between && words[i].Upper {
			who.parts[words[i].Norm] = true
		}
	}
}

// alias takes what the parties are called together: `hereinafter "the Signatories"`.
func (who *issuers) alias(words []word) {
	for i := len(words) - 1; i > 0; i-- {
		if w := &words[i]; w.Kind == token.Word {
			if w.Upper && !w.heading(bodyHead|programmeHead) {
				who.names[w.Norm] = true
			}
			return
		}
	}
}

// provision judges a clause of an agreement: what shall be, its parties owe,
// unless the clause holds by being agreed: "shall enter into force".
func (s *sentence) provision(p *predicate) verdict {
	v := s.verdict(p, commits(s.weight(p.head)), "commissive.provision")
	v.object = p.head
	if s.standing(p) && !s.madeUpOf(p) {
		v.sense, v.rule = isDecision, "decision.provision"
	}
	return v
}

// madeUpOf reports whether the provision tells of what its parties will make something up, or
// how they will take decisions, rather than how the text holds.
func (s *sentence) madeUpOf(p *predicate) bool {
	if p.verb == nil || p.modal != "shall" && p.modal != "will" || p.neg {
		return false
	}
	decided := p.verb.lemma == "take" && p.passive && s.at(p.subject.head).Norm == "decisions"
	return decided || makingUp.Has(p.verb.lemma)
}

// makingUp are verbs of what something is made of.
var makingUp = list("making up")

// stranger reports whether the subject is somebody who is no party to an
// agreement, nor a body or force of one: a third state, an organisation.
func (s *sentence) stranger(sub subject) bool {
	if w := s.at(sub.head); s.speaks.brokers() && (w.Norm == "parties" || w.Norm == "party") {
		return true
	}
	for k := sub.a; k < sub.b; k++ {
		w := &s.words[k]
		if s.foreignState(w) || w.is(isForeign) && !anyOfThem.Has(w.Norm) || onlookers.Has(w.Norm) {
			return true
		}
	}
	return false
}

// anyOfThem are words that name parties to an agreement as well as others.
var anyOfThem = list("any of them")

// onlookers are words of those who look on while others agree.
var onlookers = list("onlookers")

// thereShallBe judges "There shall be a total withdrawal" in an agreement.
func (s *sentence) thereShallBe(p *predicate) (verdict, bool) {
	if !p.copula || !s.provides(p) {
		return verdict{}, false
	}
	for k := p.end; k < len(s.words) && k < p.end+6; k++ {
		switch nounAction[s.words[k].Norm] {
		case concrete:
			return s.verdict(p, commits(chancery.Firm), "commissive.provision"), true
		case general:
			return s.verdict(p, commits(s.weight(p.head)), "commissive.provision"), true
		}
	}
	return s.verdict(p, isDecision, "decision.provision"), true
}

// standing reports whether a provision is one that holds rather than is carried out.
func (s *sentence) standing(p *predicate) bool {
	switch {
	case p.verb == nil && s.leadsOff(p.end):
		return false // "The Commission shall:"
	case p.verb == nil:
		if kind := p.subject.kind; p.head > p.at && (kind == body || kind == other || kind.binds() || s.envoys(p.subject)) {
			return false // what somebody does, by a verb that the tables do not know
		}
		return p.copula || p.adj == nil
	case p.verb.lemma == "remain":
		return s.anyWithin(p.end, p.end+3, validity)
	case p.verb.lemma == "enter":
		return s.at(p.end).Norm == "into" && validity.Has(s.at(p.end+1).Norm)
	case p.verb.lemma == "take":
		return s.anyWithin(p.end, p.end+4, takenByRule) || p.passive && s.at(p.subject.head).Norm == "decisions"
	}
	return clauseVerbs.Has(p.verb.lemma)
}

// validity is what a text that binds enters into.
var validity = list("validity")

// takenByRule are nouns of what is taken as a text that binds says.
var takenByRule = list("taken by rule")

// clauseVerbs are verbs of clauses that hold by being agreed, rather than are carried out.
var clauseVerbs = list("clause verbs")

// ordains judges what founds, settles or ends something by being said in the
// present: "There is hereby established a fund", "This Treaty enters into force".
func (s *sentence) ordains(p *predicate) (verdict, bool) {
	if s.speaks.parties && s.holdsAsAgreed(p) {
		return s.verdict(p, isDecision, "decision.provision"), true
	}
	if p.modal != "" || p.neg || p.perfect || p.progressive || p.form == pastForm || p.verb == nil {
		return verdict{}, false
	}
	if p.link != mainLink && p.link != relativeLink {
		return verdict{}, false
	}
	hereby := s.within(p.at, p.end, "hereby") || s.within(p.end, p.end+2, "hereby")
	founds := p.passive && (foundingVerbs.Has(p.verb.lemma) || p.verb.force("np") == decision)
	if s.speaks.parties && p.subject.kind.binds() && !p.passive && conceding.Has(p.verb.lemma) {
		return s.verdict(p, isDecision, "decision."+p.lemma()), true
	}
	if founds && (hereby || p.link == mainLink && s.newly(p)) {
		return s.verdict(p, isDecision, "decision."+p.lemma()), true
	}
	if s.doneByTerms(p) {
		return s.verdict(p, commits(chancery.Intent), "commissive.provision"), true
	}
	if p.link == mainLink && s.holdsByText(p) {
		return s.verdict(p, isDecision, "decision.provision"), true
	}
	return verdict{}, false
}

// holdsAsAgreed reports whether a clause of an agreement tells, in the plain present, what its
// terms do not cover, how long they hold, or how a body under it is made up and decides: "The truce
// does not extend to", "The cease-fire is without limit", "It takes its decisions by consensus".
func (s *sentence) holdsAsAgreed(p *predicate) bool {
	if p.link != mainLink || p.modal != "" || p.perfect || p.progressive || p.form == pastForm {
		return false
	}
	text := s.bindingText(p.subject.head)
	switch {
	case p.subject.kind == body:
		return p.verb != nil && !p.neg && (makingUp.Has(p.verb.lemma) || p.verb.lemma == "take" && s.anyWithin(p.end, p.end+4, takenByRule))
	case p.verb == nil:
		return text && p.copula && s.at(s.past(p.end)).Norm == "without"
	case text && p.verb.lemma == "extend":
		return s.at(p.end).is(isTo)
	}
	return p.neg && p.subject.kind == thing && clauseVerbs.Has(p.verb.lemma) && p.verb.lemma != "have" && (text || s.textWithin(p.end, p.end+farthestDeed))
}

// bindingText reports whether the noun at word k is of a text that binds or of what it brings
// about: "this Treaty", "the cease-fire".
func (s *sentence) bindingText(k int) bool {
	return instruments.Has(s.at(k).Norm) || s.at(k).Norm == "fire" && s.at(k-1).Norm == "-" && s.at(k-2).Norm == "cease"
}

// textWithin reports whether such a noun stands in [a, b).
func (s *sentence) textWithin(a, b int) bool {
	for k := a; k < b && k < len(s.words); k++ {
		if s.bindingText(k) {
			return true
		}
	}
	return false
}

// doneByTerms reports whether the terms of an agreement say what its parties do with a
// thing: "Disputes are referred to the Commission".
func (s *sentence) doneByTerms(p *predicate) bool {
	if !s.speaks.parties || p.link != mainLink || !p.passive || !textPassives.Has(p.verb.lemma) {
		return false
	}
	return (p.subject.kind == thing || p.subject.kind == scheme) && s.theirs(p) && !s.agent(p) && !s.doneBy(p)
}

// holdsByText reports whether it is told how the agreement itself, or another text that
// binds, stands: "This Treaty enters into force".
func (s *sentence) holdsByText(p *predicate) bool {
	if !s.speaks.parties || !s.bindingText(p.subject.head) {
		return false
	}
	switch p.verb.lemma {
	case "have", "mean":
		return false
	case "conclude":
		return p.passive || s.standing(p)
	}
	return s.standing(p)
}

// textPassives are verbs, in the passive, of what parties to an agreement do by its terms.
var textPassives = list("text passives")

// instruments are texts that bind.
var instruments = list("instruments")

// foundingVerbs are verbs by which something comes to be.
var foundingVerbs = list("founding verbs")

// conceding are verbs by which parties give or give up a right.
var conceding = list("conceding")

// newly reports whether what is founded is named as something new: "A Council is created".
func (s *sentence) newly(p *predicate) bool {
	if !s.at(p.subject.a).indefinite() || !foundingVerbs.Has(p.verb.lemma) {
		return false
	}
	return s.speaks.parties || s.at(p.subject.head).Upper
}

// saves judges "Nothing in this text shall be read as", which settles how it is read.
func (s *sentence) saves(p *predicate) (verdict, bool) {
	agreed := p.link == embeddedLink && p.governor >= 0 && s.thatForce(&s.preds[p.governor]) == agree
	if s.at(p.subject.a).Norm != "nothing" || s.at(p.subject.a+1).Norm != "in" || p.modal != "shall" && !(agreed && p.modal == "") {
		return verdict{}, false
	}
	return s.verdict(p, isDecision, "decision.saves"), true
}
