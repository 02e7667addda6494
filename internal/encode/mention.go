package encode

import (
	"net/url"
	"strings"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// ResolutionURL is where a resolution is served. Slashes stay, and so do
// parentheses, which are in many symbols; net/url would escape them.
func ResolutionURL(s chancery.Symbol) string {
	path := (&url.URL{Path: "/v1/resolutions/" + string(s)}).EscapedPath()
	return strings.NewReplacer("%28", "(", "%29", ")").Replace(path)
}

// Mentions converts the citations found in a text, with their spans in bytes of
// it and in order, to code points. The counts of a resolution that the archive
// does not know are zero.
func Mentions(text string, found []chancery.Citation, known map[chancery.Symbol]api.Counts) []api.Mention {
	out := make([]api.Mention, len(found))
	place := points{text: text}
	for i, c := range found {
		span := place.span(c.Span)
		out[i] = api.Mention{
			Text:        c.Text,
			Start:       span.Start,
			End:         span.End,
			Symbol:      string(c.Resolution.Symbol),
			Label:       c.Resolution.Label,
			Year:        orNull(c.Resolution.Year),
			DocumentURL: textOrNull(c.Resolution.URL),
			Flags:       texts(c.Flags),
			Rule:        string(c.Rule),
			URL:         ResolutionURL(c.Resolution.Symbol),
			Counts:      known[c.Resolution.Symbol],
		}
	}
	return out
}
