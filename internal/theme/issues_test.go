package theme_test

import (
	_ "embed"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/theme"
)

// issue is a sentence with the top concept that a coder of issue areas files it
// under.
type issue struct {
	top  chancery.ThemeID
	text string
}

// issues are undertakings as summits word them, one sentence each, without
// title or context, from the seventies to now, with the top concept that a
// coder of issue areas files them under.
var issues = []issue{
	// Macroeconomic policy
	{"economy-finance", "We will keep public expenditure under control and reduce budget deficits over the medium term."},
	{"economy-finance", "Each of us is resolved to bring down unemployment without letting inflation rise again."},
	{"economy-finance", "We shall intervene in the exchange markets to counter disorderly conditions."},
	{"economy-finance", "We agree to pursue prudent monetary policies that support non-inflationary growth."},
	{"economy-finance", "We will use all policy tools, monetary, fiscal and structural, to strengthen demand and growth."},
	{"economy-finance", "Deficit countries will pursue national savings while surplus economies will strengthen domestic sources of growth."},
	{"economy-finance", "We will refrain from competitive devaluation of our currencies."},
	{"economy-finance", "We will put in place credible plans to stabilise the ratio of government debt to GDP."},
	{"economy-finance", "We commit to further structural reforms to raise the productivity of our economies."},
	{"economy-finance", "We are determined to sustain the recovery and make our economies more resilient to shocks."},
	// Trade
	{"economy-finance", "We will resist protectionist pressures and roll back any new measure that has arisen."},
	{"economy-finance", "We are committed to bring the Doha Round to an early and ambitious conclusion."},
	{"economy-finance", "We reaffirm our pledge not to introduce new barriers to imports or export restrictions."},
	{"economy-finance", "We will work towards reform of the WTO and of its dispute settlement."},
	{"economy-finance", "We agreed to notify export credit arrangements and to avoid a credit race."},
	{"economy-finance", "We will provide duty-free and quota-free access for the products of the least developed countries."},
	{"economy-finance", "We will promote foreign direct investment by a predictable climate for investors."},
	// Financial regulation, IFIs, tax, debt
	{"economy-finance", "We will implement the new bank capital and liquidity standards in full and on time."},
	{"economy-finance", "We will regulate hedge funds and credit rating agencies and strengthen oversight of derivatives markets."},
	{"economy-finance", "We are committed to a shift of quota shares in the IMF to dynamic emerging markets of at least five per cent."},
	{"economy-finance", "We will treble the resources available to the Fund and support a new allocation of SDRs."},
	{"economy-finance", "We commit to exchange tax information automatically and to act against non-cooperative jurisdictions."},
	{"economy-finance", "We will tackle base erosion so that profits are taxed where activities take place."},
	{"economy-finance", "We agree to cancel the debts that the poorest countries owe us under the HIPC initiative."},
	{"economy-finance", "We will advance work on stablecoins and the regulation of crypto-assets."},
	// Development
	{"development-social", "We will increase official development assistance to Africa and reach 0.7 per cent of national income."},
	{"development-social", "We are determined to halve the proportion of people who live in extreme poverty."},
	{"development-social", "We will support a generous replenishment of the International Development Association."},
	{"development-social", "We shall intensify our dialogue with the developing countries and direct more aid to the poorest of them."},
	{"development-social", "We commit to untie our aid to the least developed countries."},
	{"development-social", "We will accelerate the implementation of the 2030 Agenda so that no one is left behind."},
	{"development-social", "We will make $600 billion available for quality infrastructure in developing countries by 2027."},
	{"development-social", "We will support the New Partnership for Africa's Development and its peer review."},
	// Labour, education, infrastructure
	{"development-social", "We will cut the share of young people who are most at risk of being permanently left behind in the labour market by 15 per cent."},
	{"development-social", "We commit to promote decent work, social protection and respect for rights at work."},
	{"development-social", "We will close the gap in labour force participation between men and women by a quarter by 2025."},
	{"development-social", "We will fully fund the Education for All fast track initiative so that every child completes primary school."},
	{"development-social", "We will modernise vocational training and double student exchanges."},
	{"development-social", "We will improve transport links and invest in roads, railways and ports."},
	// Climate and environment
	{"climate-environment", "We will cut greenhouse gas emissions by at least half by 2050."},
	{"climate-environment", "We reaffirm our commitment to implement the Paris Agreement fully and swiftly."},
	{"climate-environment", "We will eliminate inefficient fossil fuel subsidies over the medium term."},
	{"climate-environment", "We commit to provide the Green Climate Fund with new and additional resources."},
	{"climate-environment", "We will halt deforestation and protect tropical forests and their biodiversity."},
	{"climate-environment", "We will reduce marine plastic litter and promote the 3Rs: reduce, reuse, recycle."},
	{"climate-environment", "We shall limit the use of substances that deplete the ozone layer."},
	{"climate-environment", "We will help small island states to adapt to rising seas."},
	{"climate-environment", "We will strengthen action against acid rain and the transport of hazardous wastes."},
	{"climate-environment", "We will establish networks of marine protected areas and end illegal fishing."},
	// Energy, food, water
	{"energy-food-water", "We will reduce our dependence on imported oil through conservation and the use of coal."},
	{"energy-food-water", "We will hold our oil imports to agreed ceilings through 1985."},
	{"energy-food-water", "We will develop alternative sources of energy and double coal production."},
	{"energy-food-water", "We commit to raise energy efficiency in buildings, appliances and vehicles."},
	{"energy-food-water", "We will diversify our gas supplies and the routes by which they reach us."},
	{"energy-food-water", "We will accelerate the deployment of renewable power, hydrogen and energy storage."},
	{"energy-food-water", "We will mobilise $20 billion over three years for agriculture and the food security of smallholders."},
	{"energy-food-water", "We will lift 500 million people out of hunger and malnutrition by 2030."},
	{"energy-food-water", "We will make agricultural markets more transparent through AMIS."},
	{"energy-food-water", "We will help countries to provide safe drinking water and basic sanitation."},
	// Health
	{"health", "We will provide $60 billion to fight infectious diseases and strengthen health systems."},
	{"health", "We will fill the funding gap of the polio eradication initiative."},
	{"health", "We commit to share one billion doses of vaccines with low-income countries."},
	{"health", "We will support the Global Fund to Fight AIDS, Tuberculosis and Malaria."},
	{"health", "We will promote the prudent use of antibiotics and develop new antimicrobials."},
	{"health", "We will train health workers and reduce maternal and child mortality."},
	{"health", "We will help the countries struck by Ebola and strengthen the International Health Regulations."},
	// Digital
	{"digital-technology", "We will work together to close the digital divide and connect every school to the internet."},
	{"digital-technology", "We commit to human-centred and trustworthy artificial intelligence."},
	{"digital-technology", "We will foster data free flow with trust while protecting privacy."},
	{"digital-technology", "We will promote responsible behaviour of states in cyberspace."},
	{"digital-technology", "We will strengthen the protection of critical information infrastructure against cyber attacks."},
	{"digital-technology", "We will expand the exchange of scientists and cooperate in basic research."},
	// Crime, corruption, terrorism
	{"justice-crime", "We will ratify and implement the United Nations Convention against Corruption."},
	{"justice-crime", "We will deny safe haven to corrupt officials and return stolen assets."},
	{"justice-crime", "We commit to fight the production, trafficking and consumption of narcotic drugs."},
	{"justice-crime", "We will strengthen cooperation against transnational organised crime and money laundering."},
	{"justice-crime", "We will improve transparency of payments in extractive industries."},
	{"justice-crime", "We will implement G20 principles on beneficial ownership."},
	{"counter-terrorism", "We commit to suppress the financing of terrorism and to freeze terrorist assets without delay."},
	{"counter-terrorism", "We will cease flights to any country that refuses to extradite or prosecute hijackers."},
	{"counter-terrorism", "We will counter violent extremism and the use of the internet by terrorists."},
	{"counter-terrorism", "We will stem the flow of foreign fighters and share passenger data."},
	{"counter-terrorism", "We will not make concessions to terrorists and will bring them to justice."},
	// Arms
	{"arms-disarmament", "We will strengthen the Non-Proliferation Treaty and seek the entry into force of the test ban."},
	{"arms-disarmament", "We will raise up to $20 billion against the spread of weapons and materials of mass destruction."},
	{"arms-disarmament", "We will see to it that North Korea abandons its nuclear and ballistic missile programmes."},
	{"arms-disarmament", "We support the safety of nuclear reactors and the closure of Chernobyl."},
	{"arms-disarmament", "We will work for a treaty that bans anti-personnel landmines."},
	{"arms-disarmament", "We will apply strict controls to transfers of conventional arms."},
	// Peace and security
	{"peace-security", "We will train and equip 75,000 troops for peace support operations by 2010."},
	{"peace-security", "We support a negotiated settlement between Israelis and Palestinians with two states side by side."},
	{"peace-security", "We will continue to support Ukraine in defending its sovereignty and territorial integrity."},
	{"peace-security", "We call on all parties to agree to an immediate ceasefire."},
	{"peace-security", "We will help to rebuild Kosovo and bring stability to South-eastern Europe."},
	{"peace-security", "We are committed to the prevention of armed conflict and a culture of prevention."},
	{"peace-security", "We will uphold freedom of navigation and oppose unilateral attempts to change the status quo by force."},
	{"peace-security", "We will maintain our forces in Afghanistan and train the Afghan army."},
	// Democracy, rights, gender, migration
	{"governance", "We will support free and fair elections and democratic transition in the Arab countries."},
	{"governance", "We will strengthen our response to foreign interference in democratic processes."},
	{"governance", "We commit to assist partners in building independent judiciaries and effective institutions of government."},
	{"human-rights", "We will stand up for human rights and fundamental freedoms everywhere."},
	{"human-rights", "We will combat racism, xenophobia and discrimination in all their forms."},
	{"human-rights", "We are committed to protect journalists and the freedom of the media."},
	{"women-children", "We will promote women's entrepreneurship and their full participation in the economy."},
	{"women-children", "We will end sexual violence in conflict and help its survivors."},
	{"women-children", "We commit to get 40 million more girls into school by 2026."},
	{"women-children", "We will protect children in armed conflict and reintegrate child soldiers."},
	{"migration-displacement", "We will share the burden of refugees and support the countries that host them."},
	{"migration-displacement", "We will manage migration by opening legal pathways and securing our borders."},
	{"migration-displacement", "We will fight the smugglers of migrants and assist the victims of trafficking in persons."},
	// Humanitarian
	{"humanitarian", "We will respond generously to the appeal for relief of those struck by the famine."},
	{"humanitarian", "We will support early warning systems for tsunamis and other natural disasters."},
	{"humanitarian", "We commit to facilitate rapid and unimpeded passage of relief."},
	// Multilateral order
	{"multilateralism", "We will work for a stronger and more effective United Nations and reform of the Security Council."},
	{"multilateralism", "We agreed to meet again next year and accepted the invitation of the President of France."},
	{"multilateralism", "The G20 will be the premier forum and will hold its next summit in Canada."},
	{"multilateralism", "We will strengthen the rules-based international order founded on the Charter of the United Nations."},
	{"multilateralism", "We will deepen our partnership with the African Union and other regional organisations."},
	// In free wording, which names a subject by what belongs to it
	{"economy-finance", "We pledge to maintain policies designed to strengthen investment and keep wages in line with output."},
	{"economy-finance", "The government of Japan will strive to expand domestic demand so as to reduce its current account surplus."},
	{"economy-finance", "We will resist pressures for beggar-thy-neighbour policies."},
	{"economy-finance", "We shall keep expectations anchored and continue data-dependent decisions on policy rates."},
	{"economy-finance", "We agreed to remove rigidities in our economies and encourage enterprise."},
	{"economy-finance", "We undertake to withdraw extraordinary support measures once recovery is assured."},
	{"economy-finance", "We will reduce the number of state-owned enterprises and increase the role of markets."},
	{"economy-finance", "We stand ready to provide additional fiscal support if downside risks materialise."},
	{"economy-finance", "We commit to a successful Twelfth Ministerial Conference and to reform of all its functions."},
	{"economy-finance", "We will roll back all measures inconsistent with our pledge not to raise new obstacles."},
	{"economy-finance", "We agreed that the Tokyo negotiations should be brought to an early conclusion."},
	{"economy-finance", "We will encourage responsible business conduct by multinationals and a code for investment."},
	{"economy-finance", "We will promote inclusion of small firms in global value chains."},
	{"economy-finance", "We ask the Basel Committee to issue standards on leverage and liquidity."},
	{"economy-finance", "We will publish lists of systemically relevant insurers and agree on their supervision."},
	{"economy-finance", "We will work for a single set of high quality global accounting standards."},
	{"economy-finance", "We will extend unemployment-proof capital buffers of our lenders."},
	{"economy-finance", "We support a general increase in the Fund's quotas and in the capital of the World Bank."},
	{"economy-finance", "Heads and senior leaders of the international financial institutions should be appointed through an open, merit-based process."},
	{"economy-finance", "We support the work of the OECD Global Forum on transparency and peer reviews."},
	{"economy-finance", "We will provide faster and deeper relief to countries that owe most."},
	{"economy-finance", "We will promote access to financial services for the unbanked."},
	{"development-social", "We undertake to maintain and, where possible, expand the flow of aid and other transfers to the poor nations."},
	{"development-social", "We will provide two thirds of the increase in assistance to the continent."},
	{"development-social", "We commit to help the poorest countries reach the targets agreed in New York by 2015."},
	{"development-social", "We will fund the social fund for small producers in low-income states."},
	{"development-social", "We will endorse the Seoul Development Consensus and its multi-year action plan."},
	{"development-social", "We will ensure girls and boys in crisis settings continue to learn."},
	{"development-social", "We commit to raise the quality of teaching and double the mobility of students over ten years."},
	{"development-social", "We will protect vulnerable workers and promote formal jobs."},
	{"development-social", "We will take measures to help older people stay in work."},
	{"development-social", "We will work so that people with disabilities take part fully in society."},
	{"development-social", "We will facilitate investments in transport, power and water networks of partner countries."},
	{"development-social", "We will prevent looting of antiquities and return stolen cultural goods."},
	{"climate-environment", "We will seek to share with all countries the goal of at least a halving of global emissions by mid-century."},
	{"climate-environment", "We will phase out wasteful subsidies for fossil fuels."},
	{"climate-environment", "We commit to hold the rise in average temperature below two degrees."},
	{"climate-environment", "We will ratify the agreement adopted at COP21 and review our targets every five years."},
	{"climate-environment", "We will support vulnerable islands against hurricanes linked to warming."},
	{"climate-environment", "We will stop the dumping of garbage at sea."},
	{"climate-environment", "We will conserve elephants and act against poachers."},
	{"climate-environment", "We commit to protect half of the Amazon and combat the fires."},
	{"climate-environment", "We will help to clean up the rivers and the air in central Europe."},
	{"climate-environment", "We will conclude conventions on forests by 1992."},
	{"climate-environment", "We will promote environmental impact assessment in our export credit agencies."},
	{"energy-food-water", "We will increase stocks and share supplies in an emergency."},
	{"energy-food-water", "We agreed to make greater use of coal and nuclear power in place of petroleum."},
	{"energy-food-water", "We will develop new technologies for synthetic fuels and solar energy."},
	{"energy-food-water", "We will work with producers for stable markets."},
	{"energy-food-water", "We will enhance the safety of offshore drilling."},
	{"energy-food-water", "We will promote efficient lighting, motors and appliances."},
	{"energy-food-water", "We will bring light and power to 600 million Africans."},
	{"energy-food-water", "We will help farmers in developing countries raise their yields."},
	{"energy-food-water", "We will provide emergency food and seeds."},
	{"energy-food-water", "We will reduce price volatility of basic crops."},
	{"energy-food-water", "We will cut food loss by half."},
	{"health", "We will strengthen laboratories and surveillance to detect disease quickly."},
	{"health", "We will reduce deaths of mothers in childbirth and of children under five."},
	{"health", "We will support an AIDS vaccine initiative and affordable drugs."},
	{"health", "We will combat resistant bacteria and develop new drugs for them."},
	{"health", "We will support the WHO's leading role and its funding."},
	{"health", "We will stamp out polio."},
	{"digital-technology", "We will expand internet use in schools and remote areas."},
	{"digital-technology", "We will secure our networks against hackers."},
	{"digital-technology", "We commit to keep AI safe, secure and fair."},
	{"digital-technology", "We will develop standards for 5G and protect users' privacy."},
	{"digital-technology", "We will remove unjustified obstacles to cross-border flows of information."},
	{"digital-technology", "We will advance cooperation on robots, fusion and space stations."},
	{"justice-crime", "We will trace, freeze and confiscate drug traffickers' assets."},
	{"justice-crime", "We will make it a crime to bribe foreign public officials."},
	{"justice-crime", "We will deny criminals the use of our financial systems."},
	{"justice-crime", "We will cooperate against child pornography on the internet and other computer crime."},
	{"justice-crime", "We will implement the action plan on asset recovery."},
	{"counter-terrorism", "We will apply sanctions on states that harbour hijackers."},
	{"counter-terrorism", "We will share intelligence on bombers and their networks."},
	{"counter-terrorism", "We resolve to cut off the sources of money of al-Qaeda."},
	{"counter-terrorism", "We will protect railways, ports and aircraft from attack by extremists."},
	{"arms-disarmament", "We will help Russia dismantle submarines and dispose of fissile materials."},
	{"arms-disarmament", "We commit to a world without nuclear arms."},
	{"arms-disarmament", "We will seek universal adherence to the ban on biological weapons."},
	{"arms-disarmament", "We will tighten controls on exports of sensitive technology to deny proliferators."},
	{"arms-disarmament", "We will press Pyongyang to give up its bombs and rockets."},
	{"peace-security", "We will assist a just, lasting and comprehensive settlement in the Middle East."},
	{"peace-security", "We will uphold the security of Gulf shipping."},
	{"peace-security", "We call on Serbia to end repression in Kosovo and withdraw its troops."},
	{"peace-security", "We will train African peacekeepers."},
	{"peace-security", "We will help the people of Libya build peace after the fighting."},
	{"peace-security", "We will keep supplying Kyiv with arms for its defence."},
	{"women-children", "We will increase the number of women on company boards."},
	{"women-children", "We commit to fight rape as a weapon of war."},
	{"women-children", "We will protect boys and girls from online abuse."},
	{"migration-displacement", "We will take our share of those fleeing war."},
	{"migration-displacement", "We will work with countries of origin and transit to stem illegal flows."},
	{"human-rights", "We commit ourselves to defend the rights of the person and the dignity of minorities."},
	{"governance", "We will help the new democracies of Eastern Europe."},
	{"governance", "We will support the holding of polls in Iraq."},
	{"humanitarian", "We will help victims of natural catastrophes faster."},
	{"humanitarian", "We will fund food parcels and shelter for those in need in Syria."},
	{"multilateralism", "We will improve coordination among UN agencies and reduce overlap."},
	{"multilateralism", "We will meet again in Venice."},
	{"multilateralism", "We will involve emerging powers more closely in our dialogue."},
	{"economy-finance", "We will work to ensure that our fiscal balances return to health over the medium term while protecting the most productive spending."},
	{"economy-finance", "We agree that open competition and further deregulation will enhance the efficiency of our economies."},
	{"economy-finance", "We commit to monitor and, where needed, coordinate intervention on currency markets."},
	{"economy-finance", "We call on WTO members to agree on the modalities for tariffs on industrial products by the end of July."},
	{"economy-finance", "We will support the accession of developing countries to the multilateral trading system."},
	{"economy-finance", "We will continue to combat unfair trade practices including dumping and discriminatory subsidies."},
	{"economy-finance", "We pledge to bring credit default swaps and hedge funds under appropriate oversight."},
	{"economy-finance", "We undertake to increase the resources of the multilateral development banks by at least $100 billion."},
	{"economy-finance", "We agreed that the Enhanced Structural Adjustment Facility be extended."},
	{"economy-finance", "We reaffirm our commitment to transparency of beneficial tax rulings and fair taxation."},
	{"economy-finance", "We will implement the Evian approach for middle-income debtors."},
	{"development-social", "We will promote the efficient delivery of assistance and greater country ownership."},
	{"development-social", "We commit to develop jointly with partners compacts for the achievement of the SDGs."},
	{"development-social", "We will contribute resources to the International Fund for Agricultural Development's poverty programmes."},
	{"development-social", "We will combat youth unemployment and improve transition from school to work."},
	{"development-social", "We will develop active labour market policies and flexible hours."},
	{"development-social", "We recognise that ageing offers opportunities and we will promote healthy and active participation of seniors."},
	{"climate-environment", "We undertake to combat the causes of the greenhouse effect."},
	{"climate-environment", "We will cooperate to arrest the destruction of tropical forests."},
	{"climate-environment", "We are committed to net zero by 2050 at the latest."},
	{"climate-environment", "We will promote the use of green public procurement and eco-labelling."},
	{"climate-environment", "We commit to establish new marine protected areas in Antarctica."},
	{"climate-environment", "We will assist Eastern Europe in repairing environmental damage."},
	{"energy-food-water", "We will encourage the conversion of power stations from oil to other fuels."},
	{"energy-food-water", "We commit to reduce natural gas flaring."},
	{"energy-food-water", "We will improve the investment climate in the energy sector."},
	{"energy-food-water", "We will work on the sustainable management of fertiliser and soils for food production."},
	{"energy-food-water", "We will back the Global Agriculture and Food Security Program."},
	{"energy-food-water", "We commit to improve access to clean water for people in Africa."},
	{"health", "We commit to accelerate R&D for new diagnostics and treatments."},
	{"health", "We reaffirm support for the Berlin Declaration on antibiotic resistance."},
	{"health", "We will cut by half malaria deaths in Africa."},
	{"health", "We will build resilient health care services to face emergencies."},
	{"digital-technology", "We commit to bring the next 1.5 billion people online by 2020."},
	{"digital-technology", "We will improve interoperability of AI governance frameworks."},
	{"digital-technology", "We will deter malicious cyber actors."},
	{"justice-crime", "We will cooperate to return illegally acquired funds to victims."},
	{"justice-crime", "We resolve to fight illegal immigration rings, smuggling of firearms and the drug trade."},
	{"justice-crime", "We support the creation of the International Criminal Court for crimes against humanity."},
	{"counter-terrorism", "We will enhance security of travel documents to hinder terrorist movements."},
	{"counter-terrorism", "We reaffirm the duty to extradite or prosecute those who attack diplomats and airliners."},
	{"counter-terrorism", "We will implement resolutions against Al-Qaida and the Taliban."},
	{"arms-disarmament", "We call on all states to sign the Chemical Weapons Convention."},
	{"arms-disarmament", "We will work to prevent terrorists from acquiring radioactive sources."},
	{"arms-disarmament", "We support the START process and the withdrawal of missiles from Europe."},
	{"peace-security", "We support the territorial integrity of Georgia."},
	{"peace-security", "We call for the deployment of UN forces to Darfur."},
	{"peace-security", "We will assist in implementing the Dayton accords."},
	{"peace-security", "We are ready to help the new government in Kabul keep order."},
	{"women-children", "We will increase opportunities for women in science."},
	{"women-children", "We will remove legal barriers to women's economic participation."},
	{"migration-displacement", "We will support safe and voluntary return of the displaced."},
	{"human-rights", "We will oppose apartheid and support equal rights for all South Africans."},
	{"governance", "We will promote transparent and accountable government in partner states."},
	{"governance", "We will assist Burma on its path to democracy."},
	{"humanitarian", "We commit to improve the protection of civilians in crises."},
	{"humanitarian", "We will coordinate our response to the floods in Pakistan."},
	{"multilateralism", "We will seek to reform the UN's development activities."},
	{"multilateralism", "We will deepen our dialogue with India, China, Brazil, Mexico and South Africa."},
	{"multilateralism", "We agree to hold a meeting of foreign ministers before the end of the year."},
}

