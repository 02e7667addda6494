package resolution

import (
	_ "embed"
	"sort"
	"strconv"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
)

//go:embed data/council_years.tsv
var councilYearsTSV string

//go:embed data/council_resolutions.tsv
var councilResolutionsTSV string

//go:embed data/assembly_sessions.tsv
var assemblySessionsTSV string

//go:embed data/assembly_famous.tsv
var assemblyFamousTSV string

// rows are the fields of a table, line by line, without comments.
func rows(tsv string) [][]string {
	var rows [][]string
	for line := range strings.Lines(tsv) {
		if line = strings.TrimRight(line, "\n"); line != "" && line[0] != '#' {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows
}

// digits reads digits; anything else, as the empty string, is 0.
func digits(s string) int {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return 0
	}
	n, _ := strconv.Atoi(s)
	return n
}

// councils is what is known of the Security Council's resolutions: a later
// number never belongs to an earlier year, so the first of each year will do.
type councils struct {
	years   []int
	firsts  []int // number of the first resolution of years[i]
	adopted []chancery.Date
	topics  []string              // of resolution i+1, as adopted
	dated   []chancery.Resolution // resolution i+1, of each whose year is known
}

var councilTable = sync.OnceValue(func() *councils {
	t := new(councils)
	for _, r := range rows(councilYearsTSV) {
		t.years = append(t.years, digits(r[0]))
		t.firsts = append(t.firsts, digits(r[1]))
	}
	for _, r := range rows(councilResolutionsTSV) {
		t.adopted = append(t.adopted, chancery.Date(r[1]))
		t.topics = append(t.topics, r[2])
	}
	for n := 1; n <= t.last(); n++ {
		t.dated = append(t.dated, t.resolution(n, t.year(n)))
	}
	return t
})

// year is the year of resolution n, or 0 beyond the first of the open year.
func (t *councils) year(n int) int {
	if n < 1 || n > t.last() {
		return 0
	}
	return t.years[sort.SearchInts(t.firsts, n+1)-1]
}

// last is the highest number whose year the table tells.
func (t *councils) last() int { return t.firsts[len(t.firsts)-1] }

// plausible reports whether n can have been adopted in year, after the table ends.
func (t *councils) plausible(n, year int) bool {
	open := t.years[len(t.years)-1]
	return n > t.last() && year >= open && n <= t.last()+councilPerYear*(year-open+1)
}

func (t *councils) resolution(n, year int) chancery.Resolution {
	symbol := "S/RES/" + strconv.Itoa(n)
	r := plainResolution(chancery.SecurityCouncil, symbol, year)
	if year > 0 {
		r.Label = symbol + " (" + strconv.Itoa(year) + ")"
		r.URL = documents + symbol + "(" + strconv.Itoa(year) + ")"
	}
	if n <= len(t.topics) {
		r.Topic, r.Adopted = t.topics[n-1], t.adopted[n-1]
	}
	return r
}

// stretch is a run of numbers that one session of the General Assembly used.
type stretch struct {
	session     session
	first, last int
}

var assemblySessions = sync.OnceValue(func() []stretch {
	var ss []stretch
	for _, r := range rows(assemblySessionsTSV) {
		ss = append(ss, stretch{session: session(r[0]), first: digits(r[1]), last: digits(r[2])})
	}
	return ss
})

// sessionOf is the session of the Assembly's resolution n of the years to
// 1975; "" where the table does not tell.
func sessionOf(n int) session {
	ss := assemblySessions()
	i := sort.Search(len(ss), func(i int) bool { return ss[i].last >= n })
	if i == len(ss) || ss[i].first > n {
		return ""
	}
	return ss[i].session
}

// famous are numbers that people mean as the Assembly's when they name neither
// organ nor year.
var famous = sync.OnceValue(func() map[int]bool {
	m := map[int]bool{}
	for _, r := range rows(assemblyFamousTSV) {
		m[digits(r[0])] = true
	}
	return m
})
