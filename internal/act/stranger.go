package act

// ofStrangers reports whether the body named at word head is said to be of states of
// which none speaks: "the Ministry of Defence of Norway".
func (s *sentence) ofStrangers(head, b int) bool {
	strangers := false
	if s.speaks.unknown {
		return false
	}
	for k := head + 1; k < b; k++ {
		switch w := &s.words[k]; {
		case w.nation == 0:
		case s.speaks.nations[w.nation]:
			return false
		default:
			strangers = strangers || s.belongsTo(head, k)
		}
	}
	return strangers
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
