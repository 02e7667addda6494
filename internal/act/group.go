package act

import "github.com/chancery-archive/chancery/internal/token"

// group is a verb group: auxiliaries and what they lead to, a verb or an
// adjective that speaks for the subject.
type group struct {
	at, head, end int // first word, head word, behind the last
	turned        int // the subject behind the modal, "under no circumstances will they"; 0 for none
	turnedEnd     int // behind it
	verb          *verb
	adj           *predicative
	modal         modal
	form          form // of the first finite word: base, third person or past
	neg           bool
	perfect       bool
	progressive   bool
	passive       bool
	copula        bool // "be" or "remain" with no adjective the tables know
	aux           bool // begins with a modal, be, have or do
}

func (g *group) lemma() string {
	switch {
	case g.verb != nil:
		return g.verb.lemma
	case g.adj != nil:
		return g.adj.lemma
	}
	return ""
}

// groupAt reads the verb group whose finite word stands at i, if one does.
func (s *sentence) groupAt(i int) (group, bool) {
	w := s.at(i)
	g := group{at: i, head: i, end: i + 1}
	if s.prefixed(i) {
		s.headVerb(&g, i+2)
		g.verb, g.form = s.compound(i).verb, s.compound(i).form&(baseForm|thirdForm|pastForm)
		return g, true
	}
	if s.twinned(&g, i) {
		return g, true
	}
	switch {
	case w.is(isModal):
		if !s.modalVerb(i) {
			return g, false
		}
		g.modal, g.form, g.aux = w.modal, baseForm, true
		if s.turns(i) {
			g.turned, g.turnedEnd, g.neg = i+1, i+2, true
			s.afterAuxiliary(&g, i+2)
			break
		}
		if end := s.turnsPhrase(i); end > 0 {
			g.turned, g.turnedEnd, g.neg = i+1, end, true
			s.afterAuxiliary(&g, end)
			break
		}
		s.afterAuxiliary(&g, s.pastOughtTo(&g, i+1))
	case w.is(isBe) && w.Norm != "be" && w.Norm != "being" && w.Norm != "been":
		g.form, g.aux = auxiliaryForm(w.Norm), true
		s.afterBe(&g, i+1)
	case w.Norm == "be" && s.insistedOn(i): // "It is imperative that the truce be respected"
		g.form, g.aux, g.modal = baseForm, true, "must"
		s.afterBe(&g, i+1)
	case w.Norm == "be" && s.subjunctive(i): // "decided that the session be held"
		g.form, g.aux, g.modal = baseForm, true, "shall"
		s.afterBe(&g, i+1)
	case w.is(isHave) && w.Norm != "having":
		g.form = auxiliaryForm(w.Norm)
		s.afterHave(&g, i+1)
	case w.is(isDo):
		if !s.afterDo(&g, i) {
			return g, false
		}
	case w.verb != nil && w.form&(baseForm|thirdForm|pastForm) != 0 && s.finite(i):
		g.form = w.form & (baseForm | thirdForm | pastForm)
		s.headVerb(&g, i)
	default:
		return g, false
	}
	return g, true
}

// turns reports whether the modal, or form of "do", at i stands before its subject, as it does
// behind a negation: "under no circumstances will it", "nor shall they".
func (s *sentence) turns(i int) bool {
	if next := s.at(i + 1); !next.is(isWe) && next.Norm != "they" && next.Norm != "it" {
		return false
	}
	if verb := s.at(s.past(i + 2)); !verb.has(baseForm) && verb.Norm != "be" {
		return false
	}
	return s.deniedBefore(i)
}

// deniedBefore reports whether a negation that turns what follows stands soon
// before word i.
func (s *sentence) deniedBefore(i int) bool {
	if s.opensNotUntil() {
		return i < s.start+farthestDeed
	}
	for k := i - 1; k >= s.start && k > i-5; k-- {
		if denials.Has(s.words[k].Norm) {
			return true
		}
	}
	return false
}

