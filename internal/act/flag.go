package act

import (
	"fmt"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// shows is what the table of flags knows.
type shows struct {
	again phraseTree
	words map[string]*token.Table[bool] // kind to its words
}

// lists reports whether a word in its base form is of a kind.
func (f *shows) lists(kind, norm string) bool { return f.words[kind].Of(norm) }

var flagged = sync.OnceValue(func() *shows {
	f, err := loadShows()
	if err != nil {
		panic(err) // the table is part of the program
	}
	return f
})

func loadShows() (*shows, error) {
	rows, err := table("flags")
	if err != nil {
		return nil, err
	}
	f := &shows{words: map[string]*token.Table[bool]{}}
	for _, row := range rows {
		kind, words, err := two(row)
		if err != nil {
			return nil, fmt.Errorf("table flags, %q: %w", row, err)
		}
		f.words[kind] = &token.Table[bool]{}
		for word := range strings.SplitSeq(words, "|") {
			f.words[kind].Set(word, true)
			if kind == "again" {
				f.again.add(fold(word), 1)
			}
		}
	}
	return f, nil
}

// flags sets the flags, each with the words that show it.
func (s *sentence) flags(c *chancery.ActCoding, v verdict) {
	head := c.Evidence[0].Span
	if at, ok := s.restated(v); ok {
		c.Restatement = true
		flag(c, "restatement", at)
	}
	if v.act == chancery.Commitment || v.act == chancery.Decision || v.act == chancery.Call {
		if at, ok := s.condition(v); ok {
			c.Conditional = true
			flag(c, "conditional", at)
		}
	} else if v.act == chancery.Assertion {
		if at, ok := s.conditionTold(); ok {
			c.Conditional = true
			flag(c, "conditional", at)
		}
	}
	c.Reported = c.Reported && !s.onlyWished(v)
	if at, ok := s.promiseShown(v); ok && !c.Reported {
		c.Reported = true
		flag(c, "reported", at)
	} else if c.Reported {
		flag(c, "reported", head)
	} else if at, ok := s.toldToCome(v); ok {
		c.Reported = true
		flag(c, "reported", at)
	} else if at, ok := s.promisedBefore(v); ok {
		c.Reported = true
		flag(c, "reported", at)
	}
	if at, ok := s.addressesOwn(v); ok && !c.Self {
		c.Self = true
		flag(c, "self", at)
	} else if c.Self {
		flag(c, "self", head)
	}
}

func flag(c *chancery.ActCoding, field string, at chancery.Span) {
	c.Evidence = append(c.Evidence, chancery.Evidence{Field: field, Value: "true", Rule: chancery.RuleID("act.flag." + field), Span: at})
}

// onlyWished reports whether what others will do is hoped, expected or supposed of them, or
// would have been done, rather than promised by them.
func (s *sentence) onlyWished(v verdict) bool {
	if v.rule != "assert.promised" || v.pred < 0 || v.pred >= len(s.preds) {
		return false
	}
	p := &s.preds[v.pred]
	if p.perfect && p.modal == "would" {
		return true
	}
	return p.governor >= 0 && p.governor < len(s.preds) && wishedFor.Has(s.preds[p.governor].lemma())
}

// wishedFor are verbs and adjectives of hoping and supposing what others will do.
var wishedFor = list("wished for")

// toldToCome finds the verb by which somebody is told to have said what will be done, where
// nobody who speaks undertakes it: "The bank informed them that the gate would be opened".
func (s *sentence) toldToCome(v verdict) (chancery.Span, bool) {
	if v.act != chancery.Assertion {
		return chancery.Span{}, false
	}
	for k := range s.preds {
		p := &s.preds[k]
		if p.link != embeddedLink || p.governor < 0 || !p.wills() || p.subject.kind == expletive {
			continue
		}
		if g := &s.preds[p.governor]; g.verb != nil && !g.neg && !g.subject.kind.binds() && lettingKnow.Has(g.verb.lemma) && g.link == mainLink {
			return span(s.words, g.at, g.end), true
		}
	}
	return chancery.Span{}, false
}

// repetition is the first phrase that tells of something said or done again.
func (s *sentence) repetition() (chancery.Span, bool) {
	if s.begun&aRepetition == 0 {
		return chancery.Span{}, false
	}
	for i := s.seek(aRepetition, s.start); i < len(s.words); i = s.seek(aRepetition, i+1) {
		if s.ofRelative(i) {
			continue
		}
		if _, n := flagged().again.find(s.words[i:]); n > 0 {
			return span(s.words, i, i+n), true
		}
	}
	return chancery.Span{}, false
}

// ofRelative reports whether the word at i stands in a relative clause of a thing: "the
// report, which once again shows".
func (s *sentence) ofRelative(i int) bool {
	k := s.clauseOf(i)
	return s.at(i-1).is(isRel) || k >= 0 && s.preds[k].link == relativeLink && !s.preds[k].subject.kind.binds()
}

// saidAgain is the word beside a verb of saying that says that it is said again:
// "Calls again upon", "we again urge"; or 0.
func (s *sentence) saidAgain(p *predicate) int {
	if p.verb == nil || !performs(p.verb) || p.passive {
		return 0
	}
	for _, k := range [...]int{p.end, p.at - 1} {
		if s.at(k).Norm == "again" {
			return k
		}
	}
	return 0
}

// restated finds what shows that the issuers say again what they have said
// before, or go on doing what they do: "reaffirm", "will continue", "our
// continued commitment".
func (s *sentence) restated(v verdict) (chancery.Span, bool) {
	if v.rule == "commissive.stands" {
		return span(s.words, v.at, v.end), true
	}
	for k := range s.preds {
		p := &s.preds[k]
		if !p.subject.kind.binds() && p.subject.kind != body && p.subject.kind != scheme || p.link == adverbLink || p.link == relativeLink {
			continue
		}
		if p.link == embeddedLink && p.subject.kind != issuer && p.subject.kind != oneOf {
			continue
		}
		if at := s.saidAgain(p); at > 0 {
			return span(s.words, at, at+1), true
		}
		for i := p.at; i < p.end; i++ {
			if s.again(i) && (s.words[i].verb == nil || s.words[i].verb.lemma != "remain" || v.act == chancery.Commitment) {
				return span(s.words, i, i+1), true
			}
		}
		_, at := s.complement(p.end)
		if w := s.at(at); at > 0 && w.has(baseForm|ingForm) && w.verb != nil && w.verb.lemma != "remain" && s.again(at) {
			return span(s.words, at, at+1), true
		}
	}
	if at, ok := s.renewed(v); ok {
		return at, true
	}
	if v.act == chancery.Welcome {
		return chancery.Span{}, false
	}
	if at, ok := s.repetition(); ok {
		return at, true
	}
	return s.keptUp(v)
}

// keptUp finds a gerund or infinitive behind the verdict's verb that keeps up or
// repeats: "including by continuing to", "and continue to", "to renew our".
func (s *sentence) keptUp(v verdict) (chancery.Span, bool) {
	if v.act != chancery.Commitment {
		return chancery.Span{}, false
	}
	if v.pred >= 0 && v.pred < len(s.preds) && s.preds[v.pred].lemma() == "recall" {
		return span(s.words, v.at, v.end), true
	}
	for i := v.end; i < len(s.words) && i < v.end+farthest; i++ {
		w := &s.words[i]
		if w.Norm == ";" || w.is(isRel) || w.is(isSub) && !w.is(isPrep) {
			break
		}
		if w.verb == nil || !s.again(i) || v.pred >= 0 && s.clauseOf(i) != v.pred {
			continue
		}
		if w.form&(baseForm|ingForm) != 0 && s.joins(i) {
			return w.Span, true
		}
	}
	return chancery.Span{}, false
}

// joins reports whether the verb at word i goes on from an undertaking rather
// than says what it is for.
func (s *sentence) joins(i int) bool {
	before, next := s.at(i-1), s.at(i+1)
	if before.is(isTo) && s.at(i-2).Norm != "and" {
		return next.is(isPoss)
	}
	switch before.Norm {
	case "by", ",", "including", "and", "to", "in":
		return next.is(isTo|isPoss) || s.words[i].adj != nil || next.adj != nil
	}
	return false
}

// renewed reads the noun of the verdict: "their continued support", "its
// determination to continue".
func (s *sentence) renewed(v verdict) (chancery.Span, bool) {
	if v.end <= 0 || v.end > len(s.words) || s.at(v.end-1).noun == nil {
		if w := s.at(s.first()); v.pred < 0 && w.verb != nil && s.again(s.first()) {
			return w.Span, true
		}
		return chancery.Span{}, false
	}
	for i := max(v.end-5, s.start); i < v.end; i++ {
		if lasting.Has(s.words[i].Norm) {
			return s.words[i].Span, true
		}
	}
	if _, at := s.complement(v.end); s.at(at).has(baseForm|ingForm) && s.again(at) && s.at(at).verb != nil && s.at(at).verb.lemma != "remain" {
		return s.at(at).Span, true
	}
	return chancery.Span{}, false
}

// lasting are words of what has been and goes on.
var lasting = list("lasting")

// again reports whether the word at i says that something is said or done again.
func (s *sentence) again(i int) bool {
	w := s.at(i)
	if s.hyphened(i) {
		v := s.compound(i).verb
		return v != nil && v.again
	}
	if w.verb == nil {
		return w.adj != nil && w.adj.lemma == "recommitted"
	}
	if w.verb.again || w.Norm == "recommit" {
		return true
	}
	next := s.at(i + 1)
	switch w.verb.lemma {
	case "go", "carry": // "go on exchanging", "carry on with"
		after := s.at(i + 2)
		return next.Norm == "on" && (after.has(ingForm) && after.verb != nil || after.Norm == "with")
	case "let":
		return next.Norm == "up" // "will not let up"
	case "keep":
		if s.within(i+2, i+7, "going") {
			return true // "keep the convoys going"
		}
	}
	return w.verb.lemma == "keep" && next.has(ingForm) && next.verb != nil && next.noun == nil // "keep supporting"
}
