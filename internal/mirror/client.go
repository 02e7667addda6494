package mirror

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/chancery-archive/chancery/api"
)

// Client asks a server for snapshots and changes.
type Client struct {
	Base    string     // "https://archive.example.org"
	Filters url.Values // of what is copied; none is everything
	HTTP    *http.Client
}

// Errors that callers tell apart with errors.Is.
var (
	// ErrLost is a copy that cannot go on: its cursor is of another archive, or of
	// this one before it was restored, or the form of records has changed.
	ErrLost = errors.New("the copy has to begin again with a snapshot")
	// ErrBroken is an answer that did not come whole.
	ErrBroken = errors.New("the answer did not come whole")
	// ErrRefused is a request that the server does not take, and will not.
	ErrRefused = errors.New("refused")
)

const (
	cursorHeader  = "Chancery-Cursor"
	editionHeader = "Chancery-Edition"
)

// page is a page of the feed, and the edition of its records.
type page struct {
	api.Changes
	edition string
}

// changes asks for a page behind a cursor, as far as another ("" for the end),
// and waits for it so long.
func (c Client) changes(ctx context.Context, after, to string, wait time.Duration) (page, error) {
	query := url.Values{"limit": {"500"}}
	for name, value := range map[string]string{"after": after, "to": to} {
		if value != "" {
			query.Set(name, value)
		}
	}
	if seconds := int(wait.Seconds()); seconds > 0 {
		query.Set("wait", strconv.Itoa(seconds))
	}
	ctx, cancel := context.WithTimeout(ctx, wait+time.Minute)
	defer cancel()
	res, err := c.get(ctx, "/v1/changes", query, "application/json")
	if err != nil {
		return page{}, err
	}
	defer res.Body.Close()
	p := page{edition: res.Header.Get(editionHeader)}
	if err := json.NewDecoder(res.Body).Decode(&p.Changes); err != nil {
		return page{}, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	return p, nil
}

// get asks for an address under the filters; other answers than 200 are errors.
func (c Client) get(ctx context.Context, path string, query url.Values, accept string) (*http.Response, error) {
	for name, values := range c.Filters {
		query[name] = values
	}
	address := strings.TrimSuffix(c.Base, "/") + path + "?" + query.Encode()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRefused, err)
	}
	req.Header.Set("Accept", accept)
	res, err := c.client().Do(req)
	if err != nil {
		return nil, err
	}
	if res.StatusCode != http.StatusOK {
		defer res.Body.Close()
		return nil, problem(res)
	}
	return res, nil
}

func (c Client) client() *http.Client {
	if c.HTTP != nil {
		return c.HTTP
	}
	return http.DefaultClient
}

// problem is the error of an answer that is none, in the words of the server.
func problem(res *http.Response) error {
	var p api.Problem
	body, _ := io.ReadAll(io.LimitReader(res.Body, 64<<10))
	if json.Unmarshal(body, &p) != nil || p.Detail == "" {
		p.Detail = res.Status
	}
	switch {
	case res.StatusCode == http.StatusGone:
		return fmt.Errorf("%w: %s", ErrLost, p.Detail)
	case res.StatusCode < http.StatusInternalServerError && res.StatusCode != http.StatusTooManyRequests:
		return fmt.Errorf("%w: %s", ErrRefused, p.Detail)
	default:
		return fmt.Errorf("the server answers %s: %s", res.Status, p.Detail)
	}
}
