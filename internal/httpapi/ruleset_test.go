package httpapi_test

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/mirror"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// improved is a later ruleset, of which the tests say what is new in it: all that
// is said of ports is about money.
const improved = "2999.1"

func improvedCoder(sub chancery.Submission) (chancery.Entry, error) {
	e, err := coding.Run(sub)
	if e.Statement.Ruleset != "" {
		e.Statement.Ruleset = improved
	}
	for i := range e.Passages {
		p := &e.Passages[i]
		p.Ruleset = improved
		if strings.Contains(p.Quote, " port ") {
			p.Themes = []chancery.ThemeTag{{Theme: "ct-financing", Weight: 1}}
		}
	}
	return e, err
}

// aboutPorts is a statement with promises on ports and on roads.
func aboutPorts(n, ports, roads int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Rome, %d March 2021\n\nStatement %d on transport\n\n", n+1, n)
	for i := range ports {
		fmt.Fprintf(&b, "We will repair the port of district %d.\n\n", i)
	}
	for i := range roads {
		fmt.Fprintf(&b, "We will repair the road to village %d.\n\n", i)
	}
	return b.String()
}

// recodes has the archive coded again by a server with a ruleset, to the end.
func (a *archive) recodes(s server, code func(chancery.Submission) (chancery.Entry, error), ruleset string) api.Recode {
	s.t.Helper()
	ctx, stop := context.WithCancel(s.t.Context())
	defer stop()
	ended := make(chan error, 1)
	go func() {
		ended <- a.Work(ctx, postgres.Work{
			Code: code, Ruleset: ruleset, Workers: 2, Now: func() time.Time { return noon.AddDate(0, 1, 0) }, Log: slog.New(slog.DiscardHandler),
		})
	}()
	res := s.do(http.MethodPost, "/v1/recode", "", "Authorization", "Bearer "+a.admin)
	if res.StatusCode != http.StatusAccepted {
		s.t.Fatalf("recode: %d %s", res.StatusCode, res.body)
	}
	recode := decode[api.Recode](s.t, res.body)
	for deadline := time.Now().Add(time.Minute); recode.Status == "running"; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			s.t.Fatal("the recode does not end")
		}
		recode = get[api.Recode](s, recode.URL)
	}
	stop()
	if err := <-ended; err != nil {
		s.t.Fatal(err)
	}
	return recode
}

// partner is a mirror of a server under filters, which has taken a snapshot.
func partner(s server, filters string) *mirror.Mirror {
	s.t.Helper()
	parsed, err := url.ParseQuery(filters)
	if err != nil {
		s.t.Fatal(err)
	}
	m, err := mirror.Open(s.t.TempDir(), mirror.Client{Base: s.URL, HTTP: s.Client(), Filters: parsed})
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { _ = m.Close() })
	if err := m.Begin(s.t.Context()); err != nil {
		s.t.Fatal(err)
	}
	return m
}

// followed catches up and verifies that the mirror has what the server has, byte for
// byte; the changes are told as "op reason kind".
func followed(t *testing.T, m *mirror.Mirror) map[string]int {
	t.Helper()
	told := map[string]int{}
	each := func(c api.Change) { told[c.Op+" "+c.Reason+" "+c.Kind]++ }
	if err := m.CatchUp(t.Context(), each); err != nil {
		t.Fatal(err)
	}
	reports, err := m.Verify(t.Context(), each)
	if err != nil || len(reports) == 0 {
		t.Fatalf("verify: %v, %d reports", err, len(reports))
	}
	for _, r := range reports {
		if !r.Equal {
			t.Errorf("the mirror differs: %+v", r)
		}
	}
	return told
}

// TestRecodeUnderAnotherRuleset has a server with a better ruleset take the place
// of another on the same archive. Of 65 promises 41 are read otherwise, one of which
// a person has judged: 40 move, and partners are told of these and of no other.
func TestRecodeUnderAnotherRuleset(t *testing.T) {
	a := emptyArchive(t)
	a.good, a.weak, a.admin = a.key(t, chancery.ScopeIngest), a.key(t, chancery.ScopeReview), a.key(t, chancery.ScopeAdmin)
	old := serve(t, config(a))
	for n, size := range [][2]int{{20, 10}, {20, 0}, {1, 4}, {0, 10}} {
		taken(t, old, a.good, aboutPorts(n, size[0], size[1]), "issuer=Italy")
	}
	one := taken(t, old, a.good, "Rome, 9 March 2021\n\nStatement on drafts\n\nWe will mend the port of Drafts.\n", "issuer=Italy")
	old.do(http.MethodDelete, one.URL+"?reason=A+draft", "", "Authorization", "Bearer "+a.good)
	var judged string
	for _, p := range list[api.Passage](old, "/v1/commitments?limit=500&q=port").Data {
		if strings.HasPrefix(p.Statement.Title, "Statement 2") {
			judged = "/v1/passages/" + p.ID
		}
	}
	res := old.judge(judged, a.weak, old.tag(judged), `{"review":"confirmed"}`)
	kept := decode[api.Passage](t, res.body)
	if res.StatusCode != http.StatusOK {
		t.Fatalf("%d %s", res.StatusCode, res.body)
	}

	whole, filtered := partner(old, ""), partner(old, "theme=ct-financing")
	out := partner(old, "theme_not=ct-financing&act=commitment")
	before := old.export("/v1/export/passages.ndjson").body
	if same := a.recodes(old, coding.Run, coding.Ruleset); same.Changed != 0 || same.Passages != 0 || same.Done != 4 {
		t.Errorf("the same ruleset: %+v", same)
	}
	if told := followed(t, whole); len(told) != 0 {
		t.Errorf("the same ruleset tells of %v", told)
	}

	c := config(a)
	c.Ruleset = improved
	better := serve(t, c)
	if recode := a.recodes(better, improvedCoder, improved); recode.Ruleset != improved || recode.Passages != 40 || recode.Changed != 2 || recode.Failed != 0 {
		t.Errorf("recode %+v", recode)
	}
	for _, tt := range []struct {
		who  string
		m    *mirror.Mirror
		want map[string]int
	}{
		{"all", whole, map[string]int{"changed recoded passage": 40, "changed recoded statement": 2}},
		{"who follows money", filtered, map[string]int{"added recoded passage": 40, "added recoded statement": 2}},
		// One of the two statements says nothing else, and leaves with its passages.
		{"who follows all else", out, map[string]int{
			"removed recoded passage": 40, "removed recoded statement": 1, "changed recoded statement": 1,
		}},
	} {
		if diff := cmp.Diff(tt.want, followed(t, tt.m)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.who, diff)
		}
	}
	was, is := strings.Split(before, "\n"), strings.Split(better.export("/v1/export/passages.ndjson").body, "\n")
	moved := 0
	for i := range was {
		if was[i] != is[i] {
			moved++
		}
	}
	if len(was) != len(is) || moved != 40 {
		t.Errorf("of %d lines %d are others, %d then", len(was), moved, len(is))
	}
	if diff := cmp.Diff(kept, get[api.Passage](better, judged)); diff != "" || kept.Coded.Review != "confirmed" {
		t.Errorf("what a person judged is another:\n%s", diff)
	}
	if again := a.recodes(better, improvedCoder, improved); again.Changed != 0 || again.Passages != 0 {
		t.Errorf("once more: %+v", again)
	}
	if told := followed(t, whole); len(told) != 0 {
		t.Errorf("once more tells of %v", told)
	}
}
