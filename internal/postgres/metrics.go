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
		"Connections of a pool: in use, idle, being made.", []string{"pool", "state"}, nil)
	poolLimit = prometheus.NewDesc("chancery_database_connections_max",
		"Connections that a pool has at most.", []string{"pool"}, nil)
	poolWaits = prometheus.NewDesc("chancery_database_connection_waits_total",
		"Times that a connection was wanted and none was free.", []string{"pool"}, nil)
	poolWaited = prometheus.NewDesc("chancery_database_connection_wait_seconds_total",
		"How long connections were waited for.", []string{"pool"}, nil)
	replicaUp = prometheus.NewDesc("chancery_replica_up",
		"1 where reads are sent to the replica, 0 where it does not answer.", []string{"pool"}, nil)
	replicaReads = prometheus.NewDesc("chancery_replica_reads_total",
		"Reads for which the replica was thought of: done there, or elsewhere as it was behind, away, or broke off.", []string{"pool", "outcome"}, nil)
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
	for _, d := range []*prometheus.Desc{
		databaseUp, poolConnections, poolLimit, poolWaits, poolWaited, replicaUp, replicaReads, logEndAt, jobs,
	} {
		out <- d
	}
}

// collected takes metrics one by one.
type collected chan<- prometheus.Metric

func (c collected) gauge(d *prometheus.Desc, value float64, labels ...string) {
	c <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, value, labels...)
}

func (c collected) counter(d *prometheus.Desc, value float64, labels ...string) {
	c <- prometheus.MustNewConstMetric(d, prometheus.CounterValue, value, labels...)
}

func (c collected) pool(s *server) {
	pool := s.pool.Stat()
	c.gauge(poolConnections, float64(pool.AcquiredConns()), s.name, "in_use")
	c.gauge(poolConnections, float64(pool.IdleConns()), s.name, "idle")
	c.gauge(poolConnections, float64(pool.ConstructingConns()), s.name, "connecting")
	c.gauge(poolLimit, float64(pool.MaxConns()), s.name)
	c.counter(poolWaits, float64(pool.EmptyAcquireCount()), s.name)
	c.counter(poolWaited, pool.EmptyAcquireWaitTime().Seconds(), s.name)
}

func (c collected) replica(r *replica) {
	up := 1.0
	if r.absent() != nil {
		up = 0
	}
	c.gauge(replicaUp, up, r.name)
	c.counter(replicaReads, float64(r.tally.done.Load()), r.name, "done")
	c.counter(replicaReads, float64(r.tally.behind.Load()), r.name, "behind")
	c.counter(replicaReads, float64(r.tally.away.Load()), r.name, "away")
	c.counter(replicaReads, float64(r.tally.broken.Load()), r.name, "broken")
}

// Collect asks the pools, and the database where it answers in time.
func (m metrics) Collect(out chan<- prometheus.Metric) {
	to := collected(out)
	to.pool(m.store.primary)
	for _, r := range m.store.replicas {
		to.pool(r.server)
		to.replica(r)
	}

	ctx, cancel := context.WithTimeout(context.Background(), scrapeTime)
	defer cancel()
	end, waiting, err := m.ask(ctx)
	if err != nil {
		to.gauge(databaseUp, 0)
		return
	}
	to.gauge(databaseUp, 1)
	to.gauge(logEndAt, float64(end))
	for _, j := range waiting {
		to.gauge(jobs, float64(j.Count), j.Queue, j.State)
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
	if err := m.store.pool.QueryRow(ctx, `SELECT coalesce(max(cursor), 0) FROM logged`).Scan(&end); err != nil {
		return 0, nil, err
	}
	rows, _ := m.store.pool.Query(ctx, `
		SELECT queue, state, (SELECT count(*) FROM `+queueSchema+`.river_job j WHERE j.queue = q.queue AND j.state = s.state::`+queueSchema+`.river_job_state)
		FROM unnest($1::text[]) AS q (queue), unnest('{available,pending,retryable,running,scheduled}'::text[]) AS s (state)
		ORDER BY 1, 2`, queues)
	waiting, err = pgx.CollectRows(rows, pgx.RowToStructByPos[undone])
	return end, waiting, err
}
