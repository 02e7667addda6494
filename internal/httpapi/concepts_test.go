package httpapi_test

import (
	"net/http"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
)

func testThemes(t *testing.T, s server) {
	top := decode[api.Theme](t, s.get("/v1/themes/counter-terrorism").body)
	if top.Label != "Counter-terrorism" || top.URL != "/v1/themes/counter-terrorism" || top.Broader != nil || top.ScopeNote == nil ||
		top.CommitmentsURL != "/v1/commitments?theme=counter-terrorism" || len(top.CAP) == 0 || len(top.SDG) == 0 {
		t.Errorf("theme %+v", top)
	}
	if want := (api.Counts{Commitments: 2, Passages: 2, Statements: 1}); top.Counts != want {
		t.Errorf("counts with all that is under it %+v, want %+v", top.Counts, want)
	}
	financing := api.Narrower{
		Slug: "ct-financing", URL: "/v1/themes/ct-financing", Label: "Terrorist financing",
		Counts: api.Counts{Commitments: 1, Passages: 1, Statements: 1},
	}
	if !slices.Contains(top.Narrower, financing) {
		t.Errorf("narrower %+v", top.Narrower)
	}
	for _, narrower := range top.Narrower {
		child := decode[api.Theme](t, s.get(narrower.URL).body)
		if child.Broader == nil || *child.Broader != "counter-terrorism" || child.Counts != narrower.Counts || len(child.Narrower) != 0 {
			t.Errorf("theme under it %+v", child)
		}
	}
}

// testCountsAgree holds the counts of every concept to the list it leads to.
func testCountsAgree(t *testing.T, s server) {
	for _, path := range []string{"/v1/themes", "/v1/countries", "/v1/resolutions", "/v1/issuers"} {
		type concept struct {
			Counts         api.Counts `json:"counts"`
			CommitmentsURL string     `json:"commitments_url"`
		}
		concepts := list[concept](s, path)
		if len(concepts.Data) == 0 || concepts.Total.Value != len(concepts.Data) {
			t.Errorf("%s: %d concepts, total %d", path, len(concepts.Data), concepts.Total.Value)
		}
		for _, c := range concepts.Data {
			if got := list[api.Passage](s, c.CommitmentsURL).Total.Value; got != c.Counts.Commitments {
				t.Errorf("%s has %d commitments, counted %d", c.CommitmentsURL, got, c.Counts.Commitments)
			}
		}
	}
}

func testSpellingsRedirect(t *testing.T, s server) {
	tests := []struct {
		rule string
		path string
		want string
	}{
		{"alpha-2", "/v1/countries/iq", "/v1/countries/IRQ"},
		{"M49", "/v1/countries/368", "/v1/countries/IRQ"},
		{"a name", "/v1/countries/Iraq", "/v1/countries/IRQ"},
		{"lower case", "/v1/countries/irq?fields=name", "/v1/countries/IRQ?fields=name"},
		{"the label of a theme", "/v1/themes/Terrorist%20financing", "/v1/themes/ct-financing"},
		{"a number", "/v1/resolutions/2254", "/v1/resolutions/S/RES/2254"},
		{"a symbol in lower case", "/v1/resolutions/s/res/2254", "/v1/resolutions/S/RES/2254"},
		{"a symbol with its year", "/v1/resolutions/S/RES/2254%20(2015)", "/v1/resolutions/S/RES/2254"},
		{"an acronym", "/v1/resolutions/UNSCR%202254?format=json", "/v1/resolutions/S/RES/2254?format=json"},
		{"a session", "/v1/resolutions/A/RES/377%20(V)", "/v1/resolutions/A/RES/377(V)"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			res := s.get(tt.path)
			if got := res.Header.Get("Location"); res.StatusCode != http.StatusPermanentRedirect || got != tt.want {
				t.Fatalf("GET %s: %d to %q, want 308 to %q", tt.path, res.StatusCode, got, tt.want)
			}
			if res := s.get(tt.want); res.StatusCode != http.StatusOK {
				t.Errorf("GET %s: %d %s", tt.want, res.StatusCode, res.body)
			}
		})
	}
}

