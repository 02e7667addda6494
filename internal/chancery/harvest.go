package chancery

import "time"

// Harvest asks for statements, those that were withdrawn too, in the order in
// which they last changed.
type Harvest struct {
	After  int64     // behind the one whose last change has this cursor; 0: from the first
	From   time.Time // last changed then or later; zero: at any time
	Before time.Time // last changed before; zero: at any time
	Limit  int       // how many at most, at least 1
	Set    HarvestSet
}

// HarvestSet is a part of the archive by theme or by issuer. A withdrawn
// statement is where it last was.
type HarvestSet struct {
	Kind   string // "theme" or "issuer"; "" for everything
	Theme  ThemeID
	Issuer IssuerID // both empty: with any theme or any issuer
}

// Harvested is a statement with its passages and its history as far as who
// harvests has to know it.
type Harvested struct {
	Statement Statement
	Passages  []Passage   // in order; none of a withdrawn one
	Root      StatementID // the id it was made with, which it is known by whatever its title becomes
	Change    int64       // cursor of its last change
	ChangedAt time.Time   // when that was logged
	Themes    []ThemeID   // of its passages, or of those it last had; once each, by id
}

// HarvestState is the archive as a whole, at the moment it was asked.
type HarvestState struct {
	// Now is by the clock of the database. Every change that was logged before is
	// there: who asks for what has changed since then will have missed nothing.
	Now      time.Time
	Earliest time.Time // the least ChangedAt; zero where nothing is held
}
