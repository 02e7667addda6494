package theme_test

import (
	"fmt"
	"hash/fnv"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/gold"
	"github.com/chancery-archive/chancery/internal/theme"
)

// heldOut reports whether a hand-coded statement is for measuring only: nobody
// looks at its lines while writing the lexicon.
func heldOut(name string) bool {
	h := fnv.New32a()
	h.Write([]byte(name))
	return h.Sum32()%3 == 0
}

// score counts the themes given, expected and both.
type score struct{ both, given, expected int }

func (s *score) count(got, want []chancery.ThemeID) {
	s.given += len(got)
	s.expected += len(want)
	for _, id := range got {
		if slices.Contains(want, id) {
			s.both++
		}
	}
}

func (s score) precision() float64 { return float64(s.both) / float64(max(1, s.given)) }
func (s score) recall() float64    { return float64(s.both) / float64(max(1, s.expected)) }
func (s score) f1() float64        { return 2 * float64(s.both) / float64(max(1, s.given+s.expected)) }

func (s score) String() string {
	return fmt.Sprintf("F1 %.3f, precision %.3f, recall %.3f of %d", s.f1(), s.precision(), s.recall(), s.expected)
}

// input reads a hand-coded statement as the coder would be given it, with its
// acts. Short lines that do nothing are taken for headings.
func input(s gold.Statement) theme.Input {
	in := theme.Input{Body: s.Text, Origin: chancery.Origin{Title: s.Title, Date: s.Date}}
	heading, leadIn := -1, -1
	for i, line := range s.Lines {
		text := strings.TrimSpace(line.Span.In(s.Text))
		segment := chancery.Segment{Span: line.Span, Kind: chancery.BlockParagraph, LeadIn: -1, Heading: heading}
		switch {
		case strings.HasPrefix(text, "•") || strings.HasPrefix(text, "- ") || strings.HasPrefix(text, "* "):
			segment.Kind, segment.LeadIn = chancery.BlockItem, leadIn
		case line.Act == chancery.Other && len(text) < 100 && !strings.HasSuffix(text, ":"):
			segment.Kind, segment.Heading, heading, leadIn = chancery.BlockHeading, -1, i, -1
		case strings.HasSuffix(text, ":"):
			leadIn = i
		default:
			leadIn = -1
		}
		in.Segments = append(in.Segments, segment)
		in.Acts = append(in.Acts, chancery.ActCoding{Act: line.Act})
	}
	return in
}

func ids(tags []chancery.ThemeTag) []chancery.ThemeID {
	var out []chancery.ThemeID
	for _, t := range tags {
		out = append(out, t.Theme)
	}
	return out
}

// tops gives the top concepts of themes, each once.
func tops(themes []chancery.ThemeID) []chancery.ThemeID {
	var out []chancery.ThemeID
	for _, id := range themes {
		if c, err := theme.Lookup(string(id)); err == nil && !slices.Contains(out, c.Broader) {
			out = append(out, c.Broader)
		}
	}
	return out
}

// part is the measure of one part of the hand-coded statements.
type part struct {
	second, top, first score
	themes             map[chancery.ThemeID]*score
}

func (p *part) count(got, want []chancery.ThemeID) {
	p.second.count(got, want)
	p.top.count(tops(got), tops(want))
	p.first.count(got[:min(1, len(got))], want)
	for _, id := range got {
		p.theme(id).given++
		if slices.Contains(want, id) {
			p.theme(id).both++
		}
	}
	for _, id := range want {
		p.theme(id).expected++
	}
}

func (p *part) theme(id chancery.ThemeID) *score {
	if p.themes[id] == nil {
		p.themes[id] = &score{}
	}
	return p.themes[id]
}

// TestGold measures the tags against hand-coded statements, those that
// development looks at and those it does not. Lines that differ are printed
// for the former only. Estimates have seen both: what they come to on others
// TestEstimate tells.
func TestGold(t *testing.T) {
	dir := os.Getenv("CHANCERY_GOLD")
	if dir == "" {
		t.Skip("CHANCERY_GOLD names no folder of hand-coded statements")
	}
	statements, err := gold.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	seen, unseen := &part{themes: map[chancery.ThemeID]*score{}}, &part{themes: map[chancery.ThemeID]*score{}}
	for _, s := range statements {
		one := &part{themes: map[chancery.ThemeID]*score{}}
		for i, tags := range theme.Code(input(s)) {
			line := s.Lines[i]
			if len(line.Themes) == 0 {
				continue
			}
			one.count(ids(tags), line.Themes)
			if heldOut(s.Name) {
				unseen.count(ids(tags), line.Themes)
				continue
			}
			seen.count(ids(tags), line.Themes)
			report(t, s, line, tags)
		}
		t.Logf("statement %s: second level %v; top level F1 %.3f; first tag right %.3f", s.Name, one.second, one.top.f1(), one.first.precision())
	}
	for _, p := range []struct {
		name string
		*part
	}{{"developed on", seen}, {"held out", unseen}} {
		t.Logf("%s: second level %v; top level %v; first tag right %.3f", p.name, p.second, p.top, p.first.precision())
	}
	for _, c := range theme.All() {
		t.Logf("%-26s %v", c.ID, seen.theme(c.ID))
	}
	if f := unseen.second.f1(); f < 0.72 {
		t.Errorf("second level F1 %.3f, want at least 0.72", f)
	}
	if f := unseen.top.f1(); f < 0.80 {
		t.Errorf("top level F1 %.3f, want at least 0.80", f)
	}
}

func report(t *testing.T, s gold.Statement, line gold.Line, tags []chancery.ThemeTag) {
	got := ids(tags)
	missing := slices.DeleteFunc(slices.Clone(line.Themes), func(id chancery.ThemeID) bool { return slices.Contains(got, id) })
	if len(missing) == 0 && len(got) == len(line.Themes) {
		return
	}
	var why strings.Builder
	for _, tag := range tags {
		fmt.Fprintf(&why, "\n\t\t%s %.2f:", tag.Theme, tag.Weight)
		for _, e := range tag.Evidence {
			fmt.Fprintf(&why, " %s", e.Rule)
		}
	}
	t.Logf("%s %d want %v got %v\n\t%s%s", s.Name, line.Number, line.Themes, got, strings.TrimSpace(line.Span.In(s.Text)), why.String())
}
