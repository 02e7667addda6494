package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// shelfOf stores n statements of four passages, coded by ruleset 2024.1.
func shelfOf(t *testing.T, store *postgres.Store, n int) {
	t.Helper()
	for i := range n {
		mustPut(t, store, volume(i, "2024.1", chancery.Assertion))
	}
}

// volume is statement i, whose second passage is of the act.
func volume(i int, ruleset string, act chancery.Act) chancery.Entry {
	second := said(fmt.Sprintf("Volume %d has a second passage.", i))
	second.Act = act
	e := compose(chancery.Statement{
		ID:     chancery.StatementID(fmt.Sprintf("volume-%d", i)),
		Origin: chancery.Origin{Title: fmt.Sprintf("Volume %d", i)},
	}, said("One."), second, said("Three."), said("Four."))
	e.Statement.Ruleset = ruleset
	for j := range e.Passages {
		e.Passages[j].Ruleset = ruleset
	}
	return e
}

// volumeOf is the number of the statement that a submission is of.
func volumeOf(sub chancery.Submission) int {
	var i int
	_, err := fmt.Sscanf(string(sub.Raw), "raw Volume %d", &i)
	if err != nil {
		panic(err)
	}
	return i
}

func work(code func(chancery.Submission) (chancery.Entry, error), ruleset string) postgres.Work {
	return postgres.Work{
		Code: code, Ruleset: ruleset, Workers: 2, Log: slog.New(slog.DiscardHandler),
		Now: func() time.Time { return noon.AddDate(1, 0, 0) },
	}
}

// workUntilEnded has the recode done by workers, each as a server of its own.
func workUntilEnded(t *testing.T, store *postgres.Store, number int64, workers ...postgres.Work) chancery.Recode {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), 2*time.Minute)
	defer stop()
	group, ctx := errgroup.WithContext(ctx)
	for _, w := range workers {
		group.Go(func() error { return store.Work(ctx, w) })
	}
	var recode chancery.Recode
	for {
		var err error
		if recode, err = store.Recode(t.Context(), number); err != nil {
			t.Fatal(err)
		}
		if recode.Ended() || ctx.Err() != nil {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	stop()
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	if !recode.Ended() {
		t.Fatalf("the recode did not end: %+v", recode)
	}
	return recode
}

func start(t *testing.T, store *postgres.Store, ruleset string) chancery.Recode {
	t.Helper()
	recode, err := store.StartRecode(t.Context(), ruleset, noon)
	if err != nil {
		t.Fatal(err)
	}
	return recode
}

// A recode under rules that read the same emits nothing.
func TestARecodeThatChangesNothingEmitsNothing(t *testing.T) {
	store := openStore(t)
	shelfOf(t, store, 60)
	cursor := lastCursor(t, store)
	same := work(func(sub chancery.Submission) (chancery.Entry, error) {
		return volume(volumeOf(sub), "2025.1", chancery.Assertion), nil
	}, "2025.1")
	recode := workUntilEnded(t, store, start(t, store, "2025.1").Number, same)
	equal(t, "log", []string(nil), logged(t, store, cursor))
	want := chancery.Recode{
		Number: recode.Number, Ruleset: "2025.1", Total: 60, Done: 60, StartedAt: noon, EndedAt: noon.AddDate(1, 0, 0),
	}
	equal(t, "recode", want, recode)
	if again := start(t, store, "2025.1"); again.Number == recode.Number || again.Total != 60 {
		t.Errorf("started again when it had ended: %+v", again)
	}
}

// A recode under rules that move 40 passages emits 40 of them, whoever shares the
// work: here three servers.
func TestARecodeEmitsWhatItMoves(t *testing.T) {
	store, url := openStoreURL(t)
	shelfOf(t, store, 110)
	withdrawn := volume(7, "2024.1", chancery.Assertion).Statement.ID
	if _, err := store.Withdraw(t.Context(), withdrawn, "a double", noon); err != nil {
		t.Fatal(err)
	}
	cursor := lastCursor(t, store)
	var coded sync.Map
	code := func(sub chancery.Submission) (chancery.Entry, error) {
		i, act := volumeOf(sub), chancery.Assertion
		if _, twice := coded.LoadOrStore(i, true); twice {
			return chancery.Entry{}, errors.New("coded twice")
		}
		if i >= 20 && i < 60 {
			act = chancery.Welcome
		}
		return volume(i, "2025.1", act), nil
	}
	ctx := chancery.WithAuthor(t.Context(), chancery.Author{Key: "k", Name: "Ada"})
	recode, err := store.StartRecode(ctx, "2025.1", noon)
	if err != nil {
		t.Fatal(err)
	}
	w := work(code, "2025.1")
	recode = workUntilEnded(t, store, recode.Number, w, w, w)
	if recode.Total != 109 || recode.Done != 109 || recode.Changed != 40 || recode.Passages != 40 || recode.Failed != 0 {
		t.Errorf("recode %+v", recode)
	}
	count := map[string]int{}
	for _, line := range logged(t, store, cursor) {
		if strings.Contains(line, "second passage") {
			line = "changed recoded passage"
		}
		count[line]++
	}
	equal(t, "log", map[string]int{"changed recoded passage": 40, "changed recoded statement": 40}, count)
	equal(t, "deeds", 40, len(deeds(t, store, chancery.DeedFilter{Key: "k", Actions: []chancery.Action{chancery.CodedAgain}})))
	equal(t, "who started it", []string{fmt.Sprintf("recode.start of %d: ruleset 2025.1", recode.Number)},
		deeds(t, store, chancery.DeedFilter{Key: "k", Actions: []chancery.Action{chancery.StartedRecode}}))
	requireTallies(t, connect(t, url))
}

func TestADocumentThatCannotBeReadAgainFailsAlone(t *testing.T) {
	store := openStore(t)
	shelfOf(t, store, 12)
	before, err := store.StatementPassages(t.Context(), "volume-5")
	if err != nil {
		t.Fatal(err)
	}
	code := func(sub chancery.Submission) (chancery.Entry, error) {
		if volumeOf(sub) == 5 {
			return chancery.Entry{}, fmt.Errorf("read document: %w: it holds no text", chancery.ErrUnreadable)
		}
		return volume(volumeOf(sub), "2025.1", chancery.Welcome), nil
	}
	recode := workUntilEnded(t, store, start(t, store, "2025.1").Number, work(code, "2025.1"))
	if recode.Done != 12 || recode.Changed != 11 || recode.Failed != 1 {
		t.Errorf("recode %+v", recode)
	}
	equal(t, "failures", []chancery.RecodeFailure{{Statement: "volume-5", Reason: "read document: unreadable document: it holds no text"}}, recode.Failures)
	after, err := store.StatementPassages(t.Context(), "volume-5")
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "the statement that failed", before, after)
}

