package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// amounts finds money and quantities, left to right.
func (s *sentence) amounts() []chancery.Amount {
	if s.begun&anAmount == 0 {
		return nil
	}
	var found []chancery.Amount
	m := gauged()
	for i := s.seek(anAmount, s.start); i < len(s.words) && len(found) < mostQuantities; i = s.seek(anAmount, i) {
		a, b, amount, ok := s.amountAt(m, i)
		if !ok && len(found) > 0 {
			a, b, amount, ok = s.someOf(m, i, &found[len(found)-1])
		}
		if !ok {
			i++
			continue
		}
		if s.fewKnown(m, a, amount) {
			i = b
			continue
		}
		if len(found) > 0 && s.converts(a, &found[len(found)-1], &amount) {
			i = b
			continue
		}
		if s.at(a-1).Norm == "a" && (m.scale.Of(s.at(a).Norm) > 9 || s.at(a).Norm == "quarter") {
			a-- // "a million homes", "a quarter of a million"
		}
		a = s.qualified(m, a)
		if amount.Unit == "degrees Celsius" && !s.bounded(a) || lengths.Has(amount.Unit) && s.distant(m, a, b) {
			i = b
			continue
		}
		if _, n := m.rate.find(s.words[b:]); n > 0 {
			b += n
			if amount.Currency != "" && amount.Value < fewestOfGroup && s.at(b-1).Norm == "day" { // "less than one dollar a day"
				i = b
				continue
			}
		}
		amount.Span = span(s.words, a, b)
		amount.Text = amount.Span.In(s.body)
		found = append(found, amount)
		i = b
	}
	return found
}

// lengths are units of length.
var lengths = list("lengths")

// distant reports whether the length at words [a, b) tells how far off something is, and no
// work that is to be done: "closer than nine miles", "20 miles from the line".
func (s *sentence) distant(m *measures, a, b int) bool {
	k := s.qualified(m, a) - 1
	if s.at(k).is(isTo) || s.at(k).Norm == "of" && s.at(k-1).Norm == "distance" {
		return false // "withdraw to five kilometres from", "to a distance of five kilometres"
	}
	if s.at(k).Norm == "of" && sizes.Has(s.at(k-1).Norm) {
		return true // "a width of 100 metres"
	}
	return s.at(k).Norm == "than" || nearBy.Has(s.at(k).Norm) || farOff.Has(s.at(b).Norm)
}

// nearBy are words before a length that say how near or how large something is; sizes are nouns
// of how large.
var nearBy, sizes = list("near by"), list("sizes")

// farOff are words behind a length that make of it a distance.
var farOff = list("far off")

// fewKnown reports whether the number at a only says of which few things one speaks:
// "between the two ports", "know about two shipments".
func (s *sentence) fewKnown(m *measures, a int, amount chancery.Amount) bool {
	few := amount.Value < fewestOfGroup && counted(amount) && amount.Currency == "" && s.at(a).Norm != "from"
	return few && (s.many(s.qualified(m, a)) || aboutWords.Has(s.at(a-1).Norm))
}

// someOf reads how many or how much of the amount right before it is meant: "20,000
// tents, 5,000 of them", "$40 million, of which 10 million".
func (s *sentence) someOf(m *measures, i int, whole *chancery.Amount) (a, b int, amount chancery.Amount, ok bool) {
	value, b, ok := s.number(m, i)
	if !ok || value < 2 || value > whole.Value {
		return i, i, amount, false
	}
	k := s.qualified(m, i) - 1
	before := s.at(b).Norm == "of" && partedPronouns.Has(s.at(b+1).Norm) && s.at(k).Norm == ","
	behind := (s.at(k).Norm == "which" || s.at(k).Norm == "whom") && s.at(k-1).Norm == "of" && (s.at(b).verb != nil || s.at(b).is(isModal|isBe|isPrep))
	return i, b, chancery.Amount{Value: value, Unit: whole.Unit, Currency: whole.Currency}, before || behind
}

// aboutWords qualify great numbers, and lead what is told of few.
var aboutWords = list("about words")

// converts reports whether the amount whose first word is at a tells in brackets the sum
// right before it in another currency: "£5 million (€6 million)".
func (s *sentence) converts(a int, sum, amount *chancery.Amount) bool {
	return s.at(a-1).Norm == "(" && s.at(a-2).Span.End == sum.Span.End && amount.Currency != sum.Currency
}

// amountAt reads the amount whose number stands at i: what it spans, from the
// sign before it to the unit behind.
func (s *sentence) amountAt(m *measures, i int) (a, b int, amount chancery.Amount, ok bool) {
	if s.countsNothing(i) {
		return i, i, amount, false
	}
	return s.readAmount(m, i)
}

