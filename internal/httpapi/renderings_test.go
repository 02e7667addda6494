package httpapi_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
	"github.com/chancery-archive/chancery/internal/theme"
)

// pages is how many reads were answered so.
func (s server) pages(from string) int {
	s.t.Helper()
	n, err := strconv.Atoi(s.metric(`chancery_http_pages_total{from="` + from + `"}`))
	if err != nil {
		s.t.Fatal(err)
	}
	return n
}

// sameAnswer compares answers but for what every answer has of its own.
func sameAnswer(t *testing.T, what string, want, got response) {
	t.Helper()
	for _, res := range []response{want, got} {
		for _, own := range []string{"Date", "X-Request-Id"} {
			res.Header.Del(own)
		}
	}
	if want.StatusCode != got.StatusCode || want.body != got.body {
		t.Errorf("%s: %d %q, want %d %q", what, got.StatusCode, got.body, want.StatusCode, want.body)
	}
	if diff := cmp.Diff(want.Header, got.Header); diff != "" {
		t.Errorf("%s: headers (-want +got):\n%s", what, diff)
	}
}

// TestKeptPagesAreThoseThatAreMade asks a server that keeps nothing and one that
// does, of which the second answer is what it kept.
func TestKeptPagesAreThoseThatAreMade(t *testing.T) {
	a := newArchive(t)
	with := config(a)
	with.PublicURL = "https://archive.example"
	without := with
	without.PageCache = 0
	makes, keeps := serve(t, without), serve(t, with)
	id := list[api.Passage](makes, "/v1/commitments").Data[0].ID
	paths := []string{
		"/v1/commitments", "/v1/commitments?limit=1", "/v1/commitments?facets=theme,country&fields=id,quote", "/v1/commitments/" + id,
		"/v1/passages?country=IRQ", "/v1/passages/" + id, "/v1/statements", "/v1/statements?limit=2", "/v1/statements/undated",
		"/v1/statements/2020-05-01-harbour/passages", "/v1/statements/2020-05-01-harbour/outline", "/v1/statements/undated/text",
		"/v1/statements/undated/raw", "/v1/statements/2019-corrected/revisions", "/v1/statements/2019-corrected/revisions/2",
		"/v1/statements/2019-corrected/revisions/2/diff", "/v1/themes", "/v1/themes/foreign-fighters", "/v1/countries", "/v1/countries/IRQ",
		"/v1/resolutions", "/v1/resolutions/S/RES/2254", "/v1/issuers", "/v1/issuers/italy", "/v1/facets?facets=theme", "/v1/timeline?per=year",
		"/v1/quotes?text=We+will+train+guards",
		// No pages: mistakes, other places, what is gone and what is not there.
		"/v1/commitments?limit=0", "/v1/countries/iraq", "/v1/statements/2018-withdrawn", "/v1/statements/none", "/v1/themes/none",
		"/v1/passages/" + id + "?format=bibtex",
	}
	headers := [][]string{
		nil,
		{"Accept", "*/*"},
		{"Accept", "text/csv"},
		{"Accept", "application/atom+xml"},
		{"Accept", "application/x-ndjson, */*;q=0.1"},
		{"Accept", "application/x-bibtex"},
		{"Accept", "image/png"},
		{"Accept-Encoding", "gzip"},
		{"Accept-Encoding", "zstd, gzip"},
		{"If-None-Match", "*"},
		{"Origin", "https://example.org"},
	}
	for _, path := range paths {
		for _, header := range headers {
			for _, method := range []string{http.MethodGet, http.MethodHead} {
				header := append([]string{"X-Request-Id", "mine"}, header...)
				what := fmt.Sprint(method, " ", path, " ", header)
				want := makes.do(method, path, "", header...)
				for range 2 {
					sameAnswer(t, what, want, keeps.do(method, path, "", header...))
				}
			}
		}
	}
	if kept := keeps.pages("kept"); kept < len(paths)*len(headers) {
		t.Errorf("%d answers were kept ones", kept)
	}
}

// TestDrawnPagesAreKept asks for what nobody thought of.
func TestDrawnPagesAreKept(t *testing.T) {
	l := newLibrary(t)
	without := config(l.archive)
	without.PageCache = 0
	makes, keeps, d := serve(t, without), l.server, l.drawer()
	paths := rapid.SampledFrom([]string{"/v1/commitments?", "/v1/passages?", "/v1/statements?", "/v1/facets?facets=theme&", "/v1/timeline?per=month&"})
	rapid.Check(t, func(rt *rapid.T) {
		path := paths.Draw(rt, "path") + d.query().Draw(rt, "query").Encode() + rapid.SampledFrom([]string{"", "&format=csv"}).Draw(rt, "format")
		want := makes.get(path, "X-Request-Id", "mine")
		for range 2 {
			sameAnswer(t, path, want, keeps.get(path, "X-Request-Id", "mine"))
		}
	})
	if keeps.pages("kept") == 0 {
		t.Error("nothing was kept")
	}
}

