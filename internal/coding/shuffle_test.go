package coding_test

import (
	"encoding/binary"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
)

// marks are what stands between words and makes sentences, items and heads of
// them; without them the words of the tables would be one endless clause.
var marks = []string{
	",", ",", ".", ".", ";", ":", "–", "(", ")", "“", "”", "'s", ".\n\n", ":\n\n• ", ";\n\n• ", "\n\n2. ", "\n\n(a) ", "\n\nCHAPTER ", "\n\n",
	"we", "We", "the", "of", "to", "and", "that", "which", "will", "shall", "not", "be", "have", "by", "in", "2030", "$5 million", "21 July 2016", "(2015)",
}

// vocabulary are the words of the tables that the coder reads by, sorted: rules
// meet in texts of them that never meet in prose, and seldom in random bytes.
func vocabulary(t testing.TB) []string {
	t.Helper()
	var words []string
	for _, stage := range []string{"act", "document", "segment"} { // not towns and terms, which would drown them
		tables, err := filepath.Glob(filepath.Join("..", stage, "data", "*"))
		if err != nil || len(tables) == 0 {
			t.Fatalf("tables of %s: %d, %v", stage, len(tables), err)
		}
		for _, name := range tables {
			table, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(table)) {
				if !strings.HasPrefix(line, "#") {
					words = append(words, strings.FieldsFunc(line, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("|/=*", r) })...)
				}
			}
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// strung is a text of words and marks, of which each two bytes choose one.
func strung(choices []byte, words []string) string {
	var text strings.Builder
	for ; len(choices) >= 2; choices = choices[2:] {
		choice := int(binary.LittleEndian.Uint16(choices))
		from, word := words, choice>>2
		if choice&3 == 0 {
			from = marks
		}
		next := from[word%len(from)]
		if choice&12 == 4 { // a quarter of the words begin with a capital
			first, size := utf8.DecodeRuneInString(next)
			next = string(unicode.ToUpper(first)) + next[size:]
		}
		if first, _ := utf8.DecodeRuneInString(next); text.Len() > 0 && !unicode.Is(unicode.Po, first) {
			text.WriteByte(' ')
		}
		text.WriteString(next)
	}
	return text.String()
}

// checkEntry codes a text and holds the promises of an entry: spans stand where
// the words are, in order, every tag says why, no passage has the id of another.
func checkEntry(t *testing.T, text, mediaType string) {
	t.Helper()
	entry, err := coding.Run(chancery.Submission{Raw: []byte(text), MediaType: mediaType, Given: chancery.Origin{Language: "en"}})
	if err != nil {
		return
	}
	checkSpans(t, entry)
	seen := map[chancery.PassageID]bool{}
	for _, p := range entry.Passages {
		if seen[p.ID] {
			t.Errorf("two passages are %s", p.ID)
		}
		seen[p.ID] = true
	}
}

// TestShuffled holds the promises of an entry on words of the tables in any
// order, the same each time.
func TestShuffled(t *testing.T) {
	texts := 2000
	if testing.Short() {
		texts = 200
	}
	words, random := vocabulary(t), rand.NewChaCha8([32]byte{})
	choices := make([]byte, 120)
	for range texts {
		_, _ = random.Read(choices) // never fails
		text := strung(choices, words)
		checkEntry(t, text, "text/plain")
		if t.Failed() {
			t.Fatalf("of %q", text)
		}
	}
}

// FuzzShuffled is TestShuffled for as long as it is let.
func FuzzShuffled(f *testing.F) {
	words := vocabulary(f)
	f.Add([]byte("we will go on as they did, which had been so for as long as anybody knew of it"))
	f.Fuzz(func(t *testing.T, choices []byte) { checkEntry(t, strung(choices, words), "text/plain") })
}
