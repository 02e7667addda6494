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
	return s.at(k).Norm == "than" || farOff.Has(s.at(b).Norm)
}

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
		few := value == 1 && several(unit) && !m.more.Of(s.at(b).Norm) && !s.fewest(m, i)
		return i, to, chancery.Amount{Value: value, Unit: unit}, !few
	}
	if unit, to, ok := s.things(m, i, b, value); ok {
		return i, to, chancery.Amount{Value: value, Unit: unit}, true
	}
	return i, b, amount, false
}

// several reports whether the unit is of things counted one by one, of which one
// is no quantity.
func several(unit string) bool {
	switch {
	case strings.HasPrefix(unit, "percent"), strings.HasPrefix(unit, "degrees"), strings.HasSuffix(unit, "watts"):
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

// byMeasure reports whether "by" stands before word i, or before what qualifies
// it: "by a third", "by around a third".
func (s *sentence) byMeasure(m *measures, i int) bool {
	return s.at(s.qualified(m, i)-1).Norm == "by"
}

// share reads "one third of", "two-thirds", "at least half", "by half".
func (s *sentence) share(m *measures, i int) (a, b int, amount chancery.Amount, ok bool) {
	w, before := s.at(i), s.at(i-1)
	if w.Norm == "half" && s.at(i+1).Norm == "a" && m.scale.Of(s.at(i+2).Norm) != 0 {
		return i, i, amount, false // "half a million"
	}
	value, b := m.part.Of(w.Norm), i+1
	if s.at(b).Norm == "-" && w.Norm == "half" && (s.at(b+1).begins(aUnit) || s.at(b+1).begins(aPeriod)) {
		return i, i, amount, false // "the coming half-decade"
	}
	if value != 0 && before.Norm == "a" && s.at(b).Norm == "of" && (s.at(b+1).Norm == "one" || s.at(b+1).Norm == "1") {
		if unit, to, ok := s.unitAfter(m, b+2, 1); ok && strings.HasPrefix(unit, "percent") {
			return i - 1, to, chancery.Amount{Value: value, Unit: unit}, true // "a quarter of one per cent"
		}
	}
	portion := chancery.Amount{Value: value, Unit: "share"}
	if value != 0 && before.Norm == "a" && s.measureEnds(b) && s.byMeasure(m, i-1) {
		return i - 1, b, portion, true // "by a quarter"
	}
	if w.Norm == "half" && before.Norm == "in" && s.measureEnds(b) {
		return i, b, portion, true // "cut in half"
	}
	if value != 0 && before.Norm == "a" && s.at(b).Norm == "of" && s.qualified(m, i-1) < i-1 && !s.ofUncounted(m, b+1) {
		return i - 1, b, portion, true // "at least a fifth of"
	}
	if value != 0 && before.Norm == "a" && s.at(b).Norm == "of" && !s.at(b+1).indefinite() && s.doing(i-2) && !s.ofUncounted(m, b+1) {
		return i - 1, b, portion, true // "cover a quarter of"
	}
	if value != 0 && before.Norm == "a" && (s.ofGiven(m, i-1, b) || s.at(i-2).Norm == "which" && s.at(i-3).Norm == "of") {
		return i - 1, b, portion, true // "a third of which", "of which a third"
	}
	if a, b, portion, ok := s.ofEvery(m, i); ok {
		return a, b, portion, true
	}
	if count := m.number.Of(w.Norm); count > 0 && count < 10 {
		k := i + 1
		if s.at(k).Norm == "-" {
			k++
		}
		value, b = count*m.part.Of(s.at(k).Norm), k+1
	} else if value != 0 && w.Norm != "half" {
		return i, i, amount, false
	}
	if value == 0 || value >= 1 {
		return i, i, amount, false
	}
	_, n := 0, 0
	for k := 1; k <= 3 && n == 0; k++ {
		_, n = m.qualifier.find(s.words[max(s.start, i-k):i])
	}
	of := s.at(b).Norm == "of" && (s.at(b+1).is(isDet|isPoss|isQuant) || s.ofGiven(m, i, b) || b > i+1 && plural(s.at(b-1).Norm))
	if s.at(b).Norm == "of" && (s.at(b+1).Norm == "one" || s.at(b+1).Norm == "1" || s.at(b+1).Norm == "a") {
		if unit, to, ok := s.unitAfter(m, b+2, 1); ok && strings.HasPrefix(unit, "percent") {
			return i, to, chancery.Amount{Value: value, Unit: unit}, true // "seven tenths of one per cent"
		}
	}
	if k := s.qualified(m, i) - 1; s.at(k).Norm == "which" && s.at(k-1).Norm == "of" { // "of which one half will", not "has"
		return i, b, chancery.Amount{Value: value, Unit: "share"}, s.at(b).is(isModal)
	}
	if partedUnits.Has(s.at(b).Norm) || before.is(isDet) || partNumbers.Has(before.Norm) {
		return i, i, amount, false
	}
	return i, b, chancery.Amount{Value: value, Unit: "share"}, n > 0 || before.Norm == "by" || of
}

// doing reports whether the word at k is a verb of what somebody does, in its bare form.
func (s *sentence) doing(k int) bool {
	w := s.at(k)
	if w.verb == nil {
		return w.noun == nil && w.Kind == token.Word && s.at(k-1).is(isTo|isModal)
	}
	return w.has(baseForm) && (!w.verb.ofItself() || s.at(k-1).is(isTo))
}

// ofEvery reads a share told by two numbers: "one in three of the posts", "three out of
// four".
func (s *sentence) ofEvery(m *measures, i int) (a, b int, portion chancery.Amount, ok bool) {
	count, k := m.number.Of(s.at(i).Norm), i+1
	if w := s.at(i); w.Kind == token.Number && len(w.Norm) < 3 {
		count = float64(number2(w.Norm))
	}
	if s.at(k).Norm == "out" && s.at(k+1).Norm == "of" {
		k++
	} else if s.at(k).Norm != "in" {
		return i, i, portion, false
	}
	of, end, ok := s.number(m, k+1)
	if !ok || count == 0 || count >= of || of > 100 || s.at(i-1).is(isDet) || s.at(end).begins(aUnit) {
		return i, i, portion, false
	}
	if s.at(k).Norm == "in" && s.at(k+1).Kind == token.Number {
		return i, i, portion, false
	}
	return i, end, chancery.Amount{Value: count / of, Unit: "share"}, true
}

// ofGiven reports whether the part that stands in [i, b) is one of an amount right before:
// "$40 million, half of it to the islands", "300 buses, a third of which".
func (s *sentence) ofGiven(m *measures, i, b int) bool {
	if s.at(b).Norm != "of" || !partedPronouns.Has(s.at(b+1).Norm) {
		return false
	}
	k := s.qualified(m, i) - 1
	for j := k - 1; s.at(k).Norm == "," && j > s.start && j > k-farthestAim && s.at(j).Norm != ";"; j-- {
		if s.at(j).Kind == token.Number || m.number.Of(s.at(j).Norm) > 1 || m.scale.Of(s.at(j).Norm) > 0 {
			return true
		}
	}
	return false
}

// partedPronouns stand for what a part is of.
var partedPronouns = list("parted pronouns")

// measureEnds reports whether a part named by itself is a measure, as what stands
// behind it at word b shows.
func (s *sentence) measureEnds(b int) bool {
	next := s.at(b)
	if next.Norm == "of" || next.Norm == "-" {
		return false
	}
	if next.Norm == "this" || next.Norm == "next" { // "by a third this season"
		return true
	}
	return next.Kind != token.Word || next.is(isPrep|isCoord)
}

// partedUnits are stretches of time, a part of which is no share: "half a century".
var partedUnits = list("parted units")

// ofUncounted reports whether what a part is of, from word k on, is no quantity:
// "nearly a third of the world's leaders".
func (s *sentence) ofUncounted(m *measures, k int) bool {
	for end := k + farthestUnit; k < end && !s.at(k).is(isPrep|isTo|isCoord); k++ {
		if m.uncounted.Of(s.at(k).Norm) {
			return true
		}
	}
	return false
}
