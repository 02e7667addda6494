package document

import (
	"fmt"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// MaxRaw is the size in bytes beyond which a document is refused.
const MaxRaw = 10 << 20

// maxText bounds what a compressed document may unfold to, in bytes.
const maxText = 4 * MaxRaw

// Source is a document as received.
type Source struct {
	Raw       []byte
	MediaType string // as declared, parameters and all; "" to find out
	Name      string // file name, which helps to find out; may be ""
}

// Document is what was read of a source.
type Document struct {
	Body      chancery.Body
	Origin    chancery.Origin // what the document itself says; empty fields are unknown
	MediaType string          // what Raw turned out to be, without parameters
}

// sheet is what the reader of one format makes of a document: its blocks as
// far as the format tells them, and what its metadata say.
type sheet struct {
	drafts []draft
	origin chancery.Origin
}

// Parse reads a document. Its errors wrap [chancery.ErrUnsupported],
// [chancery.ErrUnreadable] or [chancery.ErrTooLarge] and say why in words for
// the person who sent the document.
func Parse(src Source) (Document, error) {
	if len(src.Raw) > MaxRaw {
		return Document{}, fmt.Errorf("%w: %d bytes, the limit is %d", chancery.ErrTooLarge, len(src.Raw), MaxRaw)
	}
	f, err := detect(src)
	if err != nil {
		return Document{}, err
	}
	s, err := f.read(src.Raw, f.charset)
	if err != nil {
		return Document{}, err
	}
	body := compose(structure(s.drafts, s.origin.Title))
	if len(body.Blocks) == 0 {
		return Document{}, fmt.Errorf("%w: it holds no text", chancery.ErrUnreadable)
	}
	return Document{Body: body, Origin: originate(body, s.origin), MediaType: f.mediaType}, nil
}
