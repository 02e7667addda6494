package segment_test

import (
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/segment"
)

func BenchmarkSplit(b *testing.B) {
	const paragraph = "We welcome the report of Mr. Okafor, dated 4 May 2029, on resolution No. 2254. The U.S. and its partners will provide $4.5 billion, " +
		"i.e. more than last year; schools, clinics and roads come first. “We will not rest,” the Ministers said. "
	text := strings.Repeat(paragraph, 8)
	body := chancery.Body{}
	for len(body.Text) < 1<<20 {
		start := len(body.Text)
		body.Text += text
		body.Blocks = append(body.Blocks, chancery.Block{Kind: chancery.BlockParagraph, Span: chancery.Span{Start: start, End: len(body.Text)}})
		body.Text += "\n\n"
	}
	b.SetBytes(int64(len(body.Text)))
	for b.Loop() {
		segment.Split(body)
	}
}
