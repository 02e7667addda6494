package httpapi_test

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// archive is an archive in memory that does what a store must: it evaluates
// every filter and pages by key.
type archive struct {
	entries []stored // in the order of their keys, which are their places
	keys    map[string]chancery.Key
	moved   map[chancery.StatementID]chancery.StatementID
	failure error // what every list answers, where it is set
}

type stored struct {
	chancery.Entry
	older []chancery.Revision
}

type row[T any] struct {
	item T
	at   chancery.Cursor
}

// page cuts a page out of rows: newest first, undated last, then by key.
func page[T any](rows []row[T], p chancery.Page) chancery.Listing[T] {
	slices.SortFunc(rows, func(a, b row[T]) int { return compare(a.at, b.at) })
	listing := chancery.Listing[T]{Total: chancery.Total{Value: len(rows), Exact: true}}
	for _, r := range rows {
		if p.After != nil && compare(r.at, *p.After) <= 0 {
			continue
		}
		if len(listing.Items) == p.Limit {
			return listing
		}
		listing.Items = append(listing.Items, r.item)
		next := r.at
		listing.Next = &next
	}
	listing.Next = nil
	return listing
}

func compare(a, b chancery.Cursor) int {
	return cmp.Or(cmp.Compare(b.Date, a.Date), cmp.Compare(a.Key, b.Key))
}

func (a *archive) Passages(_ context.Context, f chancery.Filter, p chancery.Page) (chancery.Listing[chancery.Found], error) {
	var rows []row[chancery.Found]
	for i, e := range a.entries {
		for j, passage := range e.Passages {
			if e.Statement.Withdrawn == nil && selects(f, e.Statement, passage) {
				at := chancery.Cursor{Date: e.Statement.Date, Key: int64(1000*i + j + 1)}
				rows = append(rows, row[chancery.Found]{chancery.Found{Passage: passage, Statement: e.Statement}, at})
			}
		}
	}
	return page(rows, p), a.failure
}

func (a *archive) Statements(_ context.Context, f chancery.Filter, anyAct bool, p chancery.Page) (chancery.Listing[chancery.Statement], error) {
	var rows []row[chancery.Statement]
	for i, e := range a.entries {
		matching := slices.ContainsFunc(e.Passages, func(passage chancery.Passage) bool {
			return (anyAct || passage.Act == chancery.Commitment) && selects(f, e.Statement, passage)
		})
		if e.Statement.Withdrawn == nil && (matching || empty(f)) {
			rows = append(rows, row[chancery.Statement]{e.Statement, chancery.Cursor{Date: e.Statement.Date, Key: int64(i + 1)}})
		}
	}
	return page(rows, p), a.failure
}

func empty(f chancery.Filter) bool {
	return len(f.Themes)+len(f.Countries)+len(f.Resolutions)+len(f.Issuers)+len(f.Roles)+len(f.Acts)+len(f.Strengths)+len(f.Statements) == 0 &&
		f.Since == "" && f.Until == "" && f.Query == ""
}

// selects evaluates a filter on one passage.
func selects(f chancery.Filter, s chancery.Statement, p chancery.Passage) bool {
	return anyIn(f.Themes, themesOf(p)) && countryIn(f, p) && anyIn(f.Resolutions, symbolsOf(p)) &&
		anyIn(f.Issuers, issuersOf(s)) && anyIn(f.Acts, []chancery.Act{p.Act}) &&
		anyIn(f.Strengths, []chancery.Strength{p.Strength}) && anyIn(f.Statements, []chancery.StatementID{s.ID}) &&
		(f.Since == "" || s.Date >= f.Since) && (f.Until == "" || s.Date != "" && s.Date <= f.Until) &&
		containsWords(p.Quote, f.Query)
}

func anyIn[T comparable](wanted, have []T) bool {
	return len(wanted) == 0 || slices.ContainsFunc(wanted, func(w T) bool { return slices.Contains(have, w) })
}

func countryIn(f chancery.Filter, p chancery.Passage) bool {
	return len(f.Countries)+len(f.Roles) == 0 || slices.ContainsFunc(p.Countries, func(tag chancery.CountryTag) bool {
		return anyIn(f.Countries, []chancery.CountryCode{tag.Country}) && slices.ContainsFunc(tag.Roles, func(r chancery.Role) bool {
			return slices.Contains(f.Roles, r) || len(f.Roles) == 0 && r != chancery.RoleVenue
		})
	})
}

// themesOf are the themes of a passage and those above them.
func themesOf(p chancery.Passage) []chancery.ThemeID {
	var out []chancery.ThemeID
	for _, tag := range p.Themes {
		theme, _ := findTheme(tag.Theme)
		out = append(out, tag.Theme, theme.Broader)
	}
	return out
}

func symbolsOf(p chancery.Passage) []chancery.Symbol {
	var out []chancery.Symbol
	for _, c := range p.Citations {
		out = append(out, c.Resolution.Symbol)
	}
	return out
}

