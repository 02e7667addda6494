package coding_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/sample"
)

// seed codes the founding document.
func seed(t *testing.T) chancery.Entry {
	t.Helper()
	entry, err := coding.Run(sample.Submission())
	if err != nil {
		t.Fatal(err)
	}
	return entry
}

// quotes lists the first words of the passages that match.
func quotes(entry chancery.Entry, match func(chancery.Passage) bool) []string {
	var out []string
	for _, p := range entry.Passages {
		if match(p) {
			words := strings.Fields(p.Quote)
			out = append(out, strings.Join(words[:min(len(words), 6)], " "))
		}
	}
	return out
}

func cites(p chancery.Passage, symbol chancery.Symbol) bool {
	return slices.ContainsFunc(p.Citations, func(c chancery.Citation) bool { return c.Resolution.Symbol == symbol })
}

func names(p chancery.Passage, code chancery.CountryCode) bool {
	return slices.ContainsFunc(p.Countries, func(c chancery.CountryTag) bool { return c.Country == code })
}

func about(p chancery.Passage, id chancery.ThemeID) bool {
	return slices.ContainsFunc(p.Themes, func(t chancery.ThemeTag) bool { return t.Theme == id })
}

func TestSeedOrigin(t *testing.T) {
	s := seed(t).Statement
	if want := "Statement by Foreign and Defense Ministers of the Expanded Small Group of the Global Coalition to Counter Daesh"; s.Title != want {
		t.Errorf("title %q, want %q", s.Title, want)
	}
	if s.Date != "2016-07-21" || s.Language != "en" || s.Status != chancery.Coded || s.Ruleset != coding.Ruleset {
		t.Errorf("date %s, language %s, status %s, ruleset %s", s.Date, s.Language, s.Status, s.Ruleset)
	}
	if !strings.HasPrefix(s.Place, "Washington") {
		t.Errorf("place %q", s.Place)
	}
	if !slices.ContainsFunc(s.Issuers, func(i chancery.Issuer) bool { return strings.Contains(i.Name, "Global Coalition") }) {
		t.Errorf("issuers %v", s.Issuers)
	}
	if !strings.HasPrefix(string(s.ID), "2016-07-21-") {
		t.Errorf("id %s", s.ID)
	}
}

func TestSeedResolutions(t *testing.T) {
	found := map[chancery.Symbol]bool{}
	entry := seed(t)
	for _, p := range entry.Passages {
		for _, c := range p.Citations {
			found[c.Resolution.Symbol] = true
		}
	}
	want := map[chancery.Symbol]bool{
		"S/RES/1267": true, "S/RES/1989": true, "S/RES/2178": true, "S/RES/2199": true, "S/RES/2253": true, "S/RES/2254": true,
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("resolutions (-want +got):\n%s", diff)
	}
	commitments := quotes(entry, func(p chancery.Passage) bool { return p.Act == chancery.Commitment && cites(p, "S/RES/2253") })
	if diff := cmp.Diff([]string{"We underscore our support for international", "We will continue to utilize UNSCRs"}, commitments); diff != "" {
		t.Errorf("commitments on 2253 (-want +got):\n%s", diff)
	}
	passages := quotes(entry, func(p chancery.Passage) bool { return cites(p, "S/RES/2254") })
	want2254 := []string{
		"The Coalition stands with the Syrian",
		"Recalling the timeline established by UNSCR",
		"We are united in our demand",
	}
	if diff := cmp.Diff(want2254, passages); diff != "" {
		t.Errorf("passages on 2254 (-want +got):\n%s", diff)
	}
}

func TestSeedAnswers(t *testing.T) {
	entry := seed(t)
	tests := []struct {
		question string
		match    func(chancery.Passage) bool
		want     string // first words of one answer
	}{
		{"Iraqi police training", func(p chancery.Passage) bool {
			return p.Act == chancery.Commitment && names(p, "IRQ") && about(p, "security-sector-reform")
		}, "We will continue our support for"},
		{"Italy", func(p chancery.Passage) bool { return p.Act == chancery.Commitment && names(p, "ITA") }, "We will continue our support for"},
		{"Libya", func(p chancery.Passage) bool { return p.Act == chancery.Commitment && names(p, "LBY") }, "In Libya, we stand ready to"},
		{"Syria", func(p chancery.Passage) bool { return p.Act == chancery.Commitment && names(p, "SYR") }, "We will continue to demand full"},
		{"terrorist financing", func(p chancery.Passage) bool {
			return p.Act == chancery.Commitment && about(p, "ct-financing")
		}, "We are resolved to keep Daesh"},
	}
	for _, tt := range tests {
		t.Run(tt.question, func(t *testing.T) {
			if got := quotes(entry, tt.match); !slices.Contains(got, tt.want) {
				t.Errorf("%q is not among %q", tt.want, got)
			}
		})
	}
}

func TestSeedCommitments(t *testing.T) {
	commitments := quotes(seed(t), func(p chancery.Passage) bool { return p.Act == chancery.Commitment })
	if n := len(commitments); n < 20 || n > 28 {
		t.Errorf("%d commitments, want about two dozen: %q", n, commitments)
	}
}

func TestSeedHasNoBoilerplate(t *testing.T) {
	entry := seed(t)
	for _, p := range entry.Passages {
		if strings.Contains(p.Quote, "cookies") || strings.Contains(p.Quote, "Read More") {
			t.Errorf("boilerplate %q", p.Quote)
		}
	}
	titles := quotes(entry, func(p chancery.Passage) bool { return strings.HasPrefix(p.Quote, "Statement by Foreign") })
	if len(titles) != 1 {
		t.Errorf("the title stands %d times", len(titles))
	}
}

// TestSeedLocators follows the example of the API contract.
func TestSeedLocators(t *testing.T) {
	for _, p := range seed(t).Passages {
		if strings.HasPrefix(p.Quote, "We will continue to utilize UNSCRs") {
			if p.Locator.Paragraph != 8 || p.Locator.Sentence != 5 {
				t.Errorf("locator %+v, want paragraph 8, sentence 5", p.Locator)
			}
			return
		}
	}
	t.Error("the passage is missing")
}
