package document

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// wordStyle is what a paragraph style of a Word file says of its paragraphs.
type wordStyle struct {
	name    string
	basedOn string
	outline int // 1 for the highest level of headings; 0 for none
	bold    bool
	list    listRef
}

// listRef names a level of a list.
type listRef struct {
	id    string
	level int
	below int // levels that it stands below that, by the name of its style
}

type wordStyles map[string]*wordStyle

func readStyles(a *archive) (wordStyles, error) {
	styles := make(wordStyles)
	s := &wordStyle{}
	err := a.parse("word/styles.xml", func(t xml.Token) {
		e, ok := t.(xml.StartElement)
		if !ok {
			return
		}
		switch e.Name.Local {
		case "style":
			s = &wordStyle{}
			styles[value(e, "styleId")] = s
		case "name":
			s.name = strings.ToLower(value(e, "val"))
		case "basedOn":
			s.basedOn = value(e, "val")
		case "outlineLvl":
			s.outline = outlineLevel(e)
		case "b":
			s.bold = isOn(e)
		case "numId":
			s.list.id = value(e, "val")
		case "ilvl":
			s.list.level = listLevelOf(e)
		}
	})
	return styles, err
}

// outlineLevel counts from 1; Word counts from 0, and 9 is the level of prose.
func outlineLevel(e xml.StartElement) int {
	n, err := strconv.Atoi(value(e, "val"))
	if err != nil || n < 0 || n > 8 {
		return 0
	}
	return n + 1
}

// listLevelOf is a level of a list, from 0; Word has nine.
func listLevelOf(e xml.StartElement) int {
	n, err := strconv.Atoi(value(e, "val"))
	if err != nil {
		return 0
	}
	return max(0, min(n, 8))
}

// maxStyles bounds how far a style is followed to those it is based on, which
// may go round in a circle in a damaged file.
const maxStyles = 20

// draft is what a style tells of a paragraph.
func (styles wordStyles) draft(id string) (d draft, list listRef) {
	for range maxStyles {
		s := styles[id]
		if s == nil {
			break
		}
		if list.id == "" {
			list = s.list
			list.below = max(0, s.listLevel()-list.level)
		}
		d.strong = d.strong || s.bold
		if d.kind == "" {
			d.kind, d.level = s.kind()
		}
		id = s.basedOn
	}
	return d, list
}

// isContents reports whether a style is of the lines of a table of contents, which
// says again what headings say.
func (styles wordStyles) isContents(id string) bool {
	s := styles[id]
	return s != nil && strings.HasPrefix(s.name, "toc ") || s == nil && strings.HasPrefix(id, "TOC")
}

// listLevel is the level that the name of a style of lists gives, from 0: "List
// Bullet 2" is a list of its own and stands within "List Bullet".
func (s *wordStyle) listLevel() int {
	rest, ok := strings.CutPrefix(s.name, "list ")
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(lastWord(rest))
	if err != nil || n < 1 || n > 9 {
		return 0
	}
	return n - 1
}

func (s *wordStyle) kind() (chancery.BlockKind, int) {
	rest, heading := strings.CutPrefix(s.name, "heading ")
	n, err := strconv.Atoi(rest)
	switch {
	case s.name == "title":
		return chancery.BlockTitle, 0
	case heading && err == nil && n > 0:
		return chancery.BlockHeading, n
	case s.outline > 0:
		return chancery.BlockHeading, s.outline
	case s.name == "footnote text":
		return chancery.BlockFootnote, 0
	}
	return "", 0
}
