package theme

import (
	"cmp"
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// protocol is the theme of what has no other.
const protocol chancery.ThemeID = "diplomacy-protocol"

const (
	maxWeight    = 4    // of a term that names its theme
	beforeHead   = 0.7  // of a term that stands before the head verb: "Recalling the ceasefire, we …"
	further      = 0.55 // of each further piece of evidence, of the one before
	repeated     = 0.4  // of each further mention, of the one before
	contextWords = 64   // of a title, heading or lead-in that are looked at for the conditions of terms
)

// tally is the weight of one theme in a passage with the evidence for it.
type tally struct {
	theme    int
	weight   float64
	evidence []chancery.Evidence
	pieces   []float64 // the weight of each piece of evidence
}

// passage is a passage read: what it says of themes, strongest first.
type passage struct {
	tallies []tally
	opening []int32 // its first words, for conditions of terms in what depends on it
}

// reader reads the passages of one statement, one after the other.
type reader struct {
	lexicon *lexicon
	words   []word
	seen    []int // by word: the last passage that held it
	passage int
	counted map[node]int
	share   []float64
	place   []int // by theme: its place in the tallies of this passage, from 1
}

func newReader(l *lexicon) *reader {
	return &reader{
		lexicon: l, seen: make([]int, len(l.words)+1), counted: map[node]int{}, place: make([]int, len(concepts().concepts)),
	}
}

// read weighs the terms of text, which stands at offset of the body and whose
// act begins at head.
func (r *reader) read(text string, offset int, context []passage, head int) passage {
	r.passage++
	r.words = r.lexicon.read(r.words[:0], text, offset)
	r.see(context)
	for n := range r.counted {
		delete(r.counted, n)
	}
	var p passage
	hits := r.lexicon.find(r.words)
	shares := r.shares(hits)
	for _, h := range hits {
		factor := shares[h.first]
		for range min(r.counted[h.node], 4) {
			factor *= repeated
		}
		r.counted[h.node]++
		if h.span.End <= head {
			factor *= beforeHead
		}
		for _, reading := range r.lexicon.readings[h.node] {
			if r.holds(reading) {
				r.count(&p, reading, factor, h.span)
			}
		}
	}
	for i, t := range p.tallies {
		p.tallies[i].weight = together(t.pieces)
		r.place[t.theme] = 0
	}
	p.opening = r.opening()
	strongestFirst(p.tallies)
	return p
}

// shares is how much a term counts by where in the passage it begins.
func (r *reader) shares(hits []hit) []float64 {
	shares := r.share[:0]
	share, rest, next := 1.0, 1.0, 0
	for i, w := range r.words {
		if w.number == r.lexicon.comma {
			share = rest
		}
		for next < len(hits) && hits[next].end <= i {
			if a, ok := r.lexicon.asides[hits[next].node]; ok {
				share = a.weight * rest
				if a.toEnd {
					rest = share
				}
			}
			next++
		}
		shares = append(shares, share)
	}
	r.share = shares
	return shares
}

func (r *reader) see(context []passage) {
	for _, w := range r.words {
		r.seen[w.number] = r.passage
	}
	for _, p := range context {
		for _, w := range p.opening {
			r.seen[w] = r.passage
		}
	}
	r.seen[0] = 0
}

func (r *reader) holds(reading reading) bool {
	stands := func(w int32) bool { return r.seen[w] == r.passage }
	return (len(reading.needs) == 0 || slices.ContainsFunc(reading.needs, stands)) && !slices.ContainsFunc(reading.unless, stands)
}

func (r *reader) count(p *passage, reading reading, factor float64, span chancery.Span) {
	if r.place[reading.theme] == 0 {
		p.tallies = append(p.tallies, tally{theme: reading.theme})
		r.place[reading.theme] = len(p.tallies)
	}
	t := &p.tallies[r.place[reading.theme]-1]
	t.pieces = append(t.pieces, factor*reading.weight)
	t.evidence = append(t.evidence, chancery.Evidence{
		Field: "theme", Value: string(concepts().concepts[reading.theme].ID), Rule: reading.rule, Span: span,
	})
}

func (r *reader) opening() []int32 {
	opening := make([]int32, 0, min(len(r.words), contextWords))
	for _, w := range r.words[:min(len(r.words), contextWords)] {
		opening = append(opening, w.number)
	}
	return opening
}

// together is what pieces of evidence weigh together: each further one, weaker
// than those before, counts less. A passage that says one thing in six ways
// says it once.
func together(pieces []float64) float64 {
	slices.SortFunc(pieces, func(a, b float64) int { return cmp.Compare(b, a) })
	total, share := 0.0, 1.0
	for _, p := range pieces {
		total += share * p
		share *= further
	}
	return total
}

// strongestFirst orders tallies by weight, equal ones as the vocabulary does.
func strongestFirst(tallies []tally) {
	slices.SortFunc(tallies, func(a, b tally) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.theme, b.theme))
	})
}
