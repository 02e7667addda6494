package gold_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/gold"
)

func write(t *testing.T, text, head, sheet string) string {
	t.Helper()
	dir := t.TempDir()
	for ext, content := range map[string]string{"txt": text, "json": head, "tsv": sheet} {
		if err := os.WriteFile(filepath.Join(dir, "one."+ext), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestLoad(t *testing.T) {
	dir := write(t, "Türkiye’s aim.\nWe will.",
		`{"title": "A title", "date": "2016-07-21", "sentences": [[0, 14], [15, 23]]}`,
		"one\t1\tassertion\t-\t-\t-\tTUR,USA:venue\t-\t-\t-\n"+
			"one\t2\tcommitment\t3\trestatement,self\tct-financing\t-\tS/RES/2254\tby 2030; by 2040\t$1\n")
	got, err := gold.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	want := []gold.Statement{{
		Name: "one", Title: "A title", Date: "2016-07-21", Text: "Türkiye’s aim.\nWe will.",
		Lines: []gold.Line{
			{Number: 1, Span: chancery.Span{Start: 0, End: 17}, Act: chancery.Assertion, Countries: []string{"TUR", "USA:venue"}},
			{
				Number: 2, Span: chancery.Span{Start: 18, End: 26}, Act: chancery.Commitment, Strength: chancery.Firm,
				Flags: []string{"restatement", "self"}, Themes: []chancery.ThemeID{"ct-financing"},
				Resolutions: []chancery.Symbol{"S/RES/2254"}, Deadlines: []string{"by 2030", "by 2040"}, Amounts: []string{"$1"},
			},
		},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Load (-want +got):\n%s", diff)
	}
}

func TestLoadRefuses(t *testing.T) {
	const row = "one\t1\tother\t-\t-\t-\t-\t-\t-\t-"
	tests := []struct{ rule, head, sheet, want string }{
		{"a span beyond the text", `{"sentences": [[0, 9]]}`, row, "outside the text"},
		{"a row without a span", `{"sentences": []}`, row, "1 rows for 0 spans"},
		{"a short row", `{"sentences": [[0, 1]]}`, "one\t1\tother", "3 fields"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			_, err := gold.Load(write(t, "text", tt.head, tt.sheet))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("Load = %v, want %q", err, tt.want)
			}
		})
	}
	if _, err := gold.Load(t.TempDir()); err == nil {
		t.Error("an empty folder was accepted")
	}
}
