package act

import "github.com/chancery-archive/chancery/internal/chancery"

// promised judges what others promise: it is told, not undertaken.
func (s *sentence) promised(p *predicate) (verdict, bool) {
	if v, ok := s.given(p); ok {
		return v, true
	}
	if s.someOfThem(p) {
		if p.modal == "will" {
			return s.promise(p), true
		}
		c, at := s.complement(p.end)
		return s.forced(p, p.verb.force(c), c, at)
	}
	if s.hosts(p) {
		return s.verdict(p, commits(chancery.Firm), "commissive.hosts"), true
	}
	if p.subject.kind != other || p.neg || s.at(s.start).Norm == "if" || p.governor >= 0 && s.hopes(&s.preds[p.governor], p) {
		return verdict{}, false
	}
	if s.paysPrice(p) || p.verb != nil && remembering.Has(p.verb.lemma) {
		return verdict{}, false
	}
	if s.actsAlone(p) {
		return s.promise(p), true
	}
	if s.bindsItself(p) {
		c, at := s.complement(p.end)
		v, ok := s.forced(p, p.verb.force(c), c, at)
		return v, ok && v.act == chancery.Commitment
	}
	if s.willAct(p) || s.pledged(p) || s.saysAgain(p) {
		return s.reportsPromise(p), true
	}
	return verdict{}, false
}

// bindsItself reports whether states or their government, whoever else speaks, are told in the
// plain present to bind themselves: "Developed countries commit to raise". Who says so says
// it for them.
func (s *sentence) bindsItself(p *predicate) bool {
	sub := p.subject
	if p.link != mainLink || p.verb == nil || p.aux || p.form == pastForm || s.speaks.organ || sub.b <= sub.a || p.at != s.preds[0].at {
		return false
	}
	if w := s.at(sub.head); w.nation == 0 && !w.heading(stateHead) || !s.speaks.unknown && s.otherwiseNamed(sub) {
		return false
	}
	if s.saysAgain(p) {
		return true
	}
	c, _ := s.complement(p.end)
	return contracting.Has(p.verb.lemma) && p.verb.force(c) == firm
}

// actsAlone reports whether a state, or its government, is told in an undertaking standing alone
// what it will do: "Chad will readmit", "Chad announced that it would". Nobody else speaks there.
// What is only held, as elections are, is foretold.
func (s *sentence) actsAlone(p *predicate) bool {
	if !s.standsAlone() || p.passive || p.verb == nil || !p.verb.deed() || p.verb.lemma == "hold" {
		return false
	}
	lead := p
	switch {
	case p.link == mainLink && (p.modal == "will" || p.modal == "shall"):
	case p.link == embeddedLink && p.modal == "would" && p.governor == 0 && s.at(p.subject.a).Norm == "it":
		if lead = &s.preds[0]; lead.perfect || lead.verb == nil || !lettingKnow.Has(lead.verb.lemma) {
			return false
		}
	default:
		return false
	}
	sub := lead.subject
	if sub.a != s.start || lead.at != s.preds[0].at || !s.nationIn(sub.a, sub.b) {
		return false
	}
	w := s.at(sub.head)
	return w.nation != 0 || w.Norm == "government" || w.Norm == "governments" || stateService(w.Norm) && s.at(sub.head+1).Norm == "of"
}

// remembering are verbs of what others will think of one.
var remembering = list("remembering")

// willAct reports whether the clause is of what somebody will do.
func (s *sentence) willAct(p *predicate) bool { return p.wills() && !p.passive && p.verb.deed() }

// pledged reports whether it is told of others that they pledge something or, of
// states, that they agree to it.
func (s *sentence) pledged(p *predicate) bool {
	if p.verb == nil || p.modal != "" || p.passive {
		return false
	}
	if p.verb.lemma == "announce" && p.subject.b > p.subject.a && s.at(p.subject.a).Upper {
		return s.sums && s.sumIn(p.end, p.end+8) || s.plansAt(p.end)
	}
	switch p.verb.lemma {
	case "plan":
		if !p.perfect && p.form != pastForm && s.next(p.end) == "to" {
			return true
		}
	case "agree":
		if s.next(p.end) == "to" && s.nationIn(p.subject.a, p.subject.b) {
			return true
		}
	}
	return promising.Has(p.verb.lemma)
}

// plansAt reports whether a noun of promising and what is promised are named at word k:
// "plans to build".
func (s *sentence) plansAt(k int) bool {
	for j := k; j < k+4; j++ {
		if s.at(j).begins(aPledge) {
			return s.next(j+1) == "to"
		}
	}
	return false
}

