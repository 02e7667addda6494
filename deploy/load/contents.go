package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// contents are what is in an archive, as its server tells.
type contents struct {
	values     map[string][]string // by facet, the most common first
	passages   []string            // ids
	statements []string
}

// discover asks a server what there is to ask for.
func discover(ctx context.Context, base string) (*contents, error) {
	found := &contents{values: map[string][]string{}}
	var facets struct {
		Facets map[string]struct {
			Buckets []struct{ Value string }
		}
	}
	if err := fetch(ctx, base+"/v1/facets?facets=theme,country,resolution,issuer&act=commitment", &facets); err != nil {
		return nil, err
	}
	for name, facet := range facets.Facets {
		for _, bucket := range facet.Buckets {
			found.values[name] = append(found.values[name], bucket.Value)
		}
	}
	for _, list := range []struct {
		path string
		ids  *[]string
	}{{"/v1/passages", &found.passages}, {"/v1/statements", &found.statements}} {
		var page struct{ Data []struct{ ID string } }
		if err := fetch(ctx, base+list.path+"?limit=50&until=2015-12-31", &page); err != nil {
			return nil, err
		}
		for _, record := range page.Data {
			*list.ids = append(*list.ids, record.ID)
		}
	}
	if len(found.passages) == 0 || len(found.values["country"]) == 0 {
		return nil, fmt.Errorf("the archive at %s is too small to be measured: make one with load make", base)
	}
	return found, nil
}

// pagesDown is how many pages of 500 a deep page has before it at most.
const pagesDown = 40

// deepPages are pages far down the lists: as far as they go, and no further than
// twenty thousand rows.
func deepPages(ctx context.Context, base string, lists []string) ([]string, error) {
	var deep []string
	for _, list := range lists {
		at := strings.Replace(list, "limit=20", "limit=500", 1)
		for range pagesDown {
			var page struct {
				Page struct {
					NextURL *string `json:"next_url"`
				}
			}
			if err := fetch(ctx, base+at, &page); err != nil {
				return nil, err
			}
			if page.Page.NextURL == nil {
				break
			}
			at = *page.Page.NextURL
		}
		deep = append(deep, strings.Replace(at, "limit=500", "limit=20", 1))
	}
	return deep, nil
}

// tagOf is the entity tag of a page.
func tagOf(ctx context.Context, address string) (string, error) {
	response, err := request(ctx, address)
	if err != nil {
		return "", err
	}
	return response.Header.Get("ETag"), response.Body.Close()
}

func fetch(ctx context.Context, address string, into any) error {
	response, err := request(ctx, address)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	if err := json.NewDecoder(response.Body).Decode(into); err != nil {
		return fmt.Errorf("read %s: %w", address, err)
	}
	return nil
}

func request(ctx context.Context, address string) (*http.Response, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, err
	}
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s answers %s", address, response.Status)
	}
	return response, nil
}
