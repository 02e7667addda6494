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
	// Councils since the nineties
	{"peace-operations", "Decides to extend the mandate of UNMISS until 30 April 2025 and authorizes it to use all necessary means to perform its tasks."},
	{"protection-civilians", "Decides that the Mission's mandate shall include protecting civilians under threat of physical violence within its capacity and areas of deployment."},
	{"economic-sanctions", "Decides to renew until 31 May 2024 the measures on travel and assets imposed by paragraphs 9 and 12 of resolution 2428."},
	{"economic-sanctions", "Decides to extend until 30 June the mandate of the Panel of Experts established to monitor the arms embargo and assets freeze."},
	{"conventional-arms", "Decides that all Member States shall prevent the direct or indirect supply, sale or transfer of arms and related materiel of all types."},
	{"humanitarian-access", "Demands that all parties allow and facilitate the full, rapid, safe and unhindered passage of humanitarian relief to those in need throughout Gaza."},
	{"conflict-resolution", "Demands an immediate ceasefire for the month of Ramadan respected by all parties leading to a lasting sustainable ceasefire."},
	{"ihl", "Demands the immediate and unconditional release of all hostages and compliance with obligations in relation to all persons they detain."},
	{"chem-bio", "Determines that the use of toxic chemicals by the Syrian authorities must cease and demands full cooperation with the fact-finding mission of the OPCW."},
	{"nuclear", "Decides that the DPRK shall suspend all activities related to its ballistic missile programme and abandon all nuclear weapons in a verifiable manner."},
	{"economic-sanctions", "Decides that all Member States shall prohibit the transfer to the DPRK of all refined petroleum products above the annual cap."},
	{"ct-financing", "Decides that all States shall freeze without delay the funds of individuals and entities associated with Al-Qaida."},
	{"ct-operations", "Calls upon Member States to take all necessary measures in the territory under the control of ISIL to prevent and suppress terrorist acts."},
	{"foreign-fighters", "Decides that Member States shall develop watch lists and collect advance passenger information to detect the departure of fighters."},
	{"women-peace-security", "Urges Member States to ensure increased representation of women at all decision-making levels in mechanisms for the resolution of conflict."},
	{"sexual-violence", "Demands that all parties to armed conflict immediately cease all acts of rape and other forms of sexual violence."},
	{"children-youth", "Calls upon parties listed in the annexes to the report on children and armed conflict to sign action plans without delay."},
	{"accountability", "Refers the situation in Darfur since 1 July 2002 to the Prosecutor of the Court."},
	{"maritime-security", "Renews the call upon States to take part in the fight against piracy and armed robbery at sea off the coast of Somalia."},
	{"maritime-security", "Demands that the Houthis immediately cease all attacks on merchant and commercial vessels in the Red Sea."},
	{"elections-democracy", "Urges the transitional authorities to hold credible and inclusive elections within the agreed timetable."},
	{"security-sector-reform", "Requests the Mission to support the disarmament, demobilization, reintegration and repatriation of ex-combatants and reform of the national police."},
	{"stabilisation-recovery", "Calls on donors to contribute to the rebuilding of the country's shattered basic services and infrastructure after the conflict."},
	{"refugees-idps", "Stresses that any return of refugees must be safe, voluntary and dignified and calls on Member States to help neighbouring countries hosting them."},
	{"sovereignty-aggression", "Calls upon all States not to recognise any alteration of the status of the territories on the basis of the referendum."},
	{"sovereignty-aggression", "Demands that Iraq withdraw immediately and unconditionally all its forces to the positions in which they were located on 1 August."},
	{"rule-of-law-institutions", "Encourages the Government to strengthen the judiciary, extend State authority and improve its prisons."},
	{"organised-crime", "Calls upon the authorities to take action against gangs and the illicit trafficking in natural resources that funds them."},
	{"conflict-resolution", "Requests the Secretary-General to continue his good offices through his Personal Envoy and to report within three months."},
	{"peace-operations", "Urges troop-contributing countries to provide the remaining helicopters and enabling units the Force needs."},
	// Cease-fires of today
	{"conflict-resolution", "The Parties shall observe a complete cessation of hostilities from 06:00 on the date of signature."},
	{"conflict-resolution", "Each Party shall withdraw its forces behind the agreed line within 72 hours."},
	{"ihl", "The parties agree to exchange all prisoners and detained persons within thirty days on the basis of all for all."},
	{"peace-operations", "The OSCE mission shall monitor and verify the ceasefire and the withdrawal of heavy weapons."},
	{"conflict-resolution", "The sides will establish a joint commission to monitor the truce and settle disputes between commanders."},
	{"humanitarian-access", "Humanitarian organisations shall have free movement along the roads, and no convoy shall be stopped."},
	{"stabilisation-recovery", "An amount shall be set aside for rebuilding of destroyed villages and the clearing of rubble."},
	{"security-sector-reform", "All militias shall be disbanded and their members integrated into the national army or civilian life."},
	{"rule-of-law-institutions", "The Parties agree to share power in a government of national unity composed of equal numbers of ministers."},
	{"conventional-arms", "Both sides shall mark and remove mines and unexploded ordnance in the separation zone."},
	// Central Asia
	{"water", "The Presidents agreed to set up a joint body to manage the Syr Darya and Amu Darya rivers."},
	{"infrastructure", "The Heads of State will increase freight along the Trans-Caspian route and simplify customs at border crossings."},
	{"energy-security", "The Parties agreed to complete the gas pipeline from Turkmenistan through Afghanistan to Pakistan and India."},
	{"trade-investment", "The sides intend to raise mutual trade turnover to $10 billion and set up joint ventures."},
	{"counter-messaging", "The leaders agreed to jointly combat terrorism, extremism and separatism."},
	{"organised-crime", "The sides will strengthen border security and act against drugs coming from Afghanistan."},
	{"education-culture", "The sides agreed to open branches of their universities and to hold years of culture."},
	{"diplomacy-protocol", "The Presidents confirmed their intention to raise relations to the level of strategic partnership and alliance."},
	{"regional-partnerships", "The leaders of the C5+1 agreed to give new impetus to their regional format."},
	{"climate-adaptation", "The Central Asian states will act together against melting glaciers and the drying of the Aral Sea."},
	{"clean-energy", "The United States and Kazakhstan will cooperate on critical minerals and rare earths."},
	// Climate, trade and cyber
	{"climate-mitigation", "The Parties will submit new nationally determined contributions consistent with limiting warming to 1.5 degrees."},
	{"climate-finance", "Developed country Parties will at least double their collective provision of adaptation finance from 2019 levels by 2025."},
	{"climate-mitigation", "We will cut methane emissions by at least 30 per cent by 2030."},
	{"clean-energy", "We will triple renewable energy capacity and transition away from fossil fuels in energy systems."},
	{"climate-adaptation", "We decide to operationalise the fund for responding to loss and damage."},
	{"biodiversity-oceans", "We commit to halt and reverse forest loss and land degradation by 2030."},
	{"climate-mitigation", "We will sell only zero-emission cars and vans by 2040."},
	{"trade-investment", "The Parties shall eliminate customs duties on originating goods in accordance with their schedules."},
	{"trade-investment", "Ministers agreed to launch negotiations on services and rules of origin."},
	{"trade-investment", "Members shall refrain from anti-dumping action that impairs market access."},
	{"trade-investment", "We agree to abolish agricultural export subsidies and reduce domestic support."},
	{"labour-social", "Each Party shall not weaken its labour laws to encourage trade."},
	{"digital-economy", "We agree to maintain the moratorium on customs duties on electronic transmissions."},
	{"cyber", "We will not conduct or knowingly support ICT-enabled attacks on the critical infrastructure of another State in peacetime."},
	{"cyber", "We will share indicators of compromise and build the capacity of national computer emergency response teams."},
	{"organised-crime", "The Parties shall criminalise illegal access to computer systems and share electronic evidence."},
	{"cyber", "We reaffirm that international law applies to the conduct of states in cyberspace."},
	{"digital-economy", "We agree to remove barriers to cross-border data flows while protecting personal data."},
	{"defence-cooperation", "The two governments will begin talks on a visiting forces agreement and joint production of ammunition."},
	// Between two governments
	{"defence-cooperation", "The United States will station additional fighter squadrons in the region and increase exercises."},
	{"missiles-space", "We will refrain from destructive direct-ascent anti-satellite missile tests."},
	{"trade-investment", "Both sides agreed to increase coal and iron ore exports under long-term contracts."},
	{"diplomacy-protocol", "The two Ministers agreed to meet every year alternately in each other's capital."},
	{"migration-management", "The sides will negotiate a visa-free regime and a readmission agreement."},
	{"infrastructure", "They agreed to expand air links and increase weekly flights."},
	{"education-culture", "They will increase the number of students and encourage the teaching of each other's languages."},
	{"science-space", "The two countries will conclude an agreement on joint research in agriculture, oceanography and space."},
	{"nuclear", "Both sides will conclude an agreement on peaceful uses of nuclear energy."},
	{"development-finance", "Japan will extend a yen loan of 50 billion for the construction of the railway."},
	{"health-systems", "The sides will cooperate in training of doctors and mutual recognition of medicines."},
	{"human-trafficking", "We will dismantle networks that smuggle migrants across the Channel."},
	// One theme each
	{"refugees-idps", "We pledge to resettle 125,000 refugees and to support those who host them."},
	{"corruption-illicit-finance", "We will establish public registers of the real owners of companies."},
	{"foreign-interference", "We will jointly expose hostile state information operations aimed at our elections."},
	{"media-freedom", "We undertake to protect reporters and to end internet shutdowns."},
	{"equality-minorities", "We will fight antisemitism, Islamophobia and hatred in all its forms."},
	{"gender-equality", "We will close the pay gap between women and men."},
	{"rights-mechanisms", "We will cooperate with the special procedures of the Human Rights Council and accept country visits."},
	{"civil-political", "We call on the authorities to release all political prisoners and end the use of torture."},
	{"un-reform", "We support an expansion of the Security Council in both categories of membership."},
	{"international-law-order", "The Parties will settle their disputes by peaceful means under the UN Charter."},
	{"macro-fiscal", "The Ministers will coordinate monetary policies and consult on exchange rates."},
	{"financial-regulation", "We will apply capital requirements to banks in line with Basel III."},
	{"tax", "The two countries will sign a convention to avoid double taxation."},
	{"debt", "Creditors agreed to restructure Zambia's debt under the Common Framework."},
	{"pandemics", "We will donate 100 million vaccine doses."},
	{"diseases-amr", "We will intensify the fight against malaria and tuberculosis."},
	{"food-security", "We will keep fertiliser markets open and help those facing famine."},
	{"disasters", "They will cooperate in search and rescue after earthquakes and in flood warning."},
	{"ai-emerging", "We agreed to test frontier models before release."},
	// What the small print of an undertaking says
	{"security-sector-reform", "Police auxiliaries will be recruited in both communities and vetted by the mission."},
	{"rule-of-law-institutions", "We will support village courts and councils of elders in settling minor offences."},
	{"maritime-security", "The coastal States will report suspicious vessels near platforms to a common centre."},
	{"biodiversity-oceans", "Coordinated fisheries patrols will be sent to the zone where toothfish is taken without licence."},
	{"clean-energy", "The ministries will publish a common tender calendar for wind at sea."},
	{"energy-security", "The utility will introduce cost-reflective tariffs by 2026."},
	{"cyber", "Manufacturers should stop shipping devices with default passwords."},
	{"climate-finance", "Ireland will pay a further EUR 8 million so that atolls can adapt to climate change."},
	{"diplomacy-protocol", "The Chilean side will support Portugal's candidature for a non-permanent seat."},
	{"equality-minorities", "Courses in the state language will be free of charge for non-citizens."},
	{"infrastructure", "The Ministers of Transport will examine a direct air link before the summer."},
	{"conflict-resolution", "The two sides will release all prisoners of war within thirty days."},
	// Small print of treaties, basins, grids and missions
	{"international-law-order", "A joint commission of jurists will establish which of the treaties concluded with the predecessor State remain in force."},
	{"migration-management", "The two sides will conclude an arrangement on local border traffic before the summer."},
	{"equality-minorities", "Each Party will support the cultural associations of the minority that speaks the language of the other."},
	{"trade-investment", "The customs services will introduce advance rulings and recognise each other's trusted traders."},
	{"infrastructure", "The railways will buy bogies so that freight need not be reloaded at the gauge change."},
	{"energy-security", "Operators shall test every blowout preventer before a well is opened."},
	{"clean-energy", "We will take incandescent lamps off the shelves by the end of 2013."},
	{"pollution-circularity", "The riparian States will draw up an inventory of point sources and agree limits for phosphates."},
	{"biodiversity-oceans", "We will support the rewetting of 40,000 hectares of drained bog."},
	{"peace-operations", "Urges the force to adopt a robust and mobile posture with temporary operating bases."},
	{"security-sector-reform", "Calls on the movement to complete the quartering of its troops and their incorporation into the armed forces."},
	{"maritime-security", "The vessel and its crew, seized in the strait last month, must be set free."},
	{"corruption-illicit-finance", "We will apply the travel rule to every virtual asset service provider."},
	{"humanitarian-access", "We call for all land crossing points to be opened to lorries with flour and medicine."},
	{"development-finance", "The agency will dispatch a preparatory survey mission to Vientiane in May."},
	{"cyber", "The teams will exchange indicators of compromise within a day."},
	{"rights-mechanisms", "Requests the Secretary-General to deploy human rights monitors to all provinces."},
	{"disasters", "The hydrological services will run a common flood forecasting centre."},
	{"health-systems", "The ministries will publish guidance on continuity of care when a clinic loses its records."},
	{"food-security", "Brazil will second twenty extension officers to cassava growers in Ghana."},
}

