package act

import "github.com/chancery-archive/chancery/internal/token"

// phrase is the noun phrase that ends at word p, [a, b): the subject of the
// verb that follows it.
func (s *sentence) phrase(p int) (a, b int) {
	for range 5 {
		if p < s.start {
			return 0, 0
		}
		if s.at(p).Norm == ")" {
			p = s.openBracket(p) - 1
		}
		a = s.chunk(p)
		if a > p { // an empty stretch between commas
			p = a - 2
			continue
		}
		if s.at(p+1).Norm == "," && s.at(a-1).Norm == "," && s.at(a).is(isPrep) && !s.at(a).is(isAdv) {
			p = a - 2 // "Norway, with its neighbours, will"
			continue
		}
		if s.at(p+1).Norm == "," && s.at(a-1).Norm == "," && (s.provided(a, p) || a == p && s.shortName(a)) {
			p = a - 2 // "Norway, subject to funds, will", "the forest service, CONAF, will"
			continue
		}
		if s.at(p+1).Norm == "," && s.at(a-1).Norm == "," && a < p && s.participleAside(a) {
			p = a - 2 // "A scheme, drawn up with the islands, will"
			continue
		}
		if s.at(p+1).Norm == "," && s.at(a-1).is(isSub) && s.at(a-2).Norm == "," && a-3 > s.start {
			p = a - 3 // "Norway, while unable to sign, will"
			continue
		}
		if first := s.at(a).Norm; s.at(a-1).Norm == "," && (first == "together" || first == "along") && s.at(a+1).Norm == "with" {
			p = a - 2 // "Norway, together with its neighbours will"
			continue
		}
		if from, ok := s.nounFrom(a, p+1); ok {
			return s.listFrom(from, p+1), p + 1
		}
		if w := s.at(a); a < p && s.at(p+1).Norm != "," && w.has(ingForm) && w.verb != nil && tells(w.verb) {
			return a + 1, p + 1 // "thanked the mayor, noting roads were"
		}
		if s.at(a-1).Norm != "," && s.at(a-1).Norm != ")" && s.at(a-1).Norm != "-" {
			return 0, 0
		}
		p = a - 2
	}
	return 0, 0
}

// tells reports whether a clause behind the verb says what is so: "noting roads were".
func tells(v *verb) bool {
	f := v.force("that")
	return f == express || f == assert
}

// openBracket is where the bracket that closes at p opens, or p.
func (s *sentence) openBracket(p int) int {
	for k := p; k >= s.start && k > p-20; k-- {
		if s.words[k].Norm == "(" {
			return k
		}
	}
	return p
}

// listFrom is where a list begins whose last members are [a, b): "Mexico, the
// United States, and Canada", "chemical, biological or nuclear weapons".
func (s *sentence) listFrom(a, b int) int {
	joined := s.at(a - 1).is(isCoord)
	for k := a; k < b; k++ {
		joined = joined || s.words[k].is(isCoord)
	}
	from := a
	for range 30 {
		k := from - 1
		for k > s.start && s.at(k).is(isCoord) {
			k--
		}
		if !joined || k <= s.start || s.at(k).Norm != "," {
			return from
		}
		prior := s.chunk(k - 1)
		if prior >= k || k-prior > 8 && !(s.at(prior).is(isDet|isPoss) && k-prior <= farthestDeed) || s.adverbial(prior, k) || !s.alike(prior, k, a, b) {
			return from
		}
		from = prior
	}
	return from
}

// alike reports whether [p, q) can be a member of the list that [a, b) ends:
// a name among names, or a stretch with a boundary before it.
func (s *sentence) alike(p, q, a, b int) bool {
	if s.names(a, b) {
		return s.names(p, q)
	}
	return p <= s.start || s.boundary(p-1)
}

// names reports whether [a, b) names a state, a person or a body of the issuers.
func (s *sentence) names(a, b int) bool {
	for k := a; k < b && (k == a || !s.words[k].is(isPrep)); k++ {
		if w := &s.words[k]; w.nation != 0 || w.Upper && (w.heading(titleHead) || s.speaks.names[w.Norm]) {
			return true
		}
	}
	return false
}

