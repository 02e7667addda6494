package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// deadline picks the limit of what the verdict undertakes: the first behind its
// verb, or one that opens the passage, or else a loose one behind the verb.
//
// A deadline is the time by which one could say that those who promised did not do
// it: by or before when it is done, within or over how long, in which month or year,
// on which day or at which meeting to come, from when on, until when and for how long.
// It is as written, and only of commitments. None are: how often something is done,
// "as soon as possible" and years that nobody counts; the time of a condition, of a
// cause, of what others do or are asked for, of what has been or is only noted; the
// day of an event that the promise is about; years in names and by which something is
// measured. Where several are told the first counts, and a strict one before one that
// a clause in between might own.
func (s *sentence) deadline(v verdict, limits []limit) *chancery.Deadline {
	if v.act != chancery.Commitment {
		return nil
	}
	var loose *chancery.Deadline
	for k := range limits {
		switch l := &limits[k]; {
		case l.at < v.at || !s.limitsDeed(v, l):
		case !l.loose && (l.Date != "" || loose == nil || loose.Date == ""):
			return &l.Deadline
		case !l.loose: // "in May 2030, ahead of the summit"
			return loose
		case loose == nil || k > 0 && s.lastsBefore(&limits[k-1], l) && loose == &limits[k-1].Deadline:
			loose = &l.Deadline
		}
	}
	for k := range limits {
		if l := &limits[k]; l.at < v.at && !l.trailing && !s.aheadOf(v, l) && s.opensWith(v, l) {
			return &l.Deadline
		}
	}
	for k := range limits {
		if l := &limits[k]; l.at < v.at && !l.loose && s.inOwnSubject(v, l) {
			return &l.Deadline
		}
	}
	for k := range limits {
		if l := &limits[k]; l.at < v.at && !l.loose && s.notedBefore(v, l) && (loose == nil || s.promises(l)) {
			return &l.Deadline
		}
	}
	return loose
}

// lastsBefore reports whether limit a is how long that lasts of which b tells right behind it when
// it takes place: "for two weeks in May 2030".
func (s *sentence) lastsBefore(a, b *limit) bool {
	return s.at(a.at).Norm == "for" && a.end == b.at && s.at(b.at).Norm != "for" && b.Date != ""
}

// aheadOf reports whether a limit that opens the passage is an event before which something
// is said, or promised in general: "Ahead of the summit, we commit to stepping up our efforts".
func (s *sentence) aheadOf(v verdict, l *limit) bool {
	if onlySaid.Has(v.lemma) && l.Date == "" {
		return true
	}
	w := &s.words[l.at]
	return (w.Norm == "ahead" || w.Norm == "in" && s.at(l.at+1).Norm == "advance") && (v.strength < chancery.Firm || onlySaid.Has(v.lemma))
}

// onlySaid are verbs of what is done by saying it, which the event it is said before sets
// no limit: "Ahead of the summit, we reiterate our support".
var onlySaid = list("only said")

// inOwnSubject reports whether a limit stands in what is the subject of the verdict's
// verb, and an aim of those who speak: "our goal to end it by 2050 remains unchanged".
func (s *sentence) inOwnSubject(v verdict, l *limit) bool {
	if !strings.HasPrefix(v.rule, "noun.") {
		return false
	}
	for k := v.at - 1; k >= s.start && k > v.at-farthestDeed; k-- {
		switch w := &s.words[k]; {
		case w.Norm == ",", w.Norm == ";", w.is(isThat | isRel | isModal):
			return false
		case w.Norm == "our":
			return k < l.at
		}
	}
	return false
}

// promises reports whether the clause that a limit stands in is an undertaking of
// its own, and the limit not how long what is endorsed there lasts.
func (s *sentence) promises(l *limit) bool {
	if s.words[l.at].Norm == "for" {
		return false
	}
	w, ok := s.judge(s.clauseOf(l.at))
	return ok && w.act == chancery.Commitment
}

// notedBefore reports whether a limit stands in an earlier clause whose aim the
// verdict takes up: "consider it necessary to end this by 2030 and will help".
func (s *sentence) notedBefore(v verdict, l *limit) bool {
	k := s.clauseOf(l.at)
	if k < 0 || k >= v.pred || s.preds[k].link == adjunctLink || s.preds[k].link == relativeLink || s.clauseIn(s.start, s.preds[k].at) {
		return false
	}
	for ; k >= 0; k = s.preds[k].governor {
		if s.preds[k].link == adverbLink {
			return false
		}
		if w, ok := s.judge(k); ok && (w.speaksOut() || w.act == chancery.Decision || w.reported) {
			return false
		}
	}
	return true
}

