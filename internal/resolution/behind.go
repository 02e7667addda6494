package resolution

// counts reports whether the bare number before r counts or measures what
// follows it, or is the day of a date.
func counts(r reader, it item) bool {
	ahead := r
	l := ahead.next()
	v := vocabulary()
	switch {
	case l.is("%", "×", "$", "€", "£"), l.kind == number:
		return true
	case l.kind != word:
		joined := l.is("-") && l.span.Start == it.span.End
		next := ahead.next()
		if joined && next.kind == word {
			return v.unit.Has(next.norm)
		}
		return l.is(",") && l.span.Start == it.span.End && next.kind == number && next.span.Start == l.span.End && it.number < 10
	}
	return v.unit.Has(l.norm) || it.number <= 31 && v.month.Has(l.norm)
}

// leadsToDate reports whether the lexeme may stand between a symbol and its date.
func leadsToDate(l lexeme) bool {
	return l.is(",", "(", "adopted", "unanimously", "dated", "of", "on") ||
		l.is("du", "de", "del", "le", "el", "adoptee", "adoptada")
}

// dateBehind reads the date of a resolution: "of 18 December 2015", "of October
// 1973", "dated 2 March 2022", "of 1967". Says is false where the date may be
// that of something done about the resolution: "on 20 November 2015". The year
// is 0 where a list leaves it to a later date: "of 4 and 14 July 1967".
func dateBehind(r *reader) (year int, says, ok bool) {
	ahead := *r
	l := ahead.next()
	for ; leadsToDate(l); l = ahead.next() {
		says = says || !l.is(",", "(", "on", "le", "el")
	}
	if l.span.Start == r.pos {
		return 0, false, false
	}
	month := false
	for range 6 {
		if year, ok := yearOf(l); ok {
			if !month && !ofYear(*r, ahead) {
				return 0, false, false
			}
			if ahead.peek().is(")") {
				ahead.next()
			}
			*r = ahead
			return year, says, true
		}
		switch {
		case vocabulary().month.Has(l.norm):
			month = true
			if next := ahead.peek(); next.kind != number && !next.is(",", "de", "del") {
				*r = ahead
				return 0, says, true
			}
		case l.kind == number && l.span.Len() <= 2, l.is(",", ".", "de", "del", "of", "st", "nd", "rd", "th", "er"):
		default:
			return 0, false, false
		}
		l = ahead.next()
	}
	return 0, false, false
}

// ofYear reports whether the year that ends at behind stands right after "of":
// "resolution 242 of 1967".
func ofYear(start, behind reader) bool {
	first, second := start.next(), start.next()
	return first.is("of", "de") && second.span.End == behind.pos
}

// skipGloss skips what may stand between a number and the next separator: a
// possessive, a closing mark, a remark in brackets.
func skipGloss(r *reader) {
	for {
		ahead := *r
		l := ahead.next()
		switch {
		case l.is(")", "'", `"`, "“", "”", "»", "*"):
		case l.is("s") && l.kind == word && l.span.Len() == 1:
		case l.is("("):
			if !skipBrackets(&ahead) {
				return
			}
		case l.is(","):
			if !skipParagraph(&ahead) {
				return
			}
		default:
			return
		}
		*r = ahead
	}
}

// skipParagraph moves behind the paragraphs that are cited of a resolution, in
// what goes on a list: ", para. 12, and", ", paras. 3 and 4, and".
func skipParagraph(r *reader) bool {
	ahead := *r
	if !ahead.next().is("para", "paras", "paragraph", "paragraphs", "annex", "section") {
		return false
	}
	for ahead.peek().is(".") {
		ahead.next()
	}
	skipPlainNumbers(&ahead)
	if !ahead.peek().is(",", ";", "and") {
		return false
	}
	*r = ahead
	return true
}

// skipPlainNumbers moves behind a list of numbers none of which has a year or a
// session of its own.
func skipPlainNumbers(r *reader) {
	for ahead := *r; ahead.next().kind == number && !ahead.peek().is("(", "/"); {
		*r = ahead
		for ahead.peek().is(",", "and", "to", "-", "or") {
			ahead.next()
		}
	}
}

// skipBrackets moves behind the bracket that closes the one just read, where it
// is near.
func skipBrackets(r *reader) bool {
	for limit := r.pos + 120; r.pos < limit; {
		switch l := r.next(); {
		case l.is(")"):
			return true
		case l.kind == end, l.kind == gap:
			return false
		}
	}
	return false
}

// bodyBehind reads the body named behind numbers: "of the Security Council",
// "adopted by the General Assembly", "du Conseil de sécurité".
func bodyBehind(r *reader) (body, bool) {
	if !leadsOn(*r) {
		return nobody, false
	}
	ls := tidy(clause(make([]lexeme, 0, 24), *r))
	i := prepositions(ls)
	if i == 0 {
		return nobody, false
	}
	found := nobody
	for j := i; j < len(ls) && j <= i+4; j++ {
		p, ok := bodies().startingAt(ls, j)
		if !ok {
			if !isCapital(r.text, ls[j]) {
				break
			}
			continue
		}
		j += len(p.words) - 1
		found, r.pos = p.body, ls[j].span.End
		if p.body != united {
			skipUnited(r, ls[j+1:])
			break
		}
	}
	return found, found != nobody
}

// skipUnited moves behind "of the United Nations", which ls may begin with.
func skipUnited(r *reader, ls []lexeme) {
	v := vocabulary()
	i := 0
	for i < len(ls) && (v.of.Has(ls[i].norm) || v.determiner.Has(ls[i].norm)) {
		i++
	}
	if i == 0 || i == len(ls) {
		return
	}
	if p, ok := bodies().startingAt(ls, i); ok && p.body == united {
		r.pos = ls[i+len(p.words)-1].span.End
	}
}

// leadsOn reports whether a body may follow. Most numbers are followed by a
// comma, most heads by "of the" something, and need no closer look.
func leadsOn(r reader) bool {
	v := vocabulary()
	l := r.next()
	if l.is(",") {
		return v.adopted.Has(r.next().norm)
	}
	if v.adopted.Has(l.norm) {
		return true
	}
	if !v.of.Has(l.norm) {
		return false
	}
	for l = r.next(); v.determiner.Has(l.norm) || v.of.Has(l.norm) || l.is("'"); l = r.next() {
	}
	return isCapital(r.text, l) || bodies().first[l.norm] != nil
}

// clause appends the next few lexemes, to the end of the sentence.
func clause(ls []lexeme, r reader) []lexeme {
	for range 24 {
		l := r.next()
		full := l.is(".") && len(ls) > 0 && ls[len(ls)-1].span.Len() > 1
		if l.kind == end || full || l.is(";", ":") {
			break
		}
		if l.kind != gap {
			ls = append(ls, l)
		}
	}
	return ls
}

// prepositions is how many of the words lead to a body that adopted what was
// just named: "of the", ", adopted unanimously by the". What is done to a
// resolution "by" somebody says nothing of whose it is.
func prepositions(ls []lexeme) int {
	i, leads, adopted := 0, false, false
	for ; i < len(ls); i++ {
		v := vocabulary()
		switch w := ls[i].norm; {
		case i == 0 && w == ",", v.determiner.Has(w):
		case v.adopted.Has(w):
			adopted = true
		case v.of.Has(w) || adopted && v.by.Has(w):
			leads = true
		case leads:
			return i
		default:
			return 0
		}
	}
	return 0
}

func isCapital(text string, l lexeme) bool {
	return l.kind == word && 'A' <= text[l.span.Start] && text[l.span.Start] <= 'Z'
}
