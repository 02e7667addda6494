package act

import "github.com/chancery-archive/chancery/internal/token"

// Passives by which those who speak undertake something though the subject is another:
// "will not be stopped at our ports", "will be paid by our Governments", "shall be
// compensated".

// undergone judges what is said in the passive to be done to somebody, or to a thing, by
// those who speak, be they named as those who do it or only the place where it is done.
func (s *sentence) undergone(p *predicate) (verdict, bool) {
	if !p.passive || !p.shalls() || p.verb == nil || p.perfect || s.speaks.organ || p.subject.kind.binds() {
		return verdict{}, false
	}
	if p.link != mainLink && !(p.link == embeddedLink && p.governor >= 0 && s.preds[p.governor].subject.kind.binds()) {
		return verdict{}, false
	}
	if befalling.Has(p.verb.lemma) || remembering.Has(p.verb.lemma) || p.verb.action == state || s.hedgedFuture(p) || s.needed(p) {
		return verdict{}, false
	}
	v := s.verdict(p, commits(s.weight(p.head)), "commissive.undergone")
	v.object = p.head
	switch {
	case s.onOurs(p): // "Jobs will be created in our countries" is foretold
		return v, p.neg || benefits.Has(p.verb.lemma)
	case s.byUs(p):
		return v, p.neg || p.verb.action != "" || benefits.Has(p.verb.lemma) || administered.Has(p.verb.lemma)
	case !p.neg && approached.Has(p.verb.lemma) && !s.agent(p) && !s.doneBy(p):
		return v, !s.speaks.unknown // "Non-governmental organisations will be consulted"
	case p.neg, p.subject.kind != other && !s.peopleIn(p.subject), s.nationIn(p.subject.a, p.subject.b), s.agent(p), s.doneBy(p):
		return verdict{}, false
	case s.speaks.parties:
		return verdict{}, false
	case s.at(p.at).Norm == "shall":
		return v, benefits.Has(p.verb.lemma)
	}
	return v, madeGood.Has(p.verb.lemma)
}

// hedgedFuture reports whether it is told what may come rather than what is promised:
// "will probably be".
func (s *sentence) hedgedFuture(p *predicate) bool {
	return s.within(p.at, p.end, "probably") || s.within(p.at, p.end, "likely") || s.within(p.at, p.end, "doubtless")
}

// byUs reports whether those who speak are named as the ones who do what the passive tells:
// "by our three Governments", "by us", "by Norway and Chile".
func (s *sentence) byUs(p *predicate) bool {
	for k := p.end; k < len(s.words) && k < p.end+10; k++ {
		w := &s.words[k]
		if w.Norm == "," || w.Norm == ";" || w.is(isThat|isRel) {
			return false
		}
		if w.Norm != "by" {
			continue
		}
		if s.at(k+1).Norm == "our" && s.at(k+2).is(isQuant) {
			return s.at(k + 3).heading(stateHead)
		}
		if by := s.at(k + 1); by.heading(speakerHead) && plural(by.Norm) && !s.speaks.unknown { // "by leaders in 2030"
			return s.at(k+2).Norm != "of" && s.at(k+2).Norm != "from"
		}
		return s.oursAt(k+1) || s.byThemselves(k+1) || s.speaks.nations[s.at(k+1).nation] && s.nationHeads(k+1, k+3) || s.bodyAt(k+1)
	}
	return false
}

// bodyAt reports whether the phrase at word k names a body, officials or a meeting that work
// for those who speak: "the Working Group on Tolls", "our inspectors", "a drafting group".
func (s *sentence) bodyAt(k int) bool {
	b := k
	for b < k+farthestLead && s.ofPhrase(b) {
		b++
	}
	if first := s.at(k); b == k || !first.is(isDet) && first.Norm != "our" && !officials.Has(s.at(b-1).Norm) {
		return false
	}
	if s.at(b).Norm == "of" && s.foreignAhead(b) {
		return false
	}
	sub := s.classify(k, b)
	if sub.event && (sub.kind == thing || sub.kind == scheme) {
		return !s.foreignAhead(k) && !s.foreign(sub)
	}
	return sub.kind == body && (!sub.weak || s.at(k).indefinite())
}

// ofPhrase reports whether the word at k may go on a noun phrase before what hangs on it.
func (s *sentence) ofPhrase(k int) bool {
	w := s.at(k)
	return (w.Kind == token.Word || w.Norm == "-") && !w.is(isPrep|isTo|isThat|isRel|isModal|isCoord) && !w.has(partForm)
}

// foreignAhead reports whether a state that does not speak, or a body by its name, stands soon
// behind word k: "the secretariat of the Danube Commission".
func (s *sentence) foreignAhead(k int) bool {
	for j := k + 1; j < k+4; j++ {
		if w := s.at(j); w.Upper && !s.speaks.nations[w.nation] && !s.speaks.names[w.Norm] {
			return true
		}
	}
	return false
}

// officials are nouns of those who work for a government.
var officials = list("officials")

// onOurs reports whether it is told that what the passive tells is done on what is theirs
// who speak: "at our ports", "in each of our States".
func (s *sentence) onOurs(p *predicate) bool {
	k := s.ourPhrase(p.end, p.end+8)
	if k < 0 || !ontoOurs.Has(s.at(k).Norm) {
		return false
	}
	k = s.ourAt(k + 1)
	return s.at(k).Norm == "our" && (places.Has(s.at(k+1).Norm) || places.Has(s.at(k+2).Norm) || s.at(k+1).heading(stateHead))
}

var (
	ontoOurs   = list("onto ours") // prepositions of where something is done
	places     = list("own places")
	approached = list("approached") // verbs of turning to somebody
	benefits   = list("benefits")   // verbs of what is done for people
	madeGood   = list("made good")  // those of them that nobody but who speaks is likely to do
)

// peopleIn reports whether the subject is people by any noun of them.
func (s *sentence) peopleIn(sub subject) bool {
	w := s.at(sub.head)
	return people.Has(w.Norm) || servedOne(w.Norm) || whoever.Has(w.Norm)
}
