package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// What those who issue a statement say will be, of a thing that is nobody else's and
// without a word of who does it, they will see done: "Help will be directed to", "The next
// phase will get under way in May", "The strategy will be ready by June".

// leftUnsaid reports whether the passive leaves unsaid who will do what it tells.
func (s *sentence) leftUnsaid(p *predicate) bool {
	if p.link != mainLink || !p.wills() && !s.isTo(p) || s.doneBy(p) || !s.nobodysElse(p) {
		return false
	}
	if p.neg && !permitting.Has(p.verb.lemma) || s.notTheirs(p.end, p.verb.lemma) {
		return false
	}
	return !outcomes.Has(p.verb.lemma)
}

// heldByThem reports whether the subject is of the kind that those who speak hold, set and
// give, or one that was spoken of before: not "a hotel".
func (s *sentence) heldByThem(sub subject) bool {
	if !s.at(sub.a).indefinite() || sub.deed || sub.event || sub.kind == scheme {
		return true
	}
	return s.anyWithin(sub.a, sub.b, levers)
}

// nobodysElse reports whether what is told to come is not somebody else's matter, nor a
// change that was spoken of before, nor hedged. One government that speaks alone has rules
// of its own.
func (s *sentence) nobodysElse(p *predicate) bool {
	if s.speaks.organ || s.speaks.rules {
		return false
	}
	if p.neg && p.verb != nil && permitting.Has(p.verb.lemma) {
		return s.theirs(p) && !s.foreign(p.subject) // "Differences will not be allowed to"
	}
	switch s.at(p.subject.a).Norm {
	case "this", "that", "these", "those", "such":
		if !s.at(p.subject.head).heading(deedHead | programmeHead | eventHead) {
			return false
		}
	}
	sub := p.subject
	switch head := s.at(sub.head); {
	case ownCourse.Has(head.Norm), strifes.Has(head.Norm), troubles.Has(head.Norm), head.is(isQuant):
		return false
	case extents.Has(head.Norm) && s.at(sub.head+1).Norm == "of" && !s.lever(sub):
		return false
	}
	return s.theirs(p) && !s.foreign(p.subject) && !s.hedgedFuture(p)
}

// ownCourse are nouns of what begins and goes on by itself.
var ownCourse = list("own course")

// outcomes are verbs of what comes of things, though it is told in the passive.
var outcomes = list("outcomes")

// unlistedDone reports whether a thing that is nobody else's will be done something to by a
// verb that the tables do not know: "will be processed".
func (s *sentence) unlistedDone(p *predicate) bool {
	if p.modal != "will" || !p.copula || p.neg || p.link != mainLink || !s.nobodysElse(p) {
		return false
	}
	return s.unlistedPassive(p) && !s.doneBy(p)
}

// comesAbout reports whether a thing that is nobody else's is told to begin, to go on
// again or to be there to be used: "will get under way", "is to open", "will be in place".
func (s *sentence) comesAbout(p *predicate) bool {
	if p.link != mainLink || p.neg || p.perfect || p.passive || p.modal != "will" && !s.isTo(p) || p.form == pastForm && s.isTo(p) {
		return false
	}
	if s.clock || !s.nobodysElse(p) || !s.heldByThem(p.subject) {
		return false
	}
	if p.verb == nil {
		return s.willBeReady(p)
	}
	k := s.past(p.end)
	switch p.verb.lemma {
	case "become":
		return readied.Has(s.at(k).Norm) || s.at(k).is(isDet) && recurring.Has(s.at(k+1).Norm)
	case "take":
		return s.at(k).Norm == "place"
	case "get":
		return s.at(k).Norm == "under" || s.at(k).Norm == "underway" || s.at(k).Norm == "going"
	case "go":
		return s.at(k).Norm == "ahead" || s.at(k).Norm == "live" || s.at(k).Norm == "into" && broughtInto.Has(s.at(k+1).Norm)
	case "come", "enter":
		return s.at(k).Norm == "into" && broughtInto.Has(s.at(k+1).Norm)
	}
	return comings.Has(p.verb.lemma) && (s.figures || s.at(k).Kind != token.Word || s.at(k).is(isPrep|isAdv|isSub))
}

