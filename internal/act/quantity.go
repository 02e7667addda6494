package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// quantify sets deadline, amounts and beneficiary. An amount is money or a quantified
// target. Money matters anywhere but in a commitment that only mentions it, counts and
// shares where they are what is owed or asked for: not those who are many already, the
// numbers of meetings, texts and spans, nor how things have changed.
func (s *sentence) quantify(c *chancery.ActCoding, v verdict, amounts []chancery.Amount, limit *chancery.Deadline) {
	from := span(s.words, v.at, v.at+1).Start
	w := s.start
	for i, a := range amounts {
		w = s.behind(w, a.Span.Start)
		if v.act != chancery.Commitment && a.Currency == "" && counted(a) && a.Unit != "doses" && s.factOf(w, s.behind(w, a.Span.End), false) {
			continue
		}
		if v.act == chancery.Commitment && a.Unit != "degrees Celsius" && s.mentioned(v, w, s.behind(w, a.Span.End), a.Currency != "") {
			continue
		}
		if a.Unit == "times" && i+1 < len(amounts) && s.comesTo(w, amounts[i+1]) {
			continue
		}
		if a.Currency != "" || s.targeted(v, w, a, a.Span.Start >= from) && !repeats(c.Amounts, a) {
			c.Amounts = append(c.Amounts, a)
		}
	}
	c.Deadline = limit
	c.Beneficiary = s.beneficiary(v)
}

// sizedBy are those by whose number the size of a place or a firm is told.
var sizedBy = list("sized by")

// behind is the first word from w on that begins at or after the place in the body.
func (s *sentence) behind(w, place int) int {
	for w < len(s.words) && s.words[w].Span.Start < place {
		w++
	}
	return w
}

// comesTo reports whether what is multiplied by the verb at word w is told by the
// amount behind it: "double our aid to $8 billion". The sum says it all.
func (s *sentence) comesTo(w int, sum chancery.Amount) bool {
	for k := w + 1; k < len(s.words) && k < w+farthestAim; k++ {
		x := &s.words[k]
		switch {
		case x.Span.Start >= sum.Span.Start:
			return s.at(k-1).is(isTo) || s.at(k-1).Norm == "from" || x.Norm == "from"
		case x.Norm == "," && s.at(k+1).Norm == "from": // "double it, from $4 million to"
		case x.Kind == token.Mark && x.Norm != "-" && x.Norm != "'", x.is(isRel | isThat | isModal | isCoord):
			return false
		}
	}
	return false
}

// targeted reports whether a quantity at word w is a target: of the verdict's
// own deed, or of one that somebody is asked for or has promised.
func (s *sentence) targeted(v verdict, w int, a chancery.Amount, behind bool) bool {
	switch {
	case v.act != chancery.Commitment && v.act != chancery.Decision && s.fewThings(w, a):
		return false
	case a.Unit == "degrees Celsius":
		return v.act == chancery.Commitment || v.act == chancery.Call || s.at(w-1).Norm == "exceed"
	case a.Unit == "doses":
		return v.act == chancery.Commitment || v.act == chancery.Call || !s.handedOver(w) // what pledges of vaccines are reckoned in
	case (s.at(w-1).Norm == "of" || s.at(w-1).Norm == "with") && s.anyWithin(w, s.behind(w, a.Span.End), sizedBy): // "towns of more than 5,000 inhabitants"
		return false
	case counted(a) && a.Value <= fewestOfGroup && s.composes(w):
		return false
	case counted(a) && s.at(w).Norm != "from" && s.many(w), a.Unit == "percent" && s.yardstick(w):
		return false
	case v.act == chancery.Commitment:
		return behind && !s.recounted(w) || !counted(a) && (s.aimedAt(w) || s.dueLater(w)) || s.inPassiveSubject(v, w)
	case v.act == chancery.Decision:
		return behind && counted(a) && !s.recounted(w)
	case v.act == chancery.Call:
		if s.inPassiveSubject(v, w) && !counted(a) {
			return true
		}
		return behind && !s.recounted(w) && (!counted(a) || s.aimedAt(w) || s.at(w).Norm == "from" || s.changing(gauged(), w))
	case v.act == chancery.Assertion && counted(a) && s.owedAt(w):
		return true
	case (v.act == chancery.Assertion || v.act == chancery.Condemnation) && s.dueLater(w):
		return s.aimedAt(w)
	case a.Unit == "times" && s.at(s.qualified(gauged(), w)-1).Norm == "," && s.at(w).verb != nil && s.at(w).has(ingForm):
		return false // "exceeded $20 billion, nearly doubling"
	case v.act == chancery.Welcome, v.act == chancery.Assertion && (a.Unit == "times" || v.reported):
		return s.aimedAt(w)
	}
	return false
}

