package token

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestPlainWord holds a word that is read eight letters at a time to one that is read
// letter by letter.
func TestPlainWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching("[A-Za-z]{0,20}([ -@[-`{-~\x7fé’][A-Za-z]{0,9})?").Draw(t, "text")
		var want plain
		for want.length < int32(len(text)) && isLetter(text[want.length]) {
			c, at := text[want.length], 8*(want.length%8)
			switch letter := uint64(c | 0x20); {
			case want.length < 8:
				want.key.head |= letter << at
			case want.length < keyLetters:
				want.key.tail |= letter << at
			}
			if want.length++; c <= 'Z' {
				want.upper++
			}
		}
		got, ok := plainWord(text)
		if rest := text[got.length:]; ok != (want.length > 0 && (rest == "" || endsPlain(rest[0], int(want.length)))) {
			t.Errorf("%q begins with a plain word: %t", text, ok)
		}
		if got != want {
			t.Errorf("%q begins with %+v, want %+v", text, got, want)
		}
	})
	if w, _ := plainWord(strings.Repeat("Aa", 9)); w.upper != 9 || w.length != 18 {
		t.Errorf("a word of 18 letters is %+v", w)
	}
}
