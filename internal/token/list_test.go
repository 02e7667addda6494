package token_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/token"
)

const colours = "# What things look like.\nwarm\tred|orange|burnt umber\n\ncold\tblue|light blue\n"

// TestList holds what a list has against words of the same letters and lengths.
func TestList(t *testing.T) {
	warm := token.ReadLists(colours).Named("warm")
	for word, want := range map[string]bool{
		"red": true, "orange": true, "burnt umber": true,
		"": false, "rod": false, "re": false, "burnt": false, "blue": false, "Red": false,
	} {
		if got := warm.Has(word); got != want {
			t.Errorf("warm has %q: %t", word, got)
		}
	}
	if !warm.HasAny(strings.FieldsSeq("a red kite")) || warm.HasAny(strings.FieldsSeq("a blue kite")) {
		t.Error("warm has any of a row of words, or none")
	}
	if diff := cmp.Diff([]string{"red", "orange", "burnt umber"}, warm.Words()); diff != "" {
		t.Error(diff)
	}
}

// TestListsUnasked holds that a list nobody reads is told.
func TestListsUnasked(t *testing.T) {
	lists := token.ReadLists(colours)
	lists.Named("warm")
	if diff := cmp.Diff([]string{"cold"}, lists.Unasked()); diff != "" {
		t.Error(diff)
	}
}

// TestListsRefused holds what is no table of lists, and a name that it has not.
func TestListsRefused(t *testing.T) {
	for rule, ask := range map[string]func(){
		"no words":          func() { token.ReadLists("warm\n") },
		"a name twice":      func() { token.ReadLists("warm\tred\nwarm\torange\n") },
		"a word twice":      func() { token.ReadLists("warm\tred|red\n") },
		"an empty word":     func() { token.ReadLists("warm\tred|\n") },
		"a padded word":     func() { token.ReadLists("warm\tred| orange\n") },
		"a name it has not": func() { token.ReadLists(colours).Named("hot") },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: accepted", rule)
				}
			}()
			ask()
		}()
	}
}
