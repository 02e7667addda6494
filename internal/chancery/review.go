package chancery

import "time"

// Review tells who stands behind a coding.
type Review string

// The states of review.
const (
	Machine   Review = "machine"   // the coder alone
	Confirmed Review = "confirmed" // a person agreed
	Corrected Review = "corrected" // a person changed it
	Rejected  Review = "rejected"  // a person refused it
)

// Reviews lists every state of review.
func Reviews() []Review { return []Review{Machine, Confirmed, Corrected, Rejected} }

// Correction is a person's verdict on a coding; it outlives coding again.
type Correction struct {
	Passage PassageID
	Review  Review
	By      string
	Reason  string
	At      time.Time
}

// Amendment is what a person wants to be otherwise in a coding. What is empty or
// nil stays as it is; an empty list that is not nil takes all of its tags away.
type Amendment struct {
	Act         Act
	Strength    Strength // goes with its act: another act than a commitment has none
	Themes      []ThemeID
	Countries   []CountryRoles
	Resolutions []Resolution
}

// CountryRoles is a country with the parts that a person says it plays; without
// roles, those it has.
type CountryRoles struct {
	Country CountryCode
	Roles   []Role
}

// Verdict is a correction as it was kept: with the passage as the person found it
// and as they wanted it, each with the head of its statement.
type Verdict struct {
	Correction
	Before Record
	After  Record
}
