package chancery

import "time"

// Scope is what a key allows.
type Scope string

// The scopes. Admin includes the others.
const (
	ScopeIngest Scope = "ingest"
	ScopeReview Scope = "review"
	ScopeAdmin  Scope = "admin"
)

// Key is an access key as the archive knows it; its secret is kept as a hash only.
type Key struct {
	ID        string
	Name      string
	Scopes    []Scope
	CreatedAt time.Time
	ExpiresAt time.Time // zero: never
	RevokedAt time.Time // zero: stands
	LastUsed  time.Time // zero: never
}

// Allows reports whether the key carries the scope.
func (k Key) Allows(s Scope) bool {
	for _, have := range k.Scopes {
		if have == s || have == ScopeAdmin {
			return true
		}
	}
	return false
}
