package act_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

func FuzzCode(f *testing.F) {
	for _, seed := range []string{
		"We welcome the truce and will provide $20 million by June 2013.",
		"1. Decides to remain seized of the matter.",
		"(a) “We will”, said – he: [to] act; and, which they, if",
		"by 31 in the 2030s within 18 months a billion doses US$ 4.5bn (A$3)",
		"The Governments of Canada and Norway’s agreed that it would, they, be",
		"\xff\xfe we \x80 commit to",
		", which will put the boats to use.",
	} {
		f.Add(seed, 3)
	}
	f.Fuzz(func(t *testing.T, text string, cut int) {
		in := of(text)
		if cut > 0 && cut < len(text) && utf8.RuneStart(text[cut]) {
			in.Segments = append(in.Segments, in.Segments[0])
			in.Segments[0].Span.End, in.Segments[1].Span.Start, in.Segments[1].LeadIn = cut, cut, 0
		}
		for _, c := range act.Code(in) {
			bounded(t, text, c)
			for _, a := range c.Amounts {
				quoted(t, text, a.Span, a.Text)
			}
			if c.Deadline != nil {
				quoted(t, text, c.Deadline.Span, c.Deadline.Text)
			}
			if c.Actor.Text != "" {
				quoted(t, text, c.Actor.Span, c.Actor.Text)
			}
		}
	})
}

// quoted reports a span that does not hold its text, or cuts a character.
func quoted(t *testing.T, body string, sp chancery.Span, text string) {
	t.Helper()
	if sp.Start < 0 || sp.End > len(body) || sp.Start >= sp.End || sp.In(body) != text {
		t.Fatalf("span %v of %q does not hold %q", sp, body, text)
	}
	if utf8.ValidString(body) && !utf8.ValidString(text) {
		t.Fatalf("%q cuts a character", text)
	}
}

// TestHostile reads long lines in linear time: ten million bytes took two to five
// seconds each when this was written.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("long lines")
	}
	const size = 2_000_000
	for name, unit := range map[string]string{
		"one clause":       "and the ",
		"verbs":            "agree and ",
		"modals":           "we will ",
		"commas":           "Canada, ",
		"that":             "that they would ",
		"commitment nouns": "our commitment to ",
		"quotes":           "\" a ",
		"numbers":          "5 million ",
		"deadlines":        "by the end of the ",
		"brackets":         "(ABC",
		"not UTF-8":        "\xff\xc3 ",
	} {
		t.Run(name, func(t *testing.T) {
			text := "We " + strings.Repeat(unit, size/len(unit))
			start := time.Now()
			act.Code(of(text))
			if spent := time.Since(start); spent > 30*time.Second {
				t.Errorf("%v for %d bytes", spent, size)
			}
			t.Log(time.Since(start))
		})
	}
}

func TestSpansOutOfTheBody(t *testing.T) {
	in := of("We will act.")
	for _, sp := range []chancery.Span{{Start: -1, End: 3}, {Start: 5, End: 99}, {Start: 7, End: 2}, {}} {
		in.Segments = []chancery.Segment{{Span: sp, LeadIn: 7}}
		if got := act.Code(in); len(got) != 1 || got[0].Act != chancery.Other {
			t.Errorf("Code with a segment at %v = %v", sp, got)
		}
	}
}

// TestDeterministic codes the same text twice.
func TestDeterministic(t *testing.T) {
	in := of("We welcome the truce, urge both sides to keep it and will provide $20 million by June 2013, as appropriate.")
	if diff := cmp.Diff(act.Code(in), act.Code(in)); diff != "" {
		t.Errorf("two codings differ:\n%s", diff)
	}
}

func BenchmarkCode(b *testing.B) {
	sentence := "We welcome the progress made in the northern ports and, recognizing the need for patience, will continue to support the coast guards of both countries, including through joint training. "
	body := strings.Repeat(sentence, 500)
	in := act.Input{Body: body, Origin: of("").Origin}
	for at := 0; at < len(body); at += len(sentence) {
		in.Segments = append(in.Segments, chancery.Segment{Span: chancery.Span{Start: at, End: at + len(sentence) - 1}, LeadIn: -1, Heading: -1})
	}
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		act.Code(in)
	}
}
