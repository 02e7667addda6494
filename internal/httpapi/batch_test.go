package httpapi_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/httpapi"
)

const batchPath = "/v1/statements:batch"

// batch sends lines and decodes their results.
func (s server) batch(key string, lines ...string) []api.BatchResult {
	s.t.Helper()
	res := s.do(http.MethodPost, batchPath, strings.Join(lines, "\n"), "Content-Type", "application/x-ndjson", "Authorization", "Bearer "+key)
	if res.StatusCode != http.StatusOK || res.Header.Get("Content-Type") != "application/x-ndjson" {
		s.t.Fatalf("%d %v %s", res.StatusCode, res.Header, res.body)
	}
	var results []api.BatchResult
	for line := range strings.Lines(res.body) {
		results = append(results, decode[api.BatchResult](s.t, line))
	}
	return results
}

// brief is a result as "line status reason".
func brief(results []api.BatchResult) []string {
	var out []string
	for _, r := range results {
		line := fmt.Sprint(r.Line, " ", r.Status)
		if r.Problem != nil {
			line += " " + strings.TrimPrefix(r.Problem.Type, "/v1/problems/")
		}
		out = append(out, line)
	}
	return out
}

func envelope(title, content string) string {
	text, err := json.Marshal(api.Submission{Title: title, Content: content, Date: "2022-02-02"})
	if err != nil {
		panic(err)
	}
	return string(text)
}

func TestBatch(t *testing.T) {
	a := newArchive(t)
	c := config(a)
	c.Intake = faulty{c.Intake}
	s := serve(t, c)
	before := list[api.Statement](s, "/v1/statements").Total.Value
	lines := []string{
		envelope("One", "We will build one lighthouse."),
		"",
		`{"title": "Two", "content": `,
		`{"title": "Three", "date": "02.02.2022", "contents": "We will."}`,
		envelope("Big", strings.Repeat("a", 15<<20)),
		envelope("Four", "We will build four lighthouses.") + "\r",
		envelope("One again", "We will build one lighthouse."),
		envelope("Withdrawn", "\ufeffWe will publish drafts.\n\n"),
		`{"title": "Picture", "media_type": "image/png", "content_base64": "iVBORw0KGgo="}`,
		envelope("A fault of ours", "fail"),
		envelope("Eleven", "We will build eleven lighthouses."),
	}
	want := []string{
		"1 201", "3 400 invalid-document", "4 400 invalid-document", "5 413 too-large", "6 201", "7 200", "8 410 withdrawn",
		"9 415 unsupported-media-type", "10 500 internal", "11 201",
	}
	results := s.batch(a.good, lines...)
	if diff := cmp.Diff(want, brief(results)); diff != "" {
		t.Fatalf("results (-want +got):\n%s", diff)
	}
	if *results[0].ID != "2022-02-02-one" || *results[0].URL != "/v1/statements/2022-02-02-one" || *results[5].ID != *results[0].ID {
		t.Errorf("statements %+v, %+v", results[0], results[5])
	}
	if faults := results[2].Problem.Errors; len(faults) < 2 || faults[0].Pointer != "/contents" {
		t.Errorf("mistakes of line 4: %+v", faults)
	}
	if tombstone := results[6].Problem.Withdrawn; tombstone == nil || tombstone.Reason != "It was a draft." {
		t.Errorf("tombstone %+v", tombstone)
	}
	if got := list[api.Statement](s, "/v1/statements").Total.Value; got != before+3 {
		t.Errorf("%d statements, want %d", got, before+3)
	}
	again := brief(s.batch(a.good, lines[0], lines[5], lines[10]))
	if diff := cmp.Diff([]string{"1 200", "2 200", "3 200"}, again); diff != "" {
		t.Errorf("the same batch again (-want +got):\n%s", diff)
	}
	if none := s.batch(a.good); len(none) != 0 {
		t.Errorf("of nothing: %+v", none)
	}
}

// faulty is an intake with a fault.
type faulty struct{ httpapi.Intake }

func (f faulty) Ingest(ctx context.Context, sub chancery.Submission) (chancery.Statement, bool, error) {
	if string(sub.Raw) == "fail" {
		return chancery.Statement{}, false, errors.New("password of the database")
	}
	return f.Intake.Ingest(ctx, sub)
}

// TestBatchStreams reads the result of each line before it sends the next.
func TestBatchStreams(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	body, lines := io.Pipe()
	req, err := http.NewRequest(http.MethodPost, s.URL+batchPath, body)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-ndjson")
	req.Header.Set("Authorization", "Bearer "+a.good)
	first := make(chan error, 1)
	go func() {
		_, err := io.WriteString(lines, envelope("1", "We will build 1 lighthouse.")+"\n")
		first <- err
	}()
	res, err := s.Client().Do(req)
	if err != nil || <-first != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	results := bufio.NewScanner(res.Body)
	for n := 2; n < 5; n++ {
		if !results.Scan() || !strings.Contains(results.Text(), fmt.Sprintf(`{"line":%d,"status":201`, n-1)) {
			t.Fatalf("result %q, %v", results.Text(), results.Err())
		}
		if _, err := fmt.Fprintln(lines, envelope(fmt.Sprint(n), fmt.Sprintf("We will build %d lighthouses.", n))); err != nil {
			t.Fatal(err)
		}
	}
	lines.Close()
	if !results.Scan() || results.Scan() || results.Err() != nil {
		t.Errorf("the end: %q, %v", results.Text(), results.Err())
	}
}

