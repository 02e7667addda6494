package postgres

import (
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// What the index of marks is asked for hangs on how much has each mark.
func TestIndexIsAskedForWhatIsRare(t *testing.T) {
	three := chancery.Filter{
		Themes: []chancery.ThemeID{"aid"}, Countries: []chancery.CountryCode{"IRQ"}, Resolutions: []chancery.Symbol{"S/RES/1"},
		Acts: []chancery.Act{chancery.Commitment},
	}
	firm, due, worded := three, three, three
	firm.Resolutions, firm.Strengths = nil, []chancery.Strength{chancery.Firm}
	due.Has = []chancery.Feature{chancery.HasDeadline}
	worded.Query = "water"
	english := firm
	english.Languages = []string{"en"}
	known := tallies{
		{tallyArchive, ""}:           {Commitments: 400_000},
		{tallyTheme, "aid"}:          {Commitments: 80_000},
		{tallyCountry, "IRQ"}:        {Commitments: 6_000},
		{tallyResolution, "S/RES/1"}: {Commitments: 700},
		{tallyStrength, "firm"}:      {Commitments: 40_000},
		{tallyFeature, "deadline"}:   {Commitments: 28_000},
	}
	tests := []struct {
		rule          string
		filter        chancery.Filter
		marks, spared []string
		where         string // besides
	}{
		{"what is common is looked for in the few rows that the others leave", three, []string{"+country:IRQ", "+resolution:S/RES/1"}, []string{"+theme:aid"}, ""},
		{"firm commitments have an index of their own", firm, []string{"+country:IRQ", "+theme:aid"}, nil, "p.strength = 3"},
		{"what has a deadline, too", due, []string{"+country:IRQ", "+resolution:S/RES/1"}, []string{"+theme:aid"}, "p.deadline IS NOT NULL"},
		{"a language may be rare", english, []string{"+country:IRQ", "+language:en", "+theme:aid"}, nil, "p.strength = 3"},
		{"words are looked for with all marks", worded, []string{"+country:IRQ", "+resolution:S/RES/1", "+theme:aid"}, nil, ""},
	}
	for _, tt := range tests {
		p := plan{criteria: newCriteria(tt.filter), known: known}
		m := p.index()
		where := strings.Join(m.where, " AND ")
		spared, _ := m.args["spared"].([]string)
		if diff := cmp.Diff([][]string{tt.marks, tt.spared}, [][]string{m.args["marks"].([]string), spared}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.rule, diff)
		}
		if !strings.Contains(where, tt.where) || strings.Contains(where, "@spared") != (len(spared) > 0) {
			t.Errorf("%s: %s", tt.rule, where)
		}
	}
}

