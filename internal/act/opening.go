package act

import "github.com/chancery-archive/chancery/internal/token"

// open reads a passage that begins with a verb rather than a subject, and says
// where to go on: an operative paragraph ("Requests the …"), a preambular one
// ("Deeply concerned at …"), a minute ("Agreed to …").
func (s *sentence) open() int {
	i := s.first()
	w := s.at(i)
	if w.is(isTo) && s.next(i) == "to" && s.at(s.past(i+1)).verb != nil {
		return s.bareAt(i, s.past(i+1), true)
	}
	if k := s.behindDate(i); k > 0 {
		return s.bareAt(k, k, true)
	}
	if next := s.at(i + 1); w.Norm == "in" && w.Upper && i == s.start && next.has(ingForm) && next.verb != nil && next.verb.again {
		return s.openWith(i + 1) // "In reaffirming their commitment to peace, they"
	}
	if attributed(s.at(i-1)) && w.has(partForm) {
		return s.start // "Newly established links"
	}
	if w.is(isModal|isBe) && (!s.at(i+1).is(isWe|isPron|isDet) || s.pastFloating(i+1) > i+1) {
		if g, ok := s.groupAt(i); ok && (g.verb != nil || g.adj != nil) && g.form&baseForm != 0 {
			return s.begin(g, subject{kind: issuer, plural: true}, mainLink)
		}
	}
	if w.has(partForm) && s.saidOfNoun(i) {
		return s.start
	}
	if s.prefixed(i) && s.compound(i).form&baseForm != 0 { // "Re-establish the"
		return s.bareAt(i, i, true)
	}
	if w.Kind != token.Word || w.is(isWe|isPron|isSub|isModal|isBe|isDo) || w.verb == nil && w.adj == nil {
		return s.start
	}
	if next := s.at(i + 1); next.Norm == "-" || next.is(isModal) {
		return s.start
	}
	return s.openWith(i)
}

// behindDate is the verb in its bare form before which, at word i, nothing but the time by
// which something is to be done is told: "By 2030, halve", "Within a year, publish"; or 0.
func (s *sentence) behindDate(i int) int {
	if !s.at(i).is(isPrep) || !s.figures || s.speaks.organ {
		return 0
	}
	for k := i + 1; k < i+farthestLead; k++ {
		w := s.at(k)
		if w.Norm == "," {
			verb := s.at(k + 1)
			if verb.has(baseForm) && !verb.Upper && verb.noun == nil && verb.heads == 0 && !nounVerbs.Has(verb.Norm) && !verb.is(isPrep|isAdv|isDet) {
				return k + 1
			}
			return 0
		}
		if w.Kind == token.Mark {
			return 0
		}
	}
	return 0
}

// saidOfNoun reports whether the participle at i tells of the noun behind it: "Advanced
// economies will", "Renewed efforts to".
func (s *sentence) saidOfNoun(i int) bool {
	k := s.pastKinds(i + 1)
	if then := s.at(k + 1); s.at(k).heading(stateHead) && (then.is(isModal) || then.has(baseForm) || then.Norm == ",") {
		return true
	}
	next := s.at(i + 1).Norm
	return !s.speaks.organ && furthering.Has(s.at(i).Norm) && (nounAction[next] != "" || troubles.Has(next))
}

// bareAt notes that the sentence begins at word at with the bare form of the verb at i.
func (s *sentence) bareAt(at, i int, plural bool) int {
	g := group{at: at, form: baseForm}
	s.headVerb(&g, i)
	s.bare = &predicate{group: g, subject: subject{kind: issuer, plural: plural}, governor: -1}
	return s.start
}

// opensIn begins the sentence with the verb at i, in a form.
func (s *sentence) opensIn(i int, f form, plural bool, hangs link) int {
	g := group{at: i}
	s.headVerb(&g, i)
	g.form = f
	return s.begin(g, subject{kind: issuer, plural: plural}, hangs)
}

