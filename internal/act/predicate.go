package act

// wills reports whether the verb group stands in the future, or in the past future of
// what is told: "will", "would".
func (g *group) wills() bool { return g.modal == "will" || g.modal == "would" }

// shalls reports whether it stands in the future, as treaties have it or not: "will", "shall".
func (g *group) shalls() bool { return g.modal == "will" || g.modal == "shall" }

// deed reports whether the verb, if there is one, is of what somebody does.
func (v *verb) deed() bool { return v != nil && (v.action == general || v.action == concrete) }

// saysThat reports whether the verb, if there is one, has a force before a clause with "that".
func (v *verb) saysThat() bool { return v != nil && v.force("that") != "" }

// indefinite reports whether the word is the indefinite article.
func (w *word) indefinite() bool { return w.Norm == "a" || w.Norm == "an" }

// ofItself reports whether the verb is of what things are, or do of themselves.
func (v *verb) ofItself() bool { return v.action == state || v.action == effect }

// tellsWhat reports whether the group says what something is, remains or will be.
func (g *group) tellsWhat() bool {
	if g.neg || g.perfect || g.form == pastForm || g.modal != "" && g.modal != "will" {
		return false
	}
	return g.copula || g.lemma() == "remain"
}
