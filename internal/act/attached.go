package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// owedByOthers reports whether a clause about what is promised tells what others are asked
// for or ought to do: "the talks, which should be closed by 2030".
func (s *sentence) owedByOthers(p *predicate) bool {
	if p.link != relativeLink || p.subject.kind.binds() {
		return false
	}
	if p.modal != "" && obliges(p.modal) && p.modal != "shall" && !s.isTo(p) {
		return true
	}
	return p.passive && requesting.Has(p.lemma())
}

// expectedOf reports whether a clause tells what is expected of the thing that is promised:
// "the centre, which is planned to be at work by 2030".
func (s *sentence) expectedOf(p *predicate) bool {
	return p.passive && p.modal == "" && p.form != pastForm && scheduled.Has(s.at(p.head).Norm)
}

// openedThen reports whether a clause tells when the thing that the issuers undertake to
// make will be there: "build a bridge, which will open in 2030", not when an event is held.
func (s *sentence) openedThen(v verdict, p *predicate) bool {
	if p.link != relativeLink || p.neg || p.modal != "will" && p.modal != "shall" && !s.isTo(p) || p.subject.kind.binds() {
		return false
	}
	if v.strength < chancery.Intent || timed().lists("convoked", p.lemma()) || s.clauseIn(p.end, p.end+farthestUnit) {
		return false
	}
	if s.anyEvent(max(v.at+1, p.at-farthestUnit-1), p.at) {
		return false
	}
	return comingAbout.Has(p.lemma()) || p.passive && doneWith.Has(p.lemma())
}

// dueThen reports whether the infinitive at word k tells what is to be done with what the
// issuers undertake to make: "draw up a plan, to be adopted in 2030".
func (s *sentence) dueThen(v verdict, k int) bool {
	w := s.at(k)
	if v.strength < chancery.Intent || w.verb == nil || s.at(k-1).Norm != "be" || !s.at(k-2).is(isTo) {
		return false
	}
	if !comingAbout.Has(w.verb.lemma) && !doneWith.Has(w.verb.lemma) {
		return false
	}
	return !s.anyEvent(max(v.at+1, k-farthestUnit-2), k-2)
}

// anyEvent reports whether an event or a meeting stands in [a, b).
func (s *sentence) anyEvent(a, b int) bool {
	for k := a; k < b; k++ {
		if s.at(k).heading(eventHead) || s.meeting(k) {
			return true
		}
	}
	return false
}

// comingAbout are verbs of what things do once they are there; doneWith those of what is done
// to them then.
var comingAbout, doneWith = list("coming about"), list("done with")

// hopedFor reports whether a limit at word b is one of what is only hoped for, behind word a:
// "and hope that the talks can be closed by May".
func (s *sentence) hopedFor(a, b int) bool {
	for k := b - 1; k > a && k > b-farthestDeed; k-- {
		switch w := &s.words[k]; {
		case w.Norm == ";":
			return false
		case hoping.Has(w.Norm) && (s.at(k+1).is(isThat) || !s.at(k-1).is(isDet|isPoss)): // not "the trust fund"
			return !s.at(k + 1).is(isTo)
		}
	}
	return false
}

// hoping are words of hoping, and of trusting that something will be.
var hoping = list("hoping")

// causesIn reports whether the participle at word k tells what those who promise will see
// or have done: "see the talks concluded in 2030".
func (s *sentence) causesIn(v verdict, k int) bool {
	for j := k - 1; j >= v.at && j > k-3*farthestUnit; j-- {
		switch w := s.at(j); {
		case w.Kind == token.Mark && w.Norm != "-", w.is(isThat | isRel | isModal):
			return false
		case w.verb != nil && w.has(baseForm) && causing.Has(w.verb.lemma):
			return !w.is(isHave) || s.at(j-1).is(isTo|isModal)
		}
	}
	return false
}

// causing are verbs of seeing to it that something is done.
var causing = list("causing")
