package act

import (
	"fmt"
	"strings"

	"github.com/chancery-archive/chancery/internal/membership"
)

// region is a part of the world of which some of those who speak are.
type region struct {
	names  [][]string // its names, cut into words
	states []int      // by number; none where they are too many to tell
}

// addGroup enters what a group of states is called, and the region that its states are of.
func (l *lexicon) addGroup(group membership.Group) error {
	var states []int
	for _, code := range group.Members {
		if code == "UNO" {
			continue // the United Nations are no state here
		}
		if l.codes[string(code)] == 0 {
			return fmt.Errorf("%q is no state of the tables", code)
		}
		states = append(states, l.codes[string(code)])
	}
	if group.Name != "" {
		l.unionsOf[group.Name] = states
	}
	for _, name := range group.Words {
		l.groups[strings.ToLower(name)] = states
	}
	if group.Regions == nil {
		return nil
	}
	r := region{states: states}
	for _, name := range group.Regions {
		r.names = append(r.names, fold(name))
		l.regionNames.add(fold(name), len(l.regions)+1)
	}
	l.regions = append(l.regions, r)
	return nil
}

// ofRegion reports whether states are called by the region that they are of, and most of
// them speak, or those who speak are called by it: "the Central Asian countries".
func (s *sentence) ofRegion(a, head int) bool {
	k := a
	for k < head && (s.at(k).is(isDet) || s.at(k).is(isQuant)) {
		k++
	}
	if s.speaks.organ || k == head || !s.at(k).Upper {
		return false
	}
	n, length := s.lex.regionNames.find(s.words[k:head])
	if n == 0 {
		return false
	}
	for k += length; k < head; k++ {
		if !memberKinds.Has(s.at(k).Norm) && s.at(k).Norm != "-" && !s.at(k).heading(stateHead) {
			return false
		}
	}
	return s.speaks.fromRegion(&s.lex.regions[n-1])
}

// fromRegion reports whether most states of the region speak, or those who speak are
// called by it among others: "Asia", of a meeting of Asia and Europe.
func (who *issuers) fromRegion(r *region) bool {
	speak := 0
	for _, state := range r.states {
		if who.nations[state] {
			speak++
		}
	}
	if speak > 1 && speak*2 >= len(r.states) {
		return true
	}
	for _, name := range r.names {
		named := true
		for _, word := range name {
			named = named && who.parts[word]
		}
		if named {
			return true
		}
	}
	return false
}
