package postgres_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// deeds are the entries of the audit log, the oldest first, as "action of subject: detail".
func deeds(t *testing.T, store *postgres.Store, f chancery.DeedFilter) []string {
	t.Helper()
	listing, err := store.Deeds(t.Context(), f, chancery.Page{Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range listing.Items {
		out = append(out, fmt.Sprintf("%s of %s: %s", d.Action, d.Subject, d.Detail))
	}
	slices.Reverse(out)
	return out
}

func TestEveryWriteIsAudited(t *testing.T) {
	store := openStore(t)
	ada := chancery.Author{Key: "k", Name: "Ada", Request: "r", Client: "192.0.2.7"}
	ctx := chancery.WithAuthor(t.Context(), ada)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	key, _, err := store.CreateKey(ctx, "press", []chancery.Scope{chancery.ScopeReview, chancery.ScopeIngest}, time.Time{})
	must(err)
	s, _, err := store.Put(ctx, specimen(), noon)
	must(err)
	_, _, err = store.Put(ctx, specimen(), noon) // recognised: writes nothing
	must(err)
	_, err = store.Replace(ctx, s.ID, specimen(), chancery.Recoded, noon) // reads the same: writes nothing
	must(err)
	retagged := specimen()
	retagged.Passages[0].Act, retagged.Statement.Ruleset = chancery.Welcome, "2025.1"
	_, err = store.Replace(ctx, s.ID, retagged, chancery.Recoded, noon)
	must(err)
	passage := listed(t, store)[0]
	for range 2 { // the second changes nothing, and is said all the same
		_, err = store.Review(ctx, verdict(passage, chancery.Rejected), nil)
		must(err)
	}
	_, err = store.Replace(ctx, s.ID, retitled("Exemplar", "2024-05-06-exemplar"), chancery.SourceCorrected, noon)
	must(err)
	_, err = store.Withdraw(ctx, s.ID, "a forgery", noon)
	must(err)
	must(store.RevokeKey(ctx, key.ID))
	must(store.RevokeKey(ctx, key.ID))
	must(store.Refuse(ctx, "POST /v1/statements", "the key is expired", noon))

	equal(t, "deeds", []string{
		"key.create of " + key.ID + ": press: ingest, review",
		"statement.ingest of 2024-05-06-specimen: ",
		"statement.recode of 2024-05-06-specimen: ruleset 2025.1",
		"passage.review of " + string(passage) + ": rejected by ada: read it twice",
		"passage.review of " + string(passage) + ": rejected by ada: read it twice",
		"statement.correct of 2024-05-06-exemplar: revision 2, before 2024-05-06-specimen",
		"statement.withdraw of 2024-05-06-exemplar: a forgery",
		"key.revoke of " + key.ID + ": press",
		"POST /v1/statements of : the key is expired",
	}, deeds(t, store, chancery.DeedFilter{}))
	all, err := store.Deeds(ctx, chancery.DeedFilter{}, chancery.Page{Limit: 100})
	must(err)
	for _, d := range all.Items {
		equal(t, "author", ada, d.Author)
	}
	if last := all.Items[0]; !last.Refused || !last.At.Equal(noon) || all.Items[1].Refused {
		t.Errorf("last entries %+v, %+v", last, all.Items[1])
	}
}

// A write that does not come about leaves no entry.
func TestWhatFailsIsNotAudited(t *testing.T) {
	store := openStore(t)
	s := mustPut(t, store, specimen())
	before := deeds(t, store, chancery.DeedFilter{})
	broken := func(chancery.Entry) error { return context.Canceled }
	_, _ = store.Withdraw(t.Context(), s.ID, "why", noon, broken)
	_, _ = store.Review(t.Context(), verdict(listed(t, store)[0], chancery.Machine), nil)
	equal(t, "deeds", before, deeds(t, store, chancery.DeedFilter{}))
}

func TestDeedsAreFilteredAndPaged(t *testing.T) {
	store := openStore(t)
	for i := range 5 {
		ctx := chancery.WithAuthor(t.Context(), chancery.Author{Key: fmt.Sprint("k", i%2), Name: "n"})
		if err := store.Refuse(ctx, "GET /v1/audit", fmt.Sprint(i), noon.AddDate(0, 0, i)); err != nil {
			t.Fatal(err)
		}
	}
	s := mustPut(t, store, specimen())
	yes, no := true, false
	tests := []struct {
		rule string
		f    chancery.DeedFilter
		want []string
	}{
		{"by key", chancery.DeedFilter{Key: "k1"}, []string{"1", "3"}},
		{"what was refused", chancery.DeedFilter{Refused: &yes, Since: noon.AddDate(0, 0, 3)}, []string{"3", "4"}},
		{"until a moment, without it", chancery.DeedFilter{Refused: &yes, Until: noon.AddDate(0, 0, 1)}, []string{"0"}},
		{"what was not refused", chancery.DeedFilter{Refused: &no}, []string{""}},
		{"by subject", chancery.DeedFilter{Subject: string(s.ID)}, []string{""}},
		{"by action", chancery.DeedFilter{Actions: []chancery.Action{chancery.TookIn, chancery.Judged}}, []string{""}},
		{"nothing", chancery.DeedFilter{Subject: string(s.ID), Refused: &yes}, nil},
	}
	for _, tt := range tests {
		listing, err := store.Deeds(t.Context(), tt.f, chancery.Page{Limit: 10})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range listing.Items {
			got = append([]string{d.Detail}, got...)
		}
		equal(t, tt.rule, tt.want, got)
		if listing.Total != (chancery.Total{Value: len(tt.want), Exact: true}) || listing.Next != nil {
			t.Errorf("%s: total %+v, next %+v", tt.rule, listing.Total, listing.Next)
		}
	}
	var paged []int64
	page := chancery.Page{Limit: 4}
	for {
		listing, err := store.Deeds(t.Context(), chancery.DeedFilter{}, page)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range listing.Items {
			paged = append(paged, d.Number)
		}
		if page.After = listing.Next; page.After == nil {
			break
		}
	}
	if len(paged) != 6 || !slices.IsSortedFunc(paged, func(a, b int64) int { return int(b - a) }) {
		t.Errorf("pages have %v", paged)
	}
}
