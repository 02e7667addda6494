package document

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// withCounterpart adds to the parties found as the subject of a text those that
// it speaks of as the other side: the state that was visited, the one with whose
// relations it deals, the one whose office holders it names. It does so where
// two speak together and not both stand in a subject: "President Obi visited
// Peru. The two leaders", "our meeting".
func withCounterpart(found []string, body chancery.Body) []string {
	if len(found) > 1 || len(found) == 1 && !countries()[token.Slug(found[0])] {
		return found
	}
	tokens := token.Scan(openingOf(body))
	if speakTogether(tokens) {
		for _, more := range [...]func([]token.Token, []string) []string{visited, pair, officeHolders} {
			if len(found) < 2 {
				found = merge(found, more(tokens, found))
			}
		}
		if len(found) < 2 && areTwo(tokens) {
			found = merge(found, pair(token.Scan(window(body.Text, wholeText)), found))
		}
	}
	return found
}

// wholeText is how far, in bytes, a text is searched that does not tell in its
// opening between whom it is.
const wholeText = 20_000

// openingOf is the first paragraphs of a text, as far as they are read for who
// speaks.
func openingOf(body chancery.Body) string {
	var b strings.Builder
	for text := range openings(body) {
		b.WriteString(text)
		b.WriteByte('\n')
	}
	return b.String()
}

// speakTogether reports whether a text is by several who are named by their
// offices or as sides: "the two leaders", "both Prime Ministers", "our two countries".
func speakTogether(tokens []token.Token) bool {
	for i, t := range tokens {
		switch {
		case sides.Has(t.Norm):
			return true
		case t.Norm == "countries", t.Norm == "nations", t.Norm == "peoples":
			if i > 1 && (tokens[i-1].Norm == "two" || tokens[i-1].Norm == "both" || tokens[i-1].Norm == "our") {
				return true
			}
		case bilateralWords.Has(t.Norm):
			return true
		}
	}
	return false
}

// sides are nouns of two who speak together.
var sides = wordList("sides")

// bilateralWords are words of what two do with each other.
var bilateralWords = wordList("bilateral words")

// areTwo reports whether a text says that its parties are two: "our two
// countries", "both leaders", "bilateral".
func areTwo(tokens []token.Token) bool {
	for i, t := range tokens {
		if t.Norm == "bilateral" {
			return true
		}
		if t.Norm != "two" && t.Norm != "both" {
			continue
		}
		for _, next := range tokens[i+1 : min(len(tokens), i+4)] {
			if pairs.Has(next.Norm) {
				return true
			}
		}
	}
	return false
}

// pairs are nouns of what there are two of.
var pairs = wordList("pairs")

// farthestVisited is how many tokens may stand between a visit and the state visited.
const farthestVisited = 7

// visited is the state that was visited, other than the one known: "visited Peru", "made a state visit
// to the Kingdom of Tonga".
func visited(tokens []token.Token, known []string) []string {
	if len(known) == 0 { // who came is not said
		return nil
	}
	for i, t := range tokens {
		if t.Kind != token.Word || !strings.HasPrefix(t.Norm, "visit") || t.Norm == "visitors" {
			continue
		}
		for j := i + 1; j < min(len(tokens), i+farthestVisited); j++ {
			if m, ok := mentionAt(tokens, j); ok {
				if m.kind == state && m.name != known[0] {
					return []string{m.name}
				}
				break
			}
			if w := tokens[j]; w.Norm != "to" && !joining.Has(w.Norm) && !w.Upper || w.Norm == "and" {
				break
			}
		}
	}
	return nil
}

// officeHolders are the states whose office holders a text names, if with the
// one known they are two: "a Norwegian Prime Minister", "the United States Ambassador", "the
// Australian side".
func officeHolders(tokens []token.Token, known []string) []string {
	var found []string
	for m := range mentions(tokens) {
		if (m.kind == state || m.kind == nation) && (holdsOffice(tokens, m) || isOfficeOf(tokens, m)) {
			found = merge(found, []string{m.name})
		}
	}
	if len(merge(known[:len(known):len(known)], found)) != 2 {
		return nil
	}
	return found
}

// holdsOffice reports whether an office follows a mention: "Norwegian Prime Minister".
func holdsOffice(tokens []token.Token, m mention) bool {
	return m.to < len(tokens) && officeWords.Has(tokens[m.to].Norm)
}

// isOfficeOf reports whether a mention follows an office: "President of Peru".
func isOfficeOf(tokens []token.Token, m mention) bool {
	for i := m.from - 1; i >= max(1, m.from-4); i-- {
		if tokens[i].Norm == "of" && officeWords.Has(tokens[i-1].Norm) {
			return true
		}
	}
	return false
}

// pair is the two states whose relations a text is about: those between which
// something is, or which a hyphen joins. Where one party is known, it must be one of them.
func pair(tokens []token.Token, known []string) []string {
	for i := range tokens {
		first, ok := mentionAt(tokens, i)
		if !ok || first.kind == body || first.kind == leader || first.to+1 >= len(tokens) {
			continue
		}
		joint := tokens[first.to].Norm
		between := joint == "and" && isBetween(tokens, i)
		if !between && (joint != "-" || tokens[first.to].Span.Start > tokens[first.to-1].Span.End+1) {
			continue
		}
		next := first.to + 1
		for between && next < len(tokens) && joining.Has(tokens[next].Norm) {
			next++
		}
		if next >= len(tokens) {
			continue
		}
		second, ok := mentionAt(tokens, next)
		if !ok || second.kind == body || second.kind == leader || second.name == first.name {
			continue
		}
		if len(known) == 0 || known[0] == first.name || known[0] == second.name {
			return []string{first.name, second.name}
		}
	}
	return nil
}

// isBetween reports whether "between" stands before the name that begins with token i.
func isBetween(tokens []token.Token, i int) bool {
	for j := i - 1; j >= max(0, i-4); j-- {
		if tokens[j].Norm == "between" {
			return true
		}
		if !joining.Has(tokens[j].Norm) && !officeWords.Has(tokens[j].Norm) {
			return false
		}
	}
	return false
}
