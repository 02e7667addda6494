package act

import "github.com/chancery-archive/chancery/internal/token"

// longestTopic is the most words of a label before a colon that tells what a clause is about.
const longestTopic = 7

// behindLabel skips the label that tells what the clause behind its colon is about, "Customs:
// the two services will": the clause is read as if it stood alone.
func (s *sentence) behindLabel(i int) int {
	colon, state := s.stateEnd(i), s.at(i).nation
	if colon < 0 {
		colon, state = s.topicEnd(i), 0
	}
	if colon < 0 || !s.clauseBehind(colon+1) {
		return i
	}
	s.labelled = state
	return colon + 1
}

// stateEnd is the colon behind the name of a state among several that speak, which is all
// of the label at word i, or -1: who behind it is "the Government", or "it", is that state's.
func (s *sentence) stateEnd(i int) int {
	k := i
	for s.at(k).nation != 0 && s.speaks.nations[s.at(k).nation] {
		k++
	}
	if k == i || s.at(k).Norm != ":" || s.speaks.organ || s.speaks.alone || s.speaks.unknown {
		return -1
	}
	return k
}

// ofLabel reports whether "it", the subject of g at word p, is the state whose name is the
// label before the passage, or before the paragraph that the passage goes on with.
func (s *sentence) ofLabel(g *group, p int) bool {
	if s.labelled == 0 || g.modal != "will" || g.copula || g.passive || s.main() != nil {
		return false
	}
	if s.headless && (s.prior.plural || !s.prior.kind.binds()) {
		return false // another has been spoken of
	}
	// "Abroad, it will"
	return p == s.start || s.openingAside(p) || s.fronted(p) || p == s.start+2 && s.at(p-1).Norm == ","
}

// ownGovernment reports whether the phrase names the government, or one of its parts, of the
// state whose name is the label before the passage: "Chile: The Ministry of Health".
func (s *sentence) ownGovernment(a, b, head int) bool {
	if s.labelled == 0 {
		return false
	}
	if s.at(head).Norm == "commission" && s.lex.union(s.labelled) {
		_, named := s.lex.regionNames.find(s.words[a+1 : head+1])
		return s.at(a).Norm == "the" && s.at(head).Upper && b == head+1 && a+1+named == head // "The European Commission"
	}
	return s.government(a, b, head)
}

// topicEnd is the colon behind the label that begins at word i, or -1.
func (s *sentence) topicEnd(i int) int {
	first := s.at(i)
	if !first.Upper && first.Kind != token.Number || captions.Has(first.Norm) || noTopics.Has(first.Norm) {
		return -1
	}
	if first.is(isWe|isPron|isSub) && !first.is(isDet) {
		return -1
	}
	if _, n := s.lex.boilerplate.find(s.words[i:]); n > 0 {
		return -1
	}
	shouted := true
	for k := i; k < len(s.words) && k <= i+longestTopic; k++ {
		w := &s.words[k]
		switch {
		case w.Norm == ":":
			last := s.at(k - 1)
			if k == i || shouted || last.nation != 0 || s.persons(i, k) || last.is(isPrep|isTo|isCoord) {
				return -1
			}
			return k
		case w.Kind == token.Mark && !joinsTopic(w.Norm):
			return -1
		case finiteVerb(w), w.is(isWe|isThat|isRel) && !w.is(isDet):
			return -1
		}
		shouted = shouted && (w.Caps || w.Kind != token.Word)
	}
	return -1
}

// joinsTopic reports whether the mark may stand inside a label.
func joinsTopic(mark string) bool {
	switch mark {
	case "-", ",", "&", "/", "'", `"`:
		return true
	}
	return false
}

// noTopics are words that begin a label of the page, or of what is told beside the text.
var noTopics = list("no topics")

// persons reports whether [a, b) names those who may say what follows.
func (s *sentence) persons(a, b int) bool {
	for k := a; k < b; k++ {
		if w := &s.words[k]; w.heading(titleHead|speakerHead) && (w.Upper || k == b-1) || s.speaks.persons[w.Norm] && w.Upper {
			return true
		}
	}
	return false
}

// clauseBehind reports whether a clause with a subject of its own begins at word k.
func (s *sentence) clauseBehind(k int) bool {
	switch first := s.at(k); {
	case first.is(isTo|isThat|isRel) && !first.is(isDet):
		return false
	case first.Kind == token.Mark && first.Norm != "$" && first.Norm != `"`:
		return false
	case first.has(baseForm|ingForm) && first.noun == nil && !first.Upper && first.heads == 0:
		return false
	}
	for j := k + 1; j < len(s.words) && j < k+farthest; j++ {
		w := &s.words[j]
		switch {
		case w.is(isRel|isThat) && !w.is(isDet), w.Norm == ";", w.Norm == ":":
			return false
		case finiteVerb(w) && w.Norm != "be" && w.Norm != "been" && w.Norm != "being" && w.Norm != "having":
			return true
		case w.verb != nil && s.at(j-1).is(isWe|isPron) && w.has(baseForm):
			return true
		}
	}
	return false
}
