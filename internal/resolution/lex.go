package resolution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

type kind uint8

const (
	end    kind = iota // of the text
	word               // letters only, so that "UNSCR1701" and "377A" fall apart
	number             // ASCII digits only, so that "242,338" is two numbers
	mark               // any other character
	gap                // a blank line
)

// lexeme is a word, number or mark. Package token cuts for readers of prose;
// citations need finer cuts, blank lines, and only the few words near a head.
type lexeme struct {
	kind kind
	span chancery.Span
	norm string // folded word, digits as written, plain mark
}

func (l lexeme) is(marks ...string) bool {
	for _, m := range marks {
		if l.norm == m {
			return l.kind != gap
		}
	}
	return false
}

// reader walks over a text. Copying one keeps a place to come back to.
type reader struct {
	text string
	pos  int
}

// next takes the next lexeme; the zero kind marks the end of the text.
func (r *reader) next() lexeme {
	at := r.pos
	if at < len(r.text) && r.text[at] == ' ' {
		at++
	}
	if at < len(r.text) && r.text[at] > ' ' && r.text[at] < utf8.RuneSelf {
		if l, ok := asciiAt(r.text, at); ok { // nearly all
			r.pos = l.span.End
			return l
		}
	}
	return r.other()
}

// asciiAt is the lexeme that begins with an ASCII character, unless it is a word that
// is not plain.
func asciiAt(text string, i int) (lexeme, bool) {
	l := lexeme{kind: mark, span: chancery.Span{Start: i, End: i + 1}}
	switch c := text[i]; {
	case c|0x20 >= 'a' && c|0x20 <= 'z':
		norm, letters := token.Plain(text[i:])
		l.kind, l.norm, l.span.End = word, norm, i+letters
		return l, letters > 0
	case c >= '0' && c <= '9':
		l.kind, l.span.End = number, digitsEnd(text, i)
		l.norm = text[i:l.span.End]
	default:
		l.norm = plain(text[i : i+1])
	}
	return l, true
}

// other takes the next lexeme, whatever it is.
func (r *reader) other() lexeme {
	if blank := r.space(); blank.Len() > 0 {
		return lexeme{kind: gap, span: blank}
	}
	start := r.pos
	if start >= len(r.text) {
		return lexeme{span: chancery.Span{Start: start, End: start}}
	}
	first, size := decode(r.text, start)
	switch {
	case isDigit(first):
		r.pos = digitsEnd(r.text, start)
		return r.cut(number, start)
	case unicode.IsLetter(first):
		r.pos = lettersEnd(r.text, start)
		return r.cut(word, start)
	}
	r.pos += size
	return r.cut(mark, start)
}

func (r *reader) peek() lexeme { ahead := *r; return ahead.next() }

func (r *reader) cut(k kind, start int) lexeme {
	l := lexeme{kind: k, span: chancery.Span{Start: start, End: r.pos}}
	switch l.norm = r.text[start:r.pos]; k {
	case word:
		l.norm = token.Fold(l.norm)
	case mark:
		l.norm = plain(l.norm)
	}
	return l
}

// space skips white space and characters without width. It returns the span of
// a blank line where there is one.
func (r *reader) space() chancery.Span {
	start, lines := r.pos, 0
	for r.pos < len(r.text) {
		c, size := decode(r.text, r.pos)
		if !isSpace(c) {
			break
		}
		if c == '\n' || c == '\u2029' {
			lines++
		}
		r.pos += size
	}
	if lines > 1 && !r.runsOn(start) {
		return chancery.Span{Start: start, End: r.pos}
	}
	return chancery.Span{}
}

// runsOn reports whether the sentence goes on over the blank line that began at
// start, as it does in copies with a blank line after every line. A number with
// a full stop begins a paragraph.
func (r *reader) runsOn(start int) bool {
	if r.pos >= len(r.text) || start == 0 {
		return false
	}
	next, _ := decode(r.text, r.pos)
	if digits := digitsEnd(r.text, r.pos); isDigit(next) {
		return r.text[start-1] == ',' && !strings.HasPrefix(r.text[digits:], ".") && !strings.HasPrefix(r.text[digits:], ")")
	}
	return unicode.IsLower(next)
}

func decode(text string, i int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

// isSpace reports white space of any sort (French and UN typography set
// no-break and thin spaces within citations) and characters without width.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\n', '\t', '\r':
		return true
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return r >= 0x80 && unicode.IsSpace(r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func digitsEnd(text string, i int) int {
	for i < len(text) && isDigit(rune(text[i])) {
		i++
	}
	return i
}

func lettersEnd(text string, i int) int {
	for i < len(text) {
		if c := text[i] | 0x20; c >= 'a' && c <= 'z' { // nearly all
			i++
			continue
		}
		r, size := decode(text, i)
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		i += size
	}
	return i
}

// plain spells the variants of dashes, slashes and apostrophes one way.
func plain(m string) string {
	switch m {
	case "–", "—", "−", "‐", "‑", "‒", "―", "﹣", "－", "_":
		return "-"
	case "⁄", "∕", "／":
		return "/"
	case "’", "‘", "ʼ", "´", "`":
		return "'"
	case "（", "[":
		return "("
	case "）", "]":
		return ")"
	}
	return m
}

// before appends the lexemes of the stretch that ends at i and is at most size
// bytes long.
func before(ls []lexeme, text string, i, size int) []lexeme {
	start := max(0, i-size)
	for start < i && !utf8.RuneStart(text[start]) {
		start++
	}
	r := reader{text: text[:i], pos: start}
	for l := r.next(); l.kind != end; l = r.next() {
		ls = append(ls, l)
	}
	return ls
}
