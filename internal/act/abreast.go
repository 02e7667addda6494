package act

import (
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// abreast is how many passages are read side by side, each step for all of them before
// the next: the rules of a step are in the processor's nearest memory then, in which
// those of all steps have no room.
const abreast = 16

// reading is a passage on its way to being coded.
type reading struct {
	sentence sentence
	outside  bool // its segment does not fit the body
	opened   int  // the word behind its opening, see [sentence.open]
	amounts  []chancery.Amount
	limits   []limit
	verdict  verdict // on the passage, as far as it is settled
	found    bool    // there is one
	lead     leadIn  // what the passage by itself leaves its items to complete
	deadline *chancery.Deadline
}

// code reads the passages [from, to), no more than go abreast.
func (c *coder) code(from, to int) {
	all := c.memory.readings[:to-from]
	for k := range all {
		c.open(&all[k], from+k)
	}
	for k := range all {
		all[k].amounts = all[k].sentence.amounts()
	}
	for k := range all {
		all[k].limits = all[k].sentence.limits(c.in.Origin.Date)
	}
	for k := range all {
		all[k].begin()
	}
	for k := range all {
		c.parse(&all[k], from+k)
	}
	for k := range all {
		all[k].judgeClauses()
	}
	for k := range all {
		all[k].judge()
	}
	for k := range all {
		c.codings = append(c.codings, c.conclude(from+k, &all[k]))
	}
	for k := range all {
		c.tell(from+k, &all[k])
	}
}

// open turns to passage i.
func (c *coder) open(r *reading, i int) {
	r.outside = !inside(c.in.Body, c.in.Segments[i].Span)
	if r.outside {
		r.sentence = r.sentence.emptied()
		return
	}
	s := &r.sentence
	if i >= abreast {
		c.read(s, i)
	} // else it was to learn who speaks, see [coder.opening]
	c.sentence(s, i)
	s.year, s.month = c.year, c.month
}

// begin reads how the passage opens.
func (r *reading) begin() {
	if r.outside {
		return
	}
	s := &r.sentence
	s.sums = len(r.amounts) > 0
	s.figures = s.sums || slices.ContainsFunc(r.limits, func(l limit) bool { return !s.eventDay(&l) })
	s.dated = slices.ContainsFunc(r.limits, func(l limit) bool { return !l.loose && l.Date != "" })
	s.figures = s.figures || s.speaks.entry && s.numbersDeed()
	s.clock = s.clocked()
	s.aside = s.findAside()
	r.opened = s.open()
}

// parse finds the predicates of passage i, of which those of the next may go on.
func (c *coder) parse(r *reading, i int) {
	if r.outside {
		return
	}
	s := &r.sentence
	s.prior, s.founded = c.prior, c.founded
	s.parse(r.opened)
	if main := s.main(); main == nil {
		c.prior = subject{}
	} else if !s.stillOfIt(main) {
		c.prior = main.subject
	}
	if c.founded = thing; c.beginsIt(i + 1) {
		c.founded = s.setUp()
	}
}

// beginsIt reports whether passage i begins with "It".
func (c *coder) beginsIt(i int) bool {
	if i >= len(c.in.Segments) || !inside(c.in.Body, c.in.Segments[i].Span) {
		return false
	}
	return strings.HasPrefix(c.in.Segments[i].Span.In(c.in.Body), "It ")
}

// judgeClauses says what a passage does by its clauses.
func (r *reading) judgeClauses() {
	if !r.outside {
		r.verdict, r.found = r.sentence.ofClauses()
	}
}

// judge says what a passage does by its own words, which its clauses are the most of.
func (r *reading) judge() {
	if r.outside {
		return
	}
	r.verdict, r.found = r.sentence.beside(r.verdict, r.found)
	r.lead = r.sentence.leadIn(r.verdict, r.found)
}

// conclude says what passage i does, by its own words and by where it stands.
func (c *coder) conclude(i int, r *reading) chancery.ActCoding {
	if r.outside {
		return chancery.ActCoding{Act: chancery.Other}
	}
	s := &r.sentence
	c.frames[i] = r.lead
	if k, ok := c.unfolds(i, s); ok {
		c.frames[i] = k
	}
	if s.at(len(s.words)-1).Norm == ":" {
		c.frames[i].when, _ = s.condition(verdict{})
	}
	v, found := c.settle(i, s, r.verdict, r.found)
	v, found = c.ofCharged(s, v, found)
	c.charge(s, &v)
	if !found {
		v = s.byDefault()
	}
	r.deadline = s.deadline(v, r.limits)
	v.strength = s.dueStrength(v, r.deadline, r.limits)
	r.verdict = v
	return chancery.ActCoding{Act: v.act, Strength: v.strength, Verb: v.verb()}
}

// tell tells of passage i, beside what it does, who does it, when and how much, and by which
// words one knows.
func (c *coder) tell(i int, r *reading) {
	if r.outside {
		return
	}
	v, coding := &r.verdict, &c.codings[i]
	if v.completes {
		led := &c.codings[c.in.Segments[i].LeadIn]
		v.self = v.self || v.act == chancery.Call && led.Self
		v.told = v.told || v.act == chancery.Welcome && led.Reported
	}
	coding.Reported = v.reported && v.act != chancery.Welcome || v.told
	coding.Self = v.self
	r.sentence.tell(coding, *v, r)
}
