package document_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/document"
)

func TestErrors(t *testing.T) {
	tests := []struct {
		rule string
		src  document.Source
		want error
		says string
	}{
		{"nothing", document.Source{}, chancery.ErrUnreadable, "empty"},
		{"white space", document.Source{Raw: []byte(" \n\t")}, chancery.ErrUnreadable, "empty"},
		{"binary data", document.Source{Raw: []byte("abc\x00\x01\x02def"), MediaType: "text/plain"}, chancery.ErrUnreadable, "binary"},
		{"Cyrillic in an unknown charset", document.Source{Raw: []byte("\xc4\xee\xe3\xee\xe2\xee\xf0 \xee \xec\xe8\xf0\xe5"), MediaType: "text/plain"}, chancery.ErrUnreadable, "charset"},
		{"too much", document.Source{Raw: make([]byte, document.MaxRaw+1)}, chancery.ErrTooLarge, "limit"},
		{"a picture", document.Source{Raw: []byte("GIF89a"), MediaType: "image/gif"}, chancery.ErrUnsupported, "image/gif"},
		{"a picture, whatever is declared", document.Source{Raw: []byte("\x89PNG\r\n\x1a\n..."), MediaType: "text/html"}, chancery.ErrUnsupported, "image/png"},
		{"a packed file", document.Source{Raw: []byte("\x1f\x8b\x08\x00")}, chancery.ErrUnsupported, "gzip"},
		{"no media type", document.Source{Raw: []byte("a"), MediaType: "text//plain;;"}, chancery.ErrUnsupported, "media type"},
		{"an old Word file", document.Source{Raw: []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more")}, chancery.ErrUnsupported, ".docx"},
		{"rich text", document.Source{Raw: []byte(`{\rtf1 a}`)}, chancery.ErrUnsupported, "rtf"},
		{"no PDF, whatever is declared", document.Source{Raw: []byte("We met."), MediaType: "application/pdf"}, chancery.ErrUnreadable, "no PDF"},
		{"no Word file, whatever its name", document.Source{Raw: []byte("We met."), Name: "a.docx"}, chancery.ErrUnreadable, "no Word file"},
		{"a charset that nobody knows", document.Source{Raw: []byte("d\xe9cid\xe9"), MediaType: "text/plain; charset=klingon"}, chancery.ErrUnsupported, "klingon"},
		{"a damaged zip file", document.Source{Raw: []byte("PK\x03\x04 and then nothing")}, chancery.ErrUnreadable, "damaged"},
		{"a page without text", document.Source{Raw: []byte("<html><body><script>1</script></body></html>")}, chancery.ErrUnreadable, "no text"},
		{"HTML nested without end", document.Source{Raw: []byte(strings.Repeat("<div>", 5000)), MediaType: "text/html"}, chancery.ErrUnreadable, "HTML"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			_, err := document.Parse(tt.src)
			if !errors.Is(err, tt.want) {
				t.Fatalf("error %v, want one of %v", err, tt.want)
			}
			if !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error %q does not say %q", err, tt.says)
			}
		})
	}
}

func TestMediaTypes(t *testing.T) {
	tests := []struct {
		rule string
		src  document.Source
		want string
	}{
		{"text by default", document.Source{Raw: []byte("We met.")}, "text/plain"},
		{"HTML by its looks", document.Source{Raw: []byte("\n<!DOCTYPE html><p>We met.")}, "text/html"},
		{"by the name of the file", document.Source{Raw: []byte("<p>We met."), Name: "a.HTM"}, "text/html"},
		{"as declared", document.Source{Raw: []byte("<p>We met."), MediaType: "text/plain; charset=utf-8", Name: "a.html"}, "text/plain"},
		{"a whole page, whatever is declared", document.Source{Raw: []byte("<!DOCTYPE html><html><p>We met."), MediaType: "text/plain"}, "text/html"},
		{"a PDF, whatever is declared", document.Source{Raw: pdfFile("", column(60, 700, "We met.")), MediaType: "text/plain"}, "application/pdf"},
		{"unknown bytes say nothing", document.Source{Raw: []byte("We met."), MediaType: "application/octet-stream", Name: "a.md"}, "text/markdown"},
		{
			"a Word file whatever is declared",
			document.Source{Raw: wordFile(t, map[string]string{"word/document.xml": wordBody("<w:p><w:r><w:t>We met.</w:t></w:r></w:p>")}), MediaType: "text/plain"},
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			doc, err := document.Parse(tt.src)
			if err != nil {
				t.Fatal(err)
			}
			if doc.MediaType != tt.want {
				t.Errorf("media type %q, want %q", doc.MediaType, tt.want)
			}
		})
	}
}

func TestCharsets(t *testing.T) {
	const want = "Zürich “agreed” – fully"
	for name, src := range map[string]document.Source{
		"UTF-8":                        {Raw: []byte(want)},
		"UTF-8 with a byte order mark": {Raw: []byte("\ufeff" + want)},
		"UTF-16, little end first":     {Raw: utf16le("\ufeff" + want)},
		"Windows-1252, undeclared":     {Raw: []byte("Z\xfcrich \x93agreed\x94 \x96 fully")},
		"UTF-16, declared":             {Raw: utf16le(want), MediaType: "text/plain; charset=utf-16le"},
		"declared":                     {Raw: []byte("Z\x81rich \xf2agreed\xf2"), MediaType: "text/plain; charset=ibm866"},
		"letters and accents apart":    {Raw: []byte("Zu\u0308rich “agreed” – fully")},
		"soft hyphens and odd spaces":  {Raw: []byte("Zü\u00adrich\u00a0“agreed”\u2009–\u202ffully\u200b")},
	} {
		doc, err := document.Parse(src)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := doc.Body.Text; got != want && name != "declared" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func utf16le(s string) []byte {
	var b bytes.Buffer
	for _, r := range s {
		b.Write([]byte{byte(r), byte(r >> 8)})
	}
	return b.Bytes()
}