// openWith begins the sentence with the verb or adjective at i, where it is one and
// no part of a subject.
func (s *sentence) openWith(i int) int {
	w, several := s.at(i), !s.speaks.organ
	switch {
	case w.is(isHave) && w.Norm != "having":
		g := group{at: i, head: i, end: i + 1}
		s.afterHave(&g, i+1)
		g.form = baseForm
		if !g.perfect {
			return s.start
		}
		return s.begin(g, subject{kind: issuer, plural: several}, mainLink)
	case w.adj != nil && w.is(isPrep) && s.at(i+1).is(isDet|isPoss) && i == s.start: // "Against this background"
		return s.start
	case w.adj != nil && !(w.verb != nil && w.has(pastForm) && w.verb.force(s.next(i+1)) != ""):
		return s.begin(group{at: i, head: i, end: i + 1, adj: w.adj}, subject{kind: issuer, plural: several}, adjunctLink)
	case w.has(ingForm) && s.gerundOfSubject(i):
		return s.start
	case w.has(ingForm) && !w.is(isPrep):
		return s.opensIn(i, 0, several, adjunctLink)
	case w.has(thirdForm) && w.heading(eventHead) && s.gerundSubject(i): // "Talks on the border will begin"
		return s.start
	case w.has(thirdForm) && !s.statesFirst(i) && (s.governs(i) || s.operates(i)):
		return s.opensIn(i, thirdForm, false, mainLink)
	case w.has(pastForm) && !(w.has(baseForm) && s.speaks.entry) && s.governs(i) && s.next(i+1) != "by":
		return s.opensIn(i, pastForm, several, mainLink)
	case w.has(baseForm):
		return s.openBare(i)
	}
	return s.start
}

// gerundOfSubject reports whether the gerund at i belongs to a subject: "Fishing
// subsidies will", "Participating countries".
func (s *sentence) gerundOfSubject(i int) bool {
	next, then := s.at(i+1), s.at(i+2)
	switch {
	case levers.Has(next.Norm) && then.is(isModal), next.heading(stateHead | speakerHead | bodyHead), then.heading(stateHead) && next.Upper:
		return true
	}
	return !s.speaks.organ && s.gerundSubject(i)
}

// statesFirst reports whether the word at i, a verb by its letters, names states: "States
// will", not "States that the truce holds", as organs write.
func (s *sentence) statesFirst(i int) bool {
	if next := s.at(i + 1); s.at(i).heading(stateHead) {
		return !s.speaks.organ && !next.is(isThat|isDet) || next.is(isThat) && s.finiteAt(i+2)
	}
	return false
}

// openBare begins the sentence with the bare form at i, where those who speak say by
// it what they do: "Declare:", "Commit ourselves to:"; else it is only noted.
func (s *sentence) openBare(i int) int {
	w, several := s.at(i), !s.speaks.organ
	pledges := w.verb.force("to") == firm || w.verb.force("to") == decide || w.verb.force("that") == express
	switch {
	case !w.Upper && s.ofWe && i == s.start && pledges: // "We, the partners:", then "commit, each by its means, to:"
		return s.opensIn(i, baseForm, several, mainLink)
	case !w.Upper:
	case s.speaks.chorus && s.governs(i) && (performs(w.verb) || pledges):
		return s.opensIn(i, baseForm, several, mainLink)
	case s.speaks.organ && performs(w.verb) && s.governs(i): // "Welcome the report, and decides"
		return s.opensIn(i, thirdForm, false, mainLink)
	case s.speaks.organ, i != s.start:
	case s.allOfLead(i) && w.verb.force("to") != "":
		g := group{at: i, form: baseForm}
		s.headVerb(&g, i)
		g.form = baseForm
		if s.at(g.end).is(isRefl) {
			g.end++
		}
		return s.begin(g, subject{kind: issuer, plural: several}, mainLink)
	case s.leadsOff(i+1) && (pledges || w.verb.lemma == "resolve"):
		return s.opensIn(i, baseForm, several, mainLink)
	}
	return s.bareAt(i, i, several)
}

