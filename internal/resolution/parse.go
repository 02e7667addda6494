package resolution

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// longest is the length in bytes beyond which nothing typed is one resolution.
const longest = 160

// Parse reads one resolution in any spelling a person types: "2254", "UNSCR
// 2254", "s/res/2254 (2015)", "A/RES/60/288", "60/288", "377 A (V)", "HRC
// S-30/1". Symbol and label of every [chancery.Resolution] parse back to it.
//
// The error is a [*chancery.ValueError] of the kind "resolution"; its
// candidates are labels, which Parse accepts.
func Parse(s string) (chancery.Resolution, error) {
	typed := strings.Join(strings.Fields(s), " ")
	if len(typed) > longest {
		return chancery.Resolution{}, refuse(s, "is too long for one resolution", nil)
	}
	for _, spelling := range spellings(typed) {
		cs := whole(spelling)
		switch {
		case len(cs) > 1:
			return chancery.Resolution{}, refuse(s, "is more than one resolution", labels(cs))
		case len(cs) == 1 && slices.Contains(cs[0].Flags, chancery.YearConflict):
			return chancery.Resolution{}, refuse(s, "has a year that is not the resolution's", labels(cs))
		case len(cs) == 1:
			return cs[0].Resolution, nil
		}
	}
	return chancery.Resolution{}, refuse(s, "is not a resolution of a UN organ", near(typed))
}

func refuse(s, reason string, candidates []string) error {
	return &chancery.ValueError{Kind: "resolution", Value: s, Reason: reason, Candidates: candidates}
}

func labels(cs []chancery.Citation) []string {
	var ls []string
	for _, c := range cs {
		ls = append(ls, c.Resolution.Label)
	}
	return ls
}

// symbolSlashes puts the slashes back that file names cannot have.
var symbolSlashes = strings.NewReplacer("-RES-", "/RES/", "_RES_", "/RES/")

// spellings are the citations that may be meant, likeliest first.
func spellings(typed string) []string {
	upper := strings.ToUpper(typed)
	all := []string{typed, upper, "resolution " + upper}
	if organ, number, ok := strings.Cut(upper, " "); ok {
		all = append(all, organ+" resolution "+number)
	}
	return append(all, "Security Council resolution "+upper, "General Assembly resolution "+upper, symbolSlashes.Replace(upper))
}

// whole are the citations of a text that has nothing beside them but the names
// of organs.
func whole(text string) []chancery.Citation {
	cs := Find(text)
	if len(cs) == 0 {
		return nil
	}
	rest := text[cs[len(cs)-1].Span.End:]
	if !onlyBodies(text[:cs[0].Span.Start]) || !onlyBodies(rest) {
		return nil
	}
	return cs
}

// onlyBodies reports whether s is made of names of organs and what joins them.
func onlyBodies(s string) bool {
	r := reader{text: s}
	var ls []lexeme
	for l := r.next(); l.kind != end; l = r.next() {
		ls = append(ls, l)
	}
	ls = tidy(ls)
	v := vocabulary()
	for i := 0; i < len(ls); i++ {
		w := ls[i].norm
		if p, ok := bodies().startingAt(ls, i); ok && p.body != other {
			i += len(p.words) - 1
			continue
		}
		joins := v.one.Has(w) || v.of.Has(w) || v.determiner.Has(w) || ls[i].is("s", ".", ",", "/")
		if !joins || ls[i].kind == gap {
			return false
		}
	}
	return true
}

// near are the labels of resolutions that somebody who typed something else may
// have meant: by the number alone, or with session and number changed round.
func near(typed string) []string {
	r := reader{text: typed}
	var numbers []int
	for l := r.next(); l.kind != end; l = r.next() {
		if l.kind == number && l.span.Len() <= 5 {
			numbers = append(numbers, digits(l.norm))
		}
	}
	var out []string
	suggest := func(res chancery.Resolution, ok bool) {
		if ok && !slices.Contains(out, res.Label) && len(out) < 5 {
			out = append(out, res.Label)
		}
	}
	if len(numbers) == 2 {
		a, b := numbers[0], numbers[1]
		suggest(serial(chancery.GeneralAssembly, session(strconv.Itoa(a)), b, ""))
		suggest(serial(chancery.GeneralAssembly, session(strconv.Itoa(b)), a, ""))
	}
	for _, n := range numbers {
		for ; n > councilTable().last(); n /= 10 {
		}
		res, _, ok := council(n, 0)
		suggest(res, ok)
	}
	return out
}
