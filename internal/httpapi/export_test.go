package httpapi_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/csv"
	"errors"
	"io"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/feed"
)

// snapshot is what a client has of an export that it checked.
type snapshot struct {
	body, cursor, tag string
	records           int
}

// export takes a snapshot and holds it to its trailers.
func (s server) export(path string) snapshot {
	s.t.Helper()
	res := s.get(path)
	sum := sha256.Sum256([]byte(res.body))
	want := "sha-256=:" + base64.StdEncoding.EncodeToString(sum[:]) + ":"
	if got := res.Trailer.Get("Content-Digest"); res.StatusCode != http.StatusOK || got != want {
		s.t.Fatalf("GET %s: %d, Content-Digest %s, the body has %s", path, res.StatusCode, got, want)
	}
	records, err := strconv.Atoi(res.Trailer.Get("Chancery-Records"))
	if err != nil || res.Header.Get("Chancery-Edition") == "" {
		s.t.Errorf("GET %s: %v, headers %v", path, err, res.Header)
	}
	return snapshot{res.body, res.Header.Get("Chancery-Cursor"), res.Header.Get("ETag"), records}
}

// text writes the records of a kind as a snapshot does: a line each, by id.
func (c copies) text(kind string) string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(c)) {
		if strings.HasPrefix(key, kind+" ") {
			b.WriteString(c[key] + "\n")
		}
	}
	return b.String()
}

// requireSnapshots holds what a follower has to fresh snapshots, byte for byte.
func (c copies) requireSnapshots(s server, filters string) {
	s.t.Helper()
	passages := s.export("/v1/export/passages.ndjson?" + filters)
	if got := c.text(api.KindPassage); got != passages.body {
		s.t.Errorf("passages (-snapshot +copy):\n%s", cmp.Diff(passages.body, got))
	}
	statements := s.export("/v1/export/statements.ndjson?any_act=true&" + filters)
	if got := c.text(api.KindStatement); got != statements.body {
		s.t.Errorf("statements (-snapshot +copy):\n%s", cmp.Diff(statements.body, got))
	}
}

// testExports holds snapshots to the lists and to who followed from the beginning.
func testExports(t *testing.T, s server) {
	for _, filters := range []string{"", "theme=counter-terrorism", "country=IRQ", "q=harbour", "act=call", "since=2030-01-01"} {
		t.Run(filters, func(t *testing.T) {
			s := server{s.Server, t}
			followed := copies{}
			end := followed.follow(s, filters, "")
			followed.requireSnapshots(s, filters)
			lines(s, filters).requireSnapshots(s, filters)
			got := s.export("/v1/export/passages.ndjson?" + filters)
			if n := strings.Count(got.body, "\n"); got.records != n || got.cursor != end {
				t.Errorf("%d records in %d lines, cursor %s, the feed ends at %s", got.records, n, got.cursor, end)
			}
		})
	}
	followed := copies{}
	followed.follow(s, "act=commitment", "")
	if got := s.export("/v1/export/commitments.ndjson").body; got != followed.text(api.KindPassage) {
		t.Error("commitments are not the passages whose act is commitment")
	}
}

// testExportForms holds the forms to one another.
func testExportForms(t *testing.T, s server) {
	for _, of := range []string{"commitments", "passages", "statements"} {
		for _, form := range []string{"ndjson", "csv"} {
			plain := s.export("/v1/export/" + of + "." + form)
			zipped := s.export("/v1/export/" + of + "." + form + ".gz")
			if again := s.export("/v1/export/" + of + "." + form + ".gz"); again != zipped {
				t.Errorf("%s.%s.gz: other bytes the second time", of, form)
			}
			z, err := gzip.NewReader(strings.NewReader(zipped.body))
			if err != nil {
				t.Fatal(err)
			}
			unzipped, err := io.ReadAll(z)
			if err != nil || string(unzipped) != plain.body || zipped.records != plain.records || zipped.tag == plain.tag {
				t.Errorf("%s.%s.gz is not the compressed form: %v", of, form, err)
			}
		}
		rows, err := csv.NewReader(strings.NewReader(s.export("/v1/export/" + of + ".csv").body)).ReadAll()
		list := s.export("/v1/export/" + of + ".ndjson")
		if err != nil || len(rows) != list.records+1 {
			t.Fatalf("%s: %v, %d rows, %d records", of, err, len(rows), list.records)
		}
		var ids []string
		for line := range strings.Lines(list.body) {
			ids = append(ids, decode[struct{ ID string }](t, line).ID)
		}
		for i, row := range rows[1:] {
			if row[0] != ids[i] {
				t.Errorf("%s: row %d is %s, line %s", of, i, row[0], ids[i])
			}
		}
		if !slices.IsSorted(ids) {
			t.Errorf("%s do not come by id", of)
		}
	}
	picked := s.export("/v1/export/passages.ndjson?fields=id,quote")
	for line := range strings.Lines(picked.body) {
		if !strings.HasPrefix(line, `{"id":"p_`) || strings.Count(line, `":"`) != 2 {
			t.Fatalf("line %s", line)
		}
	}
	res := s.get("/v1/export/passages.csv.gz")
	if got := res.Header.Get("Content-Disposition"); got != "attachment; filename=passages.csv.gz" {
		t.Errorf("Content-Disposition %q", got)
	}
}

