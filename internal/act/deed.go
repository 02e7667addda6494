package act

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// deed is what makes something done of a verb that else tells how things are or go:
// "we will see to it", "we will form a committee", where a thing only forms a barrier.
type deed struct {
	speakers bool        // only of those who speak
	always   bool        // whatever follows
	next     *token.List // words of which one follows at once
	near     *token.List // words of which one stands within reach
	unless   *token.List // words before those that are near, or within reach, that leave it as it is
	reach    int
}

// addDeed reads a row of the table of deeds.
func (l *lexicon) addDeed(row []string) error {
	if len(row) != 6 || row[1] != "any" && row[1] != "speakers" {
		return fmt.Errorf("a deed has a verb, whose it is, what follows, what is near, a reach and what is not: %q", row)
	}
	reach, err := strconv.Atoi(row[4])
	if err != nil {
		return fmt.Errorf("reach of the deed %q: %w", row[0], err)
	}
	next, err := listed(row[2])
	near, err2 := listed(row[3])
	unless, err3 := listed(row[5])
	l.deeds[row[0]] = append(l.deeds[row[0]], deed{
		speakers: row[1] == "speakers", always: row[2] == "*", next: next, near: near, unless: unless, reach: reach,
	})
	return errors.Join(err, err2, err3)
}

// listed are the words of a field, none where it is "-".
func listed(field string) (*token.List, error) {
	if field == "-" {
		return token.NewList()
	}
	return token.NewList(strings.Split(field, "|")...)
}

// deedBehind reports whether a verb of effect or state is one of doing by what follows
// it: "get the budget back into surplus", "recognise each other's diplomas".
func (s *sentence) deedBehind(p *predicate) bool {
	if p.verb.lemma == "recognise" || p.verb.lemma == "recognize" {
		c, at := s.complement(p.end)
		return (c == "np" || c == "ing") && p.subject.kind.binds() && !s.weighed(at)
	}
	if p.verb.force("to") == intent && s.next(p.end) == "to" { // "look to increase"
		return true
	}
	for _, d := range s.lex.deeds[p.verb.lemma] {
		if s.isDeed(p, d) {
			return true
		}
	}
	return false
}

func (s *sentence) isDeed(p *predicate, d deed) bool {
	if d.speakers && !p.subject.kind.binds() {
		return false
	}
	end := p.end + d.reach
	if len(d.near.Words()) > 0 {
		at := s.firstOf(p.end, end, d.near)
		if at < 0 {
			return false
		}
		end = at
	}
	if s.anyWithin(p.end, end, d.unless) {
		return false
	}
	if d.always {
		c, _ := s.complement(p.end)
		return c == "np"
	}
	return len(d.next.Words()) == 0 || d.next.Has(s.at(p.end).Norm) || d.next.Has(s.at(s.past(p.end)).Norm)
}
