package coding

import (
	"math/bits"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// stride is how far apart, in bytes, the marks of a ruler stand: a bit for each
// byte between them.
const stride = 64

// ruler turns byte offsets of a text into code point offsets.
type ruler []mark

// mark is what a stretch of a text between two marks is.
type mark struct {
	points int    // code points before it
	inner  uint64 // its bytes that begin none, the first in the lowest bit
}

func newRuler(text string) ruler {
	marks := make(ruler, 0, len(text)/stride+1)
	for start := 0; start <= len(text); start += stride {
		m := mark{inner: innerBytes(text[start:min(start+stride, len(text))])}
		if before := len(marks) - 1; before >= 0 {
			m.points = marks[before].points + stride - bits.OnesCount64(marks[before].inner)
		}
		marks = append(marks, m)
	}
	return marks
}

// innerBytes is the bytes of a stretch that begin no code point.
func innerBytes(stretch string) (inner uint64) {
	if token.IsASCII(stretch) { // nearly all
		return 0
	}
	for i := 0; i < len(stretch); i++ {
		if !utf8.RuneStart(stretch[i]) {
			inner |= 1 << i
		}
	}
	return inner
}

// point is the number of code points before byte offset i.
func (r ruler) point(i int) int {
	m, within := &r[i/stride], i%stride
	return m.points + within - bits.OnesCount64(m.inner&(1<<within-1))
}

func (r ruler) span(s chancery.Span) chancery.Span {
	return chancery.Span{Start: r.point(s.Start), End: r.point(s.End)}
}
