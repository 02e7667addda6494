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

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Remote takes documents in through the API of a server.
type Remote struct {
	URL    string // of the server, without a path: "https://archive.example.org"
	Key    string // an access key with scope ingest
	Client *http.Client
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
		return chancery.Statement{}, false, fmt.Errorf("the server answered %s: %s", res.Status, complaint(body))
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
