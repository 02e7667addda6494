package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

var (
	opinions  = list("opinions")  // nouns of what one holds to be right
	holding   = list("holding")   // verbs of holding it
	remedied  = list("remedied")  // verbs of what anybody is asked to put right or to keep to
	undoubted = list("undoubted") // what there should be none of, which is no call
	echoing   = list("echoing")   // what voices that are joined say
	timely    = list("timely")    // what makes it time
	laidOn    = list("laid on")   // whose turn it is said to be
	peaceable = list("peaceable") // words of putting something right without force
	urgently  = list("urgently")  // adverbs of doing it now
)

// urged judges the clause p that tells what ought to be, under a verb or noun of
// holding it right: "are of the view that the siege should be lifted", "affirm that
// all states should".
func (s *sentence) urged(governor, p *predicate) (verdict, bool) {
	if !obliges(p.modal) || p.modal == "shall" || p.subject.ours || governor.neg {
		return verdict{}, false
	}
	for k := governor.end; k < p.subject.a; k++ {
		if w := &s.words[k]; w.is(isRel) && !w.is(isThat) {
			return verdict{}, false // what another text says
		}
	}
	held := s.holdsRight(governor, p)
	if !held && s.thatForce(governor) != agree {
		return verdict{}, false
	}
	ok := false
	deed := s.doneTo(p)
	switch passive := deed != "" || received(p); {
	case (p.subject.kind == other || p.subject.kind == body) && held:
		ok = !p.copula && (deed != "" || s.agentive(p))
	case held && p.modal == "should" && s.regulatedOnes(p.subject):
		ok = !p.copula && s.agentive(p) // "share the view that online platforms should"
	case p.subject.kind == other || p.subject.kind.binds():
	case !held: // what was agreed on is for those who agreed, but where anybody is meant
		ok = passive && p.subject.a == p.subject.head && remedied.Has(deed) && s.anyWithin(p.end, p.end+6, peaceable)
	case p.modal == "must" && p.copula && insisting.Has(governor.lemma()):
		ok = s.at(s.past(p.end)).indefinite()
	case passive && p.modal == "must" && p.neg && holding.Has(governor.lemma()):
	case passive:
		ok = p.modal == "must" || p.neg || s.at(p.subject.a).Norm == "no" || remedied.Has(deed) || s.atOnce(p.end) || s.leftToOthers(p)
	}
	return s.verdict(p, isCall, "call.embedded"), ok
}

// leftToOthers reports whether what must or should be done is told to be for others to do, who
// are named: "should be borne in equal parts by the banks".
func (s *sentence) leftToOthers(p *predicate) bool {
	if !p.passive || p.modal == "shall" || s.speaks.organ || !s.doneBy(p) {
		return false
	}
	by := s.wordAhead(p.end, p.end+farthestDeed, 0, func(w *word) bool { return w.Norm == "by" })
	return by >= 0 && !s.issuersAfter(by+1) && s.wordAhead(by+1, by+5, 0, isActor) >= 0
}

// regulatedOnes reports whether the subject is those whom those who govern set rules,
// whoever they are: "online platforms".
func (s *sentence) regulatedOnes(sub subject) bool {
	if sub.kind != thing && (sub.kind != scheme || s.at(sub.a).is(isDet|isPoss)) {
		return false
	}
	return regulated.Has(s.at(sub.head).Norm)
}

// doneTo is the verb of what is to be done to the subject or is to cease, also where its participle may
// be an adjective or the tables know no such verb: "should be resolved", "be attacked"; or "".
func (s *sentence) doneTo(p *predicate) string {
	if p.passive {
		return p.lemma()
	}
	if ceasing.Has(s.at(p.head).Norm) {
		return "end"
	}
	w := s.at(p.head)
	if w.Norm == "remain" && p.verb != nil { // "should remain frozen"
		if kept := s.at(p.end); kept.has(partForm) && kept.verb != nil && kept.verb.action == concrete {
			return kept.verb.lemma
		} else if kept.lexeme == unknown && strings.HasSuffix(kept.Norm, "ed") {
			return strings.TrimSuffix(kept.Norm, "ed")
		}
	}
	if p.adj != nil && w.has(partForm) && w.verb != nil && p.subject.kind != other {
		return w.verb.lemma
	}
	if w = s.at(s.past(p.end)); p.copula && p.adj == nil && strings.HasSuffix(w.Norm, "ed") && w.lexeme == unknown {
		return strings.TrimSuffix(w.Norm, "ed")
	}
	return ""
}

