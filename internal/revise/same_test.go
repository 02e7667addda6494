package revise_test

import (
	"reflect"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/revise"
)

// full has one of everything, so that each field can be altered.
func full() chancery.Passage {
	p := chancery.Passage{
		ID: "p", Statement: "s", Revision: 1, Ordinal: 3, Quote: "We will provide aid.", Kind: chancery.BlockItem,
		LeadIn:  &chancery.Quotation{Quote: "We will:", Span: chancery.Span{Start: 1, End: 9}},
		Locator: chancery.Locator{Paragraph: 2, Sentence: 1, Marker: "(a)", Span: chancery.Span{Start: 20, End: 40}},
		Ruleset: "1", Review: chancery.Machine,
	}
	evidence := []chancery.Evidence{{Field: "act", Value: "commitment", Rule: "act.will"}}
	p.ActCoding = chancery.ActCoding{
		Act: chancery.Commitment, Strength: chancery.Firm, Verb: "provide", Beneficiary: "Iraq",
		Actor:    chancery.Actor{Text: "We", Kind: chancery.ActorIssuers, Span: chancery.Span{Start: 20, End: 22}},
		Deadline: &chancery.Deadline{Text: "by 2030", Date: "2030-12-31"},
		Amounts:  []chancery.Amount{{Text: "$5", Value: 5, Currency: "USD"}},
		Evidence: evidence,
	}
	p.Themes = []chancery.ThemeTag{{Theme: "aid", Weight: 2, Evidence: evidence}}
	p.Countries = []chancery.CountryTag{{Country: "IRQ", Roles: []chancery.Role{chancery.RoleTarget}, Evidence: evidence}}
	p.Citations = []chancery.Citation{{
		Resolution: chancery.Resolution{Symbol: "S/RES/2254", Year: 2015, Label: "S/RES/2254 (2015)"},
		Text:       "resolution 2254", Flags: []chancery.Flag{chancery.OrganInferred}, Rule: "bare",
	}}
	return p
}

// A field added to the vocabulary counts as a change unless it is named here.
func TestEveryFieldCountsButTheWayToIt(t *testing.T) {
	silent := map[string]bool{
		"Revision": true, "Ruleset": true, "Coding.ActCoding.Evidence": true,
		"Coding.Themes[0].Weight": true, "Coding.Themes[0].Evidence": true,
		"Coding.Countries[0].Evidence": true, "Coding.Citations[0].Rule": true,
	}
	p, altered := full(), full()
	seen := 0
	eachField("", reflect.ValueOf(&altered).Elem(), func(path string, field reflect.Value) {
		seen++
		was := reflect.New(field.Type()).Elem()
		was.Set(field)
		alter(t, path, field)
		if same := revise.SamePassage(p, altered); same != silent[path] {
			t.Errorf("%s altered: same = %t", path, same)
		}
		field.Set(was)
	})
	if seen < 40 {
		t.Errorf("only %d fields seen", seen)
	}
}

// eachField calls f for every leaf of v, and for every list called Evidence as a whole.
func eachField(path string, v reflect.Value, f func(string, reflect.Value)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			if path != "" {
				name = path + "." + name
			}
			if v.Type().Field(i).Name == "Evidence" {
				f(name, v.Field(i))
				continue
			}
			eachField(name, v.Field(i), f)
		}
	case reflect.Pointer:
		eachField(path, v.Elem(), f)
	case reflect.Slice:
		eachField(path+"[0]", v.Index(0), f)
	default:
		f(path, v)
	}
}

func alter(t *testing.T, path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + "x")
	case reflect.Int:
		v.SetInt(v.Int() + 1)
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Float64:
		v.SetFloat(v.Float() + 1)
	case reflect.Slice:
		v.SetZero()
	default:
		t.Fatalf("%s is of a kind that the test does not alter: %s", path, v.Kind())
	}
}

// Feed readers are told of a field that is added to the vocabulary unless it is
// named here: a passage that only moves says the same.
func TestEveryFieldIsSaidButWhereItStands(t *testing.T) {
	silent := map[string]bool{
		"Statement": true, "Revision": true, "Ordinal": true, "Ruleset": true, "LeadIn.Span.Start": true, "LeadIn.Span.End": true,
		"Locator.Paragraph": true, "Locator.Sentence": true, "Locator.Marker": true, "Locator.Span.Start": true, "Locator.Span.End": true,
		"Coding.ActCoding.Actor.Span.Start": true, "Coding.ActCoding.Actor.Span.End": true,
		"Coding.ActCoding.Deadline.Span.Start": true, "Coding.ActCoding.Deadline.Span.End": true,
		"Coding.ActCoding.Amounts[0].Span.Start": true, "Coding.ActCoding.Amounts[0].Span.End": true,
		"Coding.ActCoding.Evidence": true, "Coding.Themes[0].Weight": true, "Coding.Themes[0].Evidence": true,
		"Coding.Countries[0].Evidence": true, "Coding.Citations[0].Rule": true,
		"Coding.Citations[0].Span.Start": true, "Coding.Citations[0].Span.End": true,
	}
	p, altered := full(), full()
	head := chancery.Statement{ID: "s", Origin: chancery.Origin{Title: "Of aid"}}
	eachField("", reflect.ValueOf(&altered).Elem(), func(path string, field reflect.Value) {
		was := reflect.New(field.Type()).Elem()
		was.Set(field)
		alter(t, path, field)
		same := revise.PassageSaysSame(chancery.Record{Statement: &head, Passage: &p}, chancery.Record{Statement: &head, Passage: &altered})
		if same != silent[path] {
			t.Errorf("%s altered: says the same = %t", path, same)
		}
		field.Set(was)
	})
	if altered, want := p, full(); !reflect.DeepEqual(altered, want) {
		t.Error("comparing altered the passage")
	}
}

func TestStatementsSayTheSame(t *testing.T) {
	s := chancery.Statement{ID: "s", Origin: chancery.Origin{Title: "Of aid", Date: "2026-01-02"}, Revision: 1, Status: chancery.Coded, Ruleset: "1"}
	tests := []struct {
		rule  string
		alter func(*chancery.Statement)
		same  bool
	}{
		{"another id is another address", func(s *chancery.Statement) { s.ID = "t" }, true},
		{"another coding is no other text", func(s *chancery.Statement) { s.Ruleset, s.Status = "", chancery.Uncoded }, true},
		{"another text", func(s *chancery.Statement) { s.Revision = 2 }, false},
		{"another title", func(s *chancery.Statement) { s.Title = "Of debt" }, false},
		{"another issuer", func(s *chancery.Statement) { s.Issuers = []chancery.Issuer{{ID: "g7", Name: "G7"}} }, false},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			altered := s
			tt.alter(&altered)
			if got := revise.SaysSame(s, altered); got != tt.same {
				t.Errorf("says the same = %t, want %t", got, tt.same)
			}
		})
	}
}
