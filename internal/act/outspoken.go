package act

// outspoken judges what somebody, who is not known to be one of those who speak, is told to
// have deplored, praised or asked for: who meets and whom they name is told in more ways than
// a coder knows, and a text seldom tells the blame, praise and requests of others. It never
// makes an undertaking.
func (s *sentence) outspoken(p *predicate) (verdict, bool) {
	if p.link != mainLink || p.modal != "" || p.neg || p.passive || p.verb == nil || p.perfect || p.progressive {
		return verdict{}, false
	}
	sub := p.subject
	if sub.b <= sub.a || !s.opensOwn(sub.a) || s.at(sub.a).is(isQuant) && !s.at(sub.a).is(isDet) && s.at(sub.a).Norm != "both" {
		return verdict{}, false
	}
	if s.foreign(sub) || unvoiced.Has(p.verb.lemma) && (sub.kind == thing || sub.kind == scheme || sub.kind == expletive) || s.bygone(p) {
		return verdict{}, false
	}
	c, at := s.complement(p.end)
	if c == "for" && (sub.kind == thing || sub.kind == scheme || sub.kind == expletive) {
		return verdict{}, false // "This calls for"
	}
	if s.at(at).Norm == "us" || s.at(p.end).Norm == "us" {
		return verdict{}, false // "The President asked us to"
	}
	switch f := p.verb.force(c); f {
	case condemn, welcome, call, express, noted:
		v, ok := s.forced(p, f, c, at)
		return v, ok && v.speaksOut()
	}
	return verdict{}, false
}

// opensOwn reports whether a clause of its own begins at word a: first in the passage, or
// beside another one.
func (s *sentence) opensOwn(a int) bool {
	before := s.at(a - 1)
	if a <= s.first() {
		return true
	}
	if first := &s.preds[0]; first.link == adjunctLink {
		return false
	} else if first.subject.a == a {
		return before.Norm == ","
	}
	return before.Norm == ";" || before.is(isCoord)
}

// unvoiced are verbs that tell, of a thing, what it takes rather than what it asks.
var unvoiced = list("unvoiced")
