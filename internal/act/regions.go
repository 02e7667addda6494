package act

import (
	"fmt"
	"strings"
)

// region is a part of the world of which some of those who speak are.
type region struct {
	names  [][]string // its names, cut into words
	states []int      // by number; none where they are too many to tell
}

func (l *lexicon) addRegion(row []string) error {
	names, codes, err := two(row)
	if err != nil {
		return err
	}
	r := region{}
	for code := range strings.FieldsSeq(codes) {
		if code == "-" {
			continue
		}
		if l.codes[code] == 0 {
			return fmt.Errorf("%q is no state of the tables", code)
		}
		r.states = append(r.states, l.codes[code])
	}
	l.regions = append(l.regions, r)
	for name := range strings.SplitSeq(names, "|") {
		words := fold(name)
		l.regionNames.add(words, len(l.regions))
		l.regions[len(l.regions)-1].names = append(l.regions[len(l.regions)-1].names, words)
	}
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
