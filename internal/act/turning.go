package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// turnGroup is a verb group as the turns of speech ask for it.
type turnGroup struct {
	at, end int
	verb    verbForm
	modal   modal
	neg     bool
}

// byTurn judges the sentence by the turns of speech in it.
func (s *sentence) byTurn() (verdict, bool) {
	best, found := verdict{}, false
	if s.cued == 0 || s.preamble() && s.preds[0].lemma() == "recall" {
		return best, false // nothing is said so, or what was said then
	}
	cue := s.start
	for k := s.seek(aTurn, s.start); k < len(s.words); k = s.seek(aTurn, k+1) {
		if s.hidden(k) {
			continue
		}
		for cue < len(s.words) && (cue < k-farthestLead || s.words[cue].cue == 0) {
			cue++
		}
		if cue > k+farthestDeed {
			continue
		}
		g, ok := s.turnGroupAt(k)
		if !ok {
			continue
		}
		known := s.lex.turns.by[g.verb.lemma]
		for i := range known {
			t := &known[i]
			if t.cues&s.cued == 0 || found && rank(best.act) >= rank(t.act) {
				continue
			}
			if end, ok := s.takesTurn(t, &g); ok {
				best = verdict{sense: sense{act: t.act}, rule: string(t.act) + ".turn", lemma: g.verb.lemma, at: k, end: end, object: end, pred: -1}
				found = true
			}
		}
	}
	return best, found
}

// takesTurn reports whether the verb group makes the turn, and where that ends.
func (s *sentence) takesTurn(t *turn, g *turnGroup) (int, bool) {
	if t.denied != g.neg || (t.modals == nil) != (g.modal == "") || g.modal != "" && !t.modals.Has(string(g.modal)) {
		return 0, false
	}
	end, ok := s.turnRest(t.rest, g.end)
	if !ok || t.act == chancery.Call && s.inWhich(g.at) || !s.turnOf(t, g.at) || s.supposed(g.at) {
		return 0, false
	}
	return end, true
}

// turnGroupAt reads the verb group that begins at k, if one does.
func (s *sentence) turnGroupAt(k int) (turnGroup, bool) {
	w, next := s.at(k), s.past(k+1)
	g := turnGroup{at: k, end: k + 1, neg: s.negates(k+1) || w.Norm == "cannot" || s.at(k-1).is(isNeg)}
	if w.is(isModal) && s.at(next).is(isPrep) && s.at(next+1).Norm == "no" { // "can under no circumstances be"
		g.neg, next = true, s.past(next+3)
	}
	if w.modal == "ought" && s.at(next).is(isTo) {
		next = s.past(next + 1)
	}
	ahead := s.verbOf(next)
	switch {
	case w.is(isModal):
		g.modal, g.verb, g.end = w.modal, ahead, next+1
		if w.Norm == "cannot" {
			g.modal = "can"
		}
		return g, ahead.form&baseForm != 0
	case w.is(isDo) && g.neg:
		g.verb, g.end = ahead, next+1
		return g, ahead.form&baseForm != 0
	case w.is(isHave) && w.Norm != "having" && ahead.form&partForm != 0 && !s.at(next).is(isHave):
		g.verb, g.end = ahead, next+1
		return g, true
	}
	g.verb = s.verbOf(k)
	return g, g.verb.form&(baseForm|thirdForm|pastForm) != 0 && s.standsFinite(k)
}

// verbOf is of which verb the word at k is which forms.
func (s *sentence) verbOf(k int) verbForm {
	w := s.at(k)
	switch {
	case !w.begins(aTurn):
		return verbForm{}
	case w.is(isBe):
		return verbForm{"be", auxiliaryForm(w.Norm) | baseForm | partForm}
	case w.is(isHave):
		return verbForm{"have", auxiliaryForm(w.Norm) | baseForm}
	case w.is(isDo):
		return verbForm{"do", auxiliaryForm(w.Norm) | baseForm}
	case w.Norm == "done":
		return verbForm{"do", partForm}
	case w.verb != nil && s.lex.turns.by[w.verb.lemma] != nil:
		return verbForm{w.verb.lemma, w.form}
	}
	return s.lex.turns.forms[w.Norm]
}

// standsFinite reports whether what stands before the word at k lets it be a finite verb.
func (s *sentence) standsFinite(k int) bool {
	switch s.at(k).Norm {
	case "be", "been", "being", "having":
		return false
	}
	before := s.at(s.before(k))
	if before.is(isTo | isModal | isPoss | isHave | isBe) {
		return false
	}
	return !before.is(isPrep) && (!before.is(isDet) || before.is(isPron|isThat))
}

