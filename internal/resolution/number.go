package resolution

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// A series of numbers is what an organ's resolutions are counted in. Limits
// that the tables do not set are generous: they keep dates and fractions out,
// they are no list of what exists.
const (
	lastCouncilNumber  = 3200 // bound for numbers given without a year; the table ends before
	councilPerYear     = 100  // the Council's most is 93, in 1993
	firstSerialSession = 31   // of the General Assembly, from 1976
	lastSerialSession  = 90
	lastSerialNumber   = 400 // the highest seen in one session is 338
	lastRunningNumber  = 3541
	lastRomanSession   = 30
)

// council is the Security Council's resolution n. Year is the year that goes
// with it in the text, 0 for none.
func council(n, year int) (chancery.Resolution, []chancery.Flag, bool) {
	t := councilTable()
	known := t.year(n)
	switch {
	case n < 1:
		return chancery.Resolution{}, nil, false
	case known > 0:
		return t.dated[n-1], yearFlags(year, known), true
	case year > 0 && t.plausible(n, year):
		return t.resolution(n, year), []chancery.Flag{chancery.Unverified}, true
	case year == 0 && n <= lastCouncilNumber:
		return t.resolution(n, 0), []chancery.Flag{chancery.Unverified}, true
	}
	return chancery.Resolution{}, nil, false
}

func yearFlags(given, known int) []chancery.Flag {
	switch given {
	case known:
		return nil
	case 0:
		return []chancery.Flag{chancery.YearInferred}
	}
	return []chancery.Flag{chancery.YearConflict}
}

// session names a session of the General Assembly, or of another organ that
// counts by sessions: "60", "XXX", "S-VI", "ES-11".
type session string

// serial is the resolution n of a session counted in Arabic numerals.
func serial(organ chancery.Organ, s session, n int, letter string) (chancery.Resolution, bool) {
	number := string(s) + "/" + strconv.Itoa(n)
	switch organ {
	case chancery.HumanRightsCouncil:
		return plainResolution(organ, "A/HRC/RES/"+number, humanRightsYear(s)), within(s, 1, 70) && n <= 80 || special(s, "S-", 1, 60) && n <= 10
	case chancery.ECOSOC:
		year, _ := strconv.Atoi(string(s))
		return plainResolution(organ, "E/RES/"+number, year), within(s, 1978, 2060) && n <= 150
	case chancery.EnvironmentAssembly:
		return plainResolution(organ, "UNEP/EA."+string(s)+"/RES/"+strconv.Itoa(n), environmentYear(s)), within(s, 1, 20) && n <= 40
	case chancery.GeneralAssembly:
		ok := within(s, firstSerialSession, lastSerialSession) || special(s, "S-", 8, 60) || special(s, "ES-", 6, 20)
		return lettered("A/RES/"+number, letter, ""), ok && n <= lastSerialNumber
	}
	return chancery.Resolution{}, false
}

// running is a resolution of the years when numbers ran on and the session
// followed in Roman numerals.
func running(organ chancery.Organ, n int, letter string, s session) (chancery.Resolution, bool) {
	if organ == chancery.ECOSOC {
		r := lettered("E/RES/"+strconv.Itoa(n), letter, s)
		r.Organ = organ
		return r, n <= 2200 && roman(string(s)) > 0
	}
	ok := roman(string(s)) > 0 && roman(string(s)) <= lastRomanSession ||
		slices.Contains([]session{"S-1", "S-2", "S-III", "S-IV", "S-V", "S-VI", "S-VII", "ES-I", "ES-II", "ES-III", "ES-IV", "ES-V"}, s)
	return lettered("A/RES/"+strconv.Itoa(n), letter, s), ok && n >= 1 && n <= lastRunningNumber
}

func plainResolution(organ chancery.Organ, symbol string, year int) chancery.Resolution {
	return chancery.Resolution{Symbol: chancery.Symbol(symbol), Organ: organ, Year: year, Label: symbol, URL: documents + symbol}
}

// lettered puts the letter of one of several resolutions of a number between
// number and session, as the Assembly prints it. Documents of the years before
// 1976 hold all letters of a number.
func lettered(number, letter string, s session) chancery.Resolution {
	r := plainResolution(chancery.GeneralAssembly, number+letter, 0)
	if letter != "" {
		r.Label = number + " " + letter
	}
	if s != "" {
		r.Symbol += chancery.Symbol("(" + string(s) + ")")
		r.Label += " (" + string(s) + ")"
		r.URL = documents + number + "(" + string(s) + ")"
	}
	return r
}

// documents resolves every symbol to the document.
const documents = "https://undocs.org/"

func within(s session, first, last int) bool {
	n, err := strconv.Atoi(string(s))
	return err == nil && first <= n && n <= last
}

func special(s session, prefix string, first, last int) bool {
	rest, ok := strings.CutPrefix(string(s), prefix)
	return ok && within(session(rest), first, last)
}

// assemblyYears are the years in which the Assembly can have adopted a
// resolution of a session: a regular session opens in September and lasts a year.
func assemblyYears(s session) (first, last int) {
	n := roman(string(s))
	if n == 0 {
		n, _ = strconv.Atoi(string(s))
	}
	if n < 1 || n > lastSerialSession {
		return 0, 0
	}
	return 1945 + n, 1946 + n
}

// humanRightsYear counts three regular sessions a year since June 2006.
func humanRightsYear(s session) int {
	n, err := strconv.Atoi(string(s))
	if err != nil || n < 1 {
		return 0
	}
	return 2006 + (n-1)/3
}

// environmentYear is the year in which a session of the Environment Assembly
// adopted its resolutions; the fifth did so when it resumed.
func environmentYear(s session) int {
	years := map[session]int{"1": 2014, "2": 2016, "3": 2017, "4": 2019, "5": 2022, "6": 2024, "7": 2025}
	return years[s]
}

// roman reads a Roman numeral up to 89 as it is properly written; 0 for anything else.
func roman(s string) int {
	tens := []string{"LXXX", "LXX", "LX", "L", "XL", "XXX", "XX", "X", ""}
	units := []string{"IX", "VIII", "VII", "VI", "V", "IV", "III", "II", "I", ""}
	for i, t := range tens {
		rest, ok := strings.CutPrefix(s, t)
		if !ok {
			continue
		}
		u := slices.Index(units, rest)
		if u < 0 {
			return 0
		}
		return (8-i)*10 + 9 - u
	}
	return 0
}
