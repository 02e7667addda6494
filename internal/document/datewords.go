package document

import "strings"

// Days and years in words, as treaties and solemn declarations have them: "the
// twenty-first day of July, in the year two thousand and sixteen".

var units = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19,
}

var tens = map[string]int{
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
	"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
	"seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}

// isOrdinal reports whether a word is an ordinal, a part of one, "twenty", or the ending that
// figures take.
func isOrdinal(word string) bool {
	return ordinals[word] > 0 || tens[word] > 0 || ordinalEnds.Has(word)
}

// ordinalEnds are the endings of ordinals in figures, in several languages.
var ordinalEnds = wordList("ordinal ends")

// hasYearInWords reports whether a text may hold a date without a digit.
func hasYearInWords(text string) bool {
	for _, word := range [...]string{"housand", "HOUSAND", "undred and", "UNDRED AND"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// dayInWords reads "fourteenth" or "twenty-first" where "of" and a month follow;
// day is 0 where token i is no such word, else end is the index of the token after it.
func (c calendar) dayInWords(i int) (day, end int) {
	day, end = ordinals[c.norm(i)], i+1
	if ten := tens[c.norm(i)]; ten > 0 && ten <= 30 {
		j := c.skipHyphen(end)
		if day = ordinals[c.norm(j)]; day > 0 && day < 10 {
			day, end = ten+day, j+1
		} else {
			day = 0
		}
	}
	j := end
	if c.norm(j) == "day" {
		j++
	}
	if c.norm(j) != "of" || !c.isMonth(j+1) {
		return 0, i
	}
	return day, end
}

// yearInWords reads "two thousand and twenty-three" and "nineteen hundred and
// eighty-four"; end is 0 where no such number begins with token i.
func (c calendar) yearInWords(i int) (year, end int) {
	for {
		n, j := c.below100(i)
		switch {
		case j == i:
			return year, end
		case c.norm(j) == "thousand":
			n, j = n*1000, j+1
		case c.norm(j) == "hundred":
			n, j = n*100, j+1
		}
		year, end = year+n, j
		if n < 100 {
			return year, end
		}
		if i = j; c.norm(i) == "and" || c.norm(i) == "," {
			i++
		}
	}
}

// below100 reads a number of up to two digits; end is i where token i begins none.
func (c calendar) below100(i int) (n, end int) {
	if n = units[c.norm(i)]; n > 0 {
		return n, i + 1
	}
	n = tens[c.norm(i)]
	if n == 0 {
		return 0, i
	}
	if unit := units[c.norm(c.skipHyphen(i+1))]; unit > 0 && unit < 10 {
		return n + unit, c.skipHyphen(i+1) + 1
	}
	return n, i + 1
}

func (c calendar) skipHyphen(i int) int {
	if c.norm(i) == "-" {
		return i + 1
	}
	return i
}
