package token

import "github.com/chancery-archive/chancery/internal/chancery"

// Passages is the tokens of a body's passages, scanned once for all who look
// for words in them. Their words are numbered, so that whoever looks words up
// does it once for each, by [Know].
type Passages struct {
	Own []Token // one token of each word of the body that is not of [Common], in order of numbers

	tokens []Token
	ends   []int // of each passage, in tokens
}

// ScanPassages scans the segments of a body. A token ends with its segment. What
// of a segment lies outside the body is passed over.
func ScanPassages(body string, segments []chancery.Segment) *Passages {
	p := &Passages{tokens: make([]Token, 0, len(body)/5+1), ends: make([]int, len(segments))}
	v := newVocabulary(len(body) / 50)
	for i, s := range segments {
		span := bounded(s.Span, body)
		p.tokens = scan(p.tokens, span.In(body), span.Start, v)
		p.ends[i] = len(p.tokens)
	}
	p.Own = v.own
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

// Tokens is how many tokens the passages have together.
func (p *Passages) Tokens() int { return len(p.tokens) }

// bounded is the part of span that lies in body.
func bounded(span chancery.Span, body string) chancery.Span {
	start := min(max(span.Start, 0), len(body))
	return chancery.Span{Start: start, End: min(max(span.End, start), len(body))}
}
