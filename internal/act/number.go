package act

import (
	"strconv"
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// number reads a number in figures or words, with its scale: "4.5 billion",
// "2¾ billion", "one hundred and fifty", "half a million".
func (s *sentence) number(m *measures, i int) (value float64, end int, ok bool) {
	w := s.at(i)
	switch {
	case !w.begins(anAmount) || i >= len(s.words):
		return 0, i, false
	case w.Kind == token.Number:
		value, end, ok = s.decimal(m, i)
	case m.fraction.Of(w.Norm) != 0:
		value, end, ok = m.fraction.Of(w.Norm), i+1, true
	case w.Norm == "half" && s.at(i+1).Norm == "a" && m.scale.Of(s.at(i+2).Norm) != 0:
		value, end, ok = 0.5, i+2, true
	case w.Norm == "quarter" && s.at(i-1).Norm == "a" && s.at(i+1).Norm == "of" && s.at(i+2).Norm == "a" && m.scale.Of(s.at(i+3).Norm) != 0:
		value, end, ok = 0.25, i+3, true
	case m.number.Of(w.Norm) != 0:
		value, end, ok = s.inWords(m, i)
	case s.oneScale(m, i): // "a billion doses"
		value, end, ok = 1, i, true
	}
	if !ok {
		return 0, i, false
	}
	if s.at(end).Norm == "and" && s.at(end+1).Norm == "a" && s.at(end+2).Norm == "half" && m.scale.Of(s.at(end+3).Norm) != 0 {
		value, end = value+0.5, end+3 // "one and a half million"
	}
	value, end = s.scaled(m, value, end)
	if s.at(end).Norm == "(" && w.Kind == token.Word && s.at(end+1).Kind == token.Number && s.at(end+2).Norm == ")" { // "seventy-two (72)"
		end += 3
	}
	return value, end, true
}

// oneScale reports whether "a" before the scale at word i makes it a number: "a billion",
// "a dozen", but not "half a dozen".
func (s *sentence) oneScale(m *measures, i int) bool {
	w := &s.words[i]
	if m.scale.Of(w.Norm) <= 99 && (w.Norm != "dozen" || s.at(i-2).Norm == "half") {
		return false
	}
	return len(w.Norm) > 4 && !strings.HasSuffix(w.Norm, "s") && s.at(i-1).Norm == "a"
}

// decimal reads a number in decimal figures and the fraction that may follow.
func (s *sentence) decimal(m *measures, i int) (value float64, end int, ok bool) {
	value, err := strconv.ParseFloat(plainFigures(s.words[i].Norm), 64)
	if err != nil {
		return 0, i, false
	}
	end = i + 1
	for s.grouped(end) {
		group, _ := strconv.ParseFloat(s.at(end).Norm, 64)
		value = value*1000 + group
		end++
	}
	if f := m.fraction.Of(s.at(end).Norm); f != 0 && s.at(end).Span.Start == s.words[i].Span.End {
		value += f
		end++
	}
	return value, end, true
}

// plainFigures are figures with a point before the fraction and nothing between thousands, in
// whichever way they are parted: "1,500.5", "1,5", "2.000.000".
func plainFigures(n string) string {
	if k := strings.LastIndexByte(n, ','); k > 0 && strings.IndexByte(n, ',') == k && len(n)-k < 4 && strings.IndexByte(n, '.') < 0 {
		return n[:k] + "." + n[k+1:]
	}
	if strings.Count(n, ".") > 1 {
		n = strings.ReplaceAll(n, ".", "")
	}
	return strings.ReplaceAll(n, ",", "")
}

// grouped reports whether the figures at word i go on those before them: "900 000".
func (s *sentence) grouped(i int) bool {
	w, before := s.at(i), s.at(i-1)
	if w.Kind != token.Number || len(w.Norm) != 3 || len(before.Norm) > 3 || strings.ContainsAny(before.Norm+w.Norm, ".,") {
		return false
	}
	gap := s.body[before.Span.End:w.Span.Start]
	return gap == " " || gap == "\u00a0" || gap == "\u202f" || gap == "\u2009"
}

// scaled multiplies a number by the scales that follow it at end.
func (s *sentence) scaled(m *measures, value float64, end int) (float64, int) {
	for range 3 {
		next := s.at(end)
		factor := m.scale.Of(next.Norm)
		if factor == 0 && next.Norm == "-" && m.scale.Of(s.at(end+1).Norm) > 1000 { // "a $50-million fund"
			factor = m.scale.Of(s.at(end + 1).Norm)
			end++
			next = s.at(end)
		}
		if factor == 0 || len(next.Norm) < 3 && next.Span.Start != s.at(end-1).Span.End && !(len(next.Norm) == 2 || next.Norm == "m") {
			break
		}
		value *= factor
		end++
		if s.at(end).Norm == "." && len(next.Norm) < 4 && m.code.Of(s.at(end+1).Norm) != "" { // "1.5 bn. euro"
			end++
		}
		if rest, to, ok := s.remainder(m, end, factor); ok {
			value += rest
			end = to
		}
	}
	return value, end
}

// remainder reads what is added to hundreds: "one hundred and fifty".
func (s *sentence) remainder(m *measures, end int, factor float64) (float64, int, bool) {
	if factor != 100 {
		return 0, end, false
	}
	if s.at(end).Norm == "and" {
		end++
	}
	if m.number.Of(s.at(end).Norm) == 0 || m.number.Of(s.at(end).Norm) >= 100 {
		return 0, end, false
	}
	value, end, ok := s.inWords(m, end)
	return value, end, ok
}

// inWords reads "five", "twenty-five".
func (s *sentence) inWords(m *measures, i int) (float64, int, bool) {
	value, end := m.number.Of(s.words[i].Norm), i+1
	if value >= 20 && value < 100 {
		k := end
		if s.at(k).Norm == "-" {
			k++
		}
		if unit := m.number.Of(s.at(k).Norm); unit > 0 && unit < 10 && unit == float64(int(unit)) {
			return value + unit, k + 1, true
		}
	}
	return value, end, true
}

// joined reads a number that is printed as one word with the code or the prefix
// of its currency: "USD50 million", and "$A5.2 million" as it was once written.
func (s *sentence) joined(m *measures, i int) (currency string, value float64, end int, ok bool) {
	w := s.at(i)
	cut := strings.IndexAny(w.Norm, "0123456789")
	if w.Kind != token.Word || cut < 1 || cut > 4 || !w.Upper && cut > 1 {
		return "", 0, i, false
	}
	currency = m.code.Of(w.Norm[:cut])
	if cut == 1 && w.Upper {
		currency = s.letter(m, w.Norm[:1])
	}
	dollars := s.at(i-1).Norm == "$" || s.at(i-1).Norm == "dollars"
	if currency == "" && dollars {
		currency = m.prefix.Of(w.Norm[:cut])
	}
	digits := strings.TrimRight(w.Norm[cut:], "bmnk")
	value, err := strconv.ParseFloat(digits, 64)
	if currency == "" || err != nil {
		return "", 0, i, false
	}
	end = i + 1
	if scale := w.Norm[cut+len(digits):]; scale != "" {
		return currency, value * m.scale.Of(scale), end, m.scale.Of(scale) != 0
	}
	if dot, part := s.at(end), s.at(end+1); (dot.Norm == "." || dot.Norm == ",") && part.Kind == token.Number && s.touching(end-1, end+1) {
		if v, err := strconv.ParseFloat(strings.ReplaceAll(digits+dot.Norm+part.Norm, ",", ""), 64); err == nil {
			value, end = v, end+2
		}
	}
	value, to := s.scaled(m, value, end)
	if to == end && !dollars && (cut == 1 || end == i+1 && value < 10) {
		return "", 0, i, false // "the NIS2 Directive", "K2"
	}
	return currency, value, to, true
}

// letter is the currency that an issuer of its own writes as one letter, or nothing: "K5 million".
func (s *sentence) letter(m *measures, letter string) string {
	for _, own := range m.letter[letter] {
		if n := s.lex.codes[own[0]]; n != 0 && s.speaks.nations[n] {
			return own[1]
		}
	}
	return ""
}

// touching reports whether no blank stands between the words from a to b.
func (s *sentence) touching(a, b int) bool {
	for k := a; k < b; k++ {
		if s.at(k).Span.End != s.at(k+1).Span.Start {
			return false
		}
	}
	return true
}

// countsNothing reports whether the figures at i, as most of those that cite and date, are shut
// off from all that they might count: "resolution 1373 (2001)", "the report of 28 September".
func (s *sentence) countsNothing(i int) bool {
	before, next := s.at(i-1), s.at(i+1)
	if s.words[i].Kind != token.Number || before.begins(aCurrency) || before.Norm == "." { // "Rs. 300"
		return false
	}
	switch next.Norm {
	case "", "(", ")", ",", ";", ":", ".": // but "keep it at 300."
		return !before.begins(aQualifier) && !before.is(isTo) && !heldAt.Has(before.Norm)
	}
	return next.is(isMonth)
}
