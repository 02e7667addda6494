package act

import (
	"slices"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// class is the closed classes a word belongs to.
type class uint32

const (
	isDet class = 1 << iota
	isPoss
	isQuant
	isForeign // "other", "many": not the issuers
	isPrep
	isCoord
	isSub
	isRel
	isThat
	isAdv
	isNeg
	isModal
	isBe
	isHave
	isDo
	isTo
	isWe
	isPron
	isRefl
	isMonth
)

var classes = map[string]class{
	"det": isDet, "poss": isPoss, "quant": isQuant, "foreign": isForeign, "prep": isPrep, "coord": isCoord,
	"sub": isSub, "rel": isRel, "that": isThat, "adv": isAdv, "neg": isNeg, "modal": isModal, "be": isBe,
	"have": isHave, "do": isDo, "to": isTo, "we": isWe, "pron": isPron, "refl": isRefl, "month": isMonth,
}

// headClass is what a noun can be at the head of a subject.
type headClass uint16

const (
	speakerHead headClass = 1 << iota
	stateHead
	bodyHead
	programmeHead
	titleHead
	eventHead
	deedHead
	otherHead
)

var headClasses = map[string]headClass{
	"speaker": speakerHead, "state": stateHead, "body": bodyHead, "programme": programmeHead,
	"title": titleHead, "event": eventHead, "deed": deedHead, "other": otherHead,
}

// modal is a modal verb, "" for none.
type modal string

// word is a token with what the tables know of it.
type word struct {
	*token.Token
	entry
	nation int // number of the state it is a name of, or part of one; 0 for none
}

// entry is a word as the tables know it.
type entry struct {
	*lexeme
	begin beginning
	cue   cueGroup
}

// judges reports whether the word is an adjective that blames or praises.
func (w *word) judges() bool {
	if w.adj == nil {
		return false
	}
	f := lookup(w.adj.frames, "*")
	return f == blame || f == praise
}

func (w *word) is(c class) bool          { return w.class&c != 0 }
func (w *word) has(f form) bool          { return w.form&f != 0 }
func (w *word) heading(h headClass) bool { return w.heads&h != 0 }

var (
	unknown = &lexeme{}
	adverb  = &lexeme{class: isAdv}
)

// words is the words that tokens of the body are, in the memory of others, what may begin
// with any of them, and the groups of cues that they are of. Nothing behind them is left of
// the others.
func (c *coder) words(old []word, tokens []token.Token) (words []word, begun beginning, cued cueGroups) {
	words = slices.Grow(old[:0], len(tokens))[:len(tokens)]
	for i := range tokens {
		e := c.known.Of(tokens[i].Word)
		words[i] = word{Token: &tokens[i], entry: *e}
		begun |= e.begin
		cued |= e.cue.set()
	}
	if begun&(aQuirk|aContraction) != 0 {
		words, begun, cued = c.quirks(words, tokens)
	}
	if len(words) < len(old) {
		clear(old[len(words):])
	}
	if begun&aNation != 0 {
		c.lex.markNations(words)
	}
	return words, begun, cued
}

// quirks is [coder.words] for tokens of which some may be no word as they stand, or two.
func (c *coder) quirks(old []word, tokens []token.Token) (words []word, begun beginning, cued cueGroups) {
	clear(old)
	words = old[:0]
	for i := 0; i < len(tokens); {
		taken := 0
		words, taken = c.quirk(words, tokens[i:], c.known.Of(tokens[i].Word))
		i += taken
	}
	for i := range words {
		begun |= words[i].begin
		cued |= words[i].cue.set()
	}
	return words, begun, cued
}

// quirk adds the words that tokens begin with which may be none as they stand, and is how
// many of the tokens they are.
func (c *coder) quirk(words []word, tokens []token.Token, e *entry) (more []word, taken int) {
	t := &tokens[0]
	switch {
	case t.Norm == "[" && initialBracketed(tokens):
		return append(words, c.lex.together(tokens[:4])), 4
	case t.Norm == "_": // what a scan has left of underlining: "Calls _ upon"
		return words, 1
	case e.begins(aContraction):
		return append(words, c.lex.apart(t)...), 1
	case shortMonths.Has(t.Norm) && t.Upper:
		if taken := shortMonth(words, tokens); taken > 0 {
			return append(words, word{Token: t, entry: c.lex.entries[lowerMonths[monthOf(t.Norm)-1]]}), taken
		}
	}
	words = append(words, word{Token: t, entry: *e})
	switch {
	case t.Norm == "who" && t.Caps:
		words[len(words)-1].lexeme = unknown // the World Health Organization
	case t.Norm == "provided" && len(tokens) > 1 && c.known.Of(tokens[1].Word).lexeme.class&(isPrep|isTo) != 0:
		words[len(words)-1].lexeme = supplied() // "provided by either side" sets no condition
	}
	return words, 1
}

// supplied is "provided" as the participle that it is before a preposition.
var supplied = sync.OnceValue(func() *lexeme {
	participle := *loaded().entries["provided"].lexeme
	participle.class &^= isSub
	return &participle
})

// shortMonths are the months cut short.
var shortMonths = list("short months")

// shortMonth is how many of the tokens are a month cut short, with the stop behind it, as the
// figures of a day or a year beside it show: "31 Dec. 2030", "Sept. 30"; or 0.
func shortMonth(before []word, tokens []token.Token) (taken int) {
	taken = 1
	if len(tokens) > 2 && tokens[1].Norm == "." && tokens[1].Span.Start == tokens[0].Span.End {
		taken = 2
	}
	if len(tokens) > taken && tokens[taken].Kind == token.Number && len(tokens[taken].Norm) <= 4 {
		return taken
	}
	if n := len(before); n > 0 && before[n-1].Kind == token.Number && len(before[n-1].Norm) <= 2 {
		return taken
	}
	return 0
}

// read cuts a stretch of a text into words.
func (l *lexicon) read(text string, span chancery.Span) []word {
	tokens := token.Scan(span.In(text))
	words := make([]word, len(tokens))
	for i := range tokens {
		t := &tokens[i]
		t.Span = t.Span.Shift(span.Start)
		words[i] = word{Token: t, entry: l.entry(*t)}
	}
	l.markNations(words)
	return words
}

// apart is the two words that a contraction stands for: "we'll" is we and will.
func (l *lexicon) apart(t *token.Token) []word {
	var words []word
	at := t.Span.Start
	for i, part := range l.contractions[t.Norm] {
		end := t.Span.End
		if i == 0 {
			end = at + len(part.written)
		}
		piece := &token.Token{Span: chancery.Span{Start: at, End: end}, Norm: part.meant, Kind: token.Word, Upper: t.Upper && i == 0}
		words = append(words, word{Token: piece, entry: l.entry(*piece)})
		at = end
	}
	return words
}

// initialBracketed reports whether the tokens begin with a word whose first letter
// somebody who quotes has put in brackets: "[w]e will".
func initialBracketed(tokens []token.Token) bool {
	if len(tokens) < 4 || tokens[1].Kind != token.Word || len(tokens[1].Norm) != 1 || tokens[2].Norm != "]" || tokens[3].Kind != token.Word {
		return false
	}
	for k := range 3 {
		if tokens[k].Span.End != tokens[k+1].Span.Start {
			return false
		}
	}
	return true
}

// together is the word whose first letter stands in brackets, in four tokens.
func (l *lexicon) together(tokens []token.Token) word {
	whole := &token.Token{
		Span: chancery.Span{Start: tokens[0].Span.Start, End: tokens[3].Span.End},
		Norm: tokens[1].Norm + tokens[3].Norm, Kind: token.Word, Upper: tokens[1].Upper,
	}
	return word{Token: whole, entry: l.entry(*whole)}
}

var common = sync.OnceValue(func() []entry { return token.KnowCommon(loaded().entry) })

func (l *lexicon) entry(t token.Token) entry {
	e := l.entries[t.Norm]
	if e.lexeme == nil {
		e = l.unlisted(t, e)
	}
	if t.Kind != token.Mark && hasDigit(t.Norm) {
		e.begin |= anAmount
	}
	return e
}

// unlisted is the entry of a word that no table of words lists: one that a scan has
// spoilt, an adverb by its ending, or nothing known.
func (l *lexicon) unlisted(t token.Token, e entry) entry {
	e.lexeme = unknown
	if t.Kind != token.Word {
		return e
	}
	if isAdverb(t) {
		e.lexeme = adverb
	} else if right := l.meant(t.Norm); right != "" {
		e = l.entries[right]
		e.begin &^= ofKinds
	}
	return e
}

// allEntries joins what the tables know of a word by itself and what they have
// begin with it.
func (l *lexicon) allEntries() map[string]entry {
	all := make(map[string]entry, len(l.words))
	for word, begin := range l.beginnings() {
		all[word] = entry{begin: begin}
	}
	for word, group := range l.turns.cues(l) {
		all[word] = entry{begin: all[word].begin, cue: group}
	}
	for word, lexeme := range l.words {
		known := all[word]
		known.lexeme = lexeme
		known.begin |= lexeme.begins()
		all[word] = known
	}
	return all
}

// begins is what may begin with a word by what it is.
func (l *lexeme) begins() beginning {
	var b beginning
	if l.predicates() {
		b |= aPredicate
	}
	if l.verb != nil && stages.Has(l.verb.lemma) {
		b |= aStage
	}
	if l.mayShow() {
		b |= aShowing
	}
	if l.verb != nil && encounterVerbs.Has(l.verb.lemma) || l.heads&eventHead != 0 {
		b |= anEncounter
	}
	if l.class&isMonth != 0 {
		b |= aPoint
	}
	if l.mayPromise() {
		b |= aPromise
	}
	return b
}

// predicates reports whether a predicate may begin with the word.
func (l *lexeme) predicates() bool {
	return l.class&(isModal|isBe|isHave|isDo) != 0 || l.verb != nil || l.adj != nil || l.form&(ingForm|baseForm) != 0
}

// isAdverb tells an adverb by its ending; names and the nouns in -ly that
// statements use are none.
func isAdverb(t token.Token) bool {
	if len(t.Norm) < 5 || !strings.HasSuffix(t.Norm, "ly") {
		return false
	}
	return !lyWords.Has(t.Norm)
}

// lyWords are words in -ly that are no adverbs.
var lyWords = list("ly words")

func (l *lexicon) markNations(words []word) {
	for i := 0; i < len(words); {
		n, length := 0, 0
		if words[i].Upper && words[i].begins(aNation) {
			n, length = l.nations.find(words[i:])
		}
		if length > 0 && !ofWaters(words, i, i+length) {
			for j := range length {
				words[i+j].nation = n
			}
		}
		i += max(1, length)
	}
}

// ofWaters reports whether the name of a state in [a, b) is only part of that of a sea or a
// land: "the Indian Ocean", "the Gulf of Mexico".
func ofWaters(words []word, a, b int) bool {
	if b < len(words) && words[b].Upper && waters.Has(words[b].Norm) {
		return true
	}
	return a > 1 && words[a-1].Norm == "of" && words[a-2].Upper && waters.Has(words[a-2].Norm)
}

// waters are nouns of seas and lands that are called by a state.
var waters = list("waters")

// span is the stretch of the body from word a to before word b.
func span(words []word, a, b int) chancery.Span {
	if a < 0 || b > len(words) || a >= b {
		return chancery.Span{}
	}
	return chancery.Span{Start: words[a].Span.Start, End: words[b-1].Span.End}
}
