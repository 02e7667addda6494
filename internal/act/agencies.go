package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// Parts of the governments that speak, and what these own, as subjects: "USAID is
// investing", "the two customs services will", "Chile's forest service will". They
// undertake for their states.

// addAgency reads a row of agencies.
func (l *lexicon) addAgency(row []string) error {
	state, names, err := l.stateNames(row)
	for _, name := range names {
		words := fold(name)
		l.agencies.add(words, 1)
		key := strings.Join(words, " ")
		l.agencyOf[key] = append(l.agencyOf[key], state)
	}
	return err
}

// agency reports whether the phrase [a, b), whose head is given, names a part of a state
// that speaks, or several of them, by its own name.
func (s *sentence) agency(a, b, head int) bool {
	if s.speaks.organ || s.speaks.unknown {
		return false
	}
	for k := a; k <= head; k++ {
		if s.agencyAt(k, b) > k {
			return true
		}
		if w := s.at(k); !w.is(isDet) && !s.speaks.nations[w.nation] && !s.possessive(k) {
			break
		}
	}
	return false
}

// agencyAt is where the name of a part of a state that speaks ends that begins at word k
// and goes no farther than b; or k.
func (s *sentence) agencyAt(k, b int) int {
	if !s.at(k).Upper {
		return k
	}
	_, n := s.lex.agencies.find(s.words[k:b])
	if n == 0 || n == 1 && !s.at(k).Caps && len(s.at(k).Norm) < 5 {
		return k
	}
	if w := s.at(k + n); k+n < b && (w.Upper || w.Norm == "-" || s.possessive(k+n)) && w.Norm != "and" {
		return k // part of a longer name, or only the owner
	}
	for j := k; j < k+n; j++ {
		if w := s.at(j); w.Kind == token.Word && !w.Upper && !w.is(isPrep|isDet|isCoord) {
			return k
		}
	}
	for _, nation := range s.lex.agencyOf[joined(s.words[k:k+n])] {
		if s.speaks.nations[nation] {
			return k + n
		}
	}
	return k
}

func joined(words []word) string {
	var key strings.Builder
	for i := range words {
		if i > 0 {
			key.WriteByte(' ')
		}
		key.WriteString(words[i].Norm)
	}
	return key.String()
}

// besideAgency reports whether a part of a state that speaks is named together with
// another, or with somebody known by initials only: "SENAMHI and the Met Office".
func (s *sentence) besideAgency(a, b int) bool {
	if s.speaks.organ || s.speaks.unknown {
		return false
	}
	and := a
	for and < b && !s.at(and).is(isCoord) {
		and++
	}
	if and == a || and+1 >= b {
		return false
	}
	first, second := s.initials(a, and), s.initials(and+1, b)
	if first || second {
		return first && s.ownPart(and+1, b) || second && s.ownPart(a, and)
	}
	return s.ownPart(a, and) && s.ownPart(and+1, b)
}

// initials reports whether the phrase is one name in capitals that the tables do not know.
func (s *sentence) initials(a, b int) bool {
	if s.at(a).Norm == "the" {
		a++
	}
	w := s.at(a)
	return b == a+1 && w.Caps && len(w.Norm) > 2 && w.nation == 0
}

// ownPart reports whether the phrase names a part of a state that speaks.
func (s *sentence) ownPart(a, b int) bool {
	head := s.headOf(a, b)
	return s.agency(a, b, head) || s.ownOrgan(a, b, head) || s.nationIn(a, b) && s.bodyOfOurs(a, b, head)
}

func (s *sentence) bodyOfOurs(a, b, head int) bool {
	return s.at(head).heading(bodyHead) && s.nations(a, b) == oneOf
}

// ownOrgan reports whether the phrase names an organ that every state has, and that is of
// those who speak: one of each, "both central banks", or one
// that is said to be of a state that speaks, "Chile's forest service".
func (s *sentence) ownOrgan(a, b, head int) bool {
	w := s.at(head)
	if s.speaks.organ || s.speaks.unknown || b != head+1 || w.nation != 0 {
		return false
	}
	if stateServices.Has(w.Norm) && s.eachOfOurs(a, head) {
		return true
	}
	if stateFirms.Has(w.Norm) {
		return s.ownedByState(a, head) && s.anyWithin(a, head, stateOwned)
	}
	if !stateService(w.Norm) {
		return false
	}
	return s.ownedByState(a, head)
}

