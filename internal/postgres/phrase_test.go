package postgres

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func TestPhrasesOf(t *testing.T) {
	tests := []struct{ rule, query, want string }{
		{"words are phrases of one", `'polic' & 'train' | 'iraq'`, "[[{polic 0}] [{train 0}] [{iraq 0}]]"},
		{"words that follow one another are one phrase", `'foreign' <-> 'fighter' <2> 'home' & 'x'`, "[[{foreign 0} {fighter 1} {home 3}] [{x 0}]]"},
		{"what is kept out is not looked for", `'iraq' & !'syria' & !( 'a' <-> 'b' ) & 'c'`, "[[{iraq 0}] [{c 0}]]"},
		{"also in brackets within brackets", `!( ( 'a' | 'b' ) & 'c' ) & ( 'd' | 'e' )`, "[[{d 0}] [{e 0}]]"},
		{"quotes and signs within a stem are of it", `'o''brien' & 'a\\b' & 'x&y'`, `[[{o'brien 0}] [{a\b 0}] [{x&y 0}]]`},
		{"nothing but what is kept out", `!'wheat'`, "[]"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if got := fmt.Sprint(phrasesOf(tt.query)); got != tt.want {
				t.Errorf("%s\nwant %s\ngot  %s", tt.query, tt.want, got)
			}
		})
	}
}

// What Go makes of a character, the database makes of it.
func TestFoldedCharacters(t *testing.T) {
	rows, _ := openConn(t).Query(t.Context(), `
		SELECT n, folded(chr(n))
		FROM generate_series(1, x'2ffff'::int) AS n
		WHERE n NOT BETWEEN x'd800'::int AND x'dfff'::int AND n <> 1 AND chr(n) <> '/'`)
	for rows.Next() {
		var r rune
		var want string
		if err := rows.Scan(&r, &want); err != nil {
			t.Fatal(err)
		}
		if got, _ := folded(string(r)); string(got) != want {
			t.Errorf("%U: %q, the database has %q", r, string(got), want)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}

// foldable draws texts of what folding has rules for.
func foldable() *rapid.Generator[string] {
	letters := []rune{'a', 'B', 'c', 'U', 'S', '1', '2', '.', '.', '\'', '’', 'ʼ', '-', '/', 'é', 'œ', 'ß', '\u0302', 'ﬁ', '한', ' ', 'Ǽ', '_'}
	return rapid.Custom(func(t *rapid.T) string {
		return string(rapid.SliceOf(rapid.SampledFrom(letters)).Draw(t, "letters"))
	})
}

// So it does with texts, but that the database puts a space between words that
// are joined.
func TestFoldedTexts(t *testing.T) {
	conn := openConn(t)
	check := func(t rapid.TB, text string) {
		var want string
		if err := conn.QueryRow(context.Background(), `SELECT folded(left($1, 100000))`, text).Scan(&want); err != nil {
			t.Fatal(err)
		}
		kept, _ := folded(text)
		if len(kept) == utf8.RuneCountInString(want) {
			for i, r := range []rune(want) {
				if r == ' ' && strings.ContainsRune("/.-", kept[i]) {
					kept[i] = ' '
				}
			}
		}
		if got := string(kept); got != want {
			t.Errorf("%q: %q, the database has %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"Iraq/Syria, S/RES/2254":                           "Iraq Syria, S RES 2254",
		"the U.S.-led, D.C. e.g. now, U.S.A.":              "the US0. led, DC. eg. now, USA.",
		"tell US: US-led, USAID, WHO/IT_IS (AIDS) us aid":  "tell US0: US0 led, USAID, WHO0 IT_IS (AIDS0) us aid",
		"India-Middle East-Europe – No-fly well-being-led": "India Middle East Europe – No-fly well-being led",
		"Da’esh Al-Qa'ida Côte d’Ivoire N'Djamena Iraq’s":  "Daesh Al Qaida Cote d'Ivoire N'Djamena Iraq's",
		"partners.We COVID-19 2021-2025 ISIL-K 1.5":        "partners We COVID 19 2021 2025 ISIL K 1.5",
	} {
		check(t, text)
		var got string
		if err := conn.QueryRow(t.Context(), `SELECT folded($1)`, text).Scan(&got); err != nil || got != want {
			t.Errorf("%q: %q, %v, want %q", text, got, err, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) { check(t, foldable().Draw(t, "text")) })
}

// Spans of any text, folded in any way, are of whole characters, in bounds and
// cover what they were made from.
func TestUnfoldedSpansAreInBounds(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := foldable().Draw(rt, "text")
		_, starts := folded(text)
		end := rapid.IntRange(0, starts[len(starts)-1]).Draw(rt, "end")
		start := rapid.IntRange(0, end).Draw(rt, "start")
		if start == end {
			return
		}
		got := unfolded(text, []chancery.Span{{Start: start, End: end}}, 0)[0]
		if got.Start < 0 || got.End >= len(starts) || starts[got.Start] > start || starts[got.End] < end {
			rt.Errorf("%q [%d, %d) is %+v of %v", text, start, end, got, starts)
		}
	})
}
