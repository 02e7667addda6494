package postgres

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// AuthenticateKey is the key that a token stands for. A token that is none, or
// whose key has expired or was revoked, is a [*chancery.KeyError]. All of these
// take the same way through the database and this function, so that the time
// they take tells nobody whether there is such a key.
func (s *Store) AuthenticateKey(ctx context.Context, token string) (chancery.Key, error) {
	form, word, _ := strings.Cut(token, "_")
	id, secret, _ := strings.Cut(word, "_")
	if form != "ch" || !isKeyWord(id) || !isKeyWord(secret) {
		return chancery.Key{}, fmt.Errorf("authenticate: %w", &chancery.KeyError{Why: "has not the form of one"})
	}
	// Where there is no such key, a row of nobody stands in its place: to read that
	// takes as long.
	claimed, err := rowOf(ctx, s, current, pgx.RowToStructByName[claimedKey], `
		SELECT id, name, digest, scopes, created_at, expires_at, revoked_at, last_used,
			coalesce(last_used < now() - interval '1 minute', true) AS use_is_due,
			coalesce(expires_at <= now(), false) AS expired
		FROM (
			SELECT id, name, digest, scopes, created_at, expires_at, revoked_at, last_used FROM keys WHERE id = $1
			UNION ALL
			SELECT '', '', sha256(''), ARRAY['ingest'], now(), now(), now(), now()
		) AS claimed
		ORDER BY id = ''
		LIMIT 1`, id)
	if err != nil {
		return chancery.Key{}, fmt.Errorf("authenticate key: %w", err)
	}
	if err := claimed.check(secret); err != nil {
		return chancery.Key{}, fmt.Errorf("authenticate: %w", err)
	}
	key := claimed.key()
	if claimed.UseIsDue {
		err = s.noteUse(ctx, id)
	}
	return key, err
}

// claimedKey is the key of an id that somebody gave; without an id, nobody's.
type claimedKey struct {
	keyRow
	UseIsDue bool
	Expired  bool
}

// check compares the secret, whatever is known already.
func (c claimedKey) check(secret string) error {
	digest := sha256.Sum256([]byte(secret))
	same := subtle.ConstantTimeCompare(digest[:], c.Digest) == 1
	switch {
	case c.ID == "":
		return &chancery.KeyError{Why: "is of no key"}
	case !same:
		return &chancery.KeyError{Key: c.key(), Why: "has another secret"}
	case c.RevokedAt != nil:
		return &chancery.KeyError{Key: c.key(), Why: "is revoked"}
	case c.Expired:
		return &chancery.KeyError{Key: c.key(), Why: "is expired"}
	}
	return nil
}

// noteUse keeps when a key was last used; the caller sees to it that this costs
// no more than a write a minute.
func (s *Store) noteUse(ctx context.Context, id string) error {
	err := s.direct(ctx, func(conn *pgxpool.Conn) error {
		_, err := conn.Exec(ctx, `UPDATE keys SET last_used = now() WHERE id = $1`, id)
		return err
	})
	if err != nil {
		return fmt.Errorf("note use of key %s: %w", id, err)
	}
	return nil
}

func isKeyWord(word string) bool { return word != "" && strings.Trim(word, keyAlphabet) == "" }
