package postgres

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// patience is how long a search may take, or a count under a filter that no tally
// answers. What takes longer is for a narrower filter, not for waiting.
const patience = 5 * time.Second

// hurry bounds each query of the transaction.
func hurry(ctx context.Context, tx pgx.Tx, patience time.Duration) error {
	_, err := tx.Exec(ctx, fmt.Sprintf(`SET LOCAL statement_timeout = %d`, patience.Milliseconds()))
	return err
}

// costly says in the archive's words that a query ran out of time (57014,
// query_canceled), unless it was the caller who gave up.
func costly(ctx context.Context, err error, question string, f chancery.Filter) error {
	if ctx.Err() == nil && hasCode(err, "57014") {
		return &chancery.CostError{Question: question, Narrow: narrower(f)}
	}
	return err
}

// narrower are the filters that would leave least to read, without those in use.
func narrower(f chancery.Filter) []string {
	used := map[string]bool{
		"statement":  len(f.Statements) > 0,
		"resolution": len(f.Resolutions)+len(f.ResolutionsAll) > 0,
		"theme":      len(f.Themes)+len(f.ThemesAll) > 0,
		"country":    len(f.Countries)+len(f.CountriesAll) > 0,
		"issuer":     len(f.Issuers) > 0,
		"since":      f.Since != "",
	}
	left := slices.DeleteFunc(strings.Fields("statement resolution theme country issuer since"), func(name string) bool { return used[name] })
	if len(left) == 0 {
		return []string{"statement"}
	}
	return left
}