// willBeReady reports whether a thing will be there to be used.
func (s *sentence) willBeReady(p *predicate) bool {
	if p.adj != nil {
		return readied.Has(p.adj.lemma)
	}
	k := s.past(p.end)
	if !p.copula {
		return false
	}
	if s.at(k).Norm == "the" && s.at(k+1).Norm == "subject" && s.at(k+2).Norm == "of" {
		return s.anyWithin(k+3, k+7, talks) || s.anyWithin(k+3, k+7, considering)
	}
	return readied.Has(s.at(k).Norm) || s.at(k).Norm == "in" && s.at(k+1).Norm == "place" && s.at(k+2).Norm != "of"
}

// considering are nouns of what is done with a matter that is taken up.
var considering = list("considering")

var (
	comings   = list("comings")   // verbs of what is made to begin or to go on again
	readied   = list("readied")   // adjectives of what is there to be used
	recurring = list("recurring") // adjectives of what is there to stay or to come again
)

// hostedFor reports whether a meeting of those who speak is told to be held by a state:
// "The tenth session will be hosted by Chad".
func (s *sentence) hostedFor(p *predicate) bool {
	if p.link != mainLink || !p.passive || p.neg || p.modal != "will" || p.lemma() != "host" || s.speaks.organ || !p.subject.event {
		return false
	}
	ordinal := s.at(p.subject.a + 1)
	told := ordinal.Kind == token.Number || seriesCounts.Has(ordinal.Norm) || s.meetingOfOurs(p.subject.a+1)
	return s.at(p.subject.a).is(isDet) && told && s.theirs(p)
}

// seriesCounts are words that count the meetings of a series.
var seriesCounts = list("series counts")

// comes is the verdict on what will come about.
func (s *sentence) comes(p *predicate) verdict {
	v := s.verdict(p, commits(s.weight(p.head)), "commissive.comes")
	v.object = p.head
	switch {
	case s.figures || s.dated:
		v.strength = chancery.Firm
	case p.verb == nil:
		v.strength = chancery.Intent
	}
	return v
}

// plannedThing judges what is planned, or due to begin, of what those who speak hold and set up:
// "A workshop is planned for the autumn", "The survey is due to start in May".
func (s *sentence) plannedThing(p *predicate) (verdict, bool) {
	if p.modal != "" || p.neg || p.perfect || p.form == pastForm || p.link != mainLink && !s.toldOthers(p) || !s.nobodysElse(p) {
		return verdict{}, false
	}
	sub := p.subject
	if !sub.event && !sub.deed && sub.kind != scheme && !starts.Has(s.at(sub.head).Norm) {
		return verdict{}, false
	}
	v := s.verdict(p, commits(chancery.Intent), "commissive.planned")
	k := s.past(p.end)
	if p.passive && p.lemma() == "plan" {
		return v, !s.agent(p) && s.figuresOrTime(k)
	}
	if p.copula && (s.at(k).Norm == "due" || s.at(k).Norm == "scheduled") {
		k++
	} else if !p.passive || p.lemma() != "schedule" {
		return verdict{}, false
	}
	begin := s.at(s.past(k + 1))
	return v, s.at(k).is(isTo) && begin.verb != nil && (comings.Has(begin.verb.lemma) || begin.Norm == "take" && s.within(k, k+5, "place"))
}

// starts are nouns of how something begins.
var starts = list("starts")

// figuresOrTime reports whether it is told when something is to be: by figures anywhere in the
// passage, or by what begins at word k.
func (s *sentence) figuresOrTime(k int) bool {
	return s.figures || s.at(k).is(isPrep) && s.at(k).Norm != "by"
}