// alone is the themes of a decision that stands by itself.
func alone(text string) []chancery.ThemeID {
	tags := theme.Code(theme.Input{
		Body:     text,
		Segments: []chancery.Segment{{Span: chancery.Span{End: len(text)}, Heading: -1, LeadIn: -1}},
		Acts:     []chancery.ActCoding{{Act: chancery.Decision}},
	})
	return ids(tags[0])
}

func TestPassages(t *testing.T) {
	wrong := 0
	for _, tt := range passages {
		if got := alone(tt.text); !slices.Contains(got, tt.want) {
			wrong++
			t.Logf("want %s, got %v: %s", tt.want, got, tt.text)
		}
	}
	if agreement := 1 - float64(wrong)/float64(len(passages)); agreement < 0.95 {
		t.Errorf("agreement %.3f on %d passages, want at least 0.95", agreement, len(passages))
	}
}

// TestOtherSenses holds that words which are of a theme in one sense alone do not
// name it in another.
func TestOtherSenses(t *testing.T) {
	for _, tt := range []struct {
		not  chancery.ThemeID
		text string
	}{
		{"accountability", "The Joint Commission on Economic Co-operation will hold its next session in Ljubljana."},
		{"debt", "The two Governments will mark the golden jubilee of their diplomatic relations with concerts in both capitals."},
		{"rule-of-law-institutions", "A conference on science will be held in Muscat under the patronage of His Majesty the Sultan."},
		{"infrastructure", "The Council calls upon the CAR authorities to hold talks with the armed groups."},
		{"macro-fiscal", "Japan will provide 300 million yen for school meals in Honduras."},
		{"food-security", "The Heads of State instructed the Executive Committee of RATS to draw up a list of suspects."},
		{"disasters", "President Kenneth Kaunda accepted an invitation to visit Belgrade."},
		{"financial-regulation", "The Custodian of the Two Holy Mosques will receive the delegation in Riyadh."},
		{"biodiversity-oceans", "The report cites the need for closer contacts between the two parliaments."},
		{"climate-mitigation", "France will spend 1.5 million euros on the training of judges."},
		{"media-freedom", "We will keep this lifeline for the besieged towns open."},
		{"maritime-security", "We will be guided by the list in Annex II."},
	} {
		if got := alone(tt.text); slices.Contains(got, tt.not) {
			t.Errorf("%q: got %v, want no %s", tt.text, got, tt.not)
		}
	}
}