func testExportTags(t *testing.T, s server) {
	tags := map[string]string{}
	for _, path := range []string{
		"/v1/export/passages.ndjson", "/v1/export/passages.csv", "/v1/export/passages.ndjson?fields=id", "/v1/export/passages.ndjson?country=IRQ",
		"/v1/export/commitments.ndjson", "/v1/export/statements.ndjson", "/v1/export/statements.ndjson?any_act=true",
	} {
		tag := s.export(path).tag
		if other, taken := tags[tag]; taken {
			t.Errorf("%s and %s share a tag", path, other)
		}
		tags[tag] = path
		same := s.get(path, "If-None-Match", tag)
		if same.StatusCode != http.StatusNotModified || same.body != "" || same.Header.Get("Chancery-Cursor") == "" {
			t.Errorf("%s: %d %v", path, same.StatusCode, same.Header)
		}
		head := s.do(http.MethodHead, path, "")
		if head.StatusCode != http.StatusOK || head.Header.Get("ETag") != tag || head.Header.Get("Chancery-Cursor") == "" {
			t.Errorf("HEAD %s: %d %v", path, head.StatusCode, head.Header)
		}
	}
	if s.export("/v1/export/passages.ndjson?country=IRQ").tag != s.export("/v1/export/passages.ndjson?country=Iraq").tag {
		t.Error("two ways to write a filter are two snapshots")
	}
}

func testWrongExports(t *testing.T, s server) {
	for path, status := range map[string]int{
		"/v1/export/passages.xml":                     http.StatusNotFound,
		"/v1/export/passages.ndjson.zip":              http.StatusNotFound,
		"/v1/export/passages.json":                    http.StatusNotFound,
		"/v1/export/themes.ndjson":                    http.StatusNotFound,
		"/v1/export/passages":                         http.StatusNotFound,
		"/v1/export/passages.ndjson?limit=5":          http.StatusBadRequest,
		"/v1/export/passages.ndjson?theme=x":          http.StatusBadRequest,
		"/v1/export/passages.ndjson?q=the":            http.StatusBadRequest,
		"/v1/export/passages.ndjson?fields=quot":      http.StatusBadRequest,
		"/v1/export/passages.ndjson?any_act=true":     http.StatusBadRequest,
		"/v1/export/commitments.ndjson?act=call":      http.StatusBadRequest,
		"/v1/export/statements.csv?act=call":          http.StatusBadRequest,
		"/v1/export/statements.csv?format=ndjson":     http.StatusBadRequest,
		"/v1/export/statements.ndjson.gz?cursor=AAAA": http.StatusBadRequest,
	} {
		s.problem(s.get(path), status)
	}
}

// TestSnapshotAndChangesMakeTheArchive takes a snapshot, follows from its cursor
// through everything that can happen, and compares with a fresh snapshot.
func TestSnapshotAndChangesMakeTheArchive(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	filters := []string{"", "theme=counter-terrorism", "act=commitment&country=IRQ", "issuer=harbour-council", "review=corrected"}
	type held struct {
		copies
		cursor string
	}
	all := map[string]held{}
	for _, f := range filters {
		c, cursor := s.copy(f)
		all[f] = held{c, cursor}
	}
	ctx, at := t.Context(), noon
	steps := map[string]func() error{
		"a correction of words": func() error {
			e := corrected()
			e = compose(e.Statement, append(e.Passages, said(chancery.Commitment, chancery.Firm, "We will open it.", chancery.Coding{
				Themes: []chancery.ThemeTag{{Theme: "ct-financing", Weight: 1}},
			}))...)
			_, err := a.Replace(ctx, "2019-corrected", e, chancery.SourceCorrected, at)
			return err
		},
		"a correction of the title, and so of the id": func() error {
			e := fixture()[1]
			e.Statement.Title, e.Statement.ID = "On the climate", "2021-02-02-the-climate"
			_, err := a.Replace(ctx, "2021-02-02-climate", e, chancery.SourceCorrected, at)
			return err
		},
		"a recode under other rules": func() error {
			e := fixture()[0]
			e.Statement.Ruleset = "2027.1"
			for i := range e.Passages {
				e.Passages[i].Ruleset = "2027.1"
			}
			e.Passages[0].Themes = []chancery.ThemeTag{{Theme: "ct-financing", Weight: 1}}
			e.Passages[3].Themes = nil
			_, err := a.Replace(ctx, "2020-05-01-harbour", e, chancery.Recoded, at)
			return err
		},
		"a withdrawal": func() error {
			_, err := a.Withdraw(ctx, "undated", "It was a draft.", at)
			return err
		},
		"a new statement": func() error {
			e := compose(chancery.Statement{ID: "new", Origin: chancery.Origin{Title: "New", Issuers: []chancery.Issuer{council}}},
				said(chancery.Commitment, chancery.Soft, "We support \u2028 <Iraq> & \"others\".", chancery.Coding{
					Countries: []chancery.CountryTag{{Country: "IRQ", Roles: []chancery.Role{chancery.RoleTarget}}},
				}))
			_, _, err := a.Put(ctx, e, at)
			return err
		},
		"a review": func() error {
			p := list[api.Passage](s, "/v1/passages?statement=2020-05-01-harbour&act=call").Data[0]
			a.retag(t, p.ID, "foreign-fighters")
			return nil
		},
	}
	for _, name := range slices.Sorted(maps.Keys(steps)) {
		at = at.Add(time.Hour)
		if err := steps[name](); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, f := range filters {
			h := all[f]
			h.cursor = h.follow(s, f, h.cursor)
			all[f] = h
			h.requireSnapshots(s, f)
			if t.Failed() {
				t.Fatalf("after %s, under %q", name, f)
			}
		}
	}
}

