package act

import (
	"sort"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// owning says whose a noun must be to count.
type owning bool

const (
	possessed owning = true  // "our commitment"
	plain     owning = false // "commitment", "strong support", too
)

// newScheme reports whether the noun phrase at word k names something new that is set
// up by being announced: "a new partnership for cables", "a fellowship programme".
func (s *sentence) newScheme(k int) bool {
	if n := s.at(k).Norm; n != "a" && n != "an" {
		return false
	}
	fresh := s.at(k+1).Norm == "new"
	for j := k + 1; j < k+farthestLead; j++ {
		w, next := s.at(j), s.at(j+1)
		if w.is(isPrep|isTo|isThat|isRel|isCoord) || w.Norm == "," {
			return false
		}
		ends := next.Kind != token.Word || next.is(isPrep|isTo|isThat|isRel) || next.has(partForm)
		if ends && (schemes.Has(w.Norm) || fresh && w.heading(bodyHead|programmeHead)) {
			return true
		}
	}
	return false
}

// schemes are nouns of what is set up by being announced.
var schemes = list("schemes")

// until is where what predicate p governs ends: at the next verb of the main
// clause, or a mark.
func (s *sentence) until(p *predicate) int {
	end := min(len(s.words), p.end+farthest)
	next := sort.Search(len(s.preds), func(k int) bool { return s.preds[k].at >= p.end })
	for ; next < len(s.preds) && s.preds[next].at < end; next++ {
		if s.preds[next].link != embeddedLink {
			end = s.preds[next].at
		}
	}
	for k := p.end; k < end; k++ {
		w := &s.words[k]
		if w.Norm == ";" || w.Norm == ":" || w.is(isRel) && w.Norm != "what" {
			return k
		}
		if w.is(isThat) && k > p.end+1 && w.Norm == "that" {
			return k
		}
	}
	return end
}

// nominal finds, in [a, b), the noun that gives its act to the verb before it;
// a commitment wins, the stronger first.
func (s *sentence) nominal(a, b int, own owning) (at int, k sense, ok bool) {
	for i := a; i < b; i++ {
		w := &s.words[i]
		if weighing.Has(w.Norm) && s.at(i+1).is(isPrep|isTo) {
			if i = s.nextOwned(i, b); i >= b {
				break
			}
			w = &s.words[i]
		}
		if w.noun == nil || !s.isNoun(i) || !s.owned(a, i, own) {
			continue
		}
		if w.noun.having.act == chancery.Call && s.at(i-2).Norm == "at" && s.at(i-1).is(isDet|isPoss) { // "at the request of"
			continue
		}
		found := s.senseOf(i)
		if ok && k.act != chancery.Commitment && s.withinPhrase(at, i) {
			continue // "their faith in the purposes of"
		}
		if ok && i < at+6 && goals.Has(w.Norm) && s.at(i+1).Norm == "of" && s.committedTo(at) && !s.within(at+2, i, ",") {
			continue // "our commitment to the goal of"
		}
		switch {
		case !ok, found.act == chancery.Commitment && (k.act != chancery.Commitment || found.strength > k.strength):
			if !ok || k.act == chancery.Assertion || k.act == chancery.Commitment {
				at, k, ok = i, found, true
			} else if found.act == chancery.Commitment {
				at, k, ok = i, found, true
			}
		}
	}
	return at, k, ok
}

// committedTo reports whether the noun at word k is "commitment", and "to" follows.
func (s *sentence) committedTo(k int) bool { return s.at(k).of("commitment") && s.at(k+1).is(isTo) }

// weighing are nouns of what something weighs; what is told behind them is what
// is weighed: "the importance of progress towards the goal to".
var weighing = list("weighing")

// nextOwned is the noun behind i, and before b, that a possessive behind "and"
// or a comma gives back to those who speak; or b.
func (s *sentence) nextOwned(i, b int) int {
	for k := i + 1; k < b; k++ {
		if s.words[k].is(isPoss) && (s.at(k-1).is(isCoord) || s.at(k-1).Norm == ",") {
			for k < b && s.words[k].noun == nil {
				k++
			}
			return k
		}
	}
	return b
}

// withinPhrase reports whether the noun at i only tells of the noun at word at:
// a preposition and no owner of its own stands between them. The preposition may be
// said again: "appreciation for the loan and for the assistance".
func (s *sentence) withinPhrase(at, i int) bool {
	inside := false
	for k := at + 1; k < i; k++ {
		if s.words[k].is(isCoord) && inside && s.at(k+1).is(isPrep) && s.at(k+1).Norm == s.at(at+1).Norm {
			continue
		}
		inside = inside || s.words[k].is(isPrep)
		if s.words[k].is(isPoss|isCoord) || s.words[k].Norm == "," {
			return false
		}
	}
	return inside
}

// isNoun tells the noun from the verb of the same letters.
func (s *sentence) isNoun(i int) bool {
	w, before, next := s.at(i), s.at(i-1), s.at(i+1)
	if before.is(isTo) || before.is(isModal) || next.Norm == "-" {
		return false
	}
	if w.is(isModal) && !before.is(isPoss|isDet) && !s.modalNoun(i) {
		return false
	}
	if w.verb != nil && next.is(isDet|isPoss) && before.is(isCoord) {
		return false
	}
	return true
}

func (s *sentence) modalNoun(i int) bool { return s.at(i + 1).is(isTo) }

// senseOf is the sense of the noun at i before what follows it.
func (s *sentence) senseOf(i int) sense {
	n := s.words[i].noun
	next := s.at(s.pastAside(i + 1))
	switch {
	case n.lemma == "wish" && well.Has(s.at(i-1).Norm):
		return isWelcome
	case (n.lemma == "desire" || n.lemma == "wish") && next.Norm == "that":
		return isAssertion // what others are to do, or what may come about
	case n.lemma == "determination" && s.speaks.organ && s.at(i+1).Norm == "that": // what an organ finds
		return isAssertion
	case (n.lemma == "determination" || n.lemma == "resolve") && next.Norm == "that" && !s.within(i, i+30, "must"):
		return n.doing
	case next.is(isTo):
		c, at := s.afterTo(s.pastAside(i + 1))
		if v := s.at(at).verb; c == "to" && n.doing.strength == chancery.Soft && v != nil && v.action == state {
			return isAssertion // "their desire to see"
		}
		if c == "to" && n.doing.act == chancery.Commitment && s.at(at).Norm == "consider" {
			return commits(chancery.Soft)
		}
		if c == "to" || c == "toing" {
			return n.doing
		}
		if c == "tonp" && s.at(at).nation != 0 && s.next(at+1) == "to" { // "our commitment to Ukraine to respect"
			return n.doing
		}
		if n.lemma == "commitment" && s.at(at).Norm == "sustainable" && s.at(at+1).Norm == "development" {
			return commits(chancery.Soft) // a goal that goes by this name
		}
		if n.lemma == "commitment" && (s.actionNoun(at) || s.andToDoing(at)) {
			return commits(chancery.Intent)
		}
	case n.lemma == "commitment" && s.words[i].plural && s.within(i-4, i, "existing"): // promised, not only held
		return n.doing
	case n.lemma == "commitment" && s.madeTo(i+1):
		return n.doing
	case n.lemma == "commitment" && (next.Norm == "towards" || next.Norm == "toward") && s.actionNoun(s.past(i+2)):
		return commits(chancery.Intent)
	case next.Norm == "of" && s.issuersAfter(s.past(i+1)+1):
		if s.owes(i + 2) {
			return n.doing
		}
	case (next.Norm == "of" || next.Norm == "in") && s.at(s.past(i+2)).has(ingForm):
		return n.doing
	}
	return n.having
}

// madeTo reports whether the promise before word k is one to do something, where
// it is told first when or under what it was made: "made in Oslo to open the port",
// "under the treaty to adopt".
func (s *sentence) madeTo(k int) bool {
	if !makings.Has(s.at(k).Norm) {
		return false
	}
	for j := k + 1; j < len(s.words) && j < k+farthestDeed+8; j++ {
		w := &s.words[j]
		switch {
		case w.is(isTo):
			c, _ := s.afterTo(j)
			return c == "to"
		case w.Norm == ",", w.Norm == ";", w.is(isThat | isRel | isModal | isBe | isHave):
			return false
		}
	}
	return false
}

// makings are words behind a promise before when or under what it was made.
var makings = list("makings")

// andToDoing reports whether a gerund goes on from the noun phrase at word at:
// "our commitment to human rights, and to advancing equity".
func (s *sentence) andToDoing(at int) bool {
	for k := at; k < len(s.words) && k < at+24; k++ {
		switch w := &s.words[k]; {
		case w.is(isTo) && s.at(k-1).is(isCoord):
			return s.at(k+1).has(ingForm) && s.at(k+1).verb != nil
		case w.is(isThat | isRel | isModal), w.Norm == ";":
			return false
		}
	}
	return false
}

// well are words that make wishes those of one who greets.
var well = list("well")

// owes reports whether an infinitive follows the owner named at word k: "of
// Australia and Japan to work".
func (s *sentence) owes(k int) bool {
	told := false // "as set out in Oslo, to work"
	for j := k; j < len(s.words) && j < k+24; j++ {
		w := &s.words[j]
		switch {
		case w.is(isTo):
			c, _ := s.afterTo(j)
			return c == "to" || c == "toing"
		case w.Norm == "as" && s.at(j+1).has(partForm), w.Norm == "," && s.at(j+1).Norm == "as":
			told = true
		case w.Norm == ";", w.Norm == ".", w.is(isCoord|isThat|isRel|isModal) && told, !told && (w.Kind == token.Mark || w.is(isPrep)):
			return false
		}
	}
	return false
}

// aspires is how far "committed to" a noun binds: to a deed, or to a value.
func (s *sentence) aspires(p *predicate, at int) chancery.Strength {
	if k, ok := s.dealOn(at); ok && p.verb == nil && p.adj != nil {
		if s.at(p.at).verb != nil && s.at(p.at).verb.lemma == "remain" && k.strength == chancery.Intent && !s.actionNoun(at) {
			return chancery.Soft
		}
		return chancery.Intent
	}
	for k := at; k < at+8 && s.at(k).Kind == token.Word && !s.at(k).is(isPrep|isTo|isThat|isRel); k++ {
		if goals.Has(s.at(k).Norm) {
			if s.next(k+1) == "to" {
				return chancery.Intent // "committed to the goal to end hunger"
			}
		}
	}
	return chancery.Soft
}

// goals are nouns of what one commits oneself to reach.
var goals = list("goals")

// actionNoun reports whether the noun phrase at word at is headed by a noun of doing.
func (s *sentence) actionNoun(at int) bool {
	for k := at; k < len(s.words) && k < at+10; k++ {
		w := &s.words[k]
		if w.is(isPrep|isTo|isThat|isRel) || w.Norm == "," {
			return false
		}
		next := s.at(k + 1)
		if nounAction[w.Norm] != "" && !(w.Upper && next.Norm == "of") && (next.is(isPrep|isTo) || next.Norm == "." || k+1 >= len(s.words)) {
			return true
		}
	}
	return false
}
