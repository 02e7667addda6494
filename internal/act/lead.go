package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// leadIn is what a passage leaves to the items that complete it.
type leadIn struct {
	sense
	rule                string
	lemma               string
	alone               bool // nothing of its own: "We will:"
	ends                leadEnd
	verb                *predicate // the verb that waits for the items, if it governs nothing yet: "Ministers agreed:"
	span                chancery.Span
	intends, self, told bool          // led by a verb of intending, by an order to one's own, by what others promised
	when                chancery.Span // the condition it sets: "Upon a report, the Centre shall:"
	dated               bool          // it names the day by which its own items are due
	gifts               bool          // led by what was announced to be given, by whom each item names: "Pledges:"
}

// leadEnd is what the items of a lead-in must be to complete it.
type leadEnd uint8

const (
	anyItem     leadEnd = iota
	clauseItem          // "decides that:", "agreed as follows:"
	conditional         // "we will stay until:"
	bareItem            // "they plan to:", "we will:"
)

// leadIn is the frame that the passage, judged v, hands to its items.
func (s *sentence) leadIn(v verdict, found bool) leadIn {
	lead := leadIn{verb: s.waiting(), ends: s.leadEnd()}
	if special, ok := s.specialLead(lead, v, found); ok {
		return special
	}
	if !found {
		if p := s.othersPromise(); p != nil {
			lead = leadIn{sense: isAssertion, rule: "assert.promised", lemma: p.lemma(), told: true, ends: lead.ends}
			lead.span = span(s.words, p.at, p.end)
			return lead
		}
		if lead.verb == nil {
			return leadIn{}
		}
		lead.sense, lead.rule, lead.lemma = isAssertion, "assert."+lead.verb.lemma(), lead.verb.lemma()
		lead.span = span(s.words, lead.verb.at, lead.verb.end)
		return lead
	}
	lead.dated = s.dated
	lead.sense, lead.rule, lead.lemma, lead.span = v.sense, v.rule, v.lemma, span(s.words, v.at, min(v.end, len(s.words)))
	lead.told = v.reported && (v.act == chancery.Assertion || v.act == chancery.Welcome && lead.ends == clauseItem)
	if v.pred < 0 {
		return lead
	}
	p := &s.preds[v.pred]
	s.pendingSense(&lead, p)
	lead.intends, lead.self = p.verb != nil && p.verb.force("to") == intent && (p.lemma() == "intend" || p.lemma() == "plan"), v.self
	end := len(s.words)
	for end > 0 && s.words[end-1].Kind == token.Mark {
		end--
	}
	if s.at(end - 1).is(isTo) {
		end--
	}
	lead.alone = p.end >= end && (p.modal != "" || p.verb != nil || p.adj != nil)
	return lead
}

// specialLead reads, from what is known of the lead-in, those that say otherwise than by the
// verb of their sentence what the items do.
func (s *sentence) specialLead(lead leadIn, v verdict, found bool) (leadIn, bool) {
	if k, ok := s.actionsInclude(); ok && (!found || v.act == chancery.Assertion) {
		lead.sense, lead.rule, lead.lemma, lead.span = k, "commissive.will", "include", span(s.words, s.start, len(s.words))
		return lead, true
	}
	if n, ok := s.promisesFollow(); ok {
		lead.sense, lead.rule, lead.lemma, lead.verb = n.doing, "noun."+n.lemma, n.lemma, nil
		lead.span = span(s.words, s.start, len(s.words))
		return lead, true
	}
	if s.giftsFollow() {
		lead = leadIn{sense: commits(chancery.Firm), rule: "commissive.gifts", lemma: "give", gifts: true, ends: lead.ends}
		lead.span = span(s.words, s.start, len(s.words))
		return lead, true
	}
	if rule, lemma, ok := s.aimsFollow(); ok {
		lead.sense, lead.rule, lead.lemma, lead.verb = commits(chancery.Intent), rule, lemma, nil
		lead.span = span(s.words, s.start, len(s.words))
		return lead, true
	}
	if p, ok := s.planFollows(v); ok {
		lead.sense, lead.rule, lead.lemma, lead.verb = commits(chancery.Intent), "commissive."+p.lemma(), p.lemma(), nil
		lead.span = span(s.words, p.at, p.end)
		return lead, true
	}
	if k := s.promisedElsewhere(); k > 0 && lead.verb == nil {
		lead = leadIn{sense: isAssertion, rule: "assert.promised", lemma: s.at(k).verb.lemma, told: true, ends: lead.ends}
		lead.span = span(s.words, k, k+1)
		return lead, true
	}
	if !found || v.act == chancery.Assertion {
		if k, at, ok := s.resolvedTo(); ok {
			p := &s.preds[at]
			lead = leadIn{sense: k, rule: "commissive." + p.lemma(), lemma: p.lemma(), alone: true, ends: lead.ends}
			lead.span = span(s.words, p.at, p.end)
			return lead, true
		}
	}
	return leadIn{}, false
}

