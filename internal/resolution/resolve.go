package resolution

import (
	"slices"
	"strconv"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// found is a resolution that an item turns out to be.
type found struct {
	chancery.Resolution
	flags []chancery.Flag
}

// resolve makes an item the resolutions it names, several where letters do, or
// none where it cannot be one of the body's. Sure is whether the text speaks of
// the UN at all: then a wrong year is a slip, else another body's resolution.
func resolve(it item, b body, sure bool) ([]found, bool) {
	switch {
	case b == other, b == modifier, b == farther && (it.shape != dated || councilTable().year(it.number) != it.year):
		return nil, false
	}
	var fs []found
	letters := it.letters
	if len(letters) == 0 {
		letters = []string{""}
	}
	for _, letter := range letters {
		r, flags, ok := resolveOne(it, letter, b, sure)
		if !ok {
			return nil, false
		}
		if b != body(r.Organ) {
			flags = append(flags, chancery.OrganInferred)
		}
		fs = append(fs, found{r, flags})
	}
	return fs, true
}

func resolveOne(it item, letter string, b body, sure bool) (chancery.Resolution, []chancery.Flag, bool) {
	switch it.shape {
	case run:
		return resolveRun(it, letter, b)
	case counted:
		return resolveCounted(it, letter, b)
	case dated:
		return resolveDated(it, letter, b, sure)
	}
	return resolveBare(it, letter, b)
}

func resolveRun(it item, letter string, b body) (chancery.Resolution, []chancery.Flag, bool) {
	organ := chancery.GeneralAssembly
	if b == ecosoc || b != ga && roman(string(it.session)) > lastRomanSession {
		organ = chancery.ECOSOC
	}
	if it.session == "" {
		return numbered(it.number, letter, chancery.YearInferred)
	}
	r, ok := running(organ, it.number, letter, it.session)
	return r, nil, ok
}

// numbered is the Assembly's resolution n, of the session that used the number.
func numbered(n int, letter string, flags ...chancery.Flag) (chancery.Resolution, []chancery.Flag, bool) {
	s := sessionOf(n)
	if s == "" {
		return chancery.Resolution{}, nil, false
	}
	r, ok := running(chancery.GeneralAssembly, n, letter, s)
	return r, flags, ok
}

func resolveCounted(it item, letter string, b body) (chancery.Resolution, []chancery.Flag, bool) {
	if n, year, ok := councilSlash(it); ok && b != ga && b != hrc && b != unea && (b == sc || !within(it.session, 1, lastSerialSession)) {
		return council(n, year)
	}
	if b == sc && within(it.session, 1978, 2060) {
		return chancery.Resolution{}, nil, false // the number of a document, S/2015/144
	}
	organ := organOf(it.session, b)
	r, ok := serial(organ, it.session, it.number, letter)
	if ok && organ == chancery.GeneralAssembly && outsideSession(it) {
		return r, []chancery.Flag{chancery.YearConflict}, true
	}
	return r, nil, ok
}

// outsideSession reports whether the year of an item is none in which its session of the
// Assembly met.
func outsideSession(it item) bool {
	first, last := assemblyYears(it.session)
	return it.year > 0 && first > 0 && (it.year < first || it.year > last)
}

// organOf is the organ that an item counted by sessions is likeliest of. The
// Assembly's special sessions are numbered S-8 to S-32 where resolutions are;
// the Human Rights Council has had more, and began with S-1.
func organOf(s session, b body) chancery.Organ {
	switch {
	case within(s, 1978, 2060):
		return chancery.ECOSOC
	case b == hrc, b == unea, b == ecosoc, b == ga:
		return chancery.Organ(b)
	case b == councilAlone, special(s, "S-", 1, 7), special(s, "S-", 33, 60):
		return chancery.HumanRightsCouncil
	}
	return chancery.GeneralAssembly
}

// councilSlash reads "1244/99" and "2681/2023" as a number and its year.
func councilSlash(it item) (n, year int, ok bool) {
	n, err := strconv.Atoi(string(it.session))
	if err != nil {
		return 0, 0, false
	}
	known := councilTable().year(n)
	return n, known, known > 0 && n >= 100 && (it.number == known || it.number == known%100)
}

// resolveDated settles whose N (YYYY) is. The year decides: the Council's 194
// is of 1964, the Assembly's of 1948.
func resolveDated(it item, letter string, b body, sure bool) (chancery.Resolution, []chancery.Flag, bool) {
	assemblys := assemblyOf(it.number, it.year)
	switch {
	case letter != "" && b == sc, b == hrc, b == unea:
		return chancery.Resolution{}, nil, false
	case b != sc && !yearMatches(it.number, it.year) && assemblys:
		return numbered(it.number, letter)
	case b == ga && !yearMatches(it.number, it.year):
		return numbered(it.number, letter, chancery.YearConflict)
	case b == sc, yearMatches(it.number, it.year), b != assembly && (sure && it.number >= 100 || slip(it.number, it.year)):
		return council(it.number, it.year)
	}
	return chancery.Resolution{}, nil, false
}

// slip reports whether a year beside a number is likely the right one mistaken
// by one, though the text says nothing else of the UN. Parliamentary assemblies
// number theirs in the same manner, but from 1300 on two years and more apart.
func slip(n, year int) bool {
	known := councilTable().year(n)
	return n >= 1300 && known > 0 && (year == known-1 || year == known+1)
}

// assemblyOf reports whether the Assembly's resolution n can be of year.
func assemblyOf(n, year int) bool {
	first, last := assemblyYears(sessionOf(n))
	return first > 0 && first <= year && year <= last
}

func resolveBare(it item, letter string, b body) (chancery.Resolution, []chancery.Flag, bool) {
	n := it.number
	switch {
	case b == ga, b != sc && letter == "" && famous()[n]:
		return numbered(n, letter, chancery.YearInferred)
	case letter != "":
		return chancery.Resolution{}, nil, false
	case b == sc:
		return council(n, 0)
	case b == nobody || b == united || b == councilAlone:
		if n < 100 || b == nobody && n < leastBare || councilTable().year(n) == 0 {
			return chancery.Resolution{}, nil, false
		}
		return council(n, 0)
	}
	return chancery.Resolution{}, nil, false
}

// leastBare is the least number that is the Security Council's when nothing but
// the number is said. The Council numbers its resolutions since 1965, so that
// older ones are known by year and organ, and lower numbers are other bodies'.
const leastBare = 200

// flagged puts flags in one order, each once.
func flagged(flags []chancery.Flag) []chancery.Flag {
	slices.Sort(flags)
	return slices.Compact(flags)
}
