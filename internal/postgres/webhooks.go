package postgres

import (
	"context"
	"crypto/rand"
	"fmt"
	"net/url"
	"reflect"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

const (
	// secretSize is how many random bytes a secret has; Standard Webhooks wants 24 to 64.
	secretSize = 32
	// secretOverlap is how long the old secret signs beside a new one.
	secretOverlap = 24 * time.Hour
)

const webhookColumns = `
	id, url, description, filter_text, filter, status, reason, after_cursor, after_mark, failures, failing_since,
	CASE WHEN failures > 0 AND status = 'enabled' THEN next_attempt END AS next_attempt, delivered_at, created_at, updated_at`

// scanWebhook reads webhookColumns, and what more stands behind them.
func scanWebhook(row pgx.CollectableRow, more ...any) (chancery.Webhook, error) {
	var (
		w                       chancery.Webhook
		filter                  []byte
		failing, next, received *time.Time
	)
	err := row.Scan(append([]any{
		&w.ID, &w.URL, &w.Description, &w.FilterText, &filter, &w.Status, &w.Reason, &w.After.Cursor, &w.After.Mark,
		&w.Failures, &failing, &next, &received, &w.CreatedAt, &w.UpdatedAt,
	}, more...)...)
	if err != nil {
		return w, err
	}
	w.Failing, w.NextAttempt, w.Delivered = momentOf(failing), momentOf(next), momentOf(received)
	w.CreatedAt, w.UpdatedAt = w.CreatedAt.UTC(), w.UpdatedAt.UTC()
	w.Filter, err = unmarshalFilter(filter)
	return w, err
}

func oneWebhook(row pgx.CollectableRow) (chancery.Webhook, error) { return scanWebhook(row) }

// CreateWebhook makes a subscription that begins behind its After, and the secret
// that its messages are signed with, which is not given out again.
func (s *Store) CreateWebhook(ctx context.Context, w chancery.Webhook, now time.Time) (chancery.Webhook, chancery.WebhookSecret, error) {
	filter, err := marshalFilter(w.Filter)
	if err != nil {
		return w, nil, fmt.Errorf("create webhook: %w", err)
	}
	secret := newSecret()
	err = write(ctx, s, func(tx pgx.Tx) error {
		if err := requirePlaces(ctx, tx, chancery.LogStretch{After: w.After, Query: w.Filter.Query}); err != nil {
			return err
		}
		rows, _ := tx.Query(ctx, `
			INSERT INTO webhooks (id, url, description, filter_text, filter, status, after_cursor, after_mark, created_at, updated_at)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
			RETURNING`+webhookColumns,
			"wh_"+keyWord(15), w.URL, w.Description, w.FilterText, filter, w.Status, w.After.Cursor, w.After.Mark, moment(now))
		if w, err = pgx.CollectExactlyOneRow(rows, oneWebhook); err != nil {
			return err
		}
		if err := insertSecret(ctx, tx, w.ID, secret, now); err != nil {
			return err
		}
		return insertDeed(ctx, tx, chancery.Deed{At: moment(now), Action: chancery.MadeWebhook, Subject: string(w.ID), Detail: hostOf(w.URL)})
	})
	if err != nil {
		return chancery.Webhook{}, nil, fmt.Errorf("create webhook: %w", err)
	}
	return w, secret, nil
}

// hostOf is what of an address may stand in the audit log: its path or query is
// often a password.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
}

func newSecret() chancery.WebhookSecret {
	secret := make(chancery.WebhookSecret, secretSize)
	rand.Read(secret) // never fails
	return secret
}

func insertSecret(ctx context.Context, tx pgx.Tx, id chancery.WebhookID, secret chancery.WebhookSecret, now time.Time) error {
	_, err := tx.Exec(ctx, `
		INSERT INTO webhook_secrets (webhook, secret, created_at)
		SELECT key, $2, $3 FROM webhooks WHERE id = $1`, id, []byte(secret), moment(now))
	if err != nil {
		return fmt.Errorf("keep secret: %w", err)
	}
	return nil
}

// RenewWebhookSecret gives a subscription another secret. The one that it had signs
// beside it for a day, those before it no more.
func (s *Store) RenewWebhookSecret(ctx context.Context, id chancery.WebhookID, now time.Time) (chancery.Webhook, chancery.WebhookSecret, error) {
	var (
		w      chancery.Webhook
		secret = newSecret()
	)
	err := write(ctx, s, func(tx pgx.Tx) (err error) {
		if w, err = lockWebhook(ctx, tx, id); err != nil {
			return err
		}
		const ofThis = `webhook = (SELECT key FROM webhooks WHERE id = $1)`
		if _, err := tx.Exec(ctx, `DELETE FROM webhook_secrets WHERE expires_at IS NOT NULL AND `+ofThis, id); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, `UPDATE webhook_secrets SET expires_at = now() + $2 WHERE `+ofThis, id, secretOverlap); err != nil {
			return err
		}
		if err := insertSecret(ctx, tx, id, secret, now); err != nil {
			return err
		}
		return insertDeed(ctx, tx, chancery.Deed{At: moment(now), Action: chancery.RenewedSecret, Subject: string(id), Detail: hostOf(w.URL)})
	})
	if err != nil {
		return chancery.Webhook{}, nil, fmt.Errorf("renew secret of webhook %s: %w", id, err)
	}
	return w, secret, nil
}

