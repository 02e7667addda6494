package act

import (
	"strings"
	"testing"
)

// TestTables lints the tables: they load, no row stands twice, no verb of doing
// is of two kinds.
func TestTables(t *testing.T) {
	if _, err := load(); err != nil {
		t.Fatal(err)
	}
	if _, err := loadMeasures(); err != nil {
		t.Fatal(err)
	}
	if _, err := loadTimes(); err != nil {
		t.Fatal(err)
	}
	if _, err := loadShows(); err != nil {
		t.Fatal(err)
	}
	if _, err := loadTurns(); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"actions", "verbs", "adjectives", "nouns", "nations", "capitals", "agencies", "amounts", "limits", "flags", "spellings", "misread", "boilerplate"} {
		rows, err := table(name)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, row := range rows {
			key := row[0]
			if name == "amounts" {
				key += " " + row[1]
			}
			if seen[key] {
				t.Errorf("table %s: %q stands twice", name, key)
			}
			seen[key] = true
			for _, field := range row {
				if strings.TrimSpace(field) != field || field == "" {
					t.Errorf("table %s: %q has an empty field or outer blanks", name, row)
				}
			}
		}
	}
}

// TestTurns lints the turns of speech: none stands twice, and the forms of each verb are
// told by the tables of verbs or are regular.
func TestTurns(t *testing.T) {
	rows, err := table("turns")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, row := range rows {
		for lemma := range strings.SplitSeq(row[2][strings.LastIndex(row[2], " ")+1:], "|") {
			key := strings.Join([]string{row[1], row[2][:strings.LastIndex(row[2], " ")+1], lemma, row[3]}, "\t")
			if seen[key] {
				t.Errorf("%q stands twice", key)
			}
			seen[key] = true
		}
	}
}

// TestListedOnce lints the rows that list words or phrases: none is listed twice.
func TestListedOnce(t *testing.T) {
	for name, separator := range map[string]string{
		"words": " ", "subjects": " ", "organisations": " ", "nations": "|", "capitals": "|", "phrases": "|", "flags": "|",
	} {
		rows, err := table(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			seen := map[string]bool{}
			for listed := range strings.SplitSeq(row[1], separator) {
				if seen[listed] {
					t.Errorf("table %s: %s lists %q twice", name, row[0], listed)
				}
				seen[listed] = true
			}
		}
	}
}

// TestListsAsked holds that each list of words has a rule that asks for it.
func TestListsAsked(t *testing.T) {
	for _, name := range lists.Unasked() {
		t.Errorf("no rule asks for the list %q", name)
	}
}

// TestForms holds the spelling of inflected verbs.
func TestForms(t *testing.T) {
	lex := loaded()
	tests := []struct {
		rule, word, lemma string
		form              form
	}{
		{"a final e goes", "welcoming", "welcome", ingForm},
		{"y becomes ie", "ratified", "ratify", pastForm | partForm},
		{"a vowel before y stays", "conveys", "convey", thirdForm},
		{"ee stays", "agreeing", "agree", ingForm},
		{"a sibilant takes es", "launches", "launch", thirdForm},
		{"a doubled consonant is listed", "committed", "commit", pastForm | partForm},
		{"an irregular past is listed", "undertook", "undertake", pastForm},
		{"a misspelling is read as meant", "commited", "commit", pastForm | partForm},
	}
	for _, tt := range tests {
		entry := lex.words[tt.word]
		if entry == nil || entry.verb == nil || entry.verb.lemma != tt.lemma || entry.form != tt.form {
			t.Errorf("%s: %q is %+v", tt.rule, tt.word, entry)
		}
	}
}
