// Package coding reads a document and says what it does: it composes the
// stages document, segment, act, resolution, country and theme, and owns the
// version of their rules.
//
//	entry, err := coding.Run(chancery.Submission{Raw: raw, MediaType: "text/html"})
//
// Coding is pure: no clock, no I/O, no network. The same bytes under the same
// ruleset give the same entry.
package coding

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"mime"
	"strings"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/document"
	"github.com/chancery-archive/chancery/internal/resolution"
	"github.com/chancery-archive/chancery/internal/segment"
	"github.com/chancery-archive/chancery/internal/theme"
	"github.com/chancery-archive/chancery/internal/token"
)

// Ruleset is the version of the coder, its vocabularies included. It changes
// whenever the same bytes may be coded otherwise than before.
const Ruleset = "2026.14"

// Run reads a submission and codes it. What the sender gives of its origin wins
// over what the document says. A statement in a language other than English
// comes back [chancery.Uncoded] and of no ruleset; its passages are those that
// cite a resolution, without an act. The errors are those of package document:
// ErrUnsupported, ErrUnreadable, ErrTooLarge.
func Run(sub chancery.Submission) (chancery.Entry, error) { return Watch(nil).Run(sub) }

// Watch is told of each stage that begins, and calls what it gives when the stage
// ends. Coding has no clock: who wants to know how long it takes brings one.
type Watch func(Stage) (ended func())

// Run is [Run], watched.
func (w Watch) Run(sub chancery.Submission) (chancery.Entry, error) {
	ended := w.begin(Document)
	doc, err := document.Parse(document.Source{Raw: sub.Raw, MediaType: sub.MediaType, Name: sub.Name})
	ended()
	if err != nil {
		return chancery.Entry{}, fmt.Errorf("read document: %w", err)
	}
	at := newRuler(doc.Body.Text)
	origin := overlay(sub.Given, found(doc, sub.Given.Title))
	entry := chancery.Entry{
		Given: sub.Given,
		Statement: chancery.Statement{
			ID:       document.Slug(origin.Title, origin.Date),
			Origin:   origin,
			Revision: 1,
			Status:   status(origin.Language),
		},
		Revision: chancery.Revision{
			Number:    1,
			Raw:       sub.Raw,
			MediaType: withCharset(doc.MediaType, sub.MediaType),
			SHA256:    sha256.Sum256(sub.Raw),
			Body:      measure(doc.Body, at),
		},
	}
	if entry.Statement.Status == chancery.Coded {
		entry.Statement.Ruleset = Ruleset
		entry.Passages = w.code(doc.Body, origin, at)
	} else {
		entry.Passages = w.cite(doc.Body, at)
	}
	chancery.Identify(entry.Statement.ID, entry.Passages)
	return entry, nil
}

// withCharset is the media type of a text with the charset that its sender
// declared, so that the same bytes can be read again as they were now.
func withCharset(mediaType, declared string) string {
	_, parameters, err := mime.ParseMediaType(declared)
	if err != nil || parameters["charset"] == "" || !strings.HasPrefix(mediaType, "text/") {
		return mediaType
	}
	return cmp.Or(mime.FormatMediaType(mediaType, map[string]string{"charset": parameters["charset"]}), mediaType)
}

// found is what a document says of its origin. Who issues it is read from its
// title as much as from its words, so a title that is given counts for that.
func found(doc document.Document, title string) chancery.Origin {
	origin := doc.Origin
	if title != "" && title != origin.Title {
		origin.Issuers = document.Issuers(title, doc.Body)
	}
	return origin
}

// status tells whether the coder reads the language; an unknown one is taken
// for English, as a text too short to tell is.
func status(language string) chancery.Status {
	if language == "" || language == "en" || strings.HasPrefix(language, "en-") {
		return chancery.Coded
	}
	return chancery.Uncoded
}

// Code codes a body, whose spans are in bytes. The passages are in order; their
// spans are in code points, and they have no ids yet.
func Code(body chancery.Body, origin chancery.Origin) []chancery.Passage {
	return Watch(nil).code(body, origin, newRuler(body.Text))
}

func (w Watch) code(body chancery.Body, origin chancery.Origin, at ruler) []chancery.Passage {
	if origin.Title == document.Incipit(body) {
		origin.Title = "" // whom the first words name need not be who issues the text
	}
	ended := w.begin(Segment)
	segments := segment.Split(body)
	words := token.ScanPassages(body.Text, segments)
	defer words.Free()
	ended()
	ended = w.begin(Act)
	marks := findings{acts: act.Code(act.Input{Body: body.Text, Segments: segments, Origin: origin, Words: words})}
	ended()
	ended = w.begin(Country)
	marks.countries = country.Code(country.Input{Body: body.Text, Segments: segments, Origin: origin, Acts: marks.acts, Words: words})
	ended()
	ended = w.begin(Theme)
	marks.themes = theme.Code(theme.Input{Body: body.Text, Segments: segments, Origin: origin, Acts: marks.acts, Words: words})
	ended()
	ended = w.begin(Resolution)
	marks.citations = distribute(resolution.Find(body.Text), segments)
	ended()
	return assemble(body, segments, marks, at)
}
