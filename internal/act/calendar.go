package act

import (
	"strings"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func dayIn(year int, month time.Month, day int) chancery.Date {
	d, _ := chancery.NewDate(year, month, day)
	return d
}

func lastDay(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// monthOf is the month of a name, which may be cut short: "sept".
func monthOf(name string) time.Month {
	for i, month := range lowerMonths {
		if strings.HasPrefix(month, name) {
			return time.Month(i + 1)
		}
	}
	return time.January
}

var lowerMonths = [...]string{
	"january", "february", "march", "april", "may", "june",
	"july", "august", "september", "october", "november", "december",
}

// shifted is the day so many days after another; "" where that is unknown.
func shifted(day chancery.Date, by int) chancery.Date { return after(day, "days", by) }

// after is the day so many units after on; "" where on is unknown.
func after(on chancery.Date, unit string, count int) chancery.Date {
	t, err := time.Parse(time.DateOnly, string(on))
	if err != nil || count < -1 || count > 1000 {
		return ""
	}
	switch unit {
	case "generation", "season", "seasons": // of which nobody knows the length
		return ""
	case "hour", "hours":
		t = t.Add(time.Duration(count) * time.Hour)
	case "day", "days":
		t = t.AddDate(0, 0, count)
	case "fortnight", "fortnights":
		t = t.AddDate(0, 0, 14*count)
	case "week", "weeks":
		t = t.AddDate(0, 0, 7*count)
	case "month", "months":
		t = addMonths(t, count)
	case "quarter", "quarters":
		t = addMonths(t, 3*count)
	case "year", "years":
		t = addMonths(t, 12*count)
	case "decade", "decades":
		t = addMonths(t, 120*count)
	}
	return dayIn(t.Year(), t.Month(), t.Day())
}

// addMonths keeps to the month it should end in: a month after 31 January is
// the last of February.
func addMonths(t time.Time, count int) time.Time {
	first := time.Date(t.Year(), t.Month()+time.Month(count), 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, min(t.Day(), lastDay(first.Year(), first.Month()))-1)
}

// part is the part of a stretch that its name says: early, the middle, the
// first half. A decade's and a year's thirds are reckoned alike: early 2030 ends
// with March, its middle with June.
func (p stretch) part(name string) stretch {
	switch {
	case name == "" || name == "late":
		return p
	case name == "end":
		p.ending = true
		return p
	case p.first == "" || p.last == "" || p.daily:
		return p
	}
	if q, ok := p.opening(name); ok {
		return q
	}
	first, _ := time.Parse(time.DateOnly, string(p.first))
	last, _ := time.Parse(time.DateOnly, string(p.last))
	share, of := portion(name)
	months := (last.Year()-first.Year())*12 + int(last.Month()-first.Month()) + 1
	if months > 1000 { // mid-century is its year 50
		p.last, p.ending = dayIn(first.Year()+100*share/of, time.December, 31), true
		return p
	}
	if first.Year() != last.Year() && (name == "early" || name == "mid") {
		share, of = map[string]int{"early": 4, "mid": 6}[name], 10
	}
	whole := int(last.Sub(first).Hours()/24) + 1
	end := first.AddDate(0, 0, max(1, whole*share/of)-1)
	if months >= of && months*share%of == 0 {
		end = addMonths(first, months*share/of).AddDate(0, 0, -1)
	}
	p.last = dayIn(end.Year(), end.Month(), end.Day())
	p.ending = true
	return p
}

// portion is how much of a stretch has passed by the end of the part: so many of so many.
func portion(name string) (share, of int) {
	switch name {
	case "early", "quarterfirst":
		return 1, 4
	case "mid", "halffirst", "quartersecond":
		return 1, 2
	case "quarterthird":
		return 3, 4
	}
	return 1, 1
}
