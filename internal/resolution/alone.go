package resolution

import (
	"slices"
	"sort"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// ruleAlone is of a number that no head announces.
const ruleAlone chancery.RuleID = "resolution.alone"

// leastAlone is the least number that is read without a head, nearBy how many bytes
// around it the Security Council must be named in.
const (
	leastAlone = 200
	nearBy     = 240
)

// readAlone reads the numbers of the Security Council's resolutions that stand
// without a head beside its name: those with their right year, "building on 1696
// (2006)", and what it "adopted", "when it adopted 1887".
func (f *finder) readAlone() {
	headed := f.citations
	end := 0 // of what was read last
	for bracket, verb := f.bracket(0), f.adopt(0); min(bracket, verb) < len(f.text); {
		if bracket < verb {
			if start := numberBefore(f.text, bracket); start >= end && !cites(headed, start) {
				end = max(end, f.alone(start))
			}
			bracket = f.bracket(bracket + 1)
			continue
		}
		if !letterBefore(f.text, verb) && !cites(headed, verb) {
			end = max(end, f.adopted(lettersEnd(f.text, verb)))
		}
		verb = f.adopt(verb + 1)
	}
	if len(f.citations) > len(headed) {
		slices.SortStableFunc(f.citations, func(a, b chancery.Citation) int { return a.Span.Start - b.Span.Start })
	}
}

// bracket is where the first bracket opens, from i on; the end of the text where none does.
func (f *finder) bracket(i int) int {
	if at := strings.IndexByte(f.text[i:], '('); at >= 0 {
		return i + at
	}
	return len(f.text)
}

// adopt is where the first form of "adopt" begins, from i on; the end of the text where
// none does. Its "p" is the rarest of its letters.
func (f *finder) adopt(i int) int {
	for p := i + len("ado"); p < len(f.text); p++ {
		at := strings.IndexByte(f.text[p:], 'p')
		if at < 0 {
			break
		}
		p += at
		if start := p - len("ado"); strings.HasPrefix(f.text[start:], "adopt") {
			return start
		}
	}
	return len(f.text)
}

// numberBefore is where the number begins that stands right before a bracket at i,
// or -1.
func numberBefore(text string, i int) int {
	end := i
	for end > 0 && text[end-1] == ' ' {
		end--
	}
	start := end
	for start > 0 && isDigit(rune(text[start-1])) {
		start--
	}
	if start == end || end-start > 4 || start < 2 || text[start-1] != ' ' && text[start-1] != '\n' {
		return -1
	}
	return start
}

// alone reads the number with its year that begins at start, and says where what
// was read ends.
func (f *finder) alone(start int) int {
	it, behind, ok := readItem(reader{text: f.text, pos: start})
	if !ok || it.shape != dated || it.number < leastAlone || councilTable().year(it.number) != it.year {
		return 0
	}
	if !f.leadsTo(start) || !f.nearCouncil(start) {
		return 0
	}
	l := list{body: sc, plural: true, sure: true}
	l.read(it, behind)
	return f.emit(&l, start, ruleAlone)
}

// adopted reads the bare number behind a form of "adopt" that ends at i.
func (f *finder) adopted(i int) int {
	it, behind, ok := readItem(reader{text: f.text, pos: i})
	if !ok || it.shape != bare || it.number < leastAlone || isYear(it.number) || councilTable().year(it.number) == 0 {
		return 0
	}
	if next := behind.peek(); counts(behind, it) || next.kind == word && !vocabulary().follow.Has(next.norm) || !f.nearCouncil(i) {
		return 0
	}
	l := list{body: sc, sure: true, items: []listed{{item: it, body: sc}}, pos: it.span.End}
	return f.emit(&l, it.span.Start, ruleAlone)
}

// sharing is how many citations may share a span, as those of "3367 A to D" do.
const sharing = 10

// cites reports whether one of the citations, which are in order, holds the place.
func cites(cs []chancery.Citation, at int) bool {
	k := sort.Search(len(cs), func(i int) bool { return cs[i].Span.Start > at })
	for n := 0; n < sharing && k > 0; n++ {
		if k--; at < cs[k].Span.End {
			return true
		}
	}
	return false
}

// leadsTo reports whether the word before the number at start leads on to it: one in
// small letters that is no other paper's name.
func (f *finder) leadsTo(start int) bool {
	ls := before(make([]lexeme, 0, 8), f.text, start, 24)
	if len(ls) == 0 {
		return false
	}
	l := ls[len(ls)-1]
	return l.kind == word && !isCapital(f.text, l) && !vocabulary().paper.Has(l.norm)
}

// nearCouncil reports whether the Security Council is named in the paragraph of the
// place, near it.
func (f *finder) nearCouncil(at int) bool {
	around := f.text[max(0, at-nearBy):min(len(f.text), at+nearBy)]
	head, tail := around[:min(at, nearBy)], around[min(at, nearBy):]
	if i := strings.LastIndex(head, "\n\n"); i >= 0 {
		head = head[i:]
	}
	if i := strings.Index(tail, "\n\n"); i >= 0 {
		tail = tail[:i]
	}
	return strings.Contains(head, "Security Council") || strings.Contains(tail, "Security Council")
}
