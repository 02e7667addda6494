package act

import (
	"fmt"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
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
