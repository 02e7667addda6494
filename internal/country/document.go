package country

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// document is what the passages of one statement tell together.
type document struct {
	reader   *reader
	passages []passage
	year     int
	nearby   nearby
	named    map[chancery.CountryCode]int    // how often a country is named outright
	people   map[string]chancery.CountryCode // folded names introduced with their country
	kingdom  chancery.CountryCode            // the one "Kingdom of …" named; "" where none or several
	kingdoms int
}

// readAll reads the segments, and the title and issuers, of a statement.
func readAll(in Input) document {
	d := document{year: in.Origin.Date.Year()}
	d.heed(in.Origin.Title)
	for _, issuer := range in.Origin.Issuers {
		if issuer.Country != "" {
			d.name(issuer.Country)
		}
	}
	if in.Words == nil {
		in.Words = token.ScanPassages(in.Body, in.Segments)
	}
	d.reader = newReader(in.Body, in.Words)
	for i, s := range in.Segments {
		d.gather(d.reader.read(i, s.Kind))
	}
	d.passages = d.reader.passages
	return d
}

// heed notes what a title tells the passages.
func (d *document) heed(title string) {
	words := token.Whole(title)
	r := newReader(title, words)
	d.gather(r.read(0, chancery.BlockTitle))
	r.free()
	words.Free()
}

func (d *document) name(code chancery.CountryCode) {
	if d.named == nil {
		d.named = make(map[chancery.CountryCode]int)
	}
	d.named[code]++
}

// known reports whether the document names the country outright.
func (d *document) known(code chancery.CountryCode) bool { return d.named[code] > 0 }

// gather notes what a passage tells the others: the countries it names, the
// people it introduces, the cues in it.
func (d *document) gather(p *passage) {
	d.nearby.merge(p.nearby)
	for i := range p.hits {
		h := &p.hits[i]
		if h.class != className && h.class != classPeople || h.misread {
			continue
		}
		for _, code := range h.codes {
			d.name(code)
		}
		for _, c := range h.choices {
			if len(c.cues) == 0 && c.code != "" && !c.unsure {
				d.name(c.code)
			}
		}
		if h.formal && len(h.codes) == 1 && kingdomAt(p, h) && d.kingdom != h.codes[0] {
			d.kingdom = h.codes[0]
			d.kingdoms++
		}
	}
	d.introduce(p)
}

func kingdomAt(p *passage, h *hit) bool {
	return p.is(h.from, "kingdom") || p.is(h.from+1, "kingdom")
}
