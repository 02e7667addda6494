package act

import "github.com/chancery-archive/chancery/internal/chancery"

var (
	toOurSorrow = list("to our sorrow") // adverbs that deplore what the sentence tells
	toOurJoy    = list("to our joy")    // adverbs that welcome it
)

// byOpening judges what is told with a word of how one takes it: "Regrettably, the port
// is shut", "To our dismay, …", "Mali, to its credit, …".
func (s *sentence) byOpening() (verdict, bool) {
	for k := s.start; k < len(s.words) && k < s.start+farthestLead; k++ {
		w := &s.words[k]
		opens := k == s.start || s.at(k-1).Norm == "," || k == s.start+1 && (s.at(k-1).is(isCoord|isAdv) || s.at(k-1).Norm == "yet")
		if !opens || s.hidden(k) {
			continue
		}
		act, end := chancery.Act(""), k+1
		switch shut := s.at(k+1).Norm == ","; {
		case shut && toOurSorrow.Has(w.Norm):
			act = chancery.Condemnation
		case shut && toOurJoy.Has(w.Norm):
			act = chancery.Welcome
		case w.is(isTo):
			act, end = s.toFeeling(k + 1)
		}
		if act != "" {
			return verdict{sense: sense{act: act}, rule: string(act) + ".opening", at: k, end: end, object: end, pred: -1}, true
		}
	}
	return verdict{}, false
}

// toFeeling is the act of what is told, behind "to" before word k, to be to somebody's
// credit or as somebody feels about it, and where that ends: "its great credit,", "the
// regret of all,".
func (s *sentence) toFeeling(k int) (chancery.Act, int) {
	if !s.at(k).is(isPoss) && s.at(k).Norm != "the" {
		return "", 0
	}
	for j := k + 1; j < k+5; j++ {
		w := s.at(j)
		shut := j + 1
		if s.at(k).Norm == "the" && s.at(shut).Norm == "of" {
			for shut < j+5 && s.at(shut).Norm != "," {
				shut++
			}
		}
		if s.at(shut).Norm != "," {
			continue
		}
		switch {
		case praises(w), w.Norm == "credit" && s.at(k).Norm != "the":
			return chancery.Welcome, j + 1
		case blames(w):
			return chancery.Condemnation, j + 1
		}
	}
	return "", 0
}

// minutedFeelings are verbs of praise and blame that minutes tell in the passive.
var minutedFeelings = list("minuted feelings")

// wasFelt reports whether minutes tell, in the passive and of nobody else, what those who
// met welcomed or deplored: "The dispatch of a ship was praised"; or whether it is said
// of what goes on: "Such help is appreciated".
func (s *sentence) wasFelt(p *predicate) (sense, bool) {
	if !p.passive || p.perfect || p.neg || p.modal != "" || p.verb == nil || !minutedFeelings.Has(p.verb.lemma) {
		return sense{}, false
	}
	if p.link != mainLink && p.link != embeddedLink || p.subject.kind.binds() || s.titled(p.subject.a, p.subject.head) >= 0 {
		return sense{}, false
	}
	if by := s.past(p.end); (s.at(by).Norm == "by" || s.doneBy(p)) && !s.onTheirPart(by) && !s.byAll(by+1) {
		return sense{}, false
	}
	if p.form == pastForm && (!s.onlyMeeting() || s.bygone(p) || s.at(p.subject.a).is(isPron) && p.subject.kind != expletive) {
		return sense{}, false
	}
	switch p.verb.force("np") {
	case condemn:
		return isCondemnation, true
	case welcome:
		return isWelcome, true
	}
	return sense{}, false
}

// byAll reports whether all who met are named at word k, behind "by".
func (s *sentence) byAll(k int) bool {
	w := s.at(k)
	return w.Norm == "all" || w.Norm == "both" || w.Norm == "many" || w.Norm == "several"
}
