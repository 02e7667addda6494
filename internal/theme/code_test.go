package theme_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/theme"
)

// statement is passages of a small statement, one a line: "# " marks a
// heading, "- " an item whose lead-in is the last line that ends in a colon.
func statement(title, text string, act chancery.Act) theme.Input {
	in := theme.Input{Body: text, Origin: chancery.Origin{Title: title}}
	heading, leadIn, start := -1, -1, 0
	for i, line := range strings.Split(text, "\n") {
		s := chancery.Segment{Span: chancery.Span{Start: start, End: start + len(line)}, Heading: heading, LeadIn: -1}
		start += len(line) + 1
		a := act
		switch {
		case strings.HasPrefix(line, "# "):
			heading, s.Heading, s.Kind, a = i, -1, chancery.BlockHeading, chancery.Other
		case strings.HasPrefix(line, "- "):
			s.LeadIn, s.Kind = leadIn, chancery.BlockItem
		case strings.HasSuffix(line, ":"):
			leadIn = i
		}
		in.Segments = append(in.Segments, s)
		in.Acts = append(in.Acts, chancery.ActCoding{Act: a})
	}
	return in
}

// anyOrder compares themes without their order, which two that are equally
// central may have either way.
var anyOrder = cmpopts.SortSlices(func(a, b chancery.ThemeID) bool { return a < b })

func TestCode(t *testing.T) {
	tests := []struct {
		rule  string
		title string
		text  string // the last line is looked at
		act   chancery.Act
		want  []chancery.ThemeID
	}{
		{"its own words", "", "We will eradicate malaria.", chancery.Commitment, []chancery.ThemeID{"diseases-amr"}},
		{"British spelling", "", "We will demobilise the combatants.", chancery.Commitment, []chancery.ThemeID{"security-sector-reform"}},
		{"two subjects", "", "We will eradicate malaria and build railways.", chancery.Commitment, []chancery.ThemeID{"diseases-amr", "infrastructure"}},
		{"the heading where it says nothing itself", "", "# Food security\nWe will do all we can to this end.", chancery.Commitment, []chancery.ThemeID{"food-security"}},
		{"the passage before it", "", "We are deeply worried by plastic pollution.\nWe will act on it.", chancery.Commitment, []chancery.ThemeID{"pollution-circularity"}},
		{"a subject lasts longer than a sentence", "", "We will protect the coral reefs.\nWe will not rest.\nWe will do more.", chancery.Commitment, []chancery.ThemeID{"biodiversity-oceans"}},
		{"what it points back to", "", "We are worried by overfishing.\nTo this end we will launch a partnership.", chancery.Commitment, []chancery.ThemeID{"biodiversity-oceans"}},
		{"what the resolution is about", "", "The ceasefire holds.\nThe ceasefire must last.\nReports of torture are grave.\nDecides to remain seized of the matter.", chancery.Decision, []chancery.ThemeID{"conflict-resolution"}},
		{"procedure speaks of the whole", "", "The ceasefire holds.\nThe ceasefire must last.\nRequests a report on its meetings and on the present resolution.", chancery.Call, []chancery.ThemeID{"conflict-resolution"}},
		{"protocol comes after a subject", "", "Our ministers will meet again and will eradicate malaria.", chancery.Commitment, []chancery.ThemeID{"diseases-amr", "diplomacy-protocol"}},
		{"participles", "", "We will help those who are repatriating and combatting ransomware.", chancery.Commitment, []chancery.ThemeID{"cyber"}},
		{"the words it completes", "", "To protect refugees, we will:\n- act without delay.", chancery.Commitment, []chancery.ThemeID{"refugees-idps"}},
		{"the title, where nothing else speaks", "Statement on Counter-Ransomware", "We will stay the course.", chancery.Commitment, []chancery.ThemeID{"cyber"}},
		{"nothing at all", "", "We will do so.", chancery.Decision, []chancery.ThemeID{"diplomacy-protocol"}},
		{"its own words against the heading", "", "# Food security\nWe will ban nuclear weapon tests.", chancery.Commitment, []chancery.ThemeID{"nuclear"}},
		{"a heading of two subjects gives both", "", "# Ceasefire and refugees\nWe will do all we can to this end.", chancery.Commitment, []chancery.ThemeID{"conflict-resolution", "refugees-idps"}},
		{"what the statement is full of stands beside what a passage says", "", "The ceasefire must last.\nThe truce holds.\nThe armistice holds.\nThe mediation goes on.\nWe will work on the road there.", chancery.Commitment, []chancery.ThemeID{"infrastructure", "conflict-resolution"}},
		{"a passage that does nothing has none", "", "Climate change", chancery.Other, nil},
		{"a welcome that speaks clearly", "", "We welcome the ceasefire.", chancery.Welcome, []chancery.ThemeID{"conflict-resolution"}},
		{"an assertion that says little is weighed with its heading", "", "# Food security\nHarvests suffer.", chancery.Assertion, []chancery.ThemeID{"food-security"}},
		{"a welcome does not inherit", "", "# Food security\nWe welcome this.", chancery.Welcome, nil},
		{"WHO is not who", "", "We thank those who helped; we will support the WHO.", chancery.Call, []chancery.ThemeID{"pandemics", "health-systems"}},
		{"a longer term hides a shorter", "", "We call for reform of the Security Council.", chancery.Call, []chancery.ThemeID{"un-reform"}},
		{"hyphens and prefixes", "", "We will strengthen counterterrorism.", chancery.Commitment, []chancery.ThemeID{"ct-operations"}},
		{"what is said aside counts less", "", "In light of climate change, we will build railways.", chancery.Commitment, []chancery.ThemeID{"infrastructure", "climate-mitigation"}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			in := statement(tt.title, tt.text, tt.act)
			tags := theme.Code(in)
			if diff := cmp.Diff(tt.want, ids(tags[len(tags)-1]), anyOrder); diff != "" {
				t.Errorf("themes of %q (-want +got):\n%s", tt.text, diff)
			}
			check(t, in, tags)
		})
	}
}

