package postgres_test

import (
	"errors"
	"regexp"
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
	tests := []struct{ rule, token string }{
		{"an expired key", expired},
		{"a revoked key", revoked},
		{"another secret", token[:len(token)-1] + map[bool]string{true: "b", false: "a"}[strings.HasSuffix(token, "a")]},
		{"another id", "ch_aaaaaaaaaaaaaaaa" + token[19:]},
		{"the secret of another key", "ch_" + key.ID + "_" + strings.Split(expired, "_")[2]},
		{"no secret", "ch_" + key.ID + "_"},
		{"another form", "Basic abc"},
		{"nothing", ""},
		{"a zero character", "ch_\x00_a"},
	}
	for _, tt := range tests {
		if _, err := store.AuthenticateKey(ctx, tt.token); !errors.Is(err, chancery.ErrNotFound) {
			t.Errorf("%s: %v", tt.rule, err)
		}
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
