package httpapi

import (
	"io"
	"mime"
	"net/http"
	"net/url"

	"github.com/chancery-archive/chancery/internal/oai"
)

// maxHarvest is how many bytes the arguments of a harvester have at most.
const maxHarvest = 64 << 10

type oaiHandlers struct {
	repository oai.Repository
	site       site
}

// get answers a harvester whose arguments are in the query.
func (h oaiHandlers) get(w http.ResponseWriter, r *http.Request) error {
	return h.answer(w, r, r.URL.RawQuery)
}

// post answers one whose arguments are in a form.
func (h oaiHandlers) post(w http.ResponseWriter, r *http.Request) error {
	const form = "application/x-www-form-urlencoded"
	if name, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || name != form {
		return unsupportedType("Send the arguments as "+form+".").with("Accept", form)
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxHarvest))
	if err != nil {
		return readProblem(err)
	}
	return h.answer(w, r, string(body))
}

// answer leaves what is wrong with the arguments to the protocol, whose errors
// are answers, and refuses only what are none.
func (h oaiHandlers) answer(w http.ResponseWriter, r *http.Request, arguments string) error {
	args, err := url.ParseQuery(arguments)
	if err != nil {
		return &problem{kind: invalidQuery, detail: "The arguments are not percent-encoded text."}
	}
	body, err := h.repository.Answer(r.Context(), h.site.base(r), args)
	if err != nil {
		return err
	}
	send(w, r, reply{mediaType: "text/xml; charset=utf-8", cache: neverStored, body: body})
	return nil
}

func oaiSchema(w http.ResponseWriter, r *http.Request) error {
	if err := readQuery(r).done(); err != nil {
		return err
	}
	send(w, r, reply{mediaType: "application/xml", cache: vocabularyCache, body: oai.Schema()})
	return nil
}
