package document

import "strings"

// run is text of one type. A line break is a run of its own, "\n".
type run struct {
	text string
	bold bool
}

// runs is the content of a block of a format that has type.
type runs []run

// drafts makes drafts of the runs of a block of which d is known: one, or
// several where line breaks part it.
func (rs runs) drafts(d draft, s *series) []draft {
	lines := rs.lines()
	if len(lines) == 0 {
		return nil
	}
	if d.kind != "" {
		d.text = joined(lines)
		return []draft{d}
	}
	u := unwrapper{lines: lines, series: s, width: broad + 1}
	parts := u.drafts()
	parts[0] = d.filled(parts[0])
	return parts
}

func joined(lines []line) string {
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = l.text
	}
	return squeeze(strings.Join(texts, " "))
}

// filled is a part of the block that d is known to be. A marker in the text
// wins over the one of the list, which a style sheet may hide.
func (d draft) filled(part draft) draft {
	d.text, d.strong = part.text, d.strong || part.strong
	if part.marker.text != "" {
		d.marker = part.marker
	}
	return d
}

// lines are the lines of the runs, cut at line breaks and behind a
// bold heading that the text runs on from.
func (rs runs) lines() []line {
	var lines []line
	var text strings.Builder
	strong, plain, gap := false, false, 0
	end := func() {
		if l := newLine(normalize(text.String())); l.text != "" {
			l.indent, l.gap, l.strong = 0, gap, strong && !plain
			lines = append(lines, l)
			gap = 0
		} else {
			gap++
		}
		text.Reset()
		strong, plain = false, false
	}
	for _, r := range rs {
		if r.text == "\n" {
			end()
			continue
		}
		if blank := strings.TrimSpace(r.text) == ""; !blank {
			if strong && !plain && !r.bold && runsOn(text.String(), r.text) {
				end()
				gap = 1
			}
			strong, plain = strong || r.bold, plain || !r.bold
		}
		text.WriteString(r.text)
	}
	end()
	return lines
}

// runsOn reports whether bold text is a heading from which a paragraph runs on.
func runsOn(head, rest string) bool {
	head, rest = squeeze(head), strings.TrimSpace(rest)
	return len(head) > 3 && mayHead(head) && !strings.HasSuffix(head, ":") && opensBlock(rest) && rest[0] != '(' && len(rest) > 40 && isTitled(head)
}
