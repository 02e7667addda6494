package main

import (
	"context"
	"net/http"
	"time"

	vegeta "github.com/tsenart/vegeta/v12/lib"
)

// outcome is what became of many requests.
type outcome struct {
	Requests  uint64        `json:"requests"`
	PerSecond float64       `json:"per_second"` // that were answered as they should
	P50       time.Duration `json:"p50_ns"`
	P99       time.Duration `json:"p99_ns"`
	Worst     time.Duration `json:"worst_ns"`
	Failed    uint64        `json:"failed"`
	Why       []string      `json:"why,omitempty"` // they failed, a few of the reasons
}

// attack has so many clients ask one after the other, each as soon as it has its
// answer, going round the targets.
func attack(ctx context.Context, targets []vegeta.Target, clients int, d time.Duration) outcome {
	attacker := vegeta.NewAttacker(
		vegeta.Workers(uint64(clients)), vegeta.MaxWorkers(uint64(clients)), vegeta.Connections(clients),
		vegeta.Timeout(30*time.Second), vegeta.Redirects(vegeta.NoFollow),
	)
	ctx, cancel := context.WithTimeout(ctx, d+time.Minute)
	defer cancel()
	defer context.AfterFunc(ctx, func() { attacker.Stop() })()
	var m vegeta.Metrics
	failed := uint64(0)
	for result := range attacker.Attack(vegeta.NewStaticTargeter(targets...), vegeta.Rate{}, d, "") {
		m.Add(result)
		if !answered(result) {
			failed++
		}
	}
	m.Close()
	return outcome{
		Requests: m.Requests, PerSecond: float64(m.Requests-failed) / (m.Duration + m.Wait).Seconds(),
		P50: m.Latencies.P50, P99: m.Latencies.P99, Worst: m.Latencies.Max,
		Failed: failed, Why: m.Errors[:min(len(m.Errors), 3)],
	}
}

// answered tells an answer from a refusal; 304 answers who has the page already.
func answered(result *vegeta.Result) bool {
	code := int(result.Code)
	return result.Error == "" && code >= 200 && code < 400 || code == http.StatusNotModified
}

// get asks for answers as they are: who asks shares the machine, and would take
// longer to unpack an answer than its server to send it.
func get(addresses ...string) []vegeta.Target {
	targets := make([]vegeta.Target, len(addresses))
	for i, address := range addresses {
		targets[i] = vegeta.Target{Method: http.MethodGet, URL: address, Header: http.Header{"Accept-Encoding": {"identity"}}}
	}
	return targets
}
