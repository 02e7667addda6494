package document

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// wordText makes drafts of the paragraphs of a part of a Word file.
type wordText struct {
	styles wordStyles
	lists  *wordLists
	series *series
	notes  bool // the part holds notes
	drafts []draft

	runs   runs
	style  string  // of the paragraph at hand
	list   listRef // that it names itself
	told   draft   // what else it says of itself
	bold   bool    // the run at hand
	caps   bool    // the run at hand is shown in capitals
	raised bool    // the run at hand stands above the line
	link   bool    // within a link to a place of the same file
	hidden bool    // the run at hand
	inText bool    // within an element of text
	inRun  bool    // within the properties of a run
	skip   int     // depth within elements that are left out
	cells  int     // of the table row at hand, so far
	inCell int     // paragraphs of the cell at hand, so far
	long   bool    // one of them is
	// laysOut tells that a cell of the row at hand has paragraphs as a page has.
	laysOut bool
	tables  int    // that are open
	note    string // number of the note at hand
	count   int    // notes so far
}

// element takes in a token of the part.
func (w *wordText) element(t xml.Token) {
	switch t := t.(type) {
	case xml.StartElement:
		if w.skip > 0 || isLeftOut(t.Name.Local) {
			w.skip++
			return
		}
		w.start(t)
	case xml.EndElement:
		if w.skip > 0 {
			w.skip--
			return
		}
		w.end(t.Name.Local)
	case xml.CharData:
		if w.inText && w.skip == 0 && !w.hidden && !w.isReference(string(t)) {
			w.add(w.shown(string(t)))
		}
	}
}

// isLeftOut reports whether an element holds what is no part of the text:
// deletions, codes of fields, and the second form of a drawing.
func isLeftOut(name string) bool {
	switch name {
	case "del", "moveFrom", "instrText", "Fallback", "pPrChange", "rPrChange", "sectPr", "delText":
		return true
	}
	return false
}

// shown is text as the run at hand shows it.
func (w *wordText) shown(text string) string {
	if w.caps {
		return strings.ToUpper(text)
	}
	return text
}

// isReference reports whether the text of a run only refers to a note, as files
// have it that were made of web pages: a number that links within the file, or a
// raised one behind the end of a sentence.
func (w *wordText) isReference(text string) bool {
	if !w.link && !w.raised || len(w.runs) == 0 || !isCount(strings.Trim(strings.TrimSpace(text), "[]()")) {
		return false
	}
	before := strings.TrimRight(w.runs[len(w.runs)-1].text, " ")
	return before != "" && (w.link || strings.HasSuffix(strings.TrimRight(before, closers), "."))
}

func (w *wordText) add(text string) {
	w.runs = append(w.runs, run{text: text, bold: w.bold})
}

func (w *wordText) start(e xml.StartElement) {
	switch e.Name.Local {
	case "p":
		w.begin()
	case "r":
		w.bold, w.hidden, w.caps, w.raised = false, false, false, false
	case "hyperlink":
		w.link = value(e, "anchor") != ""
	case "t":
		w.inText = true
	case "tab":
		if !w.inRun && len(w.runs) > 0 {
			w.add(" ")
		}
	case "br", "cr":
		w.runs = append(w.runs, run{text: "\n"})
	case "sym":
		w.add(symbol(value(e, "char")))
	case "noBreakHyphen":
		w.add("-")
	case "tbl":
		w.flush()
		w.tables++
	case "tr":
		w.cells = 0
	case "tc":
		w.inCell, w.long = 0, false
		if w.cells++; w.cells > 1 {
			w.runs = append(w.runs, run{text: w.runs.cellMark()})
		}
	case "footnote", "endnote":
		w.note = ""
		if value(e, "type") == "" { // separators have a type
			w.count++
			w.note = strconv.Itoa(w.count)
		}
	default:
		w.property(e)
	}
}

// symbol is a character of a font of symbols, if it is a bullet; what else such a
// font draws is not known.
func symbol(code string) string {
	switch strings.ToUpper(code) {
	case "F0B7", "F0A7", "F0D8", "F0FC", "F076", "B7", "A7":
		return "•"
	}
	return ""
}

