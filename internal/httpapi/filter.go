package httpapi

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// maxQuery is how many characters a full-text query may have.
const maxQuery = 500

// filterReader reads the filters that every list of passages or statements has.
type filterReader struct {
	vocabulary Vocabulary
	issuers    IssuerStore
	statements StatementStore
	history    bool // statements that were withdrawn can be asked for too
}

// read gathers the mistakes of the filters in q, all but act; its error is one
// of the archive. The values of each filter come out sorted and once each, so that two
// ways to write a filter are one filter.
func (fr filterReader) read(ctx context.Context, q *query) (chancery.Filter, error) {
	f, err := fr.readWordless(ctx, q)
	f.Query = fullText(q)
	return f, err
}

// readWordless reads all filters but act and full text.
func (fr filterReader) readWordless(ctx context.Context, q *query) (chancery.Filter, error) {
	var (
		f    chancery.Filter
		errs [7]error
	)
	f.Themes, errs[0] = anyOf(q, "theme", fr.vocabulary.ParseTheme)
	f.Countries, errs[1] = anyOf(q, "country", fr.vocabulary.ParseCountry)
	f.Roles, errs[2] = anyOf(q, "role", oneOf("role", chancery.Roles()))
	f.Resolutions, errs[3] = anyOf(q, "resolution", fr.symbol)
	f.Issuers, errs[4] = anyOf(q, "issuer", func(v string) (chancery.IssuerID, error) { return fr.issuer(ctx, v) })
	f.Strengths, errs[5] = anyOf(q, "strength", strength)
	f.Statements, errs[6] = anyOf(q, "statement", func(v string) (chancery.StatementID, error) { return fr.statement(ctx, v) })
	f.Since = date(q, "since")
	f.Until = date(q, "until")
	if f.Since != "" && f.Until != "" && f.Until < f.Since {
		q.reject("until", string(f.Until), "is before since, "+string(f.Since))
	}
	return f, errors.Join(append(errs[:], fr.readSets(q, &f))...)
}

// acts reads the filter that lists of commitments do not have.
func acts(q *query) ([]chancery.Act, error) {
	return anyOf(q, "act", oneOf("act", chancery.Acts()))
}

// anyOf reads alternatives. What is wrong with a value is a mistake of the
// query; any other error of parse is returned.
func anyOf[T cmp.Ordered](q *query, name string, parse func(string) (T, error)) ([]T, error) {
	var out []T
	for _, v := range q.list(name) {
		parsed, err := parse(v)
		var wrong *chancery.ValueError
		switch {
		case errors.As(err, &wrong):
			q.reject(name, v, wrong.Reason, wrong.Candidates...)
		case err != nil:
			return nil, fmt.Errorf("read %s %q: %w", name, v, err)
		default:
			out = append(out, parsed)
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// oneOf reads a value of a closed list.
func oneOf[T ~string](what string, right []T) func(string) (T, error) {
	return func(v string) (T, error) {
		if slices.Contains(right, T(v)) {
			return T(v), nil
		}
		names := make([]string, len(right))
		for i, r := range right {
			names[i] = string(r)
		}
		return "", &chancery.ValueError{Kind: what, Value: v, Reason: "is not a value of " + what, Candidates: nearestOrAll(v, names)}
	}
}

func strength(v string) (chancery.Strength, error) {
	names := make([]string, 0, len(chancery.Strengths()))
	for _, s := range chancery.Strengths() {
		if v == s.String() {
			return s, nil
		}
		names = append(names, s.String())
	}
	return 0, &chancery.ValueError{Kind: "strength", Value: v, Reason: "is not a value of strength", Candidates: names}
}

func (fr filterReader) symbol(v string) (chancery.Symbol, error) {
	r, err := fr.vocabulary.ParseResolution(v)
	return r.Symbol, err
}

// issuer checks that the archive knows the issuer: a slug with a typing error
// would select nothing.
func (fr filterReader) issuer(ctx context.Context, v string) (chancery.IssuerID, error) {
	known, err := fr.issuers.Issuer(ctx, chancery.IssuerID(v))
	if errors.Is(err, chancery.ErrNotFound) {
		return "", unknownIssuer(ctx, fr.issuers, v)
	}
	return known.Item.ID, err
}

func (fr filterReader) statement(ctx context.Context, v string) (chancery.StatementID, error) {
	known, err := fr.statements.Statement(ctx, chancery.StatementID(v))
	switch {
	case errors.Is(err, chancery.ErrNotFound):
		return "", &chancery.ValueError{Kind: "statement", Value: v, Reason: "is not a statement of the archive"}
	case fr.history && known.Withdrawn != nil:
		return known.ID, nil
	case errors.Is(err, chancery.ErrWithdrawn), err == nil && known.Withdrawn != nil:
		return "", &chancery.ValueError{Kind: "statement", Value: v, Reason: "is a statement that was withdrawn"}
	}
	return known.ID, err
}

func date(q *query, name string) chancery.Date {
	v := q.one(name)
	if v == "" {
		return ""
	}
	d, err := chancery.ParseDate(v)
	if err != nil {
		q.reject(name, v, "is not a calendar date of the form YYYY-MM-DD")
	}
	return d
}

// fullText reads q. A query without a letter or digit would select nothing.
func fullText(q *query) string {
	v := q.one("q")
	switch {
	case v == "":
	case utf8.RuneCountInString(v) > maxQuery:
		q.reject("q", v, fmt.Sprintf("has more than %d characters", maxQuery))
	case !strings.ContainsFunc(v, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }):
		q.reject("q", v, "has no word to look for")
	}
	return v
}
