package httpapi

import (
	"context"
	"log/slog"
	"net/http"
	"net/netip"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/prometheus/client_golang/prometheus"
	"go.opentelemetry.io/otel/trace"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
	"github.com/chancery-archive/chancery/internal/feed"
	"github.com/chancery-archive/chancery/internal/oai"
)

// Config is what the server needs. Every field without a default is required.
type Config struct {
	Store           Store
	Intake          Intake
	Webhooks        WebhookSender
	Documents       []string // media types of the documents that Intake reads
	Vocabulary      Vocabulary
	FindResolutions func(text string) []chancery.Citation // that a text names, in order; spans in bytes
	PublicURL       string                                // under which clients reach the server, "https://archive.example"; "" is what a request says in Host
	Ruleset         string                                // by which statements are coded now
	Ready           func(context.Context) error           // nil while the archive can answer
	Log             *slog.Logger
	Now             func() time.Time     // for the date of access in citations; nil is [time.Now]
	ClientLimit     int                  // requests a minute from one address; 0: no limit
	KeyLimit        int                  // requests a minute with one key; 0: no limit
	MaxRequests     int                  // in work at once, of those that read, and as many of those that send; 0: no bound
	MaxQueue        int                  // that wait for their turn when so many are in work
	Edition         string               // of the form of records, see [encode.Edition]
	EditionSince    time.Time            // when the archive first had them in that form; zero: always
	Contact         string               // address of whom to write to about the archive
	Bell            *feed.Bell           // rings when the change log has grown; nil: it never does, and waiting ends with its time
	MaxWaiting      int                  // followers who wait for the log at once; 0 is 2,000
	Heartbeat       time.Duration        // between signs of life in a stream of events; 0 is 15 seconds
	TrustedProxies  []netip.Prefix       // whose X-Forwarded-For is believed
	ReadTimeout     time.Duration        // for a GET; 0 is 10 seconds
	WriteTimeout    time.Duration        // for a POST, its body included; 0 is a minute
	QueueTime       time.Duration        // for which they wait at most; 0 is half a second
	PageCache       int64                // bytes that answers to reads may take, kept for who asks again; 0: none are kept
	Traces          trace.TracerProvider // takes a span for each request; nil: there are none
	Metrics         *prometheus.Registry // takes the metrics of the server; nil: one of its own
}

