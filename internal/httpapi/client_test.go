package httpapi_test

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/api/client"
)

// generated is the generated client of a server, by the key of a writer or by
// none. What it sends and gets is held to the contract.
func (s server) generated(key string) *client.ClientWithResponses {
	s.t.Helper()
	c, err := client.NewClientWithResponses(s.URL, client.WithHTTPClient(&http.Client{Transport: held{s}}),
		client.WithRequestEditorFn(func(_ context.Context, req *http.Request) error {
			if key != "" {
				req.Header.Set("Authorization", "Bearer "+key)
			}
			return nil
		}))
	if err != nil {
		s.t.Fatal(err)
	}
	return c
}

// held holds what goes over the wire to the contract.
type held struct{ server }

func (h held) RoundTrip(req *http.Request) (*http.Response, error) {
	res, err := h.Client().Transport.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	body, err := io.ReadAll(res.Body)
	res.Body.Close()
	holdsContract(h.t, req, res, string(body))
	res.Body = io.NopCloser(bytes.NewReader(body))
	return res, err
}

// answered is what an answer of the client holds; there is none where the server
// says why not.
func answered[T any](t *testing.T, got *T, body []byte, err error) T {
	t.Helper()
	if err != nil || got == nil {
		t.Fatalf("%v: %s", err, body)
	}
	return *got
}

func testClientPages(t *testing.T, s server) {
	c := s.generated("")
	sort := client.ListPassagesParamsSortDate
	for _, limit := range []int{1, 3, 500} {
		var got []string
		params := client.ListPassagesParams{Limit: &limit, Sort: &sort, Facets: []client.FacetName{"act"}}
		for {
			res, err := c.ListPassagesWithResponse(t.Context(), &params)
			page := answered(t, res.JSON200, res.Body, err)
			counted := 0
			for _, b := range page.Facets.Act.Buckets {
				counted += b.Count
			}
			if counted != page.Total.Value {
				t.Errorf("%d passages by act, %d in all", counted, page.Total.Value)
			}
			for _, p := range page.Data {
				got = append(got, p.Id)
			}
			if params.Cursor = page.Page.Next; params.Cursor == nil {
				break
			}
		}
		if diff := cmp.Diff(passageIDs(list[api.Passage](s, "/v1/passages?sort=date").Data), got); diff != "" {
			t.Errorf("by %d (-list +client):\n%s", limit, diff)
		}
	}
}

func testClientRecords(t *testing.T, s server) {
	c := s.generated("")
	found, err := c.ListCommitmentsWithResponse(t.Context(), &client.ListCommitmentsParams{Country: []string{"Iraq"}, Has: []string{"amount"}})
	list := answered(t, found.JSON200, found.Body, err)
	if len(list.Data) != 1 {
		t.Fatalf("%d commitments", len(list.Data))
	}
	one, err := c.GetCommitmentWithResponse(t.Context(), list.Data[0].Id, nil)
	passage := answered(t, one.JSON200, one.Body, err)
	if passage.Quote != list.Data[0].Quote || len(passage.Evidence) == 0 || passage.Context == nil || passage.Context.Previous == nil {
		t.Errorf("commitment %s", one.Body)
	}
	text, err := c.GetStatementTextWithResponse(t.Context(), passage.Statement.Id)
	if got := string([]rune(string(text.Body))[passage.Locator.Start:passage.Locator.End]); err != nil || got != passage.Quote {
		t.Errorf("%v: the text has %q where %q is said to be", err, got, passage.Quote)
	}
	statement, err := c.GetStatementWithResponse(t.Context(), passage.Statement.Id, nil)
	if got := answered(t, statement.JSON200, statement.Body, err); got.Title != passage.Statement.Title {
		t.Errorf("statement %s", statement.Body)
	}
	cited, err := c.GetResolutionWithResponse(t.Context(), passage.Resolutions[0].Symbol, nil)
	if got := answered(t, cited.JSON200, cited.Body, err); got.Symbol != "S/RES/2254" || got.Counts.Passages != 2 {
		t.Errorf("resolution %s", cited.Body)
	}
	country, err := c.GetCountryWithResponse(t.Context(), "iraq", nil) // by redirect
	if got := answered(t, country.JSON200, country.Body, err); got.Code != "IRQ" || got.Counts.Commitments != 1 {
		t.Errorf("country %s", country.Body)
	}
}

func testClientCounts(t *testing.T, s server) {
	c := s.generated("")
	facets, err := c.CountFacetsWithResponse(t.Context(), &client.CountFacetsParams{Issuer: []string{"italy"}, Facets: []client.FacetName{"act", "year"}})
	got := answered(t, facets.JSON200, facets.Body, err).Facets
	if got.Theme != nil || got.Act == nil || got.Year == nil || len(got.Year.Buckets) != 2 || got.Year.Unknown != 0 {
		t.Errorf("facets %s", facets.Body)
	}
	split := client.Split("act")
	timeline, err := c.CountTimelineWithResponse(t.Context(), &client.CountTimelineParams{Split: &split})
	if got := answered(t, timeline.JSON200, timeline.Body, err); len(got.Data) < 3 || got.Per != client.TimelinePerYear {
		t.Errorf("timeline %s", timeline.Body)
	}
}

