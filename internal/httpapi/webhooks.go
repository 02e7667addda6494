package httpapi

import (
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
	"github.com/chancery-archive/chancery/internal/feed"
)

// maxSubscription is the size in bytes beyond which what is said of a webhook is
// refused.
const maxSubscription = 64 << 10

// webhookHandlers show and change subscriptions to the change feed.
type webhookHandlers struct {
	store   WebhookStore
	sender  WebhookSender
	filters filterReader
	now     func() time.Time
}

func newWebhookHandlers(c Config, filters filterReader) webhookHandlers {
	filters.history = true // as the feed
	return webhookHandlers{store: c.Store, sender: c.Webhooks, filters: filters, now: c.Now}
}

func wireWebhook(w chancery.Webhook) api.Webhook { return encode.Webhook(w, feed.Cursor) }

// withSecret is a subscription with the secret that was just made for it.
func withSecret(w chancery.Webhook, secret chancery.WebhookSecret) api.Webhook {
	out := wireWebhook(w)
	out.Secret = secret.Token()
	return out
}

func webhookID(r *http.Request) chancery.WebhookID { return chancery.WebhookID(pathValue(r, "id")) }

// list gives all subscriptions.
func (h webhookHandlers) list(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, webhookFields(), encode.AsJSON, encode.AsNDJSON)
	if err := q.done(); err != nil {
		return err
	}
	all, err := h.store.Webhooks(r.Context())
	if err != nil {
		return err
	}
	return sendList(w, r, neverStored, view, nil, whole(encode.Each(all, wireWebhook)))
}

// webhookFields are those that can be picked: the secret is not to be had again.
func webhookFields() []string {
	return slices.DeleteFunc(encode.Fields[api.Webhook](), func(f string) bool { return f == "secret" })
}

func (h webhookHandlers) one(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, webhookFields(), encode.AsJSON)
	if err := q.done(); err != nil {
		return err
	}
	hook, err := h.store.Webhook(r.Context(), webhookID(r))
	if err != nil {
		return err
	}
	return sendRecord(w, r, neverStored, view, wireWebhook(hook))
}

// create makes a subscription, which begins with what changes from now on unless
// it says behind which change.
func (h webhookHandlers) create(w http.ResponseWriter, r *http.Request) error {
	e, err := h.members(w, r, encode.Fields[api.Subscription](), "Accept", "application/json")
	if err != nil {
		return err
	}
	s, err := h.subscription(r, e)
	if err != nil {
		return err
	}
	if s.endpoint == nil {
		e.reject("endpoint", "", "is needed")
	}
	after := e.place("after")
	if err := e.done(); err != nil {
		return err
	}
	hook := chancery.Webhook{Status: chancery.WebhookEnabled}
	s.apply(&hook)
	if hook.After, err = h.beginning(r, after); err != nil {
		return err
	}
	hook, secret, err := h.store.CreateWebhook(r.Context(), hook, h.now())
	if err != nil {
		return refusedWebhook(err)
	}
	w.Header().Set("Location", encode.WebhookURL(hook.ID))
	return sendMade(w, r, http.StatusCreated, withSecret(hook, secret))
}

// beginning is the place that was given, or the end of the log.
func (h webhookHandlers) beginning(r *http.Request, given *chancery.Place) (chancery.Place, error) {
	if given != nil {
		return *given, nil
	}
	return h.store.LogEnd(r.Context())
}

// change changes a subscription. To enable it is also to try at once, whatever
// failed before.
func (h webhookHandlers) change(w http.ResponseWriter, r *http.Request) error {
	known := slices.DeleteFunc(encode.Fields[api.Subscription](), func(f string) bool { return f == "after" })
	e, err := h.members(w, r, known, "Accept-Patch", "application/json", "application/merge-patch+json")
	if err != nil {
		return err
	}
	s, err := h.subscription(r, e)
	if err != nil {
		return err
	}
	if err := e.done(); err != nil {
		return err
	}
	deed := chancery.Deed{At: h.now(), Action: chancery.ChangedWebhook, Detail: s.detail()}
	hook, err := h.store.ChangeWebhook(r.Context(), webhookID(r), deed, func(stored *chancery.Webhook) error {
		if err := unchangedWebhook(r, *stored); err != nil {
			return err
		}
		s.apply(stored)
		return nil
	})
	if err != nil {
		return refusedWebhook(err)
	}
	return sendChanged(w, r, encode.WebhookURL(hook.ID), wireWebhook(hook))
}