// TestPagesAreRightTheMomentAfterAWrite has two servers on one database, on both of
// which is written: every reader sees at least what was acknowledged before.
func TestPagesAreRightTheMomentAfterAWrite(t *testing.T) {
	a := newArchive(t)
	other, err := postgres.Open(t.Context(), a.url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(other.Close)
	servers := []server{serve(t, config(a)), serve(t, config(&archive{Store: other}))}
	before := list[api.Statement](servers[0], "/v1/statements").Total.Value
	const writes = 60
	var written atomic.Int64
	done := make(chan struct{})
	var group sync.WaitGroup
	for i := range 12 {
		group.Go(func() {
			path := []string{"/v1/statements?limit=1", "/v1/statements", "/v1/commitments?limit=1&theme=nuclear"}[i%3]
			for n := i; ; n++ {
				select {
				case <-done:
					return
				default:
				}
				acknowledged := int(written.Load())
				found := get[struct{ Total api.Total }](servers[n%2], path).Total.Value
				if i%3 < 2 {
					found -= before
				}
				if found < acknowledged {
					t.Errorf("%s: %d of %d that were acknowledged", path, found, acknowledged)
					return
				}
			}
		})
	}
	for n := range writes {
		e := compose(chancery.Statement{ID: chancery.StatementID(fmt.Sprintf("new-%d", n)), Origin: chancery.Origin{Title: fmt.Sprint("New ", n)}},
			said(chancery.Commitment, chancery.Firm, fmt.Sprintf("We will disarm %d times.", n), chancery.Coding{Themes: []chancery.ThemeTag{{Theme: "nuclear", Weight: 1}}}))
		if _, _, err := []*postgres.Store{a.Store, other}[n%2].Put(t.Context(), e, noon); err != nil {
			t.Error(err)
			break
		}
		written.Add(1)
		time.Sleep(time.Duration(n%4) * 3 * time.Millisecond) // some pages are asked for again before the next
	}
	close(done)
	group.Wait()
	kept := servers[0].pages("kept") + servers[1].pages("kept")
	if kept == 0 {
		t.Error("no answer was a kept one")
	}
	t.Logf("%d answers were kept ones, %d made", kept, servers[0].pages("made")+servers[1].pages("made"))
}

// Another vocabulary is seen at once, too, though nothing of it is in the log.
func TestPagesShowTheVocabularyOfNow(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	_ = list[api.Theme](s, "/v1/themes")
	fewer := slices.Clone(theme.All())
	fewer[0].Label = "Something else"
	if err := a.SeedVocabulary(t.Context(), fewer, nil, nil); err != nil {
		t.Fatal(err)
	}
	if label := list[api.Theme](s, "/v1/themes").Data[0].Label; label != "Something else" {
		t.Errorf("label %q", label)
	}
}

// gated is a server that waits, when it reads the theme of a request, until it is
// let through.
func gated(t *testing.T, parse func() error) (s server, read *atomic.Int64, free func()) {
	t.Helper()
	c := config(newArchive(t))
	gate := make(chan struct{})
	read = new(atomic.Int64)
	c.MaxRequests, c.MaxQueue, c.QueueTime = 1, 1, time.Minute
	c.Vocabulary.ParseTheme = func(string) (chancery.ThemeID, error) {
		read.Add(1)
		<-gate
		return "ct-financing", parse()
	}
	return serve(t, c), read, sync.OnceFunc(func() { close(gate) })
}

func (s server) awaitPages(from string, want int) {
	s.t.Helper()
	s.awaitMetric(`chancery_http_pages_total{from="`+from+`"}`, strconv.Itoa(want))
}

// TestAPageIsMadeOnce has more clients ask for a page than may work at once. The
// first of them leaves, which is nothing to the others.
func TestAPageIsMadeOnce(t *testing.T) {
	s, read, free := gated(t, func() error { return nil })
	const path = "/v1/commitments?theme=ct-financing"
	ctx, leave := context.WithCancel(t.Context())
	left := make(chan error)
	go func() {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, s.URL+path, http.NoBody)
		if err == nil {
			var res *http.Response
			if res, err = s.Client().Do(req); err == nil {
				res.Body.Close()
			}
		}
		left <- err
	}()
	s.awaitPages("made", 1)
	var group sync.WaitGroup
	for range 100 {
		group.Go(func() {
			if res := s.get(path); res.StatusCode != http.StatusOK {
				t.Errorf("%d %s", res.StatusCode, res.body)
			}
		})
	}
	s.awaitPages("shared", 100)
	leave()
	if err := <-left; !errors.Is(err, context.Canceled) {
		t.Errorf("the first: %v", err)
	}
	free()
	group.Wait()
	if read.Load() != 1 {
		t.Errorf("it was made %d times", read.Load())
	}
}