func lockWebhook(ctx context.Context, tx pgx.Tx, id chancery.WebhookID) (chancery.Webhook, error) {
	rows, _ := tx.Query(ctx, `SELECT`+webhookColumns+` FROM webhooks WHERE id = $1 FOR UPDATE`, id)
	w, err := pgx.CollectExactlyOneRow(rows, oneWebhook)
	return w, foundOrNot(err)
}

// Webhook is a subscription.
func (s *Store) Webhook(ctx context.Context, id chancery.WebhookID) (chancery.Webhook, error) {
	w, err := rowOf(ctx, s, current, oneWebhook, `SELECT`+webhookColumns+` FROM webhooks WHERE id = $1`, id)
	if err != nil {
		return w, fmt.Errorf("webhook %s: %w", id, foundOrNot(err))
	}
	return w, nil
}

// Webhooks are all subscriptions, the oldest first.
func (s *Store) Webhooks(ctx context.Context) ([]chancery.Webhook, error) {
	all, err := rowsOf(ctx, s, current, oneWebhook, `SELECT`+webhookColumns+` FROM webhooks ORDER BY key`)
	if err != nil {
		return nil, fmt.Errorf("webhooks: %w", err)
	}
	return all, nil
}

// ChangeWebhook changes a subscription as change does, which may refuse. Where it
// sets another place or filter, what is sent from then on are new messages, and one
// that is under way counts for nothing. The deed is what the audit log has of it.
func (s *Store) ChangeWebhook(
	ctx context.Context, id chancery.WebhookID, deed chancery.Deed, change func(*chancery.Webhook) error,
) (chancery.Webhook, error) {
	var w chancery.Webhook
	err := write(ctx, s, func(tx pgx.Tx) error {
		was, err := lockWebhook(ctx, tx, id)
		if err != nil {
			return err
		}
		w = was
		if err := change(&w); err != nil {
			return err
		}
		again := deed.Action == chancery.ReplayedWebhook || !reflect.DeepEqual(was.Filter, w.Filter)
		if again {
			if err := requirePlaces(ctx, tx, chancery.LogStretch{After: w.After, Query: w.Filter.Query}); err != nil {
				return err
			}
		}
		if w, err = updateWebhook(ctx, tx, w, again, moment(deed.At)); err != nil {
			return err
		}
		deed.At, deed.Subject = moment(deed.At), string(id)
		return insertDeed(ctx, tx, deed)
	})
	if err != nil {
		return chancery.Webhook{}, fmt.Errorf("change webhook %s: %w", id, err)
	}
	return w, nil
}

func updateWebhook(ctx context.Context, tx pgx.Tx, w chancery.Webhook, again bool, now time.Time) (chancery.Webhook, error) {
	filter, err := marshalFilter(w.Filter)
	if err != nil {
		return w, err
	}
	rows, _ := tx.Query(ctx, `
		UPDATE webhooks
		SET url = @url, description = @description, filter_text = @filter_text, filter = @filter, status = @status, reason = @reason,
			after_cursor = @cursor, after_mark = @mark, failures = @failures, failing_since = @failing, updated_at = @now,
			next_attempt = coalesce(@next, '-infinity'::timestamptz),
			run = run + CASE WHEN @again THEN 1 ELSE 0 END,
			pending_cursor = CASE WHEN @again THEN 0 ELSE pending_cursor END,
			pending_mark = CASE WHEN @again THEN 0 ELSE pending_mark END,
			lease = CASE WHEN @again THEN '' ELSE lease END,
			leased_until = CASE WHEN @again THEN '-infinity' ELSE leased_until END
		WHERE id = @id
		RETURNING`+webhookColumns, pgx.StrictNamedArgs{
		"id": w.ID, "url": w.URL, "description": w.Description, "filter_text": w.FilterText, "filter": filter, "status": w.Status,
		"reason": w.Reason, "cursor": w.After.Cursor, "mark": w.After.Mark, "failures": w.Failures, "failing": momentOrNull(w.Failing),
		"next": momentOrNull(w.NextAttempt), "now": now, "again": again,
	})
	return pgx.CollectExactlyOneRow(rows, oneWebhook)
}

// DeleteWebhook ends a subscription; its secrets and its delivery log go with it.
func (s *Store) DeleteWebhook(ctx context.Context, id chancery.WebhookID, now time.Time) error {
	err := write(ctx, s, func(tx pgx.Tx) error {
		var address string
		if err := tx.QueryRow(ctx, `DELETE FROM webhooks WHERE id = $1 RETURNING url`, id).Scan(&address); err != nil {
			return foundOrNot(err)
		}
		return insertDeed(ctx, tx, chancery.Deed{At: moment(now), Action: chancery.DeletedWebhook, Subject: string(id), Detail: hostOf(address)})
	})
	if err != nil {
		return fmt.Errorf("delete webhook %s: %w", id, err)
	}
	return nil
}