// inPassiveSubject reports whether a quantity at word w is one of what is to be done, or to
// be there: "Four hospitals will be built", "Ten crossing points will open".
func (s *sentence) inPassiveSubject(v verdict, w int) bool {
	if v.pred < 0 || v.pred >= len(s.preds) {
		return false
	}
	p := &s.preds[v.pred]
	if p.subject.kind.binds() || p.perfect || p.modal == "" && !s.isTo(p) || w < p.subject.a || w >= p.at {
		return false
	}
	return w < p.subject.b || s.relativeBefore(w) < p.subject.a && !s.recounted(w)
}

// fewThings reports whether the amount at word w is of a few things, of which nobody who
// promises nothing makes a target: "comprising two equal communities".
func (s *sentence) fewThings(w int, a chancery.Amount) bool {
	m := gauged()
	if !counted(a) || a.Currency != "" || a.Value >= fewestOfGroup || a.Value != float64(int(a.Value)) {
		return false
	}
	return (a.Value <= 2 || m.unit.Of(a.Unit) == "") && !m.more.Of(s.at(w+1).Norm)
}

// handedOver reports whether what is counted at word w has been given already:
// "have delivered 400 million doses", "stepped up, delivering".
func (s *sentence) handedOver(w int) bool {
	for k := w - 1; k >= s.start && k > w-farthestAim; k-- {
		x := &s.words[k]
		switch {
		case x.verb == nil, !handingOver.Has(x.verb.lemma), s.at(k+1).Norm == "for":
		case x.has(ingForm) && s.at(k-1).Norm != ",": // "our dose sharing"
		case x.has(baseForm):
			return false
		default:
			return true
		}
	}
	return false
}

var handingOver = list("handing over")

// owedAt reports whether a count at word w, in what is only told, is what
// somebody will bring about or has been given means to: "will create 80
// schools", "funds to hire 600 agents".
func (s *sentence) owedAt(w int) bool {
	for k := w - 1; k > s.start && k > w-5; k-- {
		x, before := &s.words[k], s.at(k-1)
		if x.verb != nil && (x.noun == nil || before.Norm == "will" || before.Norm == "would") {
			return x.has(baseForm) && !x.Upper && (before.is(isTo) || before.Norm == "will" || before.Norm == "would")
		}
	}
	return false
}

// dueLater reports whether a year that is yet to come is named soon behind the quantity
// at word w, by which it is to be reached: "by 43 per cent by 2030".
func (s *sentence) dueLater(w int) bool {
	for k := w + 1; k < len(s.words) && k < w+farthestDue && s.year > 0; k++ {
		if isYear(s.at(k).Norm) && s.at(k-1).Norm == "by" {
			return number4(s.at(k).Norm) > s.year
		}
	}
	return false
}

// farthestDue is how many words behind a quantity the year may stand that it is due by.
const farthestDue = 12

// yardstick reports whether a share at word w is the name of a goal that others
// have set: "the 10 per cent target".
func (s *sentence) yardstick(w int) bool {
	if s.at(w-1).Norm == "of" && knownChanges.Has(s.at(w-2).Norm) { // "the fall of 22 per cent"
		return s.theBefore(w - 2)
	}
	if s.at(w-1).Norm != "the" {
		return false
	}
	if lead := s.at(w - 2); (lead.is(isTo) || lead.Norm == "toward" || lead.Norm == "towards") && s.changing(gauged(), w-2) {
		return false // "raise spending to the 15 per cent target"
	}
	for k := w + 1; k < w+5; k++ {
		if k < w+4 && s.at(k).Norm == "of" && s.at(k+1).is(isDet|isPoss) { // "the 20 per cent of the budget"
			return true
		}
		if s.at(k).begins(aMeasure) || knownChanges.Has(s.at(k).Norm) {
			return true
		}
	}
	return false
}

// knownChanges are nouns of how things have changed or what holds already, of which "the"
// tells that they are known: "the 41 per cent rise", "the 2% threshold".
var knownChanges = list("known changes")

// theBefore reports whether what the noun at word k is the head of begins with "the" or
// with whose it is.
func (s *sentence) theBefore(k int) bool {
	for j := k - 1; j > s.start && j > k-farthestUnit-1; j-- {
		switch w := s.at(j); {
		case w.is(isDet), w.is(isPoss), w.Norm == "'s":
			return !w.indefinite()
		case w.Kind != token.Word && w.Norm != "-", w.is(isPrep | isTo | isCoord):
			return false
		}
	}
	return false
}

// counted reports whether the amount is of things one by one.
func counted(a chancery.Amount) bool {
	return several(a.Unit) && a.Unit != "times" && a.Unit != "share"
}

// bounded reports whether a temperature at word w is a bound that is to be held:
// "to 1.5°C", "well below 2 degrees"; not the name of a goal, nor what something
// else is to be in line with.
func (s *sentence) bounded(w int) bool {
	if s.yardsticked(w) {
		return false
	}
	for k := w - 1; k > w-3 && k >= s.start; k-- {
		if bounding.Has(s.words[k].Norm) {
			return true
		}
	}
	return s.at(w).Norm == "below"
}

