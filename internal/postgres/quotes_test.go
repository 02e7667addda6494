package postgres

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// The texts that a quotation may be from are found by the index of words, however
// common some of its words are.
func TestSourcesAreReadFromTheIndex(t *testing.T) {
	conn := grown(t, 400)
	tx, err := conn.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p, err := newPlan(t.Context(), tx, chancery.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	stems, err := stemsIn(t.Context(), tx, []string{"We will provide word77 to number4000 for peace", "will", "for peace"})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(stems), "[[provid word77 number4000 peac] [peac]]"; got != want {
		t.Errorf("stems %s, want %s", got, want)
	}
	for _, length := range []int{3, 2} {
		sql, args := p.likely(stems, length, 10)
		plan := explain(t, conn, sql, args)
		if strings.Count(plan, "Bitmap Index Scan on passages_by_word") != 2 || strings.Contains(plan, "Seq Scan on passages") {
			t.Errorf("the index is not all that is read:\n%s", plan)
		}
	}
}

func TestSources(t *testing.T) {
	conn := grown(t, 40)
	store := opened(t, conn)
	only := chancery.Filter{Statements: []chancery.StatementID{"statement-9", "statement-20"}}
	tests := []struct {
		rule      string
		stretches []string
		filter    chancery.Filter
		want      string
	}{
		{"the text that has all of it", []string{"We will provide word9 to number280 for peace"}, chancery.Filter{}, "[statement-9]"},
		{"words in another form", []string{"was provided by word9", "to number280"}, chancery.Filter{}, "[statement-9 statement-8]"},
		{"one word of three is another", []string{"provide word9 or number280"}, chancery.Filter{}, "[statement-9]"},
		{"two words of a run of three", []string{"provided word9 never since"}, chancery.Filter{}, "[statement-9]"},
		{"a single word", []string{"never since word9 or then"}, chancery.Filter{}, "[statement-9]"},
		{"too common to tell, the newest", []string{"will provide for peace"}, only, "[statement-20 statement-9]"},
		{"nothing like it", []string{"green cheese", "from the moon"}, chancery.Filter{}, "[]"},
		{"signs of the query language are words", []string{`provide 'word9' & \number280 | !peace:*`}, chancery.Filter{}, "[statement-9]"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			sources, err := store.Sources(t.Context(), tt.stretches, tt.filter, 5)
			if err != nil {
				t.Fatal(err)
			}
			got := []chancery.StatementID{}
			for _, s := range sources {
				got = append(got, s.Statement.ID)
				if len(s.Passages) != 50 || s.Text == "" {
					t.Errorf("%s: %d passages, text %q", s.Statement.ID, len(s.Passages), s.Text)
				}
			}
			if fmt.Sprint(got) != tt.want {
				t.Errorf("%v, want %s", got, tt.want)
			}
		})
	}
}

// BenchmarkSources looks for quotations among a hundred thousand passages.
func BenchmarkSources(b *testing.B) {
	conn := grown(b, 2000)
	for name, text := range map[string]string{
		"rare":   "We will provide word77 to number4000 for peace",
		"common": strings.Repeat("We will provide for peace. ", 20) + strings.Repeat("Peace will provide. ", 20),
		"absent": "nobody wrote these words about anything whatsoever",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				err := pgx.BeginFunc(b.Context(), conn, func(tx pgx.Tx) error {
					_, err := findSources(b.Context(), tx, []string{text}, chancery.Filter{}, 10)
					return err
				})
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
