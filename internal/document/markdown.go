package document

import (
	"slices"
	"strings"
)

// markdown takes the marks of Markdown, and the few tags of HTML that occur in
// it, off the lines of a text. What they said of a line is kept: a heading, bold type.
func markdown(text string, lines []line) []line {
	bare := !hasMarks(text)
	marked := slices.IndexFunc(lines, func(l line) bool { return !opensPlainly(l.text) || !bare && hasMarks(l.text) })
	if marked < 0 {
		return lines // as most texts are
	}
	out := append(make([]line, 0, len(lines)), lines[:marked]...)
	var parts []line // of the line at hand
	gap := 0
	for _, l := range lines[marked:] {
		if opensPlainly(l.text) && (bare || !hasMarks(l.text)) {
			l.gap += gap
			gap = 0
			out = append(out, l)
			continue
		}
		switch {
		case isRule(l.text):
			if underlines(l, out) {
				out[len(out)-1].level = 1
			}
			gap++
			continue
		case strings.HasPrefix(l.text, "<!--") && strings.HasSuffix(l.text, "-->"):
			gap++
			continue
		}
		l.gap += gap
		gap = 0
		l = unquote(l)
		if strings.HasPrefix(l.text, "|") {
			if l = tableRow(l); l.text == "" {
				continue
			}
		}
		parts = runIn(parts[:0], untag(l))
		for _, part := range parts {
			if part = unescape(unmark(part)); part.text != "" {
				out = append(out, part)
			}
		}
	}
	return out
}

// opensPlainly reports whether a line opens with a letter or a digit, as nearly all do.
func opensPlainly(s string) bool { return isLetter(s[0]) || isDigit(s[0]) }

// hasMarks reports whether a text, or a line of it, has one of the marks of Markdown and
// HTML in it: most lines, and many a whole text, have none.
func hasMarks(s string) bool {
	for _, mark := range [...]byte{'[', '<', '*', '\\'} {
		if strings.IndexByte(s, mark) >= 0 {
			return true
		}
	}
	return strings.Contains(s, "__") || strings.Contains(s, "-  ")
}

// unquote takes off the marks of a quotation, and those of notes: "[^1]" in the text
// is left out, and before a note it becomes the raised number that it is shown as.
func unquote(l line) line {
	if rest, ok := strings.CutPrefix(l.text, "> "); ok {
		l = l.with(rest)
	}
	if label, note, ok := cutLabel(l.text); ok && strings.HasPrefix(note, ":") {
		l.gap = max(1, l.gap)
		return l.with(raise(label) + note[1:])
	}
	if !strings.Contains(l.text, "[^") {
		return l
	}
	var b strings.Builder
	for s := l.text; s != ""; {
		open := strings.Index(s, "[^")
		if open < 0 {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:open])
		_, rest, ok := cutLabel(s[open:])
		if !ok {
			b.WriteString("[^")
			rest = s[open+2:]
		}
		s = rest
	}
	return l.with(b.String())
}

// cutLabel parts the label of a note that s opens with, "[^1]", from what follows.
func cutLabel(s string) (label, rest string, ok bool) {
	body, ok := strings.CutPrefix(s, "[^")
	if !ok {
		return "", s, false
	}
	label, _, ok = strings.Cut(window(body, maxTag), "]")
	if !ok {
		return "", s, false
	}
	return label, body[len(label)+1:], true
}

// raise is the label of a note as it is shown: figures raised, else a dagger.
func raise(label string) string {
	if !isCount(label) {
		return "†"
	}
	raised := []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")
	var b strings.Builder
	for _, r := range label {
		b.WriteRune(raised[r-'0'])
	}
	return b.String()
}

// tableRow is a row of a table without its outer bars, a block of its own; ""
// where it only rules off the head of the table.
func tableRow(l line) line {
	if strings.Trim(l.text, "|-: ") == "" {
		return l.with("")
	}
	l.gap = max(l.gap, 1)
	return l.with(strings.Trim(l.text, "| "))
}

