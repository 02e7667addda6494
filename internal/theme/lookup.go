package theme

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// Lookup gives the concept with the slug or label s, in any case. Anything
// else is a [*chancery.ValueError] whose candidates are the nearest slugs, best
// first; there are none where nothing comes near.
func Lookup(s string) (chancery.Theme, error) {
	v := concepts()
	name := strings.TrimSpace(s)
	for _, c := range v.concepts {
		if strings.EqualFold(name, string(c.ID)) || strings.EqualFold(name, c.Label) {
			return c, nil
		}
	}
	return chancery.Theme{}, &chancery.ValueError{
		Kind: "theme", Value: s, Reason: "is not a theme of the vocabulary", Candidates: nearest(name),
	}
}

const (
	maxCandidates = 3
	maxName       = 100  // bytes of a name that are compared
	nearEnough    = 0.35 // similarity below which a slug is no help
)

// nearest finds the slugs that s may have meant: the themes it is a term of,
// else those whose slug or label is spelt like it.
func nearest(s string) []string {
	s = token.Fold(s[:min(len(s), maxName)])
	type candidate struct {
		slug string
		near float64
	}
	var found []candidate
	spoken := lexiconThemes(strings.ReplaceAll(s, "-", " "))
	for i, c := range concepts().concepts {
		near := max(similarity(s, string(c.ID)), similarity(s, token.Fold(c.Label)), spoken[i])
		if near >= nearEnough {
			found = append(found, candidate{string(c.ID), near})
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.near, a.near) })
	slugs := make([]string, 0, maxCandidates)
	for _, c := range found[:min(len(found), maxCandidates)] {
		slugs = append(slugs, c.slug)
	}
	return slugs
}

// similarity is the Dice coefficient of the letter pairs of a and b.
func similarity(a, b string) float64 {
	pairs := map[[2]byte]int{}
	for i := 0; i+1 < len(a); i++ {
		pairs[pair(a, i)]++
	}
	same := 0
	for i := 0; i+1 < len(b); i++ {
		if p := pair(b, i); pairs[p] > 0 {
			pairs[p]--
			same++
		}
	}
	return 2 * float64(same) / float64(max(1, len(a)+len(b)-2))
}

// pair is the two letters at i, a space read as a hyphen.
func pair(s string, i int) [2]byte {
	p := [2]byte{s[i], s[i+1]}
	for k := range p {
		if p[k] == ' ' {
			p[k] = '-'
		}
	}
	return p
}
