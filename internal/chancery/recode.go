package chancery

import "time"

// Recode is a time when every statement is coded again under a ruleset.
type Recode struct {
	Number     int64
	Ruleset    string
	Total      int // statements to read; once it has ended, those that were read
	Done       int // statements read so far, failed ones too
	Changed    int // statements that are read otherwise than before
	Passages   int // passages added, changed and removed
	Failed     int // statements whose document could not be read again; they stay as they were
	Failures   []RecodeFailure
	StartedAt  time.Time
	EndedAt    time.Time // zero while it goes on
	Superseded bool      // given up for a recode under another ruleset
}

// Ended reports whether nothing more will come of it.
func (r Recode) Ended() bool { return !r.EndedAt.IsZero() }

// RecodeFailure is a statement whose document could not be read again.
type RecodeFailure struct {
	Statement StatementID
	Reason    string
}
