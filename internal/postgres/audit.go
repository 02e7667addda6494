package postgres

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// insertDeed writes down what the author of the context does in the transaction.
func insertDeed(ctx context.Context, tx pgx.Tx, d chancery.Deed) error {
	d.Author = chancery.AuthorOf(ctx)
	return writeDeed(ctx, tx.Exec, d)
}

// insertDeeds writes down several.
func insertDeeds(ctx context.Context, tx pgx.Tx, deeds []chancery.Deed) error {
	author := chancery.AuthorOf(ctx)
	return copyRows(ctx, tx, "audit",
		[]string{"at", "action", "subject", "detail", "refused", "key", "name", "request", "client"},
		deeds, func(w *rowWriter, d *chancery.Deed) {
			w.timestamptz(d.At)
			w.text(string(d.Action))
			w.text(d.Subject)
			w.text(d.Detail)
			w.boolean(d.Refused)
			w.text(author.Key)
			w.text(author.Name)
			w.text(author.Request)
			w.text(author.Client)
		})
}

// Refuse writes down that the author of the context was refused something.
func (s *Store) Refuse(ctx context.Context, action chancery.Action, detail string, now time.Time) error {
	d := chancery.Deed{At: moment(now), Author: chancery.AuthorOf(ctx), Action: action, Detail: detail, Refused: true}
	return s.direct(ctx, func(conn *pgxpool.Conn) error { return writeDeed(ctx, conn.Exec, d) })
}

type exec = func(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error)

func writeDeed(ctx context.Context, exec exec, d chancery.Deed) error {
	_, err := exec(ctx, `
		INSERT INTO audit (at, action, subject, detail, refused, key, name, request, client)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
		d.At, d.Action, d.Subject, d.Detail, d.Refused, d.Author.Key, d.Author.Name, d.Author.Request, d.Author.Client)
	if err != nil {
		return fmt.Errorf("audit %s of %s: %w", d.Action, d.Subject, err)
	}
	return nil
}

// Deeds lists what was done and refused, the newest first. The total is exact up
// to 10,000.
func (s *Store) Deeds(ctx context.Context, f chancery.DeedFilter, page chancery.Page) (chancery.Listing[chancery.Deed], error) {
	listing, err := readCurrent(ctx, s, func(tx pgx.Tx) (chancery.Listing[chancery.Deed], error) { return listDeeds(ctx, tx, f, page) })
	if err != nil {
		return listing, fmt.Errorf("list the audit log: %w", err)
	}
	return listing, nil
}

func listDeeds(ctx context.Context, tx pgx.Tx, f chancery.DeedFilter, page chancery.Page) (chancery.Listing[chancery.Deed], error) {
	var listing chancery.Listing[chancery.Deed]
	where, args := deedConditions(f)
	err := tx.QueryRow(ctx, `SELECT count(*) FROM (SELECT FROM audit WHERE `+where+` LIMIT @cap) AS counted`, args).Scan(&listing.Total.Value)
	if err != nil {
		return listing, err
	}
	if listing.Total.Exact = listing.Total.Value <= countCap; !listing.Total.Exact {
		listing.Total.Value = countCap
	}
	if page.After != nil {
		where += ` AND number < @after`
		args["after"] = page.After.Key
	}
	args["limit"] = page.Limit + 1
	rows, _ := tx.Query(ctx, `
		SELECT number, at, action, subject, detail, refused, key, name, request, client
		FROM audit
		WHERE `+where+`
		ORDER BY number DESC
		LIMIT @limit`, args)
	listing.Items, err = pgx.CollectRows(rows, scanDeed)
	if err == nil && len(listing.Items) > page.Limit {
		listing.Items = listing.Items[:page.Limit]
		listing.Next = &chancery.Cursor{Key: listing.Items[page.Limit-1].Number}
	}
	return listing, err
}

func deedConditions(f chancery.DeedFilter) (where string, args pgx.NamedArgs) {
	conditions := []string{"true"}
	args = pgx.NamedArgs{"cap": countCap + 1}
	add := func(condition, name string, value any) {
		conditions = append(conditions, condition)
		args[name] = value
	}
	if len(f.Actions) > 0 {
		add("action = ANY(@actions)", "actions", texts(f.Actions))
	}
	if f.Key != "" {
		add("key = @key", "key", f.Key)
	}
	if f.Subject != "" {
		add("subject = @subject", "subject", f.Subject)
	}
	if f.Refused != nil {
		add("refused = @refused", "refused", *f.Refused)
	}
	if !f.Since.IsZero() {
		add("at >= @since", "since", f.Since)
	}
	if !f.Until.IsZero() {
		add("at < @until", "until", f.Until)
	}
	return strings.Join(conditions, " AND "), args
}

func scanDeed(row pgx.CollectableRow) (chancery.Deed, error) {
	var d chancery.Deed
	err := row.Scan(&d.Number, &d.At, &d.Action, &d.Subject, &d.Detail, &d.Refused,
		&d.Author.Key, &d.Author.Name, &d.Author.Request, &d.Author.Client)
	d.At = d.At.UTC()
	return d, err
}
