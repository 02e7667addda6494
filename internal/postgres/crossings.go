package postgres

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Crossings count the passages that are filed under two tags, in all and by acts and
// strengths, see [part], of which they have no pairs: a passage with ten tags has a
// hundred pairs, and to count them one by one would take longer than all else that is
// written of it. So a write leaves in the table uncrossed what its passages are filed
// under, those that went with a number below zero; a read adds that up with what the
// table crossings has; and now and then somebody adds it to the crossings for good, many
// at a time. Both tables are of one state in every transaction, so that counts are exact
// in each.

// tallyMonth is a kind of crossings alone.
const tallyMonth tallyKind = "month"

// alike are passages that are filed under the same.
type alike struct {
	commitment bool
	tags       string // sorted, with tagSeparator between
}

// tagSeparator is in no tag: the database takes it for no text.
const tagSeparator = "\x00"

// uncrossed is how many passages came, or went, by what they are filed under.
type uncrossed map[alike]int

// count adds the passages of an entry that stands, times n.
func (u uncrossed) count(e chancery.Entry, broader hierarchy, n int) {
	if e.Statement.ID == "" || e.Statement.Withdrawn != nil {
		return
	}
	for i := range e.Passages {
		p := &e.Passages[i]
		kind := alike{p.Act == chancery.Commitment, strings.Join(crossedUnder(e.Statement, p, broader), tagSeparator)}
		if u[kind] += n; u[kind] == 0 {
			delete(u, kind)
		}
	}
}

// crossedUnder are the tags of a passage as crossings have them, sorted.
func crossedUnder(s chancery.Statement, p *chancery.Passage, broader hierarchy) []string {
	filed := broader.filedUnder(s, p)
	tags := make([]string, 0, len(filed)+2+len(s.Issuers))
	for i := range filed {
		tags = append(tags, filed[i].mark)
	}
	tags = append(tags, everyPassage, mark(tallyMonth, monthOf(s.Date)))
	for _, i := range s.Issuers {
		tags = append(tags, mark(tallyIssuer, string(i.ID)))
	}
	slices.Sort(tags)
	return slices.Compact(tags)
}

// monthOf is the month of a date, "2016-07"; "" where it is unknown.
func monthOf(d chancery.Date) string {
	if !d.IsDay() {
		return ""
	}
	return string(d[:7])
}

// uncross leaves what came and went to be added to the crossings.
func (ws rewritings) uncross(ctx context.Context, tx pgx.Tx, broader hierarchy) error {
	moved := uncrossed{}
	for _, w := range ws {
		moved.count(w.stored, broader, -1)
		moved.count(w.fresh, broader, +1)
	}
	rows := slices.SortedFunc(maps.Keys(moved), func(a, b alike) int { return cmp.Compare(a.tags, b.tags) })
	return copyRows(ctx, tx, "uncrossed", []string{"passages", "commitment", "tags"}, rows, func(w *rowWriter, a *alike) {
		w.integer(moved[*a])
		w.boolean(a.commitment)
		writeTexts(w, strings.Split(a.tags, tagSeparator))
	})
}

// What uncrossing is about: passages with one of the tags $1.
const (
	ofThemes    = `SELECT passage FROM passage_themes WHERE theme = ANY($1)`
	ofCountries = `SELECT passage FROM passage_countries WHERE country = ANY($1) AND topical`
)

