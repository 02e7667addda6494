package document_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/document"
)

const wordNamespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// wordFile makes a Word file of parts.
func wordFile(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func wordBody(paragraphs string) string {
	return `<?xml version="1.0"?><w:document ` + wordNamespace + `><w:body>` + paragraphs + `</w:body></w:document>`
}

// p is a paragraph with properties.
func p(properties, runs string) string {
	return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>"
}

func r(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

func TestWord(t *testing.T) {
	list := func(id, level string) string {
		return `<w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + id + `"/></w:numPr>`
	}
	parts := map[string]string{
		"word/document.xml": wordBody(
			p(`<w:pStyle w:val="T"/>`, r("Joint Declaration of the River States")) +
				p("", r("Cairo, 5 June 2024")) +
				p("", r("We, the Ministers, met in Cairo")+`<w:r><w:footnoteReference w:id="2"/></w:r>`+r(" and agreed.")+`<w:del><w:r><w:delText>Not this.</w:delText></w:r></w:del>`) +
				p(`<w:pStyle w:val="H1"/>`, r("Water")) +
				p("", r("We will:")) +
				p(list("1", "0"), r("measure the flow;")) +
				p(list("1", "1"), r("each day;")) +
				p(list("1", "1"), r("at each dam;")) +
				p(list("1", "0"), r("publish it.")) +
				p("", `<w:r><w:rPr><w:b/></w:rPr><w:t>Next steps</w:t></w:r>`) +
				p(list("2", "0"), r("Ministers will meet again.")) +
				p("", r("(c)")+`<w:r><w:tab/></w:r>`+r("as agreed before.")) +
				`<w:tbl><w:tr><w:tc>` + p("", r("Egypt")) + `</w:tc><w:tc>` + p("", r("$10 million")) + `</w:tc></w:tr></w:tbl>` +
				p("", r("First line.")+`<w:r><w:br/></w:r>`+r("Second line."))),
		"word/styles.xml": `<w:styles ` + wordNamespace + `>
			<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
			<w:style w:styleId="H0"><w:name w:val="heading 1"/></w:style>
			<w:style w:styleId="H1"><w:name w:val="My heading"/><w:basedOn w:val="H0"/></w:style></w:styles>`,
		"word/numbering.xml": `<w:numbering ` + wordNamespace + `>
			<w:abstractNum w:abstractNumId="7">
				<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
				<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
			<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="` + "\uf0b7" + `"/></w:lvl></w:abstractNum>
			<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
			<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`,
		"word/footnotes.xml": `<w:footnotes ` + wordNamespace + `><w:footnote w:type="separator" w:id="0"><w:p>` + r("---") + `</w:p></w:footnote>
			<w:footnote w:id="2"><w:p>` + r("On the margins of the fair.") + `</w:p></w:footnote></w:footnotes>`,
	}
	doc, err := document.Parse(document.Source{Raw: wordFile(t, parts), Name: "a.docx"})
	if err != nil {
		t.Fatal(err)
	}
	checkBody(t, doc.Body)
	want := []string{
		"title: Joint Declaration of the River States",
		"dateline: Cairo, 5 June 2024",
		"paragraph: We, the Ministers, met in Cairo and agreed.",
		"heading 1: Water",
		"paragraph: We will:",
		"item 1 [1.]: measure the flow;",
		"item 2 [(a)]: each day;",
		"item 2 [(b)]: at each dam;",
		"item 1 [2.]: publish it.",
		"heading 2: Next steps",
		"item 1 [•]: Ministers will meet again.",
		"item 2 [(c)]: as agreed before.",
		"paragraph: Egypt | $10 million",
		"paragraph: First line.",
		"paragraph: Second line.",
		"footnote [1]: On the margins of the fair.",
	}
	if diff := cmp.Diff(want, outline(doc.Body)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
}

func TestWordPieces(t *testing.T) {
	box := `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>` + p("", r("In a box.")) + `</w:txbxContent></w:drawing></mc:Choice>` +
		`<mc:Fallback><w:pict><w:txbxContent>` + p("", r("In a box.")) + `</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	styles := `<w:styles ` + wordNamespace + `><w:style w:styleId="L"><w:name w:val="List Bullet"/><w:numId w:val="1"/></w:style>
		<w:style w:styleId="L2"><w:name w:val="List Bullet 2"/><w:numId w:val="2"/></w:style></w:styles>`
	numbering := `<w:numbering ` + wordNamespace + `><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
		<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
	tests := []struct {
		rule string
		body string
		want []string
	}{
		{"a text box, once", p("", r("Before it. ")+box+r("After it.")), []string{"paragraph: Before it.", "paragraph: In a box.", "paragraph: After it."}},
		{
			"changes that were tracked", p("", r("We ")+`<w:del><w:r><w:delText>may </w:delText></w:r></w:del><w:ins>`+r("will ")+`</w:ins><w:moveFrom>`+r("not ")+`</w:moveFrom>`+r("act.")),
			[]string{"paragraph: We will act."},
		},
		{"a content control", `<w:sdt><w:sdtContent>` + p("", r("We will act.")) + `</w:sdtContent></w:sdt>`, []string{"paragraph: We will act."}},
		{
			"numbers that refer to notes, as of web pages", p("", r("We met")+`<w:hyperlink w:anchor="n1">`+r("[1]")+`</w:hyperlink>`+r(" in Room ")+`<w:hyperlink w:anchor="r">`+r("Blue")+`</w:hyperlink>`+
				r(" of 20 m")+`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>`+r(".")+`<w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>3</w:t></w:r>`+r(" We agreed.")),
			[]string{"paragraph: We met in Room Blue of 20 m2. We agreed."},
		},
		{
			"a table that lays out a list", "<w:tbl><w:tr><w:tc>" + p("", r("(a)")) + "</w:tc><w:tc>" + p("", r("We will act.")) + "</w:tc></w:tr><w:tr><w:tc>" + p("", r("(b)")) + "</w:tc><w:tc>" + p("", r("We will stay.")) + "</w:tc></w:tr></w:tbl>",
			[]string{"item 1 [(a)]: We will act.", "item 1 [(b)]: We will stay."},
		},
		{
			"bullets of a font of symbols", p("", r("We met and we agreed:")) + p("", `<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r><w:r><w:tab/></w:r>`+r("on salt.")) + p("", `<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>`+r("They parted.")),
			[]string{"paragraph: We met and we agreed:", "item 1 [•]: on salt.", "paragraph: They parted."},
		},
		{
			"a table of contents", p(`<w:pStyle w:val="TOC1"/>`, r("Salt")+`<w:r><w:tab/></w:r>`+r("2")) + p("", r("We met and we agreed on salt.")),
			[]string{"paragraph: We met and we agreed on salt."},
		},
		{
			"a table that lays out the page",
			"<w:tbl><w:tr><w:tc>" + p("", r("PRESS")) + p("", r("OFFICE")) + "</w:tc><w:tc>" + p("", r("Statement on Salt")) + p("", r("Lima, 4 May 2009")) +
				p("", r("We met in the harbour and we agreed on all that is to be done about the price of salt.")) + "</w:tc></w:tr></w:tbl>",
			[]string{
				"heading 1: PRESS", "heading 1: OFFICE", "title: Statement on Salt", "dateline: Lima, 4 May 2009",
				"paragraph: We met in the harbour and we agreed on all that is to be done about the price of salt.",
			},
		},
		{"a field shows its result", p("", `<w:r><w:instrText>HYPERLINK</w:instrText></w:r>`+r("See the plan.")), []string{"paragraph: See the plan."}},
		{
			"shown in capitals", p("", `<w:r><w:rPr><w:b/><w:caps/></w:rPr><w:t>trade in fish</w:t></w:r>`) + p("", r("We will lower tariffs on all that lives in the sea.")),
			[]string{"title: TRADE IN FISH", "paragraph: We will lower tariffs on all that lives in the sea."},
		},
		{
			"lists by the names of their styles", p(`<w:pStyle w:val="L"/>`, r("act;")) + p(`<w:pStyle w:val="L2"/>`, r("by sea;")) + p(`<w:pStyle w:val="L"/>`, r("stay.")),
			[]string{"item 1 [•]: act;", "item 2 [•]: by sea;", "item 1 [•]: stay."},
		},
		{"a sentence at the end is no signature", p("", r("We met.")) + p("", r("Ministers thanked the Government of Portugal.")), []string{"paragraph: We met.", "paragraph: Ministers thanked the Government of Portugal."}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			parts := map[string]string{"word/document.xml": wordBody(tt.body), "word/styles.xml": styles, "word/numbering.xml": numbering}
			doc, err := document.Parse(document.Source{Raw: wordFile(t, parts)})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, outline(doc.Body)); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
		})
	}
}

// TestWordPart holds that the main part is found where a file names it otherwise, as
// Word on the web does, and in the strict form of the standard.
func TestWordPart(t *testing.T) {
	parts := map[string]string{
		"_rels/.rels":        `<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`,
		"word/document2.xml": strings.ReplaceAll(wordBody(p("", r("We met."))), wordNamespace, `xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"`),
	}
	doc, err := document.Parse(document.Source{Raw: wordFile(t, parts)})
	if err != nil || doc.Body.Text != "We met." {
		t.Errorf("%q, %v", doc.Body.Text, err)
	}
}

func TestWordErrors(t *testing.T) {
	tests := []struct {
		rule  string
		parts map[string]string
		want  error
		says  string
	}{
		{"another zip file", map[string]string{"xl/workbook.xml": "<x/>"}, chancery.ErrUnsupported, "no Word document"},
		{"XML that breaks off", map[string]string{"word/document.xml": "<w:document><w:p"}, chancery.ErrUnreadable, "document.xml"},
		{"a bomb", map[string]string{"word/document.xml": wordBody(p("", r(strings.Repeat("a", 5*document.MaxRaw))))}, chancery.ErrTooLarge, "unfolds"},
		{"entities that unfold", map[string]string{"word/document.xml": `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:p>&b;</w:p></w:document>`}, chancery.ErrUnreadable, "entity"},
		{"a file of the machine", map[string]string{"word/document.xml": `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:p>&a;</w:p></w:document>`}, chancery.ErrUnreadable, "entity"},
		{"nested without end", map[string]string{"word/document.xml": strings.Repeat("<w:p>", 1<<20)}, chancery.ErrUnreadable, "no text"},
		{"no words", map[string]string{"word/document.xml": wordBody(p("", ""))}, chancery.ErrUnreadable, "no text"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			_, err := document.Parse(document.Source{Raw: wordFile(t, tt.parts)})
			if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error %v, want %v that says %q", err, tt.want, tt.says)
			}
		})
	}
}
