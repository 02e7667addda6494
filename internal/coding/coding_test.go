package coding_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/sample"
)

func TestRunIsDeterministic(t *testing.T) {
	first := seed(t)
	for range 3 {
		if diff := cmp.Diff(first, seed(t)); diff != "" {
			t.Fatalf("another run differs:\n%s", diff)
		}
	}
}

// checkSpans holds every span of an entry against the words it stands for.
func checkSpans(t *testing.T, entry chancery.Entry) {
	t.Helper()
	body := []rune(entry.Revision.Body.Text)
	cut := func(s chancery.Span) string {
		if s.Start < 0 || s.End < s.Start || s.End > len(body) {
			t.Fatalf("span %v of a body of %d", s, len(body))
		}
		return string(body[s.Start:s.End])
	}
	end := 0
	for _, p := range entry.Passages {
		if got := cut(p.Locator.Span); got != p.Quote {
			t.Errorf("text[%v] = %q, quote %q", p.Locator.Span, got, p.Quote)
		}
		if p.Locator.Span.Start < end {
			t.Errorf("passage %d begins at %d, before %d", p.Ordinal, p.Locator.Span.Start, end)
		}
		end = p.Locator.Span.End
		if p.LeadIn != nil && cut(p.LeadIn.Span) != p.LeadIn.Quote {
			t.Errorf("lead-in %q", p.LeadIn.Quote)
		}
		if p.Actor.Text != "" && cut(p.Actor.Span) != p.Actor.Text {
			t.Errorf("actor %q at %v is %q", p.Actor.Text, p.Actor.Span, cut(p.Actor.Span))
		}
		if p.Deadline != nil && cut(p.Deadline.Span) != p.Deadline.Text {
			t.Errorf("deadline %q", p.Deadline.Text)
		}
		for _, a := range p.Amounts {
			if cut(a.Span) != a.Text {
				t.Errorf("amount %q", a.Text)
			}
		}
		for _, c := range p.Citations {
			if cut(c.Span) != c.Text || !p.Locator.Span.Contains(c.Span) {
				t.Errorf("citation %q at %v in %v", c.Text, c.Span, p.Locator.Span)
			}
		}
		checkEvidence(t, p, cut)
	}
}

// checkEvidence holds that every act and every tag can say why.
func checkEvidence(t *testing.T, p chancery.Passage, cut func(chancery.Span) string) {
	t.Helper()
	all := map[string][]chancery.Evidence{}
	if p.Act != chancery.Other {
		all["act "+string(p.Act)] = p.Evidence
	}
	for _, tag := range p.Themes {
		all["theme "+string(tag.Theme)] = tag.Evidence
	}
	for _, tag := range p.Countries {
		all["country "+string(tag.Country)] = tag.Evidence
	}
	for of, evidence := range all {
		if len(evidence) == 0 {
			t.Errorf("%s of %.60q has no evidence", of, p.Quote)
		}
		for _, e := range evidence {
			if e.Rule == "" || e.Field == "" {
				t.Errorf("%s of %.60q: evidence %+v", of, p.Quote, e)
			}
			cut(e.Span)
		}
	}
}

func TestSpans(t *testing.T) {
	texts := map[string]string{
		"seed": string(sample.Submission().Raw),
		"list": "Communiqué of the Ministers\n\nParis, 3 May 2011\n\nWe, the Ministers of Türkiye and Iraq, will:\n\n" +
			"• provide €4.5 million to Côte d’Ivoire by the end of 2012;\n• support resolution 1973 (2011).\n\n“We agree,” they said.",
		"resolution": "Resolution 2254 (2015)\n\nThe Security Council,\n\nRecalling its resolutions 2042 (2012) and 2043 (2012),\n\n" +
			"1. Reaffirms its endorsement of the Geneva Communiqué;\n\n2. Requests the Secretary-General:\n\n(a) to convene the parties;\n\n(b) to report;\n\n3. Decides to remain seized of the matter.",
		"short": "We will act.",
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			entry, err := coding.Run(chancery.Submission{Raw: []byte(text), MediaType: "text/plain"})
			if err != nil {
				t.Fatal(err)
			}
			if len(entry.Passages) == 0 {
				t.Fatal("no passages")
			}
			checkSpans(t, entry)
		})
	}
}

func TestGivenWins(t *testing.T) {
	sub := sample.Submission()
	sub.Given = chancery.Origin{
		Title: "Another title", Date: "2017-01-02", Place: "Rome", Language: "en",
		SourceURL: "https://example.org/s", Issuers: []chancery.Issuer{{Name: "Italy"}, {Name: "Small Group"}},
	}
	entry, err := coding.Run(sub)
	if err != nil {
		t.Fatal(err)
	}
	want := sub.Given
	want.Issuers = []chancery.Issuer{{ID: "italy", Name: "Italy", Country: "ITA"}, {ID: "small-group", Name: "Small Group"}}
	if diff := cmp.Diff(want, entry.Statement.Origin); diff != "" {
		t.Errorf("origin (-want +got):\n%s", diff)
	}
	if want := chancery.StatementID("2017-01-02-another-title"); entry.Statement.ID != want {
		t.Errorf("id %s, want %s", entry.Statement.ID, want)
	}
}

