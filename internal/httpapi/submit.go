package httpapi

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

const (
	// maxDocument is the size in bytes beyond which a document is refused.
	maxDocument = 10 << 20
	// maxEnvelope leaves room for such a document in base64 and for what is said of it.
	maxEnvelope = maxDocument/3*4 + 64<<10
	// envelopeType is the media type of an envelope.
	envelopeType = "application/json"
)

type documentHandlers struct {
	intake Intake
	types  []string // media types of the documents that intake reads
	encode encode.Passages
}

// ingest stores a document: 201, or 200 where the archive holds it already.
func (h documentHandlers) ingest(w http.ResponseWriter, r *http.Request) error {
	sub, err := h.submission(w, r)
	if err != nil {
		return err
	}
	name, err := attemptName(r)
	if err != nil {
		return err
	}
	s, created, err := h.takeIn(r.Context(), name, sub)
	if s.Withdrawn != nil {
		return gone(s)
	}
	if err != nil {
		return documentProblem(err)
	}
	body, err := encode.JSON(encode.Statement(s))
	if err != nil {
		return err
	}
	w.Header().Set("Location", encode.StatementURL(s.ID))
	status := http.StatusOK
	if created {
		status = http.StatusCreated
	}
	send(w, r, reply{status: status, mediaType: encode.AsJSON.MediaType(), cache: neverStored, body: body})
	return nil
}

// takeIn stores a document, under the name of the attempt where it has one.
func (h documentHandlers) takeIn(ctx context.Context, name string, sub chancery.Submission) (chancery.Statement, bool, error) {
	if name == "" {
		return h.intake.Ingest(ctx, sub)
	}
	attempt := chancery.Attempt{Owner: keyOf(ctx).ID, Name: name, Digest: digest(sub)}
	return h.intake.IngestOnce(ctx, attempt, sub)
}

// analyze codes a document without storing it.
func (h documentHandlers) analyze(w http.ResponseWriter, r *http.Request) error {
	sub, err := h.submission(w, r)
	if err != nil {
		return err
	}
	entry, err := h.intake.Analyze(r.Context(), sub)
	if err != nil {
		return documentProblem(err)
	}
	body, err := encode.JSON(h.encode.Analysis(entry))
	if err != nil {
		return err
	}
	send(w, r, reply{mediaType: encode.AsJSON.MediaType(), cache: neverStored, body: body})
	return nil
}

// submission reads a document with what is said of it: in the query beside the
// document itself, in a JSON envelope, or in a form.
func (h documentHandlers) submission(w http.ResponseWriter, r *http.Request) (chancery.Submission, error) {
	declared := r.Header.Get("Content-Type")
	name, _, err := mime.ParseMediaType(declared)
	if err != nil || !slices.Contains(h.media(), name) {
		return chancery.Submission{}, h.unsupported(declared)
	}
	if e := r.Header.Get("Content-Encoding"); e != "" && e != "identity" {
		return chancery.Submission{}, unsupportedType("Send the document without Content-Encoding.")
	}
	if name != envelopeType && name != formType {
		return readDocument(w, r)
	}
	if err := readQuery(r).done(); err != nil {
		return chancery.Submission{}, err
	}
	if name == formType {
		return readForm(w, r)
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxEnvelope))
	if err != nil {
		return chancery.Submission{}, readProblem(err)
	}
	return readEnvelope(body)
}

// readDocument reads a document that is the body.
func readDocument(w http.ResponseWriter, r *http.Request) (chancery.Submission, error) {
	q := readQuery(r)
	given := readOrigin(q.each, q.reject)
	if err := q.done(); err != nil {
		return chancery.Submission{}, err
	}
	raw, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxDocument))
	if err != nil {
		return chancery.Submission{}, readProblem(err)
	}
	if len(bytes.TrimSpace(raw)) == 0 {
		return chancery.Submission{}, &problem{kind: invalidDocument, detail: "The body is empty: it should be the document."}
	}
	return chancery.Submission{Raw: raw, MediaType: r.Header.Get("Content-Type"), Given: given}, nil
}

// media lists the media types that a submission may have.
func (h documentHandlers) media() []string {
	return append(slices.Clone(h.types), envelopeType, formType)
}

func (h documentHandlers) unsupported(declared string) error {
	types := h.media()
	detail := fmt.Sprintf("The media type %q is not read. ", declared)
	if declared == "" {
		detail = "The request does not say what its body is. "
	}
	return unsupportedType(detail+"Send Content-Type: "+strings.Join(types, ", or ")+".").with("Accept", strings.Join(types, ", "))
}

func unsupportedType(detail string) *problem { return &problem{kind: unsupported, detail: detail} }

func tooLarge() *problem {
	return &problem{kind: bodyTooLarge, detail: fmt.Sprintf("A document has %d bytes at most.", maxDocument)}
}

// readProblem is the error of a body that did not come whole.
func readProblem(err error) *problem {
	var tooLong *http.MaxBytesError
	if errors.As(err, &tooLong) {
		return tooLarge()
	}
	return &problem{kind: invalidDocument, detail: "The body ended, or the time for it was up, before it was whole."}
}

// documentProblem gives the sender the words in which the intake refused a
// document; they are about the document only. Other errors stay.
func documentProblem(err error) error {
	refusals := []struct {
		sentinel error
		kind     kind
	}{
		{chancery.ErrUnsupported, unsupported},
		{chancery.ErrUnreadable, unreadable},
		{chancery.ErrTooLarge, bodyTooLarge},
	}
	for _, refusal := range refusals {
		if errors.Is(err, refusal.sentinel) {
			return &problem{kind: refusal.kind, detail: sentence(said(err, refusal.sentinel))}
		}
	}
	return err
}

// said is what the innermost error around the sentinel says, without what
// callers on the way put before it. An error that carries another error besides
// may tell of our insides, and says nothing but the sentinel.
func said(err, sentinel error) string {
	for ; err != nil; err = errors.Unwrap(err) {
		if errors.Unwrap(err) == sentinel {
			return err.Error()
		}
	}
	return sentinel.Error()
}

// sentence makes one of the text of an error.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + strings.TrimSuffix(text[1:], ".") + "."
}
