package ingest_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/ingest"
)

// shelf takes documents in by their bytes, and refuses those that say so.
type shelf struct {
	mu   sync.Mutex
	held map[string]chancery.StatementID
}

func (s *shelf) Ingest(_ context.Context, sub chancery.Submission) (chancery.Statement, bool, error) {
	switch {
	case strings.HasPrefix(string(sub.Raw), "refuse"):
		return chancery.Statement{}, false, fmt.Errorf("read document: %w: refused", chancery.ErrUnreadable)
	case strings.HasPrefix(string(sub.Raw), "panic"):
		panic("index out of range")
	case strings.HasPrefix(string(sub.Raw), "gone"):
		return chancery.Statement{}, false, errors.New("connection refused")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if id, ok := s.held[string(sub.Raw)]; ok {
		return chancery.Statement{ID: id}, false, nil
	}
	id := chancery.StatementID(strconv.Itoa(len(s.held)))
	s.held[string(sub.Raw)] = id
	return chancery.Statement{ID: id}, true, nil
}

func documents(texts ...string) func(yield func(chancery.Submission, error) bool) {
	return func(yield func(chancery.Submission, error) bool) {
		for i, text := range texts {
			var err error
			if text == "unreadable" {
				err = errors.New("unreadable")
			}
			if !yield(chancery.Submission{Raw: []byte(text), Name: fmt.Sprintf("%02d", i)}, err) {
				return
			}
		}
	}
}

func TestRun(t *testing.T) {
	to := &shelf{held: map[string]chancery.StatementID{}}
	var seen []int
	report, err := ingest.Run(t.Context(), documents("a", "b", "refuse 1", "a", "unreadable", "c"), to, 1,
		func(_ ingest.Outcome, r ingest.Report) { seen = append(seen, r.Done()) })
	if err != nil {
		t.Fatal(err)
	}
	if report.Created != 3 || report.Repeated != 1 || len(report.Failed) != 2 {
		t.Errorf("report %+v", report)
	}
	if report.Failed[0].Name != "02" || report.Failed[1].Name != "04" {
		t.Errorf("failed %+v, want 02 and 04", report.Failed)
	}
	slices.Sort(seen)
	if !slices.Equal(seen, []int{1, 2, 3, 4, 5, 6}) {
		t.Errorf("progress %v", seen)
	}
}

func TestRunInParallel(t *testing.T) {
	texts := make([]string, 500)
	for i := range texts {
		texts[i] = strconv.Itoa(i % 100)
	}
	report, err := ingest.Run(t.Context(), documents(texts...), &shelf{held: map[string]chancery.StatementID{}}, 8, nil)
	if err != nil || report.Created != 100 || report.Repeated != 400 {
		t.Errorf("Run = %+v, %v", report, err)
	}
}

func TestRunStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var calls atomic.Int32
	report, err := ingest.Run(ctx, documents("a", "b", "c", "d"), &shelf{held: map[string]chancery.StatementID{}}, 1,
		func(ingest.Outcome, ingest.Report) {
			calls.Add(1)
			cancel()
		})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if report.Done() == 4 {
		t.Error("the run went on")
	}
}

// A target that fails whatever it is given ends the run; documents that fail by
// themselves, however many, do not.
func TestRunGivesUpOnATargetThatIsGone(t *testing.T) {
	var texts []string
	for i := range 30 {
		texts = append(texts, fmt.Sprint("refuse ", i))
	}
	for range 9 {
		texts = append(texts, "gone")
	}
	texts = append(texts, "a")
	for range 30 {
		texts = append(texts, "gone")
	}
	report, err := ingest.Run(t.Context(), documents(texts...), &shelf{held: map[string]chancery.StatementID{}}, 1, nil)
	if err == nil || !strings.Contains(err.Error(), "10 documents in a row failed: connection refused") {
		t.Errorf("error %v", err)
	}
	if report.Created != 1 || len(report.Failed) != 49 {
		t.Errorf("%d created, %d failed", report.Created, len(report.Failed))
	}
}

// A document that makes the program fail fails alone.
func TestRunOutlivesAPanic(t *testing.T) {
	report, err := ingest.Run(t.Context(), documents("a", "panic", "b"), &shelf{held: map[string]chancery.StatementID{}}, 2, nil)
	if err != nil || report.Created != 2 || len(report.Failed) != 1 || !strings.Contains(report.Failed[0].Err.Error(), "index out of range") {
		t.Errorf("Run = %+v, %v", report, err)
	}
}
