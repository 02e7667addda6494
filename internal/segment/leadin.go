package segment

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// leads holds the lead-ins that are open while a body is read: words that stop
// short, and that the items after them complete.
type leads struct {
	subject int    // 1 + the segment that names who adopts a resolution, "The Security Council,"
	open    []lead // outermost first
	sibling lead   // an item that leads in to the items beside it
}

type lead struct {
	segment int
	level   int // of its block; 0 for a paragraph
}

// enter takes in block i, whose last segment is given, and returns the segment
// that the block completes, or -1.
func (l *leads) enter(body chancery.Body, i, last int) int {
	b := body.Blocks[i]
	switch b.Kind {
	case chancery.BlockItem:
		return l.item(body, i, last)
	case chancery.BlockParagraph:
		return l.paragraph(body, i, last)
	case chancery.BlockHeading:
		l.open, l.sibling = nil, lead{}
		if text := b.Span.In(body.Text); nextIsItem(body, i, 0) && strings.HasSuffix(text, ":") && !strings.Contains(text, " ") { // "DECLARE:"
			l.open = []lead{{last, 0}}
		}
	default:
		*l = leads{}
	}
	return -1
}

// paragraph closes all lists. It may open one, and it may name who acts in all
// that follows.
func (l *leads) paragraph(body chancery.Body, i, last int) int {
	text := body.Blocks[i].Span.In(body.Text)
	l.open, l.sibling = nil, lead{}
	if nextIsItem(body, i, 0) && leadsIn(text) {
		l.open = []lead{{last, 0}}
	}
	completes := l.subject - 1
	if namesActor(text) {
		l.subject = last + 1
	}
	return completes
}

func (l *leads) item(body chancery.Body, i, last int) int {
	b := body.Blocks[i]
	text := b.Span.In(body.Text)
	for len(l.open) > 0 && l.open[len(l.open)-1].level >= b.Level {
		l.open = l.open[:len(l.open)-1]
	}
	completes := l.subject - 1
	if len(l.open) > 0 {
		completes = l.open[len(l.open)-1].segment
	}
	colon := strings.HasSuffix(text, ":")
	if l.sibling.level == b.Level && !colon {
		completes = l.sibling.segment
	}
	switch {
	case nextIsItem(body, i, b.Level) && (leadsIn(text) || strings.HasSuffix(text, ",")):
		l.open, l.sibling = append(l.open, lead{last, b.Level}), lead{}
	case colon && isBullet(b.Marker):
		l.sibling = lead{last, b.Level}
	case l.sibling.level != b.Level:
		l.sibling = lead{}
	}
	return completes
}

// nextIsItem reports whether the block after i is an item nested below level.
func nextIsItem(body chancery.Body, i, level int) bool {
	return i+1 < len(body.Blocks) && body.Blocks[i+1].Kind == chancery.BlockItem && body.Blocks[i+1].Level > level
}

// isBullet reports whether a marker counts nothing.
func isBullet(marker string) bool {
	for i := 0; i < len(marker); i++ {
		if c := marker[i] | 0x20; c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
			return false
		}
	}
	return true
}

// leadsIn reports whether a text stops short of what an item may complete: it
// ends in a colon or a dash, in no mark at all, or speaks of what follows.
func leadsIn(text string) bool {
	text = strings.TrimRight(text, " \"”’*_)")
	if text == "" {
		return false
	}
	switch last := text[len(text)-1]; {
	case last == ':' || strings.HasSuffix(text, "—") || strings.HasSuffix(text, "–"):
		return true
	case last == '.':
		tail := strings.ToLower(text[max(0, len(text)-200):])
		return strings.Contains(tail, "following") || strings.HasSuffix(tail, "as follows.")
	case last == ';' || last == ',' || last == '!' || last == '?':
		return false
	}
	return true
}

// longestActor is the length in bytes of the longest line that only names who acts.
const longestActor = 120

// namesActor reports whether a paragraph only names who speaks in those after
// it: "The Security Council,", "The Heads of State and Government,".
func namesActor(text string) bool {
	if len(text) > longestActor || !strings.HasSuffix(text, ",") {
		return false
	}
	first, rest, _ := strings.Cut(text, " ")
	switch strings.ToLower(strings.TrimSuffix(first, ",")) {
	case "the", "we":
		return !strings.ContainsAny(rest[:max(0, len(rest)-1)], ".;:")
	}
	return false
}
