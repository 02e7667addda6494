package postgres

import (
	"math"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
)

// The indexes of words and marks know in which periods a passage is, as the function
// periods of the database numbers them. So the newest passages that have words, or several
// marks, are found without the others.

// periodLengths are how many days the periods have, each kind as many as eight of the one
// before.
var periodLengths = []int{8, 64, 512}

// Numbers of periods of one length begin so far above those of the length before, and
// those that commitments alone have above all others.
const (
	perLength     = 1_000_000
	ofCommitments = 3 * perLength
)

// undatedPeriod is where undated passages are, or undated commitments.
func undatedPeriod(commitments bool) int {
	if commitments {
		return -2
	}
	return -1
}

// within is the condition that a passage is in one of the periods of an argument, as the
// index knows it that a search for the words of commitments is for, or else any.
func (c *criteria) within(name string) string {
	of := "p.commitment"
	if c.commitmentsOnly && c.ofWords() {
		of = "true"
	}
	return "periods(p.dated, " + of + ") && @" + name + "::int[]"
}

// dayOf counts days from the first of year 1, as the function periods does.
func dayOf(t time.Time) int {
	return int(t.Unix()/86400) + 719162 // of 1 January 1970
}

// calendar is how many passages, or commitments, there are in each year that has some.
type calendar struct {
	years []fullYear // the newest first
	last  int        // day of the newest passage
}

type fullYear struct {
	first, behind int // days
	count         int
}

// perDay is how many passages there are of a day of the year, as if all had as many.
func (y fullYear) perDay() float64 { return float64(y.count) / float64(y.behind-y.first) }

// queueCalendar asks how many passages there are of each year.
func (p *plan) queueCalendar(batch *pgx.Batch) {
	column := "passages"
	if p.commitmentsOnly {
		column = "commitments"
	}
	batch.Queue(`
		SELECT n.tag::int, n.` + column + `, newest.dated
		FROM tallies n
		CROSS JOIN (SELECT max(dated) AS dated FROM passages) AS newest
		WHERE n.kind = 'year' AND n.tag <> '' AND n.` + column + ` > 0
		ORDER BY n.tag DESC`,
	).Query(func(rows pgx.Rows) error {
		var (
			year, count int
			newest      pgtype.Date
		)
		_, err := pgx.ForEachRow(rows, []any{&year, &count, &newest}, func() error {
			p.calendar.add(year, count, newest)
			return nil
		})
		return err
	})
}

// add adds a year, which ends with the newest passage at the latest.
func (c *calendar) add(year, count int, newest pgtype.Date) {
	if newest.InfinityModifier != pgtype.Finite {
		return
	}
	c.last = dayOf(newest.Time)
	y := fullYear{
		first:  dayOf(time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)),
		behind: dayOf(time.Date(year+1, 1, 1, 0, 0, 0, 0, time.UTC)),
		count:  count,
	}
	y.behind = min(y.behind, c.last+1)
	if y.first < y.behind {
		c.years = append(c.years, y)
	}
}

// all are the days from the oldest dated passage to the newest.
func (c calendar) all() days {
	if len(c.years) == 0 {
		return days{}
	}
	longest := periodLengths[len(periodLengths)-1] // nothing is newer, so that its end is as good
	return days{c.years[len(c.years)-1].first, (c.last/longest + 1) * longest}
}

// days are those from one to before another.
type days struct{ first, behind int }

func (d days) empty() bool { return d.first >= d.behind }

// periods are the fewest that hold the days, in the numbers of commitments or of all.
// They may have a few days more at either end.
func (d days) periods(commitments bool) []int {
	plus, shortest := 0, periodLengths[0]
	if commitments {
		plus = ofCommitments
	}
	var all []int
	for day := d.first / shortest * shortest; day < d.behind; {
		length, longest := shortest, 0
		for i, l := range periodLengths {
			if day%l == 0 && day+l-shortest < d.behind {
				length, longest = l, i
			}
		}
		all = append(all, plus+longest*perLength+day/length)
		day += length
	}
	return all
}

// count is about how many passages there are of some days.
func (c calendar) count(of days) float64 {
	passages := 0.0
	for _, y := range c.years {
		if part := (days{max(y.first, of.first), min(y.behind, of.behind)}); !part.empty() {
			passages += y.perDay() * float64(part.behind-part.first)
		}
	}
	return passages
}

// next are the days that have so many passages, from the newest of some days on or, not
// descending, from the oldest. It is false where they are all of the days.
func (c calendar) next(of days, passages float64, descending bool) (days, bool) {
	years := c.years
	if !descending {
		years = slices.Clone(years)
		slices.Reverse(years)
	}
	for _, y := range years {
		part := days{max(y.first, of.first), min(y.behind, of.behind)}
		if part.empty() {
			continue
		}
		there := y.perDay() * float64(part.behind-part.first)
		if passages > there {
			passages -= there
			continue
		}
		long := int(math.Ceil(passages / y.perDay()))
		if descending {
			first := part.behind - long
			unit := roundedTo(min(of.behind, c.last+1) - first)
			return days{max(first/unit*unit, of.first), of.behind}, true
		}
		behind := part.first + long
		unit := roundedTo(behind - of.first)
		return days{of.first, min((behind+unit-1)/unit*unit, of.behind)}, true
	}
	return of, false
}

// roundedTo is the length of the periods of which some days may have a part more, so that
// they are of few periods.
func roundedTo(days int) int {
	unit := periodLengths[0]
	for _, length := range periodLengths {
		if days >= 4*length {
			unit = length
		}
	}
	return unit
}
