package document

import (
	"iter"
	"strings"
	"sync"
	"unicode"

	"github.com/chancery-archive/chancery/internal/membership"
	"github.com/chancery-archive/chancery/internal/token"
)

// party is who may issue a statement, or what bears a like name, see [partyKind].
type party struct {
	name string
	kind partyKind
	low  bool // met in small letters, too: "seven major industrial nations"
}

type partyKind uint8

const (
	body    partyKind = iota + 1 // an organisation, a group of states
	state                        // a state by its name
	nation                       // a state by its adjective, "Iraqi"
	leader                       // a state by the name of its leader
	faction                      // a movement that makes agreements with governments
	region                       // states together, by where they are
	water                        // a sea that bears the name of a state
)

// parties holds every name by its words, those met in capitals only by themselves, the most
// words of a name that begins with a word, and the words that begin a name in small letters.
type parties struct {
	names  map[string]party
	caps   map[string]party
	length map[string]int
	low    map[string]bool
}

var lexicon = sync.OnceValue(func() *parties {
	p := &parties{names: make(map[string]party), caps: make(map[string]party), length: make(map[string]int), low: make(map[string]bool)}
	for _, row := range rows("leaders.tsv") {
		p.add(row[0], row[1], leader)
	}
	for _, row := range rows("states.tsv") {
		p.add(row[0], row[2], nation)
		p.add(row[0], row[0], state)
		p.add(row[0], row[1], state)
	}
	for _, group := range membership.Groups() {
		if len(group.Regions) > 0 && len(group.Members) > 0 {
			p.add(group.Regions[0], strings.Join(group.Regions, "; "), region)
		}
	}
	for _, row := range rows("factions.tsv") {
		p.add(row[0], row[0], faction)
		p.add(row[0], row[1], faction)
	}
	for _, row := range rows("bodies.tsv") {
		p.add(row[0], row[0], body)
		p.add(row[0], row[1], body)
	}
	for _, name := range waters.Words() {
		p.add(name, name, water)
	}
	return p
})

// add enters the names of a party, parted by "; ".
func (p *parties) add(name, others string, kind partyKind) {
	for other := range strings.SplitSeq(others, "; ") {
		words := norms(token.Scan(other))
		if len(words) == 0 || other == "-" {
			continue
		}
		low := unicode.IsLower(firstRune(other))
		p.low[words[0]] = p.low[words[0]] || low
		names := p.names
		if len(other) <= 6 && other == strings.ToUpper(other) {
			names = p.caps
		}
		names[strings.Join(words, " ")] = party{name: name, kind: kind, low: low}
		p.length[words[0]] = max(p.length[words[0]], len(words))
	}
}

func norms(tokens []token.Token) []string {
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = t.Norm
	}
	return out
}

// mention is a party as the tokens [from, to) name it.
type mention struct {
	party
	from, to int
}

// mentionAt is the longest name that begins with token i.
func mentionAt(tokens []token.Token, i int) (mention, bool) {
	p := lexicon()
	low := !tokens[i].Upper && tokens[i].Kind != token.Number
	if low && !p.low[tokens[i].Norm] {
		return mention{}, false
	}
	longest := min(p.length[tokens[i].Norm], len(tokens)-i)
	words := norms(tokens[i : i+longest])
	for n := longest; n > 0; n-- {
		found, ok := p.named(strings.Join(words[:n], " "), isAllUpper(tokens[i]))
		if !ok || n == 1 && !tokens[i].Upper || low && !found.low {
			continue
		}
		return mention{found, i, i + n}, true
	}
	return mention{}, false
}

// named is the party of a name by its words; in capitals, "GUAM" is not the state of that name.
func (p *parties) named(words string, upper bool) (party, bool) {
	if found, ok := p.caps[words]; ok && upper {
		return found, true
	}
	found, ok := p.names[words]
	return found, ok
}

// mayIssue reports whether a name is of those who may issue a text: a region does not,
// and a sea only bears the name of a state.
func (k partyKind) mayIssue() bool { return k != region && k != water }

// mentions are the names among tokens, each behind the last.
func mentions(tokens []token.Token) iter.Seq[mention] {
	return func(yield func(mention) bool) {
		for i := 0; i < len(tokens); i++ {
			m, ok := mentionAt(tokens, i)
			if !ok {
				continue
			}
			if !yield(m) {
				return
			}
			i = m.to - 1
		}
	}
}

// waters are seas, rivers and the like that bear the name of a state.
var waters = wordList("waters")

// isBody reports whether s is the name of an organisation and nothing else.
func isBody(s string) bool {
	found, ok := lexicon().named(strings.Join(norms(token.Scan(s)), " "), true)
	return ok && found.kind == body
}

// isAllUpper reports whether a word is written in capitals: "US", "U.S.", "G7", the
// "U" of "U. S."
func isAllUpper(t token.Token) bool {
	return t.Caps || t.Upper && len(t.Norm) == 1 || strings.IndexByte(t.Norm, '.') > 0 || strings.ContainsAny(t.Norm, "0123456789")
}
