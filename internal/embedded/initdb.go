package embedded

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

const (
	superuser = "chancery" // whom connections are for; trusted without a password
	database  = "postgres" // the one that initdb makes
)

// initdb makes a cluster in the empty directory dir. It prefers a locale that
// sorts by code point and knows letters of every script, and takes what the
// system has.
func initdb(ctx context.Context, bin Binaries, as account, dir string, extra ...string) error {
	args := slices.Concat([]string{"--pgdata=" + dir}, clusterSettings(), extra)
	var err error
	for _, locale := range locales(bin.Major) {
		var output string
		cmd := command(as, filepath.Dir(dir), bin.path("initdb"), append(args, locale...)...)
		output, err = run(ctx, cmd)
		if err == nil || ctx.Err() != nil || !strings.Contains(output, "locale") {
			break
		}
	}
	return explainInitdb(err, as)
}

// clusterSettings are the arguments of initdb that last. Should somebody run the
// cluster in another way than this package does, it trusts nobody over TCP.
func clusterSettings() []string {
	return []string{
		"--username=" + superuser, "--auth-local=trust", "--auth-host=reject",
		"--encoding=UTF8", "--data-checksums", "--no-instructions",
	}
}

// locales are the arguments that say which locale, best first. C.UTF-8 is in
// glibc from 2.35 and in Debian before, not in macOS; Postgres brings its own
// from version 17. C, which all have, knows ASCII letters only.
func locales(major int) [][]string {
	system, plain := []string{"--locale=C.UTF-8"}, []string{"--locale=C"}
	if major >= 17 {
		return [][]string{{"--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"}, plain}
	}
	return [][]string{system, plain}
}

// explainInitdb adds the way out to the one failure that a user can mend.
func explainInitdb(err error, as account) error {
	if err != nil && strings.Contains(err.Error(), "could not look up effective user ID") {
		return fmt.Errorf("user %s has no entry in the system's list of users, and initdb needs one: run as another user or set DATABASE_URL: %w", as.name, err)
	}
	return err
}
