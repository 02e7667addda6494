package act

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/token"
)

// measures is what the table of amounts knows.
type measures struct {
	sign, prefix, code, unit      token.Table[string]
	scale, number, fraction, part token.Table[float64]
	ordinal                       token.Table[float64]   // of the days of a month
	dollar                        map[string]string      // currencies by the states whose dollar they are
	letter                        map[string][][2]string // by a letter the states, with their currencies, that write these so
	more, uncounted               token.Table[bool]      // words that make two of a thing a target; heads that count no thing
	change                        []string               // verbs by which a number changes
	units, qualifier, rate        phraseTree
	qualifying                    map[string]bool // the last words of qualifiers
	names                         []string        // of the units of several words, by their values in units
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
	m := &measures{dollar: map[string]string{}, letter: map[string][][2]string{}, qualifying: map[string]bool{}}
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
	texts := map[string]*token.Table[string]{"sign": &m.sign, "prefix": &m.prefix, "code": &m.code, "unit": &m.unit}
	numbers := map[string]*token.Table[float64]{
		"scale": &m.scale, "number": &m.number, "fraction": &m.fraction, "part": &m.part, "ordinal": &m.ordinal,
	}
	trees := map[string]*phraseTree{"qualifier": &m.qualifier, "rate": &m.rate}
	switch {
	case texts[kind] != nil:
		texts[kind].Set(form, meaning)
	case numbers[kind] != nil:
		value, err := strconv.ParseFloat(meaning, 64)
		if err != nil {
			return fmt.Errorf("number: %w", err)
		}
		numbers[kind].Set(form, value)
	case trees[kind] != nil:
		words := fold(form)
		trees[kind].add(words, 1)
		if kind == "qualifier" {
			m.qualifying[words[len(words)-1]] = true
		}
	case kind == "dollar":
		m.dollar[form] = meaning
	case kind == "letter":
		letter, state, _ := strings.Cut(form, " ")
		m.letter[letter] = append(m.letter[letter], [2]string{state, meaning})
	case kind == "more":
		m.more.Set(form, true)
	case kind == "uncounted":
		m.uncounted.Set(form, true)
	case kind == "change":
		m.change = append(m.change, form)
	case kind == "unit2":
		m.names = append(m.names, meaning)
		m.units.add(fold(form), len(m.names))
	default:
		return fmt.Errorf("unknown kind %q", kind)
	}
	return nil
}

// qualified takes in what stands before an amount: "at least", "more than".
func (s *sentence) qualified(m *measures, a int) int {
	if !s.at(a - 1).begins(aQualifier) {
		return a
	}
	for n := min(4, a-s.start); n >= 1; n-- {
		if _, length := m.qualifier.find(s.words[a-n : a]); length == n {
			if v := s.at(a - 2).verb; n == 1 && v != nil && s.at(a-1).Norm == "over" && handsOver.Has(v.lemma) {
				return a // "hand over 20 boats"
			}
			return a - n
		}
	}
	return a
}

// handsOver are verbs that go with "over".
var handsOver = list("hands over")
