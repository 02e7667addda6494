package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// Communiqués written in note form head a paragraph with a word or two and a
// stop, and leave out what can be told: "Debt relief. Claims to be cancelled."

// longestRunIn is the most words of a heading that its paragraph runs on from.
const longestRunIn = 7

// headsNotes reports whether passage i is a heading that ends in a stop: the first
// words of a paragraph that goes on, without a verb, or three words that stand alone.
func (c *coder) headsNotes(i int, s *sentence) bool {
	segs := c.in.Segments
	opens := segs[i].Sentence == 1 && i+1 < len(segs) && segs[i+1].Block == segs[i].Block
	most := 3
	if opens {
		most = longestRunIn
	}
	n := len(s.words)
	first := s.at(s.start)
	words := n - 1 - s.start
	if s.at(n-1).Norm != "." || words > most || len(s.preds) > 0 && !(words == 1 && first.has(ingForm)) {
		return false
	}
	if first.Kind != token.Word || !first.Upper || first.is(isQuant|isNeg|isWe|isPron) {
		return false
	}
	for k := s.start + 1; k < n-1; k++ {
		w := &s.words[k]
		before := s.words[k-1].Norm
		agrees := w.has(thirdForm) || w.has(baseForm) && before[len(before)-1] == 's'
		if w.verb != nil && w.noun == nil && w.heads == 0 && agrees && (k < n-2 || w.verb.ofItself()) {
			return false // "Risks persist."
		}
	}
	return s.bare == nil || words == 2 && nounVerbs.Has(first.Norm)
}

// inNotes judges a clause in note form: "Claims to be cancelled in full", "each
// of us to report by May". Those who write it mean to do it; what others are to
// do is asked of them.
func (s *sentence) inNotes(v verdict, found bool) (verdict, bool) {
	at := s.noteVerb()
	if at < 0 || s.bare != nil || found && v.act != chancery.Assertion || s.main() != nil && s.main().at < at {
		return verdict{}, false
	}
	later := s.preds
	if s.onlyApart(at) {
		s.preds = s.preds[:0]
	}
	a, b := s.phrase(s.behindOwnAside(s.first(), at) - 1)
	s.preds = later
	if a >= b {
		return verdict{}, false
	}
	head := s.past(at + 1)
	passive := s.at(head).Norm == "be"
	if passive {
		head = s.past(head + 1)
	}
	note := s.promiseAt(at, head, s.weight(head), "commissive.note", s.at(head).verb.lemma)
	note.end = head + 1
	switch sub := s.classify(a, b); {
	case sub.kind == other && !sub.ours, s.at(a).Caps && a+1 == b && sub.kind == thing:
		note.sense, note.rule = isCall, "call.note"
	case !sub.kind.binds() && sub.kind != body && !sub.ours && !passive:
		return verdict{}, false
	}
	return note, true
}

// onlyApart reports whether the verbs of the passage, if any, stand in clauses apart from
// the one whose infinitive stands at word at: behind "until" or a semicolon.
func (s *sentence) onlyApart(at int) bool {
	if len(s.preds) == 0 || s.preds[0].at < at {
		return false
	}
	if p := &s.preds[0]; p.subject.a <= at && at < p.subject.b && !p.aux && s.at(p.head).heads != 0 {
		return true // "Officials to finish model measures": a noun, and no verb
	}
	for k := at + 1; k < s.preds[0].at; k++ {
		if w := &s.words[k]; w.Norm == ";" || w.Norm == "until" || w.is(isSub|isRel) && !w.is(isPrep|isAdv) {
			return true
		}
	}
	return false
}

// longestNote is the most words before the infinitive of a clause in note form.
const longestNote = 12

// noteVerb is the "to" of the infinitive that stands for the verb of the first
// clause of a sentence, or -1.
func (s *sentence) noteVerb() int {
	first := s.first()
	if end := s.at(len(s.words) - 1).Norm; end != "." && end != ";" {
		return -1
	}
	if w := s.at(first); w.has(thirdForm) || w.is(isBe|isModal) || s.begunLow() && !w.is(isQuant) {
		return -1
	}
	switch s.at(first).Norm {
	case "this", "that", "it":
		if s.at(first + 1).has(thirdForm) { // "This supports the plan to be made."
			return -1
		}
	}
	for k := first + 1; k < len(s.words) && k < first+longestNote; k++ {
		w := &s.words[k]
		switch {
		case (s.words[first].is(isWe) || s.words[first].Norm == "they") && k > first+1: // "We", and a verb that the tables do not know
			return -1
		case w.is(isModal|isBe|isHave|isRel|isSub|isThat) && !w.is(isPrep|isAdv), w.Norm == ";", w.Norm == ":", s.clauseVerb(k):
			return -1
		case !w.is(isTo), s.at(k-1).Norm == "used":
		case k > first && s.at(k-1).Norm == "," && s.at(k+1).Norm != "be" && s.behindOwnAside(first, k) == k:
		case s.at(k+1).Norm == "be" && s.at(s.past(k+2)).form&partForm != 0:
			return k
		case s.at(s.past(k+1)).has(baseForm) && s.doerOpens(first, k):
			return k
		}
	}
	return -1
}

// clauseVerb reports whether the word at k is the verb of a clause rather than a noun, or
// a participle before one.
func (s *sentence) clauseVerb(k int) bool {
	w := &s.words[k]
	if w.verb == nil || !w.has(pastForm|thirdForm|partForm) || w.noun != nil || w.heads != 0 || nounVerbs.Has(w.verb.lemma) {
		return false
	}
	return !s.at(k-1).is(isDet|isPoss) && !s.premodifies(k)
}

// premodifies reports whether the participle at k stands before its noun: "listed persons".
func (s *sentence) premodifies(k int) bool {
	next := s.at(k + 1)
	if !s.words[k].has(partForm) || next.Kind != token.Word || next.nation != 0 || next.Upper {
		return false
	}
	return !next.is(isPrep | isTo | isDet | isPoss | isThat | isAdv | isCoord | isPron | isWe)
}

// doerOpens reports whether what stands in [a, b) is somebody who can be told to
// do something, and nothing else.
func (s *sentence) doerOpens(a, b int) bool {
	b = s.behindOwnAside(a, b)
	if s.at(b-1).Norm == ")" {
		b = s.openBracket(b - 1)
	}
	for k := a; k < b; k++ {
		w := &s.words[k]
		if w.is(isPrep) && w.Norm != "of" && !(s.at(k-1).Upper && s.at(k+1).Upper) || w.Kind == token.Mark && !s.possessive(k) && s.boundary(k) {
			return false
		}
	}
	if s.at(a).Caps && a+1 == b && s.at(a).verb == nil && !s.speaks.names[s.at(a).Norm] {
		return true
	}
	last := s.at(b - 1)
	if s.at(a).Norm == "each" || last.heading(otherHead|bodyHead|speakerHead|stateHead) || s.issuingState(b-1) {
		return true
	}
	return s.at(s.headOf(a, b)).heading(bodyHead|speakerHead) && last.Upper // "The Committee on Fish to"
}

// behindOwnAside is where what stands in [a, b) ends without an aside between commas that
// tells of it: "The Group, working with others, to".
func (s *sentence) behindOwnAside(a, b int) int {
	if s.at(b-1).Norm != "," {
		return b
	}
	for k := b - 2; k > a; k-- {
		if s.at(k).Norm != "," {
			continue
		}
		if w := s.at(k + 1); w.has(ingForm|partForm) || w.is(isPrep) || w.Norm == "together" {
			return k
		}
		return b
	}
	return b
}
