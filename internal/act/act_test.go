package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// of is a statement of one passage, by Canada, Norway and the Northern Group.
func of(text string) act.Input {
	return act.Input{
		Body:     text,
		Segments: []chancery.Segment{{Span: chancery.Span{End: len(text)}, Kind: chancery.BlockParagraph, Sentence: 1, LeadIn: -1, Heading: -1}},
		Origin: chancery.Origin{
			Title: "Joint Statement of the Ministers", Date: "2012-05-20",
			Issuers: []chancery.Issuer{{Name: "Canada", Country: "CAN"}, {Name: "Norway", Country: "NOR"}, {Name: "Northern Group"}},
		},
	}
}

// council is a passage of a resolution of the Security Council.
func council(text string) act.Input {
	in := of(text)
	in.Origin = chancery.Origin{Title: "Security Council resolution 9001 (2012)", Date: "2012-05-20", Issuers: []chancery.Issuer{{Name: "United Nations Security Council"}}}
	return in
}

type actCase struct {
	text string
	want string // act, and for a commitment its strength
}

func checkActs(t *testing.T, in func(string) act.Input, cases []actCase) {
	t.Helper()
	for _, c := range cases {
		got := act.Code(in(c.text))[0]
		name := string(got.Act)
		if got.Act == chancery.Commitment {
			name += string(rune(' ')) + string(rune('0'+int(got.Strength)))
		}
		if name != c.want {
			t.Errorf("%s by %s, want %s: %s", name, got.Evidence[0].Rule, c.want, c.text)
		}
	}
}

