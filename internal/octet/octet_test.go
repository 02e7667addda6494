package octet_test

import (
	"math/bits"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/octet"
)

// marks are eight bytes of which those have the highest bit that is asks for.
func marks(s string, is func(c byte) bool) uint64 {
	m := uint64(0)
	for i := range 8 {
		if is(s[i]) {
			m |= 0x80 << (8 * i)
		}
	}
	return m
}

// TestEveryByte holds what is told of eight bytes at once against what each is, beside
// bytes that a carry or a borrow could come from or go to.
func TestEveryByte(t *testing.T) {
	for c := range 256 {
		for _, beside := range []string{"\x00", "/", "0", "9", ":", "\x7f", "\x80", "\xff"} {
			s := beside + string([]byte{byte(c)}) + strings.Repeat(beside, 5) + string([]byte{byte(c)})
			b := octet.Of(s)
			if got, want := octet.Equal(b, '0'), marks(s, func(c byte) bool { return c == '0' }); got != want {
				t.Errorf("Equal of %q: %x, want %x", s, got, want)
			}
			if got, want := octet.Within(b, '0', '9'), marks(s, func(c byte) bool { return c >= '0' && c <= '9' }); got != want {
				t.Errorf("Within of %q: %x, want %x", s, got, want)
			}
			below := marks(s, func(c byte) bool { return c < '0' })
			if got := octet.Below(b, '0'); bits.TrailingZeros64(got) != bits.TrailingZeros64(below) {
				t.Errorf("Below of %q: %x, want %x", s, got, below)
			}
		}
	}
}

func TestNext(t *testing.T) {
	text := "\x80no digit/here:\xff but 1 there, 23 here, and as the last 4"
	for i := range len(text) + 1 {
		want := len(text)
		if at := strings.IndexAny(text[i:], "0123456789"); at >= 0 {
			want = i + at
		}
		if got := octet.Next(text, i, '0', '9'); got != want {
			t.Errorf("Next from %d: %d, want %d", i, got, want)
		}
	}
}