func TestWrongBatches(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	send := func(path, key, contentType string, more ...string) response {
		headers := append([]string{"Content-Type", contentType, "Authorization", "Bearer " + key}, more...)
		return s.do(http.MethodPost, path, envelope("One", "We will."), headers...)
	}
	s.problem(send(batchPath, "", "application/x-ndjson"), http.StatusUnauthorized)
	s.problem(send(batchPath, a.weak, "application/x-ndjson"), http.StatusForbidden)
	s.problem(send(batchPath, a.good, "application/json"), http.StatusUnsupportedMediaType)
	s.problem(send(batchPath, a.good, "application/x-ndjson", "Content-Encoding", "gzip"), http.StatusUnsupportedMediaType)
	s.problem(send(batchPath+"?title=x", a.good, "application/x-ndjson"), http.StatusBadRequest)
	s.problem(send(batchPath, a.good, "application/x-ndjson", "Idempotency-Key", "x"), http.StatusBadRequest)
	if n := list[api.Statement](s, "/v1/statements?q=One").Total.Value; n != 0 {
		t.Errorf("%d statements came of refused batches", n)
	}
}

// halfSent sends a request that breaks off, by a client that waits for its answer
// or one that has gone, and gives the answer as far as it goes.
func halfSent(t *testing.T, s server, gone bool, head string) string {
	t.Helper()
	conn, err := net.Dial("tcp", s.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := io.WriteString(conn, strings.ReplaceAll(head, "\n", "\r\n")); err != nil {
		t.Fatal(err)
	}
	if gone {
		_ = conn.(*net.TCPConn).CloseWrite()
	}
	_ = conn.SetReadDeadline(time.Now().Add(20 * time.Second))
	answer, _ := io.ReadAll(conn)
	return string(answer)
}

// TestHalfSent breaks off the body of every write: nothing of it is stored.
func TestHalfSent(t *testing.T) {
	a := newArchive(t)
	c := config(a)
	c.WriteTimeout = time.Second
	s := serve(t, c)
	first := taken(t, s, a.good, pledge, "title=On+harbours")
	before := list[api.Statement](s, "/v1/statements")
	line := envelope("Half", "We will build half a lighthouse.")
	head := func(method, path, contentType string, length int) string {
		return fmt.Sprintf("%s %s HTTP/1.1\nHost: x\nAuthorization: Bearer %s\nIf-Match: *\nIdempotency-Key: half\nContent-Type: %s\nContent-Length: %d\n\n",
			method, path, a.admin, contentType, length)
	}
	form := "--b\nContent-Disposition: form-data; name=\"file\"\n\nWe will build half a lighthouse."
	requests := map[string]string{
		"a document":        head("POST", "/v1/statements", "text/plain", 1000) + "We will build half a lighthouse.",
		"an envelope":       head("POST", "/v1/statements", "application/json", 1000) + line,
		"a form":            head("POST", "/v1/statements", "multipart/form-data; boundary=b", 1000) + form,
		"a correction":      head("PUT", first.URL, "text/plain", 1000) + "We will build half a lighthouse.",
		"chunks":            strings.Replace(head("POST", "/v1/statements", "text/plain", 1), "Content-Length: 1", "Transfer-Encoding: chunked", 1) + "20\nWe will build half a lighthouse.\n",
		"an opinion":        head("PATCH", "/v1/passages/"+list[api.Passage](s, first.URL+"/passages").Data[0].ID, "application/json", 1000) + `{"review":"confirmed"}`,
		"a line of a batch": strings.Replace(head("POST", batchPath, "application/x-ndjson", 1000), "Idempotency-Key: half\n", "", 1) + line,
	}
	t.Run("requests", func(t *testing.T) {
		for rule, request := range requests {
			t.Run(rule, func(t *testing.T) {
				t.Parallel()
				ended, answer := halfSent(t, s, true, request), halfSent(t, s, false, request)
				if !strings.Contains(ended, "before it was whole") || !strings.Contains(answer, "before it was whole") {
					t.Errorf("answers %q and %q", ended, answer)
				}
				whole := strings.HasSuffix(answer, "\r\n0\r\n\r\n")
				if strings.Contains(rule, "batch") && (whole || !strings.Contains(answer, `{"line":1,"status":400`)) {
					t.Errorf("a batch that broke off is answered as if it had not: %q", answer)
				}
			})
		}
	})
	after := list[api.Statement](s, "/v1/statements")
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("statements (-before +after):\n%s", diff)
	}
	whole := strings.Replace(head("POST", batchPath, "application/x-ndjson", 1000), "Idempotency-Key: half\n", "", 1) + envelope("Whole", "We will build a lighthouse.") + "\n" + line
	answer := halfSent(t, s, true, whole)
	if !strings.Contains(answer, `{"line":1,"status":201`) || !strings.Contains(answer, `{"line":2,"status":400`) {
		t.Errorf("answer %q", answer)
	}
	if got := list[api.Statement](s, "/v1/statements").Total.Value; got != before.Total.Value+1 {
		t.Errorf("%d statements, want one more than %d", got, before.Total.Value)
	}
}

// TestBatchWaitsForASign ends a batch of which nothing more comes.
func TestBatchWaitsForASign(t *testing.T) {
	a := newArchive(t)
	c := config(a)
	c.WriteTimeout = 200 * time.Millisecond
	s := serve(t, c)
	body, lines := io.Pipe()
	defer lines.Close()
	go func() { _, _ = io.WriteString(lines, envelope("One", "We will act.")+"\n"+`{"title":`) }()
	req, err := http.NewRequest(http.MethodPost, s.URL+batchPath, body)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-ndjson")
	req.Header.Set("Authorization", "Bearer "+a.good)
	start := time.Now()
	res, err := s.Client().Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(res.Body)
	if err == nil || !strings.Contains(string(answer), `{"line":2,"status":400`) || time.Since(start) > 10*time.Second {
		t.Errorf("after %s: %q, %v", time.Since(start), answer, err)
	}
}
