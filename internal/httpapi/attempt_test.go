package httpapi_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
)

// post sends a document as text, with more headers as names and values in turn.
func (s server) post(path, key, body string, headers ...string) response {
	s.t.Helper()
	return s.do(http.MethodPost, path, body, append([]string{"Content-Type", "text/plain", "Authorization", "Bearer " + key}, headers...)...)
}

// atOnce has eight send at once, and counts their answers by status and body.
func atOnce(send func(i int) response) (statuses map[int]int, bodies map[string]int) {
	answers := make(chan response)
	for i := range 8 {
		go func() { answers <- send(i) }()
	}
	statuses, bodies = map[int]int{}, map[string]int{}
	for range 8 {
		res := <-answers
		statuses[res.StatusCode]++
		bodies[res.body]++
	}
	return statuses, bodies
}

// TestOneDocumentAtOnce has eight send the same document: it is one statement.
func TestOneDocumentAtOnce(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	before := list[api.Statement](s, "/v1/statements").Total.Value
	for rule, headers := range map[string]func(int) []string{
		"without a key":     func(int) []string { return nil },
		"each with its own": func(i int) []string { return []string{"Idempotency-Key", "own-" + strconv.Itoa(i)} },
		"some with and others": func(i int) []string {
			return []string{"Idempotency-Key", "k-" + strconv.Itoa(i), "X-Request-Id", "r"}[:i%2*2]
		},
	} {
		before++
		statuses, bodies := atOnce(func(i int) response {
			return s.post("/v1/statements?title=Fog+"+strings.ReplaceAll(rule, " ", "+"), a.good, "We will wait, "+rule+".", headers(i)...)
		})
		if diff := cmp.Diff(map[int]int{200: 7, 201: 1}, statuses); diff != "" || len(bodies) != 1 {
			t.Errorf("%s: %d different answers, (-want +got):\n%s", rule, len(bodies), diff)
		}
		if got := list[api.Statement](s, "/v1/statements").Total.Value; got != before {
			t.Errorf("%s: %d statements, want %d", rule, got, before)
		}
	}
}

func TestIdempotencyKey(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	const path, text = "/v1/statements?title=Fog", "We will wait for the fog to lift."
	statuses, bodies := atOnce(func(int) response { return s.post(path, a.good, text, "Idempotency-Key", "fog-1") })
	if statuses[201] != 8 || len(bodies) != 1 {
		t.Fatalf("eight attempts at once: %v, %d different answers", statuses, len(bodies))
	}
	first := s.post(path, a.good, text, "Idempotency-Key", `"fog-1"`) // with the quotes of the draft
	fog := decode[api.Statement](t, first.body)
	if first.StatusCode != http.StatusCreated || first.Header.Get("Location") != fog.URL {
		t.Errorf("%d to %q", first.StatusCode, first.Header.Get("Location"))
	}
	s.write(http.MethodPut, fog.URL, a.good, s.tag(fog.URL), "We will not wait for the fog to lift.")
	if again := s.post(path, a.good, text, "Idempotency-Key", "fog-1"); again.body != first.body || again.StatusCode != http.StatusCreated {
		t.Errorf("after a correction: %d %s", again.StatusCode, again.body)
	}

	count := list[api.Statement](s, "/v1/statements").Total.Value
	other := map[string]response{
		"another document": s.post(path, a.good, "We will act.", "Idempotency-Key", "fog-1"),
		"another title":    s.post("/v1/statements?title=Mist", a.good, text, "Idempotency-Key", "fog-1"),
		"another type": s.do(http.MethodPost, path, text, "Content-Type", "text/html", "Authorization", "Bearer "+a.good,
			"Idempotency-Key", "fog-1"),
	}
	for rule, res := range other {
		if p := s.problem(res, http.StatusUnprocessableEntity); p.Type != "/v1/problems/idempotency-key-reused" {
			t.Errorf("%s: %s", rule, p.Type)
		}
	}
	if got := list[api.Statement](s, "/v1/statements").Total.Value; got != count {
		t.Errorf("%d statements, want %d", got, count)
	}
	if res := s.post("/v1/statements?title=Mist", a.admin, "We will act.", "Idempotency-Key", "fog-1"); res.StatusCode != http.StatusCreated {
		t.Errorf("the same word of somebody else: %d %s", res.StatusCode, res.body)
	}
	s.problem(s.post(path, a.good, " ", "Idempotency-Key", "fog-2"), http.StatusBadRequest)
	if res := s.post(path, a.good, "We will try again.", "Idempotency-Key", "fog-2"); res.StatusCode != http.StatusCreated {
		t.Errorf("after a refusal: %d %s", res.StatusCode, res.body)
	}
	wrong := map[string][]string{
		"nothing": {""}, "only quotes": {`""`}, "a space": {"a b"}, "not ASCII": {"ä"}, "too long": {strings.Repeat("a", 256)}, "two": {"a", "b"},
	}
	for rule, values := range wrong {
		var headers []string
		for _, v := range values {
			headers = append(headers, "Idempotency-Key", v)
		}
		p := s.problem(s.post(path, a.good, text, headers...), http.StatusBadRequest)
		if len(p.Errors) != 1 || p.Errors[0].Parameter != "Idempotency-Key" {
			t.Errorf("%s: %+v", rule, p.Errors)
		}
	}
}

// TestIdempotencyKeyOfForms repeats a form, which has another boundary each time.
func TestIdempotencyKeyOfForms(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	send := func(boundary string) response {
		body := "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"fog.txt\"\r\n\r\nWe will wait.\r\n--" + boundary + "--\r\n"
		return s.do(http.MethodPost, "/v1/statements", body, "Content-Type", "multipart/form-data; boundary="+boundary,
			"Authorization", "Bearer "+a.good, "Idempotency-Key", "form")
	}
	if first, again := send("one"), send("two"); first.StatusCode != http.StatusCreated || again.body != first.body {
		t.Errorf("%d %s, then %d %s", first.StatusCode, first.body, again.StatusCode, again.body)
	}
}
