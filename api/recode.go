package api

import "time"

// Recode is a time when every statement is coded again.
type Recode struct {
	ID        string          `json:"id"`
	URL       string          `json:"url"`
	Ruleset   string          `json:"ruleset"`
	Status    string          `json:"status"`   // "running", "done", "superseded"
	Total     int             `json:"total"`    // statements to read
	Done      int             `json:"done"`     // statements read, failed ones too
	Changed   int             `json:"changed"`  // statements that are read otherwise than before
	Passages  int             `json:"passages"` // passages added, changed and removed
	Failed    int             `json:"failed"`   // statements whose document could not be read; they stay as they were
	Failures  []RecodeFailure `json:"failures"` // the first hundred
	StartedAt *time.Time      `json:"started_at"`
	EndedAt   *time.Time      `json:"ended_at"`
}

// RecodeFailure is a statement whose document could not be read again.
type RecodeFailure struct {
	Statement string `json:"statement"`
	Reason    string `json:"reason"`
}
