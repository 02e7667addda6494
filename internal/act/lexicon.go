package act

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/membership"
	"github.com/chancery-archive/chancery/internal/token"
)

//go:embed data/*.tsv
var tables embed.FS

// lexicon is what the tables know, ready to look up.
type lexicon struct {
	words        map[string]*lexeme
	codes        map[string]int   // numbers of states by their codes
	unions       [2]int           // … of the unions of states
	capitals     map[string]int   // … of the states whose governments the names of capitals stand for
	groups       map[string][]int // members of groups, by number
	unionsOf     map[string][]int // … of those that go by a name in full, by it
	nations      phraseTree       // names of states to 1 + their number
	conditional  phraseTree
	lawful       phraseTree
	boilerplate  phraseTree
	deeds        map[string][]deed // by verb of effect or state
	entries      map[string]entry  // of the words of all tables, once they are read
	asides       phraseTree        // "to this end"
	agencies     phraseTree        // names of parts of governments
	agencyOf     map[string][]int  // … and the numbers of the states whose they are
	bodies       []organisation
	regions      []region
	regionNames  phraseTree          // to 1 + their number
	offices      map[string]bool     // heads of what a government calls itself and its parts
	contractions map[string][2]part  // words that are two: "we'll"
	misread      map[string][]string // words that scans spoil, by what is left of them without a letter
	spoiltEnds   map[string]bool     // the three letters that they begin or end with
	real         map[string]bool     // words that only look spoilt
	turns        *turnTable          // turns of speech, by their verbs
}

// organisation is a body that speaks for its members under several names.
type organisation struct {
	name  string   // as in the name of an issuer, in small letters
	words []string // that name it, too
}

// part is a half of a contraction: "'ll", and will, which is meant.
type part struct{ written, meant string }

// lexeme is a word form with everything it may be.
type lexeme struct {
	class  class
	form   form
	verb   *verb
	noun   *nominal
	adj    *predicative
	heads  headClass
	modal  modal
	plural bool
	organ  bool // heads the name of an organ that adopts resolutions
}

var loaded = sync.OnceValue(func() *lexicon {
	lex, err := load()
	if err != nil {
		panic(err) // the tables are part of the program
	}
	return lex
})

func load() (*lexicon, error) {
	turns, err := loadTurns()
	if err != nil {
		return nil, err
	}
	lex := &lexicon{
		turns:        turns,
		words:        map[string]*lexeme{},
		codes:        map[string]int{},
		capitals:     map[string]int{},
		groups:       map[string][]int{},
		unionsOf:     map[string][]int{},
		agencyOf:     map[string][]int{},
		deeds:        map[string][]deed{},
		contractions: map[string][2]part{},
		misread:      map[string][]string{},
		spoiltEnds:   map[string]bool{},
		real:         map[string]bool{},
	}
	steps := []struct {
		file string
		row  func([]string) error
	}{
		{"words", lex.addWords},
		{"actions", lex.addAction},
		{"verbs", lex.addVerb},
		{"adjectives", lex.addAdjective},
		{"nouns", lex.addNoun},
		{"subjects", lex.addHeads},
		{"deeds", lex.addDeed},
		{"nations", lex.addNation},
		{"capitals", lex.addCapital},
		{"agencies", lex.addAgency},
		{"organisations", lex.addOrganisation},
		{"phrases", lex.addPhrases},
		{"boilerplate", lex.addBoilerplate},
		{"spellings", lex.addSpelling},
		{"misread", lex.addMisread},
		{"contractions", lex.addContraction},
	}
	for _, step := range steps {
		rows, err := table(step.file)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			if err := step.row(row); err != nil {
				return nil, fmt.Errorf("table %s, %q: %w", step.file, strings.Join(row, " | "), err)
			}
		}
	}
	for _, group := range membership.Groups() {
		if err := lex.addGroup(group); err != nil {
			return nil, fmt.Errorf("group %q: %w", group.Name, err)
		}
	}
	for _, noun := range organNouns.Words() {
		lex.word(noun).organ = true
	}
	lex.unions = [...]int{lex.codes["EUE"], lex.codes["AUN"]}
	lex.tellVerbs()
	lex.entries = lex.allEntries()
	return lex, nil
}

