package chancery_test

import (
	"errors"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func TestDates(t *testing.T) {
	tests := []struct {
		text         string
		day, partial bool // whether ParseDate and ParsePartialDate take it
	}{
		{"2016-07-21", true, true},
		{"2016-02-29", true, true},
		{"2015-02-29", false, false},
		{"2016-13-01", false, false},
		{"2016-07", false, true},
		{"2016", false, true},
		{"0000-01-01", false, false},
		{"16-07-21", false, false},
		{"", false, false},
	}
	for _, tt := range tests {
		for _, parser := range []struct {
			name  string
			parse func(string) (chancery.Date, error)
			takes bool
		}{{"ParseDate", chancery.ParseDate, tt.day}, {"ParsePartialDate", chancery.ParsePartialDate, tt.partial}} {
			got, err := parser.parse(tt.text)
			if (err == nil) != parser.takes || (parser.takes && string(got) != tt.text) {
				t.Errorf("%s(%q) = %q, %v", parser.name, tt.text, got, err)
			}
			var value *chancery.ValueError
			if err != nil && !errors.As(err, &value) {
				t.Errorf("%s(%q): error %T", parser.name, tt.text, err)
			}
		}
	}
}

// TestDateOfCalendar holds days to those that package time knows.
func TestDateOfCalendar(t *testing.T) {
	for _, year := range [...]int{0, 1, 1900, 1999, 2000, 2004, 2016, 2023, 9999, 10000} {
		for month := time.Month(0); month <= 13; month++ {
			for day := range 33 {
				is := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
				want := year > 0 && year < 10000 && is.Month() == month && is.Day() == day
				d, ok := chancery.NewDate(year, month, day)
				if ok != want || ok && (d != chancery.Date(is.Format(time.DateOnly)) || d.Year() != year || d.Month() != month) {
					t.Errorf("%d-%d-%d: %q, %v, of %v %d", year, month, day, d, ok, d.Month(), d.Year())
				}
			}
		}
	}
	for _, none := range [...]chancery.Date{"", "2016", "2016-07", "2016-02-30", "2016/07/21", "2016-7-021", "20a6-07-21", "-016-07-21"} {
		if none.Year() != 0 || none.Month() != 0 {
			t.Errorf("%q is of %v %d", none, none.Month(), none.Year())
		}
	}
}

func TestNewDate(t *testing.T) {
	if d, ok := chancery.NewDate(2016, time.July, 21); !ok || d != "2016-07-21" || d.Year() != 2016 {
		t.Errorf("NewDate = %q, %v", d, ok)
	}
	if d, ok := chancery.NewDate(2015, time.February, 29); ok {
		t.Errorf("29 February 2015 is %q", d)
	}
}

func TestCovers(t *testing.T) {
	tests := []struct {
		period, day chancery.Date
		want        bool
	}{
		{"2016", "2016-07-21", true},
		{"2016-07", "2016-07-21", true},
		{"2016-07-21", "2016-07-21", true},
		{"2016-08", "2016-07-21", false},
		{"201", "2016-07-21", false},
		{"2016", "", false},
	}
	for _, tt := range tests {
		if got := tt.period.Covers(tt.day); got != tt.want {
			t.Errorf("%q covers %q: %v", tt.period, tt.day, got)
		}
	}
}