// resolvedTo reads a passage that breaks off behind the adjective by which those who speak
// bind themselves to what the items tell: "We are accordingly resolved:", "We remain
// committed, as before:". It gives how far that binds, and the predicate.
func (s *sentence) resolvedTo() (sense, int, bool) {
	k := len(s.preds) - 1
	if k < 0 {
		return sense{}, 0, false
	}
	p := &s.preds[k]
	if p.adj == nil || p.link != mainLink || p.neg || p.modal != "" || p.form == pastForm || !p.subject.kind.binds() || !s.leadsOff(p.end) {
		return sense{}, 0, false
	}
	switch f := lookup(p.adj.frames, "to"); f {
	case firm, intent, committed:
		return commits(chancery.Intent), k, true
	case agree, agreed, decide:
		return commits(chancery.Firm), k, true
	}
	return sense{}, 0, false
}

// promisedElsewhere is the verb, at the end of a passage, by which others agreed to or
// promised what the items spell out: "the pact, in which the parties agreed:"; or 0.
func (s *sentence) promisedElsewhere() int {
	k := len(s.words) - 2
	if k < 0 || s.at(k+1).Norm != ":" {
		return 0
	}
	if s.at(k).Norm == "alia" && s.at(k-1).Norm == "inter" {
		k -= 2
		if s.at(k).Norm == "," {
			k--
		}
	}
	if v := s.at(k).verb; v == nil || !s.at(k).has(pastForm) || v.lemma != "agree" && !promising.Has(v.lemma) {
		return 0
	}
	for j := k - 1; j > s.start && j > k-6; j-- {
		switch w := s.at(j); {
		case w.is(isRel):
			return k
		case w.is(isWe), w.Kind != token.Word:
			return 0
		}
	}
	return 0
}

// waiting is the verb that governs nothing but what follows the colon that ends
// the passage: "Ministers agreed:", "Australia announced today:".
func (s *sentence) waiting() *predicate {
	p := s.last()
	if p == nil || p.link != mainLink || !p.subject.kind.binds() || p.modal != "" || p.verb == nil || p.passive || p.neg {
		return nil
	}
	if !s.leadsOff(p.end) {
		return nil
	}
	if s.at(s.past(p.end)).Norm == "the" && p.verb.force("np") == assert { // "discussed the following:" tells something
		return nil
	}
	q := *p
	return &q
}

// actionsInclude is the undertaking in what the items are instances of: "Steps
// that we will take include:".
func (s *sentence) actionsInclude() (sense, bool) {
	last := s.last()
	n := len(s.words)
	if last == nil || s.at(n-1).Norm != ":" {
		return sense{}, false
	}
	if v := s.at(n - 2).verb; (v == nil || v.lemma != "include") && !(last.lemma() == "include" && s.at(n-2).Norm == "following") {
		return sense{}, false
	}
	if (last.subject.ours || s.spansWork(last.subject)) && last.shalls() && last.lemma() == "include" {
		return commits(chancery.Intent), true
	}
	for k := range s.preds {
		if p := &s.preds[k]; p.link == relativeLink && p.subject.kind.binds() && p.shalls() && !p.passive {
			v := s.promise(p)
			return v.sense, v.act == chancery.Commitment
		}
	}
	return sense{}, false
}

// promisesFollow is the noun of an undertaking that the items spell out, where those
// who speak make it: "We make the following commitments:".
func (s *sentence) promisesFollow() (*nominal, bool) {
	n := len(s.words)
	main := s.main()
	if main == nil || main.neg || main.verb == nil || !announcing.Has(main.verb.lemma) {
		return nil, false
	}
	if head := s.at(main.subject.head); main.passive && main.modal == "" && s.at(n-1).Norm == ":" {
		return head.noun, head.undertakes() && s.within(main.subject.a, main.subject.head, "following") // "The following pledges were made:"
	}
	if !main.subject.kind.binds() {
		return nil, false
	}
	if s.at(n-1).Norm != ":" || !s.within(n-5, n-2, "following") && !s.within(n-5, n-2, "these") {
		return nil, false
	}
	w := s.at(n - 2)
	if !w.undertakes() {
		return nil, false
	}
	return w.noun, true
}

