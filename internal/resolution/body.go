package resolution

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// body is who a text says a resolution is of: a UN organ by its
// [chancery.Organ], or one of the following.
type body string

const (
	nobody       body = ""         // the text does not say
	united       body = "UN"       // the United Nations, without saying which organ
	councilAlone body = "council"  // "the Council" alone: which one the text takes as known
	assembly     body = "assembly" // "the Assembly" alone
	other        body = "other"    // a parliament, an agency, another organisation
	farther      body = "farther"  // such a body, named earlier in the sentence and perhaps not meant
	modifier     body = "not"      // a word that, right before the head, makes it no resolution of the UN: "draft", "screen", "House"
)

const (
	sc     = body(chancery.SecurityCouncil)
	ga     = body(chancery.GeneralAssembly)
	hrc    = body(chancery.HumanRightsCouncil)
	ecosoc = body(chancery.ECOSOC)
	unea   = body(chancery.EnvironmentAssembly)
)

// named reports whether b is one organ of the UN.
func (b body) named() bool { return b == sc || b == ga || b == hrc || b == ecosoc || b == unea }

//go:embed data/bodies.tsv
var bodiesTSV string

// phrase is a name of a body, as folded words.
type phrase struct {
	words []string
	body  body
}

// lexicon finds the names of bodies by their first and by their last word,
// longest first. Modifiers stand before heads only, and have no first word.
type lexicon struct {
	first, last map[string][]phrase
}

var bodies = sync.OnceValue(func() lexicon {
	lex := lexicon{first: map[string][]phrase{}, last: map[string][]phrase{}}
	for _, r := range rows(bodiesTSV) {
		p := phrase{words: strings.Fields(r[0]), body: body(r[1])}
		if p.body != modifier {
			lex.first[p.words[0]] = append(lex.first[p.words[0]], p)
		}
		end := p.words[len(p.words)-1]
		lex.last[end] = append(lex.last[end], p)
	}
	for _, index := range []map[string][]phrase{lex.first, lex.last} {
		for _, ps := range index {
			slices.SortStableFunc(ps, func(a, b phrase) int { return len(b.words) - len(a.words) })
		}
	}
	return lex
})

// endingAt is the longest name whose last word is ls[i].
func (lex lexicon) endingAt(ls []lexeme, i int) (phrase, bool) {
	for _, p := range lex.last[ls[i].norm] {
		if start := i + 1 - len(p.words); start >= 0 && p.at(ls[start:]) {
			return p, true
		}
	}
	return phrase{}, false
}

// startingAt is the longest name whose first word is ls[i].
func (lex lexicon) startingAt(ls []lexeme, i int) (phrase, bool) {
	for _, p := range lex.first[ls[i].norm] {
		if p.at(ls[i:]) {
			return p, true
		}
	}
	return phrase{}, false
}

func (p phrase) at(ls []lexeme) bool {
	if len(ls) < len(p.words) {
		return false
	}
	for i, w := range p.words {
		if ls[i].norm != w {
			return false
		}
	}
	return true
}

// tidy drops the marks that stand within names and around short forms:
// "U.N.", "l’homme", "Council (UNSC)", "**Council**".
func tidy(ls []lexeme) []lexeme { return slices.DeleteFunc(ls, isWithinNames) }

func isWithinNames(l lexeme) bool {
	return l.kind == mark && l.is("'", "-", "(", ")", `"`, "“", "”", "«", "»", "*")
}

// governor is the body that the words before a head name as its author: "the
// Security Council's", "the General Assembly adopted on 2 March", "in its".
func governor(text string, headStart int, caps bool) body {
	ls := before(make([]lexeme, 0, 48), text, headStart, 120)
	ls = slices.DeleteFunc(ls, func(l lexeme) bool { return l.kind == gap || isWithinNames(l) })
	adjacent := true
	for i := len(ls) - 1; i >= 0; i-- {
		l := ls[i]
		if p, ok := bodies().endingAt(ls, i); ok && (p.body != modifier || adjacent) {
			b := qualified(ls[:i+1-len(p.words)], p.body, text)
			switch {
			case b != other || adjacent:
				return b
			case ls[len(ls)-1].is("under", "sous", "bajo"):
				return nobody // who acts under a resolution did not adopt it
			}
			return farther
		}
		switch {
		case l.is(".") && i > 0 && ls[i-1].span.Len() == 1:
			continue // of an abbreviation, or in "UNEA 5.2"
		case l.is("s") && l.kind == word:
			continue // of a possessive
		case l.kind == number, l.is(","), vocabulary().link.Has(l.norm):
		case adjacent && (!caps && isAcronym(text, l) || namesBody(ls, text)):
			return other
		default:
			return nobody
		}
		adjacent = false
	}
	return nobody
}

// namesBody reports whether ls ends in the name of another body that is longer
// than any the lexicon has: "Commission on the Limits of the Continental Shelf".
func namesBody(ls []lexeme, text string) bool {
	for i := len(ls) - 1; i > 0 && len(ls)-i < 10; i-- {
		if ls[i].is("of", "on", "for") {
			if p, ok := bodies().endingAt(ls, i-1); ok && (p.body == other || p.body == councilAlone || p.body == assembly) {
				return true
			}
		}
		if !isCapital(text, ls[i]) && !ls[i].is("of", "on", "for", "and", "the") {
			return false
		}
	}
	return false
}

// qualified corrects a body by the words before its name: the "General
// Assembly" of the OAS, the "Council" of a city.
func qualified(ls []lexeme, b body, text string) body {
	if len(ls) == 0 {
		return b
	}
	i := len(ls) - 1
	if p, ok := bodies().endingAt(ls, i); ok && p.body == other && b != united {
		return other
	}
	if b != councilAlone && b != assembly {
		return b
	}
	if l := ls[i]; !isCapital(text, l) || l.is("the", "un", "nations") || vocabulary().link.Has(l.norm) {
		return b
	}
	return other
}

// isAcronym reports whether l is written as the short name of some body.
func isAcronym(text string, l lexeme) bool {
	s := text[l.span.Start:l.span.End]
	return l.kind == word && len(s) >= 2 && strings.ToUpper(s) == s && strings.ToLower(s) != s && roman(s) == 0
}