// isRule reports whether a line is a rule: three or more of one of the
// characters that rules are drawn with, spaced or not.
func isRule(s string) bool {
	mark, n := byte(0), 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ':
		case strings.IndexByte("-*_=~#", c) >= 0 && (mark == 0 || mark == c):
			mark = c
			n++
		default:
			return strings.Trim(s, " —–─―_") == ""
		}
	}
	return n >= 3
}

// underlines reports whether a rule makes a heading of the line before it.
func underlines(rule line, before []line) bool {
	if len(before) == 0 || rule.gap > 0 {
		return false
	}
	last := before[len(before)-1]
	return (rule.text[0] == '=' || rule.text[0] == '-') && last.gap > 0 && abs(rule.width-last.width) <= 2
}

func abs(n int) int { return max(n, -n) }

// maxTag is how far, in bytes, the end of a tag or of an address is looked
// for: far enough for any that people write, and near enough that a text of
// nothing but opening brackets is read in linear time.
const maxTag = 400

// untag takes tags off. Struck-out words go with their tags, as they are no
// part of the text.
func untag(l line) line {
	if strings.IndexByte(l.text, '<') < 0 {
		return l
	}
	var b strings.Builder
	s := l.text
	for {
		open := strings.IndexByte(s, '<')
		if open < 0 {
			break
		}
		b.WriteString(s[:open])
		s = s[open:]
		end := strings.IndexByte(window(s, maxTag), '>')
		if end < 0 || !isTag(s[1:end]) {
			b.WriteByte('<')
			s = s[1:]
			continue
		}
		instead, rest := afterTag(s[1:end], s[end+1:])
		b.WriteString(instead)
		s = rest
	}
	b.WriteString(s)
	return l.with(b.String())
}

// afterTag is what stands for a tag, and what is left behind it.
func afterTag(tag, rest string) (instead, left string) {
	if isAddress(tag) {
		return tag, rest
	}
	switch tagName(tag) {
	case "br":
		return " ", rest
	case "s", "del", "strike":
		near := window(rest, maxTag)
		if _, after, ok := strings.Cut(near, "</"+tag+">"); ok {
			return "", rest[len(near)-len(after):]
		}
	}
	return "", rest
}

// isTag reports whether what stands between angle brackets is a tag of inline
// HTML, a comment or an address, rather than words or a comparison.
func isTag(s string) bool {
	if isAddress(s) || strings.HasPrefix(s, "!--") {
		return true
	}
	switch tagName(strings.TrimPrefix(s, "/")) {
	case "a", "b", "br", "del", "div", "em", "font", "i", "ins", "p", "s", "small", "span", "strike", "strong", "sub", "sup", "u":
		return true
	}
	return false
}

// tagName is the name of an opening tag whose attributes, if any, look like
// attributes; else "".
func tagName(s string) string {
	name, attributes, _ := strings.Cut(strings.TrimRight(s, "/ "), " ")
	if len(name) > len("strong") || attributes != "" && strings.IndexByte(attributes, '=') < 0 {
		return ""
	}
	return strings.ToLower(name)
}

func isAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "mailto:")
}

// unescape takes off the backslashes that keep punctuation from being Markdown.
func unescape(l line) line {
	if strings.IndexByte(l.text, '\\') < 0 {
		return l
	}
	var b strings.Builder
	for i := 0; i < len(l.text); i++ {
		if l.text[i] == '\\' && i+1 < len(l.text) && strings.IndexByte("\\`*_{}[]()#+-.!|<>~'\"$&", l.text[i+1]) >= 0 {
			i++
		}
		b.WriteByte(l.text[i])
	}
	return l.with(b.String())
}

// runIn appends the parts of a line: a heading set in stars that opens it and the
// paragraph that runs on from it, and the items of a list that runs on in it.
func runIn(out []line, l line) []line {
	head, rest, ok := cutHead(l.text)
	if !ok {
		return inlineItems(out, l)
	}
	title := l.with("**" + head + "**")
	below := l.with(rest)
	below.gap, below.page = 1, false
	return inlineItems(append(out, title), below)
}