// uncrossing is the query that leaves what some passages are filed under, times a
// number.
func uncrossing(times int, chosen string) string {
	return fmt.Sprintf(`
		INSERT INTO uncrossed (passages, commitment, tags)
		SELECT %d, p.commitment, ARRAY(
			SELECT tag FROM (
				SELECT unnest(ARRAY['archive:', 'act:' || p.act,
					'year:' || coalesce(to_char(s.date, 'YYYY'), ''), 'month:' || coalesce(to_char(s.date, 'YYYY-MM'), '')])
				UNION ALL
				SELECT 'strength:' || (ARRAY['soft', 'intent', 'firm'])[p.strength] WHERE p.strength > 0
				UNION ALL
				SELECT 'issuer:' || coalesce(i.issuer, '')
				FROM (SELECT) AS one LEFT JOIN statement_issuers i ON i.statement = s.key
				UNION ALL
				SELECT 'theme:' || coalesce(t.theme, '')
				FROM (SELECT) AS one LEFT JOIN passage_themes t ON t.passage = p.key
				UNION ALL
				SELECT 'country:' || coalesce(c.country, '')
				FROM (SELECT) AS one LEFT JOIN passage_countries c ON c.passage = p.key AND c.topical
				UNION ALL
				SELECT DISTINCT 'region:' || r.region
				FROM passage_countries c JOIN country_regions r ON r.country = c.country
				WHERE c.passage = p.key AND c.topical
				UNION ALL
				SELECT 'resolution:' || coalesce(r.symbol, '')
				FROM (SELECT) AS one LEFT JOIN passage_resolutions r ON r.passage = p.key
			) AS filed (tag)
			ORDER BY tag COLLATE "C") AS tags
		FROM passages p
		JOIN statements s ON s.key = p.statement
		WHERE p.key IN (%s)`, times, chosen)
}

// manyUncrossed is how many rows of uncrossed a read may have to look through
// besides: about ten milliseconds of it. Where more wait, whoever writes adds them
// to the crossings; where fewer do, and nobody writes, the work in the background.
const manyUncrossed = 10_000

// crossMany takes note of passages that were written, and sees to it that not too
// many wait. What keeps it from that is nothing to the writer: the next will do it.
func (s *Store) crossMany(ctx context.Context, written []chancery.Entry) {
	passages := int64(0)
	for _, e := range written {
		passages += int64(len(e.Passages))
	}
	if s.uncrossed.Add(passages) < manyUncrossed {
		return
	}
	s.uncrossed.Store(0)
	_, _ = s.CrossTags(ctx, manyUncrossed)
}

// crossing is how often the background looks whether anything waits.
const crossing = 2 * time.Second

// crossBehind adds to the crossings what waits, when enough does or no more comes.
func (s *Store) crossBehind(ctx context.Context, log *slog.Logger) {
	var before int
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(crossing):
		}
		waiting, err := rowOf(ctx, s, current, pgx.RowTo[int], `SELECT count(*) FROM uncrossed`)
		switch {
		case err != nil:
		case waiting > 0 && (waiting == before || waiting >= manyUncrossed):
			_, err = s.CrossTags(ctx, 1)
		case waiting == 0 && before == 0:
			err = s.giveBackRoom(ctx)
		}
		if err != nil && ctx.Err() == nil {
			log.WarnContext(ctx, "crossings are not brought up to date", "error", err)
		}
		before = waiting
	}
}

// CrossTags adds to the crossings what waits for it, if that is at least so many
// rows, and reports whether it did. While somebody else does, it does nothing.
func (s *Store) CrossTags(ctx context.Context, least int) (done bool, err error) {
	err = write(ctx, s, func(tx pgx.Tx) error {
		done, err = crossTags(ctx, tx, least)
		return err
	})
	if err == nil && done { // or every read would pass over what is gone
		err = s.direct(ctx, func(conn *pgxpool.Conn) error {
			return vacuumUncrossed(ctx, conn)
		})
	}
	if err != nil {
		return false, fmt.Errorf("cross tags: %w", err)
	}
	return done, nil
}

// roomUncrossed is how many bytes the table of what waits keeps when that has gone: what
// a thousand passages take. It keeps fewer where nothing has come for a while.
const (
	roomUncrossed = 1 << 20
	roomIdle      = 1 << 16
)

// vacuumUncrossed makes room where rows have gone. What a first load leaves is given back,
// for every read would go through the empty pages; to give back less each time would hold
// up readers, and those of replicas, for nothing.
func vacuumUncrossed(ctx context.Context, conn *pgxpool.Conn) error {
	if given, err := truncateUncrossed(ctx, conn, roomUncrossed); err != nil || given {
		return err
	}
	_, err := conn.Exec(ctx, `VACUUM uncrossed`)
	return err
}

// giveBackRoom gives back what the table of what waits has kept: readers go through two
// hundred empty pages in a quarter of a millisecond. Where somebody still saw the last rows when
// they went, nobody else would.
func (s *Store) giveBackRoom(ctx context.Context) error {
	return s.direct(ctx, func(conn *pgxpool.Conn) error {
		_, err := truncateUncrossed(ctx, conn, roomIdle)
		return err
	})
}

