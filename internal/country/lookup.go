package country

import (
	"strings"
	"sync"
	"unicode"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// Lookup finds a country by its alpha-3 or alpha-2 code, its M49 number, or any
// of its names: short, formal, former or abbreviated, and the short names in
// French, Spanish, German, Portuguese and Italian. Case, accents, punctuation and a leading "the" do
// not matter. Demonyms and cities are not names. What is not found is a
// [chancery.ValueError] with the nearest names, or the nearest codes where the
// value looks like one.
func Lookup(s string) (chancery.Country, error) {
	if c, ok := Named(s); ok {
		return c, nil
	}
	return chancery.Country{}, &chancery.ValueError{
		Kind: "country", Value: s, Reason: "is not a country code or name", Candidates: nearest(foldName(s)),
	}
}

// Named is Lookup for those who do not ask for the nearest names, which cost
// far more than finding one.
func Named(s string) (country chancery.Country, ok bool) {
	code, ok := names().codes[foldName(s)]
	if !ok {
		return chancery.Country{}, false
	}
	return catalog().country(code), true
}

type nameIndex struct {
	codes map[string]chancery.CountryCode
	keys  []entryKey // in order of the tables, for candidates
}

type entryKey struct {
	key  string
	code chancery.CountryCode
}

var names = sync.OnceValue(func() nameIndex {
	index := nameIndex{codes: make(map[string]chancery.CountryCode)}
	for _, c := range catalog().countries {
		index.add(c.Code, string(c.Code), c.Alpha2, c.M49, strings.TrimLeft(c.M49, "0"), c.Name, c.Formal)
	}
	for _, row := range table("names") {
		index.add(chancery.CountryCode(row[0]), list(row[1])...)
	}
	for _, row := range table("policy") {
		if codes := codes(row[0]); len(codes) == 1 && row[1] == "state" {
			index.add(codes[0], list(row[2])...)
		}
	}
	for _, row := range table("foreign") {
		for _, name := range list(row[1]) {
			index.add(chancery.CountryCode(row[0]), strings.TrimSuffix(name, "!"))
		}
	}
	return index
})

// add enters names of a country; a name that is taken keeps its first country.
func (x *nameIndex) add(code chancery.CountryCode, names ...string) {
	for _, name := range names {
		key := foldName(name)
		if _, taken := x.codes[key]; key == "" || taken {
			continue
		}
		x.codes[key] = code
		x.keys = append(x.keys, entryKey{key, code})
	}
}

// foldName keeps the letters and digits of a name, folded, with one space
// between words; "U.S." and "US" are one name, "&" is "and".
func foldName(s string) string {
	s = strings.ReplaceAll(s, "&", " and ")
	var b strings.Builder
	gap := false
	for _, r := range token.Fold(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case r != '.' && r != '\'':
			gap = true
		}
	}
	return strings.TrimPrefix(b.String(), "the ")
}
