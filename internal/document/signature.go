package document

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// longestSigner is the length in bytes of the longest line of a signature.
const longestSigner = 160

// tellSignatures settles which blocks at the end are signatures: names,
// offices, "For the Government of …", and the words that end a text.
func tellSignatures(drafts []draft) {
	end := len(drafts)
	for end > 0 && (drafts[end-1].kind == chancery.BlockFootnote || drafts[end-1].kind == chancery.BlockDateline) {
		end--
	}
	from := end
	for from > 1 && maySign(drafts[from-1]) {
		from--
	}
	signed := signs(drafts[from:end])
	for i := from; i < end; i++ {
		if drafts[i].kind == "" && (signed || isEnd(drafts[i].text)) {
			drafts[i].kind = chancery.BlockSignature
		}
	}
}

// maySign reports whether a block at the end could be a line of a signature.
func maySign(d draft) bool {
	if d.kind == chancery.BlockDateline {
		return true
	}
	if d.told() || d.marker.text != "" || len(d.text) > longestSigner {
		return false
	}
	if word := lastWord(d.text); strings.HasSuffix(word, ".") && len(word) > len("M.P..") && strings.Count(d.text, " ") > 2 {
		return isEnd(d.text) // a sentence
	}
	return isEnd(d.text) || opensBlock(d.text) && isPhrase(d.text) && (isTitled(d.text) || isCaps(d.text)) && !endsIn(d.text, ";:")
}

// signs reports whether lines that could sign do: one of them names an office,
// a government or a person with a form of address, or two name for whom they sign.
func signs(lines []draft) bool {
	for i, d := range lines {
		if i > 0 && bothSign(lines[i-1].text, d.text) {
			return true
		}
		if signing.HasAny(strings.FieldsSeq(plainWords(d.text))) {
			return true
		}
	}
	return false
}

// signing are words of an office, a government or a form of address.
var signing = wordList("signing")

// signatories are the parties for which those who sign below a text do: "For the
// Government of Peru".
func signatories(text chancery.Body) []string {
	var found []string
	for _, b := range text.Blocks[max(0, len(text.Blocks)-tail):] {
		for line := range strings.Lines(window(b.Span.In(text.Text), longestSigner)) {
			tokens := token.Scan(line)
			if len(tokens) < 2 || !tellsSigner(tokens) {
				continue
			}
			for i := range tokens {
				if m, ok := mentionAt(tokens, i); ok && m.kind.mayIssue() {
					found = merge(found, []string{m.name})
					break
				}
			}
		}
	}
	return found
}

// tellsSigner reports whether a line tells for whom somebody signs.
func tellsSigner(tokens []token.Token) bool {
	return tokens[0].Norm == "for" || tokens[0].Norm == "on" && tokens[1].Norm == "behalf"
}

// isEnd reads the words that end a text: "[Ends]", "-- END --", "End Text", "-30-".
func isEnd(s string) bool {
	if words := plainWords(window(s, 40)); strings.Trim(words, "-o") == "" && strings.Contains(words, "oo") {
		return true // "--ooOoo--"
	}
	return endings.Has(strings.Trim(plainWords(window(s, 40)), "- "))
}

// endings are the words that end a text.
var endings = wordList("endings")
