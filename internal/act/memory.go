package act

import (
	"slices"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// memory is what coding a statement takes that the coding of another can use again.
type memory struct {
	opening  []word   // of the passage that is heard
	sentence sentence // the passage that is read
	frames   []leadIn
}

var memories = sync.Pool{New: func() any { return &memory{} }}

// mostWords is how many words the memory may have that is kept for others:
// those of the longest sentences.
const mostWords = 1 << 12

// framesOf is a frame for each segment, nothing in any.
func (m *memory) framesOf(segments []chancery.Segment) []leadIn {
	m.frames = slices.Grow(m.frames[:0], len(segments))[:len(segments)]
	return m.frames
}

// free gives the memory of the coder, which is done with, to others.
func (c *coder) free() {
	m := c.memory
	words := m.sentence.words
	if max(cap(m.opening), cap(words), cap(m.frames)) > mostWords {
		return
	}
	for _, of := range [...][]word{m.opening, words} {
		clear(of[:cap(of)]) // they hold the tokens
	}
	clear(m.frames)
	m.sentence = sentence{words: words[:0], preds: m.sentence.preds[:0]}
	memories.Put(m)
}
