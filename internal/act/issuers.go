package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// issuers is what is known of those in whose name a statement speaks.
type issuers struct {
	nations   map[int]bool    // numbers of the states among them
	names     map[string]bool // words that name a body among them: "g7", "coalition"
	persons   map[string]bool // family names that follow a title
	known     bool            // the origin or the text names somebody
	council   bool            // the Security Council speaks
	parties   bool            // the text is an agreement, its parties speak
	bilateral bool            // two governments speak
	it        bool            // "it" goes on for a body that speaks
	parts     map[string]bool // every word of their names
	schemes   map[string]bool // acronyms of their programmes and working groups
	office    bool            // "the President", "the Minister" without a name speaks
}

// opening is how many passages, and how many bytes of each, are read to learn
// who speaks.
const (
	openingPassages = 400
	openingBytes    = 240
	firstPassages   = 8
)

func (l *lexicon) issuers(in Input) *issuers {
	who := &issuers{nations: map[int]bool{}, names: map[string]bool{}, persons: map[string]bool{}, schemes: map[string]bool{}, parts: map[string]bool{"security": true}}
	who.acronyms(l, in.Body)
	for _, i := range in.Origin.Issuers {
		who.name(l, i.Name)
	}
	who.title(l, in.Origin.Title)
	for i, seg := range in.Segments {
		if i >= openingPassages {
			break
		}
		if !inside(in.Body, seg.Span) {
			continue
		}
		who.hear(l, in.Body, seg, i)
	}
	if who.council {
		who.nations, who.persons = map[int]bool{}, map[string]bool{}
	}
	who.bilateral = who.bilateral || len(who.nations) == 2
	who.known = len(who.nations)+len(who.names)+len(who.persons) > 0
	return who
}

// name takes the name of an issuer: its states, and the words that head it.
func (who *issuers) name(l *lexicon, name string) {
	words := l.read(name, chancery.Span{End: len(name)})
	for i := range words {
		w := &words[i]
		if w.is(isPrep) && w.Norm != "of" && w.Norm != "for" || w.is(isTo) {
			break
		}
		if w.nation != 0 {
			who.nations[w.nation] = true
			continue
		}
		who.word(w)
	}
	lower := strings.ToLower(name)
	who.council = who.council || strings.Contains(lower, "security council")
}

// word takes a word of an issuer's name where it tells a body from others.
func (who *issuers) word(w *word) {
	if !w.Upper || len(w.Norm) < 2 || w.heading(titleHead) || w.is(isDet|isCoord|isPrep) {
		return
	}
	who.parts[w.Norm] = true
	acronym := w.Caps || hasDigit(w.Norm)
	if acronym || w.heading(bodyHead) || w.Norm == "union" || w.Norm == "league" || w.Norm == "community" || w.Norm == "association" || w.Norm == "conference" || w.Norm == "organization" || w.Norm == "organisation" || w.Norm == "assembly" || w.Norm == "commonwealth" || w.Norm == "alliance" {
		who.names[w.Norm] = true
	}
}

func hasDigit(w string) bool { return strings.ContainsAny(w, "0123456789") }

// title takes what stands in a title before its subject: "Joint Statement of A
// and B on C".
func (who *issuers) title(l *lexicon, title string) {
	words := l.read(title, chancery.Span{End: len(title)})
	shouted := shouts(words)
	for i := range words {
		w := &words[i]
		switch w.Norm {
		case "on", "regarding", "concerning", "about", "in", "against", "to", "for", "at":
			who.kindOf(words)
			return
		}
		if w.nation != 0 {
			who.nations[w.nation] = true
		} else if w.Kind == token.Word && (w.Caps && !shouted || hasDigit(w.Norm) || w.Norm == "quad" || w.Norm == "coalition") && w.Upper {
			who.names[w.Norm] = true
		}
		if w.Upper {
			who.parts[w.Norm] = true
		}
	}
	who.kindOf(words)
}

