package httpapi

import (
	"net/url"
	"testing"

	"pgregory.net/rapid"
)

func TestSpellQuery(t *testing.T) {
	tests := []struct{ rule, raw, want string }{
		{"as it is to be", "country=IRQ&theme=nuclear", "country=IRQ&theme=nuclear"},
		{"by name", "theme=nuclear&country=IRQ", "country=IRQ&theme=nuclear"},
		{"values of one name in their order", "b=2&a=z&b=1&a=y", "a=z&a=y&b=2&b=1"},
		{"no escape that is not needed", "q=%69raq+war&theme=a%2Cb", "q=iraq war&theme=a,b"},
		{"but those that are", "q=a%26b%3Dc%2Bd%25", "q=a%26b=c%2Bd%25"},
		{"an equals sign in a name", "a%3Db=c", "a%3Db=c"},
		{"nothing between", "&a=1&&b=2&", "a=1&b=2"},
		{"no value", "a&b=1", "a=&b=1"},
		{"beyond ASCII", "q=Caf%C3%A9", "q=Café"},
		{"beyond ASCII as it is", "q=Café", "q=Café"},
	}
	for _, tt := range tests {
		if got, ok := spellQuery(tt.raw); got != tt.want || !ok {
			t.Errorf("%s: %q is %q (%t), want %q", tt.rule, tt.raw, got, ok, tt.want)
		}
	}
	for _, raw := range []string{"q=%zz", "q=%00", "q=%ff", "q=\xff", "a;b=1", "q=\x01"} {
		if got, ok := spellQuery(raw); ok {
			t.Errorf("%q is %q", raw, got)
		}
	}
}

// Queries have one spelling where they are the same parameters, and only there.
func TestSpellingsTellQueriesApart(t *testing.T) {
	word := rapid.StringOf(rapid.SampledFrom([]rune("ab=&%+ ,;é2")))
	query := rapid.Custom(func(t *rapid.T) url.Values {
		q := url.Values{}
		for range rapid.IntRange(0, 3).Draw(t, "pairs") {
			q.Add("n"+word.Draw(t, "name"), word.Draw(t, "value"))
		}
		return q
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := query.Draw(t, "a"), query.Draw(t, "b")
		first, _ := spellQuery(a.Encode())
		second, _ := spellQuery(b.Encode())
		if (first == second) != (a.Encode() == b.Encode()) {
			t.Fatalf("%v is %q, %v is %q", a, first, b, second)
		}
		again, ok := spellQuery(first)
		if ok && again != first {
			// A spelling with a space or percent sign is no query; any other is its own.
			if read, err := url.ParseQuery(again); err == nil && read.Encode() == a.Encode() {
				t.Fatalf("%q is spelled %q", first, again)
			}
		}
	})
}
