package pgtest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"strconv"

	"github.com/chancery-archive/chancery/internal/embedded"
)

// server is where the databases are.
type server struct {
	url  string
	stop func(context.Context) error
}

// openServer is the server that given names, else a private one of this process.
func openServer(ctx context.Context, given string) (*server, error) {
	if given != "" {
		return &server{url: given, stop: func(context.Context) error { return nil }}, nil
	}
	base, err := scratchDir()
	if err != nil {
		return nil, err
	}
	private, err := startFirstFree(ctx, base)
	if err != nil {
		return nil, err
	}
	return &server{url: private.URL(), stop: private.Stop}, nil
}

// startFirstFree starts a server in the first data directory under base that no
// other test binary has. Directories are used again, so binaries that were
// killed do not fill the disk. CHANCERY_POSTGRES_BIN chooses the programs.
func startFirstFree(ctx context.Context, base string) (*embedded.Server, error) {
	for n := 0; ; n++ {
		server, err := embedded.Start(ctx, embedded.Options{
			DataDir: filepath.Join(base, strconv.Itoa(n)),
			BinDir:  os.Getenv("CHANCERY_POSTGRES_BIN"),
			Logger:  slog.New(slog.DiscardHandler),
			Scratch: true,
		})
		var inUse *embedded.InUseError
		if !errors.As(err, &inUse) {
			return server, err
		}
	}
}

// scratchDir is where this user's test binaries keep their data directories.
func scratchDir() (string, error) {
	dir := filepath.Join(os.TempDir(), fmt.Sprintf("chancery-pgtest-%d", os.Getuid()))
	if err := os.Mkdir(dir, 0o711); err != nil && !errors.Is(err, os.ErrExist) {
		return "", err
	}
	return dir, requireOwn(dir)
}

// url is the connection string of one database of the server.
func (f *factory) url(name string) string {
	u, err := url.Parse(f.server.url)
	if err != nil {
		return f.server.url // pgx has parsed it before
	}
	u.Path = "/" + name
	return u.String()
}
