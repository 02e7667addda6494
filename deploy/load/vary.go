package main

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// maker makes texts out of others: text number n of a seed is the same for ever,
// and no other is.
type maker struct {
	seed        uint64
	sources     []source
	starts      []start // every paragraph of every source
	nations     skewed[nation]
	resolutions skewed[chancery.Resolution]
}

// start is where a text may begin: a paragraph of a source.
type start struct{ source, paragraph int }

func newMaker(seed uint64, sources []source) maker {
	m := maker{seed: seed, sources: sources, nations: nations(sources), resolutions: resolutions(sources)}
	for i, s := range sources {
		for p := range s.paragraphs {
			m.starts = append(m.starts, start{i, p})
		}
	}
	return m
}

// The first and the last year of a made archive.
const (
	firstYear = 1946
	lastYear  = 2026
)

// statement is a text in the making: what is replaced is replaced by the same
// throughout.
type statement struct {
	maker
	*rand.Rand
	date        time.Time
	from        source
	countries   map[string]string
	resolutions map[string]chancery.Resolution
}

// text is text number n, a file of plain text.
func (m maker) text(n int) []byte {
	const mixed = 0x9e3779b97f4a7c15 // so that neighbours do not begin alike
	r := rand.New(rand.NewPCG(m.seed, uint64(n)*mixed))
	at := m.starts[r.IntN(len(m.starts))]
	s := statement{
		maker: m, Rand: r, date: day(r), from: m.sources[at.source],
		countries: map[string]string{}, resolutions: map[string]chancery.Resolution{},
	}
	var b strings.Builder
	s.head(&b, n)
	for _, p := range s.stretch(at.paragraph) {
		b.WriteString("\n\n")
		for _, piece := range p {
			b.WriteString(s.vary(piece))
		}
	}
	b.WriteString("\n")
	return []byte(b.String())
}

// day draws a date: the more, the later.
func day(r *rand.Rand) time.Time {
	first := time.Date(firstYear, 1, 1, 0, 0, 0, 0, time.UTC)
	days := time.Date(lastYear+1, 1, 1, 0, 0, 0, 0, time.UTC).Sub(first).Hours() / 24
	u := r.Float64()
	return first.AddDate(0, 0, int(days*(1-u*u)))
}

// stretch is a run of paragraphs, mostly short ones.
func (s statement) stretch(at int) []paragraph {
	const shortest, longest = 4, 90
	u := s.Float64()
	n := min(shortest+int(u*u*(longest-shortest)), len(s.from.paragraphs))
	at = min(at, len(s.from.paragraphs)-n)
	return s.from.paragraphs[at : at+n]
}

func (s statement) vary(p piece) string {
	switch p.kind {
	case ofCountry:
		return s.country(p.tag)
	case ofResolution:
		return strings.TrimPrefix(string(s.resolution(p.tag).Symbol), councilSymbol)
	case resolutionYear:
		return strconv.Itoa(s.resolution(p.tag).Year)
	case ofYear:
		return s.year(p.text)
	case ofNumber:
		return s.number(p.text)
	default:
		return p.text
	}
}

func (s statement) country(tag string) string {
	if _, ok := s.countries[tag]; !ok {
		s.countries[tag] = s.nations.draw(s.Rand).name
	}
	return s.countries[tag]
}

// resolution is one that may be known on the day of the statement, if only the
// first.
func (s statement) resolution(tag string) chancery.Resolution {
	if known, ok := s.resolutions[tag]; ok {
		return known
	}
	const attempts = 20
	drawn := chancery.Resolution{Symbol: councilSymbol + "1", Year: firstYear}
	for range attempts {
		if r := s.maker.resolutions.draw(s.Rand); r.Year <= s.date.Year() {
			drawn = r
			break
		}
	}
	s.resolutions[tag] = drawn
	return drawn
}

// year keeps the distance to the year of the text.
func (s statement) year(text string) string {
	y, _ := strconv.Atoi(text)
	return strconv.Itoa(min(max(y-s.from.year+s.date.Year(), 1900), 2099))
}

// number has as many digits; one that may be a day of a month stays so.
func (s statement) number(text string) string {
	const days = 28
	n, _ := strconv.Atoi(text)
	if n <= days+3 {
		return strconv.Itoa(1 + s.IntN(days))
	}
	most := 1
	for range text {
		most *= 10
	}
	return fmt.Sprint(most/10 + s.IntN(most-most/10))
}
