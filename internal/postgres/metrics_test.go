package postgres_test

import (
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus/testutil"
)

// TestMetrics asks a database that answers, has a job to do, and then is away.
func TestMetrics(t *testing.T) {
	store, url := openStoreURL(t)
	_, err := connect(t, url).Exec(t.Context(), `
		INSERT INTO river.river_job (kind, queue, state, max_attempts, args) VALUES ('test', 'recode', 'available', 1, '{}'), ('test', 'recode', 'running', 1, '{}')`)
	if err != nil {
		t.Fatal(err)
	}
	want := func(text string, names ...string) {
		t.Helper()
		if err := testutil.CollectAndCompare(store.Metrics(), strings.NewReader(text), names...); err != nil {
			t.Error(err)
		}
	}
	want(`
# HELP chancery_database_up 1 where the database answered within a second, 0 where it did not.
# TYPE chancery_database_up gauge
chancery_database_up 1
# HELP chancery_jobs Jobs in the background that are not done, by queue and state.
# TYPE chancery_jobs gauge
chancery_jobs{queue="recode",state="available"} 1
chancery_jobs{queue="recode",state="pending"} 0
chancery_jobs{queue="recode",state="retryable"} 0
chancery_jobs{queue="recode",state="running"} 1
chancery_jobs{queue="recode",state="scheduled"} 0
`, "chancery_database_up", "chancery_jobs")
	store.Close()
	want(`
# HELP chancery_database_up 1 where the database answered within a second, 0 where it did not.
# TYPE chancery_database_up gauge
chancery_database_up 0
`, "chancery_database_up", "chancery_jobs")
}
