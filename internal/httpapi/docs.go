package httpapi

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"

	"github.com/chancery-archive/chancery/api/docs"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// pageSecurity lets a page of ours run its own scripts and ask its own host, and
// nothing else. Swagger UI sets styles inline and draws its icons from data URLs.
const pageSecurity = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
	"connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// docsHandlers serve the pages for people. What pages refer to is served under
// names that change with the content, so that browsers may keep it for ever.
type docsHandlers struct {
	pages  map[string][]byte
	assets map[string][]byte // by the name they are served under
}

func newDocs() docsHandlers {
	h := docsHandlers{pages: make(map[string][]byte), assets: make(map[string][]byte)}
	entries, err := fs.Glob(docs.Files(), "*")
	if err != nil { // only a malformed pattern fails
		panic(err)
	}
	var renamed []string
	for _, name := range entries {
		content, err := docs.Files().ReadFile(name)
		if err != nil { // it is embedded
			panic(err)
		}
		if path.Ext(name) == ".html" {
			h.pages[name] = content
			continue
		}
		h.assets[digested(name, content)] = content
		renamed = append(renamed, `"/docs/`+name+`"`, `"/docs/`+digested(name, content)+`"`)
	}
	for name, page := range h.pages {
		h.pages[name] = []byte(strings.NewReplacer(renamed...).Replace(string(page)))
	}
	return h
}

// digested puts a digest of the content into a file name.
func digested(name string, content []byte) string {
	sum := sha256.Sum256(content)
	ext := path.Ext(name)
	return fmt.Sprintf("%s.%s%s", strings.TrimSuffix(name, ext), hex.EncodeToString(sum[:6]), ext)
}

// reference shows the description of the API.
func (h docsHandlers) reference(w http.ResponseWriter, r *http.Request) error {
	if err := readQuery(r).done(); err != nil {
		return err
	}
	h.page(w, r, "reference.html")
	return nil
}

func (h docsHandlers) page(w http.ResponseWriter, r *http.Request, name string) {
	w.Header().Set("Content-Security-Policy", pageSecurity)
	send(w, r, reply{mediaType: "text/html; charset=utf-8", cache: vocabularyCache, body: h.pages[name]})
}

func (h docsHandlers) asset(w http.ResponseWriter, r *http.Request) error {
	if err := readQuery(r).done(); err != nil {
		return err
	}
	name := pathValue(r, "file")
	content, ok := h.assets[name]
	if !ok {
		return chancery.ErrNotFound
	}
	send(w, r, reply{mediaType: mime.TypeByExtension(path.Ext(name)), cache: foreverCache, body: content})
	return nil
}
