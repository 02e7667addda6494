package encode

import (
	"unicode/utf8"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// points turns byte offsets of a text into code points. It reads on from the last
// one asked for, and anew where that lies behind.
type points struct {
	text        string
	byte, point int
}

func (p *points) at(offset int) int {
	if offset < p.byte {
		p.byte, p.point = 0, 0
	}
	p.point += utf8.RuneCountInString(p.text[p.byte:offset])
	p.byte = offset
	return p.point
}

func (p *points) span(s chancery.Span) chancery.Span {
	return chancery.Span{Start: p.at(s.Start), End: p.at(s.End)}
}

// rangeOf is null for a span without length.
func (p *points) rangeOf(s chancery.Span) *api.Range {
	if s.Len() == 0 {
		return nil
	}
	r := api.Range(p.span(s))
	return &r
}
