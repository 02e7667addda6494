package telemetry

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
)

// Program says what runs.
type Program struct{ Version, Ruleset, Edition string }

// NewRegistry is a registry with what every Go program tells, and which program
// this is.
func NewRegistry(p Program) *prometheus.Registry {
	registry := prometheus.NewRegistry()
	build := prometheus.NewGauge(prometheus.GaugeOpts{
		Name: "chancery_build_info", Help: "1, with the versions of the program, of its rules and of the form of its records.",
		ConstLabels: prometheus.Labels{"version": p.Version, "ruleset": p.Ruleset, "edition": p.Edition},
	})
	build.Set(1)
	registry.MustRegister(build, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return registry
}
