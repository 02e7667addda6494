package postgres

import (
	"fmt"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// pointer turns byte offsets of a text into offsets in code points and back. It
// reads on from the last offset asked for, so that rising ones cost one reading
// of the text in all.
type pointer struct {
	text          string
	bytes, points int
}

// toPoints converts a span in bytes.
func (p *pointer) toPoints(s chancery.Span) (chancery.Span, error) {
	if s.Start < 0 || s.Start > s.End || s.End > len(p.text) {
		return chancery.Span{}, fmt.Errorf("bytes %d to %d are not in a body of %d", s.Start, s.End, len(p.text))
	}
	return chancery.Span{Start: p.pointsAt(s.Start), End: p.pointsAt(s.End)}, nil
}

// toBytes converts a span in code points.
func (p *pointer) toBytes(s chancery.Span) chancery.Span {
	return chancery.Span{Start: p.bytesAt(s.Start), End: p.bytesAt(s.End)}
}

func (p *pointer) pointsAt(offset int) int {
	if offset < p.bytes {
		p.bytes, p.points = 0, 0
	}
	p.points += utf8.RuneCountInString(p.text[p.bytes:offset])
	p.bytes = offset
	return p.points
}

func (p *pointer) bytesAt(offset int) int {
	if offset < p.points {
		p.bytes, p.points = 0, 0
	}
	for p.points < offset && p.bytes < len(p.text) {
		_, size := utf8.DecodeRuneInString(p.text[p.bytes:])
		p.bytes += size
		p.points++
	}
	return p.bytes
}
