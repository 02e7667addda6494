package act

import "github.com/chancery-archive/chancery/internal/token"

// aside is what stands between commas from word a to the word before b, where a
// participle parts the first subject from its verb: "The Parties, mindful of the
// cost, agreed". It is empty where b is 0.
type aside struct{ a, b int }

func (x aside) holds(i int) bool { return x.a <= i && i < x.b }

// longestAside is how many words an aside may have.
const longestAside = 60

// findAside looks for the aside behind the first subject of the passage.
func (s *sentence) findAside() aside {
	comma := s.firstComma()
	if comma < 0 || !s.participle(s.past(comma+1)) {
		return aside{}
	}
	for k := comma + 2; k < len(s.words) && k < comma+longestAside; k++ {
		if s.words[k].Norm == ";" || s.words[k].Norm == ":" {
			break
		}
		if s.words[k].Norm == "," && s.resumes(k+1, comma) {
			return aside{comma, k + 1}
		}
	}
	return aside{}
}

// firstComma is the comma behind a subject that opens the passage: a phrase
// headed by somebody, without a verb; or -1.
func (s *sentence) firstComma() int {
	for k := s.start; k < len(s.words) && k < s.start+16; k++ {
		w := &s.words[k]
		switch {
		case w.Norm == ",":
			if s.somebodyIn(s.start, k) {
				return k
			}
			return -1
		case k == s.start && (w.is(isWe|isPrep|isTo|isSub) || w.has(ingForm) && w.verb != nil),
			w.is(isModal|isHave|isRel|isThat) && k > s.start, w.is(isBe), w.Kind == token.Mark && w.Norm != "-" && w.Norm != "'":
			return -1
		case w.verb != nil && w.has(pastForm|thirdForm) && w.noun == nil && w.heads == 0 && !w.Upper:
			return -1
		}
	}
	return -1
}

// somebodyIn reports whether a word of [a, b) is of somebody who can act.
func (s *sentence) somebodyIn(a, b int) bool {
	for k := a; k < b; k++ {
		if w := &s.words[k]; w.nation != 0 || w.heads&^(programmeHead|deedHead|eventHead) != 0 || s.speaks.names[w.Norm] {
			return true
		}
	}
	return false
}

// participle reports whether the word at k opens a phrase that tells of the
// subject: "noting", "having met", "aware of", "guided by".
func (s *sentence) participle(k int) bool {
	if s.at(k).Norm == "in" && s.at(k+1).verb != nil { // "in thanking the"
		k++
	}
	w := s.at(k)
	if w.Norm == "having" || w.adj != nil {
		return true
	}
	return w.verb != nil && (w.has(ingForm) && !w.is(isPrep) || w.has(partForm) && w.noun == nil && s.at(k+1).is(isPrep|isTo))
}

// resumes reports whether the main clause, whose subject ends before the word
// at comma, goes on with its verb at word i.
func (s *sentence) resumes(i, comma int) bool {
	k := s.past(i)
	w := s.at(k)
	if w.is(isModal) {
		return !w.Upper
	}
	if w.is(isBe|isHave) && w.Norm != "be" && w.Norm != "being" && w.Norm != "been" && w.Norm != "having" {
		return true
	}
	if w.verb == nil || !w.has(pastForm|baseForm|thirdForm) || w.Upper || w.heads != 0 || w.is(isPrep) {
		return false
	}
	g := group{at: k, head: k, end: k + 1, form: w.form & (baseForm | thirdForm | pastForm)}
	s.headVerb(&g, k)
	return g.adj != nil || g.verb != nil && s.takesComplement(&g)
}
