// Under the race detector what goes over the wire is what it is without it, and
// the packages that read OpenAPI take a fifth of all time there to compile.
//go:build !race

package httpapi_test

import (
	"bytes"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/pb33f/libopenapi"
	validator "github.com/pb33f/libopenapi-validator"
	contractconfig "github.com/pb33f/libopenapi-validator/config"
	contracterrors "github.com/pb33f/libopenapi-validator/errors"
	v3 "github.com/pb33f/libopenapi/datamodel/high/v3"

	"github.com/chancery-archive/chancery/api"
)

// contract is the OpenAPI document with a validator of what goes over the wire.
type contract struct {
	model  *v3.Document
	whole  validator.Validator
	picked validator.Validator // where fields picks members, none is required
}

// forBrowsers are headers that every answer has and no caller reads.
var forBrowsers = []string{
	"X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy", "Cross-Origin-Resource-Policy",
	"Access-Control-Allow-Origin", "Access-Control-Expose-Headers",
}

// ofOpenAPI are members that OpenAPI describes, and the document does not.
var ofOpenAPI = []string{
	"$.body.openapi", "$.body.info", "$.body.servers", "$.body.tags", "$.body.security", "$.body.paths", "$.body.webhooks", "$.body.components",
}

// theContract is read once: building the validator compiles every schema.
var theContract = sync.OnceValues(func() (contract, error) {
	model, whole, err := contractOf(api.OpenAPI())
	if err != nil {
		return contract{}, err
	}
	_, picked, err := contractOf(withoutRequired(api.OpenAPI()))
	return contract{model, whole, picked}, err
})

func openContract(t testing.TB) contract {
	t.Helper()
	c, err := theContract()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func contractOf(document string) (*v3.Document, validator.Validator, error) {
	doc, err := libopenapi.NewDocument([]byte(document))
	if err != nil {
		return nil, nil, err
	}
	model, err := doc.BuildV3Model()
	if err != nil {
		return nil, nil, err
	}
	v := validator.NewValidatorFromV3Model(&model.Model,
		contractconfig.WithFormatAssertions(), contractconfig.WithStrictMode(), contractconfig.WithoutSecurityValidation(),
		contractconfig.WithStrictIgnoredHeadersExtra(forBrowsers...), contractconfig.WithStrictIgnorePaths(ofOpenAPI...))
	return &model.Model, v, nil
}

// withoutRequired leaves the lists of required members out of the schemas.
func withoutRequired(document string) string {
	before, schemas, _ := strings.Cut(document, "\n  schemas:\n")
	var out strings.Builder
	listing := false
	for line := range strings.Lines(schemas) {
		if listing = strings.TrimSpace(line) == "required:" || listing && strings.HasPrefix(strings.TrimSpace(line), "- "); listing {
			continue
		}
		if !strings.HasPrefix(line, "      required: [") {
			out.WriteString(line)
		}
	}
	return before + "\n  schemas:\n" + out.String()
}

// holdsContract checks an answer against the document of the API.
func holdsContract(t testing.TB, req *http.Request, res *http.Response, body string) {
	t.Helper()
	openContract(t).holds(t, req, res, body)
}

// holds checks an answer against the contract, and the request too where it was
// understood: what the document forbids must not work.
func (c contract) holds(t testing.TB, req *http.Request, res *http.Response, body string) {
	t.Helper()
	if req.Method == http.MethodHead || req.Method == http.MethodOptions || res.Header.Get("Content-Encoding") != "" {
		return
	}
	v := c.whole
	if req.URL.Query().Has("fields") {
		v = c.picked
	}
	asked := documented(req)
	ok, errs := validateResponse(v, asked, res, body)
	if !ok && res.StatusCode >= http.StatusBadRequest && unknownAddress(errs) {
		return // an address or method that is none answers with a problem like any other
	}
	if ok && req.Method == http.MethodGet && res.StatusCode < http.StatusMultipleChoices && req.URL.Path != "/oai" { // which says in an answer what is wrong
		ok, errs = v.ValidateHttpRequest(asked)
	}
	if !ok {
		t.Errorf("%s %s, %d: not as openapi.yaml says:\n%s\n%.300s", req.Method, req.URL, res.StatusCode, told(errs), body)
	}
}

// validateResponse takes lines of JSON one by one: OpenAPI 3.1 has no word for
// the schema of a line.
func validateResponse(v validator.Validator, req *http.Request, res *http.Response, body string) (ok bool, errs []*contracterrors.ValidationError) {
	parts := []string{body}
	if res.Header.Get("Content-Type") == "application/x-ndjson" && body != "" {
		parts = strings.SplitAfter(strings.TrimSuffix(body, "\n"), "\n")
	}
	for _, part := range parts {
		res.Body = io.NopCloser(strings.NewReader(part))
		if ok, errs = v.ValidateHttpResponse(req, res); !ok {
			break
		}
	}
	return ok, errs
}

// documented is the request as OpenAPI can say it: a parameter of a path has no
// slashes.
func documented(req *http.Request) *http.Request {
	out := req.Clone(req.Context())
	if symbol, ok := strings.CutPrefix(req.URL.EscapedPath(), "/v1/resolutions/"); ok {
		out.URL.Path = "/v1/resolutions/" + strings.NewReplacer("%2F", "-", "/", "-", "%", "-").Replace(symbol)
		out.URL.RawPath = ""
	}
	return out
}

func unknownAddress(errs []*contracterrors.ValidationError) bool {
	for _, e := range errs {
		if e.IsPathMissingError() || e.IsOperationMissingError() {
			return true
		}
	}
	return false
}

func told(errs []*contracterrors.ValidationError) string {
	var b bytes.Buffer
	for _, e := range errs {
		b.WriteString(e.Message + ": " + e.Reason + "\n")
		for _, s := range e.SchemaValidationErrors {
			b.WriteString("  " + s.Error() + "\n")
		}
	}
	return b.String()
}
