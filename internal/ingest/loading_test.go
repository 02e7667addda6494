package ingest_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/ingest"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// grouping sees how many entries are stored together; the first group waits until
// there could be more.
type grouping struct {
	*postgres.Store
	waits <-chan struct{}
	mu    sync.Mutex
	sizes []int
}

func (g *grouping) PutAll(ctx context.Context, entries []chancery.Entry, now time.Time) []chancery.Receipt {
	g.mu.Lock()
	g.sizes = append(g.sizes, len(entries))
	g.mu.Unlock()
	<-g.waits
	return g.Store.PutAll(ctx, entries, now)
}

// coderOf counts, and makes of some texts what no coder should.
func coderOf(coded *atomic.Int32, many chan<- struct{}) func(chancery.Submission) (chancery.Entry, error) {
	return func(sub chancery.Submission) (chancery.Entry, error) {
		if coded.Add(1) == 40 {
			close(many)
		}
		entry, err := coding.Run(sub)
		switch text := string(sub.Raw); {
		case strings.Contains(text, "panic"):
			panic("index out of range")
		case strings.Contains(text, "refused"):
			entry.Passages[0].Themes = []chancery.ThemeTag{{Theme: "nothing"}}
		}
		return entry, err
	}
}

// TestRunStoresTogether holds that what is stored together is stored as if each
// alone: what fails fails alone, what is known is recognised, all the rest is in.
func TestRunStoresTogether(t *testing.T) {
	in, c := ingester(t)
	many := make(chan struct{})
	var coded atomic.Int32
	store := &grouping{Store: c.Store, waits: many}
	in.Store, in.Coder = store, coderOf(&coded, many)
	var texts []string
	for i := range 100 {
		texts = append(texts, fmt.Sprintf("Statement on fog\n\nRome, 3 May 2011\n\nWe will act on fog for the %dth time.", i))
	}
	texts[20], texts[30], texts[50], texts[70] = "This is refused.", "This is a panic.", "unreadable", "PK\x03\x04"
	texts = append(texts, texts[0], texts[99])
	var seen []int
	report, err := ingest.Run(t.Context(), documents(texts...), in, 2, func(_ ingest.Outcome, r ingest.Report) { seen = append(seen, r.Done()) })
	if err != nil {
		t.Fatal(err)
	}
	var failed []string
	for _, o := range report.Failed {
		failed = append(failed, o.Name)
	}
	if report.Created != 96 || report.Repeated != 2 || !slices.Equal(failed, []string{"20", "30", "50", "70"}) {
		t.Errorf("%d created, %d repeated, failed %v: %+v", report.Created, report.Repeated, failed, report.Failed)
	}
	if len(seen) != len(texts) || !slices.IsSorted(seen) {
		t.Errorf("progress %v", seen)
	}
	if slices.Max(store.sizes) < 10 {
		t.Errorf("stored together: %v", store.sizes)
	}
	listing, err := store.Statements(t.Context(), chancery.Filter{}, false, chancery.Page{Limit: 200})
	if err != nil || len(listing.Items) != 96 {
		t.Errorf("%d statements, %v", len(listing.Items), err)
	}
}

// A run that was cut short is run again, and codes nothing twice.
func TestRunAgainCodesNothing(t *testing.T) {
	in, _ := ingester(t)
	var coded atomic.Int32
	in.Coder = coderOf(&coded, make(chan struct{}))
	texts := []string{"We will act.", "We will act again.", "We will act once more."}
	for _, want := range []ingest.Report{{Created: 3}, {Repeated: 3}} {
		report, err := ingest.Run(t.Context(), documents(texts...), in, 2, nil)
		if err != nil || report.Created != want.Created || report.Repeated != want.Repeated {
			t.Errorf("%+v, %v; want %+v", report, err, want)
		}
	}
	if coded.Load() != 3 {
		t.Errorf("%d documents coded", coded.Load())
	}
}

func TestRunGivesUpOnADatabaseThatIsGone(t *testing.T) {
	in, c := ingester(t)
	c.Close()
	texts := make([]string, 300)
	for i := range texts {
		texts[i] = fmt.Sprint("We will act ", i)
	}
	report, err := ingest.Run(t.Context(), documents(texts...), in, 2, nil)
	if err == nil || !strings.Contains(err.Error(), "10 documents in a row failed") || report.Created > 0 {
		t.Errorf("%+v, %v", report, err)
	}
}

func TestRunTogetherStopsWithItsContext(t *testing.T) {
	in, _ := ingester(t)
	ctx, cancel := context.WithCancel(t.Context())
	endless := func(yield func(chancery.Submission, error) bool) {
		for i := 0; yield(chancery.Submission{Raw: fmt.Append(nil, "We will act ", i)}, nil); i++ {
		}
	}
	report, err := ingest.Run(ctx, endless, in, 2, func(ingest.Outcome, ingest.Report) { cancel() })
	if !errors.Is(err, context.Canceled) || report.Created == 0 || len(report.Failed) > 0 {
		t.Errorf("%+v, %v", report, err)
	}
}
