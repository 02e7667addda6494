package api

import "time"

// Opinion is what a person says of the coding of a passage. What is left out stays
// as it is; an empty list takes all of its tags away.
type Opinion struct {
	Review      string         `json:"review,omitempty"` // "confirmed", "corrected", "rejected"
	Reason      string         `json:"reason,omitempty"` // needed unless confirmed
	By          string         `json:"by,omitempty"`     // the name of the key where it is left out
	Act         string         `json:"act,omitempty"`
	Strength    string         `json:"strength,omitempty"`
	Themes      []string       `json:"themes,omitempty"` // slugs or labels, the most central first
	Countries   []CountryRoles `json:"countries,omitempty"`
	Resolutions []string       `json:"resolutions,omitempty"` // in any spelling
}

// CountryRoles is a country and the parts that a person says it plays.
type CountryRoles struct {
	Code  string   `json:"code"`            // or any accepted name
	Roles []string `json:"roles,omitempty"` // without them, those it has
}

// Verdict is an opinion as it was kept.
type Verdict struct {
	Passage string     `json:"passage"`
	Review  string     `json:"review"`
	By      string     `json:"by"`
	Reason  *string    `json:"reason"`
	At      *time.Time `json:"at"`
	Before  Passage    `json:"before"` // as the person found it
	After   Passage    `json:"after"`  // as they wanted it
}
