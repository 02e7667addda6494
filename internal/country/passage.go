package country

import (
	"slices"
	"sort"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// passage is a stretch of a body with the words and phrases found in it.
type passage struct {
	body    string
	kind    chancery.BlockKind
	words   []token.Token
	ids     []int32     // of each word in the lexicon
	classes []wordClass // of the lexicon, by id
	hits    []hit
	nearby  nearby
}

// hit is a phrase of the lexicon at words [from, to), and what is made of it.
type hit struct {
	from, to int
	*entry
	found  []chancery.CountryCode // what it is evidence of; none until settled
	unsure bool
	venue  bool
	thing  bool // names several things, with the towns it is listed with: the Basel and Rotterdam Conventions
	role   chancery.Role
	head   int // index of the first hit of the list it is in
}

// reader finds the phrases of the lexicon in the passages of one body.
type reader struct {
	lexicon  *lexicon
	body     string
	tokens   *token.Passages
	known    token.Known[known]
	passages []passage // those read
	ids      []int32   // of all of them; each holds its stretch
	hits     []hit     // likewise
	begins   []int     // words of the passage at hand that something may begin with
}

func newReader(body string, tokens *token.Passages) *reader {
	r := readers.Get().(*reader)
	r.body, r.tokens, r.known = body, tokens, token.Know(tokens, common(), r.lexicon.know)
	r.passages, r.ids = slices.Grow(r.passages, tokens.Len()), slices.Grow(r.ids, tokens.Tokens())
	return r
}

var common = sync.OnceValue(func() []known { return token.KnowCommon(words().know) })

// readers is the memory of bodies that are read, for others.
var readers = sync.Pool{New: func() any { return &reader{lexicon: words()} }}

// mostWords is how many words the memory of a body may have that is kept for
// others: those of a text of a megabyte.
const mostWords = 1 << 18

// free gives the memory of the passages read to others. Who holds one of them
// does not call it.
func (r *reader) free() {
	if cap(r.ids) > mostWords {
		return
	}
	clear(r.passages)
	clear(r.hits)
	*r = reader{lexicon: r.lexicon, passages: r.passages[:0], ids: r.ids[:0], hits: r.hits[:0], begins: r.begins}
	readers.Put(r)
}

// whole reads a text that is one passage.
func whole(text string, kind chancery.BlockKind) passage {
	return *newReader(text, token.Whole(text)).read(0, kind)
}

// read finds the phrases in passage i, longest first, none overlapping another.
// The passage is good until the next is read.
func (r *reader) read(i int, kind chancery.BlockKind) *passage {
	r.passages = append(r.passages, passage{body: r.body, kind: kind, words: r.tokens.Of(i), classes: r.lexicon.classes})
	p := &r.passages[len(r.passages)-1]
	firstID, firstHit := len(r.ids), len(r.hits)
	r.begins = r.begins[:0]
	for i := range p.words {
		w := &p.words[i]
		k := r.known.Of(w.Word)
		r.ids = append(r.ids, k.id)
		if k.mayOpen(w) {
			r.begins = append(r.begins, i)
		}
	}
	p.ids = r.ids[firstID:len(r.ids):len(r.ids)]
	foreign, last := false, 0
	for _, i := range r.begins {
		if i < last {
			continue
		}
		e, end := r.known.Of(p.words[i].Word).misread, i+1
		if e == nil {
			e, end = p.longest(r.lexicon, i)
		}
		if e == nil {
			continue
		}
		r.hits = append(r.hits, hit{from: i, to: end, entry: e})
		foreign, last = foreign || e.foreign, end
	}
	if foreign && !p.foreign() {
		r.hits = append(r.hits[:firstHit], slices.DeleteFunc(r.hits[firstHit:], func(h hit) bool { return h.foreign })...)
	}
	p.hits = r.hits[firstHit:len(r.hits):len(r.hits)]
	return p
}

// longestPhrase is more words than any phrase has; a lint holds the tables to it.
const longestPhrase = 24

// longest is the longest phrase that begins at word i in the case it needs, and
// where it ends. Cues it passes are noted.
func (p *passage) longest(x *lexicon, i int) (found *entry, end int) {
	var path [longestPhrase]int
	node, depth := token.Root, 0
	for j := i; j < len(p.words) && depth < longestPhrase; j++ {
		if depth > 0 && (p.joins(j) || p.breaks(j)) {
			continue
		}
		if node = x.trie.Next(node, p.ids[j]); node == token.Root {
			break
		}
		path[depth] = j
		depth++
		at := x.trie.At(node)
		if at.cue != 0 {
			p.nearby.set(at.cue)
		}
		if at.entry != nil && p.cased(at.entry, path[:depth]) {
			found, end = at.entry, j+1
		}
	}
	return found, end
}

// joins reports whether word j is a hyphen that binds two words into one.
func (p *passage) joins(j int) bool {
	return p.words[j].Norm == "-" && p.words[j].Span.Start == p.words[j-1].Span.End &&
		j+1 < len(p.words) && p.words[j+1].Span.Start == p.words[j].Span.End
}

// breaks reports whether word j is a hyphen at the end of a line that breaks a word:
// of "Madagas- car", the second.
func (p *passage) breaks(j int) bool {
	return p.words[j].Norm == "-" && p.words[j].Span.Start == p.words[j-1].Span.End &&
		j+1 < len(p.words) && p.words[j+1].Span.Start > p.words[j].Span.End && !p.words[j+1].Upper && p.words[j+1].Kind == token.Word
}

// cased reports whether the words at path have the case the entry needs.
func (p *passage) cased(e *entry, path []int) bool {
	for k, need := range e.need {
		w := &p.words[path[k]]
		if need == capital && !w.Upper || need == allCaps && !w.Caps {
			return false
		}
		if e.split && k > 0 && w.Upper && !w.Caps {
			return false
		}
	}
	return true
}

// outside is the word beyond either end of a passage.
var outside token.Token

// at is the word at i, or an empty one outside the passage.
func (p *passage) at(i int) *token.Token {
	if i < 0 || i >= len(p.words) {
		return &outside
	}
	return &p.words[i]
}

// class is the classes of word i.
func (p *passage) class(i int) wordClass {
	if i < 0 || i >= len(p.ids) {
		return 0
	}
	return p.classes[p.ids[i]]
}

// is reports whether word i is the (folded) word.
func (p *passage) is(i int, norm string) bool { return p.at(i).Norm == norm }

// has reports whether word i is of the class.
func (p *passage) has(i int, c wordClass) bool { return p.class(i)&c != 0 }

// firstFrom is the first hit that begins at word j or after.
func (p *passage) firstFrom(j int) int {
	return sort.Search(len(p.hits), func(k int) bool { return p.hits[k].from >= j })
}

// hitFrom is the hit that begins at word j, or nil.
func (p *passage) hitFrom(j int) *hit {
	if k := p.firstFrom(j); k < len(p.hits) && p.hits[k].from == j {
		return &p.hits[k]
	}
	return nil
}

// span is the bytes of a hit in the body.
func (p *passage) span(h *hit) chancery.Span {
	return chancery.Span{Start: p.words[h.from].Span.Start, End: p.words[h.to-1].Span.End}
}
