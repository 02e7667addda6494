// Under the race detector there is nothing to find in pages that a browser reads,
// and what drives one takes a minute to compile.
//go:build !race

package httpapi_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
)

// openBrowser is a tab of a headless Chromium. Without one the test is skipped:
// .ci/run installs it.
func openBrowser(t *testing.T) context.Context {
	t.Helper()
	program, err := exec.LookPath("chromium")
	if err != nil || testing.Short() {
		t.Skip("no chromium on this machine (Debian: apt-get install chromium), or -short: pages are not tried in a browser")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.UserDataDir(profileDir(t)),
		chromedp.WSURLReadTimeout(time.Minute)) // a busy machine takes its time to start one
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	return ctx
}

// profileDir is where a browser keeps what it knows. Its processes write for a
// moment longer than the one that is waited for, so that it is not gone at once.
func profileDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "chancery-browser-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for range 100 {
			if err = os.RemoveAll(dir); err == nil {
				return
			}
			time.Sleep(50 * time.Millisecond)
		}
		t.Error(err)
	})
	return dir
}

// hostsAsked gathers the hosts that pages of a tab ask.
func hostsAsked(ctx context.Context) map[string]bool {
	hosts := map[string]bool{}
	chromedp.ListenTarget(ctx, func(event any) {
		if e, ok := event.(*network.EventRequestWillBeSent); ok {
			if u, err := url.Parse(e.Request.URL); err == nil && u.Host != "" {
				hosts[u.Host] = true
			}
		}
	})
	return hosts
}

// TestDocsInBrowser reads the docs as a person does: they show every operation,
// "try it" asks the server for the example and shows what it answers, and no other host is asked.
func TestDocsInBrowser(t *testing.T) {
	ctx := openBrowser(t)
	s := newServer(t)
	hosts := hostsAsked(ctx)
	const operation = "#operations-Vocabulary-getTheme"
	var shown int
	var status, body string
	err := chromedp.Run(ctx, network.Enable(),
		chromedp.Navigate(s.URL+"/docs"),
		chromedp.WaitVisible(operation),
		chromedp.Evaluate(`document.querySelectorAll(".opblock").length`, &shown),
		chromedp.Click(operation+" .opblock-summary-control"),
		chromedp.WaitVisible(operation+" .execute"),
		chromedp.Click(operation+" .execute"),
		chromedp.WaitVisible(operation+" .live-responses-table .highlight-code"),
		chromedp.Text(operation+" .live-responses-table tbody .response-col_status", &status),
		chromedp.Text(operation+" .live-responses-table .highlight-code", &body),
	)
	if err != nil {
		t.Fatal(err)
	}
	if want := len(operations(t)) + openContract(t).model.Webhooks.Len(); shown != want {
		t.Errorf("%d operations and webhooks are shown, there are %d", shown, want)
	}
	if !strings.HasPrefix(strings.TrimSpace(status), "200") || !strings.Contains(body, `"label": "Terrorist financing"`) {
		t.Errorf("tried, it shows %q: %.300s", status, body)
	}
	if want := map[string]bool{strings.TrimPrefix(s.URL, "http://"): true}; !cmp.Equal(want, hosts) {
		t.Errorf("hosts asked: %v, want %v", hosts, want)
	}
}

