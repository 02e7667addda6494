package httpapi_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/feed"
	"github.com/chancery-archive/chancery/internal/webhook"
)

// TestWebhooks makes, changes and ends a subscription.
func TestWebhooks(t *testing.T) {
	a := newArchive(t)
	s := subscriber{serve(t, config(a)), a.admin}
	const asked = `{"endpoint":"https://partner.example.org/hooks?key=hush","filter":"theme=ct-financing&country=Iraq","description":"Ours"}`
	s.problem(s.do(http.MethodPost, "/v1/webhooks", asked, "Content-Type", "application/json"), http.StatusUnauthorized)
	s.problem(subscriber{s.server, a.good}.ask(http.MethodPost, "/v1/webhooks", asked), http.StatusForbidden)

	res := s.ask(http.MethodPost, "/v1/webhooks", asked)
	hook := decode[api.Webhook](t, res.body)
	if res.StatusCode != http.StatusCreated || res.Header.Get("Location") != hook.URL || !strings.HasPrefix(hook.Secret, "whsec_") {
		t.Fatalf("%d to %q: %s", res.StatusCode, res.Header.Get("Location"), res.body)
	}
	end := get[api.Changes](s.server, "/v1/changes?limit=500").Next
	want := api.Webhook{
		ID: hook.ID, URL: "/v1/webhooks/" + hook.ID, Endpoint: "https://partner.example.org/hooks?key=hush", Description: hook.Description,
		Filter: "country=Iraq&theme=ct-financing", Status: "enabled", After: end, CreatedAt: noon, UpdatedAt: noon,
	}
	got := s.ask(http.MethodGet, hook.URL, "")
	if diff := cmp.Diff(want, decode[api.Webhook](t, got.body)); diff != "" || *hook.Description != "Ours" {
		t.Errorf("webhook (-want +got):\n%s", diff)
	}
	all := decode[api.List[api.Webhook]](t, s.ask(http.MethodGet, "/v1/webhooks", "").body).Data
	if diff := cmp.Diff([]api.Webhook{want}, all); diff != "" {
		t.Errorf("webhooks (-want +got):\n%s", diff)
	}

	tag := got.Header.Get("ETag")
	paused := s.ask(http.MethodPatch, hook.URL, `{"status":"paused","filter":""}`, "If-Match", tag)
	if now := decode[api.Webhook](t, paused.body); now.Status != "paused" || now.Filter != "" || *now.Description != "Ours" {
		t.Errorf("%d %s", paused.StatusCode, paused.body)
	}
	s.problem(s.ask(http.MethodPatch, hook.URL, `{"status":"enabled"}`, "If-Match", tag), http.StatusPreconditionFailed)
	s.problem(s.ask(http.MethodPost, hook.URL+"/replay", `{"after":"`+strings.Repeat("A", 23)+`"}`), http.StatusBadRequest)
	s.problem(s.ask(http.MethodPost, hook.URL+"/replay", `{"after":"`+lostCursor+`"}`), http.StatusGone)
	renewed := decode[api.Webhook](t, s.ask(http.MethodPost, hook.URL+"/secret", "").body)
	if renewed.Secret == hook.Secret || !strings.HasPrefix(renewed.Secret, "whsec_") {
		t.Errorf("renewed %+v", renewed)
	}
	if res := s.ask(http.MethodDelete, hook.URL, ""); res.StatusCode != http.StatusNoContent {
		t.Errorf("%d %s", res.StatusCode, res.body)
	}
	for _, of := range []string{"GET ", "DELETE ", "PATCH ", "GET /deliveries", "POST /replay", "POST /secret", "POST /test"} {
		method, path, _ := strings.Cut(of, " ")
		s.problem(s.ask(method, hook.URL+path, "{}"), http.StatusNotFound)
	}

	deeds, brief := s.audited(a.admin, "subject="+hook.ID)
	if diff := cmp.Diff([]string{
		"webhook.create partner.example.org", "webhook.change filter, status paused",
		"webhook.renew partner.example.org", "webhook.delete partner.example.org",
	}, brief); diff != "" {
		t.Errorf("audit (-want +got):\n%s", diff)
	}
	if deeds[0].Key == nil {
		t.Error("no key in the audit log")
	}
	if body := s.get("/v1/audit?limit=500", "Authorization", "Bearer "+a.admin).body; strings.Contains(body, "hush") || strings.Contains(body, "whsec") {
		t.Errorf("secrets in %s", body)
	}
}

