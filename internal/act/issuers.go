package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// issuers is what is known of those in whose name a statement speaks.
type issuers struct {
	nations    map[int]bool    // numbers of the states among them
	names      map[string]bool // words that name a body among them: "g7", "coalition"
	persons    map[string]bool // family names that follow a title
	council    bool            // the Security Council speaks
	organ      bool            // an organ speaks in resolutions, the Security Council or another
	chorus     bool            // persons speak in paragraphs that name nobody: "The Ministers:", then "Request"
	bids       int             // … in their bare form
	openers    int             // paragraphs that begin as those of resolutions do
	tellings   map[string]int  // paragraphs that begin with an organ and what it says
	partyLines int             // paragraphs in which "the Parties" say something
	parties    bool            // the text is an agreement, its parties speak
	government bool            // "the Government" is one of the parties
	bilateral  bool            // two governments speak
	it         bool            // "it" goes on for a body that speaks
	settled    bool            // the origin names two states or more; the text is not asked for more
	parts      map[string]bool // every word of their names
	schemes    map[string]bool // acronyms of their programmes and working groups
	office     bool            // "the President", "the Minister" without a name speaks
	members    bool            // an organisation speaks, and with it its members
	alone      bool            // one government speaks
	rules      bool            // one government speaks, or a party that would be one
	entry      bool            // … in an entry of a list of what it undertakes
	we         bool            // they call themselves "we"
	unknown    bool            // neither the origin nor the text says who speaks
	staged     map[string]bool // nouns of what they hold, launch and agree on: "summit"
	european   bool            // the Union speaks, or the Community that it was
	labels     int             // paragraphs that begin with a state and what it does: "Chad: build"
	pledging   bool            // donors met, and it is told what each gives
	programme  bool            // the text is what one government, or a party, undertakes
	many       bool            // the title is of a meeting of several
	regional   bool            // it is of a region, or a union of states
	chaired    bool            // it is of what a chair tells of a meeting
	talking    bool            // the title is of a government and a movement who negotiate
	reconciled bool            // the parties to a peace speak, with those who keep it or alone
	roles      map[string]int  // signs that they are guarantors, creditors or the like
	calling    bool            // the paragraph before calls the roll of those present, or goes on with it
}

// opening is how many passages, and how many bytes of each, are read to learn
// who speaks.
const (
	openingPassages = 400
	openingBytes    = 240
	firstPassages   = 8
)

// issuers learns from the origin and the text who speaks.
func (c *coder) issuers() *issuers {
	l, in := c.lex, c.in
	who := &issuers{
		nations: map[int]bool{}, names: map[string]bool{}, persons: map[string]bool{}, schemes: map[string]bool{},
		parts: map[string]bool{"security": true}, tellings: map[string]int{},
	}
	for _, i := range in.Origin.Issuers {
		if n := l.codes[string(i.Country)]; n != 0 {
			who.settled = len(who.nations) > 0 && !who.nations[n] || who.settled
			who.nations[n] = true
		}
	}
	for _, i := range in.Origin.Issuers {
		who.name(l, i.Name)
	}
	title := l.read(in.Origin.Title, chancery.Span{End: len(in.Origin.Title)})
	who.title(l, title)
	who.occasion(title)
	who.titleStages(l, title)
	for i := range min(len(in.Segments), openingPassages) {
		if !inside(in.Body, in.Segments[i].Span) {
			continue
		}
		words, begun := c.opening(i)
		who.hear(words, begun, i)
		if begun&aStage != 0 {
			who.stage(l, words)
		}
	}
	who.acronyms(l, in.Body)
	who.organ = who.organ || who.council
	if who.council {
		who.nations, who.persons = map[int]bool{}, map[string]bool{}
	}
	if len(who.names) == 0 && len(who.nations) == 0 {
		c.unknown(who)
	} else {
		c.gather(who)
	}
	return who
}

// gather takes in the members of groups and unions that speak, and learns from how many speak
// what they may tell of.
func (c *coder) gather(who *issuers) {
	if eu := c.lex.codes["EUE"]; who.names["eu"] && eu != 0 {
		who.nations[eu] = true
	}
	who.european = who.nations[c.lex.codes["EUE"]]
	who.groupOf(c.lex)
	for name := range who.names {
		for _, nation := range c.lex.groups[name] {
			who.nations[nation] = true
		}
	}
	who.bilateral = who.bilateral || len(who.nations) == 2
	who.alone = len(who.nations) == 1 && len(who.names) == 0 && !who.organ && !who.parties && !who.many
	who.rules = who.alone
	who.entry = who.alone && (len(c.in.Segments) <= fewPassages || who.programme)
}

