package postgres_test

import (
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

func mustSubscribe(t testing.TB, store *postgres.Store, w chancery.Webhook) chancery.Webhook {
	t.Helper()
	w.URL, w.Status = "https://partner.example.org/hook", chancery.WebhookEnabled
	w, secret, err := store.CreateWebhook(t.Context(), w, noon)
	if err != nil {
		t.Fatal(err)
	}
	secrets, err := store.WebhookSecrets(t.Context(), w.ID)
	if err != nil || len(secrets) != 1 || string(secrets[0]) != string(secret) || len(secret) != 32 {
		t.Fatalf("%d secrets, %v", len(secrets), err)
	}
	return w
}

func mustClaim(t testing.TB, store *postgres.Store) chancery.Dispatch {
	t.Helper()
	d, err := store.ClaimWebhook(t.Context(), time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func nothingToClaim(t testing.TB, store *postgres.Store, why string) {
	t.Helper()
	if d, err := store.ClaimWebhook(t.Context(), time.Minute); !errors.Is(err, chancery.ErrNotFound) {
		t.Errorf("%s: claimed %s, %v", why, d.ID, err)
	}
}

// everyField is a filter in which no field is empty.
func everyField(t testing.TB) chancery.Filter {
	t.Helper()
	var f chancery.Filter
	v := reflect.ValueOf(&f).Elem()
	for i := range v.NumField() {
		switch field := v.Field(i); field.Kind() {
		case reflect.Slice:
			one := reflect.New(field.Type().Elem()).Elem()
			if one.Kind() == reflect.String {
				one.SetString("word")
			} else {
				one.SetInt(2)
			}
			field.Set(reflect.Append(field, one))
		case reflect.String:
			field.SetString("word")
		default:
			field.Set(reflect.ValueOf(new(bool)))
		}
	}
	return f
}

func TestWebhooksKeepTheirFilter(t *testing.T) {
	store := openStore(t)
	want := everyField(t)
	w := mustSubscribe(t, store, chancery.Webhook{Filter: want, FilterText: "q=word", Description: "ours"})
	got, err := store.Webhook(t.Context(), w.ID)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "filter", want, got.Filter)
	equal(t, "webhook", w, got)
	all, err := store.Webhooks(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "webhooks", []chancery.Webhook{w}, all)
}

// TestTurns follows one subscription through its turns.
func TestTurns(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	nothingToClaim(t, store, "there is none")
	w := mustSubscribe(t, store, chancery.Webhook{})
	nothingToClaim(t, store, "the log is empty")
	mustPut(t, store, specimen())
	end, err := store.LogEnd(t.Context())
	if err != nil {
		t.Fatal(err)
	}

	d := mustClaim(t, store)
	nothingToClaim(t, store, "another has the turn")
	middle := chancery.Place{Cursor: 1, Mark: 4_000_000_000}
	if err := store.PinMessage(t.Context(), d, middle); err != nil {
		t.Fatal(err)
	}
	failed := chancery.Delivery{At: noon, Message: "msg_1", Attempt: 1, Changes: 1, Next: middle, Status: 500, Failure: "the receiver answered 500"}
	if err := store.SettleDelivery(t.Context(), d, failed, chancery.Consequence{Wait: time.Hour}); err != nil {
		t.Fatal(err)
	}
	nothingToClaim(t, store, "it waits")
	mustExec(t, conn, `UPDATE webhooks SET next_attempt = now()`)
	old := mustClaim(t, store)
	if old.Pending != middle || old.After != (chancery.Place{}) || old.Failures != 1 || old.Failing.IsZero() {
		t.Errorf("the second turn %+v", old)
	}

	// Whoever has the turn is killed.
	mustExec(t, conn, `UPDATE webhooks SET leased_until = now()`)
	d = mustClaim(t, store)
	if d.Pending != middle || d.Lease == old.Lease {
		t.Errorf("the third turn %+v", d)
	}
	for what, err := range map[string]error{
		"pin": store.PinMessage(t.Context(), old, end), "pass": store.PassOver(t.Context(), old, end), "give": store.GiveBack(t.Context(), old, 0),
		"settle": store.SettleDelivery(t.Context(), old, failed, chancery.Consequence{}),
	} {
		if !errors.Is(err, chancery.ErrConflict) {
			t.Errorf("%s without the turn: %v", what, err)
		}
	}
	arrived := chancery.Delivery{At: noon, Message: "msg_1", Attempt: 2, Changes: 1, Next: middle, Status: 204, Took: 3 * time.Second}
	if err := store.SettleDelivery(t.Context(), d, arrived, chancery.Consequence{}); err != nil {
		t.Fatal(err)
	}
	if d = mustClaim(t, store); d.After != middle || d.Pending != (chancery.Place{}) || d.Failures != 0 || !d.Failing.IsZero() || d.Delivered.IsZero() {
		t.Errorf("after it arrived %+v", d)
	}
	if err := store.PassOver(t.Context(), d, end); err != nil {
		t.Fatal(err)
	}
	nothingToClaim(t, store, "it is at the end")
	log, err := store.Deliveries(t.Context(), w.ID, chancery.Page{Limit: 1})
	if err != nil || log.Next == nil || log.Total.Value != 2 {
		t.Fatalf("%+v, %v", log, err)
	}
	rest, err := store.Deliveries(t.Context(), w.ID, chancery.Page{Limit: 1, After: log.Next})
	if err != nil || rest.Next != nil {
		t.Fatalf("%+v, %v", rest, err)
	}
	arrived.Number, failed.Number = log.Items[0].Number, rest.Items[0].Number
	equal(t, "deliveries", []chancery.Delivery{arrived, failed}, append(log.Items, rest.Items...))
}

// TestReplayTakesTheTurnAway from who delivers what was asked for before.
func TestReplayTakesTheTurnAway(t *testing.T) {
	store := openStore(t)
	w := mustSubscribe(t, store, chancery.Webhook{})
	mustPut(t, store, specimen())
	d := mustClaim(t, store)
	if err := store.PinMessage(t.Context(), d, chancery.Place{Cursor: 1}); err != nil {
		t.Fatal(err)
	}
	same := func(*chancery.Webhook) error { return nil }
	if _, err := store.ChangeWebhook(t.Context(), w.ID, chancery.Deed{At: noon, Action: chancery.ChangedWebhook}, same); err != nil {
		t.Fatal(err)
	}
	if err := store.PinMessage(t.Context(), d, chancery.Place{Cursor: 2}); err != nil {
		t.Errorf("a change of another kind: %v", err)
	}
	for _, again := range []func() error{
		func() error {
			_, err := store.ChangeWebhook(t.Context(), w.ID, chancery.Deed{At: noon, Action: chancery.ReplayedWebhook}, same)
			return err
		},
		func() error {
			_, err := store.ChangeWebhook(t.Context(), w.ID, chancery.Deed{At: noon, Action: chancery.ChangedWebhook}, func(w *chancery.Webhook) error {
				w.Filter.Acts = []chancery.Act{chancery.Call}
				return nil
			})
			return err
		},
	} {
		if err := again(); err != nil {
			t.Fatal(err)
		}
		if err := store.PassOver(t.Context(), d, chancery.Place{Cursor: 2}); !errors.Is(err, chancery.ErrConflict) {
			t.Errorf("the turn of before: %v", err)
		}
		run := d.Run
		if d = mustClaim(t, store); d.Run != run+1 || d.Pending != (chancery.Place{}) {
			t.Errorf("after it %+v", d)
		}
	}
	elsewhere := func(w *chancery.Webhook) error {
		w.After = chancery.Place{Cursor: 1, Mark: 1}
		return nil
	}
	_, err := store.ChangeWebhook(t.Context(), w.ID, chancery.Deed{At: noon, Action: chancery.ReplayedWebhook}, elsewhere)
	if !errors.Is(err, chancery.ErrLostPlace) {
		t.Errorf("a place of another log: %v", err)
	}
}

func TestDeliveryLogIsBounded(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	w := mustSubscribe(t, store, chancery.Webhook{})
	other := mustSubscribe(t, store, chancery.Webhook{})
	mustExec(t, conn, `
		INSERT INTO webhook_deliveries (webhook, at, message, attempt, changes, next_cursor, next_mark, status, failure, took)
		SELECT key, CASE WHEN n <= 1100 THEN $1::timestamptz ELSE $1::timestamptz - interval '31 days' END, n::text AS message, 1, 1, 1, 1, 204, '', '1s'
		FROM webhooks, generate_series(1, 1150) AS n ORDER BY n`, noon)
	if err := store.NoteDelivery(t.Context(), w.ID, chancery.Delivery{At: noon, Message: "last", Attempt: 1}); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[chancery.WebhookID]int{w.ID: 950, other.ID: 1150} { // fifty of the last thousand are too old
		log, err := store.Deliveries(t.Context(), id, chancery.Page{Limit: 1})
		if err != nil || log.Total.Value != want {
			t.Errorf("%d are left, want %d; %v", log.Total.Value, want, err)
		}
	}
	if err := store.NoteDelivery(t.Context(), "wh_none", chancery.Delivery{At: noon}); err != nil {
		t.Errorf("of a webhook that was deleted meanwhile: %v", err)
	}
}

func mustExec(t testing.TB, conn *pgx.Conn, sql string, args ...any) {
	t.Helper()
	if _, err := conn.Exec(t.Context(), sql, args...); err != nil {
		t.Fatal(fmt.Errorf("%s: %w", sql, err))
	}
}
