package postgres_test

import (
	"context"
	"testing"
	"time"

	"github.com/golang-migrate/migrate/v4"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
)

func versionOf(t *testing.T, store *postgres.Store) chancery.Version {
	t.Helper()
	v, err := store.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// Whatever an answer can show makes another version, which holds the one before.
func TestEveryWriteMakesAVersion(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	other := themes()
	other[0].Label = "Peace and war"
	moved := themes()
	moved[2].Broader = "money"
	coding := wanted()
	var st chancery.Statement
	seed := func(list []chancery.Theme, countries []chancery.Country) error {
		return store.SeedVocabulary(t.Context(), list, countries, regions())
	}
	exec := func(sql string) error {
		_, err := conn.Exec(t.Context(), sql)
		return err
	}
	writes := []struct {
		name  string
		write func() error
	}{
		{"put", func() (err error) { st, _, err = store.Put(t.Context(), specimen(), noon); return err }},
		{"review", func() error {
			_, err := store.Review(t.Context(), verdict(stored(specimen(), st).Passages[1].ID, chancery.Corrected), &coding)
			return err
		}},
		{"recode", func() (err error) {
			e := specimen()
			e.Passages[0].Act = chancery.Welcome
			st, err = store.Replace(t.Context(), st.ID, e, chancery.Recoded, noon)
			return err
		}},
		{"correct", func() (err error) {
			st, err = store.Replace(t.Context(), st.ID, compose(st, said("Other words.")), chancery.SourceCorrected, noon)
			return err
		}},
		{"withdraw", func() error { _, err := store.Withdraw(t.Context(), st.ID, "a test", noon); return err }},
		{"another label", func() error { return seed(other, countries()) }},
		{"another top concept", func() error { return seed(moved, countries()) }},
		{"a country less", func() error { return seed(moved, countries()[1:]) }},
		{"a region of another name", func() error { return exec(`UPDATE regions SET name = name || '!' WHERE code = '142'`) }},
		{"a country in fewer regions", func() error { return exec(`DELETE FROM country_regions WHERE country = 'IRQ'`) }},
		{"another schema", func() error {
			steps(t, url, func(m *migrate.Migrate) error { return m.Force(int(postgres.Schema())) })
			return nil
		}},
	}
	before := versionOf(t, store)
	for _, w := range writes {
		if err := w.write(); err != nil {
			t.Fatalf("%s: %v", w.name, err)
		}
		after := versionOf(t, store)
		if after == before || !after.Reached(before) || before.Reached(after) {
			t.Errorf("%s: %+v after %+v", w.name, after, before)
		}
		if again := versionOf(t, store); again != after {
			t.Errorf("%s: %+v and then %+v", w.name, after, again)
		}
		before = after
	}
}

// What changes nothing that is shown leaves the version as it is.
func TestNothingNewMakesNoVersion(t *testing.T) {
	store := openStore(t)
	st := mustPut(t, store, specimen())
	before := versionOf(t, store)
	if before.Log.Cursor != lastCursor(t, store) {
		t.Errorf("version %+v, last cursor %d", before, lastCursor(t, store))
	}
	again := func() error { _, _, err := store.Put(t.Context(), specimen(), noon); return err }
	same := func() error {
		_, err := store.Replace(t.Context(), st.ID, specimen(), chancery.SourceCorrected, noon)
		return err
	}
	vocabulary := func() error { return store.SeedVocabulary(t.Context(), themes(), countries(), regions()) }
	for name, write := range map[string]func() error{"put": again, "correct": same, "seed": vocabulary} {
		if err := write(); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if after := versionOf(t, store); after != before {
			t.Errorf("%s: %+v after %+v", name, after, before)
		}
	}
}

// A log that goes back, as after a restore, and comes to the same numbers again is
// in another state.
func TestVersionsOfARestoredLogDiffer(t *testing.T) {
	at := noon
	for _, sql := range []string{
		`INSERT INTO changes (at, op, reason, kind, statement, after) VALUES ($1, 'added', 'ingested', 'statement', 's', '{}')`,
		`INSERT INTO alterations (at, subject) VALUES ($1, 'themes')`,
	} {
		versions := map[chancery.Version]bool{}
		for range 2 {
			url := pgtest.URL(t)
			store, err := postgres.Open(t.Context(), url)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(store.Close)
			at = at.Add(time.Second)
			if _, err := connect(t, url).Exec(t.Context(), sql, at); err != nil {
				t.Fatal(err)
			}
			versions[versionOf(t, store)] = true
		}
		if len(versions) != 2 {
			t.Errorf("%s: %v", sql, versions)
		}
	}
}

// Who alters the vocabulary waits for who does so already: no number becomes
// visible before an earlier one.
func TestAlterationsAreVisibleInOrder(t *testing.T) {
	store, url := openStoreURL(t)
	first, second := connect(t, url), connect(t, url)
	tx, err := first.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback(context.Background()) }()
	if _, err := tx.Exec(t.Context(), `UPDATE themes SET label = 'One' WHERE id = 'peace'`); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() {
		_, err := second.Exec(t.Context(), `UPDATE countries SET name = 'Two' WHERE code = 'IRQ'`)
		done <- err
	}()
	select {
	case err := <-done:
		t.Fatalf("the second did not wait: %v", err)
	case <-time.After(100 * time.Millisecond):
	}
	before := versionOf(t, store)
	if err := tx.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	between := versionOf(t, store)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if after := versionOf(t, store); before == between || !after.Reached(between) || after.Altered.Cursor != before.Altered.Cursor+2 {
		t.Errorf("%+v, %+v, %+v", before, between, after)
	}
}
