package document

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Bounds of what is read of one PDF.
const (
	maxPages = 1500
	maxChars = 3_000_000
	// maxMemory is in pages of WebAssembly, 64 KiB each: 512 MiB.
	maxMemory = 8192
	// maxReaders is how many PDFs are read at a time.
	maxReaders = 4
)

// readPDF reads the text of a PDF with PDFium, the library of Chrome, compiled
// to WebAssembly: what a hostile file does stays within its sandbox, which has
// neither files nor network. Of four libraries tried it is the one that puts
// the words of real files in order with their spaces.
func readPDF(raw []byte, _ string) (sheet, error) {
	pool, err := library()
	if err != nil {
		return sheet{}, err
	}
	instance, err := pool.GetInstance(waitForReader)
	if err != nil {
		return sheet{}, fmt.Errorf("start a PDF reader: %w", err)
	}
	defer instance.Close()
	doc, err := instance.OpenDocument(&requests.OpenDocument{File: &raw})
	if err != nil {
		return sheet{}, openingError(err)
	}
	pages, err := pdfPages(instance, doc.Document)
	if err != nil {
		return sheet{}, err
	}
	if err := checkText(pages); err != nil {
		return sheet{}, err
	}
	lines, notes := layout(pages)
	drafts := append(unwrap(lines), asNotes(unwrap(notes))...)
	return sheet{drafts: drafts, origin: chancery.Origin{Title: pdfTitle(instance, doc.Document)}}, nil
}

// waitForReader is long enough for the PDFs before to be read.
const waitForReader = 10 * time.Minute

// library compiles the library, which takes some seconds, when the first PDF
// asks for it.
var library = sync.OnceValues(func() (pdfium.Pool, error) {
	pool, err := webassembly.Init(webassembly.Config{
		MaxTotal:     maxReaders,
		FSConfig:     wazero.NewFSConfig(),
		Stdout:       io.Discard,
		Stderr:       io.Discard,
		RandomSource: strings.NewReader(strings.Repeat("chancery", 1<<10)),
		RuntimeConfig: wazero.NewRuntimeConfig().WithMemoryLimitPages(maxMemory).
			WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling),
	})
	if err != nil {
		return nil, fmt.Errorf("start the PDF library: %w", err)
	}
	return pool, nil
})

func openingError(err error) error {
	if errors.Is(err, pdferrors.ErrPassword) || errors.Is(err, pdferrors.ErrSecurity) {
		return fmt.Errorf("%w: an encrypted PDF; save it without a password", chancery.ErrUnreadable)
	}
	return fmt.Errorf("%w: a damaged PDF", chancery.ErrUnreadable) // the library has but numbers to say more
}

// glyph is a character as it stands on a page, in points from the lower left.
type glyph = responses.GetPageTextStructuredChar

// pdfPages are the characters of each page, in the order of reading.
func pdfPages(instance pdfium.Pdfium, doc references.FPDF_DOCUMENT) ([][]*glyph, error) {
	count, err := instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc})
	if err != nil {
		return nil, openingError(err)
	}
	if count.PageCount > maxPages {
		return nil, fmt.Errorf("%w: a PDF of %d pages, the limit is %d", chancery.ErrTooLarge, count.PageCount, maxPages)
	}
	pages, chars := make([][]*glyph, 0, count.PageCount), 0
	for i := range count.PageCount {
		page, err := instance.GetPageTextStructured(&requests.GetPageTextStructured{
			Page:                   requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: i}},
			Mode:                   requests.GetPageTextStructuredModeChars,
			CollectFontInformation: true,
		})
		if err != nil {
			// What stopped the library within its sandbox says nothing to people.
			return nil, fmt.Errorf("%w: page %d of the PDF is damaged, or too much to read", chancery.ErrUnreadable, i+1)
		}
		if chars += len(page.Chars); chars > maxChars {
			return nil, fmt.Errorf("%w: a PDF of more than %d characters", chancery.ErrTooLarge, maxChars)
		}
		pages = append(pages, page.Chars)
	}
	return pages, nil
}

// checkText refuses a PDF without text, as scanners make them, and one whose
// fonts do not say which characters they draw.
func checkText(pages [][]*glyph) error {
	letters, unknown := 0, 0
	for _, page := range pages {
		for _, g := range page {
			switch r := firstRune(g.Text); {
			case r <= ' ':
			case r == '\uFFFD' || r >= '\ue000' && r <= '\uf8ff':
				unknown++
			default:
				letters++
			}
		}
	}
	switch {
	case letters+unknown == 0:
		return fmt.Errorf("%w: a PDF of pictures without text; recognise its text (OCR) first", chancery.ErrUnreadable)
	case unknown > letters:
		return fmt.Errorf("%w: a PDF whose fonts do not say which characters they draw; recognise its text (OCR) first", chancery.ErrUnreadable)
	}
	return nil
}

// pdfTitle is the title in the properties of a PDF, unless a program put it there.
func pdfTitle(instance pdfium.Pdfium, doc references.FPDF_DOCUMENT) string {
	meta, err := instance.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: doc, Tag: "Title"})
	if err != nil {
		return ""
	}
	return properTitle(meta.Value)
}

// asNotes makes notes of drafts.
func asNotes(drafts []draft) []draft {
	for i := range drafts {
		d := &drafts[i]
		if number, rest, ok := strings.Cut(d.text, " "); ok && d.marker.text == "" && isCount(number) {
			d.marker, d.text = marker{text: number, depth: 1}, rest
		}
		d.kind, d.level = chancery.BlockFootnote, 0
	}
	return drafts
}
