package telemetry

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
)

// stageBounds are the bounds of the histogram of stages, in seconds: a stage takes
// well under a millisecond for a page of text, and seconds for a large PDF.
var stageBounds = []float64{.0001, .00025, .0005, .001, .0025, .005, .01, .025, .05, .1, .25, 1, 5}

// Coder is the coder with its stages timed and its documents counted.
func Coder(registry prometheus.Registerer) func(chancery.Submission) (chancery.Entry, error) {
	stages := prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Name: "chancery_coder_stage_duration_seconds", Help: "How long each stage of the coder took for a document.", Buckets: stageBounds,
	}, []string{"stage"})
	documents := prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "chancery_coder_documents_total", Help: "Documents that were coded, left uncoded for their language, or refused as unreadable.",
	}, []string{"outcome"})
	registry.MustRegister(stages, documents)
	for _, outcome := range []string{"coded", "uncoded", "refused"} {
		documents.WithLabelValues(outcome)
	}
	observers := make(map[coding.Stage]prometheus.Observer)
	for _, s := range coding.Stages() {
		observers[s] = stages.WithLabelValues(string(s))
	}
	watch := coding.Watch(func(s coding.Stage) func() {
		begun := time.Now()
		return func() { observers[s].Observe(time.Since(begun).Seconds()) }
	})
	return func(sub chancery.Submission) (chancery.Entry, error) {
		entry, err := watch.Run(sub)
		documents.WithLabelValues(outcome(entry, err)).Inc()
		return entry, err
	}
}

func outcome(entry chancery.Entry, err error) string {
	switch {
	case err != nil:
		return "refused"
	case entry.Statement.Status == chancery.Uncoded:
		return "uncoded"
	default:
		return "coded"
	}
}
