package embedded

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

// Options say where the private Postgres lives. The zero value works: the
// default data directory and the Postgres that is found.
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
	instance instance
	socket   *socket
	process  *child
	log      *serverLog

	asked   atomic.Bool // to end, before it did by itself
	stop    sync.Once
	stopErr error
}

// Start starts the Postgres of a data directory, after making its cluster where
// there is none, and returns when it accepts connections. The context bounds the
// start alone. A directory that another process holds is an [InUseError]; the
// other errors say what to do.
func Start(ctx context.Context, options Options) (*Server, error) {
	if options.Logger == nil {
		options.Logger = slog.Default()
	}
	dir, lock, err := hold(options.DataDir)
	if err != nil {
		return nil, err
	}
	server, err := startLocked(ctx, instance{dir: dir, lock: lock, scratch: options.Scratch, logger: options.Logger}, options.BinDir)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("start postgres in %s: %w", dir, err), lock.release())
	}
	return server, nil
}

// hold makes the data directory and takes its lock.
func hold(dir string) (string, *lock, error) {
	dir, err := openDirectory(dir)
	var held *lock
	if err == nil {
		held, err = acquire(dir)
	}
	if err == nil || errors.As(err, new(*InUseError)) {
		return dir, held, err
	}
	return "", nil, fmt.Errorf("data directory: %w: choose another place with --data-dir", err)
}

func startLocked(ctx context.Context, i instance, binDir string) (*Server, error) {
	if err := i.endPrevious(ctx); err != nil {
		return nil, err
	}
	i, err := i.prepare(ctx, binDir)
	if err != nil {
		return nil, err
	}
	return i.start(ctx)
}

// URL is the connection string of the server's database, for pgx, libpq and
// golang-migrate.
func (s *Server) URL() string { return s.socket.url() }

// Done is closed when postgres has ended: after [Server.Stop], or by itself,
// which [Server.Err] explains.
func (s *Server) Done() <-chan struct{} { return s.process.done }

// Err is how postgres ended by itself; nil while it runs, and when it was asked
// to end.
func (s *Server) Err() error {
	if !s.ended() || s.asked.Load() {
		return nil
	}
	return fmt.Errorf("postgres ended: %w: %s", cmp.Or(s.process.err, errors.New("exit status 0")), s.log)
}

func (s *Server) ended() bool {
	select {
	case <-s.process.done:
		return true
	default:
		return false
	}
}

// Stop ends all connections, has postgres write everything down, and returns
// when it is gone and the data directory is free. When ctx ends first, postgres
// is made to quit at once and the next start recovers. It is to be called also
// when postgres ended by itself; a second call returns what the first did.
func (s *Server) Stop(ctx context.Context) error {
	s.stop.Do(func() { s.stopErr = s.shutdown(ctx) })
	return s.stopErr
}

func (s *Server) shutdown(ctx context.Context) error {
	s.asked.Store(!s.ended())
	s.process.signal(s.instance.stopSignal())
	var late error
	select {
	case <-s.process.done:
	case <-ctx.Done():
		late = fmt.Errorf("stop postgres: %w", ctx.Err())
		s.process.end(syscall.SIGQUIT, 10*time.Second)
	}
	s.socket.close()
	return errors.Join(late, s.instance.discard(), s.instance.lock.release())
}
