package httpapi

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"mime"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
	"github.com/chancery-archive/chancery/internal/lines"
)

// batchHandlers take in many documents by one request, line by line.
type batchHandlers struct {
	intake  Intake
	log     *slog.Logger
	time    time.Duration // for a line: to come, to be taken in, and for its result to be read
	sending turns
	metrics metrics
}

const (
	batchRoute = "/v1/statements:batch"
	// maxBatches is how many are taken in at once: each codes one document after the
	// other, and processors are few.
	maxBatches = 32
)

func newBatchHandlers(c Config, m metrics) batchHandlers {
	return batchHandlers{intake: c.Intake, log: c.Log, time: c.WriteTimeout, sending: newTurns(maxBatches), metrics: m}
}

// ingest answers each line as it is taken in, while the next ones are still under
// way. A line that fails fails alone. Where the body breaks off, the lines before
// are in, the last result says so, and the answer breaks off too.
func (h batchHandlers) ingest(w http.ResponseWriter, r *http.Request) error {
	if err := readQuery(r).done(); err != nil {
		return err
	}
	if err := requireBatch(r); err != nil {
		return err
	}
	leave, ok := h.sending.try()
	if !ok {
		return errBusy
	}
	defer leave()
	defer h.metrics.begin(batchUploads)()
	out := http.NewResponseController(w)
	// HTTP/2 is full duplex by itself; a writer that cannot be answers at the end.
	_ = out.EnableFullDuplex()
	w.Header().Set("Content-Type", encode.AsNDJSON.MediaType())
	w.Header().Set("Cache-Control", neverStored)
	// The header goes out with the first result: before it, a client that sent
	// "Expect: 100-continue" waits to be told to go on.
	for line, err := range lines.Of(patient{r.Body, out, h.time}, maxEnvelope) {
		result, broken := h.result(r, line, err)
		_ = out.SetWriteDeadline(time.Now().Add(h.time))
		if err := writeResult(w, out, result); err != nil || broken || r.Context().Err() != nil {
			panic(http.ErrAbortHandler) // what ends here is not to be taken for the whole
		}
	}
	return nil
}

// requireBatch refuses what is no batch before anything is answered.
func requireBatch(r *http.Request) error {
	types := mediaTypes(encode.AsNDJSON)
	declared := r.Header.Get("Content-Type")
	name, _, err := mime.ParseMediaType(declared)
	if err != nil || !slices.Contains(types, name) {
		list := strings.Join(types, ", ")
		return unsupportedType("Send a JSON object a line, as "+list+".").with("Accept", list)
	}
	if e := r.Header.Get("Content-Encoding"); e != "" && e != "identity" {
		return unsupportedType("Send the lines without Content-Encoding.")
	}
	if v := r.Header.Get("Idempotency-Key"); v != "" {
		const reason = "is not taken with a batch: each document is recognised, so a batch can be sent again without a key"
		fault := api.Fault{Parameter: "Idempotency-Key", Value: v, Reason: reason, Candidates: []string{}}
		return &problem{kind: invalidQuery, detail: mistakes([]api.Fault{fault}), faults: []api.Fault{fault}}
	}
	return nil
}

// result takes a line in. Broken is that no line can follow.
func (h batchHandlers) result(r *http.Request, line lines.Line, err error) (result api.BatchResult, broken bool) {
	switch {
	case errors.Is(err, lines.ErrTooLong):
		return failed(r, line.Number, &problem{kind: bodyTooLarge, detail: fmt.Sprintf("A line has %d bytes at most.", maxEnvelope)}), false
	case err != nil:
		return failed(r, line.Number, readProblem(err)), true
	}
	s, created, err := h.takeIn(r.Context(), line.Text)
	if err == nil {
		return stored(line.Number, s, created), false
	}
	p := problemOf(documentProblem(err), r)
	if s.Withdrawn != nil {
		p = problemOf(gone(s), r)
	}
	if p.kind.about().Status >= http.StatusInternalServerError {
		h.log.ErrorContext(r.Context(), "line of a batch failed", "request_id", requestID(r.Context()), "line", line.Number, "error", err)
	}
	return failed(r, line.Number, p), false
}

func (h batchHandlers) takeIn(ctx context.Context, line []byte) (chancery.Statement, bool, error) {
	sub, err := readEnvelope(line)
	if err != nil {
		return chancery.Statement{}, false, err
	}
	ctx, cancel := context.WithTimeout(ctx, h.time)
	defer cancel()
	return h.intake.Ingest(ctx, sub)
}

func stored(line int, s chancery.Statement, created bool) api.BatchResult {
	id, address := string(s.ID), encode.StatementURL(s.ID)
	result := api.BatchResult{Line: line, Status: http.StatusOK, ID: &id, URL: &address}
	if created {
		result.Status = http.StatusCreated
	}
	return result
}

func failed(r *http.Request, line int, p *problem) api.BatchResult {
	wire := p.wire(r)
	return api.BatchResult{Line: line, Status: wire.Status, Problem: &wire}
}

// writeResult sends a result on its way at once.
func writeResult(w io.Writer, out *http.ResponseController, result api.BatchResult) error {
	text, err := encode.JSON(result)
	if err != nil {
		return err
	}
	if _, err := w.Write(text); err != nil {
		return err
	}
	return out.Flush()
}

// patient reads a body that may take its time as a whole, but not without a sign.
type patient struct {
	body io.Reader
	out  *http.ResponseController
	time time.Duration
}

func (p patient) Read(b []byte) (int, error) {
	_ = p.out.SetReadDeadline(time.Now().Add(p.time)) // a writer without deadlines has none to extend
	return p.body.Read(b)
}