// TestWrongWebhooks finds every mistake at once.
func TestWrongWebhooks(t *testing.T) {
	a := newArchive(t)
	c := config(a)
	c.Webhooks = webhook.New(webhook.Config{}) // as servers are unless configured otherwise
	s := subscriber{serve(t, c), a.admin}
	for body, want := range map[string][]string{
		`{}`: {"/endpoint is needed"},
		`{"endpoint":"http://127.0.0.1/","filter":"theme=ct-finance&contry=IRQ&limit=5","state":"on","status":"disabled","after":"here"}`: {
			"/state is not a member of this object", "/endpoint does not begin with https://", "/status is not a value of status",
			"/filter theme is not a theme of the vocabulary", "/filter contry is not a parameter of this address",
			"/filter limit is not a parameter of this address", "/after is not a cursor of the change feed",
		},
		`{"endpoint":"https://10.0.0.1/"}`:                             {"/endpoint is not a public address"},
		`{"endpoint":7,"description":[],"filter":7}`:                   {"/endpoint is not a string", "/description is not a string", "/filter is not a string"},
		`{"endpoint":"https://partner.example.org/","filter":"q=the"}`: {"/filter q has no word to search for"},
		`[]`: nil,
	} {
		p := s.problem(s.ask(http.MethodPost, "/v1/webhooks", body), http.StatusBadRequest)
		var got []string
		for _, f := range p.Errors {
			got = append(got, f.Pointer+" "+f.Reason)
		}
		if diff := cmp.Diff(want, got, cmpopts.SortSlices(strings.Compare)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", body, diff)
		}
	}
	s.problem(s.ask(http.MethodPost, "/v1/webhooks", `{"endpoint":"https://partner.example.org/","after":"`+lostCursor+`"}`), http.StatusGone)
	s.problem(s.ask(http.MethodPost, "/v1/webhooks", `{"description":"`+strings.Repeat("a", maxBody)+`"}`), http.StatusRequestEntityTooLarge)
	if all := decode[api.List[api.Webhook]](t, s.ask(http.MethodGet, "/v1/webhooks", "").body).Data; len(all) != 0 {
		t.Errorf("kept %+v", all)
	}
}

const maxBody = 64 << 10

// lostCursor is of another archive.
var lostCursor = feed.Cursor(chancery.Place{Cursor: 99_999, Mark: 7})

// TestDelivery has one receiver take everything, and another what a filter selects,
// also as it leaves that.
func TestDelivery(t *testing.T) {
	a := newArchive(t)
	s := subscriber{serve(t, config(a)), a.admin}
	whole, part := newReceiver(t), newReceiver(t)
	start := get[api.Changes](s.server, "/v1/changes?limit=500").Next
	every, some := s.subscribe(whole, "", ""), s.subscribe(part, "act=commitment&q=guards", "")
	deliver(t, sender(a))

	first := taken(t, s.server, a.good, pledge, "title=On+harbours&issuer=Italy")
	passage := list[api.Passage](s.server, "/v1/commitments?q=guards&statement="+first.ID).Data[0]
	s.write(http.MethodPut, first.URL, a.good, s.tag(first.URL), pledge+"\nWe thank Italy.\n")
	review := s.do(http.MethodPatch, "/v1/passages/"+passage.ID, `{"review":"corrected","reason":"They ask.","act":"call"}`,
		"Content-Type", "application/json", "Authorization", "Bearer "+a.weak, "If-Match", s.tag("/v1/passages/"+passage.ID))
	if review.StatusCode != http.StatusOK {
		t.Fatal(review.body)
	}
	s.arrived(a, every)
	s.arrived(a, some)
	got, _ := whole.taken()
	s.same("everything", s.followed(start, ""), got)
	got, _ = part.taken()
	s.same("under a filter", s.followed(start, "act=commitment&q=guards"), got)
	last := got[len(got)-1]
	if !slices.ContainsFunc(got, func(c api.Change) bool {
		return c.ID == passage.ID && c.Op == "removed" && c.Reason == "reviewed" && c.After == nil
	}) {
		t.Errorf("the passage that left the set: %v", summed(got))
	}
	m := part.messages()[len(part.messages())-1].message
	if m.Type != "changes" || m.Data.Webhook != some.ID || m.Data.Next != last.Cursor || !m.Timestamp.Equal(last.At) || m.Data.Edition == "" {
		t.Errorf("message %+v", m)
	}
	log := decode[api.List[api.Delivery]](t, s.ask(http.MethodGet, some.URL+"/deliveries", "").body)
	if len(log.Data) != len(part.messages()) || log.Data[0].Status == nil || *log.Data[0].Status != 204 || log.Data[0].Next != last.Cursor {
		t.Errorf("deliveries %+v", log)
	}
	text := s.ask(http.MethodGet, some.URL+"/deliveries?format=csv&fields=attempt,status,failure", "").body
	if !strings.HasPrefix(text, "attempt,status,failure\r\n1,204,\r\n") {
		t.Errorf("as a table %q", text)
	}
}

