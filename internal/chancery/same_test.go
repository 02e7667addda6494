package chancery

import (
	"strings"
	"testing"
)

// FuzzSame holds the words that ids are made of to how they were first
// defined: stored ids must not change.
func FuzzSame(f *testing.F) {
	plainer := strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "\u00a0", " ", "\u00ad", "")
	for _, quote := range []string{
		"", " ", "We  WILL\nact.", "The “Ministers’” aim – co\u00adoperation", "\u00a0ÉTÉ İstanbul ẞ Σας\u2003\u0085K", "bad \xff\xc3 bytes", "\u00ad \u00ad",
	} {
		f.Add(quote)
	}
	f.Fuzz(func(t *testing.T, quote string) {
		quote = strings.ToValidUTF8(quote, "\uFFFD") // as a body is
		want := strings.Join(strings.Fields(strings.ToLower(plainer.Replace(quote))), " ")
		if got := string(appendSame([]byte("x\x00"), quote)); got != "x\x00"+want {
			t.Errorf("%q: %q, want %q", quote, got, want)
		}
	})
}
