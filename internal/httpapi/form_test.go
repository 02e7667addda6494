package httpapi_test

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// part is a part of a form; one with a name of a file is a file.
type part struct{ name, file, mediaType, value string }

func formOf(t *testing.T, parts ...part) (body, contentType string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for _, p := range parts {
		h := textproto.MIMEHeader{"Content-Disposition": {multipart.FileContentDisposition(p.name, p.file)}}
		if p.file == "" {
			h.Set("Content-Disposition", `form-data; name="`+p.name+`"`)
		}
		if p.mediaType != "" {
			h.Set("Content-Type", p.mediaType)
		}
		pw, err := w.CreatePart(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := pw.Write([]byte(p.value)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String(), w.FormDataContentType()
}

func TestIngestForm(t *testing.T) {
	a := newArchive(t)
	c := config(a)
	kept := &keeper{Intake: c.Intake}
	c.Intake = kept
	s := serve(t, c)
	tests := []struct{ rule, mediaType, want string }{
		{"a type that the sender knows", "text/html; charset=utf-8", "text/html; charset=utf-8"},
		{"a type that curl made up", "application/octet-stream", ""},
		{"no type", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			body, contentType := formOf(t,
				part{name: "title", value: " Fog "}, part{name: "date", value: "2024-02-29"},
				part{name: "file", file: "fog.html", mediaType: tt.mediaType, value: "<p>We will wait.\x00"},
				part{name: "issuer", value: "Ships, Boats and Friends"}, part{name: "issuer", value: "Harbour Council"},
			)
			res := s.do(http.MethodPost, "/v1/statements", body, "Content-Type", contentType, "Authorization", "Bearer "+a.good)
			want := chancery.Submission{
				Raw: []byte("<p>We will wait.\x00"), MediaType: tt.want, Name: "fog.html",
				Given: chancery.Origin{
					Title: "Fog", Date: "2024-02-29", Issuers: []chancery.Issuer{{Name: "Ships, Boats and Friends"}, {Name: "Harbour Council"}},
				},
			}
			if diff := cmp.Diff(want, kept.got); diff != "" || res.StatusCode != http.StatusCreated {
				t.Errorf("%d, submission (-want +got):\n%s", res.StatusCode, diff)
			}
		})
	}
}

func testWrongForms(t *testing.T, s server) {
	file := part{name: "file", file: "a.txt", mediaType: "text/plain", value: "We will."}
	tests := []struct {
		rule   string
		parts  []part
		status int
		want   string // in the detail
	}{
		{"no document", []part{{name: "title", value: "Fog"}}, 400, "file \"\" is there 0 times"},
		{"two documents", []part{file, file}, 400, "file \"\" is there 2 times"},
		{"an empty document", []part{{name: "file", file: "a.txt", value: " "}}, 400, "The part file is empty"},
		{"an unknown part", []part{file, {name: "titel", value: "Fog"}}, 400, "titel \"\" is not a part of this form (perhaps title)"},
		{"a title twice", []part{file, {name: "title", value: "a"}, {name: "title", value: "b"}}, 400, "is given 2 times"},
		{"an empty title", []part{file, {name: "title", value: " "}}, 400, "is empty"},
		{"a title that is no text", []part{file, {name: "title", value: "\xff"}}, 400, "is not text"},
		{"a bad date", []part{file, {name: "date", value: "29-02-2024"}}, 400, "is not a date of the form"},
		{"a document too large", []part{{name: "file", file: "a.txt", mediaType: "text/plain", value: strings.Repeat("a", 10<<20+1)}}, 413, "10485760"},
		{"a form too large", []part{file, {name: "title", value: strings.Repeat("a", 11<<20)}}, 413, "10485760"},
		{"a type nobody reads", []part{{name: "file", file: "a.png", mediaType: "image/png", value: "x"}}, 415, "image/png"},
		{"too many parts", append(make([]part, 251), file), 400, "more than 250 parts"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			body, contentType := formOf(t, tt.parts...)
			p := s.problem(s.do(http.MethodPost, "/v1/analyze", body, "Content-Type", contentType), tt.status)
			if !strings.Contains(p.Detail, tt.want) {
				t.Errorf("detail %q, want %q", p.Detail, tt.want)
			}
		})
	}
	body, contentType := formOf(t, file)
	s.problem(s.do(http.MethodPost, "/v1/analyze", body, "Content-Type", "multipart/form-data"), http.StatusBadRequest)
	s.problem(s.do(http.MethodPost, "/v1/analyze", body[:len(body)/2], "Content-Type", contentType), http.StatusBadRequest)
	s.problem(s.do(http.MethodPost, "/v1/analyze?title=Fog", body, "Content-Type", contentType), http.StatusBadRequest)
}