// opensNotUntil reports whether the sentence begins with the only case in which something
// is done: "Not until the camps are closed will we", "Only when".
func (s *sentence) opensNotUntil() bool {
	next := s.at(s.start + 1).Norm
	switch s.at(s.start).Norm {
	case "not":
		return next == "until"
	case "only":
		return next == "when" || next == "after" || next == "if"
	}
	return false
}

// denials are words that turn what follows.
var denials = list("denials")

// longestTurned is the most words of a subject between a modal and its verb.
const longestTurned = 8

// turnsPhrase is where the noun phrase ends that stands, as a subject behind a
// negation does, between the modal at i and its verb: "nor will the Government
// raise"; or 0.
func (s *sentence) turnsPhrase(i int) int {
	if first := s.at(s.start); first.Norm != "nor" && !first.is(isPrep) || i > s.start+4 || !s.deniedBefore(i) {
		return 0
	}
	if next := s.at(i + 1); !next.is(isDet|isPoss|isQuant) && next.nation == 0 || next.is(isPron) && !next.is(isQuant) {
		return 0
	}
	for k := i + 2; k < len(s.words) && k < i+longestTurned; k++ {
		w := &s.words[k]
		if w.Kind != token.Word || w.is(isModal|isHave|isRel|isThat) {
			return 0
		}
		if w.Norm == "be" || w.has(baseForm) && s.onlyVerb(k) && !s.at(k-1).is(isQuant) {
			return k
		}
		if w.lexeme == unknown && s.at(k-1).heading(speakerHead|stateHead|bodyHead) && s.at(k+1).is(isDet|isPoss) {
			return k // "At no time will our forces cross the river"
		}
	}
	return 0
}

// prefixed reads "re-emphasise" and "co-operate", which the scanner cuts.
func (s *sentence) prefixed(i int) bool {
	return s.hyphened(i) && s.compound(i).form&(baseForm|thirdForm|pastForm) != 0
}

// hyphened reports whether "re" or "co" stands at i before a hyphen.
func (s *sentence) hyphened(i int) bool {
	return (s.at(i).Norm == "re" || s.at(i).Norm == "co") && s.at(i+1).Norm == "-"
}

// compound is the verb that "re" or "co" at i makes with what follows the hyphen:
// "re-iterate" is reiterate, "co-host" is to host.
func (s *sentence) compound(i int) *lexeme {
	v := s.at(i + 2)
	if whole := s.lex.words[s.at(i).Norm+v.Norm]; whole != nil && whole.verb != nil {
		return whole
	}
	if v.verb == nil {
		return unknown
	}
	return v.lexeme
}

// subjunctive reports whether "be" at i is the verb of a clause that somebody
// agrees or decides on.
func (s *sentence) subjunctive(i int) bool {
	last := s.last()
	if last == nil || i-last.end > 30 || s.at(s.before(i)).is(isModal|isTo|isCoord) || s.at(last.end).Norm != "that" {
		return false
	}
	f := s.thatForce(last)
	return f == agree || f == decision
}

// insistedOn reports whether "be" at i is the verb of what somebody calls imperative.
func (s *sentence) insistedOn(i int) bool {
	last := s.last()
	if last == nil || !last.copula || last.modal != "" || last.neg || last.subject.kind != expletive {
		return false
	}
	if i-last.end > 30 || s.at(s.before(i)).is(isModal|isTo|isCoord) {
		return false
	}
	k := s.past(last.end)
	return imperative.Has(s.at(k).Norm) && s.at(k+1).Norm == "that"
}

// imperative are adjectives of what must be.
var imperative = list("imperative")

// past is the first word from i on that is no adverb.
func (s *sentence) past(i int) int {
	for stop := i + farthest; i < stop && i < len(s.words); i++ {
		w := &s.words[i]
		if !(w.is(isAdv|isNeg) && !s.isVerbNotAdverb(i)) && w.Norm != "[" && w.Norm != "]" {
			break
		}
	}
	return i
}

// isVerbNotAdverb keeps "further" and "second" as verbs after "to" and modals
// where an object follows.
func (s *sentence) isVerbNotAdverb(i int) bool {
	return s.words[i].has(baseForm) && s.at(i+1).is(isDet|isPoss)
}

