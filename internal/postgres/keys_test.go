package postgres_test

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func TestKeys(t *testing.T) {
	store, url := openStoreURL(t)
	ctx := t.Context()
	scopes := []chancery.Scope{chancery.ScopeIngest, chancery.ScopeReview}
	key, token, err := store.CreateKey(ctx, "partner", scopes, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if form := regexp.MustCompile(`^ch_[a-z2-7]{16}_[a-z2-7]{52}$`); !form.MatchString(token) {
		t.Errorf("token %q", token)
	}
	got, err := store.AuthenticateKey(ctx, token)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "key", key, got)
	if scanOne[bool](t, connect(t, url), `SELECT EXISTS (SELECT FROM keys k WHERE strpos(k::text, $1) > 0)`, token[len(token)-52:]) {
		t.Error("the secret is in the database")
	}

	_, expired, err := store.CreateKey(ctx, "expired", scopes, time.Now().Add(-time.Minute))
	if err != nil {
		t.Fatal(err)
	}
	_, revoked, err := store.CreateKey(ctx, "revoked", scopes, time.Now().Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	if err := store.RevokeKey(ctx, strings.Split(revoked, "_")[1]); err != nil {
		t.Fatal(err)
	}
	another := token[:len(token)-1] + map[bool]string{true: "b", false: "a"}[strings.HasSuffix(token, "a")]
	tests := []struct{ rule, token, name, why string }{
		{"an expired key", expired, "expired", "is expired"},
		{"a revoked key", revoked, "revoked", "is revoked"},
		{"another secret", another, "partner", "has another secret"},
		{"another secret of a revoked key", revoked[:20] + another[20:], "revoked", "has another secret"},
		{"another id", "ch_aaaaaaaaaaaaaaaa" + token[19:], "", "is of no key"},
		{"the secret of another key", "ch_" + key.ID + "_" + strings.Split(expired, "_")[2], "partner", "has another secret"},
		{"no secret", "ch_" + key.ID + "_", "", "has not the form of one"},
		{"another form", "Basic abc", "", "has not the form of one"},
		{"nothing", "", "", "has not the form of one"},
		{"a zero character", "ch_\x00_a", "", "has not the form of one"},
	}
	for _, tt := range tests {
		_, err := store.AuthenticateKey(ctx, tt.token)
		var wrong *chancery.KeyError
		if !errors.Is(err, chancery.ErrNotFound) || !errors.As(err, &wrong) || wrong.Key.Name != tt.name || wrong.Why != tt.why {
			t.Errorf("%s: %v", tt.rule, err)
		}
		if secret := tt.token[strings.LastIndex(tt.token, "_")+1:]; len(secret) > 8 && strings.Contains(err.Error(), secret) {
			t.Errorf("%s: the error has the secret: %v", tt.rule, err)
		}
	}
}

// Tokens that let nobody in take the same time, whatever is wrong with them.
func TestWrongTokensTakeTheSameTime(t *testing.T) {
	store := openStore(t)
	ctx := t.Context()
	scopes := []chancery.Scope{chancery.ScopeIngest}
	_, standing, err := store.CreateKey(ctx, "standing", scopes, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	_, expired, err := store.CreateKey(ctx, "expired", scopes, time.Now().Add(-time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	gone, revoked, err := store.CreateKey(ctx, "revoked", scopes, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if err := store.RevokeKey(ctx, gone.ID); err != nil {
		t.Fatal(err)
	}
	secret := strings.Repeat("a", 52)
	tokens := map[string]string{
		"no such key": "ch_aaaaaaaaaaaaaaaa_" + secret, "another secret": standing[:20] + secret, "expired": expired, "revoked": revoked,
	}
	taken := map[string][]time.Duration{}
	for range 400 { // in turn, so that what else the machine does falls on all
		for rule, token := range tokens {
			start := time.Now()
			if _, err := store.AuthenticateKey(ctx, token); err == nil {
				t.Fatalf("%s let somebody in", rule)
			}
			taken[rule] = append(taken[rule], time.Since(start))
		}
	}
	least, most := time.Hour, time.Duration(0)
	for rule, times := range taken {
		slices.Sort(times)
		median := times[len(times)/2]
		t.Logf("%s: %s", rule, median)
		least, most = min(least, median), max(most, median)
	}
	if most > least*3/2 {
		t.Errorf("from %s to %s", least, most)
	}
}

func TestKeysAreListedForEver(t *testing.T) {
	store := openStore(t)
	ctx := t.Context()
	key, token, err := store.CreateKey(ctx, "partner", []chancery.Scope{chancery.ScopeAdmin}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.AuthenticateKey(ctx, token); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := store.RevokeKey(ctx, key.ID); err != nil {
			t.Fatal(err)
		}
	}
	keys, err := store.Keys(ctx)
	if err != nil || len(keys) != 1 {
		t.Fatalf("%d keys, %v", len(keys), err)
	}
	if k := keys[0]; k.ID != key.ID || k.RevokedAt.IsZero() || k.LastUsed.IsZero() || !k.Allows(chancery.ScopeIngest) {
		t.Errorf("key %+v", k)
	}
	if err := store.RevokeKey(ctx, "nobody"); !errors.Is(err, chancery.ErrNotFound) {
		t.Errorf("revoke a key that is none: %v", err)
	}
}

// Every request uses a key; only one in a minute writes that it did.
func TestLastUseIsKeptToTheMinute(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	key, token, err := store.CreateKey(t.Context(), "partner", []chancery.Scope{chancery.ScopeAdmin}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	use := func() time.Time {
		if _, err := store.AuthenticateKey(t.Context(), token); err != nil {
			t.Fatal(err)
		}
		return scanOne[time.Time](t, conn, `SELECT last_used FROM keys WHERE id = $1`, key.ID)
	}
	first := use()
	if again := use(); !again.Equal(first) {
		t.Errorf("used at %s and written at once at %s", first, again)
	}
	if _, err := conn.Exec(t.Context(), `UPDATE keys SET last_used = last_used - interval '2 minutes'`); err != nil {
		t.Fatal(err)
	}
	if later := use(); later.Before(first) {
		t.Errorf("used again, but last at %s", later)
	}
}