// limitsDeed reports whether a limit behind the verdict's verb is one of what is
// promised, not of what others are asked for nor of what is only mentioned.
func (s *sentence) limitsDeed(v verdict, l *limit) bool {
	k, aside := s.clauseOf(l.at), s.pastAsideClause(v.at, l.at)
	for aside > v.at && k > v.pred && s.preds[k].at > s.commaBefore(v.at, aside) {
		k--
	}
	if k >= 0 && k != v.pred && s.preds[k].at > v.at {
		p := &s.preds[k]
		item := p.link == mainLink && strings.HasPrefix(v.rule, "item.") // the lead-in promises it
		if l.loose && !item && toldBeside(p) && !s.purposed(l) && !s.openedThen(v, p) && !s.hosted(v, p) {
			return false
		}
		if w, ok := s.judge(k); ok && (w.speaksOut() || w.act == chancery.Decision || w.reported) {
			return false
		}
	}
	if s.at(v.at).begins(aNoting) || k > v.pred && s.besides(&s.preds[k]) && !s.lookedPast(k, l) || s.hopedFor(v.end, l.at) {
		return false
	}
	if s.doneByThen(v, l) || s.factOf(l.at, l.end, true) || s.asksIn(v.end, l.at) || s.conditioned(v.end, l.at) || s.noted(v.end, l.at) {
		return false
	}
	if l.loose && s.purposed(l) {
		return true
	}
	if !l.loose {
		shall := k >= 0 && s.preds[k].shalls()
		return shall && s.preds[k].passive || s.instalment(v.at, l.at) || !s.ofWhich(v.at, l.at, shall)
	}
	if s.eventDay(l) && numbered(s.at(l.at-1)) { // "towards COP19 in 2013"
		return false
	}
	if k > v.pred && (s.hosted(v, &s.preds[k]) || s.openedThen(v, &s.preds[k])) {
		return true
	}
	from := v.at
	if k > v.pred && s.preds[k].link == mainLink && s.preds[k].subject.kind == issuer {
		from = s.preds[k].at // "…, and will sign it this week"
	}
	return !s.clauseIn(max(from, aside), l.at) && s.governed(v, l)
}

// doneByThen reports whether a limit before which something is done tells which things are meant:
// "applications lodged before 1 May".
func (s *sentence) doneByThen(v verdict, l *limit) bool {
	k := l.at - 1
	w, before := s.at(k), s.at(k-1)
	if s.at(l.at).Norm != "before" && s.at(l.at).Norm != "prior" || k <= v.end || w.verb == nil || w.form&partForm == 0 || w.form&baseForm != 0 {
		return false
	}
	return before.Kind == token.Word && !before.is(isBe|isHave|isAdv|isPrep|isTo|isCoord) && (before.noun != nil || plural(before.Norm)) && !s.causesIn(v, k)
}

// pastAsideClause is the word from which on a clause that opens in [a, b) has a bearing on what
// stands at b: behind one that opens and ends at commas, "with those who wish to, in May".
func (s *sentence) pastAsideClause(a, b int) int {
	opened, closed := -1, -1
	for k := a; k < b; k++ {
		if s.at(k).Norm != "," {
			continue
		}
		if opened >= 0 && s.clauseIn(opened, k) && k > b-2 {
			closed = k
		}
		opened = k
	}
	if closed >= 0 && !s.clauseIn(a, s.commaBefore(a, closed)) {
		return closed
	}
	if opened >= 0 && s.at(opened+1).is(isPrep) && !s.clauseIn(opened, b) && s.narrows(a, opened) {
		return opened // "help those that ask, through a course in May"
	}
	return a
}

// narrows reports whether the one clause that opens in [a, b) tells, with no comma before it, which
// things or people are meant.
func (s *sentence) narrows(a, b int) bool {
	for k := a; k < b; k++ {
		if s.clauseIn(k, k+1) {
			return s.at(k).is(isRel|isThat) && s.at(k-1).Kind == token.Word && s.at(k-1).verb == nil && !s.clauseIn(k+1, b)
		}
	}
	return false
}

