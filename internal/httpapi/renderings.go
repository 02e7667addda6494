package httpapi

import (
	"context"
	"net/http"
	"time"

	"github.com/maypok86/otter/v2"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// renderings keeps answers for as long as the archive is in the state that they
// were read from, and no moment longer: for each request the archive is asked which
// state it is in. The rule that makes this right needs no clock. An answer is read
// after the state by which it is kept, so it is no older; and it is given only to
// who was told the same state after they came, so nothing was committed before
// they came that it does not show.
type renderings struct {
	kept    *otter.Cache[spelling, *rendering]
	largest int // bytes of an answer that is kept
	store   VersionStore
	flights *flights
	public  bool // the server has an address of its own, whatever its clients call it

	hits, misses, shared, past prometheus.Counter
}

// question is what is asked, of which state of the archive.
type question struct {
	spelling
	version chancery.Version
}

const (
	// overhead is about what an answer takes beside its bytes and its question.
	overhead = 1 << 10
	// parts is how many answers there is room for at least.
	parts = 16
)

// newRenderings keeps no more than so many bytes; nil, which keeps nothing, where
// there is no room.
func newRenderings(c Config, m metrics) *renderings {
	if c.PageCache <= 0 {
		return nil
	}
	kept := otter.Must(&otter.Options[spelling, *rendering]{
		MaximumWeight: uint64(c.PageCache),
		Weigher:       weight,
	})
	m.gauge("chancery_http_page_cache_bytes", "Bytes that kept answers take.", func() int { return int(kept.WeightedSize()) })
	m.gauge("chancery_http_page_cache_pages", "Answers kept.", kept.EstimatedSize)
	return &renderings{
		kept: kept, largest: int(c.PageCache / parts), store: c.Store, flights: newFlights(), public: c.PublicURL != "",
		hits: m.kept.WithLabelValues(pageHit), misses: m.kept.WithLabelValues(pageMade),
		shared: m.kept.WithLabelValues(pageShared), past: m.kept.WithLabelValues(pagePast),
	}
}

// serve answers with what is kept, or has it made. What is no answer for others,
// such as a mistake, is made for each who asks, and so is everything while the
// archive does not tell its state.
func (c *renderings) serve(next http.HandlerFunc) http.HandlerFunc {
	if c == nil {
		return next
	}
	return func(w http.ResponseWriter, r *http.Request) {
		at, ok := c.spell(r)
		if !ok {
			c.past.Inc()
			next(w, r)
			return
		}
		version, err := c.store.Version(r.Context())
		if err != nil {
			c.past.Inc()
			next(w, r)
			return
		}
		asked := question{at, version}
		if p := c.find(asked); p != nil {
			c.hits.Inc()
			c.answer(w, r, asked, p)
			return
		}
		if p := c.make(w, r, asked, next); p != nil {
			c.answer(w, r, asked, p)
		}
	}
}

func (c *renderings) find(asked question) *rendering {
	if p, there := c.kept.GetIfPresent(asked.spelling); there && p.version == asked.version {
		return p
	}
	return nil
}

func (c *renderings) answer(w http.ResponseWriter, r *http.Request, asked question, p *rendering) {
	// A client that reads slower than this holds a connection for nothing.
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(writeTime))
	if grown := p.answer(w, r); grown && c.find(asked) == p {
		c.kept.Set(asked.spelling, p) // weighs it again
	}
}

// make has an answer made, once for all who ask for it meanwhile. It is nil where
// the request has been answered.
func (c *renderings) make(w http.ResponseWriter, r *http.Request, asked question, next http.HandlerFunc) *rendering {
	joined, ctx := c.flights.join(asked, r)
	if ctx != nil {
		return c.fly(ctx, w, r, asked, joined, next)
	}
	c.shared.Inc()
	p := c.flights.wait(joined, r)
	if p == nil {
		next(w, r)
	}
	return p
}

// fly makes an answer for all who wait for it.
func (c *renderings) fly(
	ctx context.Context, w http.ResponseWriter, r *http.Request, asked question, joined *flight, next http.HandlerFunc,
) (made *rendering) {
	stop := context.AfterFunc(r.Context(), func() { c.flights.leave(joined) })
	defer stop()
	defer func() { c.flights.land(asked, joined, made) }()
	if made = c.find(asked); made != nil { // by a flight that landed just now
		c.hits.Inc()
		return made
	}
	c.misses.Inc()
	k := newKeeper(w)
	next(k, r.WithContext(ctx))
	if k.kept == nil {
		return nil
	}
	k.kept.version = asked.version
	if len(k.kept.body) <= c.largest {
		c.kept.Set(asked.spelling.clone(), k.kept)
	}
	return k.kept
}

func weight(at spelling, p *rendering) uint32 { return p.weighed.Load() + uint32(at.size()) + overhead }
