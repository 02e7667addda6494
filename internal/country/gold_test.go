package country_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/gold"
)

// score counts codes found, missed and made up.
type score struct{ hit, missed, extra int }

func (s *score) add(want, got []string) {
	for _, w := range want {
		if slices.Contains(got, w) {
			s.hit++
		} else {
			s.missed++
		}
	}
	for _, g := range got {
		if !slices.Contains(want, g) {
			s.extra++
		}
	}
}

func (s score) f1() float64 { return 2 * float64(s.hit) / float64(2*s.hit+s.missed+s.extra) }

func (s score) String() string {
	return fmt.Sprintf("P %.4f R %.4f F1 %.4f (missed %d, extra %d of %d)",
		float64(s.hit)/float64(s.hit+s.extra), float64(s.hit)/float64(s.hit+s.missed), s.f1(), s.missed, s.extra, s.hit+s.missed)
}

// set is the sorted set of the values.
func set(values []string) []string {
	out := slices.Clone(values)
	slices.Sort(out)
	return slices.Compact(out)
}

// plain is the codes without ":venue".
func plain(values []string) []string {
	var out []string
	for _, v := range values {
		code, _, _ := strings.Cut(v, ":")
		out = append(out, code)
	}
	return set(out)
}

// coded writes tags as the sheets do: the code, and code:venue for a venue.
func coded(tags []chancery.CountryTag) []string {
	var out []string
	for _, t := range tags {
		for _, r := range t.Roles {
			if r == chancery.RoleVenue {
				out = append(out, string(t.Country)+":venue")
			} else {
				out = append(out, string(t.Country))
			}
		}
	}
	return set(out)
}

func input(s gold.Statement) country.Input {
	in := country.Input{Body: s.Text, Origin: chancery.Origin{Title: s.Title, Date: s.Date}}
	for _, line := range s.Lines {
		in.Segments = append(in.Segments, chancery.Segment{Span: line.Span, Kind: chancery.BlockParagraph})
	}
	return in
}

// TestGold measures the coder against statements coded by hand; -v lists every
// line that differs.
func TestGold(t *testing.T) {
	dir := os.Getenv("CHANCERY_GOLD")
	if dir == "" {
		t.Skip("CHANCERY_GOLD names no folder of hand-coded statements")
	}
	statements, err := gold.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	var passages, venues, documents score
	for _, s := range statements {
		var wantDoc, gotDoc []string
		for i, tags := range country.Code(input(s)) {
			line := s.Lines[i]
			want, got := set(line.Countries), coded(tags)
			passages.add(plain(want), plain(got))
			venues.add(want, got)
			wantDoc, gotDoc = append(wantDoc, plain(want)...), append(gotDoc, plain(got)...)
			if !slices.Equal(plain(want), plain(got)) {
				t.Logf("%s %d: want %v, got %v: %s", s.Name, line.Number, want, got, line.Span.In(s.Text))
			} else if !slices.Equal(want, got) && os.Getenv("CHANCERY_VENUES") != "" {
				t.Logf("venue %s %d: want %v, got %v: %s", s.Name, line.Number, want, got, line.Span.In(s.Text))
			}
		}
		documents.add(set(wantDoc), set(gotDoc))
	}
	t.Logf("passages  %v", passages)
	t.Logf("with venue %v", venues)
	t.Logf("documents %v", documents)
	if passages.f1() < 0.93 || documents.f1() < 0.96 {
		t.Error("worse than the bar: passages 0.93, documents 0.96")
	}
}
