package resolution_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/resolution"
)

func TestParse(t *testing.T) {
	tests := []struct {
		rule, in string
		want     chancery.Symbol
	}{
		{"a number alone is the Security Council's", "2254", "S/RES/2254"},
		{"however small", "1", "S/RES/1"},
		{"and with its year", "2254 (2015)", "S/RES/2254"},
		{"a number famous as the Assembly's is the Assembly's", "2758", "A/RES/2758(XXVI)"},
		{"unless the organ is typed", "UNSCR 2758", "S/RES/2758"},
		{"a number only the Assembly used is the Assembly's", "3210", "A/RES/3210(XXIX)"},
		{"a short form", "UNSCR 2254", "S/RES/2254"},
		{"in small letters", "unscr 2254", "S/RES/2254"},
		{"closed up", "unscr2254", "S/RES/2254"},
		{"the word", "resolution 2254", "S/RES/2254"},
		{"its short form", "res 1325", "S/RES/1325"},
		{"its short form with a stop", "UNSC Res. 1325", "S/RES/1325"},
		{"the organ in full", "UN Security Council Resolution 2254 (2015)", "S/RES/2254"},
		{"the organ behind", "resolution 2254 of the Security Council", "S/RES/2254"},
		{"the organ in short", "sc 2254", "S/RES/2254"},
		{"a symbol", "S/RES/2254", "S/RES/2254"},
		{"a symbol with its year", "S/RES/2254 (2015)", "S/RES/2254"},
		{"a symbol closed up", "S/RES/2254(2015)", "S/RES/2254"},
		{"a symbol in small letters", "s/res/2254", "S/RES/2254"},
		{"a symbol as a file name has it", "S_RES_2254(2015)", "S/RES/2254"},
		{"a symbol with hyphens", "a-res-60-288", ""},
		{"space around", "  S/RES/2254\t", "S/RES/2254"},
		{"an address", "https://undocs.org/A/RES/60/288", ""},
		{"beyond the table", "S/RES/2900", "S/RES/2900"},
		{"an Assembly symbol", "A/RES/60/288", "A/RES/60/288"},
		{"session and number alone", "60/288", "A/RES/60/288"},
		{"with the organ in short", "GA 60/288", "A/RES/60/288"},
		{"in French", "résolution 60/288 de l’Assemblée générale", "A/RES/60/288"},
		{"in Spanish", "resolución 1325 (2000) del Consejo de Seguridad", "S/RES/1325"},
		{"letter and session", "377 A (V)", "A/RES/377A(V)"},
		{"closed up", "377a(v)", "A/RES/377A(V)"},
		{"as a symbol", "A/RES/377 A (V)", "A/RES/377A(V)"},
		{"without letter", "A/RES/377(V)", "A/RES/377(V)"},
		{"a letter after session and number", "48/75 l", "A/RES/48/75L"},
		{"an emergency session", "es-11/1", "A/RES/ES-11/1"},
		{"a special session is the Assembly's", "S-8/1", "A/RES/S-8/1"},
		{"unless the Human Rights Council is typed", "HRC S-30/1", "A/HRC/RES/S-30/1"},
		{"the Human Rights Council", "hrc 49/1", "A/HRC/RES/49/1"},
		{"its symbol in short", "HRC/RES/49/1", "A/HRC/RES/49/1"},
		{"the Economic and Social Council", "ECOSOC 2005/12", "E/RES/2005/12"},
		{"year and number", "2005/12", "E/RES/2005/12"},
		{"its old numbers", "E/RES/1503 (XLVIII)", "E/RES/1503(XLVIII)"},
		{"the Environment Assembly", "UNEA 5/14", "UNEP/EA.5/RES/14"},
		{"its symbol", "unep/ea.5/res.14", "UNEP/EA.5/RES/14"},
	}
	for _, tt := range tests {
		t.Run(tt.rule+"/"+tt.in, func(t *testing.T) {
			got, err := resolution.Parse(tt.in)
			if got.Symbol != tt.want || (err == nil) != (tt.want != "") {
				t.Errorf("Parse(%q) = %s, %v, want %s", tt.in, got.Symbol, err, tt.want)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	tests := []struct {
		rule, in   string
		candidates []string
	}{
		{"nothing", "", nil},
		{"a word", "peace", nil},
		{"a sentence around a resolution", "we welcome resolution 2254", []string{"S/RES/2254 (2015)"}},
		{"a wrong year", "S/RES/2254 (2016)", []string{"S/RES/2254 (2015)"}},
		{"two", "1325 and 1820", []string{"S/RES/1325 (2000)", "S/RES/1820 (2008)"}},
		{"a number too long", "UNSCR 22544", []string{"S/RES/2254 (2015)"}},
		{"session and number changed round", "A/RES/288/60", []string{"A/RES/60/288", "S/RES/288 (1970)", "S/RES/60 (1948)"}},
		{"another document", "S/2015/144", []string{"S/RES/2015 (2011)", "S/RES/144 (1960)"}},
		{"another body", "PACE resolution 2254", []string{"S/RES/2254 (2015)"}},
		{"zero", "0", nil},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got, err := resolution.Parse(tt.in)
			var value *chancery.ValueError
			if !errors.As(err, &value) {
				t.Fatalf("Parse(%q) = %v, %v, want a ValueError", tt.in, got, err)
			}
			if value.Kind != "resolution" || value.Value != tt.in {
				t.Errorf("error %+v", value)
			}
			if diff := cmp.Diff(tt.candidates, value.Candidates); diff != "" {
				t.Errorf("candidates (-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2254", "s/res/2254 (2015)", "377 a (v)", "HRC S-30/1", "résolution 60/288", "S/RES/99999", "1325 and 1820"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := resolution.Parse(s)
		if err != nil {
			var value *chancery.ValueError
			if !errors.As(err, &value) || value.Value != s {
				t.Fatalf("Parse(%q) = %v", s, err)
			}
			for _, c := range value.Candidates {
				if _, err := resolution.Parse(c); err != nil {
					t.Fatalf("candidate %q of %q: %v", c, s, err)
				}
			}
			return
		}
		for _, again := range []string{string(got.Symbol), got.Label} {
			if r, err := resolution.Parse(again); err != nil || r.Symbol != got.Symbol {
				t.Fatalf("Parse(%q) = %s, its %q = %s, %v", s, got.Symbol, again, r.Symbol, err)
			}
		}
	})
}