// TestDecided holds the rows of the coding guide's table of cases that are to
// be decided the same way every time.
func TestDecided(t *testing.T) {
	tests := map[string][]actCase{
		"support for another's efforts is a soft commitment": {
			{"We support Mali's efforts to rebuild its courts.", "commitment 1"},
			{"We strongly support President Keita as he works to unite the country.", "commitment 1"},
			{"The Ministers support the work of the mediator.", "commitment 1"},
		},
		"a welcome with an undertaking is a commitment": {
			{"We welcome the new court and will provide judges for it.", "commitment 3"},
			{"The Ministers welcomed the truce and agreed to meet again in June.", "commitment 3"},
			{"We commend the elders of the valley and pledge to continue our assistance to them.", "commitment 2"},
		},
		"a commitment reaffirmed": {
			{"We reaffirm our commitment to end piracy in these waters.", "commitment 2"},
			{"Both Ministers reiterated their determination to eradicate the disease.", "commitment 2"},
			{"Norway renewed its pledge to share its forecasts.", "commitment 3"},
		},
		"a principle reaffirmed is an assertion": {
			{"We reaffirm the sovereignty and unity of Somalia.", "assertion"},
			{"The Ministers reaffirmed the importance of free passage.", "assertion"},
			{"We reiterate that the sea belongs to nobody.", "assertion"},
		},
		"support underscored": {
			{"We underscore our support for the registers of small arms to block illegal sales.", "commitment 1"},
			{"They expressed their full support for the envoy.", "commitment 1"},
			{"Canada reiterated its firm support for the tribunal.", "commitment 1"},
		},
		"another's pledge welcomed": {
			{"We welcome Norway's pledge of $10 million.", "welcome"},
			{"The Ministers welcomed Canada's commitment to train pilots.", "welcome"},
		},
		"money announced by an issuer here": {
			{"Canada announced $50 million for the clinics.", "commitment 3"},
			{"Norway announced that it would provide 40 million kroner to the fund.", "commitment 3"},
			{"Denmark announced $50 million for the clinics.", "assertion"},
		},
		"what things will do is a prediction": {
			{"This will require sustained effort.", "assertion"},
			{"The struggle will continue.", "assertion"},
			{"The pirates will be defeated.", "assertion"},
			{"Lasting peace will not come overnight.", "assertion"},
			{"These reforms will help farmers and will improve their lives.", "assertion"},
		},
		"agreement on a fact": {
			{"Ministers agreed that the danger remains.", "assertion"},
			{"The two leaders agreed that trade had grown quickly.", "assertion"},
			{"Participants agreed on the importance of clean water.", "assertion"},
		},
		"talk is an assertion": {
			{"The leaders discussed fisheries.", "assertion"},
			{"The Ministers underscored the importance of early warning.", "assertion"},
			{"They noted the growth of the ports.", "assertion"},
			{"Both sides exchanged views on the harvest.", "assertion"},
		},
		"what others should do is a call": {
			{"All States should prosecute those who trade in ivory.", "call"},
			{"Every effort must be made to spare hospitals.", "call"},
			{"The militias must leave the town at once.", "call"},
			{"All parties to the conflict must lay down their arms.", "call"},
		},
		"an aim of our own": {
			{"Our collective aim is to prevent famine.", "commitment 2"},
			{"Our goal is to halt the loss of forests.", "commitment 2"},
			{"It is our intention to open the archive.", "commitment 2"},
		},
		"looking forward": {
			{"We look forward to the conference in Oslo.", "assertion"},
			{"We look forward to the early conclusion of the talks.", "assertion"},
			{"We look forward to hosting the next conference in Oslo.", "commitment 1"},
			{"The Ministers look forward to working with the new government.", "commitment 1"},
			{"We look forward to seeing results.", "assertion"},
		},
		"a demand shared": {
			{"We are united in our demand for an end to the siege and we call for access.", "call"},
			{"The Group is united in its demand for an end to the siege.", "call"},
		},
		"keeping up a demand binds the issuers": {
			{"We will continue to demand access to the camps.", "commitment 2"},
			{"We will keep calling for the release of the crew.", "commitment 2"},
			{"We continue to call on all sides to stop.", "call"},
		},
		"atrocities are committed by others": {
			{"We condemn the atrocities committed by the rebels.", "condemnation"},
			{"The crimes committed in the valley shocked the world.", "assertion"},
			{"Those who commit such crimes are known to us.", "assertion"},
		},
		"a trial of something agreed on": {
			{"The Ministers agreed to trials of new beacons.", "commitment 2"},
		},
		"a general act agreed on": {
			{"The leaders agreed to work together against smuggling.", "commitment 2"},
			{"Both countries agreed to expand cooperation in forestry.", "commitment 2"},
			{"It was agreed to strengthen contacts between the two parliaments.", "commitment 2"},
		},
		"a concrete act agreed on": {
			{"The leaders agreed to establish a joint fishing commission.", "commitment 3"},
			{"It was agreed that a joint commission would be set up.", "commitment 3"},
			{"The Ministers decided to open consulates in both ports.", "commitment 3"},
			{"The two sides agreed that they would exchange military attachés.", "commitment 3"},
		},
		"steps being taken": {
			{"We are taking steps to close the loophole.", "commitment 2"},
			{"We are imposing new controls on these exports.", "commitment 2"},
			{"We are working together closely on visas.", "assertion"},
			{"Our experts are engaged in a review.", "assertion"},
		},
		"a decision to act announced": {
			{"Norway announced its decision to open its airspace to relief flights.", "commitment 3"},
			{"Canada announced its intention to sign the protocol.", "commitment 3"},
		},
		"a common purpose and a mandate": {
			{"United in a common purpose to strengthen the rule of law, we met in Oslo.", "commitment 2"},
			{"Our mandate is to ensure safe passage.", "commitment 2"},
		},
		"need is an assertion, must a soft commitment": {
			{"We need to do more for the islands.", "assertion"},
			{"It is essential that we keep the channels open.", "assertion"},
			{"We must keep the channels open.", "commitment 1"},
			{"Our governments must speed up the exchange of data.", "commitment 1"},
		},
		"a duty of anybody": {
			{"No nation should test such weapons.", "call"},
			{"The treaty must be upheld.", "call"},
		},
		"given in the past": {
			{"We have committed $524 million to the vaccine fund since last year.", "assertion"},
			{"Last year we pledged to double our aid.", "assertion"},
		},
		"rejected, with the victims": {
			{"We reject this act of terror and mourn its victims.", "condemnation"},
			{"We condemned the bombing.", "condemnation"},
			{"We are appalled by the bombing of the market.", "condemnation"},
			{"We express our deep condolences to the families.", "condemnation"},
		},
		"a warning is a call": {
			{"We warn against any use of chemical weapons.", "call"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, of, cases) })
	}
}