// yardsticked reports whether a temperature at word w is what something else is
// measured by: "in line with limiting warming to 1.5°C".
func (s *sentence) yardsticked(w int) bool {
	for k := w - 1; k >= s.start && k > w-farthestAim; k-- {
		x := &s.words[k]
		if x.Norm == ";" || x.Norm == "," || x.is(isModal|isRel) {
			return false
		}
		if measuredBy.Has(x.Norm) {
			return true
		}
	}
	return false
}

// measuredBy are words before what something is to be in line with.
var measuredBy = list("measured by")

// bounding are prepositions before what a quantity is held to.
var bounding = list("bounding")

// many reports whether a count at word w tells of those who are many already, or
// where: "our combined one billion people", "the 300 police", "in seven cities".
func (s *sentence) many(w int) bool {
	switch before := s.at(w - 1); {
	case before.Norm == "first" && s.at(w-2).Norm == "the": // "the first 2,000 families"
		return false
	case before.Norm == "of" && harms.Has(s.at(w-2).Norm): // "the deaths of 12 sailors"
		return true
	case before.Norm == "in" && s.at(w-2).verb != nil && s.at(w-2).noun == nil && s.at(w-2).has(baseForm): // "take in 300 families"
		return false
	case before.Norm == "at" && !s.changing(gauged(), w-1): // "at four sites"
		return true
	case before.Norm == "in", before.Norm == "across", before.Norm == "from", measuring.Has(before.Norm):
		return true
	case before.Norm == "of" && (s.at(w-2).heading(bodyHead) || groupNouns.Has(s.at(w-2).Norm)): // "the Panel of 16 eminent persons"
		return s.theBefore(w - 2)
	}
	for k := w - 1; k > w-3 && k >= s.start; k-- {
		if x := &s.words[k]; k == w-2 && plural(s.at(w-1).Norm) && x.Norm != "'s" {
			break // "lend the islands two boats"
		} else if x.is(isPoss) || x.Norm == "the" || x.Norm == "these" || x.Norm == "'s" {
			return true
		}
	}
	return false
}

// composes reports whether a number at word w tells of how many a body consists: "a board
// composed of ten doctors".
func (s *sentence) composes(w int) bool {
	k := s.qualified(gauged(), w) - 1
	if s.at(k).Norm == "of" {
		k--
	}
	return s.at(k).verb != nil && composing.Has(s.at(k).verb.lemma)
}

// composing are verbs of what a body is made up of.
var composing = list("composing")

// harms are nouns of what has happened to people.
var harms = list("harms")

// groupNouns are nouns of groups of people.
var groupNouns = list("group nouns")

// measuring are participles of what something measures.
var measuring = list("measuring")

// recounted reports whether a quantity at word w stands in a clause of its own that
// tells of what has been: "of which 300 were sent", "since".
func (s *sentence) recounted(w int) bool {
	k := s.clauseOf(w)
	if k < 0 {
		return false
	}
	switch p := &s.preds[k]; p.link {
	case relativeLink:
		return p.perfect || p.form == pastForm
	case adverbLink:
		return p.perfect
	}
	return false
}

// farthestAim is how many words may stand between a quantity and the verb that
// aims at it, as where the second of two shares names no whole.
const farthestAim = 20

// aimedAt reports whether an infinitive or a gerund governs the quantity at word
// w: "to meet fifty percent", "vaccinating at least 60 per cent".
func (s *sentence) aimedAt(w int) bool {
	if x := s.at(w); x.verb != nil && multiple[x.Norm] != 0 {
		return s.at(w-1).is(isTo|isCoord) || x.has(ingForm)
	}
	for k := w - 1; k >= s.start && k > w-farthestAim; k-- {
		x := &s.words[k]
		switch {
		case s.at(k-1).is(isModal) && x.has(baseForm) && s.changing(gauged(), k+1) && s.at(w-1).Norm == "by":
			return true // "it would reduce its emissions by"
		case x.Norm == ";" || x.is(isRel|isModal|isHave):
			return false
		case x.verb == nil:
		case x.has(ingForm) && x.noun == nil && !s.at(k-1).is(isBe|isPoss):
			return true
		case x.has(baseForm) && (k == s.first() && x.noun == nil || s.at(k-1).is(isTo) || s.at(k-1).is(isAdv) && s.at(k-2).is(isTo)):
			return true
		}
	}
	return false
}

// repeats reports whether an amount has been found before in other words' company.
func repeats(found []chancery.Amount, a chancery.Amount) bool {
	for _, f := range found {
		if f.Value == a.Value && f.Unit == a.Unit {
			return true
		}
	}
	return false
}