func testNoConcept(t *testing.T, s server) {
	tests := []struct {
		path       string
		candidates []string
	}{
		{"/v1/themes/foreign-figthers", []string{"foreign-fighters"}},
		{"/v1/countries/Iraqq", []string{"Iraq"}},
		{"/v1/resolutions/S/RES/none", []string{}},
		{"/v1/resolutions/", []string{}},
		{"/v1/issuers/itally", []string{"italy"}},
	}
	for _, tt := range tests {
		p := s.problem(s.get(tt.path), http.StatusNotFound)
		if len(p.Errors) != 1 {
			t.Errorf("GET %s: errors %+v", tt.path, p.Errors)
			continue
		}
		if got := p.Errors[0].Candidates; !slices.Equal(tt.candidates, got[:min(len(got), len(tt.candidates))]) {
			t.Errorf("GET %s: candidates %q, want %q first", tt.path, got, tt.candidates)
		}
	}
}

func testResolutions(t *testing.T, s server) {
	cited := decode[api.Resolution](t, s.get("/v1/resolutions/S/RES/2254").body)
	if cited.Counts != (api.Counts{Commitments: 1, Passages: 2, Statements: 1}) || *cited.Adopted != "2015-12-18" || cited.Organ != "SC" {
		t.Errorf("resolution %+v", cited)
	}
	if res := s.get("/v1/resolutions/S%2FRES%2F2254"); res.StatusCode != http.StatusOK {
		t.Errorf("escaped slashes: %d", res.StatusCode)
	}
	// One that nobody cites exists all the same, with nothing filed under it.
	uncited := decode[api.Resolution](t, s.get("/v1/resolutions/S/RES/9").body)
	if uncited.Counts != (api.Counts{}) || *uncited.Year != 1946 {
		t.Errorf("resolution nobody cites: %+v", uncited)
	}
	for _, r := range list[api.Resolution](s, "/v1/resolutions").Data {
		if r.Symbol == "S/RES/9" {
			t.Error("the list has a resolution that nobody cites")
		}
	}
}

// testConceptDetail holds what a single concept is shown with to the addresses
// that it leads to.
func testConceptDetail(t *testing.T, s server) {
	type concept struct {
		Counts api.Counts
		api.Detail
	}
	for _, path := range []string{
		"/v1/themes/counter-terrorism", "/v1/countries/IRQ", "/v1/resolutions/S/RES/2254", "/v1/resolutions/S/RES/1540", "/v1/issuers/italy", "/v1/countries/FJI",
	} {
		t.Run(path, func(t *testing.T) {
			s := server{s.Server, t}
			got := get[concept](s, path)
			whole := get[api.Facets](s, got.Links.Facets)
			for _, facet := range []string{"act", "year"} {
				if diff := cmp.Diff(whole.Facets[facet], got.Facets[facet]); diff != "" {
					t.Errorf("%s (-facets +concept):\n%s", facet, diff)
				}
			}
			if n := list[api.Passage](s, got.Links.Passages).Total.Value; n != got.Counts.Passages {
				t.Errorf("%d passages, counted are %d", n, got.Counts.Passages)
			}
			if n := list[api.Passage](s, got.Links.Commitments).Total.Value; n != got.Counts.Commitments {
				t.Errorf("%d commitments, counted are %d", n, got.Counts.Commitments)
			}
			if n := list[api.Statement](s, got.Links.Statements).Total.Value; n != got.Counts.Statements {
				t.Errorf("%d statements, counted are %d", n, got.Counts.Statements)
			}
			sum := 0
			for _, i := range get[api.Timeline](s, got.Links.Timeline).Data {
				sum += i.Count
			}
			if feed := s.get(got.Links.Feed); sum != got.Counts.Passages || feed.Header.Get("Content-Type") != "application/atom+xml; charset=utf-8" {
				t.Errorf("the timeline counts %d of %d, the feed is %s", sum, got.Counts.Passages, feed.Header.Get("Content-Type"))
			}
		})
	}
	for _, path := range []string{"/v1/themes", "/v1/countries", "/v1/resolutions", "/v1/issuers"} {
		if c := list[concept](s, path).Data[0]; c.Facets != nil || c.Links != nil {
			t.Errorf("%s shows %+v of each", path, c.Detail)
		}
	}
}
