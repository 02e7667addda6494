package oai

import "time"

// second is the form of datestamps, and of the finer of the two granularities.
const second = "2006-01-02T15:04:05Z"

func stamp(t time.Time) string { return t.UTC().Format(second) }

// span is the time that from and until name: from inclusive, before exclusive;
// zero where there is no bound.
type span struct{ from, before time.Time }

// readSpan reads both arguments, in either granularity but in the same.
func readSpan(from, until string) (span, error) {
	var (
		s               span
		wrong           faults
		fromBy, untilBy time.Duration
		err             error
	)
	if from != "" {
		if s.from, fromBy, err = readDate(from); err != nil {
			wrong = append(wrong, faultOf(badArgument, "from %q is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ", from))
		}
	}
	if until != "" {
		if s.before, untilBy, err = readDate(until); err != nil {
			wrong = append(wrong, faultOf(badArgument, "until %q is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ", until))
		}
	}
	switch {
	case len(wrong) > 0:
		return s, wrong
	case from != "" && until != "" && fromBy != untilBy:
		return s, faults{faultOf(badArgument, "from and until are not of the same granularity")}
	case from != "" && until != "" && s.before.Before(s.from):
		return s, faults{faultOf(badArgument, "until is before from")}
	}
	if until != "" {
		s.before = s.before.Add(untilBy)
	}
	return s, nil
}

// readDate reads a date and how long the time is that it names.
func readDate(text string) (time.Time, time.Duration, error) {
	// The length is checked because time.Parse takes fractions of a second.
	if t, err := time.Parse(second, text); err == nil && len(text) == len(second) {
		return t, time.Second, nil
	}
	t, err := time.Parse(time.DateOnly, text)
	return t, 24 * time.Hour, err
}
