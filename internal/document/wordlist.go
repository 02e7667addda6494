package document

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// wordLists holds the lists of a Word file and how far each has counted: the
// file gives no markers, only how they are made.
type wordLists struct {
	abstract map[string]map[int]*listLevel // by id, by level
	numbers  map[string]*listNumber        // by id
	counts   map[string]map[int]int        // by abstract id, by level
}

// listLevel is how the markers of a level of a list are made.
type listLevel struct {
	format string // "decimal", "lowerLetter", "bullet", …
	text   string // "%1.", "(%2)"
	start  int
}

// longestMarker is the length in bytes of the longest text of a marker; the
// longest of any use has nine numbers and their punctuation.
const longestMarker = 60

// listNumber is a use of a list, which may begin to count anew.
type listNumber struct {
	abstract string
	restart  map[int]int
	used     bool
}

func readNumbering(a *archive) (*wordLists, error) {
	r := listReader{lists: &wordLists{
		abstract: make(map[string]map[int]*listLevel), numbers: make(map[string]*listNumber), counts: make(map[string]map[int]int),
	}}
	err := a.parse("word/numbering.xml", r.element)
	return r.lists, err
}

// listReader reads the part that defines lists.
type listReader struct {
	lists  *wordLists
	levels map[int]*listLevel // of the abstract list at hand
	level  *listLevel
	number *listNumber
	at     int // level that an override is for
}

func (r *listReader) element(t xml.Token) {
	e, ok := t.(xml.StartElement)
	if !ok {
		return
	}
	switch e.Name.Local {
	case "abstractNum":
		r.levels = make(map[int]*listLevel)
		r.lists.abstract[value(e, "abstractNumId")] = r.levels
	case "lvl":
		r.level = &listLevel{start: 1}
		if n, err := strconv.Atoi(value(e, "ilvl")); err == nil && r.levels != nil {
			r.levels[n] = r.level
		}
	case "num":
		r.number, r.levels = &listNumber{restart: make(map[int]int)}, nil
		r.lists.numbers[value(e, "numId")] = r.number
	case "lvlOverride":
		r.at, _ = strconv.Atoi(value(e, "ilvl"))
	default:
		r.property(e)
	}
}

func (r *listReader) property(e xml.StartElement) {
	val := value(e, "val")
	n, err := strconv.Atoi(val)
	switch name := e.Name.Local; {
	case name == "abstractNumId" && r.number != nil:
		r.number.abstract = val
	case name == "startOverride" && r.number != nil && err == nil:
		r.number.restart[r.at] = n
	case r.level == nil:
	case name == "numFmt":
		r.level.format = val
	case name == "lvlText" && len(val) <= longestMarker:
		r.level.text = normalize(val)
	case name == "start" && err == nil:
		r.level.start = n
	}
}

// next is the marker of the next item of a list; ok is false where the list is
// not defined or its items have no marker.
func (l *wordLists) next(ref listRef) (m marker, ok bool) {
	number := l.numbers[ref.id]
	if number == nil {
		return marker{}, false
	}
	levels := l.abstract[number.abstract]
	level := levels[ref.level]
	if level == nil || level.format == "none" {
		return marker{}, false
	}
	counts := l.counting(number)
	if _, begun := counts[ref.level]; !begun {
		counts[ref.level] = level.start - 1
	}
	counts[ref.level]++
	for deeper := range levels {
		if deeper > ref.level {
			delete(counts, deeper)
		}
	}
	if level.format != "bullet" {
		m = level.marker(levels, counts, ref.level)
	}
	if m.text == "" {
		m = bulletOf(level.text)
	}
	return m, true
}

// counting is how far a list has counted, begun anew where its use says so.
func (l *wordLists) counting(number *listNumber) map[int]int {
	counts := l.counts[number.abstract]
	if counts == nil {
		counts = make(map[int]int)
		l.counts[number.abstract] = counts
	}
	if !number.used {
		number.used = true
		for level, start := range number.restart {
			counts[level] = start - 1
		}
	}
	return counts
}

// bulletOf is the marker of a bullet; fonts of symbols have theirs where other
// fonts have nothing that can be printed.
func bulletOf(text string) marker {
	text = squeeze(text)
	if text == "" || len([]rune(text)) > 1 || text >= "\ue000" && text <= "\uf8ff" || text == "o" || text == "§" {
		text = "•"
	}
	return marker{text: text, style: bulleted + style(text), depth: 1}
}

// marker fills in the numbers of the level and of those above it.
func (level *listLevel) marker(levels map[int]*listLevel, counts map[int]int, at int) marker {
	text := level.text
	for i := 0; i <= at && i < 9; i++ {
		place := "%" + strconv.Itoa(i+1)
		if of := levels[i]; of != nil && strings.Contains(text, place) {
			text = strings.ReplaceAll(text, place, numeral(max(counts[i], of.start), labelOf(of.format)))
		}
	}
	st := labelOf(level.format)
	depth := max(1, strings.Count(level.text, "%"))
	if depth > 1 {
		st = dotted
	} else {
		st = style(strings.ReplaceAll(level.text, "%"+strconv.Itoa(at+1), string(st)))
	}
	return marker{text: squeeze(text), style: st, value: counts[at], depth: depth}
}

func labelOf(format string) style {
	switch format {
	case "lowerLetter":
		return lower
	case "upperLetter":
		return upper
	case "lowerRoman":
		return lowerRoman
	case "upperRoman":
		return upperRoman
	}
	return arabic
}
