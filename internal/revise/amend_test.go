package revise_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/revise"
)

// promise is a passage with a reason for everything.
func promise() chancery.Passage {
	because := func(field, value string) chancery.Evidence {
		return chancery.Evidence{Field: field, Value: value, Rule: "rule", Span: chancery.Span{Start: 12, End: 14}}
	}
	p := chancery.Passage{Quote: "We will help.", Locator: chancery.Locator{Span: chancery.Span{Start: 10, End: 23}}}
	p.Act, p.Strength, p.Verb = chancery.Commitment, chancery.Firm, "help"
	p.Evidence = []chancery.Evidence{because("act", "commitment"), because("strength", "firm"), because("restatement", "false")}
	p.Themes = []chancery.ThemeTag{
		{Theme: "aid", Weight: 3, Evidence: []chancery.Evidence{because("theme", "aid")}},
		{Theme: "debt", Weight: 2, Evidence: []chancery.Evidence{because("theme", "debt")}},
	}
	p.Countries = []chancery.CountryTag{
		{Country: "IRQ", Roles: []chancery.Role{chancery.RoleActor}, Ambiguous: true, Evidence: []chancery.Evidence{because("country", "IRQ")}},
	}
	p.Citations = []chancery.Citation{
		{Resolution: chancery.Resolution{Symbol: "S/RES/1"}, Text: "1", Rule: "list", Span: chancery.Span{Start: 12, End: 13}},
		{Resolution: chancery.Resolution{Symbol: "S/RES/1"}, Text: "one", Rule: "word", Span: chancery.Span{Start: 14, End: 17}},
	}
	return p
}

func TestAmend(t *testing.T) {
	whole := chancery.Span{Start: 10, End: 23}
	person := func(field, value string) []chancery.Evidence {
		return []chancery.Evidence{{Field: field, Value: value, Rule: "review.person", Span: whole}}
	}
	second := chancery.Resolution{Symbol: "S/RES/2", Label: "S/RES/2 (1946)"}
	tests := []struct {
		rule      string
		amendment chancery.Amendment
		want      func(*chancery.Coding)
	}{
		{"nothing stays as it is", chancery.Amendment{}, func(*chancery.Coding) {}},
		{
			"another act takes the strength and both reasons with it",
			chancery.Amendment{Act: chancery.Call},
			func(c *chancery.Coding) {
				c.Act, c.Strength = chancery.Call, 0
				c.Evidence = append(c.Evidence[2:3:3], person("act", "call")...)
			},
		},
		{
			"the same act is no other",
			chancery.Amendment{Act: chancery.Commitment, Strength: chancery.Firm},
			func(*chancery.Coding) {},
		},
		{
			"another strength has the person for a reason",
			chancery.Amendment{Strength: chancery.Soft},
			func(c *chancery.Coding) {
				c.Strength = chancery.Soft
				c.Evidence = append([]chancery.Evidence{c.Evidence[0], c.Evidence[2]}, person("strength", "soft")...)
			},
		},
		{
			"themes that stay keep their reasons, in the order of the person",
			chancery.Amendment{Themes: []chancery.ThemeID{"peace", "aid"}},
			func(c *chancery.Coding) {
				c.Themes = []chancery.ThemeTag{{Theme: "peace", Weight: 1, Evidence: person("theme", "peace")}, c.Themes[0]}
			},
		},
		{
			"an empty list takes the tags away",
			chancery.Amendment{Themes: []chancery.ThemeID{}, Countries: []chancery.CountryRoles{}, Resolutions: []chancery.Resolution{}},
			func(c *chancery.Coding) { c.Themes, c.Countries, c.Citations = nil, nil, nil },
		},
		{
			"a country that a person names is ambiguous no longer, and its roles have an order",
			chancery.Amendment{Countries: []chancery.CountryRoles{
				{Country: "IRQ"}, {Country: "SYR", Roles: []chancery.Role{chancery.RoleLocation, chancery.RoleTarget}},
			}},
			func(c *chancery.Coding) {
				c.Countries[0].Ambiguous = false
				c.Countries = append(c.Countries, chancery.CountryTag{
					Country: "SYR", Roles: []chancery.Role{chancery.RoleTarget, chancery.RoleLocation}, Evidence: person("country", "SYR"),
				})
			},
		},
		{
			"every mention of a resolution stays, a new one is of the whole passage",
			chancery.Amendment{Resolutions: []chancery.Resolution{second, {Symbol: "S/RES/1"}}},
			func(c *chancery.Coding) {
				c.Citations = append([]chancery.Citation{{Resolution: second, Text: "We will help.", Rule: "review.person", Span: whole}}, c.Citations...)
			},
		},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			p, want := promise(), promise().Coding
			tt.want(&want)
			if diff := cmp.Diff(want, revise.Amend(p, tt.amendment)); diff != "" {
				t.Errorf("coding (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(promise(), p); diff != "" {
				t.Errorf("the passage itself has changed:\n%s", diff)
			}
		})
	}
}
