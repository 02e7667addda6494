package httpapi_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/go-chi/chi/v5"
	gocmp "github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/httpapi"
	"github.com/chancery-archive/chancery/internal/ingest"
)

// onePage is a page under one filter.
const onePage = "/v1/commitments?country=IRQ&limit=20"

// BenchmarkPage measures a page under one filter, not cached, beside a handler
// that does no more than the same query and encodes the same answer: requests a
// second of both, over loopback with the client on the same processors, in turns
// of half a second so that both meet the same noise, and their ratio.
func BenchmarkPage(b *testing.B) {
	a := emptyArchive(b)
	in := a.intake().(ingest.Ingester)
	for _, sub := range synthetic(1, 300) {
		if _, _, err := in.Ingest(b.Context(), sub); err != nil {
			b.Fatal(err)
		}
	}
	bare := listen(b, bareHandler(b, a.url))
	ours := listen(b, httpapi.New(config(a)))
	same(b, bare, ours)

	const turn = 500 * time.Millisecond
	var rates [2][]float64
	for b.Loop() {
		for i, s := range []*httptest.Server{bare, ours} {
			rates[i] = append(rates[i], float64(load(b, s, onePage, 16, turn))/turn.Seconds())
		}
	}
	b.ReportMetric(median(rates[0]), "bare-req/s")
	b.ReportMetric(median(rates[1]), "ours-req/s")
	ratios := make([]float64, len(rates[0]))
	for i := range ratios {
		ratios[i] = rates[1][i] / rates[0][i]
	}
	b.ReportMetric(median(ratios), "ratio")
	b.ReportMetric(0, "ns/op")
}

func listen(b *testing.B, h http.Handler) *httptest.Server {
	b.Helper()
	s := httptest.NewServer(h)
	b.Cleanup(s.Close)
	transport := s.Client().Transport.(*http.Transport)
	transport.DisableCompression, transport.MaxIdleConnsPerHost = true, 64
	return s
}

// load asks for a page for so long, as so many clients, and counts the answers.
func load(b *testing.B, s *httptest.Server, path string, clients int, d time.Duration) int64 {
	b.Helper()
	var answers atomic.Int64
	var all sync.WaitGroup
	end := time.Now().Add(d)
	for range clients {
		all.Go(func() {
			for time.Now().Before(end) {
				if _, err := fetch(s, path); err != nil {
					b.Error(err)
					return
				}
				answers.Add(1)
			}
		})
	}
	all.Wait()
	return answers.Load()
}

func fetch(s *httptest.Server, path string) ([]byte, error) {
	res, err := s.Client().Get(s.URL + path)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err == nil && res.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s %s", path, res.Status, body)
	}
	return body, err
}

// same sees to it that both answer the same, but for the cursor.
func same(b *testing.B, servers ...*httptest.Server) {
	b.Helper()
	var lists []api.List[api.Passage]
	for _, s := range servers {
		body, err := fetch(s, onePage)
		if err != nil {
			b.Fatal(err)
		}
		var list api.List[api.Passage]
		if err := json.Unmarshal(body, &list); err != nil {
			b.Fatal(err)
		}
		b.Logf("%d bytes", len(body))
		list.Page.Next, list.Page.NextURL = nil, nil
		lists = append(lists, list)
	}
	if len(lists[0].Data) != 20 || lists[0].Total.Value <= 20 {
		b.Fatalf("%d of %d", len(lists[0].Data), lists[0].Total.Value)
	}
	if diff := gocmp.Diff(lists[0], lists[1]); diff != "" {
		b.Fatalf("bare and ours differ:\n%s", diff)
	}
}

func median(list []float64) float64 {
	list = slices.Sorted(slices.Values(list))
	return list[len(list)/2]
}