// pluralOf is the plural of a noun in -y.
func pluralOf(noun string) string {
	if one, ok := strings.CutSuffix(noun, "y"); ok {
		return one + "ies"
	}
	return noun
}

// stateService reports whether the noun, in either number, is of a service that every
// state has.
func stateService(noun string) bool {
	return stateServices.Has(noun) || stateServices.Has(noun+"s") || stateServices.Has(pluralOf(noun))
}

// ownedByState reports whether a state that speaks, and no other, is named before the
// noun at head.
func (s *sentence) ownedByState(a, head int) bool {
	for k := a; k < head; k++ {
		if s.at(k).is(isCoord) || s.at(k).Norm == "," {
			return false
		}
	}
	return s.nationIn(a, head) && s.nations(a, head) == oneOf && (s.at(a).nation != 0 || s.at(a).is(isDet) && s.at(a+1).nation != 0)
}

// eachOfOurs reports whether the phrase counts as many as those who speak are, without a
// number: "both", "their respective".
func (s *sentence) eachOfOurs(a, head int) bool {
	both := s.at(a).Norm == "both" && (s.speaks.bilateral || len(s.speaks.nations) == 2)
	if !both && (s.at(a).Norm != "their" || s.at(a+1).Norm != "respective") {
		return false
	}
	for k := a + 1; k < head; k++ {
		if namesOthers(s.at(k)) {
			return false
		}
	}
	return true
}

// namesOthers reports whether the word tells that what follows is somebody else's: a nation,
// "foreign".
func namesOthers(w *word) bool {
	if w.Norm == "'s" || w.nation != 0 || w.is(isForeign) {
		return true
	}
	return outsiders.Has(w.Norm) || foreignBody.Has(w.Norm) && w.Norm != "central"
}

var (
	stateFirms = list("state firms") // nouns of firms, that a state may own
	stateOwned = list("state owned") // words that tell that it does
)

// sentOut reports whether a body that nothing names is one that those who speak set up by
// telling what it will do: "A working group on alloys is to".
func (s *sentence) sentOut(a, head int) bool {
	if !s.speaks.bilateral || !s.at(a).indefinite() || !s.theirsToSend(a, head) {
		return false
	}
	for k := head + 2; s.at(head+1).is(isPrep) && k < head+5; k++ {
		if w := s.at(k); w.Upper && !s.speaks.nations[w.nation] {
			return false // "A working group of the World Bank"
		}
	}
	return true
}

// theirsToSend reports whether the phrase up to its head is a group of those who work for
// governments.
func (s *sentence) theirsToSend(a, head int) bool {
	for k := a + 1; k <= head; k++ {
		if workingParties.Has(s.at(k).Norm) || workingParties.Has(s.at(k-1).Norm+" "+s.at(k).Norm) {
			return true
		}
	}
	return false
}

// workingParties are words of bodies that governments set up to work for them.
var workingParties = list("working parties")

// provided reports whether the words from a to p only set a condition between a subject and
// its verb: "subject to the availability of funds", "funds permitting".
func (s *sentence) provided(a, p int) bool {
	if last := s.at(p).Norm; last == "permitting" || last == "allowing" {
		return true
	}
	if s.at(a).is(isSub|isTo) || finiteVerb(s.at(p)) {
		return false
	}
	return s.at(a).Norm == "subject" && s.at(a+1).is(isTo) || s.at(a).Norm == "pending"
}

// shortName reports whether the word at k is the short name of the organ of a state that
// is named before it.
func (s *sentence) shortName(k int) bool {
	w := s.at(k)
	if !w.Caps || len(w.Norm) < 3 || w.nation != 0 {
		return false
	}
	head := s.at(k - 2).Norm
	return stateService(head) || stateFirms.Has(head)
}
