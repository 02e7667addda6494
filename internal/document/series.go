package document

import "strings"

// series remembers the last marker of each style, to tell a marker from a
// number or an initial that happens to open a line, and a letter from a Roman
// numeral.
type series struct {
	last map[style]int
}

func newSeries() *series { return &series{last: make(map[style]int)} }

// accept settles a marker and the words after it: ok is false where it is no
// marker. Within a paragraph, where a line may begin by chance with what looks
// like one, a number must go on from the one before.
func (s *series) accept(m marker, rest string, within bool) (marker, bool) {
	if m.value == 0 {
		return m, true
	}
	m = s.resolve(m)
	if !s.plausible(m, rest, within) {
		return m, false
	}
	s.last[m.style] = m.value
	return m, true
}

func (s *series) plausible(m marker, rest string, within bool) bool {
	last := s.last[m.style]
	goesOn := m.value == 1 || m.value == last+1
	switch kind := m.style.label(); {
	case m.style == dotted:
		return !within || goesOn
	case kind == arabic: // a scan may have lost a number or two
		return (!within || goesOn || last > 0 && m.value > last && m.value <= last+3) && !opensDate(rest)
	case m.style[0] == '(':
		return !within || goesOn
	case kind == upper || kind == upperRoman:
		return goesOn && !isInitial(rest)
	}
	return goesOn
}

// resolve reads a single letter as the Roman numeral, or a numeral as the
// letter, that comes next in the list that is open: (i) after (h), (v) after (iv).
func (s *series) resolve(m marker) marker {
	kind := m.style.label()
	if m.value > 1 && strings.HasSuffix(string(m.style), ")") && m.style[0] != '(' && s.last[m.style] == 0 {
		if whole := "(" + m.style; s.last[whole] == m.value-1 {
			m.style = whole // a scan has lost the first bracket: "b)" behind "(a)"
		}
	}
	if m.text == "ll." && s.last["1."] == 10 {
		return marker{text: m.text, style: "1.", value: 11, depth: 1} // "11." as scans have it
	}
	letter := m.text[strings.IndexFunc(m.text, func(r rune) bool { return isLetter(byte(r)) || isDigit(byte(r)) }):]
	switch kind {
	case lowerRoman, upperRoman:
		as := m.style.relabel(kind, letterOf(kind))
		if m.value == 1 && s.last[as] == 8 {
			m.style, m.value = as, 9
		}
	case lower, upper:
		as := m.style.relabel(kind, romanOf(kind))
		if n := roman(letter[:1]); n > 1 && s.last[as] == n-1 && s.last[m.style] != m.value-1 {
			m.style, m.value = as, n
		}
	}
	return m
}

func letterOf(roman style) style {
	if roman == upperRoman {
		return upper
	}
	return lower
}

func romanOf(letter style) style {
	if letter == upper {
		return upperRoman
	}
	return lowerRoman
}

// label is the part of a style that counts: "a" of "(a)", "1" of "1.".
func (st style) label() style {
	return style(strings.Trim(string(st), ".()[] "))
}

func (st style) relabel(from, to style) style {
	return style(strings.Replace(string(st), string(from), string(to), 1))
}

// isInitial reports whether s goes on like a name of which a marker was the
// first initial: "N. Kosygin".
func isInitial(s string) bool {
	return len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && s[1] == '.'
}
