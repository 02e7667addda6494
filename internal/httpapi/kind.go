package httpapi

import (
	"net/http"
	"sync"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

// kind is a type of problem; /v1/problems/{kind} tells what it means.
type kind string

const (
	invalidQuery    kind = "invalid-query"
	invalidDocument kind = "invalid-document"
	tooCostly       kind = "too-costly"
	unauthorized    kind = "unauthorized"
	forbidden       kind = "forbidden"
	nothingHere     kind = "not-found"
	wrongMethod     kind = "method-not-allowed"
	notAcceptable   kind = "not-acceptable"
	conflict        kind = "conflict"
	withdrawn       kind = "withdrawn"
	cursorLost      kind = "cursor-lost"
	bodyTooLarge    kind = "too-large"
	addressTooLong  kind = "address-too-long"
	unsupported     kind = "unsupported-media-type"
	unreadable      kind = "unreadable-document"
	tooMany         kind = "rate-limited"
	internal        kind = "internal"
	notReady        kind = "not-ready"
	overtime        kind = "timeout"

	keyReused            kind = "idempotency-key-reused"
	preconditionFailed   kind = "precondition-failed"
	preconditionRequired kind = "precondition-required"
	busy                 kind = "busy"
)

// kinds documents every kind of problem, in order of status.
func kinds() []api.ProblemKind {
	return []api.ProblemKind{
		invalidQuery.of(400, "The query is not valid",
			"A parameter is unknown, or a value is malformed, out of range or not of the vocabulary. errors lists every mistake, with the nearest right values where there are any. Nothing was ignored or guessed."),
		invalidDocument.of(400, "The submission is not valid",
			"The document is empty, or what is said of it is malformed. errors lists every mistake."),
		tooCostly.of(400, "The question is too wide",
			"To answer it as it is asked would take too long; detail names the filters that would narrow it."),
		unauthorized.of(401, "A valid key is needed",
			"The request needs the header Authorization: Bearer KEY, with a key that has neither expired nor been revoked."),
		forbidden.of(403, "The key does not allow this",
			"The key is valid but lacks the scope that WWW-Authenticate names."),
		nothingHere.of(404, "Not found",
			"There is, and was, nothing under this address."),
		wrongMethod.of(405, "Method not allowed",
			"The address exists but not with this method; Allow lists those it has."),
		notAcceptable.of(406, "Not available in this format",
			"The resource does not come in the format asked for; detail lists those it comes in."),
		conflict.of(409, "Conflict",
			"The request contradicts what the archive holds."),
		withdrawn.of(410, "Withdrawn",
			"The statement was withdrawn; withdrawn says when and why."),
		cursorLost.of(410, "The change log has no such place",
			"The cursor is of another archive, or of this one before it was restored from a backup. What you hold may not be what is here: Link leads to a snapshot to begin again with."),
		preconditionFailed.of(412, "Changed meanwhile",
			"The record is no longer in the state that If-Match names: somebody changed it. Nothing was written; ETag has the state it is in."),
		bodyTooLarge.of(413, "Too large",
			"The document is larger than the archive takes."),
		addressTooLong.of(414, "Address too long",
			"Path and query together are longer than the server reads."),
		unsupported.of(415, "Media type not supported",
			"The document is of a type that the archive does not read; Accept lists those it reads."),
		unreadable.of(422, "The document cannot be read",
			"The document is not what its media type says, or holds no text."),
		keyReused.of(422, "The Idempotency-Key was used for another request",
			"A key names one request: the same key with another document, or with other metadata, is a mistake of the sender. Nothing was written."),
		preconditionRequired.of(428, "If-Match is needed",
			"The request changes a record and has to say in which state the client saw it, so that nobody overwrites what they have not read."),
		tooMany.of(429, "Too many requests",
			"The client or key made more requests than it may in the time that RateLimit-Policy names; Retry-After says when to ask again."),
		internal.of(500, "Internal error",
			"A fault of the server. instance is the request id, by which its operator finds the fault in the log."),
		notReady.of(503, "Not ready",
			"The server runs but cannot reach the archive."),
		overtime.of(503, "Took too long",
			"The server gave up on the answer; Retry-After says when to ask again."),
		busy.of(503, "Busy",
			"The server has as much to do as it can at once: requests to answer, snapshots to send, followers that wait. Retry-After says when to ask again."),
	}
}

func (k kind) of(status int, title, description string) api.ProblemKind {
	return api.ProblemKind{Type: k.url(), Title: title, Status: status, Description: description}
}

// url is the type of the problem in RFC 9457: a reference that resolves to its
// description, on whatever host the server runs.
func (k kind) url() string { return "/v1/problems/" + string(k) }

func (k kind) about() api.ProblemKind {
	about, documented := byURL()[k.url()]
	if !documented {
		panic("undocumented problem " + string(k)) // the test of kinds excludes it
	}
	return about
}

// byURL finds them fast: a server that has too much to do refuses thousands of
// requests a second.
var byURL = sync.OnceValue(func() map[string]api.ProblemKind {
	all := make(map[string]api.ProblemKind)
	for _, about := range kinds() {
		all[about.Type] = about
	}
	return all
})

func listProblems(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.ProblemKind](), encode.AsJSON)
	if err := q.done(); err != nil {
		return err
	}
	return sendWhole(w, r, view, nil, kinds())
}

func oneProblem(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.ProblemKind](), encode.AsJSON)
	if err := q.done(); err != nil {
		return err
	}
	for _, about := range kinds() {
		if about.Type == kind(pathValue(r, "slug")).url() {
			return sendRecord(w, r, vocabularyCache, view, about)
		}
	}
	return chancery.ErrNotFound
}