// unchangedWebhook holds a subscription to If-Match, where that is given.
func unchangedWebhook(r *http.Request, stored chancery.Webhook) error {
	header := r.Header.Values("If-Match")
	if len(header) == 0 {
		return nil
	}
	body, err := encode.JSON(encode.Picked[api.Webhook]{Record: wireWebhook(stored)})
	if err != nil || isCurrent(header, body) {
		return err
	}
	return outdated(body)
}

// end deletes a subscription.
func (h webhookHandlers) end(w http.ResponseWriter, r *http.Request) error {
	if err := readQuery(r).done(); err != nil {
		return err
	}
	if err := h.store.DeleteWebhook(r.Context(), webhookID(r), h.now()); err != nil {
		return err
	}
	w.Header().Set("Cache-Control", neverStored)
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// replay sends again what came behind a place, as new messages.
func (h webhookHandlers) replay(w http.ResponseWriter, r *http.Request) error {
	e, err := h.members(w, r, encode.Fields[api.Replay](), "Accept", "application/json")
	if err != nil {
		return err
	}
	place := e.place("after")
	if err := e.done(); err != nil {
		return err
	}
	deed := chancery.Deed{At: h.now(), Action: chancery.ReplayedWebhook, Detail: "from the beginning"}
	if place == nil {
		place = &chancery.Place{}
	} else {
		deed.Detail = "after " + feed.Cursor(*place)
	}
	hook, err := h.store.ChangeWebhook(r.Context(), webhookID(r), deed, func(stored *chancery.Webhook) error {
		stored.After = *place
		return nil
	})
	if err != nil {
		return refusedWebhook(err)
	}
	return sendChanged(w, r, encode.WebhookURL(hook.ID), wireWebhook(hook))
}

// renew gives a subscription another secret.
func (h webhookHandlers) renew(w http.ResponseWriter, r *http.Request) error {
	if err := readQuery(r).done(); err != nil {
		return err
	}
	hook, secret, err := h.store.RenewWebhookSecret(r.Context(), webhookID(r), h.now())
	if err != nil {
		return err
	}
	return sendMade(w, r, http.StatusOK, withSecret(hook, secret))
}

// test sends a message without a change and answers with how it went.
func (h webhookHandlers) test(w http.ResponseWriter, r *http.Request) error {
	if err := readQuery(r).done(); err != nil {
		return err
	}
	hook, err := h.store.Webhook(r.Context(), webhookID(r))
	if err != nil {
		return err
	}
	attempt, err := h.sender.Test(r.Context(), hook)
	if err != nil {
		return err
	}
	return sendMade(w, r, http.StatusOK, encode.Delivery(attempt, feed.Cursor))
}

// deliveries lists the attempts to deliver, the newest first.
func (h webhookHandlers) deliveries(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	id := webhookID(r)
	of, err := bind("deliveries", id)
	if err != nil {
		return err
	}
	page := q.page(of, "")
	view := q.view(r, encode.Fields[api.Delivery](), tables()...)
	if err := q.done(); err != nil {
		return err
	}
	found, err := h.store.Deliveries(r.Context(), id, page)
	if err != nil {
		return err
	}
	return sendList(w, r, neverStored, view, encode.DeliveryColumns(), api.List[api.Delivery]{
		Data:  encode.Each(found.Items, func(d chancery.Delivery) api.Delivery { return encode.Delivery(d, feed.Cursor) }),
		Page:  q.wirePage(r.URL.Path, page.Limit, found.Next, of),
		Total: wireTotal(found.Total),
	})
}

// members reads the body, once nothing is wrong with the query; header is where the
// types that are read are named to who sent another.
func (webhookHandlers) members(w http.ResponseWriter, r *http.Request, known []string, header string, types ...string) (*envelope, error) {
	if err := readQuery(r).done(); err != nil {
		return nil, err
	}
	if name, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || !slices.Contains(types, name) {
		return nil, unsupportedType("Send this as application/json.").with(header, strings.Join(types, ", "))
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxSubscription))
	if err != nil {
		p := readProblem(err)
		if p.kind == bodyTooLarge {
			p.detail = fmt.Sprintf("This has %d bytes at most.", maxSubscription)
		}
		return nil, p
	}
	return openEnvelope(body, known)
}