// property takes in what a paragraph or a run says of itself.
func (w *wordText) property(e xml.StartElement) {
	switch e.Name.Local {
	case "pPr":
		w.inRun = true // its tabs are stops, not characters
	case "rPr":
		w.inRun = true
	case "pStyle":
		w.style = value(e, "val")
	case "numId":
		w.list.id = value(e, "val")
	case "ilvl":
		w.list.level = listLevelOf(e)
	case "outlineLvl":
		if n := outlineLevel(e); n > 0 {
			w.told.kind, w.told.level = chancery.BlockHeading, n
		}
	case "b":
		w.bold = isOn(e)
	case "caps":
		w.caps = isOn(e)
	case "vanish":
		w.hidden = isOn(e)
	case "vertAlign":
		w.raised = value(e, "val") == "superscript"
	case "position":
		w.raised = value(e, "val") != "" && value(e, "val")[0] != '-' && value(e, "val") != "0"
	}
}

func (w *wordText) end(name string) {
	switch name {
	case "t":
		w.inText = false
	case "hyperlink":
		w.link = false
	case "pPr", "rPr":
		w.inRun = false
	case "p":
		if w.tables == 0 {
			w.flush()
			return
		}
		w.endInCell()
	case "tr":
		w.endRow()
	case "tbl":
		w.flush()
		w.tables = max(0, w.tables-1)
	}
}

// endInCell ends a paragraph within a table. Long ones are lines of their own: a
// table may lay out a page.
func (w *wordText) endInCell() {
	const long = 80
	n := 0
	for i := len(w.runs) - 1; i >= 0 && w.runs[i].text != "\n" && n <= long; i-- {
		n += len(w.runs[i].text)
	}
	w.inCell++
	w.long = w.long || n > long
	w.laysOut = w.laysOut || w.long && w.inCell > 2
	if n > long {
		w.runs = append(w.runs, run{text: "\n"})
		return
	}
	w.runs = append(w.runs, run{text: paragraphEnd})
}

// paragraphEnd stands between the short paragraphs of a cell until the end of the
// row tells whether the table lays out a page.
const paragraphEnd = "\u2029"

// endRow makes lines of the paragraphs and cells of a row that lays out a page, else
// spaces of the ends of paragraphs.
func (w *wordText) endRow() {
	for i, r := range w.runs {
		switch {
		case w.laysOut && (r.text == paragraphEnd || r.text == cellBar):
			w.runs[i].text = "\n"
		case r.text == paragraphEnd:
			w.runs[i].text = " "
		}
	}
	w.laysOut = false
	w.flush()
}

// begin starts a paragraph.
func (w *wordText) begin() {
	w.bold, w.hidden, w.caps, w.raised, w.link = false, false, false, false, false
	if w.tables > 0 {
		return
	}
	w.flush()
}

// flush makes drafts of the paragraph at hand.
func (w *wordText) flush() {
	d, list := w.styles.draft(w.style)
	if w.styles.isContents(w.style) {
		w.runs = w.runs[:0]
	}
	if w.told.kind != "" {
		d.kind, d.level = w.told.kind, w.told.level
	}
	if w.list.id != "" {
		list = w.list
	}
	if m, ok := w.marker(list); ok {
		d.marker = m
		if d.kind == "" {
			d.level = list.level + list.below + 1
		}
	}
	if w.notes {
		d = w.asNote(d)
	}
	w.drafts = append(w.drafts, w.runs.drafts(d, w.series)...)
	w.runs, w.style, w.list, w.told = w.runs[:0], "", listRef{}, draft{}
}

// marker is the marker of the paragraph at hand, if it has words to mark.
func (w *wordText) marker(list listRef) (marker, bool) {
	if list.id == "" || list.id == "0" || len(w.runs.lines()) == 0 {
		return marker{}, false
	}
	return w.lists.next(list)
}

// asNote makes a note of a draft; separators are none.
func (w *wordText) asNote(d draft) draft {
	if w.note == "" {
		w.runs = w.runs[:0]
	}
	return draft{kind: chancery.BlockFootnote, marker: marker{text: w.note, depth: 1}}
}
