package act

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// measures is what the table of amounts knows.
type measures struct {
	sign, prefix, code, unit map[string]string
	scale, number            map[string]float64
	qualifier, rate          phraseTree
}

var gauged = sync.OnceValue(func() *measures {
	m, err := loadMeasures()
	if err != nil {
		panic(err) // the table is part of the program
	}
	return m
})

func loadMeasures() (*measures, error) {
	rows, err := table("amounts")
	if err != nil {
		return nil, err
	}
	m := &measures{
		sign: map[string]string{}, prefix: map[string]string{}, code: map[string]string{}, unit: map[string]string{},
		scale: map[string]float64{}, number: map[string]float64{},
	}
	for _, row := range rows {
		if len(row) != 3 {
			return nil, fmt.Errorf("table amounts, %q: %d fields, want 3", row, len(row))
		}
		if err := m.add(row[0], row[1], row[2]); err != nil {
			return nil, fmt.Errorf("table amounts, %q: %w", row, err)
		}
	}
	return m, nil
}

func (m *measures) add(kind, form, meaning string) error {
	texts := map[string]map[string]string{"sign": m.sign, "prefix": m.prefix, "code": m.code, "unit": m.unit}
	numbers := map[string]map[string]float64{"scale": m.scale, "number": m.number}
	trees := map[string]*phraseTree{"qualifier": &m.qualifier, "rate": &m.rate}
	switch {
	case texts[kind] != nil:
		texts[kind][form] = meaning
	case numbers[kind] != nil:
		value, err := strconv.ParseFloat(meaning, 64)
		if err != nil {
			return fmt.Errorf("number: %w", err)
		}
		numbers[kind][form] = value
	case trees[kind] != nil:
		trees[kind].add(fold(form), 1)
	default:
		return fmt.Errorf("unknown kind %q", kind)
	}
	return nil
}

// amounts finds money and quantities, left to right.
func (s *sentence) amounts() []chancery.Amount {
	var found []chancery.Amount
	m := gauged()
	for i := s.start; i < len(s.words) && len(found) < mostQuantities; {
		a, b, amount, ok := s.amountAt(m, i)
		if !ok {
			i++
			continue
		}
		if len(found) > 0 && s.at(a-1).Norm == "(" && s.at(a-2).Span.End == found[len(found)-1].Span.End {
			i = b // the same sum in another currency
			continue
		}
		a = s.qualified(m, a)
		if _, n := m.rate.find(s.words[b:]); n > 0 {
			b += n
		}
		amount.Span = span(s.words, a, b)
		amount.Text = amount.Span.In(s.body)
		found = append(found, amount)
		i = b
	}
	return found
}

// amountAt reads the amount whose number stands at i: what it spans, from the
// sign before it to the unit behind.
func (s *sentence) amountAt(m *measures, i int) (a, b int, amount chancery.Amount, ok bool) {
	w := &s.words[i]
	if w.Kind == token.Word && multiple[w.Norm] != 0 && w.verb != nil && (s.at(i-1).is(isTo|isModal|isAdv|isPrep) || w.has(ingForm) || s.at(i-1).Norm == "least") {
		return i, i + 1, chancery.Amount{Value: multiple[w.Norm], Unit: "times"}, true
	}
	value, b, ok := s.number(m, i)
	if !ok || s.at(i-1).Norm == "-" && s.at(i-1).Span.End == w.Span.Start {
		return i, i, amount, false
	}
	if currency, from, ok := s.currencyBefore(m, i); ok {
		if m.code[s.at(b).Norm] != "" {
			b++
		}
		return from, b, chancery.Amount{Value: value, Currency: currency}, true
	}
	if currency, to, ok := s.currencyAfter(m, b); ok {
		return i, to, chancery.Amount{Value: value, Currency: currency}, true
	}
	if unit, to, ok := s.unitAfter(m, b); ok {
		return i, to, chancery.Amount{Value: value, Unit: unit}, true
	}
	return i, b, amount, false
}

