package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// ofScheme judges what those who speak have running or under way.
func (s *sentence) ofScheme(p *predicate) (verdict, bool) {
	switch {
	case s.upAndRunning(p):
		return s.verdict(p, commits(chancery.Firm), "commissive.running"), true
	case s.beingSetUp(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.under-way"), true
	}
	return verdict{}, false
}

// headedBy reports whether it is told who will lead what those who speak set up: "The
// task force will be chaired by an officer of".
func (s *sentence) headedBy(p *predicate) bool {
	if p.modal != "will" || p.neg || s.speaks.organ || !leading.Has(p.lemma()) {
		return false
	}
	if p.subject.kind != body && p.subject.kind != scheme && !p.subject.event || !s.theirs(p) || s.foreign(p.subject) {
		return false
	}
	by := s.past(p.end)
	return s.at(by).Norm == "by" && s.issuersAfter(by+1)
}

// leading are verbs of leading what is set up.
var leading = list("leading")

// beingSetUp reports whether something new, of the kind that those who speak hold and
// set up, is being set up: "A standing committee is being set up".
func (s *sentence) beingSetUp(p *predicate) bool {
	if !p.passive || p.verb == nil || p.neg || p.modal != "" || p.form == pastForm || p.perfect || !s.within(p.at, p.head, "being") {
		return false
	}
	if s.speaks.organ || s.agent(p) || !s.theirs(p) {
		return false
	}
	if first := s.at(p.subject.a); !first.indefinite() && first.Norm != "new" {
		return false
	}
	if !p.subject.deed && p.subject.kind != body && p.subject.kind != scheme {
		return false
	}
	return foundingVerbs.Has(p.verb.lemma) || p.lemma() == "set up" || p.lemma() == "prepare"
}

// upAndRunning reports whether what those who speak set up is said to work by a day:
// "A joint task group will be operational by 2023".
func (s *sentence) upAndRunning(p *predicate) bool {
	if p.modal != "will" || p.neg || !p.copula || !s.dated || s.foreign(p.subject) || !s.theirs(p) {
		return false
	}
	if p.subject.kind != body && p.subject.kind != scheme && !p.subject.deed {
		return false
	}
	for k := p.end; k < p.end+3; k++ {
		switch s.at(k).Norm {
		case "operational", "functional", "running":
			return true
		case "place":
			return s.at(k-1).Norm == "in"
		}
	}
	return false
}

// steers reports whether those whose policies the subject is say where they
// will keep them: "Fiscal policies will continue to support", "Our markets will
// remain open".
func (s *sentence) steers(p *predicate) bool {
	if p.neg || p.passive || !s.theirs(p) || s.foreign(p.subject) || s.at(p.subject.a).is(isPoss) && !p.subject.ours {
		return false
	}
	if p.lemma() == "continue" && !s.continuesDeed(p) {
		return false
	}
	switch norm := s.at(p.subject.head).Norm; {
	case norm == "policy", norm == "policies":
		return p.keepsCourse()
	case openedToOthers.Has(norm):
		return p.subject.ours && p.adj != nil && p.adj.lemma == "open"
	}
	return false
}

// setsCourse reports whether it is told what a policy is to do: "Fiscal policy is to keep
// debt low", where "The aim of the policy is to" tells only what it is there for.
func (s *sentence) setsCourse(p *predicate) bool {
	if !s.isTo(p) || p.form == pastForm || p.neg || p.passive || p.link != mainLink || !p.verb.deed() || s.speaks.organ {
		return false
	}
	head := s.at(p.subject.head).Norm
	return (head == "policy" || head == "policies") && s.theirs(p) && !s.foreign(p.subject)
}

// keepsCourse reports whether what policies do, or are to be, is for those who set them
// to say.
func (p *predicate) keepsCourse() bool {
	switch {
	case p.verb != nil:
		switch p.verb.lemma {
		case "continue", "focus", "remain", "stay":
			return true
		}
		return p.verb.force("to") == intent
	case p.adj != nil:
		return p.adj.lemma != "dangerous" && p.adj.lemma != "welcome"
	}
	return false
}

// openedToOthers are nouns of what a state opens or closes.
var openedToOthers = list("opened to others")

// continuesDeed reports whether what is continued is something one does on purpose.
func (s *sentence) continuesDeed(p *predicate) bool {
	c, at := s.complement(p.end)
	v := s.at(at).verb
	return c != "to" || s.at(at).Norm == "be" || v != nil && !v.ofItself()
}

// raised judges "A total of $2 million was pledged by participants", ours "Ours
// is a commitment to" and "Nothing will keep us from".
func (s *sentence) raised(p *predicate) (verdict, bool) {
	switch first := s.at(p.subject.a).Norm; {
	case first == "this" && s.thisWillBeDone(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.goes-on"), true
	case p.passive && p.lemma() == "pledge" && p.modal == "" && !p.perfect && s.sums && s.at(p.end).Norm == "by" && s.issuersAfter(p.end+1):
		return s.verdict(p, commits(chancery.Firm), "commissive.pledge"), true
	case s.decisionTaken(p):
		c, at := s.complement(p.end)
		if c != "to" {
			return verdict{}, false
		}
		return s.agreement(p, decide, c, at)
	case p.passive && p.lemma() == "reach" && p.modal == "" && !p.neg:
		return s.dealReached(p)
	case s.keptInForce(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.remain"), true
	case first == "ours" && p.copula && p.modal == "" && !p.neg && p.form != pastForm:
		at, k, ok := s.nominal(p.end, min(p.end+6, len(s.words)), plain)
		if !ok || k.act != chancery.Commitment {
			return verdict{}, false
		}
		v := s.verdict(p, k, "noun."+s.at(at).noun.lemma)
		v.end, v.object = at+1, at+1
		return v, true
	case p.modal == "will" && (p.lemma() == "remain" || p.copula) && !p.neg && s.onOurAgenda(p.end):
		return s.verdict(p, commits(chancery.Intent), "commissive.agenda"), true
	case first == "no" && s.noneGiven(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.none"), true
	case (first == "nothing" || first == "no") && p.modal == "will" && s.at(p.end).Norm == "us" && s.at(p.end+1).Norm == "from":
		return s.verdict(p, commits(chancery.Intent), "commissive.undeterred"), true
	}
	return verdict{}, false
}

// thisWillBeDone judges "This will be done by May" and "This will also be done", by nobody else.
func (s *sentence) thisWillBeDone(p *predicate) bool {
	if p.subject.b != p.subject.a+1 || p.modal != "will" || p.neg || p.link != mainLink {
		return false
	}
	done := s.at(p.head).Norm == "done" || p.copula && s.at(s.past(p.end)).Norm == "done"
	return done && !s.agent(p) && !s.doneBy(p)
}

// decisionTaken reports whether a decision to do something is told in the passive.
func (s *sentence) decisionTaken(p *predicate) bool {
	if !p.passive || p.modal != "" || p.neg || s.speaks.organ || p.lemma() != "take" && p.lemma() != "make" {
		return false
	}
	return s.at(p.subject.head).Norm == "decision" && s.at(p.end).is(isTo)
}

// keptInForce reports whether what those who speak do or have set is said to stay: "The
// embargo will remain in force".
func (s *sentence) keptInForce(p *predicate) bool {
	if p.modal != "will" || p.neg || p.lemma() != "remain" && p.lemma() != "stay" || s.at(p.end).Norm != "in" {
		return false
	}
	if next := s.at(p.end + 1).Norm; next != "force" && next != "place" {
		return false
	}
	head := s.at(p.subject.head).Norm
	return (p.subject.deed || bargains.Has(head) || nounAction[head] != "") && s.theirs(p)
}

// noneGiven reports whether it is told that nothing of a kind will be given or allowed.
func (s *sentence) noneGiven(p *predicate) bool {
	if !p.passive || p.modal != "will" || !withheld.Has(p.lemma()) || s.at(p.end).Norm == "from" {
		return false
	}
	return !s.agent(p) && !s.speaks.organ
}

// onOurAgenda reports whether what stands at word k is a place on the agenda of
// those who speak: "at the top of our agenda", "high on our agenda".
func (s *sentence) onOurAgenda(k int) bool {
	for j := k; j < len(s.words) && j < k+8; j++ {
		if s.words[j].Norm == "our" {
			return agendas.Has(s.at(j+1).Norm) || agendas.Has(s.at(j+2).Norm)
		}
	}
	return false
}

// agendas are nouns of what comes first for those who speak.
var agendas = list("agendas")

// withheld are verbs of what is given or allowed by those who can keep from it:
// "No further exports will be permitted".
var withheld = list("withheld")

// willTakePlace judges meetings that will take place, begin, convene.
func (s *sentence) willTakePlace(p *predicate) (verdict, bool) {
	if s.clock || s.othersForum(p.subject) {
		return verdict{}, false
	}
	switch {
	case p.verb.lemma == "take":
		if s.at(p.end).Norm != "place" {
			return verdict{}, false
		}
	case proceeding.Has(p.verb.lemma):
	default:
		if p.subject.kind != scheme || !s.schemeActs(p) || p.lemma() == "remain" && s.at(s.past(p.end)).indefinite() {
			return verdict{}, false
		}
	}
	return s.verdict(p, commits(s.weight(p.head)), "commissive.event"), true
}

// othersForum reports whether the subject is a forum with the name of an organisation of
// others.
func (s *sentence) othersForum(sub subject) bool {
	w := s.at(sub.head)
	if w.Norm != "forum" || !w.Upper || sub.head <= sub.a || !s.at(sub.head-1).Upper {
		return false
	}
	return !s.ownName(sub.a, sub.head)
}

// proceeding are verbs of what is begun or goes on.
var proceeding = list("proceeding")

// schemeActs reports whether a programme of the issuers does on their behalf
// what the verb says, or only has effects.
func (s *sentence) schemeActs(p *predicate) bool {
	if p.verb == nil {
		return false
	}
	next := s.at(p.end)
	switch first := s.at(p.subject.a).Norm; p.verb.lemma {
	case "provide":
		if s.anyWithin(p.end, p.end+5, providedEffects) {
			return false
		}
	case "go":
		if p.subject.ours || first == "work" || first == "preparations" {
			return s.deedBehind(p)
		}
	case "build":
		if (first == "this" || first == "these") && (next.Norm == "on" || next.Norm == "upon") {
			return false // what it comes after
		}
	case "support":
		if (first == "this" || first == "these") && !s.at(p.subject.head).Upper {
			return false // what it is good for
		}
	case "continue":
		if k := s.past(p.end + 1); next.is(isTo) && s.at(k).Norm == "do" && s.at(k+1).Norm == "so" {
			return false // "and will continue to do so"
		}
	}
	if schemeVerbs.Has(p.verb.lemma) {
		return true
	}
	return (p.verb.deed() || p.verb.force("to") == intent) && !brings.Has(p.verb.lemma)
}

// providedEffects are nouns of what a scheme provides by being there.
var providedEffects = list("provided effects")

// schemeVerbs are verbs of what a scheme does for those who have it.
var schemeVerbs = list("scheme verbs")

// brings are verbs of doing that, said of a programme, tell what comes of it.
var brings = list("brings")

// setUp is whether those who speak tell that they set up or lead, or will, a body or a scheme:
// "We agreed to set up a task force".
func (s *sentence) setUp() subjectKind {
	for k := range s.preds {
		p := &s.preds[k]
		if p.verb == nil || p.neg || p.link != mainLink {
			continue
		}
		if kind := p.subject.kind; s.speaks.parties && p.passive && foundingVerbs.Has(p.verb.lemma) && (kind == body || kind == scheme) {
			return kind // "A commission is hereby established"
		}
		if p.passive || !p.subject.kind.binds() {
			continue
		}
		c, at := s.complement(p.end)
		verb := p.verb
		if c == "to" {
			verb, at = s.at(at).verb, s.past(at+1)
			if s.at(at).Norm == "up" {
				at = s.past(at + 1)
			}
		}
		if (c == "to" || c == "np") && verb != nil && (foundingVerbs.Has(verb.lemma) || stages.Has(verb.lemma) || leading.Has(verb.lemma)) {
			if kind := s.foundedAt(at); kind != thing {
				return kind
			}
		}
	}
	return thing
}

// foundedAt is whether the one thing named from word k on is a body or a scheme.
func (s *sentence) foundedAt(k int) subjectKind {
	if !s.at(k).indefinite() && !s.at(k).is(isDet) {
		return thing
	}
	a := k
	for end := k + longestSaid; k < end && s.at(k+1).Kind == token.Word && !s.at(k+1).is(isPrep|isTo|isThat|isRel); k++ {
		if s.at(k+1).is(isCoord) && !(s.at(k).Upper && s.at(k+2).Upper) {
			break
		}
	}
	switch w := s.at(k); {
	case w.heading(bodyHead), s.theirsToSend(a, k):
		return body
	case w.heading(programmeHead):
		return scheme
	}
	return thing
}
