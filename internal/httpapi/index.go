package httpapi

import (
	"net/http"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/encode"
)

// index tells a program where the API begins, and shows a person a page.
func (h docsHandlers) index(w http.ResponseWriter, r *http.Request) error {
	if err := readQuery(r).done(); err != nil {
		return err
	}
	if likesHTML(r.Header) {
		h.page(w, r, "home.html")
		return nil
	}
	body, err := encode.JSON(index())
	if err != nil {
		return err
	}
	send(w, r, reply{mediaType: encode.AsJSON.MediaType(), cache: vocabularyCache, body: body})
	return nil
}

// likesHTML reports whether the client names HTML and likes it no less than
// JSON, as browsers do.
func likesHTML(h http.Header) bool {
	wants := preferences(h.Values("Accept"))
	html, named := quality(wants, "text/html", "application/xhtml+xml", "text/*")
	json, _ := quality(wants, "application/json", "application/*", "*/*")
	return named && html > 0 && html >= json
}

func index() api.Index {
	return api.Index{
		Title:            "Chancery",
		Description:      "An archive of official statements that can be asked what was promised.",
		OpenAPIURL:       "/openapi.json",
		DocumentationURL: "/docs",
		Entries: []api.Entry{
			{URL: "/v1/commitments", Description: "What was promised."},
			{URL: "/v1/passages", Description: "What was said, whatever it does."},
			{URL: "/v1/statements", Description: "The texts."},
			{URL: "/v1/themes", Description: "The themes, with counts."},
			{URL: "/v1/countries", Description: "The countries, with counts."},
			{URL: "/v1/resolutions", Description: "The UN resolutions cited, with counts."},
			{URL: "/v1/issuers", Description: "The issuers, with counts."},
			{URL: "/v1/quotes?text=We+will+continue+our+support", Description: "Is a quotation in the archive, word for word?"},
			{URL: "/v1/changes", Description: "What changed, and why."},
			{URL: "/v1/export/commitments.ndjson.gz", Description: "A snapshot of what was promised."},
			{URL: "/v1/problems", Description: "The types of problems."},
		},
	}
}
