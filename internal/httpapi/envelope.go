package httpapi

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

// envelope reads a JSON object member by member, so that every mistake is
// found, also those that encoding/json passes over: a member that nobody knows,
// or that stands there twice.
type envelope struct {
	at      string // the pointer to it, "" of the whole body
	known   []string
	members map[string]json.RawMessage
	faults  []api.Fault
}

// readEnvelope reads a submission in the form of [api.Submission].
func readEnvelope(body []byte) (chancery.Submission, error) {
	e, err := openEnvelope(body, encode.Fields[api.Submission]())
	if err != nil {
		return chancery.Submission{}, err
	}
	sub := chancery.Submission{
		Given:     readOrigin(e.origin, e.rejectOrigin),
		MediaType: e.mediaType(),
		Raw:       e.content(),
	}
	if len(sub.Raw) > maxDocument {
		return chancery.Submission{}, tooLarge()
	}
	return sub, e.done()
}

// openEnvelope takes an object apart that may have the known members.
func openEnvelope(body []byte, known []string) (*envelope, error) {
	e := &envelope{known: known, members: make(map[string]json.RawMessage)}
	if err := e.open(body); err != nil {
		return nil, &problem{kind: invalidDocument, detail: "The body is not a JSON object: " + err.Error() + "."}
	}
	return e, nil
}

// done reports the mistakes.
func (e *envelope) done() error {
	if len(e.faults) == 0 {
		return nil
	}
	return &problem{kind: invalidDocument, detail: mistakes(e.faults), faults: e.faults}
}

// open cuts the object into its members. Its errors are about the JSON and are
// told to the sender.
func (e *envelope) open(body []byte) error {
	if !utf8.Valid(body) {
		return errors.New("it is not UTF-8")
	}
	dec := json.NewDecoder(bytes.NewReader(body))
	start, err := dec.Token()
	if errors.Is(err, io.EOF) {
		return errors.New("it is empty")
	}
	if err != nil || start != json.Delim('{') {
		return fmt.Errorf("it should begin with {")
	}
	seen := make(map[string]bool)
	for dec.More() {
		token, err := dec.Token()
		if err != nil {
			return at(dec, err)
		}
		name := token.(string) // the decoder lets nothing else stand here
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return at(dec, err)
		}
		if seen[name] {
			e.reject(name, "", "is given twice")
		}
		seen[name] = true
		if !slices.Contains(e.known, name) {
			e.reject(name, "", "is not a member of this object", nearestOrAll(name, e.known)...)
		}
		if string(value) != "null" { // null is not given
			e.members[name] = value
		}
	}
	if _, err := dec.Token(); err != nil {
		return at(dec, err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something follows the object")
	}
	return nil
}

func at(dec *json.Decoder, err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("%s at byte %d", syntax.Error(), dec.InputOffset())
	}
	return errors.New("it ends too early")
}

// reject records a mistake in a member.
func (e *envelope) reject(member, value, reason string, candidates ...string) {
	escape := strings.NewReplacer("~", "~0", "/", "~1") // RFC 6901
	e.faults = append(e.faults, api.Fault{
		Pointer: e.at + "/" + escape.Replace(member), Value: value, Reason: reason, Candidates: orEmpty(candidates),
	})
}

// origin gives the members that readOrigin asks for.
func (e *envelope) origin(field string) []string {
	if field == "issuer" {
		return e.texts("issuers")
	}
	if v := e.text(field); v != "" {
		return []string{v}
	}
	return nil
}

func (e *envelope) rejectOrigin(field, value, reason string, candidates ...string) {
	if field == "issuer" {
		field = "issuers"
	}
	e.reject(field, value, reason, candidates...)
}
