package document

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// weights is, for each element, how many bytes of text stand under it outside
// links and furniture: what there is to read.
type weights map[*html.Node]int

// weigh weighs every element of a page.
func weigh(page *html.Node) weights {
	w := make(weights)
	w.add(page)
	return w
}

func (w weights) add(n *html.Node) int {
	if n.Type == html.TextNode {
		return len(strings.TrimSpace(n.Data))
	}
	if isSilent(n) || n.DataAtom == atom.A || n.DataAtom == atom.Nav || n.DataAtom == atom.Footer {
		return 0
	}
	sum := 0
	for c := range n.ChildNodes() {
		sum += w.add(c)
	}
	w[n] = sum
	return sum
}

// mainContent is the element that holds the statement: what the page marks as
// its main part, if most of the text is there, else the innermost element that
// holds nearly all of it.
func mainContent(page *html.Node, w weights) *html.Node {
	body := find(page, atom.Body)
	if body == nil {
		return page
	}
	root := body
	for c := range body.Descendants() {
		if c.Type == html.ElementNode && isMarkedMain(c) && w[c]*2 >= w[body] && (root == body || w[c]*10 >= w[root]*8) {
			root = c
		}
	}
	if root != body {
		return root
	}
	return innermost(body, w)
}

// isMarkedMain reports whether a page marks an element as its main part, in
// HTML, ARIA, microdata or the class names of wide-spread site software.
func isMarkedMain(n *html.Node) bool {
	if n.DataAtom == atom.Main || n.DataAtom == atom.Article {
		return true
	}
	if attribute(n, "role") == "main" || attribute(n, "itemprop") == "articleBody" {
		return true
	}
	return mainNames.HasAny(strings.FieldsSeq(attribute(n, "class") + " " + attribute(n, "id")))
}

// mainNames are the classes and ids by which sites mark the text of a page.
var mainNames = wordList("main names")

// innermost goes down as long as one container holds nearly all of the text.
func innermost(n *html.Node, w weights) *html.Node {
	for c := range n.ChildNodes() {
		switch c.DataAtom {
		case atom.Div, atom.Section, atom.Form, atom.Center, atom.Td, atom.Tr, atom.Tbody, atom.Table, atom.Span, atom.Font:
			if w[c]*10 >= w[n]*9 {
				return innermost(c, w)
			}
		}
	}
	return n
}

// isSilent reports whether an element has no text that a reader would see.
func isSilent(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Button, atom.Select, atom.Textarea, atom.Input,
		atom.Iframe, atom.Svg, atom.Canvas, atom.Video, atom.Audio, atom.Object, atom.Embed, atom.Map, atom.Dialog, atom.Menu,
		atom.Figure, atom.Picture, atom.Math, atom.Del, atom.S, atom.Strike:
		return true
	}
	if n.Type != html.ElementNode {
		return false
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true"
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// isOrnament reports whether an element is furniture by what the page calls it.
func isOrnament(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Aside:
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "role":
			if ornamentRoles.Has(a.Val) {
				return true
			}
		case "class", "id":
			if namesOrnament(a.Val) {
				return true
			}
		}
	}
	return false
}

// ornamentRoles are the roles of what stands around the text of a page.
var ornamentRoles = wordList("ornament roles")

// namesOrnament reports whether a class or id is one of furniture. Names are
// cut into words: "social-share", "cookieBanner".
func namesOrnament(names string) bool {
	start := 0
	lower := false
	for i, r := range names + " " {
		boundary := !unicode.IsLetter(r) || unicode.IsUpper(r) && lower
		if boundary {
			if isOrnamentWord(strings.ToLower(names[start:i])) {
				return true
			}
			start = i
			if !unicode.IsLetter(r) {
				start = i + 1
			}
		}
		lower = unicode.IsLower(r)
	}
	return false
}

func isOrnamentWord(word string) bool {
	if strings.HasSuffix(word, "nav") || strings.HasSuffix(word, "menu") || strings.HasPrefix(word, "related") {
		return true
	}
	return ornamentWords.Has(word)
}

// ornamentWords are words of the classes and ids of what stands around the text.
var ornamentWords = wordList("ornament words")
