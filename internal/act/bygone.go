package act

import "github.com/chancery-archive/chancery/internal/token"

var (
	longSince  = list("long since")
	preceding  = list("preceding")
	undertaken = list("undertaken")
)

// farthestLead is how many words into a passage the time or the meeting may stand that
// it begins with.
const farthestLead = 8

// bygone reports whether p tells of a time before the statement, by what the
// passage begins with, what stands beside the verb, or the meeting it was done at.
func (s *sentence) bygone(p *predicate) bool {
	return s.beginsEarlier(p) || s.besideEarlier(p) || s.atNamedMeeting(p) || s.atLastMeeting(p) || s.ledByEarlier(p)
}

// toldEarlier reports whether p is in the past tense, of a time before the statement.
func (s *sentence) toldEarlier(p *predicate) bool { return p.form == pastForm && s.bygone(p) }

// lookedBack reports whether the clause p only tells what had been by then: "recalled
// that they agreed", "noting that Norway had decided".
func (s *sentence) lookedBack(p, governor *predicate) bool {
	if governor.lemma() == "remind" && p.perfect {
		return true // "Reminds Mali that the Council has called upon it to"
	}
	if p.form != pastForm {
		return false
	}
	switch governor.lemma() {
	case "recall":
		return true
	case "note", "take note":
		return p.perfect
	}
	return false
}

// beginsEarlier reports whether the passage begins with another time than that of the
// statement: "When we launched it, we committed to", "In May, we launched", "At that
// meeting, we decided".
func (s *sentence) beginsEarlier(p *predicate) bool {
	switch second, third := s.at(s.start+1), s.at(s.start+2); s.at(s.start).Norm {
	case "when":
		return p.form == pastForm
	case "in":
		return second.is(isMonth) && (third.Norm == "," || s.inOtherMonth(s.start)) && p.form == pastForm && p.modal == ""
	case "on":
		return s.onOtherDay(s.start) && p.form == pastForm && p.modal == ""
	case "at":
		if s.elsewhere(s.start) && s.at(p.subject.a).Norm != "i" && s.ofUsIn(p.subject) && p.form == pastForm && p.modal == "" {
			return true // "At Bergen a group of us promised"
		}
		if second.Norm == "our" && p.form == pastForm && p.modal == "" && s.lastTime(s.start+2, p.subject.a) {
			return true // "At our meeting last year"
		}
		return second.Norm == "that" && (third.Norm == "time" || third.Norm == "meeting")
	}
	return false
}

// lastTime reports whether "last" and a span of time stand in [a, b).
func (s *sentence) lastTime(a, b int) bool {
	for k := a; k+1 < b; k++ {
		if s.at(k).Norm == "last" && (s.at(k+1).begins(aTime) || seasons.Has(s.at(k+1).Norm)) {
			return true
		}
	}
	return false
}

// inOtherMonth reports whether "in" and the name of another month than the statement's,
// which may not be to come, stand at word k.
func (s *sentence) inOtherMonth(k int) bool {
	return s.at(k).Norm == "in" && s.month != 0 && s.otherMonth(k+1) && s.at(k+2).Kind != token.Number
}

// onOtherDay reports whether a day of another month than the statement's stands behind
// "on" at word k.
func (s *sentence) onOtherDay(k int) bool {
	if s.at(k).Norm != "on" || s.month == 0 {
		return false
	}
	if s.at(k+1).Kind == token.Number {
		return s.otherMonth(k+2) && s.at(k+3).Kind != token.Number
	}
	return s.otherMonth(k+1) && s.at(k+2).Kind == token.Number
}

// elsewhere reports whether a place that the title does not name stands behind "at" at
// word k: who says "we" tells so of an earlier meeting.
func (s *sentence) elsewhere(k int) bool {
	w := s.at(k + 1)
	if !s.speaks.we || s.at(k).Norm != "at" || w.Kind != token.Word || !w.Upper || w.heads != 0 || w.lexeme != unknown {
		return false
	}
	return !s.speaks.parts[w.Norm]
}

