package httpapi

import (
	"encoding/base64"
	"errors"
	"net/url"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func mustBind(t testing.TB, list string, f chancery.Filter) binding {
	t.Helper()
	of, err := bind(list, f)
	if err != nil {
		t.Fatal(err)
	}
	return of
}

func TestCursor(t *testing.T) {
	of := mustBind(t, "passages", chancery.Filter{Themes: []chancery.ThemeID{"police"}})
	for _, c := range []chancery.Cursor{{}, {Key: 1}, {Date: "2016-07-21", Key: 1 << 62}, {Date: "0001-01-01", Key: -1}, {Rank: 12345, Key: 3}} {
		s := encodeCursor(c, of)
		if got, err := decodeCursor(s, of); err != nil || got != c {
			t.Errorf("%+v came back as %+v, %v", c, got, err)
		}
		if url.QueryEscape(s) != s {
			t.Errorf("%q is not safe in an address", s)
		}
		others := map[string]binding{
			"another list":   mustBind(t, "commitments", chancery.Filter{Themes: []chancery.ThemeID{"police"}}),
			"another filter": mustBind(t, "passages", chancery.Filter{Themes: []chancery.ThemeID{"climate"}}),
		}
		for name, other := range others {
			if _, err := decodeCursor(s, other); !errors.Is(err, errForeignCursor) {
				t.Errorf("%s takes the cursor: %v", name, err)
			}
		}
	}
}

// TestCursorChecksum changes each byte of a cursor.
func TestCursorChecksum(t *testing.T) {
	of := mustBind(t, "passages", chancery.Filter{})
	b, err := base64.RawURLEncoding.DecodeString(encodeCursor(chancery.Cursor{Date: "2016-07-21", Key: 7}, of))
	if err != nil {
		t.Fatal(err)
	}
	for i := range b {
		b[i] ^= 1
		if _, err := decodeCursor(base64.RawURLEncoding.EncodeToString(b), of); !errors.Is(err, errNoCursor) {
			t.Errorf("byte %d changed: %v", i, err)
		}
		b[i] ^= 1
	}
}

func FuzzDecodeCursor(f *testing.F) {
	of := mustBind(f, "passages", chancery.Filter{})
	f.Add("zzz")
	f.Add(encodeCursor(chancery.Cursor{}, of))
	f.Add(encodeCursor(chancery.Cursor{Date: "2016-07-21", Key: 7}, of) + "\n")
	f.Add(encodeCursor(chancery.Cursor{Date: "2016-07-32", Key: 7}, of))
	f.Fuzz(func(t *testing.T, s string) {
		c, err := decodeCursor(s, of)
		if err == nil && encodeCursor(c, of) != s {
			t.Errorf("%q is another spelling of the cursor %+v", s, c)
		}
		if err != nil && !errors.Is(err, errNoCursor) && !errors.Is(err, errForeignCursor) {
			t.Errorf("%q: %v", s, err)
		}
	})
}
