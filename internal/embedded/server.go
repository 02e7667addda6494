package embedded

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"path/filepath"
	"slices"
	"syscall"
	"time"
)

// Options say where the private Postgres lives. The zero value is one that
// works: the default data directory and the Postgres that is found.
type Options struct {
	DataDir string       // made where it is missing; "" is [DefaultDataDir]
	BinDir  string       // that holds initdb and postgres; "" looks for them
	Logger  *slog.Logger // nil is [slog.Default]

	// Scratch is for tests: what the data directory held is discarded, the
	// cluster is a copy of a pristine one kept beside the data directory, nothing
	// is synced to disk, and [Server.Stop] removes the cluster.
	Scratch bool
}

// Server is a Postgres that runs.
type Server struct {
	process *child
	socket  *socket
	home    home
	log     *serverLog
}

// Start starts the Postgres of a data directory, after making its cluster where
// there is none, and returns when it accepts connections. The context bounds the
// start alone. A directory that another process holds is an [InUseError]; every
// other error says what to do.
func Start(ctx context.Context, options Options) (*Server, error) {
	if options.Logger == nil {
		options.Logger = slog.Default()
	}
	dir, err := openDirectory(options.DataDir)
	if err != nil {
		return nil, err
	}
	lock, err := acquire(dir)
	if err != nil {
		return nil, err
	}
	server, err := startLocked(ctx, home{dir: dir, lock: lock, scratch: options.Scratch}, options)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("start postgres in %s: %w", dir, err), lock.release())
	}
	return server, nil
}

// home is a data directory that this process holds.
type home struct {
	dir     string
	lock    *lock
	scratch bool
	account account  // that owns the cluster
	bin     Binaries // that fit it
}

func (h home) cluster() string { return filepath.Join(h.dir, clusterName) }

func startLocked(ctx context.Context, h home, options Options) (*Server, error) {
	if err := h.discard(); err != nil {
		return nil, err
	}
	major, err := clusterMajor(h.cluster())
	if err != nil {
		return nil, err
	}
	if h.account, err = chooseAccount(h.cluster()); err != nil {
		return nil, err
	}
	if h.bin, err = chooseBinaries(ctx, options.BinDir, major, fetch); err != nil {
		return nil, err
	}
	if err := h.enters(ctx, h.dir); err != nil {
		return nil, err
	}
	if major == 0 {
		options.Logger.InfoContext(ctx, "making a Postgres cluster", "dir", h.cluster(), "version", h.bin.Version)
		if err := h.create(ctx); err != nil {
			return nil, err
		}
	}
	return h.start(ctx, options.Logger)
}

// enters checks that the account that postgres runs as can pass into dir and run
// the programs.
func (h home) enters(ctx context.Context, dir string) error {
	if !h.account.drop {
		return nil
	}
	_, err := run(ctx, command(h.account, dir, h.bin.path("postgres"), "--version"))
	if err == nil {
		return nil
	}
	for _, path := range []string{dir, h.bin.Dir} {
		if stop, mode := barrier(h.account, path); stop != "" {
			return fmt.Errorf("user %s, whom postgres runs as for root, cannot enter %s (mode %04o) on the way to %s: choose another place", h.account.name, stop, mode, path)
		}
	}
	return fmt.Errorf("run postgres in %s as user %s: %w", dir, h.account.name, err)
}

// patience is how long a start waits for what a killed process left to go down.
const patience = 30 * time.Second

// start runs postgres. One whose parent was killed a moment ago may still be
// going down, or a process of it; then postgres gives up, and start tries again.
func (h home) start(ctx context.Context, logger *slog.Logger) (*Server, error) {
	socket, err := openSocket(h.dir, h.account, func(dir string) error { return h.enters(ctx, dir) })
	if err != nil {
		return nil, err
	}
	for deadline := time.Now().Add(patience); ; {
		server, err := h.launch(ctx, socket, logger)
		if err == nil {
			return server, nil
		}
		if !errors.Is(err, errInUse) || time.Now().After(deadline) {
			socket.close()
			return nil, err
		}
		select {
		case <-ctx.Done():
		case <-time.After(100 * time.Millisecond):
		}
	}
}

var errInUse = errors.New("another postgres runs on the cluster")

func (h home) launch(ctx context.Context, socket *socket, logger *slog.Logger) (*Server, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	server := &Server{home: h, socket: socket, log: &serverLog{logger: logger}}
	cmd := command(h.account, h.dir, h.bin.path("postgres"), h.arguments(socket)...)
	cmd.Stderr = server.log
	var err error
	if server.process, err = spawn(cmd); err != nil {
		return nil, err
	}
	if err := server.awaitReady(ctx); err != nil {
		server.process.end(syscall.SIGQUIT, 5*time.Second)
		return nil, err
	}
	return server, nil
}

// arguments come after what postgresql.conf says, so the socket stays the only
// way in, whatever somebody wrote there.
func (h home) arguments(socket *socket) []string {
	settings := map[string]string{
		"listen_addresses":        "",
		"port":                    "5432",
		"unix_socket_directories": socket.dir,
		"unix_socket_permissions": "0700",
		"log_destination":         "stderr",
		"logging_collector":       "off",
		"log_line_prefix":         "%e ", // see serverLog.inUse
		"lc_messages":             "C",
	}
	if h.scratch {
		maps.Copy(settings, scratchSettings())
	}
	args := []string{"-D", h.cluster()}
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		args = append(args, "-c", name+"="+settings[name])
	}
	return args
}

// awaitReady waits until postgres accepts connections.
func (s *Server) awaitReady(ctx context.Context) error {
	ticker := time.NewTicker(5 * time.Millisecond)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-s.process.done:
			return s.startError()
		case <-ticker.C:
			p, ok := readPostmaster(s.home.cluster())
			if ok && p.pid == s.process.pid() && p.ready && s.socket.answers() {
				return nil
			}
		}
	}
}

func (s *Server) startError() error {
	if s.log.inUse() {
		return fmt.Errorf("%w: %s", errInUse, s.log)
	}
	return fmt.Errorf("postgres gave up: %w: %s", s.process.err, s.log)
}

// URL is the connection string of the archive's database, for pgx, libpq and
// golang-migrate.
func (s *Server) URL() string { return s.socket.url() }

// Done is closed when postgres has ended: after [Server.Stop], or by itself,
// which [Server.Err] explains.
func (s *Server) Done() <-chan struct{} { return s.process.done }

// Stop ends all connections, has postgres write everything down, and returns
// when it is gone and the data directory is free. When ctx ends first, postgres
// is made to quit at once; the next start recovers. It is to be called also
// when postgres ended by itself.
func (s *Server) Stop(ctx context.Context) error {
	s.process.signal(syscall.SIGINT)
	var late error
	select {
	case <-s.process.done:
	case <-ctx.Done():
		late = fmt.Errorf("stop postgres: %w", ctx.Err())
		s.process.end(syscall.SIGQUIT, 10*time.Second)
	}
	s.socket.close()
	return errors.Join(late, s.home.discard(), s.home.lock.release())
}

// Err is how postgres ended, nil while it runs or when it was asked to stop.
func (s *Server) Err() error {
	select {
	case <-s.process.done:
	default:
		return nil
	}
	if s.process.err == nil {
		return nil
	}
	return fmt.Errorf("postgres ended: %w: %s", s.process.err, s.log)
}
