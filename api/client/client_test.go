package client_test

import (
	"bytes"
	"context"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/api/client"
)

func open(t *testing.T) *client.ClientWithResponses {
	t.Helper()
	c, err := client.NewClientWithResponses(server.base)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestPages follows cursors to the end of a list.
func TestPages(t *testing.T) {
	c, limit := open(t), 7
	params := client.ListPassagesParams{Limit: &limit}
	seen := make(map[string]bool)
	for {
		res, err := c.ListPassagesWithResponse(t.Context(), &params)
		if err != nil || res.JSON200 == nil {
			t.Fatalf("%v, %s", err, res.Body)
		}
		for _, p := range res.JSON200.Data {
			seen[p.Id] = true
		}
		if res.JSON200.Page.Next == nil {
			if len(seen) != res.JSON200.Total.Value {
				t.Errorf("%d passages, total %d", len(seen), res.JSON200.Total.Value)
			}
			return
		}
		params.Cursor = res.JSON200.Page.Next
	}
}

// TestSlashes asks for a resolution, whose symbol has slashes.
func TestSlashes(t *testing.T) {
	res, err := open(t).GetResolutionWithResponse(t.Context(), "S/RES/2254", nil)
	if err != nil || res.JSON200 == nil || res.JSON200.Symbol != "S/RES/2254" || res.JSON200.Counts.Passages == 0 {
		t.Fatalf("%v, %s", err, res.Body)
	}
}

func TestProblem(t *testing.T) {
	res, err := open(t).ListCommitmentsWithResponse(t.Context(), &client.ListCommitmentsParams{Theme: []string{"ct-finance"}})
	if err != nil {
		t.Fatal(err)
	}
	p := res.ApplicationproblemJSONDefault
	if res.JSON200 != nil || p == nil || p.Status != http.StatusBadRequest || p.Errors[0].Candidates[0] != "ct-financing" ||
		!strings.Contains(p.Error(), "is not a theme of the vocabulary") {
		t.Errorf("problem %s", res.Body)
	}
}

// TestCreate takes a document in with a key, and finds what it promises.
func TestCreate(t *testing.T) {
	c, title, text := open(t), "On lighthouses", "We will repair every lighthouse by the end of 2030."
	withKey := func(_ context.Context, req *http.Request) error {
		req.Header.Set("Authorization", "Bearer "+server.key)
		return nil
	}
	made, err := c.CreateStatementWithResponse(t.Context(), nil, client.Submission{Title: &title, Content: &text}, withKey)
	if err != nil || made.JSON201 == nil {
		t.Fatalf("%v, %s", err, made.Body)
	}
	found, err := c.ListCommitmentsWithResponse(t.Context(), &client.ListCommitmentsParams{Statement: []string{made.JSON201.Id}})
	if err != nil || found.JSON200 == nil || len(found.JSON200.Data) != 1 || found.JSON200.Data[0].Quote != text {
		t.Errorf("%v, %s", err, found.Body)
	}
}

// TestGenerated holds the client to the document. It needs the generator, which
// "go generate" fetches, in the module cache.
func TestGenerated(t *testing.T) {
	directive, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, command, _ := strings.Cut(string(directive), "//go:generate go ")
	command, _, _ = strings.Cut(command, "\n")
	args := strings.Fields(strings.Replace(command, "-o client.gen.go ", "", 1)) // to standard output
	cache, err := exec.CommandContext(t.Context(), "go", "env", "GOMODCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	downloads := filepath.Join(strings.TrimSpace(string(cache)), "cache", "download")
	if _, err := os.Stat(filepath.Join(downloads, "github.com", "oapi-codegen", "oapi-codegen")); err != nil {
		t.Skip("the generator is not in the module cache: run go generate ./api/client")
	}
	cmd := exec.CommandContext(t.Context(), "go", args...)
	cmd.Env = append(os.Environ(), "GOPROXY=file://"+filepath.ToSlash(downloads), "GOSUMDB=off", "GOFLAGS=-mod=mod "+os.Getenv("GOFLAGS"))
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	want, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, &stderr)
	}
	got, err := os.ReadFile("client.gen.go")
	if err != nil || !bytes.Equal(want, got) {
		t.Errorf("%v: client.gen.go is not what go generate makes of openapi.yaml", err)
	}
}
