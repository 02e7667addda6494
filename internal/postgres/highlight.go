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

// wordPlace is where a word stands: its number in the part, from 1.
type wordPlace struct {
	part  textPart
	local int
}

// searchedPassage is what of a passage is needed to find words in it again.
type searchedPassage struct {
	words map[string]map[int]wordPlace // by stem and number in the whole
	spans map[textPart][]chancery.Span // of words by their numbers from 0, in code points of the part, accents folded
}

// highlight marks in the rows of a page the words that were looked for.
//
// The words are those that the index has, so that what is shown is what was
// found: same stems, same accents, same numbers for phrases to go by.
func (p *plan) highlight(ctx context.Context, q querier, rows []storedPassage, known *wordSpans) error {
	if p.text == "" || len(rows) == 0 {
		return nil
	}
	phrases := phrasesOf(p.text)
	found := make(map[int64]searchedPassage, len(rows))
	for _, r := range rows {
		found[r.key] = searchedPassage{map[string]map[int]wordPlace{}, map[textPart][]chancery.Span{}}
	}
	var batch pgx.Batch
	queueWords(&batch, slices.Collect(maps.Keys(found)), stemsOf(phrases), found)
	var edition string
	batch.Queue(`SELECT ` + madeBy).QueryRow(func(row pgx.Row) error { return row.Scan(&edition) })
	if err := q.SendBatch(ctx, &batch).Close(); err != nil {
		return fmt.Errorf("highlight: %w", err)
	}
	if err := known.place(ctx, q, rows, found, edition); err != nil {
		return fmt.Errorf("highlight: %w", err)
	}
	for i, r := range rows {
		rows[i].Highlights = found[r.key].highlights(phrases, r.Passage)
	}
	return nil
}

// place tells where the words of passages begin and end: what is not remembered of
// their texts is asked for.
func (m *wordSpans) place(ctx context.Context, q querier, rows []storedPassage, found map[int64]searchedPassage, edition string) error {
	m.begin(edition)
	var texts []string
	for _, r := range rows {
		eachPart(r.Passage, func(_ textPart, text string) { texts = append(texts, text) })
	}
	if err := m.learn(ctx, q, m.missing(texts), edition); err != nil {
		return err
	}
	var whole []int64 // passages whose texts are read by the database
	for _, r := range rows {
		eachPart(r.Passage, func(part textPart, text string) {
			words, known := m.of(text)
			if !known {
				whole = append(whole, r.key)
			}
			found[r.key].spans[part] = words
		})
	}
	if len(whole) == 0 {
		return nil
	}
	var batch pgx.Batch
	queueSpans(&batch, whole, found)
	return q.SendBatch(ctx, &batch).Close()
}

// eachPart gives the texts of a passage that are searched.
func eachPart(p chancery.Passage, do func(textPart, string)) {
	do(partQuote, p.Quote)
	if p.LeadIn != nil {
		do(partLeadIn, p.LeadIn.Quote)
	}
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

// queueSpans asks where the words of quotes and lead-ins begin and end.
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
		CROSS JOIN LATERAL (`+parsing(`left(t.content, 100000)`)+`) AS w
		WHERE p.key = ANY($1) AND t.content <> ''`, keys,
	).Query(eachRow(func(r row) {
		found[r.Key].spans[r.Part], _ = spansOf(r.Kinds, r.Lengths)
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
		words := p.spans[place.part]
		if place.local > len(words) {
			continue // behind the last number that an index can have
		}
		word := words[place.local-1]
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
