package act

// foreignState reports whether the word names a state that is not among those who speak.
func (s *sentence) foreignState(w *word) bool {
	return w.nation != 0 && !s.speaks.nations[w.nation]
}

// ofStrangers reports whether the body named at word head is said to be of states of
// which none speaks: "the Ministry of Defence of Norway".
func (s *sentence) ofStrangers(head, b int) bool {
	return !s.speaks.unknown && s.onlyStrangers(head+1, b, func(k int) bool { return s.belongsTo(head, k) })
}

// onlyStrangers reports whether of the states named in [a, b) none speaks, and one, at
// word k, is named as asked.
func (s *sentence) onlyStrangers(a, b int, asked func(k int) bool) bool {
	found := false
	for k := a; k < b; k++ {
		switch nation := s.words[k].nation; {
		case nation == 0:
		case s.speaks.nations[nation]:
			return false
		default:
			found = found || asked(k)
		}
	}
	return found
}

// belongsTo reports whether "of" stands right before the state named at word k, or
// before what it is called in full: "of the Republic of Chad", "of Norway and Chad".
func (s *sentence) belongsTo(head, k int) bool {
	for j := k - 1; j > head; j-- {
		switch w := &s.words[j]; {
		case w.Norm == "of":
			return true
		case w.is(isDet), w.is(isCoord), w.Norm == ",", w.Upper && w.nation != 0:
		default:
			return false
		}
	}
	return false
}

// foughtElsewhere reports whether the sides or parties named at word head are those to
// what goes on in a state that does not speak: "both sides in Chad".
func (s *sentence) foughtElsewhere(head, b int) bool {
	if s.speaks.unknown || s.speaks.parties || !adversaries.Has(s.at(head).Norm) || s.at(head+1).Norm != "in" && s.at(head+1).Norm != "to" {
		return false
	}
	return s.onlyStrangers(head+2, b, func(int) bool { return true })
}

// adversaries are nouns of those who are against each other, or only met.
var adversaries = list("adversaries")

// membersElsewhere reports whether the members named at word head are of a body of a
// state that does not speak: "members of the Chad Parliament".
func (s *sentence) membersElsewhere(head, b int) bool {
	if n := s.at(head).Norm; n != "members" && n != "member" || !s.ofStrangers(head, b) {
		return false
	}
	for k := head + 1; k < b; k++ {
		if s.words[k].Upper && s.speaks.names[s.words[k].Norm] {
			return false
		}
	}
	return true
}
