package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// nounPledge reads an entry of those who rule that names what there is to be,
// without any verb: "£200 million for rural buses.", "Tougher sentences for
// violent offenders.", "A referendum on the treaty."
func (s *sentence) nounPledge() (verdict, bool) {
	k := s.first()
	w := s.at(k)
	if !s.speaks.rules || s.main() != nil || s.bare != nil && s.bare.lemma() != "free" || len(s.words)-s.start < 5 || len(s.preds) > 0 && s.preds[0].at > k || s.headed() || w.Kind == token.Word && !w.Upper {
		return verdict{}, false
	}
	strength := chancery.Intent
	switch {
	case s.sumFor(k):
		strength = chancery.Firm
	case w.Norm == "a" || w.Norm == "an":
		kind := s.enactedAt(k + 1)
		if kind == "" && comparative(s.at(k+1)) && s.bettering(k+1) {
			kind = general
		}
		if kind == "" {
			return verdict{}, false
		}
		if kind == concrete {
			strength = chancery.Firm
		}
	case s.bettering(k):
	default:
		return verdict{}, false
	}
	if s.figures {
		strength = chancery.Firm
	}
	return verdict{sense: commits(strength), rule: "commissive.pledge-noun", lemma: w.Norm, at: k, end: k + 1, object: k + 1, pred: -1}, true
}

// sumFor reports whether the passage that begins at word k is a sum and what it
// is for: "Funding of £2m for", "An extra $50 million to".
func (s *sentence) sumFor(k int) bool {
	if !s.sums || !s.sumIn(k, k+6) {
		return false
	}
	for j := k; j < k+14; j++ {
		if w := s.at(j); w.Norm == "for" || w.is(isTo) {
			return true
		}
	}
	return false
}

// enactedAt is how what is named behind an article, at word k, is done, where it
// is done by law or order: "a ban on", "an end to"; or "".
func (s *sentence) enactedAt(k int) action {
	for j := k; j < k+5; j++ {
		w, next := s.at(j), s.at(j+1)
		if w.is(isPrep|isTo) || w.Kind != token.Word && w.Norm != "-" {
			return ""
		}
		if !next.is(isPrep | isTo) {
			continue
		}
		switch {
		case w.Norm == "end" || w.Norm == "halt" || w.Norm == "stop":
			return map[bool]action{true: general}[next.is(isTo)]
		case nounAction[w.Norm] != "":
			return nounAction[w.Norm]
		case s.lex.drafting["enacted"][w.Norm]:
			return concrete
		}
		return ""
	}
	return ""
}

// bettering reports whether the passage that begins at word k names more or
// better of something, and for whom, of what or where.
func (s *sentence) bettering(k int) bool {
	w := s.at(k)
	switch w.Norm {
	case "more", "fewer", "less", "better", "extra", "additional", "free", "no", "greater", "new", "equal", "full", "stronger", "increased", "improved", "zero":
	default:
		if !comparative(w) {
			return false
		}
	}
	for j := k + 1; j < k+6; j++ {
		next := s.at(j + 1)
		if s.at(j).Kind != token.Word && s.at(j).Norm != "-" || s.at(j).is(isPrep|isTo|isBe|isHave|isModal) || s.at(j).Norm == "than" {
			return false
		}
		switch next.Norm {
		case "for", "to", "on", "in", "over", "against", "at", "of":
			return !isYear(s.at(j+2).Norm) && !troubles[s.at(j).Norm] && !s.verbBehind(j+2)
		}
	}
	return false
}

// verbBehind reports whether a verb that governs something stands at word k or
// behind it, so that what begins the passage is its subject: "Higher taxes on
// firms cost jobs".
func (s *sentence) verbBehind(k int) bool {
	for ; k < len(s.words); k++ {
		w, before, next := &s.words[k], s.at(k-1), s.at(k+1)
		if w.verb == nil || w.form&(baseForm|thirdForm|pastForm) == 0 || w.noun != nil || w.heads != 0 || before.is(isDet|isPoss|isPrep|isTo|isCoord) || before.Norm == "," {
			continue
		}
		if next.Kind == token.Word && !next.is(isPrep|isTo|isCoord) {
			return true
		}
	}
	return false
}
