package mirror_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/mirror"
)

// faulty is a server that answers as no good one does; package cmd/chancery tests
// copies of a real one.
type faulty struct {
	passages, statements string // lines
	cursor, edition      string
	digest, records      string // trailers, where they are not the right ones
	cutTo                int    // of the body; 0: whole
	pages                map[string]api.Changes
	events               string
}

func (f *faulty) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Chancery-Edition", f.edition)
	switch {
	case strings.HasPrefix(r.URL.Path, "/v1/export/passages"):
		f.export(w, f.passages)
	case strings.HasPrefix(r.URL.Path, "/v1/export/statements"):
		f.export(w, f.statements)
	case r.Header.Get("Accept") == "text/event-stream":
		fmt.Fprint(w, f.events)
	default:
		after := r.URL.Query().Get("after")
		page, ok := f.pages[after]
		if !ok {
			page = api.Changes{Data: []api.Change{}, Next: after}
		}
		_ = json.NewEncoder(w).Encode(page)
	}
}

func (f *faulty) export(w http.ResponseWriter, lines string) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(lines))
	_ = z.Close()
	sum := sha256.Sum256(b.Bytes())
	w.Header().Set("Chancery-Cursor", f.cursor)
	w.Header().Set("Trailer", "Chancery-Records, Content-Digest")
	body := b.Bytes()
	if f.cutTo > 0 {
		body = body[:f.cutTo]
	}
	_, _ = w.Write(body)
	digest, records := "sha-256=:"+base64.StdEncoding.EncodeToString(sum[:])+":", strconv.Itoa(strings.Count(lines, "\n"))
	if f.digest != "" {
		digest = f.digest
	}
	if f.records != "" {
		records = f.records
	}
	w.Header().Set("Content-Digest", digest)
	w.Header().Set("Chancery-Records", records)
}

func good() *faulty {
	return &faulty{
		passages: `{"id":"p_1","quote":"One."}` + "\n" + `{"id":"p_2","quote":"Two."}` + "\n", statements: `{"id":"s"}` + "\n",
		cursor: "c1", edition: "e1", pages: map[string]api.Changes{},
	}
}

func open(t *testing.T, f *faulty) *mirror.Mirror {
	t.Helper()
	server := httptest.NewServer(f)
	t.Cleanup(server.Close)
	m, err := mirror.Open(t.TempDir(), mirror.Client{Base: server.URL})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = m.Close() })
	return m
}

func ignore(api.Change) {}

func TestASnapshotThatIsNotWholeIsNotTaken(t *testing.T) {
	for rule, spoil := range map[string]func(*faulty){
		"cut off":              func(f *faulty) { f.cutTo = 20 },
		"nothing at all":       func(f *faulty) { f.cutTo = 1 },
		"another digest":       func(f *faulty) { f.digest = "sha-256=:AAAA:" },
		"another count":        func(f *faulty) { f.records = "3" },
		"no count":             func(f *faulty) { f.records = "many" },
		"a line cut off":       func(f *faulty) { f.passages += `{"id":"p_3"` },
		"a line of no record":  func(f *faulty) { f.passages += "null\n" },
		"a record without id":  func(f *faulty) { f.statements = `{"title":"s"}` + "\n" },
		"text that is no JSON": func(f *faulty) { f.statements = "s\n" },
	} {
		t.Run(rule, func(t *testing.T) {
			f := good()
			spoil(f)
			m := open(t, f)
			if err := m.CatchUp(t.Context(), ignore); !errors.Is(err, mirror.ErrBroken) {
				t.Errorf("error %v", err)
			}
			if m.Cursor() != "" {
				t.Errorf("it holds the archive at %q", m.Cursor())
			}
		})
	}
}

func change(op, id, before, after string) api.Change {
	c := api.Change{Op: op, ID: id, Kind: api.KindPassage, Reason: "recoded", Cursor: "c2"}
	if before != "" {
		c.Before = json.RawMessage(before)
	}
	if after != "" {
		c.After = json.RawMessage(after)
	}
	return c
}

// A change that does not fit is not applied, and neither is what came with it.
func TestAChangeThatDoesNotFit(t *testing.T) {
	fits := change("changed", "p_1", `{"id":"p_1","quote":"One."}`, `{"id":"p_1","quote":"Uno."}`)
	for rule, wrong := range map[string]api.Change{
		"changed from something else":   change("changed", "p_2", `{"id":"p_2","quote":"Deux."}`, `{"id":"p_2","quote":"Due."}`),
		"changed and never there":       change("changed", "p_3", `{"id":"p_3"}`, `{"id":"p_3","quote":"Three."}`),
		"added and there already":       change("added", "p_2", "", `{"id":"p_2","quote":"Two."}`),
		"removed and never there":       change("removed", "p_3", `{"id":"p_3"}`, ""),
		"removed and something else is": change("removed", "p_2", `{"id":"p_2"}`, ""),
	} {
		t.Run(rule, func(t *testing.T) {
			f := good()
			f.pages["c1"] = api.Changes{Data: []api.Change{fits, wrong}, Next: "c2"}
			m := open(t, f)
			var diverged *mirror.DivergedError
			if err := m.CatchUp(t.Context(), ignore); !errors.As(err, &diverged) || diverged.Change.ID != wrong.ID {
				t.Errorf("error %v", err)
			}
			reports, err := m.Verify(t.Context(), ignore)
			if err != nil || !reports[0].Equal || !reports[1].Equal || m.Cursor() != "c1" {
				t.Errorf("%+v, %v, at %s", reports, err, m.Cursor())
			}
		})
	}
}