// longAgo reports whether the passage begins with how long ago it was done: "In Oslo a year
// ago, the countries set themselves".
func (s *sentence) longAgo(p *predicate) bool {
	return p.modal == "" && !p.perfect && p.form&pastForm != 0 && s.within(s.start, min(s.start+7, p.subject.a), "ago")
}

// ofUsIn reports whether the subject is "we", some "of us" or "our leaders".
func (s *sentence) ofUsIn(sub subject) bool {
	return s.at(sub.a).is(isWe) || s.at(sub.a).Norm == "our" || s.within(sub.a, sub.b, "us") || s.within(sub.b, sub.b+2, "us")
}

// besideEarlier reports whether a word beside the verb says that it was done before:
// "Norway recently announced", "we resolved then that", "agreed last year on".
func (s *sentence) besideEarlier(p *predicate) bool {
	if p.form == pastForm && (s.at(p.at-1).Norm == "recently" && !p.perfect || s.at(p.end).Norm == "then") {
		return true
	}
	if p.form == pastForm && !p.aux && p.verb != nil && s.atOtherMeeting(p) {
		return true
	}
	if v := p.verb; v != nil && p.form == pastForm && !p.perfect {
		if f := v.force("np"); (f == announce || f == decision) && s.endsEarlier(p) {
			return true
		}
	}
	next := s.at(p.end + 1)
	return s.preceding(p.end) && next.Kind == token.Word && !next.is(isPrep)
}

// atOtherMeeting reports whether a time or a place that is not the statement's follows the
// verb: "announced in May", "promised at Bergen".
func (s *sentence) atOtherMeeting(p *predicate) bool {
	if s.inOtherMonth(p.end) || s.onOtherDay(p.end) {
		return true
	}
	return s.elsewhere(p.end) && s.ofUsIn(p.subject)
}

// endsEarlier reports whether the clause ends with a year before the statement's: "We
// announced the survey in May 2018."
func (s *sentence) endsEarlier(p *predicate) bool {
	end := len(s.words) - 1
	if s.at(end).Kind == token.Mark {
		end--
	}
	if end <= p.end || end > p.end+farthestDeed || s.year == 0 || !s.yearBefore(end) {
		return false
	}
	for k := p.end; k < end; k++ {
		switch w := &s.words[k]; {
		case w.is(isRel | isThat | isSub | isTo), w.Norm == ",", w.has(partForm) && w.noun == nil, w.verb != nil && w.has(pastForm):
			return false
		}
	}
	return true
}

// preceding reports whether the word at i says of what follows that it is over:
// "last", "previous".
func (s *sentence) preceding(i int) bool {
	return s.at(i).Norm == "last" || s.at(i).Norm == "previous"
}

// atNamedMeeting reports whether a meeting that is named by another month than
// the statement's stands before p: "At the June summit, leaders pledged".
func (s *sentence) atNamedMeeting(p *predicate) bool {
	if s.month == 0 {
		return false
	}
	if n := s.at(s.start).Norm; (n == "during" || n == "at") && p.form == pastForm && p.modal == "" {
		for i := s.start + 1; i+2 < p.at && i < s.start+2*farthestLead && s.words[i].Norm != ","; i++ {
			if s.words[i].Norm == "in" && s.otherMonth(i+1) && s.at(i+2).Norm == "," {
				return true // "During the visit in March,"
			}
		}
	}
	for i := s.start; i+2 < p.at && i < s.start+farthestLead; i++ {
		if s.words[i].Norm == "at" && s.at(i+1).Norm == "the" && s.otherMonth(i+2) && s.eventWithin(i+3, min(i+farthestLead, p.at)) {
			return true
		}
	}
	return false
}

// otherMonth reports whether the word at i names another month than the statement's.
func (s *sentence) otherMonth(i int) bool {
	w := s.at(i)
	return w.is(isMonth) && w.Upper && s.month != monthOf(w.Norm)
}

