package httpapi_test

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/httpapi"
)

// BenchmarkKeptPage asks for a page of four passages, of some 8 kB, again and again, over
// loopback and 64 connections that are kept alive, as a server logs by default; and
// for the same bytes from a handler that has them in memory. The two take turns, so
// that both have the same machine; of interest is their ratio.
func BenchmarkKeptPage(b *testing.B) {
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		b.Fatal(err)
	}
	defer null.Close()
	asked := &counting{archive: largeArchive(b)}
	c := config(asked.archive)
	c.Store = asked
	c.Log = slog.New(slog.NewTextHandler(null, nil))
	c.MaxRequests, c.MaxQueue = 32, 128
	kept := httptest.NewServer(httpapi.New(c))
	defer kept.Close()
	address := kept.URL + "/v1/commitments?country=IRQ&limit=4"
	page := fetchBody(b, address)
	memory := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Content-Length", strconv.Itoa(len(page)))
		_, _ = w.Write(page)
	}))
	defer memory.Close()

	const turn = 2000
	var took [2]time.Duration
	for b.Loop() {
		for i, address := range []string{address, memory.URL} {
			start := time.Now()
			askMany(b, address, turn)
			took[i] += time.Since(start)
		}
	}
	rate := func(d time.Duration) float64 { return turn * float64(b.N) / d.Seconds() }
	b.ReportMetric(rate(took[0]), "kept/s")
	b.ReportMetric(rate(took[1]), "memory/s")
	b.ReportMetric(rate(took[0])/rate(took[1]), "ratio")
	b.ReportMetric(turn*float64(b.N)/float64(asked.times.Load()), "kept/query")
	b.ReportMetric(float64(len(page)), "page-bytes")
	b.ReportMetric(0, "ns/op")
}

var manyClients = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 64, DisableCompression: true}}

func askMany(b *testing.B, address string, n int64) {
	b.Helper()
	var left atomic.Int64
	left.Store(n)
	var group sync.WaitGroup
	for range 64 {
		group.Go(func() {
			for left.Add(-1) >= 0 {
				fetchBody(b, address)
			}
		})
	}
	group.Wait()
}

func fetchBody(b *testing.B, address string) []byte {
	b.Helper()
	res, err := manyClients.Get(address)
	if err != nil {
		b.Error(err)
		return nil
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		b.Errorf("%d %v", res.StatusCode, err)
	}
	return body
}

// counting is an archive that counts how often its version is asked for.
type counting struct {
	*archive
	times atomic.Int64
}

func (c *counting) Version(ctx context.Context) (chancery.Version, error) {
	c.times.Add(1)
	return c.archive.Version(ctx)
}

// still is an archive that tells its version without being asked.
type still struct{ *archive }

func (still) Version(context.Context) (chancery.Version, error) { return chancery.Version{}, nil }

// nowhere takes an answer and forgets it.
type nowhere struct{ header http.Header }

func (n nowhere) Header() http.Header         { return n.header }
func (n nowhere) Write(p []byte) (int, error) { return len(p), nil }
func (n nowhere) WriteHeader(int)             {}

// BenchmarkKeptPageAlone is what the server itself does for a kept page: no
// network, no database, a log that goes nowhere.
func BenchmarkKeptPageAlone(b *testing.B) {
	a := newArchive(b)
	c := config(a)
	c.Store = still{a}
	c.Log = slog.New(slog.NewTextHandler(io.Discard, nil))
	handler := httpapi.New(c)
	r := httptest.NewRequest(http.MethodGet, "/v1/commitments?country=IRQ&limit=20", http.NoBody)
	b.ReportAllocs()
	for b.Loop() {
		w := nowhere{make(http.Header)}
		handler.ServeHTTP(w, r)
	}
}
