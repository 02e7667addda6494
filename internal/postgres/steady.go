package postgres

import (
	"context"
	"slices"

	"github.com/jackc/pgx/v5"
)

// steady reports whether the list is best read in one way whatever the values of
// the filter: along the one index that has its order, row by row; it walks by that
// alone under a common region. Such a query is
// planned once for a connection, where planning it for each page takes longer than
// reading the page. All other plans depend on how common a value is.
func (p *plan) steady(u unit, o order) bool {
	if _, given := p.args["roles"]; given || !o.byDate() || len(p.tags) > 1 || u == ofStatements && !p.statementsAlone {
		return false
	}
	for _, c := range p.where {
		if !c.dates {
			return false
		}
	}
	return len(p.tags) == 0 || p.walks || p.lead == 0 && p.tags[0].kind != tallyIssuer
}

// rooms are bounds that pages fit in. A plan that is kept does not know how long a
// page is to be, takes it for a tenth of the table and sorts: one of these numbers
// stands in the query, so that there are three plans and not five hundred.
var rooms = []int{51, 501}

// roomy is the stretch with room for the page, where the plan is kept.
func (s stretch) roomy(steady bool) stretch {
	if !steady {
		return s
	}
	s.most = s.limit
	for _, room := range slices.Backward(rooms) {
		if s.limit <= room {
			s.most = room
		}
	}
	return s
}

// cut cuts the page out of the room it was given.
func (s stretch) cut(selection string, steady bool) string {
	if !steady {
		return selection
	}
	return `
		SELECT roomy.place, roomy.key
		FROM (` + selection + `) AS roomy
		` + s.order.by("roomy.place", "roomy.key") + `
		LIMIT @limit`
}

// ask runs a query of a list and hands over its rows. The setting holds until the
// end of the batch, which is a transaction of its own.
func ask(ctx context.Context, q querier, steady bool, sql string, args pgx.StrictNamedArgs, read func(pgx.Rows) error) error {
	if !steady {
		rows, _ := q.Query(ctx, sql, args)
		return read(rows)
	}
	var batch pgx.Batch
	batch.Queue(`SELECT set_config('plan_cache_mode', 'force_generic_plan', true)`)
	batch.Queue(sql, args).Query(read)
	return q.SendBatch(ctx, &batch).Close()
}
