package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
)

// openAt is a store on a primary, with replicas.
func openAt(t *testing.T, url string, replicas ...string) *postgres.Store {
	t.Helper()
	store, err := postgres.Open(t.Context(), url, postgres.Replicas(replicas...))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	return store
}

// reads counts those that a replica was thought of for, by what came of it.
func reads(t *testing.T, store *postgres.Store, outcome string) (n float64) {
	t.Helper()
	registry := prometheus.NewRegistry()
	registry.MustRegister(store.Metrics())
	families, err := registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range families {
		for _, m := range f.GetMetric() {
			for _, l := range m.GetLabel() {
				if f.GetName() == "chancery_replica_reads_total" && l.GetName() == "outcome" && l.GetValue() == outcome {
					n += m.GetCounter().GetValue()
				}
			}
		}
	}
	return n
}

// numbered is an entry like no other.
func numbered(n int) chancery.Entry {
	title := fmt.Sprintf("Statement number %d", n)
	return compose(chancery.Statement{ID: chancery.StatementID(fmt.Sprintf("statement-%d", n)), Origin: chancery.Origin{Title: title, Date: "2024-05-06"}}, promised(fmt.Sprintf("We will do thing %d.", n)))
}

// eventually waits for what has to come.
func eventually(t *testing.T, what string, come func() bool) {
	t.Helper()
	for begin := time.Now(); !come(); time.Sleep(5 * time.Millisecond) {
		if time.Since(begin) > 20*time.Second {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}

// A write through one server is in what any other server reads next, also while the
// replica does not replay; and the replica reads again once it does.
func TestReplicaThatLags(t *testing.T) {
	t.Parallel()
	cluster := pgtest.NewCluster(t, 1)
	standby := cluster.Standbys[0]
	writer, reader := openAt(t, cluster.URL()), openAt(t, cluster.URL(), standby.URL())
	if err := writer.SeedVocabulary(t.Context(), themes(), countries(), regions()); err != nil {
		t.Fatal(err)
	}
	n := 0
	writeAndRead := func() {
		t.Helper()
		n++
		st := mustPut(t, writer, numbered(n))
		if _, err := reader.Statement(t.Context(), st.ID); err != nil {
			t.Fatalf("statement %d: %v", n, err)
		}
		list, err := reader.Passages(t.Context(), chancery.Filter{}, chancery.Page{Limit: 100})
		if err != nil || len(list.Items) != n {
			t.Fatalf("%d passages after %d were written: %v", len(list.Items), n, err)
		}
	}
	for range 10 {
		writeAndRead()
	}
	cluster.AwaitReplay(t)
	servesAgain := func() bool {
		before := reads(t, reader, "done")
		if _, err := reader.LogEnd(t.Context()); err != nil {
			t.Fatal(err)
		}
		return reads(t, reader, "done") > before
	}
	eventually(t, "the replica to serve", servesAgain)

	standby.Pause()
	writeAndRead()
	done := reads(t, reader, "done")
	for range 10 {
		writeAndRead()
	}
	end, err := writer.LogEnd(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	// Who holds a cursor of the feed, or of a list, is not sent back behind it.
	if _, err := reader.ReadLog(t.Context(), chancery.LogStretch{After: end, Limit: 1}); err != nil {
		t.Errorf("behind the end of the log: %v", err)
	}
	first, err := reader.Passages(t.Context(), chancery.Filter{}, chancery.Page{Limit: 20})
	if err != nil {
		t.Fatal(err)
	}
	second, err := reader.Passages(t.Context(), chancery.Filter{}, chancery.Page{Limit: 20, After: first.Next})
	if err != nil || len(first.Items)+len(second.Items) != n {
		t.Errorf("pages of %d and %d, want %d: %v", len(first.Items), len(second.Items), n, err)
	}
	if more := reads(t, reader, "done") - done; more > 0 {
		t.Errorf("the replica answered %v times while it did not replay", more)
	}
	if reads(t, reader, "behind") == 0 {
		t.Error("no read passed the replica over")
	}
	standby.Resume()
	eventually(t, "the replica to serve again", servesAgain)
}

// While a replica is killed, or hangs, nobody who reads sees an error; it comes back
// by itself.
func TestReplicaThatIsLost(t *testing.T) {
	t.Parallel()
	cluster := pgtest.NewCluster(t, 1)
	standby := cluster.Standbys[0]
	store := openAt(t, cluster.URL(), standby.URL())
	st := mustPut(t, store, numbered(1))
	cluster.AwaitReplay(t)
	stop := readAllTheTime(t, 6, func(ctx context.Context) error {
		_, err := store.Statement(ctx, st.ID)
		return err
	})
	serves := func() bool {
		before := reads(t, store, "done")
		time.Sleep(20 * time.Millisecond)
		return reads(t, store, "done") > before
	}
	eventually(t, "the replica to serve", serves)
	standby.Kill()
	time.Sleep(200 * time.Millisecond)
	if err := store.Ready(t.Context()); err != nil {
		t.Errorf("not ready without a replica: %v", err)
	}
	standby.Start()
	eventually(t, "the replica to serve after it was killed", serves)
	standby.Freeze()
	eventually(t, "the replica to be left", func() bool { return reads(t, store, "away") > 0 })
	time.Sleep(200 * time.Millisecond)
	standby.Thaw()
	eventually(t, "the replica to serve after it hung", serves)
	stop()
}

// readAllTheTime reads until the function is called that it gives, and holds that
// no read fails.
func readAllTheTime(t *testing.T, readers int, read func(context.Context) error) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	var group sync.WaitGroup
	for range readers {
		group.Go(func() {
			for ctx.Err() == nil {
				if err := read(ctx); err != nil && ctx.Err() == nil {
					t.Errorf("read: %v", err)
					time.Sleep(100 * time.Millisecond)
				}
			}
		})
	}
	return sync.OnceFunc(func() {
		cancel()
		group.Wait()
	})
}

// The primary is killed and the standby promoted under two servers: readers see no
// error, every write that was acknowledged is there, and who listens hears the next.
func TestPromotedStandby(t *testing.T) {
	t.Parallel()
	cluster := pgtest.NewCluster(t, 1, "synchronous_standby_names = '*'", "synchronous_commit = remote_apply")
	standby := cluster.Standbys[0]
	servers := []*postgres.Store{openAt(t, cluster.URL(), standby.URL()), openAt(t, cluster.URL(), standby.URL())}
	first := mustPut(t, servers[0], numbered(0))
	stop := readAllTheTime(t, 4, func(ctx context.Context) error {
		for _, s := range servers {
			if _, err := s.Statement(ctx, first.ID); err != nil {
				return err
			}
		}
		return nil
	})
	heard := make(chan struct{}, 1)
	go servers[1].Listen(t.Context(), func() {
		select {
		case heard <- struct{}{}:
		default:
		}
	}, nil)
	var (
		written sync.Map
		writing sync.WaitGroup
		over    = make(chan struct{})
	)
	for w, s := range servers {
		writing.Go(func() {
			for n := w + 1; ; n += len(servers) {
				select {
				case <-over:
					return
				default:
				}
				if id := putAtLast(t, s, numbered(n)); id != "" {
					written.Store(id, n)
				}
			}
		})
	}
	count := func() (n int) {
		written.Range(func(any, any) bool { n++; return true })
		return n
	}
	eventually(t, "writes", func() bool { return count() > 10 })
	cluster.Primary.Kill()
	time.Sleep(300 * time.Millisecond)
	standby.Promote()
	standby.Set("synchronous_standby_names", "") // there is none left to wait for
	before := count()
	for len(heard) > 0 {
		<-heard
	}
	eventually(t, "writes after the promotion", func() bool { return count() > before+10 })
	eventually(t, "news after the promotion", func() bool { return len(heard) > 0 })
	close(over)
	writing.Wait()
	stop()
	written.Range(func(id, n any) bool {
		if _, err := servers[0].Statement(t.Context(), id.(chancery.StatementID)); err != nil {
			t.Errorf("statement %v, which was acknowledged: %v", n, err)
		}
		return true
	})
}

// putAtLast sends a document as often as it is told to come again.
func putAtLast(t *testing.T, store *postgres.Store, e chancery.Entry) chancery.StatementID {
	for {
		st, _, err := store.Put(t.Context(), e, noon)
		switch {
		case err == nil:
			return st.ID
		case t.Context().Err() != nil:
			return ""
		case !errors.Is(err, chancery.ErrAway) && !errors.Is(err, chancery.ErrUnsure):
			t.Errorf("put: %v", err)
			return ""
		}
	}
}

// What is not a copy of the archive is never read, whatever it has: also not a
// replica that got writes of an earlier primary that were lost with it.
func TestReplicaOfAnotherHistory(t *testing.T) {
	t.Parallel()
	url, other := pgtest.URL(t), pgtest.URL(t)
	stranger := openAt(t, other)
	for n := range 3 {
		mustPut(t, stranger, numbered(n))
	}
	store := openAt(t, url, other)
	mustPut(t, store, numbered(100))
	for range 20 {
		list, err := store.Statements(t.Context(), chancery.Filter{}, true, chancery.Page{Limit: 10})
		if err != nil || len(list.Items) != 1 {
			t.Fatalf("%d statements of another archive: %v", len(list.Items), err)
		}
	}
	if n := reads(t, store, "done"); n > 0 {
		t.Errorf("%v reads of another archive", n)
	}
}

// A snapshot takes minutes: it is read from a replica that tells the primary what
// it reads, and from no other.
func TestSnapshotsOfReplicas(t *testing.T) {
	t.Parallel()
	cluster := pgtest.NewCluster(t, 1)
	standby := cluster.Standbys[0]
	store := openAt(t, cluster.URL(), standby.URL())
	mustPut(t, store, numbered(1))
	cluster.AwaitReplay(t)
	export := func() (rows int) {
		t.Helper()
		err := store.ExportPassages(t.Context(), chancery.Filter{},
			func(chancery.Place) error { return nil },
			func(found []chancery.Found) error { rows += len(found); return nil })
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	if rows := export(); rows != 1 || reads(t, store, "done") != 0 {
		t.Errorf("%d rows, %v reads of a replica without feedback", rows, reads(t, store, "done"))
	}
	standby.Set("hot_standby_feedback", "on")
	eventually(t, "a snapshot of the replica", func() bool { return export() == 1 && reads(t, store, "done") > 0 })
}
