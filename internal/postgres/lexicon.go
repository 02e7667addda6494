package postgres

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
)

// lexicon remembers what the database makes of pieces of texts, so that
// passages.search need not be made of every text anew: that was a third of the
// time of a write. It knows nothing of words itself. A test holds it to passage_words
// of the database, which makes all that is not made here.
type lexicon struct{ memory[piece] }

// piece is what becomes of the text between two spaces.
type piece struct {
	lexemes []pgtype.TSVectorLexeme // with places from 1
	places  uint16                  // that it takes: words that are left out take one, too
}

// Bounds of a tsvector, and how many places lie between what is read and the title.
const (
	lastPlace = 1<<14 - 2
	maxPlaces = 255 // of a lexeme
	apart     = 50
)

// lexiconKey is where a connection has the lexicon of its server.
const lexiconKey = "chancery.lexicon"

func (l *lexicon) keepWith(_ context.Context, conn *pgx.Conn) error {
	conn.PgConn().CustomData()[lexiconKey] = l
	return nil
}

// wording makes the words of passages in one write; of nothing where the connection
// has no lexicon.
type wording struct {
	*lexicon
	edition string                    // of the functions in this transaction
	titles  map[int64]pgtype.TSVector // of statements by their keys
	room    *vector                   // for one passage after another
}

// wordingOf prepares for the words of passages whose statements are written.
func wordingOf(ctx context.Context, tx pgx.Tx, passages []keyedPassage) (wording, error) {
	l, ok := tx.Conn().PgConn().CustomData()[lexiconKey].(*lexicon)
	if !ok {
		return wording{}, nil
	}
	w := wording{lexicon: l, titles: map[int64]pgtype.TSVector{}, room: new(vector)}
	if err := w.readTitles(ctx, tx, passages); err != nil {
		return w, fmt.Errorf("words of titles: %w", err)
	}
	if err := w.learn(ctx, tx, w.unknown(passages)); err != nil {
		return w, fmt.Errorf("words of passages: %w", err)
	}
	return w, nil
}

// readTitles also forgets what functions made that a migration has replaced.
func (w *wording) readTitles(ctx context.Context, tx pgx.Tx, passages []keyedPassage) error {
	for _, p := range passages {
		w.titles[p.statement] = pgtype.TSVector{}
	}
	keys := make([]int64, 0, len(w.titles))
	for key := range w.titles {
		keys = append(keys, key)
	}
	rows, _ := tx.Query(ctx, `
		SELECT key, words, `+madeBy+`
		FROM statements
		WHERE key = ANY($1)`, keys)
	var (
		key   int64
		words pgtype.TSVector
	)
	_, err := pgx.ForEachRow(rows, []any{&key, &words, &w.edition}, func() error {
		w.titles[key] = words
		return nil
	})
	w.begin(w.edition)
	return err
}

// unknown are the pieces of passages that are not remembered.
func (l *lexicon) unknown(passages []keyedPassage) []string {
	var texts []string
	for _, p := range passages {
		texts = append(texts, p.Quote)
		if p.LeadIn != nil {
			texts = append(texts, p.LeadIn.Quote)
		}
	}
	return l.missing(texts)
}

// learn asks the database for pieces, each as it stands in a text: behind another
// word, unless it is the first. The number behind it tells how many places it takes.
func (w *wording) learn(ctx context.Context, tx pgx.Tx, texts []string) error {
	if len(texts) == 0 {
		return nil
	}
	rows, _ := tx.Query(ctx, `
		SELECT text, words_of(`+inText+`)
		FROM unnest($1::text[]) AS of (text)`, texts, beginning)
	var (
		text    string
		words   pgtype.TSVector
		learned = make(map[string]piece, len(texts))
	)
	_, err := pgx.ForEachRow(rows, []any{&text, &words}, func() error {
		before := uint16(1)
		if strings.HasPrefix(text, beginning) {
			before = 0
		}
		learned[text] = pieceOf(words, before)
		return nil
	})
	w.keep(w.edition, learned)
	return err
}

// pieceOf takes away what stands before a piece and the number behind it.
func pieceOf(words pgtype.TSVector, before uint16) piece {
	last := uint16(0)
	for _, lexeme := range words.Lexemes {
		last = max(last, lexeme.Positions[len(lexeme.Positions)-1].Position)
	}
	p := piece{places: last - before - 1}
	for _, lexeme := range words.Lexemes {
		var own []pgtype.TSVectorPosition
		for _, at := range lexeme.Positions {
			if at.Position -= before; 1 <= at.Position && at.Position <= p.places {
				own = append(own, at)
			}
		}
		if len(own) > 0 {
			p.lexemes = append(p.lexemes, pgtype.TSVectorLexeme{Word: lexeme.Word, Positions: own})
		}
	}
	return p
}

// searched writes what passages.search has of a passage; null where the database is
// to make it.
func (w wording) searched(row *rowWriter, p *keyedPassage) {
	title, ok := w.titles[p.statement]
	if !ok {
		row.null()
		return
	}
	w.mu.RLock()
	defer w.mu.RUnlock()
	v := w.room
	v.placed, v.end = v.placed[:0], 0
	if p.LeadIn != nil && !v.read(w.lexicon, p.LeadIn.Quote, pgtype.TSVectorWeightB) || !v.read(w.lexicon, p.Quote, pgtype.TSVectorWeightA) {
		row.null()
		return
	}
	v.behind(apart, title)
	row.tsvector(v)
}

// placed is a lexeme at one of its places.
type placed struct {
	word string
	at   pgtype.TSVectorPosition
}

// vector is a tsvector in the making.
type vector struct {
	placed []placed
	end    uint16 // last place that is taken by a lexeme
}

// read adds the words of a text; false where a piece of it is not known.
func (v *vector) read(l *lexicon, text string, weight pgtype.TSVectorWeight) bool {
	at := v.end
	return eachPiece(text, func(text string, _ int) bool {
		p, known := l.pieces[text]
		for _, lexeme := range p.lexemes {
			for _, place := range lexeme.Positions {
				v.add(lexeme.Word, at+place.Position, weight)
			}
		}
		at += p.places
		return known
	})
}

// behind adds a tsvector at a distance.
func (v *vector) behind(distance uint16, words pgtype.TSVector) {
	from := v.end + distance
	for _, lexeme := range words.Lexemes {
		for _, place := range lexeme.Positions {
			v.add(lexeme.Word, from+place.Position, place.Weight)
		}
	}
}

func (v *vector) add(word string, at uint16, weight pgtype.TSVectorWeight) {
	v.placed = append(v.placed, placed{word, pgtype.TSVectorPosition{Position: at, Weight: weight}})
	v.end = max(v.end, at)
}

// sort puts lexemes and their places in order. It is false where they come to the
// bounds of a tsvector.
func (v *vector) sort() bool {
	slices.SortFunc(v.placed, func(a, b placed) int {
		if order := strings.Compare(a.word, b.word); order != 0 {
			return order
		}
		return cmp.Compare(a.at.Position, b.at.Position)
	})
	for i := maxPlaces; i < len(v.placed); i++ {
		if v.placed[i].word == v.placed[i-maxPlaces].word {
			return false
		}
	}
	return v.end <= lastPlace
}
