package httpapi_test

import (
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
)

func TestThemes(t *testing.T) {
	s := newServer(t)
	got := decode[api.Theme](t, s.get("/v1/themes/security").body)
	note := "Safety of states and people."
	want := api.Theme{
		Slug: "security", URL: "/v1/themes/security", Label: "Security", ScopeNote: &note, CAP: []string{"16"}, SDG: []string{"16"},
		Counts: api.Counts{Commitments: 2, Passages: 2, Statements: 1}, CommitmentsURL: "/v1/commitments?theme=security",
		Narrower: []api.Narrower{
			{Slug: "police", URL: "/v1/themes/police", Label: "Police training", Counts: api.Counts{Commitments: 1, Passages: 1, Statements: 1}},
			{Slug: "finance", URL: "/v1/themes/finance", Label: "Terrorist financing", Counts: api.Counts{Commitments: 1, Passages: 1, Statements: 1}},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("theme (-want +got):\n%s", diff)
	}
}

// TestCountsAgree holds the counts of every concept to the list it leads to.
func TestCountsAgree(t *testing.T) {
	s := newServer(t)
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

func TestSpellingsRedirect(t *testing.T) {
	tests := []struct {
		rule string
		path string
		want string
	}{
		{"alpha-2", "/v1/countries/iq", "/v1/countries/IRQ"},
		{"M49", "/v1/countries/368", "/v1/countries/IRQ"},
		{"a name", "/v1/countries/Iraq", "/v1/countries/IRQ"},
		{"lower case", "/v1/countries/irq?fields=name", "/v1/countries/IRQ?fields=name"},
		{"the label of a theme", "/v1/themes/Police%20training", "/v1/themes/police"},
		{"a number", "/v1/resolutions/2254", "/v1/resolutions/S/RES/2254"},
		{"a symbol in lower case", "/v1/resolutions/s/res/2254", "/v1/resolutions/S/RES/2254"},
		{"a symbol with its year", "/v1/resolutions/S/RES/2254%20(2015)", "/v1/resolutions/S/RES/2254"},
		{"an acronym", "/v1/resolutions/UNSCR%202254?format=json", "/v1/resolutions/S/RES/2254?format=json"},
		{"a session", "/v1/resolutions/A/RES/377%20(V)", "/v1/resolutions/A/RES/377(V)"},
	}
	s := newServer(t)
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

func TestNoConcept(t *testing.T) {
	tests := []struct {
		path       string
		candidates []string
	}{
		{"/v1/themes/pollice", []string{"police"}},
		{"/v1/countries/Irak", []string{"Iraq"}},
		{"/v1/resolutions/S/RES/none", []string{}},
		{"/v1/resolutions/", []string{}},
		{"/v1/issuers/itally", []string{"italy"}},
	}
	s := newServer(t)
	for _, tt := range tests {
		p := s.problem(s.get(tt.path), http.StatusNotFound)
		if len(p.Errors) != 1 {
			t.Errorf("GET %s: errors %+v", tt.path, p.Errors)
			continue
		}
		if diff := cmp.Diff(tt.candidates, p.Errors[0].Candidates); diff != "" {
			t.Errorf("GET %s: candidates (-want +got):\n%s", tt.path, diff)
		}
	}
}

func TestResolutions(t *testing.T) {
	s := newServer(t)
	cited := decode[api.Resolution](t, s.get("/v1/resolutions/S/RES/2254").body)
	if cited.Counts != (api.Counts{Commitments: 1, Passages: 2, Statements: 1}) || *cited.Adopted != "2015-12-18" || cited.Organ != "SC" {
		t.Errorf("resolution %+v", cited)
	}
	if res := s.get("/v1/resolutions/S%2FRES%2F2254"); res.StatusCode != http.StatusOK {
		t.Errorf("escaped slashes: %d", res.StatusCode)
	}
	// One that nobody cites exists all the same, with nothing filed under it.
	uncited := decode[api.Resolution](t, s.get("/v1/resolutions/S/RES/9").body)
	if uncited.Counts != (api.Counts{}) || *uncited.Year != 1946 || uncited.URL != nil {
		t.Errorf("resolution nobody cites: %+v", uncited)
	}
	for _, r := range list[api.Resolution](s, "/v1/resolutions").Data {
		if r.Symbol == "S/RES/9" {
			t.Error("the list has a resolution that nobody cites")
		}
	}
}