func issuersOf(s chancery.Statement) []chancery.IssuerID {
	var out []chancery.IssuerID
	for _, i := range s.Issuers {
		out = append(out, i.ID)
	}
	return out
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

func containsWords(text, query string) bool {
	for _, word := range strings.FieldsFunc(strings.ToLower(query), notLetter) {
		if !strings.Contains(strings.ToLower(text), word) {
			return false
		}
	}
	return true
}

func (a *archive) find(id chancery.PassageID) (e stored, at int, err error) {
	for _, e := range a.entries {
		for i, p := range e.Passages {
			if p.ID == id {
				return e, i, nil
			}
		}
	}
	return stored{}, 0, chancery.ErrNotFound
}

func (a *archive) Passage(_ context.Context, id chancery.PassageID) (chancery.Found, error) {
	e, at, err := a.find(id)
	if err != nil {
		return chancery.Found{}, err
	}
	return chancery.Found{Passage: e.Passages[at], Statement: e.Statement}, nil
}

func (a *archive) Neighbours(_ context.Context, id chancery.PassageID) (previous, next *chancery.Passage, err error) {
	e, at, err := a.find(id)
	if err != nil {
		return nil, nil, err
	}
	if at > 0 {
		previous = &e.Passages[at-1]
	}
	if at+1 < len(e.Passages) {
		next = &e.Passages[at+1]
	}
	return previous, next, nil
}

func (a *archive) entry(id chancery.StatementID) (stored, error) {
	for _, e := range a.entries {
		if e.Statement.ID == cmp.Or(a.moved[id], id) {
			if e.Statement.Withdrawn != nil {
				return e, chancery.ErrWithdrawn
			}
			return e, nil
		}
	}
	return stored{}, chancery.ErrNotFound
}

func (a *archive) Statement(_ context.Context, id chancery.StatementID) (chancery.Statement, error) {
	e, err := a.entry(id)
	return e.Statement, err
}

func (a *archive) StatementPassages(_ context.Context, id chancery.StatementID) ([]chancery.Found, error) {
	e, err := a.entry(id)
	var out []chancery.Found
	for _, p := range e.Passages {
		out = append(out, chancery.Found{Passage: p, Statement: e.Statement})
	}
	return out, err
}

func (a *archive) Revisions(_ context.Context, id chancery.StatementID) ([]chancery.Revision, error) {
	e, err := a.entry(id)
	var out []chancery.Revision
	for _, r := range append(slices.Clone(e.older), e.Revision) {
		r.Raw, r.Body = nil, chancery.Body{}
		out = append(out, r)
	}
	return out, err
}

func (a *archive) Revision(_ context.Context, id chancery.StatementID, number int) (chancery.Revision, error) {
	e, err := a.entry(id)
	if err != nil {
		return chancery.Revision{}, err
	}
	for _, r := range append(slices.Clone(e.older), e.Revision) {
		if r.Number == cmp.Or(number, e.Revision.Number) {
			return r, nil
		}
	}
	return chancery.Revision{}, chancery.ErrNotFound
}

func (a *archive) AuthenticateKey(_ context.Context, token string) (chancery.Key, error) {
	if key, ok := a.keys[token]; ok {
		return key, nil
	}
	return chancery.Key{}, chancery.ErrNotFound
}

// count counts what a filter selects.
func count[T any](a *archive, item T, f chancery.Filter) chancery.Counted[T] {
	c := chancery.Counted[T]{Item: item}
	for _, e := range a.entries {
		found := false
		for _, p := range e.Passages {
			if e.Statement.Withdrawn != nil || !selects(f, e.Statement, p) {
				continue
			}
			c.Passages++
			found = true
			if p.Act == chancery.Commitment {
				c.Commitments++
			}
		}
		if found {
			c.Statements++
		}
	}
	return c
}

func (a *archive) Themes(context.Context) ([]chancery.Counted[chancery.Theme], error) {
	var out []chancery.Counted[chancery.Theme]
	for _, t := range themes {
		out = append(out, count(a, t, chancery.Filter{Themes: []chancery.ThemeID{t.ID}}))
	}
	return out, a.failure
}

func (a *archive) Countries(context.Context) ([]chancery.Counted[chancery.Country], error) {
	var out []chancery.Counted[chancery.Country]
	for _, c := range countries {
		out = append(out, count(a, c, chancery.Filter{Countries: []chancery.CountryCode{c.Code}}))
	}
	return out, a.failure
}

func (a *archive) Country(ctx context.Context, code chancery.CountryCode) (chancery.Counted[chancery.Country], error) {
	all, _ := a.Countries(ctx)
	return only(all, func(c chancery.Country) bool { return c.Code == code })
}

func (a *archive) Resolutions(context.Context) ([]chancery.Counted[chancery.Resolution], error) {
	var out []chancery.Counted[chancery.Resolution]
	seen := make(map[chancery.Symbol]bool)
	for _, e := range a.entries {
		for _, p := range e.Passages {
			for _, c := range p.Citations {
				if symbol := c.Resolution.Symbol; !seen[symbol] {
					seen[symbol] = true
					out = append(out, count(a, c.Resolution, chancery.Filter{Resolutions: []chancery.Symbol{symbol}}))
				}
			}
		}
	}
	return out, a.failure
}

func (a *archive) Resolution(ctx context.Context, symbol chancery.Symbol) (chancery.Counted[chancery.Resolution], error) {
	all, _ := a.Resolutions(ctx)
	return only(all, func(r chancery.Resolution) bool { return r.Symbol == symbol })
}

func (a *archive) Issuers(context.Context) ([]chancery.Counted[chancery.Issuer], error) {
	var out []chancery.Counted[chancery.Issuer]
	seen := make(map[chancery.IssuerID]bool)
	for _, e := range a.entries {
		for _, i := range e.Statement.Issuers {
			if !seen[i.ID] {
				seen[i.ID] = true
				out = append(out, count(a, i, chancery.Filter{Issuers: []chancery.IssuerID{i.ID}}))
			}
		}
	}
	return out, a.failure
}

func (a *archive) Issuer(ctx context.Context, id chancery.IssuerID) (chancery.Counted[chancery.Issuer], error) {
	all, _ := a.Issuers(ctx)
	return only(all, func(i chancery.Issuer) bool { return i.ID == id })
}

func only[T any](all []chancery.Counted[T], is func(T) bool) (chancery.Counted[T], error) {
	for _, c := range all {
		if is(c.Item) {
			return c, nil
		}
	}
	return chancery.Counted[T]{}, chancery.ErrNotFound
}
