package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// noStatement reports whether the passage is a title, dateline, signature or
// something a page prints around a statement, and the rule that says so.
func (s *sentence) noStatement(kind chancery.BlockKind, found bool) (string, bool) {
	switch kind {
	case chancery.BlockTitle, chancery.BlockHeading, chancery.BlockDateline, chancery.BlockSignature:
		return "other." + string(kind), true
	}
	if s.start >= len(s.words) {
		return "other.empty", true
	}
	if _, n := s.lex.boilerplate.find(s.words[s.start:]); n > 2 && !found || n > 0 && !s.ownSubject() {
		return "other.boilerplate", true
	}
	if w := s.at(s.start); w.Norm == "thank" && s.at(s.start+1).Norm == "you" && len(s.words)-s.start < 8 {
		return "other.courtesy", true
	}
	if s.footnote() {
		return "other.footnote", true
	}
	if captions.Has(s.at(s.start).Norm) && s.at(s.start+1).Norm == ":" {
		return "other.caption", true
	}
	if s.hangs(found) {
		return "other.lead-in", true
	}
	return "", false
}

// captions are words that what stands under a picture begins with.
var captions = list("captions")

// footnote reports whether the passage only says where something is printed, as the
// notes of resolutions do: "12 Official Records of the Council, Sixth Year, document
// S/2001".
func (s *sentence) footnote() bool {
	k := s.start
	for k < s.start+4 && (s.at(k).Kind == token.Number || s.at(k).Kind == token.Mark) {
		k++
	}
	if s.citesOnly(k) || len(s.preds) == 0 && (k > s.start || s.words[0].Kind == token.Number) && s.printedIn(k) {
		return true
	}
	switch w := s.at(k); {
	case w.heading(stateHead) && s.at(k-1).is(isQuant), w.heading(stateHead) && s.at(k-1).Kind == token.Number:
		return s.abstained(k + 1)
	case s.at(k+1).heading(stateHead) && w.is(isQuant|isPron):
		return s.abstained(k + 2)
	case w.Norm == "see", w.Norm == "cf":
		k++
		if s.at(k).Norm == "also" {
			k++
		}
	case w.Norm == "bid" || w.Norm == "lbid" || w.Norm == "ibld": // as scans spell "ibid."
		return s.at(k+1).Norm == "." || s.at(k+1).Norm == ","
	}
	return s.at(k).Norm == "official" && s.at(k).Upper && s.at(k+1).Norm == "records" && s.at(k+2).Norm == "of"
}

// printedIn reports whether a volume or page is named behind word k: "Treaty Series,
// vol. 75", "Reports 1971, p. 16".
func (s *sentence) printedIn(k int) bool {
	for ; k+2 < len(s.words); k++ {
		w := s.at(k)
		if (w.Norm == "vol" || w.Norm == "p" || w.Norm == "pp" || w.Norm == "nos") && s.at(k+1).Norm == "." && s.at(k+2).Kind == token.Number {
			return true
		}
		if (w.Norm == "vol." || w.Norm == "p." || w.Norm == "pp.") && s.at(k+1).Kind == token.Number {
			return true
		}
	}
	return false
}

// citesOnly reports whether the passage names a resolution and its day, and nothing
// else: "General Assembly resolution 12 (X) of 3 May 1968."
func (s *sentence) citesOnly(k int) bool {
	if s.at(k).organ || s.at(k+1).organ {
		for k < s.start+4 && s.at(k).Norm != "resolution" {
			k++
		}
	}
	return s.at(k).Norm == "resolution" && s.at(k+1).Kind == token.Number && len(s.words)-k < 14 && len(s.preds) == 0 && k > s.start
}

// abstained reports whether the words at k say that members took no part in a vote:
// "One member (Kenya) did not participate in the voting."
func (s *sentence) abstained(k int) bool {
	if s.at(k).Norm == "(" {
		for k < len(s.words) && k < s.start+farthest && s.at(k).Norm != ")" {
			k++
		}
		k++
	}
	if s.at(k).Norm == "abstained" {
		return true
	}
	if !s.at(k).is(isDo) || s.at(k+1).Norm != "not" {
		return false
	}
	return s.within(k+2, k+7, "vote") || s.within(k+2, k+7, "voting")
}

