// Package octet looks at eight bytes of a text at once, as one number, which is
// how most of a text is passed over that nothing is to be done about.
package octet

import "math/bits"

// Masks of eight bytes: the lowest bit of each, and the highest.
const (
	Lowest  = 0x0101010101010101
	Highest = 0x80 * Lowest
)

// Of reads the eight bytes that s begins with as one number, the first lowest. The
// compiler makes one instruction of it.
func Of[S string | []byte](s S) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Equal is the highest bit of each of eight bytes that is c.
func Equal(bytes uint64, c byte) uint64 {
	other := bytes ^ uint64(c)*Lowest // 0 where it is c
	return ^((other&^Highest + ^uint64(Highest)) | other) & Highest
}

// Below is zero where none of eight bytes is less than c, which is of ASCII. Else its lowest
// bit is of the first byte that is, the highest of its bits; those above tell nothing.
func Below(bytes uint64, c byte) uint64 {
	return (bytes - uint64(c)*Lowest) &^ bytes & Highest
}

// Within is the highest bit of each of eight bytes that is of ASCII and from low to high.
func Within(bytes uint64, low, high byte) uint64 {
	ascii := bytes &^ Highest
	from, past := ascii+uint64(0x80-low)*Lowest, ascii+uint64(0x80-high-1)*Lowest
	return from &^ past &^ bytes & Highest
}

// Next is where the first byte of ASCII from low to high stands in s, at i or behind; the
// end of s where none does.
func Next(s string, i int, low, high byte) int {
	for i+8 <= len(s) {
		found := Within(Of(s[i:]), low, high)
		i += bits.TrailingZeros64(found) / 8 // all eight where there are none
		if found != 0 {
			return i
		}
	}
	for i < len(s) && (s[i] < low || s[i] > high) {
		i++
	}
	return i
}
