package document

import (
	"strconv"
	"strings"
	"time"

	"github.com/chancery-archive/chancery/internal/token"
)

// tornYear reads the four digits of a year between which a scan has put a space
// or a mark: "1 975", "19.85", "19' 72".
func (c calendar) tornYear(i int) (year, end int) {
	digits := ""
	for end = i; end < min(i+3, len(c.tokens)) && len(digits) < 4; end++ {
		t := c.tokens[end]
		if t.Kind == token.Word || end == i && t.Kind != token.Number || end > i && !c.adjoin(end-1, end) {
			return 0, 0
		}
		if t.Kind == token.Number {
			digits += strings.Replace(t.Norm, ".", "", 1)
		}
	}
	if len(digits) != 4 || digits[:2] != "19" && digits[:2] != "20" {
		return 0, 0
	}
	year, err := strconv.Atoi(digits)
	if err != nil {
		return 0, 0
	}
	return year, end
}

// adjoin reports whether one character at most stands between two tokens.
func (c calendar) adjoin(i, j int) bool {
	return c.tokens[j].Span.Start-c.tokens[i].Span.End <= 1
}

// englishMonths are those whose names are long enough to be told though a
// scan has misread a letter: "Auqust", "MAiRCH".
var englishMonths = [...]string{
	time.January: "january", time.February: "february", time.March: "march", time.April: "april", time.August: "august",
	time.September: "september", time.October: "october", time.November: "november", time.December: "december",
}

// monthAt is the month that token i names, behind a day.
func (c calendar) monthAt(i int) (time.Month, bool) {
	name := c.norm(i)
	if month := months().Of(name); month > 0 || len(name) < 5 || len(name) > 11 {
		return month, month > 0
	}
	for month, other := range englishMonths {
		if other == "" || abs(len(name)-len(other)) > 1 || name[0] != other[0] && name[len(name)-1] != other[len(other)-1] {
			continue // one letter alone may differ
		}
		if token.Edits(name, other) <= 1 {
			return time.Month(month), true
		}
	}
	return 0, false
}