// copy takes snapshots of both kinds and brings them to one cursor.
func (s server) copy(filters string) (copies, string) {
	s.t.Helper()
	c := copies{}
	cursors := map[string]string{}
	for kind, path := range map[string]string{
		api.KindStatement: "/v1/export/statements.ndjson?any_act=true&", api.KindPassage: "/v1/export/passages.ndjson?",
	} {
		got := s.export(path + filters)
		cursors[kind] = got.cursor
		for line := range strings.Lines(got.body) {
			c[kind+" "+decode[struct{ ID string }](s.t, line).ID] = strings.TrimSuffix(line, "\n")
		}
	}
	if cursors[api.KindStatement] != cursors[api.KindPassage] {
		s.t.Errorf("cursors %v of an archive at rest", cursors)
	}
	return c, cursors[api.KindPassage]
}

// TestAnExportBreaksVisibly holds that half a snapshot does not look whole.
func TestAnExportBreaksVisibly(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	a.failure = errors.New("the disk is on fire")
	for _, form := range []string{"ndjson", "ndjson.gz", "csv"} {
		res, err := s.Client().Get(s.URL + "/v1/export/passages." + form)
		if err != nil {
			continue // broken before the first byte
		}
		defer res.Body.Close()
		if body, err := io.ReadAll(res.Body); err == nil {
			t.Errorf("%s: %d bytes look whole", form, len(body))
		}
	}
	a.Close()
	s.problem(s.get("/v1/export/passages.ndjson"), http.StatusInternalServerError)
}

// slowStore keeps snapshots from beginning until it is let go.
type slowStore struct {
	*archive
	begun chan struct{}
	gate  chan struct{}
}

func (s slowStore) ExportStatements(
	ctx context.Context, f chancery.Filter, anyAct bool, begin func(chancery.Place) error, each func([]chancery.Statement) error,
) error {
	return s.Store.ExportStatements(ctx, f, anyAct, func(p chancery.Place) error {
		s.begun <- struct{}{}
		<-s.gate
		return begin(p)
	}, each)
}

// TestExportsTakeTurns holds that snapshots do not take the whole database.
func TestExportsTakeTurns(t *testing.T) {
	slow := slowStore{newArchive(t), make(chan struct{}), make(chan struct{})}
	c := config(slow.archive)
	c.Store, c.ReadTimeout = slow, 300*time.Millisecond
	s := serve(t, c)
	for range 3 {
		meanwhile(t, func() {
			res, err := s.Client().Get(s.URL + "/v1/export/statements.ndjson")
			if err != nil {
				t.Error(err)
				return
			}
			defer res.Body.Close()
			if body, err := io.ReadAll(res.Body); err != nil || bytes.Count(body, []byte("\n")) != 4 {
				t.Errorf("a snapshot that waited: %v, %s", err, body)
			}
		})
		<-slow.begun
	}
	res := s.get("/v1/export/statements.ndjson")
	if p := s.problem(res, http.StatusServiceUnavailable); p.Type != "/v1/problems/busy" || res.Header.Get("Retry-After") == "" {
		t.Errorf("problem %s, Retry-After %q", p.Type, res.Header.Get("Retry-After"))
	}
	if res := s.get("/v1/statements"); res.StatusCode != http.StatusOK {
		t.Errorf("meanwhile: %d", res.StatusCode)
	}
	close(slow.gate)
}

// TestAnEmptyArchiveHasASnapshot from which one can follow.
func TestAnEmptyArchiveHasASnapshot(t *testing.T) {
	s := serve(t, config(emptyArchive(t)))
	got := s.export("/v1/export/passages.ndjson.gz")
	if got.records != 0 || got.cursor != feed.Cursor(chancery.Place{}) {
		t.Errorf("snapshot %+v", got)
	}
	if page := get[api.Changes](s, "/v1/changes?after="+got.cursor); len(page.Data) != 0 || page.Next != got.cursor {
		t.Errorf("page %+v", page)
	}
}
