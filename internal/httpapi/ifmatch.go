package httpapi

import (
	"net/http"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// representation is the body of a record as GET gives it, made of what stands.
type representation func(stored chancery.Entry) ([]byte, error)

// ifMatch is the condition that If-Match sets (RFC 9110 section 13.1.1): the
// record is still as the client saw it, in whatever content coding. Without the
// header there is none, which is a 428 (RFC 6585) where one is required.
func ifMatch(r *http.Request, required bool, of representation) ([]chancery.Condition, error) {
	header := r.Header.Values("If-Match")
	if len(header) == 0 {
		if !required {
			return nil, nil
		}
		return nil, &problem{
			kind:   preconditionRequired,
			detail: "Say which state you change: send in If-Match the ETag that GET gives for this address.",
		}
	}
	return []chancery.Condition{func(stored chancery.Entry) error {
		body, err := of(stored)
		if err != nil || isCurrent(header, body) {
			return err
		}
		return outdated(body)
	}}, nil
}

// outdated is the error of a request that saw another state than the body has.
func outdated(body []byte) error {
	return (&problem{
		kind:   preconditionFailed,
		detail: "The record has changed since; GET it and decide again. Its ETag is " + entityTag(body, identity) + " now.",
	}).with("ETag", entityTag(body, identity))
}

// isCurrent reports whether If-Match names a tag of the body. The comparison is
// strong: W/"x" names nothing.
func isCurrent(header []string, body []byte) bool {
	strong := make([]string, 0, len(header))
	for _, line := range header {
		for _, tag := range strings.Split(line, ",") { // our tags hold no comma
			if tag = strings.TrimSpace(tag); !strings.HasPrefix(tag, "W/") {
				strong = append(strong, tag)
			}
		}
	}
	for _, c := range []coding{identity, gzipped, zstandard} {
		if matches(strong, entityTag(body, c)) {
			return true
		}
	}
	return false
}

// hold checks conditions against what was just read, so that what cannot be
// written is refused before any work. The store checks them again.
func hold(conditions []chancery.Condition, stored chancery.Entry) error {
	for _, holds := range conditions {
		if err := holds(stored); err != nil {
			return err
		}
	}
	return nil
}