func (s *sentence) negates(i int) bool {
	for stop := i + farthest; i < stop && i < len(s.words) && s.words[i].is(isAdv|isNeg); i++ {
		if s.words[i].is(isNeg) {
			return true
		}
	}
	return false
}

// pastAside is the first word from i on behind adverbs and one aside between
// commas: "will, where appropriate, provide".
func (s *sentence) pastAside(i int) int {
	i = s.pastPhrase(s.past(i))
	if s.at(i).Norm != "," && s.at(i).Norm != "(" {
		return i
	}
	shut := ","
	if s.at(i).Norm == "(" {
		shut = ")"
	}
	for j := i + 1; j < len(s.words) && j < i+20; j++ {
		if s.words[j].Norm == shut {
			return s.past(s.pastCompany(i, j) + 1)
		}
	}
	return i
}

// pastCompany is the comma behind which an infinitive goes on, where the aside at word i, of which
// the first ends at the comma at j, tells with whom: "intends, together with Chad, Mali and Niger, to".
func (s *sentence) pastCompany(i, j int) int {
	if first := s.at(i + 1).Norm; first != "together" && first != "along" && first != "jointly" && !(first == "with" && s.at(i+2).Upper) {
		return j
	}
	for k := j; k < len(s.words) && k < i+30 && !s.words[k].is(isModal|isBe|isHave|isWe|isThat); k++ {
		if s.words[k].Norm == "," && s.at(k+1).is(isTo) {
			return k
		}
	}
	return j
}

// pastPhrase skips a set phrase that stands between a verb and what it
// governs: "agreed in this regard to", "invites to this end the".
func (s *sentence) pastPhrase(i int) int {
	if w := s.at(i); !w.is(isPrep|isTo) && w.Norm != "as" {
		return i
	}
	if s.atMeeting(i, i+3) { // "announced at the conference a grant"
		return s.past(i + 3)
	}
	if _, n := s.lex.asides.find(s.words[min(i, len(s.words)):]); n > 0 {
		return s.past(i + n)
	}
	return i
}

// headVerb makes the verb at i the head, with the word that goes with it.
func (s *sentence) headVerb(g *group, i int) {
	w := s.at(i)
	g.head, g.end, g.verb = i, i+1, w.verb
	if w.verb == nil && s.hyphened(i) {
		g.head, g.end, g.verb = i+2, i+3, s.compound(i).verb // "would co-operate"
		return
	}
	if w.verb == nil {
		return
	}
	if isCopulaVerb(w.verb.lemma) {
		s.afterCopula(g, i+1)
		return
	}
	j := s.past(i + 1)
	if v := w.verb.phrasal[s.at(j).Norm]; v != nil {
		g.verb, g.end = v, j+1
	}
}

// isCopulaVerb names the verbs that lead on to an adjective as be does.
func isCopulaVerb(lemma string) bool { return copulaVerbs.Has(lemma) }

// copulaVerbs lead on to an adjective as be does.
var copulaVerbs = list("copula verbs")

// finiteBehind reports whether a modal or a verb that performs stands soon behind word
// k, and no mark before it.
func (s *sentence) finiteBehind(k int) bool {
	for j := k; j < k+10 && s.at(j).Kind == token.Word; j++ {
		if w := s.at(j); w.is(isModal) || w.verb != nil && w.noun == nil && w.form&(baseForm|pastForm) != 0 && performs(w.verb) {
			return true
		}
	}
	return false
}

// attributed reports whether a participle behind the word tells of a noun: "a
// newly established forum".
func attributed(w *word) bool { return w.Norm == "newly" || w.Norm == "recently" }

// portfolios are words, verbs by their letters, for what a minister is there for.
var portfolios = list("portfolios")

