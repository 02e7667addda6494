package country

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// How many letters a name must have to be known where a scan has misread one of
// them, and how many to be known so in a text that does not name the country too.
const (
	shortestMisread = 7
	plainMisread    = 8
)

// misreadings are the long names and demonyms of one word, by what is left of
// them when a letter is lost, and by themselves.
type misreadings struct {
	names map[string][]misreading
	// ends is how many letters the names have that begin or end with some, a bit for
	// each length: one wrong letter leaves one of the two, and the length but for one.
	ends map[[endLetters]byte]uint32
}

// endLetters is how many letters at an end of a word are looked at first.
const endLetters = 3

type misreading struct {
	name string
	*entry
}

// addMisread enters a name for where a scan has lost, changed or added a letter:
// "Austraiia", "Botwana", "Brtish".
func (x *lexicon) addMisread(name string, e entry) {
	words := phrase(name)
	if len(words) != 1 || len(words[0].Norm) < shortestMisread || words[0].Caps {
		return
	}
	e.misread, e.need = true, []letter{capital}
	m := misreading{words[0].Norm, &e}
	if x.misread.names == nil {
		x.misread = misreadings{map[string][]misreading{}, map[[endLetters]byte]uint32{}}
	}
	first, last := ends(m.name)
	x.misread.ends[first] |= 1 << len(m.name)
	x.misread.ends[last] |= 1 << len(m.name)
	x.misread.names[m.name] = append(x.misread.names[m.name], m)
	for i := range m.name {
		rest := m.name[:i] + m.name[i+1:]
		x.misread.names[rest] = append(x.misread.names[rest], m)
	}
}

// ends are the first and the last letters of a word.
func ends(word string) (first, last [endLetters]byte) {
	copy(first[:], word)
	copy(last[:], word[len(word)-endLetters:])
	return first, last
}

// misreadOf is the country that a word which no table has is a misread name of, if
// only one is and the word has a capital.
func (x *lexicon) misreadOf(w *token.Token) *entry {
	const longest = 16
	if w.Kind != token.Word || len(w.Norm) < shortestMisread-1 || len(w.Norm) > longest {
		return nil
	}
	first, last := ends(w.Norm)
	if alike := uint32(0b111) << (len(w.Norm) - 1); (x.misread.ends[first]|x.misread.ends[last])&alike == 0 {
		return nil
	}
	found := x.misread.near(w.Norm, w.Norm, nil)
	var rest [longest]byte
	for i := range w.Norm {
		copy(rest[:], w.Norm[:i])
		copy(rest[i:], w.Norm[i+1:])
		found = x.misread.near(string(rest[:len(w.Norm)-1]), w.Norm, found)
	}
	if found == nil || len(found.codes) == 0 {
		return nil
	}
	return found
}

// near adds to what was found the names under the key that are one letter from
// the word; an entry without codes is where they are of several countries.
func (m misreadings) near(key, word string, found *entry) *entry {
	for _, c := range m.names[key] {
		switch {
		case token.Edits(c.name, word) != 1:
		case found == nil:
			found = c.entry
		case len(found.codes) > 0 && found.codes[0] != c.codes[0]:
			found = nobody
		}
	}
	return found
}

// scanned reports whether a misread name may be taken for its country: a long one
// anywhere, a shorter one where the text names the country too.
func (d *document) scanned(p *passage, h *hit) bool {
	return len(p.at(h.from).Norm) >= plainMisread && len(h.codes) == 1 || d.known(h.codes[0])
}

// ofPapua reports whether the Guinea of hit h is the new one, however a scan has
// spelt the words before it: "Papua Ncw Guinea", "Pa- pua Now Guinea".
func (p *passage) ofPapua(h *hit) bool {
	if h.class != className || h.to-h.from != 1 || !p.is(h.from, "guinea") {
		return false
	}
	for j := h.from - 2; j >= 0 && j > h.from-4; j-- {
		w, between := p.at(j), p.at(h.from-1)
		if w.Kind != token.Word || len(w.Norm) <= 2 || len(between.Norm) > 4 || between.Norm == "," || between.Norm == "and" {
			continue
		}
		if token.Edits(w.Norm, "papua") <= 2 {
			return true
		}
	}
	return false
}

const papuaNewGuinea chancery.CountryCode = "PNG"
