package act

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// Much praise, blame and asking is done by turns of speech whose verb does
// nothing of the kind by itself: "spoke warmly of", "have our respect", "would do
// well to". They stand in a table, by verb, with what must stand behind it.

// turn is a turn of speech: who says it or of whom it is said, the modals that may
// stand before its verb, whether it is denied, and what follows.
type turn struct {
	act    chancery.Act
	who    string
	named  *token.List // nouns one of which its subject names; nil where any may do
	modals *token.List // nil for none
	denied bool
	rest   []turnItem
	cues   cueGroups // of which a sentence that makes it has one
}

// turnItem is a word of a turn, one of a class of words, or a gap.
type turnItem struct {
	words *token.List // nil where it is none of certain words
	class string      // "good"
	gap   int         // how many words may stand between, for a gap
	wide  bool        // of a gap, that a clause may stand in it
}

// turnTable is the turns by their verbs, and these by the forms of those that stand in
// no other table.
type turnTable struct {
	by    map[string][]turn
	forms map[string]verbForm
}

// verbForm is of which verb a word is which forms.
type verbForm struct {
	lemma string
	form  form
}

// shortGap and wideGap are how many words "..." and "...." stand for at most.
const (
	shortGap = 6
	wideGap  = 14
)

// turnClasses are the classes of words that a turn may ask for: nouns of praise and of
// blame, those who speak, words in -self, an infinitive, one with those named before who
// are to do it, somebody else who can act, a participle, a gerund, and no more than the end of what is said.
var turnClasses, _ = token.NewList("good", "bad", "us", "self", "to", "ask", "actor", "done", "doing", "end")

// turnSubjects are those of whom a turn may be: those who speak, others, anybody, those
// who speak as owners, it, nobody, thanks, regret, and nobody where it stands first.
var turnSubjects, _ = token.NewList("we", "others", "any", "ours", "it", "none", "thanks", "regret", "start")

func loadTurns() (*turnTable, error) {
	rows, err := table("turns")
	if err != nil {
		return nil, err
	}
	t := &turnTable{by: map[string][]turn{}, forms: map[string]verbForm{}}
	for _, row := range rows {
		if err := t.add(row); err != nil {
			return nil, fmt.Errorf("table turns, %q: %w", row, err)
		}
	}
	return t, nil
}

func (t *turnTable) add(row []string) error {
	if len(row) != 4 {
		return fmt.Errorf("%d fields, want 4", len(row))
	}
	one := turn{act: chancery.Act(row[0]), who: row[1]}
	if rank(one.act) == 0 {
		return fmt.Errorf("unknown act %q", row[0])
	}
	if nouns, ok := strings.CutPrefix(one.who, "="); ok {
		named, err := token.NewList(strings.Split(nouns, "|")...)
		if err != nil {
			return err
		}
		one.named = named
	} else if !turnSubjects.Has(one.who) {
		return fmt.Errorf("unknown subject %q", one.who)
	}
	group := strings.Fields(row[2])
	if len(group) == 0 {
		return errors.New("no verb")
	}
	for _, part := range group[:len(group)-1] {
		if part == "not" {
			one.denied = true
			continue
		}
		modals, err := token.NewList(strings.Split(part, "|")...)
		if err != nil {
			return err
		}
		one.modals = modals
	}
	for text := range strings.FieldsSeq(row[3]) {
		item, err := readTurnItem(text)
		if err != nil {
			return err
		}
		one.rest = append(one.rest, item)
	}
	for lemma := range strings.SplitSeq(group[len(group)-1], "|") {
		t.by[lemma] = append(t.by[lemma], one)
		for i, text := range append([]string{lemma}, regular(lemma)...) {
			t.forms[text] = verbForm{lemma, t.forms[text].form | form(1)<<i}
		}
	}
	return nil
}

func readTurnItem(text string) (turnItem, error) {
	switch class, ok := strings.CutPrefix(text, "<"); {
	case text == "...":
		return turnItem{gap: shortGap}, nil
	case text == "....":
		return turnItem{gap: wideGap, wide: true}, nil
	case ok:
		class = strings.TrimSuffix(class, ">")
		if !turnClasses.Has(class) {
			return turnItem{}, fmt.Errorf("unknown class %q", text)
		}
		return turnItem{class: class}, nil
	}
	words, err := token.NewList(strings.Split(text, "|")...)
	return turnItem{words: words}, err
}

// cueGroups is a set of the groups into which the cues of turns are parted: most turns
// are known not to stand in a sentence by the groups that its words are of.
type cueGroups uint64

// mostGroups is how many groups there are.
const mostGroups = 63

// cueGroup is 1 + the group that a word is of as a cue; 0 where it is none.
type cueGroup uint8

// set is the group as a set.
func (g cueGroup) set() cueGroups { return 1 << (g & mostGroups) &^ 1 }

// cues are words one of which a sentence has that makes a turn, and their groups: of each
// turn the nouns of its subject or the words of the last item that is of no closed class,
// else the forms of its verb. Each turn is told the groups of its own.
func (t *turnTable) cues(lex *lexicon) map[string]cueGroup {
	all := map[string]cueGroup{}
	verbs := map[string]bool{}
	for lemma, known := range t.by {
		for i := range known {
			words := known[i].cue(lex)
			verbs[lemma] = verbs[lemma] || words == nil
			for _, word := range words {
				all[word] = 0
			}
		}
	}
	for word, f := range t.forms {
		if verbs[f.lemma] {
			all[word] = 0
		}
	}
	for word, entry := range lex.words {
		if entry.verb != nil && verbs[entry.verb.lemma] {
			all[word] = 0
		}
	}
	for i, word := range slices.Sorted(maps.Keys(all)) {
		all[word] = cueGroup(1 + i%mostGroups)
	}
	for _, known := range t.by {
		for i := range known {
			known[i].cues = groupsOf(known[i].cue(lex), all)
		}
	}
	return all
}

// groupsOf is the groups of words that are cues, or all where there are none.
func groupsOf(words []string, groups map[string]cueGroup) cueGroups {
	if words == nil {
		return ^cueGroups(0)
	}
	var set cueGroups
	for _, word := range words {
		set |= groups[word].set()
	}
	return set
}

// cue is the nouns of the subject of the turn, or the words of its last item that is of no
// closed class; or nil.
func (t *turn) cue(lex *lexicon) []string {
	if t.named != nil {
		return t.named.Words()
	}
	for i := len(t.rest) - 1; i >= 0; i-- {
		words := t.rest[i].words
		if words == nil {
			continue
		}
		open := true
		for _, word := range words.Words() {
			entry := lex.words[word]
			open = open && (entry == nil || entry.class&^isNeg == 0)
		}
		if open {
			return words.Words()
		}
	}
	return nil
}

// begin is the words that the verb group of a turn may begin with.
func (t *turnTable) begin(lex *lexicon) map[string]bool {
	all := map[string]bool{"done": true}
	for word := range t.forms {
		all[word] = true
	}
	for word, entry := range lex.words {
		if entry.class&(isModal|isBe|isHave|isDo) != 0 || entry.verb != nil && t.by[entry.verb.lemma] != nil {
			all[word] = true
		}
	}
	return all
}
