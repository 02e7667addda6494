package postgres_test

import (
	"errors"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// retitled is the specimen under another title, with the id that goes with it.
func retitled(title string, id chancery.StatementID) chancery.Entry {
	e := specimen()
	s := e.Statement
	s.ID, s.Title = id, title
	return compose(s, e.Passages...)
}

func correct(t *testing.T, store *postgres.Store, id chancery.StatementID, e chancery.Entry) chancery.Statement {
	t.Helper()
	s, err := store.Replace(t.Context(), id, e, chancery.SourceCorrected, noon.AddDate(0, 1, 0))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestACorrectedTitleGivesAnotherID(t *testing.T) {
	store, url := openStoreURL(t)
	first := mustPut(t, store, specimen())
	mustPut(t, store, compose(chancery.Statement{ID: "2024-05-06-exemplar"}, said("Somebody else has the id.")))
	passages, cursor := listed(t, store), lastCursor(t, store)

	second := correct(t, store, first.ID, retitled("Exemplar", "2024-05-06-exemplar"))
	if second.ID != "2024-05-06-exemplar-2" {
		t.Errorf("id %s", second.ID)
	}
	equal(t, "ids of passages", passages, listed(t, store))
	lines := logged(t, store, cursor)
	if len(lines) != 5 || lines[0] != "added source_corrected statement" || lines[4] != "removed source_corrected statement" {
		t.Errorf("log %q", lines)
	}

	third := correct(t, store, first.ID, retitled("Paragon", "2024-05-06-paragon")) // by the id it had
	fourth := correct(t, store, third.ID, retitled("Spécimen", "2024-05-06-specimen"))
	if third.ID != "2024-05-06-paragon" || fourth.ID != first.ID {
		t.Errorf("then %s, and back to %s", third.ID, fourth.ID)
	}
	for _, id := range []chancery.StatementID{first.ID, second.ID, third.ID} {
		read, err := store.Statement(t.Context(), id)
		if err != nil || read.ID != first.ID {
			t.Errorf("%s leads to %s, %v", id, read.ID, err)
		}
	}
	requireTallies(t, connect(t, url))
}

func TestOnlyACorrectionOfTitleOrDateRenames(t *testing.T) {
	tests := []struct {
		rule   string
		entry  chancery.Entry
		reason chancery.Reason
	}{
		{"a way of making ids that has changed", retitled("Spécimen", "2024-05-06-another-way"), chancery.SourceCorrected},
		{"a ruleset that reads another title", retitled("Exemplar", "2024-05-06-exemplar"), chancery.Recoded},
		{"an entry that proposes none", retitled("Exemplar", ""), chancery.SourceCorrected},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			store := openStore(t)
			first := mustPut(t, store, specimen())
			second, err := store.Replace(t.Context(), first.ID, tt.entry, tt.reason, noon)
			if err != nil || second.ID != first.ID {
				t.Errorf("id %s, %v", second.ID, err)
			}
		})
	}
}

// The log alone makes the archive also where ids have changed.
func TestTheLogTellsOfRenames(t *testing.T) {
	store := openStore(t)
	first := mustPut(t, store, specimen())
	correct(t, store, first.ID, retitled("Exemplar", "2024-05-06-exemplar"))
	statements, passages := replay(t, store)
	standing := allStatements(t, store)
	if len(statements) != 1 || len(standing) != 1 {
		t.Fatalf("%d statements by the log, %d in the archive", len(statements), len(standing))
	}
	equal(t, "statement", recorded(standing[0]), statements[standing[0].ID])
	for _, f := range everything(t, store) {
		equal(t, "passage", f.Passage, passages[f.Passage.ID])
	}
}

func TestNoDocumentIsTwoStatements(t *testing.T) {
	store := openStore(t)
	first := mustPut(t, store, specimen())
	other := compose(chancery.Statement{ID: "other", Origin: chancery.Origin{SourceURL: first.SourceURL}}, said("Other words."))
	second := mustPut(t, store, other)

	_, err := store.Replace(t.Context(), first.ID, other, chancery.SourceCorrected, noon)
	var twin *chancery.TwinError
	if !errors.As(err, &twin) || !errors.Is(err, chancery.ErrConflict) || twin.Statement != second.ID {
		t.Errorf("the document of another statement: %v", err)
	}
	elsewhere := other
	elsewhere.Statement.SourceURL = "https://example.org/elsewhere"
	correct(t, store, first.ID, elsewhere) // two publishers may say the same
	if _, err := store.Withdraw(t.Context(), second.ID, "a double", noon); err != nil {
		t.Fatal(err)
	}
	correct(t, store, first.ID, other)
}

func TestConditionsStopAWrite(t *testing.T) {
	store := openStore(t)
	first := mustPut(t, store, specimen())
	passage, cursor := listed(t, store)[0], lastCursor(t, store)
	broken := errors.New("not as it was")
	var seen chancery.Entry
	refuse := func(stored chancery.Entry) error {
		seen = stored
		return broken
	}
	refused := map[string]error{}
	_, refused["replace"] = store.Replace(t.Context(), first.ID, retitled("Exemplar", "x"), chancery.SourceCorrected, noon, refuse)
	_, refused["withdraw"] = store.Withdraw(t.Context(), first.ID, "why", noon, refuse)
	_, refused["review"] = store.Review(t.Context(), verdict(passage, chancery.Confirmed), nil, refuse)
	for what, err := range refused {
		if !errors.Is(err, broken) {
			t.Errorf("%s: %v", what, err)
		}
	}
	equal(t, "statement that the condition saw", first, seen.Statement)
	if len(seen.Passages) != 3 || len(logged(t, store, cursor)) != 0 {
		t.Errorf("%d passages were seen, %d changes made", len(seen.Passages), len(logged(t, store, cursor)))
	}
	if _, err := store.Statement(t.Context(), "x"); !errors.Is(err, chancery.ErrNotFound) {
		t.Errorf("the id of a refused correction: %v", err)
	}
}
