package theme_test

import (
	"slices"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/theme"
)

// issues are undertakings as summits word them, one sentence each, without
// title or context, from the seventies to now, with the top concept that a
// coder of issue areas files them under.
var issues = []struct {
	top  chancery.ThemeID
	text string
}{
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
}

// TestIssues holds the coder to single sentences whose own words must suffice.
func TestIssues(t *testing.T) {
	wrong := 0
	for _, tt := range issues {
		tags := theme.Code(theme.Input{
			Body:     tt.text,
			Segments: []chancery.Segment{{Span: chancery.Span{End: len(tt.text)}, Heading: -1, LeadIn: -1}},
			Acts:     []chancery.ActCoding{{Act: chancery.Commitment}},
		})
		if !slices.Contains(tops(ids(tags[0])), tt.top) {
			wrong++
			t.Logf("want %s, got %v: %s", tt.top, ids(tags[0]), tt.text)
		}
	}
	if agreement := 1 - float64(wrong)/float64(len(issues)); agreement < 0.95 {
		t.Errorf("agreement %.3f on %d sentences, want at least 0.95", agreement, len(issues))
	}
}
