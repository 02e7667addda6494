package act

// farthestCleft is how many words "what we shall do" and the like may have before "is".
const farthestCleft = 14

// whatWeDo judges "What we shall do now is to open the port", "All that the Parties intend is
// to": what those who speak say of what they will do, or mean to, is that they do it.
func (s *sentence) whatWeDo() (verdict, bool) {
	a := s.first()
	if n := s.at(a).Norm; n != "what" && n != "all" || s.speaks.organ {
		return verdict{}, false
	}
	who := a + 1
	if s.at(who).is(isThat) {
		who++
	}
	for k := who + 2; k < who+farthestCleft && k < len(s.words); k++ {
		if !s.at(k).is(isBe) || s.at(k).has(pastForm) && s.at(k).Norm != "is" {
			continue
		}
		c, at := s.complement(k + 1)
		if s.at(k).Norm != "is" || c != "to" || !s.speakersMean(who, k) {
			return verdict{}, false
		}
		return s.promiseAt(k, at, s.weight(at), "commissive.cleft", s.at(at).lemma()), true
	}
	return verdict{}, false
}

// speakersMean reports whether what stands in [a, b) is that those who speak will do
// something, or mean to.
func (s *sentence) speakersMean(a, b int) bool {
	verb := a + 1
	for ; verb < b && !s.at(verb).is(isModal); verb++ {
		if v := s.at(verb).verb; v != nil && v.force("to") != "" && !s.at(verb-1).is(isDet|isPoss) {
			break
		}
	}
	if !s.at(a).is(isWe) {
		if sub := s.classify(a, verb); !sub.kind.binds() {
			return false
		}
	}
	w := s.at(verb)
	if w.modal == "will" || w.modal == "shall" {
		return s.within(verb+1, b, "do")
	}
	if w.verb == nil || w.has(pastForm) && !w.has(baseForm) {
		return false
	}
	f := w.verb.force("to")
	return f == intent || f == firm
}

// noMember reports whether the subject is none of those who speak: "no member of the Group",
// "no one among us".
func (s *sentence) noMember(p *predicate) bool {
	k := p.subject.a
	if s.at(k).Norm != "no" || !membersOf.Has(s.at(k+1).Norm) || s.at(k+2).Norm != "of" && s.at(k+2).Norm != "among" {
		return false
	}
	if s.at(k+3).Norm == "us" || s.at(k+3).Norm == "our" {
		return true
	}
	return s.classify(k+3, p.subject.b).kind.binds()
}

// membersOf are nouns of one of several who speak.
var membersOf = list("members of")
