package api

import "time"

// Webhook is a subscription to the change feed.
type Webhook struct {
	ID           string     `json:"id"`
	URL          string     `json:"url"`      // of the subscription here
	Endpoint     string     `json:"endpoint"` // to which messages are sent
	Description  *string    `json:"description"`
	Filter       string     `json:"filter"` // as in a query of /v1/changes: "theme=ct-financing&country=IRQ"
	Status       string     `json:"status"` // "enabled", "paused", "disabled"
	Reason       *string    `json:"reason"` // why it is disabled
	After        string     `json:"after"`  // cursor up to which everything has arrived
	Failures     int        `json:"failures"`
	FailingSince *time.Time `json:"failing_since"`
	NextAttempt  *time.Time `json:"next_attempt"`
	DeliveredAt  *time.Time `json:"delivered_at"` // when a message last arrived
	CreatedAt    time.Time  `json:"created_at"`
	UpdatedAt    time.Time  `json:"updated_at"`
	Secret       string     `json:"secret,omitempty"` // only where it was made with the request
}

// Subscription is what is said of a webhook to make or change it.
type Subscription struct {
	Endpoint    string `json:"endpoint,omitempty"`
	Description string `json:"description,omitempty"`
	Filter      string `json:"filter,omitempty"`
	Status      string `json:"status,omitempty"` // "enabled", "paused"
	After       string `json:"after,omitempty"`  // cursor to begin after; without it, what is there already is not sent
}

// Replay says where a webhook goes on; without a cursor it begins with the first
// change there is.
type Replay struct {
	After string `json:"after,omitempty"`
}

// Delivery is an attempt to deliver a message.
type Delivery struct {
	ID      string    `json:"id"` // its number, rising
	At      time.Time `json:"at"`
	Message string    `json:"message"` // webhook-id, the same at every attempt
	Attempt int       `json:"attempt"`
	Changes int       `json:"changes"`  // 0 of a test
	Next    string    `json:"next"`     // cursor behind them
	Status  *int      `json:"status"`   // of the answer; null where none came
	Failure *string   `json:"failure"`  // null where it arrived
	Millis  int64     `json:"duration"` // in milliseconds
}

// WebhookMessage is what is sent.
type WebhookMessage struct {
	Type      string      `json:"type"` // "changes", "test"
	Timestamp time.Time   `json:"timestamp"`
	Data      WebhookData `json:"data"`
}

// WebhookData is what a message tells.
type WebhookData struct {
	Webhook string   `json:"webhook"` // id of the subscription
	Edition string   `json:"edition"` // of the form of records, see Chancery-Edition
	Changes []Change `json:"changes"` // in the order of the log
	Next    string   `json:"next"`    // cursor behind them, for /v1/changes
}
