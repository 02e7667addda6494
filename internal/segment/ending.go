package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends reports whether the mark at stop, with what belongs to it up to end,
// ends the sentence that began at start.
func (s scanner) ends(start, stop, end int) bool {
	if end == len(s.text) {
		return true
	}
	if isNoteNumber(s.text[end:]) {
		return false
	}
	r, size := utf8.DecodeRuneInString(s.text[end:])
	if !unicode.IsSpace(r) {
		return s.endsUnspaced(stop, end, r, size)
	}
	if opensLabel(s.text[end:]) {
		return !isEnumerator(s.text[start:stop])
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

// isNoteNumber reports whether all that is left of a block is the number of a
// note: " 27".
func isNoteNumber(rest string) bool {
	if len(rest) > 6 {
		return false
	}
	rest = strings.TrimSpace(rest)
	return len(rest) <= 3 && strings.Trim(rest, "0123456789") == ""
}

// endsAfterWord reports whether a full stop ends the sentence rather than an
// abbreviation, an initial or a number before it.
func (s scanner) endsAfterWord(start, stop, end int, next string) bool {
	word := lastWord(s.text[start:stop])
	use, short := abbreviations()[strings.ToLower(word)]
	if isEnumerator(s.text[start:stop]) || numbersHeading(s.text[start:stop], s.text[end:]) {
		return false
	}
	if end > stop+1 && s.text[stop+1] != '.' { // a closing quote or bracket
		return !short || use != beforeName
	}
	starts := starters()[strings.TrimRight(next, ",.;:’'")]
	switch {
	case isInitial(word):
		return starts && next != "A" && next != "I"
	case s.isTorn(word, next):
		return false
	case !short:
		return starts || !isDotted(word) && !unfinished.Has(word)
	}
	return use.ends(word, next, starts)
}

// ends reports whether the full stop of an abbreviation ends a sentence where
// the word next follows; starts tells that this word opens sentences.
func (use usage) ends(word, next string, starts bool) bool {
	switch use {
	case beforeName:
		return !unicode.IsUpper(firstRune(word))
	case beforeNumber:
		return !hasDigit(next) && !isRoman(next) && !isLabel(next) && !strings.ContainsRune("-–", firstRune(next))
	case beforeBoth:
		return !hasDigit(next) && !isRoman(next) && (starts || !unicode.IsUpper(firstRune(word)))
	case beforeAny:
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
	if use, short := abbreviations()[strings.ToLower(lastWord(s.text[:stop]))]; short && use == beforeName {
		return false
	}
	if strings.ContainsAny(word[:max(0, len(word)-1)], "./@") || strings.ContainsAny(lastWord(s.text[:stop]), "./@") {
		return false
	}
	return unicode.IsLower(follow) || starters()[word]
}
