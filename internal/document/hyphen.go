package document

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// join adds a line to a text that ends in the line last, mending a word that
// was broken at the end of it.
func (u *unwrapper) join(text []byte, last, next string) []byte {
	switch {
	case !isBroken(last, next):
		if !endsInDash(last) {
			text = append(text, ' ')
		}
	case !u.keepsHyphen(breakOf(last, next)):
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

// broken is a word that a line ends within, as it is written and as it is looked up.
type broken struct {
	head, tail           string
	plainHead, plainTail string // in small letters, without the marks around them
}

// breakOf is the word that a line ends within and the next goes on with.
func breakOf(last, next string) broken {
	head, tail := strings.TrimLeft(strings.TrimSuffix(lastWord(last), "-"), "(“\"‘'—"), firstWord(next)
	return broken{head, tail, strings.ToLower(head), strings.ToLower(strings.TrimRight(tail, ".,;:)”\"’"))}
}

// keepsHyphen reports whether the hyphen between two parts of a word belongs
// there. The rest of the text knows best; else capitals and figures, parts that
// are wont to be joined by one, and parts that are words of the text decide.
func (u *unwrapper) keepsHyphen(word broken) bool {
	if len(word.head) > 1 && word.head == strings.ToUpper(word.head) && unicode.IsLower(firstRune(word.tail)) {
		return true // "UN-certified"
	}
	head, tail := word.plainHead, word.plainTail
	words, parts := u.vocabulary(), compounds()
	switch {
	case words[head+tail]:
		return false
	case words[head+"-"+tail], !unicode.IsLower(firstRune(word.tail)), strings.ContainsAny(head, "-.0123456789"):
		return true
	case parts["head "+head] || parts["tail "+tail]:
		return true
	}
	return len(head) > 3 && len(tail) > 3 && words[head] && words[tail]
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

// vocabulary tells which of the words that lines end within, and of their parts, the
// text has within its lines.
func (u *unwrapper) vocabulary() map[string]bool {
	if u.words == nil {
		u.words = make(map[string]bool)
		u.lookUp(u.ask())
	}
	return u.words
}

// asked tells words that are looked for from most others: how many letters they have,
// and the first of them, a bit for each. All of those bits are set where one begins with
// a letter beyond ASCII.
type asked struct{ lengths, firsts uint64 }

func (a *asked) add(word string) {
	a.lengths |= lengthBit(word)
	if word == "" || word[0] >= utf8.RuneSelf {
		a.firsts = ^uint64(0)
		return
	}
	a.firsts |= 1 << (word[0] % 64)
}

// mayBe reports whether a word in any case may be one of them.
func (a *asked) mayBe(word string) bool {
	if word == "" || word[0] < utf8.RuneSelf && a.firsts&(1<<(word[0]%64)|1<<((word[0]|0x20)%64)) == 0 {
		return false
	}
	return a.lengths&lengthBit(word) != 0
}

// ask notes the words that are looked for.
func (u *unwrapper) ask() asked {
	var all asked
	for i := 1; i < len(u.lines); i++ {
		last, next := u.lines[i-1].text, u.lines[i].text
		if !isBroken(last, next) {
			continue
		}
		word := breakOf(last, next)
		for _, w := range [...]string{word.plainHead, word.plainTail, word.plainHead + word.plainTail, word.plainHead + "-" + word.plainTail} {
			u.words[w] = false
			all.add(w)
		}
	}
	return all
}

// lookUp looks for the words within the lines, which have no other white space than
// spaces and tabs: all of a line but its last word, which may be broken off.
func (u *unwrapper) lookUp(asked asked) {
	for i := range u.lines {
		text, start := u.lines[i].text, 0
		for k := range len(text) {
			if c := text[k]; c != ' ' && c != '\t' {
				continue
			}
			if k > start {
				if word := unmarked(text[start:k]); asked.mayBe(word) {
					u.find(strings.ToLower(word))
				}
			}
			start = k + 1
		}
	}
}

func lengthBit(word string) uint64 { return 1 << (utf8.RuneCountInString(word) % 64) }

func (u *unwrapper) find(word string) {
	if _, asked := u.words[word]; asked {
		u.words[word] = true
	}
}
