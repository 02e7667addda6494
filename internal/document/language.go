package document

import (
	"math/bits"
	"strings"
	"sync"
	"unicode"

	"github.com/abadojack/whatlanggo"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/octet"
)

// languages are those that statements are likely to be in. To choose among
// fewer is to be right on shorter texts.
var languages = map[whatlanggo.Lang]string{
	whatlanggo.Eng: "en", whatlanggo.Fra: "fr", whatlanggo.Spa: "es", whatlanggo.Deu: "de", whatlanggo.Rus: "ru",
	whatlanggo.Arb: "ar", whatlanggo.Cmn: "zh", whatlanggo.Por: "pt", whatlanggo.Ita: "it", whatlanggo.Nld: "nl",
	whatlanggo.Jpn: "ja", whatlanggo.Kor: "ko", whatlanggo.Ukr: "uk", whatlanggo.Pol: "pl", whatlanggo.Tur: "tr",
	whatlanggo.Pes: "fa", whatlanggo.Heb: "he", whatlanggo.Ind: "id",
}

// undetermined is the BCP 47 code of a language that is certainly not English,
// and of which no more is known.
const undetermined = "und"

// languageOf is the language of a body. Of a text in two languages, one of which
// is English, it is English: that half can be coded.
func languageOf(body chancery.Body) string {
	found := language(body.Text)
	if found == "en" || found == "" {
		return found
	}
	words, english := 0, 0
	for _, b := range body.Blocks {
		text := b.Span.In(body.Text)
		n := len(strings.Fields(text))
		words += n
		if n >= fewestWords && speaksEnglish(text, fewestWords) {
			english += n
		}
	}
	if english >= fewestEnglish && english*4 >= words {
		return "en"
	}
	return found
}

// language is the BCP 47 code of the language of a text, "" where it is too
// short to be sure.
func language(text string) string {
	sample := window(text, 4000)
	if speaksEnglish(sample, 20) {
		return "en"
	}
	known := make(map[whatlanggo.Lang]bool, len(languages))
	for l := range languages {
		known[l] = true
	}
	found := whatlanggo.DetectWithOptions(sample, whatlanggo.Options{Whitelist: known})
	words := len(strings.Fields(sample))
	if found.Script != unicode.Latin {
		return otherScript(sample, found)
	}
	if found.Lang != whatlanggo.Eng && words < manyWords {
		if soundsEnglish(sample) || words < oneSentence && !sounds(languages[found.Lang], sample) {
			return ""
		}
	}
	if found.IsReliable() && words >= fewestWords {
		return languages[found.Lang]
	}
	if words >= manyWords && englishWords(sample)*10 < words {
		return undetermined
	}
	return ""
}

// otherScript is the language of a text that is not in Latin letters, among all
// that are known if it is none of those that statements are likely to be in.
func otherScript(text string, found whatlanggo.Info) string {
	if found.Script == nil {
		return ""
	}
	if code := languages[found.Lang]; code != "" {
		return code
	}
	if code := whatlanggo.Detect(text).Lang.Iso6391(); code != "" {
		return code
	}
	return undetermined
}

// How many words it takes to tell a language from the others, as a single
// sentence of English is easily taken for French, and how many such a sentence
// has at most; to be sure that a text is not English; and for the English of a
// text in two languages to be coded.
const (
	fewestWords   = 9
	oneSentence   = 40
	manyWords     = 60
	fewestEnglish = 40
)

// speaksEnglish reports whether a text of so many words at least is English
// beyond doubt. The four words are every sixth of English official prose, and in
// no other language all words: this spares most statements the comparison of
// languages, which took a quarter of the time of coding them.
func speaksEnglish(text string, fewest int) bool {
	words, telling := 0, 0
	for i := 0; i < len(text); i++ {
		start := i
		i = nextBlank(text, i)
		if i > start {
			words++
		}
		if i-start <= longestCommonest && commonest.Has(text[start:i]) {
			telling++
		}
	}
	return words >= fewest && telling*8 >= words
}

// commonest are the commonest words of English, which no other language has together.
var commonest = wordList("commonest")

// longestCommonest is how many letters the longest of them has.
const longestCommonest = 3

// soundsEnglish reports whether a seventh of the words of a short text, and two of
// them at least, are words that English alone has: a single sentence without
// articles is easily taken for French by its letters.
func soundsEnglish(text string) bool {
	words, telling := count(text, func(word string) bool { return englishAlone.Has(bare(word)) })
	return telling > 1 && telling*7 >= words
}

// englishAlone are words that English alone has.
var englishAlone = wordList("english alone")

// sounds reports whether an eighth of the words of a short text, and two of them
// at least, are small words of the language. A sentence full of names is easily
// taken for German by its letters, but none of that language does without these.
func sounds(code, text string) bool {
	small := smallWords()[code]
	words, telling := count(text, func(word string) bool {
		word = bare(word)
		if before, _, elided := strings.Cut(strings.ReplaceAll(word, "’", "'"), "'"); elided {
			word = before + "'"
		}
		return small[word]
	})
	return telling > 1 && telling*8 >= words
}

// count counts the words of a text, and those that tell its language. The text is of
// a body, which has no other white space than spaces and line ends.
func count(text string, tells func(word string) bool) (words, telling int) {
	for i := 0; i < len(text); i++ {
		start := i
		i = nextBlank(text, i)
		if i > start {
			words++
			if tells(text[start:i]) {
				telling++
			}
		}
	}
	return words, telling
}

// nextBlank is where the next space or line end of the text of a body stands, at i or
// behind; its end where none does.
func nextBlank(text string, i int) int {
	for i+8 <= len(text) {
		blanks := octet.Below(octet.Of(text[i:]), ' '+1)
		i += bits.TrailingZeros64(blanks) / 8 // all eight where there are none
		if blanks != 0 {
			return i
		}
	}
	for i < len(text) && text[i] > ' ' {
		i++
	}
	return i
}

// bare is a word in small letters, without the marks around it.
func bare(word string) string { return strings.ToLower(strings.Trim(word, ".,;:\"'()[]")) }

// smallWords are the small words of languages, by code and word.

var smallWords = sync.OnceValue(func() map[string]map[string]bool {
	words := make(map[string]map[string]bool)
	for _, row := range rows("languages.tsv") {
		words[row[0]] = make(map[string]bool)
		for word := range strings.FieldsSeq(row[1]) {
			words[row[0]][word] = true
		}
	}
	return words
})

// englishWords counts the words of a text that are frequent in English.
func englishWords(text string) int {
	_, n := count(text, frequent.HasFold)
	return n
}

// frequent are words that are frequent in English.
var frequent = wordList("frequent")