// TestOutage has a receiver fail in every way for a while; nothing is missed and
// nothing comes out of order, and what is sent again is the same under the same id.
func TestOutage(t *testing.T) {
	a := newArchive(t)
	s := subscriber{serve(t, config(a)), a.admin}
	r := newReceiver(t)
	statuses := []int{500, 302, 429, 404, 503, 200, 400, 200}
	r.answering(func(n int) int { return statuses[min(n, len(statuses))-1] })
	hook := s.subscribe(r, "", "")
	start := hook.After
	deliver(t, sender(a))
	for i := range 3 {
		taken(t, s.server, a.good, fmt.Sprintf("We will close %d ports.", i), fmt.Sprintf("title=On+ports+%d", i))
	}
	s.arrived(a, hook)
	got, twice := r.taken()
	s.same("after an outage", s.followed(start, ""), got)
	if twice > 0 {
		t.Errorf("%d messages came again after they were taken", twice)
	}
	messages := r.messages()
	for _, m := range messages[1:6] {
		if m.id != messages[0].id || string(m.body) != string(messages[0].body) {
			t.Errorf("the first message is sent again as %s %s, was %s %s", m.id, m.body, messages[0].id, messages[0].body)
		}
	}
	if now := s.arrived(a, hook); now.Failures != 0 || now.FailingSince != nil || now.NextAttempt != nil || now.DeliveredAt == nil {
		t.Errorf("after it %+v", now)
	}
}

// TestSharedDelivery has three servers on one database; none sends what another does.
func TestSharedDelivery(t *testing.T) {
	a := newArchive(t)
	s := subscriber{serve(t, config(a)), a.admin}
	receivers, hooks := make([]*receiver, 3), make([]api.Webhook, 3)
	for i := range receivers {
		receivers[i] = newReceiver(t)
		hooks[i] = s.subscribe(receivers[i], "", "")
		deliver(t, sender(a))
	}
	for i := range 3 {
		taken(t, s.server, a.good, fmt.Sprintf("We will close %d ports.", i), fmt.Sprintf("title=On+ports+%d", i))
	}
	want := s.followed(hooks[0].After, "")
	for i, r := range receivers {
		s.arrived(a, hooks[i])
		got, twice := r.taken()
		s.same("shared", want, got)
		if twice > 0 {
			t.Errorf("%d messages came twice", twice)
		}
	}
}

// TestReplay sends everything again, as new messages, and from the beginning what
// was there before the subscription.
func TestReplay(t *testing.T) {
	a := newArchive(t)
	s := subscriber{serve(t, config(a)), a.admin}
	r := newReceiver(t)
	hook := s.subscribe(r, "", "")
	deliver(t, sender(a))
	taken(t, s.server, a.good, "We will close ports.", "title=On+ports")
	s.arrived(a, hook)
	before := r.messages()
	for _, from := range []string{`{"after":"` + hook.After + `"}`, `{}`} {
		r.mu.Lock()
		r.got = nil
		r.mu.Unlock()
		if res := s.ask(http.MethodPost, hook.URL+"/replay", from); res.StatusCode != http.StatusOK {
			t.Fatal(res.body)
		}
		s.arrived(a, hook)
		after := ""
		if from != `{}` {
			after = hook.After
		}
		got, _ := r.taken()
		s.same("replayed "+from, s.followed(after, ""), got)
		if r.messages()[0].id == before[0].id {
			t.Error("what is replayed has the id of what was sent")
		}
	}
	_, brief := s.audited(a.admin, "action=webhook.replay")
	if diff := cmp.Diff([]string{"webhook.replay after " + hook.After, "webhook.replay from the beginning"}, brief); diff != "" {
		t.Errorf("audit (-want +got):\n%s", diff)
	}
}

// TestGivenUp disables a subscription of which nothing arrives, and one that is
// gone; enabled again they go on where they were.
func TestGivenUp(t *testing.T) {
	for name, c := range map[string]struct {
		status int
		reason string
	}{
		"gone":     {http.StatusGone, "the receiver answered 410 Gone"},
		"for long": {http.StatusInternalServerError, "nothing has arrived since"},
	} {
		t.Run(name, func(t *testing.T) {
			a := newArchive(t)
			s := subscriber{serve(t, config(a)), a.admin}
			r := newReceiver(t)
			r.answering(func(int) int { return c.status })
			hook := s.subscribe(r, "", "")
			impatient := sender(a)
			impatient.Schedule.GiveUp, impatient.Schedule.Tries = 1, 3
			deliver(t, impatient)
			taken(t, s.server, a.good, "We will close ports.", "title=On+ports")
			off := s.until(a, hook, "disabled", func(w chancery.Webhook) bool { return w.Status == chancery.WebhookDisabled })
			if off.Reason == nil || !strings.HasPrefix(*off.Reason, c.reason) || off.After != hook.After || off.NextAttempt != nil {
				t.Errorf("disabled %+v", off)
			}
			if _, brief := s.audited(a.admin, "action=webhook.disable"); len(brief) != 1 || !strings.HasPrefix(brief[0], "webhook.disable "+c.reason) {
				t.Errorf("audit %q", brief)
			}
			tries := len(r.messages())
			taken(t, s.server, a.good, "We will close two ports.", "title=On+two+ports")
			r.answering(nil)
			if len(r.messages()) != tries {
				t.Error("it is sent to what is disabled")
			}
			if on := decode[api.Webhook](t, s.ask(http.MethodPatch, hook.URL, `{"status":"enabled"}`).body); on.Status != "enabled" || on.Reason != nil || on.Failures != 0 {
				t.Errorf("enabled %+v", on)
			}
			s.arrived(a, hook)
			got, _ := r.taken()
			s.same("enabled again", s.followed(hook.After, ""), got)
		})
	}
}

