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
	words   []word
	tallies []tally
	back    float64 // how much it points to the passage before it
	whole   float64 // and to the statement as a whole
}

// reader reads the passages of one statement, one after the other.
type reader struct {
	lexicon  *lexicon
	passages *token.Passages
	known    token.Known[known]
	hits     []hit        // of the passage at hand
	shares   []float64    // by hit: how much it counts
	at       []word       // of the passage at hand
	context  []*passage   // of it
	seen     numberSet    // numbers of words that the passage or its context holds
	looked   bool         // whether that was noted yet
	met      numberSet    // nodes of the terms found in the passage so far
	repeats  map[node]int // how often such a term was found again
	words    []word       // of all passages; each holds its stretch
	pieces   []piece      // likewise
	tallies  []tally      // likewise
}

// numberSet is a set of small numbers.
type numberSet []uint64

func newNumberSet(most int) numberSet { return make(numberSet, most/64+1) }

func (b numberSet) add(n int32)      { b[n/64] |= 1 << (n % 64) }
func (b numberSet) drop(n int32)     { b[n/64] &^= 1 << (n % 64) }
func (b numberSet) has(n int32) bool { return b[n/64]&(1<<(n%64)) != 0 }

func newReader(l *lexicon) *reader {
	return &reader{lexicon: l, seen: newNumberSet(l.count()), met: newNumberSet(l.trie.Len()), repeats: map[node]int{}}
}

// open turns to the passages of another body.
func (r *reader) open(passages *token.Passages) *reader {
	r.passages, r.known = passages, r.lexicon.knowAll(passages)
	return r
}

// close forgets the passages. Nobody may hold a stretch of them any more.
func (r *reader) close() {
	r.forget()
	clear(r.tallies) // some may hold pieces that r.pieces had no more room for
	clear(r.context)
	r.passages, r.known, r.at, r.context = nil, token.Known[known]{}, nil, r.context[:0]
	r.hits, r.words, r.pieces, r.tallies = r.hits[:0], r.words[:0], r.pieces[:0], r.tallies[:0]
}

// read weighs the terms of passage i, whose act begins at head.
func (r *reader) read(i, head int, context ...*passage) passage {
	r.forget()
	p := passage{words: r.wordsOf(i)}
	r.hits = r.lexicon.find(r.hits[:0], p.words)
	r.at, r.context = p.words, append(r.context[:0], context...)
	r.shareOut(p.words)
	first := len(r.pieces)
	for k := range r.hits {
		r.take(k, head)
	}
	p.tallies = r.tally(r.pieces[first:])
	p.back, p.whole = r.point()
	return p
}

// wordsOf is the words of passage i.
func (r *reader) wordsOf(i int) []word {
	first := len(r.words)
	r.words = read(r.words, r.passages.Of(i), &r.known)
	return r.words[first:len(r.words):len(r.words)]
}

// forget drops what was noted of the passage before.
func (r *reader) forget() {
	if r.looked {
		clear(r.seen)
		r.looked = false
	}
	clear(r.repeats)
	for _, h := range r.hits {
		r.met.drop(h.node)
	}
}

// look notes, once, which words the passage and its context hold.
func (r *reader) look() {
	if r.looked {
		return
	}
	r.looked = true
	for i := range r.at {
		r.seen.add(r.at[i].number)
	}
	for _, p := range r.context {
		for i := range p.words[:min(len(p.words), contextWords)] {
			r.seen.add(p.words[i].number)
		}
	}
	r.seen.drop(0)
}

// take adds the pieces of evidence that hit k is.
func (r *reader) take(k, head int) {
	h := &r.hits[k]
	readings := r.lexicon.readingsOf(h.node)
	if len(readings) == 0 {
		return
	}
	factor := r.shares[k]
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
	if len(rd.needs) == 0 && len(rd.unless) == 0 {
		return true
	}
	r.look()
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

// strongestFirst orders tallies by weight, equal ones as the vocabulary does.
func strongestFirst(tallies []tally) {
	slices.SortFunc(tallies, func(a, b tally) int { return heavierFirst(a.weight, b.weight, a.theme, b.theme) })
}
