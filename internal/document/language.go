package document

import (
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"
)

// languages are those that statements are likely to be in. To choose among
// fewer is to be right on shorter texts.
var languages = map[whatlanggo.Lang]string{
	whatlanggo.Eng: "en", whatlanggo.Fra: "fr", whatlanggo.Spa: "es", whatlanggo.Deu: "de", whatlanggo.Rus: "ru",
	whatlanggo.Arb: "ar", whatlanggo.Cmn: "zh", whatlanggo.Por: "pt", whatlanggo.Ita: "it", whatlanggo.Nld: "nl",
	whatlanggo.Jpn: "ja", whatlanggo.Kor: "ko", whatlanggo.Ukr: "uk", whatlanggo.Pol: "pl", whatlanggo.Tur: "tr",
	whatlanggo.Pes: "fa", whatlanggo.Heb: "he", whatlanggo.Ind: "id",
}

// language is the BCP 47 code of the language of a text, "" where it is too
// short to be sure, or in a language that is not among those known.
func language(text string) string {
	sample := window(text, 4000)
	if speaksEnglish(sample) {
		return "en"
	}
	known := make(map[whatlanggo.Lang]bool, len(languages))
	for l := range languages {
		known[l] = true
	}
	found := whatlanggo.DetectWithOptions(sample, whatlanggo.Options{Whitelist: known})
	if found.Script == unicode.Latin && (!found.IsReliable() || len(strings.Fields(sample)) < fewestWords) {
		return ""
	}
	return languages[found.Lang]
}

// fewestWords is how many words in Latin letters it takes to tell one language
// from the others. A single sentence of English is easily taken for French.
const fewestWords = 9

// speaksEnglish reports whether a text is English beyond doubt. The four words
// are every sixth of English official prose, and in no other language all
// words: this spares most statements the comparison of languages, which took a
// quarter of the time of coding them.
func speaksEnglish(text string) bool {
	words, telling := 0, 0
	for word := range strings.FieldsSeq(text) {
		words++
		switch word {
		case "the", "of", "and", "to":
			telling++
		}
	}
	return words >= 20 && telling*8 >= words
}
