package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// expressed judges verbs that a noun or clause behind them gives their sense:
// "reaffirm our commitment to", "expressed concern at", "reiterate our call".
func (s *sentence) expressed(p *predicate, f force, c string, at int) (verdict, bool) {
	v := s.verdict(p, isAssertion, "assert."+p.lemma())
	v.object = at
	if k, end, ok := s.withFeeling(p.end); ok {
		v.sense, v.rule, v.end = k, "with."+p.lemma(), end
		return v, true
	}
	if f == announce {
		return s.announced(p, v, at)
	}
	if s.pronounces(p, at) {
		v.sense, v.rule = isDecision, "decision.declare"
		return v, true
	}
	if again, ok := s.sameAgain(p, v); ok {
		return again, true
	}
	if c == "that" {
		return v, true
	}
	if kept, ok := s.keepsIn(p, v, at); ok {
		return kept, true
	}
	at = s.assuredOf(p, at)
	if k, to, ok := s.decidedBefore(at); ok {
		v.sense, v.rule, v.end, v.object = k, "commissive.decision", to, to
		return v, true
	}
	if s.confirmsWork(p, at) {
		v.sense, v.rule = commits(chancery.Soft), "commissive."+p.lemma()
		return v, true
	}
	if named, ok := s.expressedNoun(p, f, v, at); ok {
		return named, true
	}
	if s.acceptsAgain(p, at) {
		v.sense, v.rule, v.restates = commits(chancery.Intent), "commissive."+p.lemma(), true
		return v, true
	}
	if s.undertookBefore(p, at) {
		v.sense, v.rule, v.restates = commits(chancery.Soft), "commissive."+p.lemma(), true
		return v, true
	}
	switch {
	case p.verb != nil && p.verb.lemma == "offer" && c == "np" && s.figures && s.counted(at):
		v.sense, v.rule = commits(chancery.Firm), "commissive.offer"
	case f == united && c == "in":
		return s.unitedIn(v, at), true
	case f == extend, p.link == mainLink && s.operativeVerb(p) && instituting.Has(p.lemma()) && p.verb.action != "":
		v.sense, v.rule = isDecision, "decision."+p.lemma()
	}
	return v, true
}

// acceptsAgain reports whether what is said again, at word at, is that those who speak accept
// something: "reiterates its acceptance of the plan".
func (s *sentence) acceptsAgain(p *predicate, at int) bool {
	if p.verb == nil || !p.verb.again || !s.at(at).is(isPoss) || !s.refersTo(s.at(at), p.subject) {
		return false
	}
	for k := at + 1; k < at+4; k++ {
		if accepting.Has(s.at(k).Norm) {
			return s.at(k+1).Norm == "of" || s.at(k+1).is(isTo)
		}
	}
	return false
}

// accepting are nouns of agreeing to what others propose.
var accepting = list("accepting")

// undertookBefore reports whether what is said again, at word at, is what those who speak once
// undertook: "reaffirm all that our governments undertook in Lima", "reaffirmed the
// aim which both cabinets had set".
func (s *sentence) undertookBefore(p *predicate, at int) bool {
	if p.verb == nil || !p.verb.again || !p.subject.kind.binds() {
		return false
	}
	k := at
	switch s.at(k).Norm {
	case "what", "all", "everything":
	case "the":
		for k < at+4 && !targets.Has(s.at(k).Norm) && !s.at(k).undertakes() {
			k++
		}
		if k == at+4 || !s.at(k+1).is(isThat|isRel) {
			return false
		}
	default:
		return false
	}
	for j := k + 1; j < k+9; j++ {
		if v := s.at(j).verb; v != nil && s.at(j).has(pastForm) && !s.at(j).is(isHave) {
			return contracting.Has(v.lemma) || madeOwn.Has(v.lemma)
		}
	}
	return false
}

// madeOwn are verbs of making something one's own, besides those of contracting.
var madeOwn = list("made own")

// assuredOf is where begins what somebody is assured of, behind word at: "assured him
// of our support"; or at.
func (s *sentence) assuredOf(p *predicate, at int) int {
	if p.lemma() != "assure" && p.lemma() != "reassure" {
		return at
	}
	for k := at; k < len(s.words) && k < at+8; k++ {
		if s.words[k].Norm == "of" && s.at(k+1).is(isPoss) {
			at = k + 1
		}
	}
	return at
}