// TestTraps holds sentences that look like promises and are none, and promises
// in unusual dress.
func TestTraps(t *testing.T) {
	tests := map[string][]actCase{
		"others promise": {
			{"Iran will never build such a weapon, its minister said.", "assertion"},
			{"Mali committed to hold elections in June.", "assertion"},
			{"The Government of Mali has pledged to investigate.", "assertion"},
			{"We note that Mali will hold elections in June.", "assertion"},
			{"We take note of Mali's commitment to reform.", "assertion"},
			{"The World Bank will report back next spring.", "assertion"},
			{"We recognise the determination of the Malian people to live in peace.", "assertion"},
		},
		"what others are asked to promise": {
			{"We call on all parties to commit to the truce.", "call"},
			{"We urge both sides to cease fire and commit to talks.", "call"},
			{"We urge donors to fulfil their commitments and to support the appeal.", "call"},
			{"We ask the Bank to draft a plan, which will be discussed in May, and to publish it.", "call"},
			{"We encourage companies to adopt the code and promote its use.", "call"},
		},
		"will is a noun": {
			{"Peace needs the political will of all sides.", "assertion"},
			{"The government must respond to the will of the people.", "call"},
			{"We reiterate our will to deepen the partnership.", "commitment 2"},
		},
		"resolve, determine, undertake, support in other senses": {
			{"The parties have resolved their dispute.", "assertion"},
			{"The court determined that the claim was void.", "assertion"},
			{"Studies were undertaken in three districts.", "assertion"},
			{"Public support for the mission is growing.", "assertion"},
			{"Commitments under the Convention are set out in the annex.", "assertion"},
		},
		"negated": {
			{"We did not agree to extend the talks.", "assertion"},
			{"We are not committed to any figure.", "assertion"},
			{"We will not recognise the annexation.", "commitment 3"},
			{"We will never abandon the islanders.", "commitment 2"},
			{"We do not recognise the annexation.", "condemnation"},
		},
		"condition and time clauses are not the promise": {
			{"As we implement this plan, the islands deserve attention.", "assertion"},
			{"If we agree to act, much can be won.", "assertion"},
			{"If the parties reach a settlement, we will send observers.", "commitment 3"},
			{"When the road opens, Canada will send supplies.", "commitment 3"},
		},
		"quoted words of others": {
			{"The rebels declared, “we will lay down our arms and we pledge to leave the town”, yet nothing followed.", "assertion"},
		},
		"spoken in the third person": {
			{"Foreign Minister Larsen of Norway reaffirmed Norway's commitment to protect the cod.", "commitment 2"},
			{"The Canadian side will host the next round of talks.", "commitment 3"},
			{"Each side undertakes to inform the other without delay.", "commitment 2"},
			{"The Governments of Canada and Norway have decided to abolish visas.", "commitment 2"},
		},
		"openings and asides": {
			{"Recognizing the danger, we shall step up patrols.", "commitment 2"},
			{"To this end, and subject to our laws, we intend to share lists of ships.", "commitment 2"},
			{"In Mali, we stand ready to help the police.", "commitment 2"},
			{"We also strongly, and without reservation, commit to ending the practice.", "commitment 2"},
			{"Mindful of the cold, we remain determined to reach every village.", "commitment 2"},
			{"We have led and will continue to lead the search.", "commitment 2"},
			{"[We commit to] reducing the burden on small ports", "commitment 2"},
			{"We are commited to the swift implementation of the accord.", "commitment 2"},
		},
		"passives of the issuers": {
			{"A second meeting will be held in Oslo in June.", "commitment 3"},
			{"A joint working group is to be established.", "commitment 3"},
			{"Cooperation between the coast guards will be enhanced.", "commitment 2"},
			{"Elections will be held in June.", "assertion"},
			{"The meeting will be attended by three hundred guests.", "assertion"},
		},
		"points of a plan": {
			{"Strengthen the inspection of fishing vessels in the northern ports.", "commitment 2"},
			{"By 2040, halve the number of wrecks in the strait.", "commitment 3"},
			{"Within two years, train 300 pilots.", "commitment 3"},
			{"By 2040, open ports will be the rule.", "assertion"},
			{"to promote the study of both languages in secondary schools.", "commitment 2"},
		},
		"decisions": {
			{"We hereby establish a Northern Council for Fisheries.", "decision"},
			{"We adopt the Oslo Plan of Action.", "decision"},
			{"Today we launch the Arctic Data Exchange.", "decision"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, of, cases) })
	}
}

