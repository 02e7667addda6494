package httpapi

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/api"
)

// maxValues is how many values one parameter may have.
const maxValues = 100

// query reads the parameters of a request and gathers every mistake in them. A
// handler asks for the parameters it knows; done then reports those that nobody
// asked for, and all that was wrong.
type query struct {
	names  []string // as they come, each once
	values map[string][]string
	known  []string
	faults []api.Fault
	more   int   // mistakes that are not among them
	refuse error // what to answer where nothing is wrong but the request cannot be served
}

// readQuery cuts the query string up. Unlike [url.ParseQuery] it keeps the
// pairs around a malformed one, and names that one. Of the parameters named, the
// values may have lines and tabs, which are read as spaces.
func readQuery(r *http.Request, ofLines ...string) *query {
	return parseQuery(r.URL.RawQuery, ofLines...)
}

func parseQuery(raw string, ofLines ...string) *query {
	q := &query{values: make(map[string][]string)}
	for _, pair := range strings.Split(raw, "&") {
		if pair == "" {
			continue
		}
		rawName, rawValue, _ := strings.Cut(pair, "=")
		name, err1 := url.QueryUnescape(rawName)
		value, err2 := url.QueryUnescape(rawValue)
		if slices.Contains(ofLines, name) {
			value = lineBreaks.Replace(value)
		}
		if err1 != nil || err2 != nil || !isText(name) || !isText(value) {
			q.reject(strings.ToValidUTF8(rawName, "\uFFFD"), strings.ToValidUTF8(rawValue, "\uFFFD"), "is not percent-encoded text in UTF-8")
			continue
		}
		if _, seen := q.values[name]; !seen {
			q.names = append(q.names, name)
		}
		q.values[name] = append(q.values[name], value)
	}
	return q
}

var lineBreaks = strings.NewReplacer("\n", " ", "\r", " ", "\t", " ")

// isText reports whether s is UTF-8 without control characters, which no
// parameter needs and a database refuses.
func isText(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, unicode.IsControl)
}

// maxFaults is how many mistakes an answer lists: an address has room for thousands,
// each of which would be answered with what is right.
const maxFaults = 100

// reject records a mistake, once.
func (q *query) reject(parameter, value, reason string, candidates ...string) {
	if slices.ContainsFunc(q.faults, func(f api.Fault) bool { return f.Parameter == parameter && f.Value == value && f.Reason == reason }) {
		return
	}
	if len(q.faults) == maxFaults {
		q.more++
		return
	}
	q.faults = append(q.faults, api.Fault{Parameter: parameter, Value: value, Reason: reason, Candidates: orEmpty(candidates)})
}

// each gives the values of a parameter, one for each time it stands there.
func (q *query) each(name string) []string {
	q.known = append(q.known, name)
	var out []string
	for _, v := range q.values[name] {
		if v = strings.TrimSpace(v); v == "" {
			q.reject(name, v, "is empty")
			continue
		}
		out = append(out, v)
	}
	return out
}

// one gives the value of a parameter that has one; "" where it is not given.
func (q *query) one(name string) string {
	values := q.each(name)
	if n := len(q.values[name]); n > 1 {
		q.reject(name, q.values[name][1], fmt.Sprintf("is given %d times but has one value", n))
		return ""
	}
	if len(values) == 0 {
		return ""
	}
	return values[0]
}

// list gives the values of a parameter of alternatives, repeated or separated
// by commas.
func (q *query) list(name string) []string {
	var out []string
	for _, v := range q.each(name) {
		for _, part := range strings.Split(v, ",") {
			if part = strings.TrimSpace(part); part == "" {
				q.reject(name, v, "has an empty value between commas")
				continue
			}
			out = append(out, part)
		}
	}
	if len(out) > maxValues {
		q.reject(name, fmt.Sprint(len(out)), fmt.Sprintf("has more than %d values", maxValues))
		return nil
	}
	return out
}

// refuseParameter tells why an address does not have a parameter that one could
// expect of it.
func (q *query) refuseParameter(name, reason string) {
	if !q.given(name) {
		return
	}
	q.reject(name, q.values[name][0], reason)
	q.names = slices.DeleteFunc(q.names, func(n string) bool { return n == name })
}

// boolean reads "true" or "false"; false where it is not given.
func (q *query) boolean(name string) bool {
	v := q.one(name)
	if v != "" && v != "true" && v != "false" {
		q.reject(name, v, "is neither true nor false", "true", "false")
	}
	return v == "true"
}

// given reports whether the parameter stands in the query at all.
func (q *query) given(name string) bool { return len(q.values[name]) > 0 }

// done reports the mistakes, those of unknown parameters last.
func (q *query) done() error {
	for _, name := range q.names {
		if !slices.Contains(q.known, name) {
			q.reject(name, strings.Join(q.values[name], ","), "is not a parameter of this address", nearestOrAll(name, q.known)...)
		}
	}
	if len(q.faults) == 0 {
		return q.refuse
	}
	detail := mistakes(q.faults)
	if q.more > 0 {
		detail += fmt.Sprintf(" There are %d more.", q.more)
	}
	return &problem{kind: invalidQuery, detail: detail, faults: q.faults}
}

// mistakes sums the faults up for people who read only the detail.
func mistakes(faults []api.Fault) string {
	parts := make([]string, len(faults))
	for i, f := range faults {
		parts[i] = fmt.Sprintf("%s %q %s", f.Parameter+f.Pointer, f.Value, f.Reason)
		if n := len(f.Candidates); n > maxCandidates {
			parts[i] += " (there are " + strings.Join(f.Candidates, ", ") + ")"
		} else if n > 0 {
			parts[i] += " (perhaps " + strings.Join(f.Candidates, ", ") + ")"
		}
	}
	return strings.Join(parts, "; ") + "."
}
