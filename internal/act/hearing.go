package act

import (
	"slices"
	"sort"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// learn takes a state that the text shows to be among them.
func (who *issuers) learn(nation int) {
	if !who.settled {
		who.nations[nation] = true
	}
}

// opening is the words with which passage i begins, from which one learns who speaks, and
// what may begin with any of them. The first passages are read whole, for [coder.open].
func (c *coder) opening(i int) ([]word, beginning) {
	end := c.in.Segments[i].Span.Start + openingBytes
	if i >= firstPassages {
		end -= openingBytes / 2
	}
	if i < abreast {
		s := &c.memory.readings[i].sentence
		c.read(s, i)
		within := sort.Search(len(s.words), func(k int) bool { return s.words[k].Span.End > end })
		return s.words[:within], s.begun
	}
	tokens := c.in.Words.Of(i)
	within := sort.Search(len(tokens), func(k int) bool { return tokens[k].Span.End > end })
	words, begun, _ := c.words(c.memory.opening, tokens[:within])
	c.memory.opening = words
	return words, begun
}

// hear learns from how passage n begins, by its words and what these may begin: who
// welcomes and reaffirms, issues.
func (who *issuers) hear(words []word, begun beginning, n int) {
	i := markerEnd(words)
	for i < len(words) && (words[i].is(isAdv) || words[i].Norm == ",") {
		i++
	}
	if i >= len(words) {
		return
	}
	who.label(words[i:])
	if begun&aSide != 0 {
		who.side(words[i:])
		who.party(words[i:])
	}
	who.resolve(words[i:])
	if begun&anEnrolling != 0 {
		who.enrolled(words[i:])
	}
	if begun&aRole != 0 {
		who.role(words[i:], n)
	}
	if who.calling || begun&aRollCall != 0 {
		who.roll(words[i:])
	}
	if n < firstPassages {
		who.signatories(words[i:])
	}
	if words[i].is(isWe) {
		who.we = true
		who.callsItself(words[i:])
	}
	if words[i].is(isWe) && n < firstPassages {
		who.apposition(words[i:])
		return
	}
	if end, ok := speaksUp(words, i, n); ok {
		who.take(words[i:end])
	} else if begun&aNation != 0 {
		who.several(words[i:], n)
	}
	if n < firstPassages {
		if begun&anEncounter != 0 {
			who.meeting(words[i:])
		}
		who.between(words[i:])
	}
}

// label counts the paragraphs that begin with the name of a state, a colon and what it
// does: a list of what each undertakes.
func (who *issuers) label(words []word) {
	k := 0
	for k < len(words) && k < 5 && words[k].nation != 0 {
		k++
	}
	if k == 0 || k+1 >= len(words) || words[k].Norm != ":" {
		return
	}
	if w := &words[k+1]; w.is(isTo) || w.Norm == "will" || w.verb != nil && w.form&(baseForm|ingForm) != 0 {
		who.labels++
	}
}

// fewestLabels is in how many paragraphs states must be so named to be those who speak.
const fewestLabels = 3

// side learns from "the Soviet side" and "The Parties shall" that they speak.
func (who *issuers) side(words []word) {
	for i := 0; i+2 < len(words) && i < 12; i++ {
		w, next := &words[i], &words[i+1]
		if w.nation != 0 && next.Norm == "side" {
			who.learn(w.nation)
		}
		if (w.Norm == "parties" || w.Norm == "party") && w.Upper && i < 4 && bindingThem.Has(next.Norm) {
			who.parties = true
		}
	}
}

// bindingThem are verbs of which parties to an agreement are the subject.
var bindingThem = list("binding them")

// party counts the paragraphs that begin with "The Parties" and what those say who
// issue: "The Parties agreed", "The Parties will continue".
func (who *issuers) party(words []word) {
	if len(words) < 4 || words[0].Norm != "the" || words[1].Norm != "parties" || !words[1].Upper {
		return
	}
	k := 2
	for k < len(words)-1 && words[k].is(isAdv) {
		k++
	}
	if w := &words[k]; w.Norm == "will" || w.verb != nil && w.has(pastForm|baseForm) && !w.verb.does() {
		who.partyLines++
	}
}

// callsItself takes what those who speak call themselves in a word: "We, the partners:".
func (who *issuers) callsItself(words []word) {
	if len(words) > 4 && words[1].Norm == "," && words[2].Norm == "the" && words[4].Kind == token.Mark {
		who.parts[words[3].Norm] = true
	}
}

// apposition takes the states between "We, the leaders of …" and the verb.
func (who *issuers) apposition(words []word) {
	for i := 1; i < len(words); i++ {
		w := &words[i]
		if i == 1 && !w.is(isDet) && w.Kind == token.Word {
			return
		}
		if w.verb != nil && w.form&(baseForm|pastForm) != 0 && w.heads == 0 && !w.Upper {
			return
		}
		if w.nation != 0 {
			who.learn(w.nation)
		} else if w.Caps && len(w.Norm) > 2 || hasDigit(w.Norm) && w.Upper {
			who.names[w.Norm] = true
		}
	}
}

// speaksUp finds, near the beginning, a verb that only issuers open with.
func speaksUp(words []word, i, n int) (int, bool) {
	for k := i + 1; k < len(words) && k < i+14; k++ {
		w := &words[k]
		if w.is(isPrep) && w.Norm != "of" || w.is(isTo|isThat|isRel|isModal) || w.Norm == ";" {
			return 0, false
		}
		if w.verb == nil || w.form&(pastForm|thirdForm|baseForm) == 0 || w.Upper && !w.Caps {
			continue
		}
		switch {
		case voicing.Has(w.verb.lemma):
			return k, true
		case convening.Has(w.verb.lemma):
			return k, n < firstPassages && w.has(pastForm)
		}
		return 0, false
	}
	return 0, false
}

// voicing are verbs of what a statement says of itself.
var voicing = list("voicing")

// convening are verbs of what those who speak have met for.
var convening = list("convening")

// between notes the two states whose relations an opening tells of: "cooperation
// between Australia and Japan".
func (who *issuers) between(words []word) {
	if len(who.names) > 0 && len(who.nations) == 0 {
		return
	}
	for i := range words {
		if words[i].Norm != "between" {
			continue
		}
		first, second, joined := 0, 0, false
		for j := i + 1; j < len(words) && j < i+12; j++ {
			w := &words[j]
			switch {
			case w.nation != 0 && !joined:
				first = w.nation
			case w.nation != 0:
				second = w.nation
			case w.Norm == "and":
				joined = true
			case w.is(isDet), w.Norm == "of", w.heads != 0:
			default:
				j = len(words)
			}
		}
		if first != 0 && second != 0 && first != second && (len(who.nations) == 0 || who.nations[first] || who.nations[second]) {
			who.learn(first)
			who.learn(second)
		}
	}
}

// acronyms notes the short names that a text gives to initiatives and working
// groups, and to offices of the states that speak; those of councils, boards and
// organisations are others'.
func (who *issuers) acronyms(l *lexicon, body string) {
	for i := 0; i < len(body); {
		open := strings.IndexByte(body[i:], '(')
		if open < 0 {
			return
		}
		open += i
		end := open + 1
		for end < len(body) && end < open+12 && (body[end] >= 'A' && body[end] <= 'Z' || body[end] == '-') {
			end++
		}
		i = end
		if end-open < 3 || end >= len(body) || body[end] != ')' {
			continue
		}
		switch name := strings.ToLower(body[open+1 : end]); {
		case who.partyLines >= fewestPartyLines && !who.we && namesMovement(body, open):
			who.names[name] = true // "the Northern Army (NA)", one of "the Parties"
		case who.ownScheme(l, body, open):
			who.schemes[name] = true
		}
	}
}

// namesMovement reports whether the capitalised name before the bracket at open ends with what
// an armed party is called, or "forces".
func namesMovement(body string, open int) bool {
	from := strings.LastIndexByte(strings.TrimRight(body[:open], " "), ' ') + 1
	last := strings.TrimSpace(body[from:open])
	norm := strings.ToLower(last)
	return last != norm && (movements.Has(norm) || norm == "forces")
}

// ownScheme reports whether the capitalised name before the bracket at open is
// headed by a noun of programmes or working groups, or is an office of a state that
// speaks.
func (who *issuers) ownScheme(l *lexicon, body string, open int) bool {
	from := max(0, open-90)
	for from < open && body[from]&0xC0 == 0x80 {
		from++
	}
	tokens := token.Scan(body[from:open])
	for k := len(tokens) - 1; k >= 0 && k >= len(tokens)-8; k-- {
		t := &tokens[k]
		switch {
		case schemeNouns.Has(t.Norm):
			return t.Upper
		case len(who.names) > 0 && t.Upper && committeeNouns.Has(t.Norm) &&
			k+1 < len(tokens) && (tokens[k+1].Norm == "on" || tokens[k+1].Norm == "for"):
			return k == 0 || !tokens[k-1].Upper || tokens[k-1].Norm == "the" // "the Committee on Fish (CF)"
		case agencyNouns.Has(t.Norm):
			return t.Upper && k == len(tokens)-1 && who.namesOwn(l.read(body, chancery.Span{Start: from, End: open}))
		}
		if t.Kind != token.Word && t.Norm != "-" || t.Kind == token.Word && !t.Upper && l.entry(*t).class&(isPrep|isCoord|isDet) == 0 {
			return false
		}
	}
	return false
}

// schemeNouns are nouns that end the name of a scheme.
var schemeNouns = list("scheme nouns")

// committeeNouns are nouns of those who work for an organisation, before what they work on.
var committeeNouns = list("committee nouns")

// agencyNouns are nouns that end the name of a part of a government.
var agencyNouns = list("agency nouns")

// namesOwn reports whether the capitalised name that the words end with names one
// of the states that speak: "the Norwegian Coastal Administration".
func (who *issuers) namesOwn(words []word) bool {
	for k := len(words) - 1; k >= 0; k-- {
		w := &words[k]
		if w.nation != 0 {
			return who.nations[w.nation]
		}
		if w.Kind == token.Word && !w.Upper && !w.is(isPrep|isCoord|isDet) {
			return false
		}
	}
	return false
}

// several notes the states that a passage begins with, where two or more speak
// together: "Mexico, the United States and Canada commit".
func (who *issuers) several(words []word, n int) {
	var seen []int
	known, joined := false, false
	for i := range words {
		w := &words[i]
		switch {
		case w.nation != 0:
			if !slices.Contains(seen, w.nation) {
				seen = append(seen, w.nation)
			}
			known = known || who.nations[w.nation]
		case w.Norm == "and":
			joined = true
		case w.is(isDet), w.Norm == ",", w.heads&(titleHead|stateHead) != 0, w.Norm == "of", w.is(isAdv):
		case w.verb != nil || w.is(isModal|isBe|isHave):
			named := known || len(who.names) == 0 && (n < firstPassages || len(who.nations) == 0)
			if len(seen) < 2 || !joined || !named && !speaking(w) || lookOn(words[i:]) {
				return
			}
			for _, nation := range seen {
				who.learn(nation)
			}
			return
		default:
			return
		}
	}
}

// lookOn reports whether the words tell of those who only look on: "attended as observers".
func lookOn(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return lookersOn.Has(w.Norm) })
}

