// Package document turns a published file into a body and what the file says
// of its own origin: plain text, HTML, Word and PDF become blocks of normalised
// text (title, headings, datelines, paragraphs, list items, notes, signatures).
//
//	doc, err := document.Parse(document.Source{Raw: raw, MediaType: "text/html"})
//	for _, b := range doc.Body.Blocks {
//		fmt.Println(b.Kind, b.Marker, b.Span.In(doc.Body.Text))
//	}
//
// Lines that were wrapped to fit a page are joined, page numbers and the
// furniture of web sites are left out, and list markers are told from the words
// that follow them. Nothing is lost by that: the bytes as received are kept by
// whoever calls Parse. The package does not look into sentences (package
// segment does), does not know what a passage says, and reads no pictures: a
// PDF of scanned pages is an error.
package document
