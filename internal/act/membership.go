package act

import (
	"slices"

	"github.com/chancery-archive/chancery/internal/token"
)

// Who is of a group, or a region, that a title names as those who meet: "BASIC Ministerial
// Meeting", "Nordic Prime Ministers". Each of them may speak for itself there.

// groupNamed reports whether the word at i of a title is the name of a group of states, or what
// such a group goes by: "Mercosur", "the Quartet".
func (l *lexicon) groupNamed(words []word, i int) bool {
	w := &words[i]
	if namesGroup(words, i) || clubs.Has(w.Norm) {
		return true
	}
	return w.Upper && w.lexeme == unknown && l.groups[w.Norm] != nil // a word that the tables know for nothing else
}

// groupOf lets the states that speak go by the name of the group that they, and nobody
// else, make up: "Quad partners", where its four states issue the text. Unions that are
// members beside their own states are not asked for.
func (who *issuers) groupOf(l *lexicon) {
	states := 0
	for n, speaks := range who.nations {
		if speaks && !l.union(n) {
			states++
		}
	}
	if states < fewestMembers {
		return
	}
	for name, members := range l.groups {
		speaking, silent := 0, 0
		for _, n := range members {
			switch {
			case l.union(n):
			case who.nations[n]:
				speaking++
			default:
				silent++
			}
		}
		if speaking == states && silent == 0 {
			who.names[name] = true
		}
	}
}

// fewestMembers is how many states a group has at least.
const fewestMembers = 3

// union reports whether a nation of the tables is a union of states.
func (l *lexicon) union(nation int) bool { return nation == l.unions[0] || nation == l.unions[1] }

// issuedAt reports whether the preposition at word i tells where a text was issued, and not
// what it is about: "Joint Statement issued at the BASIC Meeting".
func issuedAt(words []word, i int) bool {
	return i > 0 && issued.Has(words[i-1].Norm)
}

// issued are participles of what a meeting does with its text.
var issued = list("issued")

// ofRegions takes the states of a region whose leaders or ministers a title tells to meet, and
// learns whether it is of a meeting of several.
func (who *issuers) ofRegions(l *lexicon, words []word) {
	for i := range words {
		w := &words[i]
		if aboutWhat.Has(w.Norm) && !issuedAt(words, i) {
			return
		}
		if w.Upper && (l.groups[w.Norm] != nil || w.nation != 0 && l.union(w.nation)) {
			who.regional = true
		}
		if meetingsOfMany.Has(w.Norm) && (i == 0 || words[i-1].Norm != "press") {
			who.many = true
		}
		if !w.Upper {
			continue
		}
		n, length := l.regionNames.find(words[i:])
		if n == 0 || !meetThere(words, i+length) {
			continue
		}
		who.regional = true
		for _, state := range l.regions[n-1].states {
			who.nations[state] = true // though the origin names only some of them
		}
	}
}

// meetingsOfMany are nouns of a meeting that is of several states.
var meetingsOfMany = list("meetings of many")

// meetThere reports whether the words from k on go on from a region to those of it who meet,
// or to their meeting.
func meetThere(words []word, k int) bool {
	for stop := k + 6; k < stop && k < len(words); k++ {
		w := &words[k]
		switch {
		case w.heading(speakerHead | stateHead), regionalMeetings.Has(w.Norm):
			return true
		case w.Norm == "-", w.Upper && w.Kind == token.Word && !w.is(isPrep):
		default:
			return false
		}
	}
	return false
}

// regionalMeetings are nouns of meetings that are called by where those who meet are.
var regionalMeetings = list("regional meetings")

// clubs are nouns of a group of few states, by which it goes.
var clubs = list("clubs")

// negotiators learns from a title whether a government and a movement of its own country, who
// negotiate, speak together: "Joint Communiqué of the Government and the Liberation Front".
func (who *issuers) negotiators(words []word, shouted bool) {
	government, movement, joined := false, "", false
	for i := range words {
		w := &words[i]
		if aboutWhat.Has(w.Norm) {
			break
		}
		if pactNouns.Has(w.Norm) || w.Norm == "between" && i > 0 && !saidBy.Has(words[i-1].Norm) {
			return // "Statement by the guarantors of the truce between"
		}
		switch {
		case w.Norm == "government" && w.Upper:
			government = true
		case w.Norm == "and":
			joined = true
		case w.Upper && movements.Has(w.Norm), w.Caps && !shouted && len(w.Norm) > 2 && w.nation == 0 && w.lexeme == unknown:
			movement = w.Norm
		}
	}
	if government && joined && movement != "" {
		who.talking, who.government, who.names[movement] = true, true, true
	}
}

// donorsSpeak reports whether one of the greater powers is among several states that speak.
func (s *sentence) donorsSpeak() bool {
	return len(s.speaks.nations) >= fewestMembers && slices.ContainsFunc(s.lex.groups["g7"], func(n int) bool { return s.speaks.nations[n] })
}

// donorsThere reports whether the phrase is the donors, where donors have met or are among
// several who speak: "Donors will", "All donor countries agreed".
func (s *sentence) donorsThere(a, b, head int) bool {
	if s.speaks.organ || b != head+1 || !s.speaks.pledging && !(a == s.start && s.at(s.past(b)).Norm == "will" && s.donorsSpeak()) {
		return false
	}
	last := head
	if s.at(head).heading(stateHead) && head > a {
		last--
	}
	if s.at(last).Norm != "donors" && (s.at(last).Norm != "donor" || last == head) {
		return false
	}
	for k := a; k < last; k++ {
		if n := s.at(k).Norm; n != "the" && n != "all" && n != "participating" {
			return false
		}
	}
	return true
}
