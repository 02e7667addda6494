package document

import (
	"fmt"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func readHTML(raw []byte, charset string) (sheet, error) {
	return sheet{}, fmt.Errorf("%w: text/html", chancery.ErrUnsupported)
}

func readWord(raw []byte, charset string) (sheet, error) {
	return sheet{}, fmt.Errorf("%w: %s", chancery.ErrUnsupported, wordFile)
}

func readPDF(raw []byte, charset string) (sheet, error) {
	return sheet{}, fmt.Errorf("%w: %s", chancery.ErrUnsupported, pdfFile)
}