// Every kind of refusal is a problem that the client reads.
func testClientProblems(t *testing.T, s server) {
	c, wrong := s.generated(""), 501
	none, err := c.GetCommitmentWithResponse(t.Context(), "p_none", nil)
	problems := map[string]*client.Problem{"/v1/problems/not-found": none.ApplicationproblemJSONDefault}
	if err != nil {
		t.Fatal(err)
	}
	gone, err := c.GetStatementWithResponse(t.Context(), "2018-withdrawn", nil)
	if err != nil {
		t.Fatal(err)
	}
	problems["/v1/problems/withdrawn"] = gone.ApplicationproblemJSONDefault
	invalid, err := c.ListPassagesWithResponse(t.Context(), &client.ListPassagesParams{Limit: &wrong, Theme: []string{"ct-finance"}})
	if err != nil {
		t.Fatal(err)
	}
	problems["/v1/problems/invalid-query"] = invalid.ApplicationproblemJSONDefault
	nobody, err := c.WithdrawStatementWithResponse(t.Context(), "undated", &client.WithdrawStatementParams{Reason: "None."})
	if err != nil {
		t.Fatal(err)
	}
	problems["/v1/problems/unauthorized"] = nobody.ApplicationproblemJSONDefault
	for kind, p := range problems {
		if p == nil || p.Type != kind || p.Instance == "" || !strings.HasPrefix(p.Error(), p.Title) {
			t.Errorf("%s: %+v", kind, p)
		}
	}
	if p := problems["/v1/problems/withdrawn"]; p.Withdrawn == nil || p.Withdrawn.Reason != "It was a draft." {
		t.Errorf("withdrawn: %+v", p)
	}
	if p := problems["/v1/problems/invalid-query"]; len(p.Errors) != 2 || p.Errors[0].Candidates[0] != "ct-financing" || *p.Errors[1].Parameter != "limit" {
		t.Errorf("invalid: %+v", p.Errors)
	}
}

// TestClientWrites files, corrects, judges and withdraws a statement by the
// generated client.
func TestClientWrites(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	c, title, text := s.generated(a.admin), "On harbours", pledge
	made, err := c.CreateStatementWithResponse(t.Context(), nil, client.Submission{Title: &title, Content: &text, Issuers: []string{"Italy"}})
	id := answered(t, made.JSON201, made.Body, err).Id
	again, err := c.CreateStatementWithResponse(t.Context(), nil, client.Submission{Title: &title, Content: &text, Issuers: []string{"Italy"}})
	if got := answered(t, again.JSON200, again.Body, err); got.Id != id {
		t.Errorf("filed once more: %s", again.Body)
	}

	better := strings.Replace(pledge, "200 coast", "2,000 coast", 1)
	correction := client.Submission{Content: &better}
	stale, err := c.CorrectStatementWithResponse(t.Context(), id, &client.CorrectStatementParams{IfMatch: `"stale"`}, correction)
	if err != nil || stale.ApplicationproblemJSONDefault == nil || stale.ApplicationproblemJSONDefault.Status != http.StatusPreconditionFailed {
		t.Errorf("%v, corrected what was not seen: %s", err, stale.Body)
	}
	tag := s.tag("/v1/statements/" + id)
	corrected, err := c.CorrectStatementWithResponse(t.Context(), id, &client.CorrectStatementParams{IfMatch: tag}, correction)
	if got := answered(t, corrected.JSON200, corrected.Body, err); got.Revision != 2 || got.Title != title {
		t.Errorf("corrected: %s", corrected.Body)
	}

	found, err := c.ListCommitmentsWithResponse(t.Context(), &client.ListCommitmentsParams{Statement: []string{id}, Has: []string{"amount"}})
	guards := answered(t, found.JSON200, found.Body, err).Data[0]
	confirmed := client.OpinionReviewConfirmed
	judged, err := c.ReviewPassageWithResponse(t.Context(), guards.Id,
		&client.ReviewPassageParams{IfMatch: s.tag(guards.Url)}, client.Opinion{Review: &confirmed})
	if got := answered(t, judged.JSON200, judged.Body, err); string(got.Coded.Review) != "confirmed" || !strings.Contains(got.Quote, "2,000") {
		t.Errorf("judged: %s", judged.Body)
	}

	withdrawn, err := c.WithdrawStatementWithResponse(t.Context(), id, &client.WithdrawStatementParams{Reason: "It was a test."})
	if got := answered(t, withdrawn.JSON200, withdrawn.Body, err); got.Statement != id || got.Reason != "It was a test." {
		t.Errorf("withdrawn: %s", withdrawn.Body)
	}
}
