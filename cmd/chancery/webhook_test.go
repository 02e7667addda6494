package main_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"

	"github.com/chancery-archive/chancery/api"
)

// partner is a receiver that keeps what it verified; it may be down, and holds one
// request where it is told to.
type partner struct {
	t        *testing.T
	address  string
	server   *httptest.Server
	verifier *standardwebhooks.Webhook
	held     chan struct{} // closed when a request is held, never to be answered

	mu   sync.Mutex
	hold bool
	seen map[string]bool
	got  []api.Change
}

func (p *partner) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err == nil {
		err = p.verifier.Verify(body, r.Header)
	}
	var m api.WebhookMessage
	if err == nil {
		err = json.Unmarshal(body, &m)
	}
	if err != nil {
		p.t.Error(err)
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	p.mu.Lock()
	hold := p.hold
	p.hold = false
	if id := r.Header.Get(standardwebhooks.HeaderWebhookID); !p.seen[id] { // as receivers have to
		p.seen[id] = true
		p.got = append(p.got, m.Data.Changes...)
	}
	p.mu.Unlock()
	if hold { // it took the message, and the server never hears of it
		close(p.held)
		<-r.Context().Done()
	}
}

func (p *partner) up() {
	p.t.Helper()
	l, err := net.Listen("tcp", p.address)
	if err != nil {
		p.t.Fatal(err)
	}
	p.server = httptest.NewUnstartedServer(p)
	_ = p.server.Listener.Close()
	p.server.Listener = l
	p.server.Start()
}

func (p *partner) cursors() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	out := make([]string, len(p.got))
	for i, c := range p.got {
		out[i] = c.Cursor
	}
	return out
}

// TestWebhookOutlivesKills has a receiver that is down, and then takes a message of
// which the server never hears, while the server is killed twice: everything
// arrives, in order, and what came twice has the same id.
func TestWebhookOutlivesKills(t *testing.T) {
	t.Parallel()
	g := newRig(t, "--webhook-allow-private")
	p := &partner{t: t, address: freeAddress(t), held: make(chan struct{}), seen: make(map[string]bool), hold: true}
	status, hook := g.server.do(http.MethodPost, "/v1/webhooks", g.key, "application/json",
		strings.NewReader(fmt.Sprintf(`{"endpoint":"http://%s/hook"}`, p.address)))
	if status != http.StatusCreated {
		t.Fatalf("%d %v", status, hook)
	}
	var err error
	if p.verifier, err = standardwebhooks.NewWebhook(hook["secret"].(string)); err != nil {
		t.Fatal(err)
	}
	put := func(n int) {
		t.Helper()
		status, answer := g.server.do(http.MethodPost, fmt.Sprintf("/v1/statements?title=On+ports+%d&date=2026-01-02", n), g.key, "text/plain",
			strings.NewReader(fmt.Sprintf("We will close %d ports.", n)))
		if status != http.StatusCreated {
			t.Fatalf("%d %v", status, answer)
		}
	}
	address := hook["url"].(string)
	put(1)
	g.untilWebhook(address, "failing", func(w map[string]any) bool { return w["failures"].(float64) > 0 })
	g.killServer()
	put(2)
	p.up()
	defer func() { p.server.Close() }()
	<-p.held
	g.killServer()
	g.endTurns()
	put(3)
	_, feed := g.server.get("/v1/changes?limit=500")
	g.untilWebhook(address, "at the end", func(w map[string]any) bool { return w["after"] == feed["next"] })
	var want []string
	for _, c := range feed["data"].([]any) {
		want = append(want, c.(map[string]any)["cursor"].(string))
	}
	if got := p.cursors(); len(want) != 6 || !slices.Equal(got, want) {
		t.Errorf("arrived %q, want %q", got, want)
	}
}

// endTurns lets the time pass for which a killed server still has the turn.
func (g *rig) endTurns() {
	g.t.Helper()
	conn, err := pgx.Connect(g.t.Context(), g.url())
	if err != nil {
		g.t.Fatal(err)
	}
	defer conn.Close(context.Background())
	if _, err := conn.Exec(g.t.Context(), `UPDATE webhooks SET leased_until = now()`); err != nil {
		g.t.Fatal(err)
	}
}

func (g *rig) untilWebhook(address, what string, is func(map[string]any) bool) {
	g.t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if _, now := g.server.do(http.MethodGet, address, g.key, "", nil); is(now) {
			return
		}
	}
	g.t.Fatalf("the webhook is not %s: %s", what, g.server.log)
}
