package act

import (
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

func monthOf(name string) time.Month {
	for m := time.January; m <= time.December; m++ {
		if len(name) >= 3 && (name == lowerMonths[m-1]) {
			return m
		}
	}
	return time.January
}

var lowerMonths = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// after is the day so many units after on; "" where on is unknown.
func after(on chancery.Date, unit string, count int) chancery.Date {
	t, err := time.Parse(time.DateOnly, string(on))
	if err != nil || count < 0 || count > 1000 {
		return ""
	}
	switch unit {
	case "hours":
		t = t.Add(time.Duration(count) * time.Hour)
	case "day", "days":
		t = t.AddDate(0, 0, count)
	case "week", "weeks":
		t = t.AddDate(0, 0, 7*count)
	case "month", "months":
		t = t.AddDate(0, count, 0)
	case "year", "years":
		t = t.AddDate(count, 0, 0)
	case "decade", "decades":
		t = t.AddDate(10*count, 0, 0)
	}
	return dayIn(t.Year(), t.Month(), t.Day())
}

// periodEnd is the last day of the period that on lies in, or of one so many later.
func periodEnd(unit string, later int, on chancery.Date) chancery.Date {
	t, err := time.Parse(time.DateOnly, string(on))
	if err != nil {
		return ""
	}
	switch unit {
	case "week":
		t = t.AddDate(0, 0, (7-int(t.Weekday()))%7+7*later)
		return dayIn(t.Year(), t.Month(), t.Day())
	case "month":
		first := time.Date(t.Year(), t.Month()+time.Month(later), 1, 0, 0, 0, 0, time.UTC)
		return dayIn(first.Year(), first.Month(), lastDay(first.Year(), first.Month()))
	case "decade":
		return dayIn((t.Year()/10+later)*10+10, time.December, 31)
	}
	return dayIn(t.Year()+later, time.December, 31)
}
