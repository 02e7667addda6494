package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// readWord reads a Word file: a zip file with parts in XML (ECMA-376).
func readWord(raw []byte, _ string) (sheet, error) {
	p, err := openPackage(raw)
	if err != nil {
		return sheet{}, err
	}
	styles, err := readStyles(p)
	if err != nil {
		return sheet{}, err
	}
	lists, err := readNumbering(p)
	if err != nil {
		return sheet{}, err
	}
	text := wordText{styles: styles, lists: lists, series: newSeries()}
	if err := p.parse("word/document.xml", text.element); err != nil {
		return sheet{}, err
	}
	notes := wordText{styles: styles, lists: lists, series: newSeries(), notes: true}
	for _, part := range [...]string{"word/footnotes.xml", "word/endnotes.xml"} {
		if err := p.parse(part, notes.element); err != nil {
			return sheet{}, err
		}
	}
	title, err := coreTitle(p)
	if err != nil {
		return sheet{}, err
	}
	return sheet{drafts: append(text.drafts, notes.drafts...), origin: chancery.Origin{Title: title}}, nil
}

// archive is the parts of an Office file by name, and how many more bytes they
// may unfold to.
type archive struct {
	parts map[string]*zip.File
	left  int64
}

func openPackage(raw []byte) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, fmt.Errorf("%w: a damaged Word (zip) file: %v", chancery.ErrUnreadable, err)
	}
	a := &archive{parts: make(map[string]*zip.File, len(z.File)), left: maxText}
	for _, f := range z.File {
		a.parts[f.Name] = f
	}
	if err := a.rename("word/document.xml"); err != nil {
		return nil, err
	}
	if a.parts["word/document.xml"] == nil {
		return nil, fmt.Errorf("%w: a zip file that is no Word document (.docx)", chancery.ErrUnsupported)
	}
	return a, nil
}

// rename gives the main part its usual name, where the file tells of it by another,
// as those do that were saved by Word on the web.
func (a *archive) rename(usual string) error {
	if a.parts[usual] != nil {
		return nil
	}
	return a.parse("_rels/.rels", func(t xml.Token) {
		e, ok := t.(xml.StartElement)
		if !ok || !strings.HasSuffix(value(e, "Type"), "/officeDocument") {
			return
		}
		target := strings.TrimPrefix(value(e, "Target"), "/")
		if f := a.parts[target]; f != nil && strings.HasPrefix(target, "word/document") {
			a.parts[usual] = f
		}
	})
}

// parse reads a part and calls element for each of its tokens. A part that is
// not there is empty.
func (a *archive) parse(name string, element func(xml.Token)) error {
	f := a.parts[name]
	if f == nil {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return fmt.Errorf("%w: %s: %v", chancery.ErrUnreadable, name, err)
	}
	defer r.Close()
	bounded := &io.LimitedReader{R: r, N: a.left}
	d := xml.NewDecoder(bounded)
	for {
		t, err := d.RawToken()
		if bounded.N == 0 {
			return fmt.Errorf("%w: %s unfolds to more than %d bytes", chancery.ErrTooLarge, name, maxText)
		}
		if errors.Is(err, io.EOF) {
			a.left = bounded.N
			return nil
		}
		if err != nil {
			return fmt.Errorf("%w: %s: %v", chancery.ErrUnreadable, name, err)
		}
		element(t)
	}
}

// value is the value of an attribute by its local name, or "".
func value(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// isOn reports whether an element switches its property on, as it does where
// it gives no value.
func isOn(e xml.StartElement) bool {
	switch value(e, "val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// coreTitle is the title in the properties of a file, unless a program put it there.
func coreTitle(a *archive) (string, error) {
	var title strings.Builder
	within := false
	err := a.parse("docProps/core.xml", func(t xml.Token) {
		switch t := t.(type) {
		case xml.StartElement:
			within = t.Name.Local == "title"
		case xml.EndElement:
			within = false
		case xml.CharData:
			if within {
				title.Write(t)
			}
		}
	})
	return properTitle(title.String()), err
}

// properTitle is a title from the properties of a file, or "" for what programs
// put there: the name of a file, of themselves, or nothing much.
func properTitle(s string) string {
	s = squeeze(normalize(s))
	lower := strings.ToLower(s)
	if len(s) < 8 || strings.Contains(s, "Microsoft") || strings.Contains(lower, ".doc") || strings.Contains(lower, ".pdf") ||
		strings.Contains(lower, ".indd") || strings.Contains(lower, "untitled") || !strings.Contains(s, " ") {
		return ""
	}
	return s
}