// hangs reports whether the passage is a lead-in with nothing of its own: "We
// will:", "The Security Council,".
func (s *sentence) hangs(found bool) bool {
	end := len(s.words)
	last := s.at(end - 1).Norm
	if s.leads && s.waiting() != nil { // "We have agreed", with or without a colon
		return true
	}
	if last != ":" && last != "," && last != "-" {
		return false
	}
	if _, ok := s.actionsInclude(); ok {
		return true
	}
	if !found {
		return last == ":" || end-s.start < 40 && s.subjectOnly()
	}
	if s.pends() || s.othersPromise() != nil {
		return true
	}
	p := s.last()
	if p == nil || last != ":" || len(s.preds) != 1 && p.link != embeddedLink && !s.onlyMain(p) {
		return false
	}
	if s.onlyFollowing(p) {
		return true
	}
	led := s.at(end - 2).is(isTo)
	for end > 0 && (s.words[end-1].Kind == token.Mark || s.words[end-1].is(isTo|isThat)) {
		end--
	}
	if s.waiting() != nil || s.modalWaits(p) || p == &s.preds[0] && s.hasAgreed(p) {
		return true
	}
	if s.words[end-1].is(isPrep) && p.verb != nil && p.verb.action == "" {
		end--
	}
	for k := range s.preds[:len(s.preds)-1] {
		if q := &s.preds[k]; q.link == mainLink && k != p.governor && q.lemma() != s.preds[max(p.governor, 0)].lemma() {
			return false // "Authorizes the mission, and decides that it shall:"
		}
	}
	if p.passive && led && p.end >= end && p.modal == "" && asked.Has(p.lemma()) {
		return true // "The working group is tasked to:"
	}
	if s.pastAside(p.end) < end && !(led && s.addsNothing(p.end, end)) {
		return false
	}
	if p.modal != "" && p.head == p.at {
		return true
	}
	return p.subject.kind.binds() && (p.verb != nil && (led || p.verb.action == "") || p.adj != nil && led)
}

// onlyMain reports whether p, of those who speak, is the one main clause, and what stands
// before it undertakes nothing: "Building on what was begun in May, we will:".
func (s *sentence) onlyMain(p *predicate) bool {
	if p.link != mainLink || !p.subject.kind.binds() {
		return false
	}
	for k := range s.preds[:len(s.preds)-1] {
		q := &s.preds[k]
		if q.link == mainLink || q.link == embeddedLink {
			return false
		}
		if v, ok := s.judge(k); ok && v.act != chancery.Assertion && !s.discounted(k, v) {
			return false
		}
	}
	return true
}

// onlyFollowing reports whether p governs nothing but "the following:".
func (s *sentence) onlyFollowing(p *predicate) bool {
	n := len(s.words)
	if !p.subject.kind.binds() || p.verb != nil && p.verb.force("np") == assert || s.at(n-2).Norm != "following" || s.at(n-3).Norm != "the" {
		return false
	}
	for k := p.end; k < n-3; k++ {
		if w := &s.words[k]; !w.is(isPrep|isTo|isAdv) && !stresses.Has(w.Norm) && !ofWeight(w.Norm) {
			return false
		}
	}
	return true
}

// ofWeight reports whether the word is of the importance that is given to something.
func ofWeight(word string) bool {
	switch word {
	case "importance", "value", "great", "special", "particular":
		return true
	}
	return false
}

// modalWaits reports whether nothing but the modal of those who speak stands before what
// is to follow: "We will:".
func (s *sentence) modalWaits(p *predicate) bool {
	if p.modal == "" || p.head != p.at || p.verb != nil || p.adj != nil {
		return false
	}
	return p.subject.kind.binds() && s.leadsOff(p.end)
}

