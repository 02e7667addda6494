package httpapi

import (
	"mime"
	"net/http"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

type revisionHandlers struct {
	statements StatementStore
	revisions  RevisionStore
}

// current finds the current revision of the statement that the path names, for
// answers that have no parameters.
func (h revisionHandlers) current(r *http.Request) (chancery.Statement, chancery.Revision, error) {
	if err := readQuery(r).done(); err != nil {
		return chancery.Statement{}, chancery.Revision{}, err
	}
	s, err := standingStatement(r, h.statements)
	if err != nil {
		return chancery.Statement{}, chancery.Revision{}, err
	}
	revision, err := h.revisions.Revision(r.Context(), s.ID, 0)
	return s, revision, err
}

// text answers with the text that all offsets refer to.
func (h revisionHandlers) text(w http.ResponseWriter, r *http.Request) error {
	_, revision, err := h.current(r)
	if err != nil {
		return err
	}
	send(w, r, reply{mediaType: "text/plain; charset=utf-8", cache: alwaysAsked, body: []byte(revision.Body.Text)})
	return nil
}

// raw answers with the bytes as they were received. They are others' bytes:
// they are offered for saving, and middleware secure forbids a browser to run
// them or to take them for another type.
func (h revisionHandlers) raw(w http.ResponseWriter, r *http.Request) error {
	s, revision, err := h.current(r)
	if err != nil {
		return err
	}
	send(w, r, reply{
		mediaType: revision.MediaType, cache: alwaysAsked, body: revision.Raw,
		saveAs: string(s.ID) + extension(revision.MediaType),
	})
	return nil
}

// extension is the file name extension of the media types that the archive reads.
func extension(mediaType string) string {
	name, _, _ := mime.ParseMediaType(mediaType)
	switch name {
	case "text/plain":
		return ".txt"
	case "text/markdown":
		return ".md"
	case "text/html", "application/xhtml+xml":
		return ".html"
	case "application/pdf":
		return ".pdf"
	case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
		return ".docx"
	}
	return ""
}

// list gives the history of a statement, oldest first, without the texts.
func (h revisionHandlers) list(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Revision](), encode.AsJSON, encode.AsNDJSON)
	if err := q.done(); err != nil {
		return err
	}
	s, err := standingStatement(r, h.statements)
	if err != nil {
		return err
	}
	history, err := h.revisions.Revisions(r.Context(), s.ID)
	if err != nil {
		return err
	}
	return sendList(w, r, alwaysAsked, view, nil, whole(encode.Each(history, func(revision chancery.Revision) api.Revision {
		return encode.Revision(s.ID, revision)
	})))
}

// one answers with a revision and its text.
func (h revisionHandlers) one(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Revision](), encode.AsJSON)
	if err := q.done(); err != nil {
		return err
	}
	s, err := standingStatement(r, h.statements)
	if err != nil {
		return err
	}
	revision, err := h.numbered(r, s)
	if err != nil {
		return err
	}
	return sendRecord(w, r, revisionCache, view, encode.WholeRevision(s.ID, revision))
}
