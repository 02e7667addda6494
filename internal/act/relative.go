package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// What a relative clause belongs to, and what is told beside it of those who speak.

// itIs is who is singled out before the relative pronoun at word p: "It is we who will",
// "it is Norway that will".
func (s *sentence) itIs(p int) (subject, bool) {
	if a := s.first(); s.at(a).Norm != "it" || !s.at(a+1).is(isBe) || p < a+3 {
		return subject{}, false
	}
	for k := s.first() + 2; k < p; k++ {
		if w := s.at(k); w.is(isPrep|isSub|isRel|isThat) || w.Norm == "," {
			return subject{}, false
		}
	}
	sub := s.classify(s.first()+2, p)
	return sub, sub.kind.binds()
}

// aheadOfRelative is who the sentence begins with, where one of those who speak, and a
// relative clause of which the tables do not know the verb, stand before g: "The members
// who border the lake will".
func (s *sentence) aheadOfRelative(g *group) (subject, bool) {
	resolved := g.adj != nil && len(g.adj.frames) > 0 && s.next(g.end) == "to" // "are prepared to"
	if !g.aux || g.modal == "" && !resolved || len(s.preds) > 0 {
		return subject{}, false
	}
	rel := -1
	for k := s.first() + 1; k < g.at; k++ {
		switch w := &s.words[k]; {
		case (w.Norm == "who" || w.Norm == "which" || w.Norm == "that" || w.Norm == "whose") && rel < 0:
			rel = k
		case w.is(isRel | isThat | isModal | isBe), w.Norm == ";", w.Norm == ":":
			return subject{}, false
		}
	}
	end := rel - 1
	if s.at(end).Norm == "," {
		end--
	}
	if next := s.at(rel + 1); next.is(isDet|isPoss|isPron|isWe|isQuant) || next.Upper {
		return subject{}, false // "the States that the Council will"
	}
	if rel < 0 || rel+1 >= g.at || s.at(end).is(isPrep|isTo) || end < s.start || end < rel-1 && s.at(g.at-1).Norm != "," {
		return subject{}, false
	}
	a, b := s.phrase(end)
	if a >= b {
		return subject{}, false
	}
	sub := s.classify(a, b)
	return sub, sub.kind.binds() || (sub.kind == thing || sub.kind == scheme) && g.passive && !s.speaks.organ
}

// aheadOfClause is who or what the sentence begins with, where a clause with a verb of its own
// tells which it is, and g tells what will be of it, or who is to do what: "The sum above which
// deals are screened is to be", "Schemes that link them will", "Towns in which they live must".
func (s *sentence) aheadOfClause(g *group) (subject, bool) {
	asks := s.asksOfSubject(g)
	if !g.aux || !asks && !s.tellsOfThing(g) || s.main() != nil || len(s.preds) > 1 || s.speaks.organ {
		return subject{}, false
	}
	first := s.first()
	if g.at > first+farthest || first >= len(s.words) || s.at(first).is(isPrep|isTo|isSub|isWe) {
		return subject{}, false
	}
	rel := s.soleRelative(first+1, g.at)
	if rel < 0 || !s.verbIn(rel+1, g.at) {
		return subject{}, false
	}
	end := rel
	for end > first && (s.at(end-1).Norm == "," || s.at(end-1).is(isPrep)) {
		end--
	}
	kept := s.preds
	s.preds = s.preds[:0]
	a, b := s.phrase(end - 1)
	s.preds = kept
	if a != first || a >= b {
		return subject{}, false
	}
	sub := s.classify(a, b)
	return sub, asks || sub.kind == thing || sub.kind == scheme
}

// tellsOfThing reports whether the group tells what will be done to a thing, or come of it.
func (s *sentence) tellsOfThing(g *group) bool {
	return g.shalls() && (g.passive || g.copula || comings.Has(g.lemma()))
}

// asksOfSubject reports whether the group tells what its subject should do, or is asked to.
func (s *sentence) asksOfSubject(g *group) bool {
	if g.modal != "" {
		return g.modal != "shall" && obliges(g.modal)
	}
	return (g.passive && asked.Has(g.lemma()) || g.lemma() == "encouraged") && s.next(g.end) == "to"
}

