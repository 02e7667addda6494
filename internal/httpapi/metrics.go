package httpapi

import (
	"net/http"
	"net/netip"
	"strconv"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// metrics counts what the server does. Labels are patterns of routes, methods and
// statuses, of which there are so many and no more: never what a client sent.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec   // by method, route, status
	duration *prometheus.HistogramVec // by route
	bytes    *prometheus.CounterVec   // by route
	refused  *prometheus.CounterVec   // by reason
	streams  *prometheus.GaugeVec     // by kind
	kept     *prometheus.CounterVec   // by from
	series   *series
}

// Why requests are refused before they are read.
const (
	overload = "overload"
	overrate = "rate"
)

// What goes on for as long as its client likes.
const (
	eventStreams = "events"
	longPolls    = "long_poll"
	snapshots    = "snapshot"
	batchUploads = "batch"
)

// What reads are answered from.
const (
	pageHit    = "kept"
	pageMade   = "made"
	pageShared = "shared"
	pagePast   = "past" // nothing kept: the request, or the archive, is not for it
)

// durations are the bounds of the histogram, in seconds: a page takes a few
// milliseconds, and nothing but streams more than ten.
var durations = []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10}

func newMetrics(registry *prometheus.Registry) metrics {
	m := metrics{
		registry: registry,
		series:   &series{by: make(map[request]counted)},
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "chancery_http_requests_total", Help: "Requests answered, by method, pattern of the route and status; status 0: the client left before an answer.",
		}, []string{"method", "route", "status"}),
		duration: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "chancery_http_request_duration_seconds", Help: "How long requests took, by pattern of the route; streams take as long as their clients stay.",
			Buckets: durations,
		}, []string{"route"}),
		bytes: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "chancery_http_response_bytes_total", Help: "Bytes of the bodies of answers, by pattern of the route.",
		}, []string{"route"}),
		refused: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "chancery_http_requests_refused_total", Help: "Requests refused before they were read, for overload or for the rate limit of their client.",
		}, []string{"reason"}),
		streams: prometheus.NewGaugeVec(prometheus.GaugeOpts{
			Name: "chancery_http_streams", Help: "Streams of events, long polls, snapshots and batches that are going on.",
		}, []string{"kind"}),
		kept: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "chancery_http_pages_total", Help: "Reads by what they were answered from: kept, made, shared with others who asked at the same time, or past the cache.",
		}, []string{"from"}),
	}
	for _, from := range []string{pageHit, pageMade, pageShared, pagePast} {
		m.kept.WithLabelValues(from)
	}
	for _, reason := range []string{overload, overrate} {
		m.refused.WithLabelValues(reason)
	}
	for _, kind := range []string{eventStreams, longPolls, snapshots, batchUploads} {
		m.streams.WithLabelValues(kind)
	}
	registry.MustRegister(m.requests, m.duration, m.bytes, m.refused, m.streams, m.kept)
	return m
}

// gauge reports a number that is known when it is asked for.
func (m metrics) gauge(name, help string, value func() int) {
	m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, func() float64 { return float64(value()) }))
}

// count counts a request that is over.
func (m metrics) count(method, route string, status, bytes int, took time.Duration) {
	if route == "" {
		route = "none" // no route has that address, or the request was refused before it was looked for
	}
	one := m.series.of(m, request{methodLabel(method), route, status})
	one.requests.Inc()
	one.duration.Observe(took.Seconds())
	one.bytes.Add(float64(bytes))
}

// request is what requests are counted by.
type request struct {
	method, route string
	status        int
}

// series are the metrics of the requests that there were, at hand: to find them by
// their labels takes as long as all else that is done for a kept page.
type series struct {
	mu sync.RWMutex
	by map[request]counted
}

type counted struct {
	requests prometheus.Counter
	duration prometheus.Observer
	bytes    prometheus.Counter
}

func (s *series) of(m metrics, r request) counted {
	s.mu.RLock()
	one, there := s.by[r]
	s.mu.RUnlock()
	if there {
		return one
	}
	one = counted{
		m.requests.WithLabelValues(r.method, r.route, strconv.Itoa(r.status)),
		m.duration.WithLabelValues(r.route),
		m.bytes.WithLabelValues(r.route),
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.by[r] = one
	return one
}

// methodLabel keeps methods that somebody made up from becoming metrics.
func methodLabel(method string) string {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions:
		return method
	}
	return "other"
}

// begin counts a stream that begins; the function that it gives ends it.
func (m metrics) begin(kind string) (end func()) {
	gauge := m.streams.WithLabelValues(kind)
	gauge.Inc()
	return gauge.Dec
}

// metricsRoute is where Prometheus asks.
const metricsRoute = "/metrics"

// show answers with the metrics to who asks on this machine itself. Behind a
// proxy, and to the network, there is nothing here: how busy an archive is, is
// its operator's to know, who has an address of its own for that.
func (m metrics) show() handler {
	serve := promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
	return func(w http.ResponseWriter, r *http.Request) error {
		if err := readQuery(r).done(); err != nil {
			return err
		}
		if !fromHere(r) {
			return chancery.ErrNotFound
		}
		w.Header().Set("Cache-Control", neverStored)
		serve.ServeHTTP(w, r)
		return nil
	}
}

// forwarding are the header fields that proxies add.
var forwarding = []string{"Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip"}

// fromHere reports whether a request comes from this machine and no proxy on it.
func fromHere(r *http.Request) bool {
	for _, name := range forwarding {
		if r.Header.Get(name) != "" {
			return false
		}
	}
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	return err == nil && peer.Addr().Unmap().IsLoopback()
}
