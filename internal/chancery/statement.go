package chancery

import (
	"strings"
	"time"
)

// StatementID is the readable, stable identifier of a statement:
// "2016-07-21-foreign-defense-ministers-global-coalition".
type StatementID string

// IssuerID is the slug of an issuer: "global-coalition-to-counter-daesh".
type IssuerID string

// Date is a calendar day, "2016-07-21"; "" is unknown. Dates order as strings do.
type Date string

// NewDate checks year, month and day against the calendar; ok is false where
// there is no such day.
func NewDate(year int, month time.Month, day int) (d Date, ok bool) {
	if !isDay(year, month, day) {
		return "", false
	}
	iso := [...]byte{ // as [time.DateOnly] has it, which takes five times as long
		digit(year / 1000), digit(year / 100), digit(year / 10), digit(year),
		'-', digit(int(month) / 10), digit(int(month)), '-', digit(day / 10), digit(day),
	}
	return Date(iso[:]), true
}

// isDay reports whether the Gregorian calendar has a day, of four figures for the year. It is
// asked of all numbers that may be a date, and [time.Date] takes long.
func isDay(year int, month time.Month, day int) bool {
	if year < 1 || year > 9999 || month < time.January || month > time.December {
		return false
	}
	last := 31
	switch month {
	case time.April, time.June, time.September, time.November:
		last = 30
	case time.February:
		last = 28
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			last = 29
		}
	}
	return 1 <= day && day <= last
}

// digit is the last one of n.
func digit(n int) byte { return '0' + byte(n%10) }

// ParseDate reads an ISO 8601 calendar date, "2016-07-21".
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1 {
		return "", &ValueError{Kind: "date", Value: s, Reason: "is not a calendar date of the form YYYY-MM-DD"}
	}
	return Date(s), nil
}

// ParsePartialDate reads a date of the precision it is known with: a day, a
// month ("2016-07") or a year ("2016"). What is not a day is a prefix of days,
// see [Date.Covers], and is never stored.
func ParsePartialDate(s string) (Date, error) {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= 1 {
			return Date(s), nil
		}
	}
	return "", &ValueError{Kind: "date", Value: s, Reason: "is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY"}
}

// Covers reports whether day lies in d, which may be a month or a year.
func (d Date) Covers(day Date) bool {
	return day == d || len(d) < len(day) && strings.HasPrefix(string(day), string(d)+"-")
}

// IsDay reports whether the date is a day, neither unknown nor partial.
func (d Date) IsDay() bool { return len(d) == len(time.DateOnly) }

// Year is the year of the date, or 0 where it is no day.
func (d Date) Year() int {
	year, _ := d.month()
	return year
}

// Month is the month of the date, or 0 where it is no day.
func (d Date) Month() time.Month {
	_, month := d.month()
	return month
}

func (d Date) month() (int, time.Month) {
	if !d.IsDay() || d[4] != '-' || d[7] != '-' {
		return 0, 0
	}
	year, month := figures(d[:4]), time.Month(figures(d[5:7]))
	if !isDay(year, month, figures(d[8:])) {
		return 0, 0
	}
	return year, month
}

// figures is the number that is written in figures alone, or -1.
func figures(s Date) int {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// Issuer is a body or government in whose name a statement is made. Senders
// give a name; package coding adds the rest.
type Issuer struct {
	ID      IssuerID
	Name    string
	Country CountryCode // where the issuer is a country or its government; else ""
}

// Status tells whether the coder has read a revision.
type Status string

// The statuses of a coding.
const (
	Coded   Status = "coded"
	Uncoded Status = "uncoded" // stored, in a language the coder does not read; never the same as "nothing found": its passages cite resolutions and have no act
)

// Statement is one official text as the archive holds it now.
type Statement struct {
	ID StatementID
	Origin
	Revision  int // number of the current revision, from 1
	Status    Status
	Ruleset   string
	CreatedAt time.Time
	UpdatedAt time.Time
	Withdrawn *Withdrawal // nil while it stands

	// Of a statement that is read from the archive, and not from its log:
	Root   StatementID // the id it was made with, which names it for ever
	SaidAt time.Time   // when its text or what is known of its origin last changed; another coding moves UpdatedAt alone
}

// Withdrawal is why and when a statement was taken back. What was published stays in the log.
type Withdrawal struct {
	At     time.Time
	Reason string
}

// Revision is one immutable version of a statement's text.
type Revision struct {
	Number     int
	Raw        []byte // as received
	MediaType  string // of Raw
	SHA256     [32]byte
	Body       Body
	ReceivedAt time.Time
}