// Whatever the index is asked for, it finds the same; and it is the one that has least.
func TestIndexFindsTheSame(t *testing.T) {
	conn := grown(t, 400)
	_, err := conn.Exec(t.Context(), `
		SET chancery.crossings = 'of regions';
		UPDATE passages SET strength = CASE key % 10 WHEN 0 THEN 3 WHEN 1 THEN 1 ELSE 2 END WHERE commitment;
		UPDATE passages SET deadline = 'by then', deadline_date = dated + 1000, deadline_start = 0, deadline_end = 1 WHERE key % 50 = 0;
		UPDATE passages SET marks = `+filedMarks+`;
		ANALYZE`)
	if err != nil {
		t.Fatal(err)
	}
	two := chancery.Filter{Themes: []chancery.ThemeID{"theme-0"}, Countries: []chancery.CountryCode{"AAA"}}
	three, firm, soft, due, dated := two, two, two, two, two
	three.ThemesAll = []chancery.ThemeID{"theme-1"}
	firm.Strengths = []chancery.Strength{chancery.Firm}
	soft.Strengths = []chancery.Strength{chancery.Soft}
	due.Has = []chancery.Feature{chancery.HasDeadline}
	dated.Strengths, dated.Since = firm.Strengths, "1970-01-01"
	tests := []struct {
		rule   string
		filter chancery.Filter
		known  tallies // beside what is rare
		index  string  // "": of so few passages none may be used
	}{
		{"three tags", three, tallies{{tallyTheme, "theme-1"}: {Passages: 1}}, ""},
		{"firm", firm, tallies{}, "passages_firm_by_mark"},
		{"firm, of some dates", dated, tallies{}, "passages_firm_by_mark"},
		{"soft", soft, tallies{}, "passages_soft_by_mark"},
		{"with a deadline", due, tallies{}, "passages_due_by_mark"},
	}
	for _, tt := range tests {
		p, err := newPlan(t.Context(), conn, tt.filter)
		if err != nil {
			t.Fatal(err)
		}
		of := func(m marked) (string, pgx.StrictNamedArgs) {
			args := maps.Clone(p.args)
			maps.Copy(args, m.args)
			where := m.where
			if p.dated() {
				where, args["dates"] = append(where, p.within("dates")), days{719_000, 740_000}.periods(p.commitmentsOnly)
			}
			sql := `SELECT p.key FROM passages p WHERE ` + all(append(where, m.rest...)) + ` ORDER BY p.key`
			return sql, named(sql, args)
		}
		keys := func(m marked) []int64 {
			sql, args := of(m)
			rows, _ := conn.Query(t.Context(), sql, args)
			found, err := pgx.CollectRows(rows, pgx.RowTo[int64])
			if err != nil {
				t.Fatal(err)
			}
			return found
		}
		want := keys(p.marked())
		p.known = tallies{
			{tallyArchive, ""}:         {Passages: 1_000_000, Commitments: 1_000_000},
			{tallyTheme, "theme-0"}:    {Passages: 900_000, Commitments: 900_000},
			{tallyCountry, "AAA"}:      {Passages: 500_000, Commitments: 500_000},
			{tallyStrength, "firm"}:    {Commitments: 1000},
			{tallyStrength, "soft"}:    {Commitments: 1000},
			{tallyFeature, "deadline"}: {Passages: 1000},
		}
		maps.Copy(p.known, tt.known)
		m := p.index()
		if diff := cmp.Diff(want, keys(m)); diff != "" || len(want) == 0 {
			t.Errorf("%s, %d found (-want +got):\n%s", tt.rule, len(want), diff)
		}
		sql, args := of(m)
		plan := explain(t, conn, sql, args)
		if tt.index != "" && (!strings.Contains(plan, "Bitmap Index Scan on "+tt.index) || strings.Count(plan, "Index Scan") != 1) {
			t.Errorf("%s by another index than %s:\n%s", tt.rule, tt.index, plan)
		}
	}
}

// Where few passages meet a filter they are fetched and sorted, if the list is not by date:
// those without a deadline follow by number, and were looked for among all there are.
func TestFewAreGathered(t *testing.T) {
	f := chancery.Filter{
		Themes: []chancery.ThemeID{"aid"}, Countries: []chancery.CountryCode{"IRQ"}, Resolutions: []chancery.Symbol{"S/RES/1"},
	}
	due, err := passageOrder(chancery.Page{Sort: chancery.EarliestDue}, f)
	if err != nil {
		t.Fatal(err)
	}
	for about, gathered := range map[int]bool{0: true, 14: true, 5_000: true, 20_000: false} {
		p := plan{criteria: newCriteria(f), known: tallies{{tallyArchive, ""}: {Passages: 2_000_000}}}
		p.measured = &measured{marked: p.index(), most: indexCap, indexed: about, found: about, about: float64(about)}
		for i, s := range due.stretches(nil, f) {
			s.limit = 21
			if ways := p.ways(-1, s); len(ways) != 1 || strings.Contains(ways[0].sql, "AS gathered") != gathered {
				t.Errorf("stretch %d of %d: %s", i, about, ways[0].sql)
			}
		}
	}
}
