package act

import "github.com/chancery-archive/chancery/internal/chancery"

// ourNoun judges "our commitment to the islands is unwavering".
func (s *sentence) ourNoun(p *predicate) (verdict, bool) {
	n := s.at(p.subject.head).noun
	if n == nil || !p.subject.ours && !s.namedOwner(p.subject.a, p.subject.head) && !s.ownerBehind(p.subject) {
		return verdict{}, false
	}
	holds := p.modal == "" && !p.neg && p.form != pastForm && (p.adj != nil || (p.copula || p.lemma() == "remain") && s.firmly(p.end))
	if !holds && !(p.modal == "will" && p.neg && yielding.Has(s.at(p.head).Norm)) {
		return verdict{}, false
	}
	k := s.senseOf(p.subject.head)
	if k.act != chancery.Commitment {
		return verdict{}, false
	}
	v := s.verdict(p, k, "noun."+n.lemma)
	v.object = p.subject.head + 1
	return v, true
}

// yielding are verbs of what resolve does not do.
var yielding = list("yielding")

// namedOwner reports whether the noun at head of the phrase that begins at a is
// that of an issuer by name: "Norway's commitment".
func (s *sentence) namedOwner(a, head int) bool {
	return head > a && s.within(a, head, "'s") && s.owned(a, head, possessed)
}

// ownerBehind reports whether the resolve that heads the subject is told to be of those
// who speak: "the determination of both sides to end it".
func (s *sentence) ownerBehind(sub subject) bool {
	if s.speaks.organ || s.at(sub.a).Norm != "the" || s.at(sub.head+1).Norm != "of" {
		return false
	}
	return resolves.Has(s.at(sub.head).Norm) && s.issuersAfter(sub.head+2)
}

// firmly reports whether what is said of a resolve is that it holds.
func (s *sentence) firmly(k int) bool {
	return unshaken.Has(s.at(s.past(k)).Norm)
}

// unshaken are words that say of a resolve that it holds.
var unshaken = list("unshaken")

// aimIs judges "our aim is to prevent": an aim of the issuers' own is an undertaking.
func (s *sentence) aimIs(p *predicate) (verdict, bool) {
	at := s.aim(p.subject)
	if at < 0 || p.form == pastForm {
		return verdict{}, false
	}
	n := s.at(at).noun
	v := s.verdict(p, n.doing, "noun."+n.lemma)
	v.strength = max(v.strength, chancery.Intent)
	v.object = p.head
	return v, true
}

// aim is the noun of an undertaking that is the issuers' own in the subject, "our
// aim", "the goal of our policies", "one of our priorities", or -1.
func (s *sentence) aim(sub subject) int {
	head := sub.head
	one := s.at(head).Norm == "one" || s.at(head).is(isQuant)
	if one && s.at(head+1).Norm == "of" && s.at(head+2).Norm == "our" {
		head = s.headOf(head+2, sub.b)
	}
	n := s.at(head).noun
	if n == nil || n.doing.act != chancery.Commitment || !sub.ours && !s.ownAim(sub, head, one) {
		return -1
	}
	return head
}

// ownAim reports whether the aim at head is told to be of those who speak by more than
// "our" before it: "the Government's aim", "the focus of our work", "one of our goals".
func (s *sentence) ownAim(sub subject, head int, one bool) bool {
	if s.speaks.rules && (s.namedOwner(sub.a, head) || s.speaks.unknown && s.justThe(sub.a, sub.b, head)) {
		return true
	}
	if s.sharedWord(sub.a, head) {
		return true
	}
	lemma := s.at(head).noun.lemma
	return s.within(sub.a, sub.b, "our") && (one || s.at(head+1).Norm == "of" || lemma == "focus" || lemma == "priority")
}

// aimsAt judges "our goal remains the complete elimination of", "our first task
// will be to reform".
func (s *sentence) aimsAt(p *predicate) (verdict, bool) {
	if !p.tellsWhat() {
		return verdict{}, false
	}
	k := s.past(p.end)
	if s.at(k).is(isTo) && s.next(k) == "to" {
		return s.aimIs(p)
	}
	at := s.aim(p.subject)
	if at < 0 || !s.at(k).is(isDet) && s.at(k).Norm != "nothing" || s.at(k+1).Norm == "same" {
		return verdict{}, false
	}
	if purposes.Has(s.at(at).noun.lemma) {
		return s.aimIs(p)
	}
	return verdict{}, false
}

// purposes are nouns of what one means to reach.
var purposes = list("purposes")
