package main_test

import (
	"io"
	"net/http"
	"testing"
	"time"
)

// TestServeSendsFollowersHome ends the server while some wait for changes: each
// gets a whole answer, and nobody keeps the server.
func TestServeSendsFollowersHome(t *testing.T) {
	t.Parallel()
	s := startServer(t, dataDir(t))
	_, page := s.get("/v1/changes?limit=500")
	next := page["next"].(string)
	type answer struct {
		status int
		err    error
	}
	answers := make(chan answer, 2)
	for _, accept := range []string{"application/json", "text/event-stream"} {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.base+"/v1/changes?after="+next, http.NoBody)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Accept", accept)
		if accept == "application/json" {
			req.URL.RawQuery += "&wait=60"
		}
		go func() {
			res, err := http.DefaultClient.Do(req)
			if err != nil {
				answers <- answer{err: err}
				return
			}
			defer res.Body.Close()
			_, err = io.Copy(io.Discard, res.Body)
			answers <- answer{res.StatusCode, err}
		}()
	}
	time.Sleep(300 * time.Millisecond)
	began := time.Now()
	s.stop()
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("the server took %s to end", took)
	}
	for range 2 {
		if a := <-answers; a.err != nil || a.status != http.StatusOK {
			t.Errorf("status %d, %v", a.status, a.err)
		}
	}
}