// finite tells a finite verb form from a noun or participle of the same
// letters by what stands before it.
func (s *sentence) finite(i int) bool {
	if s.qualifiesNoun(i) || s.meetingTold(i) {
		return false
	}
	w, before, next := &s.words[i], s.at(i-1), s.at(i+1)
	switch {
	case next.is(isModal | isBe | isHave), next.Norm == "here" && s.at(i+2).is(isModal):
		return false
	case w.Norm == "present" && (next.is(isPrep) || before.Norm == "those"):
		return false
	case s.at(s.before(i)).is(isTo) && !before.is(isPron), before.is(isTo | isModal | isBe):
		return false
	case before.is(isDet|isPoss|isPrep) && !before.is(isPron|isThat|isAdv), w.noun != nil && before.has(partForm) && s.at(i-2).is(isPoss):
		return false // "our support", "our continued support"
	case s.noVerbBehind(i - 1), next.Norm == "-" && !s.boundary(i+1):
		return false
	case w.Upper && !w.Caps && i > s.start:
		return false
	}
	return !w.is(isModal | isBe | isDo | isAdv)
}

// noVerbBehind reports whether behind the word at k no finite verb stands.
func (s *sentence) noVerbBehind(k int) bool {
	switch s.at(k).Norm {
	case "other", "another", "certain", "having", "'s", "'":
		return true
	case "-":
		return !s.boundary(k)
	}
	return false
}

// qualifiesNoun reports whether the word at i, a verb by its form, belongs to the noun
// behind it, or is one.
func (s *sentence) qualifiesNoun(i int) bool {
	w, before, next := &s.words[i], s.at(i-1), s.at(i+1)
	switch {
	case w.Norm == "continued": // "continued support for"
		if next.Kind == token.Word && !next.is(isDet|isPoss|isTo|isPrep|isAdv) && !next.has(ingForm) {
			return true
		}
	case w.Norm == "means" && next.is(isTo): // "ways and means to", but "Norway means to"
		if before.is(isCoord) && s.at(i-2).Norm == "," {
			return false
		}
		if before.is(isAdv) && !before.is(isDet|isPron) { // "Norway also means to"
			before = s.at(s.before(i))
		}
		if before.Upper || before.Norm == "," || before.heading(speakerHead|stateHead|bodyHead) {
			return false
		}
		return !before.is(isPron) || before.is(isDet|isQuant)
	case w.heading(stateHead) && next.verb != nil: // "Coalition partners pledged", "Coalition partners intend to"
		if next.has(pastForm) || next.has(baseForm) && next.noun == nil && s.at(i+2).is(isTo) {
			return true
		}
	}
	if w.Norm == "states" && memberKinds.Has(before.Norm) {
		return true // "The member states support"
	}
	if w.has(baseForm) && next.heading(stateHead|speakerHead) && before.is(isQuant) && s.at(i-2).is(isDet|isPoss) {
		return true // "the two host countries"
	}
	if portfolios.Has(w.Norm) && next.heading(speakerHead) {
		return true // "G20 finance ministers"
	}
	if w.has(baseForm) && next.heading(bodyHead) && s.at(i+2).is(isModal|isBe|isHave) && !w.verb.takes("that") {
		return true // "A G20 task force will"
	}
	if !attributed(before) || s.at(i-2).is(isPron|isHave) {
		return false
	}
	return next.Kind == token.Word && !next.is(isDet|isPoss|isPrep|isTo|isThat) // "newly established links"
}

// meetingTold reports whether the word at i only tells, of those who speak, where they
// are or have met.
func (s *sentence) meetingTold(i int) bool {
	w, before := &s.words[i], s.at(i-1)
	switch w.Norm {
	case "represented", "assembled", "gathered":
		if before.heading(stateHead|speakerHead) && s.at(i+1).is(isPrep) && s.finiteBehind(i+2) {
			return true // "The States represented at the meeting will"
		}
	}
	if before.Norm != "," || !w.has(pastForm) {
		return false
	}
	if !come.Has(w.verb.lemma) && !(w.verb.lemma == "meet" && s.at(len(s.words)-1).Norm == ",") {
		return false
	}
	return s.we >= 0 // "We, the Heads of State, gathered in Oslo,"
}