// adverbial reports whether [a, b) is an opening such as "In this regard" or
// "Today" rather than a member of a list.
func (s *sentence) adverbial(a, b int) bool {
	w := s.at(a)
	if w.is(isPrep|isTo|isSub|isAdv|isCoord|isWe|isPron) || w.has(ingForm) && w.verb != nil {
		return true
	}
	for k := a; k < b; k++ {
		if finiteVerb(&s.words[k]) {
			return true
		}
	}
	return false
}

// finiteVerb reports whether the word is likely the verb of a clause.
func finiteVerb(w *word) bool {
	if w.is(isModal | isBe | isHave) {
		return true
	}
	return w.verb != nil && w.has(pastForm|thirdForm) && !w.Upper && w.heads == 0 && w.noun == nil
}

// chunk is the first word of the stretch without inner boundary that ends at p.
func (s *sentence) chunk(p int) int {
	floor := s.start
	if last := s.last(); last != nil {
		floor = max(floor, last.end)
	}
	coord := -1
	i := p
	for ; i >= floor && i > p-farthest; i-- {
		w := &s.words[i]
		if w.is(isCoord) && coord < 0 && floor > s.start {
			coord = i
		}
		if i < p && i-2 > floor && s.shortNameEnds(i) { // "greenhouse gas (GHG) emissions"
			i -= 2
			continue
		}
		if s.boundary(i) {
			break
		}
	}
	if i < floor && coord > 0 { // "… X and the EU will": what is before "and" is an object
		return coord + 1
	}
	return i + 1
}

// shortNameEnds reports whether the bracket at i shuts behind the short name of what is
// named before it.
func (s *sentence) shortNameEnds(i int) bool {
	return s.at(i).Norm == ")" && s.at(i-1).Caps && s.at(i-2).Norm == "(" && s.at(i-3).Norm != "'s"
}

// boundary reports whether no noun phrase reaches over word i.
func (s *sentence) boundary(i int) bool {
	w := &s.words[i]
	if w.Kind == token.Mark {
		switch w.Norm {
		case ".":
			before := s.at(i - 1)
			initial := before.Upper && len(before.Norm) == 1
			return !before.heading(titleHead) && !initial && before.Norm != "jr" && before.Norm != "sr" // "Mr. J. Weeks, Jr."
		case ",":
			return s.at(i+1).Norm != "jr" && s.at(i+1).Norm != "sr"
		case ";", ":", "(", ")", "?", "!":
			return true
		case "-":
			return i == 0 || s.at(i-1).Span.End != w.Span.Start // a dash, not a hyphen
		}
		return false
	}
	if w.is(isThat) {
		return !s.at(i+1).is(isModal) && !s.at(i-1).is(isPrep|isTo)
	}
	return w.is(isRel) || w.is(isSub) && !w.is(isAdv|isPrep)
}

// nounFrom is where the noun phrase of [a, b) begins, past what leads it in.
func (s *sentence) nounFrom(a, b int) (int, bool) {
	for a < b && (s.words[a].is(isCoord|isAdv) || s.words[a].Kind == token.Mark) {
		a++
	}
	if a >= b {
		return a, false
	}
	if n := s.at(a + 1).Norm; s.words[a].Norm == "at" && (n == "least" || n == "most") && a+2 < b {
		return a + 2, true
	}
	w := &s.words[a]
	told := memberKinds.Has(w.Norm) && s.at(a+1).heading(stateHead) // "participating countries"
	if !w.is(isPrep|isTo|isSub) && (w.Upper || told || !(w.has(ingForm) && w.verb != nil) && !(w.has(partForm) && w.noun == nil)) {
		for k := b - 1; k > a+1; k-- { // "Emerging Technologies The Quad will"
			if s.words[k].Norm == "the" && s.words[k].Upper && !s.at(k-1).is(isPrep) && !s.words[k].Caps {
				return k, true
			}
		}
		if k := s.namesBehind(a, b); k > a {
			return k, true
		}
		return a, true
	}
	return s.inner(a+1, b)
}

