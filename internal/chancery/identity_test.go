package chancery_test

import (
	"regexp"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func identify(statement chancery.StatementID, quotes ...string) []chancery.PassageID {
	passages := make([]chancery.Passage, len(quotes))
	for i, q := range quotes {
		passages[i].Quote = q
	}
	chancery.Identify(statement, passages)
	ids := make([]chancery.PassageID, len(quotes))
	for i, p := range passages {
		ids[i] = p.ID
	}
	return ids
}

func TestIdentify(t *testing.T) {
	base := identify("s", "We will act.", "We agree.", "We will act.")
	if form := regexp.MustCompile(`^p_[0-9a-hjkmnp-tv-z]{26}$`); !form.MatchString(string(base[0])) {
		t.Errorf("id %q", base[0])
	}
	if base[0] == base[2] || base[0] == base[1] {
		t.Errorf("ids are not distinct: %v", base)
	}
	tests := []struct {
		rule string
		got  chancery.PassageID
		same bool
	}{
		{"a passage put in before leaves the id", identify("s", "New.", "We will act.")[1], true},
		{"typography and spacing leave the id", identify("s", "We  will\nact.")[0], true},
		{"other words have another id", identify("s", "We shall act.")[0], false},
		{"another statement has another id", identify("t", "We will act.")[0], false},
	}
	for _, tt := range tests {
		if (tt.got == base[0]) != tt.same {
			t.Errorf("%s: %s and %s", tt.rule, base[0], tt.got)
		}
	}
}
