package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// currencyBefore reads "A$", "US $", "USD", "€", "dollars" before the number at i.
func (s *sentence) currencyBefore(m *measures, i int) (currency string, from int, ok bool) {
	before := s.at(i - 1)
	if code := m.sign.Of(before.Norm); code != "" {
		from = i - 1
		named := s.at(i - 2)
		switch prefix := m.prefix.Of(named.Norm); {
		case before.Norm == "£" && named.Upper && prefix == "IEP": // "Ir£5 million"
			code, from = prefix, i-2
		case before.Norm != "$":
		case prefix != "" && named.Upper && len(named.Norm) <= 4: // not "gave Uganda $5 million"
			code, from = prefix, i-2
		case m.code.Of(named.Norm) != "" && named.Caps:
			code, from = m.code.Of(named.Norm), i-2
		default:
			code = s.dollar(m)
		}
		return code, from, true
	}
	if code := m.code.Of(before.Norm); code != "" && (before.Caps || before.Upper && len(before.Norm) < 4) {
		return code, i - 1, true
	}
	if code := m.prefix.Of(before.Norm); code != "" && before.Caps && len(before.Norm) == 3 { // "CFP 500 million"
		return code, i - 1, true
	}
	if before.Norm == "." {
		if code := s.shortened(m, i-2); code != "" {
			return code, i - 2, true
		}
	}
	return "", i, false
}

// shortened is the code of the currency whose name, cut short, stands at k before a full
// stop, or nothing: "Rs. 50 crore", "Fl. 12 million".
func (s *sentence) shortened(m *measures, k int) string {
	name := s.at(k)
	if !name.Upper || len(name.Norm) > 3 || !s.touching(k, k+1) {
		return ""
	}
	return m.code.Of(name.Norm)
}

// dollar is whose dollar a bare "$" is: that of the one issuer that has its own.
func (s *sentence) dollar(m *measures) string {
	found := ""
	for code, currency := range m.dollar {
		if n := s.lex.codes[code]; n == 0 || !s.speaks.nations[n] {
			continue
		}
		if found != "" || currency == "USD" {
			return "USD"
		}
		found = currency
	}
	if found == "" {
		return "USD"
	}
	return found
}

// currencyAfter reads "dollars", "US dollars", "USD", "€", "Hong Kong dollars"
// behind a number that ends at b.
func (s *sentence) currencyAfter(m *measures, b int) (currency string, to int, ok bool) {
	w := s.at(b)
	if code := m.sign.Of(w.Norm); code != "" && w.Norm != "$" {
		return code, b + 1, true
	}
	if w.Norm == "-" { // "a 20-million-dollar fund"
		b++
		w = s.at(b)
	}
	if code := m.code.Of(w.Norm); code != "" && (w.Caps || !isCode(code, w.Norm)) {
		if m.prefix.Of(s.at(b+1).Norm) != "" && s.at(b+1).Caps && len(s.at(b+1).Norm) == 3 { // "francs CFA"
			return m.prefix.Of(s.at(b + 1).Norm), b + 2, true
		}
		if isDollar(w.Norm) {
			code = s.dollar(m)
		}
		return code, b + 1, true
	}
	for k := b; k < b+2; k++ {
		name, next := s.at(k), s.at(k+1)
		if name.nation == 0 && m.prefix.Of(name.Norm) == "" && !name.is(isPrep) || name.Kind != token.Word {
			break
		}
		if code := m.code.Of(next.Norm); code != "" {
			if prefix := m.prefix.Of(name.Norm); prefix != "" {
				code = prefix
			}
			return code, k + 2, true
		}
		if next.Norm == "$" && m.prefix.Of(name.Norm) != "" {
			return m.prefix.Of(name.Norm), k + 2, true
		}
	}
	return "", b, false
}

func isDollar(word string) bool { return word == "dollar" || word == "dollars" }

// isCode reports whether the word is the code itself, which is a word of its own
// in small letters: "all", "top", "try".
func isCode(code, norm string) bool { return strings.EqualFold(code, norm) }
