package country

import (
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// Input is a statement cut into segments, with what is known of where it comes
// from and, if it has been coded, the act of each segment. Without acts the
// roles of countries come from the words around them alone.
type Input struct {
	Body     string
	Segments []chancery.Segment
	Origin   chancery.Origin
	Acts     []chancery.ActCoding // of each segment, or none
	Words    *token.Passages      // of the segments, where they are scanned already
}

// Code finds the countries of each segment: one list of tags a segment, in
// order of first evidence, each country once. Spans are bytes of the body.
func Code(in Input) [][]chancery.CountryTag {
	d := readAll(in)
	defer d.reader.free()
	out := make([][]chancery.CountryTag, len(in.Segments))
	for i := range d.passages {
		d.settle(&d.passages[i])
	}
	d.reconvene()
	for i := range d.passages {
		p := &d.passages[i]
		assign(p, actOf(in.Acts, i))
		out[i] = tags(p)
	}
	return out
}

// Find finds the countries a text names, in order. The text is read as one
// passage of which nothing else is known.
func Find(text string) []Mention {
	d := document{passages: []passage{whole(text, chancery.BlockParagraph)}}
	d.gather(&d.passages[0])
	d.settle(&d.passages[0])
	assign(&d.passages[0], chancery.ActCoding{})
	var out []Mention
	for _, h := range d.passages[0].hits {
		for _, code := range h.found {
			out = append(out, Mention{
				Country: code, Span: d.passages[0].span(&h), Rule: rules[h.class], Role: h.role, Ambiguous: h.unsure,
			})
		}
	}
	return out
}

func actOf(acts []chancery.ActCoding, i int) chancery.ActCoding {
	if i < len(acts) {
		return acts[i]
	}
	return chancery.ActCoding{}
}

// tags gathers the hits of a passage by country.
func tags(p *passage) []chancery.CountryTag {
	var out []chancery.CountryTag
	for i := range p.hits {
		h := &p.hits[i]
		for _, code := range h.found {
			k := slices.IndexFunc(out, func(t chancery.CountryTag) bool { return t.Country == code })
			if k < 0 {
				k = len(out)
				out = append(out, chancery.CountryTag{Country: code, Ambiguous: true})
			}
			addTo(&out[k], h, p.span(h))
		}
	}
	return out
}
