package resolution

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/octet"
	"github.com/chancery-archive/chancery/internal/token"
)

// head is what announces the number of a resolution: the word itself
// ("resolutions", "Res."), a short form ("UNSCRs"), or "RES" within a symbol.
type head struct {
	span   chancery.Span
	body   body // that the head itself names
	plural bool
	caps   bool // written in capitals
	short  bool // "Res", "res.", which is also the end of other words
	symbol bool // "RES" with a slash beside it
}

// nextHead finds the first head at or after i. It looks at every byte once and
// at few of them twice: a head has an "s" or a "GA" in a telling place.
func nextHead(text string, i int) (head, bool) {
	for i = nextTelling(text, i); i < len(text); i = nextTelling(text, i+1) {
		switch text[i] {
		case 's', 'S':
			if !mayTell(text, i) {
				continue
			}
			if h, ok := headAround(text, i); ok {
				return h, true
			}
		case 'G':
			if i >= 2 && text[i-2:i] == "UN" && i+1 < len(text) && text[i+1] == 'A' {
				if h, ok := shortForm(text, i-2); ok {
					return h, true
				}
			}
		}
	}
	return head{}, false
}

// nextTelling is where the first of the letters stands that heads are found by, at i or
// behind: "s", "S" and "G".
func nextTelling(text string, i int) int {
	for i+8 <= len(text) {
		b := octet.Of(text[i:])
		found := octet.Equal(b|0x20*octet.Lowest, 's') | octet.Equal(b, 'G')
		i += bits.TrailingZeros64(found) / 8 // all eight where there are none
		if found != 0 {
			return i
		}
	}
	for i < len(text) && text[i]|0x20 != 's' && text[i] != 'G' {
		i++
	}
	return i
}

// mayTell reports whether the "s" at i stands as the telling one of a head does: behind an
// "e", with whatever accent, or a "c", or before a "c".
func mayTell(text string, i int) bool {
	if i+1 < len(text) && text[i+1]|0x20 == 'c' {
		return true
	}
	if i == 0 {
		return false
	}
	before := text[i-1]
	return before|0x20 == 'e' || before|0x20 == 'c' || before >= utf8.RuneSelf
}

// headAround reads the head whose telling "s" is at i.
func headAround(text string, i int) (head, bool) {
	if i >= 2 && text[i-2:i] == "RC" && strings.HasPrefix(text[i:], "SNU") {
		return shortForm(text, i-2)
	}
	if i+1 < len(text) && text[i+1]|0x20 == 'c' {
		start := i
		if i >= 2 && strings.EqualFold(text[i-2:i], "un") {
			start -= 2
		}
		return shortForm(text, start)
	}
	start := resStart(text, i)
	if start < 0 || letterBefore(text, start) {
		return head{}, false
	}
	end := lettersEnd(text, start)
	w := token.Fold(text[start:end])
	if strings.HasSuffix(w, "reso") && strings.HasPrefix(text[end:], "1ution") {
		behind := lettersEnd(text, end+1) // "Reso1ution"
		w += "l" + token.Fold(text[end+1:behind])
		end = behind
	}
	if joined, rest := brokenOff(text, end); rest != "" {
		w, end = w+token.Fold(rest), joined
	}
	v := vocabulary()
	h := head{span: chancery.Span{Start: start, End: end}, plural: v.many.Has(w), short: w == "res"}
	h.plural = h.plural || strings.HasPrefix(text[end:], "(s)")
	h.caps = text[start+1] == 'E'
	h.symbol = h.short && slashBeside(text, start, end)
	return h, h.plural || v.one.Has(w)
}

// slashBeside reports whether a slash stands before start or at end, with a space
// between at most, as scanners set symbols: "S / RES / 2254".
func slashBeside(text string, start, end int) bool {
	before, behind := text[:start], text[end:]
	if strings.HasSuffix(before, "/") || strings.HasSuffix(before, "/ ") {
		return true
	}
	return strings.HasPrefix(behind, "/") || strings.HasPrefix(behind, " /")
}

// brokenOff is the rest of a word that was hyphenated at the end of a line.
func brokenOff(text string, i int) (end int, rest string) {
	after, ok := strings.CutPrefix(text[i:], "-")
	if !ok || !strings.HasPrefix(after, "\n") && !strings.HasPrefix(after, "\r\n") {
		return i, ""
	}
	start := len(text) - len(strings.TrimLeft(after, "\r\n"))
	end = lettersEnd(text, start)
	return end, text[start:end]
}

// resStart is where "res" or "rés" begins whose "s" is at i, or -1.
func resStart(text string, i int) int {
	e := i - 1
	switch {
	case e < 1:
		return -1
	case text[e] == 'e' || text[e] == 'E' || text[e] == 'c':
	case text[e] == 0xa9 || text[e] == 0x89: // é, É
		e--
	case text[e] == 0x81: // e and a combining acute
		e -= 2
	default:
		return -1
	}
	if e < 1 || text[e-1] != 'r' && text[e-1] != 'R' {
		return -1
	}
	return e - 1
}

func letterBefore(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return unicode.IsLetter(r)
}

// shortForms name organ and head in one. Those that name the organ alone
// ("UNSC 2254") are heads only right before a number.
var shortForms = map[string]head{
	"UNSCR": {body: sc}, "UNSCRS": {body: sc}, "SCR": {body: sc}, "SCRS": {body: sc},
	"UNGAR": {body: ga}, "UNGARS": {body: ga},
	"RCSNU": {body: sc}, // in French and Spanish
	"UNSC":  {body: sc, short: true}, "UNGA": {body: ga, short: true},
}

func shortForm(text string, start int) (head, bool) {
	if letterBefore(text, start) {
		return head{}, false
	}
	end := lettersEnd(text, start)
	name := strings.TrimSuffix(text[start:end], "s")
	h, ok := shortForms[strings.ToUpper(name)]
	if !ok || name != strings.ToUpper(name) && name != "unscr" {
		return head{}, false
	}
	h.plural = start+len(name) < end || strings.HasSuffix(name, "RS")
	h.span, h.caps = chancery.Span{Start: start, End: end}, true
	h.plural = h.plural || strings.HasPrefix(text[end:], "’s ") || strings.HasPrefix(text[end:], "'s ")
	return h, true
}
