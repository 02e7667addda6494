package document

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// tellNotes settles which blocks at the end are notes to the text: those that
// open with the number or sign of a note.
func tellNotes(drafts []draft) {
	for i := len(drafts) - 1; i > 0; i-- {
		d := &drafts[i]
		if d.told() {
			continue
		}
		m, rest, ok := cutNote(*d)
		if !ok {
			if len(d.text) > 400 || d.marker.text != "" {
				return
			}
			continue
		}
		d.kind, d.marker, d.text = chancery.BlockFootnote, m, rest
	}
}

// cutNote parts the sign of a note from its words: "31 United Nations, Treaty
// Series", "[2] See …", "* The delegation of …", "1/ Resolution …".
func cutNote(d draft) (m marker, rest string, ok bool) {
	if d.marker.text != "" {
		sign := d.marker.text == "*" || strings.HasPrefix(d.marker.text, "[")
		return d.marker, d.text, (sign || d.marker.value > 0) && isNoteText(d.text)
	}
	sign := strings.TrimLeft(d.text, "0123456789*†‡/[]¹²³⁴⁵⁶⁷⁸⁹⁰")
	cut := len(d.text) - len(sign)
	if cut == 0 || cut > 6 {
		return marker{}, d.text, false
	}
	rest = strings.TrimSpace(sign)
	text := strings.TrimSpace(d.text[:cut])
	slashed, ok := strings.CutSuffix(text, "/")
	raised := strings.ContainsAny(text, "†‡¹²³⁴⁵⁶⁷⁸⁹⁰") || ok && isCount(slashed)
	if rest == "" || !raised && !isNoteText(rest) {
		return marker{}, d.text, false
	}
	return marker{text: text, depth: 1}, rest, true
}

// isNoteText reports whether words are such as a note has: a reference to a
// source, or the word of a secretariat on a vote.
func isNoteText(s string) bool {
	s = window(s, 80)
	if !mayOpenWith(s, noteStarts) {
		return false
	}
	words := plainWords(s)
	for _, start := range noteStarts.Words() {
		if after, ok := strings.CutPrefix(words, start); ok && (after == "" || after[0] == ' ' || start == "http") {
			return true
		}
	}
	return false
}

// noteStarts are words that a note opens with.
var noteStarts = wordList("note starts")
