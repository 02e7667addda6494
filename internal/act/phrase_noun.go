package act

import "github.com/chancery-archive/chancery/internal/token"

// phrase is the noun phrase that ends at word p, [a, b): the subject of the
// verb that follows it.
func (s *sentence) phrase(p int) (a, b int) {
	for range 5 {
		if p < s.start {
			return 0, 0
		}
		a = s.chunk(p)
		if a > p { // an empty stretch between commas
			p = a - 2
			continue
		}
		if from, ok := s.nounFrom(a, p+1); ok {
			return from, p + 1
		}
		if s.at(a-1).Norm != "," && s.at(a-1).Norm != ")" && s.at(a-1).Norm != "-" {
			return 0, 0
		}
		p = a - 2
	}
	return 0, 0
}

// chunk is the first word of the stretch without inner boundary that ends at p.
func (s *sentence) chunk(p int) int {
	floor := s.start
	if last := s.last(); last != nil {
		floor = max(floor, last.end)
	}
	coord := -1
	i := p
	for ; i >= floor && i > p-farthest; i-- {
		w := &s.words[i]
		if w.is(isCoord) && coord < 0 && floor > s.start {
			coord = i
		}
		if s.boundary(i) {
			break
		}
	}
	if i < floor && coord > 0 { // "… X and the EU will": what is before "and" is an object
		return coord + 1
	}
	return i + 1
}

// boundary reports whether no noun phrase reaches over word i.
func (s *sentence) boundary(i int) bool {
	w := &s.words[i]
	if w.Kind == token.Mark {
		switch w.Norm {
		case ",", ";", ":", "(", ")", ".", "?", "!":
			return true
		case "-":
			return i == 0 || s.at(i-1).Span.End != w.Span.Start // a dash, not a hyphen
		}
		return false
	}
	if w.is(isThat) {
		return !s.at(i + 1).is(isModal)
	}
	return w.is(isRel) || w.is(isSub) && !w.is(isAdv|isPrep)
}

// nounFrom is where the noun phrase of [a, b) begins, past what leads it in.
func (s *sentence) nounFrom(a, b int) (int, bool) {
	for a < b && (s.words[a].is(isCoord|isAdv) || s.words[a].Kind == token.Mark) {
		a++
	}
	if a >= b {
		return a, false
	}
	w := &s.words[a]
	if !w.is(isPrep|isTo|isSub) && !(w.has(ingForm) && w.verb != nil && !w.Upper) && !(w.form&partForm != 0 && w.noun == nil && !w.Upper) {
		for k := b - 1; k > a+1; k-- { // "Emerging Technologies The Quad will"
			if s.words[k].Norm == "the" && s.words[k].Upper && !s.at(k-1).is(isPrep) && !s.words[k].Caps {
				return k, true
			}
		}
		return a, true
	}
	return s.inner(a+1, b)
}

// inner finds the noun phrase that ends [a, b) behind an opening such as "In
// 2010 …" or "At the request of Iraq …".
func (s *sentence) inner(a, b int) (int, bool) {
	for k := a; k < b; k++ {
		w, before := &s.words[k], s.at(k-1)
		starts := w.is(isDet|isPoss|isQuant|isWe) || w.nation != 0 && before.nation != w.nation || w.heading(speakerHead|titleHead|bodyHead|stateHead)
		if !starts || before.is(isPrep|isDet|isPoss|isTo|isQuant) || before.adj != nil && before.is(isDet) {
			continue
		}
		if before.has(baseForm|ingForm|thirdForm) && before.verb != nil && before.noun == nil {
			continue
		}
		if !s.prepositionIn(k, b) {
			return k, true
		}
	}
	return a, false
}

// prepositionIn reports whether [a, b) holds a preposition other than "of".
func (s *sentence) prepositionIn(a, b int) bool {
	for k := a; k < b; k++ {
		if s.words[k].is(isPrep) && s.words[k].Norm != "of" {
			return true
		}
	}
	return false
}

// headOf is the head noun of the phrase [a, b): the last word before its first
// preposition, participle or second member.
func (s *sentence) headOf(a, b int) int {
	head := a
	for k := a; k < b; k++ {
		w := &s.words[k]
		if w.Norm == "following" && k == a+1 {
			continue
		}
		if k > a && (w.is(isPrep|isTo|isRel|isThat) || w.is(isCoord) && w.Norm != "/" || w.Norm == "," || w.Norm == "(") {
			if w.is(isCoord) && s.adjectival(k, b) {
				continue
			}
			break
		}
		if k > a && !w.Upper && w.noun == nil && w.heads == 0 && w.verb != nil && w.form&(ingForm|partForm) != 0 && !s.at(k-1).is(isDet|isPoss|isCoord|isQuant) && s.at(k-1).lexeme != unknown {
			break
		}
		if w.Kind == token.Word && !w.is(isAdv) && w.Norm != "'s" {
			head = k
		}
	}
	return head
}

// adjectival reports whether "and" at k joins adjectives rather than nouns, as
// far as one can tell: no determiner or name follows, and a noun does.
func (s *sentence) adjectival(k, b int) bool {
	return k+2 < b && !s.at(k+1).is(isDet|isPoss) && !s.at(k+1).Upper && s.at(k-1).heads == 0 && s.at(k-1).noun == nil
}
