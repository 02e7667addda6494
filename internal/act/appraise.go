package act

import (
	"slices"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

var (
	blaming    = list("blaming")    // words that condemn what is said to be so
	praising   = list("praising")   // words that welcome it
	blamed     = list("blamed")     // nouns that condemn what is called so
	rated      = list("rated")      // words that welcome what is taken "as" so
	appraisers = list("appraisers") // verbs of taking something for good or bad
	approvably = list("approvably") // how it is taken that is welcomed
	heeding    = list("heeding")    // verbs of heeding something, which may be done with a feeling
	honouring  = list("honouring")  // what is paid to whom one praises
	gladness   = list("gladness")   // what is taken in what one is glad of
	earned     = list("earned")     // what they deserve whom one praises
	uttered    = list("uttered")    // verbs of giving a feeling words
	arousing   = list("arousing")   // verbs of what brings about a feeling
)

// appraised judges what is said of the worth of something, which condemns or welcomes
// it whoever says so: "It is regrettable that", "The truce is an encouraging step",
// "The raid was of deep concern to both".
func (s *sentence) appraised(p *predicate) (verdict, bool) {
	if p.neg || p.modal != "" || p.link != mainLink && p.link != embeddedLink {
		return verdict{}, false
	}
	if k, ok := s.feltWith(p); ok {
		return s.verdict(p, k, string(k.act)+".uttered"), true
	}
	if k, ok := s.wasFelt(p); ok {
		return s.verdict(p, k, string(k.act)+".minuted"), true
	}
	if k, ok := s.earns(&p.group, p.subject); ok {
		return s.verdict(p, k, "welcome.earned"), true
	}
	if p.subject.kind.binds() {
		return verdict{}, false
	}
	if s.arouses(&p.group) {
		return s.verdict(p, isCondemnation, "condemn.arouses"), true
	}
	var k sense
	ok := false
	switch at := s.at(p.head); {
	case p.adj != nil && p.subject.kind == expletive:
		return s.verdictOnThing(p)
	case p.progressive && (blaming.Has(at.Norm) || praising.Has(at.Norm)):
		k, ok = s.worth(p.head, praising)
	case p.copula && p.adj == nil && s.at(p.subject.a).Norm != "there":
		k, ok = s.worth(p.end, praising)
		ok = ok && (k.act == chancery.Condemnation || s.stillTrue(p))
	}
	return s.verdict(p, k, string(k.act)+".worth"), ok
}

// stillTrue reports whether what is said to be so is not told of the past: "was a welcome
// help once".
func (s *sentence) stillTrue(p *predicate) bool {
	if p.form != pastForm || p.link == embeddedLink || p.subject.kind == expletive {
		return true
	}
	return s.at(s.past(p.end)).Norm == "of"
}

// cleft reports whether "it is", a phrase and "that" open the clause, which is what is
// said: "It is in this spirit that the Ministers welcomed".
func (s *sentence) cleft(p, governor *predicate) bool {
	if p.verb == nil || p.modal != "" || !p.subject.kind.binds() || !governor.copula || governor.neg || governor.subject.kind != expletive {
		return false
	}
	return s.at(p.subject.a-1).Norm == "that" && spirits.Has(s.at(p.subject.a-2).Norm)
}

// spirits are nouns of what moves those who speak to say something.
var spirits = list("spirits")

// worth is what the words at k condemn or welcome by calling it so: "most regrettable",
// "a disgrace", "an encouraging step".
func (s *sentence) worth(k int, good *token.List) (sense, bool) {
	k = s.past(k)
	named := s.at(k).indefinite()
	if named {
		k = s.past(k + 1)
	}
	for w := s.at(k); w.lexeme == unknown && len(w.Norm) > 4 && strings.HasSuffix(w.Norm, "ly") && !good.Has(w.Norm); w = s.at(k) { // "deeply"
		k++
	}
	w, next := s.at(k), s.at(k+1)
	if named && w.Norm == "tribute" && next.is(isTo) {
		return isWelcome, true
	}
	if named && (blamed.Has(w.Norm) || blamed.Has(next.Norm)) {
		return isCondemnation, true
	}
	if w.Norm == "of" && !named {
		if j := s.wordAhead(k+1, k+4, 0, isConcern); j >= 0 {
			return isCondemnation, j > k+1 && !shared.Has(s.at(j-1).Norm)
		}
	}
	if ends := !isNounLike(next); named == ends {
		return sense{}, false // "an encouraging step", but "is encouraging"
	}
	switch {
	case blaming.Has(w.Norm), w.adj != nil && lookup(w.adj.frames, "*") == blame:
		return isCondemnation, true
	case good.Has(w.Norm), w.adj != nil && lookup(w.adj.frames, "*") == praise:
		return isWelcome, true
	}
	return sense{}, false
}

func isConcern(w *word) bool { return w.of("concern") }

// shared are words that only say whose matter it is: "of mutual concern".
var shared = list("shared")

// isNounLike reports whether the word may be the noun that an adjective before it tells of.
func isNounLike(w *word) bool {
	return w.Kind == token.Word && !w.is(isPrep|isTo|isThat|isRel|isSub|isCoord|isPron|isDet|isPoss|isModal|isBe|isAdv)
}

// takers are the verbs of all that [sentence.takenFor] asks after, which most are none of.
var takers = sync.OnceValue(func() *token.List {
	verbs := slices.Concat(appraisers.Words(), heeding.Words(), addressing.Words(), otherTakers.Words())
	slices.Sort(verbs)
	all, err := token.NewList(slices.Compact(verbs)...)
	if err != nil {
		panic(err) // the lists are part of the program
	}
	return all
})

// otherTakers are verbs of raising and sharing concerns, of joining in what others say, and
// of paying honour.
var otherTakers = list("other takers")

// takenFor judges what those who speak take something for, heed with a feeling or pay
// to somebody.
func (s *sentence) takenFor(p *predicate) (verdict, bool) {
	if !takers().Has(p.lemma()) {
		return verdict{}, false
	}
	if k, ok := s.takesFor(p); ok {
		return s.verdict(p, k, string(k.act)+".taken"), true
	}
	if k, end, ok := s.heeds(p); ok {
		v := s.verdict(p, k, "with."+p.lemma())
		v.end = end
		return v, true
	}
	if s.raisesConcern(p) {
		return s.verdict(p, isCondemnation, "condemn.raise"), true
	}
	if s.appealsTo(p) {
		return s.verdict(p, isCall, "call.appeal"), true
	}
	if p.lemma() == "share" && s.at(p.end).Norm == "the" && isConcern(s.at(p.end+1)) && s.at(p.end+2).Norm == "of" {
		return s.verdict(p, isCondemnation, "condemn.share"), true // "share the concerns of parents"
	}
	if k, ok := s.echoes(p); ok {
		return s.verdict(p, k, string(k.act)+".echoed"), true
	}
	if k := s.joinedIn(p); k > 0 {
		return s.inChorus(p, k)
	}
	return s.verdict(p, isWelcome, "welcome.honours"), s.honours(p)
}

// raisesConcern reports whether those who speak raise a concern of theirs: "raised
// concerns about the raids".
func (s *sentence) raisesConcern(p *predicate) bool {
	if p.lemma() != "raise" || p.passive || p.neg {
		return false
	}
	return s.wordAhead(p.end, p.end+4, isPrep|isTo, isConcern) >= 0
}

// appealsTo reports whether those who speak make an appeal: "addressed an urgent appeal
// to all".
func (s *sentence) appealsTo(p *predicate) bool {
	if p.passive || p.neg || p.perfect || !addressing.Has(p.lemma()) || !s.at(p.end).indefinite() {
		return false
	}
	isAppeal := func(w *word) bool { return w.of("appeal") }
	return s.wordAhead(p.end+1, p.end+5, isPrep, isAppeal) >= 0
}

// addressing are verbs of making an appeal.
var addressing = list("addressing")

// joinedIn is the gerund that tells what those who speak join somebody in, at most a few
// words off: "joined the Council in condemning"; or 0.
func (s *sentence) joinedIn(p *predicate) int {
	if p.lemma() != "join" || p.passive || p.neg {
		return 0
	}
	for k := p.end; k < p.end+8; k++ {
		w, next := s.at(k), s.at(s.past(k+1))
		if w.Norm == "in" && next.has(ingForm) && next.verb != nil {
			return s.past(k + 1)
		}
		if w.Norm == "," && s.at(k+1).Norm != "in" || w.is(isTo|isThat|isRel) {
			return 0
		}
	}
	return 0
}

// inChorus judges what others do, too, by the gerund at k, where it calls, condemns or
// welcomes.
func (s *sentence) inChorus(p *predicate, k int) (verdict, bool) {
	q := *p
	q.group = group{at: p.at, head: k, end: k + 1, form: p.form, aux: true}
	s.headVerb(&q.group, k)
	if q.verb == nil {
		return verdict{}, false
	}
	c, at := s.complement(q.end)
	v, ok := s.forced(&q, q.verb.force(c), c, at)
	return v, ok && v.speaksOut()
}

// takesFor judges what those who speak take something for: "find it shameful that",
// "described the vote as most encouraging", "assessed the talks positively".
func (s *sentence) takesFor(p *predicate) (sense, bool) {
	if p.verb == nil || p.passive || !appraisers.Has(p.verb.lemma) {
		return sense{}, false
	}
	if approvably.Has(s.at(p.head - 1).Norm) {
		return isWelcome, true
	}
	if s.at(p.end).Norm == "it" {
		k := p.end + 1
		if s.at(k).Norm == "as" {
			k++
		}
		return s.worth(k, praising)
	}
	end := s.until(p)
	for k := p.end; k < end; k++ {
		switch w := &s.words[k]; {
		case w.Norm == "," || w.is(isThat):
			return sense{}, false
		case approvably.Has(w.Norm):
			return isWelcome, true
		case w.Norm == "as":
			if j := s.past(k + 1); k == p.end && rated.Has(s.at(j).Norm) {
				return isWelcome, true // "regarded as timely resolution 41"
			}
			return s.worth(k+1, rated)
		case w.is(isTo) && s.at(k+1).Norm == "be":
			return s.worth(k+2, praising)
		}
	}
	return sense{}, false
}

// heeds judges what those who speak hear, read or call to mind with a feeling: "referred
// with satisfaction to", "learned with sorrow of".
func (s *sentence) heeds(p *predicate) (sense, int, bool) {
	if p.verb == nil || p.passive || !heeding.Has(p.verb.lemma) {
		return sense{}, 0, false
	}
	k := p.end
	if n := s.at(k).Norm; n == "back" || n == "stock" {
		k++ // "looked back with satisfaction"
	}
	return s.withFeeling(k)
}

// honours reports whether those who speak pay tribute, or take pleasure in something,
// whatever words stand between: "paid a warm tribute to", "take great pride in".
func (s *sentence) honours(p *predicate) bool {
	if p.verb == nil || p.passive || p.neg {
		return false
	}
	switch p.verb.lemma {
	case "pay":
		return s.inPhrase(p.end, p.end+5, honouring) >= 0
	case "take":
		k := s.inPhrase(p.end, p.end+5, gladness)
		return k >= 0 && (s.at(k+1).Norm == "in" || s.at(k+1).Norm == "from")
	}
	return false
}

// feltWith judges minutes that tell in the passive, by nobody else, what feeling was
// given words: "Concern was expressed at", "Tribute was paid to".
func (s *sentence) feltWith(p *predicate) (sense, bool) {
	if !p.passive || p.perfect || p.verb == nil || s.speaks.organ || s.agent(p) && !s.onTheirPart(s.past(p.end)) {
		return sense{}, false
	}
	if p.link != mainLink && !(p.link == embeddedLink && s.at(p.subject.a-1).is(isCoord)) {
		return sense{}, false
	}
	head := s.at(p.subject.head)
	if p.subject.b != p.subject.head+1 && !s.at(p.subject.head+1).is(isPrep) || head.noun == nil {
		return sense{}, false
	}
	if p.verb.lemma != "pay" && !uttered.Has(p.verb.lemma) {
		return sense{}, false
	}
	k := head.noun.having
	return k, k.act == chancery.Condemnation || k.act == chancery.Welcome
}

// earns reports whether somebody is said to deserve praise, or thanks are said to go to
// somebody: "The crews deserve our thanks", "Our thanks go to".
func (s *sentence) earns(g *group, sub subject) (sense, bool) {
	if g.passive || g.neg || g.modal != "" || g.verb == nil && !g.copula {
		return sense{}, false
	}
	head := s.at(sub.head)
	switch lemma := g.lemma(); {
	case lemma == "deserve" || lemma == "merit":
		return isWelcome, s.inPhrase(g.end, g.end+4, earned) >= 0
	case head.noun == nil || head.noun.having.act != chancery.Welcome || g.form == pastForm:
	case lemma == "go":
		return isWelcome, s.at(g.end).is(isTo) && sub.ours
	case g.copula:
		return isWelcome, s.at(s.past(g.end)).Norm == "due" || s.at(s.past(g.end)).Norm == "owed"
	}
	return sense{}, false
}

// arouses reports whether something is said to bring about concern: "The build-up
// causes grave concern", "continues to give rise to concern".
func (s *sentence) arouses(g *group) bool {
	if g.verb == nil || g.passive {
		return false
	}
	v, from := g.verb, g.end
	if v.lemma == "continue" && s.at(from).is(isTo) && s.at(from+1).verb != nil {
		v, from = s.at(from+1).verb, from+2
	}
	if !arousing.Has(v.lemma) {
		return false
	}
	for k := from; k < from+6; k++ {
		w := s.at(k)
		if w.is(isTo) && s.at(k-1).Norm != "rise" || w.is(isThat|isRel) || w.is(isPrep) && !w.is(isTo) && w.Norm != "for" {
			return false
		}
		if n := w.noun; n != nil && n.having.act == chancery.Condemnation {
			next := s.at(k + 1)
			return next.Norm != "among" && next.Norm != "in" && !next.is(isPoss)
		}
	}
	return false
}