// commaBefore is the comma that stands before word b in [a, b), or a.
func (s *sentence) commaBefore(a, b int) int {
	for k := b - 1; k > a; k-- {
		if s.at(k).Norm == "," {
			return k
		}
	}
	return a
}

// purposed reports whether a limit stands in what the deed is to bring about: "so that
// it starts on 1 January".
func (s *sentence) purposed(l *limit) bool {
	for k := l.at - 1; k > s.start && k > l.at-farthestAim; k-- {
		switch w := &s.words[k]; {
		case w.is(isThat) && (s.at(k-1).Norm == "so" || s.at(k-1).Norm == "order"):
			return s.at(k-2).Norm != "even"
		case w.Norm == ",", w.Norm == ";", w.is(isRel | isThat):
			return false
		}
	}
	return false
}

// conditioned reports whether a limit at word b is that of a condition on the
// deed, or of its cause: "unless by 1 May they have left".
func (s *sentence) conditioned(a, b int) bool {
	if s.at(b-1).Norm == "," && s.at(b-2).is(isNeg) && s.at(b-4).is(isRel) { // "those who do not, by 1 May, leave"
		return true
	}
	for k := b - 1; k >= a && k > b-farthestDeed; k-- {
		switch w := &s.words[k]; {
		case w.Norm == "," || w.Norm == ";" || w.is(isThat):
			return false
		case (w.Norm == "should" || w.Norm == "were") && s.turnedAt(k):
			return true // "should the demands not be met by 1 May"
		case w.is(isSub) && w.begins(aConjunction):
			p := s.clauseOf(b)
			return k == b-1 || p >= 0 && s.preds[p].at > k
		}
	}
	return false
}

// noted reports whether a limit at word b stands in what is only noted beside
// the deed: ", noting that they will host the games in 2030".
func (s *sentence) noted(a, b int) bool {
	for k := b - 1; k > a; k-- {
		w := &s.words[k]
		if w.begins(aNoting) && s.opensNoting(k) {
			return true
		}
		if w.verb != nil && s.at(k+1).is(isThat) && s.at(k-1).is(isCoord) && notes.Has(w.verb.lemma) {
			return true // "and noted that the present phase ends in May"
		}
		if w.Norm == ";" || w.is(isModal) && (s.at(k-1).is(isCoord|isWe) || s.at(k-1).Norm == ",") {
			return false
		}
	}
	return false
}

// notes are verbs of what is noted beside a promise.
var notes = list("notes")

// opensNoting reports whether the word of noting at k is a verb: behind a comma or "and",
// or before a phrase or clause.
func (s *sentence) opensNoting(k int) bool {
	before := s.at(k - 1)
	if before.Norm == "," || before.is(isCoord) {
		return true
	}
	return before.noun == nil && before.verb == nil && !before.is(isPrep|isTo|isAdv) && s.at(k+1).is(isDet|isPoss|isThat)
}

// ofWhich reports whether in [a, b) a clause opens that tells of something that
// what is promised has: "the mandate of which", ", of which Mali is the chair", if not what
// some of it shall do: ", of which ten will open".
func (s *sentence) ofWhich(a, b int, shall bool) bool {
	for k := a + 2; k < b; k++ {
		if before := s.at(k - 2); s.at(k).is(isRel) && s.at(k-1).Norm == "of" && (before.Kind == token.Word || before.Norm == "," && !shall) {
			return true
		}
	}
	return false
}

// besides reports whether a clause tells of what it hangs on, and sets no one a
// limit: "the mandate of which runs until 2030".
func (s *sentence) besides(p *predicate) bool {
	if s.owedByOthers(p) {
		return true
	}
	if p.link != relativeLink || p.modal != "" || p.subject.kind == issuer || p.subject.kind == oneOf {
		return false
	}
	return s.at(p.at-1).is(isRel) && !s.expectedOf(p)
}

// lookedPast reports whether a limit behind clause k is none of it: one by which something will be
// done, where the clause tells of what has been or of who is in want of what is promised, or behind
// how far what is promised is to rise. "help those who have fled, their number to double by 2030".
func (s *sentence) lookedPast(k int, l *limit) bool {
	p := &s.preds[k]
	if l.loose || p.modal != "" || s.at(l.at).Norm != "by" {
		return false
	}
	return s.pastOf(p) || s.at(p.at).is(isHave) || inWant.Has(p.lemma()) || s.risesTo(p.at, l.at)
}