// hasAgreed reports whether p is "Have agreed as follows:" or the like.
func (s *sentence) hasAgreed(p *predicate) bool {
	return p.perfect && p.lemma() == "agree" && s.elided && s.leadEnd() == clauseItem
}

// addsNothing reports whether the words [a, b) of a lead-in say nothing of what is to
// be done: "are determined to work together and with others to:".
func (s *sentence) addsNothing(a, b int) bool {
	for k := a; k < b; k++ {
		if w := &s.words[k]; !w.is(isTo|isCoord|isAdv) && !emptyLeads.Has(w.Norm) {
			return false
		}
	}
	return true
}

// emptyLeads are words of a lead-in that say nothing of what is to be done.
var emptyLeads = list("empty leads")

// subjectOnly reports whether the passage is the name of somebody and a comma.
func (s *sentence) subjectOnly() bool {
	w := s.at(s.start)
	return w.Norm == "the" || w.is(isWe) || w.nation != 0
}

// headed reports whether a passage that opens with a verb is set as a heading:
// no stop at its end, and most of its words with capitals.
func (s *sentence) headed() bool {
	last := s.at(len(s.words) - 1)
	if s.unheaded || last.Kind == token.Mark && last.Norm != "*" && last.Norm != ")" && last.Norm != `"` {
		return false
	}
	upper, words := s.capitals()
	if s.begunLow() && words > 2 {
		return false
	}
	return upper+1 >= words || words <= 4 || s.start == 0 && words <= 12 && s.plansOnly()
}

// begunLow reports whether the passage begins with a small letter, as no heading does.
func (s *sentence) begunLow() bool {
	w := s.at(s.first())
	return w.Kind == token.Word && !w.Upper
}

// plansOnly reports whether the passage opens with the gerund of a verb of
// doing, as headings do: "Fighting the pandemic".
func (s *sentence) plansOnly() bool {
	w := s.at(s.start)
	return w.has(ingForm) && w.Upper && w.verb.action != "" && w.verb.action != state
}

// capitals counts the words that a heading would capitalise, and those that are.
func (s *sentence) capitals() (upper, words int) {
	for i := s.start; i < len(s.words); i++ {
		w := &s.words[i]
		if w.Kind != token.Word || w.is(isDet|isPrep|isCoord|isTo) && !w.Upper {
			continue
		}
		words++
		if w.Upper {
			upper++
		}
	}
	return upper, words
}

// titleLike reports whether a passage without a verb of its own looks like a
// heading, a caption or a name rather than a sentence.
func (s *sentence) titleLike() bool {
	n := len(s.words)
	if n-s.start == 0 || s.unheaded {
		return n-s.start == 0
	}
	last := s.words[n-1]
	stops := last.Norm == "." || last.Norm == ";" || last.Norm == "!" || last.Norm == "?"
	if stops && (n-s.start > 8 || s.bare != nil && s.at(s.bare.end).is(isDet|isPoss)) {
		return false
	}
	if s.start > 0 && s.words[0].Kind == token.Mark && s.at(s.start).has(ingForm|baseForm) && n-s.start > 6 {
		return false
	}
	if s.main() != nil || s.begunLow() && n-s.start > 3 && (s.at(s.start).verb != nil || s.at(s.start).is(isTo)) {
		return false
	}
	upper, words := s.capitals()
	return !stops && (upper*2 >= words || words <= 14) || words <= 8 && upper*3 >= words*2
}

// listen notes in a transcript who has the word.
func (c *coder) listen(s *sentence) {
	for i := s.start; i < len(s.words) && i < s.start+6; i++ {
		w := &s.words[i]
		if w.Norm == ":" && i > s.start {
			c.stranger = strangers.Has(s.at(s.start).Norm) && s.at(s.start).Upper
			return
		}
		if w.Kind == token.Word && !w.Caps && !(i == s.start && len(w.Norm) == 1) && !strangers.Has(w.Norm) {
			return
		}
	}
}

// strangers are the labels of those who ask in a transcript.
var strangers = list("strangers")