// turnRest is where the words of the turn end that must stand from word k on.
func (s *sentence) turnRest(rest []turnItem, k int) (end int, ok bool) {
	if len(rest) == 0 {
		return k, true
	}
	if rest[0].gap > 0 {
		return s.turnBehindGap(rest, k)
	}
	for j := k; j < k+4; j++ {
		if end, ok := s.turnItemAt(&rest[0], j); ok {
			return s.turnRest(rest[1:], end)
		}
		if !s.at(j).is(isAdv) {
			break
		}
	}
	return 0, false
}

// turnBehindGap is where the words of the turn end that may stand some words behind k.
func (s *sentence) turnBehindGap(rest []turnItem, k int) (end int, ok bool) {
	gap := &rest[0]
	for n := 0; n <= gap.gap; n++ {
		if end, ok := s.turnRest(rest[1:], k+n); ok {
			return end, true
		}
		w := s.at(k + n)
		if w.Kind == token.Mark && w.Norm != "-" && w.Norm != "'" || !gap.wide && w.is(isThat|isRel|isModal|isRefl) {
			break
		}
	}
	return 0, false
}

// turnItemAt is where the item ends that stands at word k.
func (s *sentence) turnItemAt(item *turnItem, k int) (end int, ok bool) {
	w := s.at(k)
	if item.words != nil {
		return k + 1, item.words.Has(w.Norm)
	}
	switch item.class {
	case "good":
		ok = praises(w)
	case "bad":
		ok = blames(w)
	case "us":
		ok = w.is(isWe) || ourselves(w)
	case "self":
		ok = w.is(isRefl)
	case "to":
		c, _ := s.complement(k)
		return k, c == "to"
	case "ask":
		return k, s.forOthersTo(k) && s.actorAt(k)
	case "actor":
		return k, !ourselves(w) && !w.is(isWe) && s.actorAt(k)
	case "done":
		ok = w.has(partForm) || w.lexeme == unknown && strings.HasSuffix(w.Norm, "ed")
	case "doing":
		ok = w.has(ingForm) && w.verb != nil
	case "end":
		return k, w.Kind != token.Word || w.is(isCoord|isPrep|isTo|isSub) || w.Norm == "all" || w.Norm == "both"
	}
	return k + 1, ok
}

// actorAt reports whether somebody who can act is named at word k, before an infinitive.
func (s *sentence) actorAt(k int) bool {
	for j := k; j < k+farthestLead && !s.at(j).is(isTo); j++ {
		if isActor(s.at(j)) {
			return true
		}
	}
	return false
}

// isActor reports whether the word is a name or a noun of somebody who can act.
func isActor(w *word) bool {
	if w.nation != 0 || w.Upper || w.heading(stateHead|otherHead|bodyHead|speakerHead|titleHead) {
		return true
	}
	return addressed.Has(w.Norm) || served.Has(strings.TrimSuffix(w.Norm, "s")) || w.Norm == "powers" || doesThings(w)
}

// praises reports whether the word is a noun of praise or thanks.
func praises(w *word) bool { return w.noun != nil && w.noun.having.act == chancery.Welcome }

// blames reports whether the word is a noun of blame or regret.
func blames(w *word) bool { return w.noun != nil && w.noun.having.act == chancery.Condemnation }

// ourselves reports whether the word is of those who speak, other than "we".
func ourselves(w *word) bool {
	switch w.Norm {
	case "us", "me", "our", "my":
		return true
	}
	return false
}

// turnOf reports whether the subject of the verb group at k is who the turn is of.
func (s *sentence) turnOf(t *turn, k int) bool {
	if t.named != nil {
		return s.subjectIs(k, t.named)
	}
	switch t.who {
	case "it":
		return s.at(s.before(k)).Norm == "it"
	case "start":
		return k == s.first() || s.at(k-1).Norm == ";" || s.at(k-1).Norm == ":"
	case "ours":
		return s.subjectHas(k, ourselves)
	case "thanks":
		return s.subjectHas(k, praises)
	case "regret":
		return s.subjectHas(k, blames)
	case "none":
		return s.ofNobody(k)
	case "we":
		return s.subjectKindAt(k).binds()
	case "others":
		kind := s.subjectKindAt(k)
		return !kind.binds() && kind != expletive
	}
	return !s.ofNobody(k)
}

// ofNobody reports whether the verb at k is denied of whoever might be its subject: "No
// cause can justify", "Nothing excuses".
func (s *sentence) ofNobody(k int) bool {
	first := k - 1
	for first > s.start && first > k-farthestLead && s.at(first-1).Kind == token.Word && !s.at(first-1).is(isThat|isRel|isSub|isCoord) {
		first--
	}
	for first < k && s.at(first).is(isAdv) {
		first++
	}
	if opens := s.first(); s.at(first-1).Norm == "," && first > opens+2 && s.at(k).is(isModal) && s.clauseOf(k-1) < 0 {
		first = opens // "No grievance, however old, can"
	}
	return noneOf.Has(s.at(first).Norm) || s.at(first).Norm == "nothing"
}

