package embedded

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

const (
	socketPrefix = "chancery-pg-"
	socketPort   = "5432"
	socketFile   = ".s.PGSQL." + socketPort // where libpq and pgx look
	// The kernel has 108 bytes for a socket's path on Linux and 104 on macOS,
	// one of them for the final NUL.
	maxSocketPath = 103
	// The name in a data directory that links to where the socket is.
	socketLink = "socket"
)

// socket is the directory of a server's Unix socket. Whoever can enter it can
// do everything in the database: postgres trusts all who reach it.
type socket struct {
	dir  string
	link string
}

// openSocket makes a directory for the socket that as alone can enter, short
// enough for the kernel, and links to it from the data directory dir, so that
// the next start finds it when this one is killed. What a killed start left is
// removed first.
func openSocket(dir string, as account, enters func(dir string) error) (*socket, error) {
	link := filepath.Join(dir, socketLink)
	removeStaleSocket(link)
	var problems []error
	for _, base := range []string{os.TempDir(), "/tmp"} {
		made, err := makeSocketDir(base, as, enters)
		if err != nil {
			problems = append(problems, err)
			continue
		}
		if err := os.Symlink(made, link); err != nil {
			return nil, errors.Join(err, os.Remove(made))
		}
		return &socket{dir: made, link: link}, nil
	}
	return nil, fmt.Errorf("no place for the socket of postgres: %w", errors.Join(problems...))
}

func makeSocketDir(base string, as account, enters func(dir string) error) (string, error) {
	dir, err := os.MkdirTemp(base, socketPrefix)
	if err != nil {
		return "", err
	}
	err = as.give(dir)
	if err == nil {
		err = enters(dir)
	}
	if n := len(filepath.Join(dir, socketFile)); err == nil && n > maxSocketPath {
		err = fmt.Errorf("socket path in %s has %d bytes, more than the %d a system allows", dir, n, maxSocketPath)
	}
	if err != nil {
		return "", errors.Join(err, os.Remove(dir))
	}
	return dir, nil
}

// removeStaleSocket removes what a killed server left in the directory that
// link names, as far as it is what a server leaves, and link.
func removeStaleSocket(link string) {
	target, err := os.Readlink(link)
	if err != nil {
		return
	}
	if strings.HasPrefix(filepath.Base(target), socketPrefix) {
		(&socket{dir: target}).clear()
	}
	_ = os.Remove(link)
}

// clear removes the files that postgres keeps in the directory, and the
// directory if nothing else is there. What cannot be removed does no harm.
func (s *socket) clear() {
	_ = os.Remove(filepath.Join(s.dir, socketFile))
	_ = os.Remove(filepath.Join(s.dir, socketFile+".lock"))
	_ = os.Remove(s.dir)
}

// close removes the directory and the link to it.
func (s *socket) close() {
	s.clear()
	_ = os.Remove(s.link)
}

// answers reports whether postgres accepts connections.
func (s *socket) answers() bool {
	conn, err := net.Dial("unix", filepath.Join(s.dir, socketFile))
	if err != nil {
		return false
	}
	return conn.Close() == nil
}

// url is the connection string of the database on the socket. It names what PGPORT
// and the like in the environment would otherwise fill in.
func (s *socket) url() string {
	u := url.URL{
		Scheme:   "postgres",
		User:     url.User(superuser),
		Path:     "/" + database,
		RawQuery: url.Values{"host": {s.dir}, "port": {socketPort}}.Encode(),
	}
	return u.String()
}
