package resolution

import "strconv"

// list reads the numbers that a head announces.
type list struct {
	text   string
	body   body // whose they are, as far as the text has told
	plural bool
	sure   bool // the text speaks of the UN
	closed bool // a word, "and", stood before a bare number: the list may be over
	items  []listed
	first  int // of the items that the next body named behind them would govern
	pos    int // behind the last item
}

// listed is an item with what the list tells of it.
type listed struct {
	item
	body   body
	ranged bool
}

// announced moves r from the end of a head to its first number. Loose is true
// where more than "No." stands between, so that the number of a head in the
// singular needs a year of its own.
func announced(r reader) (_ reader, loose bool) {
	stop := true // may belong to an abbreviation: "Res.", "No."
	for {
		ahead := r
		l := ahead.next()
		v := vocabulary()
		switch {
		case l.is(".") && stop, l.is(")", "'", `"`, "“", "”", "«", "»", "#", "°", "*"):
		case l.is("s") && l.kind == word && !ahead.peek().is("-"):
		case l.is("-") && l.span.Start == r.pos && ahead.peek().span.Start == l.span.End:
		case l.is(",", ":", "(", "-"), l.kind == word && v.such[l.norm]:
			loose = true
		case v.filler[l.norm]:
			stop = true
			r = ahead
			continue
		default:
			return r, loose
		}
		stop = false
		r = ahead
	}
}

// read reads the list whose first item is it, up to r.
func (l *list) read(it item, r reader) {
	l.add(it, &r)
	for l.more(&r) {
	}
}

// search reads a list that begins later in the sentence of the head: "its
// resolutions on Namibia, particularly 435 (1978) and 632 (1989)".
func (l *list) search(r reader) bool {
	if !l.further(&r) {
		return false
	}
	for l.more(&r) {
	}
	return true
}

// add appends the item and reads what belongs to it: a date, a gloss, the body
// behind it.
func (l *list) add(it item, r *reader) {
	if year, says, ok := dateBehind(r); ok && year > 0 && it.year == 0 && (says || councilTable().year(it.number) == year) {
		it.dateBy(year)
	}
	l.items = append(l.items, listed{item: it, body: l.body})
	l.pos = it.span.End
	skipGloss(r)
	if b, ok := bodyBehind(r); ok {
		l.govern(b)
	}
}

// govern gives the items since the last body the one named behind them.
func (l *list) govern(b body) {
	for i := l.first; i < len(l.items); i++ {
		if !l.items[i].body.named() {
			l.items[i].body = b
		}
	}
	l.first = len(l.items)
}

// more reads a separator and one item more.
func (l *list) more(r *reader) bool {
	ahead := *r
	sep := separated(&ahead)
	it, ahead, ok := readItem(ahead)
	if !ok || !l.accepts(it, ahead, sep) {
		return l.further(r)
	}
	ranged := sep.through && it.shape <= dated
	last := &l.items[len(l.items)-1]
	last.ranged = last.ranged || ranged
	l.add(it, &ahead)
	l.items[len(l.items)-1].ranged = ranged
	*r = ahead
	return true
}

// separator is what stands between two numbers.
type separator struct {
	marked  bool // by a comma, a semicolon or a word
	broken  bool // by a blank line, as between the items of a printed list
	word    bool // by a word, as before the last of a list
	through bool // "to": the numbers are the ends of a range
}

func separated(r *reader) separator {
	var sep separator
	for {
		ahead := *r
		switch s := ahead.next(); {
		case s.is("to", "through", "-"):
			tight := s.span.Start == r.pos && ahead.peek().span.Start == s.span.End
			sep.through, sep.marked = sep.through || s.kind == word || tight, true
		case s.is(",", ";", "&", "/"):
			sep.marked = true
		case s.kind == word && vocabulary().separator[s.norm]:
			sep.marked, sep.word = true, true
		case s.kind == gap:
			sep.broken = true
		case s.is(".", "(", "*", "•", "·"): // misprints, emphasis, bullets
		default:
			return sep
		}
		*r = ahead
	}
}

// accepts reports whether an item after the first belongs to the list.
func (l *list) accepts(it item, behind reader, sep separator) bool {
	if !sep.marked || sep.broken {
		return it.shape == dated && councilTable().year(it.number) == it.year
	}
	switch it.shape {
	case run:
		return true
	case counted, dated:
		_, ok := resolve(it, l.body, l.sure)
		return ok
	}
	ahead := behind
	if year, says, ok := dateBehind(&ahead); ok && says && year > 0 {
		return yearMatches(it.number, year)
	}
	return l.acceptsBare(it, behind, sep)
}