// allOfLead reports whether the verb at i is all of a lead-in: "Commit ourselves to:".
func (s *sentence) allOfLead(i int) bool {
	n := len(s.words)
	return s.at(i+1).is(isTo|isRefl) && n <= i+4 && s.at(n-1).Norm == ":" && s.at(n-2).is(isTo)
}

// finiteAt reports whether a finite verb that no subject stands before is at word
// k: "States that have", but not "States that the".
func (s *sentence) finiteAt(k int) bool {
	w := s.at(s.past(k))
	if w.is(isHave | isBe | isDo | isModal) {
		return true
	}
	return w.verb != nil && w.has(baseForm|thirdForm|pastForm) && w.noun == nil && !w.Upper
}

// pastKinds skips what tells which economies are meant: "deficit", "emerging market".
func (s *sentence) pastKinds(k int) int {
	for range 2 {
		if economyKinds.Has(s.at(k).Norm) {
			k++
		}
	}
	return k
}

// economyKinds are words that tell which economies are meant.
var economyKinds = list("economy kinds")

// troubles are nouns of what goes on without anybody's undertaking it: "Continued
// violence against".
var troubles = list("troubles")

// gerundSubject reports whether the gerund at i is, with what it governs, the
// subject of a finite verb: "Restoring the stocks is a task for decades".
func (s *sentence) gerundSubject(i int) bool {
	for k := i + 1; k < len(s.words) && k < i+30; k++ {
		w := &s.words[k]
		switch {
		case w.Norm == ",", w.Norm == ";", w.Norm == ":", w.is(isRel|isSub|isWe|isPron) && !w.is(isPrep|isAdv|isDet):
			return false
		case w.is(isThat) && !s.at(k+1).is(isModal|isBe):
			return false
		case w.Norm == "remains" && s.putFirst(s.past(k+1)):
			return true
		case w.is(isModal) && s.modalVerb(k), w.is(isBe) && w.Norm != "be" && w.Norm != "being" && w.Norm != "been":
			return true
		}
	}
	return false
}

// first is the first word of substance.
func (s *sentence) first() int { return s.opens }

// firstOfSubstance looks for it.
func (s *sentence) firstOfSubstance() int {
	i := s.start
	if s.at(i).Norm == "and" {
		i++
	}
	for i < len(s.words) && s.insubstantial(i) {
		i++
	}
	return i
}

// insubstantial reports whether the word at i only leads on to what the passage says.
func (s *sentence) insubstantial(i int) bool {
	w := &s.words[i]
	if howMuch.Has(w.Norm) && s.at(i+1).is(isModal|isBe|isHave) {
		return false // "More will be needed"
	}
	return w.is(isAdv) && w.adj == nil || w.Norm == "," || w.Norm == "[" || w.Norm == "*"
}

// howMuch are adverbs that are the subject before a finite verb.
var howMuch = list("how much")

func (s *sentence) begin(g group, sub subject, l link) int {
	s.elided = true
	s.preds = append(s.preds, predicate{group: g, subject: sub, link: l, governor: -1})
	return g.end
}

// next names the complement that begins at i.
func (s *sentence) next(i int) string {
	c, _ := s.complement(i)
	return c
}

// governs reports whether the verb at i takes what follows it.
func (s *sentence) governs(i int) bool {
	g := group{at: i, head: i, end: i + 1}
	s.headVerb(&g, i)
	if g.adj != nil {
		return true
	}
	c := s.next(g.end)
	return g.verb.force(c) != "" && c != "end" || c == "end" && s.waits(&g)
}

