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
	pid       int
	socketDir string
	ready     bool
}

// readPostmaster reads the postmaster.pid of a cluster; false where there is
// none, or none that is complete enough to name a process.
func readPostmaster(cluster string) (postmaster, bool) {
	text, err := os.ReadFile(postmasterFile(cluster))
	if err != nil {
		return postmaster{}, false
	}
	// Lines: process id, data directory, start time, port, socket directory,
	// listen address, shared memory key, status (miscadmin.h of Postgres).
	lines := strings.Split(string(text), "\n")
	pid, err := strconv.Atoi(strings.TrimSpace(lines[0]))
	if err != nil || pid <= 0 {
		return postmaster{}, false
	}
	p := postmaster{pid: pid}
	if len(lines) > 4 {
		p.socketDir = strings.TrimSpace(lines[4])
	}
	if len(lines) > 7 {
		p.ready = strings.TrimSpace(lines[7]) == "ready"
	}
	return p, true
}

func postmasterFile(cluster string) string { return filepath.Join(cluster, "postmaster.pid") }
