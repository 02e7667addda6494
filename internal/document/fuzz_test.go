package document_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/document"
)

var seeds = []string{
	"",
	"Joint Statement\n\nGeneva, 4 May 2001\n\nWe, the Ministers, met.\n\n1. We will act;\n   (a) now;\n   (b) later.\n",
	"One line\nwrapped to the next and hyphen-\nated.\n\n- 2 -\n\n• item • item\n",
	"**Bold** [link](http://example.org) <sup>1</sup> <s>struck</s> \\* # heading\n====\n",
	"\xff\xfea\x00b\x00", "\x00\x01\x02", "caf\xe9", "A\u0300<b></b>\u0301", "\f\f\f", "(((((", "[[[[](", "<<<<>", "1.1.1.1. A",
	"<html><body><ul><li>a<ul><li>b</ul></ul><table><tr><td>x<td>y</table>", "\u2028\u2029\u0085", "1\n\n2\n\n3\n\n/ a",
	"PK\x03\x04", "%PDF-1.4\n", "{\\rtf1", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
}

// FuzzParse holds the promises of a body on any input in any of the text
// formats: nothing panics, and what comes back is well-formed.
func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s), "text/plain")
		f.Add([]byte(s), "text/html")
		f.Add([]byte(s), "")
	}
	f.Fuzz(func(t *testing.T, raw []byte, mediaType string) {
		if mediaType != "text/plain" && mediaType != "text/html" && mediaType != "" {
			mediaType = "text/markdown"
		}
		if bytes.Contains(raw, []byte("%PDF-")) {
			t.Skip("a PDF goes to a library that starts too slowly for fuzzing")
		}
		src := document.Source{Raw: raw, MediaType: mediaType}
		doc, err := document.Parse(src)
		if err != nil {
			return
		}
		checkBody(t, doc.Body)
		if o := doc.Origin; !utf8.ValidString(o.Title+o.Place+o.SourceURL) || strings.ContainsAny(o.Title, "\n\r\t") {
			t.Fatalf("origin %+v", o)
		}
		again, err := document.Parse(src)
		if err != nil || again.Body.Text != doc.Body.Text || again.Origin.Title != doc.Origin.Title {
			t.Fatal("the same bytes gave another document")
		}
		checkSlug(t, document.Slug(doc.Origin.Title, doc.Origin.Date))
	})
}

// FuzzWord holds the same of Word files, whose parts may say anything.
func FuzzWord(f *testing.F) {
	f.Add(wordBody(p(`<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>`, r("We met."))), `<w:numbering><w:abstractNum w:abstractNumId="1">`+
		`<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`, "<w:styles/>")
	f.Add("<p><t>a</t></p>", "<num numId='1'/>", "<style styleId='a'><basedOn val='a'/></style>")
	f.Fuzz(func(t *testing.T, text, lists, styles string) {
		parts := map[string]string{"word/document.xml": text, "word/numbering.xml": lists, "word/styles.xml": styles, "word/footnotes.xml": text}
		doc, err := document.Parse(document.Source{Raw: wordFile(t, parts)})
		if err == nil {
			checkBody(t, doc.Body)
		}
	})
}

func FuzzSlug(f *testing.F) {
	f.Add("Joint Statement on Fishing", "2001-05-04")
	f.Add("声明", "")
	f.Fuzz(func(t *testing.T, title, date string) {
		d, err := chancery.ParseDate(date)
		if err != nil {
			d = ""
		}
		checkSlug(t, document.Slug(title, d))
	})
}

func checkSlug(t *testing.T, id chancery.StatementID) {
	t.Helper()
	s := string(id)
	if s == "" || len(s) > 100 || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || strings.Contains(s, "--") || strings.HasSuffix(s, "-") {
		t.Fatalf("id %q", s)
	}
}

// checkBody checks what [chancery.Body] promises.
func checkBody(t *testing.T, body chancery.Body) {
	t.Helper()
	if !utf8.ValidString(body.Text) || !norm.NFC.IsNormalString(body.Text) || strings.ContainsAny(body.Text, "\r\t\f\v\u00a0\u200b") {
		t.Fatalf("text is not plain: %q", body.Text)
	}
	end := 0
	for i, b := range body.Blocks {
		if b.Span.Start < end || b.Span.End <= b.Span.Start || b.Span.End > len(body.Text) {
			t.Fatalf("block %d %v lies outside, or within the one before it, which ends at %d", i, b.Span, end)
		}
		between := body.Text[end:b.Span.Start]
		if got := strings.TrimSpace(between); got != b.Marker {
			t.Fatalf("%q stands before block %d, want its marker %q", between, i, b.Marker)
		}
		if i > 0 && !strings.HasPrefix(between, "\n\n") {
			t.Fatalf("no empty line before block %d: %q", i, between)
		}
		checkBlock(t, body.Text, b)
		end = b.Span.End
	}
	if strings.TrimSpace(body.Text[end:]) != "" {
		t.Fatalf("%q stands behind the last block", body.Text[end:])
	}
}

func checkBlock(t *testing.T, text string, b chancery.Block) {
	t.Helper()
	words := b.Span.In(text)
	if strings.TrimSpace(words) != words || strings.Contains(words, "  ") || strings.Contains(words, "\n") {
		t.Fatalf("white space in block %q", words)
	}
	switch b.Kind {
	case chancery.BlockItem, chancery.BlockHeading:
		if b.Level < 1 {
			t.Fatalf("%s of level %d: %q", b.Kind, b.Level, words)
		}
	case chancery.BlockTitle, chancery.BlockDateline, chancery.BlockParagraph, chancery.BlockFootnote, chancery.BlockSignature:
		if b.Level != 0 {
			t.Fatalf("%s of level %d: %q", b.Kind, b.Level, words)
		}
	default:
		t.Fatalf("kind %q", b.Kind)
	}
}
