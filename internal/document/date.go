package document

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/octet"
	"github.com/chancery-archive/chancery/internal/token"
)

// dateHit is a date as it stands in a text. Of a range, "15-16 July 2022", the
// date is the last day: a meeting issues its statement when it ends.
type dateHit struct {
	date chancery.Date
	span chancery.Span // of the whole expression
}

// months are the months by their names; 0 for other words.
var months = sync.OnceValue(func() *token.Table[time.Month] {
	var names token.Table[time.Month]
	for _, row := range rows("months.tsv") {
		n, _ := strconv.Atoi(row[0])
		for name := range strings.FieldsSeq(row[1]) {
			names.Set(name, time.Month(n))
		}
	}
	return &names
})

// findDates finds the full dates of a text: those with day, month and year.
func findDates(text string) []dateHit {
	from := dateStart(text)
	if from < 0 {
		return nil
	}
	memory := calendars.Get().(*[]token.Token)
	c := calendar{tokens: token.Append((*memory)[:0], text[from:]), opening: openingWords()}
	defer func() {
		if clear(c.tokens); cap(c.tokens) <= mostTokens { // they hold the text
			*memory = c.tokens
			calendars.Put(memory)
		}
	}()
	var hits []dateHit
	for i := 0; i < len(c.tokens); {
		date, end := c.at(i)
		if end == 0 {
			i++
			continue
		}
		span := chancery.Span{Start: c.tokens[i].Span.Start, End: c.tokens[end-1].Span.End}.Shift(from)
		if mayHoldDate(span.In(text)) { // as it would be read where it stands alone
			hits = append(hits, dateHit{date, span})
		}
		i = end
	}
	return hits
}

// calendars is the memory of texts that were searched for dates, for others.
var calendars = sync.Pool{New: func() any { return new([]token.Token) }}

// mostTokens is how many tokens the memory may have that is kept for others.
const mostTokens = 1 << 12

// dateStart is where a word begins before which no date does; -1 where the text has none.
// A date has a number of one digit or two, behind a month or a year at most, or a month
// behind "of", as a day in words has it: most numbers of resolutions and years are neither.
func dateStart(text string) int {
	day := shortNumber(text)
	switch {
	case day < 0 && (!mayHoldDate(text) || !hasMonthOf(text)):
		return -1
	case day < 0, hasMonthOf(text[:day]):
		return 0
	}
	start := day
	for range wordsBeforeDay {
		start = strings.LastIndexByte(strings.TrimRight(text[:start], " "), ' ') + 1
	}
	return start
}

// wordsBeforeDay is how many words at most a date has before its day and the day with what
// is written close to it: "2016 - 07 - 21", of which the first short number is the month.
const wordsBeforeDay = 3

// shortNumber is where the first number of one digit or two begins; -1 where none does.
func shortNumber(text string) int {
	for i := nextDigit(text, 0); i < len(text); {
		start := i
		for i < len(text) && isDigit(text[i]) {
			i++
		}
		if i-start <= 2 {
			return start
		}
		i = nextDigit(text, i)
	}
	return -1
}

// mayHoldDate reports whether a text has a digit, or a year in words as people
// write them, without which there is no date.
func mayHoldDate(text string) bool {
	return hasDigit(text) || hasYearInWords(text)
}

func hasDigit(s string) bool { return nextDigit(s, 0) < len(s) }

// nextDigit is where the first digit stands, at i or behind; the end where none does.
func nextDigit(s string, i int) int { return octet.Next(s, i, '0', '9') }

// hasMonthOf reports whether a word behind "of" is a month, or one that is not plain.
func hasMonthOf(text string) bool {
	for i := 0; i+2 < len(text); i++ {
		if text[i]|0x20 != 'o' || text[i+1]|0x20 != 'f' || text[i+2] != ' ' && text[i+2] != '\n' && text[i+2] != '\t' {
			continue
		}
		next := strings.TrimLeft(text[i+3:], " \n\t")
		if next == "" || next[0] < utf8.RuneSelf && !isLetter(next[0]) {
			continue
		}
		name, letters := token.Plain(next)
		if months().Of(name) > 0 || letters == 0 {
			return true
		}
	}
	return false
}