// namesBehind is where the name of an issuing state begins that ends [a, b) behind a
// heading without a stop, "Technical cooperation Norway will"; or a.
func (s *sentence) namesBehind(a, b int) int {
	k := b
	for k > a && (s.issuingState(k-1) || k < b && s.words[k-1].Norm == "and" && s.at(k-2).nation != 0) {
		k--
	}
	if k == b || k == a || !s.words[k].Upper || !endsHeading(s.at(k-1)) {
		return a
	}
	return k
}

// issuingState reports whether the word at k names a state that speaks.
func (s *sentence) issuingState(k int) bool {
	n := s.words[k].nation
	return n != 0 && s.speaks.nations[n]
}

// endsHeading reports whether the word, before a name, may be the last of a heading.
func endsHeading(w *word) bool {
	if w.Kind != token.Word || w.Upper || w.class != 0 || w.adj != nil || w.nation != 0 {
		return false
	}
	return w.verb == nil || w.heads != 0
}

// inner finds the noun phrase that ends [a, b) behind an opening such as "In
// 2010 …" or "At the request of Iraq …".
func (s *sentence) inner(a, b int) (int, bool) {
	for k := a; k < b; k++ {
		before := s.at(k - 1)
		if !s.beginsNoun(k) && !(k > a && s.lowDeed(k, b)) {
			continue
		}
		mentioned := (before.Norm == "above" || before.Norm == "below") && s.at(k-2).has(partForm) // "the sums named above Norway will"
		if before.is(isPrep|isDet|isPoss|isTo|isQuant) && !mentioned || before.adj != nil && before.is(isDet) {
			continue
		}
		if before.has(baseForm|ingForm|thirdForm) && before.verb != nil && before.noun == nil && !s.at(k-2).is(isThat|isDet) {
			continue
		}
		if !s.prepositionIn(k, b) {
			return k, true
		}
	}
	return a, false
}

// beginsNoun reports whether a noun phrase may begin at word k, by the word itself and
// the one before.
func (s *sentence) beginsNoun(k int) bool {
	w, before := &s.words[k], s.at(k-1)
	switch {
	case w.is(isDet | isPoss | isQuant | isWe):
		return true
	case w.nation != 0 && before.nation != w.nation:
		return true
	case w.heading(speakerHead|titleHead|bodyHead|stateHead) && !before.Upper:
		return true
	}
	if seasons.Has(before.Norm) || before.is(isMonth) && before.Upper { // "From the autumn dealers in ivory will"
		first := s.at(k - 2)
		return lowPlural(w) && w.class == 0 && (first.is(isDet|isPrep) || termWords.Has(first.Norm))
	}
	return before.Kind == token.Number && isYear(before.Norm) && w.Kind == token.Word && !w.is(isCoord|isPrep|isTo)
}

// participleAside reports whether an aside about the noun before it begins at word a with
// a participle: "drawn up with the islands".
func (s *sentence) participleAside(a int) bool {
	w := s.at(a)
	return w.has(partForm) && w.noun == nil && !w.Upper && s.at(a+1).is(isPrep|isAdv)
}

// lowPlural reports whether the word looks like a plural in small letters: "dealers".
func lowPlural(w *word) bool {
	return w.Kind == token.Word && !w.Upper && w.Norm != "'s" && len(w.Norm) > 3 && w.Norm[len(w.Norm)-1] == 's'
}

// seasons are nouns of when something is done, behind which its subject may stand.
var seasons = list("seasons")

// lowDeed reports whether, behind a name, a phrase in small letters begins at word k that
// is headed by what issuers hold, give or set up.
func (s *sentence) lowDeed(k, b int) bool {
	w, before := &s.words[k], s.at(k-1)
	if before.Kind != token.Word || !before.Upper || w.Kind != token.Word || w.Upper || w.is(isCoord|isPrep|isTo) || w.Norm == "'s" {
		return false
	}
	return s.deedHeads(k, b)
}

// deedHeads reports whether [a, b) is headed by what issuers hold, give or set up.
func (s *sentence) deedHeads(a, b int) bool { return s.at(b-1).heading(deedHead) && b-a < 5 }

