package embedded

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// instance is a data directory that this process holds, and what runs in it.
type instance struct {
	dir     string
	lock    *lock
	scratch bool
	logger  *slog.Logger

	account account  // that the cluster belongs to; set by prepare, as is bin
	bin     Binaries // that fit the cluster
}

func (i instance) cluster() string { return filepath.Join(i.dir, clusterName) }

// prepare finds the account and the programs for the cluster, and makes the
// cluster where there is none.
func (i instance) prepare(ctx context.Context, binDir string) (instance, error) {
	if err := i.discard(); err != nil {
		return i, err
	}
	var err error
	if i.account, err = chooseAccount(i.cluster()); err != nil {
		return i, err
	}
	major, err := clusterMajor(i.cluster())
	if err != nil {
		return i, err
	}
	if i.bin, err = i.everywhere().choose(ctx, binDir, major); err != nil {
		return i, err
	}
	if err := i.enters(ctx, i.dir, "--data-dir"); err != nil {
		return i, err
	}
	if major != 0 {
		return i, adopt(i.cluster(), i.account)
	}
	i.logger.InfoContext(ctx, "making a Postgres cluster", "dir", i.cluster(), "version", i.bin.Version)
	return i, i.create(ctx)
}

func (i instance) everywhere() search {
	return search{root: "/", path: os.Getenv("PATH"), fetch: i.fetch}
}

// enters checks that the account can pass into dir, which setting chooses, and
// run the programs there.
func (i instance) enters(ctx context.Context, dir, setting string) error {
	if !i.account.drop {
		return nil
	}
	_, err := run(ctx, command(i.account, dir, i.bin.path("postgres"), "--version"))
	if err == nil {
		return nil
	}
	for _, way := range []struct{ dir, setting string }{{dir, setting}, {i.bin.Dir, "--postgres-bin"}} {
		if stop, mode := barrier(i.account, way.dir); stop != "" {
			return fmt.Errorf("user %s, whom postgres runs as for root, cannot enter %s (mode %04o) on the way to %s: choose another place with %s",
				i.account.name, stop, mode, way.dir, way.setting)
		}
	}
	return fmt.Errorf("run postgres in %s as user %s: %w: run as an ordinary user or set DATABASE_URL", dir, i.account.name, err)
}

// create makes the cluster.
func (i instance) create(ctx context.Context) error {
	if i.scratch {
		return i.copyPristine(ctx)
	}
	err := createCluster(i.cluster(), i.account, func(dir string) error {
		return initdb(ctx, i.bin, i.account, dir)
	})
	if err != nil {
		return fmt.Errorf("make cluster: %w", err)
	}
	return nil
}

// start runs postgres. While a process that a killed postgres left has the
// cluster, postgres gives up, and start tries again.
func (i instance) start(ctx context.Context) (*Server, error) {
	socket, err := openSocket(i.dir, i.account, func(dir string) error { return i.enters(ctx, dir, "TMPDIR") })
	if err != nil {
		return nil, err
	}
	server, err := i.launch(ctx, socket)
	for begin := time.Now(); errors.Is(err, errInUse) && time.Since(begin) < patience && pause(ctx) == nil; {
		server, err = i.launch(ctx, socket)
	}
	if err != nil {
		socket.close()
	}
	return server, err
}

func (i instance) launch(ctx context.Context, socket *socket) (*Server, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	server := &Server{instance: i, socket: socket, log: &serverLog{logger: i.logger}}
	cmd := command(i.account, i.dir, i.bin.path("postgres"), i.arguments(socket)...)
	cmd.Stderr = server.log
	var err error
	if server.process, err = spawn(cmd); err != nil {
		return nil, err
	}
	if err := server.awaitReady(ctx); err != nil {
		server.process.end(syscall.SIGQUIT, 10*time.Second)
		return nil, err
	}
	return server, nil
}

// arguments outweigh what postgresql.conf says, so the socket stays the only way
// in, whatever somebody wrote there.
func (i instance) arguments(socket *socket) []string {
	args := []string{
		"-D", i.cluster(),
		"-c", "listen_addresses=",
		"-c", "port=" + socketPort,
		"-c", "unix_socket_directories=" + socket.dir,
		"-c", "unix_socket_permissions=0700",
		"-c", "log_destination=stderr",
		"-c", "logging_collector=off",
		"-c", "log_line_prefix=" + logPrefix,
		"-c", "lc_messages=C",
	}
	if i.scratch {
		args = append(args, scratchSettings()...)
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
			return s.log.explain(s.process.err)
		case <-ticker.C:
			p, _ := readPostmaster(s.instance.cluster())
			if p.pid == s.process.pid() && p.ready && s.socket.answers() {
				return nil
			}
		}
	}
}
