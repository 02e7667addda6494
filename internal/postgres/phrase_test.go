package postgres

import (
	"fmt"
	"testing"

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

// What Go takes a folded character to be as long as, the database makes so long.
func TestFoldedLengthIsThatOfTheDatabase(t *testing.T) {
	rows, _ := openConn(t).Query(t.Context(), `
		SELECT n, char_length(folded(chr(n)))
		FROM generate_series(1, x'2ffff'::int) AS n
		WHERE n NOT BETWEEN x'd800'::int AND x'dfff'::int`)
	differ := 0
	for rows.Next() {
		var r rune
		var length int
		if err := rows.Scan(&r, &length); err != nil {
			t.Fatal(err)
		}
		if got := foldedLength(r); got != length {
			differ++
			t.Errorf("%U: %d, the database has %d", r, got, length)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}

// Spans of any text, folded in any way, are of whole characters, in bounds and
// cover what they were made from.
func TestUnfoldedSpansAreInBounds(t *testing.T) {
	letters := []rune{'a', 'é', 'œ', 'ß', '\u0302', 'ﬁ', '한', ' ', 'Ǽ'}
	rapid.Check(t, func(rt *rapid.T) {
		text := string(rapid.SliceOf(rapid.SampledFrom(letters)).Draw(rt, "text"))
		starts := foldedStarts(text)
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
