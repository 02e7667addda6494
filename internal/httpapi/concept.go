package httpapi

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// noConcept makes a 404 of an address that names no concept, with the nearest
// ones. Errors of another kind stay.
func noConcept(parameter string, err error) error {
	var wrong *chancery.ValueError
	if !errors.As(err, &wrong) {
		return err
	}
	fault := api.Fault{
		Parameter: parameter, Value: wrong.Value, Reason: wrong.Reason, Candidates: orEmpty(wrong.Candidates),
	}
	return &problem{
		kind:   nothingHere,
		detail: fmt.Sprintf("There is no such address: %s", mistakes([]api.Fault{fault})),
		faults: []api.Fault{fault},
	}
}

// escaped writes a path with the escapes it needs. Slashes stay, and so do
// parentheses, which are in many symbols; net/url would escape them.
func escaped(path string) string {
	return strings.NewReplacer("%28", "(", "%29", ")").Replace((&url.URL{Path: path}).EscapedPath())
}