func TestReviewsSurviveARecode(t *testing.T) {
	store := openStore(t)
	shelfOf(t, store, 1)
	passages, err := store.StatementPassages(t.Context(), "volume-0")
	if err != nil {
		t.Fatal(err)
	}
	id := passages[1].Passage.ID
	if _, err := store.Amend(t.Context(), verdict(id, chancery.Corrected), &chancery.Amendment{Act: chancery.Call}); err != nil {
		t.Fatal(err)
	}
	cursor := lastCursor(t, store)
	code := func(sub chancery.Submission) (chancery.Entry, error) {
		return volume(0, "2025.1", chancery.Welcome), nil
	}
	workUntilEnded(t, store, start(t, store, "2025.1").Number, work(code, "2025.1"))
	found, err := store.Passage(t.Context(), id)
	if err != nil || found.Passage.Act != chancery.Call || found.Passage.Review != chancery.Corrected {
		t.Errorf("%s %s, %v", found.Passage.Act, found.Passage.Review, err)
	}
	equal(t, "log", []string(nil), logged(t, store, cursor))
}

// A correction that comes while a statement is coded again stands: what the coder
// made of the text before it does not.
func TestARecodeDoesNotUndoACorrection(t *testing.T) {
	store := openStore(t)
	shelfOf(t, store, 1)
	s := allStatements(t, store)[0]
	tries := 0
	code := func(sub chancery.Submission) (chancery.Entry, error) {
		tries++
		if tries == 1 { // somebody is quicker
			correct(t, store, s.ID, compose(s, said("Corrected.")))
			return volume(0, "2025.1", chancery.Call), nil
		}
		e := compose(s, said(strings.TrimSpace(strings.Split(string(sub.Raw), "\n\n")[1])))
		e.Statement.Ruleset, e.Passages[0].Act, e.Passages[0].Ruleset = "2025.1", chancery.Welcome, "2025.1"
		return e, nil
	}
	workUntilEnded(t, store, start(t, store, "2025.1").Number, work(code, "2025.1"))
	found, err := store.StatementPassages(t.Context(), s.ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 1 || found[0].Passage.Quote != "Corrected." || found[0].Passage.Act != chancery.Welcome || tries != 2 {
		t.Errorf("%d passages after %d tries: %+v", len(found), tries, found)
	}
}

func TestOneRecodeAtATime(t *testing.T) {
	store := openStore(t)
	shelfOf(t, store, 3)
	numbers := make([]int64, 8)
	group, ctx := errgroup.WithContext(t.Context())
	for i := range numbers {
		group.Go(func() error {
			recode, err := store.StartRecode(ctx, "2025.1", noon)
			numbers[i] = recode.Number
			return err
		})
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	for _, n := range numbers {
		if n != numbers[0] {
			t.Fatalf("started at once: %v", numbers)
		}
	}
	newer := start(t, store, "2026.1")
	older, err := store.Recode(t.Context(), numbers[0])
	if err != nil || !older.Superseded || !older.Ended() || newer.Number == older.Number {
		t.Errorf("older %+v, newer %+v, %v", older, newer, err)
	}
	code := func(sub chancery.Submission) (chancery.Entry, error) {
		return volume(volumeOf(sub), "2026.1", chancery.Welcome), nil
	}
	done := workUntilEnded(t, store, newer.Number, work(code, "2026.1"))
	if older, _ = store.Recode(t.Context(), numbers[0]); done.Changed != 3 || older.Done != 0 {
		t.Errorf("newer %+v, older %+v", done, older)
	}
}

func TestARecodeOfNothingEnds(t *testing.T) {
	store := openStore(t)
	if recode := start(t, store, "2025.1"); !recode.Ended() || recode.Total != 0 {
		t.Errorf("recode %+v", recode)
	}
	if _, err := store.Recode(t.Context(), 99); !errors.Is(err, chancery.ErrNotFound) {
		t.Errorf("a recode that never was: %v", err)
	}
}

// A server with other rules leaves the batches to one that has the right ones.
func TestARecodeWaitsForItsRuleset(t *testing.T) {
	store := openStore(t)
	shelfOf(t, store, 2)
	recode := start(t, store, "2025.1")
	ctx, stop := context.WithTimeout(t.Context(), 3*time.Second)
	defer stop()
	var calls atomic.Int32
	code := func(chancery.Submission) (chancery.Entry, error) {
		calls.Add(1)
		return chancery.Entry{}, errors.New("not this one")
	}
	if err := store.Work(ctx, work(code, "2024.1")); err != nil {
		t.Fatal(err)
	}
	after, err := store.Recode(t.Context(), recode.Number)
	if err != nil || calls.Load() != 0 || after.Done != 0 || after.Ended() {
		t.Errorf("%d calls, %+v, %v", calls.Load(), after, err)
	}
}

// A batch that is cut short, here by its time, is gone on with where it was: what
// was done is not done again, and everything is counted once.
func TestARecodeGoesOnWhereItWas(t *testing.T) {
	store, url := openStoreURL(t)
	shelfOf(t, store, 40)
	var calls atomic.Int32
	slow := work(func(sub chancery.Submission) (chancery.Entry, error) {
		calls.Add(1)
		time.Sleep(20 * time.Millisecond)
		return volume(volumeOf(sub), "2025.1", chancery.Welcome), nil
	}, "2025.1")
	slow.Patience = 100 * time.Millisecond // for batches that take four times as long
	ended := workUntilEnded(t, store, start(t, store, "2025.1").Number, slow)
	if ended.Done != 40 || ended.Changed != 40 || ended.Passages != 40 {
		t.Errorf("recode %+v", ended)
	}
	cuts := scanOne[int](t, connect(t, url), `SELECT sum((metadata->>'snoozes')::int)::int FROM river.river_job`)
	if cuts < 2 || calls.Load() != 40 {
		t.Errorf("%d calls for 40 statements, cut short %d times", calls.Load(), cuts)
	}
}

// A server that is told to stop ends the batch that it is at.
func TestWorkEndsInOrder(t *testing.T) {
	store, url := openStoreURL(t)
	shelfOf(t, store, 60)
	recode := start(t, store, "2025.1")
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var calls atomic.Int32
	w := work(func(sub chancery.Submission) (chancery.Entry, error) {
		if calls.Add(1) == 5 {
			stop()
		}
		return volume(volumeOf(sub), "2025.1", chancery.Welcome), nil
	}, "2025.1")
	w.Workers = 1
	if err := store.Work(ctx, w); err != nil {
		t.Fatal(err)
	}
	after, err := store.Recode(t.Context(), recode.Number)
	if err != nil || after.Done != 20 || after.Ended() {
		t.Errorf("one batch of twenty should be done: %+v, %v", after, err)
	}
	if n := scanOne[int](t, connect(t, url), `SELECT count(*)::int FROM river.river_job WHERE state = 'running'`); n != 0 {
		t.Errorf("%d jobs are left running", n)
	}
	if err := store.Work(ctx, w); err != nil {
		t.Errorf("to work when it is over: %v", err)
	}
}
