package document

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// headingRun is how many blocks in a row may be headings. More of them are a
// list that nobody marked as one, or an agenda.
const headingRun = 3

// tellHeadings settles which short blocks head what follows them.
func tellHeadings(drafts []draft) {
	markHeadings(drafts)
	for i := 0; i < len(drafts); {
		if !heads(drafts, i) {
			i++
			continue
		}
		end := i + 1
		for end < len(drafts) && heads(drafts, end) {
			end++
		}
		for j := i; j < end; j++ {
			if end-i <= headingRun || drafts[j].strong || drafts[j].told() || isCaps(drafts[j].text) {
				drafts[j].kind = chancery.BlockHeading
			}
		}
		i = end
	}
	levelHeadings(drafts)
}

// markHeadings parts the numbers of the headings that a format tells from
// their words, as those of others are.
func markHeadings(drafts []draft) {
	for i := range drafts {
		d := &drafts[i]
		if d.kind != chancery.BlockHeading || d.marker.text != "" {
			continue
		}
		if m, rest, ok := cutMarker(d.text); ok && m.value > 0 && opensBlock(rest) && !isInitial(rest) {
			d.marker, d.text = m, rest
		}
	}
}

// levelHeadings counts levels from 1. A heading that the format does not rank
// is below the ranked one before it.
func levelHeadings(drafts []draft) {
	top := 0
	for _, d := range drafts {
		if d.kind == chancery.BlockHeading && d.level > 0 && (top == 0 || d.level < top) {
			top = d.level
		}
	}
	above := 0
	for i := range drafts {
		d := &drafts[i]
		switch {
		case d.kind != chancery.BlockHeading:
		case d.level > 0:
			d.level -= top - 1
			above = d.level
		default:
			d.level = above + max(1, d.marker.depth)
		}
	}
}

// heads reports whether block i is a heading for the blocks after it.
func heads(drafts []draft, i int) bool {
	d := drafts[i]
	switch {
	case d.told():
		return d.kind == chancery.BlockHeading
	case d.marker.style != "" && d.marker.value == 0, i+1 == len(drafts):
		return false
	case isSection(d.text):
		return true
	case !mayHead(d.text) || namesOrgan(d.text) || isOperative(d.text):
		return false
	}
	next := drafts[i+1]
	if next.kind == chancery.BlockFootnote || next.kind == chancery.BlockSignature {
		return false
	}
	if d.marker.value > 0 {
		return headsNumbered(d, next)
	}
	if d.strong || isCaps(d.text) && len(d.text) > 1 {
		return !leadsToItem(d, next)
	}
	ledIn := i > 0 && strings.HasSuffix(drafts[i-1].text, ":") && !drafts[i-1].told()
	if isTitled(d.text) && isPhrase(d.text) {
		return !ledIn || speaks(next)
	}
	return headsPlainly(drafts, i)
}

// leadsToItem reports whether a line in capitals or bold type leads in to an item that
// goes on from it: "HEREBY DECLARE THAT:" before "a seed bank shall be founded".
func leadsToItem(d, next draft) bool {
	return strings.HasSuffix(d.text, ":") && next.marker.text != "" && continues(next.text)
}

// headsPlainly reports whether a block in plain words, which nothing sets off,
// heads the prose after it, alone or with another below or above it.
func headsPlainly(drafts []draft, i int) bool {
	first, last := i, i
	if i > 0 && isPlainPhrase(drafts[i-1]) {
		first = i - 1
	} else if i+2 < len(drafts) && isPlainPhrase(drafts[i+1]) {
		last = i + 1
	}
	if !isPlainPhrase(drafts[i]) || first > 0 && isPlainPhrase(drafts[first-1]) {
		return false
	}
	afterBreak := first == 0 || drafts[first-1].told() || endsClause(drafts[first-1].text) && !strings.HasSuffix(drafts[first-1].text, ":")
	next := drafts[last+1]
	return afterBreak && speaks(next) && len(next.text) > 2*len(drafts[i].text)
}

// isPlainPhrase reports whether a block is a few words that say nothing of their own.
func isPlainPhrase(d draft) bool {
	return !d.told() && d.marker.text == "" && mayHead(d.text) && isPhrase(d.text) && len(strings.Fields(d.text)) <= 14 &&
		!isOperative(d.text) && !namesOrgan(d.text) && !isSubject(d.text)
}

// headsNumbered reports whether a numbered block is a heading: "2. Towards a
// just peace" with prose, or a list of another kind, below it.
func headsNumbered(d, next draft) bool {
	if d.marker.style == next.marker.style || strings.HasPrefix(string(d.marker.style), "(") {
		return false
	}
	capital := d.marker.style.label() == upper || d.marker.style.label() == upperRoman
	if !d.strong && !isTitled(d.text) && !isCaps(d.text) && (!isPhrase(d.text) || next.marker.text != "" && !capital) {
		return false
	}
	return speaks(next) || next.kind == chancery.BlockHeading || mayHead(next.text) && next.marker.text != ""
}

// namesOrgan reports whether s names the body that acts in the paragraphs that
// follow, rather than what they are about.
func namesOrgan(s string) bool {
	if !strings.HasPrefix(s, "The ") {
		return false
	}
	return organNames.Has(lastWord(s))
}

// organNames are nouns that name a body that acts.
var organNames = wordList("organ names")

// speaks reports whether a block is prose that a heading may stand over.
func speaks(d draft) bool {
	if d.told() && d.kind != chancery.BlockParagraph && d.kind != chancery.BlockItem {
		return false
	}
	return endsClause(d.text) || len(d.text) > 160 || isSubject(d.text)
}
