package httpapi

import (
	"context"
	"errors"
	"fmt"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
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

// detail counts what is filed under a concept, which the filter selects; name is
// that of the parameter for it. A concept is worth showing without counts that
// would take too long.
func detail(ctx context.Context, store FacetStore, f chancery.Filter, name, value string) (api.Detail, error) {
	counts, err := store.Facets(ctx, f, []chancery.Facet{chancery.FacetAct, chancery.FacetYear})
	if errors.Is(err, chancery.ErrTooCostly) {
		counts, err = nil, nil
	}
	return encode.Detail(name, value, counts), err
}