// New serves the archive. All routes are here.
func New(c Config) http.Handler {
	c = withDefaults(c)
	counts := newMetrics(c.Metrics)
	m := middleware{log: c.Log, metrics: counts}
	a := adapter{log: c.Log}
	passageEncoder := encode.Passages{Themes: c.Vocabulary.Theme, Countries: c.Vocabulary.Country}
	filters := filterReader{vocabulary: c.Vocabulary, issuers: c.Store, statements: c.Store}

	here := site{public: strings.TrimSuffix(c.PublicURL, "/"), now: c.Now}
	passages := passageHandlers{store: c.Store, facets: c.Store, filters: filters, encode: passageEncoder, site: here}
	statements := statementHandlers{store: c.Store, passages: c.Store, filters: filters, encode: passageEncoder, site: here}
	revisions := revisionHandlers{statements: c.Store, revisions: c.Store}
	themes := themeHandlers{store: c.Store, facets: c.Store, parse: c.Vocabulary.ParseTheme}
	countries := countryHandlers{store: c.Store, facets: c.Store, parse: c.Vocabulary.ParseCountry}
	resolutions := resolutionHandlers{store: c.Store, facets: c.Store, parse: c.Vocabulary.ParseResolution}
	resolve := resolveHandlers{store: c.Store, find: c.FindResolutions}
	issuers := issuerHandlers{store: c.Store, facets: c.Store}
	facets := facetHandlers{store: c.Store, filters: filters}
	reviews := reviewHandlers{passages: passages, store: c.Store, read: verdictReader{c.Vocabulary}, now: c.Now}
	quotes := quoteHandlers{store: c.Store, filters: filters}
	changes := newChangeHandlers(c, filters, passageEncoder, a.broken, counts)
	harvests := oaiHandlers{
		repository: oai.Repository{Archive: c.Store, Encode: passageEncoder, Contact: c.Contact, Since: c.EditionSince}, site: here,
	}
	exports := newExportHandlers(c, filters, passageEncoder, a.broken, counts)
	documents := documentHandlers{intake: c.Intake, types: c.Documents, encode: passageEncoder}
	corrections := correctionHandlers{documents: documents, intake: c.Intake, store: c.Store, writer: c.Store, now: c.Now}
	batches := newBatchHandlers(c, counts)
	audit := auditHandlers{store: c.Store}
	recodes := recodeHandlers{store: c.Store, ruleset: c.Ruleset, now: c.Now}
	webhooks := newWebhookHandlers(c, filters)
	pages := newDocs()
	health := healthHandlers{ready: c.Ready}

	pressure, kept := newBackPressure(c, counts), newRenderings(c, counts)

	r := chi.NewRouter()
	r.Use(m.identify, m.record, traced(c.Traces), m.recoverPanic, m.secure, m.crossOrigin(), pressure.atTheDoor, newLimiter(c, counts).limit, m.bound, m.route)
	r.NotFound(a.answer(notFound))
	r.MethodNotAllowed(a.answer(otherMethod(r)))

	read := func(pattern string, serve http.HandlerFunc) {
		r.Get(pattern, serve)
		r.Head(pattern, serve)
	}
	fresh := func(h handler) http.HandlerFunc { return pressure.atTheWork(m.limit(c.ReadTimeout, a.answer(h))) }
	get := func(pattern string, h handler) { read(pattern, fresh(h)) }
	// page is for what depends on the archive and the address alone, and not on time.
	page := func(pattern string, h handler) { read(pattern, kept.serve(fresh(h))) }
	write := func(method, pattern string, h handler) {
		r.Method(method, pattern, m.limit(c.WriteTimeout, a.answer(h)))
	}
	post := func(pattern string, h handler) { write(http.MethodPost, pattern, h) }
	withKey := newGuard(c).withKey
	stream := func(pattern string, h handler) { read(pattern, m.unhurried(a.answer(h))) }

	page("/v1/commitments", passages.commitments)
	page("/v1/commitments/{id}", passages.commitment)
	page("/v1/passages", passages.list)
	page("/v1/passages/{id}", passages.one)

	page("/v1/statements", statements.list)
	page("/v1/statements/{id}", statements.one)
	page("/v1/statements/{id}/passages", statements.passagesOf)
	page("/v1/statements/{id}/outline", statements.outline)
	page("/v1/statements/{id}/text", revisions.text)
	page("/v1/statements/{id}/raw", revisions.raw)
	page("/v1/statements/{id}/revisions", revisions.list)
	page("/v1/statements/{id}/revisions/{n}", revisions.one)
	page("/v1/statements/{id}/revisions/{n}/diff", revisions.difference)

	page("/v1/themes", themes.list)
	page("/v1/themes/{slug}", themes.one)
	page("/v1/countries", countries.list)
	page("/v1/countries/{code}", countries.one)
	page("/v1/resolutions", resolutions.list)
	page("/v1/resolutions/*", resolutions.one)
	page("/v1/issuers", issuers.list)
	page("/v1/issuers/{slug}", issuers.one)
	page("/v1/facets", facets.facets)
	page("/v1/timeline", facets.timeline)
	page("/v1/quotes", quotes.check)
	stream("/v1/changes", changes.list)
	stream("/v1/export/commitments.{form}", exports.commitments)
	stream("/v1/export/passages.{form}", exports.passages)
	stream("/v1/export/statements.{form}", exports.statements)
	get("/v1/problems", listProblems)
	get("/v1/problems/{slug}", oneProblem)

	post("/v1/recode", withKey(chancery.ScopeAdmin, recodes.start))
	get("/v1/recode/{number}", recodes.one)
	get("/v1/audit", withKey(chancery.ScopeAdmin, audit.list))
	post("/v1/statements", withKey(chancery.ScopeIngest, documents.ingest))
	r.Post(batchRoute, a.answer(withKey(chancery.ScopeIngest, batches.ingest)))
	write(http.MethodPut, "/v1/statements/{id}", withKey(chancery.ScopeIngest, corrections.correct))
	write(http.MethodDelete, "/v1/statements/{id}", withKey(chancery.ScopeIngest, corrections.withdraw))
	write(http.MethodPatch, "/v1/passages/{id}", withKey(chancery.ScopeReview, reviews.review))
	get("/v1/passages/{id}/reviews", withKey(chancery.ScopeReview, reviews.list))
	get("/v1/webhooks", withKey(chancery.ScopeAdmin, webhooks.list))
	post("/v1/webhooks", withKey(chancery.ScopeAdmin, webhooks.create))
	get("/v1/webhooks/{id}", withKey(chancery.ScopeAdmin, webhooks.one))
	write(http.MethodPatch, "/v1/webhooks/{id}", withKey(chancery.ScopeAdmin, webhooks.change))
	write(http.MethodDelete, "/v1/webhooks/{id}", withKey(chancery.ScopeAdmin, webhooks.end))
	get("/v1/webhooks/{id}/deliveries", withKey(chancery.ScopeAdmin, webhooks.deliveries))
	post("/v1/webhooks/{id}/replay", withKey(chancery.ScopeAdmin, webhooks.replay))
	post("/v1/webhooks/{id}/secret", withKey(chancery.ScopeAdmin, webhooks.renew))
	post("/v1/webhooks/{id}/test", withKey(chancery.ScopeAdmin, webhooks.test))
	post("/v1/resolve", resolve.resolve)
	post("/v1/analyze", documents.analyze)

	get("/", pages.index)
	get("/docs", pages.reference)
	get("/docs/{file}", pages.asset)
	get(oai.Path, harvests.get)
	post(oai.Path, harvests.post)
	get(oai.SchemaPath, oaiSchema)
	get("/openapi.json", openAPIJSON)
	get("/openapi.yaml", openAPIYAML)
	get("/healthz", health.live)
	get("/readyz", health.readiness)
	get(metricsRoute, counts.show())
	return r
}

func withDefaults(c Config) Config {
	if c.ReadTimeout == 0 {
		c.ReadTimeout = 10 * time.Second
	}
	if c.Bell == nil {
		c.Bell = feed.NewBell()
	}
	if c.MaxWaiting == 0 {
		c.MaxWaiting = 2000
	}
	if c.Heartbeat == 0 {
		c.Heartbeat = 15 * time.Second
	}
	if c.Metrics == nil {
		c.Metrics = prometheus.NewRegistry()
	}
	if c.QueueTime == 0 {
		c.QueueTime = 500 * time.Millisecond
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.WriteTimeout == 0 {
		c.WriteTimeout = time.Minute
	}
	return c
}
