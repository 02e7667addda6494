package segment

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/octet"
)

// sentences appends the sentences of a block.
func sentences(out []chancery.Span, text string, block chancery.Span, caps func() map[string]bool) []chancery.Span {
	s := scanner{text: block.In(text), caps: caps}
	start, open := 0, brackets{}
	for i := 0; i < len(s.text); {
		if i = nextMark(s.text, i); i == len(s.text) {
			break
		}
		if within[s.text[i]] {
			i++
			continue
		}
		end, stop := s.stopAt(i)
		open.pass(s.text, i, end)
		if !stop {
			i = end
			continue
		}
		if s.ends(start, i, end) && !open.within(s.text, start, end) {
			out = trimmed(text, out, chancery.Span{Start: start, End: end}.Shift(block.Start))
			start, open = end, brackets{}
		}
		i = end
	}
	return trimmed(text, out, chancery.Span{Start: start, End: len(s.text)}.Shift(block.Start))
}

// nextMark is where the first byte stands, at i or behind, that may end a sentence or open or
// close a bracket, or is of no ASCII character: no letter and no space.
func nextMark(text string, i int) int {
	for i+8 <= len(text) {
		b := octet.Of(text[i:])
		marks := octet.Within(b, '!', '?') | b&octet.Highest
		i += bits.TrailingZeros64(marks) / 8 // all eight where there are none
		if marks != 0 {
			break
		}
	}
	return i
}

// within is the bytes that neither end a sentence nor open or close a bracket,
// and are characters of their own: nearly all.
var within = func() (within [256]bool) {
	for c := range utf8.RuneSelf {
		within[c] = strings.IndexByte(".!?()", byte(c)) < 0
	}
	return within
}()

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
	caps func() map[string]bool // words in capitals of the whole body
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
		if !isStop(r) && !isCloser(r) && !(r == '“' && s.isSpaceAt(end+size)) { // „as Germans quote“
			break
		}
		end += size
	}
	return s.afterNote(i, end), true
}

// isSpaceAt reports whether white space or the end of the text is at i.
func (s scanner) isSpaceAt(i int) bool {
	return i >= len(s.text) || s.text[i] == ' ' || s.text[i] == '\n' || s.text[i] == '\t'
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
	case '"', '\'', ')', ']', '}', '”', '’', '»', '›', '*', '_', '†', '‡':
		return true
	}
	return isRaised(r)
}

// isRaised reports whether a character is a raised digit, which refers to a note.
func isRaised(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || r >= '⁰' && r <= '⁹'
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
