package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// stage learns from words what those who speak say that they hold, launch or have
// agreed on: "we will host the second Reef Summit", "agreed to enter into a new
// arrangement". Later it needs no more than "the Summit" to mean it.
func (who *issuers) stage(l *lexicon, words []word) {
	spoken := false
	for i := range words {
		w := &words[i]
		spoken = spoken || w.is(isWe) || w.nation != 0 && who.nations[w.nation] || w.heading(speakerHead|titleHead)
		if spoken && stages.Has(w.lemma()) {
			who.staging(l, words[i+1:min(i+farthestStaged, len(words))], false)
		}
	}
}

// titleStages learns it from a title that announces something: "Joint Statement on the
// Launch of the Reef Challenge".
func (who *issuers) titleStages(l *lexicon, words []word) {
	for i := range words {
		if stagingWords.Has(words[i].Norm) {
			who.staging(l, words[i+1:], true)
			return
		}
	}
}

// stagingWords are words of a title that heads what it launches or announces.
var stagingWords = list("staging words")

// farthestStaged is within how many words of its verb is named what is held or launched.
const farthestStaged = 24

// stages are verbs of holding and founding.
var stages = list("stages")

// staging takes the nouns of what is held by name, and of what is agreed on as new.
func (who *issuers) staging(l *lexicon, words []word, fresh bool) {
	for i := range words {
		switch w := &words[i]; {
		case w.Norm == "." || w.Norm == ";":
			return
		case w.Norm == "a" || w.Norm == "an" || w.Norm == "new":
			fresh = true
		case agreedNouns.Has(w.Norm) && fresh, w.Upper && (w.heading(eventHead) || stagedNouns.Has(w.Norm)):
			if who.staged == nil {
				who.staged = map[string]bool{}
			}
			for k := i; k >= 0 && (words[k].Upper || k == i); k-- {
				who.staged[words[k].Norm] = true
			}
		}
	}
}

// agreedNouns are nouns of what is agreed on under a name.
var agreedNouns = list("agreed nouns")

// stagedNouns are nouns, beside those of meetings, of what is held or launched under a name.
var stagedNouns = list("staged nouns")

// lemma is the verb that the word is a form of, or "".
func (w *word) lemma() string {
	if w.verb == nil {
		return ""
	}
	return w.verb.lemma
}

// onStage reports whether the subject is what those who speak said that they hold,
// launch or have agreed on.
func (s *sentence) onStage(sub subject) bool {
	w, first := s.at(sub.head), s.at(sub.a)
	named := w.Upper && (w.heading(eventHead) || stagedNouns.Has(w.Norm))
	if !s.speaks.staged[w.Norm] || !named && !agreedNouns.Has(w.Norm) {
		return false
	}
	if sub.b != sub.head+1 || !s.isThe(first) && !sub.ours {
		return false
	}
	for k := sub.a + 1; k < sub.head; k++ {
		if x := &s.words[k]; x.Norm == "'s" || x.is(isPoss) || s.foreignState(x) || x.Upper && !s.speaks.staged[x.Norm] {
			return false
		}
	}
	return true
}

func (s *sentence) isThe(w *word) bool { return w.Norm == "the" || w.Norm == "this" }

// staged judges what those who hold an event, or agree on an arrangement, say that it
// will do: "The Summit will focus on wrecks", "The arrangement will take the form of".
// What comes of it they only foretell.
func (s *sentence) staged(p *predicate) (verdict, bool) {
	if p.modal != "will" || p.neg || p.passive || p.verb == nil || p.link != mainLink || s.speaks.organ || !s.onStage(p.subject) {
		return verdict{}, false
	}
	v := s.verdict(p, commits(chancery.Intent), "commissive.stage")
	v.object = p.head
	bargain := agreedNouns.Has(s.at(p.subject.head).Norm)
	switch {
	case p.verb.lemma == "take":
		if s.figures {
			v.strength = chancery.Firm
		}
		return v, s.within(p.end, p.end+3, "form")
	case comprising.Has(p.verb.lemma):
		return v, p.verb.lemma != "provide" || bargain && s.at(p.end).Norm == "for" || s.schemeActs(p)
	case p.verb.lemma == "culminate", p.verb.lemma == "open", p.verb.lemma == "close":
		v.sense = commits(s.weight(p.head))
		return v, s.figures || p.verb.lemma == "culminate"
	case p.verb.lemma == "place", p.verb.lemma == "put", p.verb.lemma == "give":
		return v, s.placesFirst(p.end)
	case showing.Has(p.verb.lemma):
		return verdict{}, false
	}
	v.sense = commits(s.weight(p.head))
	return v, !bargain && s.schemeActs(p)
}

// comprising are verbs of what belongs to a scheme.
var comprising = list("comprising")

// showing are verbs of what a scheme shows, which nobody does.
var showing = list("showing")

// pair is who the subject of two persons is of whose titles a scan has spoilt the first,
// or who share one: "Presiderit Keita and Prime Minister Weeks", "Presidents Keita
// and Weeks".
func (s *sentence) pair(a, b int) bool {
	shared := false
	for k := a; k+1 < b; k++ {
		w := &s.words[k]
		switch {
		case w.heading(speakerHead) && w.Upper && s.at(k+1).Upper && s.at(k+1).heads == 0 && s.at(k+1).nation == 0:
			shared = true
		case w.is(isCoord) && k > a+1:
			t := s.titled(k+1, b-1)
			return (shared || t > k) && s.speaks.person(s, max(t, k+1), b-1) == oneOf
		case w.Kind != token.Word || !w.Upper || w.heads != 0 && !shared && !w.heading(speakerHead|titleHead) || w.nation != 0:
			return false
		}
	}
	return false
}
