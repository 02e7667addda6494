package httpapi

import (
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

const (
	// formType is the media type of a document in a form (RFC 7578).
	formType = "multipart/form-data"
	// maxForm leaves room for a document, for what is said of it, and for the
	// lines between the parts.
	maxForm = maxDocument + 256<<10
	// maxParts is how many parts a form may have: a document, and an issuer for
	// every country.
	maxParts = 250
)

// form is a submission as a browser or "curl -F" sends it: the part file is the
// document, the others say what it is.
type form struct {
	files  []chancery.Submission
	values map[string][]string
	faults []api.Fault
}

// readForm reads a submission in parts.
func readForm(w http.ResponseWriter, r *http.Request) (chancery.Submission, error) {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	parts, err := r.MultipartReader()
	if err != nil {
		return chancery.Submission{}, &problem{kind: invalidDocument, detail: "The form has no boundary, or one that cannot be read."}
	}
	f := &form{values: make(map[string][]string)}
	for n := 0; ; n++ {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return f.submission()
		}
		if err == nil && n == maxParts {
			return chancery.Submission{}, &problem{kind: invalidDocument, detail: fmt.Sprintf("The form has more than %d parts.", maxParts)}
		}
		if err == nil {
			err = f.take(part)
		}
		if err != nil {
			return chancery.Submission{}, readProblem(err)
		}
	}
}

// take reads a part. Its errors are about bytes that did not come.
func (f *form) take(part *multipart.Part) error {
	raw, err := io.ReadAll(part)
	if err != nil {
		return err
	}
	name, value := part.FormName(), string(raw)
	switch {
	case name == "file":
		f.files = append(f.files, chancery.Submission{Raw: raw, MediaType: declaredType(part), Name: part.FileName()})
	case !slices.Contains(describing(), name):
		f.reject(name, "", "is not a part of this form", nearestOrAll(name, append(describing(), "file"))...)
	case !isText(value):
		f.reject(name, "", "is not text in UTF-8, or holds control characters")
	case strings.TrimSpace(value) == "":
		f.reject(name, value, "is empty")
	default:
		f.values[name] = append(f.values[name], strings.TrimSpace(value))
	}
	return nil
}

// describing lists the parts that describe a document.
func describing() []string {
	return []string{"title", "date", "place", "language", "source_url", "issuer"}
}

// declaredType is the media type of a part, "" where its sender did not know.
func declaredType(part *multipart.Part) string {
	if t := part.Header.Get("Content-Type"); t != "application/octet-stream" {
		return t
	}
	return ""
}

func (f *form) submission() (chancery.Submission, error) {
	var sub chancery.Submission
	switch len(f.files) {
	case 1:
		sub = f.files[0]
	default:
		f.reject("file", "", fmt.Sprintf("is there %d times and should be there once", len(f.files)))
	}
	sub.Given = readOrigin(func(field string) []string { return f.values[field] }, f.reject)
	switch {
	case len(f.faults) > 0:
		return chancery.Submission{}, &problem{kind: invalidDocument, detail: mistakes(f.faults), faults: f.faults}
	case len(sub.Raw) > maxDocument:
		return chancery.Submission{}, tooLarge()
	case len(strings.TrimSpace(string(sub.Raw))) == 0:
		return chancery.Submission{}, &problem{kind: invalidDocument, detail: "The part file is empty: it should be the document."}
	}
	return sub, nil
}

func (f *form) reject(part, value, reason string, candidates ...string) {
	f.faults = append(f.faults, api.Fault{Parameter: part, Value: value, Reason: reason, Candidates: orEmpty(candidates)})
}
