package coding

import (
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// stride is how far apart, in bytes, the marks of a ruler stand.
const stride = 64

// ruler turns byte offsets of a text into code point offsets.
type ruler struct {
	text  string
	marks []int32 // code points before each multiple of stride
}

func newRuler(text string) ruler {
	marks := make([]int32, 0, len(text)/stride+1)
	points := int32(0)
	for i := 0; i < len(text); i++ {
		if i%stride == 0 {
			marks = append(marks, points)
		}
		if utf8.RuneStart(text[i]) {
			points++
		}
	}
	if len(text)%stride == 0 {
		marks = append(marks, points)
	}
	return ruler{text, marks}
}

// point is the number of code points before byte offset i.
func (r ruler) point(i int) int {
	mark := i / stride
	points := int(r.marks[mark])
	for _, c := range []byte(r.text[mark*stride : i]) {
		if utf8.RuneStart(c) {
			points++
		}
	}
	return points
}

func (r ruler) span(s chancery.Span) chancery.Span {
	return chancery.Span{Start: r.point(s.Start), End: r.point(s.End)}
}
