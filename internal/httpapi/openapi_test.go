//go:build !race

package httpapi_test

import (
	"maps"
	"net/http"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/go-chi/chi/v5"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/pb33f/libopenapi-validator/schema_validation"
	"github.com/pb33f/libopenapi/datamodel/high/base"
	v3 "github.com/pb33f/libopenapi/datamodel/high/v3"
	"github.com/pb33f/libopenapi/orderedmap"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/document"
	"github.com/chancery-archive/chancery/internal/httpapi"
)

// operations gives every operation of the document, "GET /v1/themes".
func operations(t *testing.T) map[string]*v3.Operation {
	t.Helper()
	out := make(map[string]*v3.Operation)
	for path, item := range openContract(t).model.Paths.PathItems.FromOldest() {
		for method, op := range item.GetOperations().FromOldest() {
			out[strings.ToUpper(method)+" "+path] = op
		}
	}
	return out
}

// TestOpenAPIRoutes holds the document to the routes: HEAD goes with every GET.
func TestOpenAPIRoutes(t *testing.T) {
	var routed []string
	routes := httpapi.New(config(newArchive(t))).(chi.Routes)
	err := chi.Walk(routes, func(method, route string, _ http.Handler, _ ...func(http.Handler) http.Handler) error {
		if method != http.MethodHead {
			routed = append(routed, method+" "+strings.Replace(route, "*", "{symbol}", 1))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(routed)
	if diff := cmp.Diff(slices.Sorted(maps.Keys(operations(t))), routed); diff != "" {
		t.Errorf("routes (-openapi.yaml +router):\n%s", diff)
	}
}

// TestOpenAPIParameters asks every operation for a parameter that is none: the
// answer names those there are. It names the values of format and fields in the
// same way.
func TestOpenAPIParameters(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	id := list[api.Passage](s, "/v1/commitments").Data[0].ID
	for name, op := range operations(t) {
		method, path, _ := strings.Cut(name, " ")
		for where, value := range existing {
			if strings.Contains(path, where) {
				path = strings.Replace(path, regexp.MustCompile(`\{\w+\}`).FindString(where), value, 1)
			}
		}
		path = strings.Replace(path, "{id}", id, 1)
		if path == "/oai" { // its errors are those of its protocol
			continue
		}
		t.Run(name, func(t *testing.T) {
			s := server{s.Server, t}
			candidates := func(query string) []string {
				res := s.do(method, path+"?"+query, "text", "Content-Type", "text/plain", "Authorization", "Bearer "+a.admin)
				faults := s.problem(res, http.StatusBadRequest).Errors
				return faults[len(faults)-1].Candidates
			}
			var documented []string
			for _, p := range op.Parameters {
				if p.In != "query" {
					continue
				}
				documented = append(documented, p.Name)
				if p.Name != "format" && p.Name != "fields" {
					continue
				}
				if diff := cmp.Diff(enum(p.Schema.Schema()), candidates(p.Name+"=zzzzzzzzzz")); diff != "" {
					t.Errorf("values of %s (-openapi.yaml +server):\n%s", p.Name, diff)
				}
			}
			asSet := cmpopts.SortSlices(strings.Compare)
			if diff := cmp.Diff(documented, candidates("zzzzzzzzzz=1"), asSet, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("parameters (-openapi.yaml +server):\n%s", diff)
			}
		})
	}
}

// enum gives the values of a schema, or those of its items.
func enum(s *base.Schema) []string {
	if s.Items != nil {
		s = s.Items.A.Schema()
	}
	var out []string
	for _, v := range s.Enum {
		out = append(out, v.Value)
	}
	return out
}

// TestOpenAPISchemas holds the schemas to the types of package api: the same
// members, and those required that are always there.
func TestOpenAPISchemas(t *testing.T) {
	types := make(map[string]reflect.Type)
	for _, v := range []any{
		api.Passage{},
		api.Actor{},
		api.Quotation{},
		api.Locator{},
		api.ThemeTag{},
		api.CountryTag{},
		api.Citation{},
		api.Deadline{},
		api.Amount{},
		api.Coded{},
		api.Evidence{},
		api.Context{},
		api.Neighbour{},
		api.Statement{},
		api.StatementRef{},
		api.Issuer{},
		api.Revision{},
		api.Analysis{},
		api.Submission{},
		api.Counts{},
		api.Theme{},
		api.Narrower{},
		api.Country{},
		api.Resolution{},
		api.IssuerRecord{},
		api.Page{},
		api.Total{},
		api.Problem{},
		api.Fault{},
		api.Tombstone{},
		api.ProblemKind{},
		api.Index{},
		api.Mention{},
		api.Question{},
		api.Section{},
		api.Paragraphs{},
		api.ConceptLinks{},
		api.Quotes{},
		api.QuoteMatch{},
		api.QuoteEdit{},
		api.Entry{},
		api.Facets{},
		api.Facet{},
		api.FacetRow{},
		api.IntervalRow{},
		api.Bucket{},
		api.Range{},
		api.Timeline{},
		api.Interval{},
		api.Changes{},
		api.Change{},
		api.CSLItem{},
		api.CSLName{},
		api.CSLDate{},
		api.Opinion{},
		api.CountryRoles{},
		api.Verdict{},
		api.Difference{},
		api.Edit{},
		api.Stretch{},
		api.BatchResult{},
		api.Deed{},
		api.Recode{},
		api.RecodeFailure{},
		api.Webhook{},
		api.Subscription{},
		api.Replay{},
		api.Delivery{},
		api.WebhookMessage{},
		api.WebhookData{},
	} {
		types[reflect.TypeOf(v).Name()] = reflect.TypeOf(v)
	}
	list := reflect.TypeFor[api.List[api.Passage]]()
	for name, proxy := range openContract(t).model.Components.Schemas.FromOldest() {
		schema := proxy.Schema()
		if !slices.Contains(schema.Type, "object") || name == "Health" || name == "Form" {
			continue
		}
		typ, ok := types[name]
		if !ok && strings.HasSuffix(name, "List") {
			typ, ok = list, true
		}
		if !ok {
			t.Errorf("the schema %s is of no type", name)
			continue
		}
		delete(types, name)
		members, required := membersOf(typ)
		if typ == list && name != "PassageList" { // passages alone are counted by facet
			members = slices.DeleteFunc(members, func(m string) bool { return m == "facets" })
		}
		if diff := cmp.Diff(slices.Collect(schema.Properties.KeysFromOldest()), members); diff != "" {
			t.Errorf("members of %s (-openapi.yaml +api):\n%s", name, diff)
		}
		if diff := cmp.Diff(schema.Required, required, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("required members of %s (-openapi.yaml +api):\n%s", name, diff)
		}
	}
	for name := range types {
		t.Errorf("the type %s has no schema", name)
	}
}

func membersOf(t reflect.Type) (all, required []string) {
	for _, f := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" {
			continue // embedded
		}
		all = append(all, name)
		if options != "omitempty" {
			required = append(required, name)
		}
	}
	return all, required
}

// TestOpenAPIDocuments holds the media types of documents to those that are read.
func TestOpenAPIDocuments(t *testing.T) {
	want := append(document.MediaTypes(), "application/json", "multipart/form-data")
	body := openContract(t).model.Components.RequestBodies.GetOrZero("Document")
	got := slices.Collect(body.Content.KeysFromOldest())
	if diff := cmp.Diff(want, got, cmpopts.SortSlices(strings.Compare)); diff != "" {
		t.Errorf("documents (-read +openapi.yaml):\n%s", diff)
	}
}

// TestOpenAPIExamples holds every example to its schema.
func TestOpenAPIExamples(t *testing.T) {
	examples := 0
	check := func(where string, content *orderedmap.Map[string, *v3.MediaType]) {
		for mediaType, body := range content.FromOldest() {
			for name, example := range body.Examples.FromOldest() {
				var value any
				if err := example.Value.Decode(&value); err != nil {
					t.Fatal(err)
				}
				examples++
				if ok, errs := schema_validation.NewSchemaValidator().ValidateSchemaObject(body.Schema.Schema(), value); !ok {
					t.Errorf("%s, %s, example %s: %s", where, mediaType, name, told(errs))
				}
			}
		}
	}
	for name, op := range operations(t) {
		for status, res := range op.Responses.Codes.FromOldest() {
			check(name+" "+status, res.Content)
		}
		if op.RequestBody != nil {
			check(name, op.RequestBody.Content)
		}
	}
	if examples < 20 {
		t.Errorf("%d examples", examples)
	}
}

// TestActionsAreDocumented holds the document to the actions there are.
func TestActionsAreDocumented(t *testing.T) {
	var want []string
	for _, action := range chancery.Actions() {
		want = append(want, string(action))
	}
	if diff := cmp.Diff(want, enum(openContract(t).model.Components.Schemas.GetOrZero("Action").Schema())); diff != "" {
		t.Errorf("actions (-there are +openapi.yaml):\n%s", diff)
	}
}
