package act

// felt judges what is said of hearts and thoughts, and of what one welcomes or
// cannot excuse: "Our hearts go out to", "This is a welcome step".
func (s *sentence) felt(p *predicate) (verdict, bool) {
	if p.modal != "" || p.neg || p.form == pastForm || p.link != mainLink {
		return verdict{}, false
	}
	switch {
	case s.goesOut(&p.group, p.subject):
		return s.verdict(p, isCondemnation, "condemn.condolence"), true
	case p.copula && (s.at(p.end).Norm == "a" || s.at(p.end).Norm == "an"):
		k := s.past(p.end + 1)
		if s.at(k).Norm == "most" {
			k++
		}
		if s.at(k).Norm == "welcome" {
			return s.verdict(p, isWelcome, "welcome.step"), true
		}
		if outrages.Has(s.at(k).Norm) || breaches.Has(s.at(k+1).Norm) && flagrant.Has(s.at(k).Norm) {
			return s.verdict(p, isCondemnation, "condemn.outrage"), true
		}
	}
	return verdict{}, false
}

// outrages are nouns that condemn what is called so; breaches do beside a word
// that weighs them: "a flagrant violation".
var (
	outrages = list("outrages")
	breaches = list("breaches")
	flagrant = list("flagrant")
)

// goesOut reports whether the hearts of those who speak go out to somebody, or are with them.
func (s *sentence) goesOut(g *group, sub subject) bool {
	if !sympathies.Has(s.at(sub.head).Norm) {
		return false
	}
	if g.copula && s.at(s.past(g.end)).Norm == "with" { // "Norwegians' thoughts are with"
		return sub.ours || s.nationIn(sub.a, sub.b) && s.theirs(&predicate{subject: sub})
	}
	return sub.ours && g.lemma() == "go" && (s.at(g.end).Norm == "out" || s.at(g.end).is(isTo))
}

// sympathies are what goes out to those who suffer.
var sympathies = list("sympathies")

// inexcusable judges "There can be no excuse for".
func (s *sentence) inexcusable(p *predicate) (verdict, bool) {
	if s.at(p.subject.a).Norm != "there" || p.form == pastForm {
		return verdict{}, false
	}
	for k := p.end; k < p.end+4; k++ {
		switch s.at(k).Norm {
		case "excuse", "excuses", "justification":
			if s.within(p.at, k, "no") {
				return s.verdict(p, isCondemnation, "condemn.excuse"), true
			}
		}
	}
	return verdict{}, false
}