// What differs is told by its id, whichever side has it.
func TestVerifyTellsWhatDiffers(t *testing.T) {
	f := good()
	m := open(t, f)
	if err := m.CatchUp(t.Context(), ignore); err != nil {
		t.Fatal(err)
	}
	f.passages = `{"id":"p_0"}` + "\n" + `{"id":"p_1","quote":"Uno."}` + "\n" + `{"id":"p_3"}` + "\n"
	reports, err := m.Verify(t.Context(), ignore)
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(reports[1].Differing); reports[1].Equal || got != "[p_0 p_1 p_2 p_3]" || !reports[0].Equal {
		t.Errorf("reports %+v", reports)
	}
}

// Where the form of the records changes, the copy begins again.
func TestAnotherEdition(t *testing.T) {
	f := good()
	m := open(t, f)
	if err := m.CatchUp(t.Context(), ignore); err != nil {
		t.Fatal(err)
	}
	f.edition, f.passages, f.cursor = "e2", `{"id":"p_1","quote":"One.","more":1}`+"\n", "c2"
	f.pages["c1"] = api.Changes{Data: []api.Change{change("removed", "p_2", `{"id":"p_2","quote":"Two."}`, "")}, Next: "c2"}
	if err := m.CatchUp(t.Context(), ignore); !errors.Is(err, mirror.ErrLost) {
		t.Fatalf("error %v", err)
	}
	if _, err := m.Verify(t.Context(), ignore); !errors.Is(err, mirror.ErrLost) {
		t.Errorf("verify: %v", err)
	}
	if err := m.Begin(t.Context()); err != nil {
		t.Fatal(err)
	}
	reports, err := m.Verify(t.Context(), ignore)
	if err != nil || !reports[1].Equal || reports[1].Records != 1 {
		t.Errorf("%+v, %v", reports, err)
	}
}

// A stream may be cut anywhere: what came whole is applied, and the rest is asked
// for again.
func TestListenAppliesWhatCameWhole(t *testing.T) {
	first, err := json.Marshal(change("added", "p_3", "", `{"id":"p_3"}`))
	if err != nil {
		t.Fatal(err)
	}
	whole := "retry: 1000\n\n: nothing new\n\nid: c2\nevent: change\ndata: " + string(first) + "\n\n: nothing new\nid: c3\n\n"
	for cut := len(whole); cut >= 0; cut -= 5 {
		f := good()
		f.events = whole[:cut]
		m := open(t, f)
		if err := m.CatchUp(t.Context(), ignore); err != nil {
			t.Fatal(err)
		}
		seen := 0
		if err := m.Listen(t.Context(), func(api.Change) { seen++ }); err == nil {
			t.Error("a stream that ends is told")
		}
		applied := strings.Contains(f.events, string(first)+"\n\n")
		want := map[bool]string{false: "c1", true: "c2"}[applied]
		if cut == len(whole) {
			want = "c3"
		}
		if m.Cursor() != want || (seen == 1) != applied {
			t.Fatalf("cut to %d bytes: at %s, want %s; %d changes", cut, m.Cursor(), want, seen)
		}
	}
}

func TestDescribe(t *testing.T) {
	at := time.Date(2026, 2, 3, 12, 0, 0, 0, time.UTC)
	c := change("changed", "p_1",
		`{"id":"p_1","act":"call","strength":null,"quote":"We will.","themes":[{"slug":"police"}],"evidence":[1]}`,
		`{"id":"p_1","act":"commitment","strength":"firm","quote":"We will.","themes":[],"evidence":[2]}`)
	c.At = at
	const want = `2026-02-03T12:00:00Z  changed  recoded  passage p_1  act: call -> commitment; strength: - -> firm; themes: police -> -  "We will."`
	if got := mirror.Describe(c); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	added := change("added", "s", "", `{"id":"s","title":"`+strings.Repeat("é", 100)+`"}`)
	added.Kind, added.Reason, added.At = api.KindStatement, "ingested", at
	if got := mirror.Describe(added); !strings.HasPrefix(got, `2026-02-03T12:00:00Z  added  ingested  statement s  "éé`) || !strings.HasSuffix(got, "é…") {
		t.Errorf("got %s", got)
	}
}