// giftsFollow reports whether the passage only says that the items tell what was announced
// or promised to be given: "The following contributions were announced:", "New pledges:".
func (s *sentence) giftsFollow() bool {
	n := len(s.words)
	if s.at(n-1).Norm != ":" || s.speaks.organ {
		return false
	}
	main := s.main()
	if main == nil {
		return n-s.start < 4 && s.at(n-2).undertakes() && announcedSums.Has(s.at(n-2).Norm)
	}
	if !main.passive || main.neg || main.modal != "" || main.verb == nil || s.at(s.past(main.end)).Norm != ":" {
		return false
	}
	said := main.verb.lemma == "announce" || promising.Has(main.verb.lemma)
	return said && announcedSums.Has(s.at(main.subject.head).Norm) && s.within(main.subject.a, main.subject.head, "following")
}

// aimsFollow reports whether the items tell what those who speak announce, or what they have as
// their aims: "Mali announced the following:", "Members share the following goals:".
func (s *sentence) aimsFollow() (rule, lemma string, ok bool) {
	n := len(s.words)
	main := s.main()
	if s.at(n-1).Norm != ":" || s.speaks.organ || main == nil || !main.subject.kind.binds() || main.neg || main.verb == nil || main.passive {
		return "", "", false
	}
	if main.verb.lemma == "announce" && s.at(n-2).Norm == "following" && s.at(n-3).Norm == "the" {
		return "commissive.announce", main.verb.lemma, true
	}
	if !targets.Has(strings.TrimSuffix(s.at(n-2).Norm, "s")) || !s.within(n-4, n-2, "following") && !s.within(n-4, n-2, "these") {
		return "", "", false
	}
	return "commissive.aim", main.verb.lemma, aimedAt.Has(main.verb.lemma)
}

// aimedAt are verbs of having aims, or giving them to oneself.
var aimedAt = list("aimed at")

// planFollows is the verb by which those who speak made a plan their own that the items spell
// out: "Ministers endorsed the following programme of work:".
func (s *sentence) planFollows(v verdict) (*predicate, bool) {
	if v.act != chancery.Decision || v.pred < 0 || s.speaks.organ {
		return nil, false
	}
	p := &s.preds[v.pred]
	_, at := s.complement(p.end)
	if s.at(at).is(isPrep | isTo) {
		at++
	}
	return p, s.setsOut(at)
}

// announcing are verbs whose objects are a list of deeds.
var announcing = list("announcing")

// spansWork reports whether the subject is how far what those who speak do together
// reaches: "The scope of security cooperation", "Areas of joint work".
func (s *sentence) spansWork(sub subject) bool {
	if !spans.Has(s.at(sub.head).Norm) {
		return false
	}
	next := s.at(sub.head + 1).Norm
	return (next == "of" || next == "for") && s.at(sub.b-1).heading(programmeHead) && s.at(sub.b-1).heading(deedHead)
}

// spans are nouns of how far a thing reaches.
var spans = list("spans")

// unfolds is the frame of a passage of an agreement that says what the
// undertaking before it takes in: "Such assistance includes:".
func (c *coder) unfolds(i int, s *sentence) (leadIn, bool) {
	if k, ok := c.instances(i, s); ok {
		return k, true
	}
	if i == 0 || !c.speaks.parties || s.at(len(s.words)-1).Norm != ":" {
		return leadIn{}, false
	}
	unfolds := s.anyWithin(s.start, s.start+12, unfolding)
	if c.codings[i-1].Act == chancery.Commitment {
		if unfolds || s.at(s.start).Norm == "priority" { // "Priority is given to:"
			return s.goesOnWith(min(c.codings[i-1].Strength, chancery.Intent)), true
		}
		return leadIn{}, false
	}
	if unfolds && s.truceIn(s.start, s.start+12) { // "For this purpose a cease-fire means an end to:"
		return s.goesOnWith(chancery.Intent), true
	}
	return leadIn{}, false
}