// calendar reads dates out of tokens.
type calendar struct {
	tokens  []token.Token
	opening *token.List // the words that a date may begin with
}

// at reads the date that begins with token i; end is 0 where none does, else
// the index of the token after it.
func (c calendar) at(i int) (date chancery.Date, end int) {
	if c.tokens[i].Kind == token.Number {
		if date, end = c.numeric(i); end > 0 {
			return date, end
		}
		return c.dayFirst(i)
	}
	if !c.opening.Has(c.norm(i)) {
		return "", 0
	}
	if day, j := c.dayInWords(i); day > 0 {
		return c.monthOf(day, j)
	}
	if c.isMonth(i) {
		return c.monthFirst(i)
	}
	return "", 0
}

// openingWords are the words that a date may begin with: months, and days in words.
var openingWords = sync.OnceValue(func() *token.List {
	words := slices.Collect(months().Words())
	for _, days := range [...]map[string]int{ordinals, tens} {
		words = slices.AppendSeq(words, maps.Keys(days))
	}
	return newList(words)
})

func (c calendar) norm(i int) string {
	if i >= len(c.tokens) {
		return ""
	}
	norm := c.tokens[i].Norm
	if !strings.HasSuffix(norm, ".") { // nearly all
		return norm
	}
	return strings.TrimRight(norm, ".")
}

// number is the value of token i if it is one of at most n digits, else -1.
func (c calendar) number(i, n int) int {
	if i >= len(c.tokens) || c.tokens[i].Kind != token.Number {
		return -1
	}
	s := c.norm(i)
	if s == "" || len(s) > n {
		return -1
	}
	v, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return v
}

// numeric reads 2016-07-21, 21.07.2016 and, where the order is certain, 21/07/2016.
func (c calendar) numeric(i int) (chancery.Date, int) {
	if first, rest, dotted := strings.Cut(c.norm(i), "."); dotted && strings.Count(rest, ".") == 1 {
		month, year, _ := strings.Cut(rest, ".")
		return date(year, month, first, i+1)
	}
	mark := c.norm(i + 1)
	if mark != "-" && mark != "/" || c.norm(i+3) != mark {
		return "", 0
	}
	a, b, y := c.norm(i), c.norm(i+2), c.norm(i+4)
	switch {
	case len(a) == 4 && mark == "-":
		return date(a, b, y, i+5)
	case mark == "/" && c.number(i, 2) > 12:
		return date(y, b, a, i+5)
	case mark == "/" && c.number(i+2, 2) > 12:
		return date(y, a, b, i+5)
	}
	return "", 0
}

func date(year, month, day string, end int) (chancery.Date, int) {
	y, errY := strconv.Atoi(year)
	m, errM := strconv.Atoi(month)
	d, errD := strconv.Atoi(day)
	if errY != nil || errM != nil || errD != nil {
		return "", 0
	}
	return onDay(y, time.Month(m), d, end)
}

// onDay is the date if there is such a day in the times statements are of.
func onDay(year int, month time.Month, day, end int) (chancery.Date, int) {
	when, ok := chancery.NewDate(year, month, day)
	if !ok || year < 1800 || year > 2199 {
		return "", 0
	}
	return when, end
}

// dayFirst reads "21 July 2016", "21st day of July, 2016", "20-21 July 2016",
// "30 June to 2 July 2016", "21 de julio de 2016".
func (c calendar) dayFirst(i int) (chancery.Date, int) {
	return c.monthOf(c.days(i))
}

