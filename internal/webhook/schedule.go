package webhook

import (
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Schedule is when what failed is tried again, and when it is given up.
type Schedule struct {
	First  time.Duration // the wait behind a first failure; each is twice the one before
	Most   time.Duration // and no longer than this
	GiveUp time.Duration // how long nothing has to arrive
	Tries  int           // and how often it has to be tried in that time: we may have been away
}

// usual tries twelve times in the first hour, then every hour for five days.
var usual = Schedule{First: time.Second, Most: time.Hour, GiveUp: 5 * 24 * time.Hour, Tries: 20}

// maxRetryAfter is how long a receiver may put us off.
const maxRetryAfter = 24 * time.Hour

// wait is the time behind so many failures in a row. Chance, from 0 to 1, takes up
// to half of it away, so that those who failed together do not come back together.
func (s Schedule) wait(failures int, chance float64) time.Duration {
	wait := s.First
	for range failures - 1 {
		if wait = 2 * wait; wait >= s.Most {
			break
		}
	}
	wait = min(wait, s.Most)
	return wait - time.Duration(chance*float64(wait/2))
}

// after is what becomes of a subscription after an attempt.
func (s Schedule) after(w chancery.Webhook, attempt chancery.Delivery, putOff time.Duration, chance float64) chancery.Consequence {
	failures := w.Failures + 1
	switch {
	case attempt.Failure == "":
		return chancery.Consequence{}
	case attempt.Status == http.StatusGone:
		return chancery.Consequence{Disable: "the receiver answered 410 Gone"}
	case failures >= s.Tries && !w.Failing.IsZero() && attempt.At.Sub(w.Failing) >= s.GiveUp:
		return chancery.Consequence{Disable: fmt.Sprintf(
			"nothing has arrived since %s, in %d attempts; the last: %s", w.Failing.Format(time.RFC3339), failures, attempt.Failure)}
	}
	return chancery.Consequence{Wait: max(s.wait(failures, chance), min(putOff, maxRetryAfter))}
}

// retryAfter reads the header of that name, seconds or a date (RFC 9110 section
// 10.2.3); 0 where it says nothing.
func retryAfter(header string, now time.Time) time.Duration {
	if seconds, err := strconv.ParseUint(header, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(header); err == nil {
		return max(0, at.Sub(now))
	}
	return 0
}
