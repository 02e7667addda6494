package feed_test

import (
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/feed"
)

func TestCursorsNameTheirPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := chancery.Place{Cursor: rapid.Int64Range(0, math.MaxInt64).Draw(t, "cursor"), Mark: rapid.Uint32().Draw(t, "mark")}
		got, err := feed.ParseCursor(feed.Cursor(p))
		if err != nil || got != p {
			t.Errorf("%v, %v, want %v", got, err, p)
		}
	})
}

func TestParseCursorRefusesEverythingElse(t *testing.T) {
	good := feed.Cursor(chancery.Place{Cursor: 42, Mark: 7})
	wrong := []string{"", "42", "zzz", good[1:], good + "A", good[:len(good)-1], feed.Cursor(chancery.Place{Cursor: -1})}
	for i := range good { // each letter is covered by the checksum
		letter := byte('A')
		if good[i] == letter {
			letter = 'B'
		}
		wrong = append(wrong, good[:i]+string(letter)+good[i+1:])
	}
	for _, s := range wrong {
		var value *chancery.ValueError
		if p, err := feed.ParseCursor(s); !errors.As(err, &value) {
			t.Errorf("%q is %v, %v", s, p, err)
		}
	}
}