// expressedNoun judges by the noun that is expressed: "expressed their determination to".
func (s *sentence) expressedNoun(p *predicate, f force, v verdict, at int) (verdict, bool) {
	own := plain
	if f == noted || p.verb != nil && !givingVoice.Has(p.verb.lemma) {
		own = possessed
	}
	if p.lemma() == "confirm" && s.at(at).noun != nil {
		own = plain // "confirmed support for"
	}
	noun, k, ok := s.nominal(at, s.until(p), own)
	if !ok && p.verb != nil && p.verb.again && s.at(at).Norm == "the" {
		noun = at + 1
		for noun < at+3 && s.at(noun).noun == nil {
			noun++
		}
		next := s.at(noun + 1)
		if n := s.at(noun).noun; n != nil && n.having.act == chancery.Call && next.is(isPrep|isTo) && next.Norm != "of" && next.Norm != "by" {
			k, ok = isCall, true // "reiterated the call for"
		} else if s.at(noun).undertakes() && s.at(s.pastAside(noun+1)).is(isTo) {
			k, ok = s.senseOf(noun), true // "reiterated the willingness, voiced last year, to"
		}
	}
	if !ok || f == noted && k.act == chancery.Commitment && s.anothers(at, noun) {
		return verdict{}, false
	}
	v.sense, v.rule, v.end, v.object = k, "noun."+s.at(noun).noun.lemma, noun+1, noun+1
	if p.adj == nil && k.act == chancery.Commitment && s.at(noun+1).Norm == "that" && s.othersMust(noun+1) {
		v.sense = isCall // "our determination that the rebels must disarm"
	}
	v.reported = k.act == chancery.Welcome && s.reports(noun+1)
	if k.act == chancery.Assertion {
		v.rule = "assert." + p.lemma()
	}
	if p.verb != nil && s.onlyHad(p.verb.lemma, noun, k) {
		v.sense, v.rule = isAssertion, "assert."+p.lemma()
	}
	return v, true
}

// anothers reports whether the noun, of what is noted from word at on, is somebody
// else's, or one of a list.
func (s *sentence) anothers(at, noun int) bool {
	if s.at(noun+1).Norm == "of" && !s.at(noun+2).has(ingForm) && (s.speaks.organ || s.nationIn(noun+2, noun+5)) {
		return true // "takes note of the intention of the three states to"
	}
	return s.within(at, noun, "'s") || s.within(at, noun, ",") && !s.at(noun-1).is(isPoss) && !s.at(noun-2).is(isPoss)
}

// onlyHad reports whether the verb tells that there is what the noun means, and does
// not give voice to it.
func (s *sentence) onlyHad(lemma string, noun int, k sense) bool {
	switch had := lemma == "have" || lemma == "recall"; {
	case k.act == chancery.Condemnation && lemma == "have" && s.judging != nil && s.judging.form != pastForm && !s.judging.neg:
		return s.at(noun).noun.lemma != "concern" || !s.worried(noun) // "have grave concerns about"
	case k.act != chancery.Commitment:
		return had
	case k.strength >= chancery.Intent:
		return false
	default:
		return had || lemma == "share" && !resolves.Has(s.at(noun).Norm)
	}
}

// worried reports whether the concern at word k is told what it is about.
func (s *sentence) worried(k int) bool {
	switch s.at(k + 1).Norm {
	case "about", "at", "over", "regarding", "that":
		return true
	}
	return false
}

// unitedIn judges what those who speak are united in doing, before word at: "are united
// in condemning".
func (s *sentence) unitedIn(v verdict, at int) verdict {
	w := s.at(s.past(at + 1))
	if !w.has(ingForm) {
		return v
	}
	switch f := w.verb.force("np"); {
	case f == call, w.verb.lemma == "call":
		v.sense, v.rule = isCall, "call.united"
	case f == condemn:
		v.sense, v.rule = isCondemnation, "condemn.united"
	case f == welcome:
		v.sense, v.rule = isWelcome, "welcome.united"
	default:
		v.sense, v.rule = commits(chancery.Intent), "commissive.united"
	}
	return v
}

