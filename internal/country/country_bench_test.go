package country_test

import (
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
)

const prose = "We will continue to support the Government of Iraq and the Iraqi forces around Mosul, and recall the Paris Agreement. " +
	"President Biden and the participants who met in Jeddah, Saudi Arabia, urged all parties to protect civilians and to give humanitarian access without delay. "

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(prose, 50)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		country.Find(text)
	}
}

func BenchmarkCode(b *testing.B) {
	in := country.Input{Body: strings.Repeat(prose, 50)}
	for i := range 50 {
		in.Segments = append(in.Segments, chancery.Segment{Span: chancery.Span{Start: i * len(prose), End: (i + 1) * len(prose)}})
	}
	b.SetBytes(int64(len(in.Body)))
	b.ReportAllocs()
	for b.Loop() {
		country.Code(in)
	}
}
