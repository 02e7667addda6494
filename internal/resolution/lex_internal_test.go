package resolution

import (
	"testing"

	"pgregory.net/rapid"
)

// TestNext holds that the short way to a lexeme that begins with ASCII takes the same
// one as the long way.
func TestNext(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching("([ \n]{0,2}([A-Za-z]{1,18}|[0-9]{1,4}|[-_'`(.,\\[\\]é’–́]))*").Draw(t, "text")
		short, long := reader{text: text}, reader{text: text}
		for {
			got, want := short.next(), long.other()
			if got != want || short.pos != long.pos {
				t.Fatalf("%q: %+v, want %+v", text, got, want)
			}
			if got.kind == end {
				return
			}
		}
	})
}
