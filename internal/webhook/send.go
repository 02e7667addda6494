package webhook

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"code.dny.dev/ssrf"
	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// maxAnswer is how much of an answer is read, so that the connection can be used
// again; none of it is kept.
const maxAnswer = 64 << 10

// send makes an attempt; putOff is how long the receiver asks to be left alone.
func (s *Sender) send(ctx context.Context, w chancery.Webhook, secrets []chancery.WebhookSecret, m message) (attempt chancery.Delivery, putOff time.Duration) {
	start := s.Now()
	attempt = chancery.Delivery{At: start, Message: m.id, Attempt: w.Failures + 1, Changes: m.changes, Next: m.end}
	res, err := s.post(ctx, w.URL, secrets, m, start)
	attempt.Took = s.Now().Sub(start)
	if err != nil {
		attempt.Failure = s.told(err)
		return attempt, 0
	}
	attempt.Status, attempt.Failure = res.StatusCode, faultOf(res.StatusCode)
	return attempt, retryAfter(res.Header.Get("Retry-After"), start)
}

func (s *Sender) post(ctx context.Context, to string, secrets []chancery.WebhookSecret, m message, now time.Time) (*http.Response, error) {
	if err := s.Policy.Check(to); err != nil { // it may have been stricter since
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, to, bytes.NewReader(m.body))
	if err != nil {
		return nil, err
	}
	signatures, err := sign(secrets, m, now)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("User-Agent", "Chancery-Webhooks/1")
	req.Header.Set(standardwebhooks.HeaderWebhookID, m.id)
	req.Header.Set(standardwebhooks.HeaderWebhookTimestamp, strconv.FormatInt(now.Unix(), 10))
	req.Header.Set(standardwebhooks.HeaderWebhookSignature, signatures)
	res, err := s.client.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	_, _ = io.CopyN(io.Discard, res.Body, maxAnswer) // the status has said all
	return res, nil
}

// sign gives a signature by each secret, separated as the header wants them.
func sign(secrets []chancery.WebhookSecret, m message, now time.Time) (string, error) {
	signatures := make([]string, len(secrets))
	for i, secret := range secrets {
		signer, err := standardwebhooks.NewWebhookRaw(secret)
		if err != nil {
			return "", err
		}
		if signatures[i], err = signer.Sign(m.id, now, m.body); err != nil {
			return "", err
		}
	}
	return strings.Join(signatures, " "), nil
}

// faultOf is what is wrong with a status, "" where it says that the message arrived.
func faultOf(status int) string {
	switch {
	case status >= 200 && status < 300:
		return ""
	case status >= 300 && status < 400:
		return fmt.Sprintf("the receiver answered %d; redirects are not followed", status)
	}
	return fmt.Sprintf("the receiver answered %d", status)
}

// told is an error in words for whoever subscribed: neither the address, of which a
// part may be secret, nor what our own network looks like.
func (s *Sender) told(err error) string {
	var (
		outer       *url.Error
		name        *net.DNSError
		certificate *tls.CertificateVerificationError
		value       *chancery.ValueError
		connection  *net.OpError
	)
	switch {
	case errors.Is(err, ssrf.ErrProhibitedIP):
		return "the host has an address that is not public"
	case errors.As(err, &value):
		return "the address " + value.Reason
	case errors.As(err, &outer) && outer.Timeout():
		return "the receiver did not answer in time"
	case errors.As(err, &name):
		return "the name of the host leads nowhere"
	case errors.As(err, &certificate):
		return "the certificate is not valid: " + certificate.Err.Error()
	case errors.As(err, &connection):
		return "the connection failed: " + connection.Err.Error()
	case outer != nil:
		return "the connection failed: " + outer.Err.Error()
	}
	return "the message could not be sent"
}
