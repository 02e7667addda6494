package postgres_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

func verdict(p chancery.PassageID, r chancery.Review) chancery.Correction {
	return chancery.Correction{Passage: p, Review: r, By: "ada", Reason: "read it twice", At: noon.AddDate(0, 1, 0)}
}

// wanted is the coding of the specimen's promise as a person would have it.
func wanted() chancery.Coding {
	coding := fullCoding()
	coding.Act, coding.Strength = chancery.Call, 0
	coding.Themes = coding.Themes[1:]
	coding.Countries, coding.Citations = nil, nil
	return coding
}

// reviewedStore has the specimen, whose promise has been judged.
func reviewedStore(t *testing.T, r chancery.Review, coding *chancery.Coding) (*postgres.Store, string, chancery.Found) {
	t.Helper()
	store, url := openStoreURL(t)
	s := mustPut(t, store, specimen())
	found, err := store.Review(t.Context(), verdict(stored(specimen(), s).Passages[1].ID, r), coding)
	if err != nil {
		t.Fatal(err)
	}
	return store, url, found
}

func TestReviewIsLoggedAndCounted(t *testing.T) {
	coding := wanted()
	store, url, found := reviewedStore(t, chancery.Corrected, &coding)
	equal(t, "coding", coding, found.Passage.Coding)
	lines := logged(t, store, 4)
	equal(t, "log", []string{"changed reviewed statement", fmt.Sprintf("changed reviewed %q", found.Passage.Quote)}, lines)
	requireTallies(t, connect(t, url))
	f := chancery.Filter{Reviews: []chancery.Review{chancery.Corrected}}
	listing, err := store.Passages(t.Context(), f, chancery.Page{Limit: 5})
	if err != nil || len(listing.Items) != 1 || !found.Statement.UpdatedAt.Equal(noon.AddDate(0, 1, 0)) {
		t.Errorf("%d passages, %v, updated at %s", len(listing.Items), err, found.Statement.UpdatedAt)
	}
}

func TestReviewsSurviveWhatComesAfter(t *testing.T) {
	coding := wanted()
	tests := []struct {
		review chancery.Review
		coding *chancery.Coding
	}{{chancery.Confirmed, nil}, {chancery.Corrected, &coding}, {chancery.Rejected, nil}}
	for _, tt := range tests {
		t.Run(string(tt.review), func(t *testing.T) {
			store, url, found := reviewedStore(t, tt.review, tt.coding)
			cursor := lastCursor(t, store)
			recoded := specimen()
			recoded.Passages[1].Act, recoded.Passages[1].Strength, recoded.Passages[1].Themes = chancery.Welcome, 0, nil
			replace := func(e chancery.Entry, reason chancery.Reason) {
				t.Helper()
				if _, err := store.Replace(t.Context(), found.Statement.ID, e, reason, noon.AddDate(0, 2, 0)); err != nil {
					t.Fatal(err)
				}
			}
			replace(recoded, chancery.Recoded)
			equal(t, "log of coding again", []string(nil), logged(t, store, cursor))

			e := specimen()
			replace(compose(e.Statement, said("The words of the promise are gone.")), chancery.SourceCorrected)
			e.Passages[1].LeadIn = nil
			replace(compose(e.Statement, said("Before it stands something else."), e.Passages[1]), chancery.SourceCorrected)
			after, err := store.Passage(t.Context(), found.Passage.ID)
			if err != nil {
				t.Fatal(err)
			}
			by := after.Passage.Locator.Span.Start - found.Passage.Locator.Span.Start
			if by == 0 {
				t.Fatal("the passage did not move")
			}
			p := after.Passage
			if p.Review != tt.review || p.Act != found.Passage.Act || len(p.Themes) != len(found.Passage.Themes) {
				t.Errorf("%s %s with %d themes", p.Review, p.Act, len(p.Themes))
			}
			equal(t, "deadline", found.Passage.Deadline.Span.Shift(by), p.Deadline.Span)
			equal(t, "evidence", found.Passage.Evidence[0].Span.Shift(by), p.Evidence[0].Span)
			requireTallies(t, connect(t, url))
		})
	}
}

