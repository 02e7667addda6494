package document

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// holdsNotes reports whether an element holds the notes to a text, or one of
// them: by its role (DPUB-ARIA), its class or id, or as word processors mark it.
func holdsNotes(n *html.Node) bool {
	if n.Type != html.ElementNode || isInline(n) || n.DataAtom == atom.A || n.DataAtom == atom.Sup {
		return false
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "role":
			if a.Val == "doc-endnotes" || a.Val == "doc-footnote" {
				return true
			}
		case "style":
			if strings.Contains(a.Val, "mso-element:footnote") || strings.Contains(a.Val, "mso-element:endnote") {
				return true
			}
		case "class", "id":
			if namesNotes(a.Val) {
				return true
			}
		}
	}
	return false
}

// namesNotes reports whether a class or id is one of notes: "footnotes", "fn1",
// "_ftn2".
func namesNotes(names string) bool {
	for name := range strings.FieldsSeq(strings.ToLower(names)) {
		if noteNames.Has(strings.Trim(name, "_-:.0123456789")) {
			return true
		}
	}
	return false
}

// noteNames are classes and ids of notes, without their numbers.
var noteNames = wordList("note names")

// isBackLink reports whether a link leads from a note back to its number in the text.
func isBackLink(n *html.Node, text string) bool {
	if n.DataAtom != atom.A || !strings.HasPrefix(attribute(n, "href"), "#") {
		return false
	}
	return backLinks.Has(strings.TrimRight(text, "\ufe0e\ufe0f"))
}

// backLinks are the texts of links to a heading itself, and from a note back to its number.
var backLinks = wordList("back links")