//go:embed testdata/plain.tsv
var plainTSV string

// plain is undertakings as people who write no communiqués would word them.
func plain(t *testing.T) []issue {
	t.Helper()
	var all []issue
	for _, line := range strings.Split(strings.TrimSpace(plainTSV), "\n")[1:] {
		top, text, ok := strings.Cut(line, "\t")
		if !ok {
			t.Fatalf("testdata/plain.tsv: %q", line)
		}
		all = append(all, issue{chancery.ThemeID(top), text})
	}
	return all
}

// TestIssues holds the coder to single sentences whose own words must suffice:
// the issue area is among its themes, and mostly the first.
func TestIssues(t *testing.T) {
	for name, sentences := range map[string][]issue{"as summits word them": issues, "in plain words": plain(t)} {
		wrong, later := 0, 0
		for _, tt := range sentences {
			tags := theme.Code(theme.Input{
				Body:     tt.text,
				Segments: []chancery.Segment{{Span: chancery.Span{End: len(tt.text)}, Heading: -1, LeadIn: -1}},
				Acts:     []chancery.ActCoding{{Act: chancery.Commitment}},
			})
			switch got := tops(ids(tags[0])); {
			case !slices.Contains(got, tt.top):
				wrong++
				t.Logf("want %s, got %v: %s", tt.top, ids(tags[0]), tt.text)
			case got[0] != tt.top:
				later++
			}
		}
		if agreement := 1 - float64(wrong)/float64(len(sentences)); agreement < 0.95 {
			t.Errorf("%s: agreement %.3f on %d sentences, want at least 0.95", name, agreement, len(sentences))
		}
		if first := 1 - float64(wrong+later)/float64(len(sentences)); first < 0.92 {
			t.Errorf("%s: agreement of the first theme %.3f, want at least 0.92", name, first)
		}
	}
}
