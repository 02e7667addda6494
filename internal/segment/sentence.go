package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// sentences cuts the span of a block into sentences.
func sentences(text string, block chancery.Span) []chancery.Span {
	var out []chancery.Span
	s := scanner{text: block.In(text)}
	start := 0
	for i := 0; i < len(s.text); {
		end, stop := s.stopAt(i)
		if !stop {
			i = end
			continue
		}
		if s.ends(start, i, end) {
			out = trimmed(text, out, chancery.Span{Start: start, End: end}.Shift(block.Start))
			start = end
		}
		i = end
	}
	return trimmed(text, out, chancery.Span{Start: start, End: len(s.text)}.Shift(block.Start))
}

// trimmed adds a span without the white space at its ends, unless it is empty.
func trimmed(text string, out []chancery.Span, span chancery.Span) []chancery.Span {
	s := span.In(text)
	left := strings.TrimLeftFunc(s, unicode.IsSpace)
	span.Start += len(s) - len(left)
	span.End = span.Start + len(strings.TrimRightFunc(left, unicode.IsSpace))
	if span.Start == span.End {
		return out
	}
	return append(out, span)
}

// scanner finds the ends of sentences in the text of one block.
type scanner struct {
	text string
}

// stopAt reports whether a mark that may end a sentence stands at i; end is
// behind it and what belongs to it: further marks, closing quotes and brackets,
// the number of a note. Where none stands, end is behind the character at i.
func (s scanner) stopAt(i int) (end int, stop bool) {
	c := s.text[i]
	if c < utf8.RuneSelf {
		if c != '.' && c != '!' && c != '?' {
			return i + 1, false
		}
	} else if r, size := utf8.DecodeRuneInString(s.text[i:]); !isStop(r) {
		return i + size, false
	}
	end = i
	for end < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[end:])
		if !isStop(r) && !isCloser(r) {
			break
		}
		end += size
	}
	return s.afterNote(i, end), true
}

func isStop(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', '‥':
		return true
	}
	return false
}

func isCloser(r rune) bool {
	switch r {
	case '"', '\'', ')', ']', '}', '”', '’', '»', '›', '*', '_':
		return true
	}
	return false
}

// afterNote is end, or the end of the number of a note that stands there:
// "peace.4 The", "peace. [12] The".
func (s scanner) afterNote(i, end int) int {
	n := end
	if n < len(s.text) && s.text[n] == '[' {
		n++
	}
	digits := n
	for n < len(s.text) && s.text[n] >= '0' && s.text[n] <= '9' {
		n++
	}
	if n == digits || n-digits > 3 {
		return end
	}
	if digits > end {
		if n == len(s.text) || s.text[n] != ']' {
			return end
		}
		return n + 1
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[:i])
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(s.text[n:min(len(s.text), n+8)], " "))
	if !unicode.IsLower(before) || n < len(s.text) && (s.text[n] != ' ' || !unicode.IsUpper(after)) || n-end > 2 {
		return end
	}
	return n
}

// ends reports whether the mark at stop, with what belongs to it up to end,
// ends the sentence that began at start.
func (s scanner) ends(start, stop, end int) bool {
	if end == len(s.text) {
		return true
	}
	r, size := utf8.DecodeRuneInString(s.text[end:])
	if !unicode.IsSpace(r) {
		return s.endsUnspaced(stop, end, r, size)
	}
	next := nextWord(s.text[end:])
	first, _ := utf8.DecodeRuneInString(next)
	if next == "" || unicode.IsLower(first) || !opens(first) {
		return false
	}
	if s.text[stop] != '.' || end-stop > 1 && isStop(rune(s.text[stop+1])) {
		return true
	}
	return s.endsAfterWord(start, stop, end, next)
}

// endsAfterWord reports whether a full stop ends the sentence rather than an
// abbreviation, an initial or a number before it.
func (s scanner) endsAfterWord(start, stop, end int, next string) bool {
	word := lastWord(s.text[start:stop])
	if isEnumerator(s.text[start:stop]) {
		return false
	}
	if end > stop+1 && s.text[stop+1] != '.' { // a closing quote or bracket
		return true
	}
	starts := starters()[strings.TrimRight(next, ",.;:’'")]
	if isInitial(word) {
		return starts && next != "A" && next != "I"
	}
	switch use, short := abbreviations()[strings.ToLower(word)]; {
	case !short:
		return !isDotted(word) || starts
	case use == beforeName:
		return !unicode.IsUpper(firstRune(word))
	case use == beforeNumber:
		return !hasDigit(next) && !isRoman(next)
	case use == beforeAny:
		return false
	}
	return starts || strings.EqualFold(word, "etc")
}

// endsUnspaced decides where no space follows: a capitalised word that opens a
// sentence was set too close, "partners.We"; all else is a decimal, an
// abbreviation or an address.
func (s scanner) endsUnspaced(stop, end int, next rune, size int) bool {
	if r, _ := utf8.DecodeRuneInString(s.text[stop:]); r != '.' && r != '!' && r != '?' && r != '…' {
		return true // scripts that put no space after a full stop
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[:stop])
	if !unicode.IsUpper(next) || !unicode.IsLower(before) && before != ')' && before != '”' && !unicode.IsDigit(before) {
		return false
	}
	follow, _ := utf8.DecodeRuneInString(s.text[end+size:])
	word := nextWord(s.text[end:])
	if strings.ContainsAny(word[:max(0, len(word)-1)], "./@") || strings.ContainsAny(lastWord(s.text[:stop]), "./@") {
		return false
	}
	return unicode.IsLower(follow) || starters()[word]
}

// longestWord bounds how far a word is looked at, in bytes.
const longestWord = 40

// nextWord is the word that s opens with, behind spaces and opening quotes and
// brackets, with the punctuation that follows it.
func nextWord(s string) string {
	s = strings.TrimLeft(s[:min(len(s), 2*longestWord)], " \t\n“‘\"'«([*_„")
	word, _, _ := strings.Cut(s, " ")
	return word
}

// lastWord is the word that s ends in, without opening quotes and brackets.
func lastWord(s string) string {
	s = s[max(0, len(s)-longestWord):]
	s = s[strings.LastIndexAny(s, " \t\n(“\"[/-—–")+1:]
	for len(s) > 0 && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	return strings.TrimLeft(s, "“‘'«*_„")
}

// opens reports whether a character may open a sentence.
func opens(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("$€£¥#&•-–—¿¡", r)
}

// isEnumerator reports whether s, which opens a sentence, is only the number or
// letter of a list: "2", "a", "iv".
func isEnumerator(s string) bool {
	s = strings.TrimLeft(s[:min(len(s), 12)], " “\"‘'(")
	return s != "" && len(s) <= 4 && (strings.Trim(s, "0123456789") == "" || len(s) == 1 || isRoman(s))
}

// isInitial reports whether a word is the initial of a name.
func isInitial(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size > 0 && size == len(word) && unicode.IsUpper(r)
}

// isDotted reports whether a word is made of letters with full stops between:
// "U.S", "H.E", "O.A.U".
func isDotted(word string) bool {
	dot := strings.IndexByte(word, '.')
	return dot > 0 && dot <= 4 && word[len(word)-1] != '.' && !hasDigit(word)
}

func isRoman(word string) bool {
	word = strings.Trim(word, ".,;:)")
	return word != "" && (strings.Trim(word, "IVXL") == "" || strings.Trim(word, "ivxl") == "")
}

func hasDigit(word string) bool { return strings.ContainsAny(word, "0123456789") }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
