package postgres

import (
	"maps"
	"strings"
	"sync"
)

// memory remembers what the database makes of pieces of texts. Its functions words_of
// and folded, and its parser of words, look at no more of a text than what stands
// between two spaces, so what they make of a text is what they make of its pieces, one
// behind the other.
type memory[T any] struct {
	mu      sync.RWMutex
	edition string // of those functions
	pieces  map[string]T
}

// Bounds of what is remembered, and of the texts it is used for. Longer texts
// might come to the bounds of a tsvector, which are then those of the database.
const (
	maxPieces = 1 << 17
	maxPiece  = 100     // bytes
	maxText   = 8 << 10 // bytes
)

// madeBy is SQL for what changes when a migration replaces the functions.
const madeBy = `(
	SELECT string_agg(xmin::text, ' ' ORDER BY oid) FROM pg_proc
	WHERE oid IN ('words_of(text)'::regprocedure, 'folded(text)'::regprocedure))`

// inText is SQL for a piece as it stands in a text, which text has: behind another
// word, unless it is the first, as $2 before it says. A number stands behind it.
const inText = `CASE WHEN starts_with(text, $2) THEN substr(text, 2) ELSE '0 ' || text END || ' 0'`

// beginning marks a piece that a text begins with and that may be read otherwise
// there, as ~x is. No piece has it for a character.
const beginning = "\n"

// begin begins anew where functions are others, or too much is remembered.
func (m *memory[T]) begin(edition string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.edition != edition || len(m.pieces) >= maxPieces {
		m.edition, m.pieces = edition, map[string]T{}
	}
}

// keep remembers what functions of an edition made, unless others are in use by now.
func (m *memory[T]) keep(edition string, learned map[string]T) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.edition == edition {
		maps.Copy(m.pieces, learned)
	}
}

// missing are the pieces of texts that are not remembered, each once.
func (m *memory[T]) missing(texts []string) []string {
	m.mu.RLock()
	defer m.mu.RUnlock()
	var all []string
	there := map[string]bool{}
	for _, text := range texts {
		eachPiece(text, func(piece string, _ int) bool {
			if _, known := m.pieces[piece]; !known && !there[piece] {
				there[piece], all = true, append(all, piece)
			}
			return true
		})
	}
	return all
}

// eachPiece cuts a text at its spaces, until somebody says no, and tells at which byte
// each piece begins. It is false where there was more, or where words run on over
// spaces: in markup.
func eachPiece(text string, do func(piece string, at int) bool) bool {
	if len(text) > maxText || strings.IndexByte(text, '<') >= 0 {
		return false
	}
	for at := 0; at < len(text); {
		end := at
		for end < len(text) && text[end] != ' ' && text[end] != '\n' {
			end++
		}
		piece := text[at:end]
		if len(piece) > maxPiece {
			return false
		}
		if at == 0 && piece != "" && !isWordly(rune(piece[0])) {
			piece = beginning + piece
		}
		if piece != "" && !do(piece, at) {
			return false
		}
		at = end + 1
	}
	return true
}
