package postgres

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/jackc/pgx/v5"
)

// tallyKind is what a tally counts under.
type tallyKind string

// The kinds of tally.
const (
	tallyArchive    tallyKind = "archive" // everything; its tag is empty
	tallyAct        tallyKind = "act"
	tallyTheme      tallyKind = "theme"
	tallyCountry    tallyKind = "country" // in any role but venue
	tallyResolution tallyKind = "resolution"
	tallyIssuer     tallyKind = "issuer"
)

type tallyKey struct {
	Kind tallyKind
	Tag  string
}

// tally is how much is filed under a tag.
type tally struct {
	Commitments int
	Passages    int
	Statements  int
	Committing  int // statements with a commitment
}

// talliedColumns select a tally from the table n, joined left.
const talliedColumns = `coalesce(n.commitments, 0) AS commitments, coalesce(n.passages, 0) AS passages,
		coalesce(n.statements, 0) AS statements, coalesce(n.committing, 0) AS committing`

type tallies map[tallyKey]tally

func (t tallies) minus(o tallies) tallies {
	difference := maps.Clone(t)
	for key, n := range o {
		d := difference[key]
		d.Commitments -= n.Commitments
		d.Passages -= n.Passages
		d.Statements -= n.Statements
		d.Committing -= n.Committing
		difference[key] = d
	}
	maps.DeleteFunc(difference, func(_ tallyKey, n tally) bool { return n == tally{} })
	return difference
}

type tallyRow struct {
	Kind tallyKind
	Tag  string
	tally
}

// tallyStatement counts what one statement adds to the tallies.
func tallyStatement(ctx context.Context, tx pgx.Tx, statement int64) (tallies, error) {
	rows, _ := tx.Query(ctx, `
		WITH standing AS (
			SELECT key FROM statements WHERE key = $1 AND withdrawn_at IS NULL
		), own AS (
			SELECT p.key, p.act, p.commitment FROM passages p JOIN standing s ON s.key = p.statement
		), filed AS (
			SELECT 'act' AS kind, act AS tag, commitment FROM own
			UNION ALL
			SELECT 'theme', theme, t.commitment FROM own JOIN passage_themes t ON t.passage = own.key
			UNION ALL
			SELECT 'country', country, c.commitment FROM own JOIN passage_countries c ON c.passage = own.key WHERE topical
			UNION ALL
			SELECT 'resolution', symbol, r.commitment FROM own JOIN passage_resolutions r ON r.passage = own.key
		), whole AS (
			SELECT count(*) FILTER (WHERE commitment) AS commitments, count(*) AS passages FROM own
		), counted AS (
			SELECT kind, tag, count(*) FILTER (WHERE commitment) AS commitments, count(*) AS passages
			FROM filed
			GROUP BY kind, tag
			UNION ALL
			SELECT 'issuer', issuer, commitments, passages
			FROM whole, statement_issuers i JOIN standing s ON s.key = i.statement
			UNION ALL
			SELECT 'archive', '', commitments, passages
			FROM whole, standing
		)
		SELECT kind, tag, commitments, passages, 1, (commitments > 0)::int
		FROM counted`, statement)
	found, err := pgx.CollectRows(rows, scanTally)
	if err != nil {
		return nil, fmt.Errorf("tally statement: %w", err)
	}
	counted := make(tallies, len(found))
	for _, r := range found {
		counted[tallyKey{r.Kind, r.Tag}] = r.tally
	}
	return counted, nil
}

func scanTally(row pgx.CollectableRow) (tallyRow, error) {
	var r tallyRow
	err := row.Scan(&r.Kind, &r.Tag, &r.Commitments, &r.Passages, &r.Statements, &r.Committing)
	return r, err
}

// addTallies adds to the stored counts; the caller holds the lock of the log, or
// writers who share tags would wait for one another in any order.
func addTallies(ctx context.Context, tx pgx.Tx, difference tallies) error {
	keys := slices.SortedFunc(maps.Keys(difference), func(a, b tallyKey) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Tag, b.Tag))
	})
	columns := []any{
		each(keys, func(k tallyKey) string { return string(k.Kind) }),
		each(keys, func(k tallyKey) string { return k.Tag }),
		each(keys, func(k tallyKey) int { return difference[k].Commitments }),
		each(keys, func(k tallyKey) int { return difference[k].Passages }),
		each(keys, func(k tallyKey) int { return difference[k].Statements }),
		each(keys, func(k tallyKey) int { return difference[k].Committing }),
	}
	var batch pgx.Batch
	batch.Queue(`
		INSERT INTO tallies (kind, tag, commitments, passages, statements, committing)
		SELECT kind, tag, 0, 0, 0, 0
		FROM unnest($1::text[], $2::text[]) AS new (kind, tag)
		ON CONFLICT (kind, tag) DO NOTHING`, columns[:2]...)
	batch.Queue(`
		UPDATE tallies t
		SET commitments = t.commitments + d.commitments,
			passages = t.passages + d.passages,
			statements = t.statements + d.statements,
			committing = t.committing + d.committing
		FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])
			AS d (kind, tag, commitments, passages, statements, committing)
		WHERE t.kind = d.kind AND t.tag = d.tag`, columns...)
	if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
		return fmt.Errorf("add tallies: %w", err)
	}
	return nil
}
