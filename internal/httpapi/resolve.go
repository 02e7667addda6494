package httpapi

import (
	"fmt"
	"io"
	"mime"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

// maxText is the size in bytes beyond which a text is not looked through. Each
// resolution in it makes a record many times as long as its name.
const maxText = 256 << 10

type resolveHandlers struct {
	store ResolutionStore
	find  func(text string) []chancery.Citation
}

// resolve finds the UN resolutions that a text names.
func (h resolveHandlers) resolve(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Mention](), encode.AsJSON, encode.AsNDJSON)
	if err := q.done(); err != nil {
		return err
	}
	text, err := readText(w, r)
	if err != nil {
		return err
	}
	known, err := h.store.Resolutions(r.Context())
	if err != nil {
		return err
	}
	counts := make(map[chancery.Symbol]api.Counts, len(known))
	for _, k := range known {
		counts[k.Item.Symbol] = encode.Resolution(k).Counts
	}
	return sendList(w, r, neverStored, view, nil, whole(encode.Mentions(text, h.find(text), counts)))
}

// readText reads a text that is the body, or that stands in a JSON object.
func readText(w http.ResponseWriter, r *http.Request) (string, error) {
	name, parameters, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	charset := strings.ToLower(parameters["charset"])
	if err != nil || name != "text/plain" && name != "application/json" || charset != "" && charset != "utf-8" && charset != "us-ascii" {
		const types = "text/plain; charset=utf-8, application/json"
		return "", unsupportedType("Send the text in UTF-8 as "+types+".").with("Accept", types)
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 2*maxText)) // escapes of JSON take room
	if err != nil {
		return "", readTextProblem(err)
	}
	text := string(body)
	if name == "application/json" {
		if text, err = readQuestion(body); err != nil {
			return "", err
		}
	}
	switch {
	case len(text) > maxText:
		return "", textTooLarge()
	case !utf8.ValidString(text):
		return "", &problem{kind: invalidDocument, detail: "The text is not UTF-8."}
	case strings.TrimSpace(text) == "":
		return "", &problem{kind: invalidDocument, detail: "The text is empty."}
	}
	return text, nil
}

// readQuestion reads a text in the form of [api.Question].
func readQuestion(body []byte) (string, error) {
	e, err := openEnvelope(body, encode.Fields[api.Question]())
	if err != nil {
		return "", err
	}
	text, ok := e.str("text")
	if _, given := e.members["text"]; !given && !ok {
		e.reject("text", "", "is needed")
	}
	return text, e.done()
}

func readTextProblem(err error) error {
	if p := readProblem(err); p.kind != bodyTooLarge {
		return p
	}
	return textTooLarge()
}

func textTooLarge() *problem {
	return &problem{kind: bodyTooLarge, detail: fmt.Sprintf("A text has %d bytes at most.", maxText)}
}
