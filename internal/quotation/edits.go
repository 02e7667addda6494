package quotation

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// builder makes the edits of a comparison.
type builder struct {
	asked  Quotation
	text   string
	source []unit
	edits  []Edit
	at     int // unit of the text that comes next; -1 before the first stretch
	open   int // index of an edit whose part of the text is not known yet, or -1

	equal, differing, aside int // words: the same, on one side only, left out openly
	marks, recased          bool
}

func (b *builder) run(places chosen) {
	b.at, b.open = -1, -1
	for n, p := range b.asked.parts {
		switch {
		case len(p.units) == 0:
			op := Omitted
			if p.bracket {
				op = Bracketed
			}
			b.edits = append(b.edits, Edit{Op: op, Asked: p.gap})
			b.open = len(b.edits) - 1
		case places[n] == nil:
			b.differing += len(wordsAmong(p.units))
			b.edits = append(b.edits, Edit{Op: Inserted, Asked: spanOf(p.units)})
		default:
			b.fill(places[n].start)
			pairs := places[n].pairs
			if n == 0 {
				pairs = b.before(p.units, pairs)
			}
			if n == len(b.asked.parts)-1 {
				pairs = b.behind(p.units, pairs)
			}
			b.stretch(p.units, pairs)
			b.at = places[n].end
		}
	}
}

// fill says what of the text stands between the last stretch and the next one,
// which begins at a unit of the text.
func (b *builder) fill(next int) {
	if b.at >= 0 && next > b.at {
		between := b.source[b.at:next]
		switch n := len(wordsAmong(between)); {
		case b.open >= 0:
			b.edits[b.open].Source = spanOf(between)
			b.aside += n
		case n > 0: // the stretch between them stands nowhere
			b.edits = append(b.edits, Edit{Op: Deleted, Source: spanOf(between)})
			b.differing += n
		}
	}
	b.open = -1
}

func spanOf(units []unit) chancery.Span {
	return chancery.Span{Start: units[0].span.Start, End: units[len(units)-1].span.End}
}

// stretch adds the edits of pairs: runs that are the same, and between them what
// the text has and then what the quotation has.
func (b *builder) stretch(asked []unit, pairs []pair) {
	for i := 0; i < len(pairs); {
		end := i
		for same := b.same(asked, pairs[i]); end < len(pairs) && b.same(asked, pairs[end]) == same; end++ {
		}
		var mine, its []unit
		for _, p := range pairs[i:end] {
			if p.asked >= 0 {
				mine = append(mine, asked[p.asked])
			}
			if p.source >= 0 {
				its = append(its, b.source[p.source])
			}
		}
		if b.same(asked, pairs[i]) {
			b.addEqual(mine, its)
		} else {
			b.addDiffering(mine, its)
		}
		i = end
	}
}

func (b *builder) same(asked []unit, p pair) bool {
	return p.asked >= 0 && p.source >= 0 && asked[p.asked].norm == b.source[p.source].norm
}

func (b *builder) addEqual(mine, its []unit) {
	first := len(b.edits) == 0 // a quotation may begin a sentence of its own, or go on in one
	b.edits = append(b.edits, Edit{Op: Equal, Asked: spanOf(mine), Source: spanOf(its)})
	b.equal += len(wordsAmong(mine))
	for i := range mine {
		same := first && i == 0 || sameCase(mine[i].span.In(b.asked.text), its[i].span.In(b.text))
		b.recased = b.recased || !same
	}
}

// sameCase compares two spellings of one word. What brackets show openly is not
// another case.
func sameCase(asked, source string) bool {
	if strings.ContainsAny(asked, "[]") {
		return true
	}
	a, s := token.Scan(asked), token.Scan(source)
	return len(a) != len(s) || len(a) == 0 || a[0].Upper == s[0].Upper && a[0].Caps == s[0].Caps
}

func (b *builder) addDiffering(mine, its []unit) {
	if len(its) > 0 {
		b.edits = append(b.edits, Edit{Op: Deleted, Source: spanOf(its)})
	}
	if len(mine) > 0 {
		b.edits = append(b.edits, Edit{Op: Inserted, Asked: spanOf(mine)})
	}
	words := len(wordsAmong(mine)) + len(wordsAmong(its))
	b.differing += words
	b.marks = b.marks || words < len(mine)+len(its)
}
