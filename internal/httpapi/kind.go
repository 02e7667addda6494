package httpapi

import (
	"net/http"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

// kind is a type of problem; /v1/problems/{kind} tells what it means.
type kind string

const (
	invalidQuery    kind = "invalid-query"
	invalidDocument kind = "invalid-document"
	unauthorized    kind = "unauthorized"
	forbidden       kind = "forbidden"
	nothingHere     kind = "not-found"
	wrongMethod     kind = "method-not-allowed"
	notAcceptable   kind = "not-acceptable"
	conflict        kind = "conflict"
	withdrawn       kind = "withdrawn"
	bodyTooLarge    kind = "too-large"
	addressTooLong  kind = "address-too-long"
	unsupported     kind = "unsupported-media-type"
	unreadable      kind = "unreadable-document"
	internal        kind = "internal"
	notReady        kind = "not-ready"
	overtime        kind = "timeout"
)

// kinds documents every kind of problem, in order of status.
func kinds() []api.ProblemKind {
	list := []api.ProblemKind{
		{Type: string(invalidQuery), Status: 400, Title: "The query is not valid", Description: "A parameter is unknown, or a value is malformed, out of range or not of the vocabulary. errors lists every mistake, with the nearest right values where there are any. Nothing was ignored or guessed."},
		{Type: string(invalidDocument), Status: 400, Title: "The submission is not valid", Description: "The document is empty, or what is said of it is malformed. errors lists every mistake."},
		{Type: string(unauthorized), Status: 401, Title: "A valid key is needed", Description: "The request needs the header Authorization: Bearer KEY, with a key that has neither expired nor been revoked."},
		{Type: string(forbidden), Status: 403, Title: "The key does not allow this", Description: "The key is valid but lacks the scope that WWW-Authenticate names."},
		{Type: string(nothingHere), Status: 404, Title: "Not found", Description: "There is, and was, nothing under this address."},
		{Type: string(wrongMethod), Status: 405, Title: "Method not allowed", Description: "The address exists but not with this method; Allow lists those it has."},
		{Type: string(notAcceptable), Status: 406, Title: "Not available in this format", Description: "The resource does not come in the format asked for; detail lists those it comes in."},
		{Type: string(conflict), Status: 409, Title: "Conflict", Description: "The request contradicts what the archive holds."},
		{Type: string(withdrawn), Status: 410, Title: "Withdrawn", Description: "The statement was withdrawn; withdrawn says when and why."},
		{Type: string(bodyTooLarge), Status: 413, Title: "Too large", Description: "The document is larger than the archive takes."},
		{Type: string(addressTooLong), Status: 414, Title: "Address too long", Description: "Path and query together are longer than the server reads."},
		{Type: string(unsupported), Status: 415, Title: "Media type not supported", Description: "The document is of a type that the archive does not read; Accept lists those it reads."},
		{Type: string(unreadable), Status: 422, Title: "The document cannot be read", Description: "The document is not what its media type says, or holds no text."},
		{Type: string(internal), Status: 500, Title: "Internal error", Description: "A fault of the server. instance is the request id, by which its operator finds the fault in the log."},
		{Type: string(notReady), Status: 503, Title: "Not ready", Description: "The server runs but cannot reach the archive."},
		{Type: string(overtime), Status: 503, Title: "Took too long", Description: "The server gave up on the answer; Retry-After says when to ask again."},
	}
	for i := range list {
		list[i].Type = kind(list[i].Type).url()
	}
	return list
}

// url is the type of the problem in RFC 9457: a reference that resolves to its
// description, on whatever host the server runs.
func (k kind) url() string { return "/v1/problems/" + string(k) }

func (k kind) about() api.ProblemKind {
	for _, about := range kinds() {
		if about.Type == k.url() {
			return about
		}
	}
	panic("undocumented problem " + string(k)) // the test of kinds excludes it
}

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
