package embedded

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// plant makes programs that tell a version and do nothing else.
func plant(t *testing.T, dir, version string) string {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	script := fmt.Sprintf("#!/bin/sh\necho 'postgres (PostgreSQL) %s'\n", version)
	for _, name := range []string{"initdb", "postgres"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestInstalledFollowsSystems(t *testing.T) {
	t.Parallel()
	root := filepath.Join(t.TempDir(), "a [root] *")
	for _, dir := range []string{
		"usr/lib/postgresql/9.6/bin", "usr/lib/postgresql/15/bin", "usr/lib/postgresql/100/bin",
		"usr/pgsql-16/bin", "opt/homebrew/opt/postgresql@17/bin", "elsewhere/bin",
		"Applications/Postgres.app/Contents/Versions/18/bin", "home/linuxbrew/.linuxbrew/opt/postgresql@17/bin",
	} {
		plant(t, filepath.Join(root, dir), "1")
	}
	onlyPostgres := plant(t, filepath.Join(root, "usr/lib/postgresql/17/bin"), "17")
	if err := os.Remove(filepath.Join(onlyPostgres, "initdb")); err != nil {
		t.Fatal(err)
	}
	searchPath := strings.Join([]string{"relative", "", filepath.Join(root, "nowhere"), filepath.Join(root, "elsewhere/bin")}, ":")

	var got []string
	for _, dir := range installed(root, searchPath) {
		got = append(got, strings.TrimPrefix(dir, root+"/"))
	}
	want := []string{ // majors sort as numbers, the search path comes last
		"usr/lib/postgresql/100/bin", "usr/lib/postgresql/15/bin", "usr/lib/postgresql/9.6/bin", "usr/pgsql-16/bin",
		"opt/homebrew/opt/postgresql@17/bin", "home/linuxbrew/.linuxbrew/opt/postgresql@17/bin",
		"Applications/Postgres.app/Contents/Versions/18/bin", "elsewhere/bin",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("installed (-want +got):\n%s", diff)
	}
}

func TestInspectReadsVersions(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		rule, says, version string
		major               int
	}{
		{"a release", "17.2", "17.2", 17},
		{"a distributor's name follows", "15.18 (Debian 15.18-0+deb12u1)", "15.18", 15},
		{"a version in the making", "19devel", "19devel", 19},
		{"two parts made a major once", "9.6.24", "9.6.24", 9},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			dir := plant(t, t.TempDir(), tt.says)
			got, err := inspect(t.Context(), dir)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(Binaries{Dir: dir, Version: tt.version, Major: tt.major}, got); diff != "" {
				t.Errorf("inspect (-want +got):\n%s", diff)
			}
		})
	}
	if _, err := inspect(t.Context(), plant(t, t.TempDir(), "what?")); err == nil {
		t.Error("inspect of a program that tells no version: no error")
	}
}

func TestChoose(t *testing.T) {
	t.Parallel()
	base := t.TempDir()
	old, fit, newer := plant(t, base+"/13", "13.9"), plant(t, base+"/16", "16.3"), plant(t, base+"/17", "17.1")
	online := func(context.Context) (Binaries, error) { return Binaries{Dir: "cache", Major: fetchedMajor}, nil }
	offline := func(context.Context) (Binaries, error) { return Binaries{}, errors.New("the line is down") }
	for _, tt := range []struct {
		rule  string
		path  []string
		given string
		want  int
		fetch func(context.Context) (Binaries, error)
		dir   string
		says  []string // of the error
	}{
		{"the first that is new enough makes a cluster", []string{old, fit, newer}, "", 0, online, fit, nil},
		{"a cluster wants the major that made it", []string{newer, fit}, "", 16, online, fit, nil},
		{"one is fetched where none is installed", nil, "", 0, online, "cache", nil},
		{"one is fetched where those installed are too old", []string{old}, "", 0, online, "cache", nil},
		{"a cluster of the fetched one wants it", []string{fit}, "", fetchedMajor, online, "cache", nil},
		{"what is given is taken", []string{newer}, fit, 0, online, fit, nil},
		{"what is given has to fit the cluster", []string{fit}, newer, 16, online, "", []string{"--postgres-bin", "holds Postgres 17", "made by Postgres 16"}},
		{"what is given has to be new enough", []string{fit}, old, 0, online, "", []string{"--postgres-bin", "Postgres 13", "needs 14"}},
		{"what is given has to be there", []string{fit}, base + "/none", 0, online, "", []string{"--postgres-bin", base + "/none"}},
		{"without the right one both majors and the ways out are named", []string{fit}, "", 14, online, "", []string{"no Postgres 14, which made", "holds Postgres 16", "install Postgres 14", "--postgres-bin", "DATABASE_URL"}},
		{"what hinders the fetching is said", nil, "", 0, offline, "", []string{"the line is down", "install Postgres", "--postgres-bin", "DATABASE_URL"}},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			s := search{root: base, path: strings.Join(tt.path, ":"), fetch: tt.fetch}
			got, err := s.choose(t.Context(), tt.given, tt.want)
			if (err != nil) != (tt.says != nil) || got.Dir != tt.dir {
				t.Fatalf("choose = %q, %v; want %q", got.Dir, err, tt.dir)
			}
			for _, part := range tt.says {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("error %q does not say %q", err, part)
				}
			}
		})
	}
}