// unitedBehind judges the resolve in which those who speak are told, behind a comma, to
// be united: "met in Oslo, more united than ever in our determination to".
func (s *sentence) unitedBehind() (verdict, bool) {
	main := s.main()
	if main == nil || !main.subject.kind.binds() || s.speaks.organ {
		return verdict{}, false
	}
	for k := main.end; k < len(s.words) && k < main.end+farthestDeed; k++ {
		if s.words[k].Norm != "united" || s.at(k-1).Norm != "," && !(s.at(k-1).Norm == "more" && s.at(k-2).Norm == ",") {
			continue
		}
		for j := k + 1; j < k+5; j++ {
			if s.at(j).Norm == "in" && s.at(j+1).Norm == "our" && s.at(j+2).undertakes() {
				n := s.at(j + 2).noun
				c, to := s.complement(j + 3)
				return verdict{sense: n.doing, rule: "noun." + n.lemma, lemma: n.lemma, at: k, end: j + 3, object: to, pred: 0}, c == "to"
			}
		}
		break
	}
	return verdict{}, false
}

// confirmsWork reports whether those who speak say again, at word at, what they are
// at: "reaffirm our ongoing efforts to", "confirmed their close cooperation on".
func (s *sentence) confirmsWork(p *predicate, at int) bool {
	switch p.lemma() {
	case "reaffirm", "affirm", "confirm", "reiterate":
	default:
		return false
	}
	if !s.at(at).is(isPoss) || !s.refersBack(s.at(at)) {
		return false
	}
	for k := at + 1; k < at+5 && s.at(k).Kind == token.Word || s.at(k).Norm == "-"; k++ {
		w, next := s.at(k), s.at(k+1)
		if w.noun != nil || w.is(isPrep|isTo|isThat|isCoord) {
			return false
		}
		if atWork.Has(w.Norm) {
			return next.is(isPrep|isTo) && next.Norm != "of"
		}
	}
	return false
}

// atWork are nouns of what one is at.
var atWork = list("at work")

// decidedBefore reads, at word at, the decision to act that who speaks says
// again: "reaffirm our decision to close the port".
func (s *sentence) decidedBefore(at int) (sense, int, bool) {
	if v := s.at(at - 1).verb; v != nil && (v.lemma == "convey" || v.lemma == "communicate" || v.lemma == "declare") {
		for k := at + 1; k < at+5; k++ {
			if s.at(k).Norm != "decision" || !s.owned(at, k, possessed) {
				continue
			}
			c, to := s.complement(k + 1)
			return commits(s.weight(to)), to, c == "to" // "conveyed his Government's decision to open"
		}
	}
	if !s.repeatsDecision(at) {
		return sense{}, 0, false
	}
	c, to := s.complement(at + 2)
	if c != "to" || s.at(to).verb == nil || s.at(to).verb.force("np") == decision {
		return sense{}, 0, false
	}
	return commits(chancery.Intent), to, true
}

// repeatsDecision reports whether those who speak say again, at word at, what they have
// decided: "reaffirmed their decision".
func (s *sentence) repeatsDecision(at int) bool {
	v := s.at(at - 1).verb
	if v == nil || v.lemma != "reaffirm" && v.lemma != "reiterate" && v.lemma != "reconfirm" {
		return false
	}
	if n := s.at(at + 1).Norm; n != "decision" && n != "agreement" {
		return false
	}
	return s.at(at).is(isPoss) && s.refersBack(s.at(at))
}

// counted reports whether the noun phrase at word at tells how many or how much.
func (s *sentence) counted(at int) bool {
	w := s.at(at)
	return w.Kind == token.Number || w.is(isQuant) && !w.is(isForeign) || w.begins(anAmount) || currencySigns.Has(w.Norm)
}

// resolves are nouns of what is shared by being resolved on.
var resolves = list("resolves")

// givingVoice are verbs that give voice to what is felt, whoever feels it.
var givingVoice = list("giving voice")

// withFeeling reads "with concern", "with deep regret", "with appreciation"
// behind a verb whose group ends at i.
func (s *sentence) withFeeling(i int) (sense, int, bool) {
	j := s.past(i)
	if s.at(j).Norm == "," {
		j = s.past(j + 1)
	}
	if s.at(j).Norm != "with" {
		return sense{}, 0, false
	}
	for k := j + 1; k < len(s.words) && k < j+5; k++ {
		if reliefs.Has(s.words[k].Norm) {
			return isWelcome, k + 1, true
		}
		if n := s.words[k].noun; n != nil {
			if n.having.act == chancery.Welcome && s.andWithConcern(k+1) {
				return isCondemnation, k + 1, true
			}
			if n.having.act == chancery.Condemnation || n.having.act == chancery.Welcome {
				return n.having, k + 1, true
			}
			if s.at(k + 1).is(isCoord) { // "with interest and appreciation"
				continue
			}
			return sense{}, 0, false
		}
		if s.words[k].is(isDet | isPrep) {
			break
		}
	}
	return sense{}, 0, false
}

