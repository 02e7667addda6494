package document

import (
	"iter"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// How much is read for who speaks: paragraphs, and sentences of each.
const (
	openingParagraphs = 3
	openingSentences  = 2
	loneSentence      = 400 // bytes
)

// openingParties are the parties that speak in the first paragraphs; where
// subject is set, those alone that are the subject of their first sentence.
func openingParties(body chancery.Body, subject bool) []string {
	for text := range openings(body) {
		speakers := newSpeakers(text)
		speakers.alone = subject
		switch found := speakers.read(); {
		case subject && (len(found) > 0 || speakers.opensWithWe()):
			return found
		case len(found) > 0:
			return withCounterpart(found, body)
		}
	}
	if subject {
		return nil
	}
	return withCounterpart(nil, body)
}

// openings are the first paragraphs of the prose, each as far as it is read for who speaks.
func openings(body chancery.Body) iter.Seq[string] {
	return func(yield func(string) bool) {
		seen := 0
		for _, b := range body.Blocks {
			text := b.Span.In(body.Text)
			if !b.Kind.Numbered() || isLabel(text) {
				continue
			}
			if seen++; seen > openingParagraphs || !yield(window(text, openingText)) {
				return
			}
		}
	}
}

// linesAbove are the lines above the prose.
func linesAbove(body chancery.Body) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, b := range body.Blocks[:min(len(body.Blocks), openingBlocks)] {
			text := b.Span.In(body.Text)
			if b.Kind.Numbered() && !isLabel(text) || !yield(text) {
				return
			}
		}
	}
}

// anonymous reports whether a text is a sentence or two that do not tell who
// speaks: "Ruritania will hold elections" may be anybody's word.
func anonymous(body chancery.Body) bool {
	return len(body.Blocks) == 1 && len(body.Text) <= loneSentence && !saysOfItself(body.Text)
}

// saysOfItself reports whether a verb of a text is one by which its issuers speak.
func saysOfItself(text string) bool {
	for _, t := range token.Scan(text) {
		if ofItself.Has(t.Norm) {
			return true
		}
	}
	return false
}

// ofItself are words by which issuers speak of themselves.
var ofItself = wordList("of itself")