// prepositionIn reports whether [a, b) holds a preposition other than "of".
func (s *sentence) prepositionIn(a, b int) bool {
	for k := a; k < b; k++ {
		if s.words[k].is(isPrep) && s.words[k].Norm != "of" {
			return true
		}
	}
	return false
}

// headOf is the head noun of the phrase [a, b): the last word before its first
// preposition, participle or second member.
func (s *sentence) headOf(a, b int) int {
	if s.namedBody(a, b) {
		return b - 1
	}
	head := a
	for k := a; k < b; k++ {
		w := &s.words[k]
		if k == a+1 && pointing.Has(w.Norm) { // "the present Treaty"
			continue
		}
		if k > a && s.endsNoun(k) {
			if w.is(isCoord) && s.adjectival(k, b) {
				continue
			}
			break
		}
		if k > a && s.toldOfNoun(k) {
			break
		}
		if k > a && (w.is(isRefl) || w.Norm == "alone" || involved.Has(w.Norm) && s.at(k-1).heads != 0) { // "Norway itself"
			continue
		}
		if w.Kind == token.Word && !w.is(isAdv) && w.Norm != "'s" {
			head = k
		}
	}
	return head
}

// involved are words behind a noun that say who of those it names are meant: "the ministers concerned".
var involved = list("involved")

// pointing are words before a noun that only say which.
var pointing = list("pointing")

// namedBody reports whether the phrase is the name of a body, whatever prepositions stand
// in it: "the Diplomacy and Capacity Building Pillar".
func (s *sentence) namedBody(a, b int) bool {
	last := s.at(b - 1)
	if b-a <= 3 || s.at(a).Norm != "the" || !s.at(a+1).Upper || !last.Upper || !last.heading(bodyHead|programmeHead) {
		return false
	}
	return s.named(a+1, b) && !s.detIn(a+1, b)
}

// endsNoun reports whether the head of a phrase stands before word k: a preposition, or
// a second member.
func (s *sentence) endsNoun(k int) bool {
	w := &s.words[k]
	if w.is(isPrep | isTo | isRel | isThat) {
		return true
	}
	switch w.Norm {
	case "present", ",", "(":
		return true
	case "/":
		return false
	}
	return w.is(isCoord)
}

// toldOfNoun reports whether the word at k, a participle or the like, tells something of the noun
// before it: "every child born after 2020", "the States concerned".
func (s *sentence) toldOfNoun(k int) bool {
	w, before := &s.words[k], s.at(k-1)
	if before.is(isDet | isPoss | isCoord | isQuant) {
		return false
	}
	if toldBehind.Has(w.Norm) || !w.Upper && before.heading(stateHead|speakerHead) && plural(before.Norm) && s.gerundAt(k) {
		return true // "governments meeting in Rome", "countries bordering the lake"
	}
	if w.Upper || w.noun != nil || w.heads != 0 || w.verb == nil || !w.has(ingForm|partForm) {
		return false
	}
	return before.lexeme != unknown
}

// toldBehind are words that tell something of the noun before them.
var toldBehind = list("told behind")

// named reports whether [a, b) is a proper name: capitals, and small words
// between them.
func (s *sentence) named(a, b int) bool {
	for k := a; k < b; k++ {
		if w := &s.words[k]; w.Kind == token.Word && !w.Upper && !w.is(isPrep|isCoord) {
			return false
		}
	}
	return true
}

func (s *sentence) detIn(a, b int) bool {
	for k := a; k < b; k++ {
		if s.words[k].is(isDet) || s.words[k].Norm == "," {
			return true
		}
	}
	return false
}

// adjectival reports whether "and" at k joins adjectives rather than nouns, as
// far as one can tell: no determiner or name follows, and a noun does.
func (s *sentence) adjectival(k, b int) bool {
	if k+2 < b && s.at(b-1).Norm == "ministers" && s.at(k-1).heads == 0 && s.at(k-1).nation == 0 {
		return !s.detIn(k+1, b) // "Justice and Interior Ministers"
	}
	return k+2 < b && !s.at(k+1).is(isDet|isPoss) && !s.at(k+1).Upper && s.at(k-1).heads == 0 && s.at(k-1).noun == nil
}