// truceIn reports whether an end of fighting is named in [a, b).
func (s *sentence) truceIn(a, b int) bool {
	for k := a; k < b && k < len(s.words); k++ {
		if s.bindingText(k) && (truces.Has(s.at(k).Norm) || s.at(k).Norm == "fire") {
			return true
		}
	}
	return false
}

// truces are nouns of an end of fighting.
var truces = list("truces")

// unfolding are verbs that what was said before is told by.
var unfolding = list("unfolding")

// instances is the frame of a passage that only opens a list of what the
// undertaking before it may or will come to: "These measures could include:".
func (c *coder) instances(i int, s *sentence) (leadIn, bool) {
	n := len(s.words)
	if i == 0 || c.codings[i-1].Act != chancery.Commitment || n-s.start > 7 || s.at(n-1).Norm != ":" || s.at(n-2).Norm != "include" {
		return leadIn{}, false
	}
	if first := s.at(s.start).Norm; first != "these" && first != "this" && first != "such" {
		return leadIn{}, false
	}
	k := s.goesOnWith(chancery.Soft)
	switch s.at(n - 3).Norm {
	case "could", "may", "might":
	case "will", "shall":
		k.strength = min(c.codings[i-1].Strength, chancery.Intent)
	default:
		return leadIn{}, false
	}
	return k, true
}

// goesOnWith is the frame of a passage that only goes on from the undertaking before it.
func (s *sentence) goesOnWith(n chancery.Strength) leadIn {
	return leadIn{sense: commits(n), rule: "goes-on", lemma: "include", span: span(s.words, s.start, len(s.words))}
}

// waits reports whether the verb governs only what follows the colon that ends
// the passage. A noun of the same letters stands there as well: "Our demands:".
func (s *sentence) waits(g *group) bool {
	return len(g.verb.frames) > 0 && s.leadsOff(g.end) && (s.at(g.head).noun == nil || s.at(g.end).Norm == ",")
}

// leadsOff reports whether nothing but an adverb or an aside stands between
// word i and the colon that ends the passage, or its end if a list goes on there.
func (s *sentence) leadsOff(i int) bool {
	j, end := s.past(i), len(s.words)
	switch last := s.at(end - 1); {
	case last.Norm == ":":
		end--
	case !s.leads || last.Kind != token.Word:
		return false
	}
	if n := s.at(j).Norm; n == "each" || n == "all" || n == "both" {
		j = s.past(j + 1)
	}
	if s.at(j).Norm == "," {
		return !s.governsIn(j, end)
	}
	if j >= end {
		return true
	}
	next := s.at(j + 1).Norm
	return s.at(j).Norm == "as" && next == "follows" || s.at(j).Norm == "the" && next == "following" && end-j < 5
}

// governsIn reports whether an infinitive or a clause begins in [a, b).
func (s *sentence) governsIn(a, b int) bool {
	for k := max(a, b-farthest); k < b; k++ {
		switch w, before := &s.words[k], s.at(k-1); {
		case w.is(isTo):
			if k+1 == b && before.Norm == "," { // "undertake, each by its own means, to:"
				return true
			}
			if before.Norm != "order" && before.Norm != "as" && s.at(s.past(k+1)).has(baseForm) {
				return true
			}
		case w.Norm == "that":
			if k+1 < b && !before.is(isPrep) {
				return true
			}
		}
	}
	return false
}

// leadEnd reads the words before the colon.
func (s *sentence) leadEnd() leadEnd {
	n := len(s.words)
	if s.at(n-1).Norm != ":" {
		return anyItem
	}
	switch w := s.at(n - 2); {
	case w.Norm == "that", w.Norm == "follows", s.within(n-8, n-1, "following"):
		return clauseItem
	case w.is(isSub) && !w.is(isAdv):
		return conditional
	case w.is(isTo | isModal):
		return bareItem
	}
	return anyItem
}

// lead is the frame the segment completes.
func (c *coder) lead(seg chancery.Segment) (leadIn, bool) {
	if seg.LeadIn < 0 || seg.LeadIn >= len(c.codings) {
		return leadIn{}, false
	}
	lead := c.frames[seg.LeadIn]
	if lead.act == "" {
		coded := c.codings[seg.LeadIn]
		if coded.Act == chancery.Other || coded.Act == "" {
			return leadIn{}, false
		}
		lead = leadIn{sense: sense{coded.Act, coded.Strength}, rule: "item", lemma: coded.Verb}
		lead.span = c.in.Segments[seg.LeadIn].Span
	}
	return lead, true
}
