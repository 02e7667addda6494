package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// longestNamed is how many words may name whom a lead-in speaks to or of.
const longestNamed = 20

// pends reports whether the one verb of a lead-in, of those who speak, says nothing without
// the items: it names at most whom they call upon, or of what weight the items are. "We urge
// the parties to:", "The Council insisted that the rebels:", "agreed on the need for:".
func (s *sentence) pends() bool {
	end := len(s.words) - 1
	p := s.last()
	if p == nil || s.at(end).Norm != ":" || p.link != mainLink || !p.subject.kind.binds() || p.neg || p.passive {
		return false
	}
	for k := range s.preds[:len(s.preds)-1] {
		if q := &s.preds[k]; q.link == mainLink || q.link == embeddedLink {
			return false
		}
		if v, ok := s.judge(k); ok && rank(v.act) > 1 && !s.discounted(k, v) {
			return false
		}
	}
	k := s.past(p.end)
	switch {
	case p.adj != nil:
		return k >= end || s.at(k).is(isThat) && s.namesOnly(k+1, end)
	case p.verb == nil:
		return p.modal == "" && p.copula && s.mindThat(k, end)
	case s.at(k).is(isThat) && k < end:
		return p.verb.saysThat() && s.namesOnly(k+1, end)
	case s.weighsOnly(k, end):
		return true
	case p.modal == "" && arriving.Has(p.verb.lemma):
		return s.arrivesAt(k, end)
	}
	return s.asksOnly(p, k, end)
}

// mindThat reports whether the words [k, end) are only of the opinion that the items tell:
// "of one mind that:", "of the view that:".
func (s *sentence) mindThat(k, end int) bool {
	return s.at(k).Norm == "of" && s.at(end-1).is(isThat) && end-k < 6
}

// asksOnly reports whether p calls upon somebody, named in the words [k, end), and tells of
// nothing that they are to do.
func (s *sentence) asksOnly(p *predicate, k, end int) bool {
	c, _ := s.complement(p.end)
	f := p.verb.force(c)
	if f == "" {
		f = p.verb.force("np")
	}
	if f != call && f != charge {
		return false
	}
	if p.modal != "" && k < end && s.at(k).is(isPrep) && k+1 == end {
		return true // "would insist upon:"
	}
	if p.modal != "" {
		return false
	}
	for j := k; j < end; j++ {
		switch w := s.at(j); {
		case w.Norm == "with":
			return s.at(j+1).Norm == "the" && s.at(j+2).Norm == "following" && j+3 == end
		case (w.is(isTo) || w.is(isThat)) && j+1 == end:
			return j > k && s.namesOnly(k, j)
		case w.is(isThat):
			return j > k && s.namesOnly(k, j) && s.namesOnly(j+1, end)
		}
	}
	return end > k && s.namesOnly(k, end)
}

// namesOnly reports whether the words [a, b) are nothing but the name of somebody, or none.
func (s *sentence) namesOnly(a, b int) bool {
	if b-a > longestNamed {
		return false
	}
	for k := a; k < b; k++ {
		w := s.at(k)
		switch {
		case w.Norm == "-", w.Norm == "'", w.Norm == "'s":
		case w.Norm == "," && k > a && (s.at(k+1).Upper || s.at(k+1).is(isDet)), w.Norm == "(" && s.at(k+1).Caps, w.Norm == ")" && s.at(k-1).Caps:
		case w.Kind != token.Word, w.is(isModal|isBe|isHave|isDo|isRel|isThat|isSub) && !w.is(isPrep|isDet), w.Norm == "following":
			return false
		case w.is(isPrep) || w.is(isTo):
			if !namedBy.Has(w.Norm) || k == a && (w.Norm == "for" || w.Norm == "in") {
				return false
			}
		case w.has(ingForm) && onlyVerbal(w): // "developing countries"
		case w.has(baseForm|thirdForm) && onlyVerbal(w):
			return false
		case k == a && (w.noun != nil && w.heads == 0 || w.heading(deedHead)):
			return false
		}
	}
	return true
}

// onlyVerbal reports whether the word, a verb by its form, is no noun that may stand in a name.
func onlyVerbal(w *word) bool {
	return w.verb != nil && w.noun == nil && w.heads == 0 && !w.Upper && !nounVerbs.Has(w.Norm) && !w.is(isDet|isPoss)
}

// namedBy are prepositions within the name of somebody: "the parties to the conflict".
var namedBy = list("named by")

// weighsOnly reports whether the words [k, end) are only of how much the items matter: "on
// the importance of:", "the need to:".
func (s *sentence) weighsOnly(k, end int) bool {
	if k >= end || end-k > 7 || !s.at(end-1).is(isPrep|isTo) {
		return false
	}
	for j := k; j < end; j++ {
		if w := s.at(j); !w.is(isPrep|isTo|isDet|isAdv|isPoss|isCoord) && !weighing.Has(w.Norm) && !ofWeight(w.Norm) {
			return false
		}
	}
	return s.anyWithin(k, end, weighing)
}

// arriving are verbs of coming to an understanding.
var arriving = list("arriving")

// arrivesAt reports whether the words [k, end) are only of an understanding that the items
// spell out: "to the following understanding:".
func (s *sentence) arrivesAt(k, end int) bool {
	if end-k > 6 || !s.at(end-1).heading(programmeHead) && !understood.Has(s.at(end-1).Norm) {
		return false
	}
	return s.within(k, end, "following") || s.within(k, end, "these")
}

// understood are nouns of what those who have come together find.
var understood = list("understood")

// pendingSense is what the items do of a lead-in that pends: they are weighed where it is
// agreed how much they matter, and meant where one is determined to do what they tell.
func (s *sentence) pendingSense(lead *leadIn, p *predicate) {
	switch end := len(s.words) - 1; {
	case lead.act == chancery.Commitment && s.weighsOnly(s.past(p.end), end): // "agreed on the usefulness of:"
		lead.sense, lead.rule = isAssertion, "assert.agreed"
	case lead.act != chancery.Assertion || p.adj == nil || s.past(p.end) < end || s.at(end).Norm != ":":
	case lookup(p.adj.frames, "to") == intent:
		lead.sense, lead.rule = commits(chancery.Intent), "commissive."+p.lemma() // "are accordingly resolved:"
	}
}

// othersPromise is the predicate by which a lead-in says what others will do, or have agreed
// to: "The rebels' delegates will:", "The movement undertook to:"; or nil. What the items
// tell is theirs.
func (s *sentence) othersPromise() *predicate {
	n := len(s.words)
	p := s.last()
	if p == nil || p.link != mainLink || p.passive || p.neg || !s.leads && s.at(n-1).Norm != ":" {
		return nil
	}
	itIsOther := s.at(p.subject.a).Norm == "it" && s.prior.kind == other && !s.prior.plural
	if p.subject.kind != other && !(p.subject.kind == expletive && itIsOther) {
		return nil
	}
	if p.modal != "" {
		if !p.shalls() && p.modal != "would" || s.past(p.end) < n-1 && !s.at(n-2).is(isTo) {
			return nil
		}
		return p
	}
	if p.verb == nil || !s.at(s.past(p.end)).is(isTo) || s.past(p.end)+1 < n-1 {
		return nil
	}
	switch p.verb.force("to") {
	case firm, intent, agree, agreed, decide:
		return p
	}
	return nil
}
