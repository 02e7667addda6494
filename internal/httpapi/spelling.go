package httpapi

import (
	"net/http"
	"slices"
	"strings"
)

// spelling is a request as far as the answer depends on it. Parameters in another
// order or with other escapes are the same spelling.
type spelling struct {
	tls                       bool
	host, path, query, accept string
}

// maxSpelling is how long host and Accept may be: theirs are short, and what is
// not is made up.
const maxSpelling = 256

// spell is not ok where the request is likely wrong or has nothing in common with
// others, which is for the handler to tell.
func (c *renderings) spell(r *http.Request) (at spelling, ok bool) {
	at.path = r.URL.EscapedPath()
	if at.query, ok = spellQuery(r.URL.RawQuery); !ok {
		return at, false
	}
	if !c.public { // see site.base
		at.tls, at.host = r.TLS != nil, r.Host
	}
	switch accept := r.Header["Accept"]; {
	case len(accept) > 1:
		return at, false
	case len(accept) == 1 && accept[0] != "*/*" && !hasFormat(at.query):
		at.accept = accept[0]
	}
	return at, len(at.host) <= maxSpelling && len(at.accept) <= maxSpelling
}

// hasFormat reports whether a query names a format, before which Accept counts for
// nothing.
func hasFormat(query string) bool {
	return strings.HasPrefix(query, "format=") || strings.Contains(query, "&format=")
}

// spellQuery writes a query with its parameters by name, those of one name in
// their order, and no escape that is not needed.
func spellQuery(raw string) (query string, ok bool) {
	if strings.IndexByte(raw, ';') >= 0 { // which not everything that reads queries takes for the same
		return "", false
	}
	if strings.IndexByte(raw, '%') < 0 && strings.IndexByte(raw, '+') < 0 && inOrder(raw) {
		return raw, isText(raw)
	}
	q := parseQuery(raw)
	if len(q.faults) > 0 {
		return "", false
	}
	slices.Sort(q.names)
	var b strings.Builder
	for _, name := range q.names {
		for _, value := range q.values[name] {
			if b.Len() > 0 {
				b.WriteByte('&')
			}
			b.WriteString(inName.Replace(name))
			b.WriteByte('=')
			b.WriteString(inValue.Replace(value))
		}
	}
	return b.String(), true
}

// What would read as something else.
var (
	inName  = strings.NewReplacer("%", "%25", "&", "%26", "+", "%2B", "=", "%3D")
	inValue = strings.NewReplacer("%", "%25", "&", "%26", "+", "%2B")
)

// inOrder reports whether the pairs of a query have names, equals signs and the
// order of [spellQuery].
func inOrder(raw string) bool {
	before := ""
	for raw != "" {
		pair, rest, more := strings.Cut(raw, "&")
		name, _, whole := strings.Cut(pair, "=")
		if !whole || name < before || more && rest == "" {
			return false
		}
		before, raw = name, rest
	}
	return true
}

func (s spelling) size() int { return len(s.host) + len(s.path) + len(s.query) + len(s.accept) }

// clone holds on to nothing of the request.
func (s spelling) clone() spelling {
	s.host, s.path = strings.Clone(s.host), strings.Clone(s.path)
	s.query, s.accept = strings.Clone(s.query), strings.Clone(s.accept)
	return s
}