// unknown makes the issuers those who may be meant where nothing tells who speaks:
// whoever speaks of the G20 without a word of others, or a government.
func (c *coder) unknown(who *issuers) {
	for _, name := range byInitialsAlone.Words() {
		who.names[name] = true
	}
	few := len(c.in.Segments) <= fewPassages
	who.unknown = true
	who.rules = few || who.programme
	who.entry = who.rules
	if few && !who.we && !c.inFirstPerson() {
		who.summits(c.lex)
	}
}

var (
	byInitialsAlone = list("initials alone") // groups that a text may speak for without a word of who speaks
	summitGroups    = list("summit groups")  // groups whose undertakings are listed one by one
)

// fewPassages is the most passages of an entry of a list of undertakings.
const fewPassages = 3

// inFirstPerson reports whether those who speak call themselves anything: "we", "us".
func (c *coder) inFirstPerson() bool {
	for i := range c.in.Segments {
		for _, t := range c.in.Words.Of(i) {
			switch t.Norm {
			case "we", "our", "ourselves":
				return true
			case "us":
				if !t.Caps {
					return true
				}
			}
		}
	}
	return false
}

// summits takes the members of the groups whose undertakings are listed one by
// one, without a word of who speaks: "France will provide €200 million."
func (who *issuers) summits(l *lexicon) {
	for _, name := range summitGroups.Words() {
		who.names[name] = true
	}
	who.names["nato"], who.names["eu"], who.names["oecd"], who.names["coalition"] = true, true, true, true
	for _, group := range [...]string{"g7", "g8", "g20", "donors"} {
		for _, nation := range l.groups[group] {
			who.nations[nation] = nation != l.codes["RUS"]
		}
	}
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
		who.members = who.members || w.Upper && unions.Has(w.Norm)
		who.word(w)
	}
	for _, nation := range l.unionsOf[name] {
		who.nations[nation] = true // the heads of a union's members speak, whether it names them or not
	}
	lower := strings.ToLower(name)
	for _, body := range l.bodies {
		if strings.Contains(lower, body.name) {
			who.members = true
			for _, word := range body.words {
				who.names[word] = true
			}
		}
	}
	who.council = who.council || strings.Contains(lower, "security council") && !strings.Contains(lower, "peace and security")
}

// unions are nouns of organisations that states are members of.
var unions = list("unions")

// word takes a word of an issuer's name where it tells a body from others.
func (who *issuers) word(w *word) {
	if !w.Upper || len(w.Norm) < 2 || w.heading(titleHead) || w.is(isDet|isCoord|isPrep) {
		return
	}
	who.parts[w.Norm] = true
	if w.Caps || hasDigit(w.Norm) || w.heading(bodyHead) || bodyNames.Has(w.Norm) || clubs.Has(w.Norm) {
		who.names[w.Norm] = true
	}
}

// bodyNames are nouns, beside clubs, by which a body is named wherever they stand in a title.
var bodyNames = list("body names")

func hasDigit(w string) bool {
	for i := range len(w) {
		if isDigit(w[i]) {
			return true
		}
	}
	return false
}

// namesGroup reports whether the word at i is the name of a group that is no acronym.
func namesGroup(words []word, i int) bool {
	switch words[i].Norm {
	case "quad":
		return true
	case "coalition":
		return i+1 >= len(words) || words[i+1].Norm != "government"
	}
	return false
}

// title takes what stands in a title before its subject: "Joint Statement of A
// and B on C".
func (who *issuers) title(l *lexicon, words []word) {
	shouted := shouts(words)
	who.heads(words)
	words = pastTopic(words)
	who.ofRegions(l, words)
	who.negotiators(words, shouted)
	for i := range words {
		w := &words[i]
		if aboutWhat.Has(w.Norm) && !issuedAt(words, i) {
			if who.kindOf(words); who.parties && !shouted {
				who.contractors(words)
			}
			return
		}
		if w.nation != 0 {
			who.nations[w.nation] = true
		} else if w.Upper && w.Kind == token.Word && (w.Caps && !shouted || hasDigit(w.Norm) || l.groupNamed(words, i)) {
			who.names[w.Norm] = true
		}
		if w.Upper {
			who.parts[w.Norm] = true
		}
		if w.Norm == "donor" || w.Norm == "donors" || w.Norm == "pledging" {
			who.names["donors"] = true
		}
	}
	if who.kindOf(words); who.parties && !shouted {
		who.contractors(words)
	}
}

// aboutWhat are prepositions that what a statement is about follows.
var aboutWhat = list("about what")