// ceasing are verbs of what is asked to stop, said of what goes on: "tests should cease".
var ceasing = list("ceasing")

// received reports whether the verb is one of being given something.
func received(p *predicate) bool { return p.lemma() == "receive" || p.lemma() == "enjoy" }

// holdsRight reports whether the governor says that those who speak hold the clause p
// right: "share the view that", "are of the opinion that", "affirm that".
func (s *sentence) holdsRight(governor, p *predicate) bool {
	if insisting.Has(governor.lemma()) {
		return true
	}
	if s.leftToOthers(p) || p.modal == "must" && p.subject.kind == other {
		return true
	}
	if v := governor.verb; v != nil && !governor.passive && holding.Has(v.lemma) && s.thatForce(governor) != agree {
		return true
	}
	return s.anyWithin(governor.end, min(p.subject.a, governor.end+farthestDeed), opinions)
}

// atOnce reports whether it is said soon behind word k to be urgent.
func (s *sentence) atOnce(k int) bool {
	for j := k; j < k+6; j++ {
		w := s.at(j).Norm
		if urgently.Has(w) {
			return true
		}
		switch w {
		case "soon":
			return s.at(j+1).Norm == "as" && s.at(j+2).Norm == "possible"
		case "without":
			return s.within(j, j+3, "delay")
		}
	}
	return false
}

// wereAsked reports whether minutes tell, in the past tense and of nobody else, what
// those who met asked of others: "Governments were invited to reply".
func (s *sentence) wereAsked(p *predicate) bool {
	if p.form != pastForm || p.perfect || p.link != mainLink || !s.onlyMeeting() || s.bygone(p) || s.agent(p) || s.at(p.end).Norm == "by" {
		return false
	}
	sub := p.subject
	if sub.b <= sub.a || sub.a != s.start || s.at(sub.a).is(isPron) {
		return false
	}
	return !s.nationIn(sub.a, sub.b) && s.titled(sub.a, sub.head) < 0
}

// onlyMeeting reports whether nothing is known to speak but a meeting, of which minutes tell.
func (s *sentence) onlyMeeting() bool {
	return !s.speaks.we && !s.speaks.organ && !s.speaks.parties && !s.speaks.alone
}

// wasEnacted reports whether minutes tell, in the passive, what those who met decided by
// saying so: "The agenda was adopted".
func (s *sentence) wasEnacted(p *predicate) bool {
	if !p.passive || p.modal != "" || p.neg || p.verb == nil || !enacting.Has(p.verb.lemma) {
		return false
	}
	return (p.subject.kind == thing || p.subject.kind == scheme) && s.wereAsked(p)
}

// enacting are verbs by which a meeting decides.
var enacting = list("enacting")

// timeFor judges "It is high time that the parties met", "It is now for Mali to", "This
// is not the time for anybody to": it is for others to act.
func (s *sentence) timeFor(p *predicate) (verdict, bool) {
	if s.timeCome(p) {
		return s.verdict(p, isCall, "call.time"), s.forOthersTo(p.end + 1)
	}
	first := s.at(p.subject.a).Norm
	if !p.copula || p.modal != "" || p.form == pastForm || p.link != mainLink && p.link != embeddedLink {
		return verdict{}, false
	}
	if first != "it" && first != "this" || p.subject.b > p.subject.a+1 {
		return verdict{}, false
	}
	k := s.past(p.end)
	if timely.Has(s.at(k).Norm) && !s.at(k).is(isPrep) {
		k++
	}
	if s.at(k).Norm == "the" || s.at(k).Norm == "a" {
		k++
	}
	switch w := s.at(k); {
	case w.Norm == "time" || w.Norm == "moment":
		k++
		if s.at(k).Norm == "that" && first == "it" {
			return s.verdict(p, isCall, "call.time"), !p.neg && !s.at(k+1).is(isWe) && s.at(k+1).Norm != "our"
		}
		if s.at(k).Norm != "for" {
			return verdict{}, false
		}
	case first != "it", !laidOn.Has(w.Norm), p.neg:
		return verdict{}, false
	case w.Norm == "for" && !s.within(p.at, k, "now") && (s.mayFollowOn(p) || s.theirsToChoose(k+1)):
		return verdict{}, false
	case w.Norm == "incumbent" || s.at(k+1).is(isTo):
		k++
	}
	return s.verdict(p, isCall, "call.time"), s.forOthersTo(k + 1)
}

// mayFollowOn reports whether what stands before the subject of p may belong to what is
// said of it: "how possible it is for".
func (s *sentence) mayFollowOn(p *predicate) bool {
	before := s.at(p.subject.a - 1)
	return p.subject.a > s.start && before.Kind == token.Word && !before.is(isThat|isCoord|isAdv)
}

