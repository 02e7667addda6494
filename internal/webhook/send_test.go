package webhook

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"code.dny.dev/ssrf"
	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
	"github.com/chancery-archive/chancery/internal/feed"
)

func newSender(timeout time.Duration) *Sender {
	return New(Config{Policy: Policy{AllowPrivate: true}, Now: time.Now, Timeout: timeout})
}

// TestSendTells how an attempt went, and nothing that is ours.
func TestSendTells(t *testing.T) {
	left := make(chan struct{})
	receiver := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/slow":
			<-left
		case "/broken":
			panic(http.ErrAbortHandler)
		case "/moved":
			http.Redirect(w, r, "/", http.StatusPermanentRedirect)
		case "/busy":
			w.Header().Set("Retry-After", "90")
			w.WriteHeader(http.StatusServiceUnavailable)
		case "/long":
			for range 100 {
				_, _ = w.Write(make([]byte, 10_000))
			}
		}
	}))
	defer receiver.Close()
	defer close(left)
	private := httptest.NewTLSServer(http.NotFoundHandler()) // by a certificate that nobody knows
	defer private.Close()
	private.Config.ErrorLog = nil
	for endpoint, want := range map[string]struct {
		status  int
		failure string
		putOff  time.Duration
	}{
		receiver.URL:             {200, "", 0},
		receiver.URL + "/long":   {200, "", 0},
		receiver.URL + "/moved":  {308, "the receiver answered 308; redirects are not followed", 0},
		receiver.URL + "/busy":   {503, "the receiver answered 503", 90 * time.Second},
		receiver.URL + "/broken": {0, "the connection failed: EOF", 0},
		receiver.URL + "/slow":   {0, "the receiver did not answer in time", 0},
		"ftp://127.0.0.1/":       {0, "the address does not begin with https://", 0},
		private.URL:              {0, "the certificate is not valid: x509: certificate signed by unknown authority", 0},
	} {
		timeout := time.Minute
		if strings.HasSuffix(endpoint, "/slow") {
			timeout = 50 * time.Millisecond
		}
		secret := []chancery.WebhookSecret{chancery.WebhookSecret("0123456789abcdef0123456789abcdef")}
		d, putOff := newSender(timeout).send(t.Context(), chancery.Webhook{URL: endpoint}, secret, message{id: "msg_1", body: []byte("{}"), changes: 2})
		if d.Status != want.status || d.Failure != want.failure || putOff != want.putOff || d.Attempt != 1 || d.Changes != 2 || d.Message != "msg_1" {
			t.Errorf("%s: %+v, put off for %s", endpoint, d, putOff)
		}
	}
}

func TestToldHidesTheNetwork(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{&net.DNSError{Name: "db.internal", Server: "10.0.0.53:53", Err: "no such host"}, "the name of the host leads nowhere"},
		{&net.OpError{Op: "dial", Err: fmt.Errorf("%w: 10.0.0.7", ssrf.ErrProhibitedIP)}, "the host has an address that is not public"},
		{&net.OpError{Op: "read", Source: &net.TCPAddr{IP: net.IPv4(10, 0, 0, 9)}, Err: errors.New("connection reset by peer")}, "the connection failed: connection reset by peer"},
	} {
		got := newSender(0).told(&url.Error{Op: "Post", URL: "https://partner.example.org/hush", Err: c.err})
		if got != c.want {
			t.Errorf("%v is told as %q, want %q", c.err, got, c.want)
		}
	}
}

// TestSign has each secret verify the message, and no other.
func TestSign(t *testing.T) {
	now := time.Now()
	secrets := []chancery.WebhookSecret{chancery.WebhookSecret("0123456789abcdef0123456789abcdef"), chancery.WebhookSecret("fedcba9876543210fedcba9876543210")}
	m := message{id: "msg_1", body: []byte(`{"type":"test"}`)}
	signatures, err := sign(secrets, m, now)
	if err != nil {
		t.Fatal(err)
	}
	header := http.Header{}
	header.Set(standardwebhooks.HeaderWebhookID, m.id)
	header.Set(standardwebhooks.HeaderWebhookTimestamp, fmt.Sprint(now.Unix()))
	header.Set(standardwebhooks.HeaderWebhookSignature, signatures)
	for token, want := range map[string]bool{
		secrets[0].Token(): true, secrets[1].Token(): true, chancery.WebhookSecret("00000000000000000000000000000000").Token(): false,
	} {
		verifier, err := standardwebhooks.NewWebhook(token)
		if err != nil {
			t.Fatal(err)
		}
		if err := verifier.Verify(m.body, header); (err == nil) != want {
			t.Errorf("verified by %s: %v", token, err)
		}
	}
}

// titled is a statement that comes to have a title of a length.
func titled(cursor int64, length int) chancery.Change {
	s := chancery.Statement{ID: "one", Origin: chancery.Origin{Title: strings.Repeat("a", length)}}
	return chancery.Change{Place: chancery.Place{Cursor: cursor}, Op: chancery.Added, After: &chancery.Record{Statement: &s}}
}

// TestFitting fills messages, never beyond their size but for one change that is larger.
func TestFitting(t *testing.T) {
	same := titled(2, 5)
	same.Op, same.Before = chancery.Changed, same.After
	for name, c := range map[string]struct {
		changes []chancery.Change
		want    int
		end     int64
	}{
		"nothing":                       {nil, 0, 0},
		"what looks as before":          {[]chancery.Change{same}, 0, 0},
		"all, but what looks as before": {[]chancery.Change{titled(1, 5), same, titled(3, 5)}, 2, 3},
		"as many as have room":          {[]chancery.Change{titled(1, 100_000), titled(2, 100_000), titled(3, 100_000)}, 2, 2},
		"one that is too large":         {[]chancery.Change{titled(1, 500_000), titled(2, 5)}, 1, 1},
		"one too large behind others":   {[]chancery.Change{titled(1, 5), titled(2, 500_000)}, 1, 1},
	} {
		s := New(Config{Encode: encode.Passages{}})
		got, end, err := s.fitting(feed.Page{Changes: c.changes})
		if err != nil || len(got) != c.want || end.Cursor != c.end {
			t.Errorf("%s: %d changes up to %d, %v", name, len(got), end.Cursor, err)
		}
	}
}

func TestMessagesHaveNames(t *testing.T) {
	d := chancery.Dispatch{Webhook: chancery.Webhook{ID: "wh_1"}, Run: 1}
	end := chancery.Place{Cursor: 7, Mark: 3}
	name := messageID(d, end)
	if messageID(d, end) != name || !strings.HasPrefix(name, "msg_") {
		t.Errorf("%s is not the same each time", name)
	}
	d.Lease = "another" // and another server
	if messageID(d, end) != name {
		t.Error("the name is not of the message alone")
	}
	other := d
	other.Run = 2
	if messageID(other, end) == name || messageID(d, chancery.Place{Cursor: 8}) == name {
		t.Error("two messages have one name")
	}
}
