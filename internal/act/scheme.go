package act

import "github.com/chancery-archive/chancery/internal/chancery"

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
	if p.modal != "will" || p.neg || s.speaks.organ || p.subject.kind != body && p.subject.kind != scheme && !p.subject.event || !s.theirs(p) || s.foreign(p.subject) {
		return false
	}
	switch p.lemma() {
	case "chair", "co-chair", "lead", "oversee":
	default:
		return false
	}
	by := s.past(p.end)
	return s.at(by).Norm == "by" && s.issuersAfter(by+1)
}

// beingSetUp reports whether something new, of the kind that those who speak hold and
// set up, is being set up: "A standing committee is being set up".
func (s *sentence) beingSetUp(p *predicate) bool {
	if !p.passive || p.verb == nil || p.neg || p.modal != "" || p.form == pastForm || p.perfect || !s.within(p.at, p.head, "being") || s.speaks.organ || s.agent(p) || !s.theirs(p) {
		return false
	}
	first := s.at(p.subject.a).Norm
	return (first == "a" || first == "an" || first == "new") && (p.subject.deed || p.subject.kind == body || p.subject.kind == scheme) && (foundingVerbs.Has(p.verb.lemma) || p.lemma() == "set up" || p.lemma() == "prepare")
}

// upAndRunning reports whether what those who speak set up is said to work by a day:
// "A joint task group will be operational by 2023".
func (s *sentence) upAndRunning(p *predicate) bool {
	if p.modal != "will" || p.neg || !p.copula || !s.dated || s.foreign(p.subject) || !s.theirs(p) || p.subject.kind != body && p.subject.kind != scheme && !p.subject.deed {
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
	if p.neg || p.passive || !s.theirs(p) || s.foreign(p.subject) || s.at(p.subject.a).is(isPoss) && !p.subject.ours || p.lemma() == "continue" && !s.continuesDeed(p) {
		return false
	}
	switch norm := s.at(p.subject.head).Norm; {
	case norm == "policy", norm == "policies":
		return p.verb != nil && (p.verb.force("to") == intent || p.verb.lemma == "continue" || p.verb.lemma == "focus") || p.adj != nil && p.adj.lemma != "dangerous" && p.adj.lemma != "welcome" || p.lemma() == "remain" || p.lemma() == "stay"
	case openedToOthers.Has(norm):
		return p.subject.ours && p.adj != nil && p.adj.lemma == "open"
	}
	return false
}

// openedToOthers are nouns of what a state opens or closes.
var openedToOthers = list("opened to others")

// continuesDeed reports whether what is continued is something one does on purpose.
func (s *sentence) continuesDeed(p *predicate) bool {
	c, at := s.complement(p.end)
	v := s.at(at).verb
	return c != "to" || s.at(at).Norm == "be" || v != nil && v.action != effect && v.action != state
}

// raised judges "A total of $2 million was pledged by participants", ours "Ours
// is a commitment to" and "Nothing will keep us from".
func (s *sentence) raised(p *predicate) (verdict, bool) {
	switch first := s.at(p.subject.a).Norm; {
	case first == "this" && p.subject.b == p.subject.a+1 && p.modal == "will" && !p.neg && p.link == mainLink && (s.at(p.head).Norm == "done" || p.copula && s.at(s.past(p.end)).Norm == "done") && !s.agent(p) && !s.doneBy(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.goes-on"), true
	case p.passive && p.lemma() == "pledge" && p.modal == "" && !p.perfect && s.sums && s.at(p.end).Norm == "by" && s.issuersAfter(p.end+1):
		return s.verdict(p, commits(chancery.Firm), "commissive.pledge"), true
	case p.passive && (p.lemma() == "take" || p.lemma() == "make") && p.modal == "" && !p.neg && s.at(p.subject.head).Norm == "decision" && s.at(p.end).is(isTo) && !s.speaks.organ:
		c, at := s.complement(p.end)
		if c != "to" {
			return verdict{}, false
		}
		return s.agreement(p, decide, c, at)
	case p.passive && p.lemma() == "reach" && p.modal == "" && !p.neg:
		return s.dealReached(p)
	case p.modal == "will" && (p.subject.deed || bargains.Has(s.at(p.subject.head).Norm) || nounAction[s.at(p.subject.head).Norm] != "") && !p.neg && (p.lemma() == "remain" || p.lemma() == "stay") && s.theirs(p) && s.at(p.end).Norm == "in" && (s.at(p.end+1).Norm == "force" || s.at(p.end+1).Norm == "place"):
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
	case first == "no" && p.passive && p.modal == "will" && withheld.Has(p.lemma()) && s.at(p.end).Norm != "from" && !s.agent(p) && !s.speaks.organ:
		return s.verdict(p, commits(chancery.Intent), "commissive.none"), true
	case (first == "nothing" || first == "no") && p.modal == "will" && s.at(p.end).Norm == "us" && s.at(p.end+1).Norm == "from":
		return s.verdict(p, commits(chancery.Intent), "commissive.undeterred"), true
	}
	return verdict{}, false
}

// onOurAgenda reports whether what stands at word k is a place on the agenda of
// those who speak: "at the top of our agenda", "high on our agenda".
func (s *sentence) onOurAgenda(k int) bool {
	for j := k; j < len(s.words) && j < k+8; j++ {
		if s.words[j].Norm == "our" {
			return s.at(j+1).Norm == "agenda" || s.at(j+1).Norm == "priorities" || s.at(j+2).Norm == "agenda" || s.at(j+2).Norm == "priorities"
		}
	}
	return false
}

// withheld are verbs of what is given or allowed by those who can keep from it:
// "No further exports will be permitted".
var withheld = list("withheld")

// willTakePlace judges meetings that will take place, begin, convene.
func (s *sentence) willTakePlace(p *predicate) (verdict, bool) {
	if w := s.at(p.subject.head); s.clock || w.Norm == "forum" && w.Upper && p.subject.head > p.subject.a && s.at(p.subject.head-1).Upper && !s.ownName(p.subject.a, p.subject.head) {
		return verdict{}, false // what bears the name is an organisation of others
	}
	switch {
	case p.verb.lemma == "take":
		if s.at(p.end).Norm != "place" {
			return verdict{}, false
		}
	case proceeding.Has(p.verb.lemma):
	default:
		if p.subject.kind != scheme || !s.schemeActs(p) {
			return verdict{}, false
		}
	}
	return s.verdict(p, commits(s.weight(p.head)), "commissive.event"), true
}

// proceeding are verbs of what is begun or goes on.
var proceeding = list("proceeding")

// schemeActs reports whether a programme of the issuers does on their behalf
// what the verb says, or only has effects.
func (s *sentence) schemeActs(p *predicate) bool {
	if p.verb == nil {
		return false
	}
	if p.verb.lemma == "provide" && (s.within(p.end, p.end+5, "opportunity") || s.within(p.end, p.end+5, "opportunities") || s.within(p.end, p.end+5, "means") || s.within(p.end, p.end+5, "basis")) {
		return false
	}
	if p.verb.lemma == "go" && (p.subject.ours || s.at(p.subject.a).Norm == "work" || s.at(p.subject.a).Norm == "preparations") {
		return s.deedBehind(p)
	}
	if first, next := s.at(p.subject.a).Norm, s.at(p.end).Norm; p.verb.lemma == "build" && (first == "this" || first == "these") && (next == "on" || next == "upon") {
		return false // what it comes after
	}
	if k := s.past(p.end + 1); p.verb.lemma == "continue" && s.at(p.end).is(isTo) && s.at(k).Norm == "do" && s.at(k+1).Norm == "so" {
		return false // "and will continue to do so"
	}
	if schemeVerbs.Has(p.verb.lemma) {
		return true
	}
	return (p.verb.deed() || p.verb.force("to") == intent) && !brings.Has(p.verb.lemma)
}

// schemeVerbs are verbs of what a scheme does for those who have it.
var schemeVerbs = list("scheme verbs")

// brings are verbs of doing that, said of a programme, tell what comes of it.
var brings = list("brings")