// pastTopic is a title without the subject that it names before a colon: "Ruritania:
// statement by the Foreign Ministry".
func pastTopic(words []word) []word {
	for i := range words {
		if words[i].Norm != ":" {
			continue
		}
		for j := i + 1; j < len(words) && j < i+6; j++ {
			if words[j].Norm == "by" && saidBy.Has(words[j-1].Norm) {
				return words[j:]
			}
		}
		break
	}
	return words
}

// saidBy are nouns of what is said, before "by" and who says it.
var saidBy = list("said by")

// heads takes the persons whom a title names as those who speak, each behind
// their office: "Joint Statement by President Keita and Prime Minister Weeks".
func (who *issuers) heads(words []word) {
	joint, titled := false, false
	for i := range words {
		switch w := &words[i]; {
		case w.Norm == "joint", w.Norm == "communique", w.Norm == "communiqué", w.Norm == "by":
			joint, titled = true, false
		case onTopic.Has(w.Norm):
			return
		case joint:
			titled = who.takeName(w, titled)
		}
	}
}

// onTopic are words behind which a title tells what is spoken of.
var onTopic = list("on topic")

// kindOf learns from the words of a title what kind of text it heads.
func (who *issuers) kindOf(words []word) {
	for i := range words {
		switch {
		case keepsPeace.Has(roleOf(words[i].Norm)): // "Statement by the guarantors of the truce"
			return
		case pactNouns.Has(words[i].Norm):
			who.parties = true
		case words[i].Norm == "fire":
			who.parties = who.parties || i > 1 && words[i-1].Norm == "-" && words[i-2].Norm == "cease"
		case words[i].Norm == "minutes":
			who.parties = who.parties || i > 0 && words[i-1].Norm == "agreed"
		case words[i].Norm == "conclusions":
			if i > 0 && words[i-1].Norm == "council" { // of the Union's Council, as nobody else heads a text
				who.it, who.members = true, true
				who.names["council"], who.names["eu"], who.names["union"], who.parts["european"] = true, true, true, true
			}
		case words[i].Norm == "council":
			if i > 0 && words[i-1].Norm == "security" {
				who.council = who.council || i < 3 || words[i-2].Norm != "and" || words[i-3].Norm != "peace"
				who.names["council"], who.it = true, true
			}
		}
	}
}

// pactNouns are nouns that name a text its parties are bound by.
var pactNouns = list("pact nouns")

// occasion learns from a title whether donors met to pledge, whether their chair tells of it,
// and whether the text is a programme: the contribution of a state to a treaty, the manifesto of a party.
func (who *issuers) occasion(words []word) {
	conference, chaired, rebuilt, party, plan := false, false, false, false, false
	for i := range words {
		switch {
		case donating.Has(words[i].Norm):
			who.pledging = true
		case words[i].Norm == "conference", words[i].Norm == "meeting":
			conference = true
		case chairing.Has(words[i].Norm):
			chaired, who.chaired = true, true
		case rebuilding.Has(words[i].Norm):
			rebuilt = true
		case words[i].Norm == "party":
			party = true
		case programmeNouns.Has(words[i].Norm):
			plan = true
		case words[i].Norm == "manifesto", words[i].Norm == "ndc", words[i].Norm == "indc":
			who.programme = true
		case words[i].Norm == "contribution", words[i].Norm == "contributions":
			who.programme = who.programme || i > 1 && words[i-1].Norm == "determined"
		}
	}
	who.pledging = who.pledging || conference && (chaired || rebuilt) && len(who.nations) < 2
	who.programme = who.programme || party && plan
}

// donating are words of a meeting at which money is promised.
var donating = list("donating")

// chairing are words of a meeting that its chair sums up.
var chairing = list("chairing")

// rebuilding are words of what a meeting gives money for.
var rebuilding = list("rebuilding")

// programmeNouns are nouns of what a party would do.
var programmeNouns = list("programme nouns")

func shouts(words []word) bool {
	caps := 0
	for i := range words {
		if words[i].Caps {
			caps++
		}
	}
	return caps*2 > len(words)
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
	if !named && majestic.Has(s.at(head).Norm) && !who.parties && !who.organ {
		return oneOf // "His Majesty"
	}
	if !named && who.parties { // "the Chairman": of a body that the parties set up
		return other
	}
	if !named && (who.office || len(who.persons) > 0 || s.headOfOne(who, head)) {
		return oneOf
	}
	return other
}

// headOfOne reports whether word head is the office of one of two states that speak.
func (s *sentence) headOfOne(who *issuers, head int) bool {
	if !who.bilateral || who.organ || !heads.Has(s.at(head).Norm) {
		return false
	}
	return who.we || s.at(head+1).Norm != "of"
}

// majestic are titles by which one who meets others is named again.
var majestic = list("majestic")

// heads are offices of those who speak for two states: "the President", where "we" do.
var heads = list("heads")
