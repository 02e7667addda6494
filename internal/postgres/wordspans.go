package postgres

import (
	"context"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// wordSpans remembers where the parser of the database finds words in pieces of texts,
// so that the texts of a page need not be parsed for every search: that was half of
// what a search took of the database. A test holds it to the parser, which reads all
// that is not read here.
type wordSpans struct{ memory[parsed] }

// parsed is where the words of the text between two spaces stand, by their numbers.
type parsed struct {
	words  []chancery.Span // code points of the piece, accents folded
	length int             // likewise
}

// of tells where the words of a text stand, by their numbers from 0, in code points of
// the text when it is folded; false where a piece of it is not known.
func (m *wordSpans) of(text string) ([]chancery.Span, bool) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	var words []chancery.Span
	longer := 0 // by how much what was read is longer in code points, folded, than in bytes
	known := eachPiece(text, func(piece string, at int) bool {
		p, known := m.pieces[piece]
		for _, w := range p.words {
			words = append(words, w.Shift(at+longer))
		}
		longer += p.length - len(strings.TrimPrefix(piece, beginning))
		return known
	})
	return words, known
}

// learn asks the database for pieces.
func (m *wordSpans) learn(ctx context.Context, q querier, texts []string, edition string) error {
	if len(texts) == 0 {
		return nil
	}
	rows, _ := q.Query(ctx, `
		SELECT text, w.kinds, w.lengths
		FROM unnest($1::text[]) AS of (text)
		CROSS JOIN LATERAL (`+parsing(inText)+`) AS w`, texts, beginning)
	var (
		text           string
		kinds, lengths []int
		learned        = make(map[string]parsed, len(texts))
	)
	_, err := pgx.ForEachRow(rows, []any{&text, &kinds, &lengths}, func() error {
		learned[text] = parsedOf(text, kinds, lengths)
		return nil
	})
	m.keep(edition, learned)
	return err
}

// parsedOf takes away what stands before a piece and the number behind it.
func parsedOf(piece string, kinds, lengths []int) parsed {
	before := len("0 ")
	if strings.HasPrefix(piece, beginning) {
		before = 0
	}
	words, end := spansOf(kinds, lengths)
	end -= len(" 0")
	p := parsed{length: end - before}
	for _, w := range words {
		if before <= w.Start && w.End <= end {
			p.words = append(p.words, w.Shift(-before))
		}
	}
	return p
}

// parsing is the query for the kinds and lengths of what the parser finds in a text,
// in order. Each text is parsed by itself, so that its tokens stand as they come and
// nothing is sorted.
func parsing(text string) string {
	return `SELECT array_agg(tokid) AS kinds, array_agg(char_length(token)) AS lengths FROM ts_parse('default', folded(` + text + `))`
}

// spansOf are the words among tokens, by their numbers from 0, and where the text ends.
// What the parser gives with parts, such as a hyphenated word (15 to 17) or an address
// (5), comes before its parts; blanks, tags, protocols and entities (12, 13, 14, 23)
// are no words and have no number.
func spansOf(kinds, lengths []int) (words []chancery.Span, end int) {
	for i, length := range lengths {
		if !slices.Contains([]int{12, 13, 14, 23}, kinds[i]) {
			words = append(words, chancery.Span{Start: end, End: end + length})
		}
		if !slices.Contains([]int{5, 15, 16, 17}, kinds[i]) {
			end += length
		}
	}
	return words, end
}
