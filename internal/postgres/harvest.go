package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// HarvestState tells the time in the archive. It waits for whoever is logging in
// this moment, so that nothing becomes visible later with an earlier stamp.
func (s *Store) HarvestState(ctx context.Context) (chancery.HarvestState, error) {
	var state chancery.HarvestState
	err := write(ctx, s, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `SELECT pg_advisory_xact_lock_shared($1, 0)`, int32(logLock)); err != nil {
			return err
		}
		var earliest *time.Time
		err := tx.QueryRow(ctx, `SELECT clock_timestamp(), min(changed_at) FROM statements`).Scan(&state.Now, &earliest)
		state.Now, state.Earliest = state.Now.UTC(), momentOf(earliest)
		return err
	})
	if err != nil {
		return state, fmt.Errorf("harvest: %w", err)
	}
	return state, nil
}

// Harvest lists statements by their last change.
func (s *Store) Harvest(ctx context.Context, h chancery.Harvest) ([]chancery.Harvested, error) {
	found, err := read(ctx, s, func(tx pgx.Tx) ([]chancery.Harvested, error) {
		args := pgx.StrictNamedArgs{"after": h.After, "from": momentOrNull(h.From), "before": momentOrNull(h.Before), "limit": h.Limit}
		rows, _ := tx.Query(ctx, harvestColumns+`
			WHERE s.changed > @after
				AND (@from::timestamptz IS NULL OR s.changed_at >= @from)
				AND (@before::timestamptz IS NULL OR s.changed_at < @before)
				AND `+inSet(h.Set, args)+`
			ORDER BY s.changed
			LIMIT @limit`, args)
		return harvested(ctx, tx, rows)
	})
	if err != nil {
		return nil, fmt.Errorf("harvest: %w", err)
	}
	return found, nil
}

// HarvestCount is how many statements a harvest has, wherever it stands.
func (s *Store) HarvestCount(ctx context.Context, h chancery.Harvest) (int, error) {
	args := pgx.StrictNamedArgs{"from": momentOrNull(h.From), "before": momentOrNull(h.Before)}
	n, err := rowOf(ctx, s, anywhere, pgx.RowTo[int], `
		SELECT count(*) FROM statements s
		WHERE (@from::timestamptz IS NULL OR s.changed_at >= @from)
			AND (@before::timestamptz IS NULL OR s.changed_at < @before)
			AND `+inSet(h.Set, args), args)
	if err != nil {
		return 0, fmt.Errorf("count harvest: %w", err)
	}
	return n, nil
}

// HarvestOne is the statement that was made with the id, withdrawn or not.
func (s *Store) HarvestOne(ctx context.Context, root chancery.StatementID) (chancery.Harvested, error) {
	found, err := read(ctx, s, func(tx pgx.Tx) ([]chancery.Harvested, error) {
		rows, _ := tx.Query(ctx, harvestColumns+`
			JOIN statement_slugs g ON g.statement = s.key
			WHERE g.slug = $1 AND s.root = $1`, root)
		return harvested(ctx, tx, rows)
	})
	if err == nil && len(found) == 0 {
		err = chancery.ErrNotFound
	}
	if err != nil {
		return chancery.Harvested{}, fmt.Errorf("harvest %s: %w", root, foundOrNot(err))
	}
	return found[0], nil
}

// KnowEdition is since when the archive has records in the form of an edition:
// since now where it never had.
func (s *Store) KnowEdition(ctx context.Context, edition string) (time.Time, error) {
	const known = `SELECT since FROM editions WHERE edition = $1`
	var since time.Time
	err := s.direct(ctx, func(conn *pgxpool.Conn) error {
		err := conn.QueryRow(ctx, known, edition).Scan(&since)
		if errors.Is(err, pgx.ErrNoRows) {
			if _, err = conn.Exec(ctx, `INSERT INTO editions (edition) VALUES ($1) ON CONFLICT DO NOTHING`, edition); err == nil {
				err = conn.QueryRow(ctx, known, edition).Scan(&since)
			}
		}
		return err
	})
	if err != nil {
		return time.Time{}, fmt.Errorf("edition %s: %w", edition, err)
	}
	return since.UTC(), nil
}

// inSet is the condition that a statement s is, or where it was withdrawn last
// was, in a set. What stood in it is told by the log of its withdrawal.
func inSet(set chancery.HarvestSet, args pgx.StrictNamedArgs) string {
	switch {
	case set.Kind == "":
		return "true"
	case set.Kind == "issuer" && set.Issuer == "":
		return "EXISTS (SELECT FROM statement_issuers i WHERE i.statement = s.key)"
	case set.Kind == "issuer":
		args["issuer"] = set.Issuer
		return "EXISTS (SELECT FROM statement_issuers i WHERE i.statement = s.key AND i.issuer = @issuer)"
	case set.Theme == "":
		return `(EXISTS (SELECT FROM passages p JOIN passage_themes t ON t.passage = p.key WHERE p.statement = s.key)
				OR EXISTS (` + withdrawnThemes + `))`
	default:
		args["theme"] = set.Theme
		return `(EXISTS (SELECT FROM passages p JOIN passage_themes t ON t.passage = p.key WHERE p.statement = s.key AND t.theme = @theme)
				OR EXISTS (` + withdrawnThemes + `
					AND (tag ->> 'theme' = @theme OR EXISTS (SELECT FROM themes o WHERE o.id = tag ->> 'theme' AND o.broader = @theme))))`
	}
}

// withdrawnThemes are the themes that a withdrawn statement s had.
const withdrawnThemes = `
				SELECT DISTINCT tag ->> 'theme' AS theme
				FROM logged c
				CROSS JOIN LATERAL jsonb_array_elements(c.before #> '{passage,themes}') AS tag
				WHERE s.withdrawn_at IS NOT NULL AND c.statement = s.id AND c.kind = 'passage' AND c.reason = 'withdrawn'`

// harvestColumns select a statement s for [harvested].
const harvestColumns = `
			SELECT s.key, s.root, s.changed, s.changed_at, ARRAY(` + withdrawnThemes + `
				UNION
				SELECT t.theme FROM passages p JOIN passage_themes t ON t.passage = p.key
				WHERE p.statement = s.key AND t.position IS NOT NULL
				ORDER BY theme) AS themes
			FROM statements s
			`

type harvestRow struct {
	Key       int64
	Root      chancery.StatementID
	Changed   int64
	ChangedAt time.Time
	Themes    []chancery.ThemeID
}

// harvested completes statements with what they are and what stands in them.
func harvested(ctx context.Context, tx pgx.Tx, rows pgx.Rows) ([]chancery.Harvested, error) {
	found, err := pgx.CollectRows(rows, pgx.RowToStructByName[harvestRow])
	if err != nil || len(found) == 0 {
		return nil, err
	}
	keys := each(found, func(r harvestRow) int64 { return r.Key })
	var batch pgx.Batch
	statements := queueStatements(&batch, keys)
	if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
		return nil, err
	}
	passages, err := queryPassages(ctx, tx, `WHERE p.statement = ANY($1) ORDER BY p.statement, p.ordinal`, keys)
	if err != nil {
		return nil, err
	}
	within := make(map[chancery.StatementID][]chancery.Passage)
	for _, p := range passages {
		within[p.Statement.ID] = append(within[p.Statement.ID], p.Passage)
	}
	return each(found, func(r harvestRow) chancery.Harvested {
		s := *statements[r.Key]
		return chancery.Harvested{
			Statement: s, Passages: within[s.ID], Root: r.Root, Change: r.Changed, ChangedAt: r.ChangedAt.UTC(), Themes: some(r.Themes),
		}
	}), nil
}
