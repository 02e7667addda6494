package embedded

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// postmaster is what a running postgres says of itself in postmaster.pid, which
// is stale when postgres was killed.
type postmaster struct {
	pid       int // 0 where the file names none
	socketDir string
	ready     bool
}

// readPostmaster reads the postmaster.pid of a cluster; false where there is
// none that can be read.
func readPostmaster(cluster string) (postmaster, bool) {
	text, err := os.ReadFile(postmasterFile(cluster))
	if err != nil {
		return postmaster{}, false
	}
	return parsePostmaster(string(text)), true
}

// parsePostmaster reads the lines of the file: process id, data directory, start
// time, port, socket directory, listen address, shared memory key, status
// (pidfile.h of Postgres). Postgres writes them one after the other.
func parsePostmaster(text string) postmaster {
	lines := strings.Split(text, "\n")
	pid, err := strconv.Atoi(strings.TrimSpace(lines[0]))
	if err != nil || pid <= 0 {
		return postmaster{}
	}
	p := postmaster{pid: pid}
	if len(lines) > 4 {
		p.socketDir = strings.TrimSpace(lines[4])
	}
	if len(lines) > 7 {
		p.ready = strings.TrimSpace(lines[7]) == "ready"
	}
	return p
}

func postmasterFile(cluster string) string { return filepath.Join(cluster, "postmaster.pid") }
