package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/prometheus/client_golang/prometheus"
)

// scrapeTime is how long the database may take to tell how it is: who asks has
// more to ask, and a database that takes longer is not well.
const scrapeTime = time.Second

var (
	databaseUp = prometheus.NewDesc("chancery_database_up",
		"1 where the database answered within a second, 0 where it did not.", nil, nil)
	poolConnections = prometheus.NewDesc("chancery_database_connections",
		"Connections of the pool: in use, idle, being made.", []string{"state"}, nil)
	poolLimit = prometheus.NewDesc("chancery_database_connections_max",
		"Connections that the pool has at most.", nil, nil)
	poolWaits = prometheus.NewDesc("chancery_database_connection_waits_total",
		"Times that a connection was wanted and none was free.", nil, nil)
	poolWaited = prometheus.NewDesc("chancery_database_connection_wait_seconds_total",
		"How long connections were waited for.", nil, nil)
	logEndAt = prometheus.NewDesc("chancery_change_log_end",
		"Number of the last change in the log.", nil, nil)
	jobs = prometheus.NewDesc("chancery_jobs",
		"Jobs in the background that are not done, by queue and state.", []string{"queue", "state"}, nil)
)

// metrics tells how the database and its pool are.
type metrics struct{ store *Store }

// Metrics tells how the database is and how its pool is used, whenever it is
// collected.
func (s *Store) Metrics() prometheus.Collector { return metrics{s} }

// Describe lists what may be collected.
func (m metrics) Describe(out chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{databaseUp, poolConnections, poolLimit, poolWaits, poolWaited, logEndAt, jobs} {
		out <- d
	}
}

// Collect asks the pool, and the database where it answers in time.
func (m metrics) Collect(out chan<- prometheus.Metric) {
	gauge := func(d *prometheus.Desc, value float64, labels ...string) {
		out <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, value, labels...)
	}
	pool := m.store.pool.Stat()
	gauge(poolConnections, float64(pool.AcquiredConns()), "in_use")
	gauge(poolConnections, float64(pool.IdleConns()), "idle")
	gauge(poolConnections, float64(pool.ConstructingConns()), "connecting")
	gauge(poolLimit, float64(pool.MaxConns()))
	out <- prometheus.MustNewConstMetric(poolWaits, prometheus.CounterValue, float64(pool.EmptyAcquireCount()))
	out <- prometheus.MustNewConstMetric(poolWaited, prometheus.CounterValue, pool.EmptyAcquireWaitTime().Seconds())

	ctx, cancel := context.WithTimeout(context.Background(), scrapeTime)
	defer cancel()
	end, waiting, err := m.ask(ctx)
	if err != nil {
		gauge(databaseUp, 0)
		return
	}
	gauge(databaseUp, 1)
	gauge(logEndAt, float64(end))
	for _, j := range waiting {
		gauge(jobs, float64(j.Count), j.Queue, j.State)
	}
}

// queues are those that there are; one without jobs is told too.
var queues = []string{recodeQueue}

// undone counts the jobs of a queue in one state.
type undone struct {
	Queue, State string
	Count        int64
}

func (m metrics) ask(ctx context.Context) (end int64, waiting []undone, err error) {
	if err := m.store.pool.QueryRow(ctx, `SELECT coalesce(max(cursor), 0) FROM changes`).Scan(&end); err != nil {
		return 0, nil, err
	}
	rows, _ := m.store.pool.Query(ctx, `
		SELECT queue, state, (SELECT count(*) FROM `+queueSchema+`.river_job j WHERE j.queue = q.queue AND j.state = s.state::`+queueSchema+`.river_job_state)
		FROM unnest($1::text[]) AS q (queue), unnest('{available,pending,retryable,running,scheduled}'::text[]) AS s (state)
		ORDER BY 1, 2`, queues)
	waiting, err = pgx.CollectRows(rows, pgx.RowToStructByPos[undone])
	return end, waiting, err
}
