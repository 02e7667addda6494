package postgres

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base32"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

const selectKeys = `
	SELECT id, name, digest, scopes, created_at, expires_at, revoked_at, last_used
	FROM keys
	`

type keyRow struct {
	ID        string
	Name      string
	Digest    []byte
	Scopes    []chancery.Scope
	CreatedAt time.Time
	ExpiresAt *time.Time
	RevokedAt *time.Time
	LastUsed  *time.Time
}

func (r keyRow) key() chancery.Key {
	return chancery.Key{
		ID: r.ID, Name: r.Name, Scopes: r.Scopes, CreatedAt: r.CreatedAt.UTC(),
		ExpiresAt: momentOf(r.ExpiresAt), RevokedAt: momentOf(r.RevokedAt), LastUsed: momentOf(r.LastUsed),
	}
}

// CreateKey makes an access key and gives the token that stands for it,
// "ch_<id>_<secret>", which is kept nowhere and cannot be had again. A zero time
// of expiry is never. Whether a key has expired is told by the clock of the
// database, the same for every server.
func (s *Store) CreateKey(
	ctx context.Context, name string, scopes []chancery.Scope, expires time.Time,
) (key chancery.Key, token string, err error) {
	id, secret := keyWord(10), keyWord(32)
	digest := sha256.Sum256([]byte(secret))
	rows, _ := s.pool.Query(ctx, `
		INSERT INTO keys (id, name, digest, scopes, created_at, expires_at)
		VALUES ($1, $2, $3, $4, now(), $5)
		RETURNING id, name, digest, scopes, created_at, expires_at, revoked_at, last_used`,
		id, name, digest[:], scopes, momentOrNull(expires))
	row, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[keyRow])
	if err != nil {
		return chancery.Key{}, "", fmt.Errorf("create key %q: %w", name, err)
	}
	return row.key(), "ch_" + id + "_" + secret, nil
}

// keyWord is n random bytes in lower-case letters and digits.
func keyWord(n int) string {
	word := make([]byte, n)
	rand.Read(word) // never fails
	return base32.NewEncoding(keyAlphabet).WithPadding(base32.NoPadding).EncodeToString(word)
}

const keyAlphabet = "abcdefghijklmnopqrstuvwxyz234567"

func isKeyWord(word string) bool { return word != "" && strings.Trim(word, keyAlphabet) == "" }

// AuthenticateKey is the key that a token stands for. A token that is none, or
// whose key has expired or was revoked, is [chancery.ErrNotFound].
func (s *Store) AuthenticateKey(ctx context.Context, token string) (chancery.Key, error) {
	form, word, _ := strings.Cut(token, "_")
	id, secret, _ := strings.Cut(word, "_")
	if form != "ch" || !isKeyWord(id) || !isKeyWord(secret) {
		return chancery.Key{}, fmt.Errorf("authenticate: not the form of a key: %w", chancery.ErrNotFound)
	}
	rows, _ := s.pool.Query(ctx, `
		SELECT id, name, digest, scopes, created_at, expires_at, revoked_at, last_used,
			coalesce(last_used < now() - interval '1 minute', true) AS use_is_due
		FROM keys
		WHERE id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`, id)
	row, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[struct {
		keyRow
		UseIsDue bool
	}])
	if err != nil {
		return chancery.Key{}, fmt.Errorf("authenticate key %s: %w", id, foundOrNot(err))
	}
	digest := sha256.Sum256([]byte(secret))
	if subtle.ConstantTimeCompare(digest[:], row.Digest) != 1 {
		return chancery.Key{}, fmt.Errorf("authenticate key %s: %w", id, chancery.ErrNotFound)
	}
	if row.UseIsDue {
		err = s.noteUse(ctx, id)
	}
	return row.key(), err
}

// noteUse keeps when a key was last used; the caller sees to it that this costs
// no more than a write a minute.
func (s *Store) noteUse(ctx context.Context, id string) error {
	if _, err := s.pool.Exec(ctx, `UPDATE keys SET last_used = now() WHERE id = $1`, id); err != nil {
		return fmt.Errorf("note use of key %s: %w", id, err)
	}
	return nil
}

// RevokeKey takes a key back, for good. To revoke it again changes nothing.
func (s *Store) RevokeKey(ctx context.Context, id string) error {
	tag, err := s.pool.Exec(ctx, `UPDATE keys SET revoked_at = coalesce(revoked_at, now()) WHERE id = $1`, id)
	if err == nil && tag.RowsAffected() == 0 {
		err = chancery.ErrNotFound
	}
	if err != nil {
		return fmt.Errorf("revoke key %s: %w", id, err)
	}
	return nil
}

// Keys are all keys there ever were, the newest first.
func (s *Store) Keys(ctx context.Context) ([]chancery.Key, error) {
	rows, _ := s.pool.Query(ctx, selectKeys+`ORDER BY created_at DESC, id`)
	keys, err := pgx.CollectRows(rows, pgx.RowToStructByName[keyRow])
	if err != nil {
		return nil, fmt.Errorf("keys: %w", err)
	}
	return each(keys, keyRow.key), nil
}
