package document_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/document"
)

// text is a line of a page of a PDF, in points from the lower left.
type text struct {
	x, y, size float64
	bold       bool
	words      string
}

// pdfFile makes a PDF of pages of lines, with the simplest structure that the
// standard (ISO 32000) allows. Trailer is what to add to its trailer.
func pdfFile(trailer string, pages ...[]text) []byte {
	var objects []string
	add := func(s string) int {
		objects = append(objects, s)
		return len(objects)
	}
	add("<</Type/Catalog/Pages 2 0 R>>")
	add("") // the tree of pages
	add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>")
	var kids []string
	for _, lines := range pages {
		var s strings.Builder
		for _, l := range lines {
			font := "R"
			if l.bold {
				font = "B"
			}
			fmt.Fprintf(&s, "BT /%s %g Tf %g %g Td (%s) Tj ET\n", font, l.size, l.x, l.y, strings.NewReplacer("(", `\(`, ")", `\)`).Replace(l.words))
		}
		content := add(fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", s.Len(), s.String()))
		page := add(fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</R 3 0 R/B 4 0 R>>>>/Contents %d 0 R>>", content))
		kids = append(kids, fmt.Sprintf("%d 0 R", page))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " "))
	return assemble(objects, trailer)
}

func assemble(objects []string, trailer string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, start)
	return b.Bytes()
}

// column sets words in lines of a column, 14 points apart, from the height y.
func column(x, y float64, lines ...string) []text {
	var out []text
	for i, l := range lines {
		out = append(out, text{x: x, y: y - 14*float64(i), size: 11, words: l})
	}
	return out
}