// eventWithin reports whether a meeting stands in the words [a, b).
func (s *sentence) eventWithin(a, b int) bool {
	for k := a; k < b; k++ {
		if s.words[k].heading(eventHead) {
			return true
		}
	}
	return false
}

// atLastMeeting reports whether what p tells was undertaken at a meeting before
// this one: "pledged to do better at the previous meeting".
func (s *sentence) atLastMeeting(p *predicate) bool {
	if p.form != pastForm || p.modal != "" || !undertaken.Has(p.lemma()) {
		return false
	}
	for k := p.end; k < len(s.words) && k < p.end+farthestDeed; k++ {
		w := &s.words[k]
		if w.Kind != token.Word || w.is(isRel|isThat) || w.has(partForm) && w.noun == nil && w.heads == 0 {
			return false
		}
		if w.Norm == "at" && s.at(k+1).is(isDet|isPoss) && s.preceding(k+2) && s.at(k+3).heading(eventHead) {
			return true
		}
	}
	return false
}

// ledByEarlier reports whether a time that is over stands before the verb of the main
// clause: "Since 2001, we have", "Our previous meeting agreed", "In 2009, we".
func (s *sentence) ledByEarlier(p *predicate) bool {
	end := p.at
	if main := s.main(); main != nil {
		end = min(end, main.at)
	}
	for i := s.pastOpening(); i < end; i++ {
		w := &s.words[i]
		switch {
		case s.aside.holds(i):
		case w.is(isRel | isThat), w.is(isSub) && w.Norm != "since" && !(w.Norm == "as" && s.at(i+1).Norm == "part"):
			return false
		case longSince.Has(w.Norm), s.yearBefore(i):
			return true
		case preceding.Has(w.Norm) && (s.at(i-1).is(isPoss|isDet|isPrep) || i == s.start):
			return true
		}
	}
	return false
}

// pastOpening is where a passage goes on that begins with what those who speak have in
// mind: "Recalling their previous meeting, the Ministers". When that was is not when
// they speak, as in "Meeting in 2009, the Ministers" it is.
func (s *sentence) pastOpening() int {
	main := s.main()
	if main == nil || main == &s.preds[0] || s.preds[0].link != adjunctLink || s.preds[0].verb == nil || assembling.Has(s.preds[0].lemma()) ||
		s.preds[0].at > s.start+1 || s.at(main.subject.a-1).Norm != "," {
		return s.start
	}
	return main.subject.a
}

// assembling are verbs of coming together somewhere.
var assembling = list("assembling")

// yearBefore reports whether the word at i is a year before the statement's that tells
// when, where the passage begins: "in 2009", "On 3 May 2009", "At the Forum 2009,".
func (s *sentence) yearBefore(i int) bool {
	w, first := &s.words[i], s.at(s.start)
	before := s.at(i - 1)
	if w.Kind != token.Number || !isYear(w.Norm) {
		return false
	}
	year := number4(w.Norm)
	if s.year > 0 && s.month > 0 {
		if month := s.at(i - 3); before.Norm == "," && month.is(isMonth) && s.at(i-4).Norm == "on" {
			return year < s.year || year == s.year && monthOf(month.Norm)+1 < s.month // "On March 10, 1999,"
		}
		switch {
		case !before.is(isMonth) || year != s.year:
		case s.at(i-2).Norm == "in":
			return monthOf(before.Norm) < s.month // "in February 1999", said in May
		case s.at(i-3).Norm == "on":
			return monthOf(before.Norm)+1 < s.month // "Norway on 10 March 1999 launched", said in May
		}
	}
	if s.year > 0 && year >= s.year {
		return false
	}
	if first.Norm == "at" && before.Norm == "the" && i < s.start+3 {
		return s.eventWithin(i+1, min(i+farthestLead, len(s.words))) // "At the 2009 summit"
	}
	switch {
	case before.Norm == "in":
		return true
	case before.is(isMonth):
		if s.at(i-2).Norm == "in" || first.is(isPrep) && i < s.start+4 {
			return true
		}
	}
	return first.Norm == "at" && s.at(i+1).Norm == "," && i < s.start+6
}
