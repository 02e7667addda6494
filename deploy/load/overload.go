package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"net/http"
	"time"

	vegeta "github.com/tsenart/vegeta/v12/lib"
)

// overloadFigures are of a server of which more is asked than it can answer.
type overloadFigures struct {
	Capacity  float64       `json:"capacity"` // answers a second of as many clients as it answers best
	Asked     float64       `json:"asked"`    // requests a second that reached it
	Accepted  outcome       `json:"accepted"`
	Refused   uint64        `json:"refused"` // 503 with Retry-After
	Wrong     uint64        `json:"wrong"`   // answers that are not those of a quiet server
	Lost      uint64        `json:"lost"`    // neither answered nor refused
	Why       []string      `json:"why,omitempty"`
	Recovered time.Duration `json:"recovered_ns"` // after which answers took no longer than before
}

// crowd is how many requests may be under way at once.
const crowd = 4000

// measureOverload asks ten times as much as the server without the cache can
// answer, of pages whose right answers are known.
func (r *run) measureOverload(ctx context.Context, big *contents) error {
	targets := get(prefixed(r.plain.base+"/v1/commitments?limit=20&", big.each("country", "theme", "resolution"))...)
	right := map[string][sha256.Size]byte{}
	for result := range vegeta.NewAttacker(vegeta.Workers(1), vegeta.MaxWorkers(1)).Attack(
		vegeta.NewStaticTargeter(targets...), vegeta.Rate{Freq: 50, Per: time.Second}, time.Duration(len(targets)+1)*20*time.Millisecond, "") {
		right[result.URL] = sha256.Sum256(result.Body)
	}
	before := attack(ctx, targets, 1, time.Second)
	f := &overloadFigures{Capacity: attack(ctx, targets, r.Clients, r.For).PerSecond}
	attacker := vegeta.NewAttacker(vegeta.Workers(100), vegeta.MaxWorkers(crowd), vegeta.Connections(crowd), vegeta.Timeout(30*time.Second))
	defer context.AfterFunc(ctx, func() { attacker.Stop() })()
	var accepted, all vegeta.Metrics
	rate := vegeta.Rate{Freq: int(10 * f.Capacity), Per: time.Second}
	for result := range attacker.Attack(vegeta.NewStaticTargeter(targets...), rate, r.Overload, "") {
		all.Add(result)
		switch {
		case result.Code == http.StatusOK && sha256.Sum256(result.Body) == right[result.URL]:
			accepted.Add(result)
		case result.Code == http.StatusOK:
			f.Wrong++
		case result.Code == http.StatusServiceUnavailable && result.Headers.Get("Retry-After") != "":
			f.Refused++
		default:
			f.Lost++
		}
	}
	all.Close()
	accepted.Close()
	f.Recovered = r.recovery(ctx, targets, before.P99)
	f.Asked, f.Why = all.Rate, all.Errors[:min(len(all.Errors), 5)]
	f.Accepted = outcome{
		Requests: accepted.Requests, PerSecond: float64(accepted.Requests) / all.Duration.Seconds(),
		P50: accepted.Latencies.P50, P99: accepted.Latencies.P99, Worst: accepted.Latencies.Max,
	}
	r.figures.Overload = f
	fmt.Fprintf(r.out, "\noverload for %s: %.0f/s can be answered, %.0f/s were asked; accepted %.0f/s, p50 %s, p99 %s, worst %s; %d refused, %d wrong, %d lost %v; recovered after %s\n",
		r.Overload, f.Capacity, f.Asked, f.Accepted.PerSecond, short(f.Accepted.P50), short(f.Accepted.P99), short(f.Accepted.Worst),
		f.Refused, f.Wrong, f.Lost, f.Why, short(f.Recovered))
	return ctx.Err()
}

// recovery is how long it takes until a hundred answers in a row take no longer
// than twice the time that 99 of 100 took before.
func (r *run) recovery(ctx context.Context, targets []vegeta.Target, before time.Duration) time.Duration {
	begin := time.Now()
	for ctx.Err() == nil && time.Since(begin) < time.Minute {
		since := time.Since(begin)
		if after := attack(ctx, targets, 1, 300*time.Millisecond); after.Failed == 0 && after.P99 <= 2*before {
			return since
		}
	}
	return time.Since(begin)
}
