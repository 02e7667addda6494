package chancery

import (
	"context"
	"fmt"
	"time"
)

// Author is on whose behalf something is done.
type Author struct {
	Key     string // id of the key; "" on the command line, and where none is known
	Name    string // of the key, or who runs the command
	Request string // id of the request
	Client  string // address that it came from
}

type authorKey struct{}

// WithAuthor makes a context in which an author acts: whatever is written under
// it is theirs in the audit log.
func WithAuthor(ctx context.Context, a Author) context.Context {
	return context.WithValue(ctx, authorKey{}, a)
}

// AuthorOf is who acts in the context; nobody where it was not said.
func AuthorOf(ctx context.Context) Author {
	a, _ := ctx.Value(authorKey{}).(Author)
	return a
}

// Action is what somebody did.
type Action string

// The actions. Of what was refused the action is the method and the route.
const (
	TookIn        Action = "statement.ingest"
	CorrectedText Action = "statement.correct"
	CodedAgain    Action = "statement.recode"
	TookBack      Action = "statement.withdraw"
	Judged        Action = "passage.review"
	MadeKey       Action = "key.create"
	RevokedKey    Action = "key.revoke"
	StartedRecode Action = "recode.start"

	MadeWebhook     Action = "webhook.create"
	ChangedWebhook  Action = "webhook.change"
	ReplayedWebhook Action = "webhook.replay"
	RenewedSecret   Action = "webhook.renew"
	GaveUpWebhook   Action = "webhook.disable" // by the archive
	DeletedWebhook  Action = "webhook.delete"
)

// Actions lists every action.
func Actions() []Action {
	return []Action{
		TookIn, CorrectedText, CodedAgain, TookBack, Judged, MadeKey, RevokedKey, StartedRecode,
		MadeWebhook, ChangedWebhook, ReplayedWebhook, RenewedSecret, GaveUpWebhook, DeletedWebhook,
	}
}

// Deed is an entry of the audit log.
type Deed struct {
	Number  int64
	At      time.Time
	Author  Author
	Action  Action
	Subject string // id of what it was done to, as it was then; "" where it was refused
	Detail  string // for people: a reason, what was said; never a secret
	Refused bool
}

// DeedFilter selects deeds. Empty fields do not filter.
type DeedFilter struct {
	Actions []Action
	Key     string // id
	Subject string
	Refused *bool     // nil: either
	Since   time.Time // inclusive
	Until   time.Time // exclusive
}

// KeyError is a token that lets nobody in. It is an [ErrNotFound]; what it says is
// for the audit log and not for who sent it.
type KeyError struct {
	Key Key    // whose id the token has; zero where it has none's
	Why string // "is of no key", "is expired"
}

func (e *KeyError) Error() string { return fmt.Sprintf("the token %s: %v", e.Why, ErrNotFound) }

// Unwrap is [ErrNotFound].
func (e *KeyError) Unwrap() error { return ErrNotFound }
