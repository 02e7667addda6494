package document

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// draft is a block that is not settled yet: its text with single spaces, and
// what is known of it so far.
type draft struct {
	text   string
	kind   chancery.BlockKind // "" until it is told
	level  int                // of a heading or an item; 0 until it is told
	marker marker
	indent int  // columns or list depth before the marker
	strong bool // set off by the format: bold, a heading style
	page   bool // the first of a page
}

// told reports whether the kind of the draft is settled.
func (d draft) told() bool { return d.kind != "" }

// compose sets the drafts as a body: one blank line between blocks, markers
// before them.
func compose(drafts []draft) chancery.Body {
	var text strings.Builder
	text.Grow(lengthOf(drafts))
	blocks := make([]chancery.Block, 0, len(drafts))
	for _, d := range drafts {
		d.text = composed(d.text) // what stood between a letter and its accent may be gone
		if d.text == "" {
			continue
		}
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		if d.marker.text != "" {
			text.WriteString(d.marker.text)
			text.WriteByte(' ')
		}
		start := text.Len()
		text.WriteString(d.text)
		blocks = append(blocks, chancery.Block{
			Kind: d.kind, Level: d.level, Marker: d.marker.text,
			Span: chancery.Span{Start: start, End: text.Len()},
		})
	}
	return chancery.Body{Text: text.String(), Blocks: blocks}
}

// lengthOf is about how long, in bytes, the body of the drafts will be.
func lengthOf(drafts []draft) int {
	n := 0
	for _, d := range drafts {
		n += len(d.text) + len(d.marker.text) + len("\n\n ")
	}
	return n
}