// promising are verbs of binding oneself.
var promising = list("promising")

// given judges what somebody pledges where donors meet: "Chad pledged €3 million",
// "The Bank announced $10 million". Whoever gives there takes part.
func (s *sentence) given(p *predicate) (verdict, bool) {
	if !s.speaks.pledging && !s.announcesHere(p) || p.subject.kind != other || p.link != mainLink || p.neg || p.passive || p.verb == nil {
		return verdict{}, false
	}
	if p.modal == "will" && s.sums && s.nationIn(p.subject.a, p.subject.b) && p.verb.deed() && s.sumIn(p.end, p.end+12) {
		return s.verdict(p, commits(chancery.Firm), "commissive.given"), true
	}
	if p.modal != "" || p.perfect || p.progressive || !s.donor(p.subject) || s.givenBefore(p) {
		return verdict{}, false
	}
	c, at := s.complement(p.end)
	switch {
	case pledging.Has(p.verb.lemma):
		return s.forced(p, p.verb.force(c), c, at)
	case p.verb.lemma == "announce", p.verb.lemma == "offer":
		v := s.verdict(p, commits(chancery.Firm), "commissive.given")
		v.object = at
		return v, c == "np" && s.sums && s.sumIn(at, at+10)
	}
	return verdict{}, false
}

// announcesHere reports whether a state, of several that met and are not all named, is told to
// have announced what it gives.
func (s *sentence) announcesHere(p *predicate) bool {
	return s.oneAmongMany(p) && p.verb.lemma == "announce" && p.form == pastForm && !p.perfect && s.nationIn(p.subject.a, p.subject.b)
}

// otherwiseNamed reports whether states are told from those who speak by a name of theirs:
// "the African States".
func (s *sentence) otherwiseNamed(sub subject) bool {
	for k := sub.a + 1; k < sub.head; k++ {
		if w := s.at(k); w.Upper && w.nation == 0 && w.heads == 0 {
			return true
		}
	}
	return false
}

// donor reports whether the subject is a state or a body that gives, of all who are
// spoken of where donors meet.
func (s *sentence) donor(sub subject) bool {
	head := s.at(sub.head)
	return head.heading(stateHead) || donorBodies.Has(head.Norm) || s.nationIn(sub.a, sub.b)
}

// donorBodies are nouns of bodies that give.
var donorBodies = list("donor bodies")

// givenBefore reports whether what is told was pledged before this meeting.
func (s *sentence) givenBefore(p *predicate) bool {
	return s.bygone(p) || s.within(p.end, len(s.words), "last") || s.within(p.end, len(s.words), "previous")
}

// pledging are verbs of promising money.
var pledging = list("pledging")

// someOfThem reports whether it is told of some of those who met what they pledge: the
// undertaking of a few is theirs. "Several ministers pledged to", "Other participants will".
func (s *sentence) someOfThem(p *predicate) bool {
	if !s.oneAmongMany(p) || p.modal != "" && p.modal != "will" || p.neg || p.perfect || p.passive {
		return false
	}
	sub := p.subject
	if sub.head != sub.a+1 || sub.b != sub.head+1 || !someOrMany.Has(s.at(sub.a).Norm) || !s.at(sub.head).heading(speakerHead) {
		return false
	}
	if p.modal == "will" {
		return delegates.Has(s.at(sub.head).Norm) && (p.verb.deed() || p.verb.lemma == "consider") && s.at(sub.head).Norm != "leaders"
	}
	switch p.verb.lemma {
	case "pledge", "commit", "undertake":
		return !s.bygone(p)
	}
	return false
}

// oneAmongMany reports whether the main clause is of somebody, not of those who speak
// together, where more than two have met and no organ or minister alone speaks.
func (s *sentence) oneAmongMany(p *predicate) bool {
	return p.subject.kind == other && p.link == mainLink && p.verb != nil && !s.speaks.organ && !s.speaks.bilateral && !s.speaks.alone
}

// someOrMany are words of a part of those who met.
var someOrMany = list("some or many")

