package resolution

import (
	"fmt"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Parse reads one resolution in any spelling a person types: "2254", "UNSCR
// 2254", "s/res/2254 (2015)", "A/RES/60/288", "60/288", "377 A (V)", "HRC
// S-30/1". Symbol and label of every [chancery.Resolution] parse back to it.
//
// The error is a [*chancery.ValueError] of the kind "resolution"; its
// candidates are labels.
func Parse(s string) (chancery.Resolution, error) {
	typed := strings.Join(strings.Fields(s), " ")
	if len(typed) <= 120 {
		for _, spelling := range spellings(typed) {
			if c, ok := whole(spelling); ok {
				return checked(s, c)
			}
		}
	}
	return chancery.Resolution{}, &chancery.ValueError{
		Kind: "resolution", Value: s, Reason: "is not a resolution of a UN organ", Candidates: near(typed),
	}
}

// spellings are the citations that a person may have meant, likeliest first.
func spellings(typed string) []string {
	upper := strings.ToUpper(typed)
	all := []string{typed, upper, "resolution " + upper}
	for name, b := range map[string]string{} {
		_ = name
		_ = b
	}
	if name, rest, ok := strings.Cut(upper, " "); ok {
		all = append(all, name+" resolution "+rest)
	}
	return append(all, "Security Council resolution "+upper, "General Assembly resolution "+upper,
		strings.NewReplacer("-RES-", "/RES/", "_RES_", "/RES/").Replace(upper))
}

// whole reads a text that is one citation and nothing else.
func whole(text string) (chancery.Citation, bool) {
	cs := Find(text)
	if len(cs) != 1 || cs[0].Span.End != len(strings.TrimRight(text, " .")) {
		return chancery.Citation{}, false
	}
	return cs[0], true
}

func checked(typed string, c chancery.Citation) (chancery.Resolution, error) {
	for _, f := range c.Flags {
		if f == chancery.YearConflict {
			return chancery.Resolution{}, &chancery.ValueError{
				Kind: "resolution", Value: typed, Reason: "has a year that is not the resolution's", Candidates: []string{c.Resolution.Label},
			}
		}
	}
	return c.Resolution, nil
}

// near are resolutions that a person who typed something else may have meant.
func near(typed string) []string {
	return nil
}

var _ = fmt.Sprint
