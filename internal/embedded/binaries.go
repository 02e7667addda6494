package embedded

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
)

// oldestMajor is the oldest Postgres that the archive's SQL is tested on.
const oldestMajor = 14

// Binaries are the programs of one Postgres.
type Binaries struct {
	Dir     string // that holds initdb and postgres
	Version string // as postgres tells it: "15.18"
	Major   int
}

func (b Binaries) path(name string) string { return filepath.Join(b.Dir, name) }

// places are where systems put Postgres, as patterns under the root directory;
// a star stands for the major version. Debian, PGDG on Fedora and RHEL, SUSE,
// Alpine, Homebrew on ARM, on Intel and on Linux, Postgres.app, a build from source.
func places() []string {
	return []string{
		"usr/lib/postgresql/*/bin",
		"usr/pgsql-*/bin",
		"usr/lib/postgresql*/bin",
		"usr/libexec/postgresql*",
		"opt/homebrew/opt/postgresql@*/bin",
		"usr/local/opt/postgresql@*/bin",
		"home/linuxbrew/.linuxbrew/opt/postgresql@*/bin",
		"Applications/Postgres.app/Contents/Versions/*/bin",
		"usr/local/pgsql/bin",
	}
}

// installed lists the directories under root, and in the search path, that hold
// both programs: newest major first within a place, places in order.
func installed(root, searchPath string) []string {
	var dirs []string
	for _, place := range places() {
		found, _ := filepath.Glob(filepath.Join(escapeGlob(root), place)) // fails only for a bad pattern
		slices.SortStableFunc(found, func(a, b string) int { return majorInPath(b) - majorInPath(a) })
		dirs = append(dirs, found...)
	}
	dirs = append(dirs, filepath.SplitList(searchPath)...)
	return slices.DeleteFunc(dirs, func(dir string) bool { return !holdsPrograms(dir) })
}

// majorInPath is the number that the star of a place stands for.
func majorInPath(path string) int {
	digits := regexp.MustCompile(`\d+`).FindAllString(path, -1)
	if len(digits) == 0 {
		return 0
	}
	n, _ := strconv.Atoi(digits[len(digits)-1])
	return n
}

func holdsPrograms(dir string) bool {
	for _, name := range []string{"initdb", "postgres"} {
		if _, err := exec.LookPath(filepath.Join(dir, name)); err != nil {
			return false
		}
	}
	return filepath.IsAbs(dir)
}

// inspect asks the postgres in dir for its version.
func inspect(ctx context.Context, dir string) (Binaries, error) {
	bin := Binaries{Dir: dir}
	output, err := bin.tell(ctx)
	if err != nil {
		return Binaries{}, err
	}
	// "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", "postgres (PostgreSQL) 19devel"
	_, rest, _ := strings.Cut(output, "(PostgreSQL) ")
	bin.Version, _, _ = strings.Cut(strings.TrimSpace(rest), " ")
	digits := bin.Version[:len(bin.Version)-len(strings.TrimLeft(bin.Version, "0123456789"))]
	if bin.Major, err = strconv.Atoi(digits); err != nil {
		return Binaries{}, fmt.Errorf("%s names no version: %q", bin.path("postgres"), output)
	}
	return bin, nil
}

// tell has postgres tell its version. A program that has just been unpacked may be
// busy for a moment: a process that another goroutine forks meanwhile holds the
// file open until it execs (golang.org/issue/22315).
func (b Binaries) tell(ctx context.Context) (string, error) {
	for {
		output, err := run(ctx, command(account{}, b.Dir, b.path("postgres"), "--version"))
		if !errors.Is(err, syscall.ETXTBSY) || pause(ctx) != nil {
			return output, err
		}
	}
}