// readAmount is [sentence.amountAt] for what may count something.
func (s *sentence) readAmount(m *measures, i int) (a, b int, amount chancery.Amount, ok bool) {
	w := &s.words[i]
	if s.multiplies(i) {
		return i, i + 1, chancery.Amount{Value: multiple[w.Norm], Unit: "times"}, true
	}
	if currency, value, b, ok := s.joined(m, i); ok {
		if s.at(i-1).Norm == "$" || s.at(i-1).Norm == "dollars" {
			i--
		}
		return i, b, chancery.Amount{Value: value, Currency: currency}, true
	}
	if a, b, amount, ok := s.vast(m, i); ok {
		return a, b, amount, true
	}
	if a, b, amount, ok := s.share(m, i); ok {
		return a, b, amount, true
	}
	value, b, ok := s.number(m, i)
	if w.Kind == token.Number && isYear(w.Norm) && dates.Has(s.at(i-1).Norm) && b == i+1 {
		if _, _, money := s.currencyAfter(m, b); !money {
			return i, i, amount, false // "by 2005 girls will"
		}
	}
	if !ok || s.at(i-1).Norm == "-" && s.at(i-1).Span.End == w.Span.Start {
		return i, i, amount, false
	}
	if a, end, amount, ok := s.changed(m, i, b); ok {
		return a, end, amount, true
	}
	if a, end, amount, ok := s.heldTo(m, i, b, value); ok {
		return a, end, amount, true
	}
	if unit, end := s.theNumberOf(b); unit != "" && s.at(s.qualified(m, i)-1).Norm == "by" {
		return i, end, chancery.Amount{Value: value, Unit: unit}, true
	}
	if a, end, amount, ok := s.fromSumTo(m, i, b, value); ok {
		return a, end, amount, true
	}
	end, factor := s.upTo(m, i, b)
	return s.measured(m, i, end, value*factor)
}

// fromSumTo reads from how much to how much a sum or a share is to go: "raise it from $2 million
// to $5 million". The second is the target.
func (s *sentence) fromSumTo(m *measures, i, b int, value float64) (from, to int, amount chancery.Amount, ok bool) {
	if !s.within(i-3, i, "from") {
		return 0, 0, amount, false
	}
	from, to, first, ok := s.measured(m, i, b, value)
	if !ok || first.Currency == "" && several(first.Unit) || s.at(from-1).Norm != "from" || !s.at(to).is(isTo) || !s.changing(m, from-1) {
		return 0, 0, amount, false
	}
	k := to + 1
	if _, n := m.qualifier.find(s.words[min(k, len(s.words)):]); n > 0 {
		k += n
	}
	for stop := k + 3; k < stop && s.at(k).Kind != token.Number && m.number.Of(s.at(k).Norm) == 0; k++ {
	}
	value, b, ok = s.number(m, k)
	if !ok {
		return 0, 0, amount, false
	}
	_, end, second, ok := s.measured(m, k, b, value)
	if !ok || second.Currency != first.Currency || second.Unit != first.Unit {
		return 0, 0, amount, false
	}
	return from - 1, end, second, true
}

// dates are prepositions that make of a number the year that it may be.
var dates = list("dates")

// measured reads the currency or unit of the value that stands in [i, b).
func (s *sentence) measured(m *measures, i, b int, value float64) (from, to int, amount chancery.Amount, ok bool) {
	if currency, from, ok := s.currencyBefore(m, i); ok {
		if m.code.Of(s.at(b).Norm) != "" {
			b++
		}
		return from, b, chancery.Amount{Value: value, Currency: currency}, true
	}
	if currency, to, ok := s.currencyAfter(m, b); ok && !(s.at(to-1).Norm == "pounds" && s.at(to).Norm == "of" && value < 1e6) {
		return i, to, chancery.Amount{Value: value, Currency: currency}, true
	}
	if unit, to, ok := s.unitAfter(m, b, value); ok {
		few := several(unit) && (value == 1 && !m.more.Of(s.at(b).Norm) && !s.fewest(m, i) || value < fewestOfMany && s.numbersName(i))
		return i, to, chancery.Amount{Value: value, Unit: unit}, !few
	}
	if unit, to, ok := s.things(m, i, b, value); ok {
		return i, to, chancery.Amount{Value: value, Unit: unit}, true
	}
	return i, b, amount, false
}

