// Package internal_test holds the import table of the house: which package may
// know which. A new package is a new line here, and a line that allows more is
// a decision to be argued for.
package internal_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/chancery-archive/chancery/"

// allowed names, for each package, the packages of this module that it may
// import. Tests may import more.
var allowed = map[string][]string{
	"internal":            {}, // this test
	"internal/chancery":   {},
	"internal/octet":      {},
	"internal/token":      {"internal/chancery", "internal/octet"},
	"internal/membership": {"internal/chancery"},
	"internal/gold":       {"internal/chancery"},

	// Coding: pure stages that do not know one another.
	"internal/document":   {"internal/chancery", "internal/membership", "internal/octet", "internal/token"},
	"internal/segment":    {"internal/chancery", "internal/octet", "internal/token"},
	"internal/act":        {"internal/chancery", "internal/membership", "internal/token"},
	"internal/resolution": {"internal/chancery", "internal/octet", "internal/token"},
	"internal/country":    {"internal/chancery", "internal/token"},
	"internal/theme":      {"internal/chancery", "internal/token"},
	"internal/quotation":  {"internal/chancery", "internal/token"},
	"internal/coding": {
		"internal/chancery", "internal/document", "internal/segment", "internal/act",
		"internal/resolution", "internal/country", "internal/theme", "internal/token",
	},
	"internal/revise":   {"internal/chancery"},
	"internal/evaluate": {"internal/chancery", "internal/gold"},

	// World.
	"migrations":               {},
	"internal/postgres":        {"internal/chancery", "internal/jsonvalue", "internal/revise", "migrations"},
	"internal/postgres/pgtest": {"internal/embedded", "internal/postgres", "migrations"},
	"internal/embedded":        {},
	"internal/jsonvalue":       {},
	"internal/lines":           {},
	"internal/ingest":          {"internal/chancery", "internal/coding", "internal/lines", "api"},
	"api":                      {},
	"api/docs":                 {},
	"api/client":               {},
	"internal/encode":          {"internal/chancery", "internal/jsonvalue", "internal/quotation", "api"},
	"internal/feed":            {"internal/chancery"},
	"internal/httpapi":         {"internal/chancery", "internal/encode", "internal/lines", "internal/feed", "internal/oai", "internal/quotation", "api", "api/docs"},
	"internal/mirror":          {"api"},
	"internal/oai":             {"internal/chancery", "internal/encode", "api"},
	"internal/webhook":         {"internal/chancery", "internal/encode", "internal/feed", "api"},
	"internal/sample":          {"internal/chancery"},
	"internal/telemetry":       {"internal/chancery", "internal/coding"},
	"deploy/load": {
		"internal/chancery", "internal/document", "internal/country", "internal/resolution", "internal/theme", "internal/coding",
		"internal/postgres", "internal/ingest", "internal/sample",
	},
}

// outside names the only packages that may import a library.
var outside = map[string][]string{
	"github.com/jackc/pgx/v5":              {"internal/postgres", "internal/postgres/pgtest", "cmd/chancery", "deploy/load"}, // what a bare server does
	"github.com/golang-migrate/migrate/v4": {"internal/postgres", "internal/postgres/pgtest"},
	"go.etcd.io/bbolt":                     {"internal/mirror"},
	"github.com/riverqueue/river":          {"internal/postgres"},
	"github.com/go-chi/chi/v5":             {"internal/httpapi", "deploy/load"},
	"github.com/tsenart/vegeta/v12":        {"deploy/load"},
	"github.com/alecthomas/kong":           {"cmd/chancery", "deploy/load"},
	"github.com/prometheus/client_golang":  {"internal/httpapi", "internal/postgres", "internal/telemetry", "cmd/chancery"},
	"go.opentelemetry.io/otel":             {"internal/httpapi", "internal/postgres", "internal/telemetry", "cmd/chancery"},
	"code.dny.dev/ssrf":                    {"internal/webhook"},
	"net/http":                             {"api/client", "internal/httpapi", "internal/encode", "internal/embedded", "internal/ingest", "internal/mirror", "internal/webhook", "cmd/chancery", "deploy/load"},
	"os":                                   {"internal/embedded", "internal/postgres/pgtest", "internal/ingest", "internal/mirror", "internal/gold", "cmd/chancery", "deploy/load"},
}

type pkg struct {
	ImportPath string
	Imports    []string
}

func TestImports(t *testing.T) {
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, module)
		may, known := allowed[name]
		if !known && !strings.HasPrefix(name, "cmd/") {
			t.Errorf("%s is not in the import table", name)
		}
		for _, path := range p.Imports {
			inner, ours := strings.CutPrefix(path, module)
			if ours && known && !slices.Contains(may, inner) {
				t.Errorf("%s imports %s", name, inner)
			}
			if library, only := restricted(path); library != "" && !slices.Contains(only, name) {
				t.Errorf("%s imports %s: only %v may", name, path, only)
			}
		}
	}
}

func restricted(path string) (library string, only []string) {
	for library, only := range outside {
		if path == library || strings.HasPrefix(path, library+"/") && strings.Contains(library, ".") {
			return library, only
		}
	}
	return "", nil
}

func packages(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", module+"...")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &stderr)
	}
	var all []pkg
	dec := json.NewDecoder(bytes.NewReader(out))
	for {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}