// monthOf reads what follows a day: "July 2016", "day of July, 2016".
func (c calendar) monthOf(day, i int) (chancery.Date, int) {
	if day < 0 {
		return "", 0
	}
	if c.norm(i) == "day" {
		i++
	}
	if w := c.norm(i); w == "of" || w == "de" {
		i++
	}
	month, ok := c.monthAt(i)
	if !ok {
		return "", 0
	}
	i = c.afterMonth(i)
	if j := c.until(i); j > 0 {
		if when, end := c.dayFirst(j); end > 0 {
			return when, end
		}
	}
	return c.year(i, month, day)
}

// monthFirst reads "July 21, 2016", "July 20-21, 2016", "June 30 – July 2, 2016".
func (c calendar) monthFirst(i int) (chancery.Date, int) {
	month := months().Of(c.norm(i))
	i = c.afterMonth(i)
	day, end := c.days(i)
	if day < 0 {
		return "", 0
	}
	if j := c.until(end); j > 0 {
		if c.isMonth(j) {
			return c.monthFirst(j)
		}
	}
	return c.year(end, month, day)
}

// days reads a day of the month or several, "20-21", "21st and 22nd", and
// returns the last; -1 where token i is none.
func (c calendar) days(i int) (day, end int) {
	if day = c.number(i, 2); day < 0 {
		return -1, i
	}
	if units := c.number(i+1, 1); day > 0 && day < 4 && units >= 0 && c.isMonth(i+2) && c.adjoin(i, i+1) {
		day, i = day*10+units, i+1 // "1 2 January", as scans have it
	}
	if day < 1 || day > 31 {
		return -1, i
	}
	i = c.skip(i + 1)
	if j := c.until(i); j > 0 && c.number(j, 2) > day && c.number(j, 2) <= 31 {
		return c.days(j)
	}
	return day, i
}

// until skips what joins the ends of a range; 0 where nothing does.
func (c calendar) until(i int) int {
	if rangeJoints.Has(c.norm(i)) {
		return i + 1
	}
	return 0
}

// rangeJoints are what joins the ends of a range, in several languages.
var rangeJoints = wordList("range joints")

// skip passes over the ending of an ordinal and a full stop.
func (c calendar) skip(i int) int {
	if ordinalEnds.Has(c.norm(i)) {
		i++
	}
	if i < len(c.tokens) && c.tokens[i].Norm == "." {
		i++
	}
	return i
}

// afterMonth is the index behind the month i and the full stop of its
// abbreviation. One behind a whole name ends a sentence, "on 9 April. 1967
// was", unless the year is all that follows.
func (c calendar) afterMonth(i int) int {
	short := len(c.norm(i)) <= 4
	if i++; i >= len(c.tokens) || c.tokens[i].Norm != "." {
		return i
	}
	if short || i+2 == len(c.tokens) || i+1 < len(c.tokens) && c.tokens[i].Span.End == c.tokens[i+1].Span.Start {
		i++
	}
	return i
}

// year reads the year that ends a date.
func (c calendar) year(i int, month time.Month, day int) (chancery.Date, int) {
	for {
		switch norm := c.norm(i); {
		case yearJoints.Has(norm):
			i++
			continue
		case norm == "":
			if i < len(c.tokens) && c.norm(i-1) == "," { // ",. 1970", as scans have it
				i++
				continue
			}
		}
		break
	}
	if y := c.number(i, 4); y >= 1000 {
		return onDay(y, month, day, i+1)
	}
	if y, end := c.tornYear(i); end > 0 {
		return onDay(y, month, day, end)
	}
	if y, end := c.yearInWords(i); end > 0 {
		return onDay(y, month, day, end)
	}
	return "", 0
}

// yearJoints are what may stand before the year of a date, in several languages.
var yearJoints = wordList("year joints")

func (c calendar) isMonth(i int) bool { return months().Of(c.norm(i)) > 0 }

// opensDate reports whether s, before which a number stood, goes on to be a
// date: "July 2016".
func opensDate(s string) bool {
	word := token.Fold(strings.Trim(firstWord(window(s, 24)), ".,"))
	return months().Of(word) > 0
}
