package act

import (
	"strings"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// Input is a body cut into passages, and what is known of where it comes from.
type Input struct {
	Body     string
	Segments []chancery.Segment
	Origin   chancery.Origin
	Words    *token.Passages // of the segments, where they are scanned already
}

// Code says what each segment does, one coding per segment, in order. Spans in
// the codings are bytes of the body.
func Code(in Input) []chancery.ActCoding {
	c := newCoder(in)
	defer c.free()
	for from := 0; from < len(in.Segments); from += abreast {
		c.code(from, min(from+abreast, len(in.Segments)))
	}
	return c.codings
}

// coder goes through a statement passage by passage.
type coder struct {
	lex      *lexicon
	known    token.Known[entry]
	in       Input
	speaks   *issuers
	codings  []chancery.ActCoding
	frames   []leadIn    // what each passage leaves its items to complete; of the memory
	memory   *memory     // of statements coded before
	prior    subject     // of the main clause of the passage before
	founded  subjectKind // of what the passage before sets up, where the next begins with "It"
	labelled int         // the state whose name is the label before the paragraph at hand
	stranger bool        // a journalist or guest has the word
	charged  charged     // whom the heading above names, who are to do what its points tell
	year     int         // of the statement; 0 where unknown
	month    time.Month  // of the statement; 0 where unknown
}

func newCoder(in Input) *coder {
	if in.Words == nil {
		in.Words = token.ScanPassages(in.Body, in.Segments)
	}
	c := &coder{
		lex: loaded(), in: in, memory: memories.Get().(*memory),
		codings: make([]chancery.ActCoding, 0, len(in.Segments)),
		year:    in.Origin.Date.Year(), month: in.Origin.Date.Month(),
	}
	c.frames = c.memory.framesOf(in.Segments)
	c.known = token.Know(in.Words, common(), c.lex.entry)
	c.speaks = c.issuers()
	return c
}

func inside(body string, sp chancery.Span) bool {
	return 0 <= sp.Start && sp.Start < sp.End && sp.End <= len(body)
}

// settle weighs what the passage says by itself against where it stands: a
// heading does nothing, an item completes its lead-in.
func (c *coder) settle(i int, s *sentence, v verdict, found bool) (verdict, bool) {
	seg := c.in.Segments[i]
	if c.listen(s); c.stranger {
		return otherwise(s, "other.stranger"), true
	}
	lead, led := c.lead(seg)
	bare, isBare := s.bareNoun()
	if rule, ok := s.noStatement(c.kind(seg, s), found || led || isBare); ok {
		return otherwise(s, rule), true
	}
	if led {
		if item, ok := c.ofItem(i, s, lead, v, found); ok {
			return item, true
		}
	} else if s.main() == nil && c.runsIn(i, s) {
		return otherwise(s, "other.heading"), true
	}
	if n := c.before(i); n > 0 && s.goesOn() {
		return s.goingOn(min(n, chancery.Intent), "commissive.goes-on", "include"), true
	}
	if (!found || v.act == chancery.Assertion && !v.reported) && c.justSetUp(i) && s.servesAs() {
		return s.goingOn(chancery.Intent, "commissive.serves", "serve"), true
	}
	if isBare && !found {
		return bare, true
	}
	if (!found || v.act == chancery.Assertion) && c.headsNotes(i, s) {
		return otherwise(s, "other.run-in"), true
	}
	if note, ok := s.inNotes(v, found); ok {
		return note, true
	}
	if !s.preambular() && (!found && s.titleLike() || s.main() == nil && s.headed()) {
		if pledge, ok := c.alone(s, seg); ok {
			return pledge, true
		}
		return otherwise(s, "other.title"), true
	}
	if s.begunLow() && c.torn(i) {
		return v, found
	}
	if pledge, ok := c.fragment(seg, s, v, found); ok {
		return pledge, true
	}
	return v, found
}

// goingOn is the verdict on a passage that binds as it goes on from the one before,
// whatever its verb.
func (s *sentence) goingOn(strength chancery.Strength, rule, lemma string) verdict {
	return verdict{sense: commits(strength), rule: rule, lemma: lemma, at: s.start, end: s.start + 1, object: s.start + 1, pred: -1}
}

// ofItem judges passage i by what leads it in: a label, or what completes the lead-in.
func (c *coder) ofItem(i int, s *sentence, lead leadIn, v verdict, found bool) (verdict, bool) {
	if c.labels(i, s, found) {
		c.frames[i] = lead
		return otherwise(s, "other.label"), true
	}
	switch lead.act {
	case chancery.Call, chancery.Welcome, chancery.Condemnation:
	default:
		if note, ok := s.inNotes(v, found); ok && note.act == chancery.Commitment {
			return note, true // "The following was agreed: Officials to report by May"
		}
	}
	item, ok := s.complete(lead, v, found)
	if !ok || !strings.HasPrefix(item.rule, "item.") {
		return item, ok
	}
	item.completes = true
	item.self = item.self || item.act == chancery.Call && lead.self
	item.told = lead.told
	if item.act == chancery.Commitment && lead.ends != conditional {
		item.when = lead.when
	}
	if c.frames[i].act == "" {
		c.frames[i], c.frames[i].dated = lead, false
	}
	return item, true
}

// fragment judges a passage of which no clause undertakes anything by how it begins, as
// headlines and the items of a list of pledges do.
func (c *coder) fragment(seg chancery.Segment, s *sentence, v verdict, found bool) (verdict, bool) {
	if found && v.act == chancery.Assertion && s.main() == nil {
		if pledge, ok := c.alone(s, seg); ok { // "Fully implementing the plan"
			return pledge, true
		}
	}
	if found && v.act != chancery.Assertion && (v.act != chancery.Decision || s.main() != nil) {
		return verdict{}, false
	}
	if pledge, ok := s.headline(); ok {
		return pledge, true
	}
	kind := c.kind(seg, s)
	if bare, ok := s.bareVerb(kind); ok {
		return bare, true
	}
	if kind != chancery.BlockItem {
		return verdict{}, false
	}
	if point, ok := s.nounPoint(); ok {
		return point, true
	}
	if pledge, ok := s.nounPledge(); ok {
		return pledge, true
	}
	return s.unlistedVerb()
}

// before is how far the passage before passage i binds: what is agreed on as a frame
// binds to what it involves.
func (c *coder) before(i int) chancery.Strength {
	switch {
	case i == 0:
	case c.codings[i-1].Act == chancery.Commitment:
		return c.codings[i-1].Strength
	case c.codings[i-1].Act == chancery.Decision && c.codings[i-1].Verb == "agree":
		return chancery.Intent
	}
	return 0
}

// justSetUp reports whether the passage before passage i sets something up, or
// undertakes it.
func (c *coder) justSetUp(i int) bool {
	if i == 0 {
		return false
	}
	before := &c.codings[i-1]
	return before.Act == chancery.Decision || before.Act == chancery.Commitment && before.Strength == chancery.Firm
}

// servesAs reports whether it is told what a scheme, just set up, is for: "The
// initiative will facilitate", "This partnership aims to".
func (s *sentence) servesAs() bool {
	p := s.main()
	if p == nil {
		return s.setTo()
	}
	if p.subject.kind != scheme || p.neg || p.passive || p.perfect || p.verb == nil || s.speaks.organ || s.foreign(p.subject) {
		return false
	}
	switch s.at(p.subject.a).Norm {
	case "the", "this", "these", "our":
	default:
		return false
	}
	return p.modal == "will" && servingVerbs.Has(p.verb.lemma)
}

// servingVerbs are verbs of what a scheme is set up for.
var servingVerbs = list("serving verbs")

// setTo reports whether the passage begins with a scheme and what it aims to do.
func (s *sentence) setTo() bool {
	k := s.first()
	if n := s.at(k).Norm; n != "the" && n != "this" && n != "these" && n != "our" || s.speaks.organ {
		return false
	}
	for j := k + 1; j < k+5 && s.at(j).Kind == token.Word && !s.at(j).is(isPrep|isTo|isThat); j++ {
		switch s.at(j + 1).Norm {
		case "aims", "aim", "seeks", "seek":
			return s.at(j).heading(programmeHead) && s.next(j+2) == "to"
		}
	}
	return false
}

// fewestAlone is the fewest words of a heading that is read as an undertaking where
// it is all there is.
const fewestAlone = 6

// alone reads what looks like a heading, but heads nothing: the undertaking of a list
// of them, given by itself and without a stop, "Promoting trade in green goods".
func (c *coder) alone(s *sentence, seg chancery.Segment) (verdict, bool) {
	upper, words := s.capitals()
	if len(c.in.Segments) > 1 || len(s.words)-s.start < fewestAlone || upper*2 > words {
		return verdict{}, false
	}
	s.unheaded = true
	if v, ok := s.bareVerb(c.kind(seg, s)); ok {
		return v, true
	}
	return s.nounPoint()
}

// runsIn reports whether the passage is a heading that runs into its paragraph:
// a short gerund phrase before a sentence of the same block. "Improving data.
// We will …"
func (c *coder) runsIn(i int, s *sentence) bool {
	seg := c.in.Segments[i]
	if seg.Sentence != 1 || i+1 >= len(c.in.Segments) || len(s.words)-s.start > 16 || !s.at(s.first()).has(ingForm) || !s.at(s.first()).Upper {
		return false
	}
	next := c.in.Segments[i+1]
	return next.Block == seg.Block && next.Sentence == 2 && s.at(len(s.words)-1).Norm == "."
}

// kind is the kind of the segment, but a title that is all there is, and reads
// as running text, is none: the entry of a list of undertakings.
func (c *coder) kind(seg chancery.Segment, s *sentence) chancery.BlockKind {
	if len(c.in.Segments) == 1 && seg.Kind == chancery.BlockParagraph {
		return chancery.BlockItem
	}
	if len(c.in.Segments) > 1 || seg.Kind != chancery.BlockTitle && seg.Kind != chancery.BlockHeading {
		return seg.Kind
	}
	upper, words := s.capitals()
	if words > 3 && (upper*3 <= words || s.at(0).Norm == "[" || s.at(0).Norm == "(") {
		return chancery.BlockItem
	}
	return seg.Kind
}

// torn reports whether the passage goes on from one that breaks off without a
// stop, as the lines of a badly scanned page do.
func (c *coder) torn(i int) bool {
	if i == 0 || !inside(c.in.Body, c.in.Segments[i-1].Span) {
		return false
	}
	before := strings.TrimSpace(c.in.Segments[i-1].Span.In(c.in.Body))
	return before != "" && !strings.ContainsAny(before[len(before)-1:], ".;:!?")
}

func otherwise(s *sentence, rule string) verdict {
	return verdict{sense: sense{act: chancery.Other}, rule: rule, at: s.start, end: min(s.start+1, len(s.words)), pred: -1}
}

// best is the verdict that counts by the order of acts, and among commitments
// the one that binds most.
func (s *sentence) best() (verdict, bool) { return s.beside(s.ofClauses()) }

// ofClauses is the verdict on the clauses of the passage that counts.
func (s *sentence) ofClauses() (best verdict, found bool) {
	for k := range s.preds {
		v, ok := s.judge(k)
		if !ok || s.discounted(k, v) {
			continue
		}
		if !found || outranks(v, best) && !s.sidesWith(v, best) {
			best, found = v, true
		}
	}
	return best, found
}

// beside is the verdict that counts of the best on the clauses, if one was found, and those
// by what is said beside them and by turns of speech.
func (s *sentence) beside(best verdict, found bool) (verdict, bool) {
	if v, ok := s.unitedBehind(); ok && (!found || outranks(v, best)) {
		best, found = v, true
	}
	if v, ok := s.inAside(); ok && (!found || outranks(v, best)) {
		best, found = v, true
	}
	for _, judge := range [...]func(*sentence) (verdict, bool){(*sentence).byTurn, (*sentence).byOpening, (*sentence).whatWeDo} {
		if v, ok := judge(s); ok && (!found || outranks(v, best) || v.at == best.at && best.strength == chancery.Soft) {
			best, found = v, true
		}
	}
	return best, found
}

// sidesWith reports whether v only tells with whom they stood who had blamed others:
// "rejected the result and stood with the victims".
func (s *sentence) sidesWith(v, blame verdict) bool {
	return blame.act == chancery.Condemnation && v.rule == "commissive.stand" && s.preds[v.pred].form == pastForm
}

// inAside judges the participle between a subject and its verb, where it thanks
// or deplores: "The Minister, recalling with gratitude the rescue, said".
func (s *sentence) inAside() (verdict, bool) {
	main := s.main()
	if s.aside.b == 0 || main == nil || !main.subject.kind.binds() {
		return verdict{}, false
	}
	k := s.past(s.aside.a + 1)
	if s.at(k).Norm == "in" {
		k = s.past(k + 1)
	}
	w := s.at(k)
	if !w.has(ingForm) || w.verb == nil || w.Norm == "having" {
		return verdict{}, false
	}
	p := predicate{group: group{at: k, head: k, end: k + 1}, subject: main.subject, link: adjunctLink, governor: -1}
	s.headVerb(&p.group, k)
	if p.verb == nil {
		return verdict{}, false
	}
	s.judging = &p
	c, at := s.complement(p.end)
	v, ok := s.forced(&p, p.verb.force(c), c, at)
	v.pred = 0
	return v, ok && (v.act == chancery.Welcome || v.act == chancery.Condemnation) && v.end <= s.aside.b
}

// discounted reports whether a participle beside a main clause of somebody else, or one that
// only tells how or what one goes by, does not count.
func (s *sentence) discounted(k int, v verdict) bool {
	p := &s.preds[k]
	if p.link != adjunctLink {
		return false
	}
	if p.verb != nil && p.verb.does() || v.act == chancery.Commitment && s.at(p.at).Norm == "having" {
		return true
	}
	if s.preambular() {
		switch p.lemma() {
		case "desire", "desirous", "guided": // what a preamble wishes for, or goes by, is no undertaking
			return v.strength <= chancery.Soft
		}
		return false
	}
	main := s.main()
	if main == nil {
		return p.lemma() == "guided" && v.strength <= chancery.Soft && v.act == chancery.Commitment
	}
	if !main.subject.kind.binds() {
		return true
	}
	return p.adj != nil && v.act != chancery.Commitment && !s.opensWithFeeling(k)
}

// opensWithFeeling reports whether predicate k is what those who speak say, before
// anything else, that they are: "Pleased with the progress made, they agreed".
func (s *sentence) opensWithFeeling(k int) bool {
	if k != 0 || !s.elided || s.at(s.preds[0].head).is(isPrep) {
		return false
	}
	return !stirred.Has(s.preds[0].lemma()) // which tells why, not what they think of it
}

// stirred are participles of what moves one, not of what one thinks of it.
var stirred = list("stirred")

func rank(act chancery.Act) int {
	switch act {
	case chancery.Commitment:
		return 6
	case chancery.Decision:
		return 5
	case chancery.Call:
		return 4
	case chancery.Condemnation:
		return 3
	case chancery.Welcome:
		return 2
	case chancery.Assertion:
		return 1
	}
	return 0
}

func outranks(v, w verdict) bool {
	if a, b := rank(v.act), rank(w.act); a != b {
		return a > b
	}
	return v.strength > w.strength || v.act == chancery.Assertion && v.reported && !w.reported
}
