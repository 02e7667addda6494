package country_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
)

// parts writes tags with their roles: "IRQ:target+location".
func parts(tags []chancery.CountryTag) string {
	var out []string
	for _, t := range tags {
		var roles []string
		for _, r := range t.Roles {
			roles = append(roles, string(r))
		}
		out = append(out, string(t.Country)+":"+strings.Join(roles, "+"))
	}
	return strings.Join(out, " ")
}

func TestRoles(t *testing.T) {
	tests := []struct{ rule, text, want string }{
		{"subject of a verb", "Norway will host the secretariat.", "NOR:actor"},
		{"subjects joined", "Norway and Iceland will host it.", "NOR:actor ISL:actor"},
		{"adjective of the subject", "The Norwegian Government announced a grant.", "NOR:actor"},
		{"leader as the subject", "President Biden welcomed the plan.", "USA:actor"},
		{"by whom", "The plan was proposed by Norway.", "NOR:actor"},
		{"by whose government", "The programme, led by the Government of Norway, will grow.", "NOR:actor"},
		{"stood with", "The Ministers stand with the Syrian people.", "SYR:beneficiary"},
		{"those in whose name", "We, the leaders of Norway, Iceland and Denmark, have met.", "NOR:issuer ISL:issuer DNK:issuer"},
		{"governments at the head", "The Governments of Norway and Iceland have signed.", "NOR:issuer ISL:issuer"},
		{"called on", "We call on Iran to stop.", "IRN:target"},
		{"condemned", "We condemn Russia’s conduct.", "RUS:target"},
		{"its aggression", "Russia’s unprovoked aggression continues.", "RUS:target"},
		{"its regime", "The Syrian regime obstructs aid.", "SYR:target"},
		{"helped", "We will provide assistance to Ukraine.", "UKR:beneficiary"},
		{"supported", "We support Iraq’s efforts.", "IRQ:beneficiary"},
		{"where it happens", "Violence in Mali has spread.", "MLI:location"},
		{"where it happens, though somebody is called on", "We urge the parties in Mali to stop.", "MLI:location"},
		{"where they met", "They met in Bamako.", "MLI:venue"},
		{"where they met one after the other", "The accord was reached at talks in Bamako on 3 May and in Lima on 5 June.", "MLI:venue PER:venue"},
		{"a round of negotiation", "They will meet for a further round of negotiation in Lima.", "PER:venue"},
		{"a dateline with the small words of a name", "Punta del Este, 3 May 1999", "URY:venue"},
		{"where it was signed on a day", "They recalled the signing of the treaty on fisheries in Bamako on 3 May 1999.", "MLI:venue"},
		{"a course of some month", "Training will be delivered in Lima in October 1999.", "PER:venue"},
		{"a meeting of some body on a day", "They noted the conference held under the auspices of the CIS in Bamako on 3 May 1999.", "MLI:venue"},
		{"in whose territory", "The meeting will be held in the territory of Mali.", "MLI:venue"},
		{"where a secretariat is kept", "They met and welcomed the hosting of the secretariat in Lima.", "PER:location"},
		{"where a mission is to open", "The host was told of plans to open a resident mission in Lima.", "PER:location"},
		{"two parts of one country", "Mali will act against violence in Mali.", "MLI:actor+location"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, parts(whole(tt.text))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// TestRolesFromActs holds the roles to what the coding of the act says of who
// acts and who is addressed.
func TestRolesFromActs(t *testing.T) {
	const text = "Deployment to Mali of police from Togo, as promised."
	in := country.Input{
		Body:     text,
		Segments: []chancery.Segment{{Span: chancery.Span{End: len(text)}, Kind: chancery.BlockParagraph}},
		Acts: []chancery.ActCoding{{
			Act: chancery.Commitment, Beneficiary: "Mali",
			Actor: chancery.Actor{Text: "Togo", Kind: chancery.ActorIssuer, Span: chancery.Span{Start: strings.Index(text, "Togo"), End: strings.Index(text, "Togo") + 4}},
		}},
	}
	if diff := cmp.Diff("MLI:beneficiary TGO:actor", parts(country.Code(in)[0])); diff != "" {
		t.Errorf("commitment (-want +got):\n%s", diff)
	}
	in.Acts[0].Act = chancery.Call
	if diff := cmp.Diff("MLI:target TGO:actor", parts(country.Code(in)[0])); diff != "" {
		t.Errorf("call (-want +got):\n%s", diff)
	}
}

func TestRolesOfBlocks(t *testing.T) {
	tests := []struct {
		kind       chancery.BlockKind
		text, want string
	}{
		{chancery.BlockTitle, "Joint Statement of Norway and Peru", "NOR:issuer PER:issuer"},
		{chancery.BlockSignature, "For the Republic of Peru", "PER:issuer"},
		{chancery.BlockHeading, "Peru", "PER:location"},
		{chancery.BlockDateline, "Peru, 3 May 1999", "PER:venue"},
	}
	for _, tt := range tests {
		in := country.Input{Body: tt.text, Segments: []chancery.Segment{{Span: chancery.Span{End: len(tt.text)}, Kind: tt.kind}}}
		if diff := cmp.Diff(tt.want, parts(country.Code(in)[0])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.kind, diff)
		}
	}
}
