package postgres

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/jackc/pgx/v5"
	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// spansOfParser are the words that the parser of the database finds in a text.
func spansOfParser(t rapid.TB, conn *pgx.Conn, text string) []chancery.Span {
	t.Helper()
	var kinds, lengths []int
	if err := conn.QueryRow(context.Background(), parsing(`$1`), text).Scan(&kinds, &lengths); err != nil {
		t.Fatal(err)
	}
	words, _ := spansOf(kinds, lengths)
	return words
}

// spansOfPieces are those that the pieces of a text make, which are asked for.
func spansOfPieces(t rapid.TB, conn *pgx.Conn, m *wordSpans, text string) ([]chancery.Span, bool) {
	t.Helper()
	if err := m.learn(context.Background(), conn, m.missing([]string{text}), m.edition); err != nil {
		t.Fatal(err)
	}
	return m.of(text)
}

// Wordy draws texts of what folding and the parser of words have rules for.
func Wordy() *rapid.Generator[string] {
	parts := []string{
		" ", " ", " ", "\n", "a", "the", "Words", "U", "S", "US", "WHO", "12", "3", "of", "up", "-", "-", ".", ".", ",", "'", "’", "/", ":",
		"é", "œ", "\u0302", "\u00a0", "“", "–", "@", "&", "&amp;", ";", "_", "+", "%", "?", "=", "http://", "e1", "~", "\x01", "한",
	}
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 1, 40).Draw(t, "parts"), "")
	})
}

// Words stand in a text where they stand in its pieces, wherever these stand.
func TestWordsStandWhereTheParserFindsThem(t *testing.T) {
	conn := openConn(t)
	var m wordSpans
	m.begin("one")
	rapid.Check(t, func(rt *rapid.T) {
		text := Wordy().Draw(rt, "text")
		got, known := spansOfPieces(rt, conn, &m, text)
		if want := spansOfParser(rt, conn, text); !known || !cmp.Equal(got, want, cmpopts.EquateEmpty()) {
			rt.Errorf("%q: %v (known: %t), the parser has %v", text, got, known, want)
		}
	})
}

// What runs on over spaces, and what is long, is left to the parser.
func TestWordsOfWholeTexts(t *testing.T) {
	conn := openConn(t)
	var m wordSpans
	m.begin("one")
	for _, text := range []string{"As in <a href='x y z'>this place</a>.", "It is " + strings.Repeat("long", 60) + ".", strings.Repeat("words ", 2000)} {
		if _, known := spansOfPieces(t, conn, &m, text); known {
			t.Errorf("%.40q… is known by its pieces", text)
		}
	}
}

// What functions made that were replaced meanwhile is not remembered.
func TestWordsOfAnEdition(t *testing.T) {
	conn := openConn(t)
	var m wordSpans
	m.begin("one")
	if _, known := spansOfPieces(t, conn, &m, "open harbours"); !known {
		t.Fatal("pieces that were asked for are not known")
	}
	if m.begin("one"); len(m.missing([]string{"open harbours"})) > 0 {
		t.Error("pieces of the same edition were forgotten")
	}
	m.begin("two")
	if err := m.learn(t.Context(), conn, m.missing([]string{"open harbours"}), "one"); err != nil {
		t.Fatal(err)
	}
	if got, known := m.of("open harbours"); known {
		t.Errorf("words of another edition: %v", got)
	}
}