// TestCodeHead holds that what stands before the head verb counts less than
// what stands behind it.
func TestCodeHead(t *testing.T) {
	in := statement("", "Recalling the ceasefire we will deliver vaccines.", chancery.Commitment)
	flat := theme.Code(in)[0]
	at := strings.Index(in.Body, "we will")
	in.Acts[0].Evidence = []chancery.Evidence{{Field: "act", Span: chancery.Span{Start: at, End: at + len("we will")}}}
	headed := theme.Code(in)[0]
	weight := func(tags []chancery.ThemeTag, id chancery.ThemeID) float64 {
		for _, tag := range tags {
			if tag.Theme == id {
				return tag.Weight
			}
		}
		return 0
	}
	if a, b := weight(headed, "conflict-resolution"), weight(flat, "conflict-resolution"); a >= b {
		t.Errorf("before the head weighs %v, want less than %v", a, b)
	}
	if headed[0].Theme != "pandemics" {
		t.Errorf("most central is %s, want pandemics", headed[0].Theme)
	}
}

func TestCodeEvidence(t *testing.T) {
	in := statement("", "We will freeze the assets of terrorists.", chancery.Commitment)
	tag := theme.Code(in)[0][0]
	if tag.Theme != "ct-financing" || len(tag.Evidence) == 0 {
		t.Fatalf("tag %+v", tag)
	}
	e := tag.Evidence[0]
	if e.Field != "theme" || e.Value != "ct-financing" || !strings.HasPrefix(string(e.Rule), "theme.ct-financing.") {
		t.Errorf("evidence %+v", e)
	}
	if got := e.Span.In(in.Body); got != "freeze the assets" {
		t.Errorf("evidence is %q", got)
	}
}

// TestCodeUnsaid holds that words that are no terms bring up a theme of the area
// they speak for, and are named as what led to it.
func TestCodeUnsaid(t *testing.T) {
	in := statement("", "We will let nobody be hit or locked away for what he says.", chancery.Commitment)
	tag := theme.Code(in)[0][0]
	if got := tops([]chancery.ThemeID{tag.Theme}); got[0] != "human-rights" {
		t.Fatalf("it is about %s", tag.Theme)
	}
	var words []string
	for _, e := range tag.Evidence {
		if e.Field != "theme" || !strings.HasSuffix(string(e.Rule), ".words") {
			t.Errorf("evidence %+v", e)
		}
		words = append(words, e.Span.In(in.Body))
	}
	if !slices.Contains(words, "locked") {
		t.Errorf("by the words %q", words)
	}
}

