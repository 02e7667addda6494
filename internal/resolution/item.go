package resolution

import (
	"strconv"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

type shape uint8

const (
	bare    shape = iota // 2254, which may be anything
	dated                // 2254 (2015)
	counted              // 60/288, 2005/12, ES-11/1
	run                  // 2758 (XXVI), 3201 (S-VI)
)

// item is one number of a resolution as it stands in a text, not yet known to be one.
type item struct {
	span    chancery.Span
	shape   shape
	number  int
	session session // of counted and run; "" for a session that cannot be read
	letters []string
	year    int // given with the number; 0 for none
}

// readItem reads the item that begins at r.
func readItem(r reader) (item, reader, bool) {
	start := r
	l := r.next()
	it := item{span: l.span}
	switch {
	case l.kind == word && l.is("s", "es"):
		if !it.special(&r, start.text[l.span.Start:l.span.End]) {
			return readMisprint(start, l)
		}
	case l.kind == number && l.span.Len() < 4 && misprinted(r.text[l.span.End:]):
		if misprint, behind, ok := readMisprint(start, l); ok {
			return misprint, behind, true // "2l78 (2014)"
		}
		fallthrough
	case l.kind == number && l.span.Len() <= 4:
		it.number = digits(l.norm)
		if !it.slashed(&r, l.norm) {
			return item{}, start, false
		}
	default:
		return readMisprint(start, l)
	}
	it.readLetters(&r)
	it.readBrackets(&r)
	if it.shape == run && len(it.letters) == 0 {
		it.readLetters(&r) // "217 (III) A"
	}
	it.readBareYear(&r)
	it.span.End = r.pos
	return it, r, true
}

// special reads "-30/1" behind "S", "-11/1" behind "ES".
func (it *item) special(r *reader, prefix string) bool {
	if strings.ToUpper(prefix) != prefix {
		return false
	}
	if r.peek().is("-") {
		r.next()
	}
	s, slash, n := r.next(), r.next(), r.next()
	if s.kind != number || !slash.is("/") || n.kind != number || s.span.Len() > 2 || n.span.Len() > 2 {
		return false
	}
	it.shape, it.session, it.number = counted, session(prefix+"-"+s.norm), digits(n.norm)
	return true
}

// slashed reads "/288" behind "60". It refuses what cannot be a resolution: a
// date of three parts, a decimal fraction, the file number of a council.
func (it *item) slashed(r *reader, first string) bool {
	ahead := *r
	slash, second := ahead.next(), ahead.next()
	switch {
	case slash.is("/") && areTwo(it.number, digits(second.norm)):
	case slash.is("/") && second.kind == number && second.span.Len() <= 4:
		it.shape, it.session, it.number = counted, session(strings.TrimLeft(first, "0")), digits(second.norm)
		*r = ahead
		slash, second = ahead.next(), ahead.next()
		return !(slash.is("/") && second.kind == number)
	case second.span.Start != slash.span.End || slash.span.Start != r.pos:
	case slash.is(".") && second.kind == number, slash.is("/") && second.kind == word:
		return false
	case slash.is("-") && second.kind == word && isSeries(r.text[second.span.Start:second.span.End]):
		return ahead.peek().is("(") // "resolution 377-A (V)", but not a parliament's "1207-VIII"
	case slash.is("-") && second.kind == number && councilTable().year(it.number) == digits(second.norm):
		it.dateBy(digits(second.norm))
		*r = ahead
	case slash.is("-") && second.kind == number:
		return digits(second.norm) > it.number // "1267-1390", but not "2018-5"
	}
	return true
}

// isSeries reports whether what a hyphen joins to a number tells whose series it
// is of, a letter or a Roman numeral.
func isSeries(s string) bool {
	return len(s) == 1 && 'A' <= s[0] && s[0] <= 'Z' || strings.Trim(s, "IVXL") == ""
}

// areTwo reports whether "242/338" is two numbers of the Security Council: no
// organ has as many sessions, or as many resolutions a session.
func areTwo(n, m int) bool {
	t := councilTable()
	return n >= 100 && m > 150 && t.year(n) > 0 && t.year(m) > 0 && t.year(n) != m
}

// readLetters reads "A", "A and B", "A to D": which of several resolutions of
// one number. A capital that begins another word or sentence is none.
func (it *item) readLetters(r *reader) {
	ahead := *r
	letters, ok := letterList(&ahead)
	if !ok {
		return
	}
	switch next := ahead.peek(); {
	case next.is("(") && it.shape == bare:
		probe := item{}
		inside := ahead
		if probe.readBrackets(&inside); probe.shape != run {
			return
		}
	case next.kind == word && !vocabulary().follow.Has(next.norm) && len(letters) == 1:
		return
	}
	it.letters, *r = letters, ahead
}

func letterList(r *reader) ([]string, bool) {
	first, ok := letter(r)
	if !ok {
		return nil, false
	}
	letters := []string{first}
	for {
		ahead := *r
		between := ahead.next()
		next, ok := letter(&ahead)
		if !ok || !between.is(",", "&", "and", "or", "to", "-", "et", "y", "a", "ou", "o") {
			return letters, true
		}
		from := letters[len(letters)-1][0] + 1
		if !between.is("to", "-", "a") {
			from = next[0]
		}
		for c := from; c <= next[0]; c++ {
			letters = append(letters, string(c))
		}
		*r = ahead
	}
}

func letter(r *reader) (string, bool) {
	l := r.next()
	s := r.text[l.span.Start:l.span.End]
	return s, l.kind == word && len(s) == 1 && 'A' <= s[0] && s[0] <= 'Z'
}

// readBrackets reads the year or the session in brackets.
func (it *item) readBrackets(r *reader) {
	ahead := *r
	if it.shape == counted && len(it.session) > 2 || !ahead.next().is("(") {
		return
	}
	inside := ahead
	if year, ok := yearIn(&inside); ok {
		it.year, *r = year, inside
		if it.shape == bare {
			it.shape = dated
		}
		return
	}
	if s, ok := romanIn(&ahead); ok && it.shape == bare {
		it.shape, it.session, *r = run, s, ahead
	}
}

// yearIn reads "2015)", "2015, on Syria)".
func yearIn(r *reader) (int, bool) {
	y := r.next()
	year, ok := yearOf(y)
	if !ok {
		return 0, false
	}
	close := r.next()
	for limit := y.span.End + 60; close.span.End < limit && (close.is(",", ";", ":") || close.kind == word); {
		close = r.next()
	}
	return year, close.is(")")
}

func yearOf(l lexeme) (int, bool) {
	if l.kind != number || l.span.Len() != 4 {
		return 0, false
	}
	year := digits(l.norm)
	return year, 1945 <= year && year <= 2099
}

// romanIn reads "XXVI)", "S-VI)", "ES-V)". A numeral that is none, as bad
// copies print ("XXVV"), gives the empty session.
func romanIn(r *reader) (session, bool) {
	l := r.next()
	prefix := ""
	if l.is("s", "es") && r.peek().is("-") {
		prefix = r.text[l.span.Start:l.span.End] + "-"
		r.next()
		l = r.next()
	}
	s := r.text[l.span.Start:l.span.End]
	if prefix == "S-" && l.kind == number && len(s) == 1 && r.peek().is(")") {
		r.next()
		return session(prefix + s), true // "186 (S-2)", as the first were printed
	}
	if l.kind != word || strings.Trim(s, "IVXLD") != "" {
		return "", false
	}
	switch next := r.peek(); {
	case next.is(")"):
		r.next()
	case !next.is("of") || len(s) < 2:
		return "", false
	}
	if roman(s) == 0 {
		return "", true
	}
	if prefix == "S-" && len(s) <= 2 && roman(s) <= 2 {
		return session(prefix + strconv.Itoa(roman(s))), true // as they were printed
	}
	return session(prefix + s), true
}

// readBareYear reads the right year of a bare number whose brackets were lost:
// "841 1993 of 16 June 1993", "387 1976)", "512.(1982)".
func (it *item) readBareYear(r *reader) {
	if it.shape != bare || len(it.letters) > 0 {
		return
	}
	ahead := *r
	l := ahead.next()
	for range 2 {
		if l.kind == number || l.span.Len() > 2 || l.is(",", ";", "-", "/", "&") || l.is(".") && !ahead.peek().is("(") {
			break
		}
		l = ahead.next()
	}
	if year, ok := yearOf(l); ok && councilTable().year(it.number) == year {
		if ahead.peek().is(")") {
			ahead.next()
		}
		it.year, it.shape, *r = year, dated, ahead
	}
}

// misprints are the digits that bad copies print as other characters.
var misprints = strings.NewReplacer("S", "5", "$", "5", "I", "1", "l", "1", "!", "1", "[", "1", "O", "0", "o", "0", "B", "8")

// readMisprint reads a number with misprinted digits, "SO8 (1982)", that begins with
// the first lexeme, l, where the year behind it shows what it was.
func readMisprint(start reader, l lexeme) (item, reader, bool) {
	r, end := start, l.span.Start
	for end < len(r.text) && end < l.span.Start+4 && strings.IndexByte("S$Il![OoB0123456789", r.text[end]) >= 0 {
		end++
	}
	if end < l.span.Start+3 {
		return item{}, start, false
	}
	mended := misprints.Replace(r.text[l.span.Start:end])
	r.pos = end
	it := item{span: chancery.Span{Start: l.span.Start, End: end}, number: digits(mended)}
	if it.readBrackets(&r); it.shape != dated || councilTable().year(it.number) != it.year {
		return item{}, start, false
	}
	it.span.End = r.pos
	return it, r, true
}

// misprinted reports whether what stands right behind digits may be one more.
func misprinted(s string) bool { return s != "" && strings.IndexByte("SIloO", s[0]) >= 0 }

// dateBy gives the item the year of a date that stands behind it.
func (it *item) dateBy(year int) {
	it.year = year
	if it.shape == bare {
		it.shape = dated
	}
}