// reliefs are nouns of being glad that have other senses, too.
var reliefs = list("reliefs")

// andWithConcern reports whether "and with concern" or the like follows word i:
// of two feelings the disapproval counts.
func (s *sentence) andWithConcern(i int) bool {
	for k := i; k+2 < len(s.words) && k < i+farthest; k++ {
		if !s.words[k].is(isCoord) || s.at(k+1).Norm != "with" {
			continue
		}
		for j := k + 2; j < k+5; j++ {
			if n := s.at(j).noun; n != nil {
				return n.having.act == chancery.Condemnation
			}
		}
	}
	return false
}

// undoes reports whether the noun at word k is of what is done by being announced.
func (s *sentence) undoes(k int) bool {
	n := s.at(k).Norm
	return n == "memorandum" || s.at(k+1).Norm == "of" && undoings.Has(n)
}

// announced judges what an issuer announces here: money, a decision to act, a beginning.
func (s *sentence) announced(p *predicate, v verdict, at int) (verdict, bool) {
	end := s.until(p)
	if s.at(at).is(isThat) {
		return v, true // the clause decides
	}
	if p.form != pastForm && !p.perfect && s.at(at).is(isDet) && s.undoes(at+1) {
		v.sense, v.rule = isDecision, "decision.announce" // "announces the termination of its quota"
		return v, true
	}
	if p.subject.kind.binds() && s.sums && s.worthAt(at, end) {
		v.sense, v.rule = commits(chancery.Firm), "commissive.announce"
		return v, true
	}
	for k := at; k < end && k < at+24; k++ {
		w := &s.words[k]
		if w.has(ingForm) && w.verb != nil && !s.at(k-1).is(isDet|isPoss) {
			return v, true
		}
		if w.Norm == "decision" || w.noun != nil && w.noun.doing.act == chancery.Commitment && w.noun.lemma != "support" {
			if c, to := s.complement(k + 1); c == "to" || c == "toing" {
				v.sense, v.rule, v.object = commits(chancery.Firm), "commissive.announce", to
				return v, true
			}
		}
		if w.noun != nil && w.noun.lemma == "intention" && s.at(k-1).is(isPoss) && s.at(k+1).Norm == "for" {
			v.sense, v.rule, v.object = commits(chancery.Intent), "commissive.announce", k+2 // "our intention for a treaty"
			return v, true
		}
		if s.moneyAt(k) || s.sums && s.at(k-1).Norm == "of" && s.counted(k) {
			v.sense, v.rule = commits(chancery.Firm), "commissive.announce"
			return v, true
		}
		if w.is(isTo) && s.at(k+1).Norm == "be" && s.at(k+2).has(partForm) && s.at(k+2).verb != nil && s.at(k+2).verb.action != "" && s.figures {
			v.sense, v.rule, v.object = commits(chancery.Firm), "commissive.announce", k+2 // "a study to be finished by May"
			return v, true
		}
		if nounAction[w.Norm] == concrete {
			v.sense, v.rule = isDecision, "decision.announce"
			return v, true
		}
	}
	if p.form != pastForm && !p.perfect && s.newScheme(at) {
		v.sense, v.rule = isDecision, "decision.announce"
		return v, true
	}
	if p.form != pastForm && !p.perfect && (s.at(at).Norm == "our" || s.at(at).Norm == "the" && s.at(at+1).Upper) {
		v.sense, v.rule = isDecision, "decision.announce"
	}
	return v, true
}

// worthAt reports whether it is told in [a, b) how much what is announced is worth: "an
// initiative worth $60 million".
func (s *sentence) worthAt(a, b int) bool {
	b = min(b, a+24)
	if s.at(b).Norm == "amounting" {
		b = min(b+6, len(s.words))
	}
	for k := a + 1; k < b; k++ {
		if s.moneyAt(k) && (amounts.Has(s.at(k-1).Norm) || s.within(k-3, k, "amounting")) {
			return true
		}
	}
	return false
}

// amounts are words before how much what is announced is worth.
var amounts = list("amounts")

// undoings are nouns of what is brought to an end by announcing it.
var undoings = list("undoings")
