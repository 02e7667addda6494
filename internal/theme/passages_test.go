package theme_test

import (
	"slices"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/theme"
)

// passages are worded as councils, ministers and parties to a conflict word
// them, each with the theme it is most about.
var passages = []struct {
	want chancery.ThemeID
	text string
}{
	// Security Council
	{"conflict-resolution", "Calls upon the Governments concerned to order their forces to cease fire forthwith."},
	{"conflict-resolution", "Requests the parties to resume negotiations under the good offices of the Secretary-General."},
	{"conflict-resolution", "Calls for a comprehensive political settlement through direct talks without preconditions."},
	{"peace-operations", "Decides to renew the mandate of the United Nations Interim Force in Lebanon for a further period of six months."},
	{"peace-operations", "Decides to extend the mandate of MONUSCO until 20 December 2024."},
	{"peace-operations", "Authorizes an increase in the strength of UNPROFOR by up to 3,500 troops."},
	{"peace-operations", "Requests the Secretary-General to deploy military observers along the armistice line."},
	{"economic-sanctions", "Decides that all States shall prevent the import of petroleum from the sanctioned territory."},
	{"economic-sanctions", "Decides to establish a committee to monitor the sanctions imposed by paragraph 4 and a panel of experts."},
	{"economic-sanctions", "Decides to renew the travel ban and asset freeze imposed on persons who threaten the peace of South Sudan."},
	{"ct-financing", "Decides that all States shall freeze without delay the funds of individuals associated with Al-Qaida and the Taliban."},
	{"conventional-arms", "Decides to impose an embargo on all deliveries of weapons and military equipment to the country."},
	{"sovereignty-aggression", "Condemns the illegal occupation and demands that the occupying Power withdraw its forces to the international boundary."},
	{"sovereignty-aggression", "Calls upon all States not to recognise the illegal racist minority regime in Southern Rhodesia."},
	{"un-reform", "Recommends to the General Assembly that the Republic of San Marino be admitted to membership in the United Nations."},
	{"accountability", "Decides that all States shall cooperate fully with the International Tribunal and surrender indicted persons."},
	{"accountability", "Decides to refer the situation to the Prosecutor of the International Criminal Court."},
	{"humanitarian-access", "Demands that all parties allow safe and unhindered passage of relief convoys to besieged towns."},
	{"protection-civilians", "Demands an immediate end to attacks on civilians, schools and hospitals."},
	{"women-peace-security", "Urges Member States to increase the representation of women in peace negotiations and mediation."},
	{"children-youth", "Demands that all parties stop the recruitment and use of child soldiers."},
	{"sexual-violence", "Demands the immediate cessation by all parties of acts of sexual violence against civilians."},
	{"ihl", "Demands that all detainees be treated in accordance with the Geneva Conventions and prisoners of war be released."},
	{"chem-bio", "Decides that the stockpile of chemical agents be removed and destroyed under the supervision of the OPCW."},
	{"nuclear", "Demands that the Democratic People's Republic of Korea retract its withdrawal from the Non-Proliferation Treaty."},
	{"maritime-security", "Calls upon States able to do so to deploy naval vessels against pirates off the coast of Somalia."},
	{"elections-democracy", "Requests the transitional authorities to hold free presidential elections as scheduled."},
	{"security-sector-reform", "Stresses that the Government should disarm the militias and reform the national police."},
	{"refugees-idps", "Reaffirms the right of all refugees and displaced persons to return to their homes in safety."},
	{"counter-messaging", "Calls upon States to prohibit by law incitement to terrorism and counter violent extremism."},
	{"foreign-fighters", "Decides that States shall prevent the travel of foreign terrorist fighters."},
	{"international-law-order", "Recommends that the Governments refer the dispute to the International Court of Justice."},
	{"sovereignty-aggression", "Calls upon South Africa to end its illegal administration of Namibia and its policy of apartheid."},
	// Bilateral communiqués
	{"trade-investment", "The two Prime Ministers agreed to hold early talks on long-term contracts for sugar, beef and wool."},
	{"energy-security", "The two Governments agreed to continue long-term supplies of natural gas and crude oil."},
	{"nuclear", "Australia will supply uranium under strict safeguards for peaceful purposes only."},
	{"defence-cooperation", "The Ministers agreed to hold a joint naval exercise and to exchange officers for training."},
	{"education-culture", "They agreed to increase scholarships and exchanges of teachers, artists and sportsmen."},
	{"development-finance", "Australia would provide $20 million in aid over three years, including technical assistance."},
	{"diplomacy-protocol", "The Prime Minister invited the President to visit and the President accepted with pleasure."},
	{"diplomacy-protocol", "The two sides decided to establish diplomatic relations and to exchange ambassadors."},
	{"science-space", "They agreed to conclude an agreement on scientific and technological cooperation."},
	{"tax", "The two sides will begin negotiations on an agreement to avoid double taxation."},
	{"infrastructure", "The Ministers agreed to conclude an air services agreement and open direct flights between the capitals."},
	{"biodiversity-oceans", "They undertook to protect the fish stocks of the Southern Ocean and the Antarctic environment."},
	{"organised-crime", "They agreed that their police forces would cooperate against the traffic in narcotic drugs."},
	{"human-trafficking", "The Ministers agreed to act together against people smuggling under the Bali Process."},
	{"migration-management", "They will extend the working holiday scheme and ease visa requirements."},
	// Soviet-style and Central Asian
	{"diplomacy-protocol", "The sides expressed their readiness to develop friendly and good-neighbourly relations in every way."},
	{"nuclear", "The Sides support the Treaty on a Nuclear-Weapon-Free Zone in Central Asia."},
	{"nuclear", "The two countries stand for general and complete disarmament under strict international control."},
	{"water", "The heads of state agreed to use the water of the transboundary rivers of the Aral Sea basin fairly."},
	{"infrastructure", "The Parties will build the railway and develop the Middle Corridor of transit transport."},
	{"international-law-order", "The sides affirm that relations between states shall rest on the principles of peaceful coexistence."},
	{"sovereignty-aggression", "The parties will refrain from the threat or use of force and respect the inviolability of frontiers."},
	{"regional-partnerships", "The Leaders agreed to deepen cooperation within the Shanghai Cooperation Organization."},
	{"organised-crime", "They will jointly fight the illicit traffic in drugs and transnational organised crime."},
	{"education-culture", "The Sides will hold days of culture and expand cultural and humanitarian ties between their peoples."},
	// Cease-fire and peace agreements
	{"conflict-resolution", "The Parties undertake to cease all hostilities on land, at sea and in the air at midnight."},
	{"ihl", "The Parties shall release all prisoners of war and hand over the remains of the fallen."},
	{"security-sector-reform", "Combatants of both movements shall assemble at cantonment sites and be disarmed and demobilized."},
	{"peace-operations", "A joint monitoring commission and international observers shall verify the ceasefire."},
	{"humanitarian-access", "The Parties shall open humanitarian corridors and guarantee the safety of aid workers."},
	{"conventional-arms", "The Parties shall hand over maps of minefields and clear all landmines."},
	{"elections-democracy", "A constituent assembly shall be elected by universal suffrage within eighteen months."},
	{"refugees-idps", "The Parties guarantee the voluntary return of displaced persons in safety and dignity."},
	// Boundaries of the scheme
	{"corruption-illicit-finance", "We will act against money laundering and publish who owns shell companies."},
	{"ct-financing", "We will act against money laundering by which Daesh and other terrorists raise funds."},
	{"foreign-interference", "We will expose disinformation spread by foreign governments."},
	{"counter-messaging", "We will rebut the disinformation and propaganda by which Daesh recruits."},
	{"defence-cooperation", "Coalition forces will continue to train the Iraqi army for battle."},
	{"security-sector-reform", "We will help the ministry to reform its national police and bring the militias under the law."},
	{"humanitarian-funding", "We pledged $300 million in humanitarian assistance for those who fled."},
	{"stabilisation-recovery", "We will fund the clearance of mines and the return of services in liberated areas."},
	{"development-finance", "We will grant concessional loans of $300 million to low-income countries."},
}

func TestPassages(t *testing.T) {
	wrong := 0
	for _, tt := range passages {
		tags := theme.Code(theme.Input{
			Body:     tt.text,
			Segments: []chancery.Segment{{Span: chancery.Span{End: len(tt.text)}, Heading: -1, LeadIn: -1}},
			Acts:     []chancery.ActCoding{{Act: chancery.Decision}},
		})
		if !slices.Contains(ids(tags[0]), tt.want) {
			wrong++
			t.Logf("want %s, got %v: %s", tt.want, ids(tags[0]), tt.text)
		}
	}
	if agreement := 1 - float64(wrong)/float64(len(passages)); agreement < 0.95 {
		t.Errorf("agreement %.3f on %d passages, want at least 0.95", agreement, len(passages))
	}
}
