package token

import "github.com/chancery-archive/chancery/internal/chancery"

// Passages is the tokens of a body's passages, scanned once for all who look
// for words in them.
type Passages struct {
	// Vocabulary holds one token of each word of the body, as it occurs first.
	// Most words occur many times, so whoever looks words up does it here, and
	// by [Token.Word] knows them wherever they stand.
	Vocabulary []Token

	tokens []Token
	ends   []int // of each passage, in tokens
}

// ScanPassages scans the segments of a body. A token ends with its segment. What
// of a segment lies outside the body is passed over.
func ScanPassages(body string, segments []chancery.Segment) *Passages {
	p := &Passages{tokens: make([]Token, 0, len(body)/5+1), ends: make([]int, len(segments))}
	numbers := make(map[string]int32, cap(p.tokens)/4)
	for i, s := range segments {
		p.scan(body, bounded(s.Span, body), numbers)
		p.ends[i] = len(p.tokens)
	}
	return p
}

// Whole scans a text that is one passage.
func Whole(text string) *Passages {
	return ScanPassages(text, []chancery.Segment{{Span: chancery.Span{End: len(text)}}})
}

// Of is the tokens of passage i, their spans in the body.
func (p *Passages) Of(i int) []Token {
	from := 0
	if i > 0 {
		from = p.ends[i-1]
	}
	return p.tokens[from:p.ends[i]:p.ends[i]]
}

// Len is how many passages there are.
func (p *Passages) Len() int { return len(p.ends) }

func (p *Passages) scan(body string, span chancery.Span, numbers map[string]int32) {
	first := len(p.tokens)
	p.tokens = Append(p.tokens, span.In(body))
	for i := first; i < len(p.tokens); i++ {
		t := &p.tokens[i]
		t.Span = t.Span.Shift(span.Start)
		n, known := numbers[t.Norm]
		if !known {
			n = int32(len(p.Vocabulary))
			numbers[t.Norm] = n
			p.Vocabulary = append(p.Vocabulary, *t)
		}
		t.Word = n
	}
}

// bounded is the part of span that lies in body.
func bounded(span chancery.Span, body string) chancery.Span {
	start := min(max(span.Start, 0), len(body))
	return chancery.Span{Start: start, End: min(max(span.End, start), len(body))}
}