func TestTheNewestReviewStands(t *testing.T) {
	coding := wanted()
	store, _, found := reviewedStore(t, chancery.Corrected, &coding)
	again, err := store.Review(t.Context(), verdict(found.Passage.ID, chancery.Confirmed), nil)
	if err != nil || again.Passage.Act != chancery.Call || again.Passage.Review != chancery.Confirmed {
		t.Errorf("%s %s, %v", again.Passage.Review, again.Passage.Act, err)
	}
	if _, err := store.Replace(t.Context(), found.Statement.ID, specimen(), chancery.Recoded, noon); err != nil {
		t.Fatal(err)
	}
	after, err := store.Passage(t.Context(), found.Passage.ID)
	if err != nil || after.Passage.Act != chancery.Call || after.Passage.Review != chancery.Confirmed {
		t.Errorf("coded again: %s %s, %v", after.Passage.Review, after.Passage.Act, err)
	}
}

func TestReviewsThatCannotStand(t *testing.T) {
	store := openStore(t)
	id := stored(specimen(), mustPut(t, store, specimen())).Passages[1].ID
	act := func(a chancery.Act, s chancery.Strength) *chancery.Coding {
		return &chancery.Coding{ActCoding: chancery.ActCoding{Act: a, Strength: s}}
	}
	nobody := verdict(id, chancery.Confirmed)
	nobody.By = ""
	tests := []struct {
		rule       string
		correction chancery.Correction
		coding     *chancery.Coding
	}{
		{"a machine is no person", verdict(id, chancery.Machine), nil},
		{"somebody has to say it", nobody, nil},
		{"what is corrected is another", verdict(id, chancery.Corrected), nil},
		{"what is confirmed is the same", verdict(id, chancery.Confirmed), act(chancery.Call, 0)},
		{"an act is one of the vocabulary", verdict(id, chancery.Corrected), act("boast", 0)},
		{"a commitment has a strength", verdict(id, chancery.Corrected), act(chancery.Commitment, 0)},
		{"no other act does", verdict(id, chancery.Corrected), act(chancery.Call, chancery.Firm)},
	}
	for _, tt := range tests {
		var value *chancery.ValueError
		if _, err := store.Review(t.Context(), tt.correction, tt.coding); !errors.As(err, &value) {
			t.Errorf("%s: %v", tt.rule, err)
		}
	}
	unknown := act(chancery.Call, 0)
	unknown.Themes = []chancery.ThemeTag{{Theme: "alchemy", Weight: 1}}
	if _, err := store.Review(t.Context(), verdict(id, chancery.Corrected), unknown); !errors.Is(err, chancery.ErrConflict) {
		t.Errorf("a theme that is none: %v", err)
	}
	if _, err := store.Review(t.Context(), verdict("p_no", chancery.Confirmed), nil); !errors.Is(err, chancery.ErrNotFound) {
		t.Errorf("a passage that never was: %v", err)
	}
}

func TestAmendChangesWhatIsNamed(t *testing.T) {
	store := openStore(t)
	s := mustPut(t, store, specimen())
	id := stored(specimen(), s).Passages[1].ID
	found, err := store.Amend(t.Context(), verdict(id, chancery.Corrected), &chancery.Amendment{Themes: []chancery.ThemeID{"debt"}})
	if err != nil {
		t.Fatal(err)
	}
	got := found.Passage
	if got.Act != chancery.Commitment || len(got.Countries) != 2 || len(got.Themes) != 1 || got.Themes[0].Theme != "debt" || got.Review != chancery.Corrected {
		t.Errorf("%s with %d countries and themes %+v, %s", got.Act, len(got.Countries), got.Themes, got.Review)
	}
	if _, err := store.Amend(t.Context(), verdict(id, chancery.Confirmed), nil); err != nil {
		t.Fatal(err)
	}

	verdicts, err := store.Verdicts(t.Context(), id)
	if err != nil || len(verdicts) != 2 {
		t.Fatalf("%d verdicts, %v", len(verdicts), err)
	}
	equal(t, "first verdict", verdict(id, chancery.Corrected), verdicts[0].Correction)
	equal(t, "as found", specimen().Passages[1].Themes, verdicts[0].Before.Passage.Themes)
	equal(t, "as wanted", got.Themes, verdicts[0].After.Passage.Themes)
	equal(t, "as found the second time", got.Themes, verdicts[1].Before.Passage.Themes)

	var value *chancery.ValueError
	_, err = store.Amend(t.Context(), verdict(id, chancery.Corrected), &chancery.Amendment{Act: chancery.Commitment, Strength: 9})
	if !errors.As(err, &value) || value.Kind != "strength" {
		t.Errorf("a strength that is none: %v", err)
	}
}
