package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// limitsCommand serves a page in the two ways that cost no more than they must.
type limitsCommand struct {
	DatabaseURL string `required:"" env:"DATABASE_URL" placeholder:"URL" help:"Archive to ask."`
	Page        string `required:"" placeholder:"URL" help:"Page to keep in memory."`
}

// Where the limits are served.
const (
	memoryLimit = "/memory"
	queryLimit  = "/query/USA"
)

// Run serves until ctx ends.
func (l *limitsCommand) Run(ctx context.Context) error {
	config, err := pgxpool.ParseConfig(l.DatabaseURL)
	if err != nil {
		return err
	}
	config.MaxConns = 8 // more answer fewer
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return err
	}
	defer pool.Close()
	page, err := request(ctx, l.Page)
	if err != nil {
		return err
	}
	body, err := io.ReadAll(page.Body)
	if err != nil {
		return err
	}
	router := chi.NewRouter()
	router.Get(memoryLimit, fromMemory(body, page.Header.Get("Content-Type")))
	router.Get("/query/{country}", fromQuery(pool))
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	server := &http.Server{Handler: router, ReadHeaderTimeout: 10 * time.Second}
	context.AfterFunc(ctx, func() { _ = server.Close() })
	fmt.Printf("http://%s\n", listener.Addr())
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func fromMemory(body []byte, mediaType string) http.HandlerFunc {
	length := strconv.Itoa(len(body))
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", mediaType)
		w.Header().Set("Content-Length", length)
		_, _ = w.Write(body)
	}
}

// pageQuery is all of a page of the commitments about a country in one query: what
// hangs on a passage is read from its row.
const pageQuery = `
	SELECT p.id, p.act, p.strength, p.verb, p.actor, p.actor_kind, p.beneficiary, p.quote, p.lead_in, p.kind,
		p.paragraph, p.sentence, p.marker, p.span_start, p.span_end, p.deadline, p.restatement, p.conditional, p.reported, p.self,
		p.revision, p.ruleset, p.review, p.tags, p.citations,
		s.id AS statement, s.title, s.dated::text AS date, s.source_url, s.issuers
	FROM passage_countries d
	JOIN passages p ON p.key = d.passage
	JOIN statements s ON s.key = p.statement
	WHERE d.country = $1 AND d.topical AND d.commitment
	ORDER BY d.dated DESC, d.passage DESC
	LIMIT 20`

// pageRow is a row of pageQuery as it goes over the wire.
type pageRow struct {
	ID          string          `json:"id"`
	Act         string          `json:"act"`
	Strength    int             `json:"strength"`
	Verb        string          `json:"verb"`
	Actor       string          `json:"actor"`
	ActorKind   string          `json:"actor_kind"`
	Beneficiary string          `json:"beneficiary"`
	Quote       string          `json:"quote"`
	LeadIn      *string         `json:"lead_in"`
	Kind        string          `json:"kind"`
	Paragraph   int             `json:"paragraph"`
	Sentence    int             `json:"sentence"`
	Marker      string          `json:"marker"`
	SpanStart   int             `json:"start"`
	SpanEnd     int             `json:"end"`
	Deadline    *string         `json:"deadline"`
	Restatement bool            `json:"restatement"`
	Conditional bool            `json:"conditional"`
	Reported    bool            `json:"reported"`
	Self        bool            `json:"self"`
	Revision    int             `json:"revision"`
	Ruleset     string          `json:"ruleset"`
	Review      string          `json:"review"`
	Tags        json.RawMessage `json:"tags"`
	Citations   json.RawMessage `json:"citations"`
	Statement   string          `json:"statement"`
	Title       string          `json:"title"`
	Date        string          `json:"date"`
	SourceURL   string          `json:"source_url"`
	Issuers     json.RawMessage `json:"issuers"`
}

func fromQuery(pool *pgxpool.Pool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		rows, _ := pool.Query(r.Context(), pageQuery, chi.URLParam(r, "country"))
		page, err := pgx.CollectRows(rows, pgx.RowToStructByName[pageRow])
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(map[string][]pageRow{"data": page})
	}
}
