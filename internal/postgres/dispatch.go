package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// What the log of deliveries keeps of a subscription.
const (
	keptDeliveries = 1000
	keptFor        = 30 * 24 * time.Hour
)

// ClaimWebhook gives the caller the turn to deliver a subscription, one whose place
// is behind the end of the log and that need not wait; [chancery.ErrNotFound] where
// there is none. Nobody else has the turn until it is given back or its term is
// over, by the clock of the database: who is killed with it is replaced then.
func (s *Store) ClaimWebhook(ctx context.Context, term time.Duration) (chancery.Dispatch, error) {
	var d chancery.Dispatch
	err := write(ctx, s, func(tx pgx.Tx) error {
		lease := keyWord(15)
		rows, _ := tx.Query(ctx, `
			UPDATE webhooks
			SET lease = $1, leased_until = now() + $2
			WHERE key = (
				SELECT key
				FROM webhooks
				WHERE status = 'enabled' AND next_attempt <= now() AND leased_until <= now()
					AND after_cursor < (SELECT coalesce(max(cursor), 0) FROM logged)
				ORDER BY next_attempt, key
				LIMIT 1
				FOR UPDATE SKIP LOCKED)
			RETURNING`+webhookColumns+`, run, pending_cursor, pending_mark, lease`, lease, term)
		var err error
		d, err = pgx.CollectExactlyOneRow(rows, func(row pgx.CollectableRow) (d chancery.Dispatch, err error) {
			d.Webhook, err = scanWebhook(row, &d.Run, &d.Pending.Cursor, &d.Pending.Mark, &d.Lease)
			return d, err
		})
		if err != nil {
			return foundOrNot(err)
		}
		d.Secrets, err = secretsOf(ctx, tx, d.ID)
		return err
	})
	if err != nil {
		return chancery.Dispatch{}, fmt.Errorf("claim a webhook: %w", err)
	}
	return d, nil
}

// secretsOf are the secrets that sign, the newest first.
func secretsOf(ctx context.Context, tx pgx.Tx, id chancery.WebhookID) ([]chancery.WebhookSecret, error) {
	rows, _ := tx.Query(ctx, `
		SELECT secret
		FROM webhook_secrets
		WHERE webhook = (SELECT key FROM webhooks WHERE id = $1) AND (expires_at IS NULL OR expires_at > now())
		ORDER BY expires_at DESC NULLS FIRST`, id)
	return pgx.CollectRows(rows, pgx.RowTo[chancery.WebhookSecret])
}

// WebhookSecrets are the secrets that sign for a subscription, the newest first.
func (s *Store) WebhookSecrets(ctx context.Context, id chancery.WebhookID) ([]chancery.WebhookSecret, error) {
	secrets, err := readCurrent(ctx, s, func(tx pgx.Tx) ([]chancery.WebhookSecret, error) { return secretsOf(ctx, tx, id) })
	if err != nil {
		return nil, fmt.Errorf("secrets of webhook %s: %w", id, err)
	}
	return secrets, nil
}

// PinMessage writes down where the message ends that is about to be delivered, so
// that every attempt sends the same. Without the turn it is a [chancery.ErrConflict],
// and so are the methods below.
func (s *Store) PinMessage(ctx context.Context, d chancery.Dispatch, end chancery.Place) error {
	return s.turn(ctx, d, `pending_cursor = @cursor, pending_mark = @mark`, pgx.NamedArgs{"cursor": end.Cursor, "mark": end.Mark})
}

// PassOver goes on behind changes that are not to be told, and gives the turn back.
func (s *Store) PassOver(ctx context.Context, d chancery.Dispatch, to chancery.Place) error {
	return s.turn(ctx, d, moved+given, pgx.NamedArgs{"cursor": to.Cursor, "mark": to.Mark})
}

// GiveBack gives the turn back with nothing done; nobody takes it for a while.
func (s *Store) GiveBack(ctx context.Context, d chancery.Dispatch, wait time.Duration) error {
	return s.turn(ctx, d, `next_attempt = now() + @wait`+given, pgx.NamedArgs{"wait": wait})
}

const (
	moved = `after_cursor = @cursor, after_mark = @mark, pending_cursor = 0, pending_mark = 0`
	given = `, lease = '', leased_until = '-infinity'`
)

func (s *Store) turn(ctx context.Context, d chancery.Dispatch, set string, args pgx.NamedArgs) error {
	err := write(ctx, s, func(tx pgx.Tx) error { return take(ctx, tx, d, set, args) })
	if err != nil {
		return fmt.Errorf("deliver webhook %s: %w", d.ID, err)
	}
	return nil
}

// take changes a subscription of whoever has the turn.
func take(ctx context.Context, tx pgx.Tx, d chancery.Dispatch, set string, args pgx.NamedArgs) error {
	args["id"], args["lease"] = d.ID, d.Lease
	done, err := tx.Exec(ctx, `UPDATE webhooks SET `+set+` WHERE id = @id AND lease = @lease`, args)
	if err == nil && done.RowsAffected() == 0 {
		return chancery.ErrConflict
	}
	return err
}

// SettleDelivery writes down how an attempt went, and gives the turn back.
func (s *Store) SettleDelivery(ctx context.Context, d chancery.Dispatch, attempt chancery.Delivery, then chancery.Consequence) error {
	err := write(ctx, s, func(tx pgx.Tx) error {
		if err := settle(ctx, tx, d, attempt, then); err != nil {
			return err
		}
		return insertDelivery(ctx, tx, d.ID, attempt)
	})
	if err != nil {
		return fmt.Errorf("settle delivery of webhook %s: %w", d.ID, err)
	}
	return nil
}

