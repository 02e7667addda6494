package country

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// choice is one country a name may stand for.
type choice struct {
	code   chancery.CountryCode // "" for none
	cues   []uint16             // one of them must stand nearby; without any it is the default
	unsure bool                 // flagged ambiguous where it is the default
	near   bool                 // the cue must stand in the passage
}

// addAmbiguous enters the names that fit several countries. They stand before
// all other entries, so a name here is never read as the one country that some
// other table gives it.
func (x *lexicon) addAmbiguous() {
	for _, row := range table("ambiguous") {
		e := entry{class: kinds[row[1]]}
		for _, cell := range row[2:] {
			e.choices = append(e.choices, x.choice(cell))
		}
		x.add(row[0], e)
	}
}

// choice reads "COD=kinshasa; goma", "COD!=goma", "COD?", "GEO" or "-".
func (x *lexicon) choice(text string) choice {
	code, cues, _ := strings.Cut(text, "=")
	code, unsure := strings.CutSuffix(code, "?")
	code, near := strings.CutSuffix(code, "!")
	c := choice{code: chancery.CountryCode(cell(code)), unsure: unsure, near: near}
	for _, cue := range list(cues) {
		c.cues = append(c.cues, x.cue(cue))
	}
	return c
}

// nearby is which cues stand in a text.
type nearby [cueWords]uint64

const cueWords = 12

func (n *nearby) set(cue uint16) { n[cue/64%cueWords] |= 1 << (cue % 64) }

func (n *nearby) has(cue uint16) bool { return n[cue/64%cueWords]&(1<<(cue%64)) != 0 }

func (n *nearby) merge(o nearby) {
	for i := range n {
		n[i] |= o[i]
	}
}

// choose settles an ambiguous name by the cues of its passage, then by those of
// the document.
func choose(choices []choice, passage, document *nearby) (code chancery.CountryCode, unsure bool) {
	for _, near := range []*nearby{passage, document} {
		for _, c := range choices {
			for _, cue := range c.cues {
				if near.has(cue) && (near == passage || !c.near) {
					return c.code, false
				}
			}
		}
	}
	for _, c := range choices {
		if len(c.cues) == 0 {
			return c.code, c.unsure
		}
	}
	return "", false
}
