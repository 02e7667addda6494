package document

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// decode makes a string of the bytes of a text. The charset is the one
// declared, or "". A text that is not UTF-8 and declares nothing is read as
// Windows-1252 where that makes a plausible text, and refused otherwise.
func decode(raw []byte, declared string) (string, error) {
	if text, ok := decodeUTF16(raw); ok {
		return text, nil
	}
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	enc, name := charset.Lookup(declared)
	if !strings.HasPrefix(name, "utf-16") {
		if isBinary(raw) {
			return "", fmt.Errorf("%w: it is binary data, not text", chancery.ErrUnreadable)
		}
		if isMostlyUTF8(raw) {
			return string(raw), nil
		}
	}
	if declared != "" && enc == nil {
		return "", fmt.Errorf("%w: the charset %q is not known", chancery.ErrUnsupported, declared)
	}
	if enc != nil && name != "utf-8" {
		text, err := enc.NewDecoder().Bytes(raw)
		if err != nil {
			return "", fmt.Errorf("%w: it is not the %s it says it is", chancery.ErrUnreadable, declared)
		}
		return string(text), nil
	}
	return decodeWestern(raw)
}

// decodeUTF16 reads UTF-16 that has a byte order mark.
func decodeUTF16(raw []byte) (text string, ok bool) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		order = binary.LittleEndian
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		order = binary.BigEndian
	default:
		return "", false
	}
	units := make([]uint16, 0, len(raw)/2)
	for i := 2; i+1 < len(raw); i += 2 {
		units = append(units, order.Uint16(raw[i:]))
	}
	return string(utf16.Decode(units)), true
}

// isBinary reports whether the bytes are no text in any charset that extends
// ASCII: a zero byte, or more than one control character in a hundred.
func isBinary(raw []byte) bool {
	control := 0
	for i := plainEnd(raw, 0); i < len(raw); i = plainEnd(raw, i+1) {
		switch c := raw[i]; {
		case c == 0:
			return true
		case c < '\t' || c > '\r' && c < ' ' || c == 0x7f:
			control++
		}
	}
	return control*100 > len(raw)
}

// isMostlyUTF8 reports whether bytes are UTF-8, but for a few that are torn: more
// characters beyond ASCII are whole than broken.
func isMostlyUTF8(raw []byte) bool {
	if utf8.Valid(raw) {
		return true
	}
	whole, broken := 0, 0
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			whole++
		}
		i += size
	}
	return whole > broken
}

// decodeWestern reads Windows-1252. In the languages it is for, most letters
// are ASCII; a text in Cyrillic, Greek or Arabic has mostly high bytes, and to
// guess which of their charsets it is would be to invent a text.
func decodeWestern(raw []byte) (string, error) {
	high, undefined := 0, false
	for _, c := range raw {
		if c >= utf8.RuneSelf {
			high++
		}
		undefined = undefined || c == 0x81 || c == 0x8d || c == 0x8f || c == 0x90 || c == 0x9d
	}
	if undefined || high*5 > len(raw) {
		return "", fmt.Errorf("%w: it is not UTF-8; name its charset, as in text/plain; charset=windows-1251", chancery.ErrUnreadable)
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(raw)
	if err != nil {
		return "", fmt.Errorf("%w: it is not UTF-8: %v", chancery.ErrUnreadable, err)
	}
	return string(text), nil
}