func settle(ctx context.Context, tx pgx.Tx, d chancery.Dispatch, attempt chancery.Delivery, then chancery.Consequence) error {
	if attempt.Failure == "" {
		return take(ctx, tx, d, moved+given+`, failures = 0, failing_since = NULL, next_attempt = now(), delivered_at = now()`,
			pgx.NamedArgs{"cursor": attempt.Next.Cursor, "mark": attempt.Next.Mark})
	}
	set := `failures = failures + 1, failing_since = coalesce(failing_since, now()), next_attempt = now() + @wait` + given
	if then.Disable == "" {
		return take(ctx, tx, d, set, pgx.NamedArgs{"wait": then.Wait})
	}
	err := take(ctx, tx, d, set+`, status = 'disabled', reason = @reason`, pgx.NamedArgs{"wait": then.Wait, "reason": then.Disable})
	if err != nil {
		return err
	}
	return insertDeed(ctx, tx, chancery.Deed{At: attempt.At, Action: chancery.GaveUpWebhook, Subject: string(d.ID), Detail: then.Disable})
}

// NoteDelivery writes down an attempt that moves nothing: a test.
func (s *Store) NoteDelivery(ctx context.Context, id chancery.WebhookID, attempt chancery.Delivery) error {
	err := write(ctx, s, func(tx pgx.Tx) error { return insertDelivery(ctx, tx, id, attempt) })
	if err != nil {
		return fmt.Errorf("note delivery of webhook %s: %w", id, err)
	}
	return nil
}

// insertDelivery writes a line of the log of deliveries and ends those that are
// too many or too old.
func insertDelivery(ctx context.Context, tx pgx.Tx, id chancery.WebhookID, a chancery.Delivery) error {
	var key, number int64
	err := tx.QueryRow(ctx, `
		INSERT INTO webhook_deliveries (webhook, at, message, attempt, changes, next_cursor, next_mark, status, failure, took)
		SELECT key, $2, $3, $4, $5, $6, $7, $8, $9, $10 FROM webhooks WHERE id = $1
		RETURNING webhook, number`,
		id, moment(a.At), a.Message, a.Attempt, a.Changes, a.Next.Cursor, a.Next.Mark, a.Status, a.Failure, a.Took).Scan(&key, &number)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil // deleted meanwhile
	}
	if err != nil {
		return fmt.Errorf("log delivery: %w", err)
	}
	_, err = tx.Exec(ctx, `
		DELETE FROM webhook_deliveries
		WHERE webhook = $1 AND (at < $2 OR number <= (
			SELECT number FROM webhook_deliveries WHERE webhook = $1 ORDER BY number DESC OFFSET $3 LIMIT 1))`,
		key, moment(a.At).Add(-keptFor), keptDeliveries)
	if err != nil {
		return fmt.Errorf("shorten the log of deliveries: %w", err)
	}
	return nil
}

// Deliveries lists the attempts to deliver a subscription, the newest first.
func (s *Store) Deliveries(ctx context.Context, id chancery.WebhookID, page chancery.Page) (chancery.Listing[chancery.Delivery], error) {
	listing, err := readCurrent(ctx, s, func(tx pgx.Tx) (chancery.Listing[chancery.Delivery], error) { return listDeliveries(ctx, tx, id, page) })
	if err != nil {
		return listing, fmt.Errorf("deliveries of webhook %s: %w", id, err)
	}
	return listing, nil
}

func listDeliveries(ctx context.Context, tx pgx.Tx, id chancery.WebhookID, page chancery.Page) (chancery.Listing[chancery.Delivery], error) {
	listing := chancery.Listing[chancery.Delivery]{Total: chancery.Total{Exact: true}}
	var key int64
	if err := tx.QueryRow(ctx, `SELECT key FROM webhooks WHERE id = $1`, id).Scan(&key); err != nil {
		return listing, foundOrNot(err)
	}
	err := tx.QueryRow(ctx, `SELECT count(*) FROM webhook_deliveries WHERE webhook = $1`, key).Scan(&listing.Total.Value)
	if err != nil {
		return listing, err
	}
	var after int64
	if page.After != nil {
		after = page.After.Key
	}
	rows, _ := tx.Query(ctx, `
		SELECT number, at, message, attempt, changes, next_cursor, next_mark, status, failure, took
		FROM webhook_deliveries
		WHERE webhook = $1 AND ($2 = 0::bigint OR number < $2)
		ORDER BY number DESC
		LIMIT $3`, key, after, page.Limit+1)
	listing.Items, err = pgx.CollectRows(rows, scanDelivery)
	if err == nil && len(listing.Items) > page.Limit {
		listing.Items = listing.Items[:page.Limit]
		listing.Next = &chancery.Cursor{Key: listing.Items[page.Limit-1].Number}
	}
	return listing, err
}

func scanDelivery(row pgx.CollectableRow) (chancery.Delivery, error) {
	var a chancery.Delivery
	err := row.Scan(&a.Number, &a.At, &a.Message, &a.Attempt, &a.Changes, &a.Next.Cursor, &a.Next.Mark, &a.Status, &a.Failure, &a.Took)
	a.At = a.At.UTC()
	return a, err
}
