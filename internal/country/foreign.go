package country

import "strings"

// addForeign enters the names, adjectives and towns of other languages. They
// come last: a phrase that means something in English keeps that meaning. A name
// of several words is told from anything else in an English text too: "the
// República Dominicana".
func (x *lexicon) addForeign() {
	for _, row := range table("foreign") {
		for i, kind := range []class{className, classPeople, classCity} {
			e := entry{class: kind, codes: codes(row[0]), foreign: true}
			for _, text := range list(row[i+1]) {
				if !strings.HasSuffix(text, "!") {
					e.foreign = kind == classPeople || !strings.Contains(text, " ") || strings.HasPrefix(strings.ToLower(text), "la ")
					x.addElided(text, e)
				}
			}
		}
	}
}

// addElided enters a phrase, and it as French joins it to an article or "de":
// "l'Allemagne", "d'Haïti".
func (x *lexicon) addElided(text string, e entry) {
	x.add(text, e)
	if strings.ContainsRune("aehiou", rune(phrase(text)[0].Norm[0])) {
		x.add("l'"+text, e)
		x.add("d'"+text, e)
	}
}

// foreign reports whether the passage is in another language than English, as its
// small words tell.
func (p *passage) foreign() bool {
	foreign, english := 0, 0
	for j := range p.words {
		switch norm := p.words[j].Norm; {
		case smallForeign.Has(norm), strings.HasPrefix(norm, "l'"), strings.HasPrefix(norm, "d'"):
			foreign++
		case smallEnglish.Has(norm):
			english++
		}
	}
	return foreign > english
}

// smallForeign and smallEnglish are small words of other languages and of English
// that the other side has not.
var (
	smallForeign = wordList("small foreign")
	smallEnglish = wordList("small English")
)
