package encode

import (
	"strconv"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// WebhookURL is where a subscription is served.
func WebhookURL(id chancery.WebhookID) string { return "/v1/webhooks/" + string(id) }

// Webhook converts a subscription; cursor names a place of the feed.
func Webhook(w chancery.Webhook, cursor func(chancery.Place) string) api.Webhook {
	return api.Webhook{
		ID: string(w.ID), URL: WebhookURL(w.ID), Endpoint: w.URL, Description: textOrNull(w.Description), Filter: w.FilterText,
		Status: string(w.Status), Reason: textOrNull(w.Reason), After: cursor(w.After), Failures: w.Failures,
		FailingSince: timeOrNull(w.Failing), NextAttempt: timeOrNull(w.NextAttempt), DeliveredAt: timeOrNull(w.Delivered),
		CreatedAt: w.CreatedAt.UTC(), UpdatedAt: w.UpdatedAt.UTC(),
	}
}

// Delivery converts an attempt to deliver.
func Delivery(d chancery.Delivery, cursor func(chancery.Place) string) api.Delivery {
	return api.Delivery{
		ID: strconv.FormatInt(d.Number, 10), At: d.At.UTC(), Message: d.Message, Attempt: d.Attempt, Changes: d.Changes,
		Next: cursor(d.Next), Status: orNull(d.Status), Failure: textOrNull(d.Failure), Millis: d.Took.Milliseconds(),
	}
}

// DeliveryColumns are the columns of a table of deliveries.
func DeliveryColumns() []Column[api.Delivery] {
	type d = api.Delivery
	return []Column[d]{
		{"id", "id", func(r d) string { return r.ID }},
		{"at", "at", func(r d) string { return r.At.Format(time.RFC3339Nano) }},
		{"message", "message", func(r d) string { return r.Message }},
		{"attempt", "attempt", func(r d) string { return strconv.Itoa(r.Attempt) }},
		{"changes", "changes", func(r d) string { return strconv.Itoa(r.Changes) }},
		{"next", "next", func(r d) string { return r.Next }},
		{"status", "status", func(r d) string {
			if r.Status == nil {
				return ""
			}
			return strconv.Itoa(*r.Status)
		}},
		{"failure", "failure", func(r d) string { return cell(r.Failure) }},
		{"duration", "duration", func(r d) string { return strconv.FormatInt(r.Millis, 10) }},
	}
}
