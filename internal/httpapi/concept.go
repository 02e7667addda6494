package httpapi

import (
	"errors"
	"fmt"

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
