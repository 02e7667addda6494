package resolution

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// symbolStart reads what stands before "RES" in a symbol: the organ it names and
// where the symbol begins. Longer symbols ("E/CN.4/RES/…", "AG/RES") are of
// bodies that are no organs of ours.
func symbolStart(text string, res chancery.Span) (b body, session session, start int) {
	ls := before(make([]lexeme, 0, 24), text, res.Start, 40)
	for len(ls) > 0 && ls[len(ls)-1].is("/", "-", ".") {
		ls = ls[:len(ls)-1]
	}
	if len(ls) == 0 {
		return nobody, "", 0
	}
	i := len(ls) - 1
	switch ls[i].norm {
	case "s", "sc", "unsc":
		b = sc
	case "a", "ga", "unga":
		b = ga
	case "e":
		b = ecosoc
	case "hrc":
		b = hrc
		if i >= 2 && ls[i-1].is("/") && ls[i-2].is("a") {
			i -= 2
		}
	default:
		if i < 4 || !ls[i-1].is(".") || !ls[i-2].is("ea") || !ls[i-3].is("/") || !ls[i-4].is("unep") {
			return nobody, "", 0
		}
		b, session = unea, sessionText(ls[i])
		i -= 4
	}
	start = ls[i].span.Start
	if i > 0 && ls[i-1].span.End == start && ls[i-1].is("/", ".", "-") && !inAddress(text[:start]) {
		return nobody, "", 0
	}
	return b, session, start
}

func sessionText(l lexeme) session { return session(l.norm) }

// inAddress reports whether the path of a web address of the UN leads up to here.
func inAddress(before string) bool {
	before = before[max(0, len(before)-100):]
	path := before[strings.LastIndexAny(before, " \t\n(<>\"'")+1:]
	return strings.Contains(path, "un.org") || strings.Contains(path, "undocs")
}

// symbol reads the number behind "RES" in a symbol whose beginning names b.
func symbol(text string, res chancery.Span, b body, s session) (item, reader, bool) {
	r := reader{text: text, pos: res.End}
	for r.peek().is("/", ".", "-") {
		r.next()
	}
	it, r, ok := readItem(r)
	if ok && b == unea && it.shape == bare {
		it.shape, it.session = counted, s
	}
	return it, r, ok
}
