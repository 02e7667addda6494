package postgres

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Offsets go to code points and back in any order.
func TestOffsetsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringN(0, 60, -1).Draw(t, "text")
		var boundaries []int
		for i := range text {
			boundaries = append(boundaries, i)
		}
		boundaries = append(boundaries, len(text))
		to, back := pointer{text: text}, pointer{text: text}
		for range 5 {
			a := rapid.SampledFrom(boundaries).Draw(t, "a")
			b := rapid.SampledFrom(boundaries).Draw(t, "b")
			span := chancery.Span{Start: min(a, b), End: max(a, b)}
			points, err := to.toPoints(span)
			if err != nil {
				t.Fatal(err)
			}
			if points.Start != utf8.RuneCountInString(text[:span.Start]) || points.Len() != utf8.RuneCountInString(span.In(text)) {
				t.Errorf("%v of %q is %v", span, text, points)
			}
			if got := back.toBytes(points); got != span {
				t.Errorf("%v of %q comes back as %v", span, text, got)
			}
		}
	})
}

func TestOffsetsOutsideAreErrors(t *testing.T) {
	for _, span := range []chancery.Span{{Start: -1, End: 1}, {Start: 2, End: 1}, {Start: 0, End: 4}} {
		p := pointer{text: "abc"}
		if _, err := p.toPoints(span); err == nil {
			t.Errorf("%v was taken", span)
		}
	}
}