// risesTo reports whether right before word b it is told to what or by how much something is to
// change, of which a clause tells from word a on: "raise the share that reaches them to 25 per cent".
func (s *sentence) risesTo(a, b int) bool {
	m := gauged()
	for k := b - 1; k > a && k > b-2*farthestUnit; k-- {
		if w := s.at(k); !w.is(isTo) && w.Norm != "by" {
			continue
		}
		_, _, ok := s.number(m, k+1)
		if !ok {
			_, _, ok = s.number(m, k+2) // "to $5 million"
		}
		return ok && s.changing(m, k)
	}
	return false
}

// inWant are verbs of being in want of something.
var inWant = list("in want")

// asksIn reports whether in [a, b) the passage turns to asking others: "and call
// on all States to".
func (s *sentence) asksIn(a, b int) bool {
	for k := max(a, 1); k < b; k++ {
		w := &s.words[k]
		if w.verb == nil || w.form&(baseForm|thirdForm) == 0 || !s.at(k-1).is(isCoord|isPron) && s.at(k-1).Norm != "," {
			continue
		}
		switch next := s.at(k + 1); {
		case w.verb.lemma == "call":
			return next.Norm == "on" || next.Norm == "upon" || next.Norm == "for"
		case requesting.Has(w.verb.lemma):
			return next.is(isDet|isPoss|isQuant|isWe) || next.nation != 0
		}
	}
	return false
}

// requesting are verbs of asking, before whom one asks.
var requesting = list("requesting")

// clauseOf is the predicate whose clause the word at i stands in, or -1.
func (s *sentence) clauseOf(i int) int {
	found := -1
	for k := range s.preds {
		if s.preds[k].at > i {
			break
		}
		found = k
	}
	return found
}

// opensWith reports whether a limit before the verdict's verb opens its clause:
// "By the end of 2030, we will".
func (s *sentence) opensWith(v verdict, l *limit) bool {
	if k := s.clauseOf(l.at); k >= 0 && k < v.pred && s.preds[k].link != adjunctLink || s.clauseIn(s.start, l.at) {
		return false
	}
	if w := s.at(s.first()); l.at > s.first() && w.verb != nil && w.form&(ingForm|partForm) != 0 && w.form&baseForm == 0 && !aims.Has(w.Norm) {
		return false
	}
	if !l.loose {
		return true
	}
	if v.pred >= 0 && v.pred < len(s.preds) {
		if sub := s.preds[v.pred].subject; sub.a < l.at && l.at < sub.b {
			return false
		}
	}
	return l.at <= s.first()+2 && !s.deedIn(s.first(), l.at)
}

// aims are participles whose limit is that of the undertaking they open; others
// tell what moves the issuers: "Encouraged by their aim to finish by 2030, we".
var aims = list("aims")

// deedIn reports whether a verb stands in [a, b).
func (s *sentence) deedIn(a, b int) bool {
	for k := a; k < b; k++ {
		if s.at(k).verb != nil && s.at(k).noun == nil {
			return true
		}
	}
	return false
}

// clauseIn reports whether another clause opens in [a, b).
func (s *sentence) clauseIn(a, b int) bool {
	for k := a; k < b && k < len(s.words); k++ {
		w := &s.words[k]
		if w.is(isRel|isSub) && !w.is(isAdv|isPrep) || w.Norm == "that" && s.opensClauseAt(k) {
			return true
		}
		if w.Norm == "as" && (s.at(k+1).is(isWe) || s.at(k+1).Norm == "they" || s.happens(k+2, b)) {
			return true
		}
	}
	return false
}

// opensClauseAt reports whether "that" at word k opens a clause.
func (s *sentence) opensClauseAt(k int) bool {
	before := s.at(k - 1)
	return before.lexeme != unknown && before.verb == nil && !before.is(isTo|isPrep)
}

// toldBeside reports whether p is told beside what is promised, or is of somebody or
// something else.
func toldBeside(p *predicate) bool {
	switch p.link {
	case adverbLink, relativeLink:
		return true
	case embeddedLink:
		return false
	}
	return p.subject.kind == thing || p.subject.kind == other
}