// truncateUncrossed has Postgres cut the empty end off the table of what waits, if it is
// longer than so many bytes.
func truncateUncrossed(ctx context.Context, conn *pgxpool.Conn, room int) (cut bool, err error) {
	if err := conn.QueryRow(ctx, `SELECT pg_relation_size('uncrossed') > $1`, room).Scan(&cut); err != nil || !cut {
		return false, err
	}
	_, err = conn.Exec(ctx, `VACUUM (TRUNCATE) uncrossed`)
	return err == nil, err
}

func crossTags(ctx context.Context, tx pgx.Tx, least int) (bool, error) {
	var mine, enough bool
	if err := tx.QueryRow(ctx, `SELECT pg_try_advisory_xact_lock($1, 0)`, int32(crossingLock)).Scan(&mine); err != nil || !mine {
		return false, err
	}
	err := tx.QueryRow(ctx, `SELECT count(*) >= $1 FROM (SELECT FROM uncrossed LIMIT $1) AS waiting`, least).Scan(&enough)
	if err != nil || !enough {
		return false, err
	}
	// Crossings are looked up one by one, and sums hashed: the planner does not know
	// how few they are beside all.
	_, err = tx.Exec(ctx, `
		SET LOCAL chancery.crossing = parts;
		SET LOCAL statement_timeout = '10min';
		SET LOCAL work_mem = '64MB';
		SET LOCAL jit = off;
		SET LOCAL enable_sort = off;
		SET LOCAL enable_hashjoin = off;
		SET LOCAL enable_mergejoin = off;
		SET LOCAL enable_seqscan = off`)
	if err != nil {
		return false, err
	}
	_, err = tx.Exec(ctx, crossWaiting())
	return err == nil, err
}

// crossWaiting is the statement that adds to the crossings what waits for it. One
// statement sees one state: what it adds is what it takes away, and nobody goes who
// has not come.
func crossWaiting() string {
	var names, counts, sums, added, anything []string
	for _, p := range parts {
		if p.column == "" {
			continue
		}
		names = append(names, p.column)
		counts = append(counts, fmt.Sprintf("CASE WHEN tags @> '{%s}' THEN passages ELSE 0 END AS %s", p.tag(), p.column))
		sums = append(sums, fmt.Sprintf("sum(%s) AS %[1]s", p.column))
		added = append(added, fmt.Sprintf("%s = c.%[1]s + s.%[1]s", p.column))
		anything = append(anything, fmt.Sprintf("s.%s <> 0", p.column))
	}
	return strings.NewReplacer(
		"{names}", strings.Join(names, ", "), "{counts}", strings.Join(counts, ", "), "{sums}", strings.Join(sums, ", "),
		"{added}", strings.Join(added, ", "), "{anything}", strings.Join(anything, " OR "),
	).Replace(`
		WITH waiting AS (
			DELETE FROM uncrossed
			RETURNING ARRAY(SELECT tag FROM unnest(tags) AS tag WHERE tag !~ '^(act|strength):') AS tags, passages, CASE WHEN commitment THEN passages ELSE 0 END AS commitments, {counts}
		), one_way AS MATERIALIZED (
			SELECT tag, other, sum(passages) AS passages, sum(commitments) AS commitments, {sums}
			FROM waiting, unnest(tags) AS tag, unnest(tags) AS other
			WHERE tag <= other
			GROUP BY tag, other
		), sums AS MATERIALIZED (
			SELECT tag, other, passages, commitments, {names} FROM one_way
			UNION ALL
			SELECT other, tag, passages, commitments, {names} FROM one_way WHERE tag <> other
		), known AS (
			UPDATE crossings c
			SET passages = c.passages + s.passages, commitments = c.commitments + s.commitments, {added}
			FROM sums s
			WHERE c.tag = s.tag AND c.other = s.other AND (s.passages <> 0 OR s.commitments <> 0 OR {anything})
		)
		INSERT INTO crossings (tag, other, passages, commitments, {names})
		SELECT tag, other, passages, commitments, {names}
		FROM sums s
		WHERE passages <> 0 AND NOT EXISTS (SELECT FROM crossings c WHERE c.tag = s.tag AND c.other = s.other)`)
}