// soleRelative is the pronoun of the only relative clause in [a, b), or -1.
func (s *sentence) soleRelative(a, b int) int {
	rel := -1
	for k := a; k < b; k++ {
		switch w := &s.words[k]; {
		case w.Norm == "that" || w.Norm == "which" || w.Norm == "whose":
			if rel >= 0 || w.Norm == "that" && s.at(k-1).verb != nil && s.at(k-1).verb.saysThat() {
				return -1
			}
			rel = k
		case w.is(isRel|isModal|isSub) && !w.is(isPrep|isAdv), w.Norm == ";", w.Norm == ":":
			return -1
		}
	}
	return rel
}

// verbIn reports whether a finite verb stands in [a, b), of which what is before it there is
// the subject.
func (s *sentence) verbIn(a, b int) bool {
	for k := a; k < b; k++ {
		w := &s.words[k]
		if w.is(isBe | isHave) {
			return true
		}
		if w.verb != nil && w.has(baseForm|thirdForm|pastForm) && !s.at(k-1).is(isDet|isPoss|isPrep|isTo) {
			return true
		}
	}
	return false
}

// beforeRelative is who or what the relative clause of last tells of, where it begins the
// sentence.
func (s *sentence) beforeRelative(last *predicate) (subject, bool) {
	rel := last.subject.a
	a, end := s.first(), rel
	if s.at(end-1).Norm == "," {
		end--
	}
	if a >= end || end > a+farthestLead || len(s.preds) > 1 || s.speaks.organ || s.at(end-1).is(isPrep) {
		return subject{}, false
	}
	for k := a; k < end; k++ {
		if w := s.at(k); w.Kind != token.Word || w.is(isSub|isThat|isModal|isBe) || k == a && w.is(isPrep|isTo) {
			return subject{}, false
		}
	}
	return s.classify(a, end), true
}

// whoWill reports whether p tells, beside what is told of a matter, what those who speak
// will do about it: "is referred to the Ministers, who shall decide on it".
func (s *sentence) whoWill(p *predicate) bool {
	rel := p.subject.a
	if p.subject.kind != relative || !p.shalls() || p.passive || p.verb == nil || s.at(rel-1).Norm != "," || s.speaks.organ {
		return false
	}
	if w := s.at(rel).Norm; w != "who" && w != "which" {
		return false
	}
	a := rel - 2
	if a < s.start {
		return false // ", which will": whose name stands in no word of the passage
	}
	for a > s.start && a > rel-9 && !s.at(a).is(isDet|isPoss) && s.at(a-1).Kind == token.Word && !s.at(a-1).is(isPrep|isTo|isBe|isModal) {
		a--
	}
	firm := p.verb.deed() && s.weight(p.head) == chancery.Firm
	switch s.classify(a, rel-1).kind {
	case issuer:
		return !p.verb.ofItself()
	case other:
		return s.at(rel).Norm == "which" && firm && !s.at(rel-2).Upper && s.at(rel-2).nation == 0 && s.setUp() != thing // "a panel on the needs of the young, which shall"
	case thing, scheme, body:
		return s.at(rel).Norm == "which" && firm && !s.nationIn(a, rel) && s.setUp() != thing // "set up a task force, which shall report"
	}
	return false
}

// shutRelative reports whether commas part the relative clause just read from what tells
// of the same noun: ", which has cut off the islands, must".
func (s *sentence) shutRelative(g *group) bool {
	last := s.last()
	if last == nil || last.link != relativeLink || s.speaks.organ || s.at(s.before(g.at)).Norm != "," {
		return false
	}
	rel := last.subject.a
	for rel > s.start && rel > last.subject.a-3 && !s.at(rel).is(isRel) {
		rel--
	}
	return s.at(rel).is(isRel) && s.at(rel-1).Norm == ","
}

// thoseAmongThem is those of the speakers of whom the relative clause just read tells who they
// are: "thanked the pilots, and those among them whose ports were damaged will".
func (s *sentence) thoseAmongThem(g *group) (subject, bool) {
	last, main := s.last(), s.main()
	if last == nil || main == nil || last.link != relativeLink || !g.shalls() || !main.subject.kind.binds() || last.at <= main.at {
		return subject{}, false
	}
	rel := last.subject.a
	for rel > last.subject.a-3 && !s.at(rel).is(isRel) {
		rel--
	}
	if rel-3 <= s.start || s.at(rel-3).Norm != "those" || !s.at(rel-4).is(isCoord) && s.at(rel-4).Norm != ";" {
		return subject{}, false
	}
	of, them := s.at(rel-2).Norm, s.at(rel-1).Norm
	if of != "of" && of != "among" || them != "us" && them != "them" {
		return subject{}, false
	}
	return subject{kind: issuer, a: rel - 3, b: rel, head: rel - 3, plural: true}, true
}