// kindOf learns from the words of a title what kind of text it heads.
func (who *issuers) kindOf(words []word) {
	for i := range words {
		switch words[i].Norm {
		case "agreement", "treaty", "protocol", "memorandum", "convention", "accord", "accords", "armistice", "ceasefire", "truce", "covenant":
			who.parties = true
		case "council":
			if i > 0 && words[i-1].Norm == "security" {
				who.council, who.names["council"], who.it = true, true, true
			}
		}
	}
}

func shouts(words []word) bool {
	caps := 0
	for i := range words {
		if words[i].Caps {
			caps++
		}
	}
	return caps*2 > len(words)
}

// hear learns from how a passage begins: who welcomes and reaffirms, issues.
func (who *issuers) hear(l *lexicon, body string, seg chancery.Segment, n int) {
	cut := seg.Span
	most := openingBytes
	if n >= firstPassages {
		most /= 2
	}
	if cut.Len() > most {
		cut.End = cut.Start + most
		for cut.End > cut.Start && body[cut.End]&0xC0 == 0x80 {
			cut.End--
		}
	}
	words := l.read(body, cut)
	i := markerEnd(words)
	for i < len(words) && (words[i].is(isAdv) || words[i].Norm == ",") {
		i++
	}
	if i >= len(words) {
		return
	}
	if words[i].is(isWe) && n < firstPassages {
		who.apposition(words[i:])
		return
	}
	if end, ok := speaksUp(words, i, n); ok {
		who.take(words[i:end])
	} else {
		who.several(words[i:], n)
	}
	if n < firstPassages {
		who.meeting(words[i:])
		who.between(words[i:])
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
			who.nations[w.nation] = true
		} else if w.Caps && len(w.Norm) > 2 || hasDigit(w.Norm) && w.Upper {
			who.names[w.Norm] = true
		}
	}
}

// speaksUp finds, near the beginning, a verb that only issuers open with.
func speaksUp(words []word, i, n int) (int, bool) {
	for k := i + 1; k < len(words) && k < i+14; k++ {
		w := &words[k]
		if w.is(isPrep) && w.Norm != "of" || w.is(isTo|isThat|isRel) || w.Norm == ";" {
			return 0, false
		}
		if w.verb == nil || w.form&(pastForm|thirdForm|baseForm) == 0 || w.Upper && !w.Caps {
			continue
		}
		switch w.verb.lemma {
		case "welcome", "reaffirm", "reiterate", "emphasise", "emphasize", "stress", "underscore", "underline", "commend", "discuss", "thank", "affirm", "convene":
			return k, true
		case "meet", "gather", "hold", "conduct", "visit", "issue":
			return k, n < firstPassages
		}
		return 0, false
	}
	return 0, false
}

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
			who.nations[first], who.nations[second] = true, true
		}
	}
}

// acronyms notes the short names that a text gives to initiatives and working
// groups; those of councils, boards and organisations are others'.
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
		if who.ownScheme(l, body, open) {
			who.schemes[strings.ToLower(body[open+1:end])] = true
		}
	}
}

// ownScheme reports whether the capitalised name before the bracket at open is
// headed by a noun of programmes or working groups.
func (who *issuers) ownScheme(l *lexicon, body string, open int) bool {
	from := max(0, open-90)
	for from < open && body[from]&0xC0 == 0x80 {
		from++
	}
	words := l.read(body, chancery.Span{Start: from, End: open})
	for k := len(words) - 1; k >= 0 && k >= len(words)-8; k-- {
		w := &words[k]
		switch w.Norm {
		case "initiative", "partnership", "force", "group", "pillar", "mechanism", "network", "platform", "facility", "dialogue", "framework":
			return w.Upper
		}
		if w.Kind == token.Word && !w.Upper && !w.is(isPrep|isCoord|isDet) || w.Kind != token.Word && w.Norm != "-" {
			return false
		}
	}
	return false
}