// numbersName reports whether the number at i belongs to the name before it, and counts nothing:
// "Phase 2 projects", "Tier 1 banks".
func (s *sentence) numbersName(i int) bool {
	before := s.at(i - 1)
	if s.at(i).Kind != token.Number || !before.Upper || before.Kind != token.Word || before.nation != 0 {
		return false
	}
	return i > s.first()+1 && !s.at(i-2).Upper && !s.at(i-2).is(isTo|isModal) && !s.at(i+1).Upper && !before.is(isPrep|isTo|isModal)
}

// several reports whether the unit is of things counted one by one, of which one
// is no quantity.
func several(unit string) bool {
	switch {
	case strings.HasPrefix(unit, "percent"), strings.HasPrefix(unit, "degrees"):
		return false
	case strings.HasSuffix(unit, "watts"), strings.HasSuffix(unit, "CO2"):
		return false
	}
	return unit != "basis points"
}

// upTo is the end of a range whose first number ends at b: "50-52 percent", "6
// to 8 billion"; the range counts as its first number, on the scale of its second.
func (s *sentence) upTo(m *measures, i, b int) (end int, factor float64) {
	next := s.at(b)
	if next.Norm != "-" && !next.is(isTo) && !(next.Norm == "and" && s.at(i-1).Norm == "between") {
		return b, 1
	}
	k := b + 1
	if m.sign.Of(s.at(k).Norm) != "" {
		if k++; b > i+1 && s.at(i-2).Norm == "by" {
			return b, 1 // "raise by $5 million to $20 million"
		}
	}
	if s.at(k).Kind != token.Number && m.number.Of(s.at(k).Norm) == 0 {
		return b, 1
	}
	value, end, ok := s.number(m, k)
	if !ok {
		return b, 1
	}
	if bare, to, ok := s.decimal(m, k); ok && to < end && b == i+1 && bare > 0 {
		return end, value / bare
	}
	return end, 1
}

// multiple are verbs of quantity and what they multiply by.
var multiple = map[string]float64{
	"halve": 0.5, "halving": 0.5, "halved": 0.5, "twice": 2,
	"double": 2, "doubling": 2, "doubled": 2, "twofold": 2,
	"triple": 3, "tripling": 3, "tripled": 3, "treble": 3, "trebling": 3, "trebled": 3, "threefold": 3,
	"quadruple": 4, "quadrupling": 4, "quadrupled": 4, "fourfold": 4,
	"fivefold": 5, "tenfold": 10,
}

// multiplies reports whether the word at i says how many times as much there is
// to be: "to double", "halving", "a tenfold increase".
func (s *sentence) multiplies(i int) bool {
	w, before := &s.words[i], s.at(i-1)
	if w.Kind != token.Word || multiple[w.Norm] == 0 || s.at(i+1).Norm == "-" || w.Norm == "double" && s.uncountable(i+1) {
		return false
	}
	if n := len(w.Norm); n > 4 && w.Norm[n-4:] == "fold" {
		return true
	}
	if w.Norm == "twice" {
		return s.at(i+1).Norm == "as" || s.at(i+1).Norm == "the" || s.at(i+1).is(isPoss) && (before.is(isTo) || before.verb != nil)
	}
	if before.is(isTo|isModal|isAdv|isPrep|isBe) || before.Norm == "least" || i == s.first() {
		return true
	}
	return s.gerundAt(i) || before.is(isCoord) && s.at(i+1).is(isDet|isPoss)
}

// uncountable reports whether the word at k is what is double by nature: "double taxation".
func (s *sentence) uncountable(k int) bool {
	return doubleOnes.Has(s.at(k).Norm)
}

// doubleOnes are nouns of what is double by nature.
var doubleOnes = list("double ones")

// vast reads a sum that is told by its scale only, "billions of dollars",
// "hundreds of millions": its value cannot be told.
func (s *sentence) vast(m *measures, i int) (a, b int, amount chancery.Amount, ok bool) {
	plural := func(k int) bool {
		n := s.at(k).Norm
		return m.scale.Of(n) >= 1e6 && n[len(n)-1] == 's' || n == "hundreds" || n == "tens" || n == "thousands"
	}
	if !plural(i) || s.at(i-1).Kind == token.Number {
		return i, i, amount, false
	}
	b = i + 1
	large := m.scale.Of(s.at(i).Norm) >= 1e6
	for range 2 {
		if s.at(b).Norm == "of" && plural(b+1) {
			large = large || m.scale.Of(s.at(b+1).Norm) >= 1e6
			b += 2
		}
	}
	if s.at(b).Norm == "of" {
		if currency, to, ok := s.currencyAfter(m, b+1); ok {
			return i, to, chancery.Amount{Currency: currency}, true
		}
	}
	return i, b, chancery.Amount{Currency: "USD"}, large && s.at(b).Norm == "worth"
}
