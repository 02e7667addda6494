package postgres

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
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
	err = write(ctx, s, func(tx pgx.Tx) error {
		rows, _ := tx.Query(ctx, `
			INSERT INTO keys (id, name, digest, scopes, created_at, expires_at)
			VALUES ($1, $2, $3, $4, now(), $5)
			RETURNING id, name, digest, scopes, created_at, expires_at, revoked_at, last_used`,
			id, name, digest[:], scopes, momentOrNull(expires))
		row, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[keyRow])
		if err != nil {
			return err
		}
		key = row.key()
		made := fmt.Sprintf("%s: %s", name, strings.Join(texts(scopes), ", "))
		return insertDeed(ctx, tx, chancery.Deed{At: key.CreatedAt, Action: chancery.MadeKey, Subject: id, Detail: made})
	})
	if err != nil {
		return chancery.Key{}, "", fmt.Errorf("create key %q: %w", name, err)
	}
	return key, "ch_" + id + "_" + secret, nil
}

// keyWord is n random bytes in lower-case letters and digits.
func keyWord(n int) string {
	word := make([]byte, n)
	rand.Read(word) // never fails
	return base32.NewEncoding(keyAlphabet).WithPadding(base32.NoPadding).EncodeToString(word)
}

const keyAlphabet = "abcdefghijklmnopqrstuvwxyz234567"

// RevokeKey takes a key back, for good. To revoke it again changes nothing.
func (s *Store) RevokeKey(ctx context.Context, id string) error {
	err := write(ctx, s, func(tx pgx.Tx) error {
		var (
			name  string
			stood bool
			now   time.Time
		)
		err := tx.QueryRow(ctx, `SELECT name, revoked_at IS NULL, now() FROM keys WHERE id = $1 FOR UPDATE`, id).Scan(&name, &stood, &now)
		if err != nil || !stood {
			return foundOrNot(err)
		}
		if _, err := tx.Exec(ctx, `UPDATE keys SET revoked_at = now() WHERE id = $1`, id); err != nil {
			return err
		}
		return insertDeed(ctx, tx, chancery.Deed{At: now, Action: chancery.RevokedKey, Subject: id, Detail: name})
	})
	if err != nil {
		return fmt.Errorf("revoke key %s: %w", id, err)
	}
	return nil
}

// Keys are all keys there ever were, the newest first.
func (s *Store) Keys(ctx context.Context) ([]chancery.Key, error) {
	keys, err := rowsOf(ctx, s, current, pgx.RowToStructByName[keyRow], selectKeys+`ORDER BY created_at DESC, id`)
	if err != nil {
		return nil, fmt.Errorf("keys: %w", err)
	}
	return each(keys, keyRow.key), nil
}
