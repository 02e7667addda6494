package postgres

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sync/atomic"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// knownResolutions remembers resolutions as they are stored. There are thousands, whose
// counts change with every statement and which themselves hardly do: a list asks for the
// counts alone, and for what was written since.
type knownResolutions struct {
	latest atomic.Pointer[resolutionsBySymbol] // nil: none are known yet
	listed atomic.Pointer[listedResolutions]   // nil: no list was read yet
}

// listedResolutions are the list at a version of the archive, or at one that came after
// it and before the next question. What is there is not altered.
type listedResolutions struct {
	version chancery.Version
	list    []chancery.Counted[chancery.Resolution]
}

// resolutionsBySymbol are resolutions that are known. What is there is not altered.
type resolutionsBySymbol map[chancery.Symbol]*knownResolution

type knownResolution struct {
	chancery.Resolution
	writer uint32 // the transaction that wrote the row: what is written anew has another
	place  int    // among all that are known, by symbol
}

// citations are how often a resolution is cited.
type citations struct {
	of    *knownResolution
	place int // of it
	chancery.Counted[chancery.Symbol]
}

// list are the resolutions that standing passages cite, the most cited first. They are
// remembered while the archive does not change, and not to be altered.
func (k *knownResolutions) list(ctx context.Context, q querier) ([]chancery.Counted[chancery.Resolution], error) {
	at, err := version(ctx, q)
	if err != nil {
		return nil, err
	}
	if last := k.listed.Load(); last != nil && last.version == at {
		return last.list, nil
	}
	list, err := k.read(ctx, q)
	if err == nil {
		k.listed.Store(&listedResolutions{at, list})
	}
	return list, err
}

// read reads the list.
func (k *knownResolutions) read(ctx context.Context, q querier) ([]chancery.Counted[chancery.Resolution], error) {
	var known resolutionsBySymbol
	if latest := k.latest.Load(); latest != nil {
		known = *latest
	}
	cited, unknown, err := known.count(ctx, q)
	if err != nil {
		return nil, err
	}
	if len(unknown) > 0 {
		if known, err = known.with(ctx, q, unknown); err != nil {
			return nil, err
		}
		k.latest.Store(&known)
		for i, c := range cited {
			cited[i].of = known[c.Item]
			cited[i].place = cited[i].of.place
		}
	}
	slices.SortFunc(cited, func(a, b citations) int {
		return cmp.Or(cmp.Compare(b.Passages, a.Passages), cmp.Compare(a.place, b.place))
	})
	return each(cited, func(c citations) chancery.Counted[chancery.Resolution] {
		return chancery.Counted[chancery.Resolution]{
			Item: c.of.Resolution, Commitments: c.Commitments, Passages: c.Passages, Statements: c.Statements,
		}
	}), nil
}

// count asks how often resolutions are cited, and tells those that are not known as they
// are now. They come in no order: to sort them takes the database longer than all else.
func (known resolutionsBySymbol) count(ctx context.Context, q querier) (cited []citations, unknown []string, err error) {
	cited = make([]citations, 0, len(known))
	rows, _ := q.Query(ctx, `
		SELECT r.symbol, r.xmin, n.commitments, n.passages, n.statements
		FROM resolutions r
		JOIN tallies n ON n.kind = 'resolution' AND n.tag = r.symbol
		WHERE n.passages > 0`)
	var (
		symbol pgtype.DriverBytes
		writer uint32
		row    citations
	)
	_, err = pgx.ForEachRow(rows, []any{&symbol, &writer, &row.Commitments, &row.Passages, &row.Statements}, func() error {
		row.of = known[chancery.Symbol(symbol)]
		if row.of != nil && row.of.writer == writer {
			row.Item, row.place = row.of.Symbol, row.of.place
		} else {
			row.Item = chancery.Symbol(symbol)
			unknown = append(unknown, string(symbol))
		}
		cited = append(cited, row)
		return nil
	})
	return cited, unknown, err
}

// with are those that are known, and others.
func (known resolutionsBySymbol) with(ctx context.Context, q querier, symbols []string) (resolutionsBySymbol, error) {
	more := maps.Clone(known)
	if more == nil {
		more = resolutionsBySymbol{}
	}
	rows, _ := q.Query(ctx, `
		SELECT symbol, organ, year, adopted, label, topic, url, xmin
		FROM resolutions
		WHERE symbol = ANY($1)`, symbols)
	var (
		r       knownResolution
		adopted pgtype.Date
	)
	_, err := pgx.ForEachRow(rows, []any{
		(*string)(&r.Symbol), (*string)(&r.Organ), &r.Year, &adopted, &r.Label, &r.Topic, &r.URL, &r.writer,
	}, func() error {
		r.Adopted = dateOf(adopted)
		more[r.Symbol] = new(r)
		return nil
	})
	for i, symbol := range slices.Sorted(maps.Keys(more)) {
		placed := *more[symbol] // those of before may be in use
		placed.place = i
		more[symbol] = &placed
	}
	return more, err
}
