package postgres

import (
	"time"

	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// dateValue is a date for the database; null where it is unknown.
func dateValue(d chancery.Date) pgtype.Date {
	t, err := time.Parse(time.DateOnly, string(d))
	return pgtype.Date{Time: t, Valid: err == nil}
}

// dateOrder is a date as the dated columns have it: what is unknown is before
// all that is known.
func dateOrder(d chancery.Date) pgtype.Date {
	if v := dateValue(d); v.Valid {
		return v
	}
	return pgtype.Date{InfinityModifier: pgtype.NegativeInfinity, Valid: true}
}

// dateOf is a date from the database, of either kind of column.
func dateOf(v pgtype.Date) chancery.Date {
	if !v.Valid || v.InfinityModifier != pgtype.Finite {
		return ""
	}
	return chancery.Date(v.Time.Format(time.DateOnly))
}

// moment is a time as the database keeps it: UTC, to the microsecond.
func moment(t time.Time) time.Time { return t.UTC().Truncate(time.Microsecond) }

// momentOf is a time from the database, the zero time for null.
func momentOf(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return t.UTC()
}

// momentOrNull is null for the zero time.
func momentOrNull(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = moment(t)
	return &t
}
