package postgres

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// textPart is a part of a passage that is searched, by the weight that its words
// have in passages.search.
type textPart string

// The parts that are shown with the passage; the title of the statement is not.
const (
	partLeadIn textPart = "B"
	partQuote  textPart = "A"
)

// wordPlace is where a word stands: its number in the whole that is searched, and
// its number in the part.
type wordPlace struct {
	part  textPart
	local int
}

// searchedPassage is what of a passage is needed to find words in it again.
type searchedPassage struct {
	words map[string]map[int]wordPlace // by stem and number in the whole
	spans map[wordPlace]chancery.Span  // code points of the part, accents folded
}

// highlight marks in the rows of a page the words that were looked for.
func (p *plan) highlight(ctx context.Context, q querier, rows []storedPassage) error {
	if p.text == "" {
		return nil
	}
	var batch pgx.Batch
	highlights := queueHighlights(&batch, p.text, rows)
	if err := q.SendBatch(ctx, &batch).Close(); err != nil {
		return fmt.Errorf("highlight: %w", err)
	}
	for i, r := range rows {
		rows[i].Highlights = highlights(r)
	}
	return nil
}

// queueHighlights asks where the words of a query stand in passages. Once the
// batch is closed the function tells it for one of them.
//
// The words are those that the index has, so that what is shown is what was
// found: same stems, same accents, same numbers for phrases to go by.
func queueHighlights(batch *pgx.Batch, query string, rows []storedPassage) func(storedPassage) []chancery.Span {
	phrases := phrasesOf(query)
	keys := make([]int64, len(rows))
	found := make(map[int64]searchedPassage, len(rows))
	for i, r := range rows {
		keys[i] = r.key
		found[r.key] = searchedPassage{map[string]map[int]wordPlace{}, map[wordPlace]chancery.Span{}}
	}
	queueWords(batch, keys, stemsOf(phrases), found)
	queueSpans(batch, keys, found)
	return func(r storedPassage) []chancery.Span { return found[r.key].highlights(phrases, r.Passage) }
}

// queueWords asks for the numbers of words in what the index has of passages. The
// quote is counted on from the last indexed word of the lead-in.
func queueWords(batch *pgx.Batch, keys []int64, stems []string, found map[int64]searchedPassage) {
	type row struct {
		Key     int64
		Lexeme  string
		Places  []int
		Weights []textPart
		Before  int
	}
	batch.Queue(`
		SELECT p.key, w.lexeme, w.positions AS places, w.weights, coalesce(l.last, 0) AS before
		FROM passages p
		CROSS JOIN LATERAL unnest(ts_filter(p.search, '{a,b}')) AS w
		LEFT JOIN LATERAL (
			SELECT max(place) AS last
			FROM unnest(ts_filter(p.search, '{b}')) AS b, unnest(b.positions) AS place
		) AS l ON p.lead_in IS NOT NULL
		WHERE p.key = ANY($1) AND w.lexeme = ANY($2)`, keys, stems,
	).Query(eachRow(func(r row) {
		at := map[int]wordPlace{}
		for i, place := range r.Places {
			part, local := r.Weights[i], place
			if part == partQuote {
				local -= r.Before
			}
			at[place] = wordPlace{part, local}
		}
		found[r.Key].add(r.Lexeme, at)
	}))
}

// add keeps the places of a stem, also for the stem that finds it as well.
func (p searchedPassage) add(stem string, places map[int]wordPlace) {
	for other, marked := range abbreviated {
		if stem == marked {
			p.add(other, places)
		}
	}
	if p.words[stem] == nil {
		p.words[stem] = map[int]wordPlace{}
	}
	maps.Copy(p.words[stem], places)
}

// queueSpans asks where the words of quotes and lead-ins begin and end. What the
// parser gives with parts, such as a hyphenated word (15 to 17) or an address (5),
// comes before its parts; blanks, tags, protocols and entities (12, 13, 14, 23)
// are no words and have no number. Each text is parsed by itself, so that its tokens
// stand as they come and nothing is sorted.
func queueSpans(batch *pgx.Batch, keys []int64, found map[int64]searchedPassage) {
	type row struct {
		Key            int64
		Part           textPart
		Kinds, Lengths []int
	}
	batch.Queue(`
		SELECT p.key, t.part, w.kinds, w.lengths
		FROM passages p
		CROSS JOIN LATERAL (VALUES ('A', p.quote), ('B', p.lead_in)) AS t (part, content)
		CROSS JOIN LATERAL (
			SELECT array_agg(tokid) AS kinds, array_agg(char_length(token)) AS lengths
			FROM ts_parse('default', folded(left(t.content, 100000)))) AS w
		WHERE p.key = ANY($1) AND t.content <> ''`, keys,
	).Query(eachRow(func(r row) {
		at, number := 0, 0
		for i, length := range r.Lengths {
			kind := r.Kinds[i]
			if !slices.Contains([]int{12, 13, 14, 23}, kind) {
				number++
				found[r.Key].spans[wordPlace{r.Part, number}] = chancery.Span{Start: at, End: at + length}
			}
			if !slices.Contains([]int{5, 15, 16, 17}, kind) {
				at += length
			}
		}
	}))
}

// highlights are the spans of the phrases in the body, each once, in their order.
func (p searchedPassage) highlights(phrases []phrase, at chancery.Passage) []chancery.Span {
	hits := map[textPart][]chancery.Span{}
	for _, ph := range phrases {
		for _, places := range ph.in(p.words) {
			for part, span := range p.covered(places) {
				hits[part] = append(hits[part], span)
			}
		}
	}
	var all []chancery.Span
	if at.LeadIn != nil {
		all = append(all, unfolded(at.LeadIn.Quote, hits[partLeadIn], at.LeadIn.Span.Start)...)
	}
	all = append(all, unfolded(at.Quote, hits[partQuote], at.Locator.Span.Start)...)
	return merged(all)
}

// covered is the stretch from the first to the last of some words, in each part.
func (p searchedPassage) covered(places []wordPlace) map[textPart]chancery.Span {
	spans := map[textPart]chancery.Span{}
	for _, place := range places {
		word, known := p.spans[place]
		if !known {
			continue // behind the last number that an index can have
		}
		span, begun := spans[place.part]
		if !begun {
			span = word
		}
		spans[place.part] = chancery.Span{Start: min(span.Start, word.Start), End: max(span.End, word.End)}
	}
	return spans
}

// merged are spans in order, those that overlap as one.
func merged(spans []chancery.Span) []chancery.Span {
	slices.SortFunc(spans, func(a, b chancery.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	var out []chancery.Span
	for _, s := range spans {
		if last := len(out) - 1; last >= 0 && out[last].Overlaps(s) {
			out[last].End = max(out[last].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
