package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/mail"
	"net/netip"
	"net/url"
	"time"

	"github.com/chancery-archive/chancery/internal/httpapi"
	"github.com/chancery-archive/chancery/internal/ingest"
	"github.com/chancery-archive/chancery/internal/postgres"
	"github.com/chancery-archive/chancery/internal/sample"
	"github.com/chancery-archive/chancery/internal/webhook"
)

type serveCommand struct {
	database
	operations
	ReadURL      []string       `env:"CHANCERY_READ_URLS" placeholder:"URL" help:"Streaming replica of the Postgres at --database-url, to read from as far as it has come; may be repeated, or hold several with a comma between."`
	Addr         string         `default:"127.0.0.1:8080" env:"CHANCERY_ADDR" help:"Address to serve on; port 0 picks a free one and prints it."`
	PublicURL    string         `env:"CHANCERY_PUBLIC_URL" placeholder:"URL" help:"Address under which clients reach the server, for links in feeds and citations; without it the Host of each request."`
	ClientLimit  int            `default:"0" env:"CHANCERY_CLIENT_LIMIT" help:"Requests a minute that one address may make without a key; 0: no limit."`
	KeyLimit     int            `default:"0" env:"CHANCERY_KEY_LIMIT" help:"Requests a minute that one key may make; 0: no limit."`
	TrustedProxy []netip.Prefix `env:"CHANCERY_TRUSTED_PROXY" placeholder:"CIDR" help:"Networks of proxies whose X-Forwarded-For tells the address of a client, such as 10.0.0.0/8."`
	Contact      string         `default:"archive@chancery.invalid" env:"CHANCERY_CONTACT" placeholder:"ADDRESS" help:"Address of whom to write to about the archive, for harvesters."`
	NoSample     bool           `env:"CHANCERY_NO_SAMPLE" help:"Leave an empty archive empty."`

	WebhookAllowPrivate bool `env:"CHANCERY_WEBHOOK_ALLOW_PRIVATE" help:"Let webhooks go to private and loopback addresses, and over plain HTTP."`
}

func (*serveCommand) Help() string {
	return `Without --database-url a private Postgres is started in --data-dir, on a Unix socket that nobody else
can reach, and stopped with the server. An empty archive is given the founding statement of 21 July 2016.

Examples:
  chancery serve
  chancery serve --addr 127.0.0.1:0 --data-dir ./data
  DATABASE_URL=postgres://chancery@db.example.org/chancery chancery serve --addr 0.0.0.0:8080`
}

// Validate refuses limits that are none, and a public address that clients could
// not follow.
func (s *serveCommand) Validate() error {
	if s.ClientLimit < 0 || s.KeyLimit < 0 {
		return errors.New("--client-limit and --key-limit are not below 0")
	}
	if len(s.ReadURL) > 0 && s.DatabaseURL == "" {
		return errors.New("--read-url names replicas of a Postgres of yours: give --database-url too")
	}
	if err := s.operations.check(); err != nil {
		return err
	}
	if a, err := mail.ParseAddress(s.Contact); err != nil || a.Address != s.Contact {
		return fmt.Errorf("--contact %q is not an address such as archive@example.org", s.Contact)
	}
	u, err := url.Parse(s.PublicURL)
	if s.PublicURL != "" && (err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "") {
		return fmt.Errorf("--public-url %q is not an address such as https://archive.example.org", s.PublicURL)
	}
	return nil
}

// Run serves until it is told to stop.
func (s *serveCommand) Run(ctx context.Context, c console, log *slog.Logger) error {
	collectSeldom(s.PageCache << 20)
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", s.Addr)
	if err != nil {
		return &exitError{exitUsage, fmt.Errorf("--addr: %w", err)}
	}
	defer listener.Close()
	seen, err := s.observe(ctx, log)
	if err != nil {
		return err
	}
	defer seen.end()
	archive, err := holdArchive(ctx, s.database, log, append(seen.ofDatabase(), postgres.Logged(log), postgres.Replicas(s.ReadURL...))...)
	if err != nil {
		return err
	}
	defer archive.close()
	seen.registry.MustRegister(archive.store.Metrics())
	since, err := archive.store.KnowEdition(ctx, edition())
	if err != nil {
		return err
	}
	in := ingest.Ingester{Store: archive.store, Now: time.Now, Coder: seen.coder}
	if !s.NoSample {
		if err := loadSample(ctx, archive, in); err != nil {
			return err
		}
	}
	if err := archive.ensureAdminKey(ctx, c.out); err != nil {
		return err
	}
	defer archive.workBehind(ctx, seen.coder)()
	base := "http://" + reachable(listener.Addr())
	greet(c.out, base)
	bell, stop := archive.listen(ctx)
	defer stop()
	sender := archive.sender(bell, webhook.Policy{AllowPrivate: s.WebhookAllowPrivate})
	defer beside(ctx, sender.Work)()
	config := apiConfig(archive, in, sender, log)
	config.Bell, config.EditionSince, config.Contact = bell, since, s.Contact
	config.PublicURL, config.TrustedProxies = s.PublicURL, s.TrustedProxy
	config.ClientLimit, config.KeyLimit = s.ClientLimit, s.KeyLimit
	config.MaxRequests, config.MaxQueue = s.MaxRequests, s.MaxQueue
	config.PageCache = s.PageCache << 20
	config.Metrics, config.Traces = seen.registry, seen.traces
	config.Ready = readyUntil(ctx, archive.store.Ready)
	return serve(ctx, listener, httpapi.New(config), archive, s.leave(stop))
}

// loadSample gives an archive that never held anything the founding document.
func loadSample(ctx context.Context, a *archive, in ingest.Ingester) error {
	end, err := a.store.LogEnd(ctx)
	if err != nil || end.Cursor > 0 {
		return err
	}
	if _, _, err := in.Ingest(ctx, sample.Submission()); err != nil {
		return fmt.Errorf("load the sample statement: %w", err)
	}
	return nil
}

// reachable is the address to type for a listener: a server on every interface
// is reached on this machine.
func reachable(addr net.Addr) string {
	tcp, ok := addr.(*net.TCPAddr)
	if ok && tcp.IP.IsUnspecified() {
		return fmt.Sprintf("localhost:%d", tcp.Port)
	}
	return addr.String()
}

// greet prints three lines that work.
func greet(w io.Writer, base string) {
	fmt.Fprintf(w, "Chancery is ready on %s\n\n", base)
	fmt.Fprintf(w, "  curl '%s/v1/commitments?country=Iraq&theme=security-sector-reform'\n", base)
	fmt.Fprintf(w, "  curl '%s/v1/commitments?resolution=2253'\n", base)
	fmt.Fprintf(w, "  curl '%s/v1/statements'\n\n", base)
}

// How long a client may take for each part of an exchange. Writing is bounded
// by the handlers.
const (
	headerTimeout = 10 * time.Second
	readTimeout   = 60 * time.Second
	idleTimeout   = 120 * time.Second
)

// serve answers until the context ends, and then leaves; a private database that
// died is an error.
func serve(ctx context.Context, listener net.Listener, handler http.Handler, a *archive, leave *leaving) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       readTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    64 << 10,
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	stopped := ctx.Done()
	for {
		select {
		case err := <-failed:
			return fmt.Errorf("serve: %w", err)
		case <-a.died():
			_ = server.Close()
			return a.death()
		case <-stopped:
			stopped = nil
			leave.begin()
		case <-leave.drained():
			return leave.finish(server)
		}
	}
}