// frontEnd is a page that reads a list to its end, counts it by a facet, and asks
// again for what it has.
const frontEnd = `<!doctype html><title>waiting</title><script type="module">
const base = %q, seen = [], out = {};
try {
	let next = "/v1/commitments?limit=1&facets=strength&fields=id";
	while (next) {
		const answer = await fetch(base + next);
		const page = await answer.json();
		seen.push(...page.data.map(p => p.id));
		out.total = page.total.value;
		out.counted = page.facets.strength.buckets.reduce((sum, b) => sum + b.count, 0);
		if (!page.page.next_url && answer.headers.get("Link").includes('rel="next"')) throw "the last page leads on";
		if (page.page.next_url && !answer.headers.get("Link").includes(page.page.next_url)) throw "Link is not next_url";
		next = page.page.next_url;
	}
	out.seen = seen.length; out.different = new Set(seen).size;
	const first = await fetch(base + "/v1/themes");
	out.etag = first.headers.get("ETag");
	const again = await fetch(base + "/v1/themes", { headers: { "If-None-Match": out.etag }, cache: "no-store" });
	out.again = again.status;
	out.cached = (await (await fetch(base + "/v1/themes")).json()).data.length > 0;
	const wrong = await fetch(base + "/v1/commitments?theme=ct-finance");
	out.wrong = wrong.status + " " + (await wrong.json()).errors[0].candidates[0] + " " + (wrong.headers.get("X-Request-Id") !== null);
	const sent = await fetch(base + "/v1/resolve", { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"text":"UNSCR 2254"}' });
	out.resolved = (await sent.json()).data[0].symbol;
} catch (error) { out.error = String(error) }
document.title = JSON.stringify(out);
</script>`

// TestFrontEndOnAnotherOrigin reads, pages and revalidates from a page that
// another host serves, with what a browser lets its scripts do.
func TestFrontEndOnAnotherOrigin(t *testing.T) {
	ctx := openBrowser(t)
	s := newServer(t)
	got := shown[map[string]any](ctx, t, fmt.Sprintf(frontEnd, s.URL))
	n := float64(len(list[api.Passage](s, "/v1/commitments").Data))
	want := map[string]any{
		"total": n, "counted": n, "seen": n, "different": n, "again": float64(http.StatusNotModified), "cached": true,
		"wrong": "400 ct-financing true", "resolved": "S/RES/2254",
	}
	if tag, _ := got["etag"].(string); !strings.HasPrefix(tag, `"`) {
		t.Errorf("the page sees the ETag %q", tag)
	}
	delete(got, "etag")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the page saw (-want +got):\n%s", diff)
	}
	t.Run("Recipe", func(t *testing.T) { testRecipe(ctx, t, s) })
}

// shown is what the title of a page, which is served from a host of its own, says
// in JSON once it is done.
func shown[T any](ctx context.Context, t *testing.T, html string) T {
	t.Helper()
	page := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = io.WriteString(w, html)
	}))
	t.Cleanup(page.Close)
	var title string
	if err := chromedp.Run(ctx, chromedp.Navigate(page.URL), chromedp.Poll(`document.title !== "waiting" && document.title`, &title)); err != nil {
		t.Fatal(err)
	}
	return decode[T](t, title)
}

// testRecipe runs what the README gives to front-ends, of a list with more pages.
func testRecipe(ctx context.Context, t *testing.T, s server) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, recipe, found := strings.Cut(string(readme), "```js\n")
	recipe, _, _ = strings.Cut(recipe, "```")
	for readers, ours := range map[string]string{"http://127.0.0.1:8080": s.URL, "country=IRQ": "issuer=italy", "limit=50": "limit=1"} {
		found = found && strings.Contains(recipe, readers)
		recipe = strings.ReplaceAll(recipe, readers, ours)
	}
	if !found {
		t.Fatalf("the recipe is another: %s", recipe)
	}
	type outcome struct {
		Rows, Total, Counted, Kept int
		Error                      string
	}
	got := shown[outcome](ctx, t, `<!doctype html><title>waiting</title><script type="module">
const out = { rows: 0 };
const show = (data, total, buckets) => { out.rows += data.length; out.total = total; out.counted = buckets.length };
const keep = (themes) => { out.kept = themes.data.length };
try {`+recipe+`} catch (error) { out.error = String(error) }
document.title = JSON.stringify(out);
</script>`)
	themes := list[api.Theme](s, "/v1/themes").Data
	commitments := list[api.Passage](s, "/v1/commitments?issuer=italy&facets=theme")
	want := outcome{
		Rows: len(commitments.Data), Total: len(commitments.Data), Counted: len(commitments.Facets["theme"].Buckets), Kept: len(themes),
	}
	if got != want || want.Rows < 2 {
		t.Errorf("the recipe shows %+v, want %+v", got, want)
	}
}
