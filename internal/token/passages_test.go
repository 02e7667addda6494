package token_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

const body = "We will act in the U.S. and Türkiye. They will act; we WILL."

func segments(cuts ...int) []chancery.Segment {
	segments := make([]chancery.Segment, 0, len(cuts)/2)
	for pair := range slices.Chunk(cuts, 2) {
		segments = append(segments, chancery.Segment{Span: chancery.Span{Start: pair[0], End: pair[1]}})
	}
	return segments
}

// TestScanPassages holds that each passage has the tokens that Scan finds in
// it, at their place in the body.
func TestScanPassages(t *testing.T) {
	segments := segments(0, 37, 38, len(body), 11, 22, 22, 11, -4, 8, 40, 999, 7, 7)
	passages := token.ScanPassages(body, segments)
	if passages.Len() != len(segments) {
		t.Fatalf("%d passages of %d segments", passages.Len(), len(segments))
	}
	for i, s := range segments {
		start := min(max(s.Span.Start, 0), len(body))
		end := min(max(s.Span.End, start), len(body))
		want := token.Scan(body[start:end])
		for k := range want {
			want[k].Span = want[k].Span.Shift(start)
		}
		got := slices.Clone(passages.Of(i))
		for k := range got {
			if first := passages.Vocabulary[got[k].Word]; first.Norm != got[k].Norm || first.Kind != got[k].Kind {
				t.Errorf("%q is word %d, which is %q", got[k].Norm, got[k].Word, first.Norm)
			}
			got[k].Word = 0
		}
		if len(got)+len(want) > 0 && !cmp.Equal(want, got) {
			t.Errorf("%v (-want +got):\n%s", s.Span, cmp.Diff(want, got))
		}
	}
}

// TestVocabulary holds that a word is there once, in whatever case it stands.
func TestVocabulary(t *testing.T) {
	var got []string
	for _, w := range token.Whole("We will, and we WILL, act.").Vocabulary {
		got = append(got, w.Norm)
	}
	if diff := cmp.Diff([]string{"we", "will", ",", "and", "act", "."}, got); diff != "" {
		t.Errorf("vocabulary (-want +got):\n%s", diff)
	}
}

func BenchmarkScanPassages(b *testing.B) {
	var text string
	for range 100 {
		text += "We will continue to utilize UNSCRs 1267, 1989 and 2253 as the basis for sanctions against those who support Da’esh. "
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		token.Whole(text)
	}
}
