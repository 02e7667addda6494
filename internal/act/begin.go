package act

import (
	"iter"
	"maps"
)

// beginning is what may begin with a word. Most words begin nothing, and are
// passed over without a look at the tables.
type beginning uint64

const (
	anAmount beginning = 1 << iota
	aLimit
	aNation
	aCondition
	aRepetition // phrases that tell of something said or done again
	aPredicate
	aTurn // the verb group of a turn of speech

	// Not beginnings, but words that are looked for likewise:

	aContraction // two words in one, "we'll"
	aQuirk       // words and marks that may be none as they stand
	aQuotation   // its marks
	aTime        // words of any kind in the table of limits
	aRole        // nouns of what states are to a matter
	aRollCall    // words that call the roll of those present
	aStage       // verbs of holding and founding
	aShowing     // what shows what others promised, or tells how it is taken
	aPromise     // verbs of promising
	aSide        // "the Soviet side", "the Parties"
	anEnrolling  // words by which states join a text
	anEncounter  // words that tell that persons meet or speak together
	aQualifier   // the last words of what qualifies a number: "at least"
	aPoint       // words, besides those of [inPoints], that points in time are told by
	aSpan        // words, besides those of points and the like, that spans of time are told by
	aCurrency    // signs, codes and names of currencies, and what stands before their names

	// Kinds of words in the tables of limits and flags, see [kindsOfTimes] and [kindsOfFlags]:

	anEarly
	aMid
	aLate
	anEnd
	aUnit
	aSpring
	aSummer
	anAutumn
	aWinter
	aPeriod
	aTenure
	anEvent
	aForum
	anOpening
	aConvoked
	aNoting
	anOnset
	aReckoning
	aWeekday
	aYearKind
	aConjunction
	aFeast
	aDateless
	aHolding
	aMeasure
	aFestive
	aLaying
	anOffice
	aSitting
	aLawOwner
	aLaw
	aHomely
	aPledge
	anAfter
	aStaff
	aGuest
)

// ofKinds is what tells of what kinds a word is, which a word that a scan has spoilt is not.
const ofKinds = ^(anEarly - 1)

// inPoints is what each word of a point in time is, up to that of the day, month, year or longer
// that it is or is a part of.
const inPoints = aPoint | anAmount | anEarly | aMid | aLate | anEnd | aWeekday | aYearKind | aSpring | aSummer | anAutumn | aWinter

// kindsOfTimes and kindsOfFlags are the kinds, by their names in the tables, that rules ask
// words for.
var (
	kindsOfTimes = map[string]beginning{
		"early": anEarly, "mid": aMid, "late": aLate, "end": anEnd, "unit": aUnit, "period": aPeriod,
		"spring": aSpring, "summer": aSummer, "autumn": anAutumn, "winter": aWinter, "day": aWeekday, "year": aYearKind,
		"tenure": aTenure, "event": anEvent, "forum": aForum, "opening": anOpening, "convoked": aConvoked, "noting": aNoting,
		"onset": anOnset, "reckoned": aReckoning, "condition": aConjunction, "feast": aFeast, "dateless": aDateless,
		"held": aHolding, "measure": aMeasure, "festive": aFestive, "laying": aLaying, "office": anOffice, "sitting": aSitting,
	}
	kindsOfFlags = map[string]beginning{
		"firmly": aLawOwner, "law": aLaw, "homely": aHomely, "promise": aPledge, "after": anAfter, "staff": aStaff, "guest": aGuest,
	}
)

// begins reports whether b may begin with the word.
func (e *entry) begins(b beginning) bool { return e.begin&b != 0 }

// seek is the first word from i on that b may begin with, or behind the last where there is none.
func (s *sentence) seek(b beginning, i int) int {
	words := s.words
	for i < len(words) && words[i].begin&b == 0 {
		i++
	}
	return i
}