func TestGivenTitleTellsTheIssuers(t *testing.T) {
	entry, err := coding.Run(chancery.Submission{
		Raw: []byte("The visit was a success. Iraq will open an embassy in Rome by the end of the year."), MediaType: "text/plain",
		Given: chancery.Origin{Title: "Joint Statement by Italy and Iraq", Date: "2011-05-03"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []chancery.Issuer{{ID: "italy", Name: "Italy", Country: "ITA"}, {ID: "iraq", Name: "Iraq", Country: "IRQ"}}
	if diff := cmp.Diff(want, entry.Statement.Issuers); diff != "" {
		t.Errorf("issuers (-want +got):\n%s", diff)
	}
	if p := entry.Passages[len(entry.Passages)-1]; p.Act != chancery.Commitment || p.Deadline == nil || p.Deadline.Date != "2011-12-31" {
		t.Errorf("%q is a %s, deadline %+v", p.Quote, p.Act, p.Deadline)
	}
}

// TestNobodysPromise guards sentences without an issuer: what is foretold of a state, or of
// anything, is no commitment until somebody is known to have said it of himself.
func TestNobodysPromise(t *testing.T) {
	for _, text := range []string{"Sudan will hold elections in 2010.", "The conflict will not end soon."} {
		entry, err := coding.Run(chancery.Submission{Raw: []byte(text), MediaType: "text/plain"})
		if err != nil {
			t.Fatal(err)
		}
		if p := entry.Passages[0]; p.Act == chancery.Commitment {
			t.Errorf("%q is a commitment of %q, by %+v", text, p.Actor.Text, p.ActCoding.Evidence)
		}
	}
}

func TestGivenPartialDate(t *testing.T) {
	tests := []struct {
		rule        string
		given, want chancery.Date
	}{
		{"the day found stands where it lies in the year given", "2016", "2016-07-21"},
		{"or in the month", "2016-07", "2016-07-21"},
		{"no day is made up", "2017", ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			sub := sample.Submission()
			sub.Given.Date = tt.given
			entry, err := coding.Run(sub)
			if err != nil {
				t.Fatal(err)
			}
			if got := entry.Statement.Date; got != tt.want {
				t.Errorf("given %s: date %q, want %q", tt.given, got, tt.want)
			}
		})
	}
}

func TestUncodedTextsCiteResolutions(t *testing.T) {
	tests := []struct{ language, text, quote, symbol string }{
		{
			"fr", "Les ministres se sont réunis à Paris. Ils ont rappelé la résolution 2254 (2015) du Conseil de sécurité. Ils ont remercié leurs hôtes.",
			"Ils ont rappelé la résolution 2254 (2015) du Conseil de sécurité.", "S/RES/2254",
		},
		{
			"es", "La Asamblea General, en su resolución 70/1, de 25 de septiembre de 2015, aprobó la Agenda 2030 para el Desarrollo Sostenible.",
			"La Asamblea General, en su resolución 70/1, de 25 de septiembre de 2015, aprobó la Agenda 2030 para el Desarrollo Sostenible.", "A/RES/70/1",
		},
		{
			"de", "Der Sicherheitsrat hat einstimmig die Resolution 2254 (2015) verabschiedet, die alle Parteien zur Einhaltung der Waffenruhe auffordert.",
			"Der Sicherheitsrat hat einstimmig die Resolution 2254 (2015) verabschiedet, die alle Parteien zur Einhaltung der Waffenruhe auffordert.", "S/RES/2254",
		},
		{
			"ru", "Министры подтвердили приверженность S/RES/2254 (2015) и договорились о следующей встрече в Москве.",
			"Министры подтвердили приверженность S/RES/2254 (2015) и договорились о следующей встрече в Москве.", "S/RES/2254",
		},
	}
	for _, tt := range tests {
		t.Run(tt.language, func(t *testing.T) {
			entry, err := coding.Run(chancery.Submission{Raw: []byte(tt.text), MediaType: "text/plain"})
			if err != nil {
				t.Fatal(err)
			}
			if s := entry.Statement; s.Status != chancery.Uncoded || s.Language != tt.language || len(entry.Passages) != 1 {
				t.Fatalf("status %s, language %s, %d passages", s.Status, s.Language, len(entry.Passages))
			}
			p := entry.Passages[0]
			if p.Quote != tt.quote || p.ID == "" || p.Act != "" || len(p.Themes)+len(p.Countries) != 0 || len(p.Citations) != 1 {
				t.Fatalf("%+v", p)
			}
			if got := p.Citations[0].Resolution.Symbol; string(got) != tt.symbol {
				t.Errorf("%s, want %s", got, tt.symbol)
			}
			if got := string([]rune(entry.Revision.Body.Text)[p.Locator.Span.Start:p.Locator.Span.End]); got != p.Quote {
				t.Errorf("%q stands at the place of %q", got, p.Quote)
			}
		})
	}
}

func TestOtherLanguagesAreUncoded(t *testing.T) {
	text := strings.Repeat("Les ministres se sont réunis à Paris et ont décidé de renforcer leur coopération dans la lutte contre le terrorisme. ", 5)
	entry, err := coding.Run(chancery.Submission{Raw: []byte(text), MediaType: "text/plain"})
	if err != nil {
		t.Fatal(err)
	}
	if entry.Statement.Status != chancery.Uncoded || entry.Statement.Language != "fr" || len(entry.Passages) != 0 {
		t.Errorf("status %s, language %s, %d passages", entry.Statement.Status, entry.Statement.Language, len(entry.Passages))
	}
	if entry.Statement.Ruleset != "" {
		t.Errorf("coded by ruleset %s, though it is not coded", entry.Statement.Ruleset)
	}
	if !strings.Contains(entry.Revision.Body.Text, "ministres") {
		t.Error("the text is not kept")
	}
}