// bareHandler is chi and pgx with nothing else: one query for the page and its
// total, scanned, and encoded by the library. It is what the archive would be
// without names of concepts to check, other filters, tags of entities, formats,
// limits and records of what it does.
func bareHandler(b *testing.B, url string) http.Handler {
	b.Helper()
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		b.Fatal(err)
	}
	config.MaxConns = 8
	pool, err := pgxpool.NewWithConfig(b.Context(), config)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(pool.Close)
	r := chi.NewRouter()
	r.Get("/v1/commitments", func(w http.ResponseWriter, r *http.Request) {
		limit, err := strconv.Atoi(r.URL.Query().Get("limit"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		rows, _ := pool.Query(r.Context(), bareQuery, r.URL.Query().Get("country"), limit+1)
		found, err := pgx.CollectRows(rows, scanBare)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		list := api.List[api.Passage]{Page: api.Page{Limit: &limit}, Total: api.Total{Relation: api.Exact}}
		for _, p := range found[:min(limit, len(found))] {
			list.Data, list.Total.Value = append(list.Data, p.Passage), p.total
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(list)
	})
	return r
}

type barePassage struct {
	api.Passage
	total int
}

// bareTags are the JSON that a row has of what hangs on a passage.
type bareTags struct {
	Evidence []bareEvidence
	Themes   []struct {
		Theme    chancery.ThemeID
		Evidence []bareEvidence
	}
	Countries []struct {
		Country   chancery.CountryCode
		Roles     []string
		Ambiguous bool
		Evidence  []bareEvidence
	}
	Amounts   []api.Amount
	Citations []struct {
		api.Citation
		Rule string
		Span [2]int
	}
}

type bareEvidence struct {
	Field, Value, Rule string
	Span               [2]int
}

func scanBare(row pgx.CollectableRow) (barePassage, error) {
	var (
		p           barePassage
		actorText   *string
		actorKind   *string
		leadIn      *string
		start, end  *int
		due, dueDay *string
		tags        bareTags
	)
	err := row.Scan(
		&p.total, &p.ID, &p.URL, &p.Act, &p.Strength, &p.Verb, &actorText, &actorKind, &p.Beneficiary, &p.Quote,
		&leadIn, &start, &end, &p.Kind, &p.Locator.Paragraph, &p.Locator.Sentence, &p.Locator.Marker, &p.Locator.Start, &p.Locator.End,
		&due, &dueDay, &p.Restatement, &p.Conditional, &p.Reported, &p.Self,
		&p.Statement.ID, &p.Statement.Title, &p.Statement.Date, &p.Statement.Issuers, &p.Statement.SourceURL,
		&p.Revision, &p.Coded.Ruleset, &p.Coded.Review, &tags, &tags.Citations)
	if actorKind != nil {
		p.Actor = &api.Actor{Text: actorText, Kind: *actorKind}
	}
	if leadIn != nil {
		p.LeadIn = &api.Quotation{Quote: *leadIn, Start: *start, End: *end}
	}
	if due != nil {
		p.Deadline = &api.Deadline{Text: *due, Date: dueDay}
	}
	p.Highlights, p.Amounts = []api.Range{}, append([]api.Amount{}, tags.Amounts...)
	tags.fill(&p.Passage)
	return p, err
}

func (tags bareTags) fill(p *api.Passage) {
	p.Evidence, p.Themes, p.Countries, p.Resolutions = []api.Evidence{}, []api.ThemeTag{}, []api.CountryTag{}, []api.Citation{}
	because := func(what, value string, list ...bareEvidence) {
		for _, e := range list {
			p.Evidence = append(p.Evidence, api.Evidence{For: cmp.Or(what, e.Field), Value: cmp.Or(value, e.Value), Rule: e.Rule, Start: e.Span[0], End: e.Span[1]})
		}
	}
	because("", "", tags.Evidence...)
	text := func(s string) *string {
		if s == "" {
			return nil
		}
		return &s
	}
	for _, tag := range tags.Themes {
		theme, _ := wire().Themes(tag.Theme)
		p.Themes = append(p.Themes, api.ThemeTag{Slug: string(tag.Theme), Label: theme.Label, Broader: text(string(theme.Broader))})
		because("theme", string(tag.Theme), tag.Evidence...)
	}
	for _, tag := range tags.Countries {
		country, _ := wire().Countries(tag.Country)
		p.Countries = append(p.Countries, api.CountryTag{
			Code: string(tag.Country), Alpha2: text(country.Alpha2), M49: text(country.M49), Name: country.Name, Roles: tag.Roles, Ambiguous: tag.Ambiguous,
		})
		because("country", string(tag.Country), tag.Evidence...)
	}
	for _, cited := range tags.Citations {
		if cited.Flags == nil {
			cited.Flags = []string{}
		}
		p.Resolutions = append(p.Resolutions, cited.Citation)
		because("resolution", cited.Symbol, bareEvidence{Rule: cited.Rule, Span: cited.Span})
	}
}

const bareQuery = `
	SELECT (SELECT commitments::int FROM tallies WHERE kind = 'country' AND tag = $1),
		p.id, '/v1/commitments/' || p.id, p.act, (ARRAY['soft', 'intent', 'firm'])[p.strength], nullif(p.verb, ''),
		nullif(p.actor, ''), nullif(p.actor_kind, ''), nullif(p.beneficiary, ''), p.quote,
		p.lead_in, p.lead_in_start, p.lead_in_end, p.kind, p.paragraph, p.sentence, nullif(p.marker, ''), p.span_start, p.span_end,
		p.deadline, p.deadline_date::text, p.restatement, p.conditional, p.reported, p.self,
		s.id, s.title, s.date::text, ARRAY(SELECT i ->> 'name' FROM json_array_elements(s.issuers) AS i), nullif(s.source_url, ''),
		p.revision, p.ruleset, p.review, p.tags, p.citations
	FROM (
		SELECT d.dated, d.passage
		FROM passage_countries d
		WHERE d.country = $1 AND d.topical AND d.commitment
		ORDER BY d.dated DESC, d.passage DESC
		LIMIT $2
	) AS page
	JOIN passages p ON p.key = page.passage
	JOIN statements s ON s.key = p.statement
	ORDER BY page.dated DESC, page.passage DESC`