// subjectIs reports whether the phrase before the verb at k names one of the nouns, and
// not as what another noun is of.
func (s *sentence) subjectIs(k int, nouns *token.List) bool {
	for j := k - 1; j >= s.start && j > k-farthestLead; j-- {
		w := &s.words[j]
		if nouns.Has(w.Norm) && s.at(j-1).Norm != "of" {
			return true
		}
		if w.Kind == token.Mark && w.Norm != "-" && w.Norm != "'" || w.is(isThat|isRel|isSub|isModal|isHave) {
			return false
		}
	}
	return false
}

// subjectHas reports whether such a word stands in the phrase before the verb at k.
func (s *sentence) subjectHas(k int, is func(*word) bool) bool {
	for j := k - 1; j >= s.start && j > k-farthestLead; j-- {
		w := &s.words[j]
		if is(w) {
			return true
		}
		if w.Kind == token.Mark && w.Norm != "-" && w.Norm != "'" || w.is(isThat|isRel|isSub|isModal|isHave) {
			return false
		}
	}
	return false
}

// subjectKindAt is who the subject of the verb at k is.
func (s *sentence) subjectKindAt(k int) subjectKind {
	before := 0
	for i := range s.preds {
		p := &s.preds[i]
		if p.at <= k && k < p.end {
			return p.subject.kind
		}
		if p.at < k {
			before = i + 1
		}
	}
	kept, looked := s.preds, s.looked
	defer func() { s.preds, s.looked = kept, looked }()
	s.preds, s.looked = s.preds[:before], 0
	j := s.before(k)
	w := s.at(j)
	switch {
	case j < s.start:
		return thing
	case w.is(isCoord), w.Norm == ",":
		if main := s.main(); main != nil {
			return main.subject.kind
		}
		return thing
	case w.is(isWe|isPron) && !w.is(isThat|isDet|isRel):
		p, _ := s.withPronoun(turnVerb(k), j)
		return p.subject.kind
	}
	a, b := s.phrase(j)
	if a >= b {
		return thing
	}
	return s.classify(a, b).kind
}

// turnVerb is the group of a verb at k of which nothing is known.
func turnVerb(k int) group {
	return group{at: k, head: k, end: k + 1, form: baseForm | pastForm, verb: &verb{}}
}

// tellsOf reports whether the word at k is likely a verb of saying in the third person or
// the past: "says", "ruled".
func (s *sentence) tellsOf(k int) bool {
	w := s.at(k)
	if w.verb == nil {
		return w.lexeme == unknown && strings.HasSuffix(w.Norm, "ed")
	}
	return w.verb.takes("that") && w.noun == nil && w.has(thirdForm|pastForm)
}

// inWhich reports whether the verb at k is that of a relative clause.
func (s *sentence) inWhich(k int) bool {
	for j := k - 1; j >= s.start && j > k-farthestLead; j-- {
		w := &s.words[j]
		if w.is(isRel) || w.is(isThat) && s.at(j-1).Kind == token.Word && !s.complements(j) {
			next := s.past(j + 1) // "those who burn lamps should": not of the clause
			return next == k || s.at(next).is(isDet|isPoss|isPron|isWe|isQuant) || s.at(next).Upper || s.at(next).heads != 0
		}
		if w.Kind == token.Mark && w.Norm != "-" && w.Norm != "'" || w.is(isModal|isBe|isHave) {
			return false
		}
		if w.verb != nil && w.noun == nil && w.has(thirdForm|pastForm|baseForm) {
			return false
		}
	}
	return false
}

// supposed reports whether the clause of the verb at k only supposes what it says, or is
// what others say.
func (s *sentence) supposed(k int) bool {
	for j := k - 1; j >= s.start && j > k-farthestDeed; j-- {
		w := &s.words[j]
		if w.Norm == "," || w.Norm == ";" {
			break
		}
		if supposing.Has(w.Norm) {
			return true
		}
	}
	for j := k - 1; j > s.start && j > k-farthestDeed; j-- {
		if s.at(j).Norm == "that" && s.tellsOf(j-1) {
			if at := s.clauseOf(j - 1); at < 0 || s.preds[at].end < j {
				return true // "The report says that"
			}
		}
	}
	for i := range s.preds {
		p := &s.preds[i]
		if p.at >= k {
			break
		}
		if p.verb == nil || p.verb.force("that") == "" || s.at(p.end).Norm != "that" {
			continue
		}
		switch p.subject.kind {
		case other, thing, scheme, relative:
			return true
		}
	}
	return false
}

// supposing are words that open a clause of what may be.
var supposing = list("supposing")