// cutHead parts "**Trade** We will", "*Trade * We will" and, where the first
// stars are lost, "Trade ** We will".
func cutHead(s string) (head, rest string, ok bool) {
	body := strings.TrimLeft(s, "*")
	stars := len(s) - len(body)
	closing := "**"
	if stars == 1 {
		closing = "*"
	}
	end := strings.Index(window(body, maxTag), closing)
	if end < 1 || body[0] == ' ' || stars == 0 && body[end-1] != ' ' {
		return "", "", false
	}
	head, rest = strings.TrimSpace(body[:end]), strings.TrimLeft(body[end:], "* ")
	ok = rest != "" && opensBlock(rest) && mayHead(head) && (stars > 1 || isTitled(head) && isPhrase(head))
	return head, rest, ok
}

// inlineItems appends the parts of a line, parted where a dash and two or more
// spaces, as Markdown writers set a list item, follow the end of a sentence.
func inlineItems(out []line, l line) []line {
	if !strings.Contains(l.text, "-  ") { // sooner told than where spaces come first
		return append(out, l)
	}
	from := 0
	for at := 0; ; at++ {
		cut := strings.Index(l.text[at:], " -  ")
		if cut < 0 {
			break
		}
		at += cut
		if !endsClause(l.text[from:at]) {
			continue
		}
		part := l.with(l.text[from:at])
		if from > 0 {
			part.gap, part.page = 0, false
		}
		out = append(out, part)
		from = at + 1
	}
	if from == 0 {
		return append(out, l)
	}
	last := l.with(l.text[from:])
	last.gap, last.page = 0, false
	return append(out, last)
}

// unmark takes off heading signs, emphasis and the brackets of links.
func unmark(l line) line {
	if hashes := strings.IndexFunc(l.text, func(r rune) bool { return r != '#' }); hashes > 0 && hashes <= 6 && l.text[hashes] == ' ' {
		l.level = hashes
		l = l.with(strings.TrimRight(l.text[hashes:], "# "))
	}
	if strings.IndexByte(l.text, '[') >= 0 {
		l = l.with(unlink(l.text))
	}
	if strings.IndexByte(l.text, '*') < 0 && !strings.Contains(l.text, "__") {
		return l
	}
	l.strong = strings.HasPrefix(l.text, "**") && strings.HasSuffix(l.text, "**") && strings.Count(l.text, "**") == 2
	return l.with(unstar(l.text))
}

// unstar takes off the stars of emphasis. A single star is emphasis where it
// stands against a word; a star of its own is a bullet, and stays.
func unstar(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "**", ""), "__", "")
	var b strings.Builder
	open, stray := false, strings.Count(s, "*") > 1
	for i := 0; i < len(s); i++ {
		if s[i] != '*' {
			b.WriteByte(s[i])
			continue
		}
		before := i > 0 && s[i-1] != ' '
		after := i+1 < len(s) && s[i+1] != ' '
		switch {
		case before && s[i-1] == '\\':
			b.WriteByte('*')
		case open && before:
			open = false
		case after && strings.IndexByte(s[i+1:], '*') >= 0:
			open = true
		case !after && i+1 == len(s), after && !before && i == 0, stray && !before && !after && i > 0:
		default:
			b.WriteByte('*')
		}
	}
	return b.String()
}

// unlink replaces [words](address) by the words, and drops pictures.
func unlink(s string) string {
	var b strings.Builder
	for {
		mid := strings.Index(s, "](")
		if mid < 0 {
			break
		}
		open := strings.LastIndexByte(s[:mid], '[')
		end := strings.IndexByte(window(s[mid:], maxTag), ')')
		if open < 0 || end < 0 {
			b.WriteString(s[:mid+2])
			s = s[mid+2:]
			continue
		}
		if before, picture := strings.CutSuffix(s[:open], "!"); picture {
			b.WriteString(before)
		} else {
			b.WriteString(s[:open])
			b.WriteString(s[open+1 : mid])
		}
		s = s[mid+end+1:]
	}
	b.WriteString(s)
	return b.String()
}
