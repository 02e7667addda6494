package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/document"
	"github.com/chancery-archive/chancery/internal/ingest"
	"github.com/chancery-archive/chancery/internal/sample"
)

// source is a real text, cut so that it can be varied.
type source struct {
	year       int // of the text, or the latest that it names
	paragraphs []paragraph
}

type paragraph []piece

// readSources reads the bundled statement and the texts of a folder, in order of
// their names; "" is no folder.
func readSources(dir string) ([]source, error) {
	sources := []source{cutSource(sample.Submission())}
	if dir == "" {
		return sources, nil
	}
	for sub, err := range ingest.Walk([]string{dir}, nil) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", sub.Name, err)
		}
		if strings.HasPrefix(filepath.Base(sub.Name), "README") {
			continue
		}
		if s := cutSource(sub); len(s.paragraphs) > 0 {
			sources = append(sources, s)
		}
	}
	if len(sources) == 1 {
		return nil, errors.New("no texts in " + dir)
	}
	return sources, nil
}

// cutSource gives the paragraphs of a text; none where it cannot be read or is in
// a language that is not coded.
func cutSource(sub chancery.Submission) source {
	doc, err := document.Parse(document.Source{Raw: sub.Raw, MediaType: sub.MediaType, Name: sub.Name})
	if err != nil || doc.Origin.Language != "" && doc.Origin.Language != "en" {
		return source{}
	}
	var s source
	for _, b := range doc.Body.Blocks {
		if !slices.Contains([]chancery.BlockKind{chancery.BlockHeading, chancery.BlockParagraph, chancery.BlockItem}, b.Kind) {
			continue
		}
		p := cut(b.Span.In(doc.Body.Text))
		if b.Marker != "" {
			p = slices.Insert(p, 0, piece{text: b.Marker + " "})
		}
		s.paragraphs = append(s.paragraphs, p)
	}
	s.year = yearOf(sub.Given.Date, doc.Origin.Date, s.paragraphs)
	return s
}
