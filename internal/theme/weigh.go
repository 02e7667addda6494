package theme

import (
	"cmp"
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

const (
	maxWeight    = 4    // of a term that names its theme
	beforeHead   = 0.7  // of a term that stands before the head verb: "Recalling the ceasefire, we …"
	further      = 0.65 // of each further piece of evidence, of the one before
	repeated     = 0.4  // of each further mention of a term, of the one before
	contextWords = 64   // of a title, heading or lead-in that are looked at for the conditions of terms
)

// piece is one piece of evidence: a term in its place.
type piece struct {
	reading *reading
	weight  float64
	span    chancery.Span
}

// tally is what a passage says of one theme, the strongest piece first.
type tally struct {
	theme  int
	weight float64
	pieces []piece
}

// passage is a passage read: what it says of themes, strongest first.
type passage struct {
	tallies []tally
	back    float64 // how much it points to the passage before it
	whole   float64 // and to the statement as a whole
	opening []int32 // its first words, for conditions of terms in what depends on it; nil where nothing does
}

// reader reads the passages of one statement, one after the other.
type reader struct {
	lexicon  *lexicon
	passages *token.Passages
	known    token.Known[known]
	words    []word
	hits     []hit
	shares   []float64    // by word: how much a term counts that begins there
	seen     bits         // numbers of words that the passage or its context holds
	met      bits         // nodes of the terms found in the passage so far
	repeats  map[node]int // how often such a term was found again
	pieces   []piece      // of all passages; each holds its stretch
	tallies  []tally      // likewise
	openings []int32      // likewise
}

// bits is a set of small numbers.
type bits []uint64

func newBits(most int) bits { return make(bits, most/64+1) }

func (b bits) add(n int32)      { b[n/64] |= 1 << (n % 64) }
func (b bits) drop(n int32)     { b[n/64] &^= 1 << (n % 64) }
func (b bits) has(n int32) bool { return b[n/64]&(1<<(n%64)) != 0 }

func newReader(l *lexicon) *reader {
	return &reader{lexicon: l, seen: newBits(l.count()), met: newBits(l.trie.Len()), repeats: map[node]int{}}
}

// open turns to the passages of another body.
func (r *reader) open(passages *token.Passages) *reader {
	r.passages, r.known = passages, r.lexicon.knowAll(passages)
	return r
}

// read weighs the terms of passage i, whose act begins at head.
func (r *reader) read(i, head int, context ...*passage) passage {
	r.forget()
	r.wordsOf(i)
	r.hits = r.lexicon.find(r.hits[:0], r.words)
	r.see(context)
	r.shareOut()
	r.pieces, r.tallies = room(r.pieces, r.passages), room(r.tallies, r.passages)
	first := len(r.pieces)
	for _, h := range r.hits {
		r.take(h, head)
	}
	p := passage{tallies: r.tally(r.pieces[first:])}
	p.back, p.whole = r.point()
	return p
}

// room is a slice with room for what most passages add to it: a new one where
// the old one is nearly full, as those who hold its stretches keep that.
func room[E any](s []E, passages *token.Passages) []E {
	if cap(s)-len(s) >= fewPieces {
		return s
	}
	return make([]E, 0, min(16*fewPieces, fewPieces+passages.Tokens()/8))
}

// fewPieces is more than most passages have.
const fewPieces = 32

// wordsOf is the words of passage i, until those of the next are asked for.
func (r *reader) wordsOf(i int) []word {
	r.words = read(r.words[:0], r.passages.Of(i), &r.known)
	return r.words
}

// forget drops what was noted of the passage before.
func (r *reader) forget() {
	clear(r.seen)
	clear(r.repeats)
	for _, h := range r.hits {
		r.met.drop(h.node)
	}
}

// see notes which words the passage and its context hold.
func (r *reader) see(context []*passage) {
	for _, w := range r.words {
		r.seen.add(w.number)
	}
	for _, p := range context {
		for _, w := range p.opening {
			r.seen.add(w)
		}
	}
	r.seen.drop(0)
}

// take adds the pieces of evidence that a term found is.
func (r *reader) take(h hit, head int) {
	readings := r.lexicon.readings[h.node]
	if len(readings) == 0 {
		return
	}
	factor := r.shares[h.first]
	if h.span.End <= head {
		factor *= beforeHead
	}
	for range min(r.mentioned(h.node), 4) {
		factor *= repeated
	}
	for i := range readings {
		if r.holds(&readings[i]) {
			r.pieces = append(r.pieces, piece{&readings[i], factor * readings[i].weight, h.span})
		}
	}
}

// mentioned is how often a term has stood in the passage before this time.
func (r *reader) mentioned(term node) int {
	if !r.met.has(term) {
		r.met.add(term)
		return 0
	}
	r.repeats[term]++
	return r.repeats[term]
}

// holds reports whether the conditions of a reading are met.
func (r *reader) holds(rd *reading) bool {
	return (len(rd.needs) == 0 || r.seesAny(rd.needs)) && !r.seesAny(rd.unless)
}

func (r *reader) seesAny(words []int32) bool {
	for _, w := range words {
		if r.seen.has(w) {
			return true
		}
	}
	return false
}

// tally sorts the pieces of a passage by theme and adds them up. Each further
// piece, weaker than those before, counts less: a passage that says one thing
// in six ways says it once.
func (r *reader) tally(pieces []piece) []tally {
	slices.SortStableFunc(pieces, func(a, b piece) int {
		if a.reading.theme != b.reading.theme {
			return a.reading.theme - b.reading.theme
		}
		return cmp.Compare(b.weight, a.weight)
	})
	first, share := len(r.tallies), 1.0
	for i := range pieces {
		if theme := pieces[i].reading.theme; len(r.tallies) == first || r.tallies[len(r.tallies)-1].theme != theme {
			r.tallies, share = append(r.tallies, tally{theme: theme, pieces: pieces[i:i]}), 1
		}
		t := &r.tallies[len(r.tallies)-1]
		t.weight += share * pieces[i].weight
		t.pieces = t.pieces[:len(t.pieces)+1]
		share *= further
	}
	tallies := r.tallies[first:len(r.tallies):len(r.tallies)]
	strongestFirst(tallies)
	return tallies
}

// opening is the first words of the passage at hand.
func (r *reader) opening() []int32 {
	first := len(r.openings)
	for _, w := range r.words[:min(len(r.words), contextWords)] {
		r.openings = append(r.openings, w.number)
	}
	return r.openings[first:]
}

// strongestFirst orders tallies by weight, equal ones as the vocabulary does.
func strongestFirst(tallies []tally) {
	slices.SortFunc(tallies, func(a, b tally) int { return heavierFirst(a.weight, b.weight, a.theme, b.theme) })
}