// multiple are verbs of quantity and what they multiply by.
var multiple = map[string]float64{
	"halve": 0.5, "halving": 0.5, "halved": 0.5, "double": 2, "doubling": 2, "triple": 3, "tripling": 3, "treble": 3, "trebling": 3, "quadruple": 4, "quadrupling": 4,
}

// number reads a number in figures or words, with its scale: "4.5 billion", "one hundred".
func (s *sentence) number(m *measures, i int) (value float64, end int, ok bool) {
	w := s.at(i)
	switch {
	case i >= len(s.words):
		return 0, i, false
	case w.Kind == token.Number:
		v, err := strconv.ParseFloat(strings.ReplaceAll(w.Norm, ",", ""), 64)
		if err != nil {
			return 0, i, false
		}
		value = v
	case w.Kind == token.Word && m.number[w.Norm] != 0:
		value = m.number[w.Norm]
	case w.Kind == token.Word && m.scale[w.Norm] > 100 && len(w.Norm) > 4 && s.at(i-1).Norm == "a": // "a billion doses"
		return m.scale[w.Norm], i + 1, true
	default:
		return 0, i, false
	}
	end = i + 1
	for range 2 {
		next := s.at(end)
		if factor := m.scale[next.Norm]; factor != 0 && (len(next.Norm) > 2 || next.Span.Start == s.at(end-1).Span.End) {
			value *= factor
			end++
		}
	}
	return value, end, true
}

// currencyBefore reads "A$", "US $", "USD", "€" before the number at i.
func (s *sentence) currencyBefore(m *measures, i int) (currency string, from int, ok bool) {
	before := s.at(i - 1)
	if code := m.sign[before.Norm]; code != "" {
		from = i - 1
		if prefix := m.prefix[s.at(i-2).Norm]; prefix != "" && s.at(i-2).Upper && before.Norm == "$" {
			code, from = prefix, i-2
		}
		return code, from, true
	}
	if code := m.code[before.Norm]; code != "" && before.Caps {
		return code, i - 1, true
	}
	return "", i, false
}

// currencyAfter reads "dollars", "US dollars", "USD", "€" behind a number that ends at b.
func (s *sentence) currencyAfter(m *measures, b int) (currency string, to int, ok bool) {
	w := s.at(b)
	if code := m.sign[w.Norm]; code != "" && w.Norm != "$" {
		return code, b + 1, true
	}
	if code := m.code[w.Norm]; code != "" {
		return code, b + 1, true
	}
	next := s.at(b + 1)
	if code := m.code[next.Norm]; code != "" && (w.nation != 0 || w.is(isPrep)) {
		if prefix := m.prefix[w.Norm]; prefix != "" {
			code = prefix
		}
		return code, b + 2, true
	}
	return "", b, false
}

// unitAfter reads what is counted, with up to two words between: "20,000 additional places".
func (s *sentence) unitAfter(m *measures, b int) (unit string, to int, ok bool) {
	if s.at(b).Norm == "°" && s.at(b+1).Norm == "c" {
		return "degrees Celsius", b + 2, true
	}
	if s.at(b).Norm == "per" && s.at(b+1).Norm == "cent" {
		return "percent", b + 2, true
	}
	if s.at(b).Norm == "-" {
		return "", b, false
	}
	for k := b; k <= b+2 && k < len(s.words); k++ {
		w := &s.words[k]
		if unit := m.unit[w.Norm]; unit != "" {
			return unit, k + 1, true
		}
		if w.Kind != token.Word || w.Upper || w.is(isDet|isPrep|isTo|isModal|isBe) || w.is(isCoord) {
			break
		}
	}
	return "", b, false
}

// qualified takes in what stands before an amount: "at least", "more than".
func (s *sentence) qualified(m *measures, a int) int {
	for n := 3; n >= 1; n-- {
		if a-n < s.start {
			continue
		}
		if _, length := m.qualifier.find(s.words[a-n : a]); length == n {
			return a - n
		}
	}
	return a
}