// theirsToChoose reports whether it is a right, not a task, that whoever is named at word k
// is told to have: "for the people of Mali to choose", "for each country to decide".
func (s *sentence) theirsToChoose(k int) bool {
	for j := k; j < k+16; j++ {
		w := s.at(j)
		if choosers.Has(w.Norm) {
			return true
		}
		if w.is(isTo) {
			v := s.at(s.past(j + 1)).verb
			return v == nil || choices.Has(v.lemma)
		}
	}
	return true
}

var (
	choosers = list("choosers") // those who have a right to choose
	choices  = list("choices")  // verbs of choosing
)

// timeCome reports whether p says "The time has come for".
func (s *sentence) timeCome(p *predicate) bool {
	if p.lemma() != "come" || !p.perfect || p.neg || p.link != mainLink {
		return false
	}
	return s.at(p.subject.head).Norm == "time" && s.at(p.end).Norm == "for"
}

// forOthersTo reports whether at word k somebody else is named and, behind, an infinitive.
func (s *sentence) forOthersTo(k int) bool {
	for j := k; j < k+16; j++ {
		switch w := s.at(j); {
		case w.is(isTo):
			return j > k && s.next(j) == "to"
		case w.is(isWe | isModal | isBe), w.Norm == "us", w.Norm == "our", w.Norm == "me", w.Kind == token.Mark && w.Norm != "," && w.Norm != "-":
			return false
		}
	}
	return false
}

// echoes judges what those who speak say after others: "echo the call of the Council
// for a truce", "add our voice to those who demand".
func (s *sentence) echoes(p *predicate) (sense, bool) {
	switch p.lemma() {
	case "echo":
		voiced := func(w *word) bool { return w.noun != nil && w.noun.having.speaksOut() }
		if k := s.wordAhead(p.end, p.end+5, isPrep|isTo, voiced); k >= 0 {
			return s.at(k).noun.having, true
		}
		return sense{}, false
	case "add", "join", "lend", "raise":
	default:
		return sense{}, false
	}
	voice := s.wordAhead(p.end, p.end+4, 0, isVoice)
	if voice < 0 || !s.at(voice-1).is(isPoss) {
		return sense{}, false
	}
	for k := voice + 1; k < p.end+farthestDeed; k++ {
		w := s.at(k)
		switch {
		case w.noun != nil && w.noun.having.act == chancery.Call, echoing.Has(w.Norm):
			return isCall, true
		case w.noun != nil && w.noun.having.act == chancery.Condemnation, w.verb != nil && w.verb.force("np") == condemn:
			return isCondemnation, true
		}
	}
	return sense{}, false
}

func isVoice(w *word) bool { return w.Norm == "voice" || w.Norm == "voices" }

// someSay judges what some of those who met are told to have asked, deplored or
// praised: "Several delegations urged", "Many speakers voiced their alarm".
func (s *sentence) someSay(p *predicate) (verdict, bool) {
	sub := p.subject
	if sub.kind != other && sub.kind != thing || p.link != mainLink || p.modal != "" || p.neg || p.passive || p.verb == nil {
		return verdict{}, false
	}
	if s.speaks.organ || s.speaks.bilateral || s.speaks.alone || s.bygone(p) || !s.someOfThose(sub) || dissenting.Has(p.verb.lemma) {
		return verdict{}, false
	}
	c, at := s.complement(p.end)
	v, ok := s.forced(p, p.verb.force(c), c, at)
	return v, ok && v.speaksOut()
}

// someOfThose reports whether the subject is some of those who speak at a meeting.
func (s *sentence) someOfThose(sub subject) bool {
	return sub.b == sub.head+1 && sub.head == sub.a+1 && s.at(sub.a).is(isQuant) && delegates.Has(s.at(sub.head).Norm)
}

// dissenting are verbs of what some who met hold against the others.
var dissenting = list("dissenting")

// delegates are those who speak at a meeting.
var delegates = list("delegates")

// meets reports whether the phrase is the meeting that speaks, of which minutes tell
// what it noted and asked: "The meeting urged".
func (s *sentence) meets(a, b, head int) bool {
	if s.at(head).Norm != "meeting" || !s.justThe(a, b, head) || a != s.start || !s.onlyMeeting() {
		return false
	}
	v := s.at(s.past(b))
	return v.verb != nil && v.form&pastForm != 0 && (performs(v.verb) || v.verb.force("on") == agreed || v.verb.force("np") == decision)
}
