package resolution

import (
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Rules name how a citation was read.
const (
	ruleSymbol chancery.RuleID = "resolution.symbol" // S/RES/2254
	ruleHead   chancery.RuleID = "resolution.head"   // the first number behind "resolution", "UNSCR"
	ruleList   chancery.RuleID = "resolution.list"   // a further number of the same head
	ruleTitle  chancery.RuleID = "resolution.title"  // 242 (1967). Resolution of 22 November 1967
)

// Find reads every citation of a numbered UN resolution in text, in order.
// Spans are in bytes of text. The letters of "3419 A to D (XXX)" are citations
// of their own that share a span.
//
// Find is total: it takes any bytes, in time linear in their number.
func Find(text string) []chancery.Citation {
	f := finder{text: text}
	for i := 0; ; {
		h, ok := nextHead(text, i)
		if !ok {
			f.readAlone()
			return f.citations
		}
		i = max(h.span.End, f.read(h))
	}
}

type finder struct {
	text      string
	citations []chancery.Citation
	last      list // the list read last, which a head right behind it goes on with
	sure      *bool
}

// read reads what h announces and returns where it ends, or 0.
func (f *finder) read(h head) int {
	if h.symbol {
		return f.readSymbol(h)
	}
	r := reader{text: f.text, pos: h.span.End}
	inner, _ := bodyBehind(&r) // "résolution du Conseil de sécurité 2254"
	r, loose := announced(r)
	it, behind, ok := readItem(r)
	if !ok || it.shape == bare && (counts(behind, it) || loose && !h.vouchesAhead(it)) {
		return f.readFarther(h)
	}
	l := list{body: f.bodyOf(h), plural: h.plural, sure: f.speaksOfUN()}
	if inner != nobody {
		l.body = inner
	}
	if it.shape == bare && !h.vouches(f.text, l.body, it, behind) {
		return 0
	}
	l.read(it, behind)
	l.own(f.text, h.span.Start)
	start := it.span.Start
	if plainBetween(f.text[h.span.End:start]) {
		start = h.span.Start
	}
	return f.emit(&l, start, ruleHead)
}

// vouches reports whether a head makes a bare number a citation: "Res. 1325"
// and "resolution 1973 and" do, "UNSC 2254", but not "res 1325", "UNSC 2023",
// "UNGA 78", "resolution 2024 budget".
func (h head) vouches(text string, b body, it item, behind reader) bool {
	capital := text[h.span.Start] == 'R'
	switch {
	case h.short && h.body == nobody:
		return b.named() || capital
	case h.short:
		return h.body == sc && it.number >= 100 && !isYear(it.number) || h.body == ga && famous()[it.number]
	case b == nobody && isYear(it.number) && !capital:
		next := behind.peek()
		return next.kind != word || vocabulary().follow.Has(next.norm)
	}
	return true
}

// vouchesAhead reports whether a head makes a bare number that stands a little
// ahead a citation: one in the plural, or one that says whose it is, "UNSCR: 1325".
func (h head) vouchesAhead(it item) bool {
	named := h.body != nobody && !h.short && it.number >= 100
	return (h.plural || named) && !isYear(it.number)
}

// readFarther reads what a head without a number right behind it may announce.
func (f *finder) readFarther(h head) int {
	r := reader{text: f.text, pos: h.span.End}
	if f.readTitle(h) {
		return 0
	}
	if end := f.readGlossed(h); end > 0 || !h.plural {
		return end
	}
	f.readOpen(h)
	l := list{body: f.bodyOf(h), plural: true, sure: f.speaksOfUN()}
	if !l.search(r) {
		return 0
	}
	return f.emit(&l, l.items[0].span.Start, ruleHead)
}

// longestGloss is how many words may tell what resolutions are about before
// their numbers follow in brackets.
const longestGloss = 8

// readGlossed reads the numbers in brackets behind what resolutions of a named
// body are about: "Security Council resolutions on Ruritania (1737, 1747)".
func (f *finder) readGlossed(h head) int {
	r := reader{text: f.text, pos: h.span.End}
	if !r.next().is("on", "concerning", "regarding", "about") {
		return 0
	}
	next := r.next()
	for words := 0; next.kind == word && words < longestGloss; words++ {
		next = r.next()
	}
	if !next.is("(") {
		return 0
	}
	l := list{body: f.bodyOf(h), plural: h.plural, sure: f.speaksOfUN()}
	if !l.body.named() {
		return 0
	}
	it, behind, ok := readItem(r)
	if !ok || it.shape == bare && (it.number < 100 || isYear(it.number) && !behind.peek().is(",")) {
		return 0
	}
	l.read(it, behind)
	if after := (reader{text: f.text, pos: l.pos}); !after.next().is(")") {
		return 0
	}
	return f.emit(&l, it.span.Start, ruleHead)
}

// plainBetween reports whether only spaces, hyphens and "No." stand between head and number.
func plainBetween(s string) bool {
	r := reader{text: s}
	for l := r.next(); l.kind != end; l = r.next() {
		if !l.is("-", ".", "no", "°", "#") {
			return false
		}
	}
	return true
}

// bodyOf is whose resolutions a head announces.
func (f *finder) bodyOf(h head) body {
	if h.body != nobody {
		return h.body
	}
	b := governor(f.text, h.span.Start, h.caps)
	if b == nobody && f.last.pos > 0 && f.goesOn(h) {
		return f.last.body
	}
	return b
}

// goesOn reports whether only a separator stands between the last list and h:
// "General Assembly resolution 46/182 and resolution 47/120".
func (f *finder) goesOn(h head) bool {
	between := f.text[f.last.pos:max(f.last.pos, h.span.Start)]
	if len(between) > 40 {
		return false
	}
	r := reader{text: between}
	separated(&r)
	return r.peek().kind == end
}

func (f *finder) readSymbol(h head) int {
	b, s, start := symbolStart(f.text, h.span)
	if b == nobody {
		return 0
	}
	it, r, ok := symbol(f.text, h.span, b, s)
	if !ok {
		return 0
	}
	l := list{body: b, sure: true}
	l.read(it, r)
	return f.emit(&l, start, ruleSymbol)
}

// readTitle reads the heads of old volumes, which set the number before the
// word: "242 (1967). Resolution of 22 November 1967".
func (f *finder) readTitle(h head) bool {
	r := reader{text: f.text, pos: h.span.End}
	year, says, ok := dateBehind(&r)
	if !ok || !says {
		return false
	}
	ls := before(make([]lexeme, 0, 24), f.text, h.span.Start, 40)
	for len(ls) > 0 && ls[len(ls)-1].is(".") {
		ls = ls[:len(ls)-1]
	}
	i := len(ls) - 4
	if i < 0 || i > 0 && ls[i-1].kind != gap && ls[i-1].span.End == ls[i].span.Start {
		return false
	}
	it, _, ok := readItem(reader{text: f.text, pos: ls[i].span.Start})
	if !ok || it.shape != dated || it.year != year || councilTable().year(it.number) != year {
		return false
	}
	l := list{items: []listed{{item: it}}, pos: it.span.End}
	return f.emit(&l, it.span.Start, ruleTitle) > 0
}

// emit turns the items of a list into citations and returns where the list ends.
func (f *finder) emit(l *list, start int, rule chancery.RuleID) int {
	emitted := 0
	for i, it := range l.items {
		fs, ok := resolve(it.item, it.body, f.speaksOfUN())
		if !ok {
			continue
		}
		span := it.span
		if i == 0 {
			span.Start = start
		} else {
			rule = ruleList
		}
		for _, r := range fs {
			if it.ranged {
				r.flags = append(r.flags, chancery.InRange)
			}
			f.citations = append(f.citations, chancery.Citation{
				Resolution: r.Resolution, Text: span.In(f.text), Flags: flagged(r.flags), Rule: rule, Span: span,
			})
			emitted = it.span.End
		}
	}
	if emitted > 0 {
		f.last = *l
	}
	return emitted
}

// speaksOfUN reports whether the text names the United Nations or its Council at all.
func (f *finder) speaksOfUN() bool {
	if f.sure == nil {
		sure := strings.Contains(f.text, "Security Council") || strings.Contains(f.text, "United Nations") ||
			strings.Contains(f.text, "UN ") || strings.Contains(f.text, "UNSC")
		f.sure = &sure
	}
	return *f.sure
}

// readOpen flags the citation that "and all other relevant resolutions" goes on from.
func (f *finder) readOpen(h head) {
	if !h.plural || len(f.citations) == 0 {
		return
	}
	last := &f.citations[len(f.citations)-1]
	if h.span.Start < last.Span.End || h.span.Start-last.Span.End > 160 || !f.isOpen(last.Span.End, h) {
		return
	}
	last.Flags = flagged(append(slices.Clone(last.Flags), chancery.OpenReference))
}

// isOpen reports whether the words from the end of a citation to the head and
// those behind it, within the sentence, speak of further resolutions.
func (f *finder) isOpen(from int, h head) bool {
	open := false
	r := reader{text: f.text[:h.span.Start], pos: from}
	for l := r.next(); l.kind != end; l = r.next() {
		if l.kind == gap || l.is(".", ";") {
			return false
		}
		open = open || vocabulary().open.Has(l.norm)
	}
	r = reader{text: f.text, pos: h.span.End}
	return open || vocabulary().open.Has(r.next().norm)
}
