package document

import (
	"bytes"
	"fmt"
	"mime"
	"path"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// The media types that are read.
const (
	plainText    = "text/plain"
	markdownText = "text/markdown"
	htmlText     = "text/html"
	xhtmlText    = "application/xhtml+xml"
	wordFile     = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	pdfFile      = "application/pdf"
)

// format is a media type with what reads it.
type format struct {
	mediaType string
	charset   string // as declared, or ""
	read      func(raw []byte, charset string) (sheet, error)
}

// detect tells what a source is. What the bytes say for certain, as a PDF, a
// zip file and a page of HTML do, wins over what was declared; then the
// declaration; then the name of the file.
func detect(src Source) (format, error) {
	if len(bytes.TrimSpace(src.Raw)) == 0 {
		return format{}, fmt.Errorf("%w: it is empty", chancery.ErrUnreadable)
	}
	declared, charset, err := declaration(src)
	if err != nil {
		return format{}, err
	}
	mediaType, err := sniff(src.Raw, declared)
	if err != nil {
		return format{}, err
	}
	f := format{mediaType: mediaType, charset: charset}
	switch mediaType {
	case plainText, markdownText:
		f.read = readPlain
	case htmlText, xhtmlText:
		f.read = readHTML
	case wordFile:
		f.read = readWord
	case pdfFile:
		f.read = readPDF
	default:
		return format{}, fmt.Errorf("%w: %s; send text, HTML, PDF or Word (.docx)", chancery.ErrUnsupported, mediaType)
	}
	return f, nil
}

// declaration is the media type and charset that a source declares, by itself
// or by the name of its file; "" where it declares nothing of use.
func declaration(src Source) (mediaType, charset string, err error) {
	if src.MediaType != "" {
		declared, parameters, err := mime.ParseMediaType(src.MediaType)
		if err != nil {
			return "", "", fmt.Errorf("%w: %q is no media type", chancery.ErrUnsupported, src.MediaType)
		}
		if declared != "application/octet-stream" && declared != "binary/octet-stream" {
			return declared, parameters["charset"], nil
		}
	}
	switch strings.ToLower(path.Ext(src.Name)) {
	case ".txt", ".text":
		mediaType = plainText
	case ".md", ".markdown":
		mediaType = markdownText
	case ".html", ".htm", ".xhtml":
		mediaType = htmlText
	case ".docx":
		mediaType = wordFile
	case ".pdf":
		mediaType = pdfFile
	}
	return mediaType, "", nil
}

// sniff tells the media type from the first bytes, or leaves it as declared.
func sniff(raw []byte, declared string) (string, error) {
	start := bytes.TrimLeft(bytes.TrimPrefix(raw[:min(len(raw), 2048)], []byte("\xef\xbb\xbf")), " \t\r\n")
	switch {
	case bytes.HasPrefix(start, []byte("%PDF-")), bytes.Contains(start[:min(len(start), 1024)], []byte("%PDF-")) && !isText(declared):
		return pdfFile, nil
	case bytes.HasPrefix(start, []byte("PK\x03\x04")):
		return wordFile, nil // or another zip file: reading it will tell
	case bytes.HasPrefix(start, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return "", fmt.Errorf("%w: a Word file of before 2007, or an encrypted one; save it as .docx without a password", chancery.ErrUnsupported)
	case bytes.HasPrefix(start, []byte(`{\rtf`)):
		return "", fmt.Errorf("%w: application/rtf; save it as .docx or text", chancery.ErrUnsupported)
	case pictureOf(start) != "":
		return "", fmt.Errorf("%w: %s; recognise the text of a picture (OCR) and send that", chancery.ErrUnsupported, pictureOf(start))
	case bytes.HasPrefix(start, []byte("\x1f\x8b")):
		return "", fmt.Errorf("%w: application/gzip; unpack it first", chancery.ErrUnsupported)
	case declared == "" && looksHTML(start), declared != xhtmlText && isPage(start):
		return htmlText, nil
	case declared == pdfFile:
		return "", fmt.Errorf("%w: it is no PDF, though it is said to be one", chancery.ErrUnreadable)
	case declared == wordFile:
		return "", fmt.Errorf("%w: it is no Word file (.docx), though it is said to be one", chancery.ErrUnreadable)
	case declared == "":
		return plainText, nil
	}
	return declared, nil
}

// pictureOf is the media type of a picture by its first bytes, or "".
func pictureOf(start []byte) string {
	for _, p := range [...]struct{ magic, mediaType string }{
		{"\x89PNG\r\n\x1a\n", "image/png"},
		{"\xff\xd8\xff", "image/jpeg"},
		{"GIF87a", "image/gif"},
		{"GIF89a", "image/gif"},
		{"II*\x00", "image/tiff"},
		{"MM\x00*", "image/tiff"},
	} {
		if bytes.HasPrefix(start, []byte(p.magic)) {
			return p.mediaType
		}
	}
	return ""
}

func isText(mediaType string) bool { return strings.HasPrefix(mediaType, "text/") }

// isPage reports whether a text opens as nothing but a whole page of HTML does.
func isPage(start []byte) bool {
	lower := bytes.ToLower(start[:min(len(start), len("<!doctype html"))])
	for _, tag := range [...]string{"<!doctype html", "<html>", "<html "} {
		if bytes.HasPrefix(lower, []byte(tag)) {
			return true
		}
	}
	return false
}

// looksHTML reports whether a text opens as a page of HTML does.
func looksHTML(start []byte) bool {
	lower := bytes.ToLower(start)
	for _, tag := range [...]string{"<!doctype html", "<html", "<head", "<body", "<article", "<main"} {
		if bytes.HasPrefix(lower, []byte(tag)) {
			return true
		}
	}
	if !bytes.HasPrefix(lower, []byte("<")) {
		return false
	}
	for _, tag := range [...]string{"<html", "<p>", "<div"} {
		if bytes.Contains(lower, []byte(tag)) {
			return true
		}
	}
	return false
}

// readPlain reads plain text and Markdown.
func readPlain(raw []byte, charset string) (sheet, error) {
	text, err := decode(raw, charset)
	if err != nil {
		return sheet{}, err
	}
	origin, text := cutOrigin(normalize(text))
	lines, notes := cutFeet(unpage(splitLines(text)))
	return sheet{drafts: append(unwrap(markdown(text, lines)), asNotes(unwrap(notes))...), origin: origin}, nil
}
