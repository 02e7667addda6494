package postgres

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
)

// jsonText reads JSON that the archive wrote itself, value by value, into whatever
// its caller makes of it. Strings without escapes are parts of the text, not copies.
//
// What hangs on the passages of a page is some 15 kB of JSON, for which
// encoding/json takes longer than all else that is done for the page: 300 µs,
// where this takes 30.
type jsonText struct {
	text   string
	at     int
	broken bool // something else stands where a value was asked for
}

var errJSONText = errors.New("not JSON as the archive writes it")

// done is the error of a text that could not be read to its end.
func (t *jsonText) done() error {
	if t.next(); t.broken || t.at < len(t.text) {
		return errJSONText
	}
	return nil
}

// next is the character that the next value begins with; 0 at the end.
func (t *jsonText) next() byte {
	for !t.broken && t.at < len(t.text) {
		switch c := t.text[t.at]; c {
		case ' ', '\n', '\t', '\r':
			t.at++
		default:
			return c
		}
	}
	return 0
}

// take reads a sign, if it is the next.
func (t *jsonText) take(sign byte) bool {
	if t.next() != sign {
		return false
	}
	t.at++
	return true
}

func (t *jsonText) need(sign byte) {
	if !t.take(sign) {
		t.broken = true
	}
}

// list reads an array: item is to read one of its values.
func (t *jsonText) list(item func()) {
	t.need('[')
	if t.take(']') {
		return
	}
	for !t.broken {
		item()
		if t.take(']') {
			return
		}
		t.need(',')
	}
}

// object reads an object: member is to read the value of that name.
func (t *jsonText) object(member func(name string)) {
	t.need('{')
	if t.take('}') {
		return
	}
	for !t.broken {
		name := t.string()
		t.need(':')
		member(name)
		if t.take('}') {
			return
		}
		t.need(',')
	}
}

func (t *jsonText) string() string {
	t.need('"')
	if t.broken {
		return ""
	}
	rest := t.text[t.at:]
	end := strings.IndexByte(rest, '"')
	if end >= 0 && strings.IndexByte(rest[:end], '\\') < 0 {
		t.at += end + 1
		return rest[:end]
	}
	return t.escaped()
}

// escaped reads a string whose escapes have to be undone.
func (t *jsonText) escaped() string {
	start := t.at
	for ; t.at < len(t.text); t.at++ {
		switch t.text[t.at] {
		case '\\':
			t.at++
		case '"':
			t.at++
			var s string
			t.broken = json.Unmarshal([]byte(t.text[start-1:t.at]), &s) != nil
			return s
		}
	}
	t.broken = true
	return ""
}

// scalar reads a number, true, false or null as it is written.
func (t *jsonText) scalar() string {
	t.next()
	start := t.at
	for t.at < len(t.text) && strings.IndexByte(",]} \n\t\r", t.text[t.at]) < 0 {
		t.at++
	}
	return t.text[start:t.at]
}

func (t *jsonText) int() int {
	n, err := strconv.Atoi(t.scalar())
	t.broken = t.broken || err != nil
	return n
}

func (t *jsonText) float() float64 {
	n, err := strconv.ParseFloat(t.scalar(), 64)
	t.broken = t.broken || err != nil
	return n
}

func (t *jsonText) bool() bool {
	v, err := strconv.ParseBool(t.scalar())
	t.broken = t.broken || err != nil
	return v
}
