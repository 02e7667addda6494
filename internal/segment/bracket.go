package segment

import "strings"

// brackets are the round brackets that a sentence has opened so far.
type brackets struct {
	depth int
	last  int // where the last was opened
}

// pass takes in the characters [from, to) of the text.
func (b *brackets) pass(text string, from, to int) {
	for i := from; i < to; i++ {
		switch text[i] {
		case '(':
			b.depth++
			b.last = i
		case ')':
			b.depth = max(0, b.depth-1)
		}
	}
}

// longestBracket is how far, in bytes, the end of a bracket is looked for; one
// that a scan has lost must not hold sentences together.
const longestBracket = 160

// within reports whether a mark that would end the sentence stands in a bracket
// within it, which goes on behind the mark: "by 9 to 2 (Peru. Chile)".
func (b *brackets) within(text string, start, end int) bool {
	if b.depth == 0 || end-b.last > longestBracket || strings.TrimSpace(text[start:b.last]) == "" {
		return false
	}
	rest := text[end:min(len(text), end+longestBracket)]
	closed := strings.IndexByte(rest, ')')
	return closed >= 0 && strings.IndexByte(rest[:closed], '(') < 0
}
