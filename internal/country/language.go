package country

import (
	"slices"

	"github.com/chancery-archive/chancery/internal/token"
)

// language reports whether the demonym at hit i names a language: "the French
// text", "issued in French and Russian."
func (p *passage) language(i int) bool {
	h := &p.hits[i]
	if h.class != classPeople {
		return false
	}
	if p.has(p.tongues(h.to), wordTongue) {
		return true
	}
	if editions.Has(p.at(h.to).Norm) {
		return !p.is(h.to+1, "of") || p.has(p.past(h.to+2, "the", "this"), wordWriting)
	}
	return p.inList(i) && (p.ends(h.to) || p.ofTexts()) || p.spoken(i) || p.amongTongues(h) || p.spokenBy(h) || p.saidLanguage(h.to)
}

// editions are nouns of what is put out in a language.
var editions = wordList("editions")

// longestTongues is how many words of a list of languages are looked at on either
// side of one of them.
const longestTongues = 24

// tongues is the word behind a list of languages that goes on at word j: of
// "Ruritanian, English and Syldavian texts", "texts".
func (p *passage) tongues(j int) int {
	for end := j + longestTongues; j < end && (p.is(j, ",") || p.is(j, "and") || p.is(j, "or")); {
		next := j + 1
		if p.is(next, "and") {
			next++
		}
		switch h := p.hitFrom(next); {
		case h != nil && (h.class == classPeople || h.class == classMask):
			j = h.to
		case (h == nil || h.class == classLeader) && p.at(next).Upper:
			j = next + 1 // "English", "Latin"
		default:
			return j
		}
	}
	return j
}

// past is word j, or the next where j is one of the words.
func (p *passage) past(j int, words ...string) int {
	if slices.Contains(words, p.at(j).Norm) {
		return j + 1
	}
	return j
}

// longestList is how many words a list of languages may have before it is said
// what they are.
const longestList = 16

// saidLanguage reports whether the words from word j on say that the demonyms
// before are languages: "Ruritanian and Syldavian are the official languages".
func (p *passage) saidLanguage(j int) bool {
	for end, said := j+longestList, false; j < end && j < len(p.words); j++ {
		switch w := p.at(j); {
		case saying.Has(w.Norm):
			said = true
		case w.Norm == "spoken", w.Norm == "taught", w.Norm == "understood":
			return said
		case w.Norm == "languages":
			return said || p.covered(j-1) // "the Ruritanian and Syldavian languages"
		case w.Norm == "language":
			return said
		case betweenLanguages.Has(w.Norm):
		default:
			h := p.hitFrom(j)
			switch {
			case said:
				return false
			case h == nil && !(w.Upper && p.listed(j-1, j)):
				return false
			case h != nil && h.class != classPeople && h.class != classMask:
				return false
			}
		}
	}
	return false
}

// saying are forms of verbs by which a language is said to be one.
var saying = wordList("saying")

// betweenLanguages are words that may stand between the names of languages.
var betweenLanguages = wordList("between languages")

// spokenReach is how far before a language the word may stand that makes it one.
const spokenReach = 5

// spoken reports whether the demonym, or the list it is in, stands alone after
// "in", "into" or "from" and what is done in a language: "published in
// Ruritanian at the time".
func (p *passage) spoken(i int) bool {
	h := &p.hits[i]
	if next := p.at(h.to); next.Kind == token.Word && !p.has(h.to, wordPlain) && !p.is(h.from-1, "into") {
		return false
	}
	for last := i; i > max(0, last-longestTongues/2) && p.hits[i-1].class == classPeople && p.listed(p.hits[i-1].to, p.hits[i].from); i-- {
	}
	into := p.before(&p.hits[i]) // "translated from the Ruritanian"
	switch p.at(into).Norm {
	case "in", "into", "from":
	default:
		return false
	}
	for j := into - 1; j >= 0 && j > into-1-spokenReach; j-- {
		if p.has(j, wordSpoken) {
			return true
		}
	}
	return false
}

// doneWithLanguages is what one does with a language.
var doneWithLanguages = wordList("done with languages")

// spokenBy reports whether the demonym is what somebody speaks, alone or in a
// list: "speak Dari and Ruritanian".
func (p *passage) spokenBy(h *hit) bool {
	end := p.tongues(h.to)
	if next := p.at(end); next.Kind == token.Word && !p.has(end, wordPlain) {
		return false
	}
	if doneWithLanguages.Has(p.at(p.listStart(h.from) - 1).Norm) {
		return true
	}
	for j := h.from - 1; j > h.from-1-spokenReach; j-- {
		switch w := p.at(j); {
		case doneWithLanguages.Has(w.Norm):
			return true
		case w.Norm != "and" && w.Norm != "," && w.Norm != "or" && !w.Upper:
			return false
		}
	}
	return false
}

// ofTexts reports whether the passage speaks of the texts of an agreement.
func (p *passage) ofTexts() bool {
	return p.mentions(textWords)
}

// textWords are words of the texts of an agreement.
var textWords = wordList("text words")

// ends reports whether a phrase of the passage ends before word j.
func (p *passage) ends(j int) bool {
	for p.is(j, "and") || p.is(j, ",") || p.is(j, "or") {
		next := p.hitFrom(j + 1)
		switch {
		case next != nil && next.class == classPeople:
			j = next.to
		case (next == nil || next.class == classLeader) && p.at(j+1).Upper:
			j += 2 // "English"
		default:
			return p.is(j, ",")
		}
	}
	return j >= len(p.words) || p.at(j).Kind == token.Mark && p.at(j).Norm != "-"
}

// inList reports whether "in" stands before hit i, or before a list of
// demonyms that it goes on.
func (p *passage) inList(i int) bool {
	return p.is(p.listStart(p.hits[i].from)-1, "in")
}

// listStart is where the list of languages begins that the one at word j goes on:
// of "Arabic, English and Ruritanian", at "Arabic".
func (p *passage) listStart(j int) int {
	for first := j - longestTongues; j > first; {
		k := j - 1
		if !p.is(k, ",") && !p.is(k, "and") && !p.is(k, "or") {
			return j
		}
		if p.is(k-1, ",") {
			k--
		}
		if k--; !p.at(k).Upper {
			return j
		}
		if n := p.firstFrom(k+1) - 1; n >= 0 && k < p.hits[n].to {
			if c := p.hits[n].class; c != classPeople && c != classMask && c != classLeader {
				return j
			}
			k = p.hits[n].from
		}
		j = k
	}
	return j
}
