package postgres

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Sources are the texts that a quotation is most likely from, at most so many: in
// them stand most of the runs of three words that its stretches are made of, or,
// where no text has one, of two, or of its single words. Only words count that a search takes for words,
// by their stems. Of texts that have as many the newest come first. The filter
// selects passages; what takes longer than five seconds is a
// [*chancery.CostError], and stretches without a word to look for are a
// [*chancery.ValueError].
func (s *Store) Sources(ctx context.Context, stretches []string, f chancery.Filter, limit int) ([]chancery.Source, error) {
	sources, err := read(ctx, s, func(tx pgx.Tx) ([]chancery.Source, error) {
		if err := hurry(ctx, tx, s.patience); err != nil {
			return nil, err
		}
		return findSources(ctx, tx, stretches, f, limit)
	})
	if err != nil {
		return nil, fmt.Errorf("sources of a quotation: %w", costly(ctx, err, "quotes", f))
	}
	return sources, nil
}

func findSources(ctx context.Context, tx pgx.Tx, stretches []string, f chancery.Filter, limit int) ([]chancery.Source, error) {
	stems, err := stemsIn(ctx, tx, stretches)
	if err != nil {
		return nil, err
	}
	if len(stems) == 0 {
		return nil, &chancery.ValueError{Kind: "text", Value: strings.Join(stretches, " … "), Reason: "has no word to look for"}
	}
	p, err := newPlan(ctx, tx, f)
	if err != nil {
		return nil, err
	}
	for _, length := range []int{3, 2, 1} {
		sql, args := p.likely(stems, length, limit)
		rows, _ := tx.Query(ctx, sql, args)
		keys, err := pgx.CollectRows(rows, pgx.RowTo[int64])
		if err != nil {
			return nil, err
		}
		if len(keys) > 0 {
			return sourcesByKey(ctx, tx, keys)
		}
	}
	return nil, nil
}

// stemsIn are the stems of texts in their order, those of each text that has any.
func stemsIn(ctx context.Context, tx pgx.Tx, texts []string) ([][]string, error) {
	type row struct {
		Text   int
		Lexeme string
		Place  int
	}
	rows, _ := tx.Query(ctx, `
		SELECT t.n AS text, w.lexeme, place
		FROM unnest($1::text[]) WITH ORDINALITY AS t (content, n)
		CROSS JOIN LATERAL unnest(words_of(t.content)) AS w
		CROSS JOIN LATERAL unnest(w.positions) AS place
		ORDER BY t.n, place, w.lexeme`, texts)
	found, err := pgx.CollectRows(rows, pgx.RowToStructByName[row])
	if err != nil {
		return nil, err
	}
	var stems [][]string
	for i, r := range found {
		if i == 0 || found[i-1].Text != r.Text {
			stems = append(stems, nil)
		}
		stems[len(stems)-1] = append(stems[len(stems)-1], r.Lexeme)
	}
	return stems, nil
}

// What is looked up of a quotation, so that a long one takes no longer.
const (
	mostRuns   = 60  // different runs of words
	tooCommon  = 300 // passages beyond which a run tells nothing
	mostWholes = 50  // newest passages that have all the words of a stretch
)

// likely is the query for the statements that runs of so many stems lead to. Each
// run is a look into the index of words that ends early. A run that many passages
// have tells nothing, unless it is all that a stretch has.
func (p *plan) likely(stems [][]string, length, limit int) (string, pgx.StrictNamedArgs) {
	var runs, wholes []string
	for _, stretch := range stems {
		wholes = append(wholes, allOf(stretch))
		for i := range max(1, len(stretch)-length+1) {
			runs = append(runs, allOf(stretch[i:min(i+length, len(stretch))]))
		}
	}
	at := p.follow(ofPassages, -1)
	having := strings.Join(append(p.conditions(-1, &at), "p.search @@ asked.words::tsquery"), " AND ")
	args := pgx.StrictNamedArgs{
		"runs": evenly(texts(runs), mostRuns), "wholes": evenly(texts(wholes), mostRuns), "limit": limit,
		"too_common": tooCommon, "most_wholes": mostWholes,
	}
	for name, value := range p.args {
		args[name] = value
	}
	return `
		SELECT s.key
		FROM (
			SELECT asked.n, m.statement
			FROM unnest(@runs::text[]) WITH ORDINALITY AS asked (words, n)
			CROSS JOIN LATERAL (
				SELECT f.statement, count(*) OVER () AS often
				FROM (SELECT p.statement FROM ` + at.from + ` WHERE ` + having + ` LIMIT @too_common + 1) AS f
			) AS m
			WHERE m.often <= @too_common
			UNION ALL
			SELECT -asked.n, m.statement
			FROM unnest(@wholes::text[]) WITH ORDINALITY AS asked (words, n)
			CROSS JOIN LATERAL (
				SELECT f.statement
				FROM (SELECT p.statement, p.dated, p.key FROM ` + at.from + ` WHERE ` + having + ` OFFSET 0) AS f
				ORDER BY f.dated DESC, f.key DESC
				LIMIT @most_wholes
			) AS m
		) AS found
		JOIN statements s ON s.key = found.statement
		GROUP BY s.key
		ORDER BY count(DISTINCT found.n) DESC, s.dated DESC, s.key DESC
		LIMIT @limit`, args
}

// allOf is a tsquery for all of some stems, in quote or lead-in.
func allOf(stems []string) string {
	escape := strings.NewReplacer(`'`, `''`, `\`, `\\`)
	words := each(texts(stems), func(stem string) string { return "'" + escape.Replace(stem) + "':AB" })
	return strings.Join(words, " & ")
}

// evenly picks so many of a list at most, all over it.
func evenly(list []string, most int) []string {
	if len(list) <= most {
		return list
	}
	picked := make([]string, most)
	for i := range picked {
		picked[i] = list[i*len(list)/most]
	}
	return picked
}

// sourcesByKey reads the texts of statements, in the order of the keys.
func sourcesByKey(ctx context.Context, tx pgx.Tx, keys []int64) ([]chancery.Source, error) {
	type body struct {
		Key  int64
		Body string
	}
	type place struct {
		Statement          int64
		ID                 chancery.PassageID
		Act                chancery.Act
		SpanStart, SpanEnd int
	}
	var batch pgx.Batch
	sources := make([]chancery.Source, len(keys))
	statements := queueStatements(&batch, keys)
	batch.Queue(`
		SELECT s.key, r.body
		FROM statements s
		JOIN revisions r ON r.statement = s.key AND r.number = s.revision
		WHERE s.key = ANY($1)`, keys,
	).Query(eachRow(func(r body) { sources[slices.Index(keys, r.Key)].Text = r.Body }))
	batch.Queue(`
		SELECT statement, id, act, span_start, span_end
		FROM passages
		WHERE statement = ANY($1)
		ORDER BY statement, ordinal`, keys,
	).Query(eachRow(func(r place) {
		source := &sources[slices.Index(keys, r.Statement)]
		source.Passages = append(source.Passages, chancery.PassageAt{
			ID: r.ID, Act: r.Act, Span: chancery.Span{Start: r.SpanStart, End: r.SpanEnd},
		})
	}))
	if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
		return nil, err
	}
	for i, key := range keys {
		sources[i].Statement = *statements[key]
	}
	return sources, nil
}
