package webhook

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	mathrand "math/rand/v2"
	"net/http"
	"sync"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
	"github.com/chancery-archive/chancery/internal/feed"
)

// Store has the subscriptions. Who has a turn alone delivers; its methods answer
// [chancery.ErrConflict] to who has it no more.
type Store interface {
	feed.Log
	// ClaimWebhook gives a turn for a time, or [chancery.ErrNotFound].
	ClaimWebhook(ctx context.Context, term time.Duration) (chancery.Dispatch, error)
	PinMessage(ctx context.Context, d chancery.Dispatch, end chancery.Place) error
	PassOver(ctx context.Context, d chancery.Dispatch, to chancery.Place) error
	GiveBack(ctx context.Context, d chancery.Dispatch, wait time.Duration) error
	SettleDelivery(ctx context.Context, d chancery.Dispatch, attempt chancery.Delivery, then chancery.Consequence) error
	WebhookSecrets(ctx context.Context, id chancery.WebhookID) ([]chancery.WebhookSecret, error)
	NoteDelivery(ctx context.Context, id chancery.WebhookID, attempt chancery.Delivery) error
}

// Config is what a sender needs.
type Config struct {
	Store    Store
	Encode   encode.Passages
	Edition  string // of the form of records, see [encode.Edition]
	Policy   Policy
	Bell     *feed.Bell // rings when the log has grown
	Log      *slog.Logger
	Now      func() time.Time
	Workers  int           // messages on their way at once; 0 is 4
	Schedule Schedule      // zero: twelve times in the first hour, then hourly for five days
	Timeout  time.Duration // for a receiver to answer; 0 is 15 seconds
	Every    time.Duration // how often to look for what has waited long enough; 0 is 2 seconds
}

// Sender delivers subscriptions.
type Sender struct {
	Config
	feed   feed.Reader
	client *http.Client
}

const (
	// ownFault is how long to wait where we could not make a message.
	ownFault = 10 * time.Second
	// slack is how much longer than an attempt a turn lasts: reading and settling.
	slack = 15 * time.Second
)

// New makes a sender.
func New(c Config) *Sender {
	c.Workers = cmp.Or(c.Workers, 4)
	c.Schedule = cmp.Or(c.Schedule, usual)
	c.Timeout = cmp.Or(c.Timeout, 15*time.Second)
	c.Every = cmp.Or(c.Every, 2*time.Second)
	return &Sender{
		Config: c,
		feed:   feed.Reader{Log: c.Store, Match: feed.NewVocabulary(c.Encode.Themes, c.Encode.Countries)},
		client: c.Policy.client(c.Timeout),
	}
}

// Check says what is wrong with an address to send to, see [Policy.Check].
func (s *Sender) Check(endpoint string) error { return s.Policy.Check(endpoint) }

// Work delivers until the context ends; what is under way then is broken off, and
// sent again under the same id by whoever is there.
func (s *Sender) Work(ctx context.Context) {
	var workers sync.WaitGroup
	for range s.Workers {
		workers.Go(func() { s.work(ctx) })
	}
	workers.Wait()
	s.client.CloseIdleConnections()
}

func (s *Sender) work(ctx context.Context) {
	for ctx.Err() == nil {
		bell := s.Bell.Next()
		d, err := s.Store.ClaimWebhook(ctx, s.Timeout+slack)
		switch {
		case err == nil:
			s.deliver(ctx, d)
		case errors.Is(err, chancery.ErrNotFound):
			rest(ctx, bell, s.Every)
		case ctx.Err() == nil:
			s.Log.WarnContext(ctx, "webhooks wait", "error", err)
			rest(ctx, nil, ownFault)
		}
	}
}

// rest waits for the bell, or until the time is over.
func rest(ctx context.Context, bell <-chan struct{}, most time.Duration) {
	up := time.NewTimer(most)
	defer up.Stop()
	select {
	case <-bell:
	case <-up.C:
	case <-ctx.Done():
	}
}

// deliver uses a turn: it sends the next message, or goes on behind what is not to
// be told.
func (s *Sender) deliver(ctx context.Context, d chancery.Dispatch) {
	err := s.attempt(ctx, d)
	switch {
	case err == nil:
	case ctx.Err() != nil:
		s.giveBack(ctx, d, 0)
	case errors.Is(err, chancery.ErrConflict):
		s.Log.DebugContext(ctx, "webhook was changed while it was delivered", "webhook", d.ID)
	default:
		s.Log.ErrorContext(ctx, "webhook not delivered", "webhook", d.ID, "error", err)
		s.giveBack(ctx, d, ownFault)
	}
}

// giveBack gives a turn back also when everything ends. Where it cannot, the turn
// ends by itself.
func (s *Sender) giveBack(ctx context.Context, d chancery.Dispatch, wait time.Duration) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer cancel()
	if err := s.Store.GiveBack(ctx, d, wait); err != nil {
		s.Log.DebugContext(ctx, "turn of webhook not given back", "webhook", d.ID, "error", err)
	}
}

func (s *Sender) attempt(ctx context.Context, d chancery.Dispatch) error {
	m, err := s.next(ctx, d)
	switch {
	case errors.Is(err, chancery.ErrLostPlace):
		return s.lost(ctx, d)
	case err != nil:
		return err
	case m.changes == 0:
		return s.Store.PassOver(ctx, d, m.end)
	case m.end != d.Pending:
		if err := s.Store.PinMessage(ctx, d, m.end); err != nil {
			return err
		}
	}
	attempt, putOff := s.send(ctx, d.Webhook, d.Secrets, m)
	if attempt.Failure != "" && ctx.Err() != nil {
		return ctx.Err() // our fault
	}
	then := s.Schedule.after(d.Webhook, attempt, putOff, mathrand.Float64())
	if attempt.Failure != "" {
		s.Log.InfoContext(ctx, "webhook failed", "webhook", d.ID, "attempt", attempt.Attempt, "status", attempt.Status, "disabled", then.Disable != "")
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), slack)
	defer cancel()
	return s.Store.SettleDelivery(ctx, d, attempt, then)
}

// lost gives up a subscription whose place the log has no more: somebody restored
// the archive from a backup, and what the receiver holds may not be what is here.
func (s *Sender) lost(ctx context.Context, d chancery.Dispatch) error {
	const why = "the change log has no such place; begin again with a snapshot, and replay from its cursor"
	attempt := chancery.Delivery{At: s.Now(), Attempt: d.Failures + 1, Next: d.After, Failure: why}
	return s.Store.SettleDelivery(ctx, d, attempt, chancery.Consequence{Disable: why})
}

// Test sends a message without a change, once and now, and writes down how it went.
func (s *Sender) Test(ctx context.Context, w chancery.Webhook) (chancery.Delivery, error) {
	secrets, err := s.Store.WebhookSecrets(ctx, w.ID)
	if err != nil {
		return chancery.Delivery{}, err
	}
	m := message{id: "msg_" + word(rand.Text()), end: w.After}
	if m.body, err = s.body(w, "test", s.Now(), []api.Change{}, w.After); err != nil {
		return chancery.Delivery{}, err
	}
	w.Failures = 0
	attempt, _ := s.send(ctx, w, secrets, m)
	return attempt, s.Store.NoteDelivery(ctx, w.ID, attempt)
}
