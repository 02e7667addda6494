package postgres

import (
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
)

// Whether a passage went or never was is told without reading the log.
func TestWhatWentIsFoundByItsIndex(t *testing.T) {
	conn := grown(t, 20)
	_, err := conn.Exec(t.Context(), `
		INSERT INTO logged (at, op, reason, kind, statement, passage, before, after)
		SELECT now(), 'added', 'ingested', 'passage', 'statement-5', 'p_' || n, null, '{}' FROM generate_series(1, 20000) AS n;
		INSERT INTO logged (at, op, reason, kind, statement, passage, before, after)
		SELECT now(), 'removed', 'withdrawn', 'passage', 'statement-5', 'p_' || n, '{}', null FROM generate_series(1, 20000, 10) AS n;
		ANALYZE logged`)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"p_11", "p_12", "p_no"} {
		plan := explain(t, conn, whereItStood, pgx.StrictNamedArgs{"passage": id})
		if !strings.Contains(plan, "changes_of_gone") || strings.Contains(plan, "Seq Scan on logged") {
			t.Errorf("%s:\n%s", id, plan)
		}
	}
}
