package jsonvalue_test

import (
	"bytes"
	"encoding/json"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/jsonvalue"
)

// byLibrary is what encoding/json makes of a value.
func byLibrary(v any, escapeHTML bool) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(escapeHTML)
	err := enc.Encode(v)
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), err
}

type failer interface{ Errorf(string, ...any) }

func requireText(t failer, s string) {
	for escape, appended := range map[bool][]byte{
		true: jsonvalue.AppendText([]byte("["), s), false: jsonvalue.AppendReadable([]byte("["), s),
	} {
		if want, err := byLibrary(s, escape); err != nil || string(appended) != "["+want {
			t.Errorf("%q is written %s, %v; want [%s", s, appended, err, want)
		}
	}
}

func requireNumber(t failer, f float64) {
	got, err := jsonvalue.AppendNumber([]byte("["), f)
	want, wantErr := byLibrary(f, true)
	if string(got) != "["+want || (err == nil) != (wantErr == nil) {
		t.Errorf("%g is written %s, %v; want [%s, %v", f, got, err, want, wantErr)
	}
}

// Strings that hold what JSON escapes, and what it need not.
func TestText(t *testing.T) {
	texts := []string{
		"", "plain", "naïve", "日本 – 🎉", `"`, `\`, "<", ">", "&", "\x7f", "é<&>", "é\"", "é\x01", "\xff", "é\xff", "a\xe2\x80",
		"a\u2027b", "a\u2028b", "\u2029", "é\u202a",
	}
	for c := range rune(' ') {
		texts = append(texts, string(c), "é"+string(c))
	}
	for _, s := range texts {
		requireText(t, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		requireText(t, rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "s"))
	})
}

func TestNumber(t *testing.T) {
	for _, f := range []float64{
		0, math.Copysign(0, -1), 1, -0.25, 1.0 / 3, 5e6, 1e-6, math.Nextafter(1e-6, 0), -1e-7, 1e20, math.Nextafter(1e21, 0), 1e21, -1e21,
		math.MaxFloat64, math.SmallestNonzeroFloat64, math.Inf(1), math.Inf(-1), math.NaN(),
	} {
		requireNumber(t, f)
	}
	rapid.Check(t, func(t *rapid.T) { requireNumber(t, rapid.Float64().Draw(t, "f")) })
}

// A text that is written as it is costs no memory.
func TestNothingIsAllocated(t *testing.T) {
	room := make([]byte, 0, 100)
	got := testing.AllocsPerRun(100, func() {
		b := jsonvalue.AppendText(room, "“We” will pay")
		b = jsonvalue.AppendReadable(b, "<b> & so on")
		_, _ = jsonvalue.AppendNumber(b, 2.5)
	})
	if got != 0 {
		t.Errorf("%g allocations", got)
	}
}
