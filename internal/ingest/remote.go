package ingest

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/hashicorp/go-retryablehttp"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Remote takes documents in through the API of a server.
type Remote struct {
	URL    string // of the server, without a path: "https://archive.example.org"
	Key    string // an access key with scope ingest
	Client *http.Client
}

// PatientClient sends again what a server did not get, was too busy for, or had
// no database for, up to nine times and later each time, as Retry-After says where
// the server does. To send a document again is safe: it is recognised.
func PatientClient() *http.Client {
	c := retryablehttp.NewClient()
	c.Logger = nil
	c.RetryMax = 8
	c.RetryWaitMin, c.RetryWaitMax = 500*time.Millisecond, 30*time.Second
	c.HTTPClient.Timeout = 2 * time.Minute
	c.ErrorHandler = retryablehttp.PassthroughErrorHandler
	c.CheckRetry = func(ctx context.Context, res *http.Response, err error) (bool, error) {
		if err == nil && res.StatusCode == http.StatusInternalServerError {
			return false, nil // this document is its fault, not this moment
		}
		return retryablehttp.DefaultRetryPolicy(ctx, res, err)
	}
	return c.StandardClient()
}

// RefusedError is an answer of a server that did not take a document.
type RefusedError struct {
	Status int
	Words  string // of the server
}

func (e *RefusedError) Error() string {
	return fmt.Sprintf("the server answered %d %s: %s", e.Status, http.StatusText(e.Status), e.Words)
}

// OfDocument reports whether the document was refused, and not its sender or the
// moment.
func (e *RefusedError) OfDocument() bool {
	switch e.Status {
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound, http.StatusMethodNotAllowed, http.StatusTooManyRequests:
		return false
	}
	return e.Status < http.StatusInternalServerError
}

// envelope is the JSON form of POST /v1/statements.
type envelope struct {
	Title     string   `json:"title,omitempty"`
	Date      string   `json:"date,omitempty"`
	Place     string   `json:"place,omitempty"`
	Language  string   `json:"language,omitempty"`
	SourceURL string   `json:"source_url,omitempty"`
	Issuers   []string `json:"issuers,omitempty"`
	MediaType string   `json:"media_type,omitempty"`
	Content   string   `json:"content_base64"`
}

// Ingest posts the document. What the server refuses is an error with the
// server's own words.
func (r Remote) Ingest(ctx context.Context, sub chancery.Submission) (statement chancery.Statement, created bool, err error) {
	req, err := r.request(ctx, sub)
	if err != nil {
		return chancery.Statement{}, false, err
	}
	res, err := r.Client.Do(req)
	if err != nil {
		return chancery.Statement{}, false, fmt.Errorf("post %s: %w", sub.Name, err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(io.LimitReader(res.Body, 1<<20))
	if err != nil {
		return chancery.Statement{}, false, fmt.Errorf("read answer for %s: %w", sub.Name, err)
	}
	if res.StatusCode != http.StatusOK && res.StatusCode != http.StatusCreated {
		return chancery.Statement{}, false, &RefusedError{Status: res.StatusCode, Words: complaint(body)}
	}
	var stored struct{ ID string }
	if err := json.Unmarshal(body, &stored); err != nil {
		return chancery.Statement{}, false, fmt.Errorf("read answer for %s: %w", sub.Name, err)
	}
	return chancery.Statement{ID: chancery.StatementID(stored.ID)}, res.StatusCode == http.StatusCreated, nil
}

func (r Remote) request(ctx context.Context, sub chancery.Submission) (*http.Request, error) {
	e := envelope{
		Title: sub.Given.Title, Date: string(sub.Given.Date), Place: sub.Given.Place,
		Language: sub.Given.Language, SourceURL: sub.Given.SourceURL,
		MediaType: sub.MediaType, Content: base64.StdEncoding.EncodeToString(sub.Raw),
	}
	for _, issuer := range sub.Given.Issuers {
		e.Issuers = append(e.Issuers, issuer.Name)
	}
	body, err := json.Marshal(e)
	if err != nil {
		return nil, fmt.Errorf("encode %s: %w", sub.Name, err)
	}
	url := strings.TrimRight(r.URL, "/") + "/v1/statements"
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("address %s: %w", r.URL, err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer "+r.Key)
	return req, nil
}

// complaint is the detail of a problem document and what it says of each field.
func complaint(body []byte) string {
	var problem struct {
		Detail string
		Errors []struct{ Parameter, Pointer, Reason string }
	}
	if json.Unmarshal(body, &problem) != nil || problem.Detail == "" {
		return string(body[:min(len(body), 200)])
	}
	parts := []string{problem.Detail}
	for _, e := range problem.Errors {
		parts = append(parts, strings.TrimSpace(e.Parameter+e.Pointer+" "+e.Reason))
	}
	return strings.Join(parts, "; ")
}
