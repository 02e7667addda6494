package act

import "github.com/chancery-archive/chancery/internal/chancery"

// What those who speak give may be told of the one who has it: "The plan has our support",
// "The islanders can count on our help", "A junta would not have our recognition".

// holdsOurs reports whether the group tells of its subject that it has what those who
// speak give: "has our full backing".
func (s *sentence) holdsOurs(g *group) bool {
	k := s.past(g.end)
	if g.passive || !holdingVerbs.Has(g.lemma()) {
		return false
	}
	return s.at(k).Norm == "our" || s.at(k).is(isQuant) && s.at(k+1).Norm == "our"
}

// holdingVerbs are verbs of having what somebody gives.
var holdingVerbs = list("holding verbs")

// givenOurs judges what is said of those who have, or may count on, what those who speak give.
func (s *sentence) givenOurs(p *predicate) (verdict, bool) {
	if p.link == adverbLink || p.form == pastForm || p.perfect || p.subject.kind.binds() && !s.at(p.subject.a).is(isQuant) {
		return verdict{}, false
	}
	if s.reliesOnUs(p) {
		return s.verdict(p, commits(chancery.Soft), "commissive.relied-on"), !p.neg
	}
	if s.uncondoned(p) {
		return s.verdict(p, commits(chancery.Intent), "commissive.withhold"), true // "would not be recognised by us"
	}
	if !s.holdsOurs(&p.group) {
		return verdict{}, false
	}
	stop := min(p.end+7, len(s.words))
	if p.neg {
		v := s.verdict(p, commits(chancery.Intent), "commissive.withhold")
		return v, p.modal == "will" || p.modal == "would" || p.modal == "shall" || p.modal == "" && s.firstOf(p.end, p.end+4, recognising) >= 0
	}
	if k := s.firstOf(p.end, p.end+5, wordsGiven); k >= 0 {
		next := s.at(k + 1)
		given := next.is(isThat|isTo) || next.Norm == "of" || s.at(k).Norm == "word"
		return s.verdict(p, commits(chancery.Intent), "commissive.word"), given
	}
	at, k, ok := s.nominal(p.end, stop, possessed)
	if !ok || k.act != chancery.Commitment || p.modal != "" && p.modal != "will" && p.modal != "shall" {
		return verdict{}, false
	}
	v := s.verdict(p, commits(chancery.Soft), "noun."+s.at(at).noun.lemma)
	v.end, v.object = at+1, at+1
	return v, true
}

// uncondoned reports whether something is told not to be accepted by those who speak.
func (s *sentence) uncondoned(p *predicate) bool {
	if !p.passive || !p.neg || !p.wills() || !condoning.Has(p.lemma()) {
		return false
	}
	by := s.past(p.end)
	return s.at(by).Norm == "by" && s.byThemselves(by+1)
}

// recognising are nouns of what those who speak withhold from others.
var recognising = list("recognising")

// reliesOnUs reports whether somebody is told to count on those who speak: "can count on
// our help", "may be sure of our support", "will be able to rely on us".
func (s *sentence) reliesOnUs(p *predicate) bool {
	switch p.modal {
	case "can", "may", "will", "should":
	default:
		return false
	}
	for k := p.at + 1; k < p.at+7 && k < len(s.words); k++ {
		w, next := &s.words[k], s.at(k+1)
		switch {
		case relying.Has(w.Norm) && (next.Norm == "on" || next.Norm == "upon"), isSure(w.Norm) && next.Norm == "of":
			after := s.at(k + 2)
			if after.is(isQuant) && s.at(k+3).Norm == "of" {
				after = s.at(k + 4)
			}
			return after.Norm == "our" || after.Norm == "us"
		case w.is(isPrep | isThat | isRel):
			return false
		}
	}
	return false
}

// isSure reports whether the word says that somebody is sure.
func isSure(word string) bool { return word == "sure" || word == "assured" || word == "certain" }

// relying are verbs of counting on somebody.
var relying = list("relying")

// warnsOf reports whether those who speak warn somebody of what they will impose.
func (s *sentence) warnsOf(p, governor *predicate) bool {
	switch governor.lemma() {
	case "warn", "caution", "remind", "notify", "inform", "tell":
	default:
		return false
	}
	if !governor.subject.kind.binds() || p.neg || p.modal != "will" && p.modal != "would" || s.agent(p) {
		return false
	}
	return imposed.Has(s.at(p.subject.head).Norm) && (p.passive || p.lemma() == "follow" || p.lemma() == "ensue" || p.lemma() == "visit")
}