// speaking reports whether the verb is one that issuers use of themselves.
func speaking(w *word) bool {
	if w.verb == nil || w.Upper {
		return false
	}
	return speakingVerbs.Has(w.verb.lemma)
}

// speakingVerbs are verbs by which statements speak.
var speakingVerbs = list("speaking verbs")

// take notes the states, persons and bodies of a subject that issues.
func (who *issuers) take(words []word) {
	titled := false
	for i := range words {
		w := &words[i]
		switch {
		case w.nation != 0:
			who.learn(w.nation)
		case w.heading(titleHead) && w.Upper:
			titled = true
			who.office = who.office || i == len(words)-1
		case titled && w.Upper && !w.is(isDet):
			who.persons[w.Norm] = true
		case w.heading(bodyHead) && w.Upper && i == len(words)-1 && words[0].Norm == "the":
			who.names[w.Norm], who.it = true, true
			who.council = who.council || w.Norm == "council" && i > 0 && words[i-1].Norm == "security"
		case who.names[w.Norm] && w.Upper && i == 1 && len(words) == 2 && words[0].Norm == "the":
			who.it = true // "The Quartet welcomes": "it" goes on
		case w.is(isCoord), w.Norm == ",":
			titled = false
		}
	}
}

// meetingPapers are nouns of what goes out before and after a meeting.
var meetingPapers = list("meeting papers")

// encounterVerbs are verbs of what persons who meet do.
var encounterVerbs = list("encounter verbs")

// meeting notes the persons with titles whom an opening names, and their states; of two
// states that speak together also who of theirs has invited the other.
func (who *issuers) meeting(words []word) {
	titled, hosted := false, false
	var host []string // names of who has invited, until it is told of which state
	for i := range words {
		w := &words[i]
		switch {
		case w.Norm == "invitation" && len(who.nations) == 2:
			hosted = true
		case w.Norm == "invitation", w.Norm == "against":
			return
		case w.heading(titleHead) && w.Upper:
			titled = true
		case titled && hosted && isFamilyName(w):
			host = append(host, w.Norm)
		case titled && isFamilyName(w):
			who.persons[w.Norm] = true
		case titled && w.nation != 0 && hosted && !who.nations[w.nation]:
			return
		case titled && w.nation != 0:
			for _, name := range host {
				who.persons[name] = true
			}
			hosted, host = false, nil
			who.learn(w.nation)
		case titled && (w.Norm == "of" || w.Norm == "the" || w.Norm == "." || w.Norm == "-" || w.heads != 0):
		default:
			titled = false
		}
	}
}
