package webhook

import (
	"bytes"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func TestWait(t *testing.T) {
	for _, c := range []struct {
		failures int
		chance   float64
		want     time.Duration
	}{
		{1, 0, time.Second},
		{1, 1, 500 * time.Millisecond},
		{2, 0, 2 * time.Second},
		{5, 0, 16 * time.Second},
		{5, 0.5, 12 * time.Second},
		{12, 0, 2048 * time.Second},
		{13, 0, time.Hour},
		{1_000_000, 0, time.Hour},
		{1_000_000, 1, 30 * time.Minute},
	} {
		if got := usual.wait(c.failures, c.chance); got != c.want {
			t.Errorf("after %d failures with chance %g: %s, want %s", c.failures, c.chance, got, c.want)
		}
	}
}

func TestAfter(t *testing.T) {
	now := time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)
	failed := func(status int) chancery.Delivery {
		return chancery.Delivery{At: now, Status: status, Failure: faultOf(status)}
	}
	for name, c := range map[string]struct {
		failures int
		since    time.Duration // that it has been failing
		status   int
		putOff   time.Duration
		want     chancery.Consequence
	}{
		"what arrived":            {3, time.Minute, 204, 0, chancery.Consequence{}},
		"a first failure":         {0, 0, 500, 0, chancery.Consequence{Wait: time.Second}},
		"a redirect is a failure": {0, 0, 302, 0, chancery.Consequence{Wait: time.Second}},
		"a later one":             {3, time.Minute, 503, 0, chancery.Consequence{Wait: 8 * time.Second}},
		"put off for longer":      {3, time.Minute, 429, time.Minute, chancery.Consequence{Wait: time.Minute}},
		"put off for less":        {3, time.Minute, 429, time.Second, chancery.Consequence{Wait: 8 * time.Second}},
		"put off for ever":        {3, time.Minute, 429, 1e6 * time.Hour, chancery.Consequence{Wait: 24 * time.Hour}},
		"gone":                    {0, 0, 410, 0, chancery.Consequence{Disable: "the receiver answered 410 Gone"}},
		"long, but we were away":  {3, 6 * 24 * time.Hour, 500, 0, chancery.Consequence{Wait: 8 * time.Second}},
		"often, but not for long": {100, time.Hour, 500, 0, chancery.Consequence{Wait: time.Hour}},
		"for long, and often": {100, 5 * 24 * time.Hour, 500, 0, chancery.Consequence{
			Disable: "nothing has arrived since 2026-02-27T05:06:07Z, in 101 attempts; the last: the receiver answered 500",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			w := chancery.Webhook{Failures: c.failures}
			if c.since > 0 {
				w.Failing = now.Add(-c.since)
			}
			if diff := cmp.Diff(c.want, usual.after(w, failed(c.status), c.putOff, 0)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)
	for header, want := range map[string]time.Duration{
		"": 0, "0": 0, "120": 2 * time.Minute, "-1": 0, "soon": 0, "99999999999999999999": 0,
		now.Add(time.Hour).Format(http.TimeFormat): time.Hour, now.Add(-time.Hour).Format(http.TimeFormat): 0,
	} {
		if got := retryAfter(header, now); got != want {
			t.Errorf("%q is %s, want %s", header, got, want)
		}
	}
}

// TestSecretsAreNotPrinted in any way that errors and logs print.
func TestSecretsAreNotPrinted(t *testing.T) {
	secret := chancery.WebhookSecret("0123456789abcdef0123456789abcdef")
	d := chancery.Dispatch{Secrets: []chancery.WebhookSecret{secret}}
	for _, format := range []string{"%v", "%+v", "%#v", "%s"} {
		for _, v := range []any{secret, d, &d} {
			if out := fmt.Sprintf(format, v); strings.Contains(out, "0123") || strings.Contains(out, "48 49") || strings.Contains(out, "0x30") {
				t.Errorf("%s prints %s", format, out)
			}
		}
	}
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).Info("sent", "secret", secret, "turn", d)
	if strings.Contains(log.String(), "MDEy") || !strings.Contains(log.String(), "hidden") {
		t.Errorf("logged %s", &log)
	}
	if secret.Token() != "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=" {
		t.Errorf("token %q", secret.Token())
	}
}
