package embedded

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
)

// search is where programs are looked for.
type search struct {
	root  string // directory that the places of systems are under
	path  string // as in PATH
	fetch func(context.Context) (Binaries, error)
}

// choose finds the programs for a cluster of major version want, or for a new
// cluster where want is 0: those in given if that is set, else the first that is
// installed and fits, else the one that can be fetched.
func (s search) choose(ctx context.Context, given string, want int) (Binaries, error) {
	if given != "" {
		return givenBinaries(ctx, given, want)
	}
	var problems []error
	for _, dir := range installed(s.root, s.path) {
		bin, err := inspect(ctx, dir)
		if err == nil {
			err = bin.fits(want)
		}
		if err == nil {
			return bin, nil
		}
		problems = append(problems, err)
	}
	if want == 0 || want == fetchedMajor {
		bin, err := s.fetch(ctx)
		if err == nil {
			return bin, nil
		}
		problems = append(problems, err)
	}
	if err := ctx.Err(); err != nil {
		return Binaries{}, err
	}
	return Binaries{}, noBinariesError(want, problems)
}

func givenBinaries(ctx context.Context, dir string, want int) (Binaries, error) {
	dir, err := filepath.Abs(dir)
	if err == nil && !holdsPrograms(dir) {
		err = errors.New("no initdb and postgres that can be run")
	}
	var bin Binaries
	if err == nil {
		bin, err = inspect(ctx, dir)
	}
	if err == nil {
		err = bin.fits(want)
	}
	if err != nil {
		return Binaries{}, fmt.Errorf("--postgres-bin %s: %w", dir, err)
	}
	return bin, nil
}

// fits says why b cannot run a cluster of major version want, or make a new one
// where want is 0.
func (b Binaries) fits(want int) error {
	switch {
	case want != 0 && b.Major != want:
		return fmt.Errorf("%s holds Postgres %d, and the cluster was made by Postgres %d", b.Dir, b.Major, want)
	case b.Major < oldestMajor:
		return fmt.Errorf("%s holds Postgres %d, and the archive needs %d or newer", b.Dir, b.Major, oldestMajor)
	}
	return nil
}

// noBinariesError names what is missing, what stood in the way, and the ways out.
func noBinariesError(want int, problems []error) error {
	needed, install := fmt.Sprintf("no Postgres %d or newer", oldestMajor), "Postgres (package postgresql)"
	if want != 0 {
		needed = fmt.Sprintf("no Postgres %d, which made the cluster", want)
		install = fmt.Sprintf("Postgres %d (package postgresql-%d)", want, want)
	}
	if len(problems) > 0 {
		needed += " (" + strings.ReplaceAll(errors.Join(problems...).Error(), "\n", "; ") + ")"
	}
	return fmt.Errorf("%s: install %s, name its programs' directory with --postgres-bin, or set DATABASE_URL to a server that runs", needed, install)
}
