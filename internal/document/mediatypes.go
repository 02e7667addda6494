package document

// MediaTypes lists the media types that [Parse] reads.
func MediaTypes() []string {
	return []string{plainText, markdownText, htmlText, xhtmlText, pdfFile, wordFile}
}
