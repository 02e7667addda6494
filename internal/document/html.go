package document

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// readHTML reads the main content of a page, and what the page says of itself.
func readHTML(raw []byte, declared string) (sheet, error) {
	text, err := decodeHTML(raw, declared)
	if err != nil {
		return sheet{}, err
	}
	page, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return sheet{}, fmt.Errorf("%w: HTML: %v", chancery.ErrUnreadable, err)
	}
	origin := pageOrigin(page)
	weights := weigh(page)
	w := walker{weights: weights, linked: make(map[*html.Node]int), series: newSeries()}
	countLinks(page, w.linked)
	w.root = mainContent(page, weights)
	w.block(w.root, htmlList{})
	w.flush()
	w.notesBeside(page)
	origin.Title = withoutSite(origin.Title, append(headingsOf(page), w.drafts...))
	if namesPage(origin.Title, w.drafts) {
		origin.Title = ""
	}
	if line := datelineAbove(page, w.root); datelinePlace(line) != "" {
		w.drafts = append([]draft{{text: line}}, w.drafts...)
	} else if origin.Date == "" {
		origin.Date = firstOf("", line)
	}
	return sheet{drafts: withTitle(w.drafts, page, origin.Title), origin: origin}, nil
}

// decodeHTML makes a string of a page. UTF-8 that is valid is taken for what it
// is, whatever the page says: pages that were copied often say otherwise.
func decodeHTML(raw []byte, declared string) (string, error) {
	if text, ok := decodeUTF16(raw); ok {
		return text, nil
	}
	if isBinary(raw) {
		return "", fmt.Errorf("%w: it is binary data, not HTML", chancery.ErrUnreadable)
	}
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	if isMostlyUTF8(raw) {
		return string(raw), nil
	}
	enc, name, _ := charset.DetermineEncoding(raw, "text/html; charset="+declared)
	if name == "utf-8" {
		return decodeWestern(raw)
	}
	text, err := enc.NewDecoder().Bytes(raw)
	if err != nil {
		return "", fmt.Errorf("%w: it is not the %s it says it is", chancery.ErrUnreadable, name)
	}
	return string(text), nil
}

// withTitle puts the title of the page above blocks that have none: sites keep
// it outside the main content.
func withTitle(drafts []draft, page *html.Node, known string) []draft {
	title := known
	if h1 := find(page, atom.H1); h1 != nil {
		heading := textOf(h1)
		if known == "" && !namesPage(heading, drafts) || isCutShort(known, heading) || isCutShort(heading, known) {
			title = longer(known, squeeze(normalize(heading)))
		}
	}
	words := plainWords(title)
	for i, d := range drafts[:min(len(drafts), openingBlocks)] {
		if d.kind == chancery.BlockHeading && d.level == 1 {
			withoutBullets(drafts[:i])
			return drafts
		}
		if strings.HasPrefix(plainWords(d.text), words) && !isProse(d) {
			return drafts
		}
	}
	if title == "" || len(title) > 400 {
		return drafts
	}
	return append([]draft{{text: title, kind: chancery.BlockTitle}}, drafts...)
}

// farthestTitle is how many blocks of a page may stand above its title.
const farthestTitle = 30

// mostHeadings is how many headings of a page are looked at for its title.
const mostHeadings = 10

// headingsOf are the first headings of a page, wherever they stand.
func headingsOf(page *html.Node) []draft {
	var found []draft
	for n := range page.Descendants() {
		if n.DataAtom == atom.H1 || n.DataAtom == atom.H2 {
			if found = append(found, draft{text: squeeze(normalize(textOf(n)))}); len(found) == mostHeadings {
				break
			}
		}
	}
	return found
}

// withoutSite is the title of a page without the name of its site before or after
// it, where a block of the page has it so: "Ministry of Rivers: Joint Statement".
func withoutSite(title string, drafts []draft) string {
	for _, d := range drafts[:min(len(drafts), farthestTitle)] {
		if strings.Count(d.text, " ") < 2 {
			continue
		}
		if site, ok := strings.CutSuffix(title, d.text); ok && strings.HasSuffix(strings.TrimRight(site, " "), ":") {
			return d.text
		}
		site, ok := strings.CutPrefix(title, d.text+" ")
		if ok && strings.ContainsRune("-–—|«:·", firstRune(site)) && !hasGenre(plainWords(site)) {
			return d.text
		}
	}
	return title
}

// namesPage reports whether the title that a page gives is rather one of the page,
// "Press releases", than of the statement on it, which has one of its own.
func namesPage(title string, drafts []draft) bool {
	words := plainWords(title)
	if pageTitles.Has(words) {
		return true // as editors and sites call any page
	}
	if hasGenre(words) && countWords(words) > 2 {
		return false
	}
	own := false
	for _, d := range drafts[:opening(drafts)] {
		text := plainWords(d.text)
		if words != "" && strings.HasPrefix(text, words) {
			return false
		}
		own = own || hasGenre(text) && countWords(text) > 3 && titleScore(d, "") > 0
	}
	return own
}

// pageTitles are titles that editors and sites give to any page.
var pageTitles = wordList("page titles")

// datelineAbove is the line with a date between the first heading of a page and
// its main content, where some sites keep it, or "".
func datelineAbove(page, root *html.Node) string {
	below := false
	for n := range page.Descendants() {
		switch {
		case n == root:
			return ""
		case n.DataAtom == atom.H1:
			below = true
		case below && n.Type == html.TextNode && len(n.Data) <= longestDateline:
			if line := squeeze(normalize(n.Data)); len(findDates(line)) > 0 && isDateline(line) {
				return line
			}
		}
	}
	return ""
}

// withoutBullets takes the bullets off the lines above a title, which say when and by
// whom a page was published.
func withoutBullets(drafts []draft) {
	for i := range drafts {
		if d := &drafts[i]; d.marker.value == 0 && len(d.text) < shortestBroken {
			d.marker, d.level = marker{}, 0
		}
	}
}

func longer(a, b string) string {
	if len(b) >= len(a) {
		return b
	}
	return a
}

// find is the first element of a kind under n.
func find(n *html.Node, kind atom.Atom) *html.Node {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.DataAtom == kind {
			return c
		}
	}
	return nil
}

// textOf is the text under n.
func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// attribute is the value of an attribute of n, or "".
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