// acceptsBare judges a number without a year, which may as well count what
// follows it ("resolution 1540 and 25 States"), be a year or the number of a note.
func (l *list) acceptsBare(it item, behind reader, sep separator) bool {
	next := behind.peek()
	last := l.items[len(l.items)-1]
	plain := next.kind != word || vocabulary().follow[next.norm]
	alike := !l.closed && !isYear(it.number) && len(strconv.Itoa(it.number)) == len(strconv.Itoa(last.number))
	known := it.number >= 100 && councilTable().year(it.number) > 0
	several := l.plural || len(l.items) > 1 && last.shape == bare
	l.closed = l.closed || sep.word
	switch {
	case counts(behind, it), councilTable().year(last.number) == it.number:
		return false
	case l.body == ga:
		return sessionOf(it.number) != "" && (it.number >= 100 || next.is("("))
	case !known && (l.body != sc || it.number < 100):
		return false
	case several:
		return plain || alike
	}
	return plain && (l.body == sc || !isYear(it.number)) && (sep.word || last.shape == bare)
}

// further looks in the rest of the sentence for a number that can be nothing
// else: one with its own right year, or, after a head in the plural, one with a
// gloss like the last: "1325 on women, peace and security and 2250 on youth".
func (l *list) further(r *reader) bool {
	ahead := *r
	for range 24 {
		step := ahead
		s := step.next()
		switch {
		case s.is("."), s.kind == gap:
			for step.peek().is("•", "·", "*", "-") {
				step.next()
			}
			it, behind, ok := readItem(step)
			if !ok || it.shape != dated || !l.certain(it, behind) {
				return false
			}
			l.add(it, &behind)
			*r = behind
			return true
		case s.kind == end, s.is("?", "!"), vocabulary().one[s.norm], vocabulary().many[s.norm]:
			return false
		case s.is(",", ";", "(", ":"), s.kind == word && (vocabulary().separator[s.norm] || vocabulary().such[s.norm] || vocabulary().by[s.norm]):
			it, behind, ok := readItem(step)
			if !ok || !l.certain(it, behind) {
				break
			}
			l.add(it, &behind)
			*r = behind
			return true
		}
		ahead = step
	}
	return false
}

// certain reports whether an item needs no head right before it.
func (l *list) certain(it item, behind reader) bool {
	switch it.shape {
	case dated:
		return councilTable().year(it.number) == it.year
	case run:
		s := sessionOf(it.number)
		return it.session != "" && (s == "" || s == it.session)
	case counted:
		_, ok := resolve(it, l.body, l.sure)
		return ok && l.plural && len(l.items) > 0
	}
	if !l.plural || len(l.items) == 0 || it.number < 200 || isYear(it.number) || councilTable().year(it.number) == 0 {
		return false
	}
	ahead := behind
	year, _, ok := dateBehind(&ahead)
	return ok && yearMatches(it.number, year) || behind.peek().is("on", "concerning", "regarding", "sur", "sobre")
}

// isYear reports whether a number would also do as a year of our time.
func isYear(n int) bool { return 1945 <= n && n <= 2035 }

func yearMatches(n, year int) bool {
	known := councilTable().year(n)
	return known == year || known == 0 && councilTable().plausible(n, year)
}

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
			return v.unit[next.norm]
		}
		return l.is(",") && l.span.Start == it.span.End && next.kind == number && next.span.Start == l.span.End && it.number < 10
	}
	return v.unit[l.norm] || it.number <= 31 && v.month[l.norm]
}

// dateBehind reads the date of a resolution: "of 18 December 2015", "of October
// 1973", "dated 2 March 2022", "of 1967". Says is false where the date may be
// that of something done about the resolution: "on 20 November 2015". The year
// is 0 where a list leaves it to a later date: "of 4 and 14 July 1967".
func dateBehind(r *reader) (year int, says, ok bool) {
	ahead := *r
	l := ahead.next()
	for ; l.is(",", "(", "adopted", "unanimously", "dated", "of", "on", "du", "de", "del", "le", "el", "adoptee", "adoptada"); l = ahead.next() {
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
		case vocabulary().month[l.norm]:
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
		default:
			return
		}
		*r = ahead
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
		if !ok || p.body == modifier {
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
	for i < len(ls) && (v.of[ls[i].norm] || v.determiner[ls[i].norm]) {
		i++
	}
	if i == 0 || i == len(ls) {
		return
	}
	if p, ok := bodies().startingAt(ls, i); ok && p.body == united {
		r.pos = ls[i+len(p.words)-1].span.End
	}
}

// leadsOn reports whether a body may follow: most numbers are followed by a
// comma or a word of the sentence, and need no closer look.
func leadsOn(r reader) bool {
	v := vocabulary()
	l := r.next()
	if l.is(",") {
		return v.adopted[r.next().norm]
	}
	return v.of[l.norm] || v.adopted[l.norm]
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
		case i == 0 && w == ",", v.determiner[w]:
		case v.adopted[w]:
			adopted = true
		case v.of[w] || adopted && v.by[w]:
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
	c, _ := decode(text, l.span.Start)
	return l.kind == word && 'A' <= c && c <= 'Z'
}
