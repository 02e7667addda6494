package document

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// structure settles what each draft is. Title is what the metadata of the
// document say of its title, or "".
func structure(drafts []draft, title string) []draft {
	drafts = strip(attach(drafts))
	numberBare(drafts)
	drafts = partDateline(partGlued(mend(drafts)))
	if len(drafts) == 1 && !drafts[0].told() && drafts[0].marker.text == "" {
		drafts[0].kind = chancery.BlockParagraph // what stands alone heads nothing
		return drafts
	}
	tellNotes(drafts)
	drafts = tellTitle(drafts, title)
	tellDatelines(drafts)
	tellSignatures(drafts)
	tellHeadings(drafts)
	tellItems(drafts)
	return drafts
}

// attach gives a marker that stands in a block of its own to the block after it.
func attach(drafts []draft) []draft {
	out := drafts[:0]
	for i, d := range drafts {
		alone := d.text == "" && d.marker.text != ""
		if alone && i+1 < len(drafts) && drafts[i+1].marker.text == "" && !drafts[i+1].told() {
			drafts[i+1].marker, drafts[i+1].indent = d.marker, d.indent
			continue
		}
		if d.text != "" {
			out = append(out, d)
		}
	}
	return out
}

// numberBare reads numbers without any punctuation as markers, "1 We, the
// Member States", where at least three blocks count 1, 2, 3 with them.
func numberBare(drafts []draft) {
	var found []int
	for i, d := range drafts {
		if _, _, ok := bareNumber(d.text, len(found)+1); ok && d.marker.text == "" {
			found = append(found, i)
		}
	}
	if len(found) < 3 {
		return
	}
	for n, i := range found {
		drafts[i].marker, drafts[i].text, _ = bareNumber(drafts[i].text, n+1)
	}
}

// bareNumber parts the number n from the words after it.
func bareNumber(s string, n int) (m marker, rest string, ok bool) {
	i, value := 0, 0
	for ; i < len(s) && i < 3 && isDigit(s[i]); i++ {
		value = value*10 + int(s[i]-'0')
	}
	if i == 0 || value != n || i >= len(s) || s[i] != ' ' {
		return marker{}, s, false
	}
	rest = s[i+1:]
	if isDigit(rest[0]) || !opensBlock(rest) || opensDate(rest) || isNoteText(rest) {
		return marker{}, s, false
	}
	return marker{text: s[:i], style: arabic, value: n, depth: 1}, rest, true
}

// tellItems settles what is left: what has a marker is an item, the rest is
// prose. It tells how deep each item is nested.
func tellItems(drafts []draft) {
	var n nesting
	for i := range drafts {
		d := &drafts[i]
		if d.kind == "" {
			d.kind = chancery.BlockParagraph
			if d.marker.text != "" || i > 0 && completes(drafts[i-1], *d) {
				d.kind = chancery.BlockItem
			}
		}
		switch d.kind {
		case chancery.BlockItem:
			d.level = n.enter(*d)
		case chancery.BlockParagraph, chancery.BlockHeading:
			n.leave()
		}
	}
}

// completes reports whether a block without a marker is an item all the same:
// it goes on, in a small letter, from a lead-in or from such an item before it,
// or it and those beside it are parted by semicolons.
func completes(before, d draft) bool {
	bare := before.kind == chancery.BlockItem && before.marker.text == ""
	if strings.HasSuffix(before.text, ":") && !bare {
		return continues(d.text) || isParted(d.text)
	}
	return bare && (continues(d.text) && endsIn(before.text, ";,") || isParted(before.text))
}

// isParted reports whether a block ends as an item that others follow does.
func isParted(s string) bool {
	return strings.HasSuffix(s, ";") || strings.HasSuffix(s, "; and") || strings.HasSuffix(s, "; or")
}