func TestPDF(t *testing.T) {
	head := func(page string) []text {
		return []text{{x: 60, y: 800, size: 9, words: "ALLIANCE OF RIVER STATES"}, {x: 290, y: 30, size: 9, words: "- " + page + " -"}}
	}
	first := append(head("1"),
		text{x: 60, y: 760, size: 18, bold: true, words: "Joint Declaration of the"},
		text{x: 60, y: 738, size: 18, bold: true, words: "River States"},
		text{x: 60, y: 708, size: 11, words: "Cairo, 5 June 2024"})
	first = append(first, column(60, 680,
		"We, the Ministers of the river States, met in Cairo to speak of the flood and of what is to be done",
		"about it, and we agreed on a plan of action for the years until 2030.")...)
	first = append(first, text{x: 60, y: 640, size: 11, bold: true, words: "Measuring the flow"})
	first = append(first, column(60, 618, "We will:")...)
	first = append(first, column(78, 596, "(a) measure the flow each day at each dam, and publish what we measure in the language of each", "State without delay;")...)
	first = append(first, column(78, 560, "(b) meet again; and")...)
	first = append(first, column(60, 538, "We welcome the help of all who have sent engineers, boats and pumps to the towns along the river,")...)
	first = append(first, text{x: 60, y: 60, size: 8, words: "1 On the margins of the fair."})
	second := append(head("2"), column(60, 760, "and we thank them for it.")...)
	third := append(head("3"), column(60, 760, "This declaration is open to all States of the basin.")...)

	doc, err := document.Parse(document.Source{Raw: pdfFile("", first, second, third)})
	if err != nil {
		t.Fatal(err)
	}
	checkBody(t, doc.Body)
	want := []string{
		"title: Joint Declaration of the River States",
		"dateline: Cairo, 5 June 2024",
		"paragraph: We, the Ministers of the river States, met in Cairo to speak of the flood and of what is to be done about it, and we agreed on a plan of action for the years until 2030.",
		"heading 1: Measuring the flow",
		"paragraph: We will:",
		"item 1 [(a)]: measure the flow each day at each dam, and publish what we measure in the language of each State without delay;",
		"item 1 [(b)]: meet again; and",
		"paragraph: We welcome the help of all who have sent engineers, boats and pumps to the towns along the river, and we thank them for it.",
		"paragraph: This declaration is open to all States of the basin.",
		"footnote [1]: On the margins of the fair.",
	}
	if diff := cmp.Diff(want, outline(doc.Body)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
}

// TestPDFOrder holds that what stands at the foot of a page is read last though
// it is written first, that columns are read one after the other, that cells are
// told from words, and that what a browser prints around a page is left out.
func TestPDFOrder(t *testing.T) {
	page := []text{
		{x: 60, y: 20, size: 9, words: "https://example.org/delta"},
		{x: 540, y: 20, size: 9, words: "1/1"},
		{x: 60, y: 60, size: 8, words: "1 See the report of the Council on the rivers of the"},
		{x: 60, y: 51, size: 8, words: "delta, paragraph 5."},
		{x: 60, y: 42, size: 8, words: "2 Treaty Series, No. 12."},
		{x: 60, y: 815, size: 9, words: "11/29/2024, 8:01 AM"},
		{x: 300, y: 815, size: 9, words: "Joint Statement on the Delta"},
		{x: 60, y: 780, size: 18, bold: true, words: "Joint Statement on the Delta"},
	}
	page = append(page, column(60, 750,
		"We, the Ministers of Peru, met and agreed",
		"upon a plan for the harbours that lie to the",
		"north of the delta, and we will report on")...)
	page = append(page, column(320, 750,
		"it to our Parliaments before the end of the",
		"year that follows.")...)
	for i, cells := range [][3]string{{"State", "Amount", "By"}, {"Peru", "$10 million", "2025"}, {"Chile", "$4.5 million", "2026"}} {
		y := 680 - 14*float64(i)
		page = append(page, text{x: 60, y: y, size: 11, words: cells[0]}, text{x: 160, y: y, size: 11, words: cells[1]}, text{x: 300, y: y, size: 11, words: cells[2]})
	}
	page = append(page, column(60, 600, "1.     We will meet.", "2.     We will report.")...)
	doc, err := document.Parse(document.Source{Raw: pdfFile("", page)})
	if err != nil {
		t.Fatal(err)
	}
	checkBody(t, doc.Body)
	want := []string{
		"title: Joint Statement on the Delta",
		"paragraph: We, the Ministers of Peru, met and agreed upon a plan for the harbours that lie to the north of the delta, and we will report on it to our Parliaments before the end of the year that follows.",
		"paragraph: State | Amount | By",
		"paragraph: Peru | $10 million | 2025",
		"paragraph: Chile | $4.5 million | 2026",
		"item 1 [1.]: We will meet.",
		"item 1 [2.]: We will report.",
		"footnote [1]: See the report of the Council on the rivers of the delta, paragraph 5.",
		"footnote [2]: Treaty Series, No. 12.",
	}
	if diff := cmp.Diff(want, outline(doc.Body)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
}

// spread is a line whose letters stand as far apart as designers set headings.
func spread(x, y, size float64, words string) []text {
	var out []text
	for _, r := range words {
		if r == ' ' {
			x += size * 0.4
			continue
		}
		out = append(out, text{x: x, y: y, size: size, bold: true, words: string(r)})
		x += size * 0.95
	}
	return out
}

// TestPDFType holds that letters set apart are read as the words that they make,
// and that the raised number of a note opens it while one in the text is left out.
func TestPDFType(t *testing.T) {
	page := spread(60, 780, 14, "STATEMENT ON SEEDS")
	page = append(page, column(60, 740, "We, the Ministers of Peru, met and agreed upon a plan for the harbours that lie along the coast.")...)
	page = append(page, text{x: 60, y: 726, size: 11, words: "We will share seeds."}, text{x: 163, y: 730, size: 7, words: "1"}, text{x: 170, y: 726, size: 11, words: "We will meet again."})
	page = append(page, text{x: 60, y: 63, size: 6, words: "1"}, text{x: 66, y: 60, size: 8, words: "In the harbour of the north."})
	doc, err := document.Parse(document.Source{Raw: pdfFile("", page)})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"title: STATEMENT ON SEEDS",
		"paragraph: We, the Ministers of Peru, met and agreed upon a plan for the harbours that lie along the coast. We will share seeds. We will meet again.",
		"footnote [1]: In the harbour of the north.",
	}
	if diff := cmp.Diff(want, outline(doc.Body)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
}

// TestPDFMargins holds that the spaces of a stretched line are not taken for those
// between cells, and that a head is told that stands on two pages alone.
func TestPDFMargins(t *testing.T) {
	page := func(last string) []text {
		lines := []text{{x: 60, y: 800, size: 9, words: "RS/7"}}
		lines = append(lines, column(60, 760, "We will open six new harbours")...)
		lines = append(lines, text{x: 60, y: 746, size: 11, words: "beside"}, text{x: 188.4, y: 746, size: 11, words: "Port"})
		return append(lines, column(60, 732, "Moresby and "+last)...)
	}
	doc, err := document.Parse(document.Source{Raw: pdfFile("", page("Suva."), page("Apia."))})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"paragraph: We will open six new harbours beside Port Moresby and Suva.",
		"paragraph: We will open six new harbours beside Port Moresby and Apia.",
	}
	if diff := cmp.Diff(want, outline(doc.Body)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
}

// TestPDFColumns holds that how full a line is counts within its own column: one of
// the first goes on with a name in the next.
func TestPDFColumns(t *testing.T) {
	var page []text
	for i, lines := range [][]string{
		{"The Kings of Peru and of Togo met with the mayor of Port", "Royal in the harbour, and they agreed with Chile and with", "Bolivia on the price of all the salt that is shipped there."},
		{"They will send their pilots to the lakes of the north and to", "Mount Kenya, as soon as the rains are over, at the cost of", "Togo alone, which has offered to bear it in full this year."},
		{"They will meet again in the spring of the year that follows in", "Lima, and they will ask the President of the Republic of", "Chile to come, and to bring with him the mayor of Arica."},
	} {
		for j, words := range lines {
			page = append(page, text{x: 60 + 170*float64(i), y: 760 - 8*float64(j), size: 6, words: words})
		}
	}
	doc, err := document.Parse(document.Source{Raw: pdfFile("", page)})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"paragraph: The Kings of Peru and of Togo met with the mayor of Port Royal in the harbour, and they agreed with Chile and with Bolivia on the price of all the salt that is shipped there.",
		"paragraph: They will send their pilots to the lakes of the north and to Mount Kenya, as soon as the rains are over, at the cost of Togo alone, which has offered to bear it in full this year.",
		"paragraph: They will meet again in the spring of the year that follows in Lima, and they will ask the President of the Republic of Chile to come, and to bring with him the mayor of Arica.",
	}
	if diff := cmp.Diff(want, outline(doc.Body)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
}

func TestPDFErrors(t *testing.T) {
	encrypted := pdfFile("/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -3904/O<"+strings.Repeat("5a", 32)+">/U<"+strings.Repeat("a5", 32)+">>>"+
		"/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]", column(60, 700, "We met."))
	tests := []struct {
		rule string
		raw  []byte
		says string
	}{
		{"no text on any page", pdfFile("", nil, nil), "OCR"},
		{"encrypted", encrypted, "encrypted"},
		{"damaged", []byte("%PDF-1.4\nand then nothing of use"), "damaged"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			_, err := document.Parse(document.Source{Raw: tt.raw})
			if !errors.Is(err, chancery.ErrUnreadable) || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error %v, want %v that says %q", err, chancery.ErrUnreadable, tt.says)
			}
		})
	}
}

// TestPDFsAtOnce holds that more PDFs than there are readers wait their turn,
// and that each is read as it is alone.
func TestPDFsAtOnce(t *testing.T) {
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			words := fmt.Sprintf("We met %d times.", i+2)
			doc, err := document.Parse(document.Source{Raw: pdfFile("", column(60, 700, words))})
			if err != nil || doc.Body.Text != words {
				t.Errorf("%q, %v, want %q", doc.Body.Text, err, words)
			}
		})
	}
	group.Wait()
}

func BenchmarkPDF(b *testing.B) {
	var pages [][]text
	for range 10 {
		var lines []string
		for range 48 {
			lines = append(lines, "We will provide a further $40 million by the end of 2031 to rebuild the schools and clinics")
		}
		pages = append(pages, column(60, 760, lines...))
	}
	raw := pdfFile("", pages...)
	if _, err := document.Parse(document.Source{Raw: raw}); err != nil { // starts the library
		b.Fatal(err)
	}
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		if _, err := document.Parse(document.Source{Raw: raw}); err != nil {
			b.Fatal(err)
		}
	}
}