// TestRenewedSecret has receivers verify by the old secret and by the new.
func TestRenewedSecret(t *testing.T) {
	a := newArchive(t)
	s := subscriber{serve(t, config(a)), a.admin}
	r := newReceiver(t)
	hook := s.subscribe(r, "", "")
	test := func() api.Delivery {
		t.Helper()
		res := s.ask(http.MethodPost, hook.URL+"/test", "")
		if res.StatusCode != http.StatusOK {
			t.Fatal(res.body)
		}
		return decode[api.Delivery](t, res.body)
	}
	if d := test(); d.Failure != nil || d.Changes != 0 || *d.Status != 204 {
		t.Errorf("test %+v", d)
	}
	renewed := decode[api.Webhook](t, s.ask(http.MethodPost, hook.URL+"/secret", "").body)
	test()
	r.mu.Lock()
	r.secret = renewed.Secret
	r.mu.Unlock()
	test()
	messages := r.messages()
	if n := len(strings.Fields(messages[2].signatures)); len(messages) != 3 || n != 2 {
		t.Errorf("%d messages, %d signatures", len(messages), n)
	}
	s.ask(http.MethodPost, hook.URL+"/secret", "") // the first is of no use from now on
	test()
	last := r.messages()[3]
	first, err := standardwebhooks.NewWebhook(hook.Secret)
	if err != nil {
		t.Fatal(err)
	}
	header := http.Header{}
	header.Set(standardwebhooks.HeaderWebhookID, last.id)
	header.Set(standardwebhooks.HeaderWebhookSignature, last.signatures)
	header.Set(standardwebhooks.HeaderWebhookTimestamp, fmt.Sprint(last.message.Timestamp.Unix()))
	if err := first.VerifyIgnoringTimestamp(last.body, header); err == nil {
		t.Error("the secret before the last still signs")
	}
	if last.message.Type != "test" || len(last.message.Data.Changes) != 0 || last.message.Data.Next != hook.After {
		t.Errorf("test %+v", last.message)
	}
}

// TestLostPlace gives up what stands at a place that the log has no more, and takes it
// up again where somebody says.
func TestLostPlace(t *testing.T) {
	a := newArchive(t)
	s := subscriber{serve(t, config(a)), a.admin}
	r := newReceiver(t)
	hook := s.subscribe(r, "", "")
	taken(t, s.server, a.good, "We will close ports.", "title=On+ports")
	d, err := a.ClaimWebhook(t.Context(), time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.PassOver(t.Context(), d, chancery.Place{Cursor: 1, Mark: 7}); err != nil {
		t.Fatal(err)
	}
	deliver(t, sender(a))
	off := s.until(a, hook, "disabled", func(w chancery.Webhook) bool { return w.Status == chancery.WebhookDisabled })
	if off.Reason == nil || !strings.Contains(*off.Reason, "snapshot") || len(r.messages()) != 0 {
		t.Errorf("%+v after %d messages", off, len(r.messages()))
	}
	s.ask(http.MethodPost, hook.URL+"/replay", `{"after":"`+hook.After+`"}`)
	s.ask(http.MethodPatch, hook.URL, `{"status":"enabled"}`)
	s.arrived(a, hook)
	got, _ := r.taken()
	s.same("taken up again", s.followed(hook.After, ""), got)
}

// TestUnreachable tells why, and nothing of the network it is in.
func TestUnreachable(t *testing.T) {
	a := newArchive(t)
	s := subscriber{serve(t, config(a)), a.admin}
	r := newReceiver(t)
	hook := s.subscribe(r, "", "")
	r.Close()
	d := decode[api.Delivery](t, s.ask(http.MethodPost, hook.URL+"/test", "").body)
	if d.Status != nil || d.Failure == nil || !strings.Contains(*d.Failure, "refused") || strings.Contains(*d.Failure, "127.0.0.1") {
		t.Errorf("%+v", d)
	}
}
