package postgres_test

import (
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

func themeIDs(t *testing.T, store *postgres.Store) []chancery.ThemeID {
	t.Helper()
	listed, err := store.Themes(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var ids []chancery.ThemeID
	for _, c := range listed {
		ids = append(ids, c.Item.ID)
	}
	return ids
}

func TestSeedVocabularyAgainWritesNothing(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	versions := func() []string {
		rows, _ := conn.Query(t.Context(), `
			SELECT id || xmin FROM themes UNION ALL SELECT code || xmin FROM countries
			UNION ALL SELECT code || xmin FROM regions UNION ALL SELECT country || region || xmin FROM country_regions
			ORDER BY 1`)
		all, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	before := versions()
	if err := store.SeedVocabulary(t.Context(), themes(), countries(), regions()); err != nil {
		t.Fatal(err)
	}
	equal(t, "rows", before, versions())
}

func TestSeedVocabularyKeepsWhatPassagesCarry(t *testing.T) {
	store := openStore(t)
	mustPut(t, store, specimen()) // carries mines and aid
	var shorter []chancery.Theme
	for _, theme := range themes() {
		if theme.ID != "aid" && theme.ID != "debt" {
			shorter = append(shorter, theme)
		}
	}
	shorter[0].Label = "Peace and war"
	fewer := countries()[1:]
	if err := store.SeedVocabulary(t.Context(), shorter, fewer, regions()); err != nil {
		t.Fatal(err)
	}
	equal(t, "themes", []chancery.ThemeID{"peace", "ceasefire", "mines", "money", "aid"}, themeIDs(t, store))
	peace, err := store.Theme(t.Context(), "peace")
	if err != nil || peace.Item.Label != "Peace and war" {
		t.Errorf("label %q, %v", peace.Item.Label, err)
	}
	if err := store.SeedVocabulary(t.Context(), themes(), countries(), regions()); err != nil {
		t.Fatal(err)
	}
	if ids := themeIDs(t, store); len(ids) != len(themes()) || ids[5] != "aid" {
		t.Errorf("themes %v", ids)
	}
}

// A theme under another top concept is found there from then on.
func TestSeedVocabularyRefilesMovedThemes(t *testing.T) {
	a := newArchive(t, 15)
	moved := themes()
	moved[2].Broader = "money" // mines
	moved[4].Broader = ""      // debt
	if err := a.store.SeedVocabulary(t.Context(), moved, countries(), regions()); err != nil {
		t.Fatal(err)
	}
	for _, top := range []chancery.ThemeID{"peace", "money"} {
		under := map[chancery.ThemeID]bool{top: true}
		for _, theme := range moved {
			under[theme.ID] = under[theme.ID] || theme.Broader == top
		}
		want := 0
		for _, found := range a.found {
			for _, tag := range found.Passage.Themes {
				if under[tag.Theme] {
					want++
					break
				}
			}
		}
		f := chancery.Filter{Themes: []chancery.ThemeID{top}}
		listing, err := a.store.Passages(t.Context(), f, chancery.Page{Limit: 1000})
		if err != nil || len(listing.Items) != want || want == 0 {
			t.Errorf("%s: %d passages, want %d (%v)", top, len(listing.Items), want, err)
		}
	}
	requireTallies(t, connect(t, a.url))
}

// A country that is of another region counts there from then on, with themes that move
// at the same time.
func TestSeedVocabularyRecountsRegions(t *testing.T) {
	a := newArchive(t, 15)
	moved, regrouped := themes(), countries()
	moved[2].Broader = "money" // mines
	regrouped[0].Regions = append(slices.Clone(regrouped[0].Regions[:1]), "150")
	regrouped[2].Regions = nil
	if err := a.store.SeedVocabulary(t.Context(), moved, regrouped, regions()); err != nil {
		t.Fatal(err)
	}
	for _, region := range []chancery.RegionCode{"142", "145", "150"} {
		want := 0
		for _, found := range a.found {
			if slices.ContainsFunc(found.Passage.Countries, func(c chancery.CountryTag) bool {
				topical := slices.ContainsFunc(c.Roles, func(r chancery.Role) bool { return r != chancery.RoleVenue })
				return topical && slices.ContainsFunc(regrouped, func(of chancery.Country) bool {
					return of.Code == c.Country && slices.Contains(of.Regions, region)
				})
			}) {
				want++
			}
		}
		listing, err := a.store.Passages(t.Context(), chancery.Filter{Regions: []chancery.RegionCode{region}}, chancery.Page{Limit: 500})
		if total := (chancery.Total{Value: want, Exact: true}); err != nil || len(listing.Items) != want || listing.Total != total {
			t.Errorf("%s: %d passages, total %+v, want %d (%v)", region, len(listing.Items), listing.Total, want, err)
		}
	}
	requireTallies(t, connect(t, a.url))
}

func TestCountedLists(t *testing.T) {
	store := openStore(t)
	ctx := t.Context()
	mustPut(t, store, specimen())
	second := specimen().Statement
	second.ID, second.SourceURL = "second", ""
	call := said("They called for aid.")
	call.Act = chancery.Call
	call.Themes = []chancery.ThemeTag{{Theme: "aid", Weight: 1}}
	mustPut(t, store, compose(second, call))

	aid, err := store.Theme(ctx, "aid")
	requireCounted(t, "theme", chancery.Counted[chancery.Theme]{Item: themes()[5], Commitments: 1, Passages: 2, Statements: 2}, aid, err)
	money, err := store.Theme(ctx, "money")
	requireCounted(t, "top concept", chancery.Counted[chancery.Theme]{Item: themes()[3], Commitments: 1, Passages: 2, Statements: 2}, money, err)
	iraq, err := store.Country(ctx, "IRQ")
	requireCounted(t, "country", chancery.Counted[chancery.Country]{Item: countries()[0], Commitments: 1, Passages: 1, Statements: 1}, iraq, err)
	venue, err := store.Country(ctx, "CIV")
	requireCounted(t, "venue", chancery.Counted[chancery.Country]{Item: countries()[3]}, venue, err)
	cited, err := store.Resolution(ctx, "S/RES/2254")
	requireCounted(t, "resolution", chancery.Counted[chancery.Resolution]{
		Item: resolution("S/RES/2254", 2015), Commitments: 1, Passages: 1, Statements: 1,
	}, cited, err)
	france := chancery.Counted[chancery.Issuer]{
		Item: chancery.Issuer{ID: "france", Name: "France", Country: "FRA"}, Commitments: 1, Passages: 4, Statements: 2,
	}
	issuer, err := store.Issuer(ctx, "france")
	requireCounted(t, "issuer", france, issuer, err)

	issuers, err := store.Issuers(ctx)
	if err != nil || len(issuers) != 2 {
		t.Fatalf("%d issuers, %v", len(issuers), err)
	}
	equal(t, "first issuer", france, issuers[0])
	resolutions, err := store.Resolutions(ctx)
	if err != nil || len(resolutions) != 1 {
		t.Fatalf("%d resolutions, %v", len(resolutions), err)
	}
	equal(t, "first resolution", cited, resolutions[0])
	all, err := store.Countries(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range all {
		names = append(names, c.Item.Name)
	}
	equal(t, "countries by name, without regard to accents", []string{"Côte d’Ivoire", "France", "Iraq", "Syria"}, names)
}

func requireCounted[T any](t *testing.T, what string, want, got chancery.Counted[T], err error) {
	t.Helper()
	if err != nil {
		t.Errorf("%s: %v", what, err)
	}
	equal(t, what, want, got)
}

// A resolution is known as well as the best mention of it knows it.
func TestResolutionsLearn(t *testing.T) {
	store := openStore(t)
	poor := chancery.Resolution{Symbol: "S/RES/2254", Organ: chancery.SecurityCouncil, Label: "S/RES/2254"}
	rich := resolution("S/RES/2254", 2015)
	for i, r := range []chancery.Resolution{poor, rich, poor} {
		p := said("As in 2254.")
		p.Citations = []chancery.Citation{{Resolution: r, Text: "2254"}}
		mustPut(t, store, compose(chancery.Statement{ID: "s", Origin: chancery.Origin{Title: string(rune('a' + i))}}, p))
	}
	got, err := store.Resolution(t.Context(), "S/RES/2254")
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "resolution", rich, got.Item)
}

// The list of resolutions has what was written since it was asked for last: another
// resolution, what is known better of one, and how often they are cited.
func TestResolutionsAreListedAsTheyAre(t *testing.T) {
	store := openStore(t)
	cite := func(title string, cited ...chancery.Resolution) {
		t.Helper()
		p := said("As in " + title + ".")
		for _, r := range cited {
			p.Citations = append(p.Citations, chancery.Citation{Resolution: r, Text: "it"})
		}
		mustPut(t, store, compose(chancery.Statement{ID: chancery.StatementID(title), Origin: chancery.Origin{Title: title}}, p))
	}
	counted := func(r chancery.Resolution, n int) chancery.Counted[chancery.Resolution] {
		return chancery.Counted[chancery.Resolution]{Item: r, Passages: n, Statements: n}
	}
	listed := func(want ...chancery.Counted[chancery.Resolution]) {
		t.Helper()
		got, err := store.Resolutions(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "resolutions", want, got)
	}
	poor := chancery.Resolution{Symbol: "S/RES/1540", Organ: chancery.SecurityCouncil, Label: "S/RES/1540"}
	rich, second, third := resolution("S/RES/1540", 2004), resolution("S/RES/1325", 2000), resolution("S/RES/242", 1967)
	cite("a", poor)
	listed(counted(poor, 1))
	cite("b", second)
	listed(counted(second, 1), counted(poor, 1))
	cite("c", rich, third)
	listed(counted(rich, 2), counted(second, 1), counted(third, 1))
	cite("d", second)
	cite("e", second)
	listed(counted(second, 3), counted(rich, 2), counted(third, 1))
}

// While the archive does not change, the list of resolutions is not read again.
func TestResolutionsAreReadOnce(t *testing.T) {
	store := openStore(t)
	list := func() *chancery.Counted[chancery.Resolution] {
		t.Helper()
		got, err := store.Resolutions(t.Context())
		if err != nil || len(got) == 0 {
			t.Fatal(got, err)
		}
		return &got[0]
	}
	cite := func(id chancery.StatementID) {
		t.Helper()
		p := said("As in 1701, says " + string(id) + ".")
		p.Citations = []chancery.Citation{{Resolution: resolution("S/RES/1701", 2006), Text: "1701"}}
		mustPut(t, store, compose(chancery.Statement{ID: id, Origin: chancery.Origin{Title: string(id)}}, p))
	}
	cite("a")
	before := list()
	if list() != before {
		t.Error("read again while nothing changed")
	}
	cite("b")
	if after := list(); after == before || after.Statements != 2 {
		t.Errorf("after a change: %+v", *after)
	}
}