// check holds what is true of every coding.
func check(t *testing.T, in theme.Input, tags [][]chancery.ThemeTag) {
	t.Helper()
	if len(tags) != len(in.Segments) {
		t.Fatalf("%d codings of %d segments", len(tags), len(in.Segments))
	}
	for i, of := range tags {
		act := chancery.Other
		if i < len(in.Acts) && in.Acts[i].Act != "" {
			act = in.Acts[i].Act
		}
		owed := act == chancery.Commitment || act == chancery.Decision || act == chancery.Call
		if len(of) > 3 || (owed && len(of) == 0) || (act == chancery.Other && len(of) > 0) {
			t.Fatalf("%d themes of a %s", len(of), act)
		}
		for k, tag := range of {
			if k > 0 && tag.Weight > of[k-1].Weight {
				t.Errorf("%s stands behind a lighter theme", tag.Theme)
			}
			if c, err := theme.Lookup(string(tag.Theme)); err != nil || c.Broader == "" {
				t.Errorf("%s is no theme of the second level", tag.Theme)
			}
			if len(tag.Evidence) == 0 {
				t.Errorf("%s has no evidence", tag.Theme)
			}
			for _, e := range tag.Evidence {
				if e.Rule == "" || e.Field == "" || e.Span.Start < 0 || e.Span.End > len(in.Body) || e.Span.Start > e.Span.End {
					t.Fatalf("evidence %+v of a body of %d bytes", e, len(in.Body))
				}
				if utf8.ValidString(in.Body) && !utf8.ValidString(e.Span.In(in.Body)) {
					t.Errorf("evidence cuts a character: %q", e.Span.In(in.Body))
				}
			}
		}
	}
}

func FuzzCode(f *testing.F) {
	f.Add("G7", "# Food\nWe will:\n- fight hunger, in light of famine;\n- help the WHO’s work.", uint8(0))
	f.Add("\xff", "Da’esh\n\nclimate\u00adchange \xf0\x9f", uint8(3))
	f.Fuzz(func(t *testing.T, title, text string, act uint8) {
		acts := chancery.Acts()
		in := statement(title, text, acts[int(act)%len(acts)])
		tags := theme.Code(in)
		check(t, in, tags)
		if diff := cmp.Diff(tags, theme.Code(in)); diff != "" {
			t.Errorf("the same bytes were coded otherwise:\n%s", diff)
		}
		in.Acts = in.Acts[:len(in.Acts)/2]
		check(t, in, theme.Code(in))
	})
}

// TestCodeTotal holds that segments that do not fit the body do no harm.
func TestCodeTotal(t *testing.T) {
	for _, s := range []chancery.Segment{
		{Span: chancery.Span{Start: -1, End: 2}},
		{Span: chancery.Span{Start: 3, End: 99}},
		{Span: chancery.Span{Start: 4, End: 2}},
		{Span: chancery.Span{Start: 0, End: 6}, Heading: 7, LeadIn: 7},
		{Span: chancery.Span{Start: 0, End: 6}, Heading: 0, LeadIn: 0},
		{Span: chancery.Span{Start: 0, End: 6}, Heading: -9, LeadIn: -9},
	} {
		in := theme.Input{Body: "famine", Segments: []chancery.Segment{s}, Acts: []chancery.ActCoding{{Act: chancery.Call}}}
		if tags := theme.Code(in); len(tags) != 1 || len(tags[0]) == 0 {
			t.Errorf("%+v: %v", s, tags)
		}
	}
	if tags := theme.Code(theme.Input{}); len(tags) != 0 {
		t.Errorf("nothing was coded as %v", tags)
	}
}

func BenchmarkCode(b *testing.B) {
	var text strings.Builder
	for range 20 {
		for _, tt := range issues {
			text.WriteString(tt.text + "\n")
		}
	}
	in := statement("Declaration of the summit", strings.TrimSpace(text.String()), chancery.Commitment)
	b.SetBytes(int64(len(in.Body)))
	b.ReportAllocs()
	for b.Loop() {
		theme.Code(in)
	}
}
