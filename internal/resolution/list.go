package resolution

import (
	"strconv"
	"strings"

	"github.com/chancery-archive/chancery/internal/octet"
)

// list reads the numbers that a head announces.
type list struct {
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
		case l.is(",", ":", "(", "-"), l.kind == word && v.such.Has(l.norm):
			loose = true
		case v.filler.Has(l.norm):
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
	for more := true; more; {
		more = l.more(&r)
	}
}

// search reads a list that begins later in the sentence of the head: "its
// resolutions on Namibia, particularly 435 (1978) and 632 (1989)".
func (l *list) search(r reader) bool {
	found := l.further(&r)
	for more := found; more; {
		more = l.more(&r)
	}
	return found
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

// own gives the items of "its" resolutions the body that goes on behind them: "by
// its resolution 48/13 the Human Rights Council".
func (l *list) own(text string, headStart int) {
	ls := before(make([]lexeme, 0, 4), text, headStart, 12)
	if len(ls) == 0 || !ls[len(ls)-1].is("its", "sa", "ses", "su", "sus") {
		return
	}
	r := reader{text: text, pos: l.pos}
	if r.peek().is(",") {
		r.next()
	}
	if !vocabulary().determiner.Has(r.peek().norm) {
		return
	}
	r.next()
	behind := tidy(clause(make([]lexeme, 0, 24), r))
	if len(behind) == 0 {
		return
	}
	if p, ok := bodies().startingAt(behind, 0); ok && p.body.named() {
		l.govern(p.body)
	}
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
		case s.kind == word && vocabulary().separator.Has(s.norm):
			sep.marked, sep.word = true, true
		case s.kind == gap:
			sep.broken = true
		case s.is(".", "(", "*", "•", "·"): // misprints, emphasis, bullets
		case s.is("#"), vocabulary().filler.Has(s.norm) && ahead.peek().is("°", "."), s.is("°"): // "and n° 338"
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
		return ok || it.shape == counted && l.awaits(it)
	}
	ahead := behind
	if year, says, ok := dateBehind(&ahead); ok && says && year > 0 {
		return yearMatches(it.number, year)
	}
	return l.acceptsBare(it, behind, sep)
}

// awaits reports whether an item may be the Human Rights Council's, whose name
// would stand behind the list: "resolutions S-9/1 and 10/19 of the …".
func (l *list) awaits(it item) bool {
	if !l.plural || l.body != nobody || l.items[len(l.items)-1].shape != counted {
		return false
	}
	_, ok := resolve(it, hrc, l.sure)
	return ok
}

// acceptsBare judges a number without a year, which may as well count what
// follows it ("resolution 1540 and 25 States"), be a year or the number of a note.
func (l *list) acceptsBare(it item, behind reader, sep separator) bool {
	next := behind.peek()
	last := l.items[len(l.items)-1]
	plain := next.kind != word || vocabulary().follow.Has(next.norm)
	alike := !l.closed && !isYear(it.number) && len(strconv.Itoa(it.number)) == len(strconv.Itoa(last.number))
	known := councilTable().year(it.number) > 0
	several := l.plural || len(l.items) > 1 && last.shape == bare
	l.closed = l.closed || sep.word
	switch {
	case counts(behind, it), councilTable().year(last.number) == it.number:
		return false
	case l.body == ga:
		return sessionOf(it.number) != "" && (it.number >= 100 || next.is("("))
	case it.number < 100:
		return l.body == sc && several && plain && alike && it.number >= 10
	case !known && l.body != sc:
		return false
	case several:
		return plain || alike
	}
	return plain && (l.body == sc || !isYear(it.number)) && (sep.word || last.shape == bare)
}

// reach is how many lexemes behind a number a further one is looked for.
const reach = 24

// further looks in the rest of the sentence for a number that can be nothing
// else: one with its own right year, or, after a head in the plural, one with a
// gloss like the last: "1325 on women, peace and security and 2250 on youth".
// One with its year may even follow a full stop, which is a misprint then, or
// stand as an item of a printed list.
func (l *list) further(r *reader) bool {
	if !digitAhead(r.text, r.pos) {
		return false
	}
	ahead := *r
	for range reach {
		s := ahead.next()
		ends := s.is(".") || s.kind == gap
		if s.kind == end || s.is("?", "!") || isHead(s) {
			return false
		}
		if !ends && !introduces(s) && !l.stands(s, ahead) {
			continue
		}
		at := ahead
		for ends && at.peek().is("•", "·", "*", "-") {
			at.next()
		}
		it, behind, ok := readItem(at)
		if ok && l.certain(it, behind) && (it.shape == dated || !ends) {
			l.add(it, &behind)
			*r = behind
			return true
		}
		if ends {
			return false
		}
	}
	return false
}

// farthest is how many bytes are looked at for a digit, and fewBytes more than stand between
// the end of a sentence and the first digit of what may be read behind it.
const (
	farthest = 400
	fewBytes = 40
)

// digitAhead reports whether a digit may be within reach, without which there is no number:
// in the same sentence and so many words on.
func digitAhead(text string, i int) bool {
	text = text[i:min(len(text), i+farthest)]
	between := text[:octet.Next(text, 0, '0', '9')]
	if len(between) < farthest && len(between) == len(text) || strings.Count(between, " ") > reach+2 {
		return false
	}
	stop := strings.IndexByte(between, '.')
	if gap := strings.Index(between, "\n\n"); gap >= 0 && (stop < 0 || gap < stop) && opensSentence(text[gap+2:]) {
		stop = gap // over which no sentence runs on
	}
	return stop < 0 || len(between)-stop < fewBytes
}

// opensSentence reports whether s begins with a capital of ASCII.
func opensSentence(s string) bool { return s != "" && s[0] >= 'A' && s[0] <= 'Z' }

// stands reports whether a number with its right year follows word s, which needs no
// introduction then: "those that followed it, among them 757 (1992)".
func (l *list) stands(s lexeme, behind reader) bool {
	if !l.plural && len(l.items) == 0 || s.kind != word || vocabulary().paper.Has(s.norm) || isCapital(behind.text, s) {
		return false
	}
	it, _, ok := readItem(behind)
	return ok && it.shape == dated && it.number >= leastAlone && councilTable().year(it.number) == it.year
}

func isHead(l lexeme) bool { return vocabulary().one.Has(l.norm) || vocabulary().many.Has(l.norm) }

// introduces reports whether a number of a list may stand behind l.
func introduces(l lexeme) bool {
	v := vocabulary()
	return l.is(",", ";", "(", ":") || l.kind == word && (v.separator.Has(l.norm) || v.such.Has(l.norm) || v.by.Has(l.norm))
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

// isYear reports whether a number would also do as a year of our time or of our plans.
func isYear(n int) bool { return 1945 <= n && n <= 2050 }

func yearMatches(n, year int) bool {
	known := councilTable().year(n)
	return known == year || known == 0 && councilTable().plausible(n, year)
}
