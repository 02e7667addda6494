package api

import "time"

// Problem is an error, as RFC 9457 has it: application/problem+json.
type Problem struct {
	Type      string     `json:"type"`
	Title     string     `json:"title"`
	Status    int        `json:"status"`
	Detail    string     `json:"detail"`
	Instance  string     `json:"instance"` // the request id
	Errors    []Fault    `json:"errors"`   // every mistake at once
	Withdrawn *Tombstone `json:"withdrawn,omitempty"`
}

// Fault is one mistake of a request.
type Fault struct {
	Parameter  string   `json:"parameter,omitempty"` // of the query
	Pointer    string   `json:"pointer,omitempty"`   // into a JSON body, RFC 6901
	Value      string   `json:"value"`
	Reason     string   `json:"reason"`
	Candidates []string `json:"candidates"` // the nearest right values
}

// Tombstone stands where a statement was withdrawn.
type Tombstone struct {
	Statement   string     `json:"statement"`
	WithdrawnAt *time.Time `json:"withdrawn_at"`
	Reason      string     `json:"reason"`
}

// ProblemKind documents a type of problem.
type ProblemKind struct {
	Type        string `json:"type"`
	Title       string `json:"title"`
	Status      int    `json:"status"`
	Description string `json:"description"`
}
