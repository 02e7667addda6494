package httpapi

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/go-chi/chi/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func notFound(http.ResponseWriter, *http.Request) error { return chancery.ErrNotFound }

// otherMethod answers a method that a route does not have: OPTIONS with what it
// does have, others with 405.
func otherMethod(routes chi.Routes) handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		allow := allowed(routes, r.URL.EscapedPath())
		if len(allow) == 0 { // chi asks here for methods that it does not know
			return chancery.ErrNotFound
		}
		list := strings.Join(append(allow, http.MethodOptions), ", ")
		if r.Method == http.MethodOptions {
			w.Header().Set("Allow", list)
			w.WriteHeader(http.StatusNoContent)
			return nil
		}
		return (&problem{kind: wrongMethod, detail: "This address answers to " + list + "."}).with("Allow", list)
	}
}

func allowed(routes chi.Routes, path string) []string {
	methods := []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete}
	return slices.DeleteFunc(methods, func(m string) bool { return !routes.Match(chi.NewRouteContext(), m, path) })
}

// pathValue is a parameter of the route with its escapes undone; "*" is what
// the pattern leaves open. What cannot be text is "", which names nothing.
func pathValue(r *http.Request, name string) string {
	value, err := url.PathUnescape(chi.URLParam(r, name))
	if err != nil || !isText(value) {
		return ""
	}
	return value
}