// organNouns head the names of organs that adopt resolutions.
var organNouns = list("organ nouns")

// table reads the rows of a table, its fields parted by tabs.
func table(name string) ([][]string, error) {
	text, err := tables.ReadFile("data/" + name + ".tsv")
	if err != nil {
		return nil, fmt.Errorf("read table %s: %w", name, err)
	}
	var rows [][]string
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		rows = append(rows, strings.Split(line, "\t"))
	}
	return rows, nil
}

// word is the entry of a form, made where it is missing.
func (l *lexicon) word(form string) *lexeme {
	entry := l.words[form]
	if entry == nil {
		entry = &lexeme{}
		l.words[form] = entry
	}
	return entry
}

func (l *lexicon) addWords(row []string) error {
	kind, words, err := two(row)
	if err != nil {
		return err
	}
	class, ok := classes[kind]
	if !ok {
		return fmt.Errorf("unknown class %q", kind)
	}
	for w := range strings.FieldsSeq(words) {
		entry := l.word(w)
		entry.class |= class
		if class == isModal {
			entry.modal = modal(w)
		}
	}
	return nil
}

func (l *lexicon) addHeads(row []string) error {
	kind, words, err := two(row)
	if err != nil {
		return err
	}
	class, ok := headClasses[kind]
	if !ok {
		return fmt.Errorf("unknown class %q", kind)
	}
	for w := range strings.FieldsSeq(words) {
		l.word(w).heads |= class
	}
	return nil
}

func (l *lexicon) addCapital(row []string) error {
	state, names, err := l.stateNames(row)
	for _, name := range names {
		l.capitals[name] = state
	}
	return err
}

// stateNames reads a row of a state by its code and names of something it has.
func (l *lexicon) stateNames(row []string) (state int, names []string, err error) {
	code, all, err := two(row)
	if err != nil {
		return 0, nil, err
	}
	if state = l.codes[code]; state == 0 {
		return 0, nil, fmt.Errorf("unknown state %q", code)
	}
	return state, strings.Split(all, "|"), nil
}

func (l *lexicon) addSpelling(row []string) error {
	wrong, right, err := two(row)
	if err != nil {
		return err
	}
	if l.words[right] == nil {
		return fmt.Errorf("%q is no word of the tables", right)
	}
	l.words[wrong] = l.words[right]
	return nil
}

func (l *lexicon) addContraction(row []string) error {
	if len(row) != 4 {
		return fmt.Errorf("%d fields, want 4", len(row))
	}
	l.contractions[row[0]+row[2]] = [2]part{{row[0], row[1]}, {row[2], row[3]}}
	return nil
}

func (l *lexicon) addNation(row []string) error {
	code, names, err := two(row)
	if err != nil {
		return err
	}
	number := len(l.codes) + 1
	l.codes[code] = number
	for name := range strings.SplitSeq(names, "|") {
		l.nations.add(fold(name), number)
	}
	return nil
}

func (l *lexicon) addOrganisation(row []string) error {
	name, words, err := two(row)
	if err != nil {
		return err
	}
	if name == "(offices)" {
		l.offices = map[string]bool{}
		for word := range strings.FieldsSeq(words) {
			l.offices[word] = true
		}
		return nil
	}
	l.bodies = append(l.bodies, organisation{name, strings.Fields(words)})
	return nil
}

func (l *lexicon) addPhrases(row []string) error {
	kind, phrases, err := two(row)
	if err != nil {
		return err
	}
	tree := map[string]*phraseTree{"conditional": &l.conditional, "lawful": &l.lawful, "aside": &l.asides}[kind]
	if tree == nil {
		return fmt.Errorf("unknown kind %q", kind)
	}
	for phrase := range strings.SplitSeq(phrases, "|") {
		tree.add(fold(phrase), 1)
	}
	return nil
}

func (l *lexicon) addBoilerplate(row []string) error {
	l.boilerplate.add(fold(row[0]), 1)
	return nil
}

func two(row []string) (first, second string, err error) {
	if len(row) != 2 {
		return "", "", fmt.Errorf("%d fields, want 2", len(row))
	}
	return row[0], row[1], nil
}

// fold cuts a phrase into words as [token.Scan] does.
func fold(phrase string) []string {
	tokens := token.Scan(phrase)
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Norm
	}
	return words
}
