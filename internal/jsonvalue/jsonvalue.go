// Package jsonvalue appends strings and numbers in the bytes of encoding/json, in a
// fraction of its time: most need no escapes and no exponents, and what does is left
// to encoding/json itself.
//
//	b = jsonvalue.AppendText(b, "fish & chips")     // "fish \u0026 chips"
//	b = jsonvalue.AppendReadable(b, "fish & chips") // "fish & chips"
//
// It is no writer of objects. What goes over the wire has always the same members, or
// all but the last, so that commas are part of constant names; what the archive keeps
// leaves out any that is empty, so that each has to look at what stands before it. A
// page of passages that is written in the second way takes nearly twice as long.
package jsonvalue

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// AppendText appends a string as [json.Marshal] writes it, which escapes <, > and &.
func AppendText(b []byte, s string) []byte {
	if special := specials(s); special == 0 || special == beyondASCII && plain(s) {
		return appendQuoted(b, s)
	}
	written, _ := json.Marshal(s) // there is JSON for every string
	return append(b, written...)
}

// AppendReadable appends a string as a [json.Encoder] writes it that leaves <, > and
// & alone.
func AppendReadable(b []byte, s string) []byte {
	if special := specials(s) &^ markup; special == 0 || special == beyondASCII && plain(s) {
		return appendQuoted(b, s)
	}
	var line bytes.Buffer
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // there is JSON for every string
	return append(b, bytes.TrimSuffix(line.Bytes(), []byte("\n"))...)
}

func appendQuoted(b []byte, s string) []byte {
	b = append(b, '"')
	b = append(b, s...)
	return append(b, '"')
}

// What the bytes of a string may be, but for letters and the like.
const (
	escaped byte = 1 << iota
	markup
	beyondASCII
)

var kinds = func() (kinds [256]byte) {
	for c := range kinds {
		switch {
		case c < ' ', c == '"', c == '\\':
			kinds[c] = escaped
		case c == '<', c == '>', c == '&':
			kinds[c] = markup
		case c >= utf8.RuneSelf:
			kinds[c] = beyondASCII
		}
	}
	return kinds
}()

func specials(s string) (found byte) {
	for i := range len(s) {
		found |= kinds[s[i]]
	}
	return found
}

// plain reports whether what is beyond ASCII needs no escapes. Those that JavaScript
// once took for ends of lines do.
func plain(s string) bool {
	return utf8.ValidString(s) && !strings.Contains(s, "\u2028") && !strings.Contains(s, "\u2029")
}

// AppendNumber appends a number, with an exponent if it is very large or very small.
// There is no JSON for infinity and what is no number.
func AppendNumber(b []byte, f float64) ([]byte, error) {
	if size := math.Abs(f); f == 0 || 1e-6 <= size && size < 1e21 {
		return strconv.AppendFloat(b, f, 'f', -1, 64), nil
	}
	written, err := json.Marshal(f)
	return append(b, written...), err
}
