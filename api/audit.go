package api

import "time"

// Deed is an entry of the audit log: what somebody did, or was refused.
type Deed struct {
	ID      string     `json:"id"` // its number, rising
	At      *time.Time `json:"at"`
	Action  string     `json:"action"`  // "statement.correct"; of what was refused, method and route
	Subject *string    `json:"subject"` // id of what it was done to, as it was then
	Detail  *string    `json:"detail"`
	Refused bool       `json:"refused"`
	Key     *string    `json:"key"`     // id; null on the command line, and where no key is known
	Name    *string    `json:"name"`    // of the key at that time, or who ran the command
	Request *string    `json:"request"` // as in X-Request-Id
	Client  *string    `json:"client"`  // address
}
