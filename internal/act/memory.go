package act

import (
	"slices"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// memory is what coding a statement takes that the coding of another can use again.
type memory struct {
	opening  []word           // of the passage that is heard
	readings [abreast]reading // the passages that are read
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
	used := m.readings[:min(abreast, len(c.in.Segments))]
	most := max(cap(m.opening), cap(m.frames))
	for i := range used {
		most = max(most, cap(used[i].sentence.words))
	}
	if most > mostWords {
		return
	}
	clear(m.opening) // they hold the tokens, as do those of the readings
	m.opening = m.opening[:0]
	clear(m.frames)
	for i := range used {
		used[i] = reading{sentence: used[i].sentence.emptied()}
	}
	memories.Put(m)
}
