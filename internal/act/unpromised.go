package act

// unpromised reports whether p, that would bind those who speak by its verb, tells only
// what comes of things: what force alone will not do, what others will do on a condition of
// theirs, or that something is not ruled out.
func (s *sentence) unpromised(p *predicate) bool {
	if !p.wills() {
		return false
	}
	switch p.lemma() {
	case "do": // "they will do so only once"
		k := p.end + 1
		if s.at(p.end).Norm == "so" && p.subject.weak && (s.at(k).Norm == "only" || s.at(k).is(isSub)) {
			return true
		}
	case "cease":
		if s.next(p.end) == "to" && s.within(p.end, p.end+3, "be") {
			return true
		}
	case "exclude", "preclude":
		if p.neg && p.modal == "would" {
			return true
		}
	}
	return !p.subject.kind.binds() && s.byItselfOnly(p)
}

// byItselfOnly reports whether it is told what the subject, alone and by itself, does:
// "Military measures alone will not".
func (s *sentence) byItselfOnly(p *predicate) bool {
	for k := p.subject.head + 1; k < p.at && k < p.subject.head+5; k++ {
		switch s.at(k).Norm {
		case "alone", "itself", "themselves":
			return true
		}
	}
	return false
}