// TestCouncil holds the language of resolutions.
func TestCouncil(t *testing.T) {
	checkActs(t, council, []actCase{
		{"Recalling its previous resolutions on the matter,", "assertion"},
		{"Reaffirming its commitment to the sovereignty of Mali,", "commitment 1"},
		{"Gravely concerned at the shelling of the harbour,", "condemnation"},
		{"Deploring the loss of life,", "condemnation"},
		{"Welcoming the signing of the accord,", "welcome"},
		{"Commending the mission for its courage,", "welcome"},
		{"Determined to put an end to the violence,", "commitment 2"},
		{"Convinced that talks are the only way,", "assertion"},
		{"Acting under Chapter VII of the Charter,", "assertion"},
		{"1. Decides to extend the mandate of the Mission until 30 June 2013;", "decision"},
		{"2. Decides that all States shall seize such vessels;", "decision"},
		{"3. Calls upon all parties to cooperate fully with the Mission;", "call"},
		{"4. Requests the Secretary-General to report every six months;", "call"},
		{"5. Further demands that the militias withdraw;", "call"},
		{"6. Strongly condemns the attack on the convoy;", "condemnation"},
		{"7. Also welcomes the efforts of the African Union;", "welcome"},
		{"8. Expresses its intention to review these measures within three months;", "commitment 2"},
		{"9. Expresses its readiness to consider further measures;", "commitment 1"},
		{"10. Takes note of the report of the Secretary-General;", "assertion"},
		{"11. Authorizes Member States to inspect the cargo;", "decision"},
		{"12. Decides to remain actively seized of the matter.", "commitment 2"},
		{"13. Reiterates its call upon the parties to resume talks;", "call"},
		{"14. Calls _ upon all parties to resume talks;", "call"}, // as scans have it
		{"14. Stresses the importance of free passage;", "assertion"},
		{"The Security Council reaffirms its strong support for the peace process.", "commitment 1"},
		{"The Security Council expresses concern at the reports of hunger.", "condemnation"},
		{"The Council will continue to monitor the situation closely.", "commitment 2"},
		{"The members of the Security Council condemned in the strongest terms the attack.", "condemnation"},
		{"The Security Council,", "other"},
	})
}

// TestUnderChapter holds that the phrase by which a council says on what it acts
// leaves the verb of the paragraph to the council.
func TestUnderChapter(t *testing.T) {
	checkActs(t, council, []actCase{
		{"Acting under Chapter VII of the Charter, authorizes the Secretary-General to use all necessary means;", "decision"},
		{"Acting under Chapter VIII of the Charter, calls upon States to inspect all vessels;", "call"},
	})
}
