package postgres_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func TestPassageComesWithEvidenceAndStatement(t *testing.T) {
	store := openStore(t)
	s := mustPut(t, store, specimen())
	want := stored(specimen(), s).Passages[1]
	found, err := store.Passage(t.Context(), want.ID)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "passage", chancery.Found{Passage: want, Statement: s, SaidAt: noon}, found)
}

func TestNeighbours(t *testing.T) {
	store := openStore(t)
	s := mustPut(t, store, specimen())
	p := stored(specimen(), s).Passages
	tests := []struct {
		rule          string
		of            chancery.Passage
		before, after *chancery.Passage
	}{
		{"the first has none before", p[0], nil, &p[1]},
		{"one in the middle has both", p[1], &p[0], &p[2]},
		{"the last has none after", p[2], &p[1], nil},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			before, after, err := store.Neighbours(t.Context(), tt.of.ID)
			if err != nil {
				t.Fatal(err)
			}
			equal(t, "before", tt.before, before)
			equal(t, "after", tt.after, after)
		})
	}
}

func TestUncodedStatementsHaveNoPassagesAndAreListed(t *testing.T) {
	store := openStore(t)
	e := specimen()
	e.Passages, e.Statement.Status, e.Statement.Ruleset = nil, chancery.Uncoded, ""
	s := mustPut(t, store, e)
	found, err := store.StatementPassages(t.Context(), s.ID)
	if err != nil || len(found) != 0 {
		t.Errorf("%d passages, %v", len(found), err)
	}
	listing, err := store.Statements(t.Context(), chancery.Filter{}, false, chancery.Page{Limit: 5})
	if err != nil || len(listing.Items) != 1 || listing.Items[0].Status != chancery.Uncoded || listing.Total.Value != 1 {
		t.Errorf("%+v, %v", listing, err)
	}
	filter := chancery.Filter{Issuers: []chancery.IssuerID{"france"}}
	listing, err = store.Statements(t.Context(), filter, true, chancery.Page{Limit: 5})
	if err != nil || len(listing.Items) != 0 {
		t.Errorf("with a filter %+v, %v", listing, err)
	}
}

// TestUnreadPassagesAreFoundByWhatTheyCite holds that a passage without an act is
// kept, found and counted, and that no act finds it.
func TestUnreadPassagesAreFoundByWhatTheyCite(t *testing.T) {
	store := openStore(t)
	e := specimen()
	e.Statement.Status, e.Statement.Ruleset = chancery.Uncoded, ""
	e.Passages = e.Passages[1:2]
	e.Passages[0].Coding = chancery.Coding{Citations: e.Passages[0].Citations}
	if len(e.Passages[0].Citations) == 0 {
		t.Fatal("the specimen cites nothing")
	}
	s := mustPut(t, store, e)
	found, err := store.StatementPassages(t.Context(), s.ID)
	if err != nil || len(found) != 1 || found[0].Passage.Act != "" {
		t.Fatalf("%+v, %v", found, err)
	}
	equal(t, "citations", e.Passages[0].Citations, found[0].Passage.Citations)
	symbol := found[0].Passage.Citations[0].Resolution.Symbol
	for _, tt := range []struct {
		rule   string
		filter chancery.Filter
		want   int
	}{
		{"what it cites finds it", chancery.Filter{Resolutions: []chancery.Symbol{symbol}}, 1},
		{"no act finds it", chancery.Filter{Acts: chancery.Acts()}, 0},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			listing, err := store.Passages(t.Context(), tt.filter, chancery.Page{Limit: 5})
			if err != nil || len(listing.Items) != tt.want || listing.Total.Value != tt.want {
				t.Errorf("%+v, %v", listing, err)
			}
		})
	}
	counts, err := store.Facets(t.Context(), chancery.Filter{}, []chancery.Facet{chancery.FacetAct})
	if err != nil || len(counts) != 1 || counts[0].Unknown != 1 || len(counts[0].Buckets) != 0 {
		t.Errorf("%+v, %v", counts, err)
	}
}

func TestSearchReadsLeadInQuoteAndTitle(t *testing.T) {
	store := openStore(t)
	item := promised("rebuild the Harbours of São Tomé")
	item.LeadIn = &chancery.Quotation{Quote: "Déclaration", Span: chancery.Span{Start: 13, End: 24}}
	mustPut(t, store, compose(chancery.Statement{ID: "s", Origin: chancery.Origin{Title: "Joint Łódź"}}, item))
	tests := []struct {
		query string
		found int
	}{
		{"harbour", 1},
		{"HARBOURS", 1},
		{"rebuilding", 1},
		{"sao tome", 1},
		{"São", 1},
		{"declaration", 1},
		{"lodz", 1},
		{`"rebuild the harbours"`, 1},
		{`"declaration rebuild"`, 1},
		{"harbour lodz", 1},
		{"harbour -tome", 0},
		{`"harbours rebuild"`, 0},
		{"airport or harbour", 1},
		{"airport", 0},
	}
	for _, tt := range tests {
		listing, err := store.Passages(t.Context(), chancery.Filter{Query: tt.query}, chancery.Page{Limit: 5})
		if err != nil || len(listing.Items) != tt.found || listing.Total.Value != tt.found {
			t.Errorf("%q: %d passages of %+v, %v; want %d", tt.query, len(listing.Items), listing.Total, err, tt.found)
		}
	}
}

// A passage may be as long as a body.
func TestPutTakesPassagesOfAnyLength(t *testing.T) {
	store := openStore(t)
	long := make([]byte, 0, 3<<20)
	for n := 0; len(long) < 3<<20; n++ {
		long = append(long, "word"+string(rune('a'+n%26))+string(rune('a'+n/26%26))+string(rune('a'+n/676%26))+" "...)
	}
	s := mustPut(t, store, compose(chancery.Statement{ID: "long"}, said(string(long))))
	found, err := store.StatementPassages(t.Context(), s.ID)
	if err != nil || len(found) != 1 || found[0].Passage.Quote != string(long) {
		t.Errorf("%d passages, %v", len(found), err)
	}
}
