package token

import (
	"slices"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Passages is the tokens of a body's passages, scanned once for all who look
// for words in them. Their words are numbered, so that whoever looks words up
// does it once for each, by [Know].
type Passages struct {
	Own []Token // one token of each word of the body that is not of [Common], in order of numbers

	tokens []Token
	ends   []int   // of each passage, in tokens
	memory *memory // to be given back; nil for none
}

// memory is what the scan of a body takes that a scan of another can use again.
type memory struct {
	tokens []Token
	words  vocabulary
}

// mostTokens is how many tokens the memory of a body may have that is kept for
// others: those of a text of a megabyte.
const mostTokens = 1 << 18

var memories = sync.Pool{New: func() any { return &memory{words: newVocabulary()} }}

// ScanPassages scans the segments of a body. A token ends with its segment. What
// of a segment lies outside the body is passed over.
func ScanPassages(body string, segments []chancery.Segment) *Passages {
	m := memories.Get().(*memory)
	p := m.scan(body, segments)
	p.memory = m
	return p
}

func (m *memory) scan(body string, segments []chancery.Segment) *Passages {
	p := &Passages{tokens: slices.Grow(m.tokens, len(body)/5+1), ends: make([]int, len(segments))}
	for i, s := range segments {
		span := bounded(s.Span, body)
		p.tokens = scan(p.tokens, span.In(body), span.Start, &m.words)
		p.ends[i] = len(p.tokens)
	}
	p.Own = m.words.own
	return p
}

// Free gives the memory of the passages to those of other bodies. Neither they
// nor their tokens may be asked for anything any more. Who does not call it
// leaves the memory to the collector.
func (p *Passages) Free() {
	m := p.memory
	if m == nil || cap(p.tokens) > mostTokens {
		return
	}
	clear(p.tokens) // they hold the body
	m.tokens = p.tokens[:0]
	m.words.clear()
	*p = Passages{}
	memories.Put(m)
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
