package document

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// pledgers are the states of which a text whose title and opening name no party says
// that they bind themselves: "Kenya undertook to". More than a few are told of rather
// than speak.
func pledgers(body chancery.Body) []string {
	const most, farthest = 3, 100 // parties, paragraphs
	var found []string
	for _, b := range body.Blocks[:min(len(body.Blocks), farthest)] {
		if !b.Kind.Numbered() {
			continue
		}
		tokens := token.Scan(window(b.Span.In(body.Text), openingText))
		for i := range tokens {
			if i > 0 && tokens[i-1].Norm != "." {
				continue
			}
			from := i
			if tokens[i].Norm == "the" && i+1 < len(tokens) {
				from++
			}
			m, ok := mentionAt(tokens, from)
			if ok && m.kind == state && m.to < len(tokens) && binding.Has(tokens[m.to].Norm) {
				found = merge(found, []string{m.name})
			}
		}
	}
	if len(found) > most {
		return nil
	}
	return found
}

// binding are verbs by which a state that takes part binds itself.
var binding = wordList("binding")

// resolvedState is the state whose resolve or support a text tells of, where its title
// names only whom a minister met: "Readout of the Secretary's meeting with the Foreign
// Minister of Peru", "the support of the United States for".
func resolvedState(title string, known []string, body chancery.Body) []string {
	if len(known) != 1 || !countries()[token.Slug(known[0])] || !isReadout(title) {
		return nil
	}
	tokens := token.Scan(window(body.Text, wholeText))
	for i := range tokens {
		m, ok := mentionAt(tokens, i)
		if !ok || m.kind != state || m.name == known[0] {
			continue
		}
		before := i - 1
		if before >= 0 && tokens[before].Norm == "the" {
			before--
		}
		if before >= 1 && tokens[before].Norm == "of" && resolve.Has(tokens[before-1].Norm) {
			return []string{m.name}
		}
		for j := m.to; j < min(len(tokens), m.to+4); j++ {
			if resolve.Has(tokens[j].Norm) && (tokens[m.to].Norm == "'s" || tokens[m.to].Norm == "'" || j == m.to) {
				return []string{m.name}
			}
		}
	}
	return nil
}

// isReadout reports whether a title is that of an account of a meeting or a call.
func isReadout(title string) bool {
	for _, t := range token.Scan(window(title, openingText)) {
		if readouts.Has(t.Norm) {
			return true
		}
	}
	return false
}

var (
	readouts = wordList("readouts") // nouns of what an account is of
	resolve  = wordList("resolve")  // nouns of what one holds to
)
