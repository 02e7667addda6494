package act

import (
	"fmt"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// sense is an act with its strength.
type sense struct {
	act      chancery.Act
	strength chancery.Strength
}

// nominal is a noun that carries an act: "our determination to", "their concern at".
type nominal struct {
	lemma  string
	doing  sense // before an infinitive or gerund
	having sense // before anything else
}

func (l *lexicon) addNoun(row []string) error {
	if len(row) != 3 {
		return fmt.Errorf("%d fields, want 3", len(row))
	}
	singular, plural, _ := strings.Cut(row[0], "/")
	doing, err := parseSense(row[1])
	if err != nil {
		return err
	}
	having, err := parseSense(row[2])
	if err != nil {
		return err
	}
	n := &nominal{lemma: singular, doing: doing, having: having}
	l.word(singular).noun = n
	if plural != "" {
		l.word(plural).noun = n
		l.word(plural).plural = true
	}
	return nil
}

func parseSense(text string) (sense, error) {
	switch text {
	case "1", "2", "3":
		return sense{chancery.Commitment, chancery.Strength(text[0] - '0')}, nil
	case "call", "condemnation", "welcome", "assertion":
		return sense{act: chancery.Act(text)}, nil
	}
	return sense{}, fmt.Errorf("unknown sense %q", text)
}

// of reports whether the word is a noun of that lemma.
func (w *word) of(lemma string) bool { return w.noun != nil && w.noun.lemma == lemma }

// undertakes reports whether the noun, before what is to be done, is of more than good
// will: "determination", "commitment".
func (w *word) undertakes() bool {
	return w.noun != nil && w.noun.doing.act == chancery.Commitment && w.noun.doing.strength > chancery.Soft
}

// speaksOut reports whether the act is one of asking, blaming or praising.
func (k sense) speaksOut() bool {
	return k.act == chancery.Call || k.act == chancery.Condemnation || k.act == chancery.Welcome
}

// wordAhead is the first word of [k, end) of which is holds, before any of the classes
// that end what is looked through; or -1.
func (s *sentence) wordAhead(k, end int, stop class, is func(*word) bool) int {
	for ; k < end && !s.at(k).is(stop); k++ {
		if is(s.at(k)) {
			return k
		}
	}
	return -1
}

// inPhrase is the first word of the list in [k, end), before any preposition or "to"; or -1.
func (s *sentence) inPhrase(k, end int, of *token.List) int {
	for ; k < end && !s.at(k).is(isPrep|isTo); k++ {
		if of.Has(s.at(k).Norm) {
			return k
		}
	}
	return -1
}
