package ingest

import (
	"cmp"
	"context"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Correct codes a submission and puts it in the place of the text of a statement,
// where the conditions hold. What the sender does not say of it stays as senders
// said it before; what nobody said is looked for in the new document.
func (in Ingester) Correct(
	ctx context.Context, id chancery.StatementID, sub chancery.Submission, conditions ...chancery.Condition,
) (chancery.Statement, error) {
	before, err := in.Store.Submission(ctx, id)
	if err != nil {
		return chancery.Statement{}, err
	}
	sub.Given = heard(sub.Given, before.Given)
	entry, err := in.code(sub)
	if err != nil {
		return chancery.Statement{}, err
	}
	if err := ctx.Err(); err != nil {
		return chancery.Statement{}, err
	}
	return in.Store.Replace(ctx, id, entry, chancery.SourceCorrected, in.Now(), conditions...)
}

// heard is what is said of a document now, and before where nothing is said now.
func heard(now, before chancery.Origin) chancery.Origin {
	if len(now.Issuers) == 0 {
		now.Issuers = before.Issuers
	}
	return chancery.Origin{
		Title:     cmp.Or(now.Title, before.Title),
		Date:      cmp.Or(now.Date, before.Date),
		Place:     cmp.Or(now.Place, before.Place),
		Language:  cmp.Or(now.Language, before.Language),
		SourceURL: cmp.Or(now.SourceURL, before.SourceURL),
		Issuers:   now.Issuers,
	}
}
