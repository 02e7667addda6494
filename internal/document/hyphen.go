package document

import (
	"strings"
	"sync"
	"unicode"
)

// join adds a line to a text that ends in the line last, mending a word that
// was broken at the end of it.
func (u *unwrapper) join(text []byte, last, next string) []byte {
	switch {
	case !isBroken(last, next):
		if !endsInDash(last) {
			text = append(text, ' ')
		}
	case !u.keepsHyphen(strings.TrimSuffix(lastWord(last), "-"), firstWord(next)):
		text = text[:len(text)-1]
	}
	return append(text, next...)
}

// isBroken reports whether a line ends within a word that the next goes on with.
func isBroken(last, next string) bool {
	if len(last) < 2 || !strings.HasSuffix(last, "-") || !isWordByte(last[len(last)-2]) && last[len(last)-2] != '.' {
		return false
	}
	switch firstWord(window(next, 8)) {
	case "and", "or", "to": // "small- and medium-sized"
		return false
	}
	return unicode.IsLetter(firstRune(next)) || isDigit(next[0])
}

// endsInDash reports whether a line ends in a dash set close to its word, as
// English sets it, behind which no space belongs.
func endsInDash(s string) bool {
	word, ok := strings.CutSuffix(s, "—")
	return ok && word != "" && word[len(word)-1] != ' '
}

func isWordByte(c byte) bool { return isLetter(c) || isDigit(c) || c >= 0x80 }

// keepsHyphen reports whether the hyphen between two parts of a word belongs
// there. The rest of the text knows best; else capitals and figures, parts that
// are wont to be joined by one, and parts that are words of the text decide.
func (u *unwrapper) keepsHyphen(head, tail string) bool {
	head = strings.TrimLeft(head, "(“\"‘'—")
	if len(head) > 1 && head == strings.ToUpper(head) && unicode.IsLower(firstRune(tail)) {
		return true // "UN-certified"
	}
	head = strings.ToLower(head)
	plain := strings.ToLower(strings.TrimRight(tail, ".,;:)”\"’"))
	words, parts := u.vocabulary(), compounds()
	switch {
	case words[head+plain]:
		return false
	case words[head+"-"+plain], !unicode.IsLower(firstRune(tail)), strings.ContainsAny(head, "-.0123456789"):
		return true
	case parts["head "+head] || parts["tail "+plain]:
		return true
	}
	return len(head) > 3 && len(plain) > 3 && words[head] && words[plain]
}

var compounds = sync.OnceValue(func() map[string]bool {
	parts := make(map[string]bool)
	for _, row := range rows("compounds.tsv") {
		for word := range strings.FieldsSeq(row[1]) {
			parts[row[0]+" "+word] = true
		}
	}
	return parts
})

// unmarked is a word without the marks around it, which most have not.
func unmarked(word string) string {
	if isLetter(word[0]) && isLetter(word[len(word)-1]) {
		return word
	}
	return strings.Trim(word, "“”\"‘’'().,;:")
}

// vocabulary holds the words of the text, as they stand within its lines.
func (u *unwrapper) vocabulary() map[string]bool {
	if u.words != nil {
		return u.words
	}
	u.words = make(map[string]bool, 4*len(u.lines))
	for _, l := range u.lines {
		last := ""
		for word := range strings.FieldsSeq(l.text) {
			if last != "" {
				u.words[strings.ToLower(unmarked(last))] = true
			}
			last = word
		}
	}
	return u.words
}
