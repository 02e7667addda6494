package httpapi

import (
	"context"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// readAll reads the filters, act among them.
func (fr filterReader) readAll(ctx context.Context, q *query) (chancery.Filter, error) {
	f, err := fr.read(ctx, q)
	if err != nil {
		return f, err
	}
	f.Acts, err = acts(q)
	return f, err
}

// readCommitments reads the filters where every passage is a commitment.
func (fr filterReader) readCommitments(ctx context.Context, q *query) (chancery.Filter, error) {
	q.refuseParameter("act", "is no filter here, where every passage is a commitment; /v1/passages has every act")
	f, err := fr.read(ctx, q)
	f.Acts = []chancery.Act{chancery.Commitment}
	return f, err
}

// readStatements reads the filters of statements, which select those with a
// commitment unless anyAct is set.
func (fr filterReader) readStatements(ctx context.Context, q *query) (f chancery.Filter, anyAct bool, err error) {
	if f, err = fr.readAll(ctx, q); err != nil {
		return f, false, err
	}
	anyAct = q.boolean("any_act")
	if q.given("act") && !anyAct {
		q.reject("act", q.values["act"][0], "selects among passages of any act: give any_act=true too")
	}
	return f, anyAct, nil
}
