package chancery

import (
	"encoding/base64"
	"time"
)

// WebhookID names a subscription: "wh_…".
type WebhookID string

// Webhook is a subscription to the change log: what a filter selects of it is
// sent to an address, in order, until it arrives.
type Webhook struct {
	ID          WebhookID
	URL         string
	Description string
	FilterText  string // the filter as it was given, in the form of a query
	Filter      Filter
	Status      WebhookStatus
	Reason      string // why it is disabled; "" where it is not
	After       Place  // everything up to here has arrived
	Failures    int    // attempts that failed since one succeeded
	Failing     time.Time
	NextAttempt time.Time // zero where none is waiting
	Delivered   time.Time // when a message last arrived; zero: never
	CreatedAt   time.Time
	UpdatedAt   time.Time // by people
}

// WebhookStatus is whether a subscription is delivered.
type WebhookStatus string

// The states of a subscription. A person pauses, the archive disables; both go on
// where they stopped when it is enabled again.
const (
	WebhookEnabled  WebhookStatus = "enabled"
	WebhookPaused   WebhookStatus = "paused"
	WebhookDisabled WebhookStatus = "disabled"
)

// WebhookSecret signs messages. It prints as nothing that could be used, so that no
// log and no error has it.
type WebhookSecret []byte

// Token is the secret as its holder is given it, once, in the form of Standard
// Webhooks.
func (s WebhookSecret) Token() string { return "whsec_" + base64.StdEncoding.EncodeToString(s) }

// String hides the secret.
func (WebhookSecret) String() string { return "whsec_(hidden)" }

// GoString hides the secret, too.
func (s WebhookSecret) GoString() string { return s.String() }

// MarshalText hides it from logs in JSON.
func (s WebhookSecret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Dispatch is the turn of one server to deliver a subscription.
type Dispatch struct {
	Webhook
	Run     int64 // of messages; rises where changes are to be sent again as new ones
	Pending Place // the end of the message that is under way; zero where none is
	Secrets []WebhookSecret
	Lease   string // tells the turn from every other
}

// Consequence is what becomes of a subscription after an attempt that failed.
type Consequence struct {
	Wait    time.Duration // before the next one
	Disable string        // why it is given up; "" where it is not
}

// Delivery is an attempt to deliver a message.
type Delivery struct {
	Number  int64
	At      time.Time
	Message string // its id, the same at every attempt
	Attempt int    // from 1
	Changes int    // how many it tells of; 0 of a test
	Next    Place  // where the log goes on behind them
	Status  int    // of the answer; 0 where none came
	Failure string // why it has not arrived; "" where it has
	Took    time.Duration
}
