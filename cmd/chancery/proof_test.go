package main_test

import (
	"context"
	"flag"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/embedded"
)

var soak = flag.Duration("soak", 0, "how long to write to the archive and kill it in the proof that followers miss nothing; 0 is a quick run")

// rig is an archive whose server and whose Postgres can be killed, each alone,
// and come back under the same address.
type rig struct {
	t        *testing.T
	dir      string
	postgres *embedded.Server
	server   *server
	address  string
	key      string
	args     []string // more flags of the server
}

func newRig(t *testing.T, args ...string) *rig {
	t.Helper()
	g := &rig{t: t, dir: dataDir(t), address: freeAddress(t), args: args}
	g.startPostgres()
	t.Cleanup(func() { g.stopPostgres() })
	g.startServer()
	key, errs, err := chancery(t, "keys", "create", "--database-url", g.url(), "--scope", "admin", "proof")
	if err != nil {
		t.Fatalf("%v\n%s", err, errs)
	}
	g.key = strings.TrimSpace(key)
	return g
}

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// url leads to the socket by the link in the data directory, which outlives a
// restart of Postgres; the socket itself is another each time.
func (g *rig) url() string {
	u, err := url.Parse(g.postgres.URL())
	if err != nil {
		g.t.Fatal(err)
	}
	query := u.Query()
	query.Set("host", filepath.Join(g.dir, "socket"))
	u.RawQuery = query.Encode()
	return u.String()
}

func (g *rig) startPostgres() {
	g.t.Helper()
	var err error
	g.postgres, err = embedded.Start(g.t.Context(), embedded.Options{
		DataDir: g.dir, BinDir: os.Getenv("CHANCERY_POSTGRES_BIN"), Logger: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		g.t.Fatal(err)
	}
}

func (g *rig) stopPostgres() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := g.postgres.Stop(ctx); err != nil {
		g.t.Error(err)
	}
}

func (g *rig) startServer() {
	g.t.Helper()
	args := append([]string{"--database-url", g.url(), "--addr", g.address, "--no-sample"}, g.args...)
	g.server = startServer(g.t, g.dir, args...)
}

// killServer kills the server as nothing it could prepare for, and starts it again.
func (g *rig) killServer() {
	g.t.Helper()
	g.server.kill()
	g.startServer()
}

// killPostgres does so to the database, under a server that goes on.
func (g *rig) killPostgres() {
	g.t.Helper()
	text, err := os.ReadFile(filepath.Join(g.dir, "postgres", "postmaster.pid"))
	if err != nil {
		g.t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(first)
	if err != nil {
		g.t.Fatal(err)
	}
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		g.t.Fatal(err)
	}
	<-g.postgres.Done()
	g.stopPostgres()
	g.startPostgres()
}

// TestProof is what partners are promised: eight write, four follow, each in a way
// of its own and two of them a part only, a fifth is chancery mirror, while the
// server is killed twice and the database once. Every write that was acknowledged
// is there, and every follower ends with what the archive has, byte for byte,
// having seen each change once and in order.
//
//	go test ./cmd/chancery -run TestProof -soak 10m
func TestProof(t *testing.T) {
	if testing.Short() {
		t.Skip("it kills servers for half a minute")
	}
	t.Parallel()
	g := newRig(t)
	followers := []*follower{
		{name: "poll", read: (*follower).poll},
		{name: "long poll", read: (*follower).longPoll},
		{name: "events", read: (*follower).events},
		{name: "long poll, a part", filters: "act=commitment&country=IRQ", read: (*follower).longPoll},
		{name: "events, a part", filters: "theme_not=foreign-fighters&q=police", read: (*follower).events},
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var following, writing sync.WaitGroup
	for _, f := range followers {
		f.t, f.base, f.held = t, g.server.base, map[string]string{}
		following.Go(func() { f.follow(ctx) })
	}
	keeper := g.startKeeper(ctx, &following)

	writers := make([]*writer, 8)
	enough, rest := context.WithCancel(ctx)
	for i := range writers {
		writers[i] = newWriter(t, i, g.server.base, g.key)
		writing.Go(func() { writers[i].write(enough) })
	}
	g.kill()
	rest()
	writing.Wait()

	end := g.end()
	for _, f := range followers {
		f.awaitEnd(end)
	}
	stop()
	following.Wait()

	log := g.wholeLog()
	for _, f := range followers {
		f.requireEqual(log)
	}
	if i := slices.IndexFunc(log, func(c api.Change) bool { return c.Reason == "recoded" }); i >= 0 {
		t.Errorf("the rules are the same, and coding again changed %s %s", log[i].Kind, log[i].ID)
	}
	g.server.requireVerified(keeper, "")
	written := 0
	for _, w := range writers {
		w.requireStored()
		written += w.acknowledged
	}
	t.Logf("%d writes acknowledged, %d changes", written, len(log))
	if written < 50 {
		t.Errorf("only %d writes: nothing is proven", written)
	}
}

// recode has everything coded again under the rules it was coded by, which is to
// change nothing, while it is written to.
func (g *rig) recode() {
	g.t.Helper()
	w := newWriter(g.t, 0, g.server.base, g.key)
	if status, answer, _ := w.insist(http.MethodPost, "/v1/recode", "", "", nil); status != http.StatusAccepted {
		g.t.Errorf("recode: %d %s", status, answer)
	}
}

// kill lets the archive work between the kills: of the server, of Postgres under
// it, of the server again; for as long as a soak is to take. Each interrupts a
// recode that has just begun.
func (g *rig) kill() {
	const between = 2500 * time.Millisecond
	for until := time.Now().Add(*soak); ; {
		for _, kill := range []func(){g.killServer, g.killPostgres, g.killServer} {
			time.Sleep(between)
			g.recode()
			kill()
		}
		time.Sleep(between)
		if time.Now().After(until) {
			return
		}
	}
}

// startKeeper keeps a mirror with the program itself, which is killed with each
// breath, and gives its directory.
func (g *rig) startKeeper(ctx context.Context, running *sync.WaitGroup) string {
	dir, base := g.t.TempDir(), g.server.base // the server is another after each kill, its address is not
	running.Go(func() {
		for n := 0; ctx.Err() == nil; n++ {
			args := []string{"mirror", "--quiet", "--events", base, dir}
			if n%2 == 1 {
				args = []string{"mirror", "--quiet", base, dir}
			}
			life, cancel := context.WithTimeout(ctx, time.Duration(1500+700*(n%3))*time.Millisecond)
			_ = exec.CommandContext(life, binary, args...).Run() // it is killed
			cancel()
		}
	})
	return dir
}

// end is the cursor behind the last change.
func (g *rig) end() string {
	res, err := get(g.t.Context(), g.server.base+"/v1/export/statements.ndjson", nil)
	if err != nil {
		g.t.Fatal(err)
	}
	defer res.Body.Close()
	return res.Header.Get("Chancery-Cursor")
}

// wholeLog is the feed from its beginning, read when nobody writes.
func (g *rig) wholeLog() []api.Change {
	g.t.Helper()
	f := &follower{t: g.t, base: g.server.base, held: map[string]string{}}
	end := g.end()
	for f.cursor != end {
		if err := f.page(g.t.Context(), 0); err != nil {
			g.t.Fatal(err)
		}
	}
	return f.seen
}
