package act

import (
	"strings"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// sentence is a passage cut into words and read into predicates.
type sentence struct {
	lex      *lexicon
	speaks   *issuers
	body     string
	words    []word
	begun    beginning   // what may begin with any of them
	cued     cueGroups   // that any of them is of
	start    int         // first word behind a marker such as "1." or "•"
	opens    int         // first word behind those that only lead on, see [sentence.first]
	we       int         // the "we" that names itself, see [sentence.naming]; -1 for none
	masked   []bool      // words of a quotation; nil where there is none
	year     int         // of the statement; 0 where unknown
	month    time.Month  // of the statement; 0 where unknown
	figures  bool        // it names a sum, a number or a day
	dated    bool        // it names the day by which something is due
	sums     bool        // it names a sum or a number
	clock    bool        // it names an hour of the day
	leads    bool        // the next passage is an item that it leads in
	ofWe     bool        // … and it is an item itself, of what begins with "We": "We, the parties:"
	preds    []predicate // in order
	looked   int         // predicates before this one are not of the main clause
	judging  *predicate  // the predicate in hand
	elided   bool        // nobody is named before the first verb: "Requests the …"
	bare     *predicate  // the verb it begins with in its bare form: "Strengthen the …"
	prior    subject     // of the main clause of the passage before
	founded  subjectKind // body or scheme that the passage before sets up, if it does
	unheaded bool        // it heads nothing, however much it looks like a heading
	aside    aside       // between the first subject and its verb
	labelled int         // the state whose name is the label before it, see [sentence.stateEnd]; 0 for none
	headless bool        // … before an earlier sentence of its paragraph
}

// link is how a predicate hangs on the sentence.
type link uint8

const (
	mainLink     link = iota
	embeddedLink      // after "that": agreed that they would meet
	relativeLink      // which we are committed to
	adverbLink        // as, if, when
	adjunctLink       // a participle beside the main clause: "renewing our commitment"
)

// predicate is a verb group with its subject.
type predicate struct {
	group
	subject  subject
	link     link
	governor int // predicate whose clause this is, or -1
}

// farthest is how many words the reader looks back for a subject, or forward
// for a complement: longer than any noun phrase worth reading, and what keeps
// a line of ten million bytes linear.
const farthest = 80

// read makes the words of s those of passage i.
func (c *coder) read(s *sentence, i int) {
	s.words, s.begun, s.cued = c.words(s.words, c.in.Words.Of(i))
}

// sentence makes s, whose words are read, the sentence of passage i.
func (c *coder) sentence(s *sentence, i int) {
	*s = sentence{
		lex: c.lex, speaks: c.speaks, body: c.in.Body,
		words: s.words, begun: s.begun, cued: s.cued, preds: s.preds[:0],
	}
	s.start = s.pastLabel(markerEnd(s.words))
	s.start = s.behindLabel(s.start)
	if s.labelled == 0 && c.in.Segments[i].Sentence > 1 {
		s.labelled, s.headless = c.labelled, true
	}
	c.labelled = s.labelled
	s.we = s.naming()
	s.leads = i+1 < len(c.in.Segments) && c.in.Segments[i+1].LeadIn == i
	if above := c.in.Segments[i].LeadIn; s.leads && above >= 0 && inside(c.in.Body, c.in.Segments[above].Span) {
		s.ofWe = strings.HasPrefix(c.in.Segments[above].Span.In(c.in.Body), "We,")
	}
	s.closeLead()
	s.opens = s.firstOfSubstance()
	s.maskQuotes()
}

// closeLead sets the colon that a lead-in without one breaks off at: "We have decided to".
func (s *sentence) closeLead() {
	if len(s.words) == 0 || !s.leads {
		return
	}
	last := s.words[len(s.words)-1]
	if !last.is(isTo) && !lone(last.Norm) {
		return
	}
	end := chancery.Span{Start: last.Span.End, End: last.Span.End}
	s.words = append(s.words, word{Token: &token.Token{Norm: ":", Kind: token.Mark, Span: end}, entry: entry{lexeme: unknown}})
}

// lone reports whether the word is a modal verb by which a promise breaks off.
func lone(norm string) bool {
	return norm == "will" || norm == "shall" || norm == "should" || norm == "must"
}

// emptied is a sentence without words, in the memory of s, which keeps nothing of the body.
func (s *sentence) emptied() sentence {
	clear(s.words)
	return sentence{words: s.words[:0], preds: s.preds[:0]}
}

// markerEnd skips what numbers a passage: "1.", "(a)", "IV.", "•", "**".
func markerEnd(words []word) int {
	i := 0
	for i < len(words) && i < 8 {
		w, next, second := &words[i], &nowhere, &nowhere
		if i+1 < len(words) {
			next = &words[i+1]
		}
		if i+2 < len(words) {
			second = &words[i+2]
		}
		stopped := next.Norm == "." || next.Norm == ")"
		short := w.Kind == token.Number && len(w.Norm) < 3
		switch {
		case w.Norm == "[" && next.Norm == "to" && second.Norm == "]" && i+3 < len(words) && words[i+3].has(baseForm):
			i += 3
		case w.Norm == "[" && bracketLead(words[i:]) > 0:
			i += bracketLead(words[i:])
		case w.Kind == token.Mark && w.Norm != `"` && w.Norm != "[" && w.Norm != "$" && w.Norm != "'":
			i++
		case w.Norm == "'" && i == 0 && next.Upper && next.has(ingForm) && words[len(words)-1].Norm != "'": // a stray mark of a scan
			i++
		case w.Kind == token.Number && stopped:
			i += 2
		case short && next.Norm == "," && second.Upper && second.has(thirdForm): // a spoilt stop: "4, Extends"
			i += 2
		case short && next.Upper && !next.is(isMonth): // the number of a footnote
			i++
		case w.Kind == token.Word && len(w.Norm) <= 4 && stopped && isEnumerator(w.Norm):
			i += 2
		default:
			return i
		}
	}
	return i
}

// pastLabel skips the name of the one whose undertaking an entry of a list is,
// "Canada: reduce the deficit", "For Canada: to reduce".
func (s *sentence) pastLabel(i int) int {
	if s.speaks.unknown && (s.at(i).Norm == "by" || s.at(i).Norm == "through") && s.at(i+1).has(ingForm) && !s.at(i).Upper {
		return i + 1 // a fragment, "by doubling"
	}
	k := i
	if s.at(k).Norm == "for" {
		k++
	}
	named := k
	for k < named+5 && s.at(k).nation != 0 && (s.speaks.nations[s.at(k).nation] || s.speaks.labels >= fewestLabels) {
		k++
	}
	if k == named && s.at(k).Upper && s.speaks.unknown {
		for k < named+4 && s.at(k).Kind == token.Word && !s.at(k).is(isWe|isModal|isBe|isHave|isPron) {
			k++
		}
		if s.at(k).Norm != ":" || !s.at(k+1).is(isTo) {
			return i
		}
	}
	if k == named || s.at(k).Norm != ":" {
		return i
	}
	labelled := s.speaks.labels >= fewestLabels
	if next := s.at(k + 1); !next.is(isTo) && !next.has(baseForm) && !(labelled && (next.has(ingForm) || next.Norm == "will")) {
		return i
	}
	return k + 1
}

// bracketLead is how many words a lead-in has that somebody put in brackets
// before an item, "[Through existing bodies:]", or 0.
func bracketLead(words []word) int {
	for k := 1; k+1 < len(words) && k < 20; k++ {
		if words[k].Norm == ":" && words[k+1].Norm == "]" {
			return k + 2
		}
	}
	return 0
}

// isEnumerator reports whether w is a single letter or a roman numeral.
func isEnumerator(w string) bool {
	if len(w) == 1 {
		return true
	}
	for i := range len(w) {
		switch w[i] {
		case 'i', 'v', 'x', 'l':
		default:
			return false
		}
	}
	return true
}

// longQuotation is the most words a pair of quotation marks may hold to be read
// as one; marks farther apart do not belong together.
const longQuotation = 60

// maskQuotes hides what others say in quotation marks, unless the whole
// passage stands in them.
func (s *sentence) maskQuotes() {
	if s.begun&aQuotation == 0 {
		return
	}
	open := -1
	for i := range s.words {
		if s.words[i].Norm != `"` {
			continue
		}
		if open < 0 || i-open > longQuotation {
			open = i
			continue
		}
		if (open > s.start || i < len(s.words)-3) && !s.ownWords(open, i) {
			s.mask(open, i)
		}
		open = -1
	}
}

// ownWords reports whether the quotation from open to shut is what the issuers
// say: it begins the passage, and one of them is named behind it.
func (s *sentence) ownWords(open, shut int) bool {
	if open > s.start || s.speaks.organ {
		return false
	}
	if s.speakerBehind(shut) {
		return true
	}
	if !s.speaks.alone {
		return false
	}
	spoken := false
	for k := shut + 1; k < len(s.words) && k < shut+10; k++ {
		w := &s.words[k]
		if s.foreignState(w) {
			return false
		}
		spoken = spoken || w.verb != nil && quoting.Has(w.verb.lemma)
		if spoken && s.lex.offices[w.Norm] {
			return true
		}
		if s.lex.offices[w.Norm] && s.at(k+1).verb != nil && s.at(k+1).verb.force("that") == express {
			return true
		}
	}
	return false
}

// quoting are verbs behind what somebody is quoted to say.
var quoting = list("quoting")

// speakerBehind reports whether one who issues, by name or as one of a state that
// does, is said to speak the quotation that ends at word shut: "…," Mr Weeks said.
func (s *sentence) speakerBehind(shut int) bool {
	said, ours := false, false
	for k := shut + 1; k < len(s.words) && k < shut+8; k++ {
		w := &s.words[k]
		switch {
		case s.foreignState(w), w.is(isPrep) && w.Norm != "of" && w.Norm != "for", w.is(isThat | isSub):
			return said && ours
		case w.has(pastForm|thirdForm) && w.verb != nil && (w.verb.lemma == "say" || w.verb.lemma == "add" || w.verb.lemma == "state"):
			said = true
		case w.Upper && (s.speaks.persons[w.Norm] || w.heading(titleHead) && !courtesies.Has(w.Norm)):
			ours = true
		}
	}
	return said && ours
}

// courtesies are titles that tell nothing of an office.
var courtesies = list("courtesies")

func (s *sentence) mask(from, to int) {
	if s.masked == nil {
		s.masked = make([]bool, len(s.words))
	}
	for i := from; i <= to; i++ {
		s.masked[i] = true
	}
}

func (s *sentence) hidden(i int) bool { return s.masked != nil && s.masked[i] }

// at is the word at i, or a word that is nothing.
func (s *sentence) at(i int) *word {
	if i < 0 || i >= len(s.words) {
		return &nowhere
	}
	return &s.words[i]
}

var nowhere = word{Token: &token.Token{}, entry: entry{lexeme: unknown}}

// parse finds the predicates from word from on, left to right.
func (s *sentence) parse(from int) {
	for i := s.seek(aPredicate, from); i < len(s.words); i = s.seek(aPredicate, i+1) {
		if s.hidden(i) || s.aside.holds(i) {
			continue
		}
		p, ok := s.predicateAt(i)
		if !ok {
			continue
		}
		s.passiveOfThing(&p)
		s.preds = append(s.preds, p)
		i = max(p.end-1, i)
	}
}

// passiveOfThing reads "will be encouraged", said of a thing, as what is done to it,
// though of a person it tells how they feel.
func (s *sentence) passiveOfThing(p *predicate) {
	if p.adj == nil || !p.wills() && p.modal != "shall" {
		return
	}
	kind := p.subject.kind
	asked := s.speaks.rules && (kind == other || kind == body || kind == thing) && s.next(p.end) == "to" // "Councils will be encouraged to"
	if kind != thing && kind != scheme && !asked {
		return
	}
	w := s.at(p.end - 1)
	if w.adj != p.adj || w.verb == nil || !w.has(partForm) || !administered.Has(w.verb.lemma) {
		return
	}
	if !asked && s.at(p.end).is(isPrep|isTo|isThat) && s.at(p.end+2).Norm != "basis" {
		return
	}
	p.adj, p.verb, p.passive, p.copula = nil, w.verb, true, false
}

func (s *sentence) predicateAt(i int) (predicate, bool) {
	g, ok := s.groupAt(i)
	if !ok {
		return s.adjunctAt(i)
	}
	if before := s.at(i - 1).Norm; before == "nor" || before == "neither" {
		g.neg = true
	}
	p, ok := s.attach(g)
	if !ok && s.preamble() {
		return s.adjunctAt(i)
	}
	return p, ok
}

// last is the predicate found last, or nil.
func (s *sentence) last() *predicate {
	if len(s.preds) == 0 {
		return nil
	}
	return &s.preds[len(s.preds)-1]
}