// A mistake is told to each who makes it, under the id of their request, and kept
// for nobody.
func TestMistakesAreNotShared(t *testing.T) {
	s, read, free := gated(t, func() error {
		return &chancery.ValueError{Kind: "theme", Value: "ct-financing", Reason: "is wrong"}
	})
	var group sync.WaitGroup
	for range 2 {
		group.Go(func() {
			s.problem(s.get("/v1/commitments?theme=ct-financing"), http.StatusBadRequest)
		})
	}
	s.awaitPages("shared", 1)
	free()
	group.Wait()
	s.problem(s.get("/v1/commitments?theme=ct-financing"), http.StatusBadRequest)
	if read.Load() != 3 {
		t.Errorf("read %d times", read.Load())
	}
}

// A kept page is no work: it is given while a server has no turn to give.
func TestKeptPagesTakeNoTurn(t *testing.T) {
	s, _, free := gated(t, func() error { return nil })
	s.get("/v1/statements")
	answers := make(chan response, 1)
	go func() { answers <- s.get("/v1/commitments?theme=ct-financing") }()
	s.awaitMetric("chancery_http_requests_in_work", "1")
	if got := s.get("/v1/statements").StatusCode; got != http.StatusOK {
		t.Errorf("a kept page: %d", got)
	}
	free()
	if res := <-answers; res.StatusCode != http.StatusOK {
		t.Errorf("%d %s", res.StatusCode, res.body)
	}
}

// TestPagesHaveABound asks for more than there is room for.
func TestPagesHaveABound(t *testing.T) {
	const room = 256 << 10
	c := config(newArchive(t))
	c.PageCache = room
	s := serve(t, c)
	for limit := 1; limit <= 150; limit++ {
		s.get(fmt.Sprint("/v1/passages?limit=", limit), "Accept-Encoding", "gzip")
	}
	bytes := func() float64 {
		n, err := strconv.ParseFloat(s.metric("chancery_http_page_cache_bytes"), 64)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	for end := time.Now().Add(10 * time.Second); bytes() > room; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%v bytes are kept, there is room for %d", bytes(), room)
		}
	}
	if bytes() < room/4 {
		t.Errorf("only %v bytes are kept", bytes())
	}
}

// A page whose address tells where it is belongs to the name that the server was
// called by.
func TestPagesBelongToAHost(t *testing.T) {
	s := newServer(t)
	of := func(host string) string {
		req, err := http.NewRequest(http.MethodGet, s.URL+"/v1/commitments?format=atom", http.NoBody)
		if err != nil {
			t.Fatal(err)
		}
		req.Host = host
		res, err := s.Client().Do(req)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		body, err := io.ReadAll(res.Body)
		if err != nil {
			t.Fatal(err)
		}
		return string(body)
	}
	for range 2 {
		for _, host := range []string{"one.example", "two.example"} {
			if body := of(host); !strings.Contains(body, "http://"+host+"/v1/commitments") {
				t.Errorf("the page of %s: %s", host, body)
			}
		}
	}
	if s.pages("made") != 2 || s.pages("kept") != 2 {
		t.Errorf("%d made, %d kept", s.pages("made"), s.pages("kept"))
	}
}

// A page has many spellings, and is kept once.
func TestSpellingsShareAPage(t *testing.T) {
	s := newServer(t)
	for _, query := range []string{"theme=nuclear&country=IRQ", "country=IRQ&theme=nuclear", "country=%49RQ&theme=nuclea%72", "&theme=nuclear&&country=IRQ"} {
		for _, accept := range []string{"*/*", ""} {
			if res := s.get("/v1/commitments?"+query, "Accept", accept); res.StatusCode != http.StatusOK {
				t.Errorf("%s: %d", query, res.StatusCode)
			}
		}
	}
	if s.pages("made") > 2 { // an empty Accept is another than none
		t.Errorf("%d pages were made", s.pages("made"))
	}
}

// What says when it was asked for is not kept: the date of access in a citation.
func TestCitationsAreOfToday(t *testing.T) {
	c := config(newArchive(t))
	var days atomic.Int64
	c.Now = func() time.Time { return noon.AddDate(0, 0, int(days.Load())) }
	s := serve(t, c)
	first := s.get("/v1/statements/undated?format=bibtex").body
	days.Store(1)
	if second := s.get("/v1/statements/undated?format=bibtex").body; second == first {
		t.Errorf("both days: %s", first)
	}
}

// TestAnArchiveThatIsAway answers no page that was kept: whether it is right is not
// known then.
func TestAnArchiveThatIsAway(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	for range 2 {
		if res := s.get("/v1/statements"); res.StatusCode != http.StatusOK {
			t.Fatal(res.StatusCode)
		}
	}
	if s.pages("kept") == 0 {
		t.Fatal("the page is not kept")
	}
	a.Close()
	s.problem(s.get("/v1/statements"), http.StatusInternalServerError)
}
