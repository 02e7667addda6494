package ingest_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/ingest"
)

func TestRemote(t *testing.T) {
	var got map[string]any
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer secret" || r.URL.Path != "/v1/statements" {
			http.Error(w, r.URL.Path, http.StatusTeapot)
			return
		}
		if err := json.NewDecoder(r.Body).Decode(&got); err != nil {
			t.Error(err)
		}
		w.WriteHeader(http.StatusCreated)
		_, _ = io.WriteString(w, `{"id": "2001-02-03-t"}`)
	}))
	defer server.Close()
	remote := ingest.Remote{URL: server.URL + "/", Key: "secret", Client: server.Client()}
	statement, created, err := remote.Ingest(t.Context(), chancery.Submission{
		Raw: []byte("We act."), MediaType: "text/plain", Given: chancery.Origin{Title: "T", Issuers: []chancery.Issuer{{Name: "Iraq"}}},
	})
	if err != nil || !created || statement.ID != "2001-02-03-t" {
		t.Errorf("Ingest = %v, %v, %v", statement.ID, created, err)
	}
	if got["content_base64"] != "V2UgYWN0Lg==" || got["title"] != "T" || got["media_type"] != "text/plain" {
		t.Errorf("sent %v", got)
	}
}

// A server that is busy, and one that goes away, get the document again.
func TestRemoteIsPatient(t *testing.T) {
	var tries atomic.Int32
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var got map[string]string
		if err := json.NewDecoder(r.Body).Decode(&got); err != nil || got["content_base64"] != "V2UgYWN0Lg==" {
			t.Errorf("got %v, %v", got, err)
		}
		switch tries.Add(1) {
		case 1:
			w.Header().Set("Retry-After", "1")
			w.WriteHeader(http.StatusTooManyRequests)
		case 2:
			panic(http.ErrAbortHandler)
		default:
			w.WriteHeader(http.StatusCreated)
			_, _ = io.WriteString(w, `{"id": "2001-02-03-t"}`)
		}
	}))
	defer server.Close()
	start := time.Now()
	remote := ingest.Remote{URL: server.URL, Key: "secret", Client: ingest.PatientClient()}
	statement, created, err := remote.Ingest(t.Context(), chancery.Submission{Raw: []byte("We act.")})
	if err != nil || !created || statement.ID != "2001-02-03-t" || tries.Load() != 3 {
		t.Errorf("Ingest = %v, %v, %v after %d tries", statement.ID, created, err, tries.Load())
	}
	if took := time.Since(start); took < time.Second {
		t.Errorf("asked again after %s, where Retry-After says a second", took)
	}
}

func TestRefusalsOfDocuments(t *testing.T) {
	for status, ofDocument := range map[int]bool{
		400: true, 409: true, 410: true, 413: true, 415: true, 422: true,
		401: false, 403: false, 404: false, 429: false, 500: false, 503: false,
	} {
		if got := (&ingest.RefusedError{Status: status}).OfDocument(); got != ofDocument {
			t.Errorf("%d: %t", status, got)
		}
	}
}

func TestRemoteReportsTheServersWords(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusUnprocessableEntity)
		_, _ = io.WriteString(w, `{"detail": "the document is empty", "errors": [{"pointer": "/content", "reason": "holds no text"}]}`)
	}))
	defer server.Close()
	_, _, err := ingest.Remote{URL: server.URL, Client: server.Client()}.Ingest(t.Context(), chancery.Submission{Name: "x"})
	if err == nil || !strings.Contains(err.Error(), "422") || !strings.Contains(err.Error(), "the document is empty; /content holds no text") {
		t.Errorf("error %v", err)
	}
}
