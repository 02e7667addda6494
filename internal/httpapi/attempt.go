package httpapi

import (
	"crypto/sha256"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// maxAttemptName is how many characters an Idempotency-Key may have.
const maxAttemptName = 255

// attemptName is the Idempotency-Key of a request, "" where it has none. The
// draft (draft-ietf-httpapi-idempotency-key-header-07) writes it as a string of
// structured fields, in quotes; most senders leave the quotes out.
func attemptName(r *http.Request) (string, error) {
	header := r.Header.Values("Idempotency-Key")
	if len(header) == 0 {
		return "", nil
	}
	name := header[0]
	if len(name) >= 2 && strings.HasPrefix(name, `"`) && strings.HasSuffix(name, `"`) {
		name = name[1 : len(name)-1]
	}
	if len(header) > 1 || name == "" || len(name) > maxAttemptName || strings.ContainsFunc(name, notVisible) {
		fault := api.Fault{
			Parameter: "Idempotency-Key", Value: strings.ToValidUTF8(name[:min(len(name), maxAttemptName)], "\uFFFD"),
			Reason: "is not one value of 1 to 255 visible ASCII characters", Candidates: []string{},
		}
		return "", &problem{kind: invalidQuery, detail: mistakes([]api.Fault{fault}), faults: []api.Fault{fault}}
	}
	return name, nil
}

func notVisible(r rune) bool { return r < '!' || r > '~' }

// digest tells submissions apart: what was sent and what was said of it, but not
// how it was wrapped, for a form has other boundaries each time it is sent.
func digest(sub chancery.Submission) [32]byte {
	text, err := json.Marshal(sub)
	if err != nil { // strings and bytes always encode
		panic(err)
	}
	return sha256.Sum256(text)
}
