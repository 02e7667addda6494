package httpapi

import (
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// sorted is what a list is bound to: its filters, and its order.
type sorted struct {
	Filter chancery.Filter
	AnyAct bool
	Sort   chancery.Sort
}

// sort reads the order of a list, the first of those offered by default. By
// relevance goes with full text only.
func (q *query) sort(f chancery.Filter, offered ...chancery.Sort) chancery.Sort {
	v := q.one("sort")
	if v == "" {
		return offered[0]
	}
	sort, err := oneOf("sort", offered)(v)
	switch {
	case err != nil:
		q.reject("sort", v, "is not an order of this list", names(offered)...)
	case sort == chancery.MostRelevant && f.Query == "":
		q.reject("sort", v, "needs q: relevance is of words looked for")
	}
	return sort
}

// statementSorts are the orders of statements, which have no deadline and no
// words of their own.
func statementSorts() []chancery.Sort {
	return []chancery.Sort{chancery.NewestFirst, chancery.OldestFirst}
}

func names[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return slices.Clip(out)
}