// beginnings is what may begin with each word of the tables.
func (l *lexicon) beginnings() map[string]beginning {
	all := map[string]beginning{"re": aPredicate, "co": aPredicate} // "re-emphasise"
	for word := range gauged().begin() {
		all[word] |= anAmount
	}
	for word := range timed().begin() {
		all[word] |= aLimit
	}
	for word := range l.turns.begin(l) {
		all[word] |= aTurn
	}
	for _, word := range [...]string{
		"if", "should", "were", "soon", "once", "where", "when", "whenever", "long", "far",
		"provided", "assuming", "permitting", "allowing", "as", "that", "which", "who",
	} { // see [sentence.dependsAt]
		all[word] |= aCondition
	}
	for _, of := range []struct {
		tree  *phraseTree
		begin beginning
	}{{&l.nations, aNation}, {&l.conditional, aCondition}, {&l.lawful, aCondition}, {&flagged().again, aRepetition}} {
		for word := range of.tree.next.Words() {
			all[word] |= of.begin
		}
	}
	l.lookFor(all)
	return all
}

// lookFor adds the words that are looked for though they begin nothing.
func (l *lexicon) lookFor(all map[string]beginning) {
	for word := range gauged().qualifying {
		all[word] |= aQualifier
	}
	for word := range gauged().ordinal.Words() {
		all[word] |= aPoint
	}
	for word := range timed().bound.next.Words() {
		all[word] |= aSpan
	}
	for _, words := range []iter.Seq[string]{gauged().sign.Words(), gauged().code.Words(), gauged().prefix.Words()} {
		for word := range words {
			all[word] |= aCurrency
		}
	}
	for kind, words := range timed().kinds {
		for word := range words.Words() {
			all[word] |= aTime | kindsOfTimes[kind]
		}
	}
	for kind, words := range flagged().words {
		for word := range words.Words() {
			all[word] |= kindsOfFlags[kind]
		}
	}
	for word := range l.contractions {
		all[word] |= aContraction
	}
	for _, role := range roles.Words() {
		all[role] |= aRole
		all[role+"s"] |= aRole
	}
	for _, words := range []struct {
		of []string
		is beginning
	}{
		{[]string{"[", "_", "who", "provided"}, aQuirk}, // see [coder.quirk]
		{shortMonths.Words(), aQuirk},
		{[]string{`"`}, aQuotation},
		{[]string{"side", "party", "parties"}, aSide},
		{enrolling.Words(), anEnrolling},
		{meetingPapers.Words(), anEncounter},
		{pointWords.Words(), aPoint},
		{beforePoints.Words(), aPoint},
		{partNumbers.Words(), aPoint},
		{openingWords.Words(), aPoint},
		{closingWords.Words(), aPoint},
		{decisive.Words(), aPoint},
		{calendarSpans.Words(), aPoint},
		{rollCalls.Words(), aRollCall},
		{[]string{"matter", "few", "several", "calendar", "rest", "remainder", "from"}, aSpan},
		{beforeSpans.Words(), aSpan},
		{yetToCome.Words(), aSpan},
		{seasonal.Words(), aSpan},
		{seasonalEnds.Words(), aSpan},
		{lifetimes.Words(), aSpan},
		{termWords.Words(), aSpan},
	} {
		for _, word := range words.of {
			all[word] |= words.is
		}
	}
}

// begin is the words that an amount may begin with; besides them are those that
// hold a figure.
func (m *measures) begin() map[string]bool {
	all := map[string]bool{"half": true, "hundreds": true, "tens": true, "thousands": true}
	for _, words := range []iter.Seq[string]{maps.Keys(multiple), m.scale.Words(), m.number.Words(), m.fraction.Words(), m.part.Words()} {
		for word := range words {
			all[word] = true
		}
	}
	return all
}

// begin is the words that a time limit may begin with.
func (t *timeWords) begin() map[string]bool {
	all := map[string]bool{"this": true, "next": true, "early": true, "tomorrow": true}
	for word := range t.kinds["late"].Words() {
		all[word] = true
	}
	for word := range t.cues.next.Words() {
		all[word] = true
	}
	return all
}