// adjunctAt reads a participle that speaks for the subject beside its main
// verb: ", renewing our commitment to …", ", determined to …".
func (s *sentence) adjunctAt(i int) (predicate, bool) {
	w := s.at(i)
	if w.adj == nil && !w.has(ingForm|baseForm) {
		return predicate{}, false
	}
	before := s.at(s.before(i))
	purpose := before.is(isTo) && s.reaffirmsOwn(i)
	joined := before.is(isCoord) && s.preamble() && s.joinsPreamble(i)
	beside := before.Norm == "," || before.Norm == "while" || before.Norm == "-" || before.Norm == "but" && w.adj != nil && s.elided
	if !purpose && (w.has(baseForm) || !joined && !beside) {
		return predicate{}, false
	}
	lead := s.main()
	if lead == nil && s.elided {
		lead = &s.preds[0]
	}
	if lead == nil && len(s.preds) == 0 && w.has(ingForm) {
		lead = &predicate{subject: subject{kind: issuer, plural: !s.speaks.organ}}
	}
	if lead == nil || !lead.subject.kind.binds() || !purpose && !joined && !s.performs(i, lead) {
		return predicate{}, false
	}
	g := group{at: i, head: i, end: i + 1, adj: w.adj}
	if w.adj == nil {
		s.headVerb(&g, i)
	}
	return predicate{group: g, subject: lead.subject, link: adjunctLink, governor: -1}, true
}

// reaffirmsOwn reports whether the bare form at i says again what those who speak have
// or promised: "to reaffirm their commitment".
func (s *sentence) reaffirmsOwn(i int) bool {
	w := s.at(i)
	if !w.has(baseForm) || w.verb.force("np") != express {
		return false
	}
	whose := s.at(i + 1).Norm
	return whose == "our" || whose == "their" && w.verb.lemma == "reaffirm"
}

// joinsPreamble reports whether the word at i, behind "and", opens a second act
// of a preambular paragraph rather than tells of what the first names:
// "Deploring the raid and determined to", but not "Recalling resolution 9
// condemning the raid and calling on".
func (s *sentence) joinsPreamble(i int) bool {
	w, next := s.at(i), s.at(s.past(i+1))
	if w.adj != nil {
		return !w.judges() && !w.is(isPrep) && (next.is(isTo|isThat) || next.is(isPrep) && next.Norm != "of")
	}
	f := w.verb.force("np")
	if w.verb.lemma == "call" {
		f = call
	}
	switch f {
	case express:
		return true
	case call, condemn, welcome, soft:
		if f == soft && w.verb.lemma != "support" {
			return false
		}
		if recitals.Has(s.preds[0].lemma()) {
			and := s.before(i)
			if s.at(and-1).Norm != "," && and > s.preds[0].end {
				return false
			}
		}
		return f == soft || s.performs(i, &s.preds[0])
	}
	return false
}

// recitals are verbs that a recital begins with and goes on.
var recitals = list("recitals")

// performs reports whether the word does an act by being said.
func (s *sentence) performs(i int, lead *predicate) bool {
	w := s.at(i)
	if w.adj != nil {
		return !w.has(ingForm) && !w.judges() && (s.at(s.past(i+1)).is(isTo) || lead.link == adjunctLink)
	}
	switch w.verb.force("np") {
	case express, welcome, condemn, call:
		return w.verb.action == "" || w.verb.lemma == "urge"
	}
	switch {
	case w.verb.lemma == "pledge", w.verb.lemma == "call":
		return true
	case resolveVerbs.Has(w.verb.lemma):
		c, _ := s.complement(i + 1)
		// not "Demands that they make a declaration, undertaking to"
		return (c == "to" || c == "toing" || c == "own") && !(s.speaks.organ && s.elided && s.preds[0].link == mainLink)
	}
	return false
}

// resolveVerbs are verbs that promise where they govern what is promised.
var resolveVerbs = list("resolve verbs")

// main is the first predicate of the main clause.
func (s *sentence) main() *predicate {
	for ; s.looked < len(s.preds); s.looked++ {
		if s.preds[s.looked].link == mainLink {
			return &s.preds[s.looked]
		}
	}
	return nil
}
