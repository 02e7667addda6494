package httpapi

import (
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// FuzzQuery holds that a query is either refused or understood whole: what was
// read, written again, reads the same, and every parameter in it was asked for.
func FuzzQuery(f *testing.F) {
	for _, s := range []string{
		"theme=a,b&theme=c&limit=5", "q=a%20b;c&since=2016-07-21", "contry=x", "=", "&&", "theme", "theme=%zz", "q=%ff", "q=%00",
		"limit=0x10", "limit=5&limit=5", "theme=,", "cursor=zzz", "q=\u2028",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		first, err := readFuzzed(raw)
		if err != nil {
			var p *problem
			if !errors.As(err, &p) || len(p.faults) == 0 || p.detail == "" {
				t.Fatalf("%q: refused without a fault: %v", raw, err)
			}
			return
		}
		for name := range first.values {
			if name != "theme" && name != "q" && name != "since" && name != "limit" && name != "cursor" {
				t.Fatalf("%q: parameter %q was ignored", raw, name)
			}
		}
		again, err := readFuzzed(url.Values(first.values).Encode())
		if err != nil {
			t.Fatalf("%q: written again it is refused: %v", raw, err)
		}
		if diff := cmp.Diff(first.read, again.read); diff != "" {
			t.Fatalf("%q: written again (-first +again):\n%s", raw, diff)
		}
	})
}

type fuzzed struct {
	values map[string][]string
	read   []string
}

func readFuzzed(raw string) (fuzzed, error) {
	q := readQuery(&http.Request{URL: &url.URL{RawQuery: raw}})
	themes, err := anyOf(q, "theme", func(s string) (string, error) { return s, nil })
	page := q.page(binding{}, chancery.NewestFirst)
	read := append(themes, fullText(q), string(date(q, "since")), strconv.Itoa(page.Limit))
	return fuzzed{q.values, read}, errors.Join(err, q.done())
}

func TestNearest(t *testing.T) {
	parameters := []string{"theme", "country", "resolution", "issuer", "act", "strength", "since", "until", "q", "statement", "role", "limit"}
	tests := []struct {
		rule  string
		value string
		want  []string
	}{
		{"a letter missing", "contry", []string{"country"}},
		{"a letter too many", "themes", []string{"theme"}},
		{"two letters swapped", "isseur", []string{"issuer"}},
		{"capitals", "Until", []string{"until"}},
		{"a part", "state", []string{"statement"}},
		{"far from all", "colour", nil},
		{"nothing", "", nil},
		{"what is too long to be compared", strings.Repeat("statement", 20), nil},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, nearest(tt.value, parameters)); diff != "" {
				t.Errorf("nearest(%q) (-want +got):\n%s", tt.value, diff)
			}
		})
	}
}

func TestDistance(t *testing.T) {
	for pair, want := range map[[2]string]int{
		{"", ""}: 0, {"a", ""}: 1, {"kitten", "sitting"}: 3, {"contry", "country"}: 1, {"ab", "ba"}: 1, {"abc", "cab"}: 2,
	} {
		if got := distance(pair[0], pair[1]); got != want {
			t.Errorf("distance%q = %d, want %d", pair, got, want)
		}
		if got := distance(pair[1], pair[0]); got != want {
			t.Errorf("distance is not symmetric for %q: %d, want %d", pair, got, want)
		}
	}
}

// TestProblemOf holds that a value the store refuses is the client's
// mistake, and that errors keep their status however they are wrapped.
func TestProblemOf(t *testing.T) {
	r := &http.Request{URL: &url.URL{Path: "/v1/x"}}
	tests := []struct {
		rule string
		err  error
		want kind
	}{
		{"a value the store refuses", &chancery.ValueError{Kind: "query", Value: "the", Reason: "has no word"}, invalidQuery},
		{"nothing there", wrapped(chancery.ErrNotFound), nothingHere},
		{"withdrawn", wrapped(chancery.ErrWithdrawn), withdrawn},
		{"a conflict", wrapped(chancery.ErrConflict), conflict},
		{"unsupported", wrapped(chancery.ErrUnsupported), unsupported},
		{"unreadable", wrapped(chancery.ErrUnreadable), unreadable},
		{"too large", wrapped(chancery.ErrTooLarge), bodyTooLarge},
		{"a body cut off", wrapped(&http.MaxBytesError{Limit: 1}), bodyTooLarge},
		{"anything else", errors.New("boom"), internal},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			p := problemOf(tt.err, r)
			if p.kind != tt.want || strings.Contains(p.detail, "boom") || p.kind.about().Status == 0 {
				t.Errorf("problem %+v, want kind %s", p, tt.want)
			}
		})
	}
}

func wrapped(err error) error { return errors.Join(errors.New("boom"), err) }
