package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"time"

	vegeta "github.com/tsenart/vegeta/v12/lib"

	"github.com/chancery-archive/chancery/internal/sample"
)

// writing has writers send statements, none like another, until the function is
// called that tells what became of them.
func (r *run) writing(ctx context.Context) (func() outcome, error) {
	if r.Writers == 0 {
		return func() outcome { return outcome{} }, nil
	}
	key, err := r.key(ctx)
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(ctx)
	done := make(chan outcome, 1)
	go func() { done <- r.write(ctx, key) }()
	return func() outcome {
		stop()
		return <-done
	}, nil
}

// key makes a key that may ingest.
func (r *run) key(ctx context.Context) (string, error) {
	cmd := exec.CommandContext(ctx, r.Chancery, "keys", "create", "--json", "--scope", "ingest", "--expire", "24h", "load")
	cmd.Env = append(os.Environ(), "DATABASE_URL="+r.DatabaseURL)
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("make a key: %w", err)
	}
	var made struct{ Key string }
	err = json.Unmarshal(out, &made)
	return made.Key, err
}

// write sends statements to both servers in turn.
func (r *run) write(ctx context.Context, key string) outcome {
	attacker := vegeta.NewAttacker(vegeta.Workers(uint64(r.Writers)), vegeta.MaxWorkers(uint64(r.Writers)), vegeta.Timeout(time.Minute))
	defer context.AfterFunc(ctx, func() { attacker.Stop() })()
	bases := []string{r.plain.base, r.caching.base}
	text := string(sample.Submission().Raw)
	run := time.Now().UnixNano()
	var n atomic.Int64
	next := func(t *vegeta.Target) error {
		i := n.Add(1)
		t.Method, t.URL = http.MethodPost, bases[i%2]+"/v1/statements"
		t.Header = http.Header{"Authorization": {"Bearer " + key}, "Content-Type": {"text/plain"}}
		t.Body = []byte(strings.ReplaceAll(text, "Iraq", fmt.Sprintf("Iraq (file %d of %d)", i, run)))
		return nil
	}
	var m vegeta.Metrics
	failed := uint64(0)
	for result := range attacker.Attack(next, vegeta.Rate{}, math.MaxInt64, "") {
		if ctx.Err() != nil && result.Error != "" {
			continue // it was under way when time was up
		}
		m.Add(result)
		if result.Code != http.StatusCreated {
			failed++
		}
	}
	m.Close()
	return outcome{
		Requests: m.Requests, PerSecond: float64(m.Requests-failed) / (m.Duration + m.Wait).Seconds(),
		P50: m.Latencies.P50, P99: m.Latencies.P99, Worst: m.Latencies.Max, Failed: failed, Why: m.Errors[:min(len(m.Errors), 3)],
	}
}