// hosts reports whether a state, of several that are not all named, is said to take on
// what is for those who meet: "Chad agreed to host the next session", "Finland, as
// the incoming Chair, will".
func (s *sentence) hosts(p *predicate) bool {
	if !s.oneAmongMany(p) || p.neg || p.passive || p.perfect || s.speaks.parties || !s.nationIn(p.subject.a, p.subject.b) {
		return false
	}
	if s.asChair(p) {
		return true
	}
	doing := p.head
	if p.modal == "" && p.lemma() == "agree" || p.lemma() == "offer" {
		c, at := s.complement(p.end)
		if c != "to" {
			return false
		}
		doing = at
	} else if !p.wills() {
		return false
	}
	v := s.at(doing).verb
	return v != nil && hosting.Has(v.lemma) && s.meetingOfOurs(doing+1)
}

// hosting are verbs of having others come to a meeting.
var hosting = list("hosting")

// asChair reports whether a state will act as the one that has the chair.
func (s *sentence) asChair(p *predicate) bool {
	end := p.subject.b
	if p.modal != "will" || s.at(end).Norm != "," || s.at(end+1).Norm != "as" || !p.verb.deed() {
		return false
	}
	return s.anyWithin(end+2, p.at, chairs) || s.within(end+2, p.at, "host")
}

// meetingOfOurs reports whether a meeting of those who speak is named from word k on:
// "the next session".
func (s *sentence) meetingOfOurs(k int) bool {
	told := false
	for end := k + 7; k < end; k++ {
		told = told || ofOurMeetings.Has(s.at(k).Norm)
		if s.at(k).heading(eventHead) {
			return told
		}
	}
	return false
}

// ofOurMeetings are words that tell which meeting of those who speak is meant.
var ofOurMeetings = list("of our meetings")

// saysAgain reports whether others say what they are resolved to do: "Kenya reaffirmed
// its commitment to deploy".
func (s *sentence) saysAgain(p *predicate) bool {
	if p.verb == nil || p.modal != "" || p.passive || p.link == relativeLink || !s.at(s.past(p.end)).is(isPoss) {
		return false
	}
	if p.verb.force("np") != express && p.verb.force("that") != announce && !othersSay.Has(p.verb.lemma) {
		return false
	}
	at, k, ok := s.nominal(p.end, min(p.end+6, len(s.words)), possessed)
	return ok && k.act == chancery.Commitment && k.strength >= chancery.Intent && s.next(at+1) == "to"
}

// othersSay are verbs by which others say what they will do.
var othersSay = list("others say")

// hearsay reports whether the clause is what others say that they will do: "The rebels
// claim that they will", "Business leaders said they would".
func (s *sentence) hearsay(p *predicate) bool {
	if p.link != adverbLink && p.link != embeddedLink || p.neg || !s.willAct(p) || !s.ofThemselves(p.subject) {
		return false
	}
	if p.governor >= 0 {
		if g := &s.preds[p.governor]; g.subject.kind == other && g.verb != nil && othersSay.Has(g.verb.lemma) {
			return true
		}
	}
	before := p.subject.a - 1
	if s.at(before).is(isThat) {
		before--
	}
	return othersSay.Has(s.at(before).Norm) && !s.at(before-1).is(isTo)
}

// ofThemselves reports whether others speak of themselves or of their government as the
// subject: "they", "its government".
func (s *sentence) ofThemselves(sub subject) bool {
	if sub.kind != other && sub.kind != expletive && sub.kind != thing {
		return false
	}
	switch first := s.at(sub.a).Norm; first {
	case "their", "its", "his", "her":
		return s.at(sub.head).heading(stateHead)
	default:
		return personal.Has(first)
	}
}

// assured reports whether the clause p is what somebody else gave assurances of:
// "the word given by both states that they would".
func (s *sentence) assured(p *predicate) bool {
	if !p.wills() || s.at(p.subject.a-1).Norm != "that" {
		return false
	}
	if !personal.Has(s.at(p.subject.a).Norm) {
		return false
	}
	for k := p.subject.a - 2; k > s.start+1 && k > p.subject.a-farthestDeed; k-- {
		switch s.words[k].Norm {
		case "by":
			if s.at(k-1).Norm == "given" || s.at(k-1).Norm == "made" {
				n := s.at(k - 2).noun
				return n != nil && n.doing.act == chancery.Commitment || assurances.Has(s.at(k-2).Norm)
			}
		case ",", ";":
			return false
		}
	}
	return false
}

// assurances are nouns of promising that say nothing of resolve.
var assurances = list("assurances")

// reportsPromise is the verdict on what others promise.
func (s *sentence) reportsPromise(p *predicate) verdict {
	v := s.verdict(p, isAssertion, "assert.promised")
	v.reported = true
	return v
}