// several notes the states that a passage begins with, where two or more speak
// together: "Mexico, the United States and Canada commit".
func (who *issuers) several(words []word, n int) {
	seen := map[int]bool{}
	known, joined := false, false
	for i := range words {
		w := &words[i]
		switch {
		case w.nation != 0:
			seen[w.nation] = true
			known = known || who.nations[w.nation]
		case w.Norm == "and":
			joined = true
		case w.is(isDet), w.Norm == ",", w.heads&(titleHead|stateHead) != 0, w.Norm == "of", w.is(isAdv):
		case w.verb != nil || w.is(isModal|isBe|isHave):
			if len(seen) > 1 && joined && (known || len(who.names) == 0 && (n < firstPassages || len(who.nations) == 0) || speaking(w)) {
				for nation := range seen {
					who.nations[nation] = true
				}
			}
			return
		default:
			return
		}
	}
}

// speaking reports whether the verb is one that issuers use of themselves.
func speaking(w *word) bool {
	if w.verb == nil || w.Upper {
		return false
	}
	switch w.verb.lemma {
	case "recognise", "recognize", "commit", "reaffirm", "affirm", "intend", "seek", "agree", "welcome", "look", "reiterate", "underline", "underscore", "emphasise", "emphasize", "stress", "encourage", "decide", "express", "share":
		return true
	}
	return false
}

// take notes the states, persons and bodies of a subject that issues.
func (who *issuers) take(words []word) {
	titled := false
	for i := range words {
		w := &words[i]
		switch {
		case w.nation != 0:
			who.nations[w.nation] = true
		case w.heading(titleHead) && w.Upper:
			titled = true
			who.office = who.office || i == len(words)-1
		case titled && w.Upper && !w.is(isDet):
			who.persons[w.Norm] = true
		case w.heading(bodyHead) && w.Upper && i == len(words)-1 && words[0].Norm == "the":
			who.names[w.Norm], who.it = true, true
			who.council = who.council || w.Norm == "council" && i > 0 && words[i-1].Norm == "security"
		case w.is(isCoord), w.Norm == ",":
			titled = false
		}
	}
}

// meeting notes the persons with titles whom an opening names, and their states.
func (who *issuers) meeting(words []word) {
	titled := false
	for i := range words {
		w := &words[i]
		switch {
		case w.Norm == "invitation", w.Norm == "against":
			return
		case w.heading(titleHead) && w.Upper:
			titled = true
		case titled && w.nation == 0 && w.Upper && w.Kind == token.Word && w.heads == 0:
			who.persons[w.Norm] = true
		case titled && w.nation != 0:
			who.nations[w.nation] = true
		case titled && (w.Norm == "of" || w.Norm == "the" || w.Norm == "." || w.Norm == "-" || w.heads != 0):
		default:
			titled = false
		}
	}
}

// person says whether the person titled at word k, whose name ends at head, issues.
func (who *issuers) person(s *sentence, k, head int) subjectKind {
	named := false
	for i := k; i <= head; i++ {
		w := s.at(i)
		if w.Upper && w.heads == 0 && w.nation == 0 && w.Kind == token.Word {
			named = true
			if who.persons[w.Norm] {
				return oneOf
			}
		}
		if w.nation != 0 {
			named = true
			if who.nations[w.nation] {
				return oneOf
			}
		}
	}
	if !named && s.at(head).heading(speakerHead) {
		return issuer
	}
	if !named && (who.office || len(who.persons) > 0) {
		return oneOf
	}
	return other
}

// they is who "they" are at word p: those of the subject before, or the issuers
// where the sentence begins with it.
func (who *issuers) they(s *sentence, p int) subjectKind {
	if p == s.start || s.at(p-1).Norm == "," && s.main() == nil {
		return issuer
	}
	if s.at(p-1).is(isThat) && len(s.preds) > 0 && (s.preds[0].subject.plural || s.at(p).Norm != "they") {
		return s.preds[0].subject.kind
	}
	if g := s.last(); g != nil && g.subject.kind.binds() && s.at(p-1).is(isCoord) {
		return issuer
	}
	if g := s.last(); g != nil && g.end == p && g.subject.kind.binds() { // "agreed they would"
		return issuer
	}
	return other
}

// he is who "he" or "she" is.
func (who *issuers) he(s *sentence, p int) subjectKind {
	if len(who.persons) == 0 && !who.office {
		return other
	}
	if kind := who.they(s, p); kind.binds() {
		return oneOf
	}
	return other
}
