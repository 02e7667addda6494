package coding

import (
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/resolution"
	"github.com/chancery-archive/chancery/internal/segment"
)

// cite finds the resolutions that a body cites whose language the coder does not
// read: their numbers and symbols are written alike in all of them, and their
// heads are known in several. Its passages are those that cite one. They have no
// act, as nobody read what they do; what cites nothing is no passage.
func (w Watch) cite(body chancery.Body, at ruler) []chancery.Passage {
	ended := w.begin(Segment)
	segments := segment.Split(body)
	ended()
	ended = w.begin(Resolution)
	citations := distribute(resolution.Find(body.Text), segments)
	ended()
	passages := assemble(body, segments, findings{
		acts:      make([]chancery.ActCoding, len(segments)),
		themes:    make([][]chancery.ThemeTag, len(segments)),
		countries: make([][]chancery.CountryTag, len(segments)),
		citations: citations,
	}, at)
	return slices.DeleteFunc(passages, func(p chancery.Passage) bool { return len(p.Citations) == 0 })
}
