package httpapi_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"
	"time"

	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/webhook"
)

// receiver is a partner's endpoint: it verifies what comes by the library that
// Standard Webhooks gives receivers.
type receiver struct {
	*httptest.Server
	t      *testing.T
	mu     sync.Mutex
	secret string
	answer func(attempt int) int // the status of the nth attempt, from 1; nil is 204
	got    []received
	wrong  []error
}

// received is a message as it came, and how it was answered.
type received struct {
	id, signatures string
	body           []byte
	status         int
	message        api.WebhookMessage
}

func newReceiver(t *testing.T) *receiver {
	r := &receiver{t: t}
	r.Server = httptest.NewServer(r)
	t.Cleanup(r.Close)
	return r
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	body, err := io.ReadAll(req.Body)
	r.mu.Lock()
	defer r.mu.Unlock()
	m := received{
		id: req.Header.Get(standardwebhooks.HeaderWebhookID), signatures: req.Header.Get(standardwebhooks.HeaderWebhookSignature),
		body: body, status: http.StatusNoContent,
	}
	verifier, err2 := standardwebhooks.NewWebhook(r.secret)
	if err = errors.Join(err, err2); err == nil {
		err = errors.Join(verifier.Verify(body, req.Header), json.Unmarshal(body, &m.message))
	}
	if err != nil {
		r.wrong = append(r.wrong, err)
		m.status = http.StatusUnauthorized
	} else if r.answer != nil {
		m.status = r.answer(len(r.got) + 1)
	}
	r.got = append(r.got, m)
	w.WriteHeader(m.status)
}

// answering has the receiver answer otherwise from now on.
func (r *receiver) answering(answer func(attempt int) int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.answer = answer
}

func (r *receiver) messages() []received {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, err := range r.wrong {
		r.t.Error(err)
	}
	return slices.Clone(r.got)
}

// taken are the changes of the messages that were answered with success, each
// message once.
func (r *receiver) taken() (changes []api.Change, twice int) {
	seen := make(map[string]bool)
	for _, m := range r.messages() {
		if m.status >= 300 {
			continue
		}
		if seen[m.id] {
			twice++
			continue
		}
		seen[m.id] = true
		changes = append(changes, m.message.Data.Changes...)
	}
	return changes, twice
}

// subscriber makes and asks for webhooks with the key of an admin.
type subscriber struct {
	server
	key string
}

func (s subscriber) ask(method, path, body string, headers ...string) response {
	s.t.Helper()
	return s.do(method, path, body, append([]string{"Content-Type", "application/json", "Authorization", "Bearer " + s.key}, headers...)...)
}

func (s subscriber) subscribe(r *receiver, filter, after string) api.Webhook {
	s.t.Helper()
	body, err := json.Marshal(api.Subscription{Endpoint: r.URL, Filter: filter, After: after})
	if err != nil {
		s.t.Fatal(err)
	}
	res := s.ask(http.MethodPost, "/v1/webhooks", string(body))
	if res.StatusCode != http.StatusCreated {
		s.t.Fatalf("%d %s", res.StatusCode, res.body)
	}
	hook := decode[api.Webhook](s.t, res.body)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.secret = hook.Secret
	return hook
}

// until waits until a webhook is as it is to be.
func (s subscriber) until(a *archive, hook api.Webhook, what string, is func(chancery.Webhook) bool) api.Webhook {
	s.t.Helper()
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(5 * time.Millisecond) {
		now, err := a.Webhook(s.t.Context(), chancery.WebhookID(hook.ID))
		switch {
		case err != nil:
			s.t.Fatal(err)
		case is(now):
			return decode[api.Webhook](s.t, s.ask(http.MethodGet, hook.URL, "").body)
		case time.Now().After(deadline):
			s.t.Fatalf("not %s: %+v", what, now)
		}
	}
}

// arrived waits until everything up to the end of the log has arrived.
func (s subscriber) arrived(a *archive, hook api.Webhook) api.Webhook {
	s.t.Helper()
	end, err := a.LogEnd(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	return s.until(a, hook, "at the end of the log", func(w chancery.Webhook) bool { return w.After == end })
}

// followed are the changes that the feed tells a follower; after "" all of them.
func (s server) followed(after, filter string) []api.Change {
	s.t.Helper()
	var all []api.Change
	for {
		address := "/v1/changes?limit=500&" + filter
		if after != "" {
			address += "&after=" + after
		}
		page := get[api.Changes](s, address)
		all = append(all, page.Data...)
		if page.Next == after {
			return all
		}
		after = page.Next
	}
}

// same holds what arrived to what the feed tells, byte for byte.
func (s server) same(what string, want, got []api.Change) {
	s.t.Helper()
	wants, gots := inFull(want), inFull(got)
	if len(wants) != len(gots) {
		s.t.Errorf("%s: %d changes arrived, of %d: %v", what, len(gots), len(wants), summed(got))
		return
	}
	for i := range wants {
		if !bytes.Equal(wants[i], gots[i]) {
			s.t.Errorf("%s: change %d is\n%s\nwant\n%s", what, i, gots[i], wants[i])
		}
	}
}

func inFull(changes []api.Change) [][]byte {
	out := make([][]byte, len(changes))
	for i, c := range changes {
		out[i] = fmt.Appendf(nil, "%s %s %s %s %s %s %s %s", c.Cursor, c.At, c.Op, c.Reason, c.Kind, c.ID, c.Before, c.After)
	}
	return out
}

// deliver works as a server does, until the test ends or stop is called.
func deliver(t *testing.T, sender *webhook.Sender) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		sender.Work(ctx)
	}()
	stop = func() {
		cancel()
		<-done
	}
	t.Cleanup(stop)
	return stop
}
